package gaz

import "github.com/paulmach/orb"

// Bounds is the extent of a shape in 1e-5 degrees.
type Bounds struct{ West, South, East, North int32 }

// Contains reports whether a point in 1e-5 degrees lies in the bounds.
func (b Bounds) Contains(lon, lat int32) bool {
	return b.West <= lon && lon <= b.East && b.South <= lat && lat <= b.North
}

// Shapes is the number of places with a shape: these have the numbers from 0.
func (f *File) Shapes() int { return len(f.sec[secBounds]) / boundSize }

// Bounds gives the extent of the shape of a place.
func (f *File) Bounds(place int) Bounds {
	if place < 0 || place >= f.Shapes() {
		return Bounds{}
	}
	s := f.sec[secBounds][place*boundSize : (place+1)*boundSize]
	return Bounds{i32(s, 4), i32(s, 8), i32(s, 12), i32(s, 16)}
}

// Part is a line, or a ring of a polygon.
type Part struct {
	Tag  int // of a ring 0 for an outer and 1 for an inner one; of a line its country's number plus one
	Line orb.LineString
}

// The kinds of shape.
const (
	areaShape = 1
	lineShape = 2
)

// maxPoints keeps a damaged file from asking for more memory than it has bytes.
func maxPoints(s string, at int) uint64 { return uint64(max(0, len(s)-at)) }

// IsArea reports whether the shape of a place is an area.
func (f *File) IsArea(place int) bool {
	if place < 0 || place >= f.Shapes() {
		return false
	}
	kind, _ := uvarint(f.sec[secShapes], int(u32(f.sec[secBounds], place*boundSize)))
	return kind == areaShape
}

// Parts decodes the shape of a place; area tells rings from lines. None when
// the place has no shape.
func (f *File) Parts(place int) (parts []Part, area bool) {
	if place < 0 || place >= f.Shapes() {
		return nil, false
	}
	s := f.sec[secShapes]
	kind, at := uvarint(s, int(u32(f.sec[secBounds], place*boundSize)))
	units, at := uvarint(s, at)
	count, at := uvarint(s, at)
	if count > maxPoints(s, at) || units == 0 {
		return nil, false
	}
	for ; count > 0; count-- {
		var p Part
		if p, at = part(s, at, float64(units)); at > len(s) {
			return nil, false
		}
		parts = append(parts, p)
	}
	return parts, kind == areaShape
}

// part decodes one line or ring.
func part(s string, at int, scale float64) (Part, int) {
	tag, at := uvarint(s, at)
	n, at := uvarint(s, at)
	if n > maxPoints(s, at) {
		return Part{}, len(s) + 1
	}
	line := make(orb.LineString, 0, n)
	var x, y, d int64
	for ; n > 0; n-- {
		d, at = varint(s, at)
		x += d
		d, at = varint(s, at)
		y += d
		line = append(line, orb.Point{float64(x) / scale, float64(y) / scale})
	}
	return Part{int(tag), line}, at
}

// Inside reports whether a point lies in the area of a place, by the even-odd
// rule over all its rings, decoding nothing into memory.
func (f *File) Inside(place int, lon, lat float64) bool {
	s := f.sec[secShapes]
	if place < 0 || place >= f.Shapes() {
		return false
	}
	kind, at := uvarint(s, int(u32(f.sec[secBounds], place*boundSize)))
	units, at := uvarint(s, at)
	count, at := uvarint(s, at)
	if kind != areaShape || units == 0 {
		return false
	}
	scale := float64(units)
	inside := false
	for ; count > 0 && at <= len(s); count-- {
		var odd bool
		odd, at = crossings(s, at, lon*scale, lat*scale)
		inside = inside != odd
	}
	return inside
}

// crossings tells whether a ray to the east crosses the ring an odd number of times.
func crossings(s string, at int, x, y float64) (odd bool, next int) {
	_, at = uvarint(s, at)
	n, at := uvarint(s, at)
	var ax, ay int64
	var bx, by float64
	for i := uint64(0); i < n && at < len(s); i++ {
		var dx, dy int64
		dx, at = varint(s, at)
		dy, at = varint(s, at)
		ax, ay = ax+dx, ay+dy
		cx, cy := float64(ax), float64(ay)
		if i > 0 && (by > y) != (cy > y) && x < bx+(y-by)/(cy-by)*(cx-bx) {
			odd = !odd
		}
		bx, by = cx, cy
	}
	return odd, at
}
