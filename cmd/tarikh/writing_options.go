package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/output"
)

// writingOptions are the flags about what is written.
type writingOptions struct {
	formats  []output.Format // that the command writes
	outputs  []string
	noBOM    bool
	split    bool
	sidecars bool
	quiet    bool
}

// addFlags adds the flags of a command that writes so many formats.
func (o *writingOptions) addFlags(flags *pflag.FlagSet, formats []output.Format) {
	o.formats = formats
	flags.StringArrayVarP(&o.outputs, "output", "o", nil, "write `format=path`, \"-\" for standard output; may be repeated")
	if writes(formats, "csv") {
		flags.BoolVar(&o.noBOM, "no-bom", false, "no byte order mark at the start of CSV")
		flags.BoolVar(&o.sidecars, "sidecars", false, "a .csvt and a .prj beside CSV, for QGIS and GDAL")
	}
	if writes(formats, "geojson") {
		flags.BoolVar(&o.split, "split-geometry", false, "GeoJSON also in one file a type of geometry, for ArcGIS")
	}
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "no progress, no summary, only errors")
}

func (o *writingOptions) options() output.Options {
	return output.Options{NoBOM: o.noBOM, SplitGeometry: o.split, Sidecars: o.sidecars}
}

// timelineFormats are the formats of commands that read records: no documents.
func timelineFormats() []output.Format {
	return slices.DeleteFunc(slices.Clone(output.Formats), func(f output.Format) bool { return f.Timeline == nil })
}

// pageFormats is the format of the page alone.
func pageFormats() []output.Format {
	return slices.DeleteFunc(slices.Clone(output.Formats), func(f output.Format) bool { return f.Name != "html" })
}

func writes(formats []output.Format, name string) bool {
	return slices.ContainsFunc(formats, func(f output.Format) bool { return f.Name == name })
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
		if err == nil && !writes(o.formats, spec.Format.Name) {
			err = fmt.Errorf("this command does not write %s", spec.Format.Name)
		}
		if err != nil {
			return nil, outputError(err, o.formats)
		}
		specs = append(specs, spec)
	}
	return specs, nil
}

// outputError adds the formats that the command writes.
func outputError(err error, formats []output.Format) error {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return usageError{err, "formats: " + strings.Join(names, ", ") + "; write -o " + names[0] + "=timeline." + names[0]}
}

func completeTimelineFlags(cmd *cobra.Command, formats []output.Format) {
	cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formatCompletions(formats), cobra.ShellCompDirectiveNoSpace))
	cmd.RegisterFlagCompletionFunc("status", cobra.FixedCompletions(statusNames(), cobra.ShellCompDirectiveNoFileComp))
}

func formatHelp(formats []output.Format) string {
	var b strings.Builder
	for _, f := range formats {
		fmt.Fprintf(&b, "\n  %-10s %s", f.Name, f.Help)
	}
	return b.String()
}

func formatCompletions(formats []output.Format) []string {
	var all []string
	for _, f := range formats {
		all = append(all, f.Name+"=\t"+f.Help)
	}
	return all
}
