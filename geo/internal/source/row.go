package source

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"

	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/naming"
)

// row is a place while it is put together.
type row struct {
	id       uint32
	code     string
	name     string
	names    []alternateName
	kind     gaz.Kind
	country  string
	parent   string   // code of what it lies in
	own      []string // codes by which others name it
	lat, lon float64
	people   int
	weight   int // 0: by people and names
	shape    *gaz.Shape
}

type alternateName struct {
	text  string
	minor bool
}

// join puts each place together with its names, parent and shape. Of several
// rows with one identifier the first by its bytes counts.
func (b *builder) join() error {
	var last []byte
	var r *row
	var feature string
	flush := func() error {
		if r == nil {
			return nil
		}
		err := b.add(r, feature)
		r = nil
		return err
	}
	err := b.joint.All(func(key, value []byte) error {
		id, what := key[:len(key)-1], key[len(key)-1]
		if string(id) != string(last) {
			if err := flush(); err != nil {
				return err
			}
			last = append(last[:0], id...)
		}
		if what <= isFeature {
			if r != nil {
				b.report.skip(idText(id), 0, "identifier stands twice")
				return nil
			}
			var made row
			var err error
			if made, feature, err = b.made(what, value); err != nil {
				return err
			}
			r = &made
			return nil
		}
		if r != nil {
			b.amend(r, what, value)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// idText is the identifier of a key for messages.
func idText(id []byte) string {
	if id[0] == 'g' && len(id) == 5 {
		return fmt.Sprint("geonames:", binary.BigEndian.Uint32(id[1:]))
	}
	return strings.TrimSuffix(string(id[1:]), "\x00")
}

// made makes a row of its record.
func (b *builder) made(what byte, value []byte) (row, string, error) {
	switch what {
	case isPlace:
		r, feature := geoRow(string(value))
		return r, feature, nil
	case isTable:
		r, _, err := recordRow(value)
		return r, "", err
	}
	r, err := featureRow(value)
	return r, "", err
}

// amend adds a name, a parent or a shape to a row.
func (b *builder) amend(r *row, what byte, value []byte) {
	switch what {
	case isAlternate:
		r.names = append(r.names, alternateName{string(value[1:]), value[0] == '1'})
	case isParent:
		if r.parent == r.country {
			r.parent = "#" + string(value)
		}
	case isShape:
		if s, err := shapeOf(value); err == nil {
			r.shape = s
		}
	}
}

// add writes a row.
func (b *builder) add(r *row, feature string) error {
	if r.country != "" {
		b.countries[r.country] = b.countries[r.country] || r.kind == gaz.Country
	}
	out := &gaz.BulkRow{Row: gaz.Row{ID: r.id, Code: r.code, Name: r.name, Kind: r.kind, Lat: r.lat, Lon: r.lon,
		Population: r.people, Shape: r.shape, Weight: r.weight}, ParentCode: r.parent, OwnCodes: r.own}
	if r.code != "" {
		out.ID = 0
	}
	out.Names = b.keys(r)
	if out.Weight == 0 {
		out.Weight = Weigh(r.kind, feature, r.people, len(r.names))
	}
	b.report.Rows++
	b.report.Names += len(out.Names)
	return b.bulk.Add(out)
}

// maxName is the longest name taken, in bytes.
const maxName = 180

// keys are the look-up keys of a row, each once, the strongest first.
func (b *builder) keys(r *row) []gaz.Name {
	var out []gaz.Name
	seen := map[string]bool{}
	put := func(key string, minor bool) {
		if key != "" && !seen[key] {
			seen[key] = true
			out = append(out, gaz.Name{Key: key, Weak: minor})
		}
	}
	all := append([]alternateName{{r.name, false}}, r.names...)
	for _, minor := range []bool{false, true} {
		for _, n := range all {
			if n.minor != minor && naming.Script(n.text) != unicode.Arabic {
				continue
			}
			if len(n.text) > maxName {
				b.report.skip(r.name[:min(len(r.name), 40)], 0, "name too long")
				continue
			}
			put(gaz.Key(n.text), minor)
		}
	}
	switch {
	case r.kind == gaz.Country && r.country != "":
		put(gaz.Key("iso:"+r.country), true)
	case r.kind == gaz.Province && r.code == "":
		put(gaz.Key(fmt.Sprint("geonames:", r.id)), true)
	}
	b.varied(r, out, put)
	return out
}

// varied puts the names that rules make of the others.
func (b *builder) varied(r *row, names []gaz.Name, put func(key string, minor bool)) {
	for _, n := range names {
		if r.kind == gaz.Province || r.kind == gaz.District {
			put(b.Rules.Bare(n.Key), n.Weak || r.kind == gaz.District)
		}
		if !b.Variants[r.country] || r.kind == gaz.Country || r.kind == gaz.River {
			continue
		}
		for _, key := range b.Rules.Variants(n.Key, r.kind) {
			if !b.Stop[key] {
				put(key, true)
			}
		}
		if b.Spelt[r.country] {
			put(b.Rules.Alike(n.Key, r.country), true)
		}
	}
}
