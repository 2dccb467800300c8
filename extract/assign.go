package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// assign turns the arguments found into actors, recipients, places and counts,
// as the frame of the trigger says.
func (r *reading) assign(d *draft, start int) {
	var bare []arg
	r.subjectOfNoun(d)
	for _, a := range d.args {
		if a.slot == "" {
			bare = append(bare, a)
			continue
		}
		r.fill(d, a, r.roleOf(d, a))
	}
	noun := d.entry == nil || d.entry.Feature == lang.Noun
	if !noun {
		if r.assignVerb(d, bare, start); d.between() && d.trigger.Frame.Slot("between") == lang.Agent {
			// as part of a deal agreed between A and B: theirs alone
			d.actors = slices.DeleteFunc(d.actors, func(i int) bool { return r.parties[i].last <= d.first })
		}
		r.eachOther(d)
		r.inOrder(d)
		return
	}
	if r.lang.Order == lang.SubjectFirst {
		r.ownerBefore(d)
	}
	for _, a := range bare {
		if a.unit.kind == placeUnit {
			continue // campaigns that the United States supported: no place of theirs
		}
		if len(d.args) == 1 || r.of(d, a) == lang.Recipient {
			r.fill(d, a, r.of(d, a))
		}
	}
}

// subjectOfNoun reads the genitive of a noun behind which "to" begins its object as its
// subject, and that of an attack before a bare object: قصف التحالف لمواقع المسلحين, اعتقال
// الشرطة لثلاثة ناشطين, استهداف الطيران مواقع المسلحين.
func (r *reading) subjectOfNoun(d *draft) {
	if r.lang.Order != lang.VerbFirst || d.entry == nil || d.entry.Feature != lang.Noun || d.passive || d.trigger.Kind != lang.Act {
		return
	}
	if obj := d.trigger.Frame.Slot("obj"); obj != lang.Recipient && obj != lang.Place {
		return
	}
	for k := range d.args {
		a := &d.args[k]
		if a.slot != "of" || a.unit.kind != partyUnit || !fights(&r.parties[a.unit.ref]) {
			continue
		}
		tok, rest := a.unit.last, d.args[k+1:]
		if r.isMark(tok, "\"") {
			tok++
		}
		to := tok < len(r.doc.Tokens) && slices.Contains(r.pre(tok), lang.To) && r.unitAt(tok).kind != triggerUnit
		bare := d.trigger.Frame.Slot("of") == lang.Recipient && d.trigger.Frame.Attacks() && len(rest) > 0 && rest[0].slot == "" && rest[0].unit.first <= tok+1
		if !to && !bare {
			return
		}
		a.slot = "by"
		for i := range rest {
			switch b := &rest[i]; {
			case b.unit.kind == placeUnit && b.slot == "":
				b.slot = "on"
			case b.slot == "of" || b.slot == "to" || b.slot == "":
				b.slot = "its"
			}
		}
		return
	}
}

// eachOther sets those whom "and" joins as the subject of a clash against each other: the
// army and the rebels clashed, accused each other, تبادل الجيش والمسلحون إطلاق النار; not:
// clashed with them.
func (r *reading) eachOther(d *draft) {
	if d.trigger.Frame.Code != "clash" && !r.cueAt(d.last, lang.Reciprocal) || d.passive || len(d.actors) < 2 || len(d.recipients) > 0 {
		return
	}
	for _, a := range d.args {
		if a.unit.kind == partyUnit && (a.slot == "with" || a.slot == "against") {
			return
		}
	}
	d.actors, d.recipients = d.actors[:1:1], d.actors[1:]
}

// inOrder puts those who talk or agree in the order of the text.
func (r *reading) inOrder(d *draft) {
	if c := d.trigger.Frame.Code; c == "meet" || c == "agree" {
		slices.SortStableFunc(d.actors, func(i, j int) int { return r.parties[i].first - r.parties[j].first })
	}
}

// ownerBefore takes the party that stands directly before an event noun for its
// author: Israeli airstrikes, the army's drone attack.
func (r *reading) ownerBefore(d *draft) {
	tok := d.first - 1
	for tok >= 0 && tok >= d.first-2 && r.partyAt[tok] < 0 {
		if h := r.at(tok); h == nil || h.entry(lang.ModeEntry) == nil {
			return
		}
		tok--
	}
	if tok < 0 || r.partyAt[tok] < 0 {
		return
	}
	i := int(r.partyAt[tok])
	switch p := &r.parties[i]; {
	case p.last != tok+1:
	case fights(p) && d.trigger.Frame.Slot("of") == lang.Agent:
		d.actors = append(d.actors, i)
		if i > 0 && p.ofEvent && r.parties[i-1].ofEvent && r.parties[i-1].last == p.first-1 {
			d.actors = append(d.actors, i-1) // Syrian and Russian
		}
	case p.asset && strikes(d):
		d.recipients = append(d.recipients, i) // a mosque bombing
	case d.trigger.Effect == "killed" && d.trigger.Frame.Slot("of") == lang.Recipient && r.possessive(tok):
		d.recipients = append(d.recipients, i) // the judge's murder
		r.countRecipient(d, p)
	}
}

// roleOf is the role of an argument with a preposition.
func (r *reading) roleOf(d *draft, a arg) lang.Role {
	active := d.entry != nil && d.entry.Feature.Verb() && !d.passive && r.lang.Order == lang.SubjectFirst
	if active && a.unit.kind == partyUnit && (a.slot == "of" || a.slot == "by") {
		return lang.Nobody // a convoy escorted by the army: of the object
	}
	switch a.slot {
	case "of":
		return r.of(d, a)
	case "its":
		return lang.Recipient
	case allySlot:
		return lang.Nobody // takeAllies sees to them
	case "in", "while":
		if a.unit.kind == placeUnit {
			return lang.Place
		}
		if a.slot == "in" && a.unit.kind == partyUnit && r.parties[a.unit.ref].asset && strikes(d) && r.hitInside(a.unit) {
			return lang.Recipient // a blast at the French embassy, in a market
		}
		if a.slot == "in" && a.unit.kind == partyUnit && r.lang.Order == lang.VerbFirst && slices.Contains(r.pre(a.unit.first), lang.In) && d.trigger.Frame.Code == "meet" {
			return lang.Agent // التقى بنظيره
		}
		return lang.Nobody
	}
	if a.unit.kind != placeUnit {
		return d.trigger.Frame.Slot(a.slot)
	}
	switch a.slot {
	case "on", "from", "toward", "against", "between":
		return lang.Place
	}
	return lang.Nobody
}

// hitInside reports whether what happens at a place hits it: anywhere about what a
// state has, only inside where civilians are.
func (r *reading) hitInside(u unit) bool {
	return r.parties[u.ref].class != lang.Civilian || slices.Contains(r.pre(r.start(u)), lang.In) || r.cueAt(r.beforeDefinite(r.start(u)), lang.Inside)
}

// strikes reports whether a draft is a deed that hits what stands where it happens,
// as a bomb does and a fight does not.
func strikes(d *draft) bool {
	if d.trigger.Type != "ASSAULT" {
		return false
	}
	switch d.trigger.Frame.Code {
	case "explode", "self", "hit", "use":
		return true
	}
	return d.trigger.Frame.Attacks()
}

// of is the role of the genitive of a noun: قصف النظام is the regime's, قصف
// المدينة the city's; مقتل X is always X's.
func (r *reading) of(d *draft, a arg) lang.Role {
	role := d.trigger.Frame.Slot("of")
	switch {
	case a.unit.kind == placeUnit:
		return lang.Place
	case d.passive:
		return d.trigger.Frame.Slot("passive")
	case d.trigger.NeedsLight() && a.unit.kind == partyUnit && r.parties[a.unit.ref].class == lang.Person:
		return lang.Nobody // عملية الشهيد سلمان: its name
	case role == lang.Agent && a.unit.kind == partyUnit && !fights(&r.parties[a.unit.ref]) && (r.lang.Order != lang.VerbFirst || !unarmed(d) || r.parties[a.unit.ref].asset):
		return lang.Recipient
	case role == lang.Recipient && d.trigger.Mode == "seize" && a.unit.kind == partyUnit && fights(&r.parties[a.unit.ref]) && (takesGround(d) || r.slotAt(r.chainEnd(a.unit.last)) == "on"):
		return lang.Agent // استيلاء الجماعة على صنعاء
	case a.unit.kind == tollUnit:
		return lang.Recipient
	}
	return role
}

// unarmed reports whether a draft is an act that people without arms do, so that the
// genitive of its noun is who did it: احتجاجات القرويين, مطالب الأهالي.
func unarmed(d *draft) bool {
	switch d.trigger.Frame.Code {
	case "protest", "request", "accuse", "meet", "agree":
		return true
	}
	return false
}

// chainEnd gives the token behind the parties that "and" joins to one that ends before a
// token: سيطرة المقاومة والجيش على.
func (r *reading) chainEnd(tok int) int {
	for tok < len(r.doc.Tokens) && r.partyAt[tok] >= 0 && slices.Contains(r.pre(tok), lang.And) {
		tok = r.parties[r.partyAt[tok]].last
	}
	return tok
}

// takesGround reports whether a place stands behind "on" or "to" in a draft.
func takesGround(d *draft) bool {
	for _, a := range d.args {
		if a.unit.kind == placeUnit && (a.slot == "on" || a.slot == "to") {
			return true
		}
	}
	return false
}

// fights reports whether a party may be the author of violence.
func fights(p *party) bool {
	switch p.class {
	case lang.Civilian, lang.Media, lang.Person:
		return false
	case lang.Official:
		return p.in != nil && p.in.isGovernment(p) // the authorities arrested five
	}
	return !p.asset
}

// hasSlot reports whether an argument stands in a slot.
func (d *draft) hasSlot(slot string) bool {
	for _, a := range d.args {
		if a.slot == slot {
			return true
		}
	}
	return false
}
