package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/output"
)

// writingOptions are the flags about what is written.
type writingOptions struct {
	outputs  []string
	noBOM    bool
	split    bool
	sidecars bool
	quiet    bool
}

func (o *writingOptions) addFlags(flags *pflag.FlagSet) {
	flags.StringArrayVarP(&o.outputs, "output", "o", nil, "write `format=path`, \"-\" for standard output; may be repeated")
	flags.BoolVar(&o.noBOM, "no-bom", false, "no byte order mark at the start of CSV")
	flags.BoolVar(&o.split, "split-geometry", false, "GeoJSON also in one file a type of geometry, for ArcGIS")
	flags.BoolVar(&o.sidecars, "sidecars", false, "a .csvt and a .prj beside CSV, for QGIS and GDAL")
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "no progress, no summary, only errors")
}

func (o *writingOptions) options() output.Options {
	return output.Options{NoBOM: o.noBOM, SplitGeometry: o.split, Sidecars: o.sidecars}
}

// specs are the outputs asked for; what stands in usual when none is.
func (o *writingOptions) specs(usual string) ([]output.Spec, error) {
	asked := o.outputs
	if len(asked) == 0 {
		asked = []string{usual}
	}
	var specs []output.Spec
	for _, s := range asked {
		spec, err := output.ParseSpec(s)
		if err != nil {
			return nil, outputError(err)
		}
		specs = append(specs, spec)
	}
	return specs, nil
}

// timelines are the outputs of a command that reads records: no documents.
func (o *writingOptions) timelines(usual string) ([]output.Spec, error) {
	specs, err := o.specs(usual)
	for _, s := range specs {
		if s.Format.Timeline == nil {
			return nil, outputError(fmt.Errorf("%s are what this command reads", s.Format.Name))
		}
	}
	return specs, err
}

func outputError(err error) error {
	return usageError{err, "formats: " + formatNames() + "; write -o csv=timeline.csv"}
}

func completeTimelineFlags(cmd *cobra.Command) {
	if cmd.Flags().Lookup("output") != nil {
		cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formatCompletions(), cobra.ShellCompDirectiveNoSpace))
	}
	cmd.RegisterFlagCompletionFunc("status", cobra.FixedCompletions(statusNames(), cobra.ShellCompDirectiveNoFileComp))
}

func formatHelp() string {
	var b strings.Builder
	for _, f := range output.Formats {
		fmt.Fprintf(&b, "\n  %-10s %s", f.Name, f.Help)
	}
	return b.String()
}

func formatCompletions() []string {
	var all []string
	for _, f := range output.Formats {
		all = append(all, f.Name+"=\t"+f.Help)
	}
	return all
}
