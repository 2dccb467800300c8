package geo

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
)

// course is a river or a road that was drawn once. It is shared and never changed.
type course struct {
	countries []int
	whole     orb.MultiLineString
	within    map[int]orb.MultiLineString // by country
}

// course decodes the course of a place, and keeps it.
func (g *Gazetteer) course(place int) *course {
	key := drawing{place, "course"}
	if c, ok := g.drawn.Load(key); ok {
		return c.(*course)
	}
	parts, _ := g.file.Parts(place)
	c := &course{countriesOf(parts), linesIn(parts, -1), map[int]orb.MultiLineString{}}
	for _, n := range c.countries {
		c.within[n] = linesIn(parts, n)
	}
	g.drawn.Store(key, c)
	return c
}

// drawCourse draws a river or a road as lines: all of it, or what lies in the
// country in focus when the words name a side of it. A side of a river is no
// point and no area that could be drawn: the relation says which side.
func (g *Gazetteer) drawCourse(loc *Location, t *extract.Toponym, c *course, sc *scene) {
	focus := sc.inFocus(c.countries)
	lines := c.whole
	loc.How, loc.Precision = "line", 3
	if t.Relation != "" && focus >= 0 {
		lines = c.within[focus]
		loc.How = "line-part"
	}
	if loc.Geometry = lines; len(lines) == 1 {
		loc.Geometry = lines[0]
	}
	g.pointOnCourse(loc, c.within[focus], focus, sc)
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
