// Command build makes the embedded gazetteer, geo/data/default.gaz, from the
// packages that geo/data/fetch.sh downloads and from the tables in geo/data.
//
//	go run ./geo/internal/build -src DIR [-data geo/data] [-o geo/data/default.gaz]
//
// The same inputs give the same bytes. What it takes from each source and
// under which licence stands in geo/data/SOURCES.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/naming"
)

func main() {
	var b builder
	out := flag.String("o", "geo/data/default.gaz", "file to write")
	flag.StringVar(&b.src, "src", "", "folder with the downloaded source files")
	flag.StringVar(&b.data, "data", "geo/data", "folder with the hand-written tables")
	flag.Parse()
	if err := run(&b, *out); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

// run builds the rows in the order in which they lean on each other.
func run(b *builder, out string) error {
	steps := []struct {
		name string
		do   func() error
	}{
		{"tables", b.readTables},
		{"provinces", b.readProvinces},
		{"countries", b.readCountries},
		{"rivers", b.readRivers},
		{"districts", b.readDistricts},
		{"towns", b.readTowns},
		{"places of districts", b.addDistricts},
		{"supplement", b.readSupplement},
	}
	for _, s := range steps {
		if err := s.do(); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	b.complete()
	var buf bytes.Buffer
	w := gaz.Writer{Info: b.info(), Stop: b.stop}
	w.Add(b.rows...)
	if err := w.Write(&buf); err != nil {
		return err
	}
	fmt.Print(b.info())
	return os.WriteFile(out, buf.Bytes(), 0o644)
}

// builder holds the sources and the rows made so far.
type builder struct {
	src, data string

	stop         map[string]bool
	abbreviation map[string]bool // of provinces
	alias        *naming.Rules
	arab         map[string]bool // countries whose names take an article
	spelt        map[string]bool // countries whose names have many spellings
	conflict     map[string]bool // countries whose small places keep all their names
	rows         []*gaz.Row
	countries    map[string]*gaz.Row // by ISO 3166-1 code
	provinces    []*province
	byCode       map[string]*province  // by ISO 3166-2 code
	byAdmin      map[string]*province  // by GeoNames code: SY.07
	byID         map[uint32]*gaz.Row   // by GeoNames number
	byName       map[string][]*gaz.Row // towns by key
	districts    map[string]*district  // by GeoNames code: SY.07.170793
}

// source is the path of a downloaded file.
func (b *builder) source(name string) string { return filepath.Join(b.src, name) }

// table is the path of a hand-written table.
func (b *builder) table(name string) string { return filepath.Join(b.data, name) }
