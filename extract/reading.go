package extract

import (
	"slices"
	"strings"

	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// reading is one part of an article while it is read. Each pass adds its layer
// over the tokens: lexicon hits, then times, places, parties, counts; the
// passes that come after see what was found before.
type reading struct {
	part  Part
	doc   text.Document
	lang  *lang.Language
	words []*match.Word
	quiet []bool // by sentence: page furniture, not read
	loud  []bool // by sentence: all in capitals

	hits      []hit
	hitAt     []int32 // by token: the hit that covers it, or -1
	timeWords []date.Word
	times     []date.Timex
	timeAt    []int32
	places    []place
	placeAt   []int32
	parties   []party
	persons   map[string]*lang.Actor // named so far in full, by each of their names
	partyAt   []int32
	tolls     []toll
	tollAt    []int32
	given     []draft // room for drafts that has been given away
	voice     int     // the party whose text this is, or -1
}

// bare lays empty layers of places, parties, counts and times over the tokens, so
// that no pass sees those of the text before.
func (r *reading) bare() {
	n := len(r.doc.Tokens)
	r.times, r.places, r.parties, r.tolls = r.times[:0], r.places[:0], r.parties[:0], r.tolls[:0]
	r.timeAt, r.placeAt, r.partyAt, r.tollAt = layer(r.timeAt, n), layer(r.placeAt, n), layer(r.partyAt, n), layer(r.tollAt, n)
}

// hit is a phrase of the lexicon found in the text.
type hit struct {
	match.Hit[*lang.Entry]
	pre   []lang.Cue // what the proclitics of its first word say
	kinds uint32     // of its entries, a bit each
	cues  uint64     // of those that are cues: lang.Cue.Bit
}

// mean sets what a hit means.
func (h *hit) mean(entries []*lang.Entry) {
	m := meaningOf(entries)
	h.Payloads, h.kinds, h.cues = entries, m.kinds, m.cues
}

// look sets what a hit of the lexicon means, from the phrases met before where it is
// one of them.
func (h *hit) look(known []meaning) {
	if h.Node == 0 {
		h.mean(h.Payloads)
		return
	}
	m := &known[h.Node]
	if m.kinds == 0 {
		*m = meaningOf(h.Payloads)
	}
	h.kinds, h.cues = m.kinds, m.cues
}

// meaning is what the entries of a phrase are: hit.kinds and hit.cues.
type meaning struct {
	kinds uint32
	cues  uint64
}

func meaningOf(entries []*lang.Entry) (m meaning) {
	for _, e := range entries {
		m.kinds |= 1 << e.Kind
		m.cues |= e.Bit
	}
	return m
}

// is reports whether some of the hit's entries is of a kind.
func (h *hit) is(k lang.Kind) bool { return h.kinds&(1<<k) != 0 }

// entry gives the hit's entry of a kind, or nil.
func (h *hit) entry(k lang.Kind) *lang.Entry {
	if !h.is(k) {
		return nil
	}
	for _, e := range h.Payloads {
		if e.Kind == k {
			return e
		}
	}
	return nil
}

// cue reports whether the hit is a cue of that code.
func (h *hit) cue(c lang.Cue) bool { return h.cues&c.Bit() != 0 && h.saysCue(c) }

func (h *hit) saysCue(c lang.Cue) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.CueEntry && e.Code == string(c) {
			return true
		}
	}
	return false
}

// has reports whether one of the proclitics says c.
func (h *hit) has(c lang.Cue) bool { return slices.Contains(h.pre, c) }

// layer makes an index from tokens to the things that cover them, in the
// memory of an old one when that is large enough.
func layer(old []int32, n int) []int32 {
	at := old[:0]
	if cap(at) < n {
		at = make([]int32, n+n/4)
	}
	at = at[:n]
	for i := range at {
		at[i] = -1
	}
	return at
}

func cover(at []int32, first, last, i int) {
	for t := first; t < last; t++ {
		at[t] = int32(i)
	}
}

// at gives the hit that covers a token, or nil.
func (r *reading) at(tok int) *hit {
	if tok < 0 || tok >= len(r.hitAt) || r.hitAt[tok] < 0 {
		return nil
	}
	return &r.hits[r.hitAt[tok]]
}

// cueAt reports whether the token is covered by a cue of that code.
func (r *reading) cueAt(tok int, c lang.Cue) bool {
	h := r.at(tok)
	return h != nil && h.cue(c)
}

// wordIs reports whether the word at a token by itself is one of some cues, or
// any cue.
func (r *reading) wordIs(tok int, cues ...lang.Cue) bool {
	for _, e := range r.lang.Lexicon.Get(r.key(tok)) {
		if e.Kind == lang.CueEntry && (len(cues) == 0 || slices.Contains(cues, lang.Cue(e.Code))) {
			return true
		}
	}
	return false
}

// pre gives the cues of a token's proclitics in its likeliest reading.
func (r *reading) pre(tok int) []lang.Cue {
	if h := r.at(tok); h != nil && h.First == tok {
		return h.pre
	}
	w := r.words[tok]
	if cues, ok := w.Lead.([]lang.Cue); ok {
		return cues
	}
	cues := r.lang.Clitics(w.Forms[0].Pre)
	w.Lead = cues
	return cues
}

// key is the look-up form of a token.
func (r *reading) key(tok int) string { return r.doc.Tokens[tok].Key }

// possessive reports whether a token bears the ending of a possessive: Garcia's.
func (r *reading) possessive(tok int) bool {
	return r.lang.Possessive != "" && strings.HasSuffix(r.key(tok), r.lang.Possessive)
}

// isMark reports whether there is a token and it is a mark with one of the keys.
func (r *reading) isMark(tok int, keys string) bool {
	if uint(tok) >= uint(len(r.doc.Tokens)) {
		return false
	}
	t := &r.doc.Tokens[tok]
	if t.Kind != text.Punct {
		return false
	}
	for _, k := range keys {
		if t.Key == string(k) {
			return true
		}
	}
	return false
}

// sentenceOf gives the number of the sentence that holds a token.
func (r *reading) sentenceOf(tok int) int {
	lo, hi := 0, len(r.doc.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.doc.Sentences[mid].Last <= tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// mention makes a mention of tokens [first, last), without the proclitics of
// the first word, which are cut bytes of its key.
func (r *reading) mention(first, last, cut int, rule string) Mention {
	span := r.doc.TokenSpan(first, last)
	if cut > 0 {
		span.Start = r.doc.Offset(first, cut)
	}
	return Mention{Part: r.part, Span: span, Text: r.doc.Surface(span), Rule: rule}
}
