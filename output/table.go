package output

import (
	"encoding/csv"
	"io"

	"tarikh/timeline"
)

// field is a column of a table that another project has laid down. A nil value
// is an honest blank: we do not know it, and do not make it up.
type field struct {
	name  string
	value func(e *timeline.Entry) cell
}

// table is CSV in the columns of another project.
type table struct {
	w      *csv.Writer
	fields []field
	cells  []string
}

func newTable(fields []field) func(io.Writer, Options) (Rows, error) {
	return func(w io.Writer, opts Options) (Rows, error) {
		if !opts.NoBOM {
			if _, err := io.WriteString(w, byteOrderMark); err != nil {
				return nil, err
			}
		}
		t := &table{w: csv.NewWriter(w), fields: fields}
		t.w.UseCRLF = true
		for _, f := range fields {
			t.cells = append(t.cells, f.name)
		}
		return t, t.w.Write(t.cells)
	}
}

func (t *table) Write(e *timeline.Entry) error {
	for i, f := range t.fields {
		t.cells[i] = ""
		if f.value != nil {
			t.cells[i] = spreadsheet(f.value(e))
		}
	}
	return t.w.Write(t.cells)
}

func (t *table) Close() error {
	t.w.Flush()
	return t.w.Error()
}

// spreadsheet is a cell as a spreadsheet may read it.
func spreadsheet(c cell) string {
	if c.number {
		return c.text
	}
	return harmless(c.text)
}
