package main

import (
	"github.com/spf13/cobra"

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
			return o.look(cmd, args, "", output.Explain)
		},
	}
	o.addFlags(cmd.Flags())
	return cmd
}
