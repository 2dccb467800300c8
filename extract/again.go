package extract

import (
	"slices"
	"strings"

	"tarikh/extract/frame"
	"tarikh/extract/lang"
)

// sentencesBack is how far back a definite event noun refers.
const sentencesBack = 4

// toldBack is how many sentences back a bare definite noun means the very event
// told there.
const toldBack = 2

// joinTold gives what a definite noun without a time, a place and an author of
// its own adds to the event that it means: the raid killed nine. It is no event
// of its own then.
func (s *story) joinTold(r *reading, d *frame.Draft, list []frame.Draft, ev *Event) bool {
	if d.Entry == nil || d.Entry.Feature != lang.Noun || !r.IsDefinite(r.At(d.First)) ||
		d.Trigger.Type != "ASSAULT" || len(d.Places) > 0 || len(ev.Actors) > 0 || ev.Status != Actual {
		return false
	}
	if t, ok := r.TimeOf(d, list); ok && r.Times[t].First >= d.Last {
		return false
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= d.Sentence-toldBack; k-- {
		t := &s.drafts[k]
		before := &s.rec.Events[t.event]
		if t.Trigger.Code != d.Trigger.Code && !(r.saidThis(d) && battle(before) && !taking(before) && open(&told{Draft: d, code: "attack"}, ev)) || before.Status != Actual {
			continue
		}
		if t.Definite && before.Killed == nil && len(before.Actors) == 0 || !adds(before.Killed, ev.Killed) || !adds(before.Injured, ev.Injured) {
			return false
		}
		before.Killed, before.Injured = either(before.Killed, ev.Killed), either(before.Injured, ev.Injured)
		for _, p := range ev.Recipients {
			before.Recipients = addParty(before.Recipients, before.Actors, p, s)
		}
		before.Rules = append(before.Rules, againRule)
		return true
	}
	return false
}

// saidThis reports whether "this" stands before a noun: in this attack.
func (r *reading) saidThis(d *frame.Draft) bool { return r.CueAt(d.First-1, lang.This) }

// joinVictims gives victims without a deed, a time and a place of their own to the
// deed told directly before, whose victims are not counted yet, or to those told
// there: they shelled the town. Three people were killed. Five were wounded.
func (s *story) joinVictims(r *reading, d *frame.Draft, list []frame.Draft, ev *Event) bool {
	if !d.Harms() || len(ev.Actors) > 0 || d.Mode != "" || ev.Status != Actual || d.Background ||
		ev.Killed == nil && ev.Injured == nil || len(s.drafts) == 0 {
		return false
	}
	t := &s.drafts[len(s.drafts)-1]
	follows := r.Lang.Order == lang.VerbFirst && d.Sentence == t.Sentence && slices.Contains(d.Pre, lang.And) && len(d.Places) == 0
	if i, basis := r.Where(d, list); i >= 0 && basis != "none" && !follows {
		return false
	}
	if _, ok := r.TimeOf(d, list); ok && !follows {
		return false
	}
	before := &s.rec.Events[t.event]
	if t.r != r || d.Sentence-t.Sentence > 1 || !battle(before) || before.Background || before.Killed != nil && ev.Killed != nil ||
		before.Injured != nil && ev.Injured != nil {
		return false
	}
	switch {
	case t.Harms(): // the dead, then the injured
	case !frame.Strikes(t.Draft) && !t.Trigger.Frame.Fights(),
		d.Sentence == t.Sentence && before.Killed == nil && before.Injured == nil && !r.SameClause(t.Last, d.First):
		return false
	}
	before.Killed, before.Injured = either(before.Killed, ev.Killed), either(before.Injured, ev.Injured)
	for _, p := range ev.Recipients {
		before.Recipients = addParty(before.Recipients, before.Actors, p, s)
	}
	before.Rules = append(before.Rules, "victims-behind")
	return true
}

// adds reports whether a count may be told beside another: one of them is not
// known, or both are equal.
func adds(have, add *Count) bool { return have == nil || add == nil || *have == *add }

// either gives a count what another report says where it says nothing, or leaves open
// what the other says exactly: dozens, later 25.
func either(have, add *Count) *Count {
	if add == nil || have != nil && (have.Exact() || !add.Exact() || countsDiffer(have, add)) {
		return have
	}
	c := *add
	return &c
}

// bothSides replaces a word for both sides (clashes between the two parties) by
// the sides of the fight that was told last, or leaves it out.
func (s *story) bothSides(r *reading, d *frame.Draft, ev *Event) {
	both := func(list []int) bool {
		return slices.ContainsFunc(list, func(i int) bool { return r.Parties[i].Refers == "parties" })
	}
	if !both(d.Actors) && !both(d.Recipients) {
		return
	}
	ev.Actors, ev.Recipients, d.BothSides = nil, nil, true
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= d.Sentence-sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if battle(before) && len(before.Actors) > 0 && len(before.Recipients) > 0 {
			ev.Actors, ev.Recipients = slices.Clone(before.Actors), slices.Clone(before.Recipients)
			ev.Rules = append(ev.Rules, "both-sides")
			return
		}
	}
}

// joinClaim gives the author of a claim to the event of its type that was
// told last without an author: the group claimed the attack. The claim is no
// event of its own then.
func (s *story) joinClaim(r *reading, d *frame.Draft, ev *Event) bool {
	if !slices.Contains(d.Rules, frame.ClaimedRule) || !d.Definite || len(ev.Recipients) > 0 || d.Killed != nil || d.Injured != nil {
		return false
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= d.Sentence-2*sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Type != ev.Type || before.Status != Actual && before.Status != Ongoing || !sameDeed(before, ev) {
			continue
		}
		if len(before.Actors) > 0 {
			return before.Actors[0].Name == ev.Actors[0].Name
		}
		before.Actors = ev.Actors
		before.Rules = append(before.Rules, frame.ClaimedRule)
		return true
	}
	return false
}

// sameAircraft gives a strike from the air without an author, or by aircraft of which
// nobody says whose they are, that of the strike told last: another raid hit a depot.
func (s *story) sameAircraft(r *reading, d *frame.Draft, ev *Event) {
	if ev.Mode != "aerial" || slices.ContainsFunc(ev.Actors, func(p Party) bool { return !s.unowned(p) }) || ev.Status != Actual && ev.Status != Ongoing {
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= d.Sentence-sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Mode == ev.Mode && slices.ContainsFunc(before.Actors, s.side) && before.Status == ev.Status {
			ev.Actors = nil
			for _, p := range before.Actors {
				ev.Actors = addParty(ev.Actors, ev.Recipients, p, s)
			}
			ev.Rules = append(ev.Rules, "same-aircraft")
			return
		}
	}
}

// unowned reports whether a party is forces of which nobody says whose they are.
func (s *story) unowned(p Party) bool {
	return p.Mention >= 0 && s.listed[p.Mention] != nil && s.listed[p.Mention].Class == lang.State && s.rec.Actors[p.Mention].ID == "" && !s.side(p)
}

// sameDeed reports whether a word for a deed may mean an event told before.
func sameDeed(before, ev *Event) bool {
	return before.Mode == ev.Mode || ev.Mode == "" || before.AcledType == ev.AcledType && before.Mode != "seize"
}

// sameEvent marks an event that names one again which was told before.
const sameEvent = "same-event"

// sameAsBefore gives a definite event noun without parties those of the event
// of its type that was told last: the attack took place at dawn. One that tells who
// suffered, and no place of its own, has the author of the one told just before.
func (s *story) sameAsBefore(r *reading, d *frame.Draft, ev *Event) {
	if !d.Definite || len(ev.Actors) > 0 || d.Entry == nil {
		return
	}
	if len(ev.Recipients) > 0 {
		s.sameAuthor(r, d, ev)
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= d.Sentence-sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Type != ev.Type || before.Status != Actual && before.Status != Ongoing || !sameDeed(before, ev) ||
			d.Trigger.Frame.Fights() && !s.fought(before) {
			continue
		}
		ev.Actors, ev.Recipients = slices.Clone(before.Actors), slices.Clone(before.Recipients)
		if ev.Mode == "" {
			ev.Mode, ev.AcledType, ev.AcledSubType = before.Mode, before.AcledType, before.AcledSubType
		}
		ev.Rules = append(ev.Rules, sameEvent)
		return
	}
}

// sameAuthor gives a definite event noun alone the author of the same deed told just
// before: they fired at the town. The shelling hit homes.
func (s *story) sameAuthor(r *reading, d *frame.Draft, ev *Event) {
	if d.Entry.Feature != lang.Noun || d.Last-d.First > 1 || ownPlace(ev) || ev.Type != "ASSAULT" || d.Trigger.Frame.Fights() || d.HasSlot("of") || d.HasSlot("by") ||
		r.CueAt(d.Last, lang.Rel) || r.CueAt(d.Last, lang.That) || r.Lang.Article != "" && d.Last < len(r.Words) && r.Articled(d.Last) {
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= d.Sentence-toldBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Type != ev.Type || before.Status != Actual && before.Status != Ongoing || ev.Status != before.Status || ev.Mode != "" && before.Mode != ev.Mode {
			continue
		}
		if len(before.Actors) > 0 && !slices.ContainsFunc(before.Actors, func(p Party) bool { return len(others(ev.Recipients, p)) < len(ev.Recipients) }) {
			ev.Actors = slices.Clone(before.Actors)
			ev.Rules = append(ev.Rules, sameEvent)
		}
		return
	}
}

// fought reports whether two known sides stand against each other in an event.
func (s *story) fought(ev *Event) bool {
	return len(ev.Actors) > 0 && len(ev.Recipients) > 0 && s.side(ev.Actors[0]) && s.side(ev.Recipients[0])
}

// sameScene gives an event that the article has told before, named again by a
// definite noun or by the person it killed or took, the day and the place told
// first, and gives that one the author who is named only now: the group claimed
// the attack.
func (s *story) sameScene(r *reading, d *frame.Draft, ev *Event) {
	if r.Lang.Order != lang.SubjectFirst || ev.Type != "ASSAULT" {
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r; k-- {
		t := s.drafts[k]
		before := &s.rec.Events[t.event]
		if before.Type != ev.Type || !happened(before) || !happened(ev) || d.Sentence-t.Sentence > victimBack {
			continue
		}
		if !(s.sameVictim(ev, before) && t.Trigger.Effect == d.Trigger.Effect) && !(d.Definite &&
			d.Sentence-t.Sentence <= sentencesBack && sameDeed(before, ev)) {
			continue
		}
		if ev.DateBasis != "timex" && before.DateBasis != "none" && before.DateBasis != "background" {
			ev.From, ev.To, ev.Precision, ev.DateText, ev.EDTF = before.From, before.To, before.Precision, before.DateText, before.EDTF
			if ev.DateBasis = before.DateBasis; ev.DateBasis == "timex" {
				ev.DateBasis = "carried"
			}
		}
		if ev.PlaceBasis != "clause" && ev.PlaceBasis != "sentence" && before.Toponym >= 0 {
			ev.Toponym, ev.PlaceBasis = before.Toponym, "carried"
		}
		if len(before.Actors) == 0 && len(ev.Actors) > 0 {
			before.Actors = slices.Clone(ev.Actors)
			before.Rules = append(before.Rules, "author-later")
		}
		return
	}
}

// victimBack is how far back a victim is looked for.
const victimBack = 20

// sameVictim reports whether two events befell one person, by the words of the
// name.
func (s *story) sameVictim(a, b *Event) bool {
	for _, x := range a.Recipients {
		for _, y := range b.Recipients {
			if x.Mention >= 0 && y.Mention >= 0 && s.personal(x) && s.personal(y) && sameName(x.Name, y.Name) {
				return true
			}
		}
	}
	return false
}

// personal reports whether a party is a person of a name and not a state or an
// organisation.
func (s *story) personal(p Party) bool {
	a := &s.rec.Actors[p.Mention]
	return a.ID == "" && a.Name == p.Name && strings.Contains(p.Name, " ")
}

// sameName reports whether the words of one name stand in the other: Lee, Ann
// Lee.
func sameName(a, b string) bool {
	a, b = " "+strings.ToLower(a)+" ", " "+strings.ToLower(b)+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}
