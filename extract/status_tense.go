package extract

import (
	"tarikh/extract/lang"
)

// tense is the status that the verb itself gives.
func (g *governing) tense() Status {
	e := g.verb.entry
	switch {
	case g.done:
		return Actual
	case g.subjunctive:
		return Hypothetical
	case g.past:
		g.d.rules = append(g.d.rules, "past")
		return Actual
	case g.goesOn():
		g.d.rules = append(g.d.rules, "still")
		return Ongoing
	case g.still, g.lasts():
		g.d.rules = append(g.d.rules, "still")
		return Ongoing
	case e != nil && e.Feature.Present() && g.r.lang.Order == lang.VerbFirst && g.r.part != Title:
		return Ongoing // headlines tell in the present what has happened
	case e != nil && e.Feature == lang.Base && g.r.lang.Order == lang.SubjectFirst && g.d.entry == e && len(g.d.actors) == 0 &&
		!g.r.deedActs(g.d):
		return Hypothetical
	}
	return Actual
}

// deedActs reports whether a deed or a weapon stands directly before a verb as its
// subject: air raids kill, car bombs wound.
func (r *reading) deedActs(d *draft) bool {
	if d.first == 0 {
		return false
	}
	h := r.at(d.first - 1)
	if h == nil || h.Last != d.first {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && !e.Feature.Verb() || h.entry(lang.ModeEntry) != nil
}

// goesOn reports whether a verb of the order of English tells what goes on: are
// fighting, and were fighting for what is told of the day of publication.
func (g *governing) goesOn() bool {
	r, e := g.r, g.verb.entry
	if r.lang.Order != lang.SubjectFirst || e == nil || e.Feature != lang.Gerund || g.d.passive {
		return false
	}
	for tok := g.verb.first - 1; tok >= g.start && tok >= g.verb.first-2; tok-- {
		if r.cueAt(tok, lang.Progressive) {
			return true
		}
	}
	return false
}

// lasts reports whether a noun without a verb tells of a state that lasts: under siege,
// the blockade.
func (g *governing) lasts() bool {
	d := g.d
	return g.noun() && d.light < 0 && d.trigger.Mode == "restrict" && d.trigger.Frame.Code == "restrict"
}
