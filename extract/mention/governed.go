package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// AfterAsConjunction is opensAfter for the noun that begins at a token.
func (r *Reading) AfterAsConjunction(first int) bool {
	if r.Lang.Order != lang.SubjectFirst {
		return false
	}
	tok := first - 1
	for tok > 0 && (r.CueAt(tok, lang.Definite) || r.CueAt(tok, lang.Det)) {
		tok--
	}
	h := r.At(tok)
	return h != nil && h.Cue(lang.After) && SlotOf(h) == "" && !h.Cue(lang.Of) && !h.Cue(lang.Because)
}

// BeforeDefinite gives the token before a noun and its determiner "the", or -1.
func (r *Reading) BeforeDefinite(first int) int {
	tok := first - 1
	for tok >= 0 && r.CueAt(tok, lang.Definite) {
		tok--
	}
	return tok
}

// BeforeDeterminers gives the token before a noun and all its determiners: a, the, several.
func (r *Reading) BeforeDeterminers(first int) int {
	tok := r.BeforeDefinite(first)
	for tok > 0 && r.CueAt(tok, lang.Det) {
		tok = r.BeforeDefinite(tok)
	}
	return tok
}

// Governed reports whether a preposition governs a unit.
func (r *Reading) Governed(u Unit) bool { return r.GovernedAt(r.Start(u)) }

// GovernedAt reports whether a preposition governs the noun that begins at a
// token.
func (r *Reading) GovernedAt(first int) bool {
	pre := r.Pre(first)
	if slices.Contains(pre, lang.In) || slices.Contains(pre, lang.To) || slices.Contains(pre, lang.As) {
		return true
	}
	reach := 2
	for tok := first - 1; tok >= 0 && tok >= first-reach; tok-- {
		if r.IsMark(tok, "\"") || r.CueAt(tok, lang.Det) {
			continue
		}
		h := r.At(tok)
		if h != nil && r.Lang.Order == lang.SubjectFirst && h.Last == tok+1 && h.Last-h.First > 1 && h.Is(lang.TriggerEntry) &&
			r.WordIs(tok, lang.In) {
			return true // demonstrated in
		}
		if reach == 2 && r.Lang.Order == lang.SubjectFirst && r.merelyQualifies(tok, h) {
			if r.CueAt(tok-1, lang.According) && r.PartyAt[first] >= 0 && r.actsBehindNoun(first, r.Parties[r.PartyAt[first]].Last) {
				return false // according to report ISIS has executed
			}
			reach++ // of missing soldiers
			continue
		}
		return h != nil && (SlotOf(h) != "" || h.Cue(lang.According) || h.Cue(lang.Because) || h.Cue(lang.After) || h.Cue(lang.Of) || h.Cue(lang.Belong))
	}
	return false
}

// merelyQualifies reports whether a word before a noun only qualifies it, as far as
// can be told: no cue, act, party, place or time.
func (r *Reading) merelyQualifies(tok int, h *Hit) bool {
	if r.Doc.Tokens[tok].Kind != text.Word || r.PartyAt[tok] >= 0 || r.PlaceAt[tok] >= 0 || r.TimeAt[tok] >= 0 || r.TollAt[tok] >= 0 {
		return false
	}
	return h == nil || h.Last-h.First == 1 && h.Entry(lang.CueEntry) == nil && h.Entry(lang.TriggerEntry) == nil
}
