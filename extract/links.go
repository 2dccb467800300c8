package extract

import (
	"tarikh/extract/lang"
)

// link joins the drafts of a sentence that tell of one event: victims and what
// harmed them, a consequence and its cause. Light verbs and their nouns are
// joined before.
func (r *reading) link(list []draft) {
	for i := range list {
		d := &list[i]
		d.gone = d.gone || d.trigger.Needs == "light" && d.light < 0 || d.trigger.Needs == "perfect" && r.state(d) ||
			d.trigger.Needs == "someone" && len(d.recipients) == 0 && d.captured == nil && d.entry.Feature.Verb() ||
			d.trigger.Needs == "force" && !r.byForce(d)
	}
	r.dropThemes(list)
	r.linkSubjects(list)
	r.linkRelative(list)
	r.linkCauses(list)
	r.linkHarm(list)
	r.linkJoined(list)
}

// byForce reports whether armed people are the actors of a draft that has a
// place: the army entered the town.
func (r *reading) byForce(d *draft) bool {
	if len(d.places) == 0 {
		return false
	}
	for _, i := range d.actors {
		p := &r.parties[i]
		switch {
		case p.class == lang.Armed, p.class == lang.Soldier, p.class == lang.State && p.role != "GOV" && p.role != "",
			p.class == lang.Organisation && (rebel(p.actor.Sector) || p.actor.Sector == "MIL"), p.class == lang.Reference:
			return true
		case p.actor != nil && p.actor.Sector == "MIL":
			return true
		}
	}
	return false
}

// dropThemes drops the events that a protest is about: marched against the
// offensive.
func (r *reading) dropThemes(list []draft) {
	for i := 1; i < len(list); i++ {
		p, d := &list[i-1], &list[i]
		if !p.gone && !d.gone && d.mode != "" && p.mode == d.mode && p.trigger.Type == d.trigger.Type && contains(d.pre, lang.To) && contains(d.doubt, "purpose") {
			d.gone = true // tear gas to disperse them: told already
		}
		if p.gone || d.gone || p.trigger.Type != "PROTEST" || d.trigger.Type == "PROTEST" || d.entry == nil || d.entry.Feature != lang.Noun || !r.sameClause(p.last, d.first) {
			continue
		}
		for tok := d.first - 1; tok >= p.last && tok >= d.first-3; tok-- {
			if r.cueAt(tok, lang.Against) || r.cueAt(tok, lang.About) || r.cueAt(tok, lang.OnPrep) {
				d.gone = true
			}
		}
	}
}

// state reports whether a verb of the present tells what is, not what happened:
// a town they control. Headlines tell news in the present.
func (r *reading) state(d *draft) bool {
	return r.part != Title && d.entry != nil && d.entry.Feature.Present() && (d.status == Actual || d.status == Ongoing)
}

// linkLight gives the noun that a light verb governs the verb's arguments.
func (r *reading) linkLight(list []draft) {
	for i := range list {
		d := &list[i]
		if d.trigger.Kind != lang.Light {
			continue
		}
		d.gone = true
		j := d.object
		if r.crowd(d) && (j < 0 || list[j].trigger.Type != d.trigger.Type) {
			alone := *d.trigger
			alone.Kind = lang.Act
			d.gone, d.trigger = false, &alone
			continue
		}
		if s := r.subjectNoun(list, i); s >= 0 && r.lang.Order == lang.SubjectFirst && d.trigger.Frame.Code == "occur" {
			j = s // protests erupted after the killing
		} else if r.resumes(d) {
			j = r.nounBefore(list, i)
		} else if j < 0 {
			j = r.subjectNoun(list, i)
		}
		if j < 0 || list[j].gone && list[j].trigger.Kind != lang.Light {
			continue
		}
		n := &list[j]
		n.light = i
		switch {
		case d.trigger.Frame.Code == "occur" && !r.tied(n):
			if !d.between() {
				d.actors = nil // the noun is the subject itself: clashes broke out
			}
		case r.saysVerb(r.at(d.first)):
			if !r.ownAct(d, n) {
				d.actors = nil // who announces a raid has not flown it
			}
			n.light = -1
		default:
			n.definite = false
		}
		n.actors = append(without(d.actors, n.actors), n.actors...)
		n.recipients = append(n.recipients, without(d.recipients, n.recipients)...)
		n.places = append(n.places, d.places...)
		n.we = n.we || d.we
		n.rules = append(n.rules, r.lang.Code+"."+d.trigger.Code)
		if n.trigger.Effect != "" && len(d.recipients) > 0 && n.killed == nil {
			for _, p := range d.recipients {
				r.countRecipient(n, &r.parties[p])
			}
		}
		if n.trigger.Kind == lang.Light {
			n.light = i
		}
	}
}

// between reports whether the sides of a fight are named behind a verb: clashes
// broke out between X and Y.
func (d *draft) between() bool {
	for _, a := range d.args {
		if a.slot == "between" && a.unit.kind == partyUnit {
			return true
		}
	}
	return false
}

// crowd reports whether a light verb that tells of a crowd stands for a protest
// of its own: thousands of protesters took to the streets.
func (r *reading) crowd(d *draft) bool {
	if d.trigger.Acled == "" {
		return false
	}
	for _, i := range d.actors {
		if r.parties[i].class == lang.Crowd {
			return true
		}
	}
	return false
}

// ownAct reports whether a body announces what it has done itself: the army
// announced the arrest, the capture of the town.
func (r *reading) ownAct(d, n *draft) bool {
	if len(d.actors) == 0 || n.trigger.Frame.Slot("of") != lang.Recipient || n.trigger.Effect == "killed" || n.trigger.Effect == "injured" || n.passive {
		return false
	}
	p := &r.parties[d.actors[0]]
	return p.class == lang.Organisation && p.actor.Sector != "NGO" && p.actor.Sector != "IGO" && p.actor.Sector != "MED" || p.class == lang.State
}

// resumes reports whether a light verb bears or governs a pronoun that takes up
// the noun before it: هجمات يقوم بها, الهجوم الذي شنه.
func (r *reading) resumes(d *draft) bool { return d.pronoun || r.cueAt(d.last, lang.Resume) }

// nounBefore finds the event noun that such a verb belongs to.
func (r *reading) nounBefore(list []draft, i int) int {
	for j := i - 1; j >= 0; j-- {
		if n := &list[j]; !n.gone && n.entry != nil && n.entry.Feature == lang.Noun && n.trigger.Kind == lang.Act {
			return j
		}
	}
	return -1
}

// subjectNoun finds the event noun that is the subject of a light verb before
// it: the clashes that broke out.
func (r *reading) subjectNoun(list []draft, i int) int {
	if i == 0 || r.lang.Order != lang.SubjectFirst && list[i].trigger.Frame.Code != "occur" {
		return -1
	}
	prev := &list[i-1]
	if !prev.gone && prev.entry != nil && prev.entry.Feature == lang.Noun && prev.stop >= list[i].first {
		return i - 1
	}
	return -1
}

func without(add, have []int) []int {
	var out []int
	for _, x := range add {
		if !contains(have, x) {
			out = append(out, x)
		}
	}
	return out
}

// linkSubjects joins a verb to the event noun behind it that is its subject,
// where the verb comes first: استهدفت الغارات موقعا.
func (r *reading) linkSubjects(list []draft) {
	if r.lang.Order != lang.VerbFirst {
		return
	}
	for i := 0; i+1 < len(list); i++ {
		v, n := &list[i], &list[i+1]
		if v.gone || n.gone || v.cause || n.cause || v.entry == nil || n.entry == nil || !v.entry.Feature.Verb() || v.entry.Plural || v.passive || v.we ||
			n.entry.Feature != lang.Noun || n.first-v.last > 1 || v.trigger.Type != "ASSAULT" || n.trigger.Type != "ASSAULT" || n.harms() {
			continue
		}
		if len(v.actors) > 0 || v.trigger.Frame.Slot("subj") != lang.Agent || v.trigger.Frame.Code == "resist" || r.tied(n) {
			continue
		}
		for _, a := range n.args {
			if a.slot == "" && a.unit.kind != placeUnit && len(n.recipients) == 0 {
				r.fill(n, a, v.trigger.Frame.Slot("obj"))
			}
		}
		status := v.status
		r.absorb(n, v)
		n.status = status
	}
}

// linkRelative joins a verb to the event noun that is its subject: a raid that
// targeted a post, هجوم استهدف حاجزا.
func (r *reading) linkRelative(list []draft) {
	for i := 1; i < len(list); i++ {
		n, v := &list[i-1], &list[i]
		if n.gone || v.gone || v.cause || n.cause || n.entry == nil || v.entry == nil || n.entry.Feature != lang.Noun ||
			!v.entry.Feature.Verb() || v.trigger.Type != n.trigger.Type && !v.harms() || v.trigger.Effect != "" && n.trigger.Effect != "" {
			continue
		}
		if v.first-n.last > r.subjectReach() || contains(v.pre, lang.And) || !r.sameClause(n.last, r.relativeAt(v.first)) {
			continue
		}
		if thing := v.pronoun && v.first-n.last <= 2 && len(n.actors) == 0 && r.lang.Order == lang.VerbFirst; len(r.agentsOf(v, n)) > 0 && !thing {
			continue // but: the explosion of a house that the group had mined
		}
		r.absorb(n, v)
	}
}

// subjectReach is how many tokens may stand between an event noun and the verb
// whose subject it is: more where the subject always comes first.
func (r *reading) subjectReach() int {
	if r.lang.Order == lang.SubjectFirst {
		return 16
	}
	return 8
}

// relativeAt gives the token that opens the relative clause of a verb, the word
// "that" directly before it, else the verb's own.
func (r *reading) relativeAt(tok int) int {
	for back := tok - 1; back >= 0 && back >= tok-2; back-- {
		if h := r.at(back); h == nil || h.cue(lang.That) {
			if h != nil && r.lang.Order == lang.SubjectFirst {
				return back
			}
			continue
		} else if !h.cue(lang.Aux) && !h.cue(lang.Past) {
			break
		}
	}
	return tok
}

// agentsOf are the actors of a verb that are not those of the noun.
func (r *reading) agentsOf(v, n *draft) []int {
	var own []int
	for _, p := range v.actors {
		if r.parties[p].first > v.first {
			own = append(own, p)
		}
	}
	return own
}

// sameClause reports whether no clause ends between two tokens.
func (r *reading) sameClause(from, to int) bool { return r.sameClauseBut(from, to, -1) }

// sameClauseBut is sameClause, blind for the verb at one token.
func (r *reading) sameClauseBut(from, to, blind int) bool {
	for tok := from; tok < to; tok++ {
		if tok == blind {
			continue
		}
		if r.placeAt[tok] >= 0 || r.partyAt[tok] >= 0 {
			continue
		}
		h := r.at(tok)
		if h != nil && (h.cue(lang.Conj) || h.cue(lang.But) || h.cue(lang.That) || r.saysVerb(h)) || r.isMark(tok, "؛;:") {
			return false
		}
	}
	return true
}

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
		if r.negated(c.first, r.doc.Sentences[c.sentence].First) {
			if r.lang.Order == lang.VerbFirst || r.victimsAt(c.last) {
				list[event].none(list, i, r)
			}
			continue
		}
		for _, a := range c.args {
			if a.unit.kind == tollUnit {
				r.suffer(&list[event], a.unit.ref)
			}
		}
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
		!list[j].harms() && !list[j].ruins() && !list[j].gone && list[j].trigger.Kind == lang.Act && list[j].trigger.Type == "ASSAULT" {
		return j // وأدت الغارة إلى: its subject
	}
	for j := i - 1; j >= 0; j-- {
		if !list[j].gone && !list[j].cause && list[j].trigger.Type == "ASSAULT" {
			return j
		}
	}
	if j := i + 1; j < len(list) && !list[j].harms() && list[j].trigger.Kind == lang.Act {
		return j
	}
	return -1
}

// none notes that nobody was harmed: the shelling caused no injuries.
func (d *draft) none(list []draft, i int, r *reading) {
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

// linkHarm joins victims to the deed that the sentence names with them: killed
// in a raid, بانفجار لغم, إثر قصف; or a deed followed by its victims.
func (r *reading) linkHarm(list []draft) {
	for i := range list {
		h := &list[i]
		if h.gone || !h.harms() {
			continue
		}
		if j := r.deedBehind(list, i); j >= 0 {
			r.absorb(&list[j], h)
			continue
		}
		if j := r.deedBefore(list, i); j >= 0 {
			r.absorb(&list[j], h)
		}
	}
}

// deedBehind finds the deed that a preposition ties to the victims before it.
func (r *reading) deedBehind(list []draft, i int) int {
	for j := i + 1; j < len(list); j++ {
		d := &list[j]
		if d.gone || d.cause {
			continue
		}
		if d.harms() || d.trigger.Effect == "captured" && contains(d.pre, lang.And) {
			continue // killed ten and captured three in clashes
		}
		if d.trigger.Type != "ASSAULT" && d.trigger.Type != "COERCE" && d.trigger.Type != "PROTEST" || d.entry == nil {
			return -1
		}
		if d.entry.Feature != lang.Noun {
			if r.whenBetween(list[i].last, d.first) {
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
	if contains(d.pre, lang.In) || contains(d.pre, lang.As) {
		return true
	}
	for tok := d.first - 1; tok >= 0 && tok >= d.first-3; tok-- {
		h := r.at(tok)
		if h == nil {
			continue
		}
		if contains(r.pre(tok), lang.In) {
			return true
		}
		for _, c := range []lang.Cue{lang.In, lang.Because, lang.After, lang.While, lang.By, lang.When} {
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
		gerund := h.entry != nil && h.entry.Feature == lang.Gerund
		if d.trigger.Type == "ASSAULT" && (h.toll >= 0 && !contains(h.pre, lang.And) || gerund || r.sameSubject(d, h)) && r.sameClause(d.last, h.first) {
			return j
		}
		return -1
	}
	return -1
}

// sameSubject reports whether "and" joins victims to the deed of the same
// author: attacked a base and killed eight soldiers.
func (r *reading) sameSubject(d, h *draft) bool {
	if r.lang.Order != lang.SubjectFirst || len(d.actors) == 0 || len(h.actors) == 0 || h.passive || d.passive || !r.cueAt(h.first-1, lang.And) {
		return false
	}
	return h.entry != nil && d.entry != nil && d.entry.Feature.Verb() && d.trigger.Effect == "" && d.actors[0] == h.actors[0]
}

// linkJoined joins victims to victims: killed three and wounded five.
func (r *reading) linkJoined(list []draft) {
	for i := 1; i < len(list); i++ {
		h := &list[i]
		if h.gone || !h.harms() {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if list[j].gone {
				continue
			}
			if r.joinedTo(&list[j], h) {
				r.absorb(&list[j], h)
			}
			break
		}
	}
}

// joinedTo reports whether victims are joined to the draft before them by a
// conjunction, with nothing of their own but a number.
func (r *reading) joinedTo(d, h *draft) bool {
	if !d.harms() && d.killed == nil && d.injured == nil {
		return false
	}
	joined := contains(h.pre, lang.And) || r.cueAt(h.first-1, lang.And) || h.toll >= 0 && r.cueAt(r.tolls[h.toll].first-1, lang.And)
	return joined && len(h.places) == 0 && len(h.actors) == 0 && r.sameClause(d.last, h.first)
}

// real reports whether a draft tells of what has happened.
func (d *draft) real() bool {
	return d.status == "" || d.status == Actual || d.status == Ongoing || d.status == Alleged
}

// absorb gives one draft what another found, and drops the other.
func (r *reading) absorb(d, h *draft) {
	if !h.real() && h.status != d.status {
		if h.entry != nil && h.entry.Feature.Verb() && d.entry != nil && d.entry.Feature == lang.Noun && h.status != Denied {
			d.status = h.status // the attack could kill thousands
		}
		h.gone = true
		return
	}
	if d.trigger.Frame.Slot("with") == lang.Recipient && len(d.actors) == 0 && len(h.recipients) > 0 {
		d.actors, d.recipients = d.recipients, nil // killed in clashes with X: X did it
	}
	d.recipients = append(d.recipients, without(h.recipients, d.recipients)...)
	if len(d.actors) == 0 {
		d.actors = h.actors
	}
	d.places = append(d.places, h.places...)
	for _, effect := range []string{"killed", "injured", "captured", "displaced"} {
		if c := *h.count(effect); c != nil && *d.count(effect) == nil {
			*d.count(effect) = c
		}
	}
	if h.mode != "" && (d.mode == "" || d.trigger.Acled == "*" || h.mode == "riot") && h.trigger.Mode != "destroy" {
		d.mode, d.acled = h.mode, h.acled
	}
	d.definite = d.definite && h.definite
	d.rules = append(d.rules, h.rules...)
	h.gone = true
}
