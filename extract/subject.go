package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// subjectLeft finds the subject before a verb: the nearest party that no
// preposition governs, in the same clause.
func (r *reading) subjectLeft(d *draft, start int) (unit, bool) {
	if r.lang.Order == lang.VerbFirst && r.cueAt(d.first-1, lang.Rel) && d.first-2 >= start {
		u := r.unitAt(r.beforeMarks(d.first - 2)) // whom the relative clause tells of
		return u, u.kind == partyUnit || u.kind == tollUnit
	}
	if u, ok := r.behindRelative(d, start); ok {
		return u, true
	}
	if u, ok := r.apposedSubject(d, start); ok {
		return u, true
	}
	if u, ok := r.sameSubjectBeing(d, start); ok {
		return u, true
	}
	if u, ok := r.relativeSubject(d, start); ok {
		return u, true
	}
	if u, ok := r.participleSubject(d, start); ok {
		return u, true
	}
	if r.lang.Order == lang.VerbFirst && slices.Contains(d.pre, lang.And) {
		return unit{}, false // a new clause: its subject is behind it or that of the verb before
	}
	words, commas := 0, 0
	for tok := r.joinedFrom(d, start); tok >= start; {
		u := r.unitAt(tok)
		switch u.kind {
		case markUnit:
			if r.isMark(tok, ".؛;:!؟?") {
				return unit{}, false
			}
			if r.isMark(tok, "،,") {
				commas++
			}
		case cueUnit:
			if u.hit.cue(lang.That) || u.hit.cue(lang.Conj) || u.hit.cue(lang.But) || u.hit.cue(lang.If) || r.saysVerb(u.hit) ||
				u.hit.cue(lang.When) && r.lang.Order == lang.VerbFirst {
				return unit{}, false
			}
			if u.hit.cue(lang.Among) && d.entry != nil && d.entry.Plural {
				commas = -1 // ستة أشخاص، من بينهم انتحاري، لقوا حتفهم
			}
		case triggerUnit:
			if e := r.sense(u.hit); e != nil && r.lang.Order == lang.VerbFirst && !r.asyndetic(u, e) &&
				(e.Feature.Verb() || e.Trigger.Kind == lang.Act && (words == 0 || !r.governedAt(u.first) ||
					!r.isDefinite(u.hit) && e.Trigger.Type == "ASSAULT")) {
				return unit{}, false
			}
		case partyUnit, placeUnit, tollUnit:
			if (!r.governed(u) || r.opensAfter(u)) && !r.secondSide(u) && !((r.lang.Order == lang.SubjectFirst || d.entry != nil && d.entry.Plural) && r.partOf(u)) {
				if commas == 1 && r.lang.Order == lang.VerbFirst && !r.topic(u, start) {
					return unit{}, false // of the clause before the comma
				}
				return u, u.kind == partyUnit || u.kind == tollUnit || d.trigger.Frame.Slot("subj") == lang.Place
			}
		case wordUnit:
			if words++; words > verbReach {
				return unit{}, false
			}
		}
		tok = u.first - 1
	}
	return unit{}, false
}

// beforeMarks gives the last token up to one that is neither a comma nor a quotation
// mark: جبهة النصرة، التي.
func (r *reading) beforeMarks(tok int) int {
	for tok > 0 && r.isMark(tok, "،,\"") {
		tok--
	}
	return tok
}

// behindRelative finds the subject of a verb behind a relative clause between commas,
// of whom that clause tells: جبهة النصرة، التي سيطرت على البلدة، انسحبت.
func (r *reading) behindRelative(d *draft, start int) (unit, bool) {
	if r.lang.Order != lang.VerbFirst || d.first-1 <= start || !r.isMark(d.first-1, "،,") || len(d.pre) > 0 {
		return unit{}, false
	}
	for tok := d.first - 2; tok > start && tok > d.first-relativeReach; tok-- {
		if !r.isMark(tok, "،,") {
			continue
		}
		if !r.cueAt(tok+1, lang.Rel) {
			return unit{}, false
		}
		u := r.unitAt(r.beforeMarks(tok))
		return u, u.kind == partyUnit && !r.governed(u)
	}
	return unit{}, false
}

// relativeReach is how far before a verb the relative clause of its subject may begin,
// in tokens.
const relativeReach = 25

// sameSubjectBeing finds the subject of a passive behind "before" or "after", which is
// that of the verb before: stabbed two before being shot.
func (r *reading) sameSubjectBeing(d *draft, start int) (unit, bool) {
	tok := d.first - 1
	if r.lang.Order != lang.SubjectFirst || !d.passive || tok <= start || !r.cueAt(tok, lang.Aux) ||
		!r.cueAt(tok-1, lang.Before) && !r.cueAt(tok-1, lang.After) {
		return unit{}, false
	}
	for back := tok - 2; back >= start; {
		u := r.unitAt(back)
		if tok := r.beforeDeterminers(r.start(u)); u.kind == partyUnit && (r.cueAt(tok, lang.When) || r.cueAt(tok, lang.Conj)) {
			return u, true // when a Palestinian rammed his car into them before being shot
		}
		if u.kind == triggerUnit {
			if e := r.sense(u.hit); e != nil && e.Feature.Verb() {
				return r.subjectLeft(&draft{first: u.first, last: u.last, entry: e, trigger: e.Trigger}, start)
			}
		}
		back = u.first - 1
	}
	return unit{}, false
}

// relativeSubject finds whom a relative clause tells of whose verb stands directly
// behind "that" or "who": the group that murdered three.
func (r *reading) relativeSubject(d *draft, start int) (unit, bool) {
	if r.lang.Order != lang.SubjectFirst || d.passive {
		return unit{}, false
	}
	tok := d.first - 1
	for tok > start && (r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past)) {
		tok--
	}
	if tok <= start || !r.cueAt(tok, lang.That) && !r.cueAt(tok, lang.Rel) {
		return unit{}, false
	}
	u := r.unitAt(tok - 1)
	return u, u.kind == partyUnit && u.last == tok && fights(&r.parties[u.ref])
}

// participleSubject finds whom a participle tells of that stands directly behind them:
// fired at hundreds of protesters marching on parliament.
func (r *reading) participleSubject(d *draft, start int) (unit, bool) {
	if r.lang.Order != lang.SubjectFirst || d.entry == nil || d.entry.Feature != lang.Gerund || d.passive || d.first <= start {
		return unit{}, false
	}
	u := r.unitAt(d.first - 1)
	return u, u.kind == partyUnit && u.last == d.first && !r.parties[u.ref].ofEvent && !r.parties[u.ref].asset
}

// opensAfter reports whether "after" stands before a unit as a conjunction, which
// the subject of a clause follows: three weeks after militants overran the town.
func (r *reading) opensAfter(u unit) bool { return r.afterAsConjunction(r.start(u)) }

// afterAsConjunction is opensAfter for the noun that begins at a token.
func (r *reading) afterAsConjunction(first int) bool {
	if r.lang.Order != lang.SubjectFirst {
		return false
	}
	tok := first - 1
	for tok > 0 && (r.cueAt(tok, lang.Definite) || r.cueAt(tok, lang.Det)) {
		tok--
	}
	h := r.at(tok)
	return h != nil && h.cue(lang.After) && slotOf(h) == "" && !h.cue(lang.Of) && !h.cue(lang.Because)
}

// secondSide reports whether a unit is the second behind "between", no subject of
// its own: fighting between the army and rebels killed ten.
func (r *reading) secondSide(u unit) bool {
	tok := r.beforeDefinite(r.start(u))
	if r.lang.Order != lang.SubjectFirst || tok < 2 || !r.cueAt(tok, lang.And) || r.partyAt[tok-1] < 0 {
		return false
	}
	tok = r.beforeDefinite(r.parties[r.partyAt[tok-1]].first)
	return tok >= 0 && r.cueAt(tok, lang.Between)
}

// beforeDefinite gives the token before a noun and its determiner "the", or -1.
func (r *reading) beforeDefinite(first int) int {
	tok := first - 1
	for tok >= 0 && r.cueAt(tok, lang.Definite) {
		tok--
	}
	return tok
}

// beforeDeterminers gives the token before a noun and all its determiners: a, the, several.
func (r *reading) beforeDeterminers(first int) int {
	tok := r.beforeDefinite(first)
	for tok > 0 && r.cueAt(tok, lang.Det) {
		tok = r.beforeDefinite(tok)
	}
	return tok
}

// topic reports whether a unit stands at the head of its clause: at the start,
// behind "that" or behind a verb of being.
func (r *reading) topic(u unit, start int) bool {
	first := r.start(u)
	for first > start && r.isMark(first-1, "\"") {
		first--
	}
	return first <= start || r.cueAt(first-1, lang.That) || r.cueAt(first-1, lang.Past) || r.cueAt(first-1, lang.Conj)
}

// apposedSubject finds the subject before a phrase between two commas that
// stands directly before the verb: the mayor, a member of the party, was killed.
func (r *reading) apposedSubject(d *draft, start int) (unit, bool) {
	if r.lang.Order != lang.SubjectFirst {
		return unit{}, false
	}
	tok := d.first - 1
	if tok > start && r.at(tok) == nil && r.doc.Tokens[tok].Kind == text.Word && r.cueAt(tok-1, lang.Aux) {
		tok-- // were also killed
	}
	for tok > start && (r.timeAt[tok] >= 0 || r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past) || r.cueAt(tok, lang.Rel) || r.cueAt(tok, lang.Neg)) {
		tok--
	}
	if tok <= start || !r.isMark(tok, ",") {
		return unit{}, false
	}
	for back := tok - 1; back > start; back-- {
		if r.isMark(back, ".;:\"") {
			break
		}
		if h := r.at(back); h != nil && h.First == back && (h.cue(lang.That) || h.cue(lang.Conj) || r.saysVerb(h)) {
			break
		}
		if !r.isMark(back, ",") {
			continue
		}
		u := r.unitAt(back - 1)
		if u.kind == partyUnit && r.cueAt(r.start(u)-1, lang.Of) && r.start(u)-2 > start {
			u = r.unitAt(r.start(u) - 2) // three employees of the charity, …, were killed
			back = u.last
		}
		if (u.kind == partyUnit || u.kind == tollUnit) && u.last == back && !r.governed(u) {
			return u, true
		}
	}
	return unit{}, false
}

// reducedAt gives the party or the number of victims that stands directly before
// a participle of harm, which tells of it: the funeral of six men killed in a raid.
func (r *reading) reducedAt(d *draft) (unit, bool) {
	if d.trigger.Effect == "" || d.passive || d.first == 0 || d.entry.Feature != lang.Participle && d.entry.Feature != lang.Perfect {
		return unit{}, false
	}
	u := r.unitAt(d.first - 1)
	if (u.kind == partyUnit || u.kind == tollUnit) && u.last == d.first && r.governed(u) && !(r.opensAfter(u) && r.objectAt(d.last)) {
		return u, true
	}
	return unit{}, false
}

// asyndetic reports whether a verb only tells of the indefinite party directly
// before it: انتحاري يقود شاحنة, a bomber (who was) driving a lorry.
func (r *reading) asyndetic(u unit, e *lang.Entry) bool {
	if !e.Feature.Present() || len(u.hit.pre) > 0 || u.first == 0 || r.partyAt[u.first-1] < 0 {
		return false
	}
	h := r.at(r.parties[r.partyAt[u.first-1]].first)
	return h != nil && !r.isDefinite(h) && h.entry(lang.ActorEntry) == nil
}

// governed reports whether a preposition governs a unit.
func (r *reading) governed(u unit) bool { return r.governedAt(r.start(u)) }

// governedAt reports whether a preposition governs the noun that begins at a
// token.
func (r *reading) governedAt(first int) bool {
	pre := r.pre(first)
	if slices.Contains(pre, lang.In) || slices.Contains(pre, lang.To) || slices.Contains(pre, lang.As) {
		return true
	}
	reach := 2
	for tok := first - 1; tok >= 0 && tok >= first-reach; tok-- {
		if r.isMark(tok, "\"") || r.cueAt(tok, lang.Det) {
			continue
		}
		h := r.at(tok)
		if h != nil && r.lang.Order == lang.SubjectFirst && h.Last == tok+1 && h.Last-h.First > 1 && h.is(lang.TriggerEntry) &&
			r.wordIs(tok, lang.In) {
			return true // demonstrated in
		}
		if reach == 2 && r.lang.Order == lang.SubjectFirst && r.merelyQualifies(tok, h) {
			if r.cueAt(tok-1, lang.According) && r.partyAt[first] >= 0 && r.actsBehindNoun(first, r.parties[r.partyAt[first]].last) {
				return false // according to report ISIS has executed
			}
			reach++ // of missing soldiers
			continue
		}
		return h != nil && (slotOf(h) != "" || h.cue(lang.According) || h.cue(lang.Because) || h.cue(lang.After) || h.cue(lang.Of) || h.cue(lang.Belong))
	}
	return false
}

// merelyQualifies reports whether a word before a noun only qualifies it, as far as
// can be told: no cue, act, party, place or time.
func (r *reading) merelyQualifies(tok int, h *hit) bool {
	if r.doc.Tokens[tok].Kind != text.Word || r.partyAt[tok] >= 0 || r.placeAt[tok] >= 0 || r.timeAt[tok] >= 0 || r.tollAt[tok] >= 0 {
		return false
	}
	return h == nil || h.Last-h.First == 1 && h.entry(lang.CueEntry) == nil && h.entry(lang.TriggerEntry) == nil
}

// partOf reports whether a unit only names part of those before it: including
// three children.
func (r *reading) partOf(u unit) bool {
	switch u.kind {
	case partyUnit:
		return r.afterAmong(r.parties[u.ref].countFirst)
	case tollUnit:
		return r.tolls[u.ref].part
	}
	return false
}

// joinedFrom gives the token to look for the subject from: before the verb that
// this one is joined to by "and", or that it follows as a participle.
func (r *reading) joinedFrom(d *draft, start int) int {
	tok := d.first - 1
	if r.lang.Order != lang.SubjectFirst || d.entry == nil || tok < start {
		return tok
	}
	gerund := d.entry.Feature == lang.Gerund
	if !r.cueAt(tok, lang.And) && !r.isMark(tok, ",") {
		return tok
	}
	if r.isMark(tok, ",") && !gerund {
		return tok
	}
	for back := tok; back >= start; {
		u := r.unitAt(back)
		if u.kind == triggerUnit {
			if e := r.sense(u.hit); e != nil && e.Feature.Verb() {
				prev := draft{first: u.first, last: u.last, entry: e, trigger: e.Trigger}
				return r.joinedFrom(&prev, start)
			}
			if e := r.sense(u.hit); e != nil && gerund {
				return u.last - 1
			}
		}
		if u.kind == cueUnit && (u.hit.cue(lang.That) || u.hit.cue(lang.Conj)) || r.isMark(back, ".;:") {
			break
		}
		back = u.first - 1
	}
	return tok
}
