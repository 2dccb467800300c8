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
