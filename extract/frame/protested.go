package frame

import (
	"tarikh/extract/lang"
)

// How far behind a protest the words stand that say what it is against, and behind
// these those whom they name, in tokens.
const (
	protestedReach = 40
	protestedNear  = 7
)

// takeProtested gives a protest those whom it is against, where nobody is named yet:
// marched to demand that the army …, احتجاجا على الحكومة, أمام السفارة الروسية.
func (r *Narration) takeProtested(list []Draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.Trigger.Type != "PROTEST" || d.Trigger.Kind != lang.Act || len(d.Recipients) > 0 {
			continue
		}
		sent := r.Doc.Sentences[d.Sentence]
		if d.Last-d.First > 1 && r.WordIs(d.Last-1, lang.ProtestAt) && r.protestAt(d, r.protested(d.Last, sent.Last)) {
			continue // rallied outside the embassy
		}
		ends := func(tok int) bool {
			h := r.At(tok)
			return h != nil && h.First == tok && tok > d.Last && r.ViolentVerb(h)
		}
		for tok, end := d.Last, min(sent.Last, d.Last+protestedReach); tok < end; {
			h := r.cueAhead(tok, end, lang.ProtestAt, ends)
			if h == nil || r.protestAt(d, r.protested(h.Last, sent.Last)) {
				break
			}
			tok = h.First + 1
		}
	}
}

// protestAt makes a party the one that a protest is against; whoever stands there has
// not protested.
func (r *Narration) protestAt(d *Draft, i int) bool {
	if i < 0 {
		return false
	}
	d.Actors = drop(d.Actors, i)
	d.Recipients = append(d.Recipients, i)
	d.Rules = append(d.Rules, "protest-at")
	return true
}

// protested gives the first state, organisation or official body behind a token, -1
// for none.
func (r *Narration) protested(tok, end int) int {
	for near := tok + protestedNear; tok < end && tok < near; tok++ {
		if r.IsMark(tok, ".؛;:،,") {
			return -1
		}
		i := int(r.PartyAt[tok])
		if i < 0 {
			continue
		}
		switch p := &r.Parties[i]; p.Class {
		case lang.State, lang.Organisation, lang.Reference:
			return i
		case lang.Official, lang.Person:
			if p.Org != nil || r.leader(i) || p.Class == lang.Official && p.Actor.Sector == "GOV" {
				return i
			}
		}
		return -1
	}
	return -1
}
