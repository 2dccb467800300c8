package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// longestPerson is how many words the name of a person may have.
const longestPerson = 4

// personHarmed reads a full name of which the tables know nothing as that of a person where
// people stand: behind a verb of killing, wounding or seizing, or before its passive.
func (r *Reading) personHarmed(tok int, sent text.Sentence) (Party, bool) {
	if !r.Cased() || r.loudAt(tok) || tok > sent.First && r.nameOfPerson(tok-1) {
		return Party{}, false
	}
	last := r.fullName(tok, sent.Last)
	if last == tok || !r.behindHarm(tok) && !r.beforeHarm(last, sent.Last) {
		return Party{}, false
	}
	return Party{First: tok, Last: last, Class: lang.Person, Number: lang.Any, Actor: r.personOf(r.nameOf(tok, last), lang.Person, "CVL", nil)}, true
}

// fullName gives the token behind two or more words in capitals that may be the names of
// one person, and belong to nothing behind them; the same token for none.
func (r *Reading) fullName(tok, end int) int {
	last := tok
	for last < end && last < tok+longestPerson && r.nameOfPerson(last) && !r.capitals(last) && r.PlaceAt[last] < 0 && r.TimeAt[last] < 0 {
		if last++; last < end && r.joinedName(last, end) > last {
			last = r.joinedName(last, end)
		}
	}
	if last-tok < 2 || r.Possessive(last-1) || last < end && (r.IsMark(last, "-") || r.Doc.Tokens[last].Kind == text.Word && r.Capital(last)) {
		return tok
	}
	if h := r.At(last); last < end && h != nil && (h.Entry(lang.OrganEntry) != nil || h.Entry(lang.GenericEntry) != nil) {
		return tok // the Blue Nile police
	}
	return last
}

// harmVerb is the verb of killing, wounding or seizing that a hit is, or nil.
func (r *Reading) harmVerb(h *Hit) *lang.Entry {
	e := r.finiteAct(h)
	if e == nil || e.Trigger.Effect == "" || e.Trigger.Effect == "displaced" {
		return nil
	}
	return e
}

// behindHarm reports whether a verb of harm in the active stands directly before a name, or
// before those that a list joins it to.
func (r *Reading) behindHarm(tok int) bool {
	if h := r.At(tok - 1); tok > 0 && h != nil && h.Last == tok && r.harmVerb(h) != nil {
		return !r.AuxBefore(h.First)
	}
	for tok--; tok > 0 && (r.IsMark(tok, ",") || r.CueAt(tok, lang.And)); tok-- {
		if i := r.PartyAt[tok-1]; i >= 0 {
			return r.Parties[i].Class == lang.Person && r.behindHarm(r.Parties[i].First)
		}
	}
	return false
}

// beforeHarm reports whether the passive of a verb of harm stands directly behind a name, or
// behind those that a list joins to it.
func (r *Reading) beforeHarm(last, end int) bool {
	if last < end && r.CueAt(last, lang.Aux) {
		for last++; last < end && (r.CueAt(last, lang.Aux) || r.CueAt(last, lang.Also) || r.CueAt(last, lang.Past)); last++ {
		}
		return last < end && r.harmVerb(r.At(last)) != nil
	}
	next := last
	for next < end && (r.IsMark(next, ",") || r.CueAt(next, lang.And)) {
		next++
	}
	if behind := r.fullName(next, end); next > last && next < end && behind > next {
		return r.beforeHarm(behind, end)
	}
	return false
}

// Single reports whether a party is one person.
func (r *Reading) Single(i int) bool {
	p := &r.Parties[i]
	return p.Class == lang.Person || p.Number == 1 || p.Count != nil && *p.Count == Count{1, 1}
}
