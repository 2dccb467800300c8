package text

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// class is what segmentation needs to know of a character.
type class uint8

const (
	other      class = iota // punctuation and symbols without a class of their own
	space                   // white space within a line
	newline                 // ends a line
	ignored                 // control and format characters: no part of any word
	mark                    // accents and vowel signs: part of the letter before
	letter                  // Latin, Greek, Cyrillic and other letters with the same habits
	arabic                  // Arabic letters and tatweel
	hebrew                  // Hebrew letters
	digit                   // decimal digits that have a key
	apostrophe              // ' and its variants, part of a word between letters
	quote                   // every other quotation mark
	hyphen                  // hyphens and dashes
	dot                     // full stop and ellipsis
	percent                 // percent signs
	complex                 // everything that is left to UAX 29
)

// unfolded marks a character whose key does not fit into its table cell.
const unfolded = 0xFF

// character is a class and the key's bytes fold[:n].
type character struct {
	class class
	n     uint8
	fold  [6]byte
}

// The table holds all characters of one and two bytes in UTF-8, where the
// alphabets of Europe and the Near East lie, then the general punctuation and
// the Arabic presentation forms.
const (
	tableEnd = 0x800

	punctuation    = 0x2000
	punctuationEnd = 0x2070
	afterTwoBytes  = punctuation - tableEnd

	forms            = 0xFB50
	formsEnd         = 0xFF00
	afterPunctuation = forms - (punctuationEnd - afterTwoBytes)

	tableSize = formsEnd - afterPunctuation
)

type table [tableSize]character

// characters gives the table, worked out at the first call (1 ms).
var characters = sync.OnceValue(func() *table {
	var t table
	for r := range rune(tableEnd) {
		t[r] = describe(r)
	}
	for r := rune(punctuation); r < punctuationEnd; r++ {
		t[r-afterTwoBytes] = describe(r)
	}
	for r := rune(forms); r < formsEnd; r++ {
		t[r-afterPunctuation] = describe(r)
	}
	return &t
})

// at gives the character at byte i of s and its length in bytes.
func (t *table) at(s string, i int) (character, int) {
	b := s[i]
	if b < utf8.RuneSelf {
		return t[b], 1
	}
	if b >= 0xC2 && b < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return t[rune(b&0x1F)<<6|rune(s[i+1]&0x3F)], 2
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case punctuation <= r && r < punctuationEnd:
		return t[r-afterTwoBytes], n
	case forms <= r && r < formsEnd:
		return t[r-afterPunctuation], n
	}
	return describe(r), n
}

// describe works out the cell of one character.
func describe(r rune) character {
	c := character{class: classify(r)}
	if key := foldRune(nil, r); len(key) <= len(c.fold) {
		c.n = uint8(copy(c.fold[:], key))
	} else {
		c.n = unfolded
	}
	return c
}

// classify gives the class of a character.
func classify(r rune) class {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return newline
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '־', '﹘', '﹣', '－':
		return hyphen
	case '\'', '’', '‘', '‛', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '`', '´', '′', '׳', '＇':
		return apostrophe
	case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '″', '״', '＂', '「', '」', '『', '』', '〝', '〞':
		return quote
	case '.', '…':
		return dot
	case '%', '٪', '﹪', '％', '‰':
		return percent
	case tatweel:
		return arabic
	}
	return classifyByCategory(r)
}

func classifyByCategory(r rune) class {
	switch {
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
		return space
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
		return ignored
	case unicode.In(r, unicode.Mn, unicode.Me):
		if unicode.In(r, unicode.Inherited, unicode.Arabic, unicode.Hebrew, unicode.Cyrillic) {
			return mark
		}
		return complex
	case unicode.IsLetter(r):
		return classifyLetter(r)
	case unicode.Is(unicode.Nd, r):
		if _, ok := decimal(r); ok {
			return digit
		}
		return complex
	case unicode.In(r, unicode.Mc, unicode.Sk) && r >= tableEnd, r >= 0x1F000:
		return complex
	}
	return other
}

func classifyLetter(r rune) class {
	switch {
	case unicode.Is(unicode.Arabic, r):
		return arabic
	case unicode.Is(unicode.Hebrew, r):
		return hebrew
	case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian), r < tableEnd:
		return letter
	}
	return complex
}

// decimal gives the ASCII digit for a European, Arabic, Persian or full-width
// one.
func decimal(r rune) (byte, bool) {
	for _, zero := range [...]rune{'0', '٠', '۰', '０'} {
		if r >= zero && r <= zero+9 {
			return '0' + byte(r-zero), true
		}
	}
	return 0, false
}
