package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// insideCount reports whether a unit belongs to the number of a party behind it:
// أحد عشر من مقاتلي, three of the soldiers.
func (r *reading) insideCount(u unit) bool {
	if u.kind != wordUnit && u.kind != cueUnit {
		return false
	}
	for tok := u.first; tok < len(r.partyAt) && tok < u.first+5; tok++ {
		if i := r.partyAt[tok]; i >= 0 {
			first := r.parties[i].countFirst
			return first < u.first || first == u.first && (u.kind == wordUnit || u.hit.cue(lang.Approx) ||
				u.hit.cue(lang.AtLeast) || u.hit.cue(lang.MoreThan))
		}
	}
	return false
}

// insertion gives the token behind a phrase between two commas that a verb's
// subject may stand behind: "took the village, after two days of fighting,
// the factions"; the same token when there is none.
func (r *reading) insertion(tok, end int) int {
	if !r.isMark(tok, "،,") || tok+1 >= end {
		return tok
	}
	h := r.at(tok + 1)
	if end := r.aside(tok+1, end); end > tok+1 {
		return end
	}
	if h == nil || !h.cue(lang.After) && !h.cue(lang.While) && !h.cue(lang.According) && !h.cue(lang.In) {
		return tok
	}
	for t := tok + 2; t < end && t < tok+12; t++ {
		if r.isMark(t, "،,") {
			return t + 1
		}
	}
	return tok
}

// timeInserted gives the token behind a time between two commas, where nothing
// else stands: opened fire, on Thursday, on civilians; the same token for none.
func (r *reading) timeInserted(tok, end int) int {
	if r.lang.Order != lang.VerbFirst || !r.isMark(tok, "،,") {
		return tok
	}
	for t := tok + 1; t < end; t++ {
		if r.isMark(t, "،,") {
			return t + 1
		}
		if r.timeAt[t] < 0 {
			return tok
		}
	}
	return tok
}

// apposedReach is how many words may stand between two commas that say what the place
// before them is.
const apposedReach = 9

// placeApposed gives the token behind a phrase between two commas that says what the place
// before it is, where the noun goes on with "from": تحرير عدن، كبرى مدن الجنوب، من سيطرة;
// the same token for none.
func (r *reading) placeApposed(tok, end int) int {
	if r.lang.Order != lang.VerbFirst || tok == 0 || !r.isMark(tok, "،,") || r.placeAt[tok-1] < 0 {
		return tok
	}
	for t := tok + 1; t < min(end, tok+apposedReach); t++ {
		if r.isMark(t, "،,") {
			if t+1 < end && r.cueAt(t+1, lang.From) {
				return t + 1
			}
			return tok
		}
		if r.partyAt[t] >= 0 || r.timeAt[t] >= 0 || r.unitAt(t).kind == triggerUnit {
			return tok
		}
	}
	return tok
}

// partsInserted gives the token behind the parts of a number between two commas: the
// execution of 82 people, among them 13 children, by soldiers; the same token for
// none.
func (r *reading) partsInserted(tok, end int) int {
	if !r.isMark(tok, "،,") || tok+1 >= end || !r.cueAt(tok+1, lang.Among) {
		return tok
	}
	for t := tok + 2; t < end && t < tok+15; t++ {
		if r.isMark(t, "،,") {
			return t + 1
		}
		if h := r.at(t); r.isMark(t, ".؛;:") || h != nil && h.First == t && h.entry(lang.TriggerEntry) != nil && r.sense(h) != nil && r.sense(h).Feature.Verb() {
			break
		}
	}
	return tok
}

// asideWords is how many words an insertion between two commas may have that no
// preposition opens.
const asideWords = 4

// aside gives the token behind a short insertion that begins at a token, tells no
// event and joins nothing: "backed by the coalition,"; the same token for none.
func (r *reading) aside(from, end int) int {
	if r.lang.Order != lang.VerbFirst || slices.Contains(r.pre(from), lang.And) || r.cueAt(from, lang.And) {
		return from
	}
	for tok := from; tok < end && tok <= from+asideWords; tok++ {
		if r.isMark(tok, "،,") {
			return tok + 1
		}
		h := r.at(tok)
		if h != nil && (h.entry(lang.TriggerEntry) != nil || h.cue(lang.That) || h.cue(lang.Rel) || r.saysVerb(h)) ||
			r.isMark(tok, ".؛;:") || r.timeAt[tok] >= 0 {
			return from
		}
		if i := r.partyAt[tok]; i >= 0 && r.parties[i].first == tok && !r.governedAt(tok) {
			return from // the subject itself
		}
	}
	return from
}
