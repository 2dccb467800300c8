package extract

import "tarikh/extract/lang"

// tell finds what a sentence tells: its triggers with their arguments, whose they are,
// what came of them, and how sure it is. before are those of the sentence before, said is
// what somebody says in this one.
func (r *reading) tell(sentence int, before []draft, said []saying) []draft {
	list := r.drafts(sentence)
	for i := range list {
		r.prepare(&list[i], list)
	}
	r.takeRanks(list)
	r.linkLight(list)
	for i := range list {
		if d := &list[i]; !d.gone {
			r.decide(d, list)
		}
	}
	r.link(list)
	r.carrySubjects(list)
	r.carryOver(list, before)
	r.fled(list)
	r.takeNouns(list)
	for i := range list {
		r.armByActor(&list[i])
	}
	r.takeWeapons(list)
	r.takeGas(list)
	r.takeClaims(list)
	r.takeMembers(list)
	r.takeAllies(list)
	r.takeAgainst(list)
	r.takeAccused(list)
	r.takeBlamed(list)
	r.takeProtested(list)
	for i := range list {
		d := &list[i]
		if !d.isEvent() {
			continue
		}
		r.takesBack(d)
		r.barsWay(d)
		if d.trigger.Type == "THREATEN" && (d.status == Actual || d.status == Ongoing) {
			d.status = Threatened
		}
		r.speak(d, said)
	}
	return list
}

// isEvent reports whether a draft has become none of another's and is more than what came
// of something.
func (d *draft) isEvent() bool { return !d.gone && d.trigger.Kind == lang.Act && d.trigger.Type != "" }

// prepare finds the arguments and the voice of one draft.
func (r *reading) prepare(d *draft, list []draft) {
	sent := r.doc.Sentences[d.sentence]
	if d.toll >= 0 {
		r.findArgs(d, list, sent.Last)
		for _, a := range d.args {
			if a.unit.kind == placeUnit {
				r.fill(d, a, r.roleOf(d, a))
			}
		}
		r.suffer(d, d.toll)
		return
	}
	d.passive = r.passive(d)
	r.findArgs(d, list, sent.Last)
	r.assign(d, sent.First)
	r.arm(d, sent.First)
}

// passive reports whether a word before the trigger makes it passive: تم
// تفجير, were killed.
func (r *reading) passive(d *draft) bool {
	noun := d.entry.Feature == lang.Noun
	for tok := d.first - 1; tok >= 0 && tok >= d.first-3; tok-- {
		h := r.at(tok)
		if h == nil {
			if noun {
				return false
			}
			continue
		}
		if h.cue(lang.Passive) {
			return noun || r.lang.Order == lang.SubjectFirst
		}
		if h.cue(lang.Aux) {
			return d.entry.Feature == lang.Participle || d.entry.Feature == lang.Perfect
		}
		if h.cue(lang.Neg) || h.cue(lang.Still) || r.lang.Order == lang.SubjectFirst && !noun &&
			(h.entry(lang.TimeEntry) != nil && r.partyAt[tok] < 0 || h.cue(lang.Also) && r.cueAt(tok-1, lang.Aux)) {
			continue // were first beaten, were also beaten
		}
		if !noun && r.passiveList(tok) {
			return d.entry.Feature == lang.Participle || d.entry.Feature == lang.Perfect
		}
		break
	}
	return r.cueAt(d.last, lang.By) && r.lang.Order == lang.SubjectFirst && d.entry.Feature != lang.Gerund
}

// passiveList reports whether "and" at a token joins a verb to a passive before
// it: were beaten and then arrested.
func (r *reading) passiveList(tok int) bool {
	if r.lang.Order != lang.SubjectFirst || !r.cueAt(tok, lang.And) || tok == 0 {
		return false
	}
	h := r.at(tok - 1)
	if h == nil || h.entry(lang.TriggerEntry) == nil {
		return false
	}
	e := r.sense(h)
	return e != nil && (e.Feature == lang.Participle || e.Feature == lang.Perfect) && r.auxBefore(h.First)
}
