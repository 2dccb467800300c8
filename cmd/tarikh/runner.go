package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"tarikh/extract/article"
	"tarikh/geo"
	"tarikh/output"
	"tarikh/timeline"
)

// runner moves articles to the outputs. Documents are written as they come;
// only the reports of events are kept, and not even they when no output is a
// timeline.
type runner struct {
	job      *job
	engine   *engine
	set      *output.Set
	check    *checkpoint        // nil without
	again    *article.Recurring // nil without
	screen   *screen
	errors   *errorLog
	timeline timeline.Timeline
	reused   int // records taken from an earlier run
	events   int // entries of the timeline
}

// found is what the map makes of one article.
type found struct {
	loc    *geo.Located
	parts  [][]byte // as the outputs write them
	err    error    // the article could not be read
	reused bool     // from the record of an earlier run
}

var errTooMany = errors.New("too many errors")

func (r *runner) run(ctx context.Context, items iter.Seq[article.Item], workers int) error {
	err := inOrder(ctx, items, workers, r.worker, r.collect)
	if err != nil {
		r.errors.close()
	}
	return err
}

// worker gives the function that one goroutine calls for each of its articles.
func (r *runner) worker() func(article.Item) found {
	m := r.engine.mapper()
	return func(item article.Item) found {
		a, err := item.Article()
		if err != nil {
			return found{err: err}
		}
		if err := m.date(&a); err != nil {
			return found{err: err}
		}
		if r.again != nil {
			r.again.Mark(&a)
		}
		if r.check != nil {
			return r.checked(m, a)
		}
		return r.locate(m, a)
	}
}

func (r *runner) locate(m *mapper, a article.Article) found {
	loc, err := m.locate(a)
	if err != nil {
		return found{err: err}
	}
	parts, err := r.set.Render(loc)
	return found{loc: loc, parts: parts, err: err}
}

// checked takes the record of an earlier run where there is one, and seals the
// others.
func (r *runner) checked(m *mapper, a article.Article) found {
	key := r.check.key(a)
	line, loc := r.check.record(key)
	var f found
	if loc == nil {
		f = r.locate(m, a)
	} else {
		f = found{loc: loc, reused: true}
		f.parts, f.err = r.set.Render(loc)
	}
	if f.err != nil {
		return f
	}
	for i, spec := range r.job.specs {
		switch {
		case spec.Format.Name != documentsName:
		case f.reused:
			f.parts[i] = line
		default:
			f.parts[i] = sealed(f.parts[i], key)
		}
	}
	return f
}

// collect takes what was found, in the order of input.
func (r *runner) collect(f found) error {
	if f.err != nil {
		return r.unread(f.err)
	}
	if err := r.set.Article(f.parts); err != nil {
		return err
	}
	if f.reused {
		r.reused++
	}
	if r.job.merges() {
		r.timeline.Add(f.loc)
	}
	r.screen.article(f.loc)
	return nil
}

// unread notes an article that could not be read.
func (r *runner) unread(err error) error {
	r.screen.unread(err)
	if err := r.errors.add(err); err != nil {
		return err
	}
	if most := r.job.maxErrors; most >= 0 && r.screen.errors > most {
		return fmt.Errorf("%w: %d", errTooMany, r.screen.errors)
	}
	return nil
}

// finish writes the timeline, lets the outputs appear and says how it went.
func (r *runner) finish(ctx context.Context, filter timeline.Filter) error {
	found := r.screen.found
	if r.job.merges() {
		entries := r.timeline.Entries(filter)
		if err := r.set.Timeline(entries); err != nil {
			return err
		}
		found = tallyOf(entries)
	}
	r.events = found.events
	if err := r.set.Commit(); err != nil {
		return err
	}
	if err := r.errors.close(); err != nil {
		return err
	}
	r.screen.summary(found, r.reused, stopped(ctx))
	switch {
	case stopped(ctx):
		return errInterrupted
	case r.screen.errors > 0:
		return fmt.Errorf("%w: %d", errPartial, r.screen.errors)
	}
	return nil
}
