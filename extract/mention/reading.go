package mention

import (
	"slices"
	"strings"

	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// Reading is one part of an article while it is read. Each pass adds its layer
// over the tokens: lexicon hits, then times, places, parties, counts; the
// passes that come after see what was found before.
type Reading struct {
	Part  Part
	Doc   text.Document
	Lang  *lang.Language
	Words []*match.Word
	Quiet []bool // by sentence: page furniture, not read
	loud  []bool // by sentence: all in capitals

	hits      []Hit
	hitAt     []int32 // by token: the hit that covers it, or -1
	timeWords []date.Word
	Times     []date.Timex
	TimeAt    []int32
	Places    []Place
	PlaceAt   []int32
	Parties   []Party
	persons   map[string]*lang.Actor // named so far in full, by each of their names
	PartyAt   []int32
	Tolls     []Toll
	TollAt    []int32
	Voice     int // the party whose text this is, or -1
}

// bare lays empty layers of places, parties, counts and times over the tokens, so
// that no pass sees those of the text before.
func (r *Reading) bare() {
	n := len(r.Doc.Tokens)
	r.Times, r.Places, r.Parties, r.Tolls = r.Times[:0], r.Places[:0], r.Parties[:0], r.Tolls[:0]
	r.TimeAt, r.PlaceAt, r.PartyAt, r.TollAt = layer(r.TimeAt, n), layer(r.PlaceAt, n), layer(r.PartyAt, n), layer(r.TollAt, n)
}

// Hit is a phrase of the lexicon found in the text.
type Hit struct {
	match.Hit[*lang.Entry]
	Pre   []lang.Cue // what the proclitics of its first word say
	kinds uint32     // of its entries, a bit each
	cues  uint64     // of those that are cues: lang.Cue.Bit
}

// mean sets what a hit means.
func (h *Hit) mean(entries []*lang.Entry) {
	m := meaningOf(entries)
	h.Payloads, h.kinds, h.cues = entries, m.kinds, m.cues
}

// look sets what a hit of the lexicon means, from the phrases met before where it is
// one of them.
func (h *Hit) look(known []meaning) {
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

// Is reports whether some of the hit's entries is of a kind.
func (h *Hit) Is(k lang.Kind) bool { return h.kinds&(1<<k) != 0 }

// Entry gives the hit's entry of a kind, or nil.
func (h *Hit) Entry(k lang.Kind) *lang.Entry {
	if !h.Is(k) {
		return nil
	}
	for _, e := range h.Payloads {
		if e.Kind == k {
			return e
		}
	}
	return nil
}

// Cue reports whether the hit is a cue of that code.
func (h *Hit) Cue(c lang.Cue) bool { return h.cues&c.Bit() != 0 && h.saysCue(c) }

func (h *Hit) saysCue(c lang.Cue) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.CueEntry && e.Code == string(c) {
			return true
		}
	}
	return false
}

// has reports whether one of the proclitics says c.
func (h *Hit) has(c lang.Cue) bool { return slices.Contains(h.Pre, c) }

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

// At gives the hit that covers a token, or nil.
func (r *Reading) At(tok int) *Hit {
	if tok < 0 || tok >= len(r.hitAt) || r.hitAt[tok] < 0 {
		return nil
	}
	return &r.hits[r.hitAt[tok]]
}

// CueAt reports whether the token is covered by a cue of that code.
func (r *Reading) CueAt(tok int, c lang.Cue) bool {
	h := r.At(tok)
	return h != nil && h.Cue(c)
}

// WordIs reports whether the word at a token by itself is one of some cues, or
// any cue.
func (r *Reading) WordIs(tok int, cues ...lang.Cue) bool {
	for _, e := range r.Lang.Lexicon.Get(r.Key(tok)) {
		if e.Kind == lang.CueEntry && (len(cues) == 0 || slices.Contains(cues, lang.Cue(e.Code))) {
			return true
		}
	}
	return false
}

// Pre gives the cues of a token's proclitics in its likeliest reading.
func (r *Reading) Pre(tok int) []lang.Cue {
	if h := r.At(tok); h != nil && h.First == tok {
		return h.Pre
	}
	w := r.Words[tok]
	if cues, ok := w.Lead.([]lang.Cue); ok {
		return cues
	}
	cues := r.Lang.Clitics(w.Forms[0].Pre)
	w.Lead = cues
	return cues
}

// Key is the look-up form of a token.
func (r *Reading) Key(tok int) string { return r.Doc.Tokens[tok].Key }

// Possessive reports whether a token bears the ending of a possessive: Garcia's.
func (r *Reading) Possessive(tok int) bool {
	return r.Lang.Possessive != "" && strings.HasSuffix(r.Key(tok), r.Lang.Possessive)
}

// IsMark reports whether there is a token and it is a mark with one of the keys.
func (r *Reading) IsMark(tok int, keys string) bool {
	if uint(tok) >= uint(len(r.Doc.Tokens)) {
		return false
	}
	t := &r.Doc.Tokens[tok]
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

// SentenceOf gives the number of the sentence that holds a token.
func (r *Reading) SentenceOf(tok int) int {
	lo, hi := 0, len(r.Doc.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.Doc.Sentences[mid].Last <= tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Mention makes a mention of tokens [first, last), without the proclitics of
// the first word, which are cut bytes of its key.
func (r *Reading) Mention(first, last, cut int, rule string) Mention {
	span := r.Doc.TokenSpan(first, last)
	if cut > 0 {
		span.Start = r.Doc.Offset(first, cut)
	}
	return Mention{Part: r.Part, Span: span, Text: r.Doc.Surface(span), Rule: rule}
}
