package extract

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// findListed makes toponyms of the unknown names in a list that a place begins:
// the towns of Anadan and Kafar Hamra; at Kafr Hamra, Bani Zaid, and Leramon.
// A list ends with a conjunction and a last name.
func (r *reading) findListed() {
	if !r.cased() {
		r.findJoined()
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

// findJoined makes toponyms of the unknown names that "and" joins to a place behind a word
// for several, or for an unknown one: في مناطق الجفينة والسائلة.
func (r *reading) findJoined() {
	for i := 0; i < len(r.places); i++ {
		p := &r.places[i]
		kind := p.toponym.Cue
		if p.aside() || p.last >= len(r.doc.Tokens) || !(settled(kind) || kind == "district") || p.toponym.Rule != announced && p.cue == "" {
			continue
		}
		tok := p.last
		if r.placeAt[tok] >= 0 || r.at(tok) != nil || r.timeAt[tok] >= 0 || r.partyAt[tok] >= 0 || r.doc.Tokens[tok].Kind != text.Word {
			continue
		}
		for _, f := range r.words[tok].Forms {
			if pre := r.lang.Clitics(f.Pre); len(pre) == 1 && pre[0] == lang.And && strings.HasPrefix(f.Key, r.lang.Article) && len([]rune(f.Key)) > 4 {
				q := r.unknown(tok, tok+1, kind)
				q.pre = pre
				q.toponym.Key, q.toponym.Keys = f.Key, []string{f.Key}
				q.toponym.Mention = r.mention(tok, tok+1, r.cutOf(f.Cut, f.Pre), announced)
				r.addPlace(q)
				break
			}
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
