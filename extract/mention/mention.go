// Package mention finds what the parts of an article name: time expressions, places,
// parties and numbers of people, each over the words that name it.
//
// A Reader cuts a part into a Reading and lays one layer after the other over its tokens.
// What is named is settled for the whole article (Focus, ResolveReferences) before package
// frame asks what its sentences tell.
package mention

import "tarikh/extract/text"

// Part is the part of an article that a span counts in.
type Part uint8

// The parts of an article.
const (
	Title Part = iota
	Body
)

// String gives "title" or "text", the names that records use.
func (p Part) String() string {
	if p == Title {
		return "title"
	}
	return "text"
}

// Mention is a stretch of words in an article. Offsets are bytes of the part;
// the outputs count code points.
type Mention struct {
	Part Part
	text.Span
	Text string
	Rule string // what found it
}

// Toponym is the words of a place; geo finds the Place they mean.
type Toponym struct {
	Mention
	Key        string   // look-up key of the name itself, without clitics and cue words
	Keys       []string // other readings of the name, likeliest first, Key included
	Relation   string   // "", north … north-west, central, near, border, bank-east …, left-bank, right-bank, countryside
	DistanceKM float64  // with a direction: "20 km south of"; 0 when none is said
	Cue        string   // kind that a word beside it names: city, town, village, river, province, country …; "" for none
	Role       string   // location, dateline, metonym, or origin
	Within     int      // 1 + index of the toponym in which it lies by the words: X in Idlib province; 0 for none
}

// Count is a number of people. Max below zero means "at least Min".
type Count struct{ Min, Max int }

// Names knows which words may be a place name without knowing where the places
// are. A gazetteer satisfies it.
type Names interface {
	// Starts reports whether some name begins with the word (a key of package text).
	Starts(word string) bool
	// Longest gives the number of words, from the first, of the longest name
	// that they begin with, and how likely such a name is meant; 0 for none.
	Longest(words []string) (n int, name Name)
}

// Name is what Names tells of a name, all its places taken together.
type Name struct {
	Weight  int    // 0 to 100: how well known the best-known place of that name is
	Kind    string // kind of the best-known place: city, river, province, country …
	Country string // its ISO 3166-1 alpha-2 code
	Places  int    // number of places that bear the name
	Seat    bool   // a province that is called after a town of it, which is meant by the name alone
}
