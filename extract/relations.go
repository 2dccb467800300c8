package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// relate reads the words before a place name that announce its kind or relate
// something to it: ريف حلب, شرق الفرات, the town of X, 20 km south of Y.
func (r *reading) relate(p *place) {
	first, from := p.first, false
	for tok := p.first - 1; tok >= 0; {
		if r.isMark(tok, "\"") && p.first-tok == 1 || tok > 0 && r.isMark(tok, ",") && r.placeCode(tok-1) == "kind:capital" {
			tok-- // north of the capital, Managua
			continue
		}
		h := r.at(tok)
		if h == nil {
			break
		}
		e := h.entry(lang.PlaceEntry)
		if first = h.First; e == nil {
			if !r.cueAt(tok, lang.Of) && !r.cueAt(tok, lang.Det) && !r.cueAt(tok, lang.From) &&
				!r.cueAt(tok, lang.Between) || h.First == 0 {
				break
			}
			from = from || r.cueAt(tok, lang.From)
			tok = h.First - 1
			continue
		}
		if from && strings.HasPrefix(e.Code, "kind:") || !r.applyRelation(p, h, e) {
			break // what parts the area from Israel
		}
		tok = h.First - 1
	}
	r.kindWithin(p)
	if p.cue == "" && r.capitalBefore(p.first) {
		p.cue = "capital"
	}
	r.relateBehind(p)
	r.countrysideBehind(p)
	r.pair(p)
	r.distance(p)
	if !p.apart && r.orients(p, first) {
		p.apart, p.orients = true, true
	}
}

// kindWithin reads the kind of a place off a name that begins with the word for it, and lets
// geo know the name without it too: محافظة إدلب.
func (r *reading) kindWithin(p *place) {
	h := r.at(p.first)
	if p.last-p.first < 2 || r.cased() || h == nil || h.First != p.first || h.Last != p.first+1 {
		return
	}
	e := h.entry(lang.PlaceEntry)
	if e == nil || e.Attr == "name" {
		return
	}
	kind, ok := strings.CutPrefix(e.Code, "kind:")
	if !ok {
		return
	}
	if p.cue == "" {
		p.cue, p.toponym.Cue = kind, kind
	}
	if rest := r.joinedKey(r.lang.Bare(r.key(p.first+1)), p.first+1, p.last); !slices.Contains(p.toponym.Keys, rest) {
		p.toponym.Keys = append(p.toponym.Keys, rest)
	}
}

// capitalBefore reports whether the word for a capital and its adjectives stand
// before a name: العاصمة اليمنية المؤقتة عدن.
func (r *reading) capitalBefore(tok int) bool {
	if r.cased() || len(r.pre(tok)) > 0 {
		return false
	}
	for t := tok - 1; t >= 0 && t >= tok-1-capitalReach && r.doc.Tokens[t].Kind == text.Word && r.articled(t); t-- {
		if r.placeCode(t) == "kind:capital" {
			return t < tok-1
		}
	}
	return false
}

// applyRelation takes one word before a name into account; false when the
// words before it can add nothing.
func (r *reading) applyRelation(p *place, h *hit, e *lang.Entry) bool {
	kind, value, _ := strings.Cut(e.Code, ":")
	switch kind {
	case "street", "organ", "unit", "length", "ref", "lies", "land", "across":
		return false
	case "coast":
		p.toponym.Cue, p.toponym.Relation, p.apart = kind, "near", true
		return false
	case "kind":
		if r.namedBefore(h) {
			return false
		}
		if p.cue == "" {
			p.cue = value
		}
	case "dual":
		r.announce(p, value)
		return false
	case "dir":
		if p.toponym.Relation == "countryside" {
			p.toponym.Cue = "countryside" // northern countryside of Homs
		} else if p.toponym.Relation != "" {
			return false
		} else {
			p.toponym.Cue = p.cue
		}
		p.toponym.Relation, p.away = value, e.Attr == "off" && !r.inPart(h.First)
		return false
	default:
		if p.toponym.Relation != "" {
			return false
		}
		p.toponym.Relation = relationOf(kind, value)
		p.apart = kind == "border"
	}
	if p.cue != "" {
		p.toponym.Cue = p.cue
	}
	if e.Attr == "part" || e.Attr == "name" {
		r.extend(p, h.First)
	}
	return kind == "kind" || kind == "countryside"
}

// inPart reports whether a direction at a token is what something lies in: in the west of
// Aleppo, في شمال عدن.
func (r *reading) inPart(tok int) bool {
	return slices.Contains(r.pre(tok), lang.In) || r.cueAt(tok-1, lang.In) || r.cueAt(tok-1, lang.Definite)
}

// namedBefore reports whether the name that a kind announces stands before it:
// the Washash district of Baghdad.
func (r *reading) namedBefore(h *hit) bool {
	tok := h.First - 1
	if !r.cased() || tok < 0 || r.doc.Tokens[tok].Kind != text.Word || !r.capital(tok) {
		return false
	}
	return r.placeAt[tok] >= 0 || r.at(tok) == nil && tok > r.doc.Sentences[r.sentenceOf(tok)].First
}

// relationOf gives the records' word for a relation of places.tsv.
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
	switch kind {
	case "countryside":
		p.toponym.Relation = kind
		return
	case betweenCue, roadCue:
		if p.name.Kind != "country" && p.toponym.Relation == "" {
			p.toponym.Cue, p.toponym.Relation = kind, "near"
		}
		return
	case "border":
		p.toponym.Relation, p.apart = kind, true
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
		p.toponym.Relation, p.toponym.Cue = strings.TrimPrefix(e.Code, "dir:"), "countryside"
		start := p.toponym.Start
		p.toponym.Span = text.Span{Start: start, End: r.doc.Tokens[p.last-1].End}
		p.toponym.Text = r.doc.Surface(p.toponym.Span)
	}
}

// countrysideBehind reads the countryside behind a name: Homs countryside,
// northern Homs countryside.
func (r *reading) countrysideBehind(p *place) {
	if !r.cased() || p.last >= len(r.doc.Tokens) || r.placeCode(p.last) != "countryside" || r.at(p.last).First != p.last {
		return
	}
	if p.toponym.Relation == "" {
		p.toponym.Relation = "countryside"
	}
	p.toponym.Cue = "countryside"
}

// The words of the first of two places by which both are told: between A and
// B, the road from A to B. Geo reads them as cues.
const (
	betweenCue = "between"
	roadCue    = "road"
)

// pair notes that a place is the first of two between which something lies.
// Two countries are seldom meant so: talks between Syria and Turkey.
func (r *reading) pair(p *place) {
	if p.name.Kind == "country" || p.toponym.Relation != "" || p.first == 0 {
		return
	}
	switch {
	case p.cue == roadCue && p.toponym.Rule == "gazetteer":
		p.cue = ""
		p.toponym.Cue, p.toponym.Relation = roadCue, "near"
	case p.cue == "" && r.cueAt(p.first-1, lang.Between):
		p.toponym.Cue, p.toponym.Relation = betweenCue, "near"
	}
}
