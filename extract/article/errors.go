package article

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
)

// The reasons for which an input is not read. Error wraps them.
var (
	ErrEmpty   = errors.New("no text")                   // nothing but white space
	ErrNUL     = errors.New("NUL bytes in text")         // a binary file
	ErrTooLong = errors.New("article too long")          // more than Options.MaxBytes
	ErrSyntax  = errors.New("malformed JSON")            // a line or value that is no JSON object
	ErrFormat  = errors.New("malformed file")            // an archive, page or table that cannot be read
	ErrField   = errors.New("wrong type of field")       // title or text is no string
	ErrHeader  = errors.New("no column of text")         // a table whose header names neither text nor title
	ErrNone    = errors.New("no articles inside")        // a folder or archive without a file to read
	ErrMatch   = errors.New("no file of this name")      // a pattern that matches nothing
	ErrPDF     = errors.New("PDF is not read")           // its text is not in reading order
	ErrKind    = errors.New("not a kind of file read")   // RTF, pictures, old Office files
	ErrDevice  = errors.New("is a device")               // neither file, folder nor pipe
	ErrBomb    = errors.New("unpacks to too much")       // a decompression bomb
	ErrDepth   = errors.New("archives nested too deep")  // an archive in an archive in an archive …
	ErrReader  = errors.New("internal error of reading") // a fault of the program
)

// classes are the short names of errors in reports, in the order they are
// looked for.
var classes = []struct {
	err   error
	class string
}{
	{ErrBomb, "bomb"}, {ErrDepth, "depth"}, {ErrTooLong, "too-long"}, {ErrReader, "internal"},
	{ErrEmpty, "empty"}, {ErrNUL, "binary"}, {ErrSyntax, "syntax"}, {ErrField, "field"}, {ErrHeader, "header"},
	{ErrNone, "empty-folder"}, {ErrMatch, "missing"}, {ErrPDF, "pdf"}, {ErrKind, "kind"}, {ErrDevice, "device"},
	{fs.ErrNotExist, "missing"}, {fs.ErrPermission, "permission"}, {ErrFormat, "format"},
}

// Error is a problem with one input: a file, or a record of it. It never ends
// the reading.
type Error struct {
	Path   string // as it was given, or found in a folder; "!" before names inside archives
	Line   int    // line or record, from 1; 0 for the whole file
	Offset int64  // byte where the line or record begins, in the unpacked file
	Head   []byte // the first bytes of it as they were read, at most 200
	Err    error
}

// Error gives path:line: reason. Control characters of names are spelled out.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", Printable(e.Path), e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", Printable(e.Path), e.Line, e.Err)
}

// Unwrap gives the reason, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }

// Class is a short name of the reason, for sorting and counting; "read" for
// errors of the system.
func (e *Error) Class() string {
	for _, c := range classes {
		if errors.Is(e.Err, c.err) {
			return c.class
		}
	}
	return "read"
}

const headBytes = 200

// newError makes an Error and drops the path that package os repeats.
func newError(path string, line int, err error) *Error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return &Error{Path: path, Line: line, Err: err}
}

// Printable spells out what a terminal would obey: control characters and the
// marks that turn the direction of writing.
func Printable(s string) string {
	if strings.IndexFunc(s, obeyed) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if obeyed(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func obeyed(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }
