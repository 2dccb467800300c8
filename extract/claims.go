package extract

import (
	"tarikh/extract/lang"
)

// claimVerb reports whether a hit is a finite verb that claims responsibility.
func (r *reading) claimVerb(h *hit) bool { return finiteCue(h, lang.Claim) }

// takeClaims makes those who claim responsibility the authors of what they
// claim: an attack that the group claimed, the group claimed the attack.
func (r *reading) takeClaims(list []draft) {
	if len(list) == 0 {
		return
	}
	sent := r.doc.Sentences[list[0].sentence]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.at(tok)
		if h == nil || h.First != tok || !h.is(lang.CueEntry) || !r.claimVerb(h) || r.negated(tok, sent.First, negatedNear) {
			continue
		}
		claimant := r.claimant(h, sent.First, sent.Last)
		d := claimed(list, h)
		if claimant < 0 || d == nil || len(d.actors) > 0 {
			continue
		}
		d.actors = append(d.actors, claimant)
		d.rules = append(d.rules, claimedRule)
	}
}

// claimedRule is the rule of an author who is known by his claim.
const claimedRule = "claimed"

// claimant finds who claims: the subject of the verb.
func (r *reading) claimant(h *hit, start, end int) int {
	one := r.utterance(h, start, end)
	if one.speaker >= 0 && fights(&r.parties[one.speaker]) {
		return one.speaker
	}
	return -1
}

// claimed finds the deed that a verb claims: the one before it when it bears a
// pronoun (تبنته), else the first behind it, else the last before it.
func claimed(list []draft, h *hit) *draft {
	var before, behind *draft
	for i := range list {
		d := &list[i]
		if d.gone || d.trigger.Type != "ASSAULT" {
			continue
		}
		if d.first < h.First {
			before = d
		} else if behind == nil {
			behind = d
		}
	}
	if h.Form.Post != "" || behind == nil {
		return before
	}
	return behind
}

// claimedBy takes who claims a deed for its author where the words of claiming
// are no verb, the subject comes first and nobody else is said: the group
// claimed responsibility for the attack.
func (g *governing) claimedBy(tok int) {
	if g.r.lang.Order != lang.SubjectFirst || len(g.d.actors) > 0 {
		return
	}
	for tok--; tok >= g.start && !g.r.isMark(tok, ".;:"); tok-- {
		if i := g.r.partyAt[tok]; i >= 0 {
			if c := g.r.parties[i].class; (c == lang.Organisation || c == lang.Armed || c == lang.Reference) && !g.r.governed(g.r.unitAt(tok)) {
				g.d.actors = append(g.d.actors, int(i))
				g.d.rules = append(g.d.rules, claimedRule)
				return
			}
		}
	}
}
