package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// apart is how many words may stand between a verb and the rest of its phrase:
// its subject, or its object where the subject comes first.
const (
	apart      = 6
	apartWords = 6 // of an object
)

// noMeaning is a phrase that has been read and is nothing else.
var noMeaning = &lang.Entry{Kind: lang.CueEntry, Code: string(lang.NoMeaning), Bit: lang.NoMeaning.Bit()}

// joinPhrases finds the phrases of a verb whose subject or object stands between
// the verb and the rest: سلمت الميليشيا أسلحتها, took three priests hostage. The
// verb becomes the phrase and the rest loses any other meaning; a verb whose rest
// does not follow loses the phrases.
func (r *Reading) joinPhrases() {
	var memory [24]int
	places := memory[:0]
	for i := range r.hits {
		h := &r.hits[i]
		if !h.Is(lang.ApartEntry) {
			continue
		}
		var kept []*lang.Entry
		var whole *lang.Entry // the phrase whose rest stands nearest, and of those the longest
		from, to := 0, 0
		end := r.Doc.Sentences[r.SentenceOf(h.First)].Last
		places = r.restPlaces(h, end, places[:0])
		for _, e := range h.Payloads {
			if e.Kind != lang.ApartEntry {
				kept = append(kept, e)
			} else if first := r.restOf(places, end, e.Rest); first >= 0 && (whole == nil || first < from || first == from && len(e.Rest) > to-from) {
				whole, from, to = e.Whole, first, first+len(e.Rest)
			}
		}
		switch {
		case whole != nil:
			h.mean([]*lang.Entry{whole})
			r.consume(from, to)
		case len(kept) > 0:
			h.mean(kept)
		default:
			h.mean(nil)
			cover(r.hitAt, h.First, h.Last, -1)
		}
	}
}

// restPlaces appends the tokens where the rest of a phrase may begin behind its verb:
// up to the end of the clause or to what begins something new.
func (r *Reading) restPlaces(h *Hit, end int, places []int) []int {
	reach := apart
	if r.Lang.Order == lang.SubjectFirst {
		reach = apartWords
	}
	for tok, words := h.Last, 0; tok < end && words <= reach; tok++ {
		if words > 0 && !(r.Lang.Order == lang.VerbFirst && r.Doc.Tokens[tok-1].Kind == text.Number) { // but: سقط 12 قتيلا
			places = append(places, tok)
		}
		if r.Doc.Tokens[tok].Kind == text.Punct {
			if !r.IsMark(tok, "\"-") {
				break
			}
			continue
		}
		if r.Doc.Tokens[tok].Kind == text.Number && r.Lang.Order == lang.VerbFirst && words > 0 || r.breaksPhrase(tok) {
			break
		}
		words++
	}
	return places
}

// restOf gives the first of some tokens where the rest of a phrase stands, or -1.
func (r *Reading) restOf(places []int, end int, rest []string) int {
	for _, tok := range places {
		if r.Key(tok) == rest[0] && r.follows(tok, end, rest) {
			return tok
		}
	}
	return -1
}

// follows reports whether the words of a phrase stand at a token.
func (r *Reading) follows(tok, end int, rest []string) bool {
	if tok+len(rest) > end {
		return false
	}
	for i, word := range rest {
		if r.Key(tok+i) != word {
			return false
		}
	}
	return true
}

// breaksPhrase reports whether a word begins something new: another verb, a
// number of victims or a word that opens a clause.
func (r *Reading) breaksPhrase(tok int) bool {
	h := r.At(tok)
	if h == nil || h.First != tok {
		return false
	}
	breaks := false
	for _, e := range h.Payloads {
		switch e.Kind {
		case lang.TriggerEntry:
			return e.Feature.Verb()
		case lang.CueEntry:
			if r.insidePhrase(lang.Cue(e.Code)) {
				return false
			}
			breaks = breaks || lang.Cue(e.Code) != lang.BlamedFor
		}
	}
	return breaks
}

// insidePhrase reports whether a cue may stand in a subject or an object, which
// in the order of English may be long: set the house and two cars on fire.
func (r *Reading) insidePhrase(c lang.Cue) bool {
	switch c {
	case lang.Det, lang.From, lang.AtLeast, lang.Approx:
		return true
	case lang.In, lang.Court:
		return r.Lang.Order == lang.VerbFirst
	case lang.Definite, lang.Possessive, lang.MoreThan, lang.And, lang.Other, lang.Of, lang.ObjectOne:
		return r.Lang.Order == lang.SubjectFirst
	}
	return false
}

// consume takes all meaning from the words of a phrase that has been read; a
// preposition in it keeps its slot.
func (r *Reading) consume(first, last int) {
	for tok := first; tok < last; tok++ {
		h := r.At(tok)
		if h == nil || h.First < first || h.Last <= last && SlotOf(h) != "" {
			continue
		}
		h.mean([]*lang.Entry{noMeaning})
	}
}
