package geo

import (
	"fmt"
	"os"
)

// Open reads a gazetteer file in the format of the embedded one. The errors
// wrap ErrForeign, ErrVersion, ErrTruncated, ErrCorrupt or those of the file
// system. Only the header is checked; see Verify.
func Open(path string) (*Gazetteer, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	g, err := open(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return g, nil
}

// Verify reads the whole gazetteer and checks the sum of every section.
func (g *Gazetteer) Verify() error { return g.file.Verify() }
