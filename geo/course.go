package geo

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
)

// drawCourse draws a river or a road as lines: all of it, or what lies in the
// country in focus when the words name a side of it. A side of a river is no
// point and no area that could be drawn: the relation says which side.
func (g *Gazetteer) drawCourse(loc *Location, t *extract.Toponym, parts []gaz.Part, sc *scene) {
	focus := sc.inFocus(countriesOf(parts))
	lines := linesIn(parts, -1)
	if t.Relation != "" && focus >= 0 {
		lines = linesIn(parts, focus)
		loc.How = "line-part"
	} else {
		loc.How = "line"
	}
	loc.Precision = 3
	if len(lines) == 1 {
		loc.Geometry = lines[0]
	} else {
		loc.Geometry = lines
	}
	g.pointOnCourse(loc, linesIn(parts, focus), focus, sc)
}

// pointOnCourse moves the place's point to the stretch that the record is about.
func (g *Gazetteer) pointOnCourse(loc *Location, lines orb.MultiLineString, focus int, sc *scene) {
	if focus < 0 {
		return
	}
	if loc.Place.Country == "" {
		loc.Place.Country = g.code(focus)
	}
	if p, ok := nearestVertex(lines, sc); ok {
		loc.Place.Longitude, loc.Place.Latitude = p[0], p[1]
	}
}

// nearestVertex is the vertex nearest to the towns of the record, or the
// middle one of the longest line when it has none.
func nearestVertex(lines orb.MultiLineString, sc *scene) (orb.Point, bool) {
	var best orb.Point
	least, longest := -1.0, 0
	for _, l := range lines {
		if sc.points == 0 && len(l) > longest {
			best, longest = l[len(l)/2], len(l)
		}
		for _, p := range l {
			if d := planar.DistanceSquared(p, sc.middle); sc.points > 0 && (least < 0 || d < least) {
				best, least = p, d
			}
		}
	}
	return best, longest > 0 || least >= 0
}

// course decodes the parts of a course; area is true when the place is none.
func (g *Gazetteer) course(place int) (parts []gaz.Part, area bool) {
	if g.file.IsArea(place) {
		return nil, true
	}
	return g.file.Parts(place)
}

// countriesOf lists the countries that a course passes through.
func countriesOf(parts []gaz.Part) []int {
	var out []int
	seen := map[int]bool{}
	for _, p := range parts {
		if n := p.Tag - 1; n >= 0 && !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	return out
}

// linesIn joins the parts of a course, or those in one country; stretches that
// follow on each other become one line.
func linesIn(parts []gaz.Part, country int) orb.MultiLineString {
	var out orb.MultiLineString
	for _, p := range parts {
		if country >= 0 && p.Tag != country+1 || len(p.Line) < 2 {
			continue
		}
		if n := len(out); n > 0 && out[n-1][len(out[n-1])-1] == p.Line[0] {
			out[n-1] = append(out[n-1], p.Line[1:]...)
			continue
		}
		out = append(out, p.Line)
	}
	return out
}
