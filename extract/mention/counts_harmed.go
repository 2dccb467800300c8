package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// How far before a number the word of harm stands that says what it counts.
const harmReach = 12

// harmed gives the token behind the people that a number counts when only a word of harm
// before it says that they are people: إصابة سبعة بجروح, مقتل 75 مصليا; -1 for none.
func (r *Reading) harmed(n number, end int) int {
	if !r.harmAhead(n.first) {
		return -1
	}
	if r.countsNothing(n.last, end) {
		return n.last
	}
	tok, of := n.last, false
	if r.CueAt(tok, lang.From) && tok+1 < end && len(r.Pre(tok)) == 0 {
		tok, of = tok+1, true // ثلاثين من المصطافين
	}
	if r.Lang.Order != lang.VerbFirst || r.At(tok) != nil || r.UnitAt(tok).Kind != WordUnit || r.Lang.Thing(r.Key(tok)) || !of && !n.count.Exact() && n.last-n.first == 1 {
		return -1
	}
	return tok + 1
}

// harmAhead reports whether a verb or noun of harm stands before a token, with nothing but
// its time, its author and what has its own pronoun between: أعدموا في شباط ثلاثين.
func (r *Reading) harmAhead(tok int) bool {
	start := max(r.Doc.Sentences[r.SentenceOf(tok)].First, tok-harmReach)
	for tok--; tok >= start; tok-- {
		if r.Lang.Order == lang.VerbFirst {
			if u := r.UnitAt(tok); u.Kind == TimeUnit || u.Kind == PartyUnit {
				tok = u.First
				continue
			}
		}
		h := r.At(tok)
		if h == nil {
			return false
		}
		if e := h.Entry(lang.TriggerEntry); e != nil && e.Trigger.Effect != "" && r.Sense(h) != nil {
			return true
		}
		if r.Lang.Order != lang.VerbFirst || !r.OfThemHarmed(r.UnitAt(tok)) && !h.Cue(lang.In) {
			return false
		}
		tok = h.First
	}
	return false
}

// OfThemHarmed reports whether a cue with its own pronoun only says of whom or upon what
// people were harmed, and stands before their number: قتل منهم 15, قتل على أثرها ثمانية.
func (r *Reading) OfThemHarmed(u Unit) bool {
	if r.Lang.Order != lang.VerbFirst || u.Kind != CueUnit || u.First == 0 || !u.Hit.Cue(lang.Among) && !(u.Hit.Cue(lang.Because) && u.Hit.End.Post != "") {
		return false
	}
	h := r.At(u.First - 1)
	if h == nil || h.Last != u.First {
		return false
	}
	e := r.finiteAct(h)
	return e != nil && e.Trigger.Effect != "" && !e.Plural // but: ١٩ شخصا قتلوا بينهم مدنيون
}

// countsNothing reports whether no noun stands behind a number: a mark, a preposition, a
// time or the end of the sentence does.
func (r *Reading) countsNothing(tok, end int) bool {
	if tok >= end || r.Doc.Tokens[tok].Kind != text.Word {
		return true
	}
	return r.UnitAt(tok).Kind != WordUnit || slices.Contains(r.Pre(tok), lang.In) || slices.Contains(r.Pre(tok), lang.And)
}

// HarmedAt reports whether a participle of harm stands at a token, which takes the
// number before it: left three others wounded.
func (r *Reading) HarmedAt(tok int) bool {
	h := r.At(tok)
	if r.Lang.Order != lang.SubjectFirst || h == nil || h.First != tok {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Effect != "" && (e.Feature == lang.Participle || e.Feature == lang.Perfect)
}

// Nameless reports whether a party is armed people without a name, who may be of
// either side of a fight.
func Nameless(p *Party) bool {
	return p.Actor != nil && p.Actor.ID == "" && (p.Class == lang.Armed || p.Class == lang.Soldier)
}

// ofThem gives the token behind one that says of whom a number is a part: اثنين منهم.
func (r *Reading) ofThem(tok int) int {
	if tok < len(r.Doc.Tokens) && r.CueAt(tok, lang.Among) {
		return tok + 1
	}
	return tok
}

// bareMany reports whether a number of several stands for those whom it counts: إن ثمانية
// قتلوا; but: أسرة واحدة قتلوا, المهاجمين الأربعة قتلوا.
func (r *Reading) bareMany(n number) bool {
	articled := r.Articled(n.first) || n.first > 0 && r.Key(n.first-1) == r.Lang.Article // ال54
	return r.Lang.Order == lang.VerbFirst && n.count.Max > 1 && !articled
}

// ManyHarmed reports whether a finite verb of harm in the plural stands at a token, whose
// subject stands before it.
func (r *Reading) ManyHarmed(tok int) bool {
	h := r.At(tok)
	if h == nil || h.First != tok || len(h.Pre) > 0 {
		return false
	}
	e := r.finiteAct(h)
	return e != nil && e.Trigger.Effect != "" && e.Plural
}
