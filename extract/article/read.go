package article

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

const defaultMaxBytes = 64 << 20

// Read gives the articles of the paths in order. An error (always *Error)
// stands in place of an article that could not be read; the sequence goes on
// after it.
func Read(paths []string, opts Options) iter.Seq2[Article, error] {
	if opts.MaxBytes == 0 {
		opts.MaxBytes = defaultMaxBytes
	}
	if opts.Stdin == nil {
		opts.Stdin = bytes.NewReader(nil)
	}
	return func(yield func(Article, error) bool) {
		rd := &reader{Options: opts, yield: yield}
		for _, path := range paths {
			if !rd.path(path) {
				return
			}
		}
	}
}

// reader walks the inputs. Its methods report false when the consumer has had
// enough.
type reader struct {
	Options
	yield func(Article, error) bool
}

func (rd *reader) fail(path string, line int, err error) bool {
	return rd.yield(Article{}, newError(path, line, err))
}

func (rd *reader) give(a Article) bool {
	if a.ID == "" {
		a.ID = hashID(a.Title, a.Text)
	}
	return rd.yield(a, nil)
}

func (rd *reader) path(path string) bool {
	if path == "-" {
		return rd.stream("standard input", "", rd.Stdin)
	}
	info, err := os.Stat(path)
	if err != nil {
		return rd.fail(path, 0, err)
	}
	if info.IsDir() {
		return rd.folder(path)
	}
	return rd.file(path)
}

func (rd *reader) folder(root string) bool {
	more, found := true, false
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			found, more = true, rd.fail(path, 0, err)
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && shape(path) != "" && !isFolder(path):
			found, more = true, rd.file(path)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	if !found {
		return rd.fail(root, 0, ErrNone)
	}
	return more
}

// isFolder follows a link; a link to a folder is not walked, so that no circle
// can arise.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (rd *reader) file(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return rd.fail(path, 0, err)
	}
	defer f.Close()
	return rd.stream(path, shape(path), f)
}

// The shapes of a file.
const (
	jsonLines = "jsonl"
	plainText = "txt"
)

// shape tells by its name how a file is written, "" when the name does not say.
func shape(path string) string {
	name := strings.ToLower(filepath.Base(path))
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
	switch filepath.Ext(name) {
	case ".jsonl", ".ndjson":
		return jsonLines
	case ".txt":
		return plainText
	}
	return ""
}

// stream reads one open file. Packing and byte order mark are looked for in
// the content, and so is the shape when the name did not say it.
func (rd *reader) stream(path, shape string, r io.Reader) bool {
	plain, closer, err := unpack(r)
	if err != nil {
		return rd.fail(path, 0, err)
	}
	defer closer()
	br := bufio.NewReaderSize(plain, 64<<10)
	if start, _ := br.Peek(len(bom)); string(start) == bom {
		br.Discard(len(bom))
	}
	if shape == "" {
		shape = sniff(br)
	}
	if shape == jsonLines {
		return rd.lines(path, br)
	}
	return rd.text(path, br)
}

const bom = "\uFEFF"

// sniff takes for JSON lines what begins with a brace, white space aside. It
// looks no further than it must, so that a slow stream is not waited for.
func sniff(br *bufio.Reader) string {
	for n := 1; n < br.Size(); n++ {
		start, err := br.Peek(n)
		switch {
		case err != nil:
			return plainText
		case start[n-1] == '{':
			return jsonLines
		case strings.IndexByte(" \t\r\n", start[n-1]) < 0:
			return plainText
		}
	}
	return plainText
}
