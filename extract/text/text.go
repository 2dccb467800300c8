// Package text cuts a string into sentences and tokens and gives every token
// two forms: the surface, which is never changed, and the key, by which it is
// looked up.
//
// Segmentation follows Unicode Standard Annex 29 with the repairs that news
// text needs (abbreviations, initials, "..", numbers, glued digits). The
// package knows characters and scripts but no word of any language.
package text

// Span is a half-open range of byte offsets in a text.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Kind tells words, numbers and the rest apart.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters of one script, possibly with inner apostrophes; F16, U.S., URLs
	Number             // digits with separators: 5, 1,200, 3.5, 10:30, 13/2/2019, 100%
	Punct              // punctuation and symbols, one character or a run of dots or dashes
)

// Token is one word, number or mark of a document.
type Token struct {
	Span
	Key   string // look-up form, see Key; of a mark itself, but every quote is ", dash -, run of dots ..
	Kind  Kind
	Space bool // white space, or the start of the text, stands before the token

	// Marbuta says that the word is written with a final ة, of which the key
	// keeps no more than ه: no pronoun (ه, his) can be cut from it.
	Marbuta bool
	// Maqsura says that it is written with a final ى, of which the key keeps ي:
	// على, on, is not علي, Ali.
	Maqsura bool
	// Seam says that its second letter is written أ, إ or آ, of which the key
	// keeps ا: a stem begins there, behind a proclitic (وأدى, and led, is not
	// وادي, a valley).
	Seam bool
}

// Sentence is a run of tokens. A line break always ends one.
type Sentence struct {
	Span
	First, Last int // tokens [First, Last)
	Paragraph   int // number of the line it stands in, from 0, empty lines not counted
}

// Document is a text cut into sentences and tokens. Tokens and sentences are
// in order and do not overlap; what lies between tokens is white space and
// characters without a look-up form.
type Document struct {
	Text      string
	Tokens    []Token
	Sentences []Sentence
}

// Surface returns the words of a span as they stand in the text.
func (d *Document) Surface(s Span) string { return d.Text[s.Start:s.End] }

// TokenSpan is the span from the first token to the one before last.
func (d *Document) TokenSpan(first, last int) Span {
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}
