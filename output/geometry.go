package output

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"tarikh/geo"
	"tarikh/timeline"
)

var nowhere geo.Place

func placeOf(e *timeline.Entry) *geo.Place {
	if e.Place == nil {
		return &nowhere
	}
	return e.Place
}

// point is the coordinates that a table can give. Those of a town or of a spot
// moved from it are its own; an area has the point that stands for it, and
// geo_precision says so. A line has none: no point of a river is where
// something happened.
func point(e *timeline.Entry) (orb.Point, bool) {
	switch g := clean(e.Geometry).(type) {
	case orb.Point:
		return g, true
	case orb.Polygon, orb.MultiPolygon:
		p := placeOf(e)
		return orb.Point{p.Longitude, p.Latitude}, e.Place != nil
	}
	return orb.Point{}, false
}

func latitude(e *timeline.Entry) cell {
	if p, ok := point(e); ok {
		return degrees(p.Lat())
	}
	return cell{}
}

func longitude(e *timeline.Entry) cell {
	if p, ok := point(e); ok {
		return degrees(p.Lon())
	}
	return cell{}
}

// clean gives the geometry as it may be written, or nil: rings become polygons
// and a collection the parts of its highest dimension, since a
// GeometryCollection is what no map program paints.
func clean(g orb.Geometry) orb.Geometry {
	switch g := g.(type) {
	case orb.Ring:
		return clean(orb.Polygon{g})
	case orb.Bound:
		return clean(g.ToPolygon())
	case orb.Collection:
		return clean(gather(g))
	}
	if g == nil || size(g) == 0 || !finite(g.Bound()) {
		return nil
	}
	return g
}

// size is the number of parts; an empty geometry has none.
func size(g orb.Geometry) int {
	switch g := g.(type) {
	case orb.Point:
		return 1
	case orb.MultiPoint:
		return len(g)
	case orb.LineString:
		return len(g)
	case orb.MultiLineString:
		return len(g)
	case orb.Polygon:
		return len(g)
	case orb.MultiPolygon:
		return len(g)
	}
	return 0
}

func finite(b orb.Bound) bool {
	for _, f := range []float64{b.Min[0], b.Min[1], b.Max[0], b.Max[1]} {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return false
		}
	}
	return true
}

func gather(list orb.Collection) orb.Geometry {
	var points orb.MultiPoint
	var lines orb.MultiLineString
	var areas orb.MultiPolygon
	for _, g := range list {
		switch g := clean(g).(type) {
		case orb.Point:
			points = append(points, g)
		case orb.MultiPoint:
			points = append(points, g...)
		case orb.LineString:
			lines = append(lines, g)
		case orb.MultiLineString:
			lines = append(lines, g...)
		case orb.Polygon:
			areas = append(areas, g)
		case orb.MultiPolygon:
			areas = append(areas, g...)
		}
	}
	switch {
	case len(areas) > 0:
		return areas
	case len(lines) > 0:
		return lines
	}
	return points
}

// appendGeometry writes a clean geometry.
func appendGeometry(b []byte, g orb.Geometry) []byte {
	switch g := g.(type) {
	case orb.Point:
		b = append(b, `{"type":"Point","coordinates":[`...)
		return append(appendPosition(b, g), "]}"...)
	case orb.MultiPoint:
		b = append(b, `{"type":"MultiPoint","coordinates":`...)
		return append(appendPositions(b, g), '}')
	case orb.LineString:
		b = append(b, `{"type":"LineString","coordinates":`...)
		return append(appendPositions(b, g), '}')
	case orb.MultiLineString:
		b = append(b, `{"type":"MultiLineString","coordinates":`...)
		return append(appendList(b, g, appendPositions), '}')
	case orb.Polygon:
		b = append(b, `{"type":"Polygon","coordinates":`...)
		return append(appendPolygon(b, g), '}')
	case orb.MultiPolygon:
		b = append(b, `{"type":"MultiPolygon","coordinates":`...)
		return append(appendList(b, g, appendPolygon), '}')
	}
	return append(b, "null"...)
}

func appendList[T any](b []byte, list []T, item func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, v)
	}
	return append(b, ']')
}

// appendPolygon writes a polygon as RFC 7946 wants it.
func appendPolygon(b []byte, p orb.Polygon) []byte {
	return appendList(b, wound(p), func(b []byte, ring orb.Ring) []byte { return appendPositions(b, ring) })
}

// wound turns the outer ring counter-clockwise and the holes clockwise (RFC
// 7946, section 3.1.6) and closes what is open. The gazetteer's own geometry is
// not touched.
func wound(p orb.Polygon) orb.Polygon {
	out := make(orb.Polygon, len(p))
	for i, ring := range p {
		want := orb.CCW
		if i > 0 {
			want = orb.CW
		}
		if len(ring) > 0 && !ring.Closed() {
			ring = append(slices.Clone(ring), ring[0])
		}
		if o := ring.Orientation(); o != 0 && o != want {
			ring = slices.Clone(ring)
			ring.Reverse()
		}
		out[i] = ring
	}
	return out
}

func appendPositions[T ~[]orb.Point](b []byte, points T) []byte {
	return appendList(b, points, func(b []byte, p orb.Point) []byte {
		return append(appendPosition(append(b, '['), p), ']')
	})
}

func appendPosition(b []byte, p orb.Point) []byte {
	b = appendFloat(b, p.Lon(), 6)
	b = append(b, ',')
	return appendFloat(b, p.Lat(), 6)
}
