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
	beside: []besides{
		{renamed(".csvt"), wantsSidecars, fixed(csvt)},
		{renamed(".prj"), wantsSidecars, fixed(func() string { return wgs84 })},
	},
}

func wantsSidecars(o Options) bool { return o.Sidecars }

// csvt tells GDAL and QGIS the types of the columns.
func csvt() string {
	types := map[kind]string{textKind: "String", dayKind: "Date", wholeKind: "Integer", realKind: "Real"}
	var all []string
	for _, col := range columns {
		t := types[col.kind]
		switch col.name {
		case "latitude":
			t = "CoordY"
		case "longitude":
			t = "CoordX"
		}
		all = append(all, `"`+t+`"`)
	}
	return strings.Join(all, ",") + "\n"
}

// wgs84 is the coordinate system in the words of ESRI.
const wgs84 = `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],` +
	`PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]` + "\n"

// fixed is a file that does not depend on the entries.
func fixed(content func() string) func(io.Writer, Options) (Rows, error) {
	return func(w io.Writer, _ Options) (Rows, error) {
		_, err := io.WriteString(w, content())
		return idle{}, err
	}
}

// idle takes entries and writes nothing.
type idle struct{}

func (idle) Write(*timeline.Entry) error { return nil }
func (idle) Close() error                { return nil }

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
