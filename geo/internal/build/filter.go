package main

import (
	"strings"
	"unicode"
)

// The names a town keeps: all in Arabic script, and those in other scripts
// that news may use, without codes and letter-by-letter transliterations.
const (
	famousPeople = 100_000 // from here on a town keeps its names in other languages of Latin script
	cyrillicMin  = 5_000
)

// keeps decides on an alternate name. Those of Latin script are minor: they
// are names in other languages than the place's own, and spellings.
func (b *builder) keeps(name, country string, people int) (keep, weak bool) {
	if letters(name) < 3 || strings.ContainsAny(name, "0123456789/@#:;=_") || strings.Count(name, " ") > 5 {
		return false, false
	}
	switch script(name) {
	case unicode.Arabic:
		return true, false
	case unicode.Hebrew:
		return true, false
	case unicode.Cyrillic:
		return people >= cyrillicMin || b.conflict[country], false
	case unicode.Latin:
		return latin(name) && (people >= famousPeople || b.conflict[country] || b.alias.arab[country]), true
	}
	return false, false
}

// latin reports whether a name of Latin script looks like a name: with a
// capital, and not a code of capitals alone.
func latin(name string) bool {
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

// script is the script of all letters of a name; nil when they are mixed or of
// a script that is not kept.
func script(name string) *unicode.RangeTable {
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
