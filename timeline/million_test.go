package timeline

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// synthetic makes a timeline of n reports, five an article, over ten years and
// 2,000 towns; every third article tells what another told.
func synthetic(n int) *Timeline {
	rnd := rand.New(rand.NewPCG(7, 7))
	var towns []*geo.Place
	for i := range 2000 {
		towns = append(towns, &geo.Place{ID: fmt.Sprint("geonames:", i), Name: fmt.Sprint("Town ", i), Kind: "town", Country: "SY",
			Admin1: fmt.Sprint("Province ", i%14), Latitude: 32 + rnd.Float64()*5, Longitude: 36 + rnd.Float64()*6})
	}
	kinds := []string{"Armed clash", "Attack", "Shelling/artillery/missile attack", "Air/drone strike", ""}
	types := []string{"ASSAULT", "ASSAULT", "ASSAULT", "COERCE", "PROTEST"}
	sides := []Party{sdf, is, ypg, turkey, {"Civilians", "CVL"}}
	tl := &Timeline{}
	var a *Article
	for i := range n {
		if i%5 == 0 {
			a = &Article{Document: fmt.Sprintf("doc-%08d", i/5), Source: fmt.Sprint("Source ", i/5%300), URL: fmt.Sprint("https://example.org/", i),
				Lang: "ar", Published: "2019-02-13", Digest: uint64(i), Sketch: randomSketch(rnd)}
		}
		seed := i
		if i/5%3 == 0 {
			seed = i / 45 * 45
		}
		same := rand.New(rand.NewPCG(uint64(seed), 3))
		r := &Report{Article: a, Part: extract.Body, Start: i % 5 * 300, Trigger: "قصف", Event: fmt.Sprint("ev-", i),
			Evidence: strings.Repeat("كلمة من الخبر ", 8) + fmt.Sprint(same.IntN(1e6)), Gist: Gist(same.Uint64()),
			Type: types[i%5], AcledSubType: kinds[same.IntN(len(kinds))], Status: extract.Actual,
			Place: towns[same.IntN(len(towns))], PlaceBasis: "clause", DateBasis: "timex", Precision: "day",
			Actors: sides[same.IntN(5):][:1], Recipients: sides[same.IntN(5):][:1], Confidence: 0.5}
		r.Location, r.From = r.Place.Name, date.NewDay(2011, 1, 1)+date.Day(same.IntN(3650))
		if r.To = r.From; i%10 == 9 {
			r.To += 6
		}
		if i%20 == 13 {
			r.From, r.To = date.NoDay, date.NoDay
		}
		if i%4 == 0 {
			r.Killed = &extract.Count{Min: same.IntN(40), Max: -1}
		}
		tl.reports = append(tl.reports, r)
	}
	return tl
}

func randomSketch(rnd *rand.Rand) *Sketch {
	var s Sketch
	for i := range s {
		s[i] = uint16(rnd.Uint32())
	}
	return &s
}

// TestMillion merges as many reports as TARIKH_REPORTS says; it is not run
// otherwise.
func TestMillion(t *testing.T) {
	var n int
	if fmt.Sscan(os.Getenv("TARIKH_REPORTS"), &n); n == 0 {
		t.Skip("TARIKH_REPORTS=1000000 go test ./timeline -run Million -v")
	}
	tl := synthetic(n)
	start := time.Now()
	entries := tl.Entries(NewFilter())
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	t.Logf("%d reports, %d entries, %.1f s, %d MB from the system", n, len(entries), time.Since(start).Seconds(), m.Sys>>20)
}

// BenchmarkMerge is the reduce step over 20,000 reports.
func BenchmarkMerge(b *testing.B) {
	tl := synthetic(20_000)
	tl.Reports()
	b.ReportAllocs()
	for b.Loop() {
		tl.Entries(NewFilter())
	}
}
