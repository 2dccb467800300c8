package source

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"tarikh/geo/internal/gaz"
)

// Columns of the tables of GeoNames.
const (
	colID, colName, colASCII, colAlternate, colLat, colLon      = 0, 1, 2, 3, 4, 5
	colClass, colCode, colCountry, colAdmin1, colAdmin2, colPop = 6, 7, 8, 10, 11, 14
	geoColumns                                                  = 19
)

// Records of the joint sorter: what a value is, told by the byte behind the
// identifier in its key, so that a place comes before what is added to it.
const (
	isPlace = iota // a line of a GeoNames table
	isTable        // a row of a table, as JSON
	isFeature
	isAlternate // a line of alternateNames
	isParent    // the number of a place it lies in
	isShape     // a geometry for a GeoNames number
)

// geoKey is the sorting key of a GeoNames number.
func geoKey(id uint32, what byte) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{'g'}, id), what)
}

// textKey is the sorting key of another identifier.
func textKey(id string, what byte) []byte { return append(append([]byte{'t'}, id...), 0, what) }

// place takes a line of a GeoNames table.
func (b *builder) place(name string, line int, raw []byte, f [][]byte) error {
	if len(f) != geoColumns {
		b.report.skip(name, line, "wrong number of columns")
		return nil
	}
	id, err := strconv.ParseUint(string(f[colID]), 10, 32)
	if err != nil {
		b.report.skip(name, line, "no number")
		return nil
	}
	if _, _, ok := point(string(f[colLat]), string(f[colLon])); !ok {
		b.report.skip(name, line, "coordinates off the globe")
		return nil
	}
	return b.joint.Add(geoKey(uint32(id), isPlace), raw)
}

// point reads coordinates; false when they are not on the globe.
func point(lat, lon string) (x, y float64, ok bool) {
	y, err1 := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	x, err2 := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	return x, y, err1 == nil && err2 == nil && math.Abs(y) <= 90 && math.Abs(x) <= 180
}

// alternate takes a line of alternateNames: number, place, language, name,
// preferred, short, colloquial, historic.
func (b *builder) alternate(name string, line int, raw []byte, f [][]byte) error {
	if len(f) < 4 {
		b.report.skip(name, line, "wrong number of columns")
		return nil
	}
	id, err := strconv.ParseUint(string(f[1]), 10, 32)
	if err != nil {
		b.report.skip(name, line, "no number")
		return nil
	}
	if codeLanguage(string(f[2])) {
		return nil
	}
	minor := byte('0')
	if len(f) > 7 && (len(f[6]) > 0 || len(f[7]) > 0) || len(f[2]) == 0 {
		minor = '1'
	}
	return b.joint.Add(geoKey(uint32(id), isAlternate), append([]byte{minor}, f[3]...))
}

// codeLanguage reports whether the language of an alternate name says that it
// is none: an airport's code, a link.
func codeLanguage(lang string) bool {
	switch lang {
	case "post", "iata", "icao", "faac", "fr_1793", "link", "wkdt", "unlc", "phon", "piny", "tcid":
		return true
	}
	return false
}

// hierarchy takes a line of hierarchy: parent, child, type.
func (b *builder) hierarchy(name string, line int, raw []byte, f [][]byte) error {
	if len(f) < 2 {
		b.report.skip(name, line, "wrong number of columns")
		return nil
	}
	parent, err1 := strconv.ParseUint(string(f[0]), 10, 32)
	child, err2 := strconv.ParseUint(string(f[1]), 10, 32)
	if err1 != nil || err2 != nil {
		b.report.skip(name, line, "no number")
		return nil
	}
	if len(f) > 2 && string(f[2]) != "ADM" && len(f[2]) > 0 {
		return nil
	}
	return b.joint.Add(geoKey(uint32(child), isParent), strconv.AppendUint(nil, parent, 10))
}

// geoRow makes the row of a GeoNames line, without its alternate names.
func geoRow(line string) (row, string) {
	f := strings.Split(line, "\t")
	id, _ := strconv.ParseUint(f[colID], 10, 32)
	people, _ := strconv.Atoi(f[colPop])
	r := row{id: uint32(id), name: f[colName], country: f[colCountry], people: people}
	r.lon, r.lat, _ = point(f[colLat], f[colLon])
	r.kind = kindOf(f[colClass], f[colCode], people)
	r.names = append(r.names, alternateName{f[colASCII], true})
	for _, n := range strings.Split(f[colAlternate], ",") {
		r.names = append(r.names, alternateName{n, true})
	}
	r.place(f[colClass], f[colCode], f[colAdmin1], f[colAdmin2])
	return r, f[colCode]
}

// place fills in the codes of a row and of what it lies in.
func (r *row) place(class, code, admin1, admin2 string) {
	first, second := r.country+"."+admin1, r.country+"."+admin1+"."+admin2
	switch {
	case r.kind == gaz.Country:
		r.code, r.own = "iso:"+r.country, []string{r.country}
	case code == "ADM1":
		r.parent, r.own = r.country, []string{first}
	case code == "ADM2":
		r.parent, r.own = first, []string{second}
	case class == "P" && admin2 != "":
		r.parent = second
	case admin1 != "" && admin1 != "00":
		r.parent = first
	default:
		r.parent = r.country
	}
	if class == "A" {
		r.own = append(r.own, "#"+strconv.FormatUint(uint64(r.id), 10))
	}
}
