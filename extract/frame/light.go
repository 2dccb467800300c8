package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// linkLight gives the noun that a light verb governs the verb's arguments.
func (r *Narration) linkLight(list []Draft) {
	for i := range list {
		d := &list[i]
		if d.Trigger.Kind != lang.Light {
			continue
		}
		d.gone = true
		j := d.object
		if r.crowd(d) && (j < 0 || list[j].Trigger.Type != d.Trigger.Type) {
			d.standAlone(d.Trigger.Effect)
			continue
		}
		if (j < 0 || slices.Contains(list[j].Pre, lang.And)) && r.fallen(d) {
			d.standAlone("killed")
			for _, p := range d.Recipients {
				r.countRecipient(d, &r.Parties[p])
			}
			continue
		}
		if s := r.subjectNoun(list, i); s >= 0 && r.Lang.Order == lang.SubjectFirst && d.Trigger.Frame.Code == "occur" {
			j = s // protests erupted after the killing
		} else if r.resumes(d) {
			j = r.nounBefore(list, i)
		} else if j < 0 && !r.ofNext(d) {
			j = r.subjectNoun(list, i)
		}
		if j < 0 || list[j].gone && list[j].Trigger.Kind != lang.Light {
			continue
		}
		n := &list[j]
		n.Light = i
		if j == d.object && r.sharesSubject(d) {
			r.carrySubject(list, i)
			d.Actors = slices.DeleteFunc(d.Actors, func(p int) bool { return n.Trigger.Type == "COERCE" && !r.fighter(p) })
		}
		if d.Passive && d.Trigger.Frame.Code == "suffer" && n.Last <= d.First {
			d.Recipients, d.Actors = append(d.Recipients, d.Actors...), nil // an attack was repelled by the army
		}
		switch {
		case d.Trigger.Frame.Code == "occur" && !r.tied(n):
			if !d.Between() {
				d.Actors = nil // the noun is the subject itself: clashes broke out
			}
		case r.SaysVerb(r.At(d.First)):
			if !r.ownAct(d, n) {
				d.Actors = nil // who announces a raid has not flown it
			}
			n.Light = -1
		default:
			n.Definite = false
		}
		if r.Lang.Order == lang.VerbFirst && (len(d.Actors) > 0 || j == d.object && slices.Contains(n.Pre, lang.In) && d.does()) {
			r.takeGenitive(n) // also: قامت بمهاجمة المقاومة
		}
		n.Actors = append(without(d.Actors, n.Actors), n.Actors...)
		n.Recipients = append(n.Recipients, without(d.Recipients, n.Recipients)...)
		n.Places = append(n.Places, d.Places...)
		n.we = n.we || d.we
		n.Rules = append(n.Rules, d.Trigger.Rule)
		if n.Trigger.Effect != "" && len(d.Recipients) > 0 && n.Killed == nil {
			for _, p := range d.Recipients {
				r.countRecipient(n, &r.Parties[p])
			}
		}
		if n.Trigger.Kind == lang.Light {
			n.Light = i
		}
	}
}

// ofNext reports whether a light noun stands directly before a word that means nothing to the
// lexicon, which it tells of and not of the event before: المعارك مع استمرار خروج المدنيين.
func (r *Narration) ofNext(d *Draft) bool {
	return r.Lang.Order == lang.VerbFirst && d.Entry.Feature == lang.Noun && d.Last < len(r.Doc.Tokens) && r.indefinite(d.Last)
}

// sharesSubject reports whether "and" joins a verb of doing that has no subject of its own to
// what stands before it: تقدمت القوات وقامت بقصف.
func (r *Narration) sharesSubject(d *Draft) bool {
	return d.does() && slices.Contains(d.Pre, lang.And) && len(d.Actors) == 0 && !d.Passive && !d.we
}

// does reports whether a light verb is one of doing: carried out, قام ب.
func (d *Draft) does() bool { return d.Entry.Feature.Verb() && d.Trigger.Frame.Code == "do" }

// standAlone makes an act of a light verb that tells of one by itself; effect is what it
// does to people.
func (d *Draft) standAlone(effect string) {
	act := *d.Trigger
	act.Kind, act.Effect = lang.Act, effect
	d.gone, d.Trigger = false, &act
}

// fallen reports whether people who are counted stand behind a verb or a noun of falling,
// so that it tells of dead: سقوط 11 مدنيا.
func (r *Narration) fallen(d *Draft) bool {
	if r.Lang.Order != lang.VerbFirst || d.Trigger.Frame.Code != "die" || d.Last < len(r.TollAt) && r.TollAt[d.Last] >= 0 {
		return false // but: سقوط 28 قتيلا
	}
	end := r.Doc.Sentences[d.Sentence].Last
	if r.cueAhead(d.Last, min(end, d.Last+fallenReach), lang.Mixed, func(int) bool { return false }) != nil {
		return false // سقط عشرون بين قتيل وجريح: nobody says how many died
	}
	return slices.ContainsFunc(d.Recipients, func(i int) bool {
		p := &r.Parties[i]
		return !p.Asset && (p.Class == lang.Civilian || p.Class == lang.Soldier || p.Class == lang.Armed) && (p.Count != nil || p.Number > 0)
	})
}

// fallenReach is how many tokens behind a verb of falling the words may stand that say
// that some were only hurt.
const fallenReach = 12

// takeGenitive makes the author that a noun governs the one who suffers, where the
// subject of the verb before it is the author, named or not: استمرت القوات في قصف المسلحين.
func (r *Narration) takeGenitive(n *Draft) {
	if n.Entry == nil || n.Entry.Feature != lang.Noun || n.Trigger.Frame.Slot("of") != lang.Agent || len(n.Recipients) > 0 {
		return
	}
	for _, a := range n.args {
		if (a.slot == "of" || a.slot == "") && a.unit.Kind == mention.PartyUnit && slices.Contains(n.Actors, a.unit.Ref) {
			n.Actors = drop(n.Actors, a.unit.Ref)
			n.Recipients = append(n.Recipients, a.unit.Ref)
			return
		}
	}
}

// Between reports whether the sides of a fight are named behind a verb: clashes
// broke out between X and Y.
func (d *Draft) Between() bool {
	for _, a := range d.args {
		if a.slot == "between" && a.unit.Kind == mention.PartyUnit {
			return true
		}
	}
	return false
}

// crowd reports whether a light verb that tells of a crowd stands for a protest
// of its own: thousands of protesters took to the streets.
func (r *Narration) crowd(d *Draft) bool {
	return d.Trigger.Acled != "" && r.ofCrowd(d.Actors)
}

// ownAct reports whether a body announces what it has done itself: the army
// announced the arrest, the capture of the town.
func (r *Narration) ownAct(d, n *Draft) bool {
	if len(d.Actors) > 0 && n.Trigger.Type == "RETREAT" && n.Trigger.Mode == "ceasefire" {
		return true // declared a truce
	}
	if len(d.Actors) == 0 || n.Trigger.Effect == "killed" || n.Trigger.Effect == "injured" || n.Passive {
		return false
	}
	p := &r.Parties[d.Actors[0]]
	if n.Trigger.Frame.Slot("of") != lang.Recipient {
		return r.fightsOwn(p, n)
	}
	return p.Class == lang.Organisation && p.Actor.Sector != "NGO" && p.Actor.Sector != "IGO" && p.Actor.Sector != "MED" || p.Class == lang.State
}

// fightsOwn reports whether a deed that fighters announce is their own: the group
// announced the shelling of the airport, with nobody else said to have done it.
func (r *Narration) fightsOwn(p *mention.Party, n *Draft) bool {
	if n.Trigger.Type != "ASSAULT" || len(n.Actors) > 0 || r.IsDefinite(r.At(n.First)) {
		return false
	}
	switch f := n.Trigger.Frame; {
	case f.Attacks(), f.Code == "hit", f.Code == "use", f.Code == "harm":
		return n.Trigger.Mode != "explosives" && n.Trigger.Mode != "" && (p.Class == lang.Organisation && mention.Rebel(p.Actor.Sector) || p.Class == lang.State && p.Role == "MIL")
	}
	return false
}

// resumes reports whether a light verb bears or governs a pronoun that takes up
// the noun before it: هجمات يقوم بها, الهجوم الذي شنه.
func (r *Narration) resumes(d *Draft) bool { return d.pronoun || r.CueAt(d.Last, lang.Resume) }

// nounBefore finds the event noun that such a verb belongs to.
func (r *Narration) nounBefore(list []Draft, i int) int {
	for j := i - 1; j >= 0; j-- {
		if n := &list[j]; !n.gone && n.Entry != nil && n.Trigger.Kind == lang.Act &&
			(n.Entry.Feature == lang.Noun || n.Last-n.First > 1 && n.Trigger.Frame.Code == "explode") { // a missile fell that … had fired
			return j
		}
	}
	return -1
}

// subjectNoun finds the event noun that is the subject of a light verb before
// it: the clashes that broke out.
func (r *Narration) subjectNoun(list []Draft, i int) int {
	if i == 0 || r.Lang.Order != lang.SubjectFirst && list[i].Trigger.Frame.Code != "occur" {
		return -1
	}
	prev := &list[i-1]
	if !prev.gone && prev.Entry != nil && prev.Entry.Feature == lang.Noun && prev.stop >= list[i].First {
		return i - 1
	}
	return -1
}
