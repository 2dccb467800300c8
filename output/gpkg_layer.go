package output

import (
	"cmp"
	"database/sql"
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/timeline"
)

// gpkgLayers are the feature tables.
var gpkgLayers = []layerSpec{
	{pointShape, "events_point", "POINT", "marker"},
	{lineShape, "events_line", "MULTILINESTRING", "line"},
	{areaShape, "events_polygon", "MULTIPOLYGON", "fill"},
}

type layerSpec struct {
	shape       shape
	table, kind string
	symbol      string // of QGIS
}

// layer is a feature table that is being filled.
type layer struct {
	layerSpec
	insert *sql.Stmt
	bound  orb.Bound
	some   bool // the bound is of something
}

// gpkgType is the type of a column in SQL as GeoPackage knows it.
func gpkgType(k kind) string {
	switch k {
	case dayKind:
		return "DATE"
	case wholeKind:
		return "INTEGER"
	case realKind:
		return "REAL"
	}
	return "TEXT"
}

func newLayer(tx *sql.Tx, spec layerSpec) (*layer, error) {
	var defs, marks []string
	for _, col := range columns {
		defs = append(defs, col.name+" "+gpkgType(col.kind))
		marks = append(marks, "?")
	}
	create := "CREATE TABLE " + spec.table + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " + spec.kind + ", " +
		strings.Join(defs, ", ") + ", start_time DATETIME, end_time DATETIME)"
	style := styleOf(spec)
	for _, stmt := range []struct {
		sql  string
		args []any
	}{
		{create, nil},
		{"INSERT INTO gpkg_contents VALUES (?,'features',?,'',?,NULL,NULL,NULL,NULL,4326)", []any{spec.table, spec.table, gpkgTime}},
		{"INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,4326,0,0)", []any{spec.table, spec.kind}},
		{"INSERT INTO layer_styles VALUES (NULL,'','',?,'geom','default',?,'',1,'','',NULL,?)", []any{spec.table, style, gpkgTime}},
	} {
		if _, err := tx.Exec(stmt.sql, stmt.args...); err != nil {
			return nil, err
		}
	}
	insert, err := tx.Prepare("INSERT INTO " + spec.table + " VALUES (NULL,?," + strings.Join(marks, ",") + ",?,?)")
	return &layer{layerSpec: spec, insert: insert}, err
}

func (l *layer) write(e *timeline.Entry, g orb.Geometry) error {
	args := make([]any, 0, len(columns)+3)
	args = append(args, nil)
	if g != nil {
		blob, err := gpkgGeometry(g)
		if err != nil {
			return err
		}
		args[0] = blob
		if !l.some {
			l.bound, l.some = g.Bound(), true
		}
		l.bound = l.bound.Union(g.Bound())
	}
	for _, col := range columns {
		args = append(args, typed(col, col.value(e)))
	}
	if from, to := day(e.From), day(e.To+1); e.From != date.NoDay && from.text != "" && to.text != "" {
		args = append(args, from.text+"T00:00:00.000Z", to.text+"T00:00:00.000Z")
	} else {
		args = append(args, nil, nil)
	}
	_, err := l.insert.Exec(args...)
	return err
}

// typed gives a number to a column of numbers.
func typed(col column, c cell) any {
	switch col.kind {
	case wholeKind:
		if n, err := strconv.ParseInt(c.text, 10, 64); err == nil {
			return n
		}
	case realKind:
		if f, err := strconv.ParseFloat(c.text, 64); err == nil {
			return f
		}
	}
	return null(c)
}

// contents tells the extent of the layer.
func (l *layer) contents(tx *sql.Tx) error {
	if !l.some {
		return nil
	}
	_, err := tx.Exec("UPDATE gpkg_contents SET min_x=?, min_y=?, max_x=?, max_y=? WHERE table_name=?",
		l.bound.Min[0], l.bound.Min[1], l.bound.Max[0], l.bound.Max[1], l.table)
	return err
}

// gpkgGeometry is a GeoPackage blob: a header with the envelope, then WKB.
func gpkgGeometry(g orb.Geometry) ([]byte, error) {
	switch part := g.(type) {
	case orb.LineString:
		g = orb.MultiLineString{part}
	case orb.Polygon:
		g = orb.MultiPolygon{wound(part)}
	}
	body, err := wkb.Marshal(g, binary.LittleEndian)
	if err != nil {
		return nil, err
	}
	b := g.Bound()
	head := []byte{'G', 'P', 0, 0b11} // version 1, envelope of x and y, little-endian
	head = binary.LittleEndian.AppendUint32(head, 4326)
	for _, f := range []float64{b.Min[0], b.Max[0], b.Min[1], b.Max[1]} {
		head = binary.LittleEndian.AppendUint64(head, math.Float64bits(f))
	}
	return append(head, body...), nil
}

// summaries fills the tables of articles and sources.
func (g *gpkgRows) summaries() error {
	told := slices.SortedFunc(maps.Keys(g.told), func(a, b *timeline.Article) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Digest, b.Digest))
	})
	for _, a := range told {
		if _, err := g.tx.Exec("INSERT INTO articles VALUES (NULL,?,?,?,?,?,?,?)", a.Document, null(word(a.Source)),
			null(word(a.URL)), null(word(a.Lang)), null(word(a.Published)), null(word(a.Title)), null(word(a.Voice))); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(g.sources)) {
		p := g.sources[name]
		if _, err := g.tx.Exec("INSERT INTO sources VALUES (NULL,?,?,?)", name, p.articles, p.reports); err != nil {
			return err
		}
	}
	return nil
}

func placeID(r *timeline.Report) string {
	if r.Place == nil {
		return ""
	}
	return r.Place.ID
}

func amount(c *extract.Count) cell {
	if c == nil {
		return cell{}
	}
	return word(timeline.Amount(*c))
}
