package extract

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
func (r *reading) distance(p *place) {
	km := r.distanceBefore(p)
	if km == 0 && p.toponym.Relation != "" {
		km = r.distanceBehind(p)
	}
	if km == 0 {
		return
	}
	if p.toponym.Relation == "" {
		p.toponym.Relation = "near"
	}
	p.toponym.DistanceKM = km
}

// distanceBefore gives the kilometres of the length before a place and its
// relation, or before "from"; 0 for none.
func (r *reading) distanceBefore(p *place) float64 {
	from := false
	for tok := p.first - 1; tok >= max(0, p.first-distanceReach); tok-- {
		if r.placeAt[tok] >= 0 || r.isMark(tok, ",،؛;.") {
			return 0
		}
		if km := r.length(tok); km > 0 && (from || p.toponym.Relation != "" || r.at(tok).entry(lang.PlaceEntry).Attr == "from") {
			return km
		}
		from = from || r.cueAt(tok, lang.From)
		if p.toponym.Relation == "" && !from && r.placeCode(tok) == "" && !r.cueAt(tok, lang.Det) {
			return 0
		}
	}
	return 0
}

// distanceBehind gives the kilometres of a length that a preposition joins to
// the place before it; 0 for none.
func (r *reading) distanceBehind(p *place) float64 {
	if p.last >= len(r.doc.Tokens) || !slices.Contains(r.pre(p.last), lang.In) && !r.cueAt(p.last, lang.In) {
		return 0
	}
	for tok := p.last; tok < min(len(r.doc.Tokens), p.last+distanceReach) && r.doc.Tokens[tok].Kind != text.Punct; tok++ {
		if km := r.length(tok); km > 0 {
			return km
		}
	}
	return 0
}

// length gives the kilometres of the length whose unit stands at a token: a
// number and a unit, or one word for both (كيلومترين); 0 for none.
func (r *reading) length(tok int) float64 {
	kind, value, _ := strings.Cut(r.placeCode(tok), ":")
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
		return unit * r.amount(r.at(tok).First)
	}
	return 0
}

// amount gives the number, in digits or words, that ends before a token, of a
// range the middle; 0 for none and for vague ones (several).
func (r *reading) amount(end int) float64 {
	if end == 0 {
		return 0
	}
	if r.doc.Tokens[end-1].Kind == text.Number {
		return decimal(r.key(end - 1))
	}
	for tok := max(0, end-5); tok < end; tok++ {
		if c, last := r.value(tok, end); last == end {
			if !c.exact() {
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
