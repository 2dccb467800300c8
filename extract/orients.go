package extract

import "tarikh/extract/lang"

// orientReach is how far before its relation a place may stand that the
// relation is of, in tokens.
const orientReach = 8

// orients reports whether a place only says where another one lies, which
// stands before it and a comma: in Mallawi, 260 kilometres south of Cairo.
// first is the token at which its relation begins. What lies somewhere unknown
// is told by the place alone.
func (r *reading) orients(p *place, first int) bool {
	if p.toponym.Relation == "" || p.toponym.Relation == "countryside" || p.toponym.Relation == "central" {
		return false
	}
	if first > 0 && r.lang.Order == lang.VerbFirst {
		if i := r.placeAt[first-1]; i >= 0 {
			return r.places[i].rank() >= rankLine // قضاء البعاج شمال غرب بغداد
		}
	}
	for tok := first - 1; tok > 0 && tok >= first-orientReach; tok-- {
		if r.isMark(tok, ",،") {
			i := r.placeAt[tok-1]
			return i >= 0 && r.places[i].rank() == rankTown && r.places[i].toponym.Rule != "announced"
		}
		if h := r.at(tok); h != nil && (h.entry(lang.TriggerEntry) != nil || h.entry(lang.ActorEntry) != nil || h.cue(lang.And)) || r.placeAt[tok] >= 0 || r.isMark(tok, ".;؛") {
			return false
		}
	}
	return false
}

// within gives the place in which another one lies by the words behind it: the
// town of Milis in Idlib province; -1 for none.
func (r *reading) within(place int) int {
	last := r.places[place].last
	for tok := last; tok < min(len(r.doc.Tokens), last+orientReach); tok++ {
		if i := r.placeAt[tok]; i >= 0 {
			p := &r.places[i]
			if p.aside() || p.name.Kind == "country" || tok == last && !contains(p.pre, lang.In) {
				return -1
			}
			return int(i)
		}
		h := r.at(tok)
		if !r.isMark(tok, ",،") && (h == nil || h.entry(lang.PlaceEntry) == nil && !h.cue(lang.In) && !h.cue(lang.Near) && !h.cue(lang.Of) && !h.cue(lang.Det)) {
			return -1
		}
	}
	return -1
}
