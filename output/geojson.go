package output

import (
	"io"

	"github.com/paulmach/orb"

	"tarikh/extract/date"
	"tarikh/timeline"
)

// geojsonFormat is RFC 7946, with flat properties for the programs that know
// no others. Features are written one a line; the bounding box, known only at
// the end, stands there.
var geojsonFormat = Format{
	Name: "geojson", Help: "timeline as a map, one feature a merged event (RFC 7946)",
	Timeline: newGeoJSON, beside: split(newGeoJSON),
}

// geojsonlFormat is the same features, one a line and nothing round them: what
// GDAL calls GeoJSONSeq, and what can be read as it comes.
var geojsonlFormat = Format{
	Name: "geojsonl", Help: "the features of geojson, one a line (GeoJSONSeq)",
	Timeline: newGeoJSONSeq, beside: split(newGeoJSONSeq),
}

type geojsonRows struct {
	w     io.Writer
	buf   []byte
	bound *orb.Bound // of all geometries so far
	more  bool       // a feature stands before
}

func newGeoJSON(w io.Writer, _ Options) (Rows, error) {
	_, err := io.WriteString(w, `{"type":"FeatureCollection","features":[`)
	return &geojsonRows{w: w}, err
}

func (rows *geojsonRows) Write(e *timeline.Entry) error {
	b := rows.buf[:0]
	if rows.more {
		b = append(b, ',')
	}
	g := clean(e.Geometry)
	b = appendFeature(append(b, '\n'), e, g)
	rows.buf, rows.more = b, true
	if g != nil {
		rows.extend(g.Bound())
	}
	_, err := rows.w.Write(b)
	return err
}

func appendFeature(b []byte, e *timeline.Entry, g orb.Geometry) []byte {
	b = append(b, `{"type":"Feature","id":`...)
	b = appendString(b, e.ID)
	b = append(b, `,"geometry":`...)
	b = appendGeometry(b, g)
	b = append(b, `,"properties":`...)
	b = appendProperties(b, e)
	return append(b, '}')
}

type geojsonSeq struct {
	w   io.Writer
	buf []byte
}

func newGeoJSONSeq(w io.Writer, _ Options) (Rows, error) { return &geojsonSeq{w: w}, nil }

func (rows *geojsonSeq) Write(e *timeline.Entry) error {
	rows.buf = append(appendFeature(rows.buf[:0], e, clean(e.Geometry)), '\n')
	_, err := rows.w.Write(rows.buf)
	return err
}

func (rows *geojsonSeq) Close() error { return nil }

func (rows *geojsonRows) extend(b orb.Bound) {
	if rows.bound == nil {
		rows.bound = &b
		return
	}
	*rows.bound = rows.bound.Union(b)
}

func (rows *geojsonRows) Close() error {
	b := append(rows.buf[:0], "\n]"...)
	if rows.bound != nil {
		b = append(b, `,"bbox":[`...)
		b = appendPosition(b, rows.bound.Min)
		b = append(b, ',')
		b = appendPosition(b, rows.bound.Max)
		b = append(b, ']')
	}
	_, err := rows.w.Write(append(b, "}\n"...))
	return err
}

// appendProperties writes the columns and, when the event has a date, the two
// times that players of maps read. The end is exclusive, as QGIS has it; there
// is no zone, since one would move the day for readers west of Greenwich.
func appendProperties(b []byte, e *timeline.Entry) []byte {
	b = append(b, '{')
	for i, col := range columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, col.name)
		b = append(b, ':')
		b = appendCell(b, col.value(e))
	}
	if from, to := day(e.From), day(e.To+1); e.From != date.NoDay && from.text != "" && to.text != "" {
		b = append(b, `,"start_time":"`+from.text+`T00:00:00","end_time":"`+to.text+`T00:00:00"`...)
	}
	return append(b, '}')
}

// appendCell writes null for nothing: one empty string makes text of a whole
// column of dates.
func appendCell(b []byte, c cell) []byte {
	switch {
	case c.text == "":
		return append(b, "null"...)
	case c.number:
		return append(b, c.text...)
	}
	return appendString(b, c.text)
}
