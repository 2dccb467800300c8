// Package output writes what was found: documents (one JSON object an article)
// and timelines (one row or feature a merged event), and reads documents back.
//
// One file of this package is one format. All timeline formats write the same
// columns, which columns.go defines; package timeline decides what an event
// is. To add a format, write its file and add one line to Formats.
//
// Outputs are opened before any work is done, so that an unknown format or a
// path that cannot be written is known at once. A file appears under its name
// when it is complete, or not at all: it is written beside its place under
// another name, brought to the disk and then renamed. Devices, pipes and
// standard output are written to directly. The same input gives the same bytes.
package output

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"tarikh/geo"
	"tarikh/timeline"
)

// Format is one way to write. It has an Article function, a Timeline function
// or both: then what stands of the articles comes first.
type Format struct {
	Name string // as on the command line: csv
	Help string // what is written, in one line
	// Article appends what is written of one article; it may be called from
	// several goroutines at once.
	Article func(b []byte, loc *geo.Located) ([]byte, error)
	// Timeline begins a timeline.
	Timeline func(w io.Writer, opts Options) (Rows, error)

	begin  func() ([]byte, error) // what stands before the articles
	beside []besides              // more files, of which options make use
}

// Rows takes the entries of a timeline in order. Close writes what stands at
// the end, and does not close the underlying writer.
type Rows interface {
	Write(e *timeline.Entry) error
	Close() error
}

// Options are what users may choose about formats.
type Options struct {
	NoBOM         bool // no byte order mark at the start of CSV
	SplitGeometry bool // GeoJSON in one file a type of geometry
	Sidecars      bool // .csvt and .prj beside CSV
}

// Formats are all formats, in the order of the help text.
var Formats = []Format{
	csvFormat,
	xlsxFormat,
	geojsonFormat,
	geojsonlFormat,
	gpkgFormat,
	kmlFormat,
	htmlFormat,
	acledFormat,
	ucdpFormat,
	timelinejsFormat,
	documentsFormat,
}

// ErrFormat is returned for an output of unknown format.
var ErrFormat = errors.New("unknown output format")

// Spec is an output as the user asks for it.
type Spec struct {
	Format Format
	Path   string // "-" for standard output
}

// ParseSpec reads "format=path". A format alone goes to standard output.
func ParseSpec(s string) (Spec, error) {
	name, path, found := strings.Cut(s, "=")
	if !found {
		path = "-"
	}
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Spec{}, fmt.Errorf("%w %q", ErrFormat, name)
	}
	if path == "" {
		return Spec{}, fmt.Errorf("output %q without a path", s)
	}
	return Spec{Formats[i], path}, nil
}
