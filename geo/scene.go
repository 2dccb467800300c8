package geo

import (
	"github.com/paulmach/orb"

	"tarikh/geo/internal/gaz"
)

// scene is what a record as a whole says of where it plays.
type scene struct {
	countries map[int]float64 // votes by country
	inside    map[int]float64 // the same, without those of the countries and of their great cities
	middle    orb.Point       // of the towns
	points    int             // towns that the middle was made of
}

// scene sums up the resolved groups, beside the votes of the actors.
func (g *Gazetteer) scene(groups []group, actors map[int]float64) *scene {
	s := &scene{countries: map[int]float64{}, inside: map[int]float64{}}
	for n, v := range actors {
		s.countries[n] += v
	}
	var sum orb.Point
	for i := range groups {
		for j := range groups[i].candidates {
			c := &groups[i].candidates[j]
			if c.share < 0.5 {
				continue
			}
			if c.country >= 0 && !(groups[i].part && isTown(c.kind)) { // towns that quarters are called like speak for no country
				s.countries[c.country] += groups[i].weight
				if c.kind != gaz.Country && c.prior < famousWeight {
					s.inside[c.country] += groups[i].weight
				}
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
	famousWeight  = 90.0 // a place so well known says nothing of villages in its country
	strayVotes    = 1.5  // for a country that a stray name gives it
	strayShare    = 0.15
	farKM         = 1500.0 // from the middle of the towns
)

// foreign reports whether the best place of a name, a little-known one or a town that a
// quarter is called like, lies in a country of which the record speaks nowhere else, or
// far off in one where it names no other place, while it is about another one.
func (s *scene) foreign(gr *group) bool {
	c := &gr.candidates[0]
	if c.prior >= foreignWeight && !gr.part || !isTown(c.kind) && c.kind != gaz.Quarter && c.kind != gaz.District || c.country < 0 {
		return false
	}
	total, most := 0.0, 0.0
	for n, v := range s.countries {
		total += v
		if n != c.country {
			most = max(most, v)
		}
	}
	own := gr.weight
	if gr.part {
		own = 0 // spoke for no country
	}
	if most < focusVotes || most < focusShare*(total-own) {
		return false
	}
	if stray := s.countries[c.country]; stray <= strayVotes && stray < strayShare*total {
		return true
	}
	return c.fame < foreignWeight && s.inside[c.country]-own < strayShare*(total-own) && s.points > 0 &&
		kilometres(c.lat, c.lon, s.middle[1], s.middle[0]) > farKM
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
