package geo

import (
	"strconv"
	"strings"

	"tarikh/geo/internal/gaz"
)

// depth is the longest chain of parents followed: town, district, province,
// country; a damaged file may hold a circle.
const depth = 5

// ancestor is the first of a place and its parents that is of a kind; -1 for none.
func (g *Gazetteer) ancestor(place int, kind gaz.Kind) int {
	for range depth {
		if place < 0 || place >= g.file.Len() {
			return -1
		}
		r := g.file.Record(place)
		if r.Kind == kind {
			return g.same(place)
		}
		place = r.Parent
	}
	return -1
}

// same is the place of the lowest layer with the identifier of a country or a
// province, which a layer above may describe again.
func (g *Gazetteer) same(place int) int {
	if g.file.Layer(place) == 0 {
		return place
	}
	if n, ok := g.twins.Load(place); ok {
		return n.(int)
	}
	lowest := place
	id := g.id(g.file.Record(place))
	if e, ok := g.find(gaz.Key(id)); ok {
		for n := range e.Places {
			if n < lowest && g.id(g.file.Record(n)) == id {
				lowest = n
			}
		}
	}
	g.twins.Store(place, lowest)
	return lowest
}

// country is the ISO 3166-1 code of the country a place lies in, "" for none.
func (g *Gazetteer) country(place int) string {
	if h := g.holder(place); h != "" {
		return h
	}
	return g.code(g.ancestor(place, gaz.Country))
}

// code is the ISO code of a country's record.
func (g *Gazetteer) code(country int) string {
	if country < 0 {
		return ""
	}
	code, _ := strings.CutPrefix(g.file.Record(country).Code(), "iso:")
	return code
}

// name is the name of a place, "" for none.
func (g *Gazetteer) name(place int) string {
	if place < 0 {
		return ""
	}
	return g.file.Record(place).Title()
}

// id is the source and the number of a record.
func (g *Gazetteer) id(r gaz.Record) string {
	if r.Textual {
		return r.Code()
	}
	return "geonames:" + strconv.FormatUint(uint64(r.ID), 10)
}

// place makes the Place of a number.
func (g *Gazetteer) place(n int) *Place {
	r := g.file.Record(n)
	p := &Place{
		ID: g.id(r), Name: r.Title(), Kind: r.Kind.String(), Country: g.country(n),
		Latitude: float64(r.Lat) / 1e5, Longitude: float64(r.Lon) / 1e5,
	}
	p.Admin1 = g.name(g.division(n))
	if a := g.ancestor(n, gaz.District); a >= 0 {
		p.Admin2 = g.name(a)
	}
	return p
}

// division is the first-level division that a place is or lies in, -1 for none.
func (g *Gazetteer) division(place int) int {
	start := place
	for range depth {
		if place < 0 || place >= g.file.Len() {
			break
		}
		r := g.file.Record(place)
		if g.divides(r) {
			return g.same(place)
		}
		place = r.Parent
	}
	return g.around(start)
}

// around is the province of the layers below that holds a place of an upper
// layer, which names none itself; -1 for none.
func (g *Gazetteer) around(place int) int {
	if place < 0 || g.file.Layer(place) == 0 {
		return -1
	}
	key := outside(place)
	if n, ok := g.twins.Load(key); ok {
		return n.(int)
	}
	r := g.file.Record(place)
	found, country := -1, g.ancestor(place, gaz.Country)
	lon, lat := float64(r.Lon)/1e5, float64(r.Lat)/1e5
	g.file.ShapesAt(lon, lat, func(n int) bool {
		if g.divides(g.file.Record(n)) && g.file.Inside(n, lon, lat) && g.ancestor(n, gaz.Country) == country {
			found = n
		}
		return found < 0
	})
	g.twins.Store(key, found)
	return found
}

// outside is the key of a place that names no province.
type outside int

// divides reports whether a record is a province, or a region that a source
// has in a province's stead: the Gaza Strip, Somaliland. The regions of the
// supplement lie across provinces.
func (g *Gazetteer) divides(r gaz.Record) bool {
	return r.Kind == gaz.Province || r.Kind == gaz.Region && !strings.HasPrefix(g.id(r), ownPrefix)
}

// ownPrefix begins the identifiers of places that this project describes.
const ownPrefix = "tarikh:"
