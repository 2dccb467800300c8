// Package article reads articles: what comes in is a list of files, folders or
// a stream, what goes out is a sequence of Article values and errors.
//
// Three shapes are read. JSON lines (.jsonl, .ndjson) hold one object a line.
// Plain text (.txt) holds one article a file, see Text. A folder is read with
// everything below it, in the order of names; hidden files and files of other
// kinds are passed over. Any of them may be packed with gzip or zstd, which is
// told by content. Files with another name, and standard input ("-"), are told
// apart by content too: what begins with "{" is JSON lines.
//
// Text is kept exactly as it was read. What is not UTF-8 is an error, never
// repaired: an offset into a repaired text would point elsewhere in the
// original. A byte order mark at the start of a file is no part of the text.
// One bad line or file is reported and the reading goes on; memory is bounded
// by the longest article, whatever the size of the input.
//
// The package knows no language and takes no publication date from anywhere
// but the article's own fields.
package article

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// Article is one news article as it was read. Its text is kept exactly as it
// came, and every offset of the program refers to it.
type Article struct {
	ID        string   // stable identifier; when missing, a hash of title and text
	Title     string   // headline, may be empty
	Text      string   // body; paragraphs separated by newlines
	Published string   // ISO 8601 date or date-time of publication, may be empty
	Source    string   // publisher
	URL       string   // address
	Lang      string   // BCP 47, may be empty
	Warnings  []string // what the reader noticed and did not mend
}

// Options say how articles are read. The zero value is of use.
type Options struct {
	Fields   map[string]string // own name of a field, to its name in the JSON: text to body_en
	Stdin    io.Reader         // what "-" means; nil for an empty stream
	MaxBytes int               // longest line or text file, in bytes; 0 for 64 MiB
}

// FieldNames are the fields of an article that Options.Fields may map.
var FieldNames = []string{"id", "title", "text", "published", "source", "url", "lang"}

// The reasons for which an input is not read. Error wraps them.
var (
	ErrEmpty   = errors.New("no text")               // nothing but white space
	ErrNotUTF8 = errors.New("not UTF-8")             // at least one byte is not
	ErrNUL     = errors.New("NUL bytes in text")     // a binary file, or UTF-16
	ErrTooLong = errors.New("article too long")      // more than Options.MaxBytes
	ErrSyntax  = errors.New("malformed JSON")        // a line that is no JSON object
	ErrField   = errors.New("wrong type of field")   // title or text is no string
	ErrNone    = errors.New("no articles in folder") // a folder without a file to read
)

// Error is a problem with one input: a file, or a line of it. It never ends
// the reading.
type Error struct {
	Path string // as it was given, or found in a folder
	Line int    // from 1; 0 for the whole file
	Err  error
}

// Error gives path:line: reason.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.Path, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
}

// Unwrap gives the reason, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }

// newError makes an Error and drops the path that package os repeats.
func newError(path string, line int, err error) *Error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return &Error{Path: path, Line: line, Err: err}
}

// hashID is the identifier of an article that has none: sha256 of title and
// text, the first 16 hex digits.
func hashID(title, text string) string {
	h := sha256.New()
	io.WriteString(h, title)
	io.WriteString(h, text)
	return hex.EncodeToString(h.Sum(nil)[:8])
}
