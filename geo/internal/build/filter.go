package main

import (
	"strings"
	"unicode"

	"tarikh/geo/internal/naming"
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
	if naming.Letters(name) < 3 || strings.ContainsAny(name, "0123456789/@#:;=_") || strings.Count(name, " ") > 5 {
		return false, false
	}
	switch naming.Script(name) {
	case unicode.Arabic:
		return true, false
	case unicode.Hebrew:
		return true, false
	case unicode.Cyrillic:
		return people >= cyrillicMin || b.conflict[country], false
	case unicode.Latin:
		return naming.Latin(name) && (people >= famousPeople || b.conflict[country] || b.arab[country]), true
	}
	return false, false
}
