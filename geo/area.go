package geo

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
)

// drawing asks for the area of a place or for the part of it that lies in a
// direction.
type drawing struct {
	place    int
	relation string
}

// drawn is an area that was asked for once. It is shared and never changed.
type drawn struct {
	geometry orb.Geometry // nil when the place has no area
	point    orb.Point    // within a part
	part     bool
}

// area is the area of a place as a Polygon or MultiPolygon, outer rings
// counter-clockwise and inner ones clockwise, or the part of it in a direction.
func (g *Gazetteer) area(place int, relation string) drawn {
	if !isPart(relation) {
		relation = ""
	}
	key := drawing{place, relation}
	if d, ok := g.drawn.Load(key); ok {
		return d.(drawn)
	}
	whole := g.polygons(place)
	d := drawn{geometry: simplest(whole)}
	if part := partOf(whole, relation); len(part) > 0 {
		if p, ok := inside(part); ok {
			d = drawn{simplest(part), p, true}
		}
	}
	g.drawn.Store(key, d)
	return d
}

// polygons decodes the area of a place.
func (g *Gazetteer) polygons(place int) orb.MultiPolygon {
	parts, area := g.file.Parts(place)
	if !area {
		return nil
	}
	var out orb.MultiPolygon
	for _, p := range parts {
		ring := orb.Ring(p.Line)
		if len(ring) < 4 {
			continue
		}
		inner := p.Tag == 1 && len(out) > 0
		if ccw := ring.Orientation() == orb.CCW; ccw == inner {
			ring.Reverse()
		}
		if inner {
			out[len(out)-1] = append(out[len(out)-1], ring)
		} else {
			out = append(out, orb.Polygon{ring})
		}
	}
	return out
}

// simplest unwraps a collection of one.
func simplest(m orb.MultiPolygon) orb.Geometry {
	switch len(m) {
	case 0:
		return nil
	case 1:
		return m[0]
	}
	return m
}

// Parts of an area, as shares of its extent: a quarter of the compass takes
// the outer half, a corner a bit more than a quarter, the centre the middle half.
const (
	sideShare   = 0.5
	cornerShare = 0.55
	middleShare = 0.5
)

// isPart reports whether a relation names a part of an area.
func isPart(relation string) bool {
	_, ok := bearings[relation]
	return ok || relation == "central"
}

// partOf cuts the part of an area that a direction names; nil for no direction.
func partOf(whole orb.MultiPolygon, relation string) orb.MultiPolygon {
	if !isPart(relation) || len(whole) == 0 {
		return nil
	}
	return wound(clip.MultiPolygon(windowOf(relation, largest(whole).Bound()), whole.Clone()))
}

// largest is the polygon with the largest extent: the mainland.
func largest(m orb.MultiPolygon) orb.Polygon {
	best, most := 0, -1.0
	for i, p := range m {
		if a := planar.Area(p); a > most {
			best, most = i, a
		}
	}
	return m[best]
}

// windowOf is the part of an extent that a direction names.
func windowOf(relation string, b orb.Bound) orb.Bound {
	w, h := b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]
	if relation == "central" {
		mx, my := w*(1-middleShare)/2, h*(1-middleShare)/2
		return orb.Bound{Min: orb.Point{b.Min[0] + mx, b.Min[1] + my}, Max: orb.Point{b.Max[0] - mx, b.Max[1] - my}}
	}
	share := sideShare
	if len(relation) > len("north") {
		share = cornerShare
	}
	switch relation {
	case "north", "north-east", "north-west":
		b.Min[1] = b.Max[1] - h*share
	case "south", "south-east", "south-west":
		b.Max[1] = b.Min[1] + h*share
	}
	switch relation {
	case "east", "north-east", "south-east":
		b.Min[0] = b.Max[0] - w*share
	case "west", "north-west", "south-west":
		b.Max[0] = b.Min[0] + w*share
	}
	return b
}

// wound drops what clipping left empty, turns rings the right way and rounds.
func wound(m orb.MultiPolygon) orb.MultiPolygon {
	var out orb.MultiPolygon
	for _, p := range m {
		var kept orb.Polygon
		for i, r := range p {
			if len(r) < 4 || planar.Area(r) == 0 {
				if i == 0 {
					break
				}
				continue
			}
			if (r.Orientation() == orb.CCW) != (i == 0) {
				r.Reverse()
			}
			kept = append(kept, r)
		}
		if len(kept) > 0 {
			out = append(out, orb.Round(kept, 1e6).(orb.Polygon))
		}
	}
	return out
}

// inside is a point of the largest polygon: its centroid, or the middle of the
// widest stretch on the centroid's parallel.
func inside(m orb.MultiPolygon) (orb.Point, bool) {
	main := largest(m)
	p, _ := planar.CentroidArea(main)
	if planar.PolygonContains(main, p) {
		return rounded(p), true
	}
	b := main.Bound()
	const steps = 64
	best, run := orb.Point{}, 0
	for i, from := 0, -1; i <= steps; i++ {
		x := b.Min[0] + (b.Max[0]-b.Min[0])*float64(i)/steps
		if i < steps && planar.PolygonContains(main, orb.Point{x, p[1]}) {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 && i-from > run {
			run = i - from
			best = orb.Point{b.Min[0] + (b.Max[0]-b.Min[0])*(float64(from+i-1)/2)/steps, p[1]}
		}
		from = -1
	}
	return rounded(best), run > 0
}
