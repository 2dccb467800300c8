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

// pronounObject finds whom the pronoun behind a verb means when nobody suffers
// yet: soldiers whom fighters abducted (خطفهم). It is the nearest party before
// the verb that does not act.
func (r *reading) pronounObject(d *draft, start int) {
	if !d.pronoun || len(d.recipients) > 0 || d.trigger.Frame.Slot("obj") != lang.Recipient || r.resumesNoun(d, start) {
		return
	}
	for tok := d.first - 1; tok >= start; {
		u := r.unitAt(tok)
		if u.kind == partyUnit && !contains(d.actors, u.ref) && !r.speaks(u) {
			r.fill(d, arg{unit: u, left: true}, lang.Recipient)
			d.rules = append(d.rules, "pronoun")
			return
		}
		if r.isMark(tok, ".؛;") {
			return
		}
		tok = u.first - 1
	}
}

// resumesNoun reports whether the pronoun of a verb takes up a thing: the
// quarter that aircraft shelled (قصفته), an attack that … carried out.
func (r *reading) resumesNoun(d *draft, start int) bool {
	tok := d.first - 1
	if r.cueAt(tok, lang.Rel) {
		tok--
	} else if len(d.pre) > 0 {
		return false
	}
	if tok < start {
		return false
	}
	u := r.unitAt(tok)
	return u.kind == wordUnit || u.kind == placeUnit || u.kind == triggerUnit
}

// speaks reports whether a verb of saying stands directly before a party.
func (r *reading) speaks(u unit) bool {
	h := r.at(u.first - 1)
	return h != nil && r.saysVerb(h)
}
