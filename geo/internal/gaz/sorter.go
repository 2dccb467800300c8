package gaz

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// Sorter sorts more records than fit into memory: it writes sorted runs into a
// folder and merges them. A record is a key, by whose bytes it is sorted, and
// a value; records of equal keys are sorted by their values.
type Sorter struct {
	dir, name string
	limit     int // bytes held in memory
	held      []byte
	at        []entryAt
	runs      []string
}

// entryAt is where a held record lies.
type entryAt struct{ key, value, end uint32 }

// NewSorter makes a sorter that keeps its runs in dir, under a name, and holds
// at most so many bytes in memory.
func NewSorter(dir, name string, limit int) *Sorter {
	return &Sorter{dir: dir, name: name, limit: min(limit, 1<<30)}
}

// Add takes a record; key and value are copied.
func (s *Sorter) Add(key, value []byte) error {
	if len(s.held)+len(key)+len(value)+12*len(s.at) > s.limit && len(s.at) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	e := entryAt{key: uint32(len(s.held))}
	s.held = append(s.held, key...)
	e.value = uint32(len(s.held))
	s.held = append(s.held, value...)
	e.end = uint32(len(s.held))
	s.at = append(s.at, e)
	return nil
}

// sort sorts what is held.
func (s *Sorter) sort() {
	slices.SortFunc(s.at, func(a, b entryAt) int {
		if c := bytes.Compare(s.held[a.key:a.value], s.held[b.key:b.value]); c != 0 {
			return c
		}
		return bytes.Compare(s.held[a.value:a.end], s.held[b.value:b.end])
	})
}

// spill writes what is held as a run.
func (s *Sorter) spill() error {
	s.sort()
	f, err := os.Create(filepath.Join(s.dir, s.name+"-"+strconv.Itoa(len(s.runs))))
	if err != nil {
		return err
	}
	defer f.Close()
	s.runs = append(s.runs, f.Name())
	w := bufio.NewWriterSize(f, 1<<18)
	var head [2 * binary.MaxVarintLen64]byte
	for _, e := range s.at {
		b := binary.AppendUvarint(head[:0], uint64(e.value-e.key))
		b = binary.AppendUvarint(b, uint64(e.end-e.value))
		w.Write(b)
		w.Write(s.held[e.key:e.end])
	}
	s.held, s.at = s.held[:0], s.at[:0]
	return w.Flush()
}

// All calls yield with the records in order; the bytes are valid until yield
// returns. The runs are removed at the end, and nothing is left in the sorter.
func (s *Sorter) All(yield func(key, value []byte) error) error {
	if len(s.runs) == 0 {
		s.sort()
		for _, e := range s.at {
			if err := yield(s.held[e.key:e.value], s.held[e.value:e.end]); err != nil {
				return err
			}
		}
		s.held, s.at = nil, nil
		return nil
	}
	if err := s.spill(); err != nil {
		return err
	}
	s.held, s.at = nil, nil
	return s.merge(yield)
}

// merge reads all runs at once.
func (s *Sorter) merge(yield func(key, value []byte) error) error {
	var m merger
	for _, path := range s.runs {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer os.Remove(path)
		defer f.Close()
		r := &run{in: bufio.NewReaderSize(f, 1<<18)}
		if ok, err := r.next(); err != nil {
			return err
		} else if ok {
			m = append(m, r)
		}
	}
	heap.Init(&m)
	for len(m) > 0 {
		if err := yield(m[0].key, m[0].value); err != nil {
			return err
		}
		ok, err := m[0].next()
		if err != nil {
			return err
		}
		if ok {
			heap.Fix(&m, 0)
		} else {
			heap.Pop(&m)
		}
	}
	s.runs = nil
	return nil
}

// run is a sorted file that is read.
type run struct {
	in              *bufio.Reader
	key, value, buf []byte
}

// next reads a record; false at the end of the run.
func (r *run) next() (bool, error) {
	k, err := binary.ReadUvarint(r.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	v, err := binary.ReadUvarint(r.in)
	if err != nil {
		return false, err
	}
	if n := int(k + v); cap(r.buf) < n {
		r.buf = make([]byte, n)
	}
	r.buf = r.buf[:k+v]
	_, err = io.ReadFull(r.in, r.buf)
	r.key, r.value = r.buf[:k], r.buf[k:]
	return err == nil, err
}

// merger is a heap of runs, by their first record.
type merger []*run

func (m merger) Len() int      { return len(m) }
func (m merger) Swap(i, j int) { m[i], m[j] = m[j], m[i] }
func (m merger) Less(i, j int) bool {
	if c := bytes.Compare(m[i].key, m[j].key); c != 0 {
		return c < 0
	}
	return bytes.Compare(m[i].value, m[j].value) < 0
}
func (m *merger) Push(x any) { *m = append(*m, x.(*run)) }
func (m *merger) Pop() any {
	last := (*m)[len(*m)-1]
	*m = (*m)[:len(*m)-1]
	return last
}
