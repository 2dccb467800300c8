package gaz

import (
	"bytes"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// bulkRows makes rows in a random order: a country, a province and towns.
func bulkRows(n int) []*BulkRow {
	square := &Shape{Area: true, Units: 100, Parts: []ShapePart{{Points: [][2]float64{{30, 30}, {40, 30}, {40, 40}, {30, 40}, {30, 30}}}}}
	rows := []*BulkRow{
		{Row: Row{Code: "iso:XX", Name: "Xland", Kind: Country, Weight: 100, Names: []Name{{Key: "xland"}}, Shape: square}, OwnCodes: []string{"XX"}},
		{Row: Row{ID: 1, Name: "North", Kind: Province, Weight: 90, Names: []Name{{Key: "north"}}}, OwnCodes: []string{"XX.1"}, ParentCode: "XX"},
	}
	for i := range n {
		rows = append(rows, &BulkRow{Row: Row{ID: uint32(100 + i), Name: fmt.Sprint("Town ", i), Kind: Town, Weight: i % 50, Lat: 30 + float64(i%97)/10,
			Lon: 30 + float64(i%89)/10, Population: i, Names: []Name{{Key: fmt.Sprint("town ", i%40)}, {Key: fmt.Sprint("place ", i), Weak: true}}}, ParentCode: "XX.1.9"})
	}
	rand.New(rand.NewSource(1)).Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	return rows
}

// writeBulk writes rows with so much memory.
func writeBulk(t *testing.T, rows []*BulkRow, memory int) string {
	t.Helper()
	b := NewBulk(t.TempDir(), memory)
	b.Info, b.Stop = "places\t1\n", map[string]bool{"town 7": true}
	for _, r := range rows {
		if err := b.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestBulk compares the file of a Bulk with what a Writer makes of the rows,
// with all in memory and with many runs on the disk.
func TestBulk(t *testing.T) {
	rows := bulkRows(500)
	large, small := writeBulk(t, rows, 1<<20), writeBulk(t, rows, 2000)
	if large != small {
		t.Error("the bytes depend on the memory")
	}
	slices.Reverse(rows)
	f, err := Open(large)
	if err != nil || f.Verify() != nil {
		t.Fatal(err, f.Verify())
	}
	w := Writer{Stop: map[string]bool{"town 7": true}}
	parents := map[string]*Row{}
	for _, r := range rows {
		for _, code := range r.OwnCodes {
			parents[code] = &r.Row
		}
	}
	for _, r := range rows {
		r.Parent = parents[strings.TrimSuffix(r.ParentCode, ".9")]
		w.Add(&r.Row)
	}
	var out bytes.Buffer
	if err := w.Write(&out); err != nil {
		t.Fatal(err)
	}
	g, err := Open(out.String())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := dump(f), dump(g); got != want {
		t.Errorf("bulk\n%.2000s\nwriter\n%.2000s", got, want)
	}
}

// dump writes out what a file holds.
func dump(f *File) string {
	var b strings.Builder
	for i := range f.Len() {
		r := f.Record(i)
		fmt.Fprintln(&b, r.Title(), r.Code(), r.Lat, r.Lon, r.Kind, r.Weight, r.Population, r.Parent, f.IsArea(i), f.Bounds(i))
	}
	for key, e := range f.All {
		fmt.Fprint(&b, key, e.Stop())
		for p, weak := range e.Places {
			fmt.Fprint(&b, " ", p, weak)
		}
		fmt.Fprintln(&b)
	}
	for degree := -90; degree < 90; degree++ {
		first, last := f.Band(degree)
		fmt.Fprintln(&b, degree, first, last)
	}
	return b.String()
}

// TestSorter sorts with little memory and repeats.
func TestSorter(t *testing.T) {
	s := NewSorter(t.TempDir(), "test", 64)
	for _, k := range []string{"d", "a", "c", "a", "", "bb", "b"} {
		if err := s.Add([]byte(k), []byte(strings.ToUpper(k)+strings.Repeat(".", 20))); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	if err := s.All(func(k, v []byte) error {
		got = append(got, string(k)+strings.TrimRight(string(v), "."))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if want := []string{"", "aA", "aA", "bB", "bbBB", "cC", "dD"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestLayers reads two files as one.
func TestLayers(t *testing.T) {
	rows := bulkRows(50)
	f, err := Open(writeBulk(t, rows, 1<<20))
	if err != nil {
		t.Fatal(err)
	}
	l := Stack(f, f)
	if l.Len() != 2*f.Len() {
		t.Errorf("%d places", l.Len())
	}
	e, ok := l.Find([]byte("place 7"))
	if !ok || e.Len() != 2 {
		t.Fatal(ok, e.Len())
	}
	var places []int
	for p := range e.Places {
		places = append(places, p)
		if r := l.Record(p); r.Title() != "Town 7" || l.Record(r.Parent).Title() != "North" {
			t.Errorf("%d: %q in %q", p, r.Title(), l.Record(r.Parent).Title())
		}
	}
	if len(places) != 2 || places[1]-places[0] != f.Len() {
		t.Errorf("places %v of %d", places, f.Len())
	}
	if r := l.Record(l.Len()); r.Title() != "" || l.HasShape(-1) {
		t.Error("a place beyond the end")
	}
}
