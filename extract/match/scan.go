package match

import (
	"slices"
	"strings"

	"tarikh/extract/text"
)

// Word is an analysed word, the same for every token with its key.
type Word struct {
	Key   string
	Forms []Form // as the Analyzer gave them, the likeliest first

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

// cacheSize bounds the number of words a Scanner remembers.
const cacheSize = 1 << 17

// Scanner finds the phrases of a trie. It remembers the words it has analysed
// and serves one goroutine.
type Scanner[P any] struct {
	trie    *Trie[P]
	analyze Analyzer
	words   map[string]*Word
	marbuta map[string]*Word // of tokens that are written with a final ة
}

// NewScanner makes a scanner for a filled trie. Without an analyzer each word
// has the one form of its key.
func NewScanner[P any](t *Trie[P], a Analyzer) *Scanner[P] {
	if a == nil {
		a = func(key string) []Form { return []Form{{Key: key}} }
	}
	return &Scanner[P]{trie: t, analyze: a, words: make(map[string]*Word), marbuta: make(map[string]*Word)}
}

// Words appends the analysed word of every token to dst. Numbers and marks
// have the one form of their key.
func (s *Scanner[P]) Words(doc *text.Document, dst []*Word) []*Word {
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		cache := s.words
		if tok.Marbuta {
			cache = s.marbuta
		}
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
	w := &Word{Key: strings.Clone(tok.Key)}
	w.Forms = s.forms(w.Key, tok)
	for i, f := range w.Forms {
		id, ok := s.trie.words[f.Key]
		if !ok {
			continue
		}
		if node, ok := s.trie.edges[edge{0, id}]; ok {
			w.starts = append(w.starts, start{node, i})
		}
		if f.Pre == "" || f.Article {
			w.inner = append(w.inner, inner{id, i})
		}
	}
	cache[w.Key] = w
	return w
}

// forms gives the forms of a token. Behind a final ة there is no enclitic.
func (s *Scanner[P]) forms(key string, tok *text.Token) []Form {
	if tok.Kind != text.Word {
		return []Form{{Key: key}}
	}
	forms := s.analyze(key)
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

// Scan appends the phrases of the document to dst: the leftmost, and of those
// the longest, no two overlapping. Words are those of the document, from
// Words. The first word of a phrase may bear any proclitic, the others none
// but the article. Between words, hyphens, quotes, underscores and the dots of
// abbreviations are passed over; no phrase goes beyond a sentence. Of phrases
// of the same length the one whose first word has the likeliest form wins.
func (s *Scanner[P]) Scan(doc *text.Document, words []*Word, dst []Hit[P]) []Hit[P] {
	for _, sent := range doc.Sentences {
		for i := sent.First; i < sent.Last; {
			if len(words[i].starts) == 0 {
				i++
				continue
			}
			w := walk[P]{trie: s.trie, doc: doc, words: words, last: sent.Last}
			hit, ok := w.longest(i)
			if !ok {
				i++
				continue
			}
			dst = append(dst, hit)
			i = hit.Last
		}
	}
	return dst
}

// walk looks for the longest phrase at one token.
type walk[P any] struct {
	trie  *Trie[P]
	doc   *text.Document
	words []*Word
	last  int // end of the sentence
	hit   Hit[P]
}

// longest gives the best phrase that begins at token i.
func (w *walk[P]) longest(i int) (Hit[P], bool) {
	word := w.words[i]
	var best Hit[P]
	for _, st := range word.starts {
		form := word.Forms[st.form]
		w.hit = Hit[P]{First: i, Form: form}
		w.follow(st.node, i+1, form)
		longer := w.hit.Last > best.Last
		likelier := w.hit.Last == best.Last && form.Cost < best.Form.Cost
		if w.hit.Last > 0 && (longer || likelier) {
			best = w.hit
		}
	}
	return best, best.Last > 0
}

// follow notes the phrase that ends with the form before token i, if any, and
// goes on over the tokens behind.
func (w *walk[P]) follow(node uint32, i int, form Form) {
	if p := w.trie.payloads[node]; p != nil && i > w.hit.Last {
		w.hit.Last, w.hit.End, w.hit.Payloads = i, form, p
	}
	for i < w.last && w.skip(i) {
		i++
	}
	if i >= w.last {
		return
	}
	word := w.words[i]
	for _, in := range word.inner {
		if next, ok := w.trie.edges[edge{node, in.word}]; ok {
			w.follow(next, i+1, word.Forms[in.form])
		}
	}
}

// skip reports whether token i is passed over between the words of a phrase. A
// dash with space on both sides parts what stands around it.
func (w *walk[P]) skip(i int) bool {
	tok := &w.doc.Tokens[i]
	if !tok.Joiner() {
		return false
	}
	switch tok.Key {
	case "-":
		return !tok.Space || i+1 < w.last && !w.doc.Tokens[i+1].Space
	case ".":
		return !tok.Space
	}
	return true
}
