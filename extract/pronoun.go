package extract

import (
	"tarikh/extract/lang"
)

// pronounSubject finds whom the pronoun before a verb means: the speaker, when
// the pronoun stands in what somebody says (said that it had killed …), else the
// subject before it in the sentence.
func (r *reading) pronounSubject(d *draft, start int) (unit, bool) {
	tok := d.first - 1
	for tok >= start && (r.cueAt(tok, lang.Past) || r.cueAt(tok, lang.Modal) || r.cueAt(tok, lang.Aux)) {
		tok--
	}
	if tok < start || !r.cueAt(tok, lang.Subject) {
		return unit{}, false
	}
	for tok--; tok >= start; {
		u := r.unitAt(tok)
		switch {
		case u.kind == partyUnit && !r.governed(u):
			p := &r.parties[u.ref]
			return u, fights(p) || p.org != nil || d.passive || d.trigger.Frame.Slot("subj") != lang.Agent
		case r.isMark(tok, ".؛;"):
			return unit{}, false
		}
		tok = u.first - 1
	}
	return unit{}, false
}
