package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// toll is a number of victims that stands by itself: two dead, 14 جريحا.
type toll struct {
	first, last int
	pre         []lang.Cue
	effect      string // killed, injured, captured or displaced; "" when only people are counted (three others)
	count       Count
	part        bool   // a part of a number before it (among them), not to be added
	total       bool   // what a number of dead rose to, told of before
	apart       string // what a participle of their own says that they suffered (three others wounded), or ""
}

// totalDead reports whether a number without a noun of victims is what a number of dead
// rose to: the death toll from the bombing rose to 45.
func (r *reading) totalDead(n number, end int) bool {
	before := r.at(n.first - 1)
	if before == nil || !before.cue(lang.To) && !before.cue(lang.Toward) && !(before.cue(lang.In) && r.lang.Order == lang.SubjectFirst) {
		return false
	}
	if i := r.partyNext(n.last, end); i >= 0 && r.parties[i].class != lang.Civilian || i < 0 && !r.countsNothing(n.last, end) {
		return false
	}
	if n.last < end && r.at(n.last) != nil && r.at(n.last).entry(lang.TollEntry) != nil {
		return false
	}
	for tok := n.first - 2; tok >= r.doc.Sentences[r.sentenceOf(n.first)].First; tok-- {
		if r.cueAt(tok, lang.DeathToll) {
			return true
		}
		if r.tollAt[tok] >= 0 || r.doc.Tokens[tok].Kind == text.Number && r.timeAt[tok] < 0 {
			return false
		}
	}
	return false
}

func (r *reading) addToll(t toll) {
	t.pre = r.pre(t.first)
	cover(r.tollAt, t.first, t.last, len(r.tolls))
	r.tolls = append(r.tolls, t)
}

// bareToll reads a noun of victims whose form says how many: قتيلان, a body.
func (r *reading) bareToll(tok int) {
	h := r.at(tok)
	if h == nil || h.First != tok || r.tollAt[tok] >= 0 || r.partyAt[tok] >= 0 {
		return
	}
	if r.anotherHurt(h) {
		r.addToll(toll{first: tok, last: h.Last, count: Count{1, 1}})
		return
	}
	e := h.entry(lang.TollEntry)
	if e == nil || e.Number == 1 && r.lang.Order == lang.VerbFirst && r.articled(tok) {
		return // والد الشهيد: one who is known already
	}
	t := toll{first: tok, last: h.Last, effect: e.Code, count: Count{e.Number, e.Number}, part: r.afterAmong(tok)}
	if e.Number < 0 {
		t.count = Count{0, unlimited}
		if prev := r.coordinated(tok, h); prev != nil {
			t.count = prev.count // عشرات القتلى والجرحى: the number counts both
		} else if c := r.countedBefore(tok); c != nil {
			t.count = *c
		}
	}
	r.addToll(t)
}

// anotherHurt reports whether "another" stands directly behind a word of harm with no
// noun of its own: killed one and wounded another, وجرح آخر.
func (r *reading) anotherHurt(h *hit) bool {
	if !h.cue(lang.Another) || h.First == 0 || len(h.pre) > 0 {
		return false
	}
	if r.cueAt(h.First-1, lang.And) && r.harmedAt(h.Last) {
		return true // … was killed and another wounded
	}
	prev := r.at(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return false
	}
	e := prev.entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Effect == "" {
		return false
	}
	return h.Last >= len(r.doc.Tokens) || r.partyAt[h.Last] < 0 && (r.lang.Order == lang.VerbFirst || r.at(h.Last) != nil || r.doc.Tokens[h.Last].Kind == text.Punct)
}

// countedBefore gives the number of the people directly before a noun of victims,
// where it stands behind them: left two Indian soldiers dead.
func (r *reading) countedBefore(tok int) *Count {
	tok--
	if tok > 0 && r.partyAt[tok] < 0 && (r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past)) {
		tok-- // ten people are dead
	}
	if r.lang.Order != lang.SubjectFirst || tok < 0 || r.partyAt[tok] < 0 {
		return nil
	}
	p := &r.parties[r.partyAt[tok]]
	if p.count == nil && p.number > 0 {
		return &Count{p.number, p.number}
	}
	return p.count
}

// coordinated gives the toll that a noun of victims is joined to, or nil.
func (r *reading) coordinated(tok int, h *hit) *toll {
	if !h.has(lang.And) || tok == 0 || r.tollAt[tok-1] < 0 {
		return nil
	}
	return &r.tolls[r.tollAt[tok-1]]
}

// harmOf is what a participle directly behind people says that they suffered: three others
// wounded, three others were wounded; "" for nothing.
func (r *reading) harmOf(tok, end int) string {
	for tok < end && (r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past)) {
		tok++
	}
	h := r.at(tok)
	if r.lang.Order != lang.SubjectFirst || tok >= end || h == nil || h.First != tok {
		return ""
	}
	if e := h.entry(lang.TriggerEntry); e != nil && (e.Feature == lang.Participle || e.Feature == lang.Perfect) {
		return e.Trigger.Effect
	}
	return ""
}
