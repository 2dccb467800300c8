package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// oppose gives a fight whose other side is not said the opponent of its side in
// the last fight before it, or in the first one after it.
func (s *story) oppose() {
	for k, t := range s.drafts {
		ev := &s.rec.Events[t.event]
		if !s.open(ev) || t.Trigger.Effect != "" {
			continue
		}
		p, ok := s.opponent(ev.Actors[0].Name, k)
		if !ok {
			continue
		}
		ev.Recipients = []Party{p}
		ev.Actors = slices.DeleteFunc(ev.Actors, func(a Party) bool { return a.Name == p.Name })
		ev.Rules = append(ev.Rules, "opponent")
	}
	s.takeSides()
	s.takeAuthors()
	s.takenBy()
}

// takenBy codes taken ground by who has it in the end, as the codebook of ACLED does: the
// government of the country or those on its side regain it, as they do what nobody is
// said to take from an armed group; others overtake it.
func (s *story) takenBy() {
	for k := range s.drafts {
		t := &s.drafts[k]
		ev := &s.rec.Events[t.event]
		if t.code != overtaken && t.code != regained {
			continue
		}
		state := s.stateOf(ev, t)
		switch {
		case len(ev.Actors) == 0 && slices.ContainsFunc(ev.Recipients, s.rebels),
			t.code == overtaken && len(ev.Actors) > 0 && s.ofState(ev.Actors[0], state):
			t.code = regained
			ev.AcledType, ev.AcledSubType = s.worker.acled[regained].Event, s.worker.acled[regained].SubEvent
		}
	}
}

// The short codes of taken ground.
const (
	overtaken = "nonstate-territory"
	regained  = "government-territory"
)

// ofState reports whether a party is a state, or fights on its side.
func (s *story) ofState(p Party, state *lang.Actor) bool {
	if state == nil || p.Name == state.Name {
		return state != nil
	}
	if p.Mention < 0 || s.listed[p.Mention] == nil || s.listed[p.Mention].Actor == nil {
		return false
	}
	return s.listed[p.Mention].Actor.Parent == state.ID || s.onOneSide(state.ID, s.listed[p.Mention].Actor.ID)
}

// open reports whether an event is a fight of one known side alone.
func (s *story) open(ev *Event) bool {
	return battle(ev) && len(ev.Recipients) == 0 && len(ev.Actors) > 0 && s.side(ev.Actors[0])
}

// How many sentences away the other side of a fight is looked for.
const (
	opponentsBack  = 6
	opponentsAhead = 3
)

// opponent finds whom a side fights nearest to the k-th draft.
func (s *story) opponent(side string, k int) (Party, bool) {
	at := s.drafts[k]
	for j := k - 1; j >= 0 && at.r == s.drafts[j].r && at.Sentence-s.drafts[j].Sentence <= opponentsBack; j-- {
		if p, ok := s.against(side, &s.rec.Events[s.drafts[j].event]); ok {
			return p, true
		}
	}
	for j := k + 1; j < len(s.drafts) && at.r == s.drafts[j].r && s.drafts[j].Sentence-at.Sentence <= opponentsAhead; j++ {
		if p, ok := s.against(side, &s.rec.Events[s.drafts[j].event]); ok {
			return p, true
		}
	}
	return Party{}, false
}

// against gives whom a side fights in an event.
func (s *story) against(side string, ev *Event) (Party, bool) {
	if !battle(ev) || len(ev.Actors) == 0 || len(ev.Recipients) == 0 {
		return Party{}, false
	}
	self := slices.IndexFunc(ev.Actors, func(p Party) bool { return p.Name == side })
	a, b := ev.Actors[0], ev.Recipients[0]
	switch {
	case !s.side(a) || !s.side(b) || a.Name == b.Name:
		return Party{}, false
	case self >= 0: // also who only helps: army and coalition against the group
		return b, !s.allied(ev.Actors[self], b)
	}
	self = slices.IndexFunc(ev.Recipients, func(p Party) bool { return p.Name == side })
	return a, self >= 0 && !s.allied(ev.Recipients[self], a)
}

// battle reports whether an event is one of fighting or of taking ground.
func battle(ev *Event) bool {
	return ev.Type == "ASSAULT" && ev.Mode != "abduct"
}

// side reports whether a party is an organisation or a state of the table.
func (s *story) side(p Party) bool {
	if p.Mention < 0 || p.Name == mention.Civilians || p.Name == mention.Protesting {
		return false
	}
	a := &s.rec.Actors[p.Mention]
	return (a.ID != "" || p.Name != a.Name) && a.Sector != "MED" // or an official who speaks for one
}
