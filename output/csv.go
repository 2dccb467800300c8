package output

import (
	"encoding/csv"
	"io"
	"strings"

	"tarikh/timeline"
)

// csvFormat is RFC 4180 with the line ends it asks for.
var csvFormat = Format{
	Name: "csv", Help: "timeline as a table, one row a merged event (RFC 4180)",
	Timeline: newCSV,
}

// byteOrderMark makes Excel read UTF-8; without it, it takes the local code page.
const byteOrderMark = "\uFEFF"

type csvRows struct {
	w     *csv.Writer
	cells []string
}

func newCSV(w io.Writer, opts Options) (Rows, error) {
	if !opts.NoBOM {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return nil, err
		}
	}
	rows := &csvRows{w: csv.NewWriter(w)}
	rows.w.UseCRLF = true
	for _, col := range columns {
		rows.cells = append(rows.cells, col.name)
	}
	return rows, rows.w.Write(rows.cells)
}

func (rows *csvRows) Write(e *timeline.Entry) error {
	for i, col := range columns {
		c := col.value(e)
		if !c.number {
			c.text = harmless(c.text)
		}
		rows.cells[i] = c.text
	}
	return rows.w.Write(rows.cells)
}

func (rows *csvRows) Close() error {
	rows.w.Flush()
	return rows.w.Error()
}

// harmless keeps a spreadsheet from taking words for a formula (OWASP, CSV
// injection): an apostrophe is put before what would begin one.
func harmless(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r\n", s[0]) >= 0 {
		return "'" + s
	}
	return s
}
