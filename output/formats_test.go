package output

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/timeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test ./output -update writes it anew); got\n%s", name, got)
	}
}

// render writes entries in a format.
func render(t *testing.T, f Format, opts Options, entries []*timeline.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	rows, err := f.Timeline(&b, opts)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if err := rows.Write(e); err != nil {
			t.Fatal(err)
		}
	}
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	golden(t, "timeline.csv", render(t, csvFormat, Options{}, sampleEntries()))
	golden(t, "timeline.geojson", render(t, geojsonFormat, Options{}, sampleEntries()))
	doc, err := appendDocument(nil, sample())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "documents.jsonl", doc)
}

// TestColumns holds the contract: the columns and their order never change,
// new ones come at the end.
func TestColumns(t *testing.T) {
	const want = "event_id event_date end_date date_precision date_text event_type mode acled_event_type " +
		"acled_sub_event_type status actor1 actor1_code actor2 actor2_code location place_id place_kind country " +
		"admin1 admin2 latitude longitude geo_precision relation killed_min killed_max injured_min injured_max " +
		"captured_min captured_max confidence reports sources document_ids attributed_to evidence lang url " +
		"date_edtf displaced_min displaced_max independent_sources first_report last_report claims contradictions"
	var got []string
	for _, col := range columns {
		got = append(got, col.name)
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("columns\n%s\nwant\n%s", s, want)
	}
}

func TestCSV(t *testing.T) {
	out := render(t, csvFormat, Options{NoBOM: true}, sampleEntries())
	if bytes.HasPrefix(out, []byte(byteOrderMark)) {
		t.Error("a byte order mark")
	}
	if bytes.Count(out, []byte("\n")) != bytes.Count(out, []byte("\r\n")) {
		t.Error("a line without CRLF")
	}
	rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	empty := render(t, csvFormat, Options{}, nil)
	if !bytes.HasPrefix(empty, []byte(byteOrderMark+"event_id,")) || !bytes.HasSuffix(empty, []byte(",contradictions\r\n")) {
		t.Errorf("no events: %q", empty)
	}
}

func TestCSVHasNoFormulas(t *testing.T) {
	for _, evil := range []string{"=1+1", "+963", "-نص", "@x", "\tx", "\rx", "\nx", "=HYPERLINK(\"x\")"} {
		e := &timeline.Entry{ID: "ev-a", Reports: []*timeline.Report{{Article: &timeline.Article{Document: evil, Source: evil}}}}
		e.Report = &timeline.Report{Article: &timeline.Article{}}
		e.Evidence, e.Location, e.URL, e.Lang, e.DateText, e.AttributedTo = evil, evil, evil, evil, evil, evil
		e.Actors, e.Type, e.Status = []timeline.Party{{Name: evil, Code: evil}}, evil, extract.Status(evil)
		rows, err := csv.NewReader(bytes.NewReader(render(t, csvFormat, Options{NoBOM: true}, []*timeline.Entry{e}))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range rows[1] {
			if s != "" && strings.ContainsAny(s[:1], "=+-@\t\r\n") {
				t.Errorf("%s is %q", rows[0][i], s)
			}
		}
	}
	south := &timeline.Entry{ID: "ev-a"}
	south.Report = &timeline.Report{Article: &timeline.Article{}}
	south.Geometry = orb.Point{-70, -33}
	row := string(render(t, csvFormat, Options{}, []*timeline.Entry{south}))
	if !strings.Contains(row, ",-33,-70,") {
		t.Errorf("a number is guarded: %s", row)
	}
}

// collection is a feature collection as other programs read it.
type collection struct {
	Type     string
	BBox     []float64
	Features []struct {
		Type, ID string
		Geometry *struct {
			Type        string
			Coordinates json.RawMessage
		}
		Properties map[string]any
	}
}

func TestGeoJSON(t *testing.T) {
	var fc collection
	if err := json.Unmarshal(render(t, geojsonFormat, Options{}, sampleEntries()), &fc); err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, f := range fc.Features {
		kind := "none"
		if f.Geometry != nil {
			kind = f.Geometry.Type
		}
		kinds = append(kinds, kind)
		_, start := f.Properties["start_time"]
		_, end := f.Properties["end_time"]
		if dated := f.Properties["event_date"] != nil; start != dated || end != dated {
			t.Errorf("%v: start_time %v, end_time %v", f.ID, start, end)
		}
		for name, value := range f.Properties {
			switch value.(type) {
			case map[string]any, []any:
				t.Errorf("%s is not flat", name)
			}
		}
	}
	if got := strings.Join(kinds, " "); got != "Polygon Point LineString none" {
		t.Errorf("geometries %s", got)
	}
	if want := []float64{40, 34, 41, 35.123457}; !slices.Equal(fc.BBox, want) {
		t.Errorf("bbox %v, want %v", fc.BBox, want)
	}
	if square.Orientation() != orb.CW {
		t.Error("the geometry of the gazetteer was turned")
	}
	empty := render(t, geojsonFormat, Options{}, nil)
	if !json.Valid(empty) || bytes.Contains(empty, []byte("bbox")) {
		t.Errorf("no events: %s", empty)
	}
}

func TestGeoJSONTimes(t *testing.T) {
	e := &timeline.Entry{ID: "ev-a"}
	e.Report = &timeline.Report{Article: &timeline.Article{}}
	e.From, e.To = feb12, feb12
	if s := string(appendProperties(nil, e)); !strings.HasSuffix(s, `,"start_time":"2019-02-12T00:00:00","end_time":"2019-02-13T00:00:00"}`) {
		t.Errorf("properties %s", s)
	}
}
