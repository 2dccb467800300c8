package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tarikh/extract/date"
	"tarikh/output"
	"tarikh/timeline"
)

const reviewHelp = `Let people decide about events, and keep what they decided.

"export" writes a sheet with empty columns for decision (accept, reject or
correct), corrections and a note. "apply" reads it back, keeps the decisions in
a plain file that can be put under version control, and writes the timeline as
decided. Decisions are found again by event and evidence, so that they survive
new runs and new articles; what changed meanwhile is told, and left as it is.
"corpus" turns decisions into examples for the tests of the languages.`

func newReviewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "review",
		Short:   "Review events in a sheet and keep the decisions",
		Long:    reviewHelp + "\n\n" + exitHelp(),
		Example: reviewExamples,
		Args:    none,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newReviewExportCommand(), newReviewApplyCommand(), newReviewCorpusCommand())
	return cmd
}

const reviewExamples = `  tarikh review export found.jsonl --sheet review.xlsx
  tarikh review apply found.jsonl --sheet review.xlsx --decisions decisions.jsonl -o csv=timeline.csv
  tarikh review apply found.jsonl new.jsonl --decisions decisions.jsonl -o html=report.html
  tarikh review corpus found.jsonl --decisions decisions.jsonl`

// reviewOptions are the flags of all three.
type reviewOptions struct {
	timelineOptions
	sheet     string
	decisions string
}

func newReviewExportCommand() *cobra.Command {
	var o reviewOptions
	cmd := &cobra.Command{
		Use:     "export RECORDS…",
		Short:   "Write a sheet to fill in",
		Example: "  tarikh review export found.jsonl --sheet review.xlsx",
		Args:    inputs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.export(cmd, args) },
	}
	o.filterOptions.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&o.sheet, "sheet", "review.xlsx", "`file` to write, .xlsx or .csv")
	cmd.Flags().StringVar(&o.decisions, "decisions", "", "`file` of earlier decisions, which are filled in")
	return cmd
}

func newReviewApplyCommand() *cobra.Command {
	var o reviewOptions
	cmd := &cobra.Command{
		Use:     "apply RECORDS…",
		Short:   "Keep the decisions of a sheet and write the timeline as decided",
		Example: "  tarikh review apply found.jsonl --sheet review.xlsx --decisions decisions.jsonl -o csv=timeline.csv",
		Args:    inputs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.apply(cmd, args) },
	}
	o.filterOptions.addFlags(cmd.Flags())
	o.writingOptions.addFlags(cmd.Flags(), timelineFormats())
	completeTimelineFlags(cmd, timelineFormats())
	cmd.Flags().StringVar(&o.sheet, "sheet", "", "`file` that was filled in, .xlsx or .csv; only kept decisions when not given")
	cmd.Flags().StringVar(&o.decisions, "decisions", "decisions.jsonl", "`file` that keeps the decisions")
	return cmd
}

func newReviewCorpusCommand() *cobra.Command {
	var o reviewOptions
	cmd := &cobra.Command{
		Use:     "corpus RECORDS…",
		Short:   "Turn decisions into examples for the tests",
		Example: "  tarikh review corpus found.jsonl --decisions decisions.jsonl",
		Args:    inputs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.corpus(cmd, args) },
	}
	cmd.Flags().StringVar(&o.decisions, "decisions", "decisions.jsonl", "`file` that keeps the decisions")
	return cmd
}

// merged reads the records and merges them, whatever the filter.
func (o *reviewOptions) merged(cmd *cobra.Command, paths []string) (*records, []*timeline.Entry, error) {
	r := newRecords(cmd.InOrStdin(), cmd.ErrOrStderr())
	if err := r.read(paths); err != nil {
		return nil, nil, err
	}
	return r, r.timeline.Entries(timeline.Filter{From: date.NoDay, To: date.NoDay}), nil
}

func (o *reviewOptions) export(cmd *cobra.Command, paths []string) error {
	format := strings.TrimPrefix(filepath.Ext(o.sheet), ".")
	if format != "xlsx" && format != "csv" {
		return usageError{fmt.Errorf("--sheet %q: neither .xlsx nor .csv", o.sheet), "write --sheet review.xlsx"}
	}
	filter, err := o.filter()
	if err != nil {
		return err
	}
	decided, err := readDecisions(o.decisions, true)
	if err != nil {
		return err
	}
	r, entries, err := o.merged(cmd, paths)
	if err != nil {
		return err
	}
	entries = slices.DeleteFunc(entries, func(e *timeline.Entry) bool { return !filter.Match(e) })
	err = replaceFile(o.sheet, func(w io.Writer) error { return output.WriteReview(w, format, entries, decided) })
	if err != nil {
		return err
	}
	return o.summary(r, len(entries))
}

func (o *reviewOptions) apply(cmd *cobra.Command, paths []string) error {
	filter, err := o.filter()
	if err != nil {
		return err
	}
	specs, err := o.specs("csv=-")
	if err != nil {
		return err
	}
	decisions, err := o.decided()
	if err != nil {
		return err
	}
	r, entries, err := o.merged(cmd, paths)
	if err != nil {
		return err
	}
	entries, outcome := timeline.Review(entries, decisions)
	entries = slices.DeleteFunc(entries, func(e *timeline.Entry) bool { return !filter.Match(e) })
	set, err := output.Open(specs, cmd.OutOrStdout(), o.options())
	if err != nil {
		return err
	}
	defer set.Abort()
	if err := set.Timeline(entries); err != nil {
		return err
	}
	if err := set.Commit(); err != nil {
		return err
	}
	tellOutcome(r, outcome)
	return o.summary(r, len(entries))
}

// decided reads the sheet into the file of decisions.
func (o *reviewOptions) decided() ([]timeline.Decision, error) {
	kept, err := readDecisions(o.decisions, o.sheet != "")
	if err != nil || o.sheet == "" {
		return kept, err
	}
	f, err := os.Open(o.sheet)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	filled, err := output.ReadReview(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.sheet, err)
	}
	kept = output.MergeDecisions(kept, filled)
	return kept, replaceFile(o.decisions, func(w io.Writer) error { return output.WriteDecisions(w, kept) })
}

// readDecisions gives none for a file that may be missing.
func readDecisions(path string, mayMiss bool) ([]timeline.Decision, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if mayMiss && errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	decisions, err := output.ReadDecisions(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return decisions, nil
}

func tellOutcome(r *records, o timeline.Outcome) {
	fmt.Fprintf(r.messages, "tarikh: %s applied, %s rejected\n", count(o.Applied, "decision"), count(o.Rejected, "event"))
	for _, id := range o.Changed {
		fmt.Fprintf(r.messages, "tarikh: warning: the evidence of %s is another now; look at it again\n", id)
	}
	for _, id := range o.Unknown {
		fmt.Fprintf(r.messages, "tarikh: warning: a decision about %s, which is not in these records\n", id)
	}
	for _, err := range o.Faults {
		fmt.Fprintf(r.messages, "tarikh: warning: %v\n", err)
	}
}

func (o *reviewOptions) corpus(cmd *cobra.Command, paths []string) error {
	decisions, err := readDecisions(o.decisions, false)
	if err != nil {
		return err
	}
	_, entries, err := o.merged(cmd, paths)
	if err != nil {
		return err
	}
	kept, _ := timeline.Review(entries, decisions)
	var good, bad []*timeline.Entry
	for _, e := range entries {
		if !slices.ContainsFunc(decisions, func(d timeline.Decision) bool { return d.Evidence == e.EvidenceHash() && d.Event == e.ID }) {
			continue
		}
		if slices.Contains(kept, e) {
			good = append(good, e)
		} else {
			bad = append(bad, e)
		}
	}
	return output.WriteCorpus(cmd.OutOrStdout(), good, bad)
}

// replaceFile writes a file beside its place and lets it appear when complete.
func replaceFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	err = write(f)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
