package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// Toll is a number of victims that stands by itself: two dead, 14 جريحا.
type Toll struct {
	First, last int
	Pre         []lang.Cue
	Effect      string // killed, injured, captured or displaced; "" when only people are counted (three others)
	Count       Count
	Part        bool   // a part of a number before it (among them), not to be added
	Total       bool   // what a number of dead rose to, told of before
	bare        bool   // no number stands before its noun
	Apart       string // what a participle of their own says that they suffered (three others wounded), or ""
}

// totalDead reports whether a number without a noun of victims is what a number of dead
// rose to: the death toll from the bombing rose to 45.
func (r *Reading) totalDead(n number, end int) bool {
	before := r.At(n.first - 1)
	if before == nil || !before.Cue(lang.To) && !before.Cue(lang.Toward) && !(before.Cue(lang.In) && r.Lang.Order == lang.SubjectFirst) {
		return false
	}
	if i := r.partyNext(n.last, end); i >= 0 && r.Parties[i].Class != lang.Civilian || i < 0 && !r.countsNothing(n.last, end) {
		return false
	}
	if n.last < end && r.At(n.last) != nil && r.At(n.last).Entry(lang.TollEntry) != nil {
		return false
	}
	for tok := n.first - 2; tok >= r.Doc.Sentences[r.SentenceOf(n.first)].First; tok-- {
		if r.CueAt(tok, lang.DeathToll) {
			return true
		}
		if r.TollAt[tok] >= 0 || r.Doc.Tokens[tok].Kind == text.Number && r.TimeAt[tok] < 0 {
			return false
		}
	}
	return false
}

func (r *Reading) addToll(t Toll) {
	t.Pre = r.Pre(t.First)
	cover(r.TollAt, t.First, t.last, len(r.Tolls))
	r.Tolls = append(r.Tolls, t)
}

// bareToll reads a noun of victims whose form says how many: قتيلان, a body.
func (r *Reading) bareToll(tok int) {
	h := r.At(tok)
	if h == nil || h.First != tok || r.TollAt[tok] >= 0 || r.PartyAt[tok] >= 0 {
		return
	}
	if r.anotherHurt(h) {
		r.addToll(Toll{First: tok, last: h.Last, Count: Count{1, 1}})
		return
	}
	e := h.Entry(lang.TollEntry)
	if e == nil || e.Number == 1 && r.Lang.Order == lang.VerbFirst && r.Articled(tok) {
		return // والد الشهيد: one who is known already
	}
	if h.Cue(lang.Toll) {
		if _, ok := r.number(h.Last, len(r.Doc.Tokens)); !ok {
			return // قد يرتفع عدد القتلى
		}
	}
	t := Toll{First: tok, last: h.Last, Effect: e.Code, Count: Count{e.Number, e.Number}, Part: r.AfterAmong(tok), bare: e.Number < 0}
	if e.Number < 0 {
		t.Count = Count{0, Unlimited}
		if prev := r.coordinated(tok, h); prev != nil {
			t.Count = prev.Count // عشرات القتلى والجرحى: the number counts both
		} else if c := r.countedBefore(tok); c != nil {
			t.Count = *c
		}
	}
	r.addToll(t)
}

// tollBefore is the noun of victims without a number directly before a number that counts
// them: بلغ عدد القتلى 12 والجرحى 20, جثث خمسة جنود; -1 for none.
func (r *Reading) tollBefore(n number, end int) int {
	if r.Lang.Order != lang.VerbFirst || n.first == 0 || r.TollAt[n.first-1] < 0 || len(r.Pre(n.first)) > 0 || r.Articled(n.first) {
		return -1
	}
	i := int(r.TollAt[n.first-1])
	t := &r.Tolls[i]
	if !t.bare || t.last != n.first || t.Effect != "killed" && t.Effect != "injured" {
		return -1
	}
	if h := r.At(n.last); n.last < end && h != nil && h.First == n.last && h.Entry(lang.TollEntry) != nil && !h.has(lang.And) {
		return -1 // الضحايا 12 قتيلا
	}
	if people := r.partyNext(n.last, end); r.Articled(t.last-1) == (people >= 0 && r.Parties[people].Class != lang.Civilian) {
		return -1 // القتلى خمسة جنود, جثث ثلاثة: not of these
	}
	return i
}

// stillWords is how many tokens behind a number of dead a verb may stand that says that they
// are still there.
const stillWords = 3

// stillBehind reports whether the dead are told of as still lying where they fell, which is
// no news of their death: جثث 48 متمردا ما زالت ملقاة.
func (r *Reading) stillBehind(tok, end int) bool {
	for near := min(end, tok+stillWords); tok < near; tok++ {
		if r.CueAt(tok, lang.Still) {
			return true
		}
	}
	return false
}

// anotherHurt reports whether "another" stands directly behind a word of harm with no
// noun of its own: killed one and wounded another, وجرح آخر.
func (r *Reading) anotherHurt(h *Hit) bool {
	if !h.Cue(lang.Another) || h.First == 0 || len(h.Pre) > 0 {
		return false
	}
	if r.CueAt(h.First-1, lang.And) && r.HarmedAt(h.Last) {
		return true // … was killed and another wounded
	}
	prev := r.At(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return false
	}
	e := prev.Entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Effect == "" {
		return false
	}
	return h.Last >= len(r.Doc.Tokens) || r.PartyAt[h.Last] < 0 && (r.Lang.Order == lang.VerbFirst || r.At(h.Last) != nil || r.Doc.Tokens[h.Last].Kind == text.Punct)
}

// countedBefore gives the number of the people directly before a noun of victims,
// where it stands behind them: left two Indian soldiers dead.
func (r *Reading) countedBefore(tok int) *Count {
	tok--
	if tok > 0 && r.PartyAt[tok] < 0 && (r.CueAt(tok, lang.Aux) || r.CueAt(tok, lang.Past)) {
		tok-- // ten people are dead
	}
	if r.Lang.Order != lang.SubjectFirst || tok < 0 || r.PartyAt[tok] < 0 {
		return nil
	}
	p := &r.Parties[r.PartyAt[tok]]
	if p.Count == nil && p.Number > 0 {
		return &Count{p.Number, p.Number}
	}
	return p.Count
}

// coordinated gives the toll that a noun of victims is joined to, or nil.
func (r *Reading) coordinated(tok int, h *Hit) *Toll {
	if !h.has(lang.And) || tok == 0 || r.TollAt[tok-1] < 0 {
		return nil
	}
	return &r.Tolls[r.TollAt[tok-1]]
}

// harmOf is what a participle directly behind people says that they suffered: three others
// wounded, three others were wounded; "" for nothing.
func (r *Reading) harmOf(tok, end int) string {
	for tok < end && (r.CueAt(tok, lang.Aux) || r.CueAt(tok, lang.Past)) {
		tok++
	}
	h := r.At(tok)
	if r.Lang.Order != lang.SubjectFirst || tok >= end || h == nil || h.First != tok {
		return ""
	}
	if e := h.Entry(lang.TriggerEntry); e != nil && (e.Feature == lang.Participle || e.Feature == lang.Perfect) {
		return e.Trigger.Effect
	}
	return ""
}
