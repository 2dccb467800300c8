package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tarikh/extract/article"
	"tarikh/geo"
)

// look reads articles one by one, as extract does, and writes a head and what was
// found in each. Without a path it reads standard input.
func (o *readingOptions) look(cmd *cobra.Command, paths []string, head string, write func(io.Writer, *geo.Located) error) error {
	opts, err := o.extractOptions()
	if err != nil {
		return err
	}
	if len(paths) == 0 && o.filesFrom == "" {
		paths = []string{"-"}
	}
	items, err := o.items(paths, cmd.InOrStdin(), article.Options{})
	if err != nil {
		return err
	}
	again, err := o.recurring(cmd.Context(), paths, sampleArticles, article.Options{})
	if err != nil {
		return err
	}
	eng, err := newEngine(opts, o.published)
	if err != nil {
		return err
	}
	s := newScreen(cmd.ErrOrStderr(), true, false)
	m, w := eng.mapper(), bufio.NewWriter(cmd.OutOrStdout())
	w.WriteString(head)
	for item := range items {
		a, err := item.Article()
		if err != nil {
			s.unread(err)
			continue
		}
		if err := m.date(&a); err != nil {
			s.unread(err)
			continue
		}
		if again != nil {
			again.Mark(&a)
		}
		loc, err := m.locate(a)
		if err != nil {
			s.unread(err)
			continue
		}
		if err := write(w, loc); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing standard output: %w", err)
	}
	if s.errors > 0 {
		return errPartial
	}
	return nil
}
