package geo

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
)

// bearings are the directions of relations in degrees from north.
var bearings = map[string]float64{
	"north": 0, "north-east": 45, "east": 90, "south-east": 135,
	"south": 180, "south-west": 225, "west": 270, "north-west": 315,
}

func isBank(relation string) bool {
	return relation == "left-bank" || relation == "right-bank" || len(relation) > 5 && relation[:5] == "bank-"
}

// draw gives a Location the geometry that the words mean. "East of Raqqa" is no
// point that a text names: the town stands for it, with less precision; the
// east of a province is a part of its area.
func (g *Gazetteer) draw(loc *Location, t *extract.Toponym, c *candidate, sc *scene) {
	loc.Precision = precision(c.kind)
	_, directed := bearings[t.Relation]
	switch {
	case directed && t.DistanceKM > 0 && !g.file.HasShape(c.place):
		from := orb.Point{c.lon, c.lat}
		loc.Geometry = rounded(geo.PointAtBearingAndDistance(from, bearings[t.Relation], 1000*t.DistanceKM))
		loc.How, loc.Precision = "point-moved", max(2, loc.Precision)
	case g.file.HasShape(c.place):
		g.drawShape(loc, t, c, sc)
	case c.kind == gaz.Region || c.kind == gaz.Country || c.kind == gaz.Province:
		loc.How = "none" // an area without a shape has no point that were not false
	case t.Relation == "countryside" && g.namesake(c) >= 0:
		loc.Geometry, loc.How, loc.Precision = g.area(c.area, "").geometry, "polygon", 3
	default:
		loc.Geometry, loc.How = orb.Point{c.lon, c.lat}, "point"
		if t.Relation != "" && t.Relation != "central" || t.DistanceKM > 0 || agreement(t.Cue, c.kind) < 0 {
			loc.How, loc.Precision = "point-near", max(2, loc.Precision)
		}
	}
}

// drawShape draws a course as lines and an area, or its part, as polygons.
func (g *Gazetteer) drawShape(loc *Location, t *extract.Toponym, c *candidate, sc *scene) {
	if t.Cue == "coast" && g.file.IsArea(c.place) && g.drawCoast(loc, c.place) {
		return
	}
	if !g.file.IsArea(c.place) {
		g.drawCourse(loc, t, g.course(c.place), sc)
		return
	}
	d := g.area(c.place, t.Relation)
	if loc.Geometry, loc.How = d.geometry, "polygon"; d.part {
		loc.How, loc.Precision = "polygon-part", 2
		loc.Place.Longitude, loc.Place.Latitude = d.point[0], d.point[1]
	}
}

// namesake is the province of a town that bears its name: what "the
// countryside of Homs" is. -1 when there is none.
func (g *Gazetteer) namesake(c *candidate) int {
	if c.area >= 0 && c.area != c.place && g.name(c.area) == g.name(c.place) {
		return c.area
	}
	return -1
}

// rounded keeps six decimals, about ten centimetres.
func rounded(p orb.Point) orb.Point { return orb.Round(p, 1e6).(orb.Point) }
