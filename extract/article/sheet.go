package article

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

// sheets reads a workbook: each sheet is a table whose first row that is not
// empty names the columns. Sheets without a column of text are passed over
// unless there is no other.
func (rd *reader) sheets(src source, r *io.SectionReader) bool {
	if r.Size() > maxArchive {
		return rd.fail(src.path, 0, ErrTooLong)
	}
	book, err := excelize.OpenReader(r, excelize.Options{
		RawCellValue: true, UnzipSizeLimit: 4 * maxArchive, UnzipXMLSizeLimit: maxArchive / 16,
	})
	if err != nil {
		return rd.fail(src.path, 0, fmt.Errorf("%w: %w", ErrFormat, err))
	}
	defer book.Close() // takes the temporary files away that large sheets need
	found := false
	var problem error
	for _, name := range book.GetSheetList() {
		s := &sheet{rd: rd, src: src, name: name}
		more, err := s.read(book)
		if !more {
			return false
		}
		if err != nil && problem == nil {
			problem = err
		}
		found = found || s.cols != nil
	}
	if !found && problem != nil {
		return rd.fail(src.path, 0, problem)
	}
	return found || rd.fail(src.path, 0, ErrEmpty)
}

// sheet is one sheet of a workbook.
type sheet struct {
	rd   *reader
	src  source
	name string
	cols *columns // nil before the header
}

func (s *sheet) read(book *excelize.File) (more bool, err error) {
	rows, err := book.Rows(s.name)
	if err != nil {
		return true, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	defer rows.Close()
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return true, fmt.Errorf("%w: %w", ErrFormat, err)
		}
		switch {
		case first(cells...) == "":
		case s.cols == nil:
			cols := newColumns(cells, s.rd.Fields)
			if err := cols.check(); err != nil {
				return true, err
			}
			s.cols = cols
		case !s.row(n, cells):
			return false, nil
		}
	}
	return true, rows.Error()
}

func (s *sheet) row(n int, cells []string) bool {
	a := s.cols.article(cells)
	a.Published = serialDate(a.Published)
	path := s.src.path + "!" + s.name
	return s.rd.yield(Item{path: path, line: n, raw: []byte(a.Text), read: func([]byte) (Article, error) { return a, nil }})
}

// serialDate reads the number of days since 1900 that spreadsheets keep for a
// date.
func serialDate(s string) string {
	days, err := strconv.ParseFloat(s, 64)
	if err != nil || days < 1 || days > 100_000 {
		return s
	}
	t, err := excelize.ExcelDateToTime(days, false)
	if err != nil {
		return s
	}
	if days == float64(int(days)) {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02T15:04:05")
}
