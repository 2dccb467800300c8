// Package match finds the phrases of a lexicon in a document: a trie over
// words, walked once over the tokens, the longest phrase winning at each.
//
// A word may be looked up in several forms (with and without its proclitics
// or inflection); a language supplies them through an Analyzer. The payload of
// a phrase is of any type: the package knows neither files nor languages.
package match

// Form is one way to read a token: the stem that is looked up, and what was
// cut from it. In the token's key the stem stands from Cut to the length of
// Post before the end; text.Document.Offset leads from there to the text.
type Form struct {
	Key  string // the stem's key, a part of the token's key or a repaired spelling of it
	Pre  string // proclitics cut off in front, in order, as keys ("و", "وب", "ال", "بال")
	Post string // enclitic cut off behind ("ها", "'s"), or ""
	Cut  int    // bytes of the token's key that stand before the stem
	Cost uint8  // 0 for the likeliest reading; a higher cost loses against a lower one

	Article bool // Pre is no more than an article, so the form may stand inside a phrase
}

// Analyzer gives the forms of a word, the likeliest first. It never returns
// none: the word itself is the least it gives. seam says that a stem begins at
// the second letter, by its spelling (text.Token.Seam).
type Analyzer func(key string, seam bool) []Form

// Hit is a phrase found: tokens [First, Last), the form in which the first
// token was read, and the payloads that the phrase carries, in the order in
// which they were added (the trie's own: not to be changed).
type Hit[P any] struct {
	First, Last int
	Form        Form // of the first token
	End         Form // of the last token (the same as Form for a phrase of one word)
	Payloads    []P
	Node        uint32 // number of the phrase, below Trie.Nodes; 0 where the payloads are not just those of one
}
