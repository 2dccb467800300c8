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
	parts, area := g.file.Parts(c.place)
	_, directed := bearings[t.Relation]
	switch {
	case len(parts) > 0 && !area:
		g.drawCourse(loc, t, c, sc, parts)
	case len(parts) > 0 && directed && t.DistanceKM == 0 || len(parts) > 0 && t.Relation == "central":
		g.drawPart(loc, t.Relation, c)
	case len(parts) > 0 && t.DistanceKM == 0:
		loc.Geometry, loc.How = g.area(c.place), "polygon"
	case directed && t.DistanceKM > 0:
		from := orb.Point{c.lon, c.lat}
		loc.Geometry = rounded(geo.PointAtBearingAndDistance(from, bearings[t.Relation], 1000*t.DistanceKM))
		loc.How, loc.Precision = "point-moved", max(2, loc.Precision)
	case t.Relation == "countryside":
		g.drawCountryside(loc, c)
	case c.kind == gaz.Region || c.kind == gaz.Country || c.kind == gaz.Province:
		loc.How = "none" // an area without a shape has no point that were not false
	default:
		loc.Geometry, loc.How = orb.Point{c.lon, c.lat}, "point"
		if t.Relation != "" && t.Relation != "central" || t.DistanceKM > 0 {
			loc.How, loc.Precision = "point-near", max(2, loc.Precision)
		}
	}
}

// drawCountryside draws the country around a town: the province that bears its
// name, or the town itself as a point nearby.
func (g *Gazetteer) drawCountryside(loc *Location, c *candidate) {
	loc.Geometry, loc.How, loc.Precision = orb.Point{c.lon, c.lat}, "point-near", 2
	if c.area >= 0 && g.name(c.area) == g.name(c.place) && g.file.Inside(c.area, c.lon, c.lat) {
		loc.Geometry, loc.How, loc.Precision = g.area(c.area), "polygon", 3
	}
}

// rounded keeps six decimals, about ten centimetres.
func rounded(p orb.Point) orb.Point { return orb.Round(p, 1e6).(orb.Point) }
