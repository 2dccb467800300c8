package extract

import "tarikh/extract/lang"

// general are the modes that a weapon named beside them makes more exact.
var general = map[string]bool{"heavy-weapons": true, "explosives": true, "destroy": true}

// arm gives a draft the mode and the ACLED type of the weapon that its words
// name: an adjective behind the noun, a tool in its clause, an aircraft that
// acts.
func (r *reading) arm(d *draft, start int) {
	if d.trigger.Type != "ASSAULT" || d.acled == "territory" || d.mode != "" && d.acled != "*" && !general[d.mode] {
		return
	}
	for tok := d.last; tok < d.stop && tok < d.last+14; tok++ {
		if tok > d.last && r.isMark(tok-1, "،,") && r.joinedWord(tok) {
			break
		}
		h := r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := h.entry(lang.ModeEntry); e != nil && r.meant(e, tok, d) {
			r.setMode(d, e)
			return
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
		if e != nil && (e.Attr == "agent" || r.lang.Order == lang.SubjectFirst && (e.Attr == "adj" || e.Attr == "tool")) {
			r.setMode(d, e)
			return
		}
	}
}

// meant reports whether a weapon word behind the trigger is its weapon: an
// adjective must stand close.
func (r *reading) meant(e *lang.Entry, tok int, d *draft) bool {
	switch e.Attr {
	case "adj":
		return tok <= d.last+2
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
			if e.entry.Feature == lang.Noun && r.tied(e) && !r.newClause(d.last, e.first) || r.whenBetween(d.last, e.first) {
				d.mode, d.acled = e.mode, e.acled
				d.rules = append(d.rules, "weapon-of:"+e.trigger.Code)
			}
			break
		}
	}
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
			return contains(r.lang.Clitics(f.Pre), lang.And)
		}
	}
	return false
}

func (r *reading) setMode(d *draft, e *lang.Entry) {
	d.mode = e.Code
	if e.Acled != "" && e.Acled != "*" {
		d.acled = e.Acled
	}
	d.rules = append(d.rules, "mode:"+e.Code)
}
