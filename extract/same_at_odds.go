package extract

import (
	"tarikh/extract/date"
	"tarikh/extract/mention"
)

// apartInTime reports whether the words of two events say different days.
func (s *story) apartInTime(x, y *Event) bool {
	if x.From == date.NoDay || y.From == date.NoDay || x.DateBasis == "background" || y.DateBasis == "background" {
		return false
	}
	if x.From <= y.To && y.From <= x.To {
		return false
	}
	if x.DateBasis == "timex" && y.DateBasis == "timex" {
		return true
	}
	return max(x.From, y.From)-min(x.To, y.To) > undatedApart
}

// undatedApart is how many days may lie between the day that the words of one
// event say and the day that another has from its article.
const undatedApart = 3

// apartInPlace reports whether two events have places of their own of which
// neither lies in the other.
func (s *story) apartInPlace(a, b *told, x, y *Event) bool {
	return ownPlace(x) && ownPlace(y) && !s.onePlace(a, b, x.Toponym, y.Toponym)
}

// ownPlace reports whether the words around an event say its place.
func ownPlace(ev *Event) bool {
	return ev.Toponym >= 0 && (ev.PlaceBasis == "clause" || ev.PlaceBasis == "sentence")
}

// onePlace reports whether two toponyms may tell one place: the same name, or one
// as wide as a province in the country of the other.
func (s *story) onePlace(a, b *told, i, j int) bool {
	if s.sameToponym(i, j) || s.encloses(i, j) || s.encloses(j, i) {
		return true
	}
	p, q := a.r.placeOfToponym(i), b.r.placeOfToponym(j)
	if p == nil || q == nil {
		return false
	}
	wide := p.Rank() <= mention.RankProvince || q.Rank() <= mention.RankProvince
	return wide && p.Rank() != q.Rank() && (p.Name.Country == q.Name.Country || p.Name.Country == "" || q.Name.Country == "")
}

func (s *story) sameToponym(i, j int) bool {
	return i == j || s.rec.Toponyms[i].Key == s.rec.Toponyms[j].Key
}

// encloses reports whether the words say that one toponym lies in another.
func (s *story) encloses(out, in int) bool {
	for steps := 0; steps < mention.LongestName && s.rec.Toponyms[in].Within > 0; steps++ {
		in = s.rec.Toponyms[in].Within - 1
		if s.sameToponym(in, out) {
			return true
		}
	}
	return false
}

// placeOfToponym gives the place of a toponym of the record, or nil when it
// stands in another part.
func (r *reading) placeOfToponym(i int) *mention.Place {
	if len(r.Places) == 0 {
		return nil
	}
	k := i - r.Places[0].Index // they were listed in a row
	if k < 0 || k >= len(r.Places) {
		return nil
	}
	return &r.Places[k]
}

// countsDiffer reports whether two counts are known and cannot be one number.
func countsDiffer(x, y *Count) bool {
	if x == nil || y == nil {
		return false
	}
	return x.Max >= 0 && y.Min > x.Max || y.Max >= 0 && x.Min > y.Max
}

// otherParties reports whether the named parties of two events are others.
func (s *story) otherParties(x, y *Event) bool {
	if s.strangers(x.Actors, y.Actors) && s.strangers(x.Actors, y.Recipients) {
		return true
	}
	return s.strangers(x.Recipients, y.Recipients) && s.strangers(x.Recipients, y.Actors)
}

// strangers reports whether named parties stand in both lists and none in both.
func (s *story) strangers(a, b []Party) bool {
	named := false
	for _, p := range a {
		if !s.side(p) && !s.someone(p) {
			continue
		}
		for _, q := range b {
			if p.Name == q.Name || s.someone(p) && s.someone(q) && sameName(p.Name, q.Name) {
				return false
			}
			named = named || s.side(q) || s.someone(q)
		}
	}
	return named
}

// someone reports whether a party is a person with a name.
func (s *story) someone(p Party) bool { return p.Mention >= 0 && s.personal(p) }
