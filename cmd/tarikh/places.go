package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tarikh/extract"
	"tarikh/geo"
)

const placesHelp = `Find the place names in articles and say where they are: a table with a line
for each, in the order of the text. A name that no gazetteer knows keeps its
line without a place. FILE is as for extract; standard input when not given.`

func newPlacesCommand() *cobra.Command {
	var o readingOptions
	cmd := &cobra.Command{
		Use:     "places [FILE…]",
		Short:   "List the place names in articles, with their places",
		Long:    placesHelp,
		Example: "  tarikh places article.txt\n  echo 'شمال شرق سوريا' | tarikh places",
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.look(cmd, args, strings.Join(placeColumns, "\t")+"\n", writeToponyms)
		},
	}
	o.addFlags(cmd.Flags())
	return cmd
}

var placeColumns = []string{"document", "part", "text", "relation", "role", "place_id", "name", "kind", "country", "admin1",
	"admin2", "latitude", "longitude", "geo_precision", "how", "confidence", "reason"}

// writeToponyms writes the toponyms of an article, the title's first.
func writeToponyms(w io.Writer, loc *geo.Located) error {
	for _, part := range []extract.Part{extract.Title, extract.Body} {
		for i := range loc.Toponyms {
			if loc.Toponyms[i].Part != part {
				continue
			}
			if err := writeToponym(w, loc.ID, &loc.Toponyms[i], &loc.Locations[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeToponym(w io.Writer, id string, t *extract.Toponym, l *geo.Location) error {
	p := l.Place
	if p == nil {
		p = &geo.Place{}
	}
	point := "\t"
	if l.Place != nil {
		point = fmt.Sprintf("%.5f\t%.5f", p.Latitude, p.Longitude)
	}
	_, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%.2f\t%s\n", id, t.Part, oneLine(t.Text), t.Relation, t.Role,
		p.ID, p.Name, p.Kind, p.Country, p.Admin1, p.Admin2, point, l.Precision, l.How, l.Confidence, l.Reason)
	return err
}

// oneLine keeps a mention in its cell.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
