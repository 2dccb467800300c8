// Package geo says where the words are: it resolves toponyms to places of a
// gazetteer and turns relation phrases into geometries of package orb.
package geo

import (
	"github.com/paulmach/orb"

	"tarikh/extract"
)

// Place is a row of the gazetteer.
type Place struct {
	ID        string  // source and number: geonames:171943
	Name      string  // in Latin script
	Kind      string  // country region province district city town village quarter camp facility river lake sea mountain desert road border other
	Country   string  // ISO 3166-1 alpha-2
	Admin1    string  // name of the province, "" for none
	Admin2    string  // name of the district, "" for none
	Latitude  float64 // degrees, WGS 84
	Longitude float64
}

// Location is what a toponym means on the map.
type Location struct {
	Place      *Place       // nil when the name could not be resolved
	Geometry   orb.Geometry // longitude, latitude; nil when there is none
	Precision  int          // ACLED geo_precision: 1 the place, 2 near or part of it, 3 a larger region; 0 for none
	UCDP       int          // UCDP's where_prec: 1 the place, 2 near it, 3 district, 4 province, 5 part of one or a line, 6 country, 7 larger; 0 for none
	How        string       // how the geometry was made: point, polygon, line, point-moved, line-between …
	Confidence float64      // (0, 1)
	Reason     string       // why this place, or why none
	RunnersUp  []*Place     // other readings, best first, at most three
}

// Located is a record with the location of each of its toponyms: Locations[i]
// belongs to Record.Toponyms[i], and Event.Toponym indexes both.
type Located struct {
	*extract.Record
	Locations []Location
}
