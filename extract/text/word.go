package text

import (
	"bytes"
	"strings"
	"unicode"
)

// word reads the word at pos, whose first letter is of the given class.
func (s *scanner) word(first class) {
	if first == letter {
		if end := s.address(); end > 0 {
			s.key = AppendKey(s.key[:0], s.text[s.pos:end])
			s.emit(end, Word)
			return
		}
	}
	s.key = s.key[:0]
	end, at := s.pos, s.pos
	letters := 0 // since the start or the last dot
scan:
	for at < len(s.text) {
		c, n := s.tab.at(s.text, at)
		switch {
		case c.class == first || c.class == letter && first == hebrew || c.class == hebrew && first == letter,
			c.class == digit && first == letter && letters > 0:
			letters++
		case c.class == mark:
		case c.class == ignored:
			at += n
			continue
		case c.class == dot && letters == 1 && s.initial(at+n, first):
			letters = 0
		case c.class == apostrophe && first != arabic && s.letterAt(at+n),
			c.class == quote && first == hebrew && s.letterAt(at+n):
		default:
			break scan
		}
		s.key = appendFold(s.key, c, s.text[at:at+n])
		at += n
		end = at
	}
	s.emit(s.finalDot(end, first), Word)
}

// initial reports whether one letter of the class stands alone at byte i, as
// the next of a row of initials.
func (s *scanner) initial(i int, of class) bool {
	i = s.significant(i)
	if i == len(s.text) {
		return false
	}
	c, n := s.tab.at(s.text, i)
	if c.class != of {
		return false
	}
	i = s.significant(i + n)
	if i == len(s.text) {
		return true
	}
	c, _ = s.tab.at(s.text, i)
	switch c.class {
	case letter, arabic, hebrew, digit, complex:
		return false
	}
	return true
}

// finalDot adds the last dot of Latin initials (U.S.) to the key and gives the
// end of the word. In Arabic it would be a full stop: "قالت أ.ف.ب.".
func (s *scanner) finalDot(end int, first class) int {
	if end >= len(s.text) || s.text[end] != '.' || first == arabic || bytes.IndexByte(s.key, '.') < 0 {
		return end
	}
	if end+1 < len(s.text) && s.text[end+1] == '.' {
		return end
	}
	s.key = append(s.key, '.')
	return end + 1
}

// letterAt reports whether a letter stands at byte i.
func (s *scanner) letterAt(i int) bool {
	if i >= len(s.text) {
		return false
	}
	c, _ := s.tab.at(s.text, i)
	return c.class == letter || c.class == hebrew
}

// significant is the first byte from i on that is not of an ignored character
// or a mark.
func (s *scanner) significant(i int) int {
	for i < len(s.text) {
		c, n := s.tab.at(s.text, i)
		if c.class != ignored && c.class != mark {
			break
		}
		i += n
	}
	return i
}

// longest is the number of bytes that an address may have.
const longest = 1024

// address gives the end of the URL or e-mail address at pos, or 0.
func (s *scanner) address() int {
	site := false
	switch s.text[s.pos] {
	case 'h', 'H':
		site = s.hasPrefix("http://") || s.hasPrefix("https://")
	case 'w', 'W':
		site = s.hasPrefix("www.")
	}
	if !site && !s.nearAt() {
		return 0
	}
	rest := s.text[s.pos:]
	n := 0
	for n < len(rest) && n < longest && addressByte(rest[n]) {
		n++
	}
	run := strings.TrimRight(rest[:n], ".,:;!?'*_-")
	at := strings.IndexByte(run, '@')
	if site || at > 0 && strings.IndexByte(run[at:], '.') > 1 {
		return s.pos + len(run)
	}
	return 0
}

// hasPrefix reports whether the rest of the text begins with the prefix, which
// is in lower case, in either case.
func (s *scanner) hasPrefix(prefix string) bool {
	rest := s.text[s.pos:]
	return len(rest) > len(prefix) && strings.EqualFold(rest[:len(prefix)], prefix)
}

// nearAt reports whether an @ stands so near that a word may be the begin of
// an e-mail address.
func (s *scanner) nearAt() bool {
	if s.email < s.pos {
		s.email = len(s.text) + longest
		if i := strings.IndexByte(s.text[s.pos:], '@'); i >= 0 {
			s.email = s.pos + i
		}
	}
	return s.email-s.pos < 64
}

// addressByte reports whether b may stand in a URL or an e-mail address.
func addressByte(b byte) bool {
	switch {
	case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9':
		return true
	}
	return strings.IndexByte("-._~:/?#@!$&'*+,;=%", b) >= 0
}

// isWord reports whether s begins with a letter or a digit.
func isWord(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	}
	return false
}
