package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

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
	if r.isCircumstance(d) {
		if u, ok := r.circumstance(d); ok {
			r.fillLeft(d, u, lang.Agent)
		}
		r.fillAll(d, bare, f.Slot("obj"))
		return
	}
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
			r.fillLeft(d, left, r.loneSubject(d, left))
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
		if !(gap == 0 && slices.Contains(r.pre(first), lang.And) || gap == 1 && (r.cueAt(first-1, lang.And) ||
			r.isMark(a.last, "\"") && slices.Contains(r.pre(first), lang.And)) || gap == 1 && slices.Contains(r.pre(first), lang.And) && r.adjoins(a.last)) {
			break
		}
	}
	return i
}

// adjoins reports whether a word may only be an adjective of the noun before it: it bears
// the article and means nothing to the lexicon: قوات الجيش الوطني والمقاومة.
func (r *reading) adjoins(tok int) bool {
	return r.lang.Order == lang.VerbFirst && r.at(tok) == nil && r.doc.Tokens[tok].Kind == text.Word && r.articled(tok) &&
		r.partyAt[tok] < 0 && r.placeAt[tok] < 0 && r.timeAt[tok] < 0
}

// loneSubject is the role of a subject that stands alone before its verb: for
// verbs of harm the victim when it is one; the police are not arrested.
func (r *reading) loneSubject(d *draft, u unit) lang.Role {
	if u.kind == partyUnit && d.trigger.Acled == "arrests" && r.parties[u.ref].class == lang.State {
		return lang.Agent
	}
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
	case !hasLeft && !d.pronoun && slices.ContainsFunc(d.args, func(b arg) bool { return b.slot == "by" && b.unit.kind == partyUnit && r.fighter(b.unit.ref) }):
		return f.Slot("passive"), false // استهدفت مواقع من قبل طائرات
	case !hasLeft && !d.pronoun && d.trigger.Kind == lang.Act && d.trigger.Type != "AGREE" && r.deedActs(d):
		return f.Slot("obj"), false // الغارات أرغمت
	case hasLeft && left.kind == partyUnit && !d.pronoun && (fights(&r.parties[left.ref]) || verbal(d)):
		return f.Slot("obj"), true
	case !d.pronoun && f.Slot("obj") != lang.Nobody && r.oblique(a.unit):
		return f.Slot("obj"), hasLeft && left.kind == partyUnit
	case d.pronoun:
		return lang.Agent, false
	case verbal(d) && r.otherSubject(d, a):
		return f.Slot("obj"), false // دعا البيان كوريا الشمالية
	case !r.resumes(d) && r.relative(d):
		return f.Slot("obj"), false
	case d.trigger.Effect != "" && r.victim(a), d.trigger.Type == "ASSAULT" && r.harmless(a) && !r.rolls(d, a):
		return f.Slot("passive"), false
	case f.Code == "expel" && a.unit.kind == partyUnit && a.unit.first == d.last && r.slotAt(a.unit.last) == "from":
		return f.Slot("passive"), false // طردت بوكو حرام من: no object stands between
	}
	return lang.Agent, false
}

// otherSubject reports whether a word with the article that the lexicon does not know
// stands directly behind a verb of speech, as its subject, before an argument.
func (r *reading) otherSubject(d *draft, a arg) bool {
	tok := d.last
	if tok < len(r.doc.Tokens) && r.timeAt[tok] >= 0 {
		tok = r.times[r.timeAt[tok]].Last
	}
	return tok < a.unit.first && r.unitAt(tok).kind == wordUnit && r.articled(tok) && len(r.pre(tok)) == 0
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
	if n := d.first - 2; n >= 0 && r.isMark(n+1, "،") {
		u := r.unitAt(n) // شنت الطائرات غارات عنيفة، استهدفت
		return u.kind == triggerUnit && d.trigger.Type == "ASSAULT" && d.trigger.Effect == "" && r.indefiniteStrike(u) && r.verbBefore(u.first)
	}
	for tok := d.first - 1; tok >= 0 && tok >= d.first-3; {
		u := r.unitAt(tok)
		if u.kind == triggerUnit {
			return r.indefiniteStrike(u)
		}
		if u.kind != wordUnit {
			return tok < d.first-1 && r.indefinite(d.first-1) && r.verbBefore(tok+1)
		}
		tok = u.first - 1
	}
	return false
}

// indefiniteStrike reports whether a unit is an indefinite noun of violence.
func (r *reading) indefiniteStrike(u unit) bool {
	e := r.sense(u.hit)
	return e != nil && e.Feature == lang.Noun && e.Trigger.Type == "ASSAULT" && !r.isDefinite(u.hit)
}

// indefinite reports whether a word that means nothing to the lexicon stands without
// article and proclitics.
func (r *reading) indefinite(tok int) bool {
	return r.unitAt(tok).kind == wordUnit && len(r.pre(tok)) == 0 && !r.articled(tok)
}

// clauseVerb is how many tokens before a word the verb may stand whose object it is.
const clauseVerb = 6

// verbBefore reports whether a verb stands a few tokens before a word in its clause, so
// that a verb behind the word tells of it: شنت القوات حملات استهدفت.
func (r *reading) verbBefore(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-clauseVerb; back-- {
		if r.isMark(back, "،,.؛;:") {
			return false
		}
		if h := r.at(back); h != nil && r.partyAt[back] < 0 && h.entry(lang.TriggerEntry) != nil {
			e := r.sense(h)
			return e != nil && e.Feature.Verb()
		}
	}
	return false
}

// rolls reports whether tanks and the like, which mostly suffer, stand behind a verb that has
// no object: توغلت دبابات تركية.
func (r *reading) rolls(d *draft, a arg) bool {
	p := &r.parties[a.unit.ref]
	return d.trigger.Frame.Slot("obj") == lang.Nobody && p.asset && p.class == lang.State
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
	if r.partyAndPlaces(bare) && !d.pronoun && !r.resumes(d) && r.relative(d) {
		r.fill(d, bare[0], f.Slot("obj")) // حملات استهدفت عناصر الحزب في العاصمة أنقرة
		r.fillAll(d, bare[1:], lang.Place)
		return
	}
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
		if i >= counted && a.unit.kind == partyUnit && !r.oblique(a.unit) && (fights(&r.parties[a.unit.ref]) || r.rolls(d, a)) && (r.parties[a.unit.ref].count == nil || i == 0 && d.trigger.Effect == "") {
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

// partyAndPlaces reports whether all that stands bare behind the first noun, a party, are
// places.
func (r *reading) partyAndPlaces(bare []arg) bool {
	for i, a := range bare {
		if i == 0 && a.unit.kind != partyUnit || i > 0 && a.unit.kind != placeUnit {
			return false
		}
	}
	return true
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
