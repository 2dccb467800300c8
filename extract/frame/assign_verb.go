package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// assignVerb tells subject and object of a finite verb apart.
func (r *Narration) assignVerb(d *Draft, bare []arg, start int) {
	f := d.Trigger.Frame
	left, hasLeft := r.subjectLeft(d, start)
	if !hasLeft {
		left, hasLeft = r.pronounSubject(d, start)
	}
	if r.Lang.Order == lang.SubjectFirst {
		r.assignSubjectFirst(d, bare, left, hasLeft, start)
		return
	}
	bare = r.onlyWhere(d, bare)
	defer r.pronounObject(d, start)
	if hasLeft && r.whomResumed(d) {
		for _, u := range append(r.joinedBefore(left), left) {
			r.fill(d, arg{unit: u}, f.Slot("obj"))
		}
		hasLeft = false
	}
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
	case d.Passive:
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
	case d.we, d.Entry.Plural:
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

// whomResumed reports whether several people before a relative clause are the object of its
// verb, which bears the pronoun for them and is not in the plural as it would be if they did
// it: الأسرى الذين تحتجزهم, but: الجنود الذين هاجموهم.
func (r *Narration) whomResumed(d *Draft) bool {
	return d.pronoun && !d.Passive && !d.Entry.Plural && d.Trigger.Frame.Slot("subj") == lang.Agent &&
		d.First > 0 && r.CueAt(d.First-1, lang.RelMany)
}

// onlyWhere takes the places from what stands bare behind a verb of harm and a party:
// they say where, whatever word of direction stands between. (قتل جنديان في درعا جنوب
// سوريا)
func (r *Narration) onlyWhere(d *Draft, bare []arg) []arg {
	if d.Trigger.Effect == "" || len(bare) < 2 || bare[0].unit.Kind == mention.PlaceUnit {
		return bare
	}
	kept := bare[:1]
	for _, a := range bare[1:] {
		if a.unit.Kind == mention.PlaceUnit {
			r.fill(d, a, lang.Place)
		} else {
			kept = append(kept, a)
		}
	}
	return kept
}

// namesOwner reports whether a party stands directly behind the words of a weapon as
// whose it is: سقط صاروخ حوثي.
func (r *Narration) namesOwner(d *Draft, u mention.Unit) bool {
	return u.Kind == mention.PartyUnit && u.First == d.Last && d.Last-d.First > 1 && len(r.Pre(u.First)) == 0 && Fights(&r.Parties[u.Ref]) &&
		r.Parties[u.Ref].Class <= lang.State
}

// chain gives the end of the parties from the i-th on that "and" joins directly,
// which have one role: the army and the militias.
func (r *Narration) chain(bare []arg, i int) int {
	for i++; i < len(bare); i++ {
		a, b := bare[i-1].unit, bare[i].unit
		if a.Kind != mention.PartyUnit || b.Kind != mention.PartyUnit {
			break
		}
		first := r.Parties[b.Ref].CountFirst
		gap := first - a.Last
		if !(gap == 0 && slices.Contains(r.Pre(first), lang.And) || gap == 1 && (r.CueAt(first-1, lang.And) ||
			r.IsMark(a.Last, "\"") && slices.Contains(r.Pre(first), lang.And)) || gap == 1 && slices.Contains(r.Pre(first), lang.And) && r.adjoins(a.Last)) {
			break
		}
	}
	return i
}

// adjoins reports whether a word may only be an adjective of the noun before it: it bears
// the article and means nothing to the lexicon: قوات الجيش الوطني والمقاومة.
func (r *Narration) adjoins(tok int) bool {
	return r.Lang.Order == lang.VerbFirst && r.At(tok) == nil && r.Doc.Tokens[tok].Kind == text.Word && r.Articled(tok) &&
		r.PartyAt[tok] < 0 && r.PlaceAt[tok] < 0 && r.TimeAt[tok] < 0
}

// loneSubject is the role of a subject that stands alone before its verb: for
// verbs of harm the victim when it is one; the police are not arrested.
func (r *Narration) loneSubject(d *Draft, u mention.Unit) lang.Role {
	if u.Kind == mention.PartyUnit && d.Trigger.Acled == "arrests" && r.Parties[u.Ref].Class == lang.State {
		return lang.Agent
	}
	if (d.Trigger.Effect != "" || d.Trigger.Type == "ACCUSE" && d.Entry.Feature.Present()) && !d.pronoun {
		return d.Trigger.Frame.Slot("passive") // يتهم ب: is accused of
	}
	return lang.Agent
}

// roleOfLone decides for one noun behind the verb, or several that "and" joins,
// whether it is subject or object: with a subject before the verb or a place it is
// the object; a group of victims behind a verb of harm is the victim (the
// unvowelled perfect is mostly passive); an organisation or a state is the agent.
// leftActs says that the noun before the verb is its subject.
func (r *Narration) roleOfLone(d *Draft, a arg, left mention.Unit, hasLeft bool) (role lang.Role, leftActs bool) {
	f := d.Trigger.Frame
	switch {
	case a.unit.Kind == mention.PlaceUnit:
		return f.Slot("obj"), hasLeft
	case !hasLeft && !d.pronoun && slices.ContainsFunc(d.args, func(b arg) bool { return b.slot == "by" && b.unit.Kind == mention.PartyUnit && r.fighter(b.unit.Ref) }):
		return f.Slot("passive"), false // استهدفت مواقع من قبل طائرات
	case !hasLeft && !d.pronoun && d.Trigger.Kind == lang.Act && d.Trigger.Type != "AGREE" && r.deedActs(d):
		return f.Slot("obj"), false // الغارات أرغمت
	case hasLeft && left.Kind == mention.PartyUnit && !d.pronoun && (Fights(&r.Parties[left.Ref]) || d.Verbal()):
		return f.Slot("obj"), true
	case !d.pronoun && f.Slot("obj") != lang.Nobody && r.oblique(a.unit):
		return f.Slot("obj"), hasLeft && left.Kind == mention.PartyUnit
	case d.pronoun:
		return lang.Agent, false
	case d.Verbal() && r.otherSubject(d, a):
		return f.Slot("obj"), false // دعا البيان كوريا الشمالية
	case !r.resumes(d) && r.relative(d):
		return f.Slot("obj"), false
	case d.Trigger.Effect != "" && r.victim(a), d.Trigger.Type == "ASSAULT" && r.harmless(a) && !r.rolls(d, a):
		return f.Slot("passive"), false
	case f.Code == "expel" && a.unit.Kind == mention.PartyUnit && a.unit.First == d.Last && r.slotAt(a.unit.Last) == "from":
		return f.Slot("passive"), false // طردت بوكو حرام من: no object stands between
	}
	return lang.Agent, false
}

// otherSubject reports whether a word with the article that the lexicon does not know
// stands directly behind a verb of speech, as its subject, before an argument.
func (r *Narration) otherSubject(d *Draft, a arg) bool {
	tok := d.Last
	if tok < len(r.Doc.Tokens) && r.TimeAt[tok] >= 0 {
		tok = r.Times[r.TimeAt[tok]].Last
	}
	return tok < a.unit.First && r.UnitAt(tok).Kind == mention.WordUnit && r.Articled(tok) && len(r.Pre(tok)) == 0
}

// relative reports whether a verb without a pronoun tells of the noun before it,
// which is its subject then: الهجوم الذي استهدف, هجوم انتحاري استهدف.
func (r *Narration) relative(d *Draft) bool {
	if r.CueAt(d.First-1, lang.Rel) {
		return true
	}
	if len(d.Pre) > 0 {
		return false
	}
	if n := d.First - 2; n >= 0 && r.IsMark(n+1, "،") {
		u := r.UnitAt(n) // شنت الطائرات غارات عنيفة، استهدفت
		return u.Kind == mention.TriggerUnit && d.Trigger.Type == "ASSAULT" && d.Trigger.Effect == "" && r.indefiniteStrike(u) && r.verbBefore(u.First)
	}
	for tok := d.First - 1; tok >= 0 && tok >= d.First-3; {
		u := r.UnitAt(tok)
		if u.Kind == mention.TriggerUnit {
			return r.indefiniteStrike(u)
		}
		if u.Kind != mention.WordUnit {
			return tok < d.First-1 && r.indefinite(d.First-1) && r.verbBefore(tok+1)
		}
		tok = u.First - 1
	}
	return false
}

// indefiniteStrike reports whether a unit is an indefinite noun of violence.
func (r *Narration) indefiniteStrike(u mention.Unit) bool {
	e := r.Sense(u.Hit)
	return e != nil && e.Feature == lang.Noun && e.Trigger.Type == "ASSAULT" && !r.IsDefinite(u.Hit)
}

// indefinite reports whether a word that means nothing to the lexicon stands without
// article and proclitics.
func (r *Narration) indefinite(tok int) bool {
	return r.UnitAt(tok).Kind == mention.WordUnit && len(r.Pre(tok)) == 0 && !r.Articled(tok)
}

// clauseVerb is how many tokens before a word the verb may stand whose object it is.
const clauseVerb = 6

// verbBefore reports whether a verb stands a few tokens before a word in its clause, so
// that a verb behind the word tells of it: شنت القوات حملات استهدفت.
func (r *Narration) verbBefore(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-clauseVerb; back-- {
		if r.IsMark(back, "،,.؛;:") {
			return false
		}
		if h := r.At(back); h != nil && r.PartyAt[back] < 0 && h.Entry(lang.TriggerEntry) != nil {
			e := r.Sense(h)
			return e != nil && e.Feature.Verb()
		}
	}
	return false
}

// rolls reports whether tanks and the like, which mostly suffer, stand behind a verb that has
// no object: توغلت دبابات تركية.
func (r *Narration) rolls(d *Draft, a arg) bool {
	p := &r.Parties[a.unit.Ref]
	return d.Trigger.Frame.Slot("obj") == lang.Nobody && p.Asset && p.Class == lang.State
}

// harmless reports whether a party is one that violence only happens to.
func (r *Narration) harmless(a arg) bool {
	return a.unit.Kind == mention.PartyUnit && (r.Parties[a.unit.Ref].Class == lang.Civilian || r.Parties[a.unit.Ref].Asset)
}

// victim reports whether a lone noun behind a verb of harm suffers it.
func (r *Narration) victim(a arg) bool {
	if a.unit.Kind == mention.TollUnit {
		return true
	}
	p := &r.Parties[a.unit.Ref]
	switch p.Class {
	case lang.Organisation, lang.State, lang.Reference:
		return p.Count != nil || p.Number > 0 || p.Number == lang.Group || r.headsPeople(p)
	}
	return true
}

// headsPeople reports whether the first noun of a party that belongs to a body is one
// for officers and officials, not for the body: ضابط شرطة.
func (r *Narration) headsPeople(p *mention.Party) bool {
	h := r.At(p.First)
	if p.OwnerFirst <= p.First || h == nil || h.First != p.First {
		return false
	}
	e := h.Entry(lang.GenericEntry)
	return e != nil && (e.Actor.Class == lang.Official || e.Actor.Class == lang.Soldier)
}

// assignTwo takes the first armed party as the agent and the others as
// objects; a civilian or counted first noun before an armed one is the object.
func (r *Narration) assignTwo(d *Draft, bare []arg, left mention.Unit, hasLeft bool) {
	f := d.Trigger.Frame
	if r.partyAndPlaces(bare) && !d.pronoun && !r.resumes(d) && r.relative(d) {
		r.fill(d, bare[0], f.Slot("obj")) // حملات استهدفت عناصر الحزب في العاصمة أنقرة
		r.fillAll(d, bare[1:], lang.Place)
		return
	}
	agent := -1
	if t := d.Trigger.Type; t != "ASSAULT" && t != "COERCE" && bare[0].unit.Kind == mention.PartyUnit {
		agent = 0
	}
	counted := 0 // those that "and" joins to a number of victims
	if bare[0].unit.Kind == mention.PartyUnit && r.Parties[bare[0].unit.Ref].Count != nil && d.Trigger.Effect != "" {
		counted = r.chain(bare, 0)
	}
	for i, a := range bare {
		if agent >= 0 {
			break
		}
		if i >= counted && a.unit.Kind == mention.PartyUnit && !r.oblique(a.unit) && (Fights(&r.Parties[a.unit.Ref]) || r.rolls(d, a)) && (r.Parties[a.unit.Ref].Count == nil || i == 0 && d.Trigger.Effect == "") {
			agent = i
			break
		}
	}
	if hasLeft && left.Kind == mention.PartyUnit && (agent < 0 && Fights(&r.Parties[left.Ref]) || d.Verbal()) {
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
		if i >= agent && i < end && (i == agent || a.unit.Kind == mention.PartyUnit && (Fights(&r.Parties[a.unit.Ref]) || r.leader(a.unit.Ref))) {
			r.fill(d, a, lang.Agent)
		} else {
			r.fill(d, a, f.Slot("obj"))
		}
	}
}

// partyAndPlaces reports whether all that stands bare behind the first noun, a party, are
// places.
func (r *Narration) partyAndPlaces(bare []arg) bool {
	for i, a := range bare {
		if i == 0 && a.unit.Kind != mention.PartyUnit || i > 0 && a.unit.Kind != mention.PlaceUnit {
			return false
		}
	}
	return true
}

// oblique reports whether a party stands in a form that no subject has: هاجمت
// المتظاهرين.
func (r *Narration) oblique(u mention.Unit) bool {
	if u.Kind != mention.PartyUnit {
		return false
	}
	h := r.At(u.First)
	if h == nil || h.First != u.First {
		return false
	}
	one := h.Entry(lang.GenericEntry) != nil && h.Entry(lang.ActorEntry) == nil && h.Form.Post == "" && h.End.Post == ""
	return r.Lang.Oblique(h.Form.Key, one) || r.Lang.Oblique(r.Key(u.First), one)
}

// leader reports whether a party is a person whose side is known.
func (r *Narration) leader(i int) bool {
	p := &r.Parties[i]
	return p.Class == lang.Person && r.Lang.Side(p.Actor) != nil
}
