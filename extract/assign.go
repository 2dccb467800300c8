package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// assign turns the arguments found into actors, recipients, places and counts,
// as the frame of the trigger says.
func (r *reading) assign(d *draft, start int) {
	var bare []arg
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
	return r.parties[u.ref].class != lang.Civilian || contains(r.pre(r.start(u)), lang.In) || r.cueAt(r.beforeDefinite(r.start(u)), lang.Inside)
}

// strikes reports whether a draft is a deed that hits what stands where it happens,
// as a bomb does and a fight does not.
func strikes(d *draft) bool {
	if d.trigger.Type != "ASSAULT" {
		return false
	}
	switch d.trigger.Frame.Code {
	case "explode", "self", "hit", "attack", "use":
		return true
	}
	return false
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
	case d.trigger.Needs == "light" && a.unit.kind == partyUnit && r.parties[a.unit.ref].class == lang.Person:
		return lang.Nobody // عملية الشهيد سلمان: its name
	case role == lang.Agent && a.unit.kind == partyUnit && !fights(&r.parties[a.unit.ref]):
		return lang.Recipient
	case role == lang.Recipient && d.trigger.Mode == "seize" && a.unit.kind == partyUnit && fights(&r.parties[a.unit.ref]) && takesGround(d):
		return lang.Agent // استيلاء الجماعة على صنعاء
	case a.unit.kind == tollUnit:
		return lang.Recipient
	}
	return role
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
	case lang.Civilian, lang.Media, lang.Person, lang.Official:
		return false
	}
	return !p.asset
}

// assignVerb tells subject and object of a finite verb apart.
func (r *reading) assignVerb(d *draft, bare []arg, start int) {
	f := d.trigger.Frame
	left, hasLeft := r.subjectLeft(d, start)
	if !hasLeft {
		left, hasLeft = r.pronounSubject(d, start)
	}
	if r.lang.Order == lang.SubjectFirst {
		r.assignSubjectFirst(d, bare, left, hasLeft, start)
		return
	}
	bare = r.onlyWhere(d, bare)
	defer r.pronounObject(d, start)
	if f.Slot("subj") == lang.Device && len(bare) > 0 && r.namesOwner(d, bare[0].unit) {
		r.fill(d, bare[0], lang.Agent)
		bare = bare[1:]
	}
	switch {
	case d.passive:
		r.fillAll(d, bare, f.Slot("passive"))
	case f.Slot("subj") != lang.Agent:
		if len(bare) == 0 && hasLeft {
			r.fillLeft(d, left, f.Slot("subj"))
		}
		r.fillAll(d, bare, f.Slot("subj"))
	case len(bare) == 0:
		if hasLeft {
			r.fillLeft(d, left, loneSubject(d))
		}
	case d.we, d.entry.Plural:
		r.fillAll(d, bare, f.Slot("obj")) // a verb of "we", or in the plural, has its subject before it or none
		if hasLeft && !d.we {
			r.fillLeft(d, left, lang.Agent)
		}
	case r.chain(bare, 0) == len(bare):
		role, leftActs := r.roleOfLone(d, bare[0], left, hasLeft)
		if leftActs {
			r.fillLeft(d, left, lang.Agent)
		}
		r.fillAll(d, bare, role)
	default:
		r.assignTwo(d, bare, left, hasLeft)
	}
}

// onlyWhere takes the places from what stands bare behind a verb of harm and a party:
// they say where, whatever word of direction stands between. (قتل جنديان في درعا جنوب
// سوريا)
func (r *reading) onlyWhere(d *draft, bare []arg) []arg {
	if d.trigger.Effect == "" || len(bare) < 2 || bare[0].unit.kind == placeUnit {
		return bare
	}
	kept := bare[:1]
	for _, a := range bare[1:] {
		if a.unit.kind == placeUnit {
			r.fill(d, a, lang.Place)
		} else {
			kept = append(kept, a)
		}
	}
	return kept
}

// namesOwner reports whether a party stands directly behind the words of a weapon as
// whose it is: سقط صاروخ حوثي.
func (r *reading) namesOwner(d *draft, u unit) bool {
	return u.kind == partyUnit && u.first == d.last && d.last-d.first > 1 && len(r.pre(u.first)) == 0 && fights(&r.parties[u.ref]) &&
		r.parties[u.ref].class <= lang.State
}

// chain gives the end of the parties from the i-th on that "and" joins directly,
// which have one role: the army and the militias.
func (r *reading) chain(bare []arg, i int) int {
	for i++; i < len(bare); i++ {
		a, b := bare[i-1].unit, bare[i].unit
		if a.kind != partyUnit || b.kind != partyUnit {
			break
		}
		first := r.parties[b.ref].countFirst
		gap := first - a.last
		if !(gap == 0 && contains(r.pre(first), lang.And) || gap == 1 && (r.cueAt(first-1, lang.And) ||
			r.isMark(a.last, "\"") && contains(r.pre(first), lang.And))) {
			break
		}
	}
	return i
}

// loneSubject is the role of a subject that stands alone before its verb: for
// verbs of harm the victim when it is one.
func loneSubject(d *draft) lang.Role {
	if (d.trigger.Effect != "" || d.trigger.Type == "ACCUSE" && d.entry.Feature.Present()) && !d.pronoun {
		return d.trigger.Frame.Slot("passive") // يتهم ب: is accused of
	}
	return lang.Agent
}

// roleOfLone decides for one noun behind the verb, or several that "and" joins,
// whether it is subject or object: with a subject before the verb or a place it is
// the object; a group of victims behind a verb of harm is the victim (the
// unvowelled perfect is mostly passive); an organisation or a state is the agent.
// leftActs says that the noun before the verb is its subject.
func (r *reading) roleOfLone(d *draft, a arg, left unit, hasLeft bool) (role lang.Role, leftActs bool) {
	f := d.trigger.Frame
	switch {
	case a.unit.kind == placeUnit:
		return f.Slot("obj"), hasLeft
	case !hasLeft && !d.pronoun && d.trigger.Kind == lang.Act && d.trigger.Type != "AGREE" && r.deedActs(d):
		return f.Slot("obj"), false // الغارات أرغمت
	case hasLeft && left.kind == partyUnit && !d.pronoun && (fights(&r.parties[left.ref]) || verbal(d)):
		return f.Slot("obj"), true
	case !d.pronoun && f.Slot("obj") != lang.Nobody && r.oblique(a.unit):
		return f.Slot("obj"), hasLeft && left.kind == partyUnit
	case d.pronoun:
		return lang.Agent, false
	case !r.resumes(d) && r.relative(d):
		return f.Slot("obj"), false
	case d.trigger.Effect != "" && r.victim(a), d.trigger.Type == "ASSAULT" && r.harmless(a):
		return f.Slot("passive"), false
	}
	return lang.Agent, false
}

// relative reports whether a verb without a pronoun tells of the noun before it,
// which is its subject then: الهجوم الذي استهدف, هجوم انتحاري استهدف.
func (r *reading) relative(d *draft) bool {
	if r.cueAt(d.first-1, lang.Rel) {
		return true
	}
	if len(d.pre) > 0 {
		return false
	}
	for tok := d.first - 1; tok >= 0 && tok >= d.first-3; {
		u := r.unitAt(tok)
		if u.kind == triggerUnit {
			e := r.sense(u.hit)
			return e != nil && e.Feature == lang.Noun && e.Trigger.Type == "ASSAULT" && !r.isDefinite(u.hit)
		}
		if u.kind != wordUnit {
			return false
		}
		tok = u.first - 1
	}
	return false
}

// harmless reports whether a party is one that violence only happens to.
func (r *reading) harmless(a arg) bool {
	return a.unit.kind == partyUnit && (r.parties[a.unit.ref].class == lang.Civilian || r.parties[a.unit.ref].asset)
}

// victim reports whether a lone noun behind a verb of harm suffers it.
func (r *reading) victim(a arg) bool {
	if a.unit.kind == tollUnit {
		return true
	}
	p := &r.parties[a.unit.ref]
	switch p.class {
	case lang.Organisation, lang.State, lang.Reference:
		return p.count != nil || p.number > 0 || p.number == lang.Group || r.headsPeople(p)
	}
	return true
}

// headsPeople reports whether the first noun of a party that belongs to a body is one
// for officers and officials, not for the body: ضابط شرطة.
func (r *reading) headsPeople(p *party) bool {
	h := r.at(p.first)
	if p.ownerFirst <= p.first || h == nil || h.First != p.first {
		return false
	}
	e := h.entry(lang.GenericEntry)
	return e != nil && (e.Actor.Class == lang.Official || e.Actor.Class == lang.Soldier)
}

// assignTwo takes the first armed party as the agent and the others as
// objects; a civilian or counted first noun before an armed one is the object.
func (r *reading) assignTwo(d *draft, bare []arg, left unit, hasLeft bool) {
	f := d.trigger.Frame
	agent := -1
	if t := d.trigger.Type; t != "ASSAULT" && t != "COERCE" && bare[0].unit.kind == partyUnit {
		agent = 0
	}
	counted := 0 // those that "and" joins to a number of victims
	if bare[0].unit.kind == partyUnit && r.parties[bare[0].unit.ref].count != nil && d.trigger.Effect != "" {
		counted = r.chain(bare, 0)
	}
	for i, a := range bare {
		if agent >= 0 {
			break
		}
		if i >= counted && a.unit.kind == partyUnit && !r.oblique(a.unit) && fights(&r.parties[a.unit.ref]) && (r.parties[a.unit.ref].count == nil || i == 0 && d.trigger.Effect == "") {
			agent = i
			break
		}
	}
	if hasLeft && left.kind == partyUnit && (agent < 0 && fights(&r.parties[left.ref]) || verbal(d)) {
		r.fillLeft(d, left, lang.Agent)
		r.fillAll(d, bare, f.Slot("obj"))
		return
	}
	if agent < 0 {
		r.fillAll(d, bare, f.Slot("passive"))
		return
	}
	end := r.chain(bare, agent)
	if end == len(bare) && agent == 0 {
		end = 1
	}
	for i, a := range bare {
		if i >= agent && i < end && (i == agent || a.unit.kind == partyUnit && (fights(&r.parties[a.unit.ref]) || r.leader(a.unit.ref))) {
			r.fill(d, a, lang.Agent)
		} else {
			r.fill(d, a, f.Slot("obj"))
		}
	}
}

// oblique reports whether a party stands in a form that no subject has: هاجمت
// المتظاهرين.
func (r *reading) oblique(u unit) bool {
	if u.kind != partyUnit {
		return false
	}
	h := r.at(u.first)
	if h == nil || h.First != u.first {
		return false
	}
	one := h.entry(lang.GenericEntry) != nil && h.entry(lang.ActorEntry) == nil && h.Form.Post == "" && h.End.Post == ""
	return r.lang.Oblique(h.Form.Key, one) || r.lang.Oblique(r.key(u.first), one)
}

// leader reports whether a party is a person whose side is known.
func (r *reading) leader(i int) bool {
	p := &r.parties[i]
	return p.class == lang.Person && r.lang.Side(p.actor) != nil
}

// assignSubjectFirst is the order of English: the subject before the verb, the
// object behind it; the subject of a passive, or of a participle of harm with
// no object, suffers.
func (r *reading) assignSubjectFirst(d *draft, bare []arg, left unit, hasLeft bool, start int) {
	f := d.trigger.Frame
	subject := f.Slot("subj")
	if u, ok := r.reducedAt(d); ok && len(bare) == 0 {
		d.passive, left, hasLeft = true, u, true
	}
	if !hasLeft || r.pronounBetween(left, d) {
		if u, ok := r.meantByPronoun(d, start); ok {
			left, hasLeft = u, true
			d.rules = append(d.rules, "pronoun")
		}
	}
	reduced := d.entry.Feature != lang.Gerund && len(bare) == 0 && d.trigger.Effect != "" && hasLeft &&
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

// hasSlot reports whether an argument stands in a slot.
func (d *draft) hasSlot(slot string) bool {
	for _, a := range d.args {
		if a.slot == slot {
			return true
		}
	}
	return false
}
