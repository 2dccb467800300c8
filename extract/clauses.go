package extract

import (
	"tarikh/extract/lang"
)

// sameClause reports whether no clause ends between two tokens.
func (r *reading) sameClause(from, to int) bool { return r.sameClauseBut(from, to, -1) }

// sameClauseBut is sameClause, blind for the verb at one token.
func (r *reading) sameClauseBut(from, to, blind int) bool {
	for tok := from; tok < to; tok++ {
		if tok == blind {
			continue
		}
		if r.placeAt[tok] >= 0 || r.partyAt[tok] >= 0 {
			continue
		}
		h := r.at(tok)
		if h != nil && (h.cue(lang.Conj) || h.cue(lang.But) || h.cue(lang.That) || r.saysVerb(h) || h.cue(lang.Before) && r.beforeClause(tok)) || r.isMark(tok, "؛;:") {
			return false
		}
	}
	return true
}

// beforeClause reports whether "before" at a token opens a clause with a subject and a
// verb of its own: before the army killed 146 of them.
func (r *reading) beforeClause(tok int) bool {
	if r.lang.Order != lang.SubjectFirst {
		return false
	}
	for tok++; tok < len(r.doc.Tokens) && (r.cueAt(tok, lang.Definite) || r.cueAt(tok, lang.Det)); {
		tok++
	}
	if tok >= len(r.doc.Tokens) || r.partyAt[tok] < 0 {
		return false
	}
	u := r.unitAt(tok)
	if u.kind != partyUnit || u.last >= len(r.doc.Tokens) {
		return false
	}
	next := r.unitAt(u.last)
	if next.kind != triggerUnit {
		return false
	}
	e := r.sense(next.hit)
	return e != nil && e.Feature.Verb() && e.Feature != lang.Gerund
}

// relativeAt gives the token that opens the relative clause of a verb, the word
// "that" directly before it, else the verb's own.
func (r *reading) relativeAt(tok int) int {
	for back := tok - 1; back >= 0 && back >= tok-2; back-- {
		if h := r.at(back); h == nil || h.cue(lang.That) {
			if h != nil && r.lang.Order == lang.SubjectFirst {
				return back
			}
			continue
		} else if !h.cue(lang.Aux) && !h.cue(lang.Past) {
			break
		}
	}
	return tok
}
