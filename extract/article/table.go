package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// columns say in which column of a table each field stands.
type columns struct {
	header []string
	at     map[string]int
}

// newColumns reads a header. Names are those of the fields, of known exports,
// or of the user's own mapping; the surest name wins.
func newColumns(header []string, mapped map[string]string) *columns {
	c := &columns{header, map[string]int{}}
	for _, field := range FieldNames {
		names := append([]string{field}, aliases[field]...)
		if mapped[field] != "" {
			names = []string{normal(mapped[field])}
		}
		for _, name := range names {
			i := slices.IndexFunc(header, func(h string) bool { return normal(h) == name })
			if i >= 0 && !c.taken(i) {
				c.at[field] = i
				break
			}
		}
	}
	return c
}

func (c *columns) has(field string) bool { _, ok := c.at[field]; return ok }

func (c *columns) taken(i int) bool {
	for _, at := range c.at {
		if at == i {
			return true
		}
	}
	return false
}

// check demands a column of text or of titles.
func (c *columns) check() error {
	if c.has("text") || c.has("title") {
		return nil
	}
	names := strings.Join(c.header, ", ")
	return fmt.Errorf("%w: columns are %s", ErrHeader, Printable(names[:min(len(names), headBytes)]))
}

// article makes an article of a row.
func (c *columns) article(cells []string) Article {
	var a Article
	for i, dst := range a.fields() {
		if at, ok := c.at[FieldNames[i]]; ok && at < len(cells) {
			*dst = cells[at]
			if normal(c.header[at]) != "text" {
				*dst = plainValue(FieldNames[i], *dst)
			}
		}
	}
	return a
}

// table reads CSV or TSV, whose first row names the columns. Fields may be
// quoted and hold line breaks.
func (rd *reader) table(src source, br *bufio.Reader) bool {
	if plain := decodeStream(br); plain != io.Reader(br) {
		br = bufio.NewReaderSize(plain, lookBytes)
	}
	rows := &rowReader{br: br, max: rd.MaxBytes, line: 1}
	raw, err := rows.next()
	if err != nil && (err != io.EOF || len(raw) == 0) {
		return rd.fail(src.path, 0, emptyAtEnd(err))
	}
	rows.sep = delimiter(string(raw))
	header, _ := splitRow(strings.TrimRight(string(raw), "\r\n"), rows.sep)
	cols := newColumns(header, rd.Fields)
	if err := cols.check(); err != nil {
		return rd.fail(src.path, 1, err)
	}
	return rd.rows(src, rows, cols)
}

func emptyAtEnd(err error) error {
	if err == io.EOF {
		return ErrEmpty
	}
	return err
}

func (rd *reader) rows(src source, rows *rowReader, cols *columns) bool {
	read := func(raw []byte) (Article, error) {
		text, note := decode(raw, "")
		cells, ok := splitRow(strings.TrimRight(text, "\r\n"), rows.sep)
		if !ok {
			note = "quotation mark not closed"
		}
		a := cols.article(cells)
		a.notice(note)
		return a, nil
	}
	for found := false; ; {
		raw, err := rows.next()
		if len(bytes.TrimSpace(raw)) > 0 {
			found = true
			it := Item{path: src.path, line: rows.start, offset: rows.from, raw: bytes.Clone(raw), read: read}
			if err != nil && err != io.EOF {
				it.err = err
			}
			if !rd.yield(it) {
				return false
			}
		}
		switch {
		case err == io.EOF && !found:
			return rd.fail(src.path, 0, ErrEmpty)
		case err == io.EOF:
			return true
		case err != nil && err != ErrTooLong:
			return rd.fail(src.path, rows.line, err)
		}
	}
}

// rowReader cuts a table into rows without reading their cells.
type rowReader struct {
	br     *bufio.Reader
	max    int
	sep    byte
	line   int // of the row to come
	offset int64
	start  int   // line of the row given last
	from   int64 // its first byte
	buf    []byte
}

// next gives a row with its line break, valid until the next call. A row ends
// with the first line break outside of quotation marks.
func (r *rowReader) next() ([]byte, error) {
	r.start, r.from, r.buf = r.line, r.offset, r.buf[:0]
	open := false
	for {
		at := len(r.buf)
		line, size, err := readLine(r.br, r.buf, r.max)
		r.buf = line
		r.offset += size
		r.line++
		if err == ErrTooLong || len(r.buf) > r.max {
			return r.buf[:min(len(r.buf), headBytes)], ErrTooLong
		}
		open = opened(r.buf[at:], open, r.sep)
		if err != nil || !open {
			return r.buf, err
		}
	}
}

// opened reports whether a line ends inside of quotation marks. They count
// only where a cell begins; with no separator known yet, any may be one.
func opened(line []byte, open bool, sep byte) bool {
	begin := !open
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case open && c == '"' && i+1 < len(line) && line[i+1] == '"':
			i++
		case open && c == '"':
			open = false
		case open:
		case begin && c == '"':
			open, begin = true, false
		default:
			begin = c == sep || sep == 0 && bytes.IndexByte([]byte(separators), c) >= 0
		}
	}
	return open
}

const separators = ",\t;|"

// delimiter is the separator that a header holds most of.
func delimiter(header string) byte {
	best, most := byte(','), 0
	for _, sep := range []byte(separators) {
		if n := strings.Count(header, string(sep)); n > most {
			best, most = sep, n
		}
	}
	return best
}

// splitRow cuts a row into cells; false when a quotation mark is not closed.
func splitRow(row string, sep byte) ([]string, bool) {
	var cells []string
	for {
		if !strings.HasPrefix(row, `"`) {
			cell, rest, more := strings.Cut(row, string(sep))
			cells = append(cells, cell)
			if row = rest; !more {
				return cells, true
			}
			continue
		}
		cell, rest, ok := quotedCell(row[1:])
		tail, rest, more := strings.Cut(rest, string(sep))
		cells = append(cells, cell+tail)
		if row = rest; !more {
			return cells, ok
		}
	}
}

// quotedCell reads to the closing mark; two marks in the cell stand for one.
func quotedCell(s string) (cell, rest string, ok bool) {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return b.String() + s, "", false
		}
		b.WriteString(s[:i])
		if s = s[i+1:]; !strings.HasPrefix(s, `"`) {
			return b.String(), s, true
		}
		b.WriteByte('"')
		s = s[1:]
	}
}
