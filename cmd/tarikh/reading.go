package main

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the program must not need the zones of the machine

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/extract"
	"tarikh/extract/article"
)

// languages are the codes of the languages that --lang may name.
var languages = []string{"ar", "en"}

// readingOptions are the flags about articles, which all commands that read articles share.
type readingOptions struct {
	published string
	lang      string
	timezone  string
	fields    map[string]string
	exclude   []string
	filesFrom string
	lexicons  []string

	keepRecurring bool
}

func (o *readingOptions) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.published, "published", "", "publication `date` of articles that give none (2019-02-13)")
	flags.StringVar(&o.lang, "lang", "", "`language` of all articles ("+strings.Join(languages, ", ")+"); told line by line when not given")
	flags.StringVar(&o.timezone, "timezone", "", "`zone` in which publication times count as days (Asia/Damascus)")
	flags.StringToStringVar(&o.fields, "field", nil, "name of a field or column in the input (`text=body_en`); may be repeated")
	flags.StringArrayVar(&o.exclude, "exclude", nil, "pass over files and folders of this `pattern` below a folder; may be repeated")
	flags.BoolVar(&o.keepRecurring, "keep-recurring", false, "do not look for lines that recur in the articles of a publisher")
	flags.StringVar(&o.filesFrom, "files-from", "", "read more paths from a `file`, one a line; \"-\" for standard input")
	flags.StringArrayVar(&o.lexicons, "lexicon", nil, "also know the words in the tables of this `folder`, see tarikh extract --help; may be repeated")
	flags.Lookup("field").DefValue = ""
}

// extractOptions checks the flags.
func (o *readingOptions) extractOptions() (extract.Options, error) {
	opts := extract.Options{Lang: o.lang}
	if code, _, _ := strings.Cut(strings.ReplaceAll(o.lang, "_", "-"), "-"); o.lang != "" && !slices.Contains(languages, code) {
		return opts, usageError{fmt.Errorf("--lang: no language %q", o.lang), "languages: " + strings.Join(languages, ", ")}
	}
	if _, err := dayFlag("published", o.published); err != nil {
		return opts, err
	}
	for name := range o.fields {
		if !slices.Contains(article.FieldNames, name) {
			return opts, usageError{fmt.Errorf("--field: no field %q", name), "fields: " + strings.Join(article.FieldNames, ", ")}
		}
	}
	var err error
	if opts.Layers, err = readLexicons(o.lexicons); err != nil || o.timezone == "" {
		return opts, err
	}
	zone, err := time.LoadLocation(o.timezone)
	if err != nil {
		return opts, usageError{fmt.Errorf("unknown time zone %q", o.timezone), "write it as Asia/Damascus"}
	}
	opts.Timezone = zone
	return opts, nil
}

// items gives the articles of the paths, still unread.
func (o *readingOptions) items(paths []string, stdin io.Reader, opts article.Options) (iter.Seq[article.Item], error) {
	opts.Fields, opts.Stdin, opts.Exclude = o.fields, stdin, o.exclude
	for _, pattern := range o.exclude {
		if _, err := path.Match(pattern, ""); err != nil {
			return nil, usageError{fmt.Errorf("--exclude %q: %w", pattern, err), "write it as *.html or drafts/**"}
		}
	}
	switch o.filesFrom {
	case "":
		return article.Scan(paths, opts), nil
	case "-":
		opts.List, opts.Stdin = stdin, nil
		return article.Scan(paths, opts), nil
	}
	list, err := os.Open(o.filesFrom)
	if err != nil {
		return nil, fmt.Errorf("--files-from: %w", err)
	}
	opts.List = list
	return func(yield func(article.Item) bool) {
		defer list.Close()
		article.Scan(paths, opts)(yield)
	}, nil
}

// inputs demands something to read.
func (o *readingOptions) inputs(cmd *cobra.Command, args []string) error {
	if o.filesFrom != "" {
		return nil
	}
	return inputs(1)(cmd, args)
}
