package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// cue weighs one cue before the trigger; false when the clause begins there.
func (g *governing) cue(u unit, adjacent bool) bool {
	h := u.hit
	perfect := g.verb.entry != nil && (g.verb.entry.Feature == lang.Perfect || g.verb.entry.Feature == lang.PerfectWe)
	switch {
	case h.cue(lang.Without) && adjacent && g.noun():
		g.d.gone = true // without a fight: nobody says that there was one
	case h.cue(lang.Neg):
		switch verb := finiteCue(h, lang.Neg); {
		case verb && perfect && !g.noun() && g.andBefore(u.last):
			// foiled an attack and killed two: they were killed
		case g.negVerb > 0 && u.last == g.negVerb:
			if g.d.status == Denied {
				g.d.status = "" // did not stop shelling, will not retreat from the battle
			}
		case !g.causeBehind(u.last) && !(g.passed && g.noun()) && (adjacent || !g.presupposed()):
			if verb && g.d.status == "" {
				g.negVerb = u.first
			}
			g.set(Denied)
		}
	case h.cue(lang.Deny):
		g.set(Denied)
	case h.cue(lang.If), h.cue(lang.Question):
		g.set(Hypothetical)
	case h.cue(lang.Unverified):
		g.set(Alleged)
	case (h.cue(lang.Modal) || h.cue(lang.Future)) && !adjacent && g.presupposed():
	case h.cue(lang.Modal):
		if g.d.status == Planned && finiteCue(h, lang.Modal) {
			g.d.status = Hypothetical // fear that they will strike
		}
		if perfect && !adjacent && g.r.lang.Order == lang.VerbFirst {
			break // the hostages whom they took: told as it happened
		}
		if !(perfect && adjacent && (g.r.lang.Order == lang.VerbFirst || u.last-u.first == 1)) && !g.r.perfectAt(u.last) && !g.r.pastBefore(u.first, g.start) {
			g.set(Hypothetical)
		}
	case h.cue(lang.Purpose), h.cue(lang.Try) && g.d.acled == "territory":
		g.set(Planned) // trying to take ground is not taking it
		g.d.doubts("purpose")
	case h.cue(lang.Inf):
		if adjacent && g.verb.entry != nil && g.verb.entry.Feature.Verb() {
			g.set(Hypothetical)
			g.d.doubts("purpose")
		}
	case h.cue(lang.Implicative):
		if g.can(h) {
			g.set(Hypothetical)
		}
		g.done = true
	case h.cue(lang.Future):
		g.set(Planned)
	case h.cue(lang.Every):
		g.d.doubts("every")
	case h.cue(lang.Hedge):
		if g.r.lang.Order == lang.SubjectFirst && g.r.cueAt(u.last, lang.Of) {
			break // three men suspected of … were arrested
		}
		g.set(Alleged)
	case h.cue(lang.Claim):
		if g.r.negated(u.first, g.start, claimNear) {
			g.set(Actual) // that nobody claims it leaves no doubt of it
			return false
		}
		g.set(Alleged)
		g.d.doubts("claim")
		g.claimedBy(u.first)
	case h.cue(lang.Court), h.cue(lang.Background):
		g.d.background = true
		g.d.doubts("court")
	case h.cue(lang.Still):
		if g.r.lang.Order == lang.VerbFirst || !g.noun() || g.d.first-u.last <= 2 {
			g.still = true // but: still searching for victims of the blasts
		}
	case h.cue(lang.Past):
		g.past = true
	case h.cue(lang.Toll):
		g.d.background = false
	case h.cue(lang.After), h.cue(lang.Before):
		if g.noun() {
			g.d.background = g.d.background || adjacent && !h.cue(lang.Before)
			if adjacent && h.cue(lang.After) {
				return false // since it took the town: nothing before governs it
			}
		}
		return !adjacent && g.r.lang.Order == lang.VerbFirst || g.noun()
	}
	if h.cue(lang.When) && (g.r.lang.Order == lang.VerbFirst && perfect && !g.noun() || g.r.lang.Order == lang.SubjectFirst && g.r.isMark(u.first-1, ",")) {
		return false // was not at home when it shelled the house; may rise, as the attack was strong
	}
	if h.cue(lang.That) {
		if adjacent && g.verb.first <= g.d.first && g.verb.entry != nil && (g.verb.entry.Feature == lang.Imperfect || g.verb.entry.Feature == lang.ImperfectWe) {
			g.subjunctive = true // أن before an imperfect: what shall be; but: أن معارك تدور
		}
		g.that = true
		return true
	}
	if g.r.saysVerb(h) {
		if slices.Contains(g.r.pre(u.first), lang.Future) && g.that {
			g.set(Planned)
		}
		return false
	}
	return !h.cue(lang.Rel) && !h.cue(lang.Conj) && !h.cue(lang.But)
}

// pastBefore reports whether "had" stands a few words before a token: كان الجيش
// قد تسلم, the army had received.
func (r *reading) pastBefore(tok, start int) bool {
	if r.lang.Order != lang.VerbFirst {
		return false
	}
	for back := tok - 1; back >= start && back >= tok-6; back-- {
		if r.cueAt(back, lang.Past) {
			return true
		}
		if r.isMark(back, "،,.؛;:") {
			return false
		}
	}
	return false
}

// andBefore reports whether "and" joins the draft's verb to what stands behind a token.
func (g *governing) andBefore(tok int) bool {
	if g.r.lang.Order != lang.SubjectFirst {
		return false
	}
	for back := g.verb.first - 1; back >= tok && back >= g.verb.first-joinedReach; back-- {
		if g.r.cueAt(back, lang.And) {
			return true
		}
	}
	return false
}

// joinedReach is how many tokens before a verb the "and" may stand that joins it: its
// subject may stand between.
const joinedReach = 3

// finiteCue reports whether a hit is a finite verb with a cue.
func finiteCue(h *hit, c lang.Cue) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.CueEntry && e.Code == string(c) && e.Feature.Verb() {
			return true
		}
	}
	return false
}

// perfectAt reports whether a verb of the perfect stands at a token: قد before
// it says that something has happened, not that it may.
func (r *reading) perfectAt(tok int) bool {
	h := r.at(tok)
	if h == nil || r.lang.Order != lang.VerbFirst {
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
	h := g.r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Kind == lang.Cause
}

// How many tokens before a word a negation of it may stand: directly, and before the words
// of a claim (no group has claimed responsibility).
const (
	negatedNear = 2
	claimNear   = 5
)

// negated reports whether a negation stands at most so many tokens before one.
func (r *reading) negated(tok, start, reach int) bool {
	for back := tok - 1; back >= start && back >= tok-reach; back-- {
		if r.cueAt(back, lang.Neg) {
			return true
		}
	}
	return false
}
