package mention

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// findListed makes toponyms of the unknown names in a list that a place begins:
// the towns of Anadan and Kafar Hamra; at Kafr Hamra, Bani Zaid, and Leramon.
// A list ends with a conjunction and a last name.
func (r *Reading) findListed() {
	if !r.Cased() {
		r.findJoined()
		return
	}
	for i := 0; i < len(r.Places); i++ {
		p := &r.Places[i]
		if !r.leads(p) {
			continue
		}
		if tok, _ := r.nextOfList(p.Last); tok > 0 && r.PlaceAt[tok] < 0 && r.listCloses(p.Last) {
			kind := p.Toponym.Cue
			if !Settled(kind) && kind != "district" {
				kind = ""
			}
			last := r.unknownName(tok+r.articleAt(tok), kind)
			r.addPlace(r.unknown(tok, last, kind))
		}
	}
}

// findJoined makes toponyms of the unknown names that "and" joins to a place behind a word
// for several, or for an unknown one: في مناطق الجفينة والسائلة.
func (r *Reading) findJoined() {
	for i := 0; i < len(r.Places); i++ {
		p := &r.Places[i]
		kind := p.Toponym.Cue
		if p.Aside() || p.Last >= len(r.Doc.Tokens) || !(Settled(kind) || kind == "district") || p.Toponym.Rule != Announced && p.Cue == "" {
			continue
		}
		tok := p.Last
		if r.PlaceAt[tok] >= 0 || r.At(tok) != nil || r.TimeAt[tok] >= 0 || r.PartyAt[tok] >= 0 || r.Doc.Tokens[tok].Kind != text.Word {
			continue
		}
		for _, f := range r.Words[tok].Forms {
			if pre := r.Lang.Clitics(f.Pre); len(pre) == 1 && pre[0] == lang.And && strings.HasPrefix(f.Key, r.Lang.Article) && len([]rune(f.Key)) > 4 {
				q := r.unknown(tok, tok+1, kind)
				q.Pre = pre
				q.Toponym.Key, q.Toponym.Keys = f.Key, []string{f.Key}
				q.Toponym.Mention = r.Mention(tok, tok+1, r.CutOf(f.Cut, f.Pre), Announced)
				r.addPlace(q)
				break
			}
		}
	}
}

// leads reports whether a place may be followed by others of its kind: a town
// that a word beside it locates, or a name of a list.
func (r *Reading) leads(p *Place) bool {
	if p.Aside() || p.Name.Kind == "country" && p.Toponym.Rule == "gazetteer" || p.Name.Kind == "province" {
		return false
	}
	return p.Cue != "" || p.Toponym.Rule == Announced || r.afterPreposition(p)
}

// nextOfList gives the token behind the comma or the conjunction at a token, 0
// for neither; closes tells a conjunction.
func (r *Reading) nextOfList(tok int) (next int, closes bool) {
	if tok+1 < len(r.Doc.Tokens) && r.IsMark(tok, ",") {
		tok++
		next = tok
	}
	if h := r.At(tok); tok+1 < len(r.Doc.Tokens) && h != nil && h.Cue(lang.And) && h.First == tok {
		return h.Last, true
	}
	return next, false
}

// longestList is how many names a list may have.
const longestList = 12

// listCloses reports whether places and unknown names follow a place up to a
// conjunction and a last one, behind which the list ends.
func (r *Reading) listCloses(tok int) bool {
	for range longestList {
		next, closes := r.nextOfList(tok)
		if next == 0 || next >= len(r.Doc.Tokens) {
			return false
		}
		if i := r.PlaceAt[next]; i >= 0 {
			tok = r.Places[i].Last
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
func (r *Reading) endsList(tok int) bool {
	if tok >= len(r.Doc.Tokens) || r.IsMark(tok, ".,;:()\"") {
		return true
	}
	h := r.At(tok)
	if h == nil {
		return false
	}
	for _, c := range prepositions {
		if h.Cue(c) {
			return true
		}
	}
	return r.TimeAt[tok] >= 0
}
