package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// How far before a number the word of harm stands that says what it counts.
const harmReach = 12

// harmed gives the token behind the people that a number counts when only a word of harm
// before it says that they are people: إصابة سبعة بجروح, مقتل 75 مصليا; -1 for none.
func (r *reading) harmed(n number, end int) int {
	if !r.harmAhead(n.first) {
		return -1
	}
	if r.countsNothing(n.last, end) {
		return n.last
	}
	tok, of := n.last, false
	if r.cueAt(tok, lang.From) && tok+1 < end && len(r.pre(tok)) == 0 {
		tok, of = tok+1, true // ثلاثين من المصطافين
	}
	if r.lang.Order != lang.VerbFirst || r.at(tok) != nil || r.unitAt(tok).kind != wordUnit || r.lang.Thing(r.key(tok)) || !of && !n.count.exact() && n.last-n.first == 1 {
		return -1
	}
	return tok + 1
}

// harmAhead reports whether a verb or noun of harm stands before a token, with nothing but
// its time, its author and what has its own pronoun between: أعدموا في شباط ثلاثين.
func (r *reading) harmAhead(tok int) bool {
	start := max(r.doc.Sentences[r.sentenceOf(tok)].First, tok-harmReach)
	for tok--; tok >= start; tok-- {
		if r.lang.Order == lang.VerbFirst {
			if u := r.unitAt(tok); u.kind == timeUnit || u.kind == partyUnit {
				tok = u.first
				continue
			}
		}
		h := r.at(tok)
		if h == nil {
			return false
		}
		if e := h.entry(lang.TriggerEntry); e != nil && e.Trigger.Effect != "" && r.sense(h) != nil {
			return true
		}
		if r.lang.Order != lang.VerbFirst || !r.ofThemHarmed(r.unitAt(tok)) && !h.cue(lang.In) {
			return false
		}
		tok = h.First
	}
	return false
}

// ofThemHarmed reports whether a cue with its own pronoun only says of whom or upon what
// people were harmed, and stands before their number: قتل منهم 15, قتل على أثرها ثمانية.
func (r *reading) ofThemHarmed(u unit) bool {
	if r.lang.Order != lang.VerbFirst || u.kind != cueUnit || u.first == 0 || !u.hit.cue(lang.Among) && !(u.hit.cue(lang.Because) && u.hit.End.Post != "") {
		return false
	}
	h := r.at(u.first - 1)
	if h == nil || h.Last != u.first {
		return false
	}
	e := r.finiteAct(h)
	return e != nil && e.Trigger.Effect != "" && !e.Plural // but: ١٩ شخصا قتلوا بينهم مدنيون
}

// countsNothing reports whether no noun stands behind a number: a mark, a preposition, a
// time or the end of the sentence does.
func (r *reading) countsNothing(tok, end int) bool {
	if tok >= end || r.doc.Tokens[tok].Kind != text.Word {
		return true
	}
	return r.unitAt(tok).kind != wordUnit || slices.Contains(r.pre(tok), lang.In) || slices.Contains(r.pre(tok), lang.And)
}
