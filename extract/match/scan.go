package match

import (
	"slices"
	"strings"
	"sync/atomic"

	"tarikh/extract/text"
)

// Word is an analysed word, the same for every token with its key.
type Word struct {
	Key      string
	Spelling Spelling
	Forms    []Form // as the Analyzer gave them, the likeliest first
	Note     any    // what the reader of a Scanner's words remembers of this one; nil at first
	Lead     any    // and of its proclitics
	Mark     uint8  // and a small number, 0 at first
	ID       uint32 // tells words of one spelling from others for as long as a Scanner remembers them

	in [maxTries]places // in each trie of the Scanner
}

// maxTries is how many tries a Scanner can hold.
const maxTries = 2

// places is where the forms of a word stand in one trie.
type places struct {
	starts []start // forms that begin a phrase
	inner  []inner // forms that may stand inside one
}

// start is a form that begins a phrase, and the node behind it.
type start struct {
	node uint32
	form int
}

// inner is a form that may stand inside a phrase, and the id of its word.
type inner struct {
	word uint32
	form int
}

// lastID is the number of words that all scanners have analysed.
var lastID atomic.Uint32

// cacheSize bounds the words that a Scanner remembers: some 30 MB of Arabic.
const cacheSize = 1 << 16

// Scanner finds the phrases of a trie. It remembers the words it has analysed
// and serves one goroutine.
type Scanner[P any] struct {
	tries   []*Trie[P]
	analyze Analyzer
	words   [4]map[string]*Word // by spelling

	// Yields says whether a phrase gives way to a longer one that begins at its second
	// word. Without it the leftmost is found.
	Yields func(first, second []P) bool
}

// Spelling numbers what the key of a token does not keep and its analysis needs.
type Spelling uint8

func spelling(tok *text.Token) (n Spelling) {
	if tok.Marbuta {
		n |= 1
	}
	if tok.Seam {
		n |= 2
	}
	return n
}

// NewScanner makes a scanner for one or two filled tries, which share the analysis
// of the words. Without an analyzer each word has the one form of its key.
func NewScanner[P any](a Analyzer, tries ...*Trie[P]) *Scanner[P] {
	if a == nil {
		a = func(key string, _ bool) []Form { return []Form{{Key: key}} }
	}
	s := &Scanner[P]{tries: tries, analyze: a}
	for i := range s.words {
		s.words[i] = make(map[string]*Word)
	}
	return s
}

// Words appends the analysed word of every token to dst. Numbers and marks
// have the one form of their key.
func (s *Scanner[P]) Words(doc *text.Document, dst []*Word) []*Word {
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		cache := s.words[spelling(tok)]
		w := cache[tok.Key]
		if w == nil {
			w = s.word(tok, cache)
		}
		dst = append(dst, w)
	}
	return dst
}

// word analyses a word and remembers it. The key is copied lest the cache hold
// the whole document in memory.
func (s *Scanner[P]) word(tok *text.Token, cache map[string]*Word) *Word {
	if len(cache) >= cacheSize {
		clear(cache)
	}
	w := &Word{Key: strings.Clone(tok.Key), Spelling: spelling(tok), ID: lastID.Add(1)}
	w.Forms = s.forms(w.Key, tok)
	for i, t := range s.tries {
		w.in[i] = t.places(w.Forms)
	}
	cache[w.Key] = w
	return w
}

// places looks up the forms of a word.
func (t *Trie[P]) places(forms []Form) (p places) {
	for i, f := range forms {
		id, ok := t.words[f.Key]
		if !ok {
			continue
		}
		if node, ok := t.edges[edge{0, id}]; ok {
			p.starts = append(p.starts, start{node, i})
		}
		if f.Pre == "" || f.Article {
			p.inner = append(p.inner, inner{id, i})
		}
	}
	return p
}

// forms gives the forms of a token. Behind a final ة there is no enclitic.
func (s *Scanner[P]) forms(key string, tok *text.Token) []Form {
	if tok.Kind != text.Word {
		return []Form{{Key: key}}
	}
	forms := s.analyze(key, tok.Seam)
	if !tok.Marbuta {
		return forms
	}
	forms = slices.DeleteFunc(slices.Clone(forms), func(f Form) bool { return f.Post != "" })
	if len(forms) == 0 {
		return []Form{{Key: key}}
	}
	least := forms[0].Cost
	for i := range forms {
		forms[i].Cost -= least
	}
	return forms
}

// Scan appends the phrases of the k-th trie in the document to dst: the leftmost, and of those
// the longest, no two overlapping; but one of more words that begins at the second word of
// another goes before it where the Scanner says so (the US, US-led coalition). Words are those of the document, from
// Words. The first word of a phrase may bear any proclitic, the others none
// but the article. Between words, hyphens, quotes, underscores and the dots of
// abbreviations are passed over; no phrase goes beyond a sentence. Of phrases
// of the same length the one whose first word has the likeliest form wins.
func (s *Scanner[P]) Scan(k int, doc *text.Document, words []*Word, dst []Hit[P]) []Hit[P] {
	w := walk[P]{trie: s.tries[k], k: k, doc: doc, words: words}
	for _, sent := range doc.Sentences {
		w.stop = sent.Last
		for i := sent.First; i < sent.Last; {
			if len(words[i].in[k].starts) == 0 || !w.longest(i) {
				i++
				continue
			}
			if w.last > i+1 && s.Yields != nil && s.later(&w, i) {
				i++
			}
			dst = append(dst, Hit[P]{
				First: i, Last: w.last, Form: *w.form, End: *w.end, Payloads: w.payloads(), Node: w.plain(),
			})
			i = w.last
		}
	}
	return dst
}

// later moves a walk from its phrase, which begins at token i, to a longer one that
// begins at the next token, where there is one that it yields to.
func (s *Scanner[P]) later(w *walk[P], i int) bool {
	first := *w
	if len(w.words[i+1].in[w.k].starts) > 0 && w.longest(i+1) && w.last > first.last && w.last-(i+1) > first.last-i &&
		s.Yields(first.payloads(), w.payloads()) {
		return true
	}
	*w = first
	return false
}

// walk looks for the best phrase that begins at a token.
type walk[P any] struct {
	trie  *Trie[P]
	k     int // its number
	doc   *text.Document
	words []*Word
	stop  int // end of the sentence

	// The best phrase so far.
	last      int
	node      uint32
	also      uint32 // of the same words without the article, or 0
	form, end *Form  // of the first and the last token
}

// payloads are those of the best reading, and behind them those of the first
// word without its article.
func (w *walk[P]) payloads() []P {
	p := w.trie.nodes[w.node].payloads
	if w.also == 0 {
		return p
	}
	return append(p[:len(p):len(p)], w.trie.nodes[w.also].payloads...)
}

// plain is the number of the phrase, 0 where another one's payloads stand behind its
// own.
func (w *walk[P]) plain() uint32 {
	if w.also != 0 {
		return 0
	}
	return w.node
}

// longest finds the best phrase that begins at token i.
func (w *walk[P]) longest(i int) bool {
	word := w.words[i]
	w.last, w.also = 0, 0
	for _, st := range word.in[w.k].starts {
		form := &word.Forms[st.form]
		w.follow(st.node, i+1, form, form)
	}
	return w.last > 0
}

// follow notes the phrase from the form first to the form end before token i,
// if there is one and it is better, and goes on over the tokens behind.
func (w *walk[P]) follow(at uint32, i int, first, end *Form) {
	n := &w.trie.nodes[at]
	switch {
	case n.payloads == nil || i < w.last:
	case i > w.last:
		w.last, w.node, w.also, w.form, w.end = i, at, 0, first, end
	case first.Cost < w.form.Cost:
		if w.form.Article && first.Pre == "" {
			w.also = w.node
		}
		w.node, w.form, w.end = at, first, end
	case at != w.node && first.Article && w.form.Pre == "":
		w.also = at
	}
	if n.next == 0 {
		return
	}
	for i < w.stop && w.skip(i) {
		i++
	}
	if i >= w.stop {
		return
	}
	word := w.words[i]
	if id := w.trie.digit; id != noWord && w.doc.Tokens[i].Kind == text.Number {
		if next, ok := w.trie.behind(at, id); ok {
			w.follow(next, i+1, first, &word.Forms[0])
		}
	}
	for _, in := range word.in[w.k].inner {
		if next, ok := w.trie.behind(at, in.word); ok {
			w.follow(next, i+1, first, &word.Forms[in.form])
		}
	}
}

// anyNumber is the word of a phrase that every number in digits meets.
const anyNumber = "0"

// skip reports whether token i is passed over between the words of a phrase. A
// dash with space on both sides parts what stands around it.
func (w *walk[P]) skip(i int) bool {
	tok := &w.doc.Tokens[i]
	if !tok.Joiner() {
		return false
	}
	switch tok.Key {
	case "-":
		return !tok.Space || i+1 < w.stop && !w.doc.Tokens[i+1].Space
	case ".":
		return !tok.Space
	}
	return true
}
