package mention

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// relate reads the words before a place name that announce its kind or relate
// something to it: ريف حلب, شرق الفرات, the town of X, 20 km south of Y.
func (r *Reading) relate(p *Place) {
	first, from := p.First, false
	for tok := p.First - 1; tok >= 0; {
		if r.IsMark(tok, "\"") && p.First-tok == 1 || tok > 0 && r.IsMark(tok, ",") && r.PlaceCode(tok-1) == "kind:capital" {
			tok-- // north of the capital, Managua
			continue
		}
		h := r.At(tok)
		if h == nil {
			break
		}
		e := h.Entry(lang.PlaceEntry)
		if first = h.First; e == nil {
			if !r.CueAt(tok, lang.Of) && !r.CueAt(tok, lang.Det) && !r.CueAt(tok, lang.From) &&
				!r.CueAt(tok, lang.Between) || h.First == 0 {
				break
			}
			from = from || r.CueAt(tok, lang.From)
			tok = h.First - 1
			continue
		}
		if from && strings.HasPrefix(e.Code, "kind:") || !r.applyRelation(p, h, e) {
			break // what parts the area from Israel
		}
		tok = h.First - 1
	}
	r.kindWithin(p)
	if p.Cue == "" && r.capitalBefore(p.First) {
		p.Cue = "capital"
	}
	r.relateBehind(p)
	r.countrysideBehind(p)
	r.pair(p)
	r.distance(p)
	if !p.Apart && r.orients(p, first) {
		p.Apart, p.orients = true, true
	}
}

// kindWithin reads the kind of a place off a name that begins with the word for it, and lets
// geo know the name without it too: محافظة إدلب.
func (r *Reading) kindWithin(p *Place) {
	h := r.At(p.First)
	if p.Last-p.First < 2 || r.Cased() || h == nil || h.First != p.First || h.Last != p.First+1 {
		return
	}
	e := h.Entry(lang.PlaceEntry)
	if e == nil || e.Attr == "name" {
		return
	}
	kind, ok := strings.CutPrefix(e.Code, "kind:")
	if !ok {
		return
	}
	if p.Cue == "" {
		p.Cue, p.Toponym.Cue = kind, kind
	}
	if rest := r.joinedKey(r.Lang.Bare(r.Key(p.First+1)), p.First+1, p.Last); !slices.Contains(p.Toponym.Keys, rest) {
		p.Toponym.Keys = append(p.Toponym.Keys, rest)
	}
}

// capitalBefore reports whether the word for a capital and its adjectives stand
// before a name: العاصمة اليمنية المؤقتة عدن.
func (r *Reading) capitalBefore(tok int) bool {
	if r.Cased() || len(r.Pre(tok)) > 0 {
		return false
	}
	for t := tok - 1; t >= 0 && t >= tok-1-capitalReach && r.Doc.Tokens[t].Kind == text.Word && r.Articled(t); t-- {
		if r.PlaceCode(t) == "kind:capital" {
			return t < tok-1
		}
	}
	return false
}

// applyRelation takes one word before a name into account; false when the
// words before it can add nothing.
func (r *Reading) applyRelation(p *Place, h *Hit, e *lang.Entry) bool {
	kind, value, _ := strings.Cut(e.Code, ":")
	switch kind {
	case "street", "organ", "unit", "length", "ref", "lies", "land", "across":
		return false
	case "coast":
		p.Toponym.Cue, p.Toponym.Relation, p.Apart = kind, "near", true
		return false
	case "kind":
		if r.namedBefore(h) {
			return false
		}
		if p.Cue == "" {
			p.Cue = value
		}
	case "dual":
		r.announce(p, value)
		return false
	case "dir":
		if p.Toponym.Relation == "countryside" {
			p.Toponym.Cue = "countryside" // northern countryside of Homs
		} else if p.Toponym.Relation != "" {
			return false
		} else {
			p.Toponym.Cue = p.Cue
		}
		p.Toponym.Relation, p.Away = value, e.Attr == "off" && !r.inPart(h.First)
		return false
	default:
		if p.Toponym.Relation != "" {
			return false
		}
		p.Toponym.Relation = relationOf(kind, value)
		p.Apart = kind == "border"
	}
	if p.Cue != "" {
		p.Toponym.Cue = p.Cue
	}
	if e.Attr == "part" || e.Attr == "name" {
		r.extend(p, h.First)
	}
	return kind == "kind" || kind == "countryside"
}

// inPart reports whether a direction at a token is what something lies in: in the west of
// Aleppo, في شمال عدن.
func (r *Reading) inPart(tok int) bool {
	return slices.Contains(r.Pre(tok), lang.In) || r.CueAt(tok-1, lang.In) || r.CueAt(tok-1, lang.Definite)
}

// namedBefore reports whether the name that a kind announces stands before it:
// the Washash district of Baghdad.
func (r *Reading) namedBefore(h *Hit) bool {
	tok := h.First - 1
	if !r.Cased() || tok < 0 || r.Doc.Tokens[tok].Kind != text.Word || !r.Capital(tok) {
		return false
	}
	return r.PlaceAt[tok] >= 0 || r.At(tok) == nil && tok > r.Doc.Sentences[r.SentenceOf(tok)].First
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
func (r *Reading) announce(p *Place, kind string) {
	switch kind {
	case "countryside":
		p.Toponym.Relation = kind
		return
	case betweenCue, roadCue:
		if p.Name.Kind != "country" && p.Toponym.Relation == "" {
			p.Toponym.Cue, p.Toponym.Relation = kind, "near"
		}
		return
	case "border":
		p.Toponym.Relation, p.Apart = kind, true
		return
	}
	p.Cue, p.Toponym.Cue = kind, kind
}

// extend takes the words from token first on into the mention.
func (r *Reading) extend(p *Place, first int) {
	cut, pre := 0, r.Pre(first)
	if h := r.At(first); h != nil {
		cut = r.CutOf(h.Form.Cut, h.Form.Pre)
	}
	p.First, p.Pre = first, pre
	p.Toponym.Mention = r.Mention(first, p.Last, cut, p.Toponym.Rule)
}

// relateBehind reads a direction that follows the name of a countryside: ريف
// إدلب الجنوبي, and "northern" before a name is read by relate.
func (r *Reading) relateBehind(p *Place) {
	if p.Toponym.Relation != "countryside" {
		return
	}
	for tok := p.Last; tok < len(r.Doc.Tokens); tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok {
			return
		}
		e := h.Entry(lang.PlaceEntry)
		if e == nil || !strings.HasPrefix(e.Code, "dir:") || !strings.HasSuffix(h.Form.Pre, r.Lang.Article) {
			return
		}
		p.Last = h.Last
		p.Toponym.Relation, p.Toponym.Cue = strings.TrimPrefix(e.Code, "dir:"), "countryside"
		start := p.Toponym.Start
		p.Toponym.Span = text.Span{Start: start, End: r.Doc.Tokens[p.Last-1].End}
		p.Toponym.Text = r.Doc.Surface(p.Toponym.Span)
	}
}

// countrysideBehind reads the countryside behind a name: Homs countryside,
// northern Homs countryside.
func (r *Reading) countrysideBehind(p *Place) {
	if !r.Cased() || p.Last >= len(r.Doc.Tokens) || r.PlaceCode(p.Last) != "countryside" || r.At(p.Last).First != p.Last {
		return
	}
	if p.Toponym.Relation == "" {
		p.Toponym.Relation = "countryside"
	}
	p.Toponym.Cue = "countryside"
}

// The words of the first of two places by which both are told: between A and
// B, the road from A to B. Geo reads them as cues.
const (
	betweenCue = "between"
	roadCue    = "road"
)

// pair notes that a place is the first of two between which something lies.
// Two countries are seldom meant so: talks between Syria and Turkey.
func (r *Reading) pair(p *Place) {
	if p.Name.Kind == "country" || p.Toponym.Relation != "" || p.First == 0 {
		return
	}
	switch {
	case p.Cue == roadCue && p.Toponym.Rule == "gazetteer":
		p.Cue = ""
		p.Toponym.Cue, p.Toponym.Relation = roadCue, "near"
	case p.Cue == "" && r.CueAt(p.First-1, lang.Between):
		p.Toponym.Cue, p.Toponym.Relation = betweenCue, "near"
	}
}
