package extract

import (
	"tarikh/extract/lang"
)

// crowdCodes are what befalls a demonstration, the gravest first: the code of
// the whole demonstration is the gravest that is told of it.
var crowdCodes = []string{"violent-demonstration", "excessive-force", "intervention"}

// demonstrations codes protests by what is told of them in their sentence and
// those beside it, as ACLED does: demonstrators who were arrested or dispersed
// met an intervention, shot at excessive force; those who threw stones rioted.
func (s *story) demonstrations() {
	for k := range s.drafts {
		p := &s.drafts[k]
		if p.code != "peaceful" || !happened(&s.rec.Events[p.event]) {
			continue
		}
		best := len(crowdCodes)
		for j := k - 1; j >= 0 && s.drafts[j].r == p.r && p.Sentence-s.drafts[j].Sentence <= 1; j-- {
			best = min(best, s.befell(p, &s.drafts[j]))
		}
		for j := k + 1; j < len(s.drafts) && s.drafts[j].r == p.r && s.drafts[j].Sentence-p.Sentence <= 1; j++ {
			best = min(best, s.befell(p, &s.drafts[j]))
		}
		if best < len(crowdCodes) {
			s.recode(p, crowdCodes[best])
		}
	}
}

// befell gives the place in crowdCodes of what an event says of a protest, or
// their number for nothing. What harmed or took people in the same sentence is
// recoded with it.
func (s *story) befell(p, t *told) int {
	ev := &s.rec.Events[t.event]
	here := p.Sentence == t.Sentence
	code := t.code
	switch {
	case code == "violent-demonstration", code == "excessive-force":
		return rankOfCode(code, happened(ev))
	case code == "intervention":
		return rankOfCode(code, happened(ev) || t.Trigger.Mode == "crowd-control" && ev.Status == Hypothetical)
	case code == "arrests" && here && happened(ev) && t.Entry != nil && t.Entry.Feature != lang.Noun && t.ofPeople():
		s.recode(t, "intervention")
		return rankOfCode("intervention", true)
	case here && code == "clash" && happened(ev) && t.Trigger.Frame.Slot("with") == lang.Recipient &&
		t.Trigger.Frame.Slot("between") == lang.Both && !t.armedSides():
		s.recode(t, "violent-demonstration")
		return rankOfCode("violent-demonstration", true)
	case here && happened(ev) && t.Harms() && t.byState() && t.ofPeople() && (code == "attack" || code == "clash"):
		s.recode(t, "excessive-force")
		return rankOfCode("excessive-force", true)
	}
	return len(crowdCodes)
}

func rankOfCode(code string, is bool) int {
	for i, c := range crowdCodes {
		if is && c == code {
			return i
		}
	}
	return len(crowdCodes)
}

// happened reports whether an event is told as a fact or by someone.
func happened(ev *Event) bool {
	return ev.Status == Actual || ev.Status == Ongoing || ev.Status == Alleged
}

// armedSides reports whether somebody under arms of his own fights.
func (t *told) armedSides() bool {
	for _, list := range [][]int{t.Actors, t.Recipients} {
		for _, i := range list {
			if c := t.r.Parties[i].Class; c == lang.Organisation || c == lang.Armed {
				return true
			}
		}
	}
	return false
}

// ofPeople reports whether those who suffered are people without a name, or are
// not said.
func (t *told) ofPeople() bool {
	for _, i := range t.Recipients {
		switch t.r.Parties[i].Class {
		case lang.Civilian, lang.Crowd:
		default:
			return false
		}
	}
	return true
}

// byState reports whether nobody but a force of a state is said to have done it.
func (t *told) byState() bool {
	for _, i := range t.Actors {
		if c := t.r.Parties[i].Class; c != lang.State && c != lang.Soldier {
			return false
		}
	}
	return true
}

// recode gives an event another ACLED code.
func (s *story) recode(t *told, code string) {
	ev, a := &s.rec.Events[t.event], s.worker.acled[code]
	t.code, ev.AcledType, ev.AcledSubType = code, a.Event, a.SubEvent
	ev.Rules = append(ev.Rules, "demonstration")
}
