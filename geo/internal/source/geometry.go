package source

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/paulmach/orb"
)

// geometryOf decodes a GeoJSON geometry; an empty list of coordinates is nil.
// Heights are left out. Collections are none.
func geometryOf(raw json.RawMessage) (orb.Geometry, error) {
	var head struct {
		Type        string
		Coordinates json.RawMessage
	}
	if err := json.Unmarshal(raw, &head); err != nil {
		return nil, err
	}
	if s := strings.TrimSpace(string(head.Coordinates)); s == "" || s == "[]" || s == "null" {
		return nil, nil
	}
	switch head.Type {
	case "Point":
		return decoded[orb.Point](head.Coordinates)
	case "MultiPoint":
		return decoded[orb.MultiPoint](head.Coordinates)
	case "LineString":
		return decoded[orb.LineString](head.Coordinates)
	case "MultiLineString":
		return decoded[orb.MultiLineString](head.Coordinates)
	case "Polygon":
		return decoded[orb.Polygon](head.Coordinates)
	case "MultiPolygon":
		return decoded[orb.MultiPolygon](head.Coordinates)
	}
	return nil, errors.New("no such geometry: " + head.Type)
}

// decoded reads coordinates into a geometry.
func decoded[G orb.Geometry](coordinates json.RawMessage) (orb.Geometry, error) {
	var g G
	err := json.Unmarshal(coordinates, &g)
	return g, err
}
