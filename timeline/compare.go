package timeline

import (
	"slices"

	"tarikh/extract"
)

// compareGroups gathers the clues of two groups, the more precise first. It is
// false for what can never be one event: two precise days or two precise
// places that differ.
func compareGroups(a, b *group) (ev evidence, possible bool) {
	if a.class != b.class || !ev.dates(a, b) || !ev.places(a, b) {
		return ev, false
	}
	ev.kinds(a, b)
	ev.tolls(a, b)
	ev.words(a, b)
	ev.parties(a, b)
	return ev, true
}

// about reports whether a denial is plainly of what another report tells, not
// merely of something like it: a bare mention of it, or of one sort, on one day,
// and by the same actor or in the same spot.
func (ev *evidence) about(a, b *group) bool {
	if a.denied == b.denied || ev.is(mention) {
		return true
	}
	spot := ev.is(samePlace) && towns(&a.spot, &b.spot) && !ev.is(carriedPlace)
	return ev.is(sameKind) && !general(a.kind) && a.days() == 1 && b.days() == 1 && (ev.is(sameActor) || spot)
}

// dates compares when. A day taken from the publication may be one too late.
func (ev *evidence) dates(a, b *group) bool {
	if a.undated() || b.undated() {
		return a.shares(b)
	}
	if a.wide() || b.wide() {
		ev.has(sameDay, a.from == b.from)
		return a.from == b.from || a.to == b.to
	}
	af, at := a.window()
	bf, bt := b.window()
	switch {
	case at < bf || bt < af:
		return false
	case a.to < b.from || b.to < a.from:
		ev[otherDay] = 1
	case a.from == b.from && a.to == b.to && a.from == a.to:
		ev[sameDay] = 1
	case a.from == b.from && a.to == b.to:
		ev[sameDays] = 1
	default:
		ev[someDay] = 1
	}
	return true
}

// places compares where: the same, within, close by. Two towns that are said
// are two places.
func (ev *evidence) places(a, b *group) bool {
	s, t := &a.spot, &b.spot
	switch {
	case s.level == levelNone || t.level == levelNone:
		ev.has(noPlace, a.shares(b))
		ev.has(vaguePlace, s.level != t.level && !a.shares(b))
	case s.level == levelCountry && s.place == t.place:
	case s.place == t.place:
		ev[samePlace] = 1
		return a.relation == b.relation || loose(a.relation) || loose(b.relation) || !towns(s, t)
	case towns(s, t):
		km := s.kilometres(t)
		ev.has(partOfPlace, s.inner != t.inner && km <= townWidth || slices.Contains(s.within, t.place) || slices.Contains(t.within, s.place))
		ev.has(nearPlace, ev[partOfPlace] == 0 && km <= sameSpot)
		ev.has(otherPlace, ev[partOfPlace]+ev[nearPlace] == 0)
		if ev.is(otherPlace) && !s.supposed && !t.supposed && !verbal(a) {
			return false
		}
	case slices.Contains(s.within, t.place) || slices.Contains(t.within, s.place):
		ev[partOfPlace] = 1
		ev.has(vaguePlace, min(s.level, t.level) == levelCountry && !s.supposed && !t.supposed && !a.shares(b))
	default:
		ev[otherPlace] = 1
	}
	switch supposed := s.supposed || t.supposed; {
	case verbal(a):
		ev[otherPlace] = 0
	case supposed && ev.is(otherPlace):
		ev[otherPlace], ev[otherSupposed] = 0, 1
	default:
		ev.has(carriedPlace, supposed)
	}
	return true
}

// loose reports whether what lies so to a place may lie on any side of it.
func loose(relation string) bool { return relation == "" || relation == "near" }

// verbal reports whether an event is words: it has as many places as it has
// places that speak of it.
func verbal(g *group) bool {
	switch g.event {
	case "ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID":
		return false
	}
	return true
}

func (ev *evidence) kinds(a, b *group) {
	if a.kind != "" && b.kind != "" {
		ev.has(sameKind, a.kind == b.kind)
		if ev.is(sameKind) && a.broad == "" && verbal(a) {
			ev[sameKind] = 0.3 // a mode of speaking: accusations are many
		}
		ev.has(rareKind, ev.is(sameKind) && rare(a.kind))
		ev.has(likeKind, a.kind != b.kind && !general(a.kind) && !general(b.kind) && a.broad == b.broad && a.broad != "")
		ev.has(looseKind, a.kind != b.kind && (general(a.kind) || general(b.kind)))
		ev.has(otherKind, a.kind != b.kind && !general(a.kind) && !general(b.kind) && (a.broad != b.broad || a.broad == ""))
	}
}

// rare reports whether a place seldom sees two events of a sub-type on one day.
func rare(kind string) bool {
	switch kind {
	case "Suicide bomb", "Remote explosive/landmine/IED", "Chemical weapon", "Abduction/forced disappearance", "Agreement",
		"Non-state actor overtakes territory", "Government regains territory":
		return true
	}
	return false
}

// general reports whether a sub-type is what remains when nothing more is said.
func general(kind string) bool { return kind == "Attack" || kind == "Other" }

// parties compares who. Only names can contradict: gunmen may be anybody. Where
// the sides are exchanged, it is an attack and its answer.
func (ev *evidence) parties(a, b *group) {
	ev.has(sameActor, meets(a.actors, b.actors))
	ev.has(sameTarget, meets(a.recipients, b.recipients))
	aa, ba, ar, br := named(a.actors), named(b.actors), named(a.recipients), named(b.recipients)
	ev.has(otherActor, ev[sameActor] == 0 && len(aa) > 0 && len(ba) > 0)
	ev.has(otherTarget, ev[sameTarget] == 0 && len(ar) > 0 && len(br) > 0)
	if ev.is(otherActor) && verbal(a) {
		ev[otherActor] = 2 // what another says is another event
	}
	ev.has(crossed, ev[sameActor]+ev[sameTarget] == 0 && (meets(aa, br) || meets(ar, ba)))
}

// tolls compares the numbers of the dead and the injured.
func (ev *evidence) tolls(a, b *group) {
	if a.killed != nil && b.killed != nil {
		same, like := countsAgree(a.killed, b.killed)
		ev.has(sameDead, same)
		ev.has(manyDead, same && a.killed.Min >= 8)
		ev.has(likeDead, like && !same)
		ev.has(otherDead, !like)
		if ev.is(otherDead) && apart(a.killed, b.killed) {
			ev[otherDead] = 2
		}
	}
	ev.has(tally, isTally(a) != isTally(b) || isTally(a) && !ev.is(sameDead))
	if a.injured != nil && b.injured != nil {
		same, like := countsAgree(a.injured, b.injured)
		ev.has(sameHurt, same)
		ev.has(otherHurt, !like)
	}
}

// isTally reports whether the dead are those of a war rather than of an event.
func isTally(g *group) bool { return g.killed != nil && g.killed.Min >= 1000 }

// countsAgree reports whether two counts give the same number, and whether
// they may be of the same people: "at least 20" and 25, 10 and 11.
func countsAgree(a, b *extract.Count) (same, like bool) {
	if a.Min == b.Min {
		return true, true
	}
	if a.Min > b.Min {
		a, b = b, a
	}
	open := a.Max < 0 || a.Max >= b.Min
	return false, open && b.Min <= 2*a.Min || 4*b.Min <= 5*a.Min
}

// apart reports whether one count is several times the other.
func apart(a, b *extract.Count) bool { return max(a.Min, b.Min) >= 3*max(1, min(a.Min, b.Min)) }

// words compares how the reports tell it and where they stand. Two words of one
// sentence, in an article or its copy, are often an attack and what it did, and
// as often an attack and another.
func (ev *evidence) words(a, b *group) {
	ra, rb := a.reports[0], b.reports[0]
	one := a.lang == b.lang && ra.Evidence == rb.Evidence
	ev.has(sameWord, a.trigger == b.trigger && a.lang == b.lang)
	ev.has(sameSentence, one && !ev.is(sameWord))
	if a.lang == b.lang && !ev.is(sameSentence) {
		ev[likeWords] = max(0, a.gist.likeness(b.gist)-0.1)
	}
	if !a.shares(b) {
		ev.has(copies, ra.Voice != "" && ra.Voice == rb.Voice)
		return
	}
	ev[sameArticle] = 1
	ev.has(headline, ra.Part != rb.Part && leads(a) && leads(b))
	ev.has(completes, ev.is(looseKind) && (a.killed == nil) != (b.killed == nil))
	near := ra.Article == rb.Article && closeBy(a, b)
	ev.has(neighbours, near && !ev.is(sameSentence))
	ev.has(mention, (near || leads(a) || leads(b)) && !one && (bare(a) || bare(b)))
	ev.has(nearSame, ev.is(neighbours) && ev.is(sameKind))
	ev.has(nearWord, ev.is(neighbours) && ev.is(sameWord))
	ev.has(mentionWord, ev.is(mention) && ev.is(sameWord))
	ev.has(repeats, repeat(ra, rb) || repeat(rb, ra))
}

// repeat reports whether the later of two reports of an article is a mention of
// what was told before.
func repeat(before, after *Report) bool {
	return after.Known && before.Article == after.Article && before.Part == after.Part && before.Start < after.Start &&
		slices.EqualFunc(before.Actors, after.Actors, sameParty) && slices.EqualFunc(before.Recipients, after.Recipients, sameParty)
}

// leads reports whether a group stands where an article says what it is about.
func leads(g *group) bool { return g.reports[0].Part == extract.Title || g.at < lede }

const lede = 400 // letters

// bare reports whether a group says nothing but that something happened: "the
// attack", "القصف".
func bare(g *group) bool {
	return len(g.actors)+len(g.recipients) == 0 && g.killed == nil && g.injured == nil && (g.level == levelNone || g.spot.supposed)
}

func sameParty(a, b Party) bool { return a.Name == b.Name }

// closeBy reports whether two groups stand near each other: a few sentences
// apart, or in the headline and the opening.
func closeBy(a, b *group) bool {
	const few = 350 // letters
	if a.reports[0].Part != b.reports[0].Part {
		return a.at+b.at < lede+100
	}
	return a.at-b.at < few && b.at-a.at < few
}

// shares reports whether two groups have an article in common.
func (g *group) shares(other *group) bool {
	for _, r := range g.reports {
		for _, s := range other.reports {
			if r.Article == s.Article {
				return true
			}
		}
	}
	return false
}
