package main

import (
	"bufio"
	"fmt"

	"github.com/spf13/cobra"

	"tarikh/extract/article"
	"tarikh/output"
)

const explainHelp = `Show what was found in each article and why: every time expression, place,
actor and event, with the name of the rule that made it.`

const explainExamples = `  tarikh explain article.txt
  tarikh explain article.txt --published 2019-02-13 --lang ar`

func newExplainCommand() *cobra.Command {
	var o readingOptions
	cmd := &cobra.Command{
		Use:     "explain FILE…",
		Short:   "Show why each event was found",
		Long:    explainHelp,
		Example: explainExamples,
		Args:    o.inputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExplain(cmd, &o, args)
		},
	}
	o.addFlags(cmd.Flags())
	return cmd
}

func runExplain(cmd *cobra.Command, o *readingOptions, paths []string) error {
	opts, err := o.extractOptions()
	if err != nil {
		return err
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
	for item := range items {
		a, err := item.Article()
		if err != nil {
			s.unread(err)
			continue
		}
		m.date(&a)
		if again != nil {
			again.Mark(&a)
		}
		loc, err := m.locate(a)
		if err == nil {
			err = output.Explain(w, loc)
		}
		if err != nil {
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
