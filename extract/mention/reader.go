package mention

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// The tries of a language that a scanner holds.
const (
	lexicon = iota
	times
)

// Reader finds what the parts of articles name; it serves one goroutine.
type Reader struct {
	names    Names
	scanners map[*lang.Language]*match.Scanner[*lang.Entry]
	meanings map[*lang.Language][]meaning // of the phrases met, by their numbers
	taggers  map[*lang.Language]*date.Tagger
	starts   nameStarts
	hits     []match.Hit[*lang.Entry]
}

// NewReader makes a reader that knows the names of places.
func NewReader(names Names) *Reader {
	return &Reader{names: names, scanners: map[*lang.Language]*match.Scanner[*lang.Entry]{}, meanings: map[*lang.Language][]meaning{},
		taggers: map[*lang.Language]*date.Tagger{}}
}

// Cut cuts a part of an article and lays the first layers over it: lexicon hits, page
// furniture, the words of time expressions.
func (k *Reader) Cut(r *Reading, part Part, s string, l *lang.Language) {
	r.Part, r.Lang = part, l
	r.Doc.Split(s, l.Abbreviations)
	if k.scanners[l] == nil {
		k.scanners[l] = match.NewScanner(l.Analyze, l.Lexicon, l.Times)
		k.scanners[l].Yields = func(first, second []*lang.Entry) bool { return namesParty(first) && namesParty(second) }
		k.meanings[l] = make([]meaning, l.Lexicon.Nodes())
		k.taggers[l] = l.Tagger.Clone()
	}
	r.Words = k.scanners[l].Words(&r.Doc, r.Words[:0])
	k.hits = k.scanners[l].Scan(lexicon, &r.Doc, r.Words, k.hits[:0])
	r.hitAt, r.hits = layer(r.hitAt, len(r.Doc.Tokens)), r.hits[:0]
	for i := range k.hits {
		h := &k.hits[i]
		if l.Uppercase {
			r.dropSmall(h)
		}
		cover(r.hitAt, h.First, h.Last, i)
		r.hits = append(r.hits, Hit{Hit: *h, Pre: l.Clitics(h.Form.Pre)})
		r.hits[i].look(k.meanings[l])
	}
	r.bare()
	r.joinPhrases()
	r.weighObjects()
	r.findFurniture()
	k.findTimeWords(r)
}

// namesParty reports whether a phrase names actors, people or a country.
func namesParty(entries []*lang.Entry) bool {
	return slices.ContainsFunc(entries, func(e *lang.Entry) bool {
		return e.Kind == lang.ActorEntry || e.Kind == lang.GenericEntry || e.Kind == lang.NationEntry
	})
}

// dropSmall weighs a name that counts only in capitals: written so among other
// words it is meant and nothing else is, in small letters it is not.
func (r *Reading) dropSmall(h *match.Hit[*lang.Entry]) {
	capitals, kept := false, 0
	for _, e := range h.Payloads {
		if !e.Uppercase {
			kept++
		}
	}
	if kept == len(h.Payloads) {
		return
	}
	capitals = r.capitals(h.First) && !r.shouting(h.First, h.Last)
	list := make([]*lang.Entry, 0, len(h.Payloads))
	for _, e := range h.Payloads {
		if e.Uppercase == capitals {
			list = append(list, e)
		}
	}
	h.Payloads, h.Node = list, 0
}

// shouting reports whether more words around some tokens are in capitals than are not.
func (r *Reading) shouting(first, last int) bool {
	const around = 3
	n := 0
	for tok := max(0, first-around); tok < min(len(r.Doc.Tokens), last+around); tok++ {
		if tok >= first && tok < last || r.Doc.Tokens[tok].Kind != text.Word {
			continue
		}
		if r.capitals(tok) {
			n++
		} else {
			n--
		}
	}
	return n > 0
}

// findTimeWords looks up the words of time expressions in a trie of their own,
// where no phrase of another kind hides them.
func (k *Reader) findTimeWords(r *Reading) {
	k.hits = k.scanners[r.Lang].Scan(times, &r.Doc, r.Words, k.hits[:0])
	r.timeWords = r.timeWords[:0]
	for i := range k.hits {
		h := &k.hits[i]
		if r.Quiet[r.SentenceOf(h.First)] || r.phraseAt(h.First) {
			continue
		}
		e := h.Payloads[0] // those behind are of the word without its article
		r.timeWords = append(r.timeWords, date.Word{First: h.First, Last: h.Last, Class: e.Class, Value: e.Value,
			Pre: h.Form.Pre, Post: h.End.Post})
	}
}

// phraseAt reports whether a word has been read as the verb of a phrase: فجر
// انتحاري نفسه, blew himself up, is no dawn.
func (r *Reading) phraseAt(tok int) bool {
	h := r.At(tok)
	return h != nil && h.First == tok && len(h.Payloads) == 1 && h.Payloads[0].Kind == lang.TriggerEntry && h.Payloads[0].Feature.Verb()
}

// FindTimes tags the time expressions outside page furniture.
func (k *Reader) FindTimes(r *Reading, o date.Options) {
	o.Future = r.futureBefore
	r.Times, r.TimeAt = r.Times[:0], layer(r.TimeAt, len(r.Doc.Tokens)) // again, once the day of publication is known
	for _, t := range k.taggers[r.Lang].Tag(&r.Doc, r.timeWords, o) {
		if i := r.SentenceOf(t.First); r.Quiet[i] && r.hasWords(r.Doc.Sentences[i]) {
			continue // a heading that is nothing but a year stays
		}
		cover(r.TimeAt, t.First, t.Last, len(r.Times))
		r.Times = append(r.Times, t)
	}
}

// futureBefore reports whether a strong future cue stands before a token in
// its clause.
func (r *Reading) futureBefore(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-15; back-- {
		if r.IsMark(back, ".؛;:") {
			return false
		}
		if slices.Contains(r.Pre(back), lang.Future) || r.CueAt(back, lang.Future) {
			return true
		}
	}
	return false
}

// FindNames finds the places, parties and numbers of a part whose times are known.
func (k *Reader) FindNames(r *Reading) {
	r.findPlaces(k.names, &k.starts)
	r.findParties()
	r.findCounts()
}
