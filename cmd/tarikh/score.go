package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tarikh/geo"
	"tarikh/timeline"
)

const scoreHelp = `Compare records with a sample that an analyst annotated, field by field.

GOLD and RECORDS are document records; in GOLD the events are as they should be.
The easiest way to make one is to correct some records by hand. Events are
paired within an article by sentence, word and type; the fields are compared
within the pairs. Precision is the share of what was found that is right, recall
the share of what should be found.`

const scoreExamples = `  tarikh extract sample.jsonl -o documents=found.jsonl
  tarikh score gold.jsonl found.jsonl`

func newScoreCommand() *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     "score GOLD RECORDS",
		Short:   "Compare records with an annotated sample",
		Long:    scoreHelp + "\n\n" + exitHelp(),
		Example: scoreExamples,
		Args:    inputs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runScore(cmd, args, all)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "events of every status, not only actual and ongoing ones")
	return cmd
}

func runScore(cmd *cobra.Command, paths []string, all bool) error {
	gold, bad, err := readAll(cmd, paths[:1])
	if err != nil {
		return err
	}
	found, worse, err := readAll(cmd, paths[1:])
	if err != nil {
		return err
	}
	switch {
	case len(gold) == 0:
		return fmt.Errorf("%s: no records to compare with", paths[0])
	case len(found) == 0 && worse > 0:
		return fmt.Errorf("%s: no records could be read", paths[1])
	}
	s := timeline.ScoreRecords(gold, found, all)
	w := cmd.OutOrStdout()
	fmt.Fprintf(w, "%-10s %9s %9s %9s %7s %7s %7s\n", "field", "precision", "recall", "F1", "right", "found", "gold")
	for _, f := range s.Fields {
		fmt.Fprintf(w, "%-10s %9.3f %9.3f %9.3f %7d %7d %7d\n", f.Field, f.Precision(), f.Recall(), f.F1(), f.Right, f.Found, f.Gold)
	}
	_, err = fmt.Fprintf(w, "%s, %d without a record\n", count(s.Articles, "article"), s.Missing)
	if err == nil && bad+worse > 0 {
		err = errPartial
	}
	return err
}

// readAll keeps the records, and counts what could not be read.
func readAll(cmd *cobra.Command, paths []string) ([]*geo.Located, int, error) {
	r := newRecords(cmd.InOrStdin(), cmd.ErrOrStderr())
	var all []*geo.Located
	r.each = func(loc *geo.Located) error {
		all = append(all, loc)
		return nil
	}
	err := r.read(paths)
	return all, r.errors, err
}
