package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// lines reads JSON lines. A bad line is reported with its number and the next
// one read; empty lines are passed over.
func (rd *reader) lines(path string, br *bufio.Reader) bool {
	found := false
	var buf []byte
	for n := 1; ; n++ {
		line, err := readLine(br, buf[:0], rd.MaxBytes)
		buf = line
		if text := bytes.TrimSpace(line); len(text) > 0 || err == ErrTooLong {
			found = true
			if !rd.line(path, n, text, err) {
				return false
			}
		}
		switch {
		case err == io.EOF && !found:
			return rd.fail(path, 0, ErrEmpty)
		case err == io.EOF:
			return true
		case err != nil && err != ErrTooLong:
			return rd.fail(path, n, err)
		}
	}
}

// line gives the article of one line. What a failing file broke off in the
// middle is not tried.
func (rd *reader) line(path string, n int, text []byte, err error) bool {
	if err == ErrTooLong {
		return rd.fail(path, n, err)
	}
	if err != nil && err != io.EOF {
		return true
	}
	a, err := decode(text, rd.Fields)
	if err != nil {
		return rd.fail(path, n, err)
	}
	return rd.give(a)
}

// readLine appends the next line to buf, with its end. Of a line longer than
// max it keeps nothing, reads to its end and gives ErrTooLong.
func readLine(br *bufio.Reader, buf []byte, max int) ([]byte, error) {
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if long = long || len(buf)+len(part) > max; long {
			buf = buf[:0]
		} else {
			buf = append(buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return buf, ErrTooLong
		}
		return buf, err
	}
}

// decode reads one JSON object. Names of fields are exact, of a name given
// twice the last counts, and a lone surrogate becomes U+FFFD, all as package
// encoding/json has it.
func decode(line []byte, names map[string]string) (Article, error) {
	if !utf8.Valid(line) {
		return Article{}, ErrNotUTF8
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(line, &raw); err != nil || raw == nil {
		return Article{}, syntaxError(err)
	}
	var a Article
	for i, dst := range []*string{&a.ID, &a.Title, &a.Text, &a.Published, &a.Source, &a.URL, &a.Lang} {
		name := FieldNames[i]
		if other := names[name]; other != "" {
			name = other
		}
		if err := a.set(dst, name, raw[name]); err != nil {
			return Article{}, err
		}
	}
	if strings.TrimSpace(a.Title) == "" && strings.TrimSpace(a.Text) == "" {
		return Article{}, ErrEmpty
	}
	if strings.ContainsRune(a.Title, 0) || strings.ContainsRune(a.Text, 0) {
		a.Warnings = append(a.Warnings, ErrNUL.Error())
	}
	return a, nil
}

// set fills a field. An identifier may be a number; title and text must be
// strings; another field of a wrong type is left empty, with a warning.
func (a *Article) set(dst *string, name string, value json.RawMessage) error {
	switch {
	case len(value) == 0 || string(value) == "null":
		return nil
	case value[0] == '"':
		return json.Unmarshal(value, dst)
	case dst == &a.ID && (value[0] == '-' || value[0] >= '0' && value[0] <= '9'):
		*dst = string(value)
		return nil
	case dst == &a.Title || dst == &a.Text:
		return fmt.Errorf("%w: %q is not a string", ErrField, name)
	}
	a.Warnings = append(a.Warnings, fmt.Sprintf("field %q is not a string", name))
	return nil
}

// syntaxError says where a line ceases to be JSON.
func syntaxError(err error) error {
	if se, ok := err.(*json.SyntaxError); ok {
		return fmt.Errorf("%w: byte %d: %v", ErrSyntax, se.Offset, se)
	}
	return fmt.Errorf("%w: not an object", ErrSyntax)
}
