package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// linkCauses gives the victims of a consequence to the event before it.
func (r *reading) linkCauses(list []draft) {
	for i := range list {
		if !list[i].cause {
			continue
		}
		c := &list[i]
		c.gone = true
		event := r.causeOf(list, i)
		if event < 0 {
			continue
		}
		if r.negated(c.first, r.doc.Sentences[c.sentence].First, negatedNear) {
			if r.lang.Order == lang.VerbFirst || r.victimsAt(c.last) {
				list[event].none(list, i)
			}
			continue
		}
		for _, a := range c.args {
			if a.unit.kind == tollUnit && !r.harmedAt(a.unit.last) {
				r.suffer(&list[event], a.unit.ref)
				list[event].gone = false
				if counted := r.countedBy(c, a.unit); counted >= 0 && (len(list[event].recipients) == 0 || !nameless(&r.parties[counted])) {
					list[event].recipients = append(list[event].recipients, without([]int{counted}, list[event].recipients)...)
				}
			}
		}
		list[event].recipients = append(list[event].recipients, without(c.ranks, list[event].recipients)...)
		for j := i + 1; j < len(list) && (j == event || list[j].harms() || list[j].ruins() || list[j].trigger.Kind == lang.Light); j++ {
			switch {
			case list[j].gone || j == event:
			case list[j].harms():
				r.absorb(&list[event], &list[j])
			case !list[event].ruins():
				list[j].gone = true // led to the destruction of houses
			}
		}
	}
}

// harmedAt reports whether a participle of harm stands at a token, which takes the
// number before it: left three others wounded.
func (r *reading) harmedAt(tok int) bool {
	h := r.at(tok)
	if r.lang.Order != lang.SubjectFirst || h == nil || h.First != tok {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Effect != "" && (e.Feature == lang.Participle || e.Feature == lang.Perfect)
}

// countedBy gives the party before a noun of victims that takes its number from it:
// left two soldiers dead; else -1.
func (r *reading) countedBy(c *draft, toll unit) int {
	if r.lang.Order != lang.SubjectFirst || toll.first == 0 {
		return -1
	}
	if i := int(r.partyAt[toll.first-1]); i >= 0 && c.last <= r.parties[i].first {
		return i
	}
	return -1
}

// nameless reports whether a party is armed people without a name, who may be of
// either side of a fight.
func nameless(p *party) bool {
	return p.actor != nil && p.actor.ID == "" && (p.class == lang.Armed || p.class == lang.Soldier)
}

// sided reports whether a party is an organisation or a state that is known.
func (r *reading) sided(i int) bool {
	p := &r.parties[i]
	return p.class <= lang.State && p.actor != nil && p.actor.ID != ""
}

// victimsAt reports whether a word for victims stands a few words behind a
// token: left no casualties; but not: led to no results.
func (r *reading) victimsAt(tok int) bool {
	end := min(r.doc.Sentences[r.sentenceOf(tok-1)].Last, tok+6)
	for ; tok < end; tok++ {
		h := r.at(tok)
		if r.tollAt[tok] >= 0 || h != nil && r.isObject(h, "victim") {
			return true
		}
		if h == nil {
			continue
		}
		if e := h.entry(lang.TriggerEntry); e != nil && e.Trigger.Effect != "" || h.entry(lang.TollEntry) != nil {
			return true
		}
	}
	return false
}

// causeOf finds the event that a consequence follows from: the one before it,
// or the subject between it and its victims.
func (r *reading) causeOf(list []draft, i int) int {
	if j := i + 1; r.lang.Order == lang.VerbFirst && j < len(list) && list[j].first-list[i].last <= 1 &&
		!list[j].harms() && !list[j].ruins() && (!list[j].gone || r.awaits(&list[j])) && list[j].trigger.Kind == lang.Act && list[j].trigger.Type == "ASSAULT" {
		return j // وأدت الغارة إلى: its subject
	}
	for j := i - 1; j >= 0; j-- {
		if (!list[j].gone || r.awaits(&list[j])) && !list[j].cause && list[j].trigger.Type == "ASSAULT" {
			return j
		}
	}
	if j := i + 1; j < len(list) && !list[j].gone && !list[j].harms() && list[j].trigger.Kind == lang.Act {
		return j
	}
	return -1
}

// none notes that nobody was harmed: the shelling caused no injuries.
func (d *draft) none(list []draft, i int) {
	for j := i + 1; j < len(list); j++ {
		if list[j].harms() {
			list[j].gone = true
		}
	}
	d.killed, d.injured = &Count{0, 0}, &Count{0, 0}
}

// harms reports whether the draft tells of victims rather than of a deed.
func (d *draft) harms() bool {
	return d.toll >= 0 || d.trigger.Effect == "killed" && d.trigger.Mode == "" || d.trigger.Effect == "injured" && d.trigger.Mode == ""
}

// ruins reports whether the draft tells of damage to things, by a noun.
func (d *draft) ruins() bool {
	return d.trigger.Mode == "destroy" && d.entry != nil && d.entry.Feature == lang.Noun && d.light < 0
}

// shareVictims gives two words of harm that "and" joins directly the vague number of victims
// that stands behind them both: قتل وجرح العشرات, killed and wounded dozens.
func (r *reading) shareVictims(list []draft) {
	for i := 0; i+1 < len(list); i++ {
		d, next := &list[i], &list[i+1]
		if !d.harms() || !next.harms() || d.trigger.Effect == next.trigger.Effect || d.toll >= 0 || next.toll >= 0 || !r.joinedAt(d.last, next.first) {
			continue
		}
		from, to := *next.count(next.trigger.Effect), d.count(d.trigger.Effect)
		if from != nil && !from.exact() && *to == nil {
			*to = &Count{from.Min, from.Max}
		}
	}
}

// joinedAt reports whether nothing but "and" or "or" stands between the end of one word and
// the beginning of the next.
func (r *reading) joinedAt(last, first int) bool {
	return first == last && slices.Contains(r.pre(first), lang.And) || first == last+1 && r.cueAt(last, lang.And)
}

// linkHarm joins victims to the deed that the sentence names with them: killed
// in a raid, بانفجار لغم, إثر قصف; or a deed followed by its victims.
func (r *reading) linkHarm(list []draft) {
	for i := range list {
		h := &list[i]
		if r.killedWith(list, i) || h.gone || !h.harms() {
			continue
		}
		if j := r.deedBehind(list, i); j >= 0 {
			if d := &list[j]; d.trigger.Kind == lang.Accident && len(d.actors) > 0 {
				h.actors, d.gone = d.actors, true // wounded by Israeli fire: no blaze
				continue
			}
			if r.fellFighting(h, &list[j]) {
				list[j].actors, list[j].recipients = list[j].recipients, nil
			}
			if list[j].gone {
				h.recipients = without(h.recipients, list[j].actors)
			}
			r.absorb(&list[j], h)
			if k := standing(list, i); k >= 0 && list[k].harms() && r.joinedTo(&list[k], h) {
				r.absorb(&list[j], &list[k]) // killed ten, wounded three, all in a blast
			}
			continue
		}
		if j := r.deedBefore(list, i); j >= 0 {
			r.absorb(&list[j], h)
		}
		h.gone = h.gone || h.toll >= 0 && r.tolls[h.toll].total // the dead are told of before
	}
}

// killedWith joins a targeted killing to the strike that it was done with, and reports
// whether it did: اغتالت قياديا بغارة, assassinated in a drone strike.
func (r *reading) killedWith(list []draft, i int) bool {
	h := &list[i]
	if h.gone || h.trigger.Effect != "killed" || h.trigger.Mode != "targeted" {
		return false
	}
	j := r.deedBehind(list, i)
	if j < 0 || !warModes[list[j].mode] || len(list[j].actors) > 0 && len(h.actors) > 0 {
		return false
	}
	r.absorb(&list[j], h)
	return true
}

// fellFighting reports whether a gerund directly behind a verb of harm says what the
// victims were doing: killed (in) fighting the army, whom the army killed then.
func (r *reading) fellFighting(h, d *draft) bool {
	behind := d.first == h.last || d.first == h.last+1 && r.cueAt(h.last, lang.In)
	return behind && d.entry != nil && d.entry.Feature == lang.Gerund && h.entry != nil && len(h.actors) == 0 && len(h.recipients) > 0 &&
		d.trigger.Type == "ASSAULT" && d.trigger.Effect == ""
}

// deedBehind finds the deed that a preposition ties to the victims before it.
func (r *reading) deedBehind(list []draft, i int) int {
	for j := i + 1; j < len(list); j++ {
		d := &list[j]
		if d.gone && !r.suffersIn(&list[i], d) || d.cause {
			continue
		}
		if d.harms() || d.trigger.Effect == "captured" && slices.Contains(d.pre, lang.And) {
			continue // killed ten and captured three in clashes
		}
		if d.trigger.Type != "ASSAULT" && d.trigger.Type != "COERCE" && d.trigger.Type != "PROTEST" || d.entry == nil {
			return -1
		}
		if d.entry.Feature != lang.Noun {
			if d.entry.Feature == lang.Gerund && r.cueAt(d.first-1, lang.After) {
				return -1 // shot dead after stabbing a soldier: what he did before
			}
			if r.whenBetween(list[i].last, d.first) || r.fellFighting(&list[i], d) {
				return j // killed when a bomb exploded
			}
			return -1
		}
		if r.isDefinite(r.at(d.first)) && len(list[i].actors) > 0 && !r.cueAt(d.first-1, lang.In) {
			return -1 // killed three of those accused of the attack
		}
		if d.first-list[i].last <= 14 && r.tied(d) && r.sameClause(list[i].last, d.first) {
			return j
		}
		return -1
	}
	return -1
}

// suffersIn reports whether the victims of one draft are those of an operation that is an
// event only by them: three killed in an operation of the army; fighters who died in one,
// but not a patient.
func (r *reading) suffersIn(h, d *draft) bool {
	if !r.awaits(d) {
		return false
	}
	fighters := func(i int) bool { return fights(&r.parties[i]) }
	if !r.isDefinite(r.at(d.first)) && slices.ContainsFunc(d.actors, fighters) {
		return true
	}
	return h.trigger.Type == "" && slices.ContainsFunc(h.recipients, fighters)
}

// whenBetween reports whether "when" begins the clause of a verb, and nothing
// else stands between.
func (r *reading) whenBetween(from, to int) bool {
	reach := 10
	if r.lang.Order == lang.SubjectFirst {
		reach = 20 // the subject stands between
	}
	for tok := to - 1; tok >= from && tok >= to-reach; tok-- {
		h := r.at(tok)
		if h == nil || r.partyAt[tok] >= 0 {
			continue
		}
		if h.cue(lang.When) || r.lang.Order == lang.SubjectFirst && h.cue(lang.After) {
			return true
		}
		if h.cue(lang.Rel) && r.lang.Order == lang.SubjectFirst {
			return false
		}
		if h.cue(lang.That) || h.cue(lang.Conj) || h.cue(lang.But) || r.saysVerb(h) || r.isMark(tok, ".;:") {
			return false
		}
	}
	return false
}

// tied reports whether a preposition of cause, means or place ties a noun to
// what stands before it. The words may stand before a light verb's noun too.
func (r *reading) tied(d *draft) bool {
	if slices.Contains(d.pre, lang.In) || slices.Contains(d.pre, lang.As) {
		return true
	}
	for tok, words := d.first-1, 0; tok >= 0 && words < 3; tok, words = tok-1, words+1 {
		if i := r.partyAt[tok]; i >= 0 && r.lang.Order == lang.SubjectFirst {
			tok = r.parties[i].first // in US-led coalition air strikes
		}
		h := r.at(tok)
		if h == nil {
			continue
		}
		if slices.Contains(r.pre(tok), lang.In) {
			return true
		}
		for _, c := range []lang.Cue{lang.In, lang.Because, lang.After, lang.While, lang.By, lang.When, lang.From} {
			if h.cue(c) {
				return true
			}
		}
		if h.entry(lang.TriggerEntry) != nil {
			return h.entry(lang.TriggerEntry).Trigger.Kind == lang.Light
		}
	}
	return false
}

// deedBefore finds the deed that victims follow without a verb of their own: a
// raid, killing three.
func (r *reading) deedBefore(list []draft, i int) int {
	h := &list[i]
	for j := i - 1; j >= 0; j-- {
		d := &list[j]
		if d.gone && d.trigger.Kind != lang.Light {
			continue
		}
		if d.harms() || d.gone {
			continue
		}
		gerund := h.entry != nil && h.entry.Feature == lang.Gerund && !r.cueAt(h.first-1, lang.Of) && !r.cueAt(h.first-1, lang.BlamedFor) // but: convicted of killing
		if d.trigger.Type == "ASSAULT" && (h.toll >= 0 && !slices.Contains(h.pre, lang.And) || gerund ||
			r.sameSubject(d, h)) && r.sameClause(d.last, h.first) {
			return j
		}
		return -1
	}
	return -1
}

// sameSubject reports whether "and" joins victims to the deed of the same
// author: attacked a base and killed eight soldiers, قصفت البلدة وقتلت ثمانية.
func (r *reading) sameSubject(d, h *draft) bool {
	if len(d.actors) == 0 || !d.real() || h.passive || d.passive || h.entry == nil || d.entry == nil || !d.entry.Feature.Verb() && d.light < 0 || d.trigger.Effect != "" {
		return false
	}
	if r.lang.Order == lang.VerbFirst { // its subject is in the verb, or nobody's: its passive is spelled the same
		return h.entry.Feature.Verb() && slices.Contains(h.pre, lang.And) && len(h.actors) == 0 && len(h.places) == 0 && d.trigger.Mode != "seize"
	}
	return len(h.actors) > 0 && r.cueAt(h.first-1, lang.And) && d.actors[0] == h.actors[0]
}

// linkJoined joins victims to victims: killed three and wounded five.
func (r *reading) linkJoined(list []draft) {
	for i := 1; i < len(list); i++ {
		h := &list[i]
		if h.gone || !h.harms() {
			continue
		}
		if j := standing(list, i); j >= 0 && r.joinedTo(&list[j], h) {
			if list[j].trigger.Type == "" && h.trigger.Type != "" {
				r.absorb(h, &list[j]) // five died and 12 were injured: to die is no event
				continue
			}
			r.absorb(&list[j], h)
		}
	}
}

// standing gives the last draft before one that is not dropped, or -1.
func standing(list []draft, i int) int {
	for i--; i >= 0 && list[i].gone; i-- {
	}
	return i
}

// joinedTo reports whether victims are joined to the draft before them by a
// conjunction, with nothing of their own but a number.
func (r *reading) joinedTo(d, h *draft) bool {
	if !d.harms() && d.killed == nil && d.injured == nil {
		return false
	}
	apart := len(h.places) > 0 && len(d.places) > 0
	if r.lang.Order == lang.VerbFirst && r.cueAt(h.first-1, lang.Conj) && h.entry != nil && h.entry.Feature.Verb() { // قتل أربعة فيما أصيب ثلاثة
		ofOthers := slices.ContainsFunc(h.recipients, func(i int) bool {
			return r.sided(i) && !slices.ContainsFunc(d.recipients, func(j int) bool { return r.sameActor(i, j) })
		})
		return d.harms() && d.trigger.Effect != h.trigger.Effect && !apart && !ofOthers && len(h.actors) == 0 &&
			!r.joinedVictims(d) && r.sameClause(d.last, h.first-1) // but: 24 killed and 42 wounded, while two …
	}
	return r.joinedVictims(h) && !apart && (len(h.actors) == 0 || slices.EqualFunc(h.actors, d.actors, r.sameActor)) && r.sameClause(d.last, h.first)
}

// sameActor reports whether two parties are one by their names.
func (r *reading) sameActor(i, j int) bool {
	return i == j || r.parties[i].actor != nil && r.parties[i].actor.ID != "" && r.parties[i].actor == r.parties[j].actor
}

// joinedVictims reports whether "and" stands before victims.
func (r *reading) joinedVictims(h *draft) bool {
	return slices.Contains(h.pre, lang.And) || r.cueAt(h.first-1, lang.And) || h.toll >= 0 && r.cueAt(r.tolls[h.toll].first-1, lang.And) ||
		h.subject > 0 && r.lang.Order == lang.SubjectFirst && r.cueAt(h.subject-1, lang.And) // five died and 12 were injured
}
