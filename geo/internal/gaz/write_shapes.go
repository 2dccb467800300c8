package gaz

import (
	"encoding/binary"
	"math"
)

// shapes writes the shapes and, for each, its offset and bounds.
func (w *Writer) shapes() (bounds, shapes []byte) {
	for _, r := range w.rows {
		if r.Shape == nil {
			break
		}
		bounds = binary.LittleEndian.AppendUint32(bounds, uint32(len(shapes)))
		for _, v := range r.Shape.bounds() {
			bounds = binary.LittleEndian.AppendUint32(bounds, uint32(v))
		}
		shapes = r.Shape.append(shapes)
	}
	return bounds, shapes
}

// bounds is west, south, east, north in 1e-5 degrees.
func (s *Shape) bounds() [4]int32 {
	west, south, east, north := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range s.Parts {
		for _, q := range p.Points {
			west, east = min(west, q[0]), max(east, q[0])
			south, north = min(south, q[1]), max(north, q[1])
		}
	}
	return [4]int32{fixed(west), fixed(south), fixed(east), fixed(north)}
}

func (s *Shape) append(b []byte) []byte {
	kind := uint64(lineShape)
	if s.Area {
		kind = areaShape
	}
	b = binary.AppendUvarint(b, kind)
	b = binary.AppendUvarint(b, uint64(s.Units))
	b = binary.AppendUvarint(b, uint64(len(s.Parts)))
	scale := float64(s.Units)
	for _, p := range s.Parts {
		b = p.append(b, scale)
	}
	return b
}

func (p ShapePart) append(b []byte, scale float64) []byte {
	tag := 0
	switch {
	case p.Inner:
		tag = 1
	case p.Country != nil:
		tag = p.Country.number + 1
	}
	b = binary.AppendUvarint(b, uint64(tag))
	b = binary.AppendUvarint(b, uint64(len(p.Points)))
	var x, y int64
	for _, q := range p.Points {
		nx, ny := int64(math.Round(q[0]*scale)), int64(math.Round(q[1]*scale))
		b = binary.AppendVarint(binary.AppendVarint(b, nx-x), ny-y)
		x, y = nx, ny
	}
	return b
}
