package extract

import "strconv"

// allied reports whether two parties are on one side of a war, by alliances.tsv; a party
// is no ally of itself.
func (s *story) allied(a, b Party) bool {
	return a.Mention >= 0 && b.Mention >= 0 && a.Name != b.Name && s.onOneSide(s.rec.Actors[a.Mention].ID, s.rec.Actors[b.Mention].ID)
}

// onOneSide is allied for two actors, by code.
func (s *story) onOneSide(a, b string) bool {
	year, _, _ := s.dct.Date()
	return s.lang.Allied(strconv.Itoa(year), a, b)
}
