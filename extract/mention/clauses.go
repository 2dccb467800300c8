package mention

import (
	"tarikh/extract/lang"
)

// SameClause reports whether no clause ends between two tokens.
func (r *Reading) SameClause(from, to int) bool { return r.SameClauseBut(from, to, -1) }

// SameClauseBut is sameClause, blind for the verb at one token.
func (r *Reading) SameClauseBut(from, to, blind int) bool {
	for tok := from; tok < to; tok++ {
		if tok == blind {
			continue
		}
		if r.PlaceAt[tok] >= 0 || r.PartyAt[tok] >= 0 {
			continue
		}
		h := r.At(tok)
		if h != nil && (h.Cue(lang.Conj) || h.Cue(lang.But) || h.Cue(lang.That) || r.SaysVerb(h) || h.Cue(lang.Before) && r.beforeClause(tok)) || r.IsMark(tok, "؛;:") {
			return false
		}
	}
	return true
}

// beforeClause reports whether "before" at a token opens a clause with a subject and a
// verb of its own: before the army killed 146 of them.
func (r *Reading) beforeClause(tok int) bool {
	if r.Lang.Order != lang.SubjectFirst {
		return false
	}
	for tok++; tok < len(r.Doc.Tokens) && (r.CueAt(tok, lang.Definite) || r.CueAt(tok, lang.Det)); {
		tok++
	}
	if tok >= len(r.Doc.Tokens) || r.PartyAt[tok] < 0 {
		return false
	}
	u := r.UnitAt(tok)
	if u.Kind != PartyUnit || u.Last >= len(r.Doc.Tokens) {
		return false
	}
	next := r.UnitAt(u.Last)
	if next.Kind != TriggerUnit {
		return false
	}
	e := r.Sense(next.Hit)
	return e != nil && e.Feature.Verb() && e.Feature != lang.Gerund
}

// RelativeAt gives the token that opens the relative clause of a verb, the word
// "that" directly before it, else the verb's own.
func (r *Reading) RelativeAt(tok int) int {
	for back := tok - 1; back >= 0 && back >= tok-2; back-- {
		if h := r.At(back); h == nil || h.Cue(lang.That) {
			if h != nil && r.Lang.Order == lang.SubjectFirst {
				return back
			}
			continue
		} else if !h.Cue(lang.Aux) && !h.Cue(lang.Past) {
			break
		}
	}
	return tok
}
