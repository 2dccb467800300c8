package gaz

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Bulk writes a gazetteer of more rows than fit into memory. Rows are added in
// any order; parents are named by a code that some row bears. The bytes of the
// file depend on the rows alone.
type Bulk struct {
	Info string
	Stop map[string]bool

	dir     string
	limit   int
	rows    *Sorter
	keys    *Sorter
	parents map[string]int // code to its number, from 1 in order of mention
	numbers []int          // of the parents' rows, NoPlace when none was added; the first is nobody's
	count   int
	bands   [bands + 1]uint32
	strings *section
	records *section
	bounds  *section
	shapes  *section
}

// NewBulk makes a writer that keeps temporary files in dir and holds about so
// many bytes in memory.
func NewBulk(dir string, limit int) *Bulk {
	b := &Bulk{dir: dir, limit: limit, parents: map[string]int{}}
	b.rows = NewSorter(dir, "rows", limit)
	return b
}

// BulkRow is a row to write.
type BulkRow struct {
	Row
	ParentCode string   // code of the province or country it lies in
	OwnCodes   []string // codes by which others may name this row as their parent
}

// Add takes a row. Its Parent is not looked at.
func (b *Bulk) Add(r *BulkRow) error {
	b.count++
	if b.count >= NoPlace {
		return fmt.Errorf("more than %d places", NoPlace-1)
	}
	var key []byte
	key = append(key, byte(shapeless(&r.Row)), byte(r.degree()+90))
	key = binary.BigEndian.AppendUint32(key, uint32(fixed(r.Lon))^1<<31)
	key = binary.BigEndian.AppendUint32(key, uint32(fixed(r.Lat))^1<<31)
	key = append(key, byte(r.Kind))
	key = binary.BigEndian.AppendUint32(key, r.ID)
	return b.rows.Add(append(key, r.Code...), b.encode(r))
}

// encode packs a row; the parts that repeat the key are left out.
func (b *Bulk) encode(r *BulkRow) []byte {
	var v []byte
	text := func(s string) {
		v = append(binary.AppendUvarint(v, uint64(len(s))), s...)
	}
	v = binary.LittleEndian.AppendUint32(v, r.ID)
	v = binary.LittleEndian.AppendUint32(v, uint32(fixed(r.Lat)))
	v = binary.LittleEndian.AppendUint32(v, uint32(fixed(r.Lon)))
	v = append(v, byte(r.Kind), byte(max(0, min(100, r.Weight))), peopleByte(r.Population))
	text(r.Code)
	text(r.Row.Name)
	v = binary.AppendUvarint(v, uint64(b.parent(r.ParentCode)))
	v = binary.AppendUvarint(v, uint64(len(r.OwnCodes)))
	for _, code := range r.OwnCodes {
		v = binary.AppendUvarint(v, uint64(b.parent(code)))
	}
	v = binary.AppendUvarint(v, uint64(len(r.Names)))
	for _, n := range r.Names {
		v = append(v, byte(weakness(n.Weak)))
		text(n.Key)
	}
	if r.Shape != nil {
		for _, x := range r.Shape.bounds() {
			v = binary.LittleEndian.AppendUint32(v, uint32(x))
		}
		v = r.Shape.append(v)
	}
	return v
}

// parent is the index of a parent's code plus one, 0 for none.
func (b *Bulk) parent(code string) int {
	if code == "" {
		return 0
	}
	n, ok := b.parents[code]
	if !ok {
		n = len(b.parents) + 1
		b.parents[code] = n
	}
	return n
}

// Write sorts everything and writes the file.
func (b *Bulk) Write(out io.Writer) error {
	var sec [secCount]*section
	for i := range sec {
		f, err := os.Create(filepath.Join(b.dir, "section-"+sectionTags[i]))
		if err != nil {
			return err
		}
		defer os.Remove(f.Name())
		defer f.Close()
		sec[i] = &section{file: f, w: bufio.NewWriterSize(f, 1<<18)}
	}
	sec[secInfo].Write([]byte(b.Info))
	b.strings, b.records, b.bounds, b.shapes = sec[secStrings], sec[secRecords], sec[secBounds], sec[secShapes]
	b.strings.Write([]byte{0})
	b.numbers = make([]int, len(b.parents)+1)
	for i := range b.numbers {
		b.numbers[i] = NoPlace
	}
	b.keys = NewSorter(b.dir, "keys", b.limit)
	if err := b.number(); err != nil {
		return err
	}
	b.fallBack()
	for _, start := range b.bands {
		sec[secBands].Write(binary.LittleEndian.AppendUint32(nil, start))
	}
	if err := b.writeKeys(sec[secKeys], sec[secBlocks], sec[secPostings]); err != nil {
		return err
	}
	return b.join(out, sec)
}

// number writes the records in the order of the file, with the indexes of
// their parents, and hands their names on.
func (b *Bulk) number() error {
	place, degree := 0, 0
	err := b.rows.All(func(key, v []byte) error {
		if key[0] == 1 {
			for ; degree <= int(key[1]); degree++ {
				b.bands[degree] = uint32(place)
			}
		}
		err := b.record(place, string(v), key[0] == 0)
		place++
		return err
	})
	for ; degree <= bands; degree++ {
		b.bands[degree] = uint32(place)
	}
	return err
}

// fallBack gives a parent that no row describes the number of the one that
// holds it: SY.07.170793 that of SY.07, or of SY.
func (b *Bulk) fallBack() {
	for code, n := range b.parents {
		for b.numbers[n] == NoPlace {
			i := strings.LastIndexByte(code, '.')
			if i < 0 {
				break
			}
			code = code[:i]
			if p, ok := b.parents[code]; ok {
				b.numbers[n] = b.numbers[p]
			}
		}
	}
}

// record writes one place.
func (b *Bulk) record(place int, v string, shaped bool) error {
	kind, weight, people := v[12], v[13], v[14]
	code, at := piece(v, 15)
	name, at := piece(v, at)
	parent, at := uvarint(v, at)
	owns, at := uvarint(v, at)
	for ; owns > 0; owns-- {
		var own uint64
		if own, at = uvarint(v, at); own > 0 && b.numbers[own] == NoPlace {
			b.numbers[own] = place
		}
	}
	id := u32(v, 0)
	if code != "" {
		id, kind = b.text(code), kind|textualID
	}
	var rec []byte
	rec = binary.LittleEndian.AppendUint32(rec, id)
	rec = append(rec, v[4:12]...)
	rec = binary.LittleEndian.AppendUint32(rec, b.text(name))
	rec = append(rec, byte(parent), byte(parent>>8), byte(parent>>16), kind, weight, people)
	b.records.Write(rec)
	names, at := uvarint(v, at)
	for ; names > 0; names-- {
		weak := v[at]
		var key string
		if key, at = piece(v, at+1); key == "" || len(key) >= maxKey {
			continue
		}
		if err := b.bearer(key, place, int(weight), people, weak); err != nil {
			return err
		}
	}
	if shaped {
		b.bounds.Write(binary.LittleEndian.AppendUint32(nil, uint32(b.shapes.size)))
		b.bounds.Write([]byte(v[at : at+16]))
		b.shapes.Write([]byte(v[at+16:]))
	}
	if b.strings.size > 1<<32-1 || b.shapes.size > 1<<32-1 {
		return errors.New("more than 4 GiB of names or shapes")
	}
	return errors.Join(b.records.err, b.strings.err, b.shapes.err)
}

// bearer hands on a name: sorted by key, the best bearer first.
func (b *Bulk) bearer(key string, place, weight int, people, weak byte) error {
	strength := byte(200 - (weight - WeakPenalty*int(weak)))
	k := append([]byte(key), 0, strength, 255-people)
	k = append(k, byte(place>>16), byte(place>>8), byte(place), weak)
	return b.keys.Add(k, nil)
}

// piece reads a string with its length before it.
func piece(v string, at int) (string, int) {
	n, at := uvarint(v, at)
	return v[at : at+int(n)], at + int(n)
}

// text writes a string and gives its offset.
func (b *Bulk) text(s string) uint32 {
	if s == "" {
		return 0
	}
	at := uint32(b.strings.size)
	b.strings.Write(append(binary.AppendUvarint(nil, uint64(len(s))), s...))
	return at
}

// section is a part of the file that grows on the disk.
type section struct {
	file *os.File
	w    *bufio.Writer
	size int64
	err  error
}

func (s *section) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	s.size += int64(n)
	if err != nil && s.err == nil {
		s.err = err
	}
	return n, err
}

// copy copies a finished section.
func (s *section) copy(out io.Writer) error {
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(out, s.file)
	return err
}

// join writes header, table and sections.
func (b *Bulk) join(out io.Writer, sec [secCount]*section) error {
	var sums [secCount]uint32
	for i, s := range sec {
		if err := errors.Join(s.err, s.w.Flush()); err != nil {
			return err
		}
		if i == secRecords {
			if err := b.adopt(s); err != nil {
				return err
			}
		}
		sum := crc32.New(castagnoli)
		if err := s.copy(sum); err != nil {
			return err
		}
		sums[i] = sum.Sum32()
	}
	var sizes [secCount]uint64
	for i, s := range sec {
		sizes[i] = uint64(s.size)
	}
	if err := writeHeader(out, sums, sizes); err != nil {
		return err
	}
	for _, s := range sec {
		if err := s.copy(out); err != nil {
			return err
		}
	}
	return nil
}

// adopt replaces the indexes of parents in the records by their numbers.
func (b *Bulk) adopt(s *section) error {
	const stretch = recordSize * 4096
	buf := make([]byte, stretch)
	for at := int64(0); at < s.size; at += stretch {
		n, err := s.file.ReadAt(buf[:min(stretch, s.size-at)], at)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		for i := 0; i < n; i += recordSize {
			p := buf[i+16 : i+19]
			number := b.numbers[int(p[0])|int(p[1])<<8|int(p[2])<<16]
			if place := int(at)/recordSize + i/recordSize; number == place {
				number = NoPlace
			}
			p[0], p[1], p[2] = byte(number), byte(number>>8), byte(number>>16)
		}
		if _, err := s.file.WriteAt(buf[:n], at); err != nil {
			return err
		}
	}
	return nil
}
