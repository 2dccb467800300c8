package geo

import (
	"slices"
	"strings"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/naming"
)

// maxCandidates is how many places of one name are weighed; the best known
// come first.
const maxCandidates = 64

// candidate is a place that a name may mean.
type candidate struct {
	place   int
	kind    gaz.Kind
	fame    float64 // how well known the place is
	prior   float64 // what the name alone says
	score   float64 // prior and context
	share   float64 // of the votes of its name, 0 to 1
	country int     // number of its country, -1 for none
	area    int     // number of its province, -1 for none

	district int // number of its district, -1 for none
	lat      float64
	lon      float64
	weak     bool // the name is a minor one of the place
	why      reason
}

// reason is a set of grounds for a candidate.
type reason uint8

const (
	byCue reason = 1 << iota
	byCountry
	byArea
	byNeighbours
	byContainment
	bySeat
)

// Points of the score. One is about what a hundredth of fame is worth.
const (
	weakPenalty  = 20
	orderPenalty = 6  // a later reading of the name
	seatBonus    = 14 // a city above the province that bears its name
	seatLimit    = 98 // but not above a country
	seatLeast    = 40 // and not a village
	countryBonus = 12 // a country is seldom something else
	ownBonus     = 5  // the name is the place's own, not another name of it
	riverPenalty = 12 // a river without a word for it, where an area bears its name
)

// candidates lists the places that the words of a toponym may mean.
func (g *Gazetteer) candidates(t *extract.Toponym) []candidate {
	var out []candidate
	seen := map[int]bool{}
	keys := t.Keys
	if len(keys) == 0 || keys[0] != t.Key {
		keys = append([]string{t.Key}, keys...)
	}
	for order, key := range keys {
		e, ok := g.find(key)
		if !ok {
			continue
		}
		for place, weak := range e.Places {
			if len(out) >= maxCandidates {
				break
			}
			if seen[place] || place >= g.file.Len() || g.repeated(place, out) {
				continue
			}
			if strings.HasPrefix(key, naming.AlikePrefix) && !g.sounds(place, gaz.Key(t.Text)) {
				continue
			}
			seen[place] = true
			c := g.candidate(place, t)
			if strings.EqualFold(g.file.Record(place).Title(), key) {
				c.prior += ownBonus
			}
			c.prior -= float64(order * orderPenalty)
			if c.weak = weak; weak {
				c.prior -= weakPenalty
			}
			out = append(out, c)
		}
	}
	g.preferSeats(out, t)
	preferAreas(out, t)
	return out
}

// preferAreas lets a bare name mean the state or the country and not the river
// that it is named after: floods in Mississippi.
func preferAreas(cs []candidate, t *extract.Toponym) {
	if t.Cue == "river" || isBank(t.Relation) {
		return
	}
	for i := range cs {
		for j := range cs {
			if cs[i].kind == gaz.River && !cs[j].weak && (cs[j].kind == gaz.Province || cs[j].kind == gaz.Country) {
				cs[i].prior -= riverPenalty
				break
			}
		}
	}
}

// repeated reports whether a place of an upper layer stands among the
// candidates already, as the lower layer knows it.
func (g *Gazetteer) repeated(place int, among []candidate) bool {
	if g.file.Layer(place) == 0 {
		return false
	}
	id := g.id(g.file.Record(place))
	return slices.ContainsFunc(among, func(c candidate) bool { return g.id(g.file.Record(c.place)) == id })
}

// candidate weighs one place by its fame and by the cue beside the name.
func (g *Gazetteer) candidate(place int, t *extract.Toponym) candidate {
	r := g.file.Record(place)
	c := candidate{
		place: place, kind: r.Kind, fame: float64(r.Weight), prior: float64(r.Weight),
		lat: float64(r.Lat) / 1e5, lon: float64(r.Lon) / 1e5,
		country: g.ancestor(place, gaz.Country), area: g.division(place), district: g.ancestor(place, gaz.District),
	}
	points := agreement(t.Cue, r.Kind) + fits(t.Relation, r.Kind)
	if points > 0 {
		c.why |= byCue
	}
	if r.Kind == gaz.Country {
		points += countryBonus
	}
	c.prior += points
	return c
}

// preferSeats lets a bare name mean the city and not its province: fighting in
// Aleppo is in the city unless the text says governorate or countryside.
func (g *Gazetteer) preferSeats(cs []candidate, t *extract.Toponym) {
	if isArea(t.Cue) || t.Relation == "countryside" {
		return
	}
	for i := range cs {
		for j := range cs {
			province, town := &cs[i], &cs[j]
			if province.kind == gaz.Province && !province.weak && town.area == province.place && isSeat(town) {
				town.prior = max(town.prior, min(seatLimit, province.prior+seatBonus*town.prior/100))
				town.why |= bySeat
			}
		}
	}
}

// isSeat reports whether a candidate may be the town that a province is named after.
func isSeat(c *candidate) bool { return isTown(c.kind) && !c.weak && c.prior >= seatLeast }

func isTown(k gaz.Kind) bool { return k >= gaz.City && k <= gaz.Village }

func isArea(cue string) bool {
	return cue == "province" || cue == "district" || cue == "region" || cue == "countryside"
}
