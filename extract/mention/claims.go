package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// claimReach is how far behind a verb the deed that it claims may stand, in tokens.
const claimReach = 8

// Claims reports whether a cue claims responsibility. One that may also say something does
// where the noun of a deed is its object and no verb follows that noun: claimed on Monday
// the attack on the base; but: claimed the attack had failed.
func (r *Reading) Claims(h *Hit) bool {
	if !h.Cue(lang.Claim) || !h.Cue(lang.Said) {
		return h.Cue(lang.Claim)
	}
	for tok, end := h.Last, min(len(r.Doc.Tokens), h.Last+claimReach); tok < end; tok++ {
		next := r.At(tok)
		switch {
		case r.TimeAt[tok] >= 0:
		case r.Doc.Tokens[tok].Kind == text.Punct, r.PartyAt[tok] >= 0, next != nil && (next.Cue(lang.That) || next.Cue(lang.Inf)):
			return false
		case next != nil && next.First == tok && next.Entry(lang.TriggerEntry) != nil:
			e := next.Entry(lang.TriggerEntry)
			return e.Feature == lang.Noun && e.Trigger.Type == "ASSAULT" && !r.verbFollows(next.Last)
		}
	}
	return false
}

// verbFollows reports whether a finite verb stands behind a token in its clause.
func (r *Reading) verbFollows(tok int) bool {
	for end := r.Doc.Sentences[r.SentenceOf(tok-1)].Last; tok < end; tok++ {
		h := r.At(tok)
		if r.Doc.Tokens[tok].Kind == text.Punct || h != nil && (h.Cue(lang.Rel) || h.Cue(lang.That) || h.Cue(lang.Conj)) {
			return false
		}
		if h == nil {
			continue
		}
		if e := h.Entry(lang.TriggerEntry); h.Cue(lang.Aux) || h.Cue(lang.Past) || e != nil && e.Feature == lang.Perfect && r.PartyAt[tok] < 0 {
			return true
		}
	}
	return false
}
