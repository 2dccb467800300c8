package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Split cuts a text into sentences and tokens.
//
// A word is a run of letters and marks of one script. An apostrophe between
// letters is part of it (Syria's), a hyphen is not (Deir, -, ez, -, Zor), and
// initials with their dots are one word: أ.ف.ب, U.S. with the final dot in
// Latin script (key "u.s."). Latin letters keep digits behind them (F16, M23);
// elsewhere digits and letters part (24ساعة, الـ40), but 3rd and 1980s stay
// whole. A number is a run of digits with single separators inside: 5,000,
// 10:30, 13/2/2019, 85ر0 (Arabic for 0.85), and a percent sign on either
// side. URLs and e-mail addresses are one word each. All other characters are
// marks of their own, but runs of dots and of dashes are one. Scripts without a
// rule here (Hindi, Chinese, emoji) are cut by UAX 29.
//
// abbr holds the keys of abbreviations without their final dot; a dot behind
// one of them, or behind a single letter, does not end the sentence.
func Split(s string, abbr Abbreviations) *Document {
	doc := &Document{}
	doc.Split(s, abbr)
	return doc
}

// Split makes of a document that of another text, as Split does, in the memory
// of its tokens and sentences.
func (d *Document) Split(s string, abbr Abbreviations) {
	sc := scanner{tokens: d.Tokens}
	sc.read(s)
	d.Text, d.Tokens = s, sc.tokens
	d.Sentences = sentencesOf(d, sc.lines, abbr)
}

// Fields gives the keys of the words of a phrase as Split cuts them, without
// the marks that are passed over when phrases are matched: hyphens, quotes,
// underscores and dots. "Deir-ez-Zor" gives deir, ez, zor.
func Fields(phrase string) []string {
	var f Fielder
	return f.Fields(phrase)
}

// Fielder gives the Fields of many phrases in memory that it uses again.
type Fielder struct {
	sc   scanner
	keys []string
}

// Fields are those of a phrase, until the next is asked for.
func (f *Fielder) Fields(phrase string) []string {
	f.sc.read(phrase)
	f.keys = f.keys[:0]
	for i := range f.sc.tokens {
		if tok := &f.sc.tokens[i]; !tok.Joiner() {
			f.keys = append(f.keys, tok.Key)
		}
	}
	return f.keys
}

// Joiner reports whether the token is a mark that may stand between the words
// of a phrase: a hyphen, a quote, an underscore or a dot.
func (t Token) Joiner() bool {
	if t.Kind != Punct {
		return false
	}
	switch t.Key {
	case "-", `"`, "_", ".":
		return true
	}
	return false
}

// scanner walks over a text once and collects its tokens.
type scanner struct {
	text   string
	pos    int
	tab    *table
	tokens []Token
	lines  []int // first token of each line that has one
	keys   strings.Builder
	key    []byte // of the token at hand
	space  bool   // white space stands before pos
	line   bool   // a line break stands before pos
	email  int    // the next @, if not before pos
}

// read collects the tokens of a text, in the memory of those of the one before.
func (s *scanner) read(of string) {
	size := strings.Count(of, " ")
	*s = scanner{
		text: of, tab: characters(), space: true, line: true,
		tokens: slices.Grow(s.tokens[:0], size+size/3+8), // marks stand without a space
		lines:  s.lines[:0],
		key:    slices.Grow(s.key[:0], 64),
		email:  -1,
	}
	for s.pos < len(of) {
		s.next()
	}
}

// next reads the token or the space at pos and moves behind it.
func (s *scanner) next() {
	c, n := s.tab.at(s.text, s.pos)
	switch c.class {
	case space:
		s.pos, s.space = s.pos+n, true
	case newline:
		s.pos, s.space, s.line = s.pos+n, true, true
	case ignored, mark:
		s.pos += n
	case letter, arabic, hebrew:
		s.word(c.class)
	case digit:
		s.number()
	case percent:
		s.percent(n)
	case dot, hyphen:
		s.run(c.class)
	case apostrophe, quote:
		s.key = append(s.key[:0], '"')
		s.emit(s.pos+n, Punct)
	case complex:
		s.uax29()
	default:
		s.key = appendFold(s.key[:0], c, s.text[s.pos:s.pos+n])
		s.emit(s.pos+n, Punct)
	}
}

// emit ends the token that began at pos; a token without a key is none.
func (s *scanner) emit(end int, kind Kind) {
	start := s.pos
	s.pos = end
	if len(s.key) == 0 {
		return
	}
	if s.line {
		s.lines = append(s.lines, len(s.tokens))
	}
	surface := s.text[start:end]
	tok := Token{Span: Span{start, end}, Key: s.intern(surface), Kind: kind, Space: s.space}
	if kind == Word {
		switch {
		case strings.HasSuffix(tok.Key, "ه"):
			tok.Marbuta = endsIn(surface, "ةﺓﺔ")
		case strings.HasSuffix(tok.Key, "ي"):
			tok.Maqsura = endsIn(surface, "ىﻯﻰ")
		}
		tok.Seam = hamzaSecond(surface)
	}
	s.tokens = append(s.tokens, tok)
	s.space, s.line = false, false
}

// intern gives the key at hand as a string: a part of the text where both are
// the same, else of one buffer for the whole document.
func (s *scanner) intern(surface string) string {
	if string(s.key) == surface {
		return surface
	}
	if s.keys.Cap() == 0 {
		s.keys.Grow(len(s.text) - s.pos + len(surface) + 16)
	}
	start := s.keys.Len()
	s.keys.Write(s.key)
	return s.keys.String()[start:]
}

// endsIn reports whether the last letter of a word is one of some letters.
func endsIn(word, letters string) bool {
	word = strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsLetter(r) || r == tatweel })
	r, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune(letters, r)
}

// hamzaSecond reports whether the second letter of a word is an alef with hamza
// or madda.
func hamzaSecond(word string) bool {
	_, n := utf8.DecodeRuneInString(word)
	return strings.HasPrefix(word[n:], "أ") || strings.HasPrefix(word[n:], "إ") || strings.HasPrefix(word[n:], "آ")
}

// run reads dots or dashes that stand together.
func (s *scanner) run(of class) {
	end, dots := s.pos, 0
	for end < len(s.text) {
		c, n := s.tab.at(s.text, end)
		if c.class != of {
			break
		}
		dots += int(c.n)
		end += n
	}
	switch {
	case of == hyphen:
		s.key = append(s.key[:0], '-')
	case dots > 1:
		s.key = append(s.key[:0], ".."...)
	default:
		s.key = append(s.key[:0], '.')
	}
	s.emit(end, Punct)
}

// uax29 reads a word of a script that has no rules here.
func (s *scanner) uax29() {
	kind := Punct
	iter := words.FromString(s.text[s.pos:])
	if !iter.Next() {
		s.pos++
		return
	}
	word := iter.Value()
	if isWord(word) {
		kind = Word
	}
	s.key = AppendKey(s.key[:0], word)
	s.emit(s.pos+len(word), kind)
}
