package extract

import (
	"tarikh/extract/lang"
)

// decide sets the status of a draft from the words that govern it: negation,
// future, condition, denial, threat; the verb's tense when nothing does.
func (r *reading) decide(d *draft, list []draft) {
	governor := d
	if d.light >= 0 {
		governor = &list[d.light]
	}
	g := governing{r: r, d: d, verb: governor, start: r.doc.Sentences[d.sentence].First}
	g.own()
	g.between(min(d.last, governor.last), max(d.first, governor.first))
	g.before(min(d.first, governor.first) - 1)
	g.behind()
	if d.status == "" {
		d.status = g.tense()
	}
}

// governing looks for what governs one draft.
type governing struct {
	r      *reading
	d      *draft
	verb   *draft // the draft itself, or the light verb that carries its tense
	start  int
	past   bool // "had been": told from before
	that   bool // stands in a clause that a verb of saying opens
	still  bool
	passed bool // another trigger stands between
	// negVerb is the token of a verb that says no itself (stopped, failed to),
	// which a negation before it takes back; 0 for none
	negVerb int
	// subjunctive: a complementiser stands directly before an imperfect
	subjunctive bool
}

func (g *governing) set(s Status) {
	if g.d.status == "" {
		g.d.status = s
	}
}

// own reads the proclitics of the trigger and of its light verb.
func (g *governing) own() {
	noun := g.d.entry == nil || g.d.entry.Feature == lang.Noun
	if contains(g.d.pre, lang.Future) || contains(g.verb.pre, lang.Future) {
		g.set(Planned)
	}
	joined := noun && contains(g.d.pre, lang.And) && g.d.first > g.start &&
		contains(g.r.pre(g.d.first-1), lang.To) && g.r.partyAt[g.d.first-1] < 0 && g.r.placeAt[g.d.first-1] < 0
	if joined || noun && (g.d.light < 0 || givesAim(g.verb)) && g.verb.last <= g.d.first &&
		contains(g.d.pre, lang.To) || contains(g.verb.pre, lang.To) && g.verb.entry != nil && g.verb.entry.Feature == lang.Noun {
		g.set(Planned)
		g.d.doubts("purpose")
	}
}

// givesAim reports whether what follows "to" behind a light verb is its aim
// (sent troops to take the town), not what befell its subject (came under
// attack).
func givesAim(v *draft) bool {
	switch v.trigger.Frame.Code {
	case "suffer", "witness", "occur", "die":
		return false
	}
	return true
}

// between reads the words between a noun and the light verb behind it: a truce
// is expected to begin.
func (g *governing) between(from, to int) {
	for tok := from; tok < to; tok++ {
		h := g.r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		switch {
		case h.cue(lang.Future):
			g.set(Planned)
		case h.cue(lang.Modal):
			g.set(Hypothetical)
		case h.cue(lang.Neg), h.cue(lang.Deny):
			g.set(Denied)
		}
	}
}

// before walks from the trigger to the start of its clause.
func (g *governing) before(tok int) {
	r := g.r
	if contains(g.verb.pre, lang.And) && g.verb.entry != nil && g.verb.entry.Feature.Verb() {
		g.coordinated(tok)
		return
	}
	for first := true; tok >= g.start; first = false {
		u := r.unitAt(tok)
		if u.kind == timeUnit && r.times[u.ref].OfEvent() {
			return // a day after …
		}
		if r.lang.Order == lang.SubjectFirst && !g.noun() && tok > g.start && r.cueAt(tok, lang.And) && r.isMark(tok-1, ",") && len(g.d.actors) > 0 &&
			g.verb.entry.Feature == lang.Perfect {
			return // …, and a mine killed two: a clause of its own
		}
		if r.isMark(tok, ".؛;:") || u.kind == triggerUnit && !g.listed(u) && g.otherVerb(u) {
			return
		}
		if u.kind == cueUnit || u.hit != nil && (u.kind == triggerUnit || u.kind == partyUnit) && u.hit.entry(lang.CueEntry) != nil {
			if !g.cue(u, first) {
				return
			}
		}
		if r.willBe(u.first) && (g.noun() || g.that) && r.finite(u) {
			g.set(Planned)
		}
		tok = u.first - 1
	}
}

// coordinated passes a future or a condition on over "and": they will … and …
func (g *governing) coordinated(tok int) {
	for ; tok >= g.start; tok-- {
		if g.r.isMark(tok, "؛;:\"") {
			return
		}
		if h := g.r.at(tok); h != nil && (h.cue(lang.That) || h.cue(lang.If)) && g.verb.entry.Feature.Present() {
			g.before1(tok)
			return
		}
	}
}

func (g *governing) before1(tok int) {
	for ; tok >= g.start; tok-- {
		if contains(g.r.pre(tok), lang.Future) || g.r.cueAt(tok, lang.Future) {
			g.set(Planned)
			return
		}
	}
}

func (g *governing) noun() bool { return g.d.entry == nil || g.d.entry.Feature == lang.Noun }

// willBe reports whether a word is a verb of the future: it bears the proclitic,
// or may bear it and stands directly behind a complementiser.
func (r *reading) willBe(tok int) bool {
	if contains(r.pre(tok), lang.Future) {
		return true
	}
	if !r.cueAt(tok-1, lang.That) || r.at(tok) != nil {
		return false
	}
	for _, f := range r.words[tok].Forms {
		if contains(r.lang.Clitics(f.Pre), lang.Future) {
			return true
		}
	}
	return false
}

// listed reports whether a verb before stands in one list with the draft's, in
// the same form, so that what governs it governs both: will be bombing, torturing
// and killing.
func (g *governing) listed(u unit) bool {
	r := g.r
	if r.lang.Order != lang.SubjectFirst || g.noun() || u.first >= g.verb.first || u.last >= len(r.doc.Tokens) ||
		!r.isMark(u.last, ",") && !r.cueAt(u.last, lang.And) {
		return false
	}
	e := r.sense(u.hit)
	return e != nil && e.Feature == g.verb.entry.Feature && (e.Feature == lang.Gerund || e.Feature == lang.Base)
}

// finite reports whether a unit is a verb as far as the lexicon can tell: a
// future proclitic stands before nothing else.
func (r *reading) finite(u unit) bool {
	return u.kind == wordUnit || u.kind == cueUnit || u.kind == triggerUnit
}

// otherVerb reads a verb or noun before that rules the draft: threats,
// demands, accusations; true when its clause is another one.
func (g *governing) otherVerb(u unit) bool {
	e := g.r.sense(u.hit)
	if e == nil || u.first == g.verb.first {
		return false
	}
	defer func() { g.passed = true }()
	switch e.Trigger.Type {
	case "THREATEN":
		g.set(Threatened)
		g.d.doubts("ruled")
		return true
	case "REQUEST":
		g.set(Hypothetical)
		g.d.doubts("ruled")
		return true
	case "ACCUSE":
		if e.Trigger.Mode == "allege" {
			g.set(Alleged)
		} else {
			g.d.background = true
		}
		return true
	}
	if e.Trigger.Type == "AGREE" || e.Trigger.Type == "REJECT" {
		finite := g.verb.entry != nil && g.verb.entry.Feature == lang.Perfect // …, missiles hit the port
		if !finite && (g.verb.entry == nil || g.verb.entry.Feature != lang.Noun || g.r.governedAt(g.verb.first) || e.Feature.Verb()) {
			g.set(Planned)
		}
		return true
	}
	if e.Trigger.Mode == "arrest" && g.noun() && g.d.definite {
		g.d.background = true // arrested the perpetrator of the attack
	}
	return e.Feature.Verb() && (e.Trigger.Kind == lang.Light && u.hit.entry(lang.CueEntry) == nil || e.Trigger.Kind == lang.Act && !g.noun())
}

// cue weighs one cue before the trigger; false when the clause begins there.
func (g *governing) cue(u unit, adjacent bool) bool {
	h := u.hit
	perfect := g.verb.entry != nil && (g.verb.entry.Feature == lang.Perfect || g.verb.entry.Feature == lang.PerfectWe)
	switch {
	case h.cue(lang.Without) && adjacent && g.noun():
		g.d.gone = true // without a fight: nobody says that there was one
	case h.cue(lang.Neg):
		switch verb := finiteCue(h, lang.Neg); {
		case g.negVerb > 0 && u.last == g.negVerb:
			if g.d.status == Denied {
				g.d.status = "" // did not stop shelling, will not retreat from the battle
			}
		case !g.causeBehind(u.last) && !(g.passed && g.noun()):
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
	case h.cue(lang.Modal):
		if g.d.status == Planned && finiteCue(h, lang.Modal) {
			g.d.status = Hypothetical // fear that they will strike
		}
		if perfect && !adjacent && g.r.lang.Order == lang.VerbFirst {
			break // the hostages whom they took: told as it happened
		}
		if !(perfect && adjacent) && !g.r.perfectAt(u.last) && !g.r.pastBefore(u.first, g.start) {
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
	if h.cue(lang.That) {
		if adjacent && g.verb.entry != nil && (g.verb.entry.Feature == lang.Imperfect || g.verb.entry.Feature == lang.ImperfectWe) {
			g.subjunctive = true // أن before an imperfect: what shall be
		}
		g.that = true
		return true
	}
	if g.r.saysVerb(h) {
		if contains(g.r.pre(u.first), lang.Future) && g.that {
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

// behind looks for a future verb whose subject a noun is: السيطرة … ستتم.
func (g *governing) behind() {
	if !g.noun() || g.d.light >= 0 {
		return
	}
	end := g.r.doc.Sentences[g.d.sentence].Last
	for tok := g.d.last; tok < end && tok < g.d.last+12; tok++ {
		if g.r.isMark(tok, "،,.؛;:") {
			return
		}
		h := g.r.at(tok)
		if contains(g.r.pre(tok), lang.Future) || h != nil && h.cue(lang.Future) {
			g.set(Planned)
			return
		}
		if h != nil && tok == g.d.last && h.cue(lang.Modal) {
			g.set(Hypothetical) // هجوم محتمل
			return
		}
		if h != nil && h.First == tok && h.cue(lang.Still) {
			g.still = true
		}
	}
}

// tense is the status that the verb itself gives.
func (g *governing) tense() Status {
	e := g.verb.entry
	switch {
	case g.subjunctive:
		return Hypothetical
	case g.past:
		g.d.rules = append(g.d.rules, "past")
		return Actual
	case g.goesOn():
		g.d.rules = append(g.d.rules, "still")
		return Ongoing
	case g.still:
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

// negated reports whether a negation stands directly before a token.
func (r *reading) negated(tok, start int) bool {
	for back := tok - 1; back >= start && back >= tok-2; back-- {
		if r.cueAt(back, lang.Neg) {
			return true
		}
	}
	return false
}
