package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"tarikh/geo"
)

const gazetteerBuildHelp = `Build a gazetteer from GeoNames dumps, tables and GeoJSON.

GeoNames files are known by their names: SY.zip, allCountries.zip (places),
alternateNamesV2.zip (names), hierarchy.zip (what lies in what) and
shapes_simplified_low.json.zip (areas); they may be unpacked. Of CSV and TSV the
first line names the columns; those that are not called name, names, lat, lon,
kind, country, admin1, population, id are mapped with --column. GeoJSON gives
areas and lines, with the same names as properties; several names are parted
with "|".

It sorts on the disk, beside the output, so that 12 million places need no more
memory than a thousand. The file appears when it is whole.`

// buildOptions are the flags of the command.
type buildOptions struct {
	out     string
	columns map[string]string
	country string
	memory  int
	quiet   bool
}

func newGazetteerBuildCommand() *cobra.Command {
	var o buildOptions
	cmd := &cobra.Command{
		Use:   "build -o FILE INPUT…",
		Short: "Build a gazetteer from GeoNames dumps, tables and GeoJSON",
		Long:  gazetteerBuildHelp + "\n\n" + exitHelp(),
		Example: `  tarikh gazetteer build -o my.gaz SY.zip IQ.zip alternateNamesV2.zip
  tarikh gazetteer build -o camps.gaz camps.csv --column name=site_name --column lat=y --column lon=x --country SY
  tarikh gazetteer build -o areas.gaz districts.geojson --column name=ADM2_EN --column names=ADM2_AR`,
		Args: inputs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, args) },
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.out, "output", "o", "", "write this `file`")
	flags.StringToStringVar(&o.columns, "column", nil, "column or property of a field (`name=name_en`); may be repeated")
	flags.StringVar(&o.country, "country", "", "ISO `code` of places that name no country")
	flags.IntVar(&o.memory, "memory", 128, "sort with at most this many `megabytes` at a time")
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "no progress and no summary")
	flags.Lookup("column").DefValue = ""
	for _, name := range []string{"output", "country"} { // settings say what timelines to write, and of which countries
		flags.Lookup(name).Annotations = map[string][]string{noSetting: {}}
	}
	return cmd
}

func (o *buildOptions) run(cmd *cobra.Command, inputs []string) error {
	if o.out == "" {
		return usageError{fmt.Errorf("no output"), "name it: -o my.gaz"}
	}
	for field := range o.columns {
		if !slices.Contains(geo.BuildFields(), field) {
			return usageError{fmt.Errorf("--column: no field %q", field), "fields: " + strings.Join(geo.BuildFields(), ", ")}
		}
	}
	if slices.Contains(inputs, o.out) {
		return usageError{fmt.Errorf("%s is input and output", o.out), "write another file"}
	}
	w := cmd.ErrOrStderr()
	bar := newBar(w, o.quiet)
	report, err := geo.Build(cmd.Context(), o.out, inputs, geo.BuildOptions{
		Columns: o.columns, Country: o.country, Memory: o.memory << 20, Progress: bar.tell})
	bar.close()
	if report != nil {
		o.tell(w, report)
	}
	return gazetteerError(err)
}

// tell says what was taken and what was left.
func (o *buildOptions) tell(w io.Writer, r *geo.BuildReport) {
	for _, p := range r.Problems {
		fmt.Fprintf(w, "tarikh: warning: %s\n", p)
	}
	if r.Skipped > len(r.Problems) {
		for _, why := range slices.Sorted(maps.Keys(r.Reasons)) {
			fmt.Fprintf(w, "tarikh: warning: %d left out: %s\n", r.Reasons[why], why)
		}
	}
	if !o.quiet {
		fmt.Fprintf(w, "tarikh: %s, %s, %d left out\n", count(r.Rows, "place"), count(r.Names, "name"), r.Skipped)
	}
}

// bar is a progress bar, drawn on a terminal only.
type bar struct {
	w    io.Writer
	draw *progressbar.ProgressBar
	on   bool
}

func newBar(w io.Writer, quiet bool) *bar {
	f, ok := w.(*os.File)
	return &bar{w: w, on: ok && !quiet && term.IsTerminal(int(f.Fd()))}
}

// tell brings the bar up to date.
func (b *bar) tell(done, total int64, what string) {
	if !b.on {
		return
	}
	if b.draw == nil {
		b.draw = progressbar.NewOptions64(total, progressbar.OptionSetWriter(b.w), progressbar.OptionShowBytes(true),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	}
	b.draw.Describe(what)
	b.draw.ChangeMax64(max(total, done))
	b.draw.Set64(done)
}

func (b *bar) close() {
	if b.draw != nil {
		b.draw.Finish()
	}
}
