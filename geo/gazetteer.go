package geo

import (
	_ "embed"
	"sync"

	"tarikh/geo/internal/gaz"
)

//go:embed data/default.gaz
var defaultData string

// Gazetteer knows names and where their places lie. It is read in place and
// safe for use by many goroutines at once. The geometries that it gives out
// are shared between Locations and must not be changed.
type Gazetteer struct {
	file    *gaz.Layers
	drawn   sync.Map // of drawing, to drawn or *course, and of borderLine, to lines: shapes decoded so far
	deFacto bool     // disputed territory belongs to who holds it
	twins   sync.Map // of countries and provinces of upper layers, to those of the lowest; of outside, to what a place lies in
}

// Errors of Open, to be told apart with errors.Is: the file is none of ours,
// of another version, cut short, or damaged.
var (
	ErrForeign   = gaz.ErrForeign
	ErrVersion   = gaz.ErrVersion
	ErrTruncated = gaz.ErrTruncated
	ErrCorrupt   = gaz.ErrCorrupt
)

var openDefault = sync.OnceValues(func() (*Gazetteer, error) { return open(defaultData) })

// Default is the embedded gazetteer: GeoNames towns, provinces and countries
// and rivers of Natural Earth, and this project's supplement. What it holds
// and under which licences, Info tells.
func Default() *Gazetteer {
	g, err := openDefault()
	if err != nil { // a fault of the build, which a test catches: know no place
		return &Gazetteer{file: new(gaz.Layers)}
	}
	return g
}

// open reads the header of a gazetteer that lies in memory.
func open(data string) (*Gazetteer, error) {
	f, err := gaz.Open(data)
	if err != nil {
		return nil, err
	}
	return &Gazetteer{file: gaz.Stack(f)}, nil
}
