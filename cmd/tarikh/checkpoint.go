package main

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"tarikh/extract/article"
	"tarikh/geo"
	"tarikh/output"
)

// checkpoint is the records that earlier runs of the same command left, in the
// documents output or in the unfinished file beside it. Each record ends with
// a fingerprint of its article and of everything that decides what is found
// in it; a record whose fingerprint is asked for again need not be made again.
type checkpoint struct {
	config string // fingerprint of the configuration
	files  []*os.File
	lines  map[fingerprint]stretch
	left   []string // unfinished files that hold records
}

type fingerprint [16]byte

// stretch is where a record stands.
type stretch struct {
	file   int
	offset int64
	size   int
}

const fingerprintField = `,"fingerprint":"`

// openCheckpoint looks through the records of a documents output and of the
// unfinished files beside it. Those that hold nothing more are cleared away;
// the others stay until the run is complete, since it may be killed too. With
// force all are cleared away.
func openCheckpoint(path, config string, force bool) (*checkpoint, error) {
	c := &checkpoint{config: config, lines: map[fingerprint]stretch{}}
	if force {
		remove(leftovers(path))
		return c, nil
	}
	for _, name := range append([]string{path}, leftovers(path)...) {
		before := len(c.lines)
		if err := c.read(name); err != nil {
			c.close()
			return nil, fmt.Errorf("records of the last run: %s: %w", name, plainError(err))
		}
		switch {
		case name == path:
		case len(c.lines) == before:
			os.Remove(name)
		default:
			c.left = append(c.left, name)
		}
	}
	return c, nil
}

func remove(names []string) {
	for _, name := range names {
		os.Remove(name)
	}
}

// leftovers are the unfinished files of an output that killed runs left, the
// largest first.
func leftovers(path string) []string {
	found, err := filepath.Glob(filepath.Join(globbed(filepath.Dir(path)), "."+globbed(filepath.Base(path))+".*.tmp"))
	if err != nil {
		return nil
	}
	slices.SortFunc(found, func(a, b string) int { return cmp.Or(cmp.Compare(size(b), size(a)), cmp.Compare(a, b)) })
	return found
}

func size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// globbed keeps the signs of patterns from being read as such.
func globbed(s string) string {
	var b []byte
	for i := range len(s) {
		if bytes.IndexByte([]byte(`*?[\`), s[i]) >= 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// read keeps where the whole lines of a file stand. What a killed run cut
// short has no end and is left out.
func (c *checkpoint) read(name string) error {
	f, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		f.Close()
		return err
	}
	c.files = append(c.files, f)
	br, offset := bufio.NewReaderSize(f, 256<<10), int64(0)
	var buf []byte
	for {
		buf, err = appendLine(br, buf[:0])
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if key, ok := lineKey(buf); ok {
			c.lines[key] = stretch{len(c.files) - 1, offset, len(buf)}
		}
		offset += int64(len(buf))
	}
}

func appendLine(br *bufio.Reader, buf []byte) ([]byte, error) {
	for {
		part, err := br.ReadSlice('\n')
		buf = append(buf, part...)
		if err != bufio.ErrBufferFull {
			return buf, err
		}
	}
}

// lineKey reads the fingerprint at the end of a record.
func lineKey(line []byte) (key fingerprint, ok bool) {
	const tail = len(fingerprintField) + 2*len(key) + len("\"}\n")
	if len(line) < tail || !bytes.HasPrefix(line[len(line)-tail:], []byte(fingerprintField)) {
		return key, false
	}
	digits := line[len(line)-tail+len(fingerprintField) : len(line)-len("\"}\n")]
	_, err := hex.Decode(key[:], digits)
	return key, err == nil
}

// key is the fingerprint of an article under this configuration.
func (c *checkpoint) key(a article.Article) fingerprint {
	b, err := json.Marshal(a)
	if err != nil {
		return fingerprint{}
	}
	h := sha256.New()
	io.WriteString(h, c.config)
	h.Write(b)
	return fingerprint(h.Sum(nil)[:len(fingerprint{})])
}

// sealed adds the fingerprint to a record.
func sealed(line []byte, key fingerprint) []byte {
	line = bytes.TrimSuffix(line, []byte("}\n"))
	line = append(line, fingerprintField...)
	line = hex.AppendEncode(line, key[:])
	return append(line, "\"}\n"...)
}

// record gives the line of an earlier run and what it says, or nil. A line
// that cannot be understood is as good as none.
func (c *checkpoint) record(key fingerprint) ([]byte, *geo.Located) {
	at, ok := c.lines[key]
	if !ok {
		return nil, nil
	}
	line := make([]byte, at.size)
	if _, err := c.files[at.file].ReadAt(line, at.offset); err != nil {
		return nil, nil
	}
	for loc, err := range output.ReadDocuments(bytes.NewReader(line)) {
		if err != nil {
			break
		}
		return line, loc
	}
	return nil, nil
}

func (c *checkpoint) close() {
	if c == nil {
		return
	}
	for _, f := range c.files {
		f.Close()
	}
	c.files, c.lines = nil, nil
}

// done clears away what the complete output holds too.
func (c *checkpoint) done() {
	if c != nil {
		remove(c.left)
	}
}
