package article

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"sync/atomic"
)

// Options say how articles are read. The zero value is of use.
type Options struct {
	Fields   map[string]string      // own name of a field, to its name in the input: text to body_en
	Stdin    io.Reader              // what "-" means; nil for an empty stream
	MaxBytes int                    // longest line, record or text file, in bytes; 0 for 16 MiB
	Exclude  []string               // patterns of files and folders below a folder to pass over
	List     io.Reader              // more paths, one a line or separated by NUL; nil for none
	Skip     func(path string) bool // files found in folders that are no input; nil for none
	Bytes    *atomic.Int64          // counts the bytes read from files; nil for no counting
	Seen     func(File)             // is told of each regular file when it was read to its end; nil for nobody
}

// File is a file that was read.
type File struct {
	Path   string
	Size   int64
	SHA256 [32]byte
}

const defaultMaxBytes = 16 << 20

// Read gives the articles of the paths in order. An error (always *Error)
// stands in place of an article that could not be read; the sequence goes on
// after it.
func Read(paths []string, opts Options) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for item := range Scan(paths, opts) {
			if !yield(item.Article()) {
				return
			}
		}
	}
}

// Item is an article that was found and not yet read, or a problem.
type Item struct {
	path   string
	line   int
	offset int64
	raw    []byte
	read   func(raw []byte) (Article, error)
	err    error
}

// Size is the number of bytes that the item holds.
func (it Item) Size() int { return len(it.raw) }

// Article reads the item; an error is always *Error. It is the dear part of
// reading, may be called from any goroutine, and never panics.
func (it Item) Article() (a Article, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%w: %v", ErrReader, fault)
		}
		if err != nil {
			a, err = Article{}, it.problem(err)
		}
	}()
	if it.err != nil {
		return a, it.err
	}
	if a, err = it.read(it.raw); err != nil {
		return a, err
	}
	return a, a.complete(it.path)
}

func (it Item) problem(err error) *Error {
	e := newError(it.path, it.line, err)
	e.Offset = it.offset
	e.Head = bytes.Clone(it.raw[:min(len(it.raw), headBytes)])
	return e
}

// complete fills what an article did not say itself, and refuses an empty one.
func (a *Article) complete(path string) error {
	if strings.TrimSpace(a.Title) == "" && strings.TrimSpace(a.Text) == "" {
		return ErrEmpty
	}
	if a.ID == "" {
		a.ID = hashID(a.Title, a.Text)
	}
	a.Lang = languageTag(a.Lang)
	a.date(path)
	if strings.ContainsRune(a.Title, 0) || strings.ContainsRune(a.Text, 0) {
		a.Warnings = append(a.Warnings, ErrNUL.Error())
	}
	return nil
}

// Scan gives the articles of the paths in order without reading them. It needs
// little time itself, so that one goroutine feeds many that read.
func Scan(paths []string, opts Options) iter.Seq[Item] {
	if opts.MaxBytes == 0 {
		opts.MaxBytes = defaultMaxBytes
	}
	if opts.Stdin == nil {
		opts.Stdin = bytes.NewReader(nil)
	}
	return func(yield func(Item) bool) {
		rd := &reader{Options: opts, yield: yield}
		for _, path := range paths {
			if !rd.path(path) {
				return
			}
		}
		if opts.List != nil {
			rd.list(opts.List)
		}
	}
}

// reader walks the inputs. Its methods report false when the consumer has had
// enough.
type reader struct {
	Options
	yield func(Item) bool
	ended bool // in the middle of a list: the consumer has had enough
}

func (rd *reader) fail(path string, line int, err error) bool {
	return rd.yield(Item{path: path, line: line, err: err})
}

// path reads what one argument names.
func (rd *reader) path(path string) bool {
	if path == "-" {
		return rd.stream(source{path: "standard input", r: rd.Stdin})
	}
	info, err := os.Stat(path)
	switch {
	case err != nil && isPattern(path):
		return rd.pattern(path)
	case err != nil:
		return rd.fail(path, 0, err)
	case info.IsDir():
		return rd.folder(path)
	case info.Mode()&(os.ModeDevice|os.ModeSocket) != 0 && path != "/dev/stdin":
		return rd.fail(path, 0, ErrDevice)
	}
	return rd.file(path, false)
}

// file reads one file. In a folder, what holds no articles is passed over.
func (rd *reader) file(path string, found bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return rd.fail(path, 0, err)
	}
	defer f.Close()
	src := source{path: path, r: f, found: found}
	if rd.Bytes != nil {
		src.r = &progress{f, rd.Bytes}
	}
	return rd.stream(src) && rd.seen(path, f)
}

// progress counts the bytes of a file as they are read.
type progress struct {
	*os.File
	n *atomic.Int64
}

func (p *progress) Read(b []byte) (int, error) {
	n, err := p.File.Read(b)
	p.n.Add(int64(n))
	return n, err
}

// seen tells of a file that was read. It is read once more for its hash, since
// not every reader goes from the first byte to the last.
func (rd *reader) seen(path string, f *os.File) bool {
	info, err := f.Stat()
	if rd.Seen == nil || err != nil || !info.Mode().IsRegular() {
		return true
	}
	h := sha256.New()
	if n, err := io.Copy(h, io.NewSectionReader(f, 0, info.Size())); err == nil {
		rd.Seen(File{path, n, [32]byte(h.Sum(nil))})
	}
	return true
}
