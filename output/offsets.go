package output

import (
	"tarikh/extract"
	"tarikh/extract/text"
	"tarikh/geo"
)

// converter turns the byte offsets of an article into code points.
type converter struct {
	loc   *geo.Located
	title *text.Counter
	body  *text.Counter
	drawn map[drawing]bool // geometries that stand in the record
}

func newConverter(loc *geo.Located) *converter {
	return &converter{loc: loc, title: text.CodePoints(loc.Title), body: text.CodePoints(loc.Text), drawn: map[drawing]bool{}}
}

func (c *converter) span(part extract.Part, s text.Span, words string) spanJSON {
	points := c.body
	if part == extract.Title {
		points = c.title
	}
	return spanJSON{Part: part.String(), Start: points.At(s.Start), End: points.At(s.End), Text: words}
}
