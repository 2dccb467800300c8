package timeline

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"tarikh/extract"
	"tarikh/extract/date"
)

// randomReport is one of few, so that many meet.
func randomReport(rnd *rand.Rand) *Report {
	pick := func(n int) bool { return rnd.IntN(n) == 0 }
	r := told(fmt.Sprint("doc", rnd.IntN(6)), feb11+date.Day(rnd.IntN(3)), places[rnd.IntN(len(places))])
	r.Start, r.Confidence = rnd.IntN(3), float64(rnd.IntN(5))/5
	switch rnd.IntN(6) {
	case 0:
		r.To += date.Day(rnd.IntN(10))
	case 1:
		r.From, r.To = date.NoDay, date.NoDay
	}
	if pick(3) {
		r.Actors = []Party{sdf, is}[:1+rnd.IntN(2)]
	}
	if pick(3) {
		r.Recipients = []Party{is}
	}
	if pick(3) {
		r.AcledSubType = []string{"Attack", "Armed clash"}[rnd.IntN(2)]
	}
	if pick(4) {
		r.Status = []extract.Status{extract.Ongoing, extract.Denied}[rnd.IntN(2)]
	}
	if pick(3) {
		r.Killed = &extract.Count{Min: rnd.IntN(4), Max: rnd.IntN(6) - 1}
	}
	if pick(4) && r.Place != nil {
		r.Relation = "near"
	}
	return r
}

func union(a, b *Timeline) *Timeline {
	return &Timeline{reports: slices.Concat(a.reports, b.reports)}
}

// shards deals the reports out to timelines at random, some of them twice, and
// merges these in a random tree.
func shards(rnd *rand.Rand, reports []*Report) *Timeline {
	parts := make([]*Timeline, 1+rnd.IntN(8))
	for i := range parts {
		parts[i] = &Timeline{}
	}
	for _, i := range rnd.Perm(len(reports)) {
		for range 1 + rnd.IntN(2) {
			part := parts[rnd.IntN(len(parts))]
			copied := *reports[i]
			part.reports, part.tidy = append(part.reports, &copied), false
			if rnd.IntN(4) == 0 {
				part.Reports()
			}
		}
	}
	for len(parts) > 1 {
		i := rnd.IntN(len(parts) - 1)
		parts[i] = union(parts[i], parts[i+1])
		parts = slices.Delete(parts, i+1, i+2)
	}
	return union(parts[0], parts[0])
}

func TestAnyShardingGivesTheSame(t *testing.T) {
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		var reports []*Report
		for range rnd.IntN(40) {
			reports = append(reports, randomReport(rnd))
		}
		want := dump(t, &Timeline{reports: slices.Clone(reports)})
		for range 3 {
			if got := dump(t, shards(rnd, reports)); got != want {
				t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, got, want)
			}
		}
	}
}

func dump(t *testing.T, tl *Timeline) string {
	t.Helper()
	b, err := json.MarshalIndent(tl.Entries(NewFilter()), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestEveryReportOnce checks that merging loses and doubles nothing, and that
// no two precise events are joined.
func TestEveryReportOnce(t *testing.T) {
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		tl := &Timeline{}
		for range 60 {
			tl.reports = append(tl.reports, randomReport(rnd))
		}
		seen, ids := map[*Report]bool{}, map[string]bool{}
		for _, e := range tl.Entries(Filter{From: date.NoDay, To: date.NoDay}) {
			if ids[e.ID] {
				t.Fatalf("seed %d: identifier %s twice", seed, e.ID)
			}
			ids[e.ID] = true
			checkEntry(t, e, seen)
		}
		if len(seen) != len(tl.Reports()) {
			t.Fatalf("seed %d: %d of %d reports", seed, len(seen), len(tl.Reports()))
		}
	}
}

func checkEntry(t *testing.T, e *Entry, seen map[*Report]bool) {
	t.Helper()
	precise := map[string]bool{}
	for _, r := range e.Reports {
		if seen[r] {
			t.Fatal("a report in two entries")
		}
		seen[r] = true
		if r.From == r.To && r.From != date.NoDay && r.Place != nil && (r.Place.Kind == "village" || r.Place.Kind == "town") {
			precise[r.From.String()+r.Place.ID] = true
		}
		if r.Status != extract.Denied && r.From != date.NoDay && (e.From == date.NoDay || e.To < r.From || e.From > r.To) {
			t.Fatalf("entry %v to %v holds a report of %v to %v", e.From, e.To, r.From, r.To)
		}
	}
	if len(precise) > 1 {
		t.Fatalf("precise events joined: %v", precise)
	}
}

func BenchmarkEntries(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 1))
	tl := &Timeline{}
	for i := range 100_000 {
		r := randomReport(rnd)
		r.Document = fmt.Sprint("doc", i/5)
		span := r.To - r.From
		r.From += date.Day(rnd.IntN(3000))
		r.To = r.From + span
		tl.reports = append(tl.reports, r)
	}
	tl.Reports()
	for b.Loop() {
		tl.Entries(NewFilter())
	}
}
