// Package source builds a gazetteer file from what a user has: GeoNames dumps,
// tables with a header, GeoJSON.
//
// Inputs are read once, row by row; rows of one place from several files
// (names, shapes) meet by sorting on the disk, so that memory stays bounded
// whatever the size. Rows that cannot be used are counted and told, with file
// and line; a file that is something else stops the build.
package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/naming"
)

// Errors of a build.
var (
	ErrInput   = errors.New("not a file that gazetteers are built from")
	ErrColumns = errors.New("wrong columns")
	ErrArchive = errors.New("not a zip archive, or cut short")
	ErrEmpty   = errors.New("no places in the inputs")
)

// Options set how a gazetteer is built.
type Options struct {
	Columns  map[string]string // of tables: field to column, {"name": "name_en"}
	Country  string            // ISO 3166-1 of rows that name none
	Memory   int               // bytes held by sorting; 128 MiB when 0
	Dir      string            // of temporary files; the system's when ""
	Rules    *naming.Rules
	Stop     map[string]bool // keys that are ordinary words
	Variants map[string]bool // countries whose names take articles
	Spelt    map[string]bool // countries whose names have many spellings
	Progress func(done, total int64, what string)
}

// Report says what a build took and left.
type Report struct {
	Rows, Names, Skipped int
	Problems             []string // the first of what was skipped, with file and line
	skipped              map[string]int
}

// Reasons gives how many rows were left out, by reason.
func (r *Report) Reasons() map[string]int { return r.skipped }

// maxProblems is how many problems a report tells one by one.
const maxProblems = 20

func (r *Report) skip(file string, line int, why string) {
	r.Skipped++
	r.skipped[why]++
	if len(r.Problems) < maxProblems {
		r.Problems = append(r.Problems, fmt.Sprintf("%s:%d: %s", file, line, why))
	}
}

// builder is a build under way.
type builder struct {
	Options
	ctx         context.Context
	report      *Report
	joint       *gaz.Sorter // rows, names and shapes by place
	bulk        *gaz.Bulk
	countries   map[string]bool // seen in rows; true when a row describes one
	sources     []string
	done, total int64
	count       int
}

const defaultMemory = 128 << 20

// Build reads the inputs and writes a gazetteer.
func Build(ctx context.Context, out io.Writer, inputs []string, o Options) (*Report, error) {
	if o.Memory <= 0 {
		o.Memory = defaultMemory
	}
	dir, err := os.MkdirTemp(o.Dir, "tarikh-gazetteer-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	b := &builder{Options: o, ctx: ctx, report: &Report{skipped: map[string]int{}}, countries: map[string]bool{},
		joint: gaz.NewSorter(dir, "joint", o.Memory), bulk: gaz.NewBulk(dir, o.Memory)}
	for _, path := range inputs {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		b.total += info.Size()
	}
	for _, path := range inputs {
		if err := b.read(path); err != nil {
			return b.report, err
		}
	}
	return b.report, b.write(out)
}

// write joins what belongs to one place and writes the file.
func (b *builder) write(out io.Writer) error {
	b.tell("joining")
	if err := b.join(); err != nil {
		return err
	}
	if b.report.Rows == 0 {
		return ErrEmpty
	}
	if err := b.addCountries(); err != nil {
		return err
	}
	b.tell("writing")
	b.bulk.Info, b.bulk.Stop = b.info(), b.Stop
	return b.bulk.Write(out)
}

// info is the INFO section.
func (b *builder) info() string {
	s := fmt.Sprintf("places\t%d\n", b.report.Rows)
	for _, name := range b.sources {
		s += "source\t" + name + "\n"
	}
	return s
}

func (b *builder) tell(what string) {
	if b.Progress != nil {
		b.Progress(b.done, b.total, what)
	}
}

// each counts a row and looks now and then whether to stop.
func (b *builder) each() error {
	if b.count++; b.count%8192 != 0 {
		return nil
	}
	b.tell("reading")
	return b.ctx.Err()
}

// addCountries adds the countries that rows lie in and no row describes, so
// that the rows join the country of a gazetteer below.
func (b *builder) addCountries() error {
	for code, described := range b.countries {
		if described {
			continue
		}
		r := &gaz.BulkRow{Row: gaz.Row{Code: "iso:" + code, Name: code, Kind: gaz.Country, Weight: 100,
			Names: []gaz.Name{{Key: gaz.Key("iso:" + code), Weak: true}}}, OwnCodes: []string{code}}
		if err := b.bulk.Add(r); err != nil {
			return err
		}
	}
	return nil
}
