package extract

import (
	"tarikh/extract/lang"
)

// assignSubjectFirst is the order of English: the subject before the verb, the
// object behind it; the subject of a passive, or of a participle of harm with
// no object, suffers.
func (r *reading) assignSubjectFirst(d *draft, bare []arg, left unit, hasLeft bool, start int) {
	defer r.pronounPatient(d, start)
	f := d.trigger.Frame
	subject := f.Slot("subj")
	if u, ok := r.reducedAt(d); ok && len(bare) == 0 {
		d.passive, left, hasLeft = true, u, true
	}
	if r.weAct(d, start) {
		d.we, hasLeft = true, false
	} else if !hasLeft || r.pronounBetween(left, d) {
		if u, ok := r.meantByPronoun(d, start); ok {
			left, hasLeft = u, true
			d.rules = append(d.rules, "pronoun")
		}
	}
	if hasLeft && left.kind == partyUnit && r.single(left.ref) && r.hasOne(d) {
		if u, ok := r.partyLeft(r.start(left), start); ok {
			left = u // surrounded a woman and killed her
		}
	}
	reduced := d.entry.Feature != lang.Gerund && !r.hasOne(d) && len(bare) == 0 && d.trigger.Effect != "" && hasLeft &&
		(left.kind == tollUnit || !fights(&r.parties[left.ref]) || r.parties[left.ref].count != nil)
	if d.passive || reduced {
		subject = f.Slot("passive")
		if len(bare) > 0 && (hasLeft || d.hasSlot("by")) {
			bare = nil
		}
	}
	if hasLeft {
		r.fillLeft(d, left, subject)
	}
	if u, ok := r.antecedentObject(d, left, hasLeft, start); ok && len(bare) == 0 && !d.passive && !reduced {
		bare = []arg{{unit: u}}
	}
	r.fillAll(d, bare, f.Slot("obj"))
}

// partyLeft is the nearest party before a token that no preposition governs.
func (r *reading) partyLeft(tok, start int) (unit, bool) {
	for tok--; tok >= start; {
		u := r.unitAt(tok)
		if u.kind == partyUnit && !r.governed(u) {
			return u, true
		}
		if r.isMark(tok, ".;:") {
			break
		}
		tok = u.first - 1
	}
	return unit{}, false
}

// antecedentObject finds the people before a relative clause whose object they are:
// soldiers whom the troops had seized, two soldiers it had kidnapped.
func (r *reading) antecedentObject(d *draft, left unit, hasLeft bool, start int) (unit, bool) {
	if d.trigger.Frame.Slot("obj") != lang.Recipient || d.entry.Feature == lang.Gerund {
		return unit{}, false
	}
	tok := r.pronounAt(d, start)
	if tok < 0 && hasLeft {
		if tok = r.start(left); tok > start && r.cueAt(tok-1, lang.Definite) {
			tok--
		}
		if tok--; tok < start || !r.cueAt(tok, lang.Rel) {
			return unit{}, false
		}
	}
	if tok <= start {
		return unit{}, false
	}
	u := r.unitAt(tok - 1)
	if u.kind != partyUnit && u.kind != tollUnit || u.last != tok || hasLeft && u == left {
		return unit{}, false
	}
	return u, true
}
