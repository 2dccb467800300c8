package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestReadmeRows holds the table of the README: each of its rows comes out of the
// articles of examples/, in the columns that it shows.
func TestReadmeRows(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var table [][]string
	for line := range strings.SplitSeq(string(text), "\n") {
		if !strings.HasPrefix(line, "|") {
			if len(table) > 0 {
				break // the first table
			}
			continue
		}
		var cells []string
		for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		table = append(table, cells)
	}
	if len(table) < 4 {
		t.Fatalf("the README has no table of rows: %q", table)
	}
	out := filepath.Join(t.TempDir(), "timeline.csv")
	var stdout, stderr bytes.Buffer
	if code := run([]string{"extract", "../../examples", "-q", "-o", "csv=" + out}, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	file, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range table[2:] {
		if !slices.ContainsFunc(rows[1:], func(row []string) bool { return shows(rows[0], row, table[0], want) }) {
			t.Errorf("no row of the timeline is %q", want)
		}
	}
}

// shows reports whether a row has the cells of some of its columns; a cell that ends
// in an ellipsis is the beginning of one.
func shows(header, row, columns, cells []string) bool {
	for i, column := range columns {
		at := slices.Index(header, column)
		if at < 0 {
			return false
		}
		if begin, cut := strings.CutSuffix(cells[i], " …"); row[at] != cells[i] && !(cut && strings.HasPrefix(row[at], begin)) {
			return false
		}
	}
	return true
}
