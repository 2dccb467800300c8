package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/output"
	"tarikh/timeline"
)

const extractHelp = `Read articles and write the events they report, merged into one timeline.

INPUT is a file, a folder, a pattern such as "pages/**/*.html", or "-" for
standard input. Text, Markdown, HTML, JSON (lines and lists), CSV, TSV, XLSX,
DOCX, RSS, Atom, WARC and mail are told apart by their content; gzip, zstd, zip
and tar are unpacked. A text file is one article; it may begin with lines such
as "Title: …" and "Published: 2019-02-13" and an empty line. Records have the
fields id, title, text, published, source, url, lang; the names that known
exports use are understood, others are named with --field.

Without -o the timeline goes to standard output as CSV. Files appear when they
are complete, or not at all. Beside the first of them stand run.json, which
says what was read and with what settings, and errors.jsonl, which lists what
could not be read.

A run that was stopped is continued by giving the same command again, when
"documents" is one of its outputs: records in it are not made a second time
unless the article, the settings, a lexicon, a gazetteer or the program changed.

--lexicon DIR lays tables of your own over the words that the program knows:
DIR/actors.tsv names actors, DIR/ar/actors.tsv and DIR/en/actors.tsv how a
language writes them, DIR/en/triggers.tsv words for events, and so on for every
table of the program. Places of your own go into a gazetteer: see tarikh
gazetteer build --help.`

const extractExamples = `  tarikh extract article.txt
  tarikh extract article.txt --published 2019-02-13 -o csv=timeline.csv
  tarikh extract articles/ -o geojson=timeline.geojson -o documents=found.jsonl
  tarikh extract crawl.warc.gz saved-pages/ feeds.zip --exclude drafts -o geojson=t.geojson
  tarikh extract dump.jsonl.gz --field text=body_ar --country SY,IQ --from 2019-01-01
  tarikh extract articles/ --lexicon words -o csv=timeline.csv
  zcat dump.jsonl.gz | tarikh extract - -o documents=-`

// extractOptions are the flags of the command.
type extractOptions struct {
	readingOptions
	outputs       []string
	workers       int
	limit         int
	shard         string
	force         bool
	errorsPath    string
	maxErrors     int
	strict        bool
	logFormat     string
	from, to      string
	countries     []string
	statuses      []string
	types         []string
	minConfidence float64
	noBOM         bool
	quiet         bool
}

func (o *extractOptions) addFlags(flags *pflag.FlagSet) {
	o.readingOptions.addFlags(flags)
	flags.StringArrayVarP(&o.outputs, "output", "o", nil, "write `format=path`, \"-\" for standard output; may be repeated")
	flags.IntVar(&o.workers, "workers", 0, "work on `n` articles at once; as many as there are processors when not given")
	flags.IntVar(&o.limit, "limit", 0, "read at most `n` articles")
	flags.StringVar(&o.shard, "shard", "", "read only every n-th article, from the i-th (`i/n`: 2/8)")
	flags.BoolVar(&o.force, "force", false, "make all records anew, do not continue an earlier run")
	flags.StringVar(&o.errorsPath, "errors", "", "write what could not be read to this `file`; errors.jsonl beside the first output when not given")
	flags.IntVar(&o.maxErrors, "max-errors", -1, "give up after more than `n` errors; never when below 0")
	flags.BoolVar(&o.strict, "strict", false, "give up at the first error")
	flags.StringVar(&o.logFormat, "log-format", "text", "write messages as `text` or json")
	flags.StringVar(&o.from, "from", "", "only events on or after this `date`")
	flags.StringVar(&o.to, "to", "", "only events on or before this `date`")
	flags.StringSliceVar(&o.countries, "country", nil, "only events in these countries (ISO `codes`: SY,IQ)")
	flags.StringSliceVar(&o.statuses, "status", []string{"actual", "ongoing"}, "only events of these `statuses`, or all")
	flags.StringSliceVar(&o.types, "type", nil, "only events of these PLOVER `types` (ASSAULT,PROTEST)")
	flags.Float64Var(&o.minConfidence, "min-confidence", defaultConfidence, "only events at least this certain, a `number` from 0 to 1")
	flags.BoolVar(&o.noBOM, "no-bom", false, "no byte order mark at the start of CSV")
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "no progress and no summary, only errors")
}

// defaultConfidence leaves out of a timeline what is less likely an event than
// not.
const defaultConfidence = 0.5

func newExtractCommand() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:     "extract INPUT…",
		Short:   "Write the timeline of the events in articles",
		Long:    extractHelp + "\n\nFormats:" + formatHelp() + "\n\n" + exitHelp(),
		Example: extractExamples,
		Args:    o.inputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			spareMemory(50)
			return o.run(cmd, args)
		},
	}
	o.addFlags(cmd.Flags())
	cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formatCompletions(), cobra.ShellCompDirectiveNoSpace))
	cmd.RegisterFlagCompletionFunc("status", cobra.FixedCompletions(statusNames(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// specs are the outputs asked for; CSV on standard output when none is.
func (o *extractOptions) specs() ([]output.Spec, error) {
	asked := o.outputs
	if len(asked) == 0 {
		asked = []string{"csv=-"}
	}
	var specs []output.Spec
	for _, s := range asked {
		spec, err := output.ParseSpec(s)
		if err != nil {
			return nil, usageError{err, "formats: " + formatNames() + "; write -o csv=timeline.csv"}
		}
		specs = append(specs, spec)
	}
	return specs, nil
}

// filter reads the flags that choose events.
func (o *extractOptions) filter() (timeline.Filter, error) {
	f := timeline.NewFilter()
	f.MinConfidence, f.Types = o.minConfidence, o.types
	for _, country := range o.countries {
		f.Countries = append(f.Countries, strings.ToUpper(country))
	}
	f.Statuses = nil
	for _, s := range o.statuses {
		if !slices.Contains(statusNames(), s) {
			return f, usageError{fmt.Errorf("--status: no status %q", s), "statuses: " + strings.Join(statusNames(), ", ")}
		}
		f.Statuses = append(f.Statuses, extract.Status(s))
	}
	if slices.Contains(o.statuses, allStatuses) {
		f.Statuses = nil
	}
	var err error
	if f.From, err = dayFlag("from", o.from); err != nil {
		return f, err
	}
	f.To, err = dayFlag("to", o.to)
	return f, err
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
