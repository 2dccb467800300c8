package mention

import (
	"slices"
	"strconv"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// distanceReach is how far a distance may stand from its place, in tokens.
const distanceReach = 7

// distance reads how far from a place something is: 20 km south of Y, على بعد
// خمسة كيلومترات من Y, and where Arabic has it last: جنوب Y بنحو 20 كيلومترا. A
// distance without a direction makes the place near.
func (r *Reading) distance(p *Place) {
	km := r.distanceBefore(p)
	if km == 0 && p.Toponym.Relation != "" {
		km = r.distanceBehind(p)
	}
	if km == 0 {
		return
	}
	if p.Toponym.Relation == "" {
		p.Toponym.Relation = "near"
	}
	p.Toponym.DistanceKM = km
}

// distanceBefore gives the kilometres of the length before a place and its
// relation, or before "from"; 0 for none.
func (r *Reading) distanceBefore(p *Place) float64 {
	from := false
	for tok := p.First - 1; tok >= max(0, p.First-distanceReach); tok-- {
		if r.PlaceAt[tok] >= 0 || r.IsMark(tok, ",،؛;.") {
			return 0
		}
		if km := r.length(tok); km > 0 && (from || p.Toponym.Relation != "" || r.At(tok).Entry(lang.PlaceEntry).Attr == "from") {
			return km
		}
		from = from || r.CueAt(tok, lang.From)
		if p.Toponym.Relation == "" && !from && r.PlaceCode(tok) == "" && !r.CueAt(tok, lang.Det) {
			return 0
		}
	}
	return 0
}

// distanceBehind gives the kilometres of a length that a preposition joins to
// the place before it; 0 for none.
func (r *Reading) distanceBehind(p *Place) float64 {
	if p.Last >= len(r.Doc.Tokens) || !slices.Contains(r.Pre(p.Last), lang.In) && !r.CueAt(p.Last, lang.In) {
		return 0
	}
	for tok := p.Last; tok < min(len(r.Doc.Tokens), p.Last+distanceReach) && r.Doc.Tokens[tok].Kind != text.Punct; tok++ {
		if km := r.length(tok); km > 0 {
			return km
		}
	}
	return 0
}

// length gives the kilometres of the length whose unit stands at a token: a
// number and a unit, or one word for both (كيلومترين); 0 for none.
func (r *Reading) length(tok int) float64 {
	kind, value, _ := strings.Cut(r.PlaceCode(tok), ":")
	if kind != "length" && kind != "unit" {
		return 0
	}
	unit, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return 0
	}
	switch kind {
	case "length":
		return unit
	case "unit":
		return unit * r.amount(r.At(tok).First)
	}
	return 0
}

// amount gives the number, in digits or words, that ends before a token, of a
// range the middle; 0 for none and for vague ones (several).
func (r *Reading) amount(end int) float64 {
	if end == 0 {
		return 0
	}
	if r.Doc.Tokens[end-1].Kind == text.Number {
		return decimal(r.Key(end - 1))
	}
	for tok := max(0, end-5); tok < end; tok++ {
		if c, last := r.value(tok, end); last == end {
			if !c.Exact() {
				return 0
			}
			return float64(c.Min)
		}
	}
	return 0
}

// decimal reads a number with a decimal sign, with separators of thousands or
// of a range: 1.5, 1,5, 1,200, 10-15; 0 for others.
func decimal(key string) float64 {
	if low, high, ok := strings.Cut(key, "-"); ok {
		a, b := decimal(low), decimal(high)
		if a == 0 || b < a {
			return 0
		}
		return (a + b) / 2
	}
	if whole, ok := digits(key); ok {
		return float64(whole)
	}
	n, err := strconv.ParseFloat(strings.Replace(key, ",", ".", 1), 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
