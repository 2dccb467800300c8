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

// Verify reads the whole gazetteer and checks the sum of every section; the
// error wraps ErrCorrupt.
func (g *Gazetteer) Verify() error { return g.file.Verify() }
