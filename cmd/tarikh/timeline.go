package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tarikh/geo"
	"tarikh/output"
)

const timelineHelp = `Merge the events of document records into one timeline and write it.

RECORDS are files that "tarikh extract … -o documents=FILE" wrote, plain or
packed with gzip or zstd; "-" is standard input. Extracting the articles of a
year in parts and merging the records gives the same bytes as doing it at once,
whatever the parts and their order.`

const timelineExamples = `  tarikh timeline found.jsonl -o csv=timeline.csv -o html=report.html
  tarikh timeline 2019-*.jsonl.gz -o gpkg=timeline.gpkg --country SY --min-sources 2
  tarikh timeline found.jsonl -o geojson=t.geojson --split-geometry --bbox 35.6,32.3,42.4,37.3
  tarikh explain --entry ev-kq3… found.jsonl`

// timelineOptions are the flags of the command.
type timelineOptions struct {
	filterOptions
	writingOptions
}

func newTimelineCommand() *cobra.Command {
	var o timelineOptions
	cmd := &cobra.Command{
		Use:     "timeline RECORDS…",
		Short:   "Merge document records into a timeline",
		Long:    timelineHelp + "\n\nFormats:" + formatHelp(timelineFormats()) + "\n\n" + exitHelp(),
		Example: timelineExamples,
		Args:    inputs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.run(cmd, args, "csv=-")
		},
	}
	o.filterOptions.addFlags(cmd.Flags())
	o.writingOptions.addFlags(cmd.Flags(), timelineFormats())
	completeTimelineFlags(cmd, timelineFormats())
	return cmd
}

// run reads the records, merges them and writes the outputs.
func (o *timelineOptions) run(cmd *cobra.Command, paths []string, usual string) error {
	filter, err := o.filter()
	if err != nil {
		return err
	}
	specs, err := o.specs(usual)
	if err != nil {
		return err
	}
	set, err := output.Open(specs, cmd.OutOrStdout(), o.options())
	if err != nil {
		return err
	}
	defer set.Abort()
	r := newRecords(cmd.InOrStdin(), cmd.ErrOrStderr())
	r.each = func(loc *geo.Located) error {
		parts, err := set.Render(loc)
		if err != nil {
			return err
		}
		return set.Article(parts)
	}
	if err := r.read(paths); err != nil {
		return err
	}
	entries := r.timeline.Entries(filter)
	if err := set.Timeline(entries); err != nil {
		return err
	}
	if err := set.Commit(); err != nil {
		return err
	}
	return o.summary(r, len(entries))
}

// summary is the last word.
func (o *timelineOptions) summary(r *records, entries int) error {
	if !o.quiet {
		r.warn()
		fmt.Fprintf(r.messages, "tarikh: %s, %s\n", count(r.articles, "article"), count(entries, "event"))
	}
	if r.errors > 0 {
		return fmt.Errorf("%w: %d", errPartial, r.errors)
	}
	return nil
}
