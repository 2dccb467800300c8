// Package langtest is the test suite that every language passes: its tables
// load, are clean and in order, and it has examples of what must and must not
// be found.
package langtest

import (
	"bufio"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// required are the files without which a language reads no events.
var required = []string{"actors", "affixes", "boilerplate", "cues", "generic", "nations", "organs", "places", "time",
	"time-rules", "tolls", "triggers"}

// Run tests a language whose lexicon/ and corpus/ lie in files.
func Run(t *testing.T, files fs.FS, load func(...*lang.Layer) (*lang.Language, error)) {
	t.Run("loads", func(t *testing.T) {
		if _, err := load(); err != nil {
			t.Fatal(err)
		}
	})
	for _, name := range required {
		if _, err := fs.Stat(files, "lexicon/"+name+".tsv"); err != nil {
			t.Errorf("lexicon/%s.tsv is missing", name)
		}
	}
	paths, err := fs.Glob(files, "lexicon/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		t.Run(path.Base(p), func(t *testing.T) { checkTable(t, files, p) })
	}
	t.Run("corpus", func(t *testing.T) { checkCorpus(t, files) })
}

// unordered are the tables whose rows stand in an order of their own.
var unordered = []string{"affixes.tsv", "time-rules.tsv", "time.tsv", "counts.tsv"}

// checkTable looks for rows out of order and forms that stand twice in a row.
func checkTable(t *testing.T, files fs.FS, name string) {
	file, err := files.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := match.ReadTSV(file, name)
	if err != nil {
		t.Fatal(err)
	}
	last := ""
	for _, row := range table.Rows {
		code := row.Cells[0]
		if code == "" {
			t.Errorf("%s:%d: no code", name, row.Line)
		}
		if code < last && !slices.Contains(unordered, path.Base(name)) {
			t.Errorf("%s:%d: %s stands behind %s", name, row.Line, code, last)
		}
		last = code
		checkForms(t, table, row, name)
	}
}

func checkForms(t *testing.T, table *match.Table, row match.Row, name string) {
	i := table.Column("forms")
	if i < 0 || i >= len(row.Cells) {
		return
	}
	seen := map[string]bool{}
	for _, form := range strings.Split(row.Cells[i], "|") {
		key := text.Key(form)
		if key == "" && form != "" {
			t.Errorf("%s:%d: nothing to look up in %q", name, row.Line, form)
		}
		if seen[form] {
			t.Errorf("%s:%d: %s stands twice", name, row.Line, form)
		}
		seen[form] = true
	}
}

// checkCorpus asks for examples, one in six of them of what must not be found.
func checkCorpus(t *testing.T, files fs.FS) {
	for _, name := range []string{"corpus/dates.txt", "corpus/events.txt"} {
		file, err := files.Open(name)
		if err != nil {
			t.Error(err)
			continue
		}
		positive, negative := countExamples(file)
		file.Close()
		if positive < 20 || negative*6 < positive {
			t.Errorf("%s: %d examples, %d of what must not be found: want 20, and one negative in six", name, positive, negative)
		}
	}
}

func countExamples(file fs.File) (positive, negative int) {
	value := ""
	for scan := bufio.NewScanner(file); scan.Scan(); {
		switch line := strings.TrimSpace(scan.Text()); {
		case line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "@"):
		case strings.HasPrefix(line, "="):
			value = strings.TrimSpace(line[1:])
		case unreal(value):
			negative++
		default:
			positive++
		}
	}
	return positive, negative
}

// unreal reports whether a value is of something that must not be put on a
// timeline.
func unreal(value string) bool {
	for _, word := range []string{"none", "planned", "denied", "hypothetical", "alleged", "threatened"} {
		if slices.Contains(strings.Fields(value), word) {
			return true
		}
	}
	return false
}
