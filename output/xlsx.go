package output

import (
	"io"
	"strconv"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"tarikh/timeline"
)

// xlsxFormat is an Excel workbook: dates are dates, identifiers are text, there
// is nothing to guess and no formula. A sheet of Arabic reads from the right.
var xlsxFormat = Format{
	Name: "xlsx", Help: "timeline as an Excel workbook, with typed dates",
	Timeline: newXLSX,
}

const (
	sheetName = "events"
	cellLimit = 32_767 // UTF-16 units that a cell holds
	urlLimit  = 2_000  // of an address; Excel refuses a book with a longer one
	// Links of a sheet. Excel takes 65,530, but excelize looks through all links
	// for each new one: 5,000 take a second, all 77.
	linkLimit = 5_000
	cutNote   = " … [cut]"
	// The first day that Excel counts from, and writes without its leap-year fault.
	firstExcelDay = "1900-03-01"
)

type xlsxRows struct {
	w       io.Writer
	entries []*timeline.Entry
}

func newXLSX(w io.Writer, _ Options) (Rows, error) { return &xlsxRows{w: w}, nil }

// Write keeps the entry: the direction of the sheet, which stands first,
// depends on all.
func (rows *xlsxRows) Write(e *timeline.Entry) error {
	rows.entries = append(rows.entries, e)
	return nil
}

func (rows *xlsxRows) Close() error {
	book := excelize.NewFile()
	defer book.Close()
	s, err := newSheet(book, sheetName, arabic(rows.entries))
	if err != nil {
		return err
	}
	for _, col := range columns {
		s.head = append(s.head, col.name)
	}
	if err := s.begin(); err != nil {
		return err
	}
	for _, e := range rows.entries {
		if err := s.entry(e); err != nil {
			return err
		}
	}
	if err := s.end(); err != nil {
		return err
	}
	return book.Write(rows.w)
}

// arabic reports whether most entries are told in a script that runs from the right.
func arabic(entries []*timeline.Entry) bool {
	n := 0
	for _, e := range entries {
		switch e.Language() {
		case "ar", "fa", "he", "ur", "ckb", "ps":
			n++
		}
	}
	return 2*n > len(entries)
}

// sheet is written row by row.
type sheet struct {
	book      *excelize.File
	out       *excelize.StreamWriter
	name      string
	head      []string
	row       int
	links     int
	bold, day int // styles
	link      int
}

func newSheet(book *excelize.File, name string, fromRight bool) (*sheet, error) {
	s := &sheet{book: book, name: name}
	if err := book.SetSheetName(book.GetSheetName(0), name); err != nil {
		return nil, err
	}
	if err := book.SetSheetView(name, 0, &excelize.ViewOptions{RightToLeft: &fromRight}); err != nil {
		return nil, err
	}
	format := "yyyy-mm-dd"
	for _, st := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.bold, excelize.Style{Font: &excelize.Font{Bold: true}}},
		{&s.day, excelize.Style{CustomNumFmt: &format}},
		{&s.link, excelize.Style{Font: &excelize.Font{Color: "0563C1", Underline: "single"}}},
	} {
		id, err := book.NewStyle(&st.style)
		if err != nil {
			return nil, err
		}
		*st.id = id
	}
	var err error
	s.out, err = book.NewStreamWriter(name)
	return s, err
}

// begin writes the head, which stays in view and filters.
func (s *sheet) begin() error {
	if err := s.out.SetColWidth(1, len(s.head), 16); err != nil {
		return err
	}
	panes := excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err := s.out.SetPanes(&panes); err != nil {
		return err
	}
	cells := make([]any, len(s.head))
	for i, name := range s.head {
		cells[i] = excelize.Cell{StyleID: s.bold, Value: name}
	}
	s.row = 1
	return s.out.SetRow("A1", cells)
}

func (s *sheet) entry(e *timeline.Entry) error {
	cells := make([]any, len(columns))
	for i, col := range columns {
		cells[i] = s.value(col, col.value(e))
		if col.name == "url" && safeURL(e.URL) && s.links < linkLimit {
			s.links++
			at, err := excelize.CoordinatesToCellName(i+1, s.row+1)
			if err != nil {
				return err
			}
			if len(e.URL) <= urlLimit {
				if err := s.book.SetCellHyperLink(s.name, at, e.URL, "External"); err != nil {
					return err
				}
				cells[i] = excelize.Cell{StyleID: s.link, Value: short(e.URL)}
			}
		}
	}
	s.row++
	return s.out.SetRow("A"+strconv.Itoa(s.row), cells)
}

// value types a cell by its column.
func (s *sheet) value(col column, c cell) any {
	switch {
	case c.text == "":
		return nil
	case col.kind == dayKind && c.text >= firstExcelDay && len(c.text) == len(firstExcelDay):
		if t, err := time.Parse(time.DateOnly, c.text); err == nil {
			return excelize.Cell{StyleID: s.day, Value: t}
		}
	case c.number:
		if f, err := strconv.ParseFloat(c.text, 64); err == nil {
			return f
		}
	}
	return short(c.text)
}

// end lets the head filter the rows.
func (s *sheet) end() error {
	last, err := excelize.CoordinatesToCellName(len(s.head), max(2, s.row))
	if err != nil {
		return err
	}
	if err := s.book.AutoFilter(s.name, "A1:"+last, nil); err != nil {
		return err
	}
	return s.out.Flush()
}

// short cuts what no cell holds, and says so in the cell.
func short(s string) string {
	if len(s) <= cellLimit { // bytes are never fewer than UTF-16 units
		return s
	}
	units, room := 0, cellLimit-len(utf16.Encode([]rune(cutNote)))
	cut := -1
	for i, r := range s {
		units += utf16.RuneLen(max(r, 0))
		if units > room && cut < 0 {
			cut = i
		}
		if units > cellLimit {
			return s[:cut] + cutNote
		}
	}
	return s
}
