package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/geo"
)

const gazetteerHelp = `Look into the gazetteer, and make one of your own.

The program brings one with it: GeoNames towns, provinces and countries, rivers,
and places of conflict. A larger one is built from GeoNames dumps, tables and
GeoJSON with "gazetteer build", and used with --gazetteer FILE, upon the one
within, or instead of it with --gazetteer-only.`

const gazetteerExamples = `  tarikh gazetteer fetch SY IQ
  tarikh gazetteer build -o my.gaz SY.zip IQ.zip alternateNamesV2.zip
  tarikh extract articles/ --gazetteer my.gaz -o geojson=timeline.geojson
  tarikh gazetteer find الباغوز`

func newGazetteerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "gazetteer",
		Short:   "Look into the gazetteer, build another",
		Long:    gazetteerHelp,
		Example: gazetteerExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %q", args[0]), "see: tarikh gazetteer --help"}
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(newGazetteerBuildCommand(), newGazetteerFetchCommand(), newGazetteerFindCommand(), newGazetteerNearCommand(), newGazetteerInfoCommand())
	return cmd
}

// The flags that choose a gazetteer, on every command that reads articles.
const (
	gazetteerFlag     = "gazetteer"
	gazetteerOnlyFlag = "gazetteer-only"
	disputedFlag      = "disputed"
)

// chosen is the gazetteer that the flags ask for; they stand on the root
// command, and one process serves one command line.
var chosen struct {
	paths    []string
	only     bool
	disputed string
}

func addGazetteerFlags(flags *pflag.FlagSet) {
	flags.StringArrayVar(&chosen.paths, gazetteerFlag, nil, "also know the places of this `file` of gazetteer build; may be repeated")
	flags.StringVar(&chosen.disputed, disputedFlag, "iso", "put disputed territory where ISO 3166 does, or with who holds it (`iso` or de-facto)")
	flags.BoolVar(&chosen.only, gazetteerOnlyFlag, false, "do not use the gazetteer within, only those of --gazetteer")
}

// gazetteer opens what the flags ask for.
func gazetteer() (*geo.Gazetteer, error) {
	var layers []*geo.Gazetteer
	if !chosen.only {
		layers = append(layers, geo.Default())
	}
	for _, path := range chosen.paths {
		g, err := geo.Open(path)
		if err != nil {
			return nil, gazetteerError(err)
		}
		layers = append(layers, g)
	}
	if len(layers) == 0 {
		return nil, usageError{fmt.Errorf("--%s without --%s", gazetteerOnlyFlag, gazetteerFlag), "name a file: --gazetteer my.gaz"}
	}
	g := geo.Layer(layers...)
	switch chosen.disputed {
	case "", "iso":
		return g, nil
	case "de-facto":
		return geo.DeFacto(g), nil
	}
	return nil, usageError{fmt.Errorf("--%s: no setting %q", disputedFlag, chosen.disputed), "settings: iso, de-facto"}
}

// gazetteerKey says which gazetteers are in use, and changes when one of their
// files does.
func gazetteerKey() string {
	key := fmt.Sprint(chosen.only, " ", chosen.disputed)
	for _, path := range chosen.paths {
		if info, err := os.Stat(path); err == nil {
			key += fmt.Sprintf(" %s %d %d", path, info.Size(), info.ModTime().UnixNano())
		}
	}
	return key
}

// gazetteerError adds what to try.
func gazetteerError(err error) error {
	for _, h := range gazetteerHints {
		if errors.Is(err, h.err) {
			return hinted{err, h.hint}
		}
	}
	return err
}

// hinted is an error with a hint of its own, which is no mistake of the
// command line.
type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }

// As lets hintFor find the hint.
func (e hinted) As(target any) bool {
	u, ok := target.(*usageError)
	if ok {
		*u = usageError(e)
	}
	return ok
}

var gazetteerHints = []struct {
	err  error
	hint string
}{
	{geo.ErrForeign, "make one with: tarikh gazetteer build -o my.gaz SY.zip"},
	{geo.ErrVersion, "build it again with this program"},
	{geo.ErrTruncated, "build it again, or copy it whole"},
	{geo.ErrCorrupt, "build it again, or copy it anew"},
	{geo.ErrInput, "inputs are GeoNames dumps (SY.zip, SY.txt), CSV or TSV with a header, GeoJSON"},
	{geo.ErrColumns, "map columns with --column name=NAME --column lat=Y --column lon=X"},
	{geo.ErrArchive, "download it again: tarikh gazetteer fetch"},
	{geo.ErrEmpty, "see the reasons above"},
	{geo.ErrMissing, "countries by code (SY), or allCountries, alternateNamesV2, hierarchy; see --base-url"},
	{geo.ErrTooLarge, "allow more with --max-bytes"},
}

func newGazetteerFindCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "find NAME…",
		Short:   "List the places of a name",
		Example: "  tarikh gazetteer find الباغوز\n  tarikh gazetteer find \"Deir ez-Zor\"",
		Args:    inputs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			g, err := gazetteer()
			if err != nil {
				return err
			}
			found := g.Find(strings.Join(args, " "))
			if len(found) == 0 {
				return fmt.Errorf("no place is called %s", strings.Join(args, " "))
			}
			return writePlaces(cmd.OutOrStdout(), found)
		},
	}
}

func newGazetteerNearCommand() *cobra.Command {
	var n int
	cmd := &cobra.Command{
		Use:     "near LAT,LON",
		Short:   "List the places around a point",
		Example: "  tarikh gazetteer near 34.46,40.95\n  tarikh gazetteer near -n 3 -- -1.28,36.82",
		Args:    inputs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			lat, lon, ok := coordinates(strings.Join(args, ","))
			if !ok {
				return usageError{fmt.Errorf("no point %q", strings.Join(args, " ")), "write latitude and longitude: 34.46,40.95"}
			}
			if n < 1 {
				return usageError{fmt.Errorf("--number %d: less than one", n), "10 lists the ten nearest places"}
			}
			g, err := gazetteer()
			if err != nil {
				return err
			}
			return writePlaces(cmd.OutOrStdout(), g.Near(lat, lon, n))
		},
	}
	cmd.Flags().IntVarP(&n, "number", "n", 10, "list `n` places")
	return cmd
}

// coordinates reads "lat,lon".
func coordinates(s string) (lat, lon float64, ok bool) {
	a, b, ok := strings.Cut(s, ",")
	lat, err1 := strconv.ParseFloat(strings.TrimSpace(a), 64)
	lon, err2 := strconv.ParseFloat(strings.Trim(b, " ,"), 64)
	return lat, lon, ok && err1 == nil && err2 == nil && lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180
}

func newGazetteerInfoCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "info [FILE…]",
		Short:   "Show what a gazetteer holds, and check it",
		Example: "  tarikh gazetteer info\n  tarikh gazetteer info my.gaz",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				chosen.paths, chosen.only = args, true
			}
			g, err := gazetteer()
			if err != nil {
				return err
			}
			if err := g.Verify(); err != nil {
				return gazetteerError(err)
			}
			_, err = io.WriteString(cmd.OutOrStdout(), g.Info())
			return err
		},
	}
}

// writePlaces writes a table of places.
func writePlaces(w io.Writer, places []geo.Place) error {
	if len(places) == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString("id\tname\tkind\tcountry\tadmin1\tadmin2\tlatitude\tlongitude\n")
	for _, p := range places {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%.5f\t%.5f\n", p.ID, p.Name, p.Kind, p.Country, p.Admin1, p.Admin2, p.Latitude, p.Longitude)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
