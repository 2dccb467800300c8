package source

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"tarikh/geo/internal/gaz"
)

// maxFeature is the largest feature taken, in bytes of JSON.
const maxFeature = 256 << 20

// feature is a feature as far as it is read here.
type feature struct {
	Properties map[string]any  `json:"properties"`
	Geometry   json.RawMessage `json:"geometry"`
}

// readGeoJSON reads a FeatureCollection feature by feature.
func (b *builder) readGeoJSON(name string, in *bufio.Reader) error {
	d := json.NewDecoder(in)
	d.UseNumber()
	if err := toFeatures(d); err != nil {
		return fmt.Errorf("%s: %w: %w", name, ErrInput, err)
	}
	properties := b.propertyNames()
	for n := 1; d.More(); n++ {
		if err := b.each(); err != nil {
			return err
		}
		var f feature
		if err := d.Decode(&f); err != nil {
			return fmt.Errorf("%s: feature %d: %w", name, n, err)
		}
		if err := b.feature(name, n, &f, properties); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return fmt.Errorf("%s: %w: cut short", name, ErrInput)
	}
	return nil
}

// toFeatures moves a decoder into the list of features.
func toFeatures(d *json.Decoder) error {
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		if key != "features" {
			var skipped json.RawMessage
			if err := d.Decode(&skipped); err != nil {
				return err
			}
			continue
		}
		if open, err := d.Token(); err != nil || open != json.Delim('[') {
			return errors.New("features is no list")
		}
		return nil
	}
	return io.ErrUnexpectedEOF
}

// feature takes a feature: a shape for a GeoNames number, or a place. The
// properties are those that may hold each field.
func (b *builder) feature(name string, n int, f *feature, properties map[string][]string) error {
	g, why := geometryFor(f.Geometry)
	if why != "" {
		b.report.skip(name, n, why)
		return nil
	}
	rec := record{Geometry: f.Geometry}
	for field, column := range properties {
		rec.set(field, lookUp(f.Properties, column))
	}
	if id := lookUp(f.Properties, []string{"geoNameId", "geonameid"}); id != "" {
		number, err := strconv.ParseUint(id, 10, 32)
		if err != nil {
			b.report.skip(name, n, "no number")
			return nil
		}
		if rec.Name == "" {
			return b.joint.Add(geoKey(uint32(number), isShape), f.Geometry)
		}
		rec.ID = "geonames:" + id
	}
	middle := middleOf(g)
	rec.Lon, rec.Lat = middle[0], middle[1]
	return b.take(name, n, rec, isFeature)
}

// propertyNames are the properties of each field.
func (b *builder) propertyNames() map[string][]string {
	out := map[string][]string{}
	for field, guesses := range fields {
		out[field] = guesses
		if column, ok := b.Columns[field]; ok {
			out[field] = []string{column}
		}
	}
	return out
}

// lookUp is the first of some properties that is set.
func lookUp(properties map[string]any, names []string) string {
	for _, n := range names {
		switch v := properties[n].(type) {
		case string:
			return strings.TrimSpace(v)
		case json.Number:
			return v.String()
		}
	}
	return ""
}

// geometryFor reads a geometry, or says why it cannot be used.
func geometryFor(raw json.RawMessage) (g orb.Geometry, why string) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, "no geometry"
	}
	if len(raw) > maxFeature {
		return nil, "geometry too large"
	}
	g, err := geometryOf(raw)
	if err != nil {
		return nil, "geometry cannot be read"
	}
	if g == nil || empty(g) {
		return nil, "empty geometry"
	}
	low, high := g.Bound().Min, g.Bound().Max
	if low[1] < -90 || high[1] > 90 || low[0] < -360 || high[0] > 360 || low[0] != low[0] {
		return nil, "coordinates off the globe"
	}
	return g, ""
}

// empty reports whether a geometry has no point.
func empty(g orb.Geometry) bool {
	switch g := g.(type) {
	case orb.MultiPolygon:
		return len(g) == 0 || len(g[0]) == 0 || len(g[0][0]) < 4
	case orb.Polygon:
		return len(g) == 0 || len(g[0]) < 4
	case orb.LineString:
		return len(g) < 2
	case orb.MultiLineString:
		return len(g) == 0 || len(g[0]) < 2
	case orb.MultiPoint:
		return len(g) == 0
	}
	return false
}

// middleOf is a point for a geometry: of an area its centroid, of a line the
// middle vertex. West and east of the antimeridian it lies on the larger part.
func middleOf(g orb.Geometry) orb.Point {
	var p orb.Point
	switch g := g.(type) {
	case orb.Point:
		p = g
	case orb.LineString:
		p = g[len(g)/2]
	case orb.MultiLineString:
		p = g[0][len(g[0])/2]
	default:
		if parts := polygonsOf(g); len(parts) > 0 {
			p, _ = planar.CentroidArea(largestOf(parts))
		}
	}
	return wrapped(p)
}

// featureRow makes a row of a feature.
func featureRow(value []byte) (row, error) {
	r, rec, err := recordRow(value)
	if err != nil {
		return r, err
	}
	if r.shape, err = shapeOf(rec.Geometry); err != nil {
		return r, err
	}
	if rec.Kind == "" && r.shape != nil {
		if r.kind = gaz.Region; !r.shape.Area {
			r.kind = gaz.River
		}
	}
	return r, nil
}
