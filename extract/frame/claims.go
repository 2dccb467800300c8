package frame

import (
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// claimVerb reports whether a hit is a finite verb that claims responsibility.
func (r *Narration) claimVerb(h *mention.Hit) bool { return FiniteCue(h, lang.Claim) && r.Claims(h) }

// takeClaims makes those who claim responsibility the authors of what they
// claim: an attack that the group claimed, the group claimed the attack.
func (r *Narration) takeClaims(list []Draft) {
	if len(list) == 0 {
		return
	}
	sent := r.Doc.Sentences[list[0].Sentence]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok || !h.Is(lang.CueEntry) || !r.claimVerb(h) || r.negated(tok, sent.First, negatedNear) {
			continue
		}
		claimant := r.claimant(h, sent.First, sent.Last)
		d := claimed(list, h)
		if claimant < 0 || d == nil || len(d.Actors) > 0 {
			continue
		}
		d.Actors = append(d.Actors, claimant)
		d.Rules = append(d.Rules, ClaimedRule)
	}
}

// ClaimedRule is the rule of an author who is known by his claim.
const ClaimedRule = "claimed"

// claimant finds who claims: the subject of the verb.
func (r *Narration) claimant(h *mention.Hit, start, end int) int {
	one := r.Utterance(h, start, end)
	if one.Speaker >= 0 && Fights(&r.Parties[one.Speaker]) {
		return one.Speaker
	}
	return -1
}

// claimed finds the deed that a verb claims: the one before it when it bears a
// pronoun (تبنته), else the first behind it, else the last before it.
func claimed(list []Draft, h *mention.Hit) *Draft {
	var before, behind *Draft
	for i := range list {
		d := &list[i]
		if d.gone || d.Trigger.Type != "ASSAULT" {
			continue
		}
		if d.First < h.First {
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
	if g.r.Lang.Order != lang.SubjectFirst || len(g.d.Actors) > 0 {
		return
	}
	for tok--; tok >= g.start && !g.r.IsMark(tok, ".;:"); tok-- {
		if i := g.r.PartyAt[tok]; i >= 0 {
			if c := g.r.Parties[i].Class; (c == lang.Organisation || c == lang.Armed || c == lang.Reference) && !g.r.Governed(g.r.UnitAt(tok)) {
				g.d.Actors = append(g.d.Actors, int(i))
				g.d.Rules = append(g.d.Rules, ClaimedRule)
				return
			}
		}
	}
}
