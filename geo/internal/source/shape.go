package source

import (
	"encoding/json"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"

	"tarikh/geo/internal/gaz"
)

// Fineness of shapes, in units a degree: about 11 m.
const units = 10_000

// shapeOf makes the shape of a geometry; nil for a point.
func shapeOf(raw json.RawMessage) (*gaz.Shape, error) {
	g, err := geometryOf(raw)
	if err != nil || g == nil {
		return nil, err
	}
	if lines := linesOf(g); len(lines) > 0 {
		s := &gaz.Shape{Units: units}
		for _, l := range lines {
			s.Parts = append(s.Parts, gaz.ShapePart{Points: points(l)})
		}
		return s, nil
	}
	polygons := polygonsOf(g)
	if len(polygons) == 0 {
		return nil, nil
	}
	s := &gaz.Shape{Area: true, Units: units}
	for _, p := range polygons {
		for i, r := range p {
			if len(r) >= 4 {
				s.Parts = append(s.Parts, gaz.ShapePart{Points: points(orb.LineString(r)), Inner: i > 0})
			}
		}
	}
	return s, nil
}

func points(l orb.LineString) [][2]float64 {
	out := make([][2]float64, len(l))
	for i, p := range l {
		out[i] = p
	}
	return out
}

// linesOf gives the lines of a geometry, cut where they cross the antimeridian.
func linesOf(g orb.Geometry) []orb.LineString {
	var all []orb.LineString
	switch g := g.(type) {
	case orb.LineString:
		all = []orb.LineString{g}
	case orb.MultiLineString:
		all = g
	}
	var out []orb.LineString
	for _, l := range all {
		unrolled := orb.LineString(unroll(l))
		for _, world := range worlds {
			for _, part := range clip.LineString(world.bound, unrolled.Clone()) {
				out = append(out, orb.LineString(shift(part, world.shift)))
			}
		}
	}
	return out
}

// worlds are the turns of the globe that unrolled longitudes may lie in.
var worlds = []struct {
	bound orb.Bound
	shift float64
}{
	{orb.Bound{Min: orb.Point{-540, -90}, Max: orb.Point{-180, 90}}, 360},
	{orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}, 0},
	{orb.Bound{Min: orb.Point{180, -90}, Max: orb.Point{540, 90}}, -360},
}

// polygonsOf gives the polygons of a geometry, cut where they cross the
// antimeridian, as those of Fiji and Chukotka do. Rings that cross themselves
// are kept: what is inside is told by the even-odd rule.
func polygonsOf(g orb.Geometry) []orb.Polygon {
	var all []orb.Polygon
	switch g := g.(type) {
	case orb.Polygon:
		all = []orb.Polygon{g}
	case orb.MultiPolygon:
		all = g
	}
	var out []orb.Polygon
	for _, p := range all {
		flat := make(orb.Polygon, len(p))
		for i, r := range p {
			flat[i] = orb.Ring(unroll(orb.LineString(r)))
		}
		for _, world := range worlds {
			if b := flat.Bound(); b.Max[0] <= world.bound.Min[0] || b.Min[0] >= world.bound.Max[0] {
				continue
			}
			part := clip.Polygon(world.bound, flat.Clone())
			for i := range part {
				part[i] = orb.Ring(shift(orb.LineString(part[i]), world.shift))
			}
			if len(part) > 0 && len(part[0]) >= 4 {
				out = append(out, part)
			}
		}
	}
	return out
}

// unroll lets longitudes run on over the antimeridian: a step of more than
// half the globe is a step over it.
func unroll(l orb.LineString) orb.LineString {
	out := l.Clone()
	turn := 0.0
	for i := 1; i < len(out); i++ {
		switch d := l[i][0] - l[i-1][0]; {
		case d > 180:
			turn -= 360
		case d < -180:
			turn += 360
		}
		out[i][0] = l[i][0] + turn
	}
	return out
}

func shift(l orb.LineString, by float64) orb.LineString {
	for i := range l {
		l[i][0] += by
	}
	return l
}

// wrapped brings a longitude back to the globe.
func wrapped(p orb.Point) orb.Point {
	p[0] = math.Mod(p[0]+540, 360) - 180
	return p
}

func largestOf(all []orb.Polygon) orb.Polygon {
	best, most := 0, -1.0
	for i, p := range all {
		if a := math.Abs(planar.Area(p)); a > most {
			best, most = i, a
		}
	}
	return all[best]
}
