package gaz

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/paulmach/orb"
)

// sample writes a small gazetteer: a country with a province that has a hole,
// a river, and towns of which two share a name.
func sample(t testing.TB) string {
	t.Helper()
	square := func(w, s, e, n float64, inner bool) ShapePart {
		return ShapePart{Points: [][2]float64{{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}, Inner: inner}
	}
	land := &Row{Code: "iso:XX", Name: "Land", Kind: Country, Lat: 5, Lon: 5, Weight: 100, Names: []Name{{Key: "land"}},
		Shape: &Shape{Area: true, Units: 2000, Parts: []ShapePart{square(0, 0, 10, 10, false)}}}
	shire := &Row{ID: 7, Name: "Shire", Kind: Province, Parent: land, Lat: 1, Lon: 1, Weight: 90, Names: []Name{{Key: "shire"}},
		Shape: &Shape{Area: true, Units: 2000, Parts: []ShapePart{square(0, 0, 5, 5, false), square(2, 2, 3, 3, true)}}}
	river := &Row{Code: "test:river", Name: "River", Kind: River, Weight: 80, Names: []Name{{Key: "river"}, {Key: "the long river"}},
		Shape: &Shape{Units: 10000, Parts: []ShapePart{{Points: [][2]float64{{0, 0}, {4, 4.5}}, Country: land}, {Points: [][2]float64{{4, 4.5}, {12, 12}}}}}}
	w := Writer{Info: "places\t6\n", Stop: map[string]bool{"of": true}}
	w.Add(land, shire, river,
		&Row{ID: 1, Name: "Of", Kind: Town, Parent: shire, Lat: 4.25, Lon: 4.125, Weight: 40, Population: 5000, Names: []Name{{Key: "of"}}},
		&Row{ID: 2, Name: "Old Town", Kind: Village, Parent: shire, Lat: -3.5, Lon: 4, Weight: 10, Names: []Name{{Key: "old town"}}},
		&Row{ID: 3, Name: "Old Town", Kind: City, Parent: land, Lat: 89.99999, Lon: -180, Weight: 60, Population: 1_000_000,
			Names: []Name{{Key: "old town"}, {Key: "old"}, {Key: "old town", Weak: true}, {Key: "big", Weak: true}}})
	for i := range 100 {
		w.Add(&Row{ID: uint32(100 + i), Name: "Place", Kind: Village, Parent: land, Lat: float64(i%80) + 0.5, Lon: float64(i),
			Names: []Name{{Key: fmt.Sprintf("place with a rather long name %03d", i)}}})
	}
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRoundTrip(t *testing.T) {
	f, err := Open(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Verify(); err != nil {
		t.Fatal(err)
	}
	if f.Len() != 106 || f.Shapes() != 3 || f.Info() != "places\t6\n" {
		t.Errorf("%d places, %d shapes, info %q", f.Len(), f.Shapes(), f.Info())
	}
	tests := []struct {
		key          string
		places       int
		best         string
		weak, stop   bool
		lat, lon     int32
		longer       bool
		kind         Kind
		people       int
		parentOfBest string
	}{
		{"land", 1, "Land", false, false, 500000, 500000, false, Country, 0, ""},
		{"shire", 1, "Shire", false, false, 100000, 100000, false, Province, 0, "Land"},
		{"of", 1, "Of", false, true, 425000, 412500, false, Town, 4871, "Shire"},
		{"old", 1, "Old Town", false, false, 8999999, -18000000, true, City, 961548, "Land"},
		{"old town", 2, "Old Town", false, false, 8999999, -18000000, false, City, 961548, "Land"},
		{"big", 1, "Old Town", true, false, 8999999, -18000000, false, City, 961548, "Land"},
		{"place with a rather long name 047", 1, "Place", false, false, 4750000, 4700000, false, Village, 0, "Land"},
	}
	for _, tt := range tests {
		e, ok, longer := f.Prefix([]byte(tt.key))
		if !ok || longer != tt.longer || e.Len() != tt.places || e.Stop() != tt.stop {
			t.Errorf("%q: found %v, longer %v, %d places, stop %v", tt.key, ok, longer, e.Len(), e.Stop())
			continue
		}
		n, weak := e.Best()
		r := f.Record(n)
		if f.Text(r.Name) != tt.best || weak != tt.weak || r.Lat != tt.lat || r.Lon != tt.lon || r.Kind != tt.kind ||
			r.Population != peopleByte(tt.people) || f.Text(f.Record(r.Parent).Name) != tt.parentOfBest {
			t.Errorf("%q: %+v, want %d people", tt.key, r, tt.people)
		}
	}
	for _, key := range []string{"", "a", "ol", "old towns", "zzz", "the long"} {
		if _, ok := f.Find([]byte(key)); ok {
			t.Errorf("%q found", key)
		}
	}
	if _, ok, longer := f.Prefix([]byte("the long")); ok || !longer {
		t.Errorf("prefix: %v, %v", ok, longer)
	}
}

func TestShapes(t *testing.T) {
	f, err := Open(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	shire := find(t, f, "shire")
	if parts, area := f.Parts(shire); !area || len(parts) != 2 || parts[1].Tag != 1 || parts[0].Line[2] != (orb.Point{5, 5}) {
		t.Errorf("%v %v", parts, area)
	}
	for at, want := range map[orb.Point]bool{{1, 1}: true, {2.5, 2.5}: false, {4.9, 4.9}: true, {6, 1}: false} {
		if f.Inside(shire, at[0], at[1]) != want {
			t.Errorf("inside at %v: %v", at, !want)
		}
	}
	river := find(t, f, "river")
	parts, area := f.Parts(river)
	if area || len(parts) != 2 || parts[0].Tag != find(t, f, "land")+1 || parts[1].Tag != 0 || f.Inside(river, 1, 1) {
		t.Errorf("%v %v", parts, area)
	}
	if b := f.Bounds(river); b != (Bounds{0, 0, 1200000, 1200000}) {
		t.Errorf("%+v", b)
	}
}

func find(t *testing.T, f *File, key string) int {
	t.Helper()
	e, ok := f.Find([]byte(key))
	if !ok {
		t.Fatalf("no %q", key)
	}
	n, _ := e.Best()
	return n
}

// TestBands checks that every place without a shape lies in its band, in order
// of longitude.
func TestBands(t *testing.T) {
	f, err := Open(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for degree := -90; degree < 90; degree++ {
		first, last := f.Band(degree)
		for i := first; i < last; i++ {
			n++
			r := f.Record(i)
			if lat := float64(r.Lat) / 1e5; lat < float64(degree) || lat >= float64(degree+1) {
				t.Errorf("latitude %v in band %d", lat, degree)
			}
			if i > first && f.Record(i-1).Lon > r.Lon {
				t.Errorf("band %d is not in order", degree)
			}
		}
	}
	if n != f.Len()-f.Shapes() {
		t.Errorf("%d places in bands", n)
	}
}

func TestKeysAreSorted(t *testing.T) {
	f, err := Open(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	last, n := "", 0
	for key := range f.All {
		if n > 0 && key <= last {
			t.Errorf("%q after %q", key, last)
		}
		last = key
		n++
	}
	if n != 108 {
		t.Errorf("%d keys", n)
	}
}

func TestKey(t *testing.T) {
	for name, want := range map[string]string{
		"Deir ez-Zor": "deir ez zor", "Sana'a": "sanaa", "‘Afrīn": "afrin", "الباغوز": "الباغوز",
		"محافظة إدلب": "محافظه ادلب", "U.S.A.": "usa", "People's Republic": "people republic",
		"Homs (Hims)": "homs hims", "Şanlıurfa": "sanliurfa", "N'Djamena": "ndjamena", "  ": "", "-": "",
		"ديــر الزور": "دير الزور", "Frankfurt/Oder": "frankfurt oder",
	} {
		if got := Key(name); got != want {
			t.Errorf("Key(%q) = %q, want %q", name, got, want)
		}
		if got := string(AppendName(nil, Key(name))); got != want {
			t.Errorf("the key of %q changes to %q", name, got)
		}
	}
}

func TestVerifyFindsDamage(t *testing.T) {
	data := sample(t)
	bad := data[:len(data)-3] + "\x00\x01\x02"
	f, err := Open(bad)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Verify(); !errors.Is(err, ErrCorrupt) {
		t.Errorf("error %v", err)
	}
}

// FuzzOpen reads damaged files in every way there is: nothing may panic or
// run away, whatever the bytes.
func FuzzOpen(f *testing.F) {
	data := sample(f)
	f.Add([]byte(data), "old town", 0, byte(0))
	f.Add([]byte(data[:100]), "of", 50, byte(7))
	f.Add([]byte("TARIKHGZ"), "", 3, byte(255))
	for at := headerSize; at < len(data); at += 97 {
		f.Add([]byte(data), "shire", at, byte(0xff))
	}
	f.Fuzz(func(t *testing.T, b []byte, key string, at int, value byte) {
		if len(b) > 0 && at >= 0 {
			b = bytes.Clone(b)
			b[at%len(b)] = value
		}
		if file, err := Open(string(b)); err == nil {
			readAll(file, key)
		}
		if file := unchecked(string(b)); file != nil {
			readAll(file, key)
		}
	})
}

// unchecked opens the sample's layout without its checksum, so that damage to
// the table reaches the readers too.
func unchecked(data string) *File {
	if len(data) < headerSize+secCount*entrySize {
		return nil
	}
	file := new(File)
	for i := range secCount {
		at := headerSize + i*entrySize
		offset, size := u64(data, at+8), u64(data, at+16)
		if offset <= uint64(len(data)) && size <= uint64(len(data))-offset {
			file.sec[i] = data[offset : offset+size]
		}
	}
	return file
}

// readAll calls every reader.
func readAll(f *File, key string) {
	_ = f.Verify()
	if len(key) > maxKey {
		key = key[:maxKey]
	}
	if e, ok, _ := f.Prefix([]byte(key)); ok {
		e.Len()
		e.Best()
		n := 0
		for range e.Places {
			if n++; n > 1000 {
				break
			}
		}
	}
	n := 0
	for _, e := range f.All {
		e.Best()
		if n++; n > 1000 {
			break
		}
	}
	for i := range min(f.Len(), 50) {
		r := f.Record(i)
		f.Text(r.Name)
		f.Text(r.ID)
	}
	for i := range min(f.Shapes(), 10) {
		f.Parts(i)
		f.Inside(i, 1, 1)
		f.Bounds(i)
		f.IsArea(i)
	}
	for d := -91; d < 91; d++ {
		f.Band(d)
	}
}
