package main

import (
	"cmp"
	"math"
	"slices"
)

// Borders are simplified once for both neighbours: all rings are cut where
// three borders meet, and each piece, an arc, is thinned by itself.

// vertex is a point in units of 1/2000 degree (55 m), longitude first.
type vertex [2]int32

const vertexScale = 2000

func snap(lon, lat float64) vertex {
	return vertex{int32(math.Round(lon * vertexScale)), int32(math.Round(lat * vertexScale))}
}

func (v vertex) degrees() [2]float64 {
	return [2]float64{float64(v[0]) / vertexScale, float64(v[1]) / vertexScale}
}

// ring is a closed line whose last vertex is not repeated.
type ring []vertex

// area is positive when the ring runs counter-clockwise.
func (r ring) area() float64 {
	sum := 0.0
	for i, a := range r {
		b := r[(i+1)%len(r)]
		sum += float64(a[0])*float64(b[1]) - float64(b[0])*float64(a[1])
	}
	return sum / 2
}

func (r ring) reversed() ring {
	out := slices.Clone(r)
	slices.Reverse(out)
	return out
}

// contains is the even-odd rule.
func (r ring) contains(v vertex) bool {
	in := false
	x, y := float64(v[0]), float64(v[1])
	for i, a := range r {
		b := r[(i+1)%len(r)]
		ax, ay, bx, by := float64(a[0]), float64(a[1]), float64(b[0]), float64(b[1])
		if (ay > y) != (by > y) && x < ax+(y-ay)/(by-ay)*(bx-ax) {
			in = !in
		}
	}
	return in
}

// cleaned drops vertices that repeat the one before.
func (r ring) cleaned() ring {
	out := slices.Compact(slices.Clone(r))
	for len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	return out
}

// topology knows the vertices where borders meet and the tolerance of each arc.
type topology struct {
	neighbours map[vertex][]vertex
	tolerance  map[[2]vertex]float64 // of an edge, least first vertex
}

// newTopology looks at all rings; tolerance gives that of each in units.
func newTopology(rings []ring, tolerance []float64) *topology {
	t := &topology{map[vertex][]vertex{}, map[[2]vertex]float64{}}
	for i, r := range rings {
		for j, a := range r {
			b := r[(j+1)%len(r)]
			t.join(a, b)
			t.join(b, a)
			e := edge(a, b)
			if old, ok := t.tolerance[e]; !ok || tolerance[i] < old {
				t.tolerance[e] = tolerance[i]
			}
		}
	}
	return t
}

func (t *topology) join(a, b vertex) {
	if !slices.Contains(t.neighbours[a], b) {
		t.neighbours[a] = append(t.neighbours[a], b)
	}
}

func edge(a, b vertex) [2]vertex {
	if compareVertex(a, b) > 0 {
		a, b = b, a
	}
	return [2]vertex{a, b}
}

func compareVertex(a, b vertex) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }

// simplify thins a ring arc by arc.
func (t *topology) simplify(r ring) ring {
	var cuts []int
	for i, v := range r {
		if len(t.neighbours[v]) != 2 {
			cuts = append(cuts, i)
		}
	}
	if len(cuts) == 0 {
		cuts = []int{least(r)}
	}
	var out ring
	for i, from := range cuts {
		to := cuts[(i+1)%len(cuts)]
		if to <= from {
			to += len(r)
		}
		arc := make(ring, 0, to-from+1)
		for j := from; j <= to; j++ {
			arc = append(arc, r[j%len(r)])
		}
		thin := t.arc(arc)
		out = append(out, thin[:len(thin)-1]...)
	}
	return out
}

// least is the index of a vertex that does not depend on where a ring begins.
func least(r ring) int {
	best := 0
	for i, v := range r {
		if compareVertex(v, r[best]) < 0 {
			best = i
		}
	}
	return best
}

// arc thins a line between two junctions, in one direction for both its sides.
func (t *topology) arc(a ring) ring {
	n := len(a) - 1
	flip := compareVertex(a[0], a[n]) > 0 || a[0] == a[n] && n > 1 && compareVertex(a[1], a[n-1]) > 0
	if flip {
		a = a.reversed()
	}
	tolerance := math.Inf(1)
	for i := range n {
		tolerance = min(tolerance, t.tolerance[edge(a[i], a[i+1])])
	}
	th := newThinner(a, tolerance, vertexScale)
	if n > 1 { // an arc keeps a bend, so that two arcs between two junctions stay two
		far, _ := th.farthest(0, n)
		th.keep[far] = true
		th.thin(0, far)
		th.thin(far, n)
	}
	out := th.kept()
	if flip {
		slices.Reverse(out)
	}
	return out
}

// thinner thins a line by the algorithm of Douglas and Peucker.
type thinner struct {
	line      ring
	tolerance float64
	shrink    float64 // of a degree of longitude at the line's latitude
	keep      []bool
}

// newThinner prepares a line with so many units a degree; its ends are kept.
func newThinner(line ring, tolerance, units float64) thinner {
	t := thinner{line, tolerance, math.Cos(float64(line[0][1]) / units * math.Pi / 180), make([]bool, len(line))}
	t.keep[0], t.keep[len(line)-1] = true, true
	return t
}

// thin marks the vertices to keep between two that are kept.
func (t thinner) thin(from, to int) {
	if to-from < 2 {
		return
	}
	if far, d := t.farthest(from, to); d > t.tolerance {
		t.keep[far] = true
		t.thin(from, far)
		t.thin(far, to)
	}
}

// farthest finds the vertex farthest from the chord between two others.
func (t thinner) farthest(from, to int) (int, float64) {
	x0, y0 := t.flat(from)
	x1, y1 := t.flat(to)
	dx, dy := x1-x0, y1-y0
	square := dx*dx + dy*dy
	best, most := (from+to)/2, -1.0
	for i := from + 1; i < to; i++ {
		px, py := t.flat(i)
		px, py = px-x0, py-y0
		if square > 0 {
			s := max(0, min(1, (px*dx+py*dy)/square))
			px, py = px-s*dx, py-s*dy
		}
		if d := math.Hypot(px, py); d > most {
			best, most = i, d
		}
	}
	return best, most
}

func (t thinner) flat(i int) (x, y float64) {
	return float64(t.line[i][0]) * t.shrink, float64(t.line[i][1])
}

// kept is the thinned line.
func (t thinner) kept() ring {
	var out ring
	for i, v := range t.line {
		if t.keep[i] {
			out = append(out, v)
		}
	}
	return out
}
