package output

import (
	"bytes"
	"sync"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/text"
	"tarikh/geo"
)

// redrawn keeps what the gazetteer draws for a place, by drawing.
var redrawn sync.Map

// redraw asks the gazetteer for the geometry of a place that a record names, nil
// when it does not know the place by this name. The outlines of countries are
// long: what can be drawn again need not stand in every record.
func redraw(p *geo.Place, relation string, km float64) orb.Geometry {
	key := drawing{p.ID, relation, number(km)}
	if g, ok := redrawn.Load(key); ok {
		g, _ := g.(orb.Geometry)
		return g
	}
	name := text.Key(p.Name)
	rec := &extract.Record{Toponyms: []extract.Toponym{{
		Mention: extract.Mention{Text: p.Name}, Key: name, Keys: []string{name},
		Relation: relation, DistanceKM: km, Cue: p.Kind,
	}}}
	l := geo.Default().Locate(rec).Locations[0]
	if l.Place == nil || l.Place.ID != p.ID {
		l.Geometry = nil
	}
	redrawn.Store(key, l.Geometry)
	return l.Geometry
}

// redrawable reports whether the gazetteer gives exactly this geometry.
func redrawable(p *geo.Place, relation string, km float64, g orb.Geometry) bool {
	if shapeOf(g) == pointShape {
		return false
	}
	again := clean(redraw(p, relation, km))
	return again != nil && (orb.Equal(again, g) || bytes.Equal(appendGeometry(nil, again), appendGeometry(nil, g)))
}
