package extract

import (
	"slices"

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
	if !r.isCircumstance(governor) { // which tells for itself
		g.before(min(d.first, governor.first) - 1)
	}
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
	done   bool // an implicative verb says that it was done: managed to
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
	if slices.Contains(g.d.pre, lang.Future) || slices.Contains(g.verb.pre, lang.Future) {
		g.set(Planned)
	}
	h := g.r.at(g.verb.first)
	if g.verb != g.d && h != nil && h.cue(lang.Implicative) && g.can(h) {
		g.set(Hypothetical)
	}
	if g.verb != g.d && h != nil && (h.cue(lang.Future) || h.cue(lang.Try) && g.d.acled == "territory") {
		g.set(Planned) // a light verb that says itself that it is to come: تعتزم القوات اقتحام
		g.d.doubts("purpose")
	}
	joined := noun && slices.Contains(g.d.pre, lang.And) && g.d.first > g.start &&
		slices.Contains(g.r.pre(g.d.first-1), lang.To) && g.r.partyAt[g.d.first-1] < 0 && g.r.placeAt[g.d.first-1] < 0
	if joined || noun && (g.d.light < 0 || givesAim(g.verb)) && g.verb.last <= g.d.first &&
		slices.Contains(g.d.pre, lang.To) || slices.Contains(g.verb.pre, lang.To) && g.verb.entry != nil && g.verb.entry.Feature == lang.Noun {
		g.set(Planned)
		g.d.doubts("purpose")
	}
}

// can reports whether an implicative verb tells of what may be done: in the present, where
// the verb comes first, يستطيع.
func (g *governing) can(h *hit) bool {
	return g.r.lang.Order == lang.VerbFirst && slices.ContainsFunc(h.Payloads, func(e *lang.Entry) bool {
		return e.Kind == lang.CueEntry && e.Code == string(lang.Implicative) && e.Feature.Present()
	})
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
	if slices.Contains(g.verb.pre, lang.And) && g.verb.entry != nil && g.verb.entry.Feature.Verb() {
		g.coordinated(tok)
		return
	}
	for first := true; tok >= g.start; first = false {
		u := r.unitAt(tok)
		if u.kind == timeUnit && r.times[u.ref].OfEvent() {
			return // a day after …
		}
		if r.lang.Order == lang.SubjectFirst && tok > g.start && r.cueAt(tok, lang.And) && r.isMark(tok-1, ",") && g.ownClause() {
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
		if r.willBe(u.first) && (g.noun() || g.that) && r.finite(u) && !g.presupposed() {
			g.set(Planned)
		}
		tok = u.first - 1
	}
}

// ownClause reports whether the draft has a finite verb with a subject: an army that
// killed two, a mine that killed two.
func (g *governing) ownClause() bool {
	if !g.noun() {
		return len(g.d.actors) > 0 && g.verb.entry.Feature == lang.Perfect
	}
	for tok := g.d.last; tok < g.d.last+subjectWords && tok < len(g.r.doc.Tokens); tok++ {
		h := g.r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := g.r.sense(h); e != nil {
			return e.Feature == lang.Perfect && !slices.Contains(h.pre, lang.And) && !g.r.cueAt(tok-1, lang.And)
		}
	}
	return false
}

// subjectWords is how many tokens may stand between an event noun and the verb that it
// is the subject of, so that "and" before it begins a clause.
const subjectWords = 7

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
		if slices.Contains(g.r.pre(tok), lang.Future) || g.r.cueAt(tok, lang.Future) {
			g.set(Planned)
			return
		}
	}
}

// presupposed reports whether the draft is a definite noun of an attack or a fight that no
// light verb brings about: what will, may or does not follow from it leaves it standing
// (the raids will weaken them, not deterred by the bombing).
func (g *governing) presupposed() bool {
	d := g.d
	if !g.noun() || !d.definite || d.light >= 0 || d.trigger.Type != "ASSAULT" || d.acled == "territory" {
		return false
	}
	switch d.trigger.Frame.Code {
	case "attack", "clash", "explode":
		return true
	}
	return false
}

func (g *governing) noun() bool { return g.d.entry == nil || g.d.entry.Feature == lang.Noun }

// willBe reports whether a word is a verb of the future: it bears the proclitic,
// or may bear it and stands directly behind a complementiser.
func (r *reading) willBe(tok int) bool {
	if slices.Contains(r.pre(tok), lang.Future) {
		return true
	}
	if !r.cueAt(tok-1, lang.That) || r.at(tok) != nil {
		return false
	}
	for _, f := range r.words[tok].Forms {
		if slices.Contains(r.lang.Clitics(f.Pre), lang.Future) {
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
	told := g.verb.entry != nil && (g.verb.entry.Feature == lang.Perfect || g.r.perfectTense(g.verb)) // asked for water, have occupied
	switch e.Trigger.Type {
	case "THREATEN":
		if told && g.r.lang.Order == lang.SubjectFirst {
			return true // but: توعد بالرد إن أصيب جندي, a condition
		}
		g.set(Threatened)
		g.d.doubts("ruled")
		return true
	case "REQUEST":
		if told {
			return true
		}
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
		if !told && (g.verb.entry == nil || g.verb.entry.Feature != lang.Noun || g.r.governedAt(g.verb.first) || e.Feature.Verb()) {
			g.set(Planned)
		}
		return true
	}
	if e.Trigger.Mode == "arrest" && g.noun() && g.d.definite {
		g.d.background = true // arrested the perpetrator of the attack
	}
	return e.Feature.Verb() && (e.Trigger.Kind == lang.Light && u.hit.entry(lang.CueEntry) == nil || e.Trigger.Kind == lang.Act && !g.noun())
}

// perfectTense reports whether "have" stands before the participle of a draft.
func (r *reading) perfectTense(d *draft) bool {
	return r.lang.Order == lang.SubjectFirst && !d.passive && d.entry.Feature == lang.Participle && r.cueAt(d.first-1, lang.Also)
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
		if g.r.lang.Order == lang.SubjectFirst && h != nil && g.r.otherSays(h) {
			return // attacks killed two as he vowed to stay
		}
		if slices.Contains(g.r.pre(tok), lang.Future) || h != nil && h.cue(lang.Future) {
			if g.presupposed() && !g.r.lightAt(h) {
				return
			}
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

// lightAt reports whether a hit, nil for none, is a light verb or noun.
func (r *reading) lightAt(h *hit) bool {
	if h == nil {
		return false
	}
	e := r.sense(h)
	return e != nil && e.Trigger.Kind == lang.Light
}

// otherSays reports whether what stands behind a hit is said of something else than of the
// noun before it: a clause opens there, or the noun has its verb.
func (r *reading) otherSays(h *hit) bool {
	if h.cue(lang.When) || h.cue(lang.Conj) || h.cue(lang.But) || h.cue(lang.That) {
		return true
	}
	e := r.sense(h)
	return e != nil && e.Feature.Verb() && e.Feature != lang.Gerund
}
