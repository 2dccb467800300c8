package output

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"tarikh/geo"
	"tarikh/timeline"
)

// Set is the outputs of one run. Render is safe for concurrent use, the other
// methods are not. After an error nothing but Abort is of use.
type Set struct {
	opts Options
	outs []*out
}

// out is one output of a Set.
type out struct {
	Spec
	file target
	w    *bufio.Writer
}

func newOut(spec Spec, file target, size int) *out {
	return &out{spec, file, bufio.NewWriterSize(file, size)}
}

// Open makes all outputs ready, or none. Standard output is given, so that
// tests can take its place; at most one output may go there.
func Open(specs []Spec, stdout io.Writer, opts Options) (*Set, error) {
	s := &Set{opts: opts}
	used := map[string]bool{}
	for _, spec := range Expand(specs, opts) {
		file, err := openTarget(spec.Path, stdout)
		if err == nil {
			s.outs = append(s.outs, newOut(spec, file, 64<<10))
			err = s.outs[len(s.outs)-1].begin()
			if used[file.name()] {
				err = errors.New("two outputs to the same place")
			}
			used[file.name()] = true
		}
		if err != nil {
			s.Abort()
			return nil, fmt.Errorf("%s output %s: %w", spec.Format.Name, spec.Path, reason(err))
		}
	}
	return s, nil
}

// begin writes what stands before the articles.
func (o *out) begin() error {
	if o.Format.begin == nil {
		return nil
	}
	b, err := o.Format.begin()
	if err == nil {
		_, err = o.w.Write(b)
	}
	return err
}

// Render gives what each output writes of an article, to be handed to Article.
func (s *Set) Render(loc *geo.Located) ([][]byte, error) {
	var parts [][]byte
	for _, o := range s.outs {
		if o.Format.Article == nil {
			parts = append(parts, nil)
			continue
		}
		b, err := o.Format.Article(nil, loc)
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", loc.ID, err)
		}
		parts = append(parts, b)
	}
	return parts, nil
}

// Article writes what Render gave. Calls are in the order of input.
func (s *Set) Article(parts [][]byte) error {
	for i, part := range parts {
		if _, err := s.outs[i].w.Write(part); err != nil {
			return s.outs[i].fail(err)
		}
	}
	return nil
}

// Timeline writes the merged events to the outputs that want them.
func (s *Set) Timeline(entries []*timeline.Entry) error {
	for _, o := range s.outs {
		if o.Format.Timeline == nil {
			continue
		}
		if err := o.timeline(entries, s.opts); err != nil {
			return o.fail(err)
		}
	}
	return nil
}

func (o *out) timeline(entries []*timeline.Entry, opts Options) error {
	rows, err := o.Format.Timeline(o.w, opts)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := rows.Write(e); err != nil {
			return err
		}
	}
	return rows.Close()
}

// Commit brings everything to its place. All files are complete on disk before
// the first is renamed; when something fails, what was not renamed yet is gone.
func (s *Set) Commit() error {
	defer s.Abort()
	for _, o := range s.outs {
		if err := o.w.Flush(); err != nil {
			return o.fail(err)
		}
		if err := o.file.finish(); err != nil {
			return o.fail(err)
		}
	}
	for _, o := range s.outs {
		if err := o.file.commit(); err != nil {
			return o.fail(err)
		}
	}
	return nil
}

// Abort takes away whatever was not committed.
func (s *Set) Abort() {
	for _, o := range s.outs {
		o.file.abort()
	}
}

func (o *out) fail(err error) error {
	return fmt.Errorf("writing %s: %w", o.file.name(), reason(err))
}
