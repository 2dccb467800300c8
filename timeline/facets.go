package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"tarikh/extract/date"
	"tarikh/geo"
)

// facets are what reports are compared by.
type facets struct {
	key                string // all of the following
	class              string // status and event type: never joined across
	from, to           date.Day
	place              string   // the place itself, or "" for none
	within             []string // it and the places that contain it, the nearest first, "" last
	level              level
	relation           string   // to the place; "" for at
	kind               string   // sub-type; "" for unknown
	actors, recipients []string // codes or names, sorted; none for unknown
}

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

// facetsOf gives the facets of a report. The key of a report whose day or
// place is not known well holds its sentence too: alike in being vague is not
// alike.
func facetsOf(r *Report) facets {
	f := facets{
		class: string(happened(r.Status)) + " " + r.Type,
		from:  r.From, to: r.To,
		relation: r.Relation, kind: r.AcledSubType,
		actors: partyKeys(r.Actors), recipients: partyKeys(r.Recipients),
	}
	if f.kind == "" {
		f.kind = r.Mode
	}
	f.within, f.level = placesAround(r)
	f.place = f.within[0]
	parts := []string{f.class, f.from.String(), f.to.String(), f.place, f.relation, f.kind,
		strings.Join(f.actors, "\x1f"), strings.Join(f.recipients, "\x1f")}
	if f.days() != 1 || f.level <= levelCountry {
		parts = append(parts, r.Evidence)
	}
	f.key = strings.Join(parts, "\x1e")
	return f
}

// days is the number of days that the dates span.
func (f *facets) days() int {
	if f.undated() {
		return math.MaxInt
	}
	return int(f.to) - int(f.from) + 1
}

func (f *facets) undated() bool { return f.from == date.NoDay || f.to == date.NoDay }

// wide reports whether the dates span more than a month. What is said of a
// whole year, such as its dead, is not said of an event within it.
func (f *facets) wide() bool { return !f.undated() && f.days() > month }

// known counts what is said beyond date and place.
func (f *facets) known() int {
	n := len(f.actors) + len(f.recipients)
	if f.kind != "" {
		n++
	}
	return n
}

// contains reports whether the dates and the place of g lie within those of f.
func (f *facets) contains(g *facets) bool {
	if f.class != g.class || !slices.Contains(g.within, f.place) {
		return false
	}
	return f.undated() || f.from <= g.from && g.to <= f.to
}

// agrees reports whether relation, sub-type and parties may be of one event: equal, or
// one of the two says less.
func (f *facets) agrees(g *facets) bool {
	return (f.relation == g.relation || f.relation == "" || g.relation == "") &&
		(f.kind == g.kind || f.kind == "" || g.kind == "") &&
		nested(f.actors, g.actors) && nested(f.recipients, g.recipients)
}

// nested reports whether one of two sets holds the other.
func nested(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, s := range a {
		if !slices.Contains(b, s) {
			return false
		}
	}
	return true
}

func partyKeys(list []Party) []string {
	keys := make([]string, 0, len(list))
	for _, p := range list {
		if p.Name != "" {
			keys = append(keys, p.Name)
		} else if p.Code != "" {
			keys = append(keys, p.Code)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// placesAround names the place of a report and those that contain it. An
// unresolved name is a place of its own, within the unknown.
func placesAround(r *Report) ([]string, level) {
	p := r.Place
	switch {
	case p == nil && r.Location == "":
		return []string{""}, levelNone
	case p == nil:
		return []string{"words:" + r.Location, ""}, levelCountry
	}
	name, lv := placeName(p), placeLevel(p)
	within := containers(p, lv)
	if lv < levelAt {
		return append([]string{name}, within...), lv
	}
	within = append([]string{name + "~"}, within...) // the surroundings
	if r.Relation != "" {
		return within, levelAround
	}
	return append([]string{name}, within...), levelAt
}

func placeLevel(p *geo.Place) level {
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
func placeName(p *geo.Place) string {
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
func containers(p *geo.Place, lv level) []string {
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
