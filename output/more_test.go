package output

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tarikh/geo"
	"tarikh/timeline"
)

// rendered gives a format's bytes of the sample, twice the same.
func rendered(t *testing.T, f Format) []byte {
	t.Helper()
	once, again := render(t, f, Options{NoBOM: true}, sampleEntries()), render(t, f, Options{NoBOM: true}, sampleEntries())
	if !bytes.Equal(once, again) {
		t.Errorf("%s differs from run to run", f.Name)
	}
	return once
}

// TestForeignColumns holds the columns of ACLED and UCDP GED.
func TestForeignColumns(t *testing.T) {
	for _, tt := range []struct {
		format Format
		n      int
		want   string
	}{
		{acledFormat, 31, "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 " +
			"actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude " +
			"geo_precision source source_scale notes fatalities tags timestamp"},
		{ucdpFormat, 45, "id relid year active_year code_status type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name " +
			"side_a_new_id side_a side_b_new_id side_b number_of_sources source_article source_office source_date source_headline " +
			"source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country " +
			"country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"},
	} {
		rows, err := csv.NewReader(bytes.NewReader(rendered(t, tt.format))).ReadAll()
		if err != nil || len(rows) != 5 {
			t.Fatalf("%s: %d rows, %v", tt.format.Name, len(rows), err)
		}
		if got := strings.Join(rows[0], " "); got != tt.want || len(rows[0]) != tt.n {
			t.Errorf("%s: %d columns\n%s", tt.format.Name, len(rows[0]), got)
		}
	}
}

func TestTimelineJS(t *testing.T) {
	var tl struct {
		Events []struct {
			UniqueID  string         `json:"unique_id"`
			StartDate map[string]any `json:"start_date"`
			Text      struct{ Headline, Text string }
		}
	}
	if err := json.Unmarshal(rendered(t, timelinejsFormat), &tl); err != nil {
		t.Fatal(err)
	}
	if len(tl.Events) != 3 { // the undated one has no slide
		t.Fatalf("%d events", len(tl.Events))
	}
	if _, month := tl.Events[0].StartDate["month"]; month || tl.Events[0].StartDate["year"] != 2019.0 {
		t.Errorf("a year is %v", tl.Events[0].StartDate)
	}
	if s := tl.Events[1]; s.StartDate["day"] != 12.0 || s.UniqueID == "" || s.Text.Headline != "Armed clash, Hajin" {
		t.Errorf("slide %+v", s)
	}
}

func TestKML(t *testing.T) {
	out := rendered(t, kmlFormat)
	dec := xml.NewDecoder(bytes.NewReader(out))
	for {
		if _, err := dec.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"<TimeSpan><begin>2019-02-12</begin><end>2019-02-13</end></TimeSpan>", "<LineString>", "<Polygon>", "<Point>", "#approximate"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("no %s", want)
		}
	}
}

func TestXLSX(t *testing.T) {
	entries := sampleEntries()
	entries[1].Evidence = strings.Repeat("ب", 40_000)
	book, err := excelize.OpenReader(bytes.NewReader(render(t, xlsxFormat, Options{}, entries)))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rendered(t, xlsxFormat)
	view, err := book.GetSheetView(sheetName, 0)
	if err != nil || view.RightToLeft == nil || !*view.RightToLeft {
		t.Errorf("Arabic does not run from the right: %v", err)
	}
	if kind, _ := book.GetCellType(sheetName, "B3"); kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		t.Error("a date is text")
	}
	if s, _ := book.GetCellValue(sheetName, "B3"); s != "2019-02-12" {
		t.Errorf("date %q", s)
	}
	at := slices.IndexFunc(columns, func(c column) bool { return c.name == "evidence" })
	name, _ := excelize.CoordinatesToCellName(at+1, 3)
	s, _ := book.GetCellValue(sheetName, name)
	if n := len([]rune(s)); n > cellLimit || !strings.HasSuffix(s, cutNote) {
		t.Errorf("a long cell has %d characters", n)
	}
}

func TestGeoPackage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.gpkg")
	if err := os.WriteFile(path, rendered(t, gpkgFormat), 0o666); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for query, want := range map[string]string{
		"SELECT count(*) FROM events_point":                                 "2",
		"SELECT count(*) FROM events_line":                                  "1",
		"SELECT count(*) FROM events_polygon":                               "1",
		"SELECT count(*) FROM reports":                                      "4",
		"SELECT source FROM sources":                                        "وكالة",
		"SELECT title FROM articles":                                        sampleTitle,
		"SELECT count(*) FROM layer_styles":                                 "3",
		"SELECT event_date FROM events_line":                                "2019-02-28T00:00:00Z",
		"SELECT hex(substr(geom,1,4)) FROM events_line":                     "47500003",
		"SELECT count(*) FROM gpkg_contents":                                "7",
		"SELECT group_concat(min_x) FROM gpkg_contents WHERE srs_id = 4326": "40.83083333,40.0,40.0",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", query, got, err, want)
		}
	}
}

func TestHTML(t *testing.T) {
	var out bytes.Buffer
	head, err := htmlHead()
	if err != nil {
		t.Fatal(err)
	}
	out.Write(head)
	line, err := appendArticle(nil, sample())
	if err != nil {
		t.Fatal(err)
	}
	out.Write(line)
	out.Write(render(t, htmlFormat, Options{}, sampleEntries()))
	for _, id := range []string{"articles", "events", "geometries"} {
		_, rest, _ := strings.Cut(out.String(), `id="`+id+`">`)
		content, _, _ := strings.Cut(rest, "</script>")
		var list []any
		if err := json.Unmarshal([]byte(content), &list); err != nil || len(list) < 2 {
			t.Errorf("%s: %d, %v", id, len(list), err)
		}
	}
	if !strings.Contains(out.String(), "default-src 'none'; style-src 'sha256-") || !strings.HasSuffix(out.String(), "</html>\n") {
		t.Error("not a whole page with a policy")
	}
}

// TestReadBack reads documents back and finds the same timeline in them.
func TestReadBack(t *testing.T) {
	loc := sample()
	line, err := appendDocument(nil, loc)
	if err != nil {
		t.Fatal(err)
	}
	for got, err := range ReadDocuments(bytes.NewReader(line)) {
		if err != nil {
			t.Fatal(err)
		}
		want := mergedFrom(loc)
		if have := mergedFrom(got); !bytes.Equal(have, want) {
			t.Errorf("got\n%s\nwant\n%s", have, want)
		}
	}
}

func mergedFrom(loc *geo.Located) []byte {
	tl := &timeline.Timeline{}
	tl.Add(loc)
	var b bytes.Buffer
	rows, _ := newGeoJSON(&b, Options{})
	for _, e := range tl.Entries(timeline.Filter{}) {
		rows.Write(e)
	}
	rows.Close()
	return b.Bytes()
}

func TestReadDocumentsErrors(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want error
	}{
		{`{"id":"a"`, ErrTruncated},
		{`{"id":1,"events":[]}`, ErrRecord},
		{`[]`, ErrRecord},
		{`{"id":"a"}`, ErrRecord},
		{`{"id":"a","events":[],"version":2}`, ErrVersion},
		{`{"id":"a","text":"x","events":[{"part":"text","start":5,"end":9}]}`, ErrRecord},
		{`{"id":"a","text":"x","events":[],"toponyms":[{"part":"text","place":{"id":"p"},"geometry":{"type":"Blob"}}]}`, ErrRecord},
	} {
		for _, err := range ReadDocuments(strings.NewReader(tt.in)) {
			if !errors.Is(err, tt.want) || !strings.HasPrefix(err.Error(), "line 1: ") {
				t.Errorf("%s: %v", tt.in, err)
			}
		}
	}
}

func FuzzReadDocuments(f *testing.F) {
	line, _ := appendDocument(nil, sample())
	f.Add(line)
	f.Fuzz(func(t *testing.T, b []byte) {
		for loc, err := range ReadDocuments(bytes.NewReader(b)) {
			if err == nil {
				mergedFrom(loc)
			}
		}
	})
}

func TestReviewRoundTrip(t *testing.T) {
	entries := sampleEntries()
	for _, format := range []string{"csv", "xlsx"} {
		decided := []timeline.Decision{{Event: entries[1].ID, Evidence: entries[1].EvidenceHash(), Verdict: timeline.Correct, From: "2019-02-11", Note: "=1+1"}}
		var sheet bytes.Buffer
		if err := WriteReview(&sheet, format, entries, decided); err != nil {
			t.Fatal(err)
		}
		got, err := ReadReview(&sheet)
		if err != nil || !slices.Equal(got, decided) {
			t.Errorf("%s: %+v, %v", format, got, err)
		}
	}
}

func TestSplitAndSidecars(t *testing.T) {
	var names []string
	for _, s := range Expand(specs(t, "csv=a.csv", "geojson=a.geojson", "geojson=-"), Options{SplitGeometry: true, Sidecars: true}) {
		names = append(names, s.Path)
	}
	if got := strings.Join(names, " "); got != "a.csv a.geojson - a.csvt a.prj a_points.geojson a_lines.geojson a_polygons.geojson" {
		t.Errorf("files %s", got)
	}
	if n := strings.Count(csvt(), ","); n != len(columns)-1 {
		t.Errorf("%d commas in the types of columns", n)
	}
}
