package geo

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"

	"tarikh/extract"
)

// number finds the number of the best known place of a name.
func number(t *testing.T, name string) int {
	t.Helper()
	e, ok := Default().find(name)
	if !ok {
		t.Fatalf("no %q", name)
	}
	n, _ := e.Best()
	return n
}

// side tells on which bank of a course a point lies, looking downstream, and
// its distance in degrees.
func side(line orb.MultiLineString, p orb.Point) (string, float64) {
	best, bank := math.Inf(1), ""
	for _, l := range line {
		for i := 0; i+1 < len(l); i++ {
			d := planar.DistanceFromSegment(l[i], l[i+1], p)
			if d >= best {
				continue
			}
			best, bank = d, "right"
			if (l[i+1][0]-l[i][0])*(p[1]-l[i][1])-(l[i+1][1]-l[i][1])*(p[0]-l[i][0]) > 0 {
				bank = "left"
			}
		}
	}
	return bank, best
}

// TestEuphrates checks that the stretches of three countries are one river
// whose banks can be told apart.
func TestEuphrates(t *testing.T) {
	g := Default()
	parts, area := g.file.Parts(number(t, "الفرات"))
	if area {
		t.Fatal("an area")
	}
	for country, want := range map[string]orb.Bound{
		"TR": {Min: orb.Point{38, 37}, Max: orb.Point{41, 39.5}},
		"SY": {Min: orb.Point{38.1, 34.6}, Max: orb.Point{40.8, 36.6}},
		"IQ": {Min: orb.Point{41.2, 31.1}, Max: orb.Point{47.3, 34.3}},
	} {
		n := g.countryNumber(country)
		got := linesIn(parts, n).Bound()
		if !got.Contains(want.Min) || !got.Contains(want.Max) {
			t.Errorf("in %s within %v", country, got)
		}
	}
	whole := linesIn(parts, -1)
	for name, want := range map[string]string{
		"الباغوز": "left", "هجين": "left", "Raqqa": "left",
		"البوكمال": "right", "الميادين": "right", "Deir ez-Zor": "right",
	} {
		p := orb.Point{}
		for _, f := range g.Find(name) {
			if f.Kind != "province" {
				p = orb.Point{f.Longitude, f.Latitude}
				break
			}
		}
		if bank, d := side(whole, p); bank != want || d > 0.05 {
			t.Errorf("%s at %v lies %s of the river, %.3f° off", name, p, bank, d)
		}
	}
}

func TestDraw(t *testing.T) {
	syria := orb.Bound{Min: orb.Point{35.6, 32.2}, Max: orb.Point{42.5, 37.4}}
	tests := []struct {
		name      string
		index     int
		list      []extract.Toponym
		geometry  string
		how       string
		precision int
		within    orb.Bound
	}{
		{"a town", 0, []extract.Toponym{toponym("الباغوز")}, "Point", "point", 1, syria},
		{"near a town", 0, []extract.Toponym{related("الباغوز", "near", 0)}, "Point", "point-near", 2, syria},
		{"east of a town", 0, []extract.Toponym{related("الرقة", "east", 0)}, "Point", "point-near", 2, syria},
		{"centre of a town", 0, []extract.Toponym{related("الرقة", "central", 0)}, "Point", "point", 1, syria},
		{"20 km south of a town", 0, []extract.Toponym{related("حلب", "south", 20)}, "Point", "point-moved", 2, syria},
		{"a river", 0, []extract.Toponym{toponym("الفرات")}, "LineString MultiLineString", "line", 3, orb.Bound{Min: orb.Point{37, 30}, Max: orb.Point{48, 41}}},
		{"east of a river in Syria", 0, []extract.Toponym{related("الفرات", "east", 0), toponym("سوريا"), toponym("الباغوز")}, "LineString MultiLineString", "line-part", 3, syria},
		{"a bank", 0, []extract.Toponym{related("الفرات", "left-bank", 0), toponym("سوريا")}, "LineString MultiLineString", "line-part", 3, syria},
		{"5 km from a river", 0, []extract.Toponym{related("الفرات", "east", 5), toponym("سوريا")}, "LineString MultiLineString", "line-part", 3, syria},
		{"a province", 0, []extract.Toponym{cued("حلب", "province")}, "Polygon MultiPolygon", "polygon", 3, syria},
		{"a country", 0, []extract.Toponym{toponym("سوريا")}, "Polygon MultiPolygon", "polygon", 3, syria},
		{"the border of a country", 1, []extract.Toponym{toponym("سوريا"), related("العراق", "border", 0)}, "Polygon MultiPolygon", "polygon", 3, orb.Bound{Min: orb.Point{38, 29}, Max: orb.Point{49, 38}}},
		{"a part of a country", 0, []extract.Toponym{related("سوريا", "north-east", 0)}, "Polygon MultiPolygon", "polygon-part", 2, orb.Bound{Min: orb.Point{38.5, 34.4}, Max: orb.Point{42.5, 37.4}}},
		{"the centre of a country", 0, []extract.Toponym{related("سوريا", "central", 0)}, "Polygon MultiPolygon", "polygon-part", 2, orb.Bound{Min: orb.Point{37.2, 33.5}, Max: orb.Point{40.8, 36.2}}},
		{"a countryside", 0, []extract.Toponym{related("حلب", "countryside", 0)}, "Polygon MultiPolygon", "polygon", 3, syria},
		{"a region", 0, []extract.Toponym{toponym("سيناء")}, "Polygon MultiPolygon", "polygon", 3, orb.Bound{Min: orb.Point{32, 27}, Max: orb.Point{35, 32}}},
		{"a region without bounds", 0, []extract.Toponym{toponym("الشرق الأوسط")}, "none", "none", 3, orb.Bound{}},
		{"a sea", 0, []extract.Toponym{toponym("البحر الأحمر")}, "Polygon", "polygon", 3, orb.Bound{Min: orb.Point{32, 12}, Max: orb.Point{44, 30}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := Default().Locate(record(tt.list...)).Locations[tt.index]
			if l.How != tt.how || l.Precision != tt.precision {
				t.Errorf("%s, precision %d", l.How, l.Precision)
			}
			if l.Geometry == nil {
				if tt.geometry != "none" {
					t.Error("no geometry")
				}
				return
			}
			b := l.Geometry.Bound()
			if !strings.Contains(tt.geometry, l.Geometry.GeoJSONType()) || !tt.within.Contains(b.Min) || !tt.within.Contains(b.Max) {
				t.Errorf("%s within %v", l.Geometry.GeoJSONType(), b)
			}
			if p := (orb.Point{l.Place.Longitude, l.Place.Latitude}); !tt.within.Contains(p) {
				t.Errorf("label at %v", p)
			}
		})
	}
}

func TestMovedPoint(t *testing.T) {
	g := Default()
	aleppo := g.Locate(record(toponym("حلب"))).Locations[0].Geometry.(orb.Point)
	moved := g.Locate(record(related("حلب", "south-west", 30))).Locations[0].Geometry.(orb.Point)
	if d := geo.Distance(aleppo, moved); math.Abs(d-30_000) > 50 {
		t.Errorf("moved by %.0f m", d)
	}
	if b := geo.Bearing(aleppo, moved); math.Abs(b+135) > 1 {
		t.Errorf("bearing %.1f", b)
	}
	if p := orb.Round(moved, 1e6).(orb.Point); p != moved {
		t.Errorf("%v is not rounded", moved)
	}
}

// TestWinding checks every area: rings closed, outer ones counter-clockwise,
// inner ones clockwise, and the label of a country or a province within.
func TestWinding(t *testing.T) {
	g := Default()
	areas := 0
	for n := range g.file.Files()[0].Shapes() {
		m := g.polygons(n)
		for _, p := range m {
			for i, r := range p {
				if !r.Closed() || (r.Orientation() == orb.CCW) != (i == 0) {
					t.Fatalf("%s: ring %d of %d points winds wrongly", g.name(n), i, len(r))
				}
			}
		}
		if r := g.file.Record(n); len(m) > 0 && (g.divides(r) || r.Kind.String() == "country") {
			areas++
			if !g.file.Files()[0].Inside(n, float64(r.Lon)/1e5, float64(r.Lat)/1e5) {
				t.Errorf("the label of %s lies outside", g.name(n))
			}
		}
	}
	if areas < 4700 {
		t.Errorf("%d areas", areas)
	}
}

// TestDateLine checks countries on both sides of 180°.
func TestDateLine(t *testing.T) {
	g := Default()
	for _, name := range []string{"روسيا", "Fiji", "New Zealand", "الولايات المتحدة", "Kiribati", "Antarctica"} {
		for relation := range bearings {
			l := g.Locate(record(related(name, relation, 0))).Locations[0]
			if l.Geometry == nil || !onGlobe(l.Place.Latitude, l.Place.Longitude) {
				t.Errorf("%s of %s: %+v", relation, name, l)
				continue
			}
			b := l.Geometry.Bound()
			if b.Min[0] < -180 || b.Max[0] > 180 || b.IsEmpty() {
				t.Errorf("%s of %s within %v", relation, name, b)
			}
		}
	}
}

// TestNeighboursShareBorders checks that simplification left no gap: points
// along a border lie in one province or the other.
func TestNeighboursShareBorders(t *testing.T) {
	g := Default()
	syria, _ := g.find("محافظه دير الزور")
	n, _ := syria.Best()
	for _, p := range g.polygons(n)[0][0] {
		for _, d := range []orb.Point{{0.002, 0}, {-0.002, 0}, {0, 0.002}, {0, -0.002}} {
			if g.ProvinceOf(p[1]+d[1], p[0]+d[0]) == nil {
				t.Errorf("a gap at %v", p)
			}
		}
	}
}
