package geo

import (
	"math"
	"testing"
)

func TestProvinceOf(t *testing.T) {
	tests := []struct {
		name     string
		lat, lon float64
		want     string
		country  string
	}{
		{"Baghuz", 34.461, 40.949, "Deir ez-Zor", "SY"},
		{"Aleppo", 36.2, 37.16, "Aleppo", "SY"},
		{"Douma", 33.572, 36.403, "Rural Damascus", "SY"},
		{"Mosul", 36.335, 43.119, "Nineveh", "IQ"},
		{"Gaza", 31.5, 34.467, "Gaza Strip", "PS"},
		{"Sevastopol", 44.6, 33.52, "Sevastopol", "UA"},
		{"Simferopol", 44.95, 34.1, "Crimea", "UA"},
		{"El Fasher", 13.63, 25.35, "North Darfur", "SD"},
		{"Sanaa", 15.355, 44.207, "Amanat al-Asimah", "YE"},
		{"Washington", 38.9, -77.03, "District of Columbia", "US"},
		{"Chukotka, east of 180", 66.0, -175.0, "Chukotka Autonomous Okrug", "RU"},
		{"Mediterranean", 34.0, 28.0, "", ""},
	}
	g := Default()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := g.ProvinceOf(tt.lat, tt.lon)
			if p == nil {
				if tt.want != "" {
					t.Fatal("none")
				}
				return
			}
			if p.Name != tt.want || p.Country != tt.country {
				t.Errorf("%s, %s", p.Name, p.Country)
			}
		})
	}
	for _, bad := range []float64{math.NaN(), math.Inf(1), 91, -200} {
		if g.ProvinceOf(bad, bad) != nil {
			t.Errorf("a province at %v", bad)
		}
	}
}

func TestNear(t *testing.T) {
	g := Default()
	found := g.Near(34.461, 40.949, 4)
	if len(found) != 4 || found[0].ID != "geonames:171943" {
		t.Fatalf("%+v", found)
	}
	for i := 1; i < len(found); i++ {
		a := kilometres(34.461, 40.949, found[i-1].Latitude, found[i-1].Longitude)
		if b := kilometres(34.461, 40.949, found[i].Latitude, found[i].Longitude); b < a {
			t.Errorf("%s before %s", found[i-1].Name, found[i].Name)
		}
	}
	for _, at := range [][2]float64{{-16.8, 179.99}, {-16.8, -179.99}, {89.9, 10}, {-90, 0}, {0, -30}} {
		if found := g.Near(at[0], at[1], 3); len(found) != 3 {
			t.Errorf("near %v: %d places", at, len(found))
		}
	}
	if g.Near(math.NaN(), 0, 3) != nil || g.Near(0, 0, 0) != nil {
		t.Error("places near nothing")
	}
}

// TestNearOverTheDateLine finds the islands of Fiji from both sides of 180°.
func TestNearOverTheDateLine(t *testing.T) {
	g := Default()
	east, west := g.Near(-16.8, 179.99, 1), g.Near(-16.8, -179.99, 1)
	if east[0].ID != west[0].ID || east[0].Country != "FJ" {
		t.Errorf("%+v and %+v", east[0], west[0])
	}
}

func BenchmarkProvinceOf(b *testing.B) {
	g := Default()
	at := [][2]float64{{34.461, 40.949}, {48.5, 37.9}, {38.9, -77.03}, {15.35, 44.2}, {34, 28}}
	for i := 0; b.Loop(); i++ {
		p := at[i%len(at)]
		g.ProvinceOf(p[0], p[1])
	}
}

func BenchmarkNear(b *testing.B) {
	g := Default()
	for b.Loop() {
		g.Near(34.461, 40.949, 5)
	}
}

func BenchmarkFind(b *testing.B) {
	g := Default()
	for b.Loop() {
		g.Find("حلب")
	}
}
