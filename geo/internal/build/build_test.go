package main

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tarikh/geo/internal/gaz"
)

const dataDir = "../../data"

// TestTables checks the hand-written tables: composed characters, no
// presentation forms, no marks of direction, nothing twice, sorted.
func TestTables(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(dataDir, "*.tsv"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			last := ""
			for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
				if why := unclean(line); why != "" {
					t.Errorf("line %d: %s: %q", i+1, why, line)
				}
				if strings.HasPrefix(line, "#") {
					continue
				}
				if key := sortKey(filepath.Base(path), line); key <= last {
					t.Errorf("line %d is out of order or stands twice: %q", i+1, line)
				} else {
					last = key
				}
			}
		})
	}
}

// TestStopWordsStandOnce checks that no look-up form has two reasons.
func TestStopWordsStandOnce(t *testing.T) {
	seen := map[string]string{}
	if err := readTSV(filepath.Join(dataDir, "stop.tsv"), 2, func(f []string) error {
		key := gaz.Key(f[1])
		if old, ok := seen[key]; ok {
			t.Errorf("%q and %q have one key", old, f[1])
		}
		seen[key] = f[1]
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// sortKey is what the lines of a table are sorted by.
func sortKey(file, line string) string {
	f := strings.Split(line, "\t")
	switch file {
	case "supplement.tsv":
		name, _, _ := strings.Cut(f[7], "|")
		return strings.Join([]string{f[2], f[1], name, f[4]}, "\t")
	case "stop.tsv", "aliases.tsv":
		return line
	}
	return f[0]
}

// unclean says what is wrong with a line, "" for nothing.
func unclean(line string) string {
	if !norm.NFC.IsNormalString(line) {
		return "not composed"
	}
	if line != strings.TrimRight(line, " \t\r") && !strings.HasPrefix(line, "#") && strings.TrimRight(line, "\t") != strings.TrimRight(line, " \t\r") {
		return "white space at the end"
	}
	for _, r := range line {
		switch {
		case r >= 0xFB50 && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFF:
			return "presentation form"
		case unicode.Is(unicode.Cf, r):
			return "invisible mark"
		case r == '\u0640':
			return "tatweel"
		}
	}
	return ""
}

func square(w, s, e, n int32) ring { return ring{{w, s}, {e, s}, {e, n}, {w, n}} }

func TestDissolve(t *testing.T) {
	tests := []struct {
		name        string
		areas       []area
		rings, area int
	}{
		{"apart", []area{{square(0, 0, 10, 10)}, {square(20, 0, 30, 10)}}, 2, 200},
		{"side by side", []area{{square(0, 0, 10, 10)}, {square(10, 0, 20, 10)}}, 1, 200},
		{"touching in a corner", []area{{square(0, 0, 10, 10)}, {square(10, 10, 20, 20)}}, 2, 200},
		{"an island filled", []area{{square(0, 0, 30, 30), square(10, 10, 20, 20).reversed()}, {square(10, 10, 20, 20)}}, 1, 900},
		{"a hole kept", []area{{square(0, 0, 30, 30), square(10, 10, 20, 20).reversed()}}, 2, 800},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := dissolve(tt.areas...)
			sum := 0.0
			for _, r := range got {
				sum += r.area()
			}
			if len(got) != tt.rings || int(sum) != tt.area {
				t.Errorf("%d rings, area %v: %v", len(got), sum, got)
			}
		})
	}
}

// TestSharedBorder checks that a border is thinned alike for both neighbours.
func TestSharedBorder(t *testing.T) {
	var border ring
	for y := int32(0); y <= 1000; y += 10 {
		border = append(border, vertex{500 + int32(20*math.Sin(float64(y)/60)), y})
	}
	west := append(ring{{0, 1000}, {0, 0}}, border...)
	east := append(ring{{1000, 0}, {1000, 1000}}, border.reversed()...)
	topo := newTopology([]ring{west, east}, []float64{4, 8})
	a, b := topo.simplify(west), topo.simplify(east)
	if len(a) >= len(west)/2 || len(a) < 6 {
		t.Errorf("%d of %d vertices left", len(a), len(west))
	}
	if both := dissolve(area{a}, area{b}); len(both) != 1 || both[0].area() != 1e6 {
		t.Errorf("a gap is left: %v", both)
	}
}

func TestLabelLiesInside(t *testing.T) {
	horseshoe := area{{{0, 0}, {100, 0}, {100, 100}, {80, 100}, {80, 20}, {20, 20}, {20, 100}, {0, 100}}}
	for _, a := range []area{horseshoe, {square(0, 0, 30, 30), square(5, 5, 25, 25).reversed()}, {square(-3, -3, 3, 3)}} {
		if p := a.label(); !a.contains(p) {
			t.Errorf("%v is not in %v", p, a)
		}
	}
}

func TestKeeps(t *testing.T) {
	b := &builder{conflict: map[string]bool{"SY": true}}
	b.arab = map[string]bool{"SY": true}
	tests := []struct {
		name, country string
		people        int
		keep, weak    bool
	}{
		{"حلب", "SY", 0, true, false},
		{"عز", "SY", 0, false, false},
		{"Haleb", "SY", 10, true, true},
		{"Haleb", "DE", 10, false, true},
		{"Londyn", "GB", 8_000_000, true, true},
		{"ALP", "SY", 100_000, false, true},
		{"alswst", "SY", 100_000, false, true},
		{"Алеппо", "SY", 0, true, false},
		{"חלב", "SY", 0, true, false},
		{"阿勒颇", "SY", 0, false, false},
		{"http://x.org", "SY", 0, false, false},
		{"حلبAleppo", "SY", 0, false, false},
	}
	for _, tt := range tests {
		if keep, weak := b.keeps(tt.name, tt.country, tt.people); keep != tt.keep || keep && weak != tt.weak {
			t.Errorf("keeps(%q, %s, %d) = %v, %v", tt.name, tt.country, tt.people, keep, weak)
		}
	}
}

func TestVariants(t *testing.T) {
	b := &builder{data: dataDir}
	if err := b.readTables(); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name      string
		kind      gaz.Kind
		want, not []string
	}{
		{"الباغوز فوقاني", gaz.Village, []string{"باغوز فوقاني", "الباغوز", "باغوز"}, nil},
		{"حلب الشرقية", gaz.Province, nil, []string{"حلب"}},
		{"باغوز", gaz.Village, []string{"الباغوز"}, nil},
		{"Ad Darbasiyah", gaz.Town, []string{"darbasiyah", "al darbasiyah", "el darbasiyeh", "al darbasiya", "darbasiya"}, []string{"ad"}},
		{"القصر", gaz.Village, nil, []string{"قصر"}},
		{"Ali al-Gharbi", gaz.Town, nil, []string{"ali", "ali al"}},
		{"Tayba al-Kabir", gaz.Village, []string{"tayba"}, []string{"tayba al"}},
		{"London", gaz.City, nil, []string{"الlondon"}},
	}
	for _, tt := range tests {
		got := b.alias.Variants(gaz.Key(tt.name), tt.kind)
		for _, w := range tt.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q in %q", tt.name, w, got)
			}
		}
		for _, w := range tt.not {
			if slices.Contains(got, w) {
				t.Errorf("%s is also %q", tt.name, w)
			}
		}
	}
	if got := b.alias.Bare(gaz.Key("محافظة دير الزور")); got != "دير الزور" {
		t.Errorf("bare %q", got)
	}
}

// TestShapefile reads a shapefile of one line with a name beyond ASCII.
func TestShapefile(t *testing.T) {
	var rec bytes.Buffer
	for _, v := range []any{uint32(3), [4]float64{0, 0, 2, 2}, uint32(1), uint32(3), uint32(0), [6]float64{0, 0, 1, 1, 2, 2}} {
		if err := binary.Write(&rec, binary.LittleEndian, v); err != nil {
			t.Fatal(err)
		}
	}
	shp := make([]byte, 100)
	shp = binary.BigEndian.AppendUint32(shp, 1)
	shp = binary.BigEndian.AppendUint32(shp, uint32(rec.Len()/2))
	shp = append(shp, rec.Bytes()...)
	dbf := make([]byte, 32)
	dbf[4], dbf[8], dbf[10] = 1, 65, 11
	field := make([]byte, 32)
	copy(field, "name")
	field[16] = 10
	dbf = append(append(append(dbf, field...), '\r'), " S\xe9n\xe9gal   "...)
	path := filepath.Join(t.TempDir(), "x")
	for ext, data := range map[string][]byte{".shp": shp, ".dbf": dbf} {
		if err := os.WriteFile(path+ext, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := readShapefile(path)
	if err != nil || len(got) != 1 || got[0].fields["name"] != "Sénégal" || len(got[0].lines) != 1 || got[0].lines[0][2] != [2]float64{2, 2} {
		t.Errorf("%+v, %v", got, err)
	}
	if err := os.WriteFile(path+".shp", shp[:120], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readShapefile(path); err == nil {
		t.Error("no error for a file cut short")
	}
}
