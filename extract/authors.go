package extract

import (
	"slices"

	"tarikh/extract/frame"
	"tarikh/extract/mention"
)

// takeAuthors gives violence that nobody is said to have done an author whom the article
// tells around it: the foe of who suffered in the fight told nearest, or the author of the
// deed told just before.
func (s *story) takeAuthors() {
	for k := range s.drafts {
		t := &s.drafts[k]
		ev := &s.rec.Events[t.event]
		if ev.Type != "ASSAULT" && !s.besieged(ev) || len(ev.Actors) > 0 || !happened(ev) || ev.Background || s.elsewhere(t, ev) {
			continue
		}
		if ev.Actors = s.foesNear(ev, k); len(ev.Actors) > 0 {
			ev.Rules = append(ev.Rules, "foe-near")
		} else if s.besieged(ev) {
			continue
		} else if ev.Actors = s.authorBefore(ev, k); len(ev.Actors) > 0 {
			ev.Rules = append(ev.Rules, "author-before")
		}
	}
}

// besieged reports whether a measure binds an armed side, as a siege does.
func (s *story) besieged(ev *Event) bool {
	return ev.Type == "COERCE" && ev.Mode == "restrict" && len(ev.Recipients) > 0 && s.side(ev.Recipients[0])
}

// How many sentences away the author of violence is looked for.
const (
	foesBack   = 2
	foesAhead  = 1
	authorBack = 1
)

// foesNear gives the side that fights who suffered in the fight told nearest to the k-th
// draft, one between armed sides.
func (s *story) foesNear(ev *Event, k int) []Party {
	at := &s.drafts[k]
	if at.code != "clash" && !s.besieged(ev) || len(ev.Recipients) == 0 || !s.side(ev.Recipients[0]) {
		return nil
	}
	for j := k - 1; j >= 0 && s.within(at, &s.drafts[j], foesBack); j-- {
		if foes := s.foesIn(ev, &s.rec.Events[s.drafts[j].event]); len(foes) > 0 {
			return foes
		}
	}
	for j := k + 1; j < len(s.drafts) && s.within(at, &s.drafts[j], foesAhead); j++ {
		if foes := s.foesIn(ev, &s.rec.Events[s.drafts[j].event]); len(foes) > 0 {
			return foes
		}
	}
	return nil
}

// within reports whether two drafts stand in one part and at most so many sentences apart.
func (s *story) within(a, b *told, sentences int) bool {
	return a.r == b.r && max(a.Sentence-b.Sentence, b.Sentence-a.Sentence) <= sentences
}

// foesIn gives the whole side against which another event has the first of who suffered.
func (s *story) foesIn(ev, other *Event) []Party {
	foe, ok := s.against(ev.Recipients[0].Name, other)
	if !ok {
		return nil
	}
	side := other.Recipients
	if slices.ContainsFunc(other.Actors, func(p Party) bool { return p.Name == foe.Name }) {
		side = other.Actors
	}
	return slices.DeleteFunc(slices.Clone(side), func(p Party) bool { return !s.side(p) || s.ownSide(p, ev.Recipients) })
}

// authorBefore gives the author of the last deed of violence before the k-th draft, in its
// sentence or the one before, who did this one too when it is of the same kind and nothing
// says that the article goes on to something else.
func (s *story) authorBefore(ev *Event, k int) []Party {
	at := &s.drafts[k]
	if at.Trigger.Frame.Fights() || at.Acled == "territory" || mention.WarModes[ev.Mode] && ev.Mode != "aerial" && ev.Mode != "heavy-weapons" && ev.Mode != "chemical" ||
		len(ev.Recipients) == 0 && at.Toll >= 0 || at.r.Narrated(at.Sentence) {
		return nil
	}
	for j := k - 1; j >= 0 && s.within(at, &s.drafts[j], authorBack); j-- {
		before := &s.rec.Events[s.drafts[j].event]
		if before.Type != "ASSAULT" || len(before.Actors) == 0 || !happened(before) {
			continue
		}
		if ev.Mode != before.Mode && ev.Mode != "" || s.apartInTime(ev, before) || ev.Mode == "" && s.apartInPlace(at, &s.drafts[j], ev, before) ||
			slices.ContainsFunc(before.Actors, func(p Party) bool { return !s.armed(p) || s.ownSide(p, ev.Recipients) }) {
			return nil
		}
		return slices.Clone(before.Actors)
	}
	return nil
}

// armed reports whether a party may bear arms.
func (s *story) armed(p Party) bool {
	if p.Mention < 0 || s.listed[p.Mention] == nil {
		return p.Name != mention.Civilians && p.Name != mention.Protesting
	}
	return frame.Fights(s.listed[p.Mention])
}

// ownSide reports whether a party is one of some, an ally of one, or fights a state as
// they do.
func (s *story) ownSide(p Party, list []Party) bool {
	return slices.ContainsFunc(list, func(q Party) bool {
		return q.Name == p.Name || s.allied(p, q) || s.rebels(p) && (s.rebels(q) && !s.side(q) || s.rebels(q) && !s.side(p))
	})
}
