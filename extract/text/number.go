package text

import "strings"

// number reads the number at pos, or the ordinal or decade (3rd, 1980s) that
// begins with it.
func (s *scanner) number() {
	s.key = s.key[:0]
	end := s.digits(s.pos)
	kind := Number
	if tail := s.suffix(end); tail > end {
		s.key = AppendKey(s.key, s.text[end:tail])
		end, kind = tail, Word
	} else if end < len(s.text) {
		if c, n := s.tab.at(s.text, end); c.class == percent {
			s.key = appendFold(s.key, c, s.text[end:end+n])
			end += n
		}
	}
	s.emit(end, kind)
}

// percent reads a percent sign of n bytes and the number behind it, for Arabic
// often writes the sign first (%50).
func (s *scanner) percent(n int) {
	end, kind := s.pos+n, Punct
	s.key = AppendKey(s.key[:0], s.text[s.pos:end])
	if s.digitAt(end) {
		end, kind = s.digits(end), Number
	}
	s.emit(end, kind)
}

// digits adds the digits from byte i on to the key, with single separators
// between them, and gives their end.
func (s *scanner) digits(i int) (end int) {
	end = i
	for i < len(s.text) {
		c, n := s.tab.at(s.text, i)
		switch {
		case c.class == digit:
		case c.class == ignored || c.class == mark:
			i += n
			continue
		case s.separator(c, i, n) && s.digitAt(i+n):
		default:
			return end
		}
		s.key = appendFold(s.key, c, s.text[i:i+n])
		i += n
		end = i
	}
	return end
}

// separator reports whether the character of n bytes at i may stand between
// two digits of a number. ر is a decimal sign of Arabic newspapers: 85ر0.
func (s *scanner) separator(c character, i, n int) bool {
	if c.class == hyphen {
		return true
	}
	switch s.text[i : i+n] {
	case ".", ",", ":", "/", "٫", "٬", "،", "ر":
		return true
	}
	return false
}

// digitAt reports whether a digit stands at byte i.
func (s *scanner) digitAt(i int) bool {
	i = s.significant(i)
	if i == len(s.text) {
		return false
	}
	c, _ := s.tab.at(s.text, i)
	return c.class == digit
}

// suffix is the end of the English ordinal or plural ending at byte i, or i.
func (s *scanner) suffix(i int) int {
	n := i
	for n < len(s.text) && n < i+3 && 'a' <= s.text[n]|0x20 && s.text[n]|0x20 <= 'z' {
		n++
	}
	switch strings.ToLower(s.text[i:n]) {
	case "st", "nd", "rd", "th", "s":
		return n
	}
	return i
}
