package main

import (
	"cmp"
	"math"
	"slices"

	"tarikh/geo/internal/gaz"
)

// area is outer rings, counter-clockwise, and inner ones, clockwise.
type area []ring

// dissolve gives the outline of areas that touch: borders between two of them
// are dropped, what is left is chained to rings.
func dissolve(areas ...area) area {
	count := map[[2]vertex]int{}
	for _, a := range areas {
		for _, r := range a {
			for i, v := range r {
				w := r[(i+1)%len(r)]
				if count[[2]vertex{w, v}] > 0 {
					count[[2]vertex{w, v}]--
				} else {
					count[[2]vertex{v, w}]++
				}
			}
		}
	}
	next := map[vertex][]vertex{}
	var starts []vertex
	for e, n := range count {
		for ; n > 0; n-- {
			next[e[0]] = append(next[e[0]], e[1])
			starts = append(starts, e[0])
		}
	}
	for _, to := range next {
		slices.SortFunc(to, compareVertex)
	}
	slices.SortFunc(starts, compareVertex)
	var out area
	for _, s := range starts {
		if r := chain(next, s); len(r) >= 3 {
			out = append(out, r)
		}
	}
	return out
}

// chain follows edges from a vertex until it comes back, turning as far to the
// left as it can, so that areas that touch in a corner stay apart.
func chain(next map[vertex][]vertex, start vertex) ring {
	var r ring
	at, from := start, start
	for len(next[at]) > 0 {
		i := leftmost(from, at, next[at])
		to := next[at][i]
		next[at] = slices.Delete(slices.Clone(next[at]), i, i+1)
		r = append(r, at)
		from, at = at, to
		if at == start {
			return r
		}
	}
	return nil
}

// leftmost picks the edge that turns most to the left.
func leftmost(from, at vertex, to []vertex) int {
	if len(to) == 1 || from == at {
		return 0
	}
	back := angle(at, from)
	best, least := 0, math.Inf(1)
	for i, v := range to {
		turn := math.Mod(back-angle(at, v)+4*math.Pi, 2*math.Pi)
		if turn == 0 {
			turn = 2 * math.Pi
		}
		if turn < least {
			best, least = i, turn
		}
	}
	return best
}

func angle(a, b vertex) float64 {
	return math.Atan2(float64(b[1]-a[1]), float64(b[0]-a[0]))
}

// without drops specks smaller than a size in square vertices, but never the
// largest ring.
func (a area) without(size float64) area {
	largest := 0.0
	for _, r := range a {
		largest = max(largest, r.area())
	}
	return slices.DeleteFunc(slices.Clone(a), func(r ring) bool {
		return math.Abs(r.area()) < size && r.area() != largest
	})
}

// polygons orders the rings: each outer one, largest first, and then its holes.
func (a area) polygons() []ring {
	var outer, inner []ring
	for _, r := range a {
		if r.area() > 0 {
			outer = append(outer, r)
		} else {
			inner = append(inner, r)
		}
	}
	slices.SortStableFunc(outer, func(a, b ring) int { return -cmp.Compare(a.area(), b.area()) })
	holes := make([][]ring, len(outer))
	for _, h := range inner {
		home := -1
		for i, o := range outer {
			if o.area() > -h.area() && o.contains(h[0]) {
				home = i
			}
		}
		if home >= 0 {
			holes[home] = append(holes[home], h)
		}
	}
	var out []ring
	for i, o := range outer {
		out = append(append(out, o), holes[i]...)
	}
	return out
}

// contains reports whether a point lies in the area.
func (a area) contains(v vertex) bool {
	in := false
	for _, r := range a {
		if r.contains(v) {
			in = !in
		}
	}
	return in
}

// extent is west, south, east, north.
func (a area) extent() (low, high vertex) {
	low, high = vertex{math.MaxInt32, math.MaxInt32}, vertex{math.MinInt32, math.MinInt32}
	for _, r := range a {
		for _, v := range r {
			low = vertex{min(low[0], v[0]), min(low[1], v[1])}
			high = vertex{max(high[0], v[0]), max(high[1], v[1])}
		}
	}
	return low, high
}

// label is a point well inside: the middle of the widest stretch of the
// largest ring over a few parallels, nearest to its middle.
func (a area) label() vertex {
	rings := a.polygons()
	if len(rings) == 0 {
		return vertex{}
	}
	largest := area{rings[0]}
	low, high := largest.extent()
	best, width := rings[0][0], -1.0
	for i := 1; i < 20; i++ {
		y := low[1] + int32(float64(high[1]-low[1])*float64(i)/20)
		middle := 1 - math.Abs(float64(i)-10)/15
		for _, s := range stretches(rings, float64(y)+0.5) {
			if w := (s[1] - s[0]) * middle; w > width {
				best, width = vertex{int32((s[0] + s[1]) / 2), y}, w
			}
		}
	}
	return best
}

// stretches are the parts of a parallel inside the rings.
func stretches(rings []ring, y float64) [][2]float64 {
	var xs []float64
	for _, r := range rings {
		for i, a := range r {
			b := r[(i+1)%len(r)]
			if (float64(a[1]) > y) != (float64(b[1]) > y) {
				xs = append(xs, float64(a[0])+(y-float64(a[1]))/float64(b[1]-a[1])*float64(b[0]-a[0]))
			}
		}
	}
	slices.Sort(xs)
	var out [][2]float64
	for i := 0; i+1 < len(xs); i += 2 {
		out = append(out, [2]float64{xs[i], xs[i+1]})
	}
	return out
}

// shape is the area as the file holds it, each ring closed.
func (a area) shape() *gaz.Shape {
	s := &gaz.Shape{Area: true, Units: vertexScale}
	for _, r := range a.polygons() {
		p := gaz.ShapePart{Inner: r.area() < 0}
		for _, v := range append(slices.Clone(r), r[0]) {
			p.Points = append(p.Points, v.degrees())
		}
		s.Parts = append(s.Parts, p)
	}
	if len(s.Parts) == 0 {
		return nil
	}
	return s
}
