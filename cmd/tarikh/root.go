package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

const rootHelp = `tarikh reads news articles in Arabic and English and writes a timeline of the
conflict events they report: who did what to whom, where and when, with the
sentence that says so. It needs no network, and the same articles give the same
bytes.`

const rootExamples = `  tarikh extract article.txt
  tarikh extract articles.jsonl -o csv=timeline.csv -o geojson=timeline.geojson
  tarikh explain article.txt`

func newRootCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:           "tarikh",
		Short:         "Conflict events from news articles",
		Long:          rootHelp + "\n\n" + exitHelp(),
		Example:       rootExamples,
		Args:          cobra.ArbitraryArgs,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,

		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{err, "see: " + cmd.CommandPath() + " --help"}
	})
	cmd.SetVersionTemplate("{{.Version}}")
	cmd.PersistentFlags().String(configFlag, "", "read settings from this `file` (TOML or YAML); see tarikh config")
	addGazetteerFlags(cmd.PersistentFlags())
	cmd.PersistentPreRunE = configured
	cmd.AddCommand(newExtractCommand(), newTimelineCommand(), newReportCommand(), newReviewCommand(), newScoreCommand(), withEntries(newExplainCommand()), newDatesCommand(), newPlacesCommand(), newGazetteerCommand(), newConfigCommand(), newVersionCommand())
	return cmd
}

func unknownCommand(cmd *cobra.Command, name string) error {
	hint := "see: tarikh --help"
	if like := cmd.SuggestionsFor(name); len(like) > 0 {
		hint = "did you mean: tarikh " + like[0]
	}
	return usageError{fmt.Errorf("unknown command %q", name), hint}
}

// inputs demands at least so many arguments, with a hint that shows the use.
func inputs(least int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least {
			return usageError{fmt.Errorf("no input"), "use: " + cmd.UseLine()}
		}
		return nil
	}
}

// none allows no arguments.
func none(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("unexpected argument %q", args[0]), "use: " + cmd.UseLine()}
	}
	return nil
}
