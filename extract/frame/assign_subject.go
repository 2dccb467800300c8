package frame

import (
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// assignSubjectFirst is the order of English: the subject before the verb, the
// object behind it; the subject of a passive, or of a participle of harm with
// no object, suffers.
func (r *Narration) assignSubjectFirst(d *Draft, bare []arg, left mention.Unit, hasLeft bool, start int) {
	defer r.pronounPatient(d, start)
	f := d.Trigger.Frame
	subject := f.Slot("subj")
	if u, ok := r.reducedAt(d); ok && len(bare) == 0 {
		d.Passive, left, hasLeft = true, u, true
	}
	if r.weAct(d, start) {
		d.we, hasLeft = true, false
	} else if !hasLeft || r.pronounBetween(left, d) {
		if u, ok := r.meantByPronoun(d, start); ok {
			left, hasLeft = u, true
			d.Rules = append(d.Rules, "pronoun")
		}
	}
	if hasLeft && left.Kind == mention.PartyUnit && r.Single(left.Ref) && r.hasOne(d) {
		if u, ok := r.partyLeft(r.Start(left), start); ok {
			left = u // surrounded a woman and killed her
		}
	}
	reduced := d.Entry.Feature != lang.Gerund && !r.hasOne(d) && len(bare) == 0 && d.Trigger.Effect != "" && hasLeft &&
		(left.Kind == mention.TollUnit || !Fights(&r.Parties[left.Ref]) || r.Parties[left.Ref].Count != nil)
	if d.Passive || reduced {
		subject = f.Slot("passive")
		if len(bare) > 0 && (hasLeft || d.HasSlot("by")) {
			bare = nil
		}
	}
	if hasLeft {
		r.fillLeft(d, left, subject)
	}
	if u, ok := r.antecedentObject(d, left, hasLeft, start); ok && len(bare) == 0 && !d.Passive && !reduced {
		bare = []arg{{unit: u}}
	}
	r.fillAll(d, bare, f.Slot("obj"))
}

// partyLeft is the nearest party before a token that no preposition governs.
func (r *Narration) partyLeft(tok, start int) (mention.Unit, bool) {
	for tok--; tok >= start; {
		u := r.UnitAt(tok)
		if u.Kind == mention.PartyUnit && !r.Governed(u) {
			return u, true
		}
		if r.IsMark(tok, ".;:") {
			break
		}
		tok = u.First - 1
	}
	return mention.Unit{}, false
}

// antecedentObject finds the people before a relative clause whose object they are:
// soldiers whom the troops had seized, two soldiers it had kidnapped.
func (r *Narration) antecedentObject(d *Draft, left mention.Unit, hasLeft bool, start int) (mention.Unit, bool) {
	if d.Trigger.Frame.Slot("obj") != lang.Recipient || d.Entry.Feature == lang.Gerund {
		return mention.Unit{}, false
	}
	tok := r.pronounAt(d, start)
	if tok < 0 && hasLeft {
		if tok = r.Start(left); tok > start && r.CueAt(tok-1, lang.Definite) {
			tok--
		}
		if tok--; tok < start || !r.CueAt(tok, lang.Rel) {
			return mention.Unit{}, false
		}
	}
	if tok <= start {
		return mention.Unit{}, false
	}
	u := r.UnitAt(tok - 1)
	if u.Kind != mention.PartyUnit && u.Kind != mention.TollUnit || u.Last != tok || hasLeft && u == left {
		return mention.Unit{}, false
	}
	return u, true
}
