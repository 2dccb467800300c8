package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"strings"
)

// polyline is a shape of a shapefile with its attributes.
type polyline struct {
	lines  [][][2]float64
	fields map[string]string
}

// readShapefile reads the lines of NAME.shp with the attributes of NAME.dbf,
// which is taken to be in ISO 8859-1.
func readShapefile(path string) ([]polyline, error) {
	shp, err := os.ReadFile(path + ".shp")
	if err != nil {
		return nil, err
	}
	dbf, err := os.ReadFile(path + ".dbf")
	if err != nil {
		return nil, err
	}
	rows, err := dbfRows(dbf)
	if err != nil {
		return nil, err
	}
	var out []polyline
	for at := 100; at+8 <= len(shp); {
		end := at + 8 + 2*int(binary.BigEndian.Uint32(shp[at+4:]))
		if end > len(shp) || len(out) >= len(rows) {
			return nil, fmt.Errorf("%s.shp: record %d beyond the end", path, len(out)+1)
		}
		lines, err := polylineOf(shp[at+8 : end])
		if err != nil {
			return nil, fmt.Errorf("%s.shp: record %d: %w", path, len(out)+1, err)
		}
		out = append(out, polyline{lines, rows[len(out)]})
		at = end
	}
	return out, nil
}

// polylineOf reads the content of a record: type, box, parts, points.
func polylineOf(b []byte) ([][][2]float64, error) {
	if len(b) < 4 || binary.LittleEndian.Uint32(b) == 0 {
		return nil, nil // a null shape
	}
	if kind := binary.LittleEndian.Uint32(b); kind != 3 || len(b) < 44 {
		return nil, fmt.Errorf("shape type %d, not a line", kind)
	}
	parts, points := int(binary.LittleEndian.Uint32(b[36:])), int(binary.LittleEndian.Uint32(b[40:]))
	if 44+4*parts+16*points > len(b) {
		return nil, fmt.Errorf("%d points in %d bytes", points, len(b))
	}
	xy := b[44+4*parts:]
	var out [][][2]float64
	for i := range parts {
		from, to := int(binary.LittleEndian.Uint32(b[44+4*i:])), points
		if i+1 < parts {
			to = int(binary.LittleEndian.Uint32(b[48+4*i:]))
		}
		var line [][2]float64
		for j := from; j < to; j++ {
			line = append(line, [2]float64{float(xy[16*j:]), float(xy[16*j+8:])})
		}
		out = append(out, line)
	}
	return out, nil
}

func float(b []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b)) }

// dbfRows reads a dBASE table.
func dbfRows(b []byte) ([]map[string]string, error) {
	if len(b) < 33 {
		return nil, fmt.Errorf("dbf: %d bytes", len(b))
	}
	rows, head, size := int(binary.LittleEndian.Uint32(b[4:])), int(binary.LittleEndian.Uint16(b[8:])), int(binary.LittleEndian.Uint16(b[10:]))
	if head+rows*size > len(b) {
		return nil, fmt.Errorf("dbf: %d rows in %d bytes", rows, len(b))
	}
	var out []map[string]string
	for i := range rows {
		row := b[head+i*size : head+(i+1)*size]
		fields := map[string]string{}
		at := 1
		for d := 32; d+32 <= head && b[d] != '\r'; d += 32 {
			name, _, _ := strings.Cut(string(b[d:d+11]), "\x00")
			width := int(b[d+16])
			fields[name] = strings.TrimSpace(latin1(row[at : at+width]))
			at += width
		}
		out = append(out, fields)
	}
	return out, nil
}

// latin1 decodes ISO 8859-1.
func latin1(b []byte) string {
	r := make([]rune, len(b))
	for i, c := range b {
		r[i] = rune(c)
	}
	return string(r)
}
