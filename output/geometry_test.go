package output

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"tarikh/timeline"
)

func TestGeometry(t *testing.T) {
	ring := orb.Ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}}
	hole := orb.Ring{{0.2, 0.1}, {0.8, 0.1}, {0.8, 0.7}, {0.2, 0.1}}
	tests := []struct {
		name string
		g    orb.Geometry
		want string
	}{
		{"nothing", nil, `null`},
		{"point", orb.Point{1.00000049, -0.0000001}, `{"type":"Point","coordinates":[1,0]}`},
		{"points", orb.MultiPoint{{1, 2}, {3, 4}}, `{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}`},
		{"line", orb.LineString{{1, 2}, {3, 4}}, `{"type":"LineString","coordinates":[[1,2],[3,4]]}`},
		{"lines", orb.MultiLineString{{{1, 2}, {3, 4}}}, `{"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]}`},
		{"ring", ring, `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}`},
		{"open ring", orb.Polygon{ring[:3]}, `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}`},
		{"hole", orb.Polygon{ring, hole}, `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[[0.2,0.1],[0.8,0.7],[0.8,0.1],[0.2,0.1]]]}`},
		{"polygons", orb.MultiPolygon{{ring}}, `{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}`},
		{"bound", orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{1, 1}}, `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}`},
		{"collection", orb.Collection{orb.Point{1, 2}, orb.LineString{{1, 2}, {3, 4}}, orb.Polygon{ring}},
			`{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}`},
		{"collection of points", orb.Collection{orb.Point{1, 2}, orb.MultiPoint{{3, 4}}}, `{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}`},
		{"empty", orb.MultiPolygon{}, `null`},
		{"empty collection", orb.Collection{}, `null`},
		{"not a number", orb.Point{math.NaN(), 1}, `null`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := string(appendGeometry(nil, clean(tt.g)))
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestCoordinatesOfATable(t *testing.T) {
	e := &timeline.Entry{Report: &timeline.Report{Article: &timeline.Article{}}}
	e.Place, e.Geometry = deir, orb.Polygon{square}
	if got := latitude(e).text + " " + longitude(e).text; got != "35.25 40.25" {
		t.Errorf("an area has %q", got)
	}
	e.Place, e.Geometry = hajin, orb.Point{40.1, 34.1} // moved from the town
	if got := latitude(e).text + " " + longitude(e).text; got != "34.1 40.1" {
		t.Errorf("a point has %q", got)
	}
	e.Place, e.Geometry = river, orb.LineString{{1, 2}, {3, 4}}
	if got := latitude(e).text + longitude(e).text; got != "" {
		t.Errorf("a line has %q", got)
	}
}
