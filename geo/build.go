package geo

import (
	"bufio"
	"context"
	_ "embed"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/source"
)

var (
	//go:embed data/aliases.tsv
	aliasTable string
	//go:embed data/stop.tsv
	stopTable string
	//go:embed data/countries.tsv
	countryTable string
)

// Errors of Build: a file of another sort, a table without the columns needed,
// a damaged archive, inputs without any place.
var (
	ErrInput   = source.ErrInput
	ErrColumns = source.ErrColumns
	ErrArchive = source.ErrArchive
	ErrEmpty   = source.ErrEmpty
)

// BuildOptions set how Build reads its inputs.
type BuildOptions struct {
	Columns  map[string]string // field (see BuildFields) to the column or property that holds it
	Country  string            // ISO 3166-1 code of rows that name none
	Memory   int               // bytes that each sorting step may hold; 128 MiB when 0
	Progress func(done, total int64, what string)
}

// BuildReport says what a build took and left.
type BuildReport struct {
	Rows, Names, Skipped int
	Reasons              map[string]int // why rows were left out, and how many
	Problems             []string       // the first of them, with file and line
}

// BuildFields are the fields that a column of a table can be mapped to.
func BuildFields() []string { return source.Fields() }

// Build writes a gazetteer file from GeoNames dumps (also zipped), tables with
// a header and GeoJSON. The file appears when it is whole, or not at all; two
// builds into one file leave the one that ends last. Memory stays bounded: it
// sorts on the disk, in the folder of the file. Rows that cannot be used are
// left out and told in the report.
func Build(ctx context.Context, path string, inputs []string, o BuildOptions) (*BuildReport, error) {
	so, err := sourceOptions(o)
	if err != nil {
		return nil, err
	}
	so.Dir = filepath.Dir(path)
	out, err := os.CreateTemp(so.Dir, "."+filepath.Base(path)+"-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(out.Name())
	report, err := writeBuild(ctx, out, inputs, so)
	if err == nil {
		err = os.Rename(out.Name(), path)
	}
	if report == nil {
		return nil, err
	}
	return &BuildReport{report.Rows, report.Names, report.Skipped, report.Reasons(), report.Problems}, err
}

// writeBuild writes and closes a file.
func writeBuild(ctx context.Context, out *os.File, inputs []string, o source.Options) (*source.Report, error) {
	w := bufio.NewWriterSize(out, 1<<20)
	report, err := source.Build(ctx, w, inputs, o)
	if err == nil {
		err = errors.Join(w.Flush(), out.Chmod(0o644), out.Sync())
	}
	return report, errors.Join(err, out.Close())
}

// sourceOptions adds the tables of names to the options.
func sourceOptions(o BuildOptions) (source.Options, error) {
	out := source.Options{Columns: o.Columns, Country: o.Country, Memory: o.Memory, Progress: o.Progress,
		Stop: map[string]bool{}, Variants: map[string]bool{}, Spelt: map[string]bool{}}
	var err error
	if out.Rules, err = aliases(); err != nil {
		return out, err
	}
	eachRow(stopTable, func(f []string) { out.Stop[gaz.Key(f[1])] = true })
	eachRow(countryTable, func(f []string) {
		out.Variants[f[0]] = strings.Contains(f[1], "conflict") || strings.Contains(f[1], "arab")
		out.Spelt[f[0]] = strings.Contains(f[1], "spelt") || strings.Contains(f[1], "arab")
	})
	return out, nil
}

// eachRow calls each with the fields of the lines of a table.
func eachRow(table string, each func(f []string)) {
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) > 1 && !strings.HasPrefix(line, "#") {
			each(f)
		}
	}
}
