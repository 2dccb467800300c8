package match

import (
	"tarikh/extract/text"
)

// Trie holds the phrases of a lexicon, word by word, each with its payloads.
// Fill it with Add before the first Scanner is made; from then on it is read
// only and may be shared by goroutines.
type Trie[P any] struct {
	words map[string]uint32 // key of a word → its id
	edges map[edge]uint32   // node and word → node
	nodes []node[P]         // the root is node 0
	cut   text.Fielder
	digit uint32 // id of the word that every number in digits meets, or noWord
}

// noWord is the id of a word that no phrase has.
const noWord = 1<<32 - 1

// node is the end of a phrase, or a place on the way to one.
type node[P any] struct {
	payloads []P    // of the phrase that ends here
	next     uint64 // a bit, by their ids, for the words over which edges lead on
}

// may reports whether an edge over a word may lead on: most do not, and need no
// look-up.
func (n *node[P]) may(word uint32) bool { return n.next&(1<<(word%64)) != 0 }

// edge leads from a node over a word.
type edge struct{ node, word uint32 }

// NewTrie makes an empty trie.
func NewTrie[P any]() *Trie[P] {
	return &Trie[P]{
		words: make(map[string]uint32),
		edges: make(map[edge]uint32),
		nodes: make([]node[P], 1),
		digit: noWord,
	}
}

// Add enters a phrase, cut into words by text.Fields: hyphens and quotes in it
// count as spaces. A phrase may be added many times; its payloads keep their
// order. A phrase without words is left out.
//
// A 0 in a phrase stands for any number in digits.
//
// A word is met by every token that has a Form with its key. The Analyzer
// gives a token with an article in both forms, so a word written without the
// article meets both, and one written with it only the definite token.
func (t *Trie[P]) Add(phrase string, p P) { t.AddWords(t.cut.Fields(phrase), p) }

// AddWords is Add for a phrase that text.Fields has cut into words.
func (t *Trie[P]) AddWords(words []string, p P) {
	at := uint32(0)
	for _, word := range words {
		at = t.child(at, t.id(word))
	}
	if at != 0 {
		t.nodes[at].payloads = append(t.nodes[at].payloads, p)
	}
}

// id numbers the words.
func (t *Trie[P]) id(word string) uint32 {
	id, ok := t.words[word]
	if !ok {
		id = uint32(len(t.words))
		t.words[word] = id
		if word == anyNumber {
			t.digit = id
		}
	}
	return id
}

// child is the node behind a word, made if need be.
func (t *Trie[P]) child(at, word uint32) uint32 {
	next, ok := t.edges[edge{at, word}]
	if !ok {
		next = uint32(len(t.nodes))
		t.edges[edge{at, word}] = next
		t.nodes[at].next |= 1 << (word % 64)
		t.nodes = append(t.nodes, node[P]{})
	}
	return next
}

// behind is the node behind a word, if some phrase goes on with it.
func (t *Trie[P]) behind(at, word uint32) (next uint32, ok bool) {
	if !t.nodes[at].may(word) {
		return 0, false
	}
	next, ok = t.edges[edge{at, word}]
	return next, ok
}

// Get gives the payloads of a word, a key, by itself.
func (t *Trie[P]) Get(word string) []P {
	id, ok := t.words[word]
	if !ok {
		return nil
	}
	return t.nodes[t.edges[edge{0, id}]].payloads
}

// Nodes is one more than the highest number of a phrase.
func (t *Trie[P]) Nodes() int { return len(t.nodes) }

// Has reports whether the key is a word of some phrase.
func (t *Trie[P]) Has(word string) bool {
	_, ok := t.words[word]
	return ok
}
