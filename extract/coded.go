package extract

import (
	"slices"

	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// coded names people by their side, as codebooks do, once every event is known:
// officers and officials are of the state where it happened, others whom violence
// befalls are civilians. The words of the mention tell the name.
func (s *story) coded() {
	for k := range s.drafts {
		ev := &s.rec.Events[s.drafts[k].event]
		state := s.stateOf(ev, &s.drafts[k])
		violent := ev.Type == "ASSAULT" || ev.Type == "COERCE"
		ev.Actors = s.codedAll(ev.Actors, ev.Recipients, state, false)
		ev.Recipients = s.codedAll(ev.Recipients, ev.Actors, state, violent)
		ev.Recipients = slices.DeleteFunc(ev.Recipients, func(p Party) bool { return s.onBothSides(p, ev.Actors) })
	}
}

// onBothSides reports whether one of the actors is a party too: the same words, or a
// name; people without one may well do it to others.
func (s *story) onBothSides(p Party, actors []Party) bool {
	return slices.ContainsFunc(actors, func(a Party) bool {
		return a.Name == p.Name && (a.Mention == p.Mention || s.side(p) || p.Name != mention.Civilians && p.Mention >= 0 && s.rec.Actors[p.Mention].Sector == "")
	})
}

// stateOf is the state of the country that an event lies in, else that of the
// country that the article is about, or nil.
func (s *story) stateOf(ev *Event, t *told) *lang.Actor {
	if ev.Toponym >= 0 {
		if p := t.r.placeOfToponym(ev.Toponym); p != nil && p.Name.Country != "" && !s.doubtful(p) {
			return t.r.States()[p.Name.Country]
		}
	}
	return s.sides.home
}

// doubtful reports whether a little-known name lies elsewhere than what the article is
// about, so that a namesake there is rather meant: Segovia, of Colombia or of Spain.
func (s *story) doubtful(p *mention.Place) bool {
	return s.sides.home != nil && p.Name.Country != s.sides.home.Country && p.Name.Weight < mention.CertainWeight
}

// codedAll names the people of one side of an event whom the other side does not
// name already.
func (s *story) codedAll(side, other []Party, state *lang.Actor, suffer bool) []Party {
	if !slices.ContainsFunc(side, s.unaffiliated) {
		return side
	}
	var list []Party
	for _, p := range side {
		if s.unaffiliated(p) {
			p = s.codedAs(p, other, state, suffer)
		}
		list = addParty(list, nil, p, s)
	}
	return list
}

// unaffiliated reports whether a party is somebody of no table and no organisation.
func (s *story) unaffiliated(p Party) bool {
	if p.Mention < 0 || s.listed[p.Mention] == nil {
		return false
	}
	l := s.listed[p.Mention]
	return (l.Class == lang.Person || l.Class == lang.Official) && l.Actor.ID == "" && p.Name == s.rec.Actors[p.Mention].Name && l.Refers == ""
}

// codedAs names one of them.
func (s *story) codedAs(p Party, other []Party, state *lang.Actor, suffer bool) Party {
	switch sector := s.listed[p.Mention].Actor.Sector; sector {
	case "GOV", "MIL", "COP", "LEG", "JUD":
		if state == nil || slices.ContainsFunc(other, func(q Party) bool { return q.Name == state.Name }) {
			return p
		}
		const country = 3 // letters of a code that name it
		p.Name, p.Code = state.Name, state.Code[:country]+sector
	default:
		if suffer {
			p.Name = mention.Civilians
			if p.Code == "" {
				p.Code = "CVL"
			}
		}
	}
	return p
}

// foreign gives ground that an army takes in another country the sub-type of
// those who are not its government.
func (s *story) foreign(r *reading, d *frame.Draft, ev *Event, code string) {
	if code != "government-territory" || ev.Toponym < 0 {
		return
	}
	for i := range r.Places {
		if p := &r.Places[i]; p.Index == ev.Toponym && p.Name.Country != "" && p.Name.Weight > 0 && !s.doubtful(p) {
			for _, j := range d.Actors {
				if a := r.Parties[j].Actor; a == nil || a.Country == "" || a.Country == p.Name.Country {
					return
				}
			}
			const code = "nonstate-territory"
			ev.AcledType, ev.AcledSubType = s.worker.acled[code].Event, s.worker.acled[code].SubEvent
		}
	}
}
