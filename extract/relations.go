package extract

import (
	"strconv"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// relate reads the words before a place name that announce its kind or relate
// something to it: ريف حلب, شرق الفرات, the town of X, 20 km south of Y.
func (r *reading) relate(p *place) {
	for tok := p.first - 1; tok >= 0; {
		if r.isMark(tok, "\"") && p.first-tok == 1 {
			tok--
			continue
		}
		h := r.at(tok)
		if h == nil {
			break
		}
		e := h.entry(lang.PlaceEntry)
		if e == nil {
			if !r.cueAt(tok, lang.Of) && !r.cueAt(tok, lang.Det) && !r.cueAt(tok, lang.From) || h.First == 0 {
				break
			}
			tok = h.First - 1
			continue
		}
		if !r.applyRelation(p, h, e) {
			break
		}
		tok = h.First - 1
	}
	r.relateBehind(p)
	if p.toponym.Relation != "" {
		r.distance(p)
	}
}

// applyRelation takes one word before a name into account; false when the
// words before it can add nothing.
func (r *reading) applyRelation(p *place, h *hit, e *lang.Entry) bool {
	kind, value, _ := strings.Cut(e.Code, ":")
	switch kind {
	case "street", "organ", "unit", "ref":
		return false
	case "kind":
		if p.cue == "" {
			p.cue = value
		}
	case "dual":
		r.announce(p, value)
		return false
	default:
		if p.toponym.Relation != "" {
			return false
		}
		p.toponym.Relation = relationOf(kind, value)
		p.apart = kind == "border"
	}
	p.toponym.Cue = p.cue
	if e.Attr == "part" || e.Attr == "name" {
		r.extend(p, h.First)
	}
	return kind == "kind"
}

// relationOf gives FORMATS' word for a relation of places.tsv.
func relationOf(kind, value string) string {
	switch kind {
	case "dir":
		return value
	case "bank":
		return value + "-bank"
	}
	return kind
}

// announce applies a dual word to one of its two names.
func (r *reading) announce(p *place, kind string) {
	if kind == "countryside" {
		p.toponym.Relation = kind
		return
	}
	p.cue, p.toponym.Cue = kind, kind
}

// extend takes the words from token first on into the mention.
func (r *reading) extend(p *place, first int) {
	cut, pre := 0, r.pre(first)
	if h := r.at(first); h != nil {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	p.first, p.pre = first, pre
	p.toponym.Mention = r.mention(first, p.last, cut, p.toponym.Rule)
}

// relateBehind reads a direction that follows the name of a countryside: ريف
// إدلب الجنوبي, and "northern" before a name is read by relate.
func (r *reading) relateBehind(p *place) {
	if p.toponym.Relation != "countryside" {
		return
	}
	for tok := p.last; tok < len(r.doc.Tokens); tok++ {
		h := r.at(tok)
		if h == nil || h.First != tok {
			return
		}
		e := h.entry(lang.PlaceEntry)
		if e == nil || !strings.HasPrefix(e.Code, "dir:") || !strings.HasSuffix(h.Form.Pre, r.lang.Article) {
			return
		}
		p.last = h.Last
		p.toponym.Relation = strings.TrimPrefix(e.Code, "dir:")
		start := p.toponym.Start
		p.toponym.Span = text.Span{Start: start, End: r.doc.Tokens[p.last-1].End}
		p.toponym.Text = r.doc.Surface(p.toponym.Span)
	}
}

// distance reads "N km" before a direction.
func (r *reading) distance(p *place) {
	for tok := p.first - 1; tok >= max(0, p.first-6); tok-- {
		h := r.at(tok)
		if h == nil || h.entry(lang.PlaceEntry) == nil || h.entry(lang.PlaceEntry).Code != "unit:km" {
			continue
		}
		if tok == 0 || r.doc.Tokens[tok-1].Kind != text.Number {
			return
		}
		if km, err := strconv.ParseFloat(r.key(tok-1), 64); err == nil {
			p.toponym.DistanceKM = km
		}
		return
	}
}
