package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// linkLight gives the noun that a light verb governs the verb's arguments.
func (r *reading) linkLight(list []draft) {
	for i := range list {
		d := &list[i]
		if d.trigger.Kind != lang.Light {
			continue
		}
		d.gone = true
		j := d.object
		if r.crowd(d) && (j < 0 || list[j].trigger.Type != d.trigger.Type) {
			d.standAlone(d.trigger.Effect)
			continue
		}
		if (j < 0 || slices.Contains(list[j].pre, lang.And)) && r.fallen(d) {
			d.standAlone("killed")
			for _, p := range d.recipients {
				r.countRecipient(d, &r.parties[p])
			}
			continue
		}
		if s := r.subjectNoun(list, i); s >= 0 && r.lang.Order == lang.SubjectFirst && d.trigger.Frame.Code == "occur" {
			j = s // protests erupted after the killing
		} else if r.resumes(d) {
			j = r.nounBefore(list, i)
		} else if j < 0 {
			j = r.subjectNoun(list, i)
		}
		if j < 0 || list[j].gone && list[j].trigger.Kind != lang.Light {
			continue
		}
		n := &list[j]
		n.light = i
		if j == d.object && r.sharesSubject(d) {
			r.carrySubject(list, i)
			d.actors = slices.DeleteFunc(d.actors, func(p int) bool { return n.trigger.Type == "COERCE" && !r.fighter(p) })
		}
		if d.passive && d.trigger.Frame.Code == "suffer" && n.last <= d.first {
			d.recipients, d.actors = append(d.recipients, d.actors...), nil // an attack was repelled by the army
		}
		switch {
		case d.trigger.Frame.Code == "occur" && !r.tied(n):
			if !d.between() {
				d.actors = nil // the noun is the subject itself: clashes broke out
			}
		case r.saysVerb(r.at(d.first)):
			if !r.ownAct(d, n) {
				d.actors = nil // who announces a raid has not flown it
			}
			n.light = -1
		default:
			n.definite = false
		}
		if r.lang.Order == lang.VerbFirst && (len(d.actors) > 0 || j == d.object && slices.Contains(n.pre, lang.In) && d.does()) {
			r.takeGenitive(n) // also: قامت بمهاجمة المقاومة
		}
		n.actors = append(without(d.actors, n.actors), n.actors...)
		n.recipients = append(n.recipients, without(d.recipients, n.recipients)...)
		n.places = append(n.places, d.places...)
		n.we = n.we || d.we
		n.rules = append(n.rules, d.trigger.Rule)
		if n.trigger.Effect != "" && len(d.recipients) > 0 && n.killed == nil {
			for _, p := range d.recipients {
				r.countRecipient(n, &r.parties[p])
			}
		}
		if n.trigger.Kind == lang.Light {
			n.light = i
		}
	}
}

// sharesSubject reports whether "and" joins a verb of doing that has no subject of its own to
// what stands before it: تقدمت القوات وقامت بقصف.
func (r *reading) sharesSubject(d *draft) bool {
	return d.does() && slices.Contains(d.pre, lang.And) && len(d.actors) == 0 && !d.passive && !d.we
}

// does reports whether a light verb is one of doing: carried out, قام ب.
func (d *draft) does() bool { return d.entry.Feature.Verb() && d.trigger.Frame.Code == "do" }

// standAlone makes an act of a light verb that tells of one by itself; effect is what it
// does to people.
func (d *draft) standAlone(effect string) {
	act := *d.trigger
	act.Kind, act.Effect = lang.Act, effect
	d.gone, d.trigger = false, &act
}

// fallen reports whether people who are counted stand behind a verb or a noun of falling,
// so that it tells of dead: سقوط 11 مدنيا.
func (r *reading) fallen(d *draft) bool {
	if r.lang.Order != lang.VerbFirst || d.trigger.Frame.Code != "die" || d.last < len(r.tollAt) && r.tollAt[d.last] >= 0 {
		return false // but: سقوط 28 قتيلا
	}
	end := r.doc.Sentences[d.sentence].Last
	if r.cueAhead(d.last, min(end, d.last+fallenReach), lang.Mixed, func(int) bool { return false }) != nil {
		return false // سقط عشرون بين قتيل وجريح: nobody says how many died
	}
	return slices.ContainsFunc(d.recipients, func(i int) bool {
		p := &r.parties[i]
		return !p.asset && (p.class == lang.Civilian || p.class == lang.Soldier || p.class == lang.Armed) && (p.count != nil || p.number > 0)
	})
}

// fallenReach is how many tokens behind a verb of falling the words may stand that say
// that some were only hurt.
const fallenReach = 12

// takeGenitive makes the author that a noun governs the one who suffers, where the
// subject of the verb before it is the author, named or not: استمرت القوات في قصف المسلحين.
func (r *reading) takeGenitive(n *draft) {
	if n.entry == nil || n.entry.Feature != lang.Noun || n.trigger.Frame.Slot("of") != lang.Agent || len(n.recipients) > 0 {
		return
	}
	for _, a := range n.args {
		if (a.slot == "of" || a.slot == "") && a.unit.kind == partyUnit && slices.Contains(n.actors, a.unit.ref) {
			n.actors = drop(n.actors, a.unit.ref)
			n.recipients = append(n.recipients, a.unit.ref)
			return
		}
	}
}

// between reports whether the sides of a fight are named behind a verb: clashes
// broke out between X and Y.
func (d *draft) between() bool {
	for _, a := range d.args {
		if a.slot == "between" && a.unit.kind == partyUnit {
			return true
		}
	}
	return false
}

// crowd reports whether a light verb that tells of a crowd stands for a protest
// of its own: thousands of protesters took to the streets.
func (r *reading) crowd(d *draft) bool {
	return d.trigger.Acled != "" && r.ofCrowd(d.actors)
}

// ownAct reports whether a body announces what it has done itself: the army
// announced the arrest, the capture of the town.
func (r *reading) ownAct(d, n *draft) bool {
	if len(d.actors) > 0 && n.trigger.Type == "RETREAT" && n.trigger.Mode == "ceasefire" {
		return true // declared a truce
	}
	if len(d.actors) == 0 || n.trigger.Effect == "killed" || n.trigger.Effect == "injured" || n.passive {
		return false
	}
	p := &r.parties[d.actors[0]]
	if n.trigger.Frame.Slot("of") != lang.Recipient {
		return r.fightsOwn(p, n)
	}
	return p.class == lang.Organisation && p.actor.Sector != "NGO" && p.actor.Sector != "IGO" && p.actor.Sector != "MED" || p.class == lang.State
}

// fightsOwn reports whether a deed that fighters announce is their own: the group
// announced the shelling of the airport, with nobody else said to have done it.
func (r *reading) fightsOwn(p *party, n *draft) bool {
	if n.trigger.Type != "ASSAULT" || len(n.actors) > 0 || r.isDefinite(r.at(n.first)) {
		return false
	}
	switch f := n.trigger.Frame; {
	case f.Attacks(), f.Code == "hit", f.Code == "use", f.Code == "harm":
		return n.trigger.Mode != "explosives" && n.trigger.Mode != "" && (p.class == lang.Organisation && rebel(p.actor.Sector) || p.class == lang.State && p.role == "MIL")
	}
	return false
}

// resumes reports whether a light verb bears or governs a pronoun that takes up
// the noun before it: هجمات يقوم بها, الهجوم الذي شنه.
func (r *reading) resumes(d *draft) bool { return d.pronoun || r.cueAt(d.last, lang.Resume) }

// nounBefore finds the event noun that such a verb belongs to.
func (r *reading) nounBefore(list []draft, i int) int {
	for j := i - 1; j >= 0; j-- {
		if n := &list[j]; !n.gone && n.entry != nil && n.trigger.Kind == lang.Act &&
			(n.entry.Feature == lang.Noun || n.last-n.first > 1 && n.trigger.Frame.Code == "explode") { // a missile fell that … had fired
			return j
		}
	}
	return -1
}

// subjectNoun finds the event noun that is the subject of a light verb before
// it: the clashes that broke out.
func (r *reading) subjectNoun(list []draft, i int) int {
	if i == 0 || r.lang.Order != lang.SubjectFirst && list[i].trigger.Frame.Code != "occur" {
		return -1
	}
	prev := &list[i-1]
	if !prev.gone && prev.entry != nil && prev.entry.Feature == lang.Noun && prev.stop >= list[i].first {
		return i - 1
	}
	return -1
}
