package source

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"tarikh/geo/internal/gaz"
)

// fields of a table, with the columns that are taken for them unasked.
var fields = map[string][]string{
	"id": {"id", "geonameid", "pcode"}, "name": {"name", "name_en", "asciiname"}, "names": {"names", "name_ar", "alternatenames", "alternates"},
	"lat": {"lat", "latitude", "y"}, "lon": {"lon", "lng", "long", "longitude", "x"}, "kind": {"kind", "type"},
	"country": {"country", "country_code", "cc", "iso2"}, "admin1": {"admin1", "province"}, "population": {"population", "pop"},
}

// Fields lists the fields that a column can be mapped to.
func Fields() []string {
	var out []string
	for f := range fields {
		out = append(out, f)
	}
	slices.Sort(out)
	return out
}

// record is a row of a table or the properties of a feature.
type record struct {
	ID, Name, Kind, Country, Admin1 string
	Names                           []string
	Lat, Lon                        float64
	People                          int
	Geometry                        json.RawMessage `json:",omitempty"`
}

// separator is the character between the cells of a header.
func separator(header string) rune {
	best, most := ',', strings.Count(header, ",")
	for _, c := range []rune{'\t', ';'} {
		if n := strings.Count(header, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// readTable reads a CSV or TSV file with a header.
func (b *builder) readTable(name string, in *bufio.Reader, comma rune) error {
	r := csv.NewReader(in)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s:1: %w", name, err)
	}
	columns, err := b.columns(name, head)
	if err != nil {
		return err
	}
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			var bad *csv.ParseError
			if !errors.As(err, &bad) {
				return fmt.Errorf("%s:%d: %w: %w", name, line, ErrArchive, err)
			}
			b.report.skip(name, bad.Line, "row cannot be read")
			continue
		}
		if err := b.each(); err != nil {
			return err
		}
		if err := b.tableRow(name, line, columns, cells); err != nil {
			return err
		}
	}
}

// columns finds the column of each field, -1 for none.
func (b *builder) columns(name string, head []string) (map[string]int, error) {
	find := func(want string) int {
		return slices.IndexFunc(head, func(h string) bool {
			return strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")), want)
		})
	}
	out := map[string]int{}
	for field, guesses := range fields {
		out[field] = -1
		if column, ok := b.Columns[field]; ok {
			if out[field] = find(column); out[field] < 0 {
				return nil, fmt.Errorf("%s:1: %w: no column %q", name, ErrColumns, column)
			}
			continue
		}
		for _, g := range guesses {
			if out[field] = find(g); out[field] >= 0 {
				break
			}
		}
	}
	for _, field := range []string{"name", "lat", "lon"} {
		if out[field] < 0 {
			return nil, fmt.Errorf("%s:1: %w: none for %s", name, ErrColumns, field)
		}
	}
	return out, nil
}

// tableRow takes a row of a table.
func (b *builder) tableRow(name string, line int, columns map[string]int, cells []string) error {
	cell := func(field string) string {
		if i := columns[field]; i >= 0 && i < len(cells) {
			return strings.TrimSpace(cells[i])
		}
		return ""
	}
	var rec record
	for field := range columns {
		rec.set(field, cell(field))
	}
	var ok bool
	if rec.Lon, rec.Lat, ok = point(cell("lat"), cell("lon")); !ok {
		b.report.skip(name, line, "coordinates off the globe")
		return nil
	}
	return b.take(name, line, rec, isTable)
}

// set fills a field of a record, but for its coordinates.
func (r *record) set(field, value string) {
	switch field {
	case "id":
		r.ID = value
	case "name":
		r.Name = value
	case "names":
		r.Names = strings.FieldsFunc(value, func(c rune) bool { return c == '|' || c == ';' || c == '،' })
	case "kind":
		r.Kind = value
	case "country":
		r.Country = value
	case "admin1":
		r.Admin1 = value
	case "population":
		r.People, _ = strconv.Atoi(value)
	}
}

// take files a record under its identifier.
func (b *builder) take(name string, line int, rec record, what byte) error {
	switch {
	case rec.Name == "":
		b.report.skip(name, line, "no name")
		return nil
	case len(rec.Name) > maxName:
		b.report.skip(name, line, "name too long")
		return nil
	}
	rec.Country = strings.ToUpper(rec.Country)
	if len(rec.Country) != 2 {
		rec.Country = strings.ToUpper(b.Country)
	}
	if rec.ID == "" {
		rec.ID = fmt.Sprintf("%s@%.4f,%.4f", strings.ReplaceAll(gaz.Key(rec.Name), " ", "-"), rec.Lat, rec.Lon)
	}
	if !strings.Contains(rec.ID, ":") {
		rec.ID = "user:" + rec.ID
	}
	value, err := json.Marshal(rec)
	if err != nil {
		return err
	}
	if id, ok := strings.CutPrefix(rec.ID, "geonames:"); ok {
		if n, err := strconv.ParseUint(id, 10, 32); err == nil {
			return b.joint.Add(geoKey(uint32(n), what), value)
		}
	}
	return b.joint.Add(textKey(rec.ID, what), value)
}

// recordRow makes a row of a record, without its shape.
func recordRow(value []byte) (row, record, error) {
	var rec record
	if err := json.Unmarshal(value, &rec); err != nil {
		return row{}, rec, err
	}
	r := row{name: rec.Name, country: rec.Country, parent: rec.Country, lat: rec.Lat, lon: rec.Lon, people: rec.People}
	if r.kind = gaz.KindOf(strings.ToLower(rec.Kind)); rec.Kind == "" {
		r.kind = TownKind("", rec.People)
	}
	if n, ok := strings.CutPrefix(rec.ID, "geonames:"); ok {
		id, _ := strconv.ParseUint(n, 10, 32)
		r.id = uint32(id)
	} else {
		r.code = rec.ID
	}
	if rec.Admin1 != "" && r.kind != gaz.Province && r.kind != gaz.Country {
		r.parent = rec.Country + "." + rec.Admin1
	}
	if r.kind == gaz.Province {
		r.own = []string{rec.Country + "." + rec.Name}
	}
	if r.kind == gaz.Country && r.country != "" {
		r.code, r.own, r.parent = "iso:"+r.country, []string{r.country}, ""
	}
	for _, n := range rec.Names {
		r.names = append(r.names, alternateName{strings.TrimSpace(n), false})
	}
	r.weight = max(60, Weigh(r.kind, "", rec.People, len(rec.Names))) // who adds a place by hand expects it
	return r, rec, nil
}
