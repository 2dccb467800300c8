package extract

import (
	"slices"
	"strconv"

	"tarikh/extract/date"
)

// allied reports whether two parties are on one side of a war, by alliances.tsv; a party
// is no ally of itself.
func (s *story) allied(a, b Party) bool {
	return a.Mention >= 0 && b.Mention >= 0 && a.Name != b.Name && s.onOneSide(s.rec.Actors[a.Mention].ID, s.rec.Actors[b.Mention].ID)
}

// onOneSide is allied for two actors, by code; in any year where the article has none.
func (s *story) onOneSide(a, b string) bool {
	if s.dct == date.NoDay {
		return s.lang.Allied("", a, b)
	}
	year, _, _ := s.dct.Date()
	return s.lang.Allied(strconv.Itoa(year), a, b)
}

// regroup puts the allies of the first side of a clash on that side, where somebody else is
// on the other: بين المقاومة والجيش والحوثيين.
func (s *story) regroup() {
	for _, t := range s.drafts {
		ev := &s.rec.Events[t.event]
		if !t.Between() || len(ev.Actors) == 0 || len(ev.Recipients) < 2 {
			continue
		}
		ours := func(p Party) bool { return s.allied(ev.Actors[0], p) }
		if !slices.ContainsFunc(ev.Recipients, ours) || !slices.ContainsFunc(ev.Recipients, func(p Party) bool { return s.side(p) && !ours(p) }) {
			continue
		}
		for _, p := range ev.Recipients {
			if ours(p) && !slices.ContainsFunc(ev.Actors, func(q Party) bool { return q.Name == p.Name }) {
				ev.Actors = append(slices.Clip(ev.Actors), p)
			}
		}
		ev.Recipients = slices.DeleteFunc(slices.Clone(ev.Recipients), ours)
	}
}
