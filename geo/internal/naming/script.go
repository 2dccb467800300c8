package naming

import "unicode"

// Latin reports whether a name of Latin script looks like a name: with a
// capital, and not a code of capitals alone.
func Latin(name string) bool {
	upper, lower := 0, 0
	for _, r := range name {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > 0 && lower > 1
}

// Script is the script of all letters of a name; nil when they are mixed or of
// a script that is not kept.
func Script(name string) *unicode.RangeTable {
	var found *unicode.RangeTable
	for _, r := range name {
		if !unicode.IsLetter(r) {
			continue
		}
		s := scriptOf(r)
		if s == nil || found != nil && s != found {
			return nil
		}
		found = s
	}
	return found
}

func scriptOf(r rune) *unicode.RangeTable {
	for _, s := range []*unicode.RangeTable{unicode.Latin, unicode.Arabic, unicode.Cyrillic, unicode.Hebrew} {
		if unicode.Is(s, r) {
			return s
		}
	}
	return nil
}
