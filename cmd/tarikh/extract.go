package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/output"
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
table of words that the language has, but not for those of its grammar and
spelling. Places of your own go into a gazetteer: see tarikh gazetteer build
--help.`

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
	filterOptions
	writingOptions
	workers    int
	limit      int
	shard      string
	force      bool
	errorsPath string
	maxErrors  int
	strict     bool
	logFormat  string
}

func (o *extractOptions) addFlags(flags *pflag.FlagSet) {
	o.readingOptions.addFlags(flags)
	o.filterOptions.addFlags(flags)
	o.writingOptions.addFlags(flags, output.Formats)
	flags.IntVar(&o.workers, "workers", 0, "work on `n` articles at once; as many as there are processors when not given")
	flags.IntVar(&o.limit, "limit", 0, "read at most `n` articles")
	flags.StringVar(&o.shard, "shard", "", "read only every n-th article, from the i-th (`i/n`: 2/8)")
	flags.BoolVar(&o.force, "force", false, "make all records anew, do not continue an earlier run")
	flags.StringVar(&o.errorsPath, "errors", "", "write what could not be read to this `file`; errors.jsonl beside the first output when not given")
	flags.IntVar(&o.maxErrors, "max-errors", -1, "give up after more than `n` errors; never when below 0")
	flags.BoolVar(&o.strict, "strict", false, "give up at the first error")
	flags.StringVar(&o.logFormat, "log-format", "text", "write messages as `text` or json")
}

func newExtractCommand() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:     "extract INPUT…",
		Short:   "Write the timeline of the events in articles",
		Long:    extractHelp + "\n\nFormats:" + formatHelp(output.Formats) + "\n\n" + exitHelp(),
		Example: extractExamples,
		Args:    o.inputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			spareMemory(50)
			return o.run(cmd, args)
		},
	}
	o.addFlags(cmd.Flags())
	completeTimelineFlags(cmd, output.Formats)
	return cmd
}
