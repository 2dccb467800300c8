package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/extract"
	"tarikh/output"
	"tarikh/timeline"
)

// filterOptions are the flags that choose events.
type filterOptions struct {
	from, to      string
	box           string
	countries     []string
	provinces     []string
	statuses      []string
	types         []string
	actors        []string
	minConfidence float64
	minSources    int
}

func (o *filterOptions) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.from, "from", "", "only events on or after this `date`")
	flags.StringVar(&o.to, "to", "", "only events on or before this `date`")
	flags.StringVar(&o.box, "bbox", "", "only events within `west,south,east,north`, in degrees")
	flags.StringSliceVar(&o.countries, "country", nil, "only events in these countries (ISO `codes`: SY,IQ)")
	flags.StringSliceVar(&o.provinces, "province", nil, "only events in these provinces (`names`: Aleppo,Idlib)")
	flags.StringSliceVar(&o.statuses, "status", []string{"actual", "ongoing"}, "only events of these `statuses`, or all")
	flags.StringSliceVar(&o.types, "type", nil, "only events of these PLOVER `types` (ASSAULT,PROTEST)")
	flags.StringSliceVar(&o.actors, "actor", nil, "only events with these actors on either side (`names` or parts of them, or codes)")
	flags.Float64Var(&o.minConfidence, "min-confidence", defaultConfidence, "only events at least this certain, a `number` from 0 to 1")
	flags.IntVar(&o.minSources, "min-sources", 0, "only events that at least `n` independent sources tell")
}

// filter reads the flags.
func (o *filterOptions) filter() (timeline.Filter, error) {
	f := timeline.NewFilter()
	f.MinConfidence, f.MinSources = o.minConfidence, o.minSources
	f.Provinces, f.Actors = o.provinces, o.actors
	for _, t := range o.types {
		f.Types = append(f.Types, strings.ToUpper(t))
	}
	for _, country := range o.countries {
		f.Countries = append(f.Countries, strings.ToUpper(country))
	}
	var err error
	if f.Statuses, err = statusFlag(o.statuses); err != nil {
		return f, err
	}
	if f.Box, err = boxFlag(o.box); err != nil {
		return f, err
	}
	if f.From, err = dayFlag("from", o.from); err != nil {
		return f, err
	}
	f.To, err = dayFlag("to", o.to)
	return f, err
}

// statusFlag is nil for all.
func statusFlag(names []string) ([]extract.Status, error) {
	var list []extract.Status
	for _, s := range names {
		if !slices.Contains(statusNames(), s) {
			return nil, usageError{fmt.Errorf("--status: no status %q", s), "statuses: " + strings.Join(statusNames(), ", ")}
		}
		list = append(list, extract.Status(s))
	}
	if slices.Contains(names, allStatuses) {
		return nil, nil
	}
	return list, nil
}

func boxFlag(value string) (*orb.Bound, error) {
	if value == "" {
		return nil, nil
	}
	var side [4]float64
	parts := strings.Split(value, ",")
	for i, p := range parts {
		f, err := strconv.ParseFloat(strings.TrimSpace(p), 64)
		if err != nil || i >= len(side) {
			return nil, boxError(value)
		}
		side[i] = f
	}
	b := orb.Bound{Min: orb.Point{side[0], side[1]}, Max: orb.Point{side[2], side[3]}}
	if len(parts) != len(side) || b.IsEmpty() || b.Min[1] < -90 || b.Max[1] > 90 || b.Min[0] < -180 || b.Max[0] > 180 {
		return nil, boxError(value)
	}
	return &b, nil
}

func boxError(value string) error {
	return usageError{fmt.Errorf("--bbox %q: no box", value), "west,south,east,north: --bbox 35.6,32.3,42.4,37.3"}
}

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
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "no summary, only errors")
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
		if err == nil && spec.Format.Timeline == nil {
			err = fmt.Errorf("%s are what this command reads", spec.Format.Name)
		}
		if err != nil {
			return nil, usageError{err, "formats: " + formatNames() + "; write -o csv=timeline.csv"}
		}
		specs = append(specs, spec)
	}
	return specs, nil
}

func completeTimelineFlags(cmd *cobra.Command) {
	if cmd.Flags().Lookup("output") != nil {
		cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formatCompletions(), cobra.ShellCompDirectiveNoSpace))
	}
	cmd.RegisterFlagCompletionFunc("status", cobra.FixedCompletions(statusNames(), cobra.ShellCompDirectiveNoFileComp))
}
