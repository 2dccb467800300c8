package extract

import "tarikh/extract/lang"

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
		for j := k - 1; j >= 0 && s.drafts[j].r == p.r && p.sentence-s.drafts[j].sentence <= 1; j-- {
			best = min(best, s.befell(p, &s.drafts[j]))
		}
		for j := k + 1; j < len(s.drafts) && s.drafts[j].r == p.r && s.drafts[j].sentence-p.sentence <= 1; j++ {
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
	here := p.sentence == t.sentence
	code := t.code
	switch {
	case code == "violent-demonstration", code == "excessive-force":
		return rankOfCode(code, happened(ev))
	case code == "intervention":
		return rankOfCode(code, happened(ev) || t.trigger.Mode == "crowd-control" && ev.Status == Hypothetical)
	case code == "arrests" && here && happened(ev) && t.entry != nil && t.entry.Feature != lang.Noun && t.ofPeople():
		s.recode(t, "intervention")
		return rankOfCode("intervention", true)
	case here && code == "clash" && happened(ev) && t.trigger.Frame.Slot("with") == lang.Recipient &&
		t.trigger.Frame.Slot("between") == lang.Both && !t.armedSides():
		s.recode(t, "violent-demonstration")
		return rankOfCode("violent-demonstration", true)
	case here && happened(ev) && t.harms() && t.byState() && t.ofPeople() && (code == "attack" || code == "clash"):
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
	for _, list := range [][]int{t.actors, t.recipients} {
		for _, i := range list {
			if c := t.r.parties[i].class; c == lang.Organisation || c == lang.Armed {
				return true
			}
		}
	}
	return false
}

// ofPeople reports whether those who suffered are people without a name, or are
// not said.
func (t *told) ofPeople() bool {
	for _, i := range t.recipients {
		switch t.r.parties[i].class {
		case lang.Civilian, lang.Crowd:
		default:
			return false
		}
	}
	return true
}

// byState reports whether nobody but a force of a state is said to have done it.
func (t *told) byState() bool {
	for _, i := range t.actors {
		if c := t.r.parties[i].class; c != lang.State && c != lang.Soldier {
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

// How far behind a protest the words stand that say what it is against, and behind
// these those whom they name, in tokens.
const (
	protestedReach = 40
	protestedNear  = 7
)

// takeProtested gives a protest those whom it is against, where nobody is named yet:
// marched to demand that the army …, احتجاجا على الحكومة, أمام السفارة الروسية.
func (r *reading) takeProtested(list []draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.trigger.Type != "PROTEST" || d.trigger.Kind != lang.Act || len(d.recipients) > 0 {
			continue
		}
		sent := r.doc.Sentences[d.sentence]
		if d.last-d.first > 1 && r.wordIs(d.last-1, lang.ProtestAt) && r.protestAt(d, r.protested(d.last, sent.Last)) {
			continue // rallied outside the embassy
		}
		ends := func(tok int) bool {
			h := r.at(tok)
			return h != nil && h.First == tok && tok > d.last && r.violentVerb(h)
		}
		for tok, end := d.last, min(sent.Last, d.last+protestedReach); tok < end; {
			h := r.cueAhead(tok, end, lang.ProtestAt, ends)
			if h == nil || r.protestAt(d, r.protested(h.Last, sent.Last)) {
				break
			}
			tok = h.First + 1
		}
	}
}

// protestAt makes a party the one that a protest is against; whoever stands there has
// not protested.
func (r *reading) protestAt(d *draft, i int) bool {
	if i < 0 {
		return false
	}
	d.actors = drop(d.actors, i)
	d.recipients = append(d.recipients, i)
	d.rules = append(d.rules, "protest-at")
	return true
}

// protested gives the first state, organisation or official body behind a token, -1
// for none.
func (r *reading) protested(tok, end int) int {
	for near := tok + protestedNear; tok < end && tok < near; tok++ {
		if r.isMark(tok, ".؛;:،,") {
			return -1
		}
		i := int(r.partyAt[tok])
		if i < 0 {
			continue
		}
		switch p := &r.parties[i]; p.class {
		case lang.State, lang.Organisation, lang.Reference:
			return i
		case lang.Official, lang.Person:
			if p.org != nil || r.leader(i) || p.class == lang.Official && p.actor.Sector == "GOV" {
				return i
			}
		}
		return -1
	}
	return -1
}
