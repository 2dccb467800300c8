package geo

import (
	"testing"

	"github.com/paulmach/orb"

	"tarikh/extract"
)

// both gives two toponyms a cue and a relation.
func both(a, b, cue, relation string) []extract.Toponym {
	change := func(t *extract.Toponym) { t.Cue, t.Relation = cue, relation }
	return []extract.Toponym{with(a, change), with(b, change)}
}

// TestPairs draws what two places mean together.
func TestPairs(t *testing.T) {
	tests := []struct {
		name string
		list []extract.Toponym
		how  string
		ucdp int
		near orb.Point // a point that the line passes within half a degree
	}{
		{"between", both("الرقة", "دير الزور", "between", "near"), "line-between", 5, orb.Point{39.01, 35.95}},
		{"road", both("حمص", "تدمر", "road", "near"), "line-road", 5, orb.Point{36.72, 34.73}},
		{"border", both("سوريا", "تركيا", "", "border"), "line-border", 5, orb.Point{38.35, 36.75}},
		{"one place twice", both("حمص", "حمص", "between", "near"), "point-near", 2, orb.Point{36.72, 34.73}},
		{"no common border", both("سوريا", "ليبيا", "", "border"), "polygon", 6, orb.Point{}},
		{"a coast", []extract.Toponym{with("ليبيا", func(t *extract.Toponym) { t.Cue, t.Relation = "coast", "near" })}, "line-coast", 5,
			orb.Point{13.2, 32.9}},
		{"no coast", []extract.Toponym{with("مالي", func(t *extract.Toponym) { t.Cue, t.Relation = "coast", "near" })}, "polygon", 6, orb.Point{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			loc := Default().Locate(record(tt.list...)).Locations[0]
			if loc.How != tt.how || loc.UCDP != tt.ucdp {
				t.Fatalf("%s, UCDP %d, want %s, %d", loc.How, loc.UCDP, tt.how, tt.ucdp)
			}
			if tt.near != (orb.Point{}) && !loc.Geometry.Bound().Pad(0.5).Contains(tt.near) {
				t.Errorf("%v is far from %v", loc.Geometry.Bound(), tt.near)
			}
		})
	}
}

func TestDisputed(t *testing.T) {
	held := DeFacto(Default())
	for id, holder := range holders() {
		if len(holder) != 2 || held.countryNumber(holder) < 0 {
			t.Errorf("%s: no country %q", id, holder)
		}
	}
	for _, tt := range []struct{ name, iso, deFacto string }{
		{"Simferopol", "UA", "RU"}, {"Crimea", "UA", "RU"}, {"Kyiv", "UA", "UA"}, {"Laayoune", "EH", "MA"}, {"Golan Heights", "SY", "IL"},
	} {
		a, b := Default().Find(tt.name), held.Find(tt.name)
		if len(a) == 0 || a[0].Country != tt.iso || b[0].Country != tt.deFacto {
			t.Errorf("%s: %s and %s, want %s and %s", tt.name, a[0].Country, b[0].Country, tt.iso, tt.deFacto)
		}
	}
}
