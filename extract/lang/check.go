package lang

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tarikh/extract/match"
	"tarikh/extract/text"
)

// sameColumns reports columns that the program's own table does not have. Some
// may be missing, but not the code, which comes first.
func sameColumns(t, own *match.Table) error {
	want := strings.Join(own.Header, ", ")
	if len(t.Header) == 1 && len(own.Header) > 1 {
		return formError("%s:%d: one column; columns are parted by tabs: %s", t.Name, t.HeaderLine, want)
	}
	if t.Header[0] != own.Header[0] {
		return formError("%s:%d: the first column is %q, not %q; columns: %s", t.Name, t.HeaderLine, t.Header[0], own.Header[0], want)
	}
	for _, h := range t.Header {
		if own.Column(h) < 0 {
			return formError("%s:%d: no such column: %q; columns: %s", t.Name, t.HeaderLine, h, want)
		}
	}
	return nil
}

// The columns that hold forms.
var formColumns = []string{"forms", "verb", "noun"}

// checker judges the rows of one table of a layer by the program's own.
type checker struct {
	words   map[string][]string // that a closed column may hold
	nations map[string]bool     // codes of the own nations.tsv, nil for other tables
	seen    map[string]int      // code, column and form, to the line
}

func newChecker(f lexiconFile, own *match.Table) *checker {
	c := &checker{words: map[string][]string{}, seen: map[string]int{}}
	for _, column := range f.closed {
		c.words[column] = wordsOf(own, column)
	}
	if f.kind == NationEntry {
		c.nations = map[string]bool{}
		for _, code := range values(own, own.Header[0]) {
			c.nations[code] = true
		}
	}
	return c
}

// row looks for what a row lacks, for words that the program's own table never
// uses in a column that is closed, and for forms that stand twice under a code.
func (c *checker) row(r row, line int) error {
	if r.cells[0] == "" {
		return formError("no code in the first column")
	}
	forms := 0
	for _, column := range formColumns {
		for _, form := range r.list(column) {
			forms++
			if len(text.Fields(form)) == 0 {
				return formError("no word in the form %q", form)
			}
			key := r.cells[0] + "\t" + column + "\t" + strings.Join(text.Fields(form), " ")
			if before := c.seen[key]; before > 0 {
				return fmt.Errorf("%s stands twice under %s, first in line %d", form, r.cells[0], before)
			}
			c.seen[key] = line
		}
	}
	if forms == 0 {
		return formError("no forms; several are parted by |")
	}
	if r.cells[0] == taken {
		return nil
	}
	if c.nations != nil && !c.nations[r.cells[0]] && !isNation(r.cells[0]) {
		return fmt.Errorf("no country or people: %q; write a country as SY, a people as KRD", r.cells[0])
	}
	for _, column := range slices.Sorted(maps.Keys(c.words)) {
		if value := r.cell(column); r.table.Column(column) >= 0 && !slices.Contains(c.words[column], value) {
			return fmt.Errorf("no such %s: %q; there are %s", column, value, list(c.words[column]))
		}
	}
	return nil
}

// isNation reports whether a code may stand for a nation: that of a country, or
// three capitals for a people of the user's own, which are not the long code of
// a country (SYR).
func isNation(code string) bool {
	if IsCountry(code) {
		return true
	}
	for _, c := range code {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	r, err := language.ParseRegion(code)
	return len(code) == 3 && (err != nil || !r.IsCountry())
}

// wordsOf are the words that a table uses in a column; of ACLED codes all.
func wordsOf(own *match.Table, column string) []string {
	words := values(own, column)
	if column == "acled" {
		if t, err := readTable("acled.tsv"); err == nil {
			words = append(words, values(t, "code")...)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// values are the values of a column.
func values(t *match.Table, column string) []string {
	i := t.Column(column)
	var words []string
	for _, r := range t.Rows {
		if i >= 0 && !slices.Contains(words, r.Cells[i]) {
			words = append(words, r.Cells[i])
		}
	}
	return words
}

// list writes words for a message; the empty one is "nothing".
func list(words []string) string {
	words = slices.Clone(words)
	for i, w := range words {
		if w == "" {
			words[i] = "nothing"
		}
	}
	return strings.Join(words, ", ")
}

// keysOf are the keys of a map in order, for a message.
func keysOf[K ~string, V any](m map[K]V) string {
	var names []string
	for name := range m {
		names = append(names, string(name))
	}
	slices.Sort(names)
	return list(names)
}
