package match

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Table is a lexicon file: tab-separated values with a header.
type Table struct {
	Name       string
	Header     []string
	HeaderLine int // from 1
	Rows       []Row
}

// Row is a line of a lexicon file, with a cell for every column.
type Row struct {
	Line  int // from 1
	Cells []string
}

// Column gives the index of a column, or -1 if the table has none of the name.
func (t *Table) Column(name string) int {
	for i, h := range t.Header {
		if h == name {
			return i
		}
	}
	return -1
}

// ReadTSV reads a lexicon file. Empty lines and lines that begin with # are
// left out, the first of the others is the header. Empty cells at the end of a
// row may be missing.
//
// Cells must be in NFC and hold no presentation forms, bidi marks or control
// characters and no space at either end: such words look right and never
// match. The error lists all faults, each as name:line: message.
func ReadTSV(r io.Reader, name string) (*Table, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	t := &Table{Name: name}
	var faults []error
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := t.add(i+1, strings.Split(line, "\t")); err != nil {
			faults = append(faults, err)
		}
	}
	if t.Header == nil {
		faults = append(faults, fmt.Errorf("%s:1: no header line", name))
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return t, nil
}

// add checks the cells of a line and enters them as header or row.
func (t *Table) add(line int, cells []string) error {
	for _, cell := range cells {
		if fault := check(cell); fault != "" {
			return fmt.Errorf("%s:%d: %s in %q", t.Name, line, fault, cell)
		}
	}
	if t.Header == nil {
		t.Header, t.HeaderLine = cells, line
		return t.checkHeader(line)
	}
	if len(cells) > len(t.Header) {
		return fmt.Errorf("%s:%d: %d cells, header has %d", t.Name, line, len(cells), len(t.Header))
	}
	for len(cells) < len(t.Header) {
		cells = append(cells, "")
	}
	t.Rows = append(t.Rows, Row{line, cells})
	return nil
}

// checkHeader refuses columns without a name or with that of another.
func (t *Table) checkHeader(line int) error {
	for i, h := range t.Header {
		if h == "" {
			return fmt.Errorf("%s:%d: column %d has no name", t.Name, line, i+1)
		}
		if t.Column(h) < i {
			return fmt.Errorf("%s:%d: two columns %q", t.Name, line, h)
		}
	}
	return nil
}

// check names the fault of a cell, or gives "".
func check(cell string) string {
	if strings.TrimSpace(cell) != cell {
		return "space at the end"
	}
	for _, r := range cell {
		switch {
		case unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF':
			return fmt.Sprintf("bidi or byte order mark %U", r)
		case unicode.IsControl(r):
			return fmt.Sprintf("control character %U", r)
		case r == unicode.ReplacementChar:
			return "invalid UTF-8"
		case unicode.Is(presentationForms, r):
			return fmt.Sprintf("presentation form %U", r)
		}
	}
	if !norm.NFC.IsNormalString(cell) {
		return "not in NFC"
	}
	return ""
}

// presentationForms are the blocks of Arabic letter shapes, and the Latin and
// Hebrew ones before them.
var presentationForms = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0xFB00, Hi: 0xFDFF, Stride: 1}, {Lo: 0xFE70, Hi: 0xFEFC, Stride: 1},
}}
