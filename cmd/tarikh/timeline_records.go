package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"github.com/klauspost/compress/zstd"

	"tarikh/geo"
	"tarikh/output"
	"tarikh/timeline"
)

// records reads document records and puts their events on a timeline. What
// cannot be read is told at once, and the rest is read.
type records struct {
	stdin    io.Reader
	messages io.Writer
	each     func(*geo.Located) error // called with every record; may be nil
	timeline timeline.Timeline
	articles int
	errors   int
	unknown  map[string]bool // identifiers of places that the gazetteer does not know
	known    map[string]bool
}

// spareMemory makes the collector run more often than by default, unless GOGC
// says how often: memory counts more than time.
func spareMemory(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

func newRecords(stdin io.Reader, messages io.Writer) *records {
	spareMemory(50) // a timeline is many small things that stay
	return &records{stdin: stdin, messages: messages, unknown: map[string]bool{}, known: map[string]bool{}}
}

// read goes through the files; "-" is standard input.
func (r *records) read(paths []string) error {
	for _, path := range paths {
		in, err := r.open(path)
		if err != nil {
			r.unread(path, err)
			continue
		}
		err = r.file(path, in)
		in.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *records) file(path string, in io.Reader) error {
	for loc, err := range output.ReadDocuments(in) {
		if err != nil {
			r.unread(path, err)
			continue
		}
		r.articles++
		r.check(loc)
		r.timeline.Add(loc)
		if r.each == nil {
			continue
		}
		if err := r.each(loc); err != nil {
			return err
		}
	}
	return nil
}

// check looks each place up once.
func (r *records) check(loc *geo.Located) {
	for i := range loc.Locations {
		p := loc.Locations[i].Place
		if p == nil || r.known[p.ID] || r.unknown[p.ID] {
			continue
		}
		found := false
		for _, other := range geo.Default().Find(p.Name) {
			found = found || other.ID == p.ID
		}
		if found {
			r.known[p.ID] = true
		} else {
			r.unknown[p.ID] = true
		}
	}
}

func (r *records) unread(path string, err error) {
	r.errors++
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	fmt.Fprintf(r.messages, "tarikh: error: %s: %v\n", path, err)
	if r.errors == 1 && errors.Is(err, output.ErrRecord) {
		fmt.Fprintln(r.messages, "tarikh: hint: records are what tarikh extract writes with -o documents=FILE")
	}
}

// warn tells what was noticed in the records as a whole.
func (r *records) warn() {
	if twins := r.timeline.Twins(); len(twins) > 0 {
		fmt.Fprintf(r.messages, "tarikh: warning: articles of different text under one identifier (%s, first %s)\n",
			count(len(twins), "identifier"), twins[0])
	}
	if n := len(r.unknown); n > 0 {
		fmt.Fprintf(r.messages, "tarikh: warning: %s unknown to the gazetteer; what the records say of them is used\n", count(n, "place"))
	}
}

// open unpacks what ends in .gz or .zst.
func (r *records) open(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(r.stdin), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	switch {
	case strings.HasSuffix(path, ".gz"):
		z, err := gzip.NewReader(f)
		return packed{z, f}, err
	case strings.HasSuffix(path, ".zst"):
		z, err := zstd.NewReader(f)
		if err != nil {
			return nil, err
		}
		return packed{z, f}, nil
	}
	return f, nil
}

// packed reads through an unpacker and closes the file behind it.
type packed struct {
	io.Reader
	io.Closer
}
