package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// insideCount reports whether a unit belongs to the number of a party behind it:
// أحد عشر من مقاتلي, three of the soldiers.
func (r *Narration) insideCount(u mention.Unit) bool {
	if u.Kind != mention.WordUnit && u.Kind != mention.CueUnit {
		return false
	}
	for tok := u.First; tok < len(r.PartyAt) && tok < u.First+5; tok++ {
		if i := r.PartyAt[tok]; i >= 0 {
			first := r.Parties[i].CountFirst
			return first < u.First || first == u.First && (u.Kind == mention.WordUnit || u.Hit.Cue(lang.Approx) ||
				u.Hit.Cue(lang.AtLeast) || u.Hit.Cue(lang.MoreThan))
		}
	}
	return false
}

// insertion gives the token behind a phrase between two commas that a verb's
// subject may stand behind: "took the village, after two days of fighting,
// the factions"; the same token when there is none.
func (r *Narration) insertion(tok, end int) int {
	if !r.IsMark(tok, "،,") || tok+1 >= end {
		return tok
	}
	h := r.At(tok + 1)
	if end := r.aside(tok+1, end); end > tok+1 {
		return end
	}
	if h == nil || !h.Cue(lang.After) && !h.Cue(lang.While) && !h.Cue(lang.According) && !h.Cue(lang.In) {
		return tok
	}
	for t := tok + 2; t < end && t < tok+12; t++ {
		if r.IsMark(t, "،,") {
			return t + 1
		}
	}
	return tok
}

// timeInserted gives the token behind a time between two commas, where nothing
// else stands: opened fire, on Thursday, on civilians; the same token for none.
func (r *Narration) timeInserted(tok, end int) int {
	if r.Lang.Order != lang.VerbFirst || !r.IsMark(tok, "،,") {
		return tok
	}
	for t := tok + 1; t < end; t++ {
		if r.IsMark(t, "،,") {
			return t + 1
		}
		if r.TimeAt[t] < 0 {
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
func (r *Narration) placeApposed(tok, end int) int {
	if r.Lang.Order != lang.VerbFirst || tok == 0 || !r.IsMark(tok, "،,") || r.PlaceAt[tok-1] < 0 {
		return tok
	}
	for t := tok + 1; t < min(end, tok+apposedReach); t++ {
		if r.IsMark(t, "،,") {
			if t+1 < end && r.CueAt(t+1, lang.From) {
				return t + 1
			}
			return tok
		}
		if r.PartyAt[t] >= 0 || r.TimeAt[t] >= 0 || r.UnitAt(t).Kind == mention.TriggerUnit {
			return tok
		}
	}
	return tok
}

// partsInserted gives the token behind the parts of a number between two commas: the
// execution of 82 people, among them 13 children, by soldiers; the same token for
// none.
func (r *Narration) partsInserted(tok, end int) int {
	if !r.IsMark(tok, "،,") || tok+1 >= end || !r.CueAt(tok+1, lang.Among) {
		return tok
	}
	for t := tok + 2; t < end && t < tok+15; t++ {
		if r.IsMark(t, "،,") {
			return t + 1
		}
		if h := r.At(t); r.IsMark(t, ".؛;:") || h != nil && h.First == t && h.Entry(lang.TriggerEntry) != nil && r.Sense(h) != nil && r.Sense(h).Feature.Verb() {
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
func (r *Narration) aside(from, end int) int {
	if r.Lang.Order != lang.VerbFirst || slices.Contains(r.Pre(from), lang.And) || r.CueAt(from, lang.And) {
		return from
	}
	for tok := from; tok < end && tok <= from+asideWords; tok++ {
		if r.IsMark(tok, "،,") {
			return tok + 1
		}
		h := r.At(tok)
		if h != nil && (h.Entry(lang.TriggerEntry) != nil || h.Cue(lang.That) || h.Cue(lang.Rel) || r.SaysVerb(h)) ||
			r.IsMark(tok, ".؛;:") || r.TimeAt[tok] >= 0 {
			return from
		}
		if i := r.PartyAt[tok]; i >= 0 && r.Parties[i].First == tok && !r.GovernedAt(tok) {
			return from // the subject itself
		}
	}
	return from
}
