package output

import (
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"tarikh/timeline"
)

// gpkgFormat is OGC GeoPackage 1.3: a layer a type of geometry, since map
// programs want it so, and plain tables of what the events were made from.
// Events without a place stand in the layer of points, with no geometry.
var gpkgFormat = Format{
	Name: "gpkg", Help: "timeline as a GeoPackage: layers of points, lines and polygons, tables of reports",
	Timeline: newGeoPackage,
}

// gpkgRows builds the database in a temporary file and copies it out at the end.
type gpkgRows struct {
	w       io.Writer
	dir     string
	db      *sql.DB
	tx      *sql.Tx
	layers  map[shape]*layer
	reports *sql.Stmt
	sources map[string]*publisher
	told    map[*timeline.Article]bool
}

// publisher is a row of the table of sources.
type publisher struct{ articles, reports int }

func newGeoPackage(w io.Writer, _ Options) (Rows, error) {
	dir, err := os.MkdirTemp("", "tarikh-gpkg-")
	if err != nil {
		return nil, err
	}
	g := &gpkgRows{w: w, dir: dir, layers: map[shape]*layer{}, sources: map[string]*publisher{}, told: map[*timeline.Article]bool{}}
	if err := g.open(); err != nil {
		return nil, errors.Join(err, g.drop())
	}
	return g, nil
}

func (g *gpkgRows) path() string { return filepath.Join(g.dir, "timeline.gpkg") }

func (g *gpkgRows) open() error {
	var err error
	if g.db, err = sql.Open("sqlite", g.path()); err != nil {
		return err
	}
	g.db.SetMaxOpenConns(1)
	for _, stmt := range strings.Split(gpkgSchema, ";\n") {
		if _, err := g.db.Exec(stmt); err != nil {
			return err
		}
	}
	if g.tx, err = g.db.Begin(); err != nil {
		return err
	}
	for _, l := range gpkgLayers {
		if g.layers[l.shape], err = newLayer(g.tx, l); err != nil {
			return err
		}
	}
	g.reports, err = g.tx.Prepare("INSERT INTO reports VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
	return err
}

func (g *gpkgRows) Write(e *timeline.Entry) error {
	geometry := clean(e.Geometry)
	l := g.layers[shapeOf(geometry)]
	if l == nil {
		l = g.layers[pointShape]
	}
	if err := l.write(e, geometry); err != nil {
		return errors.Join(err, g.drop())
	}
	for _, r := range e.Reports {
		if err := g.report(e, r); err != nil {
			return errors.Join(err, g.drop())
		}
	}
	return nil
}

func (g *gpkgRows) report(e *timeline.Entry, r *timeline.Report) error {
	_, err := g.reports.Exec(e.ID, r.Event, r.Document, r.Voice != r.Document, r.Part.String(), r.Trigger, r.Evidence,
		r.Type, string(r.Status), null(day(r.From)), null(day(r.To)), r.DateBasis, r.Location, null(word(placeID(r))),
		r.PlaceBasis, null(names(r.Actors)), null(names(r.Recipients)), null(amount(r.Killed)), null(word(r.AttributedTo)), r.Confidence)
	p := g.sources[r.Source]
	if p == nil {
		p = &publisher{}
		g.sources[r.Source] = p
	}
	p.reports++
	if !g.told[r.Article] {
		g.told[r.Article] = true
		p.articles++
	}
	return err
}

// Close writes the tables that sum up, and hands the database over.
func (g *gpkgRows) Close() error {
	err := g.finish()
	return errors.Join(err, g.drop())
}

func (g *gpkgRows) finish() error {
	if err := g.summaries(); err != nil {
		return err
	}
	for _, l := range gpkgLayers {
		if err := g.layers[l.shape].contents(g.tx); err != nil {
			return err
		}
	}
	if err := g.tx.Commit(); err != nil {
		return err
	}
	if err := g.db.Close(); err != nil {
		return err
	}
	f, err := os.Open(g.path())
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(g.w, f)
	return err
}

// drop takes the temporary file away.
func (g *gpkgRows) drop() error {
	if g.db != nil {
		g.db.Close()
	}
	return os.RemoveAll(g.dir)
}

// null is nil for an empty cell.
func null(c cell) any {
	if c.text == "" {
		return nil
	}
	return c.text
}
