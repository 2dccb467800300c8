package frame

import (
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// tense is the status that the verb itself gives.
func (g *governing) tense() Status {
	e := g.verb.Entry
	switch {
	case g.done:
		return Actual
	case g.subjunctive:
		return Hypothetical
	case g.past:
		g.d.Rules = append(g.d.Rules, "past")
		return Actual
	case g.goesOn():
		g.d.Rules = append(g.d.Rules, "still")
		return Ongoing
	case g.still, g.lasts():
		g.d.Rules = append(g.d.Rules, "still")
		return Ongoing
	case e != nil && e.Feature.Present() && g.r.Lang.Order == lang.VerbFirst && g.r.Part != mention.Title && !(g.d.Entry == e && g.d.Verbal() && g.d.Trigger.Type != "REJECT"):
		return Ongoing // headlines tell in the present what has happened; who accuses or asks has spoken
	case e != nil && e.Feature == lang.Base && g.r.Lang.Order == lang.SubjectFirst && g.d.Entry == e && len(g.d.Actors) == 0 &&
		!g.r.deedActs(g.d):
		return Hypothetical
	}
	return Actual
}

// deedActs reports whether a deed or a weapon stands directly before a verb as its
// subject: air raids kill, car bombs wound.
func (r *Narration) deedActs(d *Draft) bool {
	if d.First == 0 {
		return false
	}
	h := r.At(d.First - 1)
	if h == nil || h.Last != d.First {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && !e.Feature.Verb() || h.Entry(lang.ModeEntry) != nil
}

// goesOn reports whether a verb of the order of English tells what goes on: are
// fighting, and were fighting for what is told of the day of publication.
func (g *governing) goesOn() bool {
	r, e := g.r, g.verb.Entry
	if r.Lang.Order != lang.SubjectFirst || e == nil || e.Feature != lang.Gerund || g.d.Passive {
		return false
	}
	for tok := g.verb.First - 1; tok >= g.start && tok >= g.verb.First-2; tok-- {
		if r.CueAt(tok, lang.Progressive) {
			return true
		}
	}
	return false
}

// lasts reports whether a noun without a verb tells of a state that lasts: under siege,
// the blockade.
func (g *governing) lasts() bool {
	d := g.d
	return g.noun() && d.Light < 0 && d.Trigger.Mode == "restrict" && d.Trigger.Frame.Code == "restrict"
}
