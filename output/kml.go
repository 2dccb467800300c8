package output

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/paulmach/orb"

	"tarikh/extract/date"
	"tarikh/timeline"
)

// kmlFormat is OGC KML 2.2. A TimeSpan lets Google Earth and the like play the
// events; its end is the first day after, as theirs is exclusive too.
var kmlFormat = Format{
	Name: "kml", Help: "timeline for Google Earth, with a time span a placemark (KML 2.2)",
	Timeline: newKML,
}

type kmlRows struct {
	w   io.Writer
	buf []byte
}

const kmlHead = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>timeline</name>
<Style id="exact"><IconStyle><color>ff2d3fd0</color><scale>0.9</scale></IconStyle><LineStyle><color>ff2d3fd0</color><width>3</width></LineStyle><PolyStyle><color>402d3fd0</color></PolyStyle></Style>
<Style id="approximate"><IconStyle><color>8000a5ff</color><scale>0.9</scale></IconStyle><LineStyle><color>b000a5ff</color><width>2</width></LineStyle><PolyStyle><color>3000a5ff</color></PolyStyle></Style>
`

func newKML(w io.Writer, _ Options) (Rows, error) {
	_, err := io.WriteString(w, kmlHead)
	return &kmlRows{w: w}, err
}

func (rows *kmlRows) Write(e *timeline.Entry) error {
	b := append(rows.buf[:0], `<Placemark id="`...)
	b = appendXML(b, e.ID)
	b = append(b, `"><name>`...)
	b = appendXML(b, headline(e))
	b = append(b, `</name><description>`...)
	b = appendXML(b, e.Evidence)
	b = append(b, `</description>`...)
	if from, to := day(e.From), day(e.To+1); e.From != date.NoDay && from.text != "" && to.text != "" {
		b = append(b, `<TimeSpan><begin>`+from.text+`</begin><end>`+to.text+`</end></TimeSpan>`...)
	}
	style := "#exact"
	if e.GeoPrecision > 1 || e.Relation != "" {
		style = "#approximate"
	}
	b = append(b, `<styleUrl>`+style+`</styleUrl><ExtendedData>`...)
	for _, col := range columns {
		if c := col.value(e); c.text != "" {
			b = append(b, `<Data name="`+col.name+`"><value>`...)
			b = append(appendXML(b, c.text), `</value></Data>`...)
		}
	}
	b = append(b, `</ExtendedData>`...)
	b = appendKMLGeometry(b, clean(e.Geometry))
	b = append(b, "</Placemark>\n"...)
	rows.buf = b
	_, err := rows.w.Write(b)
	return err
}

func (rows *kmlRows) Close() error {
	_, err := io.WriteString(rows.w, "</Document></kml>\n")
	return err
}

// headline names an event in a few words: "Armed clash, Hajin".
func headline(e *timeline.Entry) string {
	kind := e.AcledSubType
	if kind == "" {
		kind = e.Type
	}
	if e.Location == "" {
		return kind
	}
	return kind + ", " + e.Location
}

// appendXML writes text between tags or in an attribute. What XML cannot hold
// becomes U+FFFD.
func appendXML(b []byte, s string) []byte {
	var out strings.Builder
	if xml.EscapeText(&out, []byte(s)) != nil {
		return b
	}
	return append(b, out.String()...)
}

func appendKMLGeometry(b []byte, g orb.Geometry) []byte {
	switch g := g.(type) {
	case orb.Point:
		return append(appendPosition(append(b, `<Point><coordinates>`...), g), `</coordinates></Point>`...)
	case orb.LineString:
		return append(appendKMLPositions(append(b, `<LineString><tessellate>1</tessellate><coordinates>`...), g), `</coordinates></LineString>`...)
	case orb.Polygon:
		return appendKMLPolygon(b, g)
	case orb.MultiPoint:
		return appendKMLParts(b, g, func(b []byte, p orb.Point) []byte { return appendKMLGeometry(b, p) })
	case orb.MultiLineString:
		return appendKMLParts(b, g, func(b []byte, l orb.LineString) []byte { return appendKMLGeometry(b, l) })
	case orb.MultiPolygon:
		return appendKMLParts(b, g, appendKMLPolygon)
	}
	return b
}

func appendKMLParts[T any](b []byte, parts []T, item func([]byte, T) []byte) []byte {
	b = append(b, `<MultiGeometry>`...)
	for _, p := range parts {
		b = item(b, p)
	}
	return append(b, `</MultiGeometry>`...)
}

func appendKMLPolygon(b []byte, p orb.Polygon) []byte {
	b = append(b, `<Polygon>`...)
	for i, ring := range wound(p) {
		tag := "outerBoundaryIs"
		if i > 0 {
			tag = "innerBoundaryIs"
		}
		b = append(b, `<`+tag+`><LinearRing><coordinates>`...)
		b = append(appendKMLPositions(b, orb.LineString(ring)), `</coordinates></LinearRing></`+tag+`>`...)
	}
	return append(b, `</Polygon>`...)
}

func appendKMLPositions(b []byte, points orb.LineString) []byte {
	for i, p := range points {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendPosition(b, p)
	}
	return b
}
