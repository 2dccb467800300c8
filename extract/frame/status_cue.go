package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// cue weighs one cue before the trigger; false when the clause begins there.
func (g *governing) cue(u mention.Unit, adjacent bool) bool {
	h := u.Hit
	perfect := g.verb.Entry != nil && (g.verb.Entry.Feature == lang.Perfect || g.verb.Entry.Feature == lang.PerfectWe)
	switch {
	case h.Cue(lang.Without) && adjacent && g.noun():
		g.d.gone = true // without a fight: nobody says that there was one
	case h.Cue(lang.Neg):
		switch verb := FiniteCue(h, lang.Neg); {
		case verb && perfect && !g.noun() && g.andBefore(u.Last):
			// foiled an attack and killed two: they were killed
		case g.negVerb > 0 && u.Last == g.negVerb:
			if g.d.Status == Denied {
				g.d.Status = "" // did not stop shelling, will not retreat from the battle
			}
		case !g.causeBehind(u.Last) && !(g.passed && g.noun()) && (adjacent || !g.presupposed()):
			if verb && g.d.Status == "" {
				g.negVerb = u.First
			}
			g.set(Denied)
		}
	case h.Cue(lang.Deny):
		g.set(Denied)
	case h.Cue(lang.If), h.Cue(lang.Question):
		g.set(Hypothetical)
	case h.Cue(lang.Unverified):
		g.set(Alleged)
	case (h.Cue(lang.Modal) || h.Cue(lang.Future)) && !adjacent && g.presupposed():
	case h.Cue(lang.Modal):
		if g.d.Status == Planned && FiniteCue(h, lang.Modal) {
			g.d.Status = Hypothetical // fear that they will strike
		}
		if perfect && !adjacent && g.r.Lang.Order == lang.VerbFirst {
			break // the hostages whom they took: told as it happened
		}
		if !(perfect && adjacent && (g.r.Lang.Order == lang.VerbFirst || u.Last-u.First == 1)) && !g.r.PerfectAt(u.Last) && !g.r.PastBefore(u.First, g.start) {
			g.set(Hypothetical)
		}
	case h.Cue(lang.Purpose), h.Cue(lang.Try) && g.d.Acled == "territory":
		g.set(Planned) // trying to take ground is not taking it
		g.d.doubts("purpose")
	case h.Cue(lang.Inf):
		if adjacent && g.verb.Entry != nil && g.verb.Entry.Feature.Verb() {
			g.set(Hypothetical)
			g.d.doubts("purpose")
		}
	case h.Cue(lang.Implicative):
		if g.can(h) {
			g.set(Hypothetical)
		}
		g.done = true
	case h.Cue(lang.Future):
		g.set(Planned)
	case h.Cue(lang.Every):
		g.d.doubts("every")
	case h.Cue(lang.Hedge):
		if g.r.Lang.Order == lang.SubjectFirst && g.r.CueAt(u.Last, lang.Of) {
			break // three men suspected of … were arrested
		}
		g.set(Alleged)
	case g.r.Claims(h):
		if g.r.negated(u.First, g.start, claimNear) {
			g.set(Actual) // that nobody claims it leaves no doubt of it
			return false
		}
		g.set(Alleged)
		g.d.doubts("claim")
		g.claimedBy(u.First)
	case h.Cue(lang.Court), h.Cue(lang.Background):
		g.d.Background = true
		g.d.doubts("court")
	case h.Cue(lang.Still):
		if g.r.Lang.Order == lang.VerbFirst || !g.noun() || g.d.First-u.Last <= 2 {
			g.still = true // but: still searching for victims of the blasts
		}
	case h.Cue(lang.Past):
		g.past = true
	case h.Cue(lang.Toll):
		g.d.Background = false
	case h.Cue(lang.After), h.Cue(lang.Before):
		if g.noun() {
			g.d.Background = g.d.Background || adjacent && !h.Cue(lang.Before)
			if adjacent && h.Cue(lang.After) {
				return false // since it took the town: nothing before governs it
			}
		}
		return !adjacent && g.r.Lang.Order == lang.VerbFirst || g.noun()
	}
	if h.Cue(lang.When) && (g.r.Lang.Order == lang.VerbFirst && perfect && !g.noun() || g.r.Lang.Order == lang.SubjectFirst && g.r.IsMark(u.First-1, ",")) {
		return false // was not at home when it shelled the house; may rise, as the attack was strong
	}
	if h.Cue(lang.That) {
		if adjacent && g.verb.First <= g.d.First && g.verb.Entry != nil && (g.verb.Entry.Feature == lang.Imperfect || g.verb.Entry.Feature == lang.ImperfectWe) {
			g.subjunctive = true // أن before an imperfect: what shall be; but: أن معارك تدور
		}
		g.that = true
		return true
	}
	if g.r.SaysVerb(h) {
		if slices.Contains(g.r.Pre(u.First), lang.Future) && g.that {
			g.set(Planned)
		}
		return false
	}
	return !h.Cue(lang.Rel) && !h.Cue(lang.Conj) && !h.Cue(lang.But)
}

// PastBefore reports whether "had" stands a few words before a token: كان الجيش
// قد تسلم, the army had received.
func (r *Narration) PastBefore(tok, start int) bool {
	if r.Lang.Order != lang.VerbFirst {
		return false
	}
	for back := tok - 1; back >= start && back >= tok-6; back-- {
		if r.CueAt(back, lang.Past) {
			return true
		}
		if r.IsMark(back, "،,.؛;:") {
			return false
		}
	}
	return false
}

// andBefore reports whether "and" joins the draft's verb to what stands behind a token.
func (g *governing) andBefore(tok int) bool {
	if g.r.Lang.Order != lang.SubjectFirst {
		return false
	}
	for back := g.verb.First - 1; back >= tok && back >= g.verb.First-joinedReach; back-- {
		if g.r.CueAt(back, lang.And) {
			return true
		}
	}
	return false
}

// joinedReach is how many tokens before a verb the "and" may stand that joins it: its
// subject may stand between.
const joinedReach = 3

// FiniteCue reports whether a hit is a finite verb with a cue.
func FiniteCue(h *mention.Hit, c lang.Cue) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.CueEntry && e.Code == string(c) && e.Feature.Verb() {
			return true
		}
	}
	return false
}

// PerfectAt reports whether a verb of the perfect stands at a token: قد before
// it says that something has happened, not that it may.
func (r *Narration) PerfectAt(tok int) bool {
	h := r.At(tok)
	if h == nil || r.Lang.Order != lang.VerbFirst {
		return false
	}
	for _, e := range h.Payloads {
		if e.Feature == lang.Perfect || e.Feature == lang.PerfectWe {
			return true
		}
	}
	return false
}

// causeBehind reports whether a negation denies a consequence and not the
// event: the shelling caused no injuries.
func (g *governing) causeBehind(tok int) bool {
	h := g.r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Kind == lang.Cause
}

// How many tokens before a word a negation of it may stand: directly, and before the words
// of a claim (no group has claimed responsibility).
const (
	negatedNear = 2
	claimNear   = 5
)

// negated reports whether a negation stands at most so many tokens before one.
func (r *Narration) negated(tok, start, reach int) bool {
	for back := tok - 1; back >= start && back >= tok-reach; back-- {
		if r.CueAt(back, lang.Neg) {
			return true
		}
	}
	return false
}
