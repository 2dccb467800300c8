package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// takesBack makes the taking of ground of an expulsion whose victims are armed:
// drove the fighters out of the quarter.
func (r *Narration) takesBack(d *Draft) {
	if d.Trigger.Type != "SANCTION" || d.Trigger.Mode != "expel" || len(d.Recipients) == 0 || d.Captured != nil || d.Displaced != nil {
		return
	}
	for _, i := range d.Recipients {
		p := &r.Parties[i]
		switch {
		case p.Class == lang.Armed, p.Class == lang.Soldier, p.Role == "MIL", p.Class == lang.Organisation && mention.Rebel(p.Actor.Sector),
			p.Class == lang.Reference && p.Actor != nil && p.Actor.Arms:
		default:
			return
		}
	}
	taken := *d.Trigger
	taken.Type, taken.Mode, taken.Acled = "ASSAULT", "seize", "territory"
	d.Trigger, d.Mode, d.Acled = &taken, taken.Mode, taken.Acled
}

// fetches drops the taking of a state's own people and of no ground, who are only brought
// home: استعادة مواطنيها.
func (r *Narration) fetches(d *Draft) {
	if d.Trigger.Mode != "seize" || d.Acled != "territory" || d.Entry == nil || d.Entry.Feature != lang.Noun || len(d.Recipients) == 0 || len(d.Places) > 0 ||
		r.Parties[d.Recipients[0]].CountFirst != d.Last {
		return
	}
	for _, i := range d.Recipients {
		if p := &r.Parties[i]; p.Class != lang.Civilian || p.Asset {
			return
		}
	}
	if h := r.At(d.Last); h != nil && (h.Form.Post != "" || h.End.Post != "") {
		d.gone = true
	}
}

// classes drops a measure that is only the name somebody gave to the deed before it: شن هجمات
// صنفت إرهابية.
func (r *Narration) classes(d *Draft) {
	if d.Trigger.Type != "SANCTION" || len(d.Actors) > 0 || len(d.Recipients) > 0 || d.Entry == nil || !d.Entry.Feature.Verb() || len(d.Pre) > 0 || d.First == 0 || r.Lang.Order != lang.VerbFirst {
		return
	}
	if u := r.UnitAt(d.First - 1); u.Kind == mention.TriggerUnit && r.indefiniteStrike(u) {
		d.gone = true
	}
}

// barsWay makes a closure of a road that is barred by who bears arms, or by the police, and not
// by demonstrators: police closed the roads to the square.
func (r *Narration) barsWay(d *Draft) {
	if d.Trigger.Type != "PROTEST" || d.Trigger.Mode != "obstruct" || len(d.Actors) == 0 {
		return
	}
	for _, i := range d.Actors {
		if p := &r.Parties[i]; !underArms(p) && p.Class != lang.State {
			return
		}
	}
	barred := *d.Trigger
	barred.Type, barred.Mode, barred.Acled = "COERCE", "restrict", "other"
	d.Trigger, d.Mode, d.Acled = &barred, barred.Mode, barred.Acled
}

// AcledCode gives the short ACLED code of a draft: what the trigger says, or
// what weapon, parties and victims decide.
func (r *Narration) AcledCode(d *Draft) string {
	switch d.Acled {
	case "*":
		return r.violence(d)
	case "":
		if d.Trigger.Type == "CONSULT" && r.ofBelligerents(d) {
			return "agreement"
		}
	case "territory":
		if code := r.captive(d); code != "" {
			return code
		}
		takers := d.Actors
		if slices.Contains(d.Rules, AllyRule) {
			takers = takers[:1] // others only helped
		}
		for _, i := range takers {
			if p := &r.Parties[i]; p.Class == lang.State || p.Class == lang.Reference && (p.Refers == "army" || p.Refers == "government") {
				return "government-territory"
			}
		}
		return "nonstate-territory"
	case "abduction":
		if len(d.Actors) > 0 && len(d.Recipients) > 0 && r.allFight(d.Actors) && r.allFight(d.Recipients) {
			return "clash" // captured in battle
		}
		if len(d.Actors) == 0 && len(d.Recipients) > 0 && r.armed(d.Recipients) {
			return "clash" // prisoners of those they fought
		}
	case "looting":
		if d.Trigger.Type == "ASSAULT" && len(d.Actors) > 0 && len(d.Recipients) > 0 && r.allFight(d.Actors) && !slices.ContainsFunc(d.Recipients, func(i int) bool { return !underArms(&r.Parties[i]) }) {
			return "clash" // destroyed three tanks of the army
		}
	case "clash":
		if r.crowdIn(d) {
			return r.riot(d)
		}
		if d.Trigger.Frame.Attacks() && r.onlyCivil(d.Recipients) {
			return "attack"
		}
	case "arrests":
		if r.ofCrowd(d.Recipients) {
			return "intervention"
		}
	case "disrupted":
		if d.Trigger.Type == "COERCE" && r.armed(d.Actors) {
			return "looting" // arms taken by those who may not have them
		}
	case "change", "transfer":
		if d.Trigger.Mode == "withdraw" && d.Trigger.Frame.Code == "withdraw" {
			return r.leftGround(d)
		}
	case "peaceful", "intervention":
		if d.Killed != nil || d.Acled == "intervention" && d.Injured != nil {
			return "excessive-force"
		}
	}
	return d.Acled
}

// ofBelligerents reports whether an armed group and a state, or two armed groups, take part
// in a draft: talks between them are no diplomacy.
func (r *Narration) ofBelligerents(d *Draft) bool {
	var groups []*lang.Actor
	states := false
	for _, list := range [][]int{d.Actors, d.Recipients} {
		for _, i := range list {
			p := &r.Parties[i]
			switch {
			case p.Class == lang.State:
				states = true
			case p.Class == lang.Armed || p.Class == lang.Organisation && mention.Rebel(p.Actor.Sector):
				if !slices.Contains(groups, p.Actor) {
					groups = append(groups, p.Actor)
				}
			}
		}
	}
	return len(groups) > 1 || len(groups) == 1 && states
}

// leftGround is the code of a withdrawal: who leaves a town leaves it to others, who leaves a
// country changes where he stands; else what the trigger says.
func (r *Narration) leftGround(d *Draft) string {
	for _, a := range d.args {
		if a.unit.Kind != mention.PlaceUnit || a.slot != "from" && !(a.slot == "of" && d.Entry != nil && d.Entry.Feature.Verb()) {
			continue
		}
		if p := &r.Places[a.unit.Ref]; p.Rank() == mention.RankCountry && p.Toponym.Rule != mention.Announced {
			return "change"
		}
		return "transfer"
	}
	return d.Acled
}

// allFight reports whether all of some parties may be authors of violence.
func (r *Narration) allFight(list []int) bool {
	for _, i := range list {
		if !Fights(&r.Parties[i]) {
			return false
		}
	}
	return true
}

// crowdIn reports whether demonstrators are a side of a draft.
func (r *Narration) crowdIn(d *Draft) bool { return r.ofCrowd(d.Actors) || r.ofCrowd(d.Recipients) }

// onlyCivil reports whether some parties are known and nobody of them fights.
func (r *Narration) onlyCivil(list []int) bool {
	for _, i := range list {
		if r.Parties[i].Class != lang.Civilian {
			return false
		}
	}
	return len(list) > 0
}

// ofCrowd reports whether one of some parties is a crowd.
func (r *Narration) ofCrowd(parties []int) bool {
	for _, i := range parties {
		if r.Parties[i].Class == lang.Crowd {
			return true
		}
	}
	return false
}

// armed reports whether some parties are known and none of them is a state's.
func (r *Narration) armed(parties []int) bool {
	for _, i := range parties {
		switch r.Parties[i].Class {
		case lang.Organisation, lang.Armed:
		default:
			return false
		}
	}
	return len(parties) > 0
}

// underArms reports whether a party is an armed group, soldiers or a state's army.
func underArms(p *mention.Party) bool {
	switch p.Class {
	case lang.Organisation, lang.Armed, lang.Soldier:
		return true
	case lang.State:
		return p.Role == "MIL" || p.Actor != nil && p.Actor.Sector == "MIL"
	}
	return false
}

// riot is the code of a fight with demonstrators: with a force of the state a
// violent demonstration, among themselves or against others mob violence.
func (r *Narration) riot(d *Draft) string {
	for _, i := range append(append([]int{}, d.Actors...), d.Recipients...) {
		switch r.Parties[i].Class {
		case lang.State, lang.Soldier:
			return "violent-demonstration"
		}
	}
	if r.ofCrowd(d.Actors) && len(d.Recipients) > 0 {
		return "mob"
	}
	return "violent-demonstration"
}

// captive is the code of taking people rather than ground: arrested by a state,
// abducted by others.
func (r *Narration) captive(d *Draft) string {
	if d.Captured == nil && !r.takesPeople(d) {
		return ""
	}
	for _, i := range d.Actors {
		if r.Parties[i].Class == lang.State {
			return "arrests"
		}
	}
	return "abduction"
}

// checkpointGeneric is the code of generic.tsv for checkpoints, which are ground to those
// who take them.
const checkpointGeneric = "checkpoint"

// oneBefore reports whether the subject of a verb is a pronoun for a person.
func (r *Narration) oneBefore(d *Draft) bool {
	tok := r.pronounAt(d, r.Doc.Sentences[d.Sentence].First)
	return tok >= 0 && r.CueAt(tok, lang.PronounOne)
}

// takesPeople reports whether people without a number are what a verb takes, and
// no place: seized a mayor.
func (r *Narration) takesPeople(d *Draft) bool {
	if len(d.Places) > 0 && d.Trigger.Frame.Slot("obj") == lang.Recipient && takesGround(d) || d.Entry == nil || !d.Entry.Feature.Verb() {
		return false
	}
	own := len(d.Recipients) == 0 && d.Passive && r.oneBefore(d) // he was captured
	for _, i := range d.Recipients {
		p := &r.Parties[i]
		if p.Asset {
			return false
		}
		if p.First >= d.stop {
			continue // overran a base, killing dozens of soldiers
		}
		own = true
		if h := r.At(p.Last - 1); h != nil && h.Entry(lang.GenericEntry) != nil && h.Entry(lang.GenericEntry).Code == checkpointGeneric {
			return false // several checkpoints
		}
		switch p.Class {
		case lang.Civilian, lang.Person, lang.Official:
		case lang.Armed, lang.Soldier, lang.State:
			subject := d.Passive && p.First < d.First && r.SoldiersAt(p.Last-1) // the soldiers were captured
			if !subject && p.Number != 1 && p.Number != lang.Group && p.Count == nil {
				return false
			}
		default:
			return false
		}
		if r.owns(p) || p.OwnerFirst > 0 && p.Count == nil {
			return false
		}
	}
	return own
}

// violence tells battles from attacks on civilians and on demonstrators by who
// suffers, and riots by who does it.
func (r *Narration) violence(d *Draft) string {
	switch {
	case r.ofCrowd(d.Actors):
		return r.riot(d)
	case r.ofCrowd(d.Recipients):
		for _, i := range d.Actors {
			switch r.Parties[i].Class {
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
	for _, i := range d.Recipients {
		if r.Parties[i].Class == lang.Crowd {
			if r.byState(d) {
				return "excessive-force"
			}
			civil = true
		} else if Fights(&r.Parties[i]) || ofForces(&r.Parties[i]) {
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
	for _, i := range d.Actors {
		p := &r.Parties[i]
		if p.Class == lang.State || p.Class == lang.Organisation && (mention.Rebel(p.Actor.Sector) || p.Actor.Sector == "MIL") {
			return "clash"
		}
	}
	return "attack"
}

// ofForces reports whether a person is of an army, a police or an armed group.
func ofForces(p *mention.Party) bool {
	return p.Class == lang.Person && p.Actor != nil && (p.Actor.Sector == "MIL" || p.Actor.Sector == "COP" || mention.Rebel(p.Actor.Sector))
}

// byState reports whether forces of a state are the authors of a draft.
func (r *Narration) byState(d *Draft) bool {
	for _, i := range d.Actors {
		if c := r.Parties[i].Class; c == lang.State || c == lang.Reference {
			return true
		}
	}
	return false
}

// Contexts are the PLOVER contexts that a type of event brings with it.
func Contexts(d *Draft, acled string) []string {
	switch {
	case d.Acled == "territory":
		return []string{"military", "territory"}
	case d.Trigger.Type == "ASSAULT", d.Trigger.Type == "MOBILIZE", d.Trigger.Mode == "ceasefire":
		return []string{"military"}
	case d.Trigger.Type == "COERCE" && acled == "arrests":
		return []string{"legal"}
	case d.Trigger.Type == "CONSULT":
		return []string{"diplomatic"}
	}
	return nil
}
