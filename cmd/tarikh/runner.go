package main

import (
	"context"
	"fmt"
	"iter"

	"tarikh/extract/article"
	"tarikh/geo"
	"tarikh/output"
	"tarikh/timeline"
)

// runner moves articles to the outputs. Documents are written as they come;
// only the reports of events are kept.
type runner struct {
	engine   *engine
	set      *output.Set
	screen   *screen
	timeline timeline.Timeline
}

// found is what the map makes of one article.
type found struct {
	loc   *geo.Located
	parts [][]byte // as the outputs write them
	err   error    // the article could not be read
}

func (r *runner) run(ctx context.Context, articles iter.Seq2[article.Article, error], workers int) error {
	return inOrder(ctx, articles, workers, r.worker, r.collect)
}

// worker gives the function that one goroutine calls for each of its articles.
func (r *runner) worker() func(article.Article, error) found {
	m := r.engine.mapper()
	return func(a article.Article, err error) found {
		if err != nil {
			return found{err: err}
		}
		loc, err := m.locate(a)
		if err != nil {
			return found{err: err}
		}
		parts, err := r.set.Render(loc)
		return found{loc, parts, err}
	}
}

// collect takes what was found, in the order of input.
func (r *runner) collect(f found) error {
	if f.err != nil {
		r.screen.unread(f.err)
		return nil
	}
	if err := r.set.Article(f.parts); err != nil {
		return err
	}
	r.timeline.Add(f.loc)
	r.screen.article(f.loc.ID, f.loc.Warnings)
	return nil
}

// finish writes the timeline, lets the outputs appear and says how it went.
func (r *runner) finish(ctx context.Context, filter timeline.Filter) error {
	entries := r.timeline.Entries(filter)
	if err := r.set.Timeline(entries); err != nil {
		return err
	}
	if err := r.set.Commit(); err != nil {
		return err
	}
	interrupted := ctx.Err() != nil
	r.screen.summary(len(entries), interrupted)
	switch {
	case interrupted:
		return errInterrupted
	case r.screen.errors > 0:
		return fmt.Errorf("%w: %d", errPartial, r.screen.errors)
	}
	return nil
}
