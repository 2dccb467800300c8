package main

import (
	"bufio"
	"fmt"

	"github.com/spf13/cobra"

	"tarikh/extract/date"
	"tarikh/output"
	"tarikh/timeline"
)

// withEntries lets explain also show why reports were merged.
func withEntries(cmd *cobra.Command) *cobra.Command {
	var entry string
	articles := cmd.RunE
	cmd.Flags().StringVar(&entry, "entry", "", "show why the reports of this `event` of a timeline are one; the files are document records")
	cmd.Example += "\n  tarikh explain --entry ev-kq3… found.jsonl"
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if entry == "" {
			return articles(cmd, args)
		}
		return explainEntry(cmd, entry, args)
	}
	return cmd
}

func explainEntry(cmd *cobra.Command, id string, paths []string) error {
	r := newRecords(cmd.InOrStdin(), cmd.ErrOrStderr())
	if err := r.read(paths); err != nil {
		return err
	}
	for _, e := range r.timeline.Entries(timeline.Filter{From: date.NoDay, To: date.NoDay}) {
		if e.ID != id {
			continue
		}
		w := bufio.NewWriter(cmd.OutOrStdout())
		if err := output.ExplainEntry(w, e); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return fmt.Errorf("writing standard output: %w", err)
		}
		if r.errors > 0 {
			return errPartial
		}
		return nil
	}
	return usageError{fmt.Errorf("no event %s in these records", id), "identifiers stand in the column event_id; give the records that the timeline was made from"}
}
