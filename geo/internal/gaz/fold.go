package gaz

import (
	"strings"
	"unicode"

	"tarikh/extract/text"
)

// Key is the look-up form of a name: the keys of its words, as package text
// makes them, with single spaces between. A hyphen, a slash or a bracket parts
// words; apostrophes and dots are left out.
func Key(name string) string {
	var b []byte
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !inner(r) })
	for _, w := range words {
		b = AppendWord(b, text.Key(w))
	}
	return string(b)
}

// inner reports whether a character may stand within a word.
func inner(r rune) bool {
	return unicode.IsMark(r) || strings.ContainsRune("'’‘ʼʻʿʾ`´.ـ", r)
}

// AppendWord adds the key of one word to the key of a name, in the form that
// the file holds: without apostrophes, dots and a final 's, hyphens as spaces.
// It allocates nothing when b has room.
func AppendWord(b []byte, word string) []byte {
	word = strings.TrimSuffix(word, "'s")
	part := true // a space is due before the next letter
	for i := 0; i < len(word); i++ {
		switch c := word[i]; c {
		case '\'', '.', '`':
		case '-', '/', '_', ' ':
			part = true
		default:
			if part && len(b) > 0 {
				b = append(b, ' ')
			}
			part = false
			b = append(b, c)
		}
	}
	return b
}

// AppendName adds the words of a name, keys with spaces between, one by one.
func AppendName(b []byte, name string) []byte {
	for len(name) > 0 {
		word, rest, _ := strings.Cut(name, " ")
		b = AppendWord(b, word)
		name = rest
	}
	return b
}
