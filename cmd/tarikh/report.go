package main

import "github.com/spf13/cobra"

const reportHelp = `Write the timeline of document records as one page to look at: a map, a time
brush, filters, the table, and the articles with the sentence of each event
marked. The page is a single file that needs no network.`

const reportExamples = `  tarikh report found.jsonl
  tarikh report found.jsonl -o html=syria.html --country SY --from 2019-01-01`

func newReportCommand() *cobra.Command {
	var o timelineOptions
	cmd := &cobra.Command{
		Use:     "report RECORDS…",
		Short:   "Write a page with map, time and articles",
		Long:    reportHelp + "\n\n" + exitHelp(),
		Example: reportExamples,
		Args:    inputs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.run(cmd, args, "html=report.html")
		},
	}
	o.filterOptions.addFlags(cmd.Flags())
	o.writingOptions.addFlags(cmd.Flags(), pageFormats())
	cmd.Flags().Lookup("output").Usage = "write `html=path`, \"-\" for standard output; html=report.html when not given"
	completeTimelineFlags(cmd, pageFormats())
	return cmd
}
