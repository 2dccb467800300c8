package geo

import (
	"github.com/paulmach/orb"

	"tarikh/extract"
)

// Locate finds the place and the geometry of each toponym of a record. A name
// that cannot be resolved keeps its row, with a reason and no place.
func (g *Gazetteer) Locate(rec *extract.Record) *Located {
	out := &Located{Record: rec, Locations: make([]Location, len(rec.Toponyms))}
	for i := range rec.Toponyms {
		out.Locations[i] = g.locate(&rec.Toponyms[i])
	}
	return out
}

func (g *Gazetteer) locate(t *extract.Toponym) Location {
	for _, key := range append([]string{t.Key}, t.Keys...) {
		if e, ok := g.find(key); ok {
			n, _ := e.Best()
			p := g.place(n)
			return Location{Place: p, Geometry: orb.Point{p.Longitude, p.Latitude}, Precision: 1, How: "point", Confidence: 0.5, Reason: "best known place of the name"}
		}
	}
	return Location{Reason: "no place of the name"}
}
