package extract

import "tarikh/extract/lang"

// findListed makes toponyms of the unknown names in a list that a place begins:
// the towns of Anadan and Kafar Hamra; at Kafr Hamra, Bani Zaid, and Leramon.
// A list ends with a conjunction and a last name.
func (r *reading) findListed() {
	if !r.cased() {
		return
	}
	for i := 0; i < len(r.places); i++ {
		p := &r.places[i]
		if !r.leads(p) {
			continue
		}
		if tok, _ := r.nextOfList(p.last); tok > 0 && r.placeAt[tok] < 0 && r.listCloses(p.last) {
			kind := p.toponym.Cue
			if !settled(kind) && kind != "district" {
				kind = ""
			}
			last := r.unknownName(tok+r.articleAt(tok), kind)
			r.addPlace(r.unknown(tok, last, kind))
		}
	}
}

// leads reports whether a place may be followed by others of its kind: a town
// that a word beside it locates, or a name of a list.
func (r *reading) leads(p *place) bool {
	if p.aside() || p.name.Kind == "country" && p.toponym.Rule == "gazetteer" || p.name.Kind == "province" {
		return false
	}
	return p.cue != "" || p.toponym.Rule == announced || r.afterPreposition(p)
}

// nextOfList gives the token behind the comma or the conjunction at a token, 0
// for neither; closes tells a conjunction.
func (r *reading) nextOfList(tok int) (next int, closes bool) {
	if tok+1 < len(r.doc.Tokens) && r.isMark(tok, ",") {
		tok++
		next = tok
	}
	if h := r.at(tok); tok+1 < len(r.doc.Tokens) && h != nil && h.cue(lang.And) && h.First == tok {
		return h.Last, true
	}
	return next, false
}

// longestList is how many names a list may have.
const longestList = 12

// listCloses reports whether places and unknown names follow a place up to a
// conjunction and a last one, behind which the list ends.
func (r *reading) listCloses(tok int) bool {
	for range longestList {
		next, closes := r.nextOfList(tok)
		if next == 0 || next >= len(r.doc.Tokens) {
			return false
		}
		if i := r.placeAt[next]; i >= 0 {
			tok = r.places[i].last
		} else if tok = r.unknownName(next+r.articleAt(next), ""); tok <= next+r.articleAt(next) {
			return false
		}
		if closes {
			return r.endsList(tok)
		}
	}
	return false
}

// endsList reports whether a mark or a preposition stands at a token, or the
// text ends: no verb, which the last name might be the subject of.
func (r *reading) endsList(tok int) bool {
	if tok >= len(r.doc.Tokens) || r.isMark(tok, ".,;:()\"") {
		return true
	}
	h := r.at(tok)
	if h == nil {
		return false
	}
	for _, c := range prepositions {
		if h.cue(c) {
			return true
		}
	}
	return r.timeAt[tok] >= 0
}
