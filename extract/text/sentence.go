package text

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Abbreviations are the keys of words whose final dot does not end a sentence
// (gen, no, feb), without the dot.
type Abbreviations map[string]bool

// cutter joins tokens to sentences.
type cutter struct {
	doc  *Document
	abbr Abbreviations
	head int // first token of the sentence at hand
	uax  *sentences.Iterator[string]
	at   int // the next boundary of UAX 29, if it lies ahead
}

// sentencesOf cuts the tokens of doc into sentences, in the memory of those that
// it has: at every line break, where lines holds the first tokens, at the
// boundaries of UAX 29 that do not follow an abbreviation or an ellipsis, and
// where they have no end.
func sentencesOf(doc *Document, lines []int, abbr Abbreviations) []Sentence {
	cut := cutter{doc: doc, abbr: abbr, uax: sentences.FromString("")}
	sents := slices.Grow(doc.Sentences[:0], len(doc.Tokens)/24+len(lines)+1)
	line := 0
	for i := range doc.Tokens {
		newLine := line+1 < len(lines) && lines[line+1] == i
		if i > 0 && (newLine || cut.before(i) || cut.tooLong(i)) {
			sents = append(sents, Sentence{doc.TokenSpan(cut.head, i), cut.head, i, line})
			cut.head = i
		}
		if newLine {
			line++
		}
	}
	if n := len(doc.Tokens); n > 0 {
		sents = append(sents, Sentence{doc.TokenSpan(cut.head, n), cut.head, n, line})
	}
	return sents
}

// A sentence of more tokens than endless is cut at the next mark, at the latest
// where it has mostTokens: reading one takes more time the longer it is.
const (
	endless    = 300
	mostTokens = 400
)

// tooLong reports whether the sentence at hand has to end before token i.
func (c *cutter) tooLong(i int) bool {
	n := i - c.head
	return n >= mostTokens || n >= endless && c.doc.Tokens[i-1].Kind == Punct
}

// before reports whether a sentence begins at token i within a line.
func (c *cutter) before(i int) bool {
	if c.glued(i) {
		return true
	}
	from, to := c.doc.Tokens[i-1].End, c.doc.Tokens[i].Start
	if c.at < from && terminal(c.doc.Tokens[i-1]) {
		c.seek(max(0, i-2), from)
	}
	return c.at >= from && c.at <= to && !c.runsOn(i)
}

// seek finds the first boundary of UAX 29 from byte from on. Its rules look
// back no further than the character before a full stop; so it is enough to
// begin with token i, the one before the full stop.
func (c *cutter) seek(i, from int) {
	start := c.doc.Tokens[i].Start
	c.uax.SetText(c.doc.Text[start:])
	for c.at < from && c.uax.Next() {
		c.at = start + c.uax.End()
	}
}

// terminal reports whether a sentence may end with the token.
func terminal(tok Token) bool {
	if tok.Kind == Word {
		return tok.Key[len(tok.Key)-1] == '.'
	}
	if tok.Kind == Number {
		return false
	}
	r, _ := utf8.DecodeRuneInString(tok.Key)
	return r == '.' || unicode.Is(unicode.Sentence_Terminal, r)
}

// glued reports a full stop between a word and a capital without white space,
// where UAX 29 sees no boundary: "soldiers.Then".
func (c *cutter) glued(i int) bool {
	if i < 2 || c.doc.Tokens[i-1].Key != "." {
		return false
	}
	word, stop, next := c.doc.Tokens[i-2], c.doc.Tokens[i-1], c.doc.Tokens[i]
	if stop.Space || next.Space || word.Kind != Word || utf8.RuneCountInString(word.Key) < 2 || c.abbr[word.Key] {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(c.doc.Surface(word.Span))
	r, _ := utf8.DecodeRuneInString(c.doc.Surface(next.Span))
	return unicode.IsLower(last) && unicode.IsUpper(r)
}

// runsOn reports that the dot before token i ends no sentence: it belongs to
// an ellipsis, to an abbreviation, to initials or to the number of a list item.
func (c *cutter) runsOn(i int) bool {
	i--
	for i > 0 && closes(c.doc.Tokens[i]) {
		i--
	}
	tok := c.doc.Tokens[i]
	switch {
	case tok.Key == "..":
		return true
	case tok.Key == "." && i > 0 && !tok.Space:
		return c.abbreviation(i-1) || i-1 == c.head && c.doc.Tokens[c.head].Kind == Number
	case tok.Kind == Word && len(tok.Key) > 1 && tok.Key[len(tok.Key)-1] == '.':
		return !c.unit(i)
	}
	return false
}

// closes reports whether the token may stand between a full stop and the
// boundary.
func closes(tok Token) bool {
	switch tok.Key {
	case `"`, ")", "]", "}":
		return tok.Kind == Punct
	}
	return false
}

// abbreviation reports whether token i is a word whose dot is its own.
func (c *cutter) abbreviation(i int) bool {
	tok := c.doc.Tokens[i]
	if tok.Kind != Word {
		return false
	}
	return c.abbr[tok.Key] || utf8.RuneCountInString(tok.Key) == 1 && !c.unit(i)
}

// unit reports that token i, a single letter or initials, belongs to the
// number before it (1440 هـ., 2015 م., 10 a.m.) and may end a sentence.
func (c *cutter) unit(i int) bool {
	if i == 0 || c.doc.Tokens[i-1].Kind != Number {
		return false
	}
	r, _ := utf8.DecodeRuneInString(c.doc.Surface(c.doc.Tokens[i].Span))
	return !unicode.IsUpper(r)
}
