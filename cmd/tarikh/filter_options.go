package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/spf13/pflag"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/extract/lang"
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

// defaultConfidence leaves out of a timeline what is less likely an event than
// not.
const defaultConfidence = 0.5

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
	if c := o.minConfidence; math.IsNaN(c) || c < 0 || c > 1 {
		return f, usageError{fmt.Errorf("--min-confidence %v: not from 0 to 1", c), "0 keeps all events, 1 only certain ones"}
	}
	if o.minSources < 0 {
		return f, usageError{fmt.Errorf("--min-sources %d: less than none", o.minSources), "2 keeps what two independent sources tell"}
	}
	var err error
	if f.Types, err = typeFlag(o.types); err != nil {
		return f, err
	}
	if f.Countries, err = countryFlag(o.countries); err != nil {
		return f, err
	}
	if f.Statuses, err = statusFlag(o.statuses); err != nil {
		return f, err
	}
	if f.Box, err = boxFlag(o.box); err != nil {
		return f, err
	}
	if f.From, err = dayFlag("from", o.from); err != nil {
		return f, err
	}
	if f.To, err = dayFlag("to", o.to); err != nil {
		return f, err
	}
	if o.from != "" && o.to != "" && f.To < f.From {
		return f, usageError{fmt.Errorf("--from %s is after --to %s", o.from, o.to), "no day lies between them; swap them?"}
	}
	return f, nil
}

// ploverTypes are the types of event that PLOVER knows.
var ploverTypes = []string{"ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE",
	"MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"}

func typeFlag(names []string) ([]string, error) {
	var list []string
	for _, s := range names {
		t := strings.ToUpper(strings.TrimSpace(s))
		if !slices.Contains(ploverTypes, t) {
			return nil, usageError{fmt.Errorf("--type: no type %q", s), "types: " + strings.Join(ploverTypes, ", ")}
		}
		list = append(list, t)
	}
	return list, nil
}

func countryFlag(codes []string) ([]string, error) {
	var list []string
	for _, s := range codes {
		code := strings.ToUpper(strings.TrimSpace(s))
		if !lang.IsCountry(code) {
			return nil, usageError{fmt.Errorf("--country: no country %q", s), "countries by two letters, ISO 3166-1: SY,IQ"}
		}
		list = append(list, code)
	}
	return list, nil
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

// dayFlag is NoDay for a flag that was not given.
func dayFlag(name, value string) (date.Day, error) {
	if value == "" {
		return date.NoDay, nil
	}
	day, err := date.ParseDay(value)
	if err != nil {
		err = usageError{fmt.Errorf("--%s %q: %w", name, value, err), "write it as 2019-02-13"}
	}
	return day, err
}

const allStatuses = "all"

func statusNames() []string {
	return []string{string(extract.Actual), string(extract.Ongoing), string(extract.Planned), string(extract.Threatened),
		string(extract.Denied), string(extract.Alleged), string(extract.Hypothetical), allStatuses}
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
