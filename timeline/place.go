package timeline

import (
	"cmp"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	gazetteer "tarikh/geo"
)

// level is how precise a place is.
type level uint8

// The levels of a place. Near, east of, in the countryside of a place is less
// than at it.
const (
	levelNone level = iota
	levelCountry
	levelProvince
	levelDistrict
	levelAround
	levelAt
)

// spot is where something happened, as far as it can be compared.
type spot struct {
	place    string   // the place itself, or "" for none
	within   []string // it and the places that contain it, the nearest first, "" last
	level    level
	supposed bool      // taken from elsewhere in the article
	inner    bool      // a part of a town or a site: quarter, camp, facility
	point    orb.Point // of a place at a level from levelAround on
}

// spotOf names the place of a report and those that contain it. An unresolved
// name is a place of its own, within the unknown.
func spotOf(r *Report) spot {
	p := r.Place
	switch {
	case p == nil && r.Location == "":
		return spot{within: []string{""}}
	case p == nil:
		name := "words:" + r.Location
		return spot{place: name, within: []string{name, ""}, level: levelCountry}
	}
	s := spot{supposed: r.PlaceBasis == "carried" || r.PlaceBasis == "document", level: placeLevel(p), point: orb.Point{p.Longitude, p.Latitude}}
	name := placeName(p)
	s.within = containers(p, s.level)
	if s.level == levelAt {
		s.within = append([]string{name + "~"}, s.within...) // the surroundings
		s.inner = p.Kind == "quarter" || p.Kind == "camp" || p.Kind == "facility"
	}
	if s.level == levelAt && r.Relation != "" {
		s.level = levelAround
	} else {
		s.within = append([]string{name}, s.within...)
	}
	s.place = s.within[0]
	return s
}

func placeLevel(p *gazetteer.Place) level {
	switch p.Kind {
	case "country":
		return levelCountry
	case "region", "province", "river", "sea", "desert", "mountain", "border", "road", "other":
		return levelProvince
	case "district":
		return levelDistrict
	}
	return levelAt
}

// placeName names countries and their parts by what the places within them say
// of themselves, and everything else by its identifier.
func placeName(p *gazetteer.Place) string {
	switch p.Kind {
	case "country":
		return "country:" + p.Country
	case "province":
		return provinceName(p.Country, cmp.Or(p.Admin1, p.Name))
	case "district":
		return districtName(p.Country, p.Admin1, cmp.Or(p.Admin2, p.Name))
	}
	return p.ID
}

// containers are the places that a place lies in, the nearest first.
func containers(p *gazetteer.Place, lv level) []string {
	var list []string
	if lv > levelDistrict && p.Admin2 != "" {
		list = append(list, districtName(p.Country, p.Admin1, p.Admin2))
	}
	if p.Kind != "province" && lv > levelCountry && p.Admin1 != "" {
		list = append(list, provinceName(p.Country, p.Admin1))
	}
	if lv > levelCountry && p.Country != "" {
		list = append(list, "country:"+p.Country)
	}
	return append(list, "")
}

func provinceName(country, admin1 string) string { return "province:" + country + ":" + admin1 }

func districtName(country, admin1, admin2 string) string {
	return "district:" + country + ":" + admin1 + ":" + admin2
}

// Distances between two towns, in kilometres.
const (
	townWidth = 12.0 // from the middle of a town to its quarters
	sameSpot  = 4.0  // names of one spot: a village and the dam beside it
)

// kilometres is very far where a place has no coordinates.
func (s *spot) kilometres(t *spot) float64 {
	if nowhere := (orb.Point{}); s.point == nowhere || t.point == nowhere {
		return math.MaxInt16
	}
	return geo.Distance(s.point, t.point) / 1000
}

// towns reports whether both are points that can be measured between.
func towns(s, t *spot) bool { return s.level >= levelAround && t.level >= levelAround }
