package geo

import (
	"math"
	"slices"
	"sort"
	"strings"

	"tarikh/extract/text"
	"tarikh/geo/internal/gaz"
)

// Find lists the places that bear a name, the best known first. The name may
// be written in any way that a text would.
func (g *Gazetteer) Find(name string) []Place {
	e, ok := g.find(gaz.Key(name))
	if !ok {
		return nil
	}
	out := make([]Place, 0, e.Len())
	for n := range e.Places {
		p := g.place(n)
		if !slices.ContainsFunc(out, func(q Place) bool { return q.ID == p.ID }) {
			out = append(out, *p)
		}
	}
	return out
}

// Near lists up to n towns and other points around a point, the nearest first.
// Countries, provinces and rivers are not among them.
func (g *Gazetteer) Near(lat, lon float64, n int) []Place {
	if n <= 0 || !onGlobe(lat, lon) {
		return nil
	}
	for radius := 0.25; ; radius *= 2 {
		found := g.within(lat, lon, radius)
		sort.Slice(found, func(i, j int) bool { return found[i].km < found[j].km })
		sure := 0
		for sure < len(found) && found[sure].km <= 111*radius {
			sure++
		}
		if sure >= n || radius > 180 {
			return g.places(found[:min(n, len(found))])
		}
	}
}

type hit struct {
	place int
	km    float64
}

// within finds the points in a window of so many degrees to each side.
func (g *Gazetteer) within(lat, lon, radius float64) []hit {
	var out []hit
	wide := min(180, radius/max(0.01, math.Cos(min(89.9, math.Abs(lat)+radius)*math.Pi/180)))
	for degree := int(math.Floor(lat - radius)); degree <= int(math.Floor(lat+radius)); degree++ {
		g.file.Bands(degree, func(first, last int) {
			for _, west := range []float64{lon - wide, lon - wide + 360, lon - wide - 360} {
				out = g.scan(out, first, last, west, west+2*wide, lat, lon)
			}
		})
		if wide >= 180 {
			return g.scanAll(lat, lon)
		}
	}
	return out
}

// scan adds the points of a band between two longitudes.
func (g *Gazetteer) scan(out []hit, first, last int, west, east, lat, lon float64) []hit {
	low := first + sort.Search(last-first, func(i int) bool { return float64(g.file.Record(first+i).Lon)/1e5 >= west })
	for i := low; i < last; i++ {
		r := g.file.Record(i)
		if float64(r.Lon)/1e5 > east {
			break
		}
		if r.Kind == gaz.District {
			continue // its point stands for its towns
		}
		out = append(out, hit{i, kilometres(lat, lon, float64(r.Lat)/1e5, float64(r.Lon)/1e5)})
	}
	return out
}

// scanAll measures every point, for the poles and for large n.
func (g *Gazetteer) scanAll(lat, lon float64) []hit {
	var out []hit
	for degree := -90; degree < 90; degree++ {
		g.file.Bands(degree, func(first, last int) { out = g.scan(out, first, last, -180, 180, lat, lon) })
	}
	return out
}

func (g *Gazetteer) places(found []hit) []Place {
	out := make([]Place, len(found))
	for i, h := range found {
		out[i] = *g.place(h.place)
	}
	return out
}

// ProvinceOf is the province that holds a point, or nil at sea. Borders are
// simplified: within a kilometre of one the answer may be the neighbour.
func (g *Gazetteer) ProvinceOf(lat, lon float64) *Place {
	if !onGlobe(lat, lon) {
		return nil
	}
	var found *Place
	g.file.ShapesAt(lon, lat, func(n int) bool {
		if g.divides(g.file.Record(n)) && g.file.Inside(n, lon, lat) {
			found = g.place(n)
		}
		return found == nil
	})
	return found
}

func onGlobe(lat, lon float64) bool {
	return math.Abs(lat) <= 90 && math.Abs(lon) <= 180 // false for NaN
}

// Info is what the gazetteer holds and whom it owes it to: lines of a name, a
// tab and a value, those of each layer together.
func (g *Gazetteer) Info() string {
	var b strings.Builder
	for _, f := range g.file.Files() {
		b.WriteString(f.Info())
	}
	return b.String()
}

// Len is the number of places.
func (g *Gazetteer) Len() int { return g.file.Len() }

// countryNumber finds a country by its ISO 3166-1 code; -1 for none.
func (g *Gazetteer) countryNumber(code string) int {
	if len(code) != 2 {
		return -1
	}
	e, ok := g.find(text.Key("iso " + strings.ToLower(code)))
	if !ok {
		return -1
	}
	for n := range e.Places {
		if g.file.Record(n).Kind == gaz.Country {
			return n
		}
	}
	return -1
}
