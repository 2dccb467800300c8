package geo

import (
	"fmt"

	"tarikh/geo/internal/gaz"
)

// Open maps a gazetteer file in the format of the embedded one into memory.
// The errors wrap ErrForeign, ErrVersion, ErrTruncated, ErrCorrupt or those of
// the file system. Only the header is checked (see Verify), and the file must
// not be changed while the program runs: write a new one and rename it.
func Open(path string) (*Gazetteer, error) {
	data, err := gaz.Map(path)
	if err != nil {
		return nil, err
	}
	g, err := open(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return g, nil
}

// Layer lays gazetteers upon each other and reads them as one. Places of the
// upper ones join those of the lower; a country or a province that several
// describe is one place, with the shape of the lowest.
func Layer(layers ...*Gazetteer) *Gazetteer {
	if len(layers) == 1 {
		return layers[0]
	}
	var files []*gaz.File
	for _, g := range layers {
		files = append(files, g.file.Files()...)
	}
	return &Gazetteer{file: gaz.Stack(files...)}
}

// Verify reads the whole gazetteer and checks the sum of every section; the
// error wraps ErrCorrupt.
func (g *Gazetteer) Verify() error { return g.file.Verify() }
