package extract

import (
	"strings"

	"tarikh/extract/text"
)

// wayCode is the code of the words for a road in places.tsv.
const wayCode = "way"

// roadReach is how far behind two names the word for the road between them may stand, in
// tokens: the Kabul-Ghazni main road.
const roadReach = 2

// roadBetween reads two names that a hyphen joins before a word for a road as its ends.
func (r *reading) roadBetween(p *place) {
	if !r.cased() || p.first < 2 || !r.isMark(p.first-1, "-–") || r.placeAt[p.first-2] < 0 || p.toponym.Relation != "" {
		return
	}
	for tok := p.last; tok < min(len(r.doc.Tokens), p.last+roadReach); tok++ {
		if code := r.placeCode(tok); code != wayCode && code != "street" {
			continue
		}
		before := &r.places[r.placeAt[p.first-2]]
		for _, end := range []*place{before, p} {
			end.cue, end.toponym.Cue, end.toponym.Relation = "", roadCue, "near"
		}
		return
	}
}

// kindBehind reads the kind of a place from the word behind its name: Idlib
// province, Zaatari camp, Scott County. A kind in capitals is part of the name.
func (r *reading) kindBehind(p *place) {
	tok := p.last
	if !r.cased() || tok >= len(r.doc.Tokens) || r.doc.Tokens[tok].Kind != text.Word {
		return
	}
	kind, ok := strings.CutPrefix(r.placeCode(tok), "kind:")
	h := r.at(tok)
	if !ok || h.First != tok || strings.HasSuffix(r.key(h.Last-1), "of") || h.Last < len(r.doc.Tokens) && r.key(h.Last) == "of" {
		return
	}
	if p.toponym.Cue = kind; p.toponym.Rule == "gazetteer" {
		p.cue = kind
	}
	if !r.capital(tok) || r.headline(tok) {
		return
	}
	whole := r.joinedKey(p.toponym.Key, h.First-1, h.Last)
	p.toponym.Keys = append([]string{whole}, p.toponym.Keys...)
	p.toponym.Key = whole
	p.last = h.Last
	p.toponym.Span = text.Span{Start: p.toponym.Start, End: r.doc.Tokens[p.last-1].End}
	p.toponym.Text = r.doc.Surface(p.toponym.Span)
}

// streetBehind reports whether the name is that of a street: Wichita Drive.
func (r *reading) streetBehind(p *place) bool {
	return p.last < len(r.doc.Tokens) && r.placeCode(p.last) == "street" && r.capital(p.last) &&
		r.doc.Tokens[p.last].Kind == text.Word && !r.headline(p.last)
}

// addStreet makes the street of a name: geo knows few, and the town that it is
// named after may be far away.
func (r *reading) addStreet(p *place) bool {
	p.last++
	p.cue = "road"
	p.name = Name{Kind: "road"}
	p.toponym.Cue, p.toponym.Rule = "road", "street"
	p.toponym.Key = r.joinedKey(p.toponym.Key, p.last-2, p.last)
	p.toponym.Keys = []string{p.toponym.Key}
	p.toponym.Span.End = r.doc.Tokens[p.last-1].End
	p.toponym.Text = r.doc.Surface(p.toponym.Span)
	return true
}
