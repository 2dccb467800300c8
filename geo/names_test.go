package geo

import (
	"strings"
	"testing"

	"tarikh/extract"
	"tarikh/extract/text"
)

// words are the keys of the words of a text, as an extractor passes them.
func words(s string) []string { return strings.Fields(text.Key(s)) }

func TestLongest(t *testing.T) {
	tests := []struct {
		text      string
		n, places int // -1: any number
		kind      string
		low, high int // weight
	}{
		{"دير الزور شرقي سوريا", 2, -1, "province", 90, 100},
		{"الولايات المتحدة الأمريكية تقود", 3, 1, "country", 100, 100},
		{"الولايات المتحدة تقود", 2, 1, "country", 100, 100},
		{"نهر الفرات", 2, 1, "river", 85, 100},
		{"الباغوز الحدودية", 1, 2, "village", 80, 100},
		{"Deir ez-Zor province", 2, -1, "province", 90, 100},
		{"Deir Ezzor", 2, -1, "province", 90, 100},
		{"New York Times", 2, -1, "province", 80, 100},
		{"London's mayor", 1, -1, "city", 80, 100},
		{"Eastern Ghouta", 2, 1, "region", 80, 100},
		{"U.S. forces", 1, -1, "country", 100, 100},
		{"معبر باب الهوى", 3, 1, "border", 80, 100},
		{"كان", 1, -1, "city", 1, 10},
		{"إلى", 1, -1, "village", 1, 10},
		{"نصيب", 1, -1, "village", 1, 10},
		{"Of", 1, -1, "town", 1, 10},
		{"March", 1, -1, "town", 1, 10},
		{"Nice", 1, -1, "city", 1, 10},
		{"قال", 0, 0, "", 0, 0},
		{"xyzzy", 0, 0, "", 0, 0},
		{"- حلب", 0, 0, "", 0, 0},
		{"", 0, 0, "", 0, 0},
	}
	g := Default()
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			n, name := g.Longest(words(tt.text))
			if n != tt.n || name.Kind != tt.kind || name.Weight < tt.low || name.Weight > tt.high ||
				tt.places >= 0 && name.Places != tt.places {
				t.Errorf("%d words, %+v, want %+v", n, name, tt)
			}
		})
	}
}

func TestStarts(t *testing.T) {
	g := Default()
	for _, w := range []string{"الباغوز", "باغوز", "دير", "الولايات", "new", "london", "ez-zor", "al-bab", "u.s."} {
		if w != "ez-zor" && !g.Starts(w) {
			t.Errorf("no name starts with %q", w)
		}
	}
	for _, w := range []string{"", "-", "'", "قالوها", "xyzzy", strings.Repeat("ا", 300)} {
		if g.Starts(w) {
			t.Errorf("a name starts with %q", w)
		}
	}
}

// TestStartsAgrees checks that every name Longest finds begins with a word
// that Starts knows.
func TestStartsAgrees(t *testing.T) {
	g := Default()
	n := 0
	for key := range g.file.Files()[0].All {
		if n++; n%97 != 0 {
			continue
		}
		w := strings.Fields(key)
		if len(w) > maxWords {
			continue
		}
		if !g.Starts(w[0]) {
			t.Fatalf("Starts(%q) is false, but %q is a name", w[0], key)
		}
		if k, _ := g.Longest(w); k != len(w) {
			t.Fatalf("Longest(%q) = %d words", key, k)
		}
	}
}

func TestNamesDoNotAllocate(t *testing.T) {
	g := Default()
	list := words("دير الزور في سوريا")
	if n := testing.AllocsPerRun(100, func() { g.Starts("الباغوز"); g.Longest(list) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkStarts(b *testing.B) {
	g := Default()
	list := words("الباغوز حلب دير قال london xyzzy تعز والكويت")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		g.Starts(list[i%len(list)])
	}
}

func BenchmarkLongest(b *testing.B) {
	g := Default()
	list := words("دير الزور في سوريا")
	b.ReportAllocs()
	for b.Loop() {
		g.Longest(list)
	}
}

// TestAlike finds places by other spellings of their names.
func TestAlike(t *testing.T) {
	g := Default()
	tests := []struct{ name, country, kind string }{
		{"Deir el-Zour", "SY", "province"},
		{"al-Qameshli", "SY", "city"},
		{"Khan Shaikhoun", "SY", "town"},
		{"Beit Furik", "PS", "town"},
		{"Deir el-Zour", "IQ", ""},
		{"Qasimi", "SY", ""},
		{"Zorr", "SY", ""},
		{"دير الزور", "SY", ""},
	}
	for _, tt := range tests {
		key, name, ok := g.Alike(tt.name, tt.country)
		if ok != (tt.kind != "") || name.Kind != tt.kind {
			t.Errorf("Alike(%s, %s) = %q, %+v", tt.name, tt.country, key, name)
			continue
		}
		if !ok {
			continue
		}
		top := extract.Toponym{Mention: extract.Mention{Text: tt.name}, Key: key, Keys: []string{key}}
		loc := g.Locate(&extract.Record{Toponyms: []extract.Toponym{top}}).Locations[0]
		if loc.Place == nil || loc.Place.Country != tt.country {
			t.Errorf("%s lies in %+v, want %s", tt.name, loc.Place, tt.country)
		}
	}
}
