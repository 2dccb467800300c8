package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// decide sets the status of a draft from the words that govern it: negation,
// future, condition, denial, threat; the verb's tense when nothing does.
func (r *Narration) decide(d *Draft, list []Draft) {
	governor := d
	if d.Light >= 0 {
		governor = &list[d.Light]
	}
	g := governing{r: r, d: d, verb: governor, start: r.Doc.Sentences[d.Sentence].First}
	for i := range list {
		if list[i].First < d.First {
			g.last = &list[i]
		}
	}
	g.own()
	g.between(min(d.Last, governor.Last), max(d.First, governor.First))
	if !r.isCircumstance(governor) { // which tells for itself
		g.before(min(d.First, governor.First) - 1)
	}
	g.behind()
	if d.Status == "" {
		d.Status = g.tense()
	}
}

// governing looks for what governs one draft.
type governing struct {
	r      *Narration
	d      *Draft
	verb   *Draft // the draft itself, or the light verb that carries its tense
	last   *Draft // the draft before it in the sentence, nil for none
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
	if g.d.Status == "" {
		g.d.Status = s
	}
}

// own reads the proclitics of the trigger and of its light verb.
func (g *governing) own() {
	noun := g.d.Entry == nil || g.d.Entry.Feature == lang.Noun
	if slices.Contains(g.d.Pre, lang.Future) || slices.Contains(g.verb.Pre, lang.Future) {
		g.set(Planned)
	}
	h := g.r.At(g.verb.First)
	if g.verb != g.d && h != nil && h.Cue(lang.Implicative) && g.can(h) {
		g.set(Hypothetical)
	}
	if g.verb != g.d && h != nil && (h.Cue(lang.Future) || h.Cue(lang.Try) && g.d.Acled == "territory") {
		g.set(Planned) // a light verb that says itself that it is to come: تعتزم القوات اقتحام
		g.d.doubts("purpose")
	}
	joined := noun && slices.Contains(g.d.Pre, lang.And) && g.d.First > g.start &&
		slices.Contains(g.r.Pre(g.d.First-1), lang.To) && g.r.PartyAt[g.d.First-1] < 0 && g.r.PlaceAt[g.d.First-1] < 0
	if g.condemned() {
		return
	}
	if joined || noun && (g.d.Light < 0 || givesAim(g.verb)) && g.verb.Last <= g.d.First &&
		slices.Contains(g.d.Pre, lang.To) || slices.Contains(g.verb.Pre, lang.To) && g.verb.Entry != nil && g.verb.Entry.Feature == lang.Noun {
		g.set(Planned)
		g.d.doubts("purpose")
	}
}

// condemnedNear is how far before a deed the words of its condemnation may end, in tokens.
const condemnedNear = 6

// condemned reports whether "to" before a deed only says what somebody condemns: أعربت عن
// إدانتها واستنكارها الشديدين للتفجير.
func (g *governing) condemned() bool {
	if g.r.Lang.Order != lang.VerbFirst || g.last == nil || g.last.Trigger.Mode != "disapprove" {
		return false
	}
	return g.d.First-g.last.Last <= condemnedNear && g.r.SameClause(g.last.Last, g.d.First)
}

// can reports whether an implicative verb tells of what may be done: in the present, where
// the verb comes first, يستطيع.
func (g *governing) can(h *mention.Hit) bool {
	return g.r.Lang.Order == lang.VerbFirst && slices.ContainsFunc(h.Payloads, func(e *lang.Entry) bool {
		return e.Kind == lang.CueEntry && e.Code == string(lang.Implicative) && e.Feature.Present()
	})
}

// givesAim reports whether what follows "to" behind a light verb is its aim
// (sent troops to take the town), not what befell its subject (came under
// attack).
func givesAim(v *Draft) bool {
	switch v.Trigger.Frame.Code {
	case "suffer", "witness", "occur", "die":
		return false
	}
	return true
}

// between reads the words between a noun and the light verb behind it: a truce
// is expected to begin.
func (g *governing) between(from, to int) {
	for tok := from; tok < to; tok++ {
		h := g.r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		switch {
		case h.Cue(lang.Future):
			g.set(Planned)
		case h.Cue(lang.Modal):
			g.set(Hypothetical)
		case h.Cue(lang.Neg), h.Cue(lang.Deny):
			g.set(Denied)
		}
	}
}

// before walks from the trigger to the start of its clause.
func (g *governing) before(tok int) {
	r := g.r
	if slices.Contains(g.verb.Pre, lang.And) && g.verb.Entry != nil && g.verb.Entry.Feature.Verb() {
		g.coordinated(tok)
		return
	}
	for first := true; tok >= g.start; first = false {
		u := r.UnitAt(tok)
		if u.Kind == mention.TimeUnit && r.Times[u.Ref].OfEvent() {
			return // a day after …
		}
		if r.Lang.Order == lang.SubjectFirst && tok > g.start && r.CueAt(tok, lang.And) && r.IsMark(tok-1, ",") && g.ownClause() {
			return // …, and a mine killed two: a clause of its own
		}
		if r.IsMark(tok, ".؛;:") || u.Kind == mention.TriggerUnit && !g.listed(u) && g.otherVerb(u) {
			return
		}
		if u.Kind == mention.CueUnit || u.Hit != nil && (u.Kind == mention.TriggerUnit || u.Kind == mention.PartyUnit) && u.Hit.Entry(lang.CueEntry) != nil {
			if !g.cue(u, first) {
				return
			}
		}
		if r.willBe(u.First) && (g.noun() || g.that) && r.finite(u) && !g.presupposed() {
			g.set(Planned)
		}
		tok = u.First - 1
	}
}

// ownClause reports whether the draft has a finite verb with a subject: an army that
// killed two, a mine that killed two.
func (g *governing) ownClause() bool {
	if !g.noun() {
		return len(g.d.Actors) > 0 && g.verb.Entry.Feature == lang.Perfect
	}
	for tok := g.d.Last; tok < g.d.Last+subjectWords && tok < len(g.r.Doc.Tokens); tok++ {
		h := g.r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		if e := g.r.Sense(h); e != nil {
			return e.Feature == lang.Perfect && !slices.Contains(h.Pre, lang.And) && !g.r.CueAt(tok-1, lang.And)
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
		if g.r.IsMark(tok, "؛;:\"") {
			return
		}
		if h := g.r.At(tok); h != nil && (h.Cue(lang.That) || h.Cue(lang.If)) && g.verb.Entry.Feature.Present() {
			g.before1(tok)
			return
		}
	}
}

func (g *governing) before1(tok int) {
	for ; tok >= g.start; tok-- {
		if slices.Contains(g.r.Pre(tok), lang.Future) || g.r.CueAt(tok, lang.Future) {
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
	if !g.noun() || !d.Definite || d.Light >= 0 || d.Trigger.Type != "ASSAULT" || d.Acled == "territory" {
		return false
	}
	switch d.Trigger.Frame.Code {
	case "attack", "clash", "explode":
		return true
	}
	return false
}

func (g *governing) noun() bool { return g.d.Entry == nil || g.d.Entry.Feature == lang.Noun }

// willBe reports whether a word is a verb of the future: it bears the proclitic,
// or may bear it and stands directly behind a complementiser.
func (r *Narration) willBe(tok int) bool {
	if slices.Contains(r.Pre(tok), lang.Future) {
		return true
	}
	if !r.CueAt(tok-1, lang.That) || r.At(tok) != nil {
		return false
	}
	for _, f := range r.Words[tok].Forms {
		if slices.Contains(r.Lang.Clitics(f.Pre), lang.Future) {
			return true
		}
	}
	return false
}

// listed reports whether a verb before stands in one list with the draft's, in
// the same form, so that what governs it governs both: will be bombing, torturing
// and killing.
func (g *governing) listed(u mention.Unit) bool {
	r := g.r
	if r.Lang.Order != lang.SubjectFirst || g.noun() || u.First >= g.verb.First || u.Last >= len(r.Doc.Tokens) ||
		!r.IsMark(u.Last, ",") && !r.CueAt(u.Last, lang.And) {
		return false
	}
	e := r.Sense(u.Hit)
	return e != nil && e.Feature == g.verb.Entry.Feature && (e.Feature == lang.Gerund || e.Feature == lang.Base)
}

// finite reports whether a unit is a verb as far as the lexicon can tell: a
// future proclitic stands before nothing else.
func (r *Narration) finite(u mention.Unit) bool {
	return u.Kind == mention.WordUnit || u.Kind == mention.CueUnit || u.Kind == mention.TriggerUnit
}

// otherVerb reads a verb or noun before that rules the draft: threats,
// demands, accusations; true when its clause is another one.
func (g *governing) otherVerb(u mention.Unit) bool {
	e := g.r.Sense(u.Hit)
	if e == nil || u.First == g.verb.First {
		return false
	}
	defer func() { g.passed = true }()
	told := g.verb.Entry != nil && (g.verb.Entry.Feature == lang.Perfect || g.r.perfectTense(g.verb)) // asked for water, have occupied
	switch e.Trigger.Type {
	case "THREATEN":
		if told && g.r.Lang.Order == lang.SubjectFirst {
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
			g.d.Background = true
		}
		return true
	}
	if e.Trigger.Type == "AGREE" || e.Trigger.Type == "REJECT" {
		if !told && (g.verb.Entry == nil || g.verb.Entry.Feature != lang.Noun || g.r.GovernedAt(g.verb.First) || e.Feature.Verb()) {
			g.set(Planned)
		}
		return true
	}
	if e.Trigger.Mode == "arrest" && g.noun() && g.d.Definite {
		g.d.Background = true // arrested the perpetrator of the attack
	}
	return e.Feature.Verb() && (e.Trigger.Kind == lang.Light && u.Hit.Entry(lang.CueEntry) == nil || e.Trigger.Kind == lang.Act && !g.noun())
}

// perfectTense reports whether "have" stands before the participle of a draft.
func (r *Narration) perfectTense(d *Draft) bool {
	return r.Lang.Order == lang.SubjectFirst && !d.Passive && d.Entry.Feature == lang.Participle && r.CueAt(d.First-1, lang.Also)
}

// behind looks for a future verb whose subject a noun is: السيطرة … ستتم.
func (g *governing) behind() {
	if !g.noun() || g.d.Light >= 0 {
		return
	}
	end := g.r.Doc.Sentences[g.d.Sentence].Last
	for tok := g.d.Last; tok < end && tok < g.d.Last+12; tok++ {
		if g.r.IsMark(tok, "،,.؛;:") {
			return
		}
		h := g.r.At(tok)
		if g.r.Lang.Order == lang.SubjectFirst && h != nil && g.r.otherSays(h) {
			return // attacks killed two as he vowed to stay
		}
		if slices.Contains(g.r.Pre(tok), lang.Future) || h != nil && h.Cue(lang.Future) {
			if g.presupposed() && !g.r.lightAt(h) {
				return
			}
			g.set(Planned)
			return
		}
		if h != nil && tok == g.d.Last && h.Cue(lang.Modal) {
			g.set(Hypothetical) // هجوم محتمل
			return
		}
		if h != nil && h.First == tok && h.Cue(lang.Still) {
			g.still = true
		}
	}
}

// lightAt reports whether a hit, nil for none, is a light verb or noun.
func (r *Narration) lightAt(h *mention.Hit) bool {
	if h == nil {
		return false
	}
	e := r.Sense(h)
	return e != nil && e.Trigger.Kind == lang.Light
}

// otherSays reports whether what stands behind a hit is said of something else than of the
// noun before it: a clause opens there, or the noun has its verb.
func (r *Narration) otherSays(h *mention.Hit) bool {
	if h.Cue(lang.When) || h.Cue(lang.Conj) || h.Cue(lang.But) || h.Cue(lang.That) {
		return true
	}
	e := r.Sense(h)
	return e != nil && e.Feature.Verb() && e.Feature != lang.Gerund
}
