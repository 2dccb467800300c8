package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"tarikh/extract"
	"tarikh/geo"
)

const datesHelp = `Show the time expressions of each article: where they stand (code points of the
title or the text, the end exclusive), their TIMEX3 type, value and modifier,
the first and last day meant, how precise that is, what it was computed from,
and the rule that found them. A dash stands for what is not known.

FILE is what extract reads. Without one, or for "-", it is standard input.`

const datesExamples = `  tarikh dates article.txt
  echo 'The town fell two days ago.' | tarikh dates - --published 2019-02-13
  tarikh dates articles.jsonl --json | jq -r 'select(.type == "DATE") | .value'`

// datesOptions are the flags of the command.
type datesOptions struct {
	readingOptions
	json bool
}

func newDatesCommand() *cobra.Command {
	var o datesOptions
	cmd := &cobra.Command{
		Use:     "dates [FILE…]",
		Short:   "Show the time expressions of articles, resolved",
		Long:    datesHelp,
		Example: datesExamples,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.json {
				return o.look(cmd, args, "", writeDatesJSON)
			}
			return o.look(cmd, args, "", writeDates)
		},
	}
	o.addFlags(cmd.Flags())
	cmd.Flags().BoolVar(&o.json, "json", false, "one JSON object for each expression, one a line")
	return cmd
}

// dateRow is a time expression as users see it. Start and End are code points.
type dateRow struct {
	ID        string `json:"id"`
	Part      string `json:"part"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	Type      string `json:"type"`
	Value     string `json:"value"`
	Mod       string `json:"mod"`
	From      string `json:"from"`
	To        string `json:"to"`
	Precision string `json:"precision"`
	Anchor    string `json:"anchor"`
	EDTF      string `json:"date_edtf"`
	Rule      string `json:"rule"`
	Warning   string `json:"warning,omitempty"`
	Years     []int  `json:"years,omitempty"`
}

func newDateRow(loc *geo.Located, t *extract.Timex) dateRow {
	part := loc.Text
	if t.Part == extract.Title {
		part = loc.Title
	}
	start := utf8.RuneCountInString(part[:t.Start])
	return dateRow{ID: loc.ID, Part: t.Part.String(), Start: start, End: start + utf8.RuneCountInString(part[t.Start:t.End]),
		Text: t.Text, Type: t.Type, Value: t.Value, Mod: t.Mod, From: t.From.String(), To: t.To.String(),
		Precision: t.Grain.String(), Anchor: t.Anchor.String(), EDTF: t.EDTF(), Rule: t.Rule, Warning: t.Warning, Years: t.Years()}
}

func writeDatesJSON(w io.Writer, loc *geo.Located) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range loc.Timexes {
		if err := enc.Encode(newDateRow(loc, &loc.Timexes[i])); err != nil {
			return err
		}
	}
	return nil
}

// writeDates writes a table for people. The words stand last: what is written
// from right to left would move the columns behind it.
func writeDates(w io.Writer, loc *geo.Located) error {
	fmt.Fprintf(w, "%s  %s  published %s\n", loc.ID, orDash(loc.Lang), orDash(loc.Published))
	for _, words := range loc.Warnings {
		fmt.Fprintf(w, "warning  %s\n", words)
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var rows []dateRow
	for i := range loc.Timexes {
		r := newDateRow(loc, &loc.Timexes[i])
		rows = append(rows, r)
		fmt.Fprintf(table, "  %s\t%d-%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Part, r.Start, r.End, r.Type, r.Value,
			orDash(r.Mod), days(&r), r.Precision, r.Anchor, orDash(r.EDTF), r.Rule, r.Text)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, r := range rows {
		if r.Warning != "" {
			fmt.Fprintf(w, "warning  %s %d-%d: %s\n", r.Part, r.Start, r.End, r.Warning)
		}
	}
	return nil
}

// days is the stretch of days meant.
func days(r *dateRow) string {
	if r.From == r.To {
		return orDash(r.From)
	}
	return r.From + "–" + r.To
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
