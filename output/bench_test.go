package output

import (
	"fmt"
	"io"
	"testing"

	"github.com/paulmach/orb"

	"tarikh/timeline"
)

// manyEntries are 100,000 entries: towns, some rivers and provinces.
func manyEntries() []*timeline.Entry {
	samples := sampleEntries()
	all := make([]*timeline.Entry, 100_000)
	for i := range all {
		from := samples[1]
		if i%20 < 2 {
			from = samples[i%20*2]
		}
		r := *from.Report
		if r.Geometry != nil && i%20 >= 2 {
			r.Geometry = orb.Point{36 + float64(i%600)/100, 32 + float64(i%500)/100}
		}
		all[i] = &timeline.Entry{ID: fmt.Sprintf("ev-a%016d", i), Report: &r, Reports: []*timeline.Report{&r}}
	}
	return all
}

// BenchmarkWrite writes 100,000 entries in each format.
func BenchmarkWrite(b *testing.B) {
	entries := manyEntries()
	for _, f := range Formats {
		if f.Timeline == nil {
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rows, err := f.Timeline(io.Discard, Options{})
				if err != nil {
					b.Fatal(err)
				}
				for _, e := range entries {
					if err := rows.Write(e); err != nil {
						b.Fatal(err)
					}
				}
				if err := rows.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
