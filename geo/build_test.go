package geo

import (
	"archive/zip"
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// dumpLine is a line of a GeoNames table.
func dumpLine(id int, name, alternates string, lat, lon any, code, country, admin1 string, people int) string {
	class, feature, _ := strings.Cut(code, ".")
	return fmt.Sprintf("%d\t%s\t%s\t%s\t%v\t%v\t%s\t%s\t%s\t\t%s\t\t\t\t%d\t\t0\tAsia/X\t2024-01-01\n",
		id, name, name, alternates, lat, lon, class, feature, country, admin1, people)
}

// writeFile writes a file of the test and gives its path.
func writeFile(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// zipped writes a zip archive of one file.
func zipped(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), strings.TrimSuffix(name, ".txt")+".zip")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(file)
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write([]byte(content))
	}
	if err := errors.Join(err, z.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// built builds a gazetteer and opens it.
func built(t testing.TB, o BuildOptions, inputs ...string) (*Gazetteer, *BuildReport) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "my.gaz")
	report, err := Build(context.Background(), path, inputs, o)
	if err != nil {
		t.Fatal(err)
	}
	g, err := Open(path)
	if err == nil {
		err = g.Verify()
	}
	if err != nil {
		t.Fatal(err)
	}
	return g, report
}

func TestBuildFromDumps(t *testing.T) {
	places := zipped(t, "XY.txt", dumpLine(1, "Xland", "", 35, 38, "A.PCLI", "XY", "00", 0)+
		dumpLine(2, "North", "", 35.5, 38, "A.ADM1", "XY", "07", 0)+
		dumpLine(3, "Baghuz", "باغوز", 34.43, 40.99, "P.PPL", "SY", "07", 0)+
		dumpLine(4, "Marsh", "", 35.2, 38, "P.PPL", "XY", "07", 900))
	names := zipped(t, "alternateNamesV2.txt", "1\t4\tar\tالمستنقع\t1\t\t\t\t\t\n2\t4\tlink\thttp://x\n3\t99\ten\tNowhere\n")
	up := zipped(t, "hierarchy.txt", "1\t2\tADM\n")
	shapes := writeFile(t, "shapes_simplified_low.json", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"geoNameId":"2"},
		"geometry":{"type":"Polygon","coordinates":[[[37,35],[39,35],[39,36],[37,36],[37,35]]]}}]}`)
	g, report := built(t, BuildOptions{}, places, names, up, shapes)
	if report.Rows != 4 || report.Skipped != 0 {
		t.Errorf("%+v", report)
	}
	for _, tt := range []struct{ name, id, admin1 string }{
		{"المستنقع", "geonames:4", "North"}, {"Marsh", "geonames:4", "North"}, {"الباغوز", "geonames:3", ""}, {"Xland", "iso:XY", ""},
	} {
		found := g.Find(tt.name)
		if len(found) != 1 || found[0].ID != tt.id || found[0].Admin1 != tt.admin1 {
			t.Errorf("%s: %+v", tt.name, found)
		}
	}
	if p := g.ProvinceOf(35.5, 38); p == nil || p.Name != "North" {
		t.Errorf("province %+v", p)
	}
}

// TestBuildTable lays a table upon the embedded gazetteer: its places lie in the provinces of that.
func TestBuildTable(t *testing.T) {
	table := writeFile(t, "camps.csv", "site;y;x;cc\nقرية الاختبار;36.0;36.6;SY\n")
	upper, _ := built(t, BuildOptions{Columns: map[string]string{"name": "site", "lat": "y", "lon": "x", "country": "cc"}}, table)
	both := Layer(Default(), upper)
	found := both.Find("قرية الاختبار")
	if len(found) != 1 || found[0].Country != "SY" || found[0].Admin1 != "Idlib" {
		t.Errorf("%+v", found)
	}
	if n := len(both.Find("حلب")); n != len(Default().Find("حلب")) {
		t.Errorf("%d places of the lower layer", n)
	}
	loc := both.Locate(record(toponym("قرية الاختبار"), toponym("سوريا")))
	if p := loc.Locations[0].Place; p == nil || p.Country != "SY" {
		t.Errorf("%+v", loc.Locations[0])
	}
}

func TestBuildGeoJSON(t *testing.T) {
	area := func(name, rings string) string {
		return `{"type":"Feature","properties":{"name":"` + name + `","country":"FJ","kind":"province"},"geometry":{"type":"Polygon","coordinates":` + rings + `}}`
	}
	g, report := built(t, BuildOptions{}, writeFile(t, "areas.geojson", `{"type":"FeatureCollection","features":[`+strings.Join([]string{
		area("Over the line", `[[[178,-18],[-178,-18],[-178,-16],[178,-16],[178,-18]]]`),
		area("Bow", `[[[0,0],[2,2],[2,0],[0,2],[0,0]]]`),
		area("Nothing", `[]`), `{"type":"Feature","properties":{"name":"Null"},"geometry":null}`,
		area("Far", `[[[0,95],[1,95],[1,96],[0,95]]]`),
		`{"type":"Feature","properties":{"name":"Long River","kind":"river"},"geometry":{"type":"LineString","coordinates":[[10,1],[11,2],[12,1]]}}`,
		`{"type":"Feature","properties":{"name":"Odd"},"geometry":{"type":"Circle","coordinates":[1]}}`,
	}, ",")+`]}`))
	if report.Rows != 3 || report.Skipped != 4 {
		t.Errorf("%+v", report)
	}
	for _, lon := range []float64{179.5, -179.5} {
		if p := g.ProvinceOf(-17, lon); p == nil || p.Name != "Over the line" {
			t.Errorf("%v: %+v", lon, p)
		}
	}
	if p := g.ProvinceOf(-17, 0); p != nil {
		t.Errorf("round the globe: %+v", p)
	}
	if p := g.ProvinceOf(0.3, 1); p != nil {
		t.Errorf("outside of the bow: %+v", p)
	}
	if p := g.ProvinceOf(1, 0.3); p == nil || p.Name != "Bow" {
		t.Errorf("inside of the bow: %+v", p)
	}
	if found := g.Find("Long River"); len(found) != 1 || found[0].Kind != "river" {
		t.Errorf("%+v", found)
	}
}

// TestBuildLeavesOut lists rows that cannot be used: each costs itself alone.
func TestBuildLeavesOut(t *testing.T) {
	good := dumpLine(1, "Good", "", 10, 10, "P.PPL", "XY", "", 0)
	for name, tt := range map[string]struct{ line, why string }{
		"latitude of 95": {dumpLine(2, "Bad", "", 95, 10, "P.PPL", "XY", "", 0), "coordinates off the globe"},
		"no longitude":   {dumpLine(2, "Bad", "", 5, "", "P.PPL", "XY", "", 0), "coordinates off the globe"},
		"NaN":            {dumpLine(2, "Bad", "", "NaN", 10, "P.PPL", "XY", "", 0), "coordinates off the globe"},
		"no number":      {"x" + dumpLine(2, "Bad", "", 1, 1, "P.PPL", "XY", "", 0), "no number"},
		"columns":        {"2\tBad\t1\t2\n", "wrong number of columns"},
		"double":         {dumpLine(1, "Twice", "", 1, 1, "P.PPL", "XY", "", 0), "identifier stands twice"},
		"long line":      {dumpLine(2, strings.Repeat("x", 2<<20), "", 1, 1, "P.PPL", "XY", "", 0), "line longer than a mebibyte"},
		"long name":      {dumpLine(2, strings.Repeat("x", 400_000), "", 1, 1, "P.PPL", "XY", "", 0), "name too long"},
	} {
		t.Run(name, func(t *testing.T) {
			g, report := built(t, BuildOptions{}, writeFile(t, "XY.txt", good+tt.line))
			if report.Reasons[tt.why] == 0 || len(g.Find("Good"))+len(g.Find("Twice")) != 1 {
				t.Errorf("%+v", report)
			}
			if len(report.Problems) == 0 || !strings.Contains(report.Problems[0], tt.why) {
				t.Errorf("problems %q", report.Problems)
			}
		})
	}
}

// TestBuildFails lists inputs that stop a build; nothing is left behind.
func TestBuildFails(t *testing.T) {
	whole, err := os.ReadFile(zipped(t, "XY.txt", strings.Repeat(dumpLine(1, "Good", "", 10, 10, "P.PPL", "XY", "", 0), 50)))
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		file, content string
		want          error
	}{
		"truncated zip":    {"XY.zip", string(whole[:len(whole)/2]), ErrArchive},
		"no zip":           {"XY.zip", "hello", ErrArchive},
		"wrong columns":    {"XY.txt", "1\tGood\t10\t10\n", ErrColumns},
		"no coordinates":   {"x.csv", "name,where\nA,B\n", ErrColumns},
		"empty":            {"x.csv", "", ErrInput},
		"other kind":       {"x.pdf", "%PDF-1.7", ErrInput},
		"no rows":          {"x.csv", "name,lat,lon\n", ErrEmpty},
		"only bad rows":    {"x.csv", "name,lat,lon\nA,95,0\n", ErrEmpty},
		"cut GeoJSON":      {"x.geojson", `{"type":"FeatureCollection","features":[`, ErrInput},
		"other JSON":       {"x.geojson", `{"type":"Topology"}`, ErrInput},
		"missing file":     {"", "", os.ErrNotExist},
		"list of features": {"x.geojson", `{"features":{}}`, ErrInput},
	} {
		t.Run(name, func(t *testing.T) {
			in := filepath.Join(t.TempDir(), "missing.zip")
			if tt.file != "" {
				in = writeFile(t, tt.file, tt.content)
			}
			dir := t.TempDir()
			_, err := Build(context.Background(), filepath.Join(dir, "my.gaz"), []string{in}, BuildOptions{})
			if !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// TestBuildTwiceAtOnce builds two gazetteers into one file: it is one of them.
func TestBuildTwiceAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "my.gaz")
	var wait sync.WaitGroup
	for i := range 4 {
		in := writeFile(t, "XY.txt", dumpLine(i+1, "Good "+strconv.Itoa(i), "", 10, 10, "P.PPL", "XY", "", 0))
		wait.Go(func() {
			if _, err := Build(context.Background(), path, []string{in}, BuildOptions{}); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	g, err := Open(path)
	if err != nil || g.Verify() != nil || g.Len() != 2 {
		t.Error(err, g.Len())
	}
}

func TestBuildStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in := writeFile(t, "XY.txt", strings.Repeat(dumpLine(1, "Good", "", 10, 10, "P.PPL", "XY", "", 0), 9000))
	if _, err := Build(ctx, filepath.Join(t.TempDir(), "my.gaz"), []string{in}, BuildOptions{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestBuildMillions builds from as many rows of three names as TARIKH_ROWS
// says, and tells time and memory. Twelve million are what GeoNames has.
func TestBuildMillions(t *testing.T) {
	rows, err := strconv.Atoi(os.Getenv("TARIKH_ROWS"))
	if err != nil {
		t.Skip("TARIKH_ROWS is not set")
	}
	in := filepath.Join(t.TempDir(), "allCountries.txt")
	file, err := os.Create(in)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriterSize(file, 1<<20)
	for i := range rows {
		w.WriteString(dumpLine(i+1, fmt.Sprintf("Place %d%c", i*7919%rows, 'a'+i%26), fmt.Sprintf("Otro Lugar %d,موقع %d", i, i%1_000_000),
			float64(i%170)-85+float64(i%9973)/1e4, float64(i%359)-179.5, "P.PPL", "XY", "07", i%5000))
	}
	if err := errors.Join(w.Flush(), file.Close()); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	g, report := built(t, BuildOptions{}, in)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	t.Logf("%d rows, %d names: %.0f s, %d MB taken from the system", report.Rows, report.Names, time.Since(start).Seconds(), m.Sys>>20)
	if len(g.Find("Otro Lugar 12345")) != 1 {
		t.Error("a name is missing")
	}
}
