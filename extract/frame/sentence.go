// Package frame finds what each sentence of an article tells: the triggers of events, the
// arguments that stand in the slots of their frames, what came of them, whether they
// happened and who says so. It knows one sentence, the one before, and what the article
// names (package mention); package extract makes events of the drafts.
package frame

import (
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// Tell finds what a sentence tells: its triggers with their arguments, whose they are,
// what came of them, and how sure it is. before are those of the sentence before, said is
// what somebody says in this one.
func (r *Narration) Tell(sentence int, before []Draft, said []mention.Saying) []Draft {
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
	r.takeAided(list)
	r.takeAgainst(list)
	r.takeAccused(list)
	r.takeBlamed(list)
	r.takeProtested(list)
	r.takeOccasions(list, said)
	for i := range list {
		d := &list[i]
		if !d.IsEvent() {
			continue
		}
		r.takesBack(d)
		r.classes(d)
		if r.fetches(d); d.gone {
			continue
		}
		r.barsWay(d)
		if d.Trigger.Type == "THREATEN" && (d.Status == Actual || d.Status == Ongoing) {
			d.Status = Threatened
		}
		r.speak(d, said)
	}
	return list
}

// IsEvent reports whether a draft has become none of another's and is more than what came
// of something.
func (d *Draft) IsEvent() bool { return !d.gone && d.Trigger.Kind == lang.Act && d.Trigger.Type != "" }

// prepare finds the arguments and the voice of one draft.
func (r *Narration) prepare(d *Draft, list []Draft) {
	sent := r.Doc.Sentences[d.Sentence]
	if d.Toll >= 0 {
		r.findArgs(d, list, sent.Last)
		for _, a := range d.args {
			if a.unit.Kind == mention.PlaceUnit {
				r.fill(d, a, r.roleOf(d, a))
			}
		}
		r.suffer(d, d.Toll)
		return
	}
	d.Passive = r.passive(d)
	r.findArgs(d, list, sent.Last)
	r.assign(d, sent.First)
	r.arm(d, sent.First)
}

// passive reports whether a word before the trigger makes it passive: تم
// تفجير, were killed.
func (r *Narration) passive(d *Draft) bool {
	noun := d.Entry.Feature == lang.Noun
	for tok := d.First - 1; tok >= 0 && tok >= d.First-3; tok-- {
		h := r.At(tok)
		if h == nil {
			if noun {
				return false
			}
			continue
		}
		if h.Cue(lang.Passive) {
			return noun || r.Lang.Order == lang.SubjectFirst
		}
		if h.Cue(lang.Aux) {
			return d.Entry.Feature == lang.Participle || d.Entry.Feature == lang.Perfect
		}
		if h.Cue(lang.Neg) || h.Cue(lang.Still) || r.Lang.Order == lang.SubjectFirst && !noun &&
			(h.Entry(lang.TimeEntry) != nil && r.PartyAt[tok] < 0 || h.Cue(lang.Also) && r.CueAt(tok-1, lang.Aux)) {
			continue // were first beaten, were also beaten
		}
		if !noun && r.passiveList(tok) {
			return d.Entry.Feature == lang.Participle || d.Entry.Feature == lang.Perfect
		}
		break
	}
	return r.CueAt(d.Last, lang.By) && r.Lang.Order == lang.SubjectFirst && d.Entry.Feature != lang.Gerund
}

// passiveList reports whether "and" at a token joins a verb to a passive before
// it: were beaten and then arrested.
func (r *Narration) passiveList(tok int) bool {
	if r.Lang.Order != lang.SubjectFirst || !r.CueAt(tok, lang.And) || tok == 0 {
		return false
	}
	h := r.At(tok - 1)
	if h == nil || h.Entry(lang.TriggerEntry) == nil {
		return false
	}
	e := r.Sense(h)
	return e != nil && (e.Feature == lang.Participle || e.Feature == lang.Perfect) && r.AuxBefore(h.First)
}
