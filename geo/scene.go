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
			if c.country >= 0 {
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
