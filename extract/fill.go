package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// fillLeft puts a subject before the verb into its role, with those it is
// joined to.
func (r *reading) fillLeft(d *draft, left unit, role lang.Role) {
	d.subject = r.start(left)
	for _, u := range append(r.joinedBefore(left), left) {
		r.fill(d, arg{unit: u}, role)
	}
}

// joinedBefore gives the nouns that a subject is joined to: eight militants and
// two soldiers were killed.
func (r *reading) joinedBefore(u unit) []unit {
	var list []unit
	if r.lang.Order == lang.SubjectFirst && u.kind == partyUnit && r.parties[u.ref].class == lang.Person {
		return r.personsBefore(u)
	}
	for {
		first := r.start(u)
		for first > 0 && r.lang.Order == lang.SubjectFirst && (r.cueAt(first-1, lang.Det) || r.cueAt(first-1, lang.Definite)) {
			first-- // and a soldier
		}
		between := 1
		if first > 0 && slices.Contains(r.pre(first), lang.And) {
			between = 0 // the conjunction is a proclitic
		} else if first < 2 || !r.cueAt(first-1, lang.And) && !r.isMark(first-1, ",،") {
			return list
		}
		at := first - 1 - between
		if h := r.at(at); h != nil && h.cue(lang.AtLeast) && h.First > 0 {
			at = h.First - 1 // 12 مدنيا على الأقل وجندي
		}
		if at < 0 {
			return list
		}
		before := r.unitAt(at)
		if before.kind != u.kind || r.governed(before) {
			return list
		}
		if u.kind == tollUnit && r.tolls[before.ref].effect != r.tolls[u.ref].effect {
			return list // nine people dead and six wounded
		}
		list = append(list, before)
		u = before
	}
}

// personsBefore gives the persons that a named one is joined to, each with what
// is said of him: A, a teacher, and B, manager of the fund, were kidnapped.
func (r *reading) personsBefore(u unit) []unit {
	var list []unit
	start := r.doc.Sentences[r.sentenceOf(u.first)].First
	joined := false
	for tok := u.first - 1; tok >= start; tok-- {
		h := r.at(tok)
		switch {
		case r.isMark(tok, ",;") || r.cueAt(tok, lang.And):
			joined = true
			continue
		case r.isMark(tok, ".:\""), h != nil && (h.cue(lang.That) || h.cue(lang.Conj) || h.cue(lang.But) || h.cue(lang.Rel) || r.saysVerb(h)):
			return list
		case h != nil && h.entry(lang.TriggerEntry) != nil && r.sense(h) != nil && r.sense(h).Feature.Verb() && r.sense(h).Trigger.Kind == lang.Act:
			return list
		}
		i := r.partyAt[tok]
		if i < 0 || !joined || r.parties[i].class != lang.Person {
			continue
		}
		one := r.unitAt(tok)
		tok = one.first
		if !r.governed(one) {
			list = append(list, one)
		}
	}
	return list
}

func (r *reading) fillAll(d *draft, args []arg, role lang.Role) {
	for _, a := range args {
		r.fill(d, a, role)
	}
}

// fill puts one argument into its role.
func (r *reading) fill(d *draft, a arg, role lang.Role) {
	switch {
	case a.unit.kind == placeUnit:
		if p := &r.places[a.unit.ref]; role != lang.Nobody && !p.aside() && !r.leaves(d, p) {
			d.places = append(d.places, a.unit.ref)
		}
	case a.unit.kind == tollUnit:
		if role == lang.Recipient || role == lang.Both {
			r.suffer(d, a.unit.ref)
		}
	case r.theirs(a), r.tells(a, role), r.apposition(a.unit.ref), r.restates(d, a.unit.ref), r.ground(d, a.unit.ref):
	case role == lang.Agent:
		d.actors = append(d.actors, a.unit.ref)
	case role == lang.Recipient:
		d.recipients = append(d.recipients, a.unit.ref)
		r.countRecipient(d, &r.parties[a.unit.ref])
	case role == lang.Both:
		if len(d.actors) == 0 || d.onFirstSide(a) {
			d.actors = append(d.actors, a.unit.ref)
		} else {
			d.recipients = append(d.recipients, a.unit.ref)
		}
	}
}

// onFirstSide reports whether a party stands before the words that end the first of two
// sides, with the other behind them: بين الجيش والمقاومة من جهة والحوثيين من جهة أخرى.
func (d *draft) onFirstSide(a arg) bool {
	return a.unit.last <= d.side && slices.ContainsFunc(d.args, func(b arg) bool {
		return b.slot == "between" && b.unit.kind == partyUnit && b.unit.first >= d.side
	})
}

// tells reports whether a party is a source that only tells of the deed, which
// an attack on it does not: …, the news agency reports.
func (r *reading) tells(a arg, role lang.Role) bool {
	if r.lang.Order != lang.SubjectFirst || role != lang.Recipient || a.unit.kind != partyUnit {
		return false
	}
	return r.parties[a.unit.ref].class == lang.Media && a.slot != "on" && a.slot != "against" && a.slot != "of"
}

// theirs reports whether a party only belongs to the one it is joined to, or that one to
// it: the citizens and their families, the forces of the general.
func (r *reading) theirs(a arg) bool {
	p := &r.parties[a.unit.ref]
	if p.leads {
		return true
	}
	h := r.at(p.first)
	return h != nil && h.Form.Post != "" && slices.Contains(p.pre, lang.And)
}

// ground reports whether a party is only a building where an act takes place or that
// it takes: took the hospital, fought over the market, marched to the school.
func (r *reading) ground(d *draft, i int) bool {
	p := &r.parties[i]
	if !p.asset || p.class != lang.Civilian {
		return false
	}
	switch d.trigger.Type {
	case "AID", "COERCE":
		return d.trigger.Mode == "seize"
	case "ASSAULT":
		return d.trigger.Mode == "seize" || d.trigger.Acled == "territory" || d.trigger.Frame.Fights()
	}
	return true
}

// restates reports whether a party behind a verb or a noun of harm only says who the person
// named directly before it is, or names the one whom that noun means: killed Father Óscar
// Romero, archbishop of San Salvador; arrested trafficker José Cárdenas.
func (r *reading) restates(d *draft, i int) bool {
	if i == 0 || r.lang.Order != lang.SubjectFirst || d.trigger.Effect == "" || r.parties[i-1].first < d.last {
		return false
	}
	p, before := &r.parties[i], &r.parties[i-1]
	if p.class == lang.Person && before.number == 1 {
		return before.last == p.first
	}
	return before.class == lang.Person && p.number == 1 && p.first == before.last+1 && (r.isMark(before.last, ",") || r.indefiniteArticle(before.last))
}

// apposition reports whether a party only says, between commas, of whom the person
// named before it is: Ali Karim, a member of the movement.
func (r *reading) apposition(i int) bool {
	if i == 0 {
		return false
	}
	p, before := &r.parties[i], &r.parties[i-1]
	if before.class != lang.Person || !r.isMark(before.last, "،,") {
		return false
	}
	if p.count != nil && *p.count == (Count{1, 1}) && p.countFirst == before.last+1 {
		return true // one of the Chapitos
	}
	if p.first-before.last > 2 {
		return false
	}
	return before.org != nil && (p.actor == before.org || p.org == before.org) || p.number == 1 && r.indefiniteArticle(p.first-1)
}

// suffer takes a toll as the count of the trigger's effect, or of its own.
func (r *reading) suffer(d *draft, ref int) {
	t := &r.tolls[ref]
	effect := t.effect
	if wounded := effect == "injured" && d.trigger.Effect == "killed"; effect == "" || d.trigger.Effect != "" && !wounded {
		effect = d.trigger.Effect // but: killed 17 and left three others wounded
	}
	if !t.part && (t.apart == "" || t.apart == effect) {
		d.add(effect, t.count)
	}
}

// countRecipient adds the number of a recipient to what the trigger does.
func (r *reading) countRecipient(d *draft, p *party) {
	if d.trigger.Effect == "" || r.owns(p) || p.asset && d.trigger.Mode == "seize" || r.amongThem(p) {
		return
	}
	switch {
	case p.count != nil:
		d.add(d.trigger.Effect, *p.count)
	case p.number == 1 && (r.counted(p) || r.beforePeople(p)):
		// 32 ناشطا كرديا شابا: one of the counted nouns
	case p.number > 0:
		d.add(d.trigger.Effect, Count{p.number, p.number})
	case p.number == lang.Group:
		d.add(d.trigger.Effect, Count{2, unlimited})
	case p.class == lang.Person && *d.count(d.trigger.Effect) != nil && r.lang.Side(p.actor) != nil:
		// 44 of X's militias and Saleh's: his side is meant
	case p.class == lang.Person:
		d.add(d.trigger.Effect, Count{1, 1})
	}
}

// counted reports whether a noun for one stands behind a noun that has a number, as its
// adjective, with at most a word between.
func (r *reading) counted(p *party) bool {
	if r.lang.Order != lang.VerbFirst || slices.Contains(p.pre, lang.And) {
		return false
	}
	for tok := p.first - 1; tok >= 0 && tok >= p.first-2; tok-- {
		if i := int(r.partyAt[tok]); i >= 0 {
			return r.parties[i].count != nil
		}
		if slices.Contains(r.pre(tok), lang.And) || r.doc.Tokens[tok].Kind != text.Word {
			return false
		}
	}
	return false
}

// amongThem reports whether the words behind somebody say that he is counted among those
// before him: three were killed, a woman among them.
func (r *reading) amongThem(p *party) bool {
	h := r.at(p.last)
	return r.lang.Order == lang.SubjectFirst && h != nil && h.First == p.last && h.cue(lang.Among) && r.isMark(r.beforeDeterminers(p.first), ",") &&
		(h.Last == len(r.doc.Tokens) || r.doc.Tokens[h.Last].Kind == text.Punct || r.cueAt(h.Last, lang.And))
}

// beforePeople reports whether a noun for one only qualifies the people directly behind it:
// the peasant family.
func (r *reading) beforePeople(p *party) bool {
	if r.lang.Order != lang.SubjectFirst || p.last >= len(r.doc.Tokens) || r.partyAt[p.last] < 0 {
		return false
	}
	next := &r.parties[r.partyAt[p.last]]
	return next.first == p.last && next.class != lang.Person
}

// owns reports whether a party only says whose the thing behind it is: captured
// two rebel camps.
func (r *reading) owns(p *party) bool {
	if r.lang.Order != lang.SubjectFirst || p.last >= len(r.doc.Tokens) {
		return false
	}
	tok := p.last
	for tok+2 < len(r.doc.Tokens) && r.isMark(tok, "(") {
		tok += 3 // (NPA)
	}
	h := r.at(tok)
	return h != nil && h.First == tok && h.entry(lang.ObjectEntry) != nil && h.entry(lang.TriggerEntry) == nil
}

// count gives the place where an effect is counted, or nil for none.
func (d *draft) count(effect string) **Count {
	switch effect {
	case "killed":
		return &d.killed
	case "injured":
		return &d.injured
	case "captured":
		return &d.captured
	case "displaced":
		return &d.displaced
	}
	return nil
}

// add adds people to the count of an effect.
func (d *draft) add(effect string, c Count) {
	at := d.count(effect)
	if at == nil || c.Min == 0 && c.Max == unlimited {
		return
	}
	if *at == nil {
		*at = &c
		return
	}
	(*at).Min += c.Min
	if (*at).Max == unlimited || c.Max == unlimited {
		(*at).Max = unlimited
	} else {
		(*at).Max += c.Max
	}
}
