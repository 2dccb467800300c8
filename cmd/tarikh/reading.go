package main

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the program must not need the zones of the machine

	"github.com/spf13/pflag"

	"tarikh/extract"
	"tarikh/extract/article"
)

// readingOptions are the flags about articles, which extract and explain share.
type readingOptions struct {
	published string
	lang      string
	timezone  string
	fields    map[string]string
}

func (o *readingOptions) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.published, "published", "", "publication `date` of articles that give none (2019-02-13)")
	flags.StringVar(&o.lang, "lang", "", "`language` of all articles (ar, en); told by their letters when not given")
	flags.StringVar(&o.timezone, "timezone", "", "`zone` in which publication times count as days (Asia/Damascus)")
	flags.StringToStringVar(&o.fields, "field", nil, "other name of a field in JSON lines (`text=body_en`)")
	flags.Lookup("field").DefValue = ""
}

// extractOptions checks the flags.
func (o *readingOptions) extractOptions() (extract.Options, error) {
	opts := extract.Options{Lang: o.lang}
	if _, err := dayFlag("published", o.published); err != nil {
		return opts, err
	}
	for name := range o.fields {
		if !slices.Contains(article.FieldNames, name) {
			return opts, usageError{fmt.Errorf("--field: no field %q", name), "fields: " + strings.Join(article.FieldNames, ", ")}
		}
	}
	if o.timezone == "" {
		return opts, nil
	}
	zone, err := time.LoadLocation(o.timezone)
	if err != nil {
		return opts, usageError{fmt.Errorf("unknown time zone %q", o.timezone), "write it as Asia/Damascus"}
	}
	opts.Timezone = zone
	return opts, nil
}

// read gives the articles of the paths, with the default publication date.
func (o *readingOptions) read(paths []string, stdin io.Reader) iter.Seq2[article.Article, error] {
	articles := article.Read(paths, article.Options{Fields: o.fields, Stdin: stdin})
	return func(yield func(article.Article, error) bool) {
		for a, err := range articles {
			if a.Published == "" {
				a.Published = o.published
			}
			if !yield(a, err) {
				return
			}
		}
	}
}
