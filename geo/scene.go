package geo

import (
	"github.com/paulmach/orb"

	"tarikh/geo/internal/gaz"
)

// scene is what a record as a whole says of where it plays.
type scene struct {
	countries map[int]float64 // votes by country
	middle    orb.Point       // of the towns
	points    int             // towns that the middle was made of
}

// scene sums up the resolved groups.
func (g *Gazetteer) scene(groups []group) *scene {
	s := &scene{countries: map[int]float64{}}
	var sum orb.Point
	for i := range groups {
		for j := range groups[i].candidates {
			c := &groups[i].candidates[j]
			if c.share < 0.5 {
				continue
			}
			if c.country >= 0 && !(groups[i].part && isTown(c.kind)) { // towns that quarters are called like speak for no country
				s.countries[c.country] += groups[i].weight
			}
			if local(c.kind) {
				sum[0] += c.lon
				sum[1] += c.lat
				s.points++
			}
		}
	}
	if s.points > 0 {
		s.middle = orb.Point{sum[0] / float64(s.points), sum[1] / float64(s.points)}
	}
	return s
}

// Limits of what a record about one country says of unknown places elsewhere.
const (
	focusShare    = 0.55 // of the votes, that make a country the record's own
	focusVotes    = 2.0
	foreignWeight = 48.0 // a place better known may be named anywhere
)

// foreign reports whether a little-known place lies in a country of which the
// record speaks nowhere else, while it is about another one.
func (s *scene) foreign(c *candidate) bool {
	if c.prior >= foreignWeight || !isTown(c.kind) && c.kind != gaz.Quarter && c.kind != gaz.District || c.country < 0 {
		return false
	}
	total, most := 0.0, 0.0
	for _, v := range s.countries {
		total += v
		most = max(most, v)
	}
	return most >= focusVotes && most >= focusShare*total && s.countries[c.country] <= 1.5 && s.countries[c.country] < 0.15*total
}

// inFocus is the part of the candidates with the most votes in the record; -1
// when the record speaks for none of them.
func (s *scene) inFocus(countries []int) int {
	best := -1
	for _, c := range countries {
		if v := s.countries[c]; v > 0 && (best < 0 || v > s.countries[best] || v == s.countries[best] && c < best) {
			best = c
		}
	}
	return best
}

// precision is ACLED's geo_precision of a place taken by itself.
func precision(k gaz.Kind) int {
	switch k {
	case gaz.City, gaz.Town, gaz.Village, gaz.Quarter, gaz.Camp, gaz.Facility, gaz.Border:
		return 1
	case gaz.District, gaz.Mountain, gaz.Lake, gaz.Road, gaz.Other:
		return 2
	}
	return 3
}
