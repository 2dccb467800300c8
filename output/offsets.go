package output

import (
	"unicode/utf8"

	"tarikh/extract"
	"tarikh/extract/text"
	"tarikh/geo"
)

// converter turns the byte offsets of an article into code points.
type converter struct {
	loc   *geo.Located
	title ruler
	body  ruler
	drawn map[drawing]bool // geometries that stand in the record
}

func newConverter(loc *geo.Located) *converter {
	return &converter{loc: loc, title: newRuler(loc.Title), body: newRuler(loc.Text), drawn: map[drawing]bool{}}
}

func (c *converter) span(part extract.Part, s text.Span, words string) spanJSON {
	r := &c.body
	if part == extract.Title {
		r = &c.title
	}
	return spanJSON{Part: part.String(), Start: r.runes(s.Start), End: r.runes(s.End), Text: words}
}

// ruler counts code points. It has a mark every stride bytes or a little more,
// at the start of a character, so that a count looks at few bytes.
type ruler struct {
	text  string
	marks []mark
}

type mark struct{ at, runes int } // bytes and code points before a character

const stride = 256

func newRuler(s string) ruler {
	r := ruler{text: s, marks: make([]mark, 1, len(s)/stride+1)}
	n := 0
	for i := range s {
		if i >= len(r.marks)*stride {
			r.marks = append(r.marks, mark{i, n})
		}
		n++
	}
	return r
}

// runes is the number of code points before a byte. A byte that is not UTF-8
// counts as one.
func (r *ruler) runes(offset int) int {
	offset = max(0, min(offset, len(r.text)))
	m := r.marks[min(offset/stride, len(r.marks)-1)]
	if m.at > offset {
		m = r.marks[offset/stride-1]
	}
	return m.runes + utf8.RuneCountInString(r.text[m.at:offset])
}
