package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// subjectLeft finds the subject before a verb: the nearest party that no
// preposition governs, in the same clause.
func (r *Narration) subjectLeft(d *Draft, start int) (mention.Unit, bool) {
	if r.Lang.Order == lang.VerbFirst && r.CueAt(d.First-1, lang.Rel) && d.First-2 >= start {
		u := r.UnitAt(r.beforeMarks(d.First - 2)) // whom the relative clause tells of
		return u, u.Kind == mention.PartyUnit || u.Kind == mention.TollUnit
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
	if r.Lang.Order == lang.VerbFirst && slices.Contains(d.Pre, lang.And) {
		return mention.Unit{}, false // a new clause: its subject is behind it or that of the verb before
	}
	words, commas, verbs := 0, 0, 0
	for tok := r.joinedFrom(d, start); tok >= start; {
		u := r.UnitAt(tok)
		switch u.Kind {
		case mention.MarkUnit:
			if r.IsMark(tok, ".؛;:!؟?") {
				return mention.Unit{}, false
			}
			if r.IsMark(tok, "،,") {
				commas++
			}
		case mention.CueUnit:
			if u.Hit.Cue(lang.That) || u.Hit.Cue(lang.Conj) || u.Hit.Cue(lang.But) || u.Hit.Cue(lang.If) || r.SaysVerb(u.Hit) ||
				u.Hit.Cue(lang.When) && r.Lang.Order == lang.VerbFirst {
				return mention.Unit{}, false
			}
			if u.Hit.Cue(lang.Among) && d.Entry != nil && d.Entry.Plural {
				commas = -1 // ستة أشخاص، من بينهم انتحاري، لقوا حتفهم
			}
		case mention.TriggerUnit:
			if e := r.Sense(u.Hit); e != nil && r.Lang.Order == lang.VerbFirst && !r.asyndetic(u, e) &&
				(e.Feature.Verb() || e.Trigger.Kind == lang.Act && (words == 0 || !r.GovernedAt(u.First) ||
					!r.IsDefinite(u.Hit) && e.Trigger.Type == "ASSAULT")) {
				return mention.Unit{}, false
			} else if e != nil && e.Feature.Verb() {
				verbs++
			}
		case mention.PartyUnit, mention.PlaceUnit, mention.TollUnit:
			if (!r.Governed(u) || r.opensAfter(u)) && !r.secondSide(u) && !((r.Lang.Order == lang.SubjectFirst || d.Entry != nil && d.Entry.Plural) && r.partOf(u)) {
				if commas == 1 && r.Lang.Order == lang.VerbFirst && !r.topic(u, start) {
					return mention.Unit{}, false // of the clause before the comma
				}
				if whom, ok := r.whomSuffered(u, verbs); ok {
					u = whom
				}
				return u, u.Kind == mention.PartyUnit || u.Kind == mention.TollUnit || d.Trigger.Frame.Slot("subj") == lang.Place
			}
		case mention.WordUnit:
			if words++; words > verbReach {
				return mention.Unit{}, false
			}
		}
		tok = u.First - 1
	}
	return mention.Unit{}, false
}

// whomSuffered finds of whom a relative clause tells whose own subject and verb stand between
// them and the verb behind it: the soldiers whom rebels had seized were freed.
func (r *Narration) whomSuffered(u mention.Unit, verbs int) (mention.Unit, bool) {
	tok := r.BeforeDefinite(r.Start(u))
	if r.Lang.Order != lang.SubjectFirst || verbs == 0 || tok < 1 || !r.CueAt(tok, lang.Rel) {
		return mention.Unit{}, false
	}
	whom := r.UnitAt(r.beforeMarks(tok - 1))
	return whom, whom.Kind == mention.PartyUnit || whom.Kind == mention.TollUnit
}

// beforeMarks gives the last token up to one that is neither a comma nor a quotation
// mark: جبهة النصرة، التي.
func (r *Narration) beforeMarks(tok int) int {
	for tok > 0 && r.IsMark(tok, "،,\"") {
		tok--
	}
	return tok
}

// behindRelative finds the subject of a verb behind a relative clause between commas,
// of whom that clause tells: جبهة النصرة، التي سيطرت على البلدة، انسحبت.
func (r *Narration) behindRelative(d *Draft, start int) (mention.Unit, bool) {
	if r.Lang.Order != lang.VerbFirst || d.First-1 <= start || !r.IsMark(d.First-1, "،,") || len(d.Pre) > 0 {
		return mention.Unit{}, false
	}
	for tok := d.First - 2; tok > start && tok > d.First-relativeReach; tok-- {
		if !r.IsMark(tok, "،,") {
			continue
		}
		if !r.CueAt(tok+1, lang.Rel) {
			return mention.Unit{}, false
		}
		u := r.UnitAt(r.beforeMarks(tok))
		return u, u.Kind == mention.PartyUnit && !r.Governed(u)
	}
	return mention.Unit{}, false
}

// relativeReach is how far before a verb the relative clause of its subject may begin,
// in tokens.
const relativeReach = 25

// sameSubjectBeing finds the subject of a passive behind "before" or "after", which is
// that of the verb before: stabbed two before being shot.
func (r *Narration) sameSubjectBeing(d *Draft, start int) (mention.Unit, bool) {
	tok := d.First - 1
	if r.Lang.Order != lang.SubjectFirst || !d.Passive || tok <= start || !r.CueAt(tok, lang.Aux) ||
		!r.CueAt(tok-1, lang.Before) && !r.CueAt(tok-1, lang.After) {
		return mention.Unit{}, false
	}
	for back := tok - 2; back >= start; {
		u := r.UnitAt(back)
		if tok := r.BeforeDeterminers(r.Start(u)); u.Kind == mention.PartyUnit && (r.CueAt(tok, lang.When) || r.CueAt(tok, lang.Conj)) {
			return u, true // when a Palestinian rammed his car into them before being shot
		}
		if u.Kind == mention.TriggerUnit {
			if e := r.Sense(u.Hit); e != nil && e.Feature.Verb() {
				return r.subjectLeft(&Draft{First: u.First, Last: u.Last, Entry: e, Trigger: e.Trigger}, start)
			}
		}
		back = u.First - 1
	}
	return mention.Unit{}, false
}

// relativeSubject finds whom a relative clause tells of whose verb stands directly
// behind "that" or "who": the group that murdered three.
func (r *Narration) relativeSubject(d *Draft, start int) (mention.Unit, bool) {
	if r.Lang.Order != lang.SubjectFirst || d.Passive {
		return mention.Unit{}, false
	}
	tok := d.First - 1
	for tok > start && (r.CueAt(tok, lang.Aux) || r.CueAt(tok, lang.Past)) {
		tok--
	}
	if tok <= start || !r.CueAt(tok, lang.That) && !r.CueAt(tok, lang.Rel) {
		return mention.Unit{}, false
	}
	u := r.UnitAt(tok - 1)
	return u, u.Kind == mention.PartyUnit && u.Last == tok && Fights(&r.Parties[u.Ref])
}

// participleSubject finds whom a participle tells of that stands directly behind them:
// fired at hundreds of protesters marching on parliament.
func (r *Narration) participleSubject(d *Draft, start int) (mention.Unit, bool) {
	if r.Lang.Order != lang.SubjectFirst || d.Entry == nil || d.Entry.Feature != lang.Gerund || d.Passive || d.First <= start {
		return mention.Unit{}, false
	}
	u := r.UnitAt(d.First - 1)
	return u, u.Kind == mention.PartyUnit && u.Last == d.First && !r.Parties[u.Ref].OfEvent && !r.Parties[u.Ref].Asset
}

// opensAfter reports whether "after" stands before a unit as a conjunction, which
// the subject of a clause follows: three weeks after militants overran the town.
func (r *Narration) opensAfter(u mention.Unit) bool { return r.AfterAsConjunction(r.Start(u)) }

// secondSide reports whether a unit is the second behind "between", no subject of
// its own: fighting between the army and rebels killed ten.
func (r *Narration) secondSide(u mention.Unit) bool {
	tok := r.BeforeDefinite(r.Start(u))
	if r.Lang.Order != lang.SubjectFirst || tok < 2 || !r.CueAt(tok, lang.And) || r.PartyAt[tok-1] < 0 {
		return false
	}
	tok = r.BeforeDefinite(r.Parties[r.PartyAt[tok-1]].First)
	return tok >= 0 && r.CueAt(tok, lang.Between)
}

// topic reports whether a unit stands at the head of its clause: at the start,
// behind "that" or behind a verb of being.
func (r *Narration) topic(u mention.Unit, start int) bool {
	first := r.Start(u)
	for first > start && r.IsMark(first-1, "\"") {
		first--
	}
	return first <= start || r.CueAt(first-1, lang.That) || r.CueAt(first-1, lang.Past) || r.CueAt(first-1, lang.Conj)
}

// apposedSubject finds the subject before a phrase between two commas that
// stands directly before the verb: the mayor, a member of the party, was killed.
func (r *Narration) apposedSubject(d *Draft, start int) (mention.Unit, bool) {
	if r.Lang.Order != lang.SubjectFirst {
		return mention.Unit{}, false
	}
	tok := d.First - 1
	if tok > start && r.At(tok) == nil && r.Doc.Tokens[tok].Kind == text.Word && r.CueAt(tok-1, lang.Aux) {
		tok-- // were also killed
	}
	for tok > start && (r.TimeAt[tok] >= 0 || r.CueAt(tok, lang.Aux) || r.CueAt(tok, lang.Past) || r.CueAt(tok, lang.Rel) || r.CueAt(tok, lang.Neg)) {
		tok--
	}
	if tok <= start || !r.IsMark(tok, ",") {
		return mention.Unit{}, false
	}
	for back := tok - 1; back > start; back-- {
		if r.IsMark(back, ".;:\"") {
			break
		}
		if h := r.At(back); h != nil && h.First == back && (h.Cue(lang.That) || h.Cue(lang.Conj) || r.SaysVerb(h)) {
			break
		}
		if !r.IsMark(back, ",") {
			continue
		}
		u := r.UnitAt(back - 1)
		if u.Kind == mention.PartyUnit && r.CueAt(r.Start(u)-1, lang.Of) && r.Start(u)-2 > start {
			u = r.UnitAt(r.Start(u) - 2) // three employees of the charity, …, were killed
			back = u.Last
		}
		if (u.Kind == mention.PartyUnit || u.Kind == mention.TollUnit) && u.Last == back && !r.Governed(u) {
			return u, true
		}
	}
	return mention.Unit{}, false
}

// reducedAt gives the party or the number of victims that stands directly before
// a participle of harm, which tells of it: the funeral of six men killed in a raid.
func (r *Narration) reducedAt(d *Draft) (mention.Unit, bool) {
	if d.Trigger.Effect == "" || d.Passive || d.First == 0 || d.Entry.Feature != lang.Participle && d.Entry.Feature != lang.Perfect {
		return mention.Unit{}, false
	}
	u := r.UnitAt(d.First - 1)
	if (u.Kind == mention.PartyUnit || u.Kind == mention.TollUnit) && u.Last == d.First && r.Governed(u) && !(r.opensAfter(u) && r.ObjectAt(d.Last)) {
		return u, true
	}
	return mention.Unit{}, false
}

// asyndetic reports whether a verb only tells of the indefinite party directly
// before it: انتحاري يقود شاحنة, a bomber (who was) driving a lorry.
func (r *Narration) asyndetic(u mention.Unit, e *lang.Entry) bool {
	if !e.Feature.Present() || len(u.Hit.Pre) > 0 || u.First == 0 || r.PartyAt[u.First-1] < 0 {
		return false
	}
	h := r.At(r.Parties[r.PartyAt[u.First-1]].First)
	return h != nil && !r.IsDefinite(h) && h.Entry(lang.ActorEntry) == nil
}

// partOf reports whether a unit only names part of those before it: including
// three children.
func (r *Narration) partOf(u mention.Unit) bool {
	switch u.Kind {
	case mention.PartyUnit:
		return r.AfterAmong(r.Parties[u.Ref].CountFirst)
	case mention.TollUnit:
		return r.Tolls[u.Ref].Part
	}
	return false
}

// joinedFrom gives the token to look for the subject from: before the verb that
// this one is joined to by "and", or that it follows as a participle.
func (r *Narration) joinedFrom(d *Draft, start int) int {
	tok := d.First - 1
	if r.Lang.Order != lang.SubjectFirst || d.Entry == nil || tok < start {
		return tok
	}
	gerund := d.Entry.Feature == lang.Gerund
	if !r.CueAt(tok, lang.And) && !r.IsMark(tok, ",") {
		return tok
	}
	if r.IsMark(tok, ",") && !gerund {
		return tok
	}
	for back := tok; back >= start; {
		u := r.UnitAt(back)
		if u.Kind == mention.TriggerUnit {
			if e := r.Sense(u.Hit); e != nil && e.Feature.Verb() {
				prev := Draft{First: u.First, Last: u.Last, Entry: e, Trigger: e.Trigger}
				return r.joinedFrom(&prev, start)
			}
			if e := r.Sense(u.Hit); e != nil && gerund {
				return u.Last - 1
			}
		}
		if u.Kind == mention.CueUnit && (u.Hit.Cue(lang.That) || u.Hit.Cue(lang.Conj)) || r.IsMark(back, ".;:") {
			break
		}
		back = u.First - 1
	}
	return tok
}
