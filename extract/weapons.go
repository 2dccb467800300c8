package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// general are the modes that a weapon named beside them makes more exact.
var general = map[string]bool{"heavy-weapons": true, "explosives": true, "destroy": true}

// arm gives a draft the mode and the ACLED type of the weapon that its words
// name: an adjective behind the noun, a tool in its clause, an aircraft that
// acts.
func (r *reading) arm(d *draft, start int) {
	if d.trigger.Type != "ASSAULT" || d.acled == "territory" || d.trigger.Frame.Code == "advance" || d.mode != "" && d.acled != "*" && !general[d.mode] {
		return
	}
	for tok := d.last; (tok < d.stop || tok == d.stop && r.toolAt(tok)) && tok < d.last+14; tok++ {
		if tok > d.last && r.isMark(tok-1, "،,") && r.joinedWord(tok) {
			break
		}
		h := r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := h.entry(lang.ModeEntry); e != nil && r.meant(e, tok, d) {
			r.setMode(d, e)
			r.wielder(d, e, h)
			if e.Acled != "shelling" || r.lang.Order != lang.SubjectFirst {
				return
			}
			break // what aircraft fire is an air strike
		}
	}
	for tok := d.first - 1; tok >= start && tok >= d.first-4; tok-- {
		h := r.at(tok)
		if h == nil {
			continue
		}
		if r.isMark(tok, "،,.؛;:") || h.entry(lang.TriggerEntry) != nil {
			return
		}
		e := h.entry(lang.ModeEntry)
		if e != nil && d.acled == "shelling" && e.Attr != "agent" {
			return
		}
		if e != nil && (e.Attr == "agent" || r.lang.Order == lang.SubjectFirst && (e.Attr == "adj" || e.Attr == "tool")) {
			r.setMode(d, e)
			return
		}
	}
}

// toolAt reports whether a weapon by means of which something was done begins at
// a token: بقذيفة.
func (r *reading) toolAt(tok int) bool {
	if tok >= len(r.doc.Tokens) || !slices.Contains(r.pre(tok), lang.In) {
		return false
	}
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.ModeEntry)
	return e != nil && e.Attr == "tool"
}

// wielder takes the owner of a weapon for the author of what it did: killed by
// the bullets of the police.
func (r *reading) wielder(d *draft, e *lang.Entry, h *hit) {
	if e.Attr != "tool" || len(d.actors) > 0 || r.lang.Order != lang.VerbFirst {
		return
	}
	last := h.Last
	if next := r.at(last); last < len(r.partyAt) && r.partyAt[last] < 0 && next != nil && next.First == last && len(next.pre) == 0 && next.entry(lang.ModeEntry) != nil {
		last = next.Last // بشظايا قذيفة
	}
	if last >= len(r.partyAt) || r.partyAt[last] < 0 {
		return
	}
	i := int(r.partyAt[last])
	p := &r.parties[i]
	if p.first != last || len(p.pre) > 0 || !fights(p) {
		return
	}
	d.actors = append(d.actors, i)
	d.recipients = drop(d.recipients, i)
	d.rules = append(d.rules, "weapon-owner")
}

func drop(list []int, x int) []int {
	kept := list[:0]
	for _, y := range list {
		if y != x {
			kept = append(kept, y)
		}
	}
	return kept
}

// meant reports whether a weapon word behind the trigger is its weapon: an
// adjective must stand close.
func (r *reading) meant(e *lang.Entry, tok int, d *draft) bool {
	switch e.Attr {
	case "adj":
		return tok <= d.last+2
	case "tool":
		active := d.entry != nil && d.entry.Feature.Verb() && !d.passive && r.lang.Order == lang.SubjectFirst && d.trigger.Frame.Slot("obj") == lang.Recipient
		hit := d.trigger.Mode == "destroy" && r.lang.Order == lang.VerbFirst && e.Code == "heavy-weapons" && len(r.pre(tok)) == 0 && (tok > d.last || d.entry != nil && d.entry.Feature == lang.Noun)
		return !active && !hit || r.governedAt(tok) // destroyed 14 tanks, تدمير دبابة: these suffer
	case "object":
		return d.trigger.Frame.Code == "use" && tok <= d.last+1 // تفجير الجسر: what is blown up is a thing
	case "agent":
		if d.entry != nil && d.entry.Feature.Verb() && !d.passive && r.lang.Order == lang.SubjectFirst && !r.governedAt(tok) {
			return false // shot down a helicopter: the aircraft suffers
		}
		return d.mode == "" || d.mode == "heavy-weapons"
	}
	return true
}

// weapons are the ACLED codes that a weapon decides.
var weapons = map[string]bool{"airstrike": true, "shelling": true, "ied": true, "suicide": true, "grenade": true, "chemical": true}

// armByActor gives a draft the mode of the aircraft that its actor's mention
// names: طيران التحالف نفذ ضربات.
func (r *reading) armByActor(d *draft) {
	shelled := d.mode == "heavy-weapons"
	if d.trigger.Type != "ASSAULT" || (d.acled != "*" || d.mode != "") && d.mode != "destroy" && !shelled {
		return
	}
	for _, i := range d.actors {
		if e := r.meansOf(&r.parties[i]); e != nil && (!shelled || e.Acled == "airstrike") {
			r.setMode(d, e)
			return
		}
	}
}

// meansOf is the weapon that acts for a party and stands in the words for it, or nil:
// coalition aircraft.
func (r *reading) meansOf(p *party) *lang.Entry {
	for tok := p.first; tok < p.last; tok++ {
		for _, f := range r.words[tok].Forms {
			if e := r.lang.Agents[f.Key]; e != nil && f.Cost <= 1 {
				return e
			}
		}
	}
	return nil
}

// takeWeapons gives deeds whose kind their own words leave open the kind of the
// deed with a weapon that the same sentence ties to them: targeted a leader by
// an air strike.
func (r *reading) takeWeapons(list []draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.trigger.Type != "ASSAULT" || d.acled != "*" || d.mode != "" {
			continue
		}
		for j := i + 1; j < len(list); j++ {
			e := &list[j]
			if e.gone || !weapons[e.acled] || !e.real() || e.entry == nil {
				continue
			}
			if len(d.actors) > 0 && len(without(e.actors, d.actors)) > 0 {
				break // killed those accused of the bombing that others carried out
			}
			if e.entry.Feature == lang.Noun && (r.tied(e) || r.withMeans(e)) && !r.newClause(d.last, e.first) || r.whenBetween(d.last, e.first) {
				d.mode, d.acled = e.mode, e.acled
				d.rules = append(d.rules, "weapon-of:"+e.trigger.Code)
			}
			break
		}
	}
}

// withMeans reports whether a deed is named as the means of another: targeted
// with a grenade attack.
func (r *reading) withMeans(d *draft) bool {
	for tok := d.first - 1; tok >= 0 && tok >= d.first-3; tok-- {
		if r.cueAt(tok, lang.With) {
			return r.lang.Order == lang.SubjectFirst
		}
	}
	return false
}

// takeGas makes a chemical attack of every deed with a weapon, or with none that
// is said, whose sentence names a chemical agent: killed when forces used chlorine.
func (r *reading) takeGas(list []draft) {
	if len(list) == 0 || !r.namesGas(list[0].sentence) {
		return
	}
	for i := range list {
		d := &list[i]
		if d.gone || d.trigger.Type != "ASSAULT" || d.trigger.Kind != lang.Act || d.acled != "*" &&
			d.acled != "attack" && !weapons[d.acled] || d.acled == "chemical" || d.mode == "abduct" {
			continue
		}
		d.mode, d.acled = "chemical", "chemical"
		d.rules = append(d.rules, "mode:chemical")
	}
}

// namesGas reports whether a sentence names a chemical agent that is used.
func (r *reading) namesGas(s int) bool {
	sent := r.doc.Sentences[s]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := h.entry(lang.ModeEntry); e != nil && e.Code == "chemical" && e.Attr == "tool" && r.placeAt[tok] < 0 && r.partyAt[tok] < 0 {
			return true
		}
	}
	return false
}

// newClause reports whether a clause ends between two tokens, be it only by a
// comma and a joined word or somebody else: …, and aircraft answered with strikes.
func (r *reading) newClause(from, to int) bool {
	comma := false
	for tok := from; tok < to; tok++ {
		if comma && (r.partyAt[tok] >= 0 || r.isMark(tok-1, "،,") && r.joinedWord(tok)) {
			return true
		}
		comma = comma || r.isMark(tok, "،,")
	}
	return !r.sameClause(from, to)
}

// joinedWord reports whether a word, known or not, bears a conjunction.
func (r *reading) joinedWord(tok int) bool {
	for _, f := range r.words[tok].Forms {
		if f.Cost == 0 {
			return slices.Contains(r.lang.Clitics(f.Pre), lang.And)
		}
	}
	return false
}

func (r *reading) setMode(d *draft, e *lang.Entry) {
	if d.trigger.Acled == "disrupted" {
		return // shot down a missile: what was hit, not what it was hit with
	}
	d.mode = e.Code
	if e.Acled != "" && e.Acled != "*" {
		d.acled = e.Acled
	}
	d.rules = append(d.rules, "mode:"+e.Code)
}
