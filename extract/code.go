package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// takesBack makes the taking of ground of an expulsion whose victims are armed:
// drove the fighters out of the quarter.
func (r *reading) takesBack(d *draft) {
	if d.trigger.Type != "SANCTION" || d.trigger.Mode != "expel" || len(d.recipients) == 0 || d.captured != nil || d.displaced != nil {
		return
	}
	for _, i := range d.recipients {
		p := &r.parties[i]
		switch {
		case p.class == lang.Armed, p.class == lang.Soldier, p.role == "MIL", p.class == lang.Organisation && rebel(p.actor.Sector),
			p.class == lang.Reference && p.actor != nil && p.actor.Arms:
		default:
			return
		}
	}
	taken := *d.trigger
	taken.Type, taken.Mode, taken.Acled = "ASSAULT", "seize", "territory"
	d.trigger, d.mode, d.acled = &taken, taken.Mode, taken.Acled
}

// barsWay makes a closure of a road that is barred by who bears arms, or by the police, and not
// by demonstrators: police closed the roads to the square.
func (r *reading) barsWay(d *draft) {
	if d.trigger.Type != "PROTEST" || d.trigger.Mode != "obstruct" || len(d.actors) == 0 {
		return
	}
	for _, i := range d.actors {
		if p := &r.parties[i]; !underArms(p) && p.class != lang.State {
			return
		}
	}
	barred := *d.trigger
	barred.Type, barred.Mode, barred.Acled = "COERCE", "restrict", "other"
	d.trigger, d.mode, d.acled = &barred, barred.Mode, barred.Acled
}

// acledCode gives the short ACLED code of a draft: what the trigger says, or
// what weapon, parties and victims decide.
func (r *reading) acledCode(d *draft) string {
	switch d.acled {
	case "*":
		return r.violence(d)
	case "":
		if d.trigger.Type == "CONSULT" && r.ofBelligerents(d) {
			return "agreement"
		}
	case "territory":
		if code := r.captive(d); code != "" {
			return code
		}
		takers := d.actors
		if slices.Contains(d.rules, allyRule) {
			takers = takers[:1] // others only helped
		}
		for _, i := range takers {
			if p := &r.parties[i]; p.class == lang.State || p.class == lang.Reference && (p.refers == "army" || p.refers == "government") {
				return "government-territory"
			}
		}
		return "nonstate-territory"
	case "abduction":
		if len(d.actors) > 0 && len(d.recipients) > 0 && r.allFight(d.actors) && r.allFight(d.recipients) {
			return "clash" // captured in battle
		}
		if len(d.actors) == 0 && len(d.recipients) > 0 && r.armed(d.recipients) {
			return "clash" // prisoners of those they fought
		}
	case "looting":
		if d.trigger.Type == "ASSAULT" && len(d.actors) > 0 && len(d.recipients) > 0 && r.allFight(d.actors) && !slices.ContainsFunc(d.recipients, func(i int) bool { return !underArms(&r.parties[i]) }) {
			return "clash" // destroyed three tanks of the army
		}
	case "clash":
		if r.crowdIn(d) {
			return r.riot(d)
		}
		if d.trigger.Frame.Attacks() && r.onlyCivil(d.recipients) {
			return "attack"
		}
	case "arrests":
		if r.ofCrowd(d.recipients) {
			return "intervention"
		}
	case "disrupted":
		if d.trigger.Type == "COERCE" && r.armed(d.actors) {
			return "looting" // arms taken by those who may not have them
		}
	case "change", "transfer":
		if d.trigger.Mode == "withdraw" && d.trigger.Frame.Code == "withdraw" {
			return r.leftGround(d)
		}
	case "peaceful", "intervention":
		if d.killed != nil || d.acled == "intervention" && d.injured != nil {
			return "excessive-force"
		}
	}
	return d.acled
}

// ofBelligerents reports whether an armed group and a state, or two armed groups, take part
// in a draft: talks between them are no diplomacy.
func (r *reading) ofBelligerents(d *draft) bool {
	var groups []*lang.Actor
	states := false
	for _, list := range [][]int{d.actors, d.recipients} {
		for _, i := range list {
			p := &r.parties[i]
			switch {
			case p.class == lang.State:
				states = true
			case p.class == lang.Armed || p.class == lang.Organisation && rebel(p.actor.Sector):
				if !slices.Contains(groups, p.actor) {
					groups = append(groups, p.actor)
				}
			}
		}
	}
	return len(groups) > 1 || len(groups) == 1 && states
}

// leftGround is the code of a withdrawal: who leaves a town leaves it to others, who leaves a
// country changes where he stands; else what the trigger says.
func (r *reading) leftGround(d *draft) string {
	for _, a := range d.args {
		if a.unit.kind != placeUnit || a.slot != "from" && !(a.slot == "of" && d.entry != nil && d.entry.Feature.Verb()) {
			continue
		}
		if p := &r.places[a.unit.ref]; p.rank() == rankCountry && p.toponym.Rule != announced {
			return "change"
		}
		return "transfer"
	}
	return d.acled
}

// allFight reports whether all of some parties may be authors of violence.
func (r *reading) allFight(list []int) bool {
	for _, i := range list {
		if !fights(&r.parties[i]) {
			return false
		}
	}
	return true
}

// crowdIn reports whether demonstrators are a side of a draft.
func (r *reading) crowdIn(d *draft) bool { return r.ofCrowd(d.actors) || r.ofCrowd(d.recipients) }

// onlyCivil reports whether some parties are known and nobody of them fights.
func (r *reading) onlyCivil(list []int) bool {
	for _, i := range list {
		if r.parties[i].class != lang.Civilian {
			return false
		}
	}
	return len(list) > 0
}

// ofCrowd reports whether one of some parties is a crowd.
func (r *reading) ofCrowd(parties []int) bool {
	for _, i := range parties {
		if r.parties[i].class == lang.Crowd {
			return true
		}
	}
	return false
}

// armed reports whether some parties are known and none of them is a state's.
func (r *reading) armed(parties []int) bool {
	for _, i := range parties {
		switch r.parties[i].class {
		case lang.Organisation, lang.Armed:
		default:
			return false
		}
	}
	return len(parties) > 0
}

// underArms reports whether a party is an armed group, soldiers or a state's army.
func underArms(p *party) bool {
	switch p.class {
	case lang.Organisation, lang.Armed, lang.Soldier:
		return true
	case lang.State:
		return p.role == "MIL" || p.actor != nil && p.actor.Sector == "MIL"
	}
	return false
}

// riot is the code of a fight with demonstrators: with a force of the state a
// violent demonstration, among themselves or against others mob violence.
func (r *reading) riot(d *draft) string {
	for _, i := range append(append([]int{}, d.actors...), d.recipients...) {
		switch r.parties[i].class {
		case lang.State, lang.Soldier:
			return "violent-demonstration"
		}
	}
	if r.ofCrowd(d.actors) && len(d.recipients) > 0 {
		return "mob"
	}
	return "violent-demonstration"
}

// captive is the code of taking people rather than ground: arrested by a state,
// abducted by others.
func (r *reading) captive(d *draft) string {
	if d.captured == nil && !r.takesPeople(d) {
		return ""
	}
	for _, i := range d.actors {
		if r.parties[i].class == lang.State {
			return "arrests"
		}
	}
	return "abduction"
}

// checkpointGeneric is the code of generic.tsv for checkpoints, which are ground to those
// who take them.
const checkpointGeneric = "checkpoint"

// soldiersAt reports whether a noun for soldiers stands at a token, as in a party that is
// their state's: عسكريين تركيين, Syrian soldiers.
func (r *reading) soldiersAt(tok int) bool {
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.GenericEntry)
	return e != nil && e.Actor.Class == lang.Soldier
}

// oneBefore reports whether the subject of a verb is a pronoun for a person.
func (r *reading) oneBefore(d *draft) bool {
	tok := r.pronounAt(d, r.doc.Sentences[d.sentence].First)
	return tok >= 0 && r.cueAt(tok, lang.PronounOne)
}

// takesPeople reports whether people without a number are what a verb takes, and
// no place: seized a mayor.
func (r *reading) takesPeople(d *draft) bool {
	if len(d.places) > 0 && d.trigger.Frame.Slot("obj") == lang.Recipient && takesGround(d) || d.entry == nil || !d.entry.Feature.Verb() {
		return false
	}
	own := len(d.recipients) == 0 && d.passive && r.oneBefore(d) // he was captured
	for _, i := range d.recipients {
		p := &r.parties[i]
		if p.asset {
			return false
		}
		if p.first >= d.stop {
			continue // overran a base, killing dozens of soldiers
		}
		own = true
		if h := r.at(p.last - 1); h != nil && h.entry(lang.GenericEntry) != nil && h.entry(lang.GenericEntry).Code == checkpointGeneric {
			return false // several checkpoints
		}
		switch p.class {
		case lang.Civilian, lang.Person, lang.Official:
		case lang.Armed, lang.Soldier, lang.State:
			subject := d.passive && p.first < d.first && r.soldiersAt(p.last-1) // the soldiers were captured
			if !subject && p.number != 1 && p.number != lang.Group && p.count == nil {
				return false
			}
		default:
			return false
		}
		if r.owns(p) || p.ownerFirst > 0 && p.count == nil {
			return false
		}
	}
	return own
}

// violence tells battles from attacks on civilians and on demonstrators by who
// suffers, and riots by who does it.
func (r *reading) violence(d *draft) string {
	switch {
	case r.ofCrowd(d.actors):
		return r.riot(d)
	case r.ofCrowd(d.recipients):
		for _, i := range d.actors {
			switch r.parties[i].class {
			case lang.State, lang.Soldier:
			case lang.Organisation, lang.Armed:
				return "attack"
			default:
				return "mob"
			}
		}
		return "excessive-force"
	}
	armed, civil := false, false
	for _, i := range d.recipients {
		if r.parties[i].class == lang.Crowd {
			if r.byState(d) {
				return "excessive-force"
			}
			civil = true
		} else if fights(&r.parties[i]) || ofForces(&r.parties[i]) {
			armed = true
		} else {
			civil = true
		}
	}
	switch {
	case armed:
		return "clash"
	case civil:
		return "attack"
	}
	for _, i := range d.actors {
		p := &r.parties[i]
		if p.class == lang.State || p.class == lang.Organisation && (rebel(p.actor.Sector) || p.actor.Sector == "MIL") {
			return "clash"
		}
	}
	return "attack"
}

// ofForces reports whether a person is of an army, a police or an armed group.
func ofForces(p *party) bool {
	return p.class == lang.Person && p.actor != nil && (p.actor.Sector == "MIL" || p.actor.Sector == "COP" || rebel(p.actor.Sector))
}

// byState reports whether forces of a state are the authors of a draft.
func (r *reading) byState(d *draft) bool {
	for _, i := range d.actors {
		if c := r.parties[i].class; c == lang.State || c == lang.Reference {
			return true
		}
	}
	return false
}

// contexts are the PLOVER contexts that a type of event brings with it.
func contexts(d *draft, acled string) []string {
	switch {
	case d.acled == "territory":
		return []string{"military", "territory"}
	case d.trigger.Type == "ASSAULT", d.trigger.Type == "MOBILIZE", d.trigger.Mode == "ceasefire":
		return []string{"military"}
	case d.trigger.Type == "COERCE" && acled == "arrests":
		return []string{"legal"}
	case d.trigger.Type == "CONSULT":
		return []string{"diplomatic"}
	}
	return nil
}
