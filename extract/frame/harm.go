package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// linkCauses gives the victims of a consequence to the event before it.
func (r *Narration) linkCauses(list []Draft) {
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
		if r.negated(c.First, r.Doc.Sentences[c.Sentence].First, negatedNear) {
			if r.Lang.Order == lang.VerbFirst || r.victimsAt(c.Last) {
				list[event].none(list, i)
			}
			continue
		}
		for _, a := range c.args {
			if a.unit.Kind == mention.TollUnit && !r.HarmedAt(a.unit.Last) {
				r.suffer(&list[event], a.unit.Ref)
				list[event].gone = false
				if counted := r.countedBy(c, a.unit); counted >= 0 && (len(list[event].Recipients) == 0 || !mention.Nameless(&r.Parties[counted])) {
					list[event].Recipients = append(list[event].Recipients, without([]int{counted}, list[event].Recipients)...)
				}
			}
		}
		list[event].Recipients = append(list[event].Recipients, without(c.ranks, list[event].Recipients)...)
		for j := i + 1; j < len(list) && (j == event || list[j].Harms() || list[j].ruins() || list[j].Trigger.Kind == lang.Light); j++ {
			switch {
			case list[j].gone || j == event:
			case list[j].Harms():
				r.absorb(&list[event], &list[j])
			case !list[event].ruins():
				list[j].gone = true // led to the destruction of houses
			}
		}
	}
}

// countedBy gives the party before a noun of victims that takes its number from it:
// left two soldiers dead; else -1.
func (r *Narration) countedBy(c *Draft, toll mention.Unit) int {
	if r.Lang.Order != lang.SubjectFirst || toll.First == 0 {
		return -1
	}
	if i := int(r.PartyAt[toll.First-1]); i >= 0 && c.Last <= r.Parties[i].First {
		return i
	}
	return -1
}

// sided reports whether a party is an organisation or a state that is known.
func (r *Narration) sided(i int) bool {
	p := &r.Parties[i]
	return p.Class <= lang.State && p.Actor != nil && p.Actor.ID != ""
}

// victimsAt reports whether a word for victims stands a few words behind a
// token: left no casualties; but not: led to no results.
func (r *Narration) victimsAt(tok int) bool {
	end := min(r.Doc.Sentences[r.SentenceOf(tok-1)].Last, tok+6)
	for ; tok < end; tok++ {
		h := r.At(tok)
		if r.TollAt[tok] >= 0 || h != nil && r.IsObject(h, "victim") {
			return true
		}
		if h == nil {
			continue
		}
		if e := h.Entry(lang.TriggerEntry); e != nil && e.Trigger.Effect != "" || h.Entry(lang.TollEntry) != nil {
			return true
		}
	}
	return false
}

// causeOf finds the event that a consequence follows from: the one before it,
// or the subject between it and its victims.
func (r *Narration) causeOf(list []Draft, i int) int {
	if j := i + 1; r.Lang.Order == lang.VerbFirst && j < len(list) && list[j].First-list[i].Last <= 1 &&
		!list[j].Harms() && !list[j].ruins() && (!list[j].gone || r.awaits(&list[j])) && list[j].Trigger.Kind == lang.Act && list[j].Trigger.Type == "ASSAULT" {
		return j // وأدت الغارة إلى: its subject
	}
	for j := i - 1; j >= 0; j-- {
		if (!list[j].gone || r.awaits(&list[j])) && !list[j].cause && list[j].Trigger.Type == "ASSAULT" {
			return j
		}
	}
	if j := i + 1; j < len(list) && !list[j].gone && !list[j].Harms() && list[j].Trigger.Kind == lang.Act {
		return j
	}
	return -1
}

// none notes that nobody was harmed: the shelling caused no injuries.
func (d *Draft) none(list []Draft, i int) {
	for j := i + 1; j < len(list); j++ {
		if list[j].Harms() {
			list[j].gone = true
		}
	}
	d.Killed, d.Injured = &mention.Count{Min: 0, Max: 0}, &mention.Count{Min: 0, Max: 0}
}

// Harms reports whether the draft tells of victims rather than of a deed.
func (d *Draft) Harms() bool {
	return d.Toll >= 0 || d.Trigger.Effect == "killed" && d.Trigger.Mode == "" || d.Trigger.Effect == "injured" && d.Trigger.Mode == ""
}

// ruins reports whether the draft tells of damage to things, by a noun.
func (d *Draft) ruins() bool {
	return d.Trigger.Mode == "destroy" && d.Entry != nil && d.Entry.Feature == lang.Noun && d.Light < 0
}

// shareVictims gives two words of harm that "and" joins directly the vague number of victims
// that stands behind them both: قتل وجرح العشرات, killed and wounded dozens. An exact number
// counts them together.
func (r *Narration) shareVictims(list []Draft) {
	for i := 0; i+1 < len(list); i++ {
		d, next := &list[i], &list[i+1]
		if !d.Harms() || !next.Harms() || d.Trigger.Effect == next.Trigger.Effect || d.Toll >= 0 || next.Toll >= 0 || !r.joinedAt(d.Last, next.First) {
			continue
		}
		from, to := *next.count(next.Trigger.Effect), d.count(d.Trigger.Effect)
		switch {
		case from == nil || *to != nil:
		case !from.Exact():
			*to = &mention.Count{Min: from.Min, Max: from.Max}
		case from.Min > 1:
			*next.count(next.Trigger.Effect) = nil // قتل وأصيب عشرون: nobody says how many died
		}
	}
}

// joinedAt reports whether nothing but "and" or "or" stands between the end of one word and
// the beginning of the next.
func (r *Narration) joinedAt(last, first int) bool {
	return first == last && slices.Contains(r.Pre(first), lang.And) || first == last+1 && r.CueAt(last, lang.And)
}

// linkHarm joins victims to the deed that the sentence names with them: killed
// in a raid, بانفجار لغم, إثر قصف; or a deed followed by its victims.
func (r *Narration) linkHarm(list []Draft) {
	for i := range list {
		h := &list[i]
		if r.killedWith(list, i) || h.gone || !h.Harms() {
			continue
		}
		if j := r.deedBehind(list, i); j >= 0 {
			if d := &list[j]; d.Trigger.Kind == lang.Accident && len(d.Actors) > 0 {
				h.Actors, d.gone = d.Actors, true // wounded by Israeli fire: no blaze
				continue
			}
			if r.fellFighting(h, &list[j]) {
				list[j].Actors, list[j].Recipients = list[j].Recipients, nil
			}
			if list[j].gone {
				h.Recipients = without(h.Recipients, list[j].Actors)
			}
			r.absorb(&list[j], h)
			if k := standing(list, i); k >= 0 && list[k].Harms() && r.joinedTo(&list[k], h) {
				r.absorb(&list[j], &list[k]) // killed ten, wounded three, all in a blast
			}
			continue
		}
		if j := r.deedBefore(list, i); j >= 0 {
			r.absorb(&list[j], h)
		}
		h.gone = h.gone || h.Toll >= 0 && r.Tolls[h.Toll].Total // the dead are told of before
	}
}

// killedWith joins a targeted killing to the strike that it was done with, and reports
// whether it did: اغتالت قياديا بغارة, assassinated in a drone strike.
func (r *Narration) killedWith(list []Draft, i int) bool {
	h := &list[i]
	if h.gone || h.Trigger.Effect != "killed" || h.Trigger.Mode != "targeted" {
		return false
	}
	j := r.deedBehind(list, i)
	if j < 0 || !mention.WarModes[list[j].Mode] || len(list[j].Actors) > 0 && len(h.Actors) > 0 {
		return false
	}
	r.absorb(&list[j], h)
	return true
}

// fellFighting reports whether a gerund directly behind a verb of harm says what the
// victims were doing: killed (in) fighting the army, whom the army killed then.
func (r *Narration) fellFighting(h, d *Draft) bool {
	behind := d.First == h.Last || d.First == h.Last+1 && r.CueAt(h.Last, lang.In)
	return behind && d.Entry != nil && d.Entry.Feature == lang.Gerund && h.Entry != nil && len(h.Actors) == 0 && len(h.Recipients) > 0 &&
		d.Trigger.Type == "ASSAULT" && d.Trigger.Effect == ""
}

// deedBehind finds the deed that a preposition ties to the victims before it.
func (r *Narration) deedBehind(list []Draft, i int) int {
	for j := i + 1; j < len(list); j++ {
		d := &list[j]
		if d.gone && !r.suffersIn(&list[i], d) || d.cause {
			continue
		}
		if d.Harms() || d.Trigger.Effect == "captured" && slices.Contains(d.Pre, lang.And) {
			continue // killed ten and captured three in clashes
		}
		if d.Trigger.Type != "ASSAULT" && d.Trigger.Type != "COERCE" && d.Trigger.Type != "PROTEST" || d.Entry == nil {
			return -1
		}
		if d.Entry.Feature != lang.Noun {
			if d.Entry.Feature == lang.Gerund && r.CueAt(d.First-1, lang.After) {
				return -1 // shot dead after stabbing a soldier: what he did before
			}
			if r.whenBetween(list[i].Last, d.First) || r.fellFighting(&list[i], d) {
				return j // killed when a bomb exploded
			}
			return -1
		}
		if r.IsDefinite(r.At(d.First)) && len(list[i].Actors) > 0 && !r.CueAt(d.First-1, lang.In) {
			return -1 // killed three of those accused of the attack
		}
		if d.First-list[i].Last <= 14 && r.tied(d) && r.SameClause(list[i].Last, d.First) {
			return j
		}
		return -1
	}
	return -1
}

// suffersIn reports whether the victims of one draft are those of an operation that is an
// event only by them: three killed in an operation of the army; fighters who died in one,
// but not a patient.
func (r *Narration) suffersIn(h, d *Draft) bool {
	if !r.awaits(d) {
		return false
	}
	fighters := func(i int) bool { return Fights(&r.Parties[i]) }
	if !r.IsDefinite(r.At(d.First)) && slices.ContainsFunc(d.Actors, fighters) {
		return true
	}
	return h.Trigger.Type == "" && slices.ContainsFunc(h.Recipients, fighters)
}

// whenBetween reports whether "when" begins the clause of a verb, and nothing
// else stands between.
func (r *Narration) whenBetween(from, to int) bool {
	reach := 10
	if r.Lang.Order == lang.SubjectFirst {
		reach = 20 // the subject stands between
	}
	for tok := to - 1; tok >= from && tok >= to-reach; tok-- {
		h := r.At(tok)
		if h == nil || r.PartyAt[tok] >= 0 {
			continue
		}
		if h.Cue(lang.When) || r.Lang.Order == lang.SubjectFirst && h.Cue(lang.After) {
			return true
		}
		if h.Cue(lang.Rel) && r.Lang.Order == lang.SubjectFirst {
			return false
		}
		if h.Cue(lang.That) || h.Cue(lang.Conj) || h.Cue(lang.But) || r.SaysVerb(h) || r.IsMark(tok, ".;:") {
			return false
		}
	}
	return false
}

// tied reports whether a preposition of cause, means or place ties a noun to
// what stands before it. The words may stand before a light verb's noun too.
func (r *Narration) tied(d *Draft) bool {
	if slices.Contains(d.Pre, lang.In) || slices.Contains(d.Pre, lang.As) {
		return true
	}
	for tok, words := d.First-1, 0; tok >= 0 && words < 3; tok, words = tok-1, words+1 {
		if i := r.PartyAt[tok]; i >= 0 && r.Lang.Order == lang.SubjectFirst {
			tok = r.Parties[i].First // in US-led coalition air strikes
		}
		h := r.At(tok)
		if h == nil {
			continue
		}
		if slices.Contains(r.Pre(tok), lang.In) {
			return true
		}
		for _, c := range []lang.Cue{lang.In, lang.Because, lang.After, lang.While, lang.By, lang.When, lang.From} {
			if h.Cue(c) {
				return true
			}
		}
		if h.Entry(lang.TriggerEntry) != nil {
			return h.Entry(lang.TriggerEntry).Trigger.Kind == lang.Light
		}
	}
	return false
}

// deedBefore finds the deed that victims follow without a verb of their own: a
// raid, killing three.
func (r *Narration) deedBefore(list []Draft, i int) int {
	h := &list[i]
	for j := i - 1; j >= 0; j-- {
		d := &list[j]
		if d.gone && d.Trigger.Kind != lang.Light {
			continue
		}
		if d.Harms() || d.gone {
			continue
		}
		gerund := h.Entry != nil && h.Entry.Feature == lang.Gerund && !r.CueAt(h.First-1, lang.Of) && !r.CueAt(h.First-1, lang.BlamedFor) && !r.CueAt(h.First-1, lang.After) // but: convicted of killing
		if d.Trigger.Type == "ASSAULT" && (h.Toll >= 0 && !slices.Contains(h.Pre, lang.And) || gerund ||
			r.sameSubject(d, h)) && r.SameClause(d.Last, h.First) {
			return j
		}
		return -1
	}
	return -1
}

// sameSubject reports whether "and" joins victims to the deed of the same
// author: attacked a base and killed eight soldiers, قصفت البلدة وقتلت ثمانية.
func (r *Narration) sameSubject(d, h *Draft) bool {
	if len(d.Actors) == 0 || !d.real() || h.Passive || d.Passive || h.Entry == nil || d.Entry == nil || !d.Entry.Feature.Verb() && d.Light < 0 || d.Trigger.Effect != "" {
		return false
	}
	if r.Lang.Order == lang.VerbFirst { // its subject is in the verb, or nobody's: its passive is spelled the same
		return h.Entry.Feature.Verb() && slices.Contains(h.Pre, lang.And) && len(h.Actors) == 0 && len(h.Places) == 0 && d.Trigger.Mode != "seize"
	}
	return len(h.Actors) > 0 && r.CueAt(h.First-1, lang.And) && d.Actors[0] == h.Actors[0]
}

// linkJoined joins victims to victims: killed three and wounded five.
func (r *Narration) linkJoined(list []Draft) {
	for i := 1; i < len(list); i++ {
		h := &list[i]
		if h.gone || !h.Harms() {
			continue
		}
		if j := standing(list, i); j >= 0 && r.joinedTo(&list[j], h) {
			if list[j].Trigger.Type == "" && h.Trigger.Type != "" {
				r.absorb(h, &list[j]) // five died and 12 were injured: to die is no event
				continue
			}
			r.absorb(&list[j], h)
		}
	}
}

// standing gives the last draft before one that is not dropped, or -1.
func standing(list []Draft, i int) int {
	for i--; i >= 0 && list[i].gone; i-- {
	}
	return i
}

// joinedTo reports whether victims are joined to the draft before them by a
// conjunction, with nothing of their own but a number.
func (r *Narration) joinedTo(d, h *Draft) bool {
	if !d.Harms() && d.Killed == nil && d.Injured == nil {
		return false
	}
	apart := len(h.Places) > 0 && len(d.Places) > 0
	if r.Lang.Order == lang.VerbFirst && r.CueAt(h.First-1, lang.Conj) && h.Entry != nil && h.Entry.Feature.Verb() { // قتل أربعة فيما أصيب ثلاثة
		ofOthers := slices.ContainsFunc(h.Recipients, func(i int) bool {
			return r.sided(i) && !slices.ContainsFunc(d.Recipients, func(j int) bool { return r.sameActor(i, j) })
		})
		return d.Harms() && d.Trigger.Effect != h.Trigger.Effect && !apart && !ofOthers && len(h.Actors) == 0 &&
			!r.joinedVictims(d) && r.SameClause(d.Last, h.First-1) // but: 24 killed and 42 wounded, while two …
	}
	return r.joinedVictims(h) && !apart && (len(h.Actors) == 0 || slices.EqualFunc(h.Actors, d.Actors, r.sameActor)) && r.SameClause(d.Last, h.First)
}

// sameActor reports whether two parties are one by their names.
func (r *Narration) sameActor(i, j int) bool {
	return i == j || r.Parties[i].Actor != nil && r.Parties[i].Actor.ID != "" && r.Parties[i].Actor == r.Parties[j].Actor
}

// joinedVictims reports whether "and" stands before victims.
func (r *Narration) joinedVictims(h *Draft) bool {
	return slices.Contains(h.Pre, lang.And) || r.CueAt(h.First-1, lang.And) || h.Toll >= 0 && r.CueAt(r.Tolls[h.Toll].First-1, lang.And) ||
		h.subject > 0 && r.Lang.Order == lang.SubjectFirst && r.CueAt(h.subject-1, lang.And) // five died and 12 were injured
}
