package output

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tarikh/timeline"
)

// reviewColumns are what a reviewer fills in, and what is shown for it.
var reviewColumns = []struct {
	name     string
	decision func(*timeline.Decision) *string // nil for what is only shown
	shown    func(*timeline.Entry) cell
}{
	{"event_id", func(d *timeline.Decision) *string { return &d.Event }, func(e *timeline.Entry) cell { return word(e.ID) }},
	{"evidence_hash", func(d *timeline.Decision) *string { return &d.Evidence }, func(e *timeline.Entry) cell { return word(e.EvidenceHash()) }},
	{"decision", func(d *timeline.Decision) *string { return &d.Verdict }, nil},
	{"event_date", nil, func(e *timeline.Entry) cell { return day(e.From) }},
	{"corrected_date", func(d *timeline.Decision) *string { return &d.From }, nil},
	{"end_date", nil, func(e *timeline.Entry) cell { return day(e.To) }},
	{"corrected_end_date", func(d *timeline.Decision) *string { return &d.To }, nil},
	{"location", nil, func(e *timeline.Entry) cell { return word(e.Location) }},
	{"place_id", nil, func(e *timeline.Entry) cell { return word(placeOf(e).ID) }},
	{"corrected_place_id", func(d *timeline.Decision) *string { return &d.Place }, nil},
	{"event_type", nil, func(e *timeline.Entry) cell { return word(e.Type) }},
	{"corrected_type", func(d *timeline.Decision) *string { return &d.Type }, nil},
	{"actor1", nil, func(e *timeline.Entry) cell { return names(e.Actors) }},
	{"corrected_actor1", func(d *timeline.Decision) *string { return &d.Actor }, nil},
	{"actor2", nil, func(e *timeline.Entry) cell { return names(e.Recipients) }},
	{"corrected_actor2", func(d *timeline.Decision) *string { return &d.Target }, nil},
	{"killed", nil, func(e *timeline.Entry) cell { return amount(e.Killed) }},
	{"corrected_killed", func(d *timeline.Decision) *string { return &d.Killed }, nil},
	{"note", func(d *timeline.Decision) *string { return &d.Note }, nil},
	{"confidence", nil, func(e *timeline.Entry) cell { return fraction(e.Confidence) }},
	{"contradictions", nil, func(e *timeline.Entry) cell { return list(contradictions(e)) }},
	{"evidence", nil, func(e *timeline.Entry) cell { return word(e.Evidence) }},
	{"document_ids", nil, func(e *timeline.Entry) cell { return list(e.Documents()) }},
	{"url", nil, func(e *timeline.Entry) cell { return word(e.URL) }},
}

// WriteReview writes a sheet to fill in, the least certain events first, as
// "csv" or "xlsx". What was decided before stands in it.
func WriteReview(w io.Writer, format string, entries []*timeline.Entry, decided []timeline.Decision) error {
	before := map[string]timeline.Decision{}
	for _, d := range decided {
		before[d.Event+d.Evidence] = d
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b *timeline.Entry) int { return cmp.Compare(a.Confidence, b.Confidence) })
	table := make([][]string, 1, len(entries)+1)
	for _, col := range reviewColumns {
		table[0] = append(table[0], col.name)
	}
	for _, e := range entries {
		d := before[e.ID+e.EvidenceHash()]
		row := make([]string, len(reviewColumns))
		for i, col := range reviewColumns {
			if col.shown != nil {
				row[i] = spreadsheet(col.shown(e))
			} else {
				row[i] = harmless(*col.decision(&d))
			}
		}
		table = append(table, row)
	}
	if format == "xlsx" {
		return writeReviewBook(w, table, arabic(entries))
	}
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	rows := csv.NewWriter(w)
	rows.UseCRLF = true
	return rows.WriteAll(table)
}

func writeReviewBook(w io.Writer, table [][]string, fromRight bool) error {
	book := excelize.NewFile()
	defer book.Close()
	s, err := newSheet(book, "review", fromRight)
	if err != nil {
		return err
	}
	s.head = table[0]
	if err := s.begin(); err != nil {
		return err
	}
	for _, row := range table[1:] {
		if err := s.words(row); err != nil {
			return err
		}
	}
	if err := s.verdicts(); err != nil {
		return err
	}
	if err := s.end(); err != nil {
		return err
	}
	return book.Write(w)
}

// verdicts offers a list in the column of decisions.
func (s *sheet) verdicts() error {
	list := excelize.NewDataValidation(true)
	at, err := excelize.ColumnNumberToName(1 + slices.Index(s.head, "decision"))
	if err != nil {
		return err
	}
	list.SetSqref(fmt.Sprintf("%s2:%s%d", at, at, max(2, s.row)))
	if err := list.SetDropList([]string{timeline.Accept, timeline.Reject, timeline.Correct}); err != nil {
		return err
	}
	return s.book.AddDataValidation(s.name, list)
}

// words writes a row of text.
func (s *sheet) words(row []string) error {
	cells := make([]any, len(row))
	for i, words := range row {
		if words != "" {
			cells[i] = short(words)
		}
	}
	s.row++
	return s.out.SetRow(fmt.Sprintf("A%d", s.row), cells)
}

// ErrReview is returned for a file that is no sheet of WriteReview.
var ErrReview = errors.New("not a review sheet")

// ReadReview reads the rows with a decision from a sheet that was filled in, a
// workbook or CSV with commas, semicolons or tabs.
func ReadReview(r io.Reader) ([]timeline.Decision, error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	table, err := reviewTable(content)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrReview, err)
	}
	if len(table) == 0 || !slices.Contains(table[0], "event_id") || !slices.Contains(table[0], "decision") {
		return nil, fmt.Errorf("%w: no columns event_id and decision", ErrReview)
	}
	var all []timeline.Decision
	for n, row := range table[1:] {
		d := readDecision(table[0], row)
		switch d.Verdict = strings.ToLower(d.Verdict); d.Verdict {
		case "":
		case timeline.Accept, timeline.Reject, timeline.Correct:
			all = append(all, d)
		default:
			return nil, fmt.Errorf("row %d: %q: %w", n+2, d.Verdict, timeline.ErrVerdict)
		}
	}
	return all, nil
}

func readDecision(head, row []string) timeline.Decision {
	var d timeline.Decision
	for i, name := range head {
		for _, col := range reviewColumns {
			if col.name == name && col.decision != nil && i < len(row) {
				*col.decision(&d) = strings.TrimPrefix(strings.TrimSpace(row[i]), "'")
			}
		}
	}
	return d
}

func reviewTable(content []byte) ([][]string, error) {
	if bytes.HasPrefix(content, []byte("PK")) {
		book, err := excelize.OpenReader(bytes.NewReader(content))
		if err != nil {
			return nil, err
		}
		defer book.Close()
		return book.GetRows(book.GetSheetName(0))
	}
	content = bytes.TrimPrefix(content, []byte(byteOrderMark))
	head, _, _ := bytes.Cut(content, []byte("\n"))
	rows := csv.NewReader(bytes.NewReader(content))
	rows.FieldsPerRecord = -1
	for _, sep := range []rune{';', '\t'} {
		if bytes.ContainsRune(head, sep) && !bytes.ContainsRune(head, ',') {
			rows.Comma = sep
		}
	}
	return rows.ReadAll()
}

// WriteDecisions writes decisions, one JSON object a line, in order of event:
// a file to keep under version control.
func WriteDecisions(w io.Writer, decisions []timeline.Decision) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for _, d := range decisions {
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	return b.Flush()
}

// ReadDecisions reads what WriteDecisions wrote.
func ReadDecisions(r io.Reader) ([]timeline.Decision, error) {
	var all []timeline.Decision
	dec := json.NewDecoder(r)
	for {
		var d timeline.Decision
		err := dec.Decode(&d)
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, fmt.Errorf("decision %d: %w", len(all)+1, err)
		}
		all = append(all, d)
	}
}

// MergeDecisions lets later decisions of an event take the place of earlier ones.
func MergeDecisions(earlier, later []timeline.Decision) []timeline.Decision {
	type key struct{ event, evidence string }
	last := map[key]timeline.Decision{}
	for _, d := range slices.Concat(earlier, later) {
		last[key{d.Event, d.Evidence}] = d
	}
	all := make([]timeline.Decision, 0, len(last))
	for _, d := range last {
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, b timeline.Decision) int {
		return cmp.Or(cmp.Compare(a.Event, b.Event), cmp.Compare(a.Evidence, b.Evidence))
	})
	return all
}

// WriteCorpus turns decided entries into examples in the form of the corpus
// files: a value line and the sentence. Rejected events become examples of
// nothing. The sentences are the articles': look at their licence.
func WriteCorpus(w io.Writer, entries []*timeline.Entry, rejected []*timeline.Entry) error {
	b := bufio.NewWriter(w)
	for _, e := range entries {
		fmt.Fprintf(b, "# %s %s\n= %s\n%s\n\n", e.ID, e.Language(), corpusValue(e), oneLine(e.Evidence))
	}
	for _, e := range rejected {
		fmt.Fprintf(b, "# %s %s\n= none\n%s\n\n", e.ID, e.Language(), oneLine(e.Evidence))
	}
	return b.Flush()
}

func corpusValue(e *timeline.Entry) string {
	value := e.Type
	if e.Mode != "" {
		value += ":" + e.Mode
	}
	value += " " + string(e.Status)
	if len(e.Actors)+len(e.Recipients) > 0 {
		value += " " + side(e.Actors) + " -> " + side(e.Recipients)
	}
	if e.Killed != nil {
		value += fmt.Sprintf(" killed=%d", e.Killed.Min)
		if e.Killed.Max < 0 {
			value += "+"
		}
	}
	return value
}

func side(list []timeline.Party) string {
	if len(list) == 0 {
		return "_"
	}
	return names(list).text
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
