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
		return d.mode == "" || d.mode == "heavy-weapons"
	}
	return true
}

func (r *reading) setMode(d *draft, e *lang.Entry) {
	d.mode = e.Code
	if e.Acled != "" && e.Acled != "*" {
		d.acled = e.Acled
	}
	d.rules = append(d.rules, "mode:"+e.Code)
}
