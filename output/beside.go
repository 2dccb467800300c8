package output

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"tarikh/timeline"
)

// besides is one more file of a format: what is added to its name, when it is
// wanted, and how it is written.
type besides struct {
	name     func(path string) string
	wanted   func(Options) bool
	timeline func(w io.Writer, opts Options) (Rows, error)
}

// Expand gives the outputs and behind them the files that belong to them.
// Standard output has no files beside it.
func Expand(specs []Spec, opts Options) []Spec {
	all := slices.Clone(specs)
	for _, s := range specs {
		for _, b := range s.Format.beside {
			if b.wanted(opts) && s.Path != "-" {
				f := Format{Name: s.Format.Name, Timeline: b.timeline}
				all = append(all, Spec{f, b.name(s.Path)})
			}
		}
	}
	return all
}

// suffixed puts words before the extension of a path: events_points.geojson.
func suffixed(words string) func(string) string {
	return func(path string) string {
		ext := filepath.Ext(path)
		return strings.TrimSuffix(path, ext) + words + ext
	}
}

// renamed gives a path another extension.
func renamed(ext string) func(string) string {
	return func(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) + ext }
}

// shape is the dimension of a geometry.
type shape uint8

const (
	noShape shape = iota
	pointShape
	lineShape
	areaShape
)

func shapeOf(g orb.Geometry) shape {
	switch g.(type) {
	case orb.Point, orb.MultiPoint:
		return pointShape
	case orb.LineString, orb.MultiLineString:
		return lineShape
	case orb.Polygon, orb.MultiPolygon:
		return areaShape
	}
	return noShape
}

// only lets entries of one shape through.
type only struct {
	Rows
	shape shape
}

func (o only) Write(e *timeline.Entry) error {
	if shapeOf(clean(e.Geometry)) != o.shape {
		return nil
	}
	return o.Rows.Write(e)
}

// split makes the files of --split-geometry.
func split(begin func(io.Writer, Options) (Rows, error)) []besides {
	var all []besides
	for _, f := range []struct {
		words string
		shape shape
	}{{"_points", pointShape}, {"_lines", lineShape}, {"_polygons", areaShape}} {
		all = append(all, besides{
			name:   suffixed(f.words),
			wanted: func(o Options) bool { return o.SplitGeometry },
			timeline: func(w io.Writer, o Options) (Rows, error) {
				rows, err := begin(w, o)
				return only{rows, f.shape}, err
			},
		})
	}
	return all
}
