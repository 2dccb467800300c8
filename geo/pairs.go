package geo

import (
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
)

// drawPairs draws what two toponyms mean together: the stretch between A and
// B, the road from A to B, the border of A and B. Both get the geometry.
func (g *Gazetteer) drawPairs(out *Located) {
	for i := 0; i+1 < len(out.Toponyms); i++ {
		how := pairOf(&out.Toponyms[i], &out.Toponyms[i+1])
		a, b := &out.Locations[i], &out.Locations[i+1]
		if how == "" || a.Place == nil || b.Place == nil || a.Place.ID == b.Place.ID {
			continue
		}
		geometry := g.pairGeometry(how, a.Place, b.Place)
		if geometry == nil {
			continue
		}
		for _, loc := range []*Location{a, b} {
			loc.Geometry, loc.How, loc.Precision = geometry, how, max(2, loc.Precision)
		}
		i++
	}
}

// pairSpan is how far apart the words of a pair may stand, in bytes.
const pairSpan = 60

// pairOf tells what two toponyms that follow each other mean together, as a
// How; "" for nothing.
func pairOf(a, b *extract.Toponym) string {
	switch {
	case a.Part != b.Part || b.Start < a.End || b.Start-a.End > pairSpan:
		return ""
	case a.Relation == "border" && b.Relation == "border":
		return "line-border"
	case a.Cue == "between" && b.Cue == "between":
		return "line-between"
	case a.Cue == "road" && b.Cue == "road":
		return "line-road"
	}
	return ""
}

// pairGeometry is the line that belongs to a pair; nil when there is none.
func (g *Gazetteer) pairGeometry(how string, a, b *Place) orb.Geometry {
	if how == "line-border" {
		lines := g.border(g.numberOf(a), g.numberOf(b))
		switch len(lines) {
		case 0:
			return nil
		case 1:
			return lines[0]
		}
		return lines
	}
	return orb.LineString{rounded(orb.Point{a.Longitude, a.Latitude}), rounded(orb.Point{b.Longitude, b.Latitude})}
}

// numberOf finds a country or a province by its identifier; -1 for others.
func (g *Gazetteer) numberOf(p *Place) int {
	e, ok := g.find(gaz.Key(p.ID))
	if !ok {
		return -1
	}
	for n := range e.Places {
		if g.id(g.file.Record(n)) == p.ID {
			return n
		}
	}
	return -1
}

// borderLine asks for the border of two areas, or, with the second below zero,
// for the coast of the first.
type borderLine struct{ a, b int }

// border is the line that the areas of two places share. Neighbours were
// simplified together, so that they share vertices.
func (g *Gazetteer) border(a, b int) orb.MultiLineString {
	if a < 0 || b < 0 {
		return nil
	}
	key := borderLine{a, b}
	if l, ok := g.drawn.Load(key); ok {
		return l.(orb.MultiLineString)
	}
	others := edgesOf(g.polygons(b))
	lines := chains(g.polygons(a), func(e edge) bool { return others[edge{e[1], e[0]}] || others[e] })
	g.drawn.Store(key, lines)
	return lines
}

// coastFineness thins a coast, in degrees.
const coastFineness = 0.01

// coast is the part of the outline of a country or a province that it shares
// with no other, thinned.
func (g *Gazetteer) coast(place int) orb.MultiLineString {
	key := borderLine{place, -1}
	if l, ok := g.drawn.Load(key); ok {
		return l.(orb.MultiLineString)
	}
	own := g.polygons(place)
	land := map[edge]bool{}
	kind := g.file.Record(place).Kind
	for n := range g.neighboursOf(own.Bound(), kind) {
		if n != place {
			for e := range edgesOf(g.polygons(n)) {
				land[e] = true
			}
		}
	}
	lines := chains(own, func(e edge) bool { return !land[edge{e[1], e[0]}] && !land[e] })
	lines = simplify.DouglasPeucker(coastFineness).MultiLineString(lines)
	g.drawn.Store(key, lines)
	return lines
}

// neighboursOf gives the areas of a kind whose extents meet one.
func (g *Gazetteer) neighboursOf(b orb.Bound, kind gaz.Kind) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		base := 0
		for _, f := range g.file.Files() {
			for n := range f.Shapes() {
				o := f.Bounds(n)
				if f.Record(n).Kind == kind && f.IsArea(n) && float64(o.West)/1e5 <= b.Max[0] && float64(o.East)/1e5 >= b.Min[0] &&
					float64(o.South)/1e5 <= b.Max[1] && float64(o.North)/1e5 >= b.Min[1] && !yield(base+n) {
					return
				}
			}
			base += f.Len()
		}
	}
}

type edge [2]orb.Point

// edgesOf are the edges of areas.
func edgesOf(m orb.MultiPolygon) map[edge]bool {
	out := map[edge]bool{}
	for _, p := range m {
		for _, r := range p {
			for i := 0; i+1 < len(r); i++ {
				out[edge{r[i], r[i+1]}] = true
			}
		}
	}
	return out
}

// chains joins the edges of areas that are wanted to lines.
func chains(m orb.MultiPolygon, wanted func(edge) bool) orb.MultiLineString {
	var out orb.MultiLineString
	for _, p := range m {
		for _, r := range p {
			var line orb.LineString
			for i := 0; i+1 < len(r); i++ {
				if !wanted(edge{r[i], r[i+1]}) {
					out, line = keep(out, line), nil
					continue
				}
				if line == nil {
					line = orb.LineString{r[i]}
				}
				line = append(line, r[i+1])
			}
			out = keep(out, line)
		}
	}
	return out
}

func keep(all orb.MultiLineString, line orb.LineString) orb.MultiLineString {
	if len(line) < 2 {
		return all
	}
	return append(all, slices.Clone(line))
}

// drawCoast draws what lies off the coast of a country or a province as the
// line of its coast; false when it has none.
func (g *Gazetteer) drawCoast(loc *Location, place int) bool {
	lines := g.coast(place)
	if len(lines) == 0 {
		return false
	}
	loc.Geometry, loc.How, loc.Precision = lines, "line-coast", 3
	return true
}

// ucdp is the code of UCDP's georeferenced events for how exactly a location
// is known (where_prec).
func ucdp(l *Location) int {
	switch {
	case l.Place == nil:
		return 0
	case l.How == "line-border", l.How == "line-coast", l.How == "line", l.How == "line-part", l.How == "line-between",
		l.How == "line-road", l.How == "polygon-part":
		return 5
	case l.Place.Kind == "country":
		return 6
	case l.Place.Kind == "province":
		return 4
	case l.Place.Kind == "district":
		return 3
	case l.Place.Kind == "region" || l.Place.Kind == "sea" || l.Place.Kind == "desert":
		if l.Place.Country == "" {
			return 7
		}
		return 5
	case l.How == "polygon":
		return 4 // the countryside of a town that a province is named after
	case l.Precision >= 2:
		return 2
	}
	return 1
}
