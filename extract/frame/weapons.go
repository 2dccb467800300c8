package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// general are the modes that a weapon named beside them makes more exact.
var general = map[string]bool{"heavy-weapons": true, "explosives": true, "destroy": true}

// arm gives a draft the mode and the ACLED type of the weapon that its words
// name: an adjective behind the noun, a tool in its clause, an aircraft that
// acts.
func (r *Narration) arm(d *Draft, start int) {
	if d.Trigger.Type != "ASSAULT" || d.Acled == "territory" || d.Trigger.Frame.Code == "advance" || d.Mode != "" && d.Acled != "*" && !general[d.Mode] {
		return
	}
	for tok := d.Last; (tok < d.stop || tok == d.stop && r.toolAt(tok)) && tok < d.Last+14; tok++ {
		if tok > d.Last && r.IsMark(tok-1, "،,") && r.joinedWord(tok) {
			break
		}
		h := r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := h.Entry(lang.ModeEntry); e != nil && r.meant(e, tok, d) {
			r.setMode(d, e)
			r.wielder(d, e, h)
			if e.Acled != "shelling" || r.Lang.Order != lang.SubjectFirst {
				return
			}
			break // what aircraft fire is an air strike
		}
	}
	for tok := d.First - 1; tok >= start && tok >= d.First-4; tok-- {
		h := r.At(tok)
		if h == nil {
			continue
		}
		if r.IsMark(tok, "،,.؛;:") || h.Entry(lang.TriggerEntry) != nil {
			return
		}
		e := h.Entry(lang.ModeEntry)
		if e != nil && d.Acled == "shelling" && e.Attr != "agent" {
			return
		}
		if e != nil && (e.Attr == "agent" || r.Lang.Order == lang.SubjectFirst && (e.Attr == "adj" || e.Attr == "tool")) {
			r.setMode(d, e)
			return
		}
	}
}

// toolAt reports whether a weapon by means of which something was done begins at
// a token: بقذيفة.
func (r *Narration) toolAt(tok int) bool {
	if tok >= len(r.Doc.Tokens) || !slices.Contains(r.Pre(tok), lang.In) {
		return false
	}
	h := r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.ModeEntry)
	return e != nil && e.Attr == "tool"
}

// wielder takes the owner of a weapon for the author of what it did: killed by
// the bullets of the police.
func (r *Narration) wielder(d *Draft, e *lang.Entry, h *mention.Hit) {
	if e.Attr != "tool" || len(d.Actors) > 0 || r.Lang.Order != lang.VerbFirst {
		return
	}
	last := h.Last
	if next := r.At(last); last < len(r.PartyAt) && r.PartyAt[last] < 0 && next != nil && next.First == last && len(next.Pre) == 0 && next.Entry(lang.ModeEntry) != nil {
		last = next.Last // بشظايا قذيفة
	}
	if last >= len(r.PartyAt) || r.PartyAt[last] < 0 {
		return
	}
	i := int(r.PartyAt[last])
	p := &r.Parties[i]
	if p.First != last || len(p.Pre) > 0 || !Fights(p) {
		return
	}
	d.Actors = append(d.Actors, i)
	d.Recipients = drop(d.Recipients, i)
	d.Rules = append(d.Rules, "weapon-owner")
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
func (r *Narration) meant(e *lang.Entry, tok int, d *Draft) bool {
	switch e.Attr {
	case "adj":
		return tok <= d.Last+2
	case "tool":
		active := d.Entry != nil && d.Entry.Feature.Verb() && !d.Passive && r.Lang.Order == lang.SubjectFirst && d.Trigger.Frame.Slot("obj") == lang.Recipient
		hit := d.Trigger.Mode == "destroy" && r.Lang.Order == lang.VerbFirst && e.Code == "heavy-weapons" && len(r.Pre(tok)) == 0 && (tok > d.Last || d.Entry != nil && d.Entry.Feature == lang.Noun)
		return !active && !hit || r.GovernedAt(tok) // destroyed 14 tanks, تدمير دبابة: these suffer
	case "object":
		return d.Trigger.Frame.Code == "use" && tok <= d.Last+1 // تفجير الجسر: what is blown up is a thing
	case "agent":
		if d.Entry != nil && d.Entry.Feature.Verb() && !d.Passive && r.Lang.Order == lang.SubjectFirst && !r.GovernedAt(tok) {
			return false // shot down a helicopter: the aircraft suffers
		}
		return d.Mode == "" || d.Mode == "heavy-weapons"
	}
	return true
}

// weapons are the ACLED codes that a weapon decides.
var weapons = map[string]bool{"airstrike": true, "shelling": true, "ied": true, "suicide": true, "grenade": true, "chemical": true}

// armByActor gives a draft the mode of the aircraft that its actor's mention
// names: طيران التحالف نفذ ضربات.
func (r *Narration) armByActor(d *Draft) {
	shelled := d.Mode == "heavy-weapons"
	if d.Trigger.Type != "ASSAULT" || (d.Acled != "*" || d.Mode != "") && d.Mode != "destroy" && !shelled {
		return
	}
	for _, i := range d.Actors {
		if e := r.meansOf(&r.Parties[i]); e != nil && (!shelled || e.Acled == "airstrike") {
			r.setMode(d, e)
			return
		}
	}
}

// meansOf is the weapon that acts for a party and stands in the words for it, or nil:
// coalition aircraft.
func (r *Narration) meansOf(p *mention.Party) *lang.Entry {
	for tok := p.First; tok < p.Last; tok++ {
		for _, f := range r.Words[tok].Forms {
			if e := r.Lang.Agents[f.Key]; e != nil && f.Cost <= 1 {
				return e
			}
		}
	}
	return nil
}

// takeWeapons gives deeds whose kind their own words leave open the kind of the
// deed with a weapon that the same sentence ties to them: targeted a leader by
// an air strike.
func (r *Narration) takeWeapons(list []Draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.Trigger.Type != "ASSAULT" || d.Acled != "*" || d.Mode != "" {
			continue
		}
		for j := i + 1; j < len(list); j++ {
			e := &list[j]
			if e.gone || !weapons[e.Acled] || !e.real() || e.Entry == nil {
				continue
			}
			if len(d.Actors) > 0 && len(without(e.Actors, d.Actors)) > 0 {
				break // killed those accused of the bombing that others carried out
			}
			if e.Entry.Feature == lang.Noun && (r.tied(e) || r.withMeans(e)) && !r.newClause(d.Last, e.First) || r.whenBetween(d.Last, e.First) {
				d.Mode, d.Acled = e.Mode, e.Acled
				d.Rules = append(d.Rules, "weapon-of:"+e.Trigger.Code)
			}
			break
		}
	}
}

// withMeans reports whether a deed is named as the means of another: targeted
// with a grenade attack.
func (r *Narration) withMeans(d *Draft) bool {
	for tok := d.First - 1; tok >= 0 && tok >= d.First-3; tok-- {
		if r.CueAt(tok, lang.With) {
			return r.Lang.Order == lang.SubjectFirst
		}
	}
	return false
}

// takeGas makes a chemical attack of every deed with a weapon, or with none that
// is said, whose sentence names a chemical agent: killed when forces used chlorine.
func (r *Narration) takeGas(list []Draft) {
	if len(list) == 0 || !r.namesGas(list[0].Sentence) {
		return
	}
	for i := range list {
		d := &list[i]
		if d.gone || d.Trigger.Type != "ASSAULT" || d.Trigger.Kind != lang.Act || d.Acled != "*" &&
			d.Acled != "attack" && !weapons[d.Acled] || d.Acled == "chemical" || d.Mode == "abduct" {
			continue
		}
		d.Mode, d.Acled = "chemical", "chemical"
		d.Rules = append(d.Rules, "mode:chemical")
	}
}

// namesGas reports whether a sentence names a chemical agent that is used.
func (r *Narration) namesGas(s int) bool {
	sent := r.Doc.Sentences[s]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := h.Entry(lang.ModeEntry); e != nil && e.Code == "chemical" && e.Attr == "tool" && r.PlaceAt[tok] < 0 && r.PartyAt[tok] < 0 {
			return true
		}
	}
	return false
}

// newClause reports whether a clause ends between two tokens, be it only by a
// comma and a joined word or somebody else: …, and aircraft answered with strikes.
func (r *Narration) newClause(from, to int) bool {
	comma := false
	for tok := from; tok < to; tok++ {
		if comma && (r.PartyAt[tok] >= 0 || r.IsMark(tok-1, "،,") && r.joinedWord(tok)) {
			return true
		}
		comma = comma || r.IsMark(tok, "،,")
	}
	return !r.SameClause(from, to)
}

// joinedWord reports whether a word, known or not, bears a conjunction.
func (r *Narration) joinedWord(tok int) bool {
	for _, f := range r.Words[tok].Forms {
		if f.Cost == 0 {
			return slices.Contains(r.Lang.Clitics(f.Pre), lang.And)
		}
	}
	return false
}

func (r *Narration) setMode(d *Draft, e *lang.Entry) {
	if d.Trigger.Acled == "disrupted" {
		return // shot down a missile: what was hit, not what it was hit with
	}
	d.Mode = e.Code
	if e.Acled != "" && e.Acled != "*" {
		d.Acled = e.Acled
	}
	d.Rules = append(d.Rules, "mode:"+e.Code)
}
