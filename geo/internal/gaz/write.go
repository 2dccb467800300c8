package gaz

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"slices"
	"sort"
)

// Row is a place to write.
type Row struct {
	ID         uint32 // GeoNames number, 0 when Code identifies the place
	Code       string // any other identifier: iso:SY
	Name       string
	Kind       Kind
	Parent     *Row // province or country it lies in, nil for none
	Lat, Lon   float64
	Weight     int // 0 to 100
	Population int
	Names      []Name
	Shape      *Shape

	number int
}

// Name is a look-up key of a row.
type Name struct {
	Key  string
	Weak bool // a minor name, a transliteration or an alias made by rule
}

// Shape is an area (closed rings) or a course (lines), to be kept in so many
// units a degree.
type Shape struct {
	Area  bool
	Units int
	Parts []ShapePart
}

// ShapePart is a line of a shape. Country is the row of the country a line
// lies in; Inner marks the hole of an area.
type ShapePart struct {
	Points  [][2]float64
	Inner   bool
	Country *Row
}

// Writer gathers rows and writes them as one file.
type Writer struct {
	Info string          // lines "name<TAB>value"
	Stop map[string]bool // keys that are ordinary words
	rows []*Row
	strs table
}

// Add puts rows into the file. A parent must be added too.
func (w *Writer) Add(rows ...*Row) { w.rows = append(w.rows, rows...) }

// table is the string table while it grows.
type table struct {
	data []byte
	seen map[string]uint32
}

func (t *table) add(s string) uint32 {
	if t.seen == nil {
		t.seen, t.data = map[string]uint32{"": 0}, []byte{0}
	}
	if at, ok := t.seen[s]; ok {
		return at
	}
	at := uint32(len(t.data))
	t.data = append(binary.AppendUvarint(t.data, uint64(len(s))), s...)
	t.seen[s] = at
	return at
}

// Write writes the file. The bytes depend on the rows alone, not on their order.
func (w *Writer) Write(out io.Writer) error {
	if len(w.rows) >= NoPlace {
		return fmt.Errorf("%d places, at most %d", len(w.rows), NoPlace-1)
	}
	w.arrange()
	var sec [secCount][]byte
	sec[secInfo] = []byte(w.Info)
	sec[secRecords] = w.records()
	sec[secStrings] = w.strs.data
	sec[secBands] = w.bandStarts()
	sec[secKeys], sec[secBlocks], sec[secPostings] = w.keys()
	sec[secBounds], sec[secShapes] = w.shapes()
	return writeSections(out, sec)
}

// arrange puts the rows in the order of the file and numbers them.
func (w *Writer) arrange() {
	slices.SortFunc(w.rows, func(a, b *Row) int {
		return cmp.Or(
			cmp.Compare(shapeless(a), shapeless(b)),
			cmp.Compare(a.degree(), b.degree()),
			cmp.Compare(a.Lon, b.Lon), cmp.Compare(a.Lat, b.Lat),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Code, b.Code),
		)
	})
	for i, r := range w.rows {
		r.number = i
	}
}

func shapeless(r *Row) int {
	if r.Shape == nil {
		return 1
	}
	return 0
}

// degree is the band of a row without a shape; those with one need none.
func (r *Row) degree() int {
	if r.Shape != nil {
		return 0
	}
	return max(-90, min(89, int(math.Floor(float64(fixed(r.Lat))/1e5))))
}

// fixed is a coordinate in 1e-5 degrees.
func fixed(x float64) int32 { return int32(math.Round(x * 1e5)) }

func (w *Writer) records() []byte {
	var b []byte
	for _, r := range w.rows {
		id, kind := r.ID, byte(r.Kind)
		if r.Code != "" {
			id, kind = w.strs.add(r.Code), kind|textualID
		}
		parent := uint32(NoPlace)
		if r.Parent != nil {
			parent = uint32(r.Parent.number)
		}
		b = binary.LittleEndian.AppendUint32(b, id)
		b = binary.LittleEndian.AppendUint32(b, uint32(fixed(r.Lat)))
		b = binary.LittleEndian.AppendUint32(b, uint32(fixed(r.Lon)))
		b = binary.LittleEndian.AppendUint32(b, w.strs.add(r.Name))
		b = append(b, byte(parent), byte(parent>>8), byte(parent>>16),
			kind, byte(max(0, min(100, r.Weight))), peopleByte(r.Population))
	}
	return b
}

func (w *Writer) bandStarts() []byte {
	points := sort.Search(len(w.rows), func(i int) bool { return w.rows[i].Shape == nil })
	var b []byte
	for degree := -90; degree <= 90; degree++ {
		first := points + sort.Search(len(w.rows)-points, func(i int) bool { return w.rows[points+i].degree() >= degree })
		b = binary.LittleEndian.AppendUint32(b, uint32(first))
	}
	return b
}

// writeSections writes the header, the table and the sections.
func writeSections(out io.Writer, sec [secCount][]byte) error {
	var sums [secCount]uint32
	var sizes [secCount]uint64
	for i := range sec {
		sums[i], sizes[i] = crc32.Checksum(sec[i], castagnoli), uint64(len(sec[i]))
	}
	if err := writeHeader(out, sums, sizes); err != nil {
		return err
	}
	for _, b := range sec {
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return nil
}

// writeHeader writes the header and the table of sections.
func writeHeader(out io.Writer, sums [secCount]uint32, sizes [secCount]uint64) error {
	table := make([]byte, 0, secCount*entrySize)
	at := uint64(headerSize + secCount*entrySize)
	for i, tag := range sectionTags {
		table = append(table, tag...)
		table = binary.LittleEndian.AppendUint32(table, sums[i])
		table = binary.LittleEndian.AppendUint64(table, at)
		table = binary.LittleEndian.AppendUint64(table, sizes[i])
		at += sizes[i]
	}
	head := append([]byte(magic), 0, 0, 0, 0, 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(head[8:], Version)
	binary.LittleEndian.PutUint32(head[12:], secCount)
	head = binary.LittleEndian.AppendUint64(head, at)
	head = binary.LittleEndian.AppendUint32(head, headerSum(string(head), string(table)))
	head = append(head, 0, 0, 0, 0)
	_, err := out.Write(append(head, table...))
	return err
}
