package geo

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFindBest looks names up as news writes them; the best known place of the
// name is expected.
func TestFindBest(t *testing.T) {
	tests := []struct{ name, id, kind, country string }{
		{"الباغوز", "geonames:171943", "village", "SY"},
		{"باغوز", "geonames:171943", "village", "SY"},
		{"الباغوز فوقاني", "geonames:171943", "village", "SY"},
		{"Baghouz", "geonames:171943", "village", "SY"},
		{"Al-Baghuz Fawqani", "geonames:171943", "village", "SY"},
		{"الفرات", "naturalearth:euphrates", "river", ""},
		{"Fırat", "naturalearth:euphrates", "river", ""},
		{"العراق", "iso:IQ", "country", "IQ"},
		{"سوريا", "iso:SY", "country", "SY"},
		{"سورية", "iso:SY", "country", "SY"},
		{"الولايات المتحدة", "iso:US", "country", "US"},
		{"الولايات المتحدة الأمريكية", "iso:US", "country", "US"},
		{"أمريكا", "iso:US", "country", "US"},
		{"بريطانيا", "iso:GB", "country", "GB"},
		{"UAE", "iso:AE", "country", "AE"},
		{"DRC", "iso:CD", "country", "CD"},
		{"People's Republic of China", "iso:CN", "country", "CN"},
		{"واشنطن", "geonames:4140963", "city", "US"},
		{"Washington, D.C.", "geonames:4140963", "city", "US"},
		{"اللطامنة", "", "village", "SY"},
		{"سرمين", "geonames:164782", "village", "SY"},
		{"عفرين", "geonames:174186", "town", "SY"},
		{"منبج", "geonames:167357", "town", "SY"},
		{"تل رفعت", "geonames:163476", "town", "SY"},
		{"معرة النعمان", "geonames:167611", "town", "SY"},
		{"الباب", "geonames:174018", "city", "SY"},
		{"دوما", "geonames:170592", "city", "SY"},
		{"تدمر", "geonames:163808", "town", "SY"},
		{"محافظة الحديدة", "geonames:79416", "province", "YE"},
		{"سيناء", "", "region", "EG"},
		{"الركبان", "geonames:11428685", "camp", "JO"},
		{"نصيب", "", "village", "SY"},
		{"معبر نصيب", "", "border", "SY"},
		{"قطاع غزة", "geonames:281132", "region", "PS"},
		{"الضفة الغربية", "geonames:285153", "region", "PS"},
		{"القرم", "geonames:703883", "region", "UA"},
		{"Darfur", "", "region", "SD"},
		{"Deir Ezzor", "geonames:170792", "province", "SY"},
		{"Dayr az-Zawr", "geonames:170792", "province", "SY"},
		{"مخيم الهول", "", "camp", "SY"},
		{"London", "geonames:2643743", "city", "GB"},
	}
	g := Default()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := g.Find(tt.name)
			if len(found) == 0 {
				t.Fatal("not found")
			}
			p := found[0]
			if tt.id != "" && p.ID != tt.id || p.Kind != tt.kind || p.Country != tt.country {
				t.Errorf("%+v, want %s %s in %s", p, tt.id, tt.kind, tt.country)
			}
		})
	}
}

func TestDefaultIsWhole(t *testing.T) {
	if _, err := openDefault(); err != nil {
		t.Fatal(err)
	}
	if err := Default().Verify(); err != nil {
		t.Fatal(err)
	}
	if n := len(defaultData); n > 16<<20 {
		t.Errorf("embedded file has %d bytes", n)
	}
	if n := Default().Len(); n < 150_000 {
		t.Errorf("%d places", n)
	}
	if !strings.Contains(Default().Info(), "GeoNames") {
		t.Error("Info does not credit GeoNames")
	}
}

// TestPlacesAreSound looks at every place of the embedded file.
func TestPlacesAreSound(t *testing.T) {
	g := Default()
	kinds := map[string]int{}
	for n := range g.Len() {
		p := g.place(n)
		kinds[p.Kind]++
		if p.ID == "" || p.Name == "" || !onGlobe(p.Latitude, p.Longitude) {
			t.Fatalf("place %d: %+v", n, *p)
		}
		if p.Country == "" && (p.Kind == "town" || p.Kind == "city" || p.Kind == "province") {
			t.Errorf("%+v lies in no country", *p)
		}
	}
	if kinds["country"] < 240 || kinds["province"] < 4500 || kinds["border"] < 30 || kinds["camp"] < 20 {
		t.Errorf("kinds: %v", kinds)
	}
}

func TestOpenErrors(t *testing.T) {
	flip := func(at int) string { return defaultData[:at] + "\xff" + defaultData[at+1:] }
	tests := []struct {
		name, data string
		want       error
	}{
		{"empty", "", ErrForeign},
		{"foreign", "PK\x03\x04 a zip file that is no gazetteer", ErrForeign},
		{"cut in the header", defaultData[:20], ErrTruncated},
		{"cut in the middle", defaultData[:len(defaultData)/2], ErrTruncated},
		{"another version", flip(8), ErrVersion},
		{"damaged header", flip(40), ErrCorrupt},
		{"longer than it says", defaultData + "x", ErrCorrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.gaz")
			if err := os.WriteFile(path, []byte(tt.data), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(path)
			if !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", err, tt.want)
			}
		})
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func TestOpenFile(t *testing.T) {
	g, err := Open(filepath.Join("data", "default.gaz"))
	if err != nil {
		t.Fatal(err)
	}
	if found := g.Find("حلب"); len(found) == 0 {
		t.Error("nothing found in the mapped file")
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := open(defaultData); err != nil {
			b.Fatal(err)
		}
	}
}

// TestSupplementLiesInItsCountries checks every place of the supplement against
// the simplified borders of the country it names, with a margin of 13 km.
func TestSupplementLiesInItsCountries(t *testing.T) {
	g := Default()
	n := 0
	for i := g.file.Files()[0].Shapes(); i < g.Len(); i++ {
		p := g.place(i)
		if !strings.HasPrefix(p.ID, ownPrefix) {
			continue
		}
		n++
		if p.Country != "" && p.Kind != "sea" && p.Name != "Snake Island" && !liesNear(g, p, 0.12) {
			t.Errorf("%s lies far from %s", p.Name, p.Country)
		}
	}
	if n < 250 {
		t.Errorf("%d places of the supplement", n)
	}
}

// liesNear reports whether a place or a point so many degrees from it lies in
// the place's country.
func liesNear(g *Gazetteer, p *Place, margin float64) bool {
	steps := []float64{0, -margin / 3, margin / 3, -margin, margin}
	for _, dy := range steps {
		for _, dx := range steps {
			if q := g.ProvinceOf(p.Latitude+dy, p.Longitude+dx); q != nil && q.Country == p.Country {
				return true
			}
		}
	}
	return false
}
