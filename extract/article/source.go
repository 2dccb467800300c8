package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
)

// source is one stream: a file, standard input, or a member of an archive.
type source struct {
	path  string // for messages
	r     io.Reader
	found bool // in a folder or archive: passed over when it holds no articles
	depth int  // of archives round it
}

const (
	lookBytes = 64 << 10 // looked at to tell what a file is
	maxDepth  = 4        // archives and packings in each other
)

// stream tells what a source is and reads it.
func (rd *reader) stream(src source) (more bool) {
	defer func() {
		if fault := recover(); fault != nil {
			more = rd.fail(src.path, 0, fmt.Errorf("%w: %v", ErrReader, fault))
		}
	}()
	if src.depth > maxDepth {
		return rd.fail(src.path, 0, ErrDepth)
	}
	file := src.r
	br := bufio.NewReaderSize(src.r, lookBytes)
	start := peek(br)
	if packing(start) != nil {
		return rd.packed(src, br, start)
	}
	src.r = br
	k := tell(src.path, start)
	switch {
	case src.found && (k == unknown || k == binary):
		return true
	case k == archive:
		return rd.zip(src, file)
	}
	return rd.readers()[k](src, br)
}

// peek looks at the start of a stream, no further than one read gives, so that
// a slow stream is not waited for; but at least at a few hundred bytes.
func peek(br *bufio.Reader) []byte {
	const least = 512
	br.Peek(1)
	start, err := br.Peek(br.Buffered())
	for len(start) < least && err == nil && !bytes.ContainsRune(start, '\n') {
		start, err = br.Peek(len(start) + 1)
		if err == nil {
			start, err = br.Peek(br.Buffered())
		}
	}
	return start
}

// readers are the ways to read, by kind.
func (rd *reader) readers() map[kind]func(source, *bufio.Reader) bool {
	return map[kind]func(source, *bufio.Reader) bool{
		jsonLines:  rd.lines,
		jsonValues: rd.values,
		page:       rd.whole(readPage),
		feed:       rd.feed,
		message:    rd.whole(readMail),
		table:      rd.table,
		tape:       rd.tar,
		crawl:      rd.warc,
		markdown:   rd.whole(readMarkdown),
		plain:      rd.whole(readText),
		unknown:    rd.whole(readText),
		binary:     rd.refuse(ErrNUL),
		pdf:        rd.refuse(ErrPDF),
		foreign:    rd.refuse(ErrKind),
	}
}

// refuse is the reader of what is not read.
func (rd *reader) refuse(reason error) func(source, *bufio.Reader) bool {
	return func(src source, _ *bufio.Reader) bool { return rd.fail(src.path, 0, reason) }
}

// whole makes one article of a whole file.
func (rd *reader) whole(read func([]byte) (Article, error)) func(source, *bufio.Reader) bool {
	return func(src source, br *bufio.Reader) bool {
		data, err := rd.all(br)
		return rd.yield(Item{path: src.path, raw: data, read: read, err: err})
	}
}

// all reads a stream into memory, when it is not too long.
func (rd *reader) all(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(rd.MaxBytes)+1))
	if err == nil && len(data) > rd.MaxBytes {
		data, err = data[:headBytes], ErrTooLong
	}
	return data, err
}

// inside names a member of an archive.
func (src source) inside(name string, r io.Reader) source {
	return source{path: src.path + "!" + name, r: r, found: true, depth: src.depth + 1}
}

// extension is the ending of a name, in small letters, without the ending of
// its packing.
func extension(name string) string {
	name = strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	for _, packed := range []string{".gz", ".zst", ".zstd"} {
		name = strings.TrimSuffix(name, packed)
	}
	return path.Ext(name)
}
