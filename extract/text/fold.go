package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the look-up form of s: what two spellings of the same word share.
// It is the one fold of the whole program, for texts and for word lists alike.
//
//   - All scripts: lower case, accents and vowel signs dropped, digits 0-9,
//     every white space a space, control characters, bidi marks, joiners, soft
//     hyphens and byte order marks dropped, compatibility forms resolved
//     (NFKC), apostrophes ', double quotes ", dashes -.
//   - Latin: letters that Unicode does not decompose get their plain
//     neighbours: ı i, ß ss, ø o, ł l, đ d, æ ae.
//   - Arabic: tatweel, harakat and superscript alef dropped; أ إ آ ٱ are ا, ى and
//     ی are ي, ک is ك, ة is ه; ٫ is a point and ٬ is dropped. ؤ and ئ stay: the
//     seat of a hamza tells words apart (سؤال, سائل), and ء inside a word is
//     rarely misspelt.
//   - Cyrillic: ё is е, all other letters keep their marks.
//
// Spaces are neither trimmed nor joined. Each character is folded by itself, so
// the key of a concatenation is the concatenation of the keys, and
// Key(Key(s)) == Key(s). Invalid bytes become U+FFFD.
func Key(s string) string {
	if plain(s) {
		return s
	}
	return string(AppendKey(make([]byte, 0, len(s)+8), s))
}

// AppendKey appends the look-up form of s to dst, see Key.
func AppendKey(dst []byte, s string) []byte {
	tab := characters()
	for i := 0; i < len(s); {
		c, n := tab.at(s, i)
		dst = appendFold(dst, c, s[i:i+n])
		i += n
	}
	return dst
}

// plain reports that s is made of characters that are their own key: ASCII
// without capitals and control characters.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b < ' ' || b > '~' || b == '`' || 'A' <= b && b <= 'Z' {
			return false
		}
	}
	return true
}

// appendFold appends the key of the character c, whose bytes are s.
func appendFold(dst []byte, c character, s string) []byte {
	switch c.n {
	case 1:
		return append(dst, c.fold[0])
	case 2:
		return append(dst, c.fold[0], c.fold[1])
	case unfolded:
		return foldString(dst, s)
	}
	return append(dst, c.fold[:c.n]...)
}

func foldString(dst []byte, s string) []byte {
	r, _ := utf8.DecodeRuneInString(s)
	return foldRune(dst, r)
}

// foldRune appends the key of r, worked out from Unicode's own tables and from
// the letters that those leave alone.
func foldRune(dst []byte, r rune) []byte {
	if to, ok := folds[r]; ok {
		return append(dst, to...)
	}
	if d, ok := decimal(r); ok {
		return append(dst, d)
	}
	switch classify(r) {
	case ignored, mark:
		return dst
	case space, newline:
		return append(dst, ' ')
	case hyphen:
		return append(dst, '-')
	case apostrophe:
		return append(dst, '\'')
	case quote:
		return append(dst, '"')
	}
	parts := decompose(unicode.ToLower(r))
	if len(parts) == 1 && parts[0] == r {
		return utf8.AppendRune(dst, r)
	}
	for _, p := range parts {
		dst = foldRune(dst, p)
	}
	return dst
}

// decompose resolves a compatibility character and takes the accents off a
// Latin or Greek letter. A spacing accent (¨, an isolated fatha) gives nothing.
func decompose(r rune) []rune {
	form := norm.NFKC
	if unicode.In(r, unicode.Latin, unicode.Greek) {
		form = norm.NFKD
	}
	parts := []rune(form.String(string(r)))
	if len(parts) > 1 && parts[0] == ' ' {
		return nil
	}
	return parts
}

// folds are the characters that Unicode's decompositions leave alone or would
// lead astray.
var folds = map[rune]string{
	'ı': "i", 'ß': "ss", 'ẞ': "ss", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'æ': "ae",
	'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ħ': "h", 'Ħ': "h", 'ŧ': "t", 'Ŧ': "t",
	'ŋ': "n", 'Ŋ': "n", 'ё': "е", 'Ё': "е", 'ŉ': "'n",
	tatweel: "", 'أ': "ا", 'إ': "ا", 'آ': "ا", 'ٱ': "ا", 'ٲ': "ا", 'ٳ': "ا",
	'ى': "ي", 'ی': "ي", 'ک': "ك", 'ة': "ه",
	'٫': ".", '٬': "", '٪': "%", '⁄': "/", '\uFFFD': "\uFFFD",
}

const tatweel = '\u0640'
