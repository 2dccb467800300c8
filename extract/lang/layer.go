package lang

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tarikh/extract/match"
	"tarikh/extract/text"
)

// Layer is a folder of tables that a user lays over those of the program:
// actors.tsv, the actors of all languages, and a folder for each language
// (ar, en) with tables of the names and columns that stand in its lexicon/.
//
// An actor of the layer replaces the one of its code. Elsewhere the form
// decides: in its table a form means what the layer says, and no longer what
// the tables below say; all their other forms stay. Rows of the code "-" take
// their forms away.
type Layer struct {
	Name   string            // of the folder, as messages call it
	Sum    [sha256.Size]byte // of the tables, names and contents
	tables map[string]*match.Table
}

// taken is the code of rows whose forms mean nothing any more.
const taken = "-"

// actorsTable is the table that all languages share.
const actorsTable = "actors.tsv"

// ErrForm is a fault in how a table is written down, its columns and cells, not
// in what it says.
var ErrForm = errors.New("table not well formed")

// formFault is an error that is ErrForm too, with words of its own.
type formFault struct{ error }

func (f formFault) Unwrap() error        { return f.error }
func (f formFault) Is(target error) bool { return target == ErrForm }

func formError(format string, args ...any) error { return formFault{fmt.Errorf(format, args...)} }

// ReadLayer reads the tables of a folder. Its errors are those of the folder
// and of cells; what the rows mean is judged by Load.
func ReadLayer(name string, files fs.FS) (*Layer, error) {
	l := &Layer{Name: name, tables: map[string]*match.Table{}}
	top, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	sum := sha256.New()
	var faults []error
	read := func(file string) {
		if base := path.Base(file); strings.HasPrefix(base, ".") || path.Ext(base) != ".tsv" {
			return // notes and hidden files
		}
		data, err := l.read(files, file)
		if err != nil {
			faults = append(faults, err)
		}
		fmt.Fprintf(sum, "%s\x00%d\x00%s", file, len(data), data)
	}
	for _, entry := range top {
		if dir := entry.Name(); !isFolder(files, dir) || strings.HasPrefix(dir, ".") {
			read(dir)
			continue
		}
		inner, err := fs.ReadDir(files, entry.Name())
		if err != nil {
			faults = append(faults, fmt.Errorf("%s/%s: %w", name, entry.Name(), cause(err)))
		}
		for _, file := range inner {
			read(path.Join(entry.Name(), file.Name()))
		}
	}
	if len(faults) == 0 && len(l.tables) == 0 {
		return nil, fmt.Errorf("%s: no tables: %s, or triggers.tsv and others in a folder of a language", name, actorsTable)
	}
	sum.Sum(l.Sum[:0])
	return l, errors.Join(faults...)
}

func isFolder(files fs.FS, name string) bool {
	info, err := fs.Stat(files, name)
	return err == nil && info.IsDir()
}

// cause is an error of a file without the path, which the message has already.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// read reads one table, if it is one that can be laid over another.
func (l *Layer) read(files fs.FS, file string) ([]byte, error) {
	switch dir, base := path.Split(file); {
	case file == "places.tsv":
		return nil, fmt.Errorf("%s: places stand in a gazetteer: tarikh gazetteer build -o my.gaz %[1]s", l.path(file))
	case dir == "" && file != actorsTable:
		return nil, fmt.Errorf("%s: no such table for all languages, only %s; those of a language stand in its folder, as ar/%s", l.path(file), actorsTable, base)
	case dir != "" && slices.Contains(fixed, strings.TrimSuffix(base, ".tsv")):
		return nil, fmt.Errorf("%s: part of how the language is read, nothing may be laid over it; tables of words are %s", l.path(file), strings.Join(layered(), ", "))
	case dir != "" && !slices.Contains(layered(), strings.TrimSuffix(base, ".tsv")):
		return nil, fmt.Errorf("%s: no such table; there are %s", l.path(file), strings.Join(layered(), ", "))
	}
	if info, err := fs.Stat(files, file); err != nil || !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: no regular file", l.path(file))
	}
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", l.path(file), cause(err))
	}
	if l.tables[file], err = match.ReadTSV(strings.NewReader(string(data)), l.path(file)); err != nil {
		err = formFault{err}
	}
	return data, err
}

func (l *Layer) path(file string) string { return strings.TrimSuffix(l.Name, "/") + "/" + file }

// bodiesTable is the only table without entries that a layer may hold.
const bodiesTable = "bodies"

// fixed are the tables of a language that no layer may hold: they say how it
// inflects, cuts its words and sentences, is told from others and reads dates.
var fixed = []string{"abbreviations", "affixes", "clitics", "common", "time-rules"}

// layered are the tables of a language that a layer may hold.
func layered() []string {
	var names []string
	for _, f := range lexiconFiles {
		if f.kind != noEntry || f.name == bodiesTable {
			names = append(names, f.name)
		}
	}
	return names
}

// Languages are the folders of languages that the layer holds, sorted.
func (l *Layer) Languages() []string {
	var codes []string
	for file := range l.tables {
		if dir, _ := path.Split(file); dir != "" && !slices.Contains(codes, path.Clean(dir)) {
			codes = append(codes, path.Clean(dir))
		}
	}
	slices.Sort(codes)
	return codes
}

// formKey is a form in a table, as it is looked up.
type formKey struct {
	kind Kind
	key  string
}

func keyOf(k Kind, form string) formKey { return formKey{k, strings.Join(text.Fields(form), " ")} }

// overlay is the state of a loader that has layers.
type overlay struct {
	above map[formKey]bool // forms of the layers above: no longer those of the tables below
	mine  map[formKey]bool // of the layer that is read
}

// put enters a form, unless a layer above says what it means.
func (l *loader) put(form string, e *Entry) bool {
	if l.over != nil && !l.over.free(keyOf(e.Kind, form)) {
		return false
	}
	l.trie.Add(form, e)
	return true
}

// free reports whether a form is free for the table that is read, and takes it.
func (o *overlay) free(key formKey) bool {
	if o.above[key] {
		return false
	}
	if o.mine != nil {
		o.mine[key] = true
	}
	return true
}

// lay reads what the layers say in one table, the uppermost first.
func (l *loader) lay(f lexiconFile, own *match.Table, layers []*Layer) {
	for _, layer := range slices.Backward(layers) {
		t := layer.tables[l.code+"/"+f.name+".tsv"]
		if t == nil {
			continue
		}
		if own == nil {
			l.faults = append(l.faults, fmt.Errorf("%s: the language has no such table; it has %s", t.Name, strings.Join(l.laidOver(), ", ")))
			continue
		}
		if err := sameColumns(t, own); err != nil {
			l.faults = append(l.faults, err)
			continue
		}
		l.over.mine = map[formKey]bool{}
		seen := map[string]int{}
		for _, cells := range t.Rows {
			r := row{cells.Cells, t}
			err := l.checkRow(f, r, own, seen, cells.Line)
			switch {
			case err != nil:
			case r.cells[0] == taken:
				err = l.takeAway(f, r)
			case f.name == bodiesTable:
				err = f.row(l, l.unsaid(r))
			default:
				err = f.row(l, r)
			}
			if err != nil {
				l.faults = append(l.faults, fmt.Errorf("%s:%d: %w", t.Name, cells.Line, err))
			}
		}
		for key := range l.over.mine {
			l.over.above[key] = true
		}
		l.over.mine = nil
	}
	if own != nil && f.name == bodiesTable && l.over != nil {
		for i, cells := range own.Rows {
			own.Rows[i].Cells = l.unsaid(row{cells.Cells, own}).cells
		}
	}
}

// laidOver are the tables of the language that a layer may lie over.
func (l *loader) laidOver() []string {
	return slices.DeleteFunc(layered(), func(name string) bool {
		_, err := fs.Stat(l.files, "lexicon/"+name+".tsv")
		return err != nil
	})
}

// unsaid is a row of bodies.tsv, whose forms put does not enter, without the
// forms of the layers above. It takes the others.
func (l *loader) unsaid(r row) row {
	var left []string
	for _, form := range r.list("forms") {
		if l.over.free(keyOf(noEntry, form)) {
			left = append(left, form)
		}
	}
	cells := slices.Clone(r.cells)
	if i := r.table.Column("forms"); i < len(cells) {
		cells[i] = strings.Join(left, "|")
	}
	return row{cells, r.table}
}

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

// checkRow looks for what a row of a layer lacks, for words that the program's
// own table never uses in a column that is closed, and for forms that stand
// twice under a code.
func (l *loader) checkRow(f lexiconFile, r row, own *match.Table, seen map[string]int, line int) error {
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
			if before := seen[key]; before > 0 {
				return fmt.Errorf("%s stands twice under %s, first in line %d", form, r.cells[0], before)
			}
			seen[key] = line
		}
	}
	if forms == 0 {
		return formError("no forms; several are parted by |")
	}
	if r.cells[0] == taken {
		return nil
	}
	if f.kind == NationEntry && !isNation(r.cells[0], own) {
		return fmt.Errorf("no country or people: %q; write a country as SY, a people as KRD", r.cells[0])
	}
	closed := f.closed
	if f.name == bodiesTable {
		closed = []string{"code"}
	}
	for _, column := range closed {
		if value := r.cell(column); r.table.Column(column) >= 0 {
			if words := l.wordsOf(own, column); !slices.Contains(words, value) {
				return fmt.Errorf("no such %s: %q; there are %s", column, value, list(words))
			}
		}
	}
	return nil
}

// isNation reports whether a code may stand in nations.tsv: that of a country, one
// that the program's own table uses, or three capitals for a people of the
// user's own, which are not the long code of a country (SYR).
func isNation(code string, own *match.Table) bool {
	if IsCountry(code) || slices.Contains(values(own, own.Header[0]), code) {
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
func (l *loader) wordsOf(own *match.Table, column string) []string {
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

// takeAway lets the forms of a row mean nothing, in all their inflections.
func (l *loader) takeAway(f lexiconFile, r row) error {
	for _, form := range slices.Concat(r.list("forms"), r.list("noun")) {
		for _, form := range l.affixes.nouns(form) {
			l.over.mine[keyOf(f.kind, form)] = true
		}
	}
	for _, lemma := range r.list("verb") {
		verb, rest, _ := strings.Cut(lemma, " ")
		forms, err := l.affixes.inflect(verb)
		if err != nil {
			return err
		}
		for _, form := range forms {
			l.over.mine[keyOf(f.kind, form.form+" "+rest)] = true
		}
	}
	return nil
}

// layActors puts the actors of the layers into the table, the later over the
// earlier.
func layActors(actors map[string]*Actor, layers []*Layer) error {
	own, err := readTable(actorsTable)
	if err != nil {
		return err
	}
	var faults []error
	for _, layer := range layers {
		t := layer.tables[actorsTable]
		if t == nil {
			continue
		}
		if err := sameColumns(t, own); err != nil {
			faults = append(faults, err)
			continue
		}
		lines := map[string]int{}
		for _, cells := range t.Rows {
			r := row{cells.Cells, t}
			a, err := layeredActor(r, own)
			if before := lines[r.cells[0]]; err == nil && before > 0 {
				err = fmt.Errorf("actor %s twice, first in line %d", a.ID, before)
			}
			if err != nil {
				faults = append(faults, fmt.Errorf("%s:%d: %w", t.Name, cells.Line, err))
				continue
			}
			lines[a.ID], actors[a.ID] = cells.Line, a
		}
		faults = append(faults, checkActors(actors, t)...)
	}
	return errors.Join(faults...)
}

// layeredActor reads a row of actors.tsv in a layer.
func layeredActor(r row, own *match.Table) (*Actor, error) {
	a := &Actor{ID: r.cells[0], Name: r.cell("name"), Code: r.cell("plover"), Country: r.cell("country"),
		Sector: r.cell("sector"), Parent: r.cell("parent"), From: r.cell("from"), To: r.cell("to")}
	a.Class = classOfSector(a)
	sectors := values(own, "sector")
	slices.Sort(sectors)
	switch {
	case a.ID == "" || a.ID == taken:
		return nil, formError("no code in the first column")
	case a.Name == "":
		return nil, errors.New("no name")
	case !slices.Contains(sectors, a.Sector):
		return nil, fmt.Errorf("no such sector: %q; there are %s", a.Sector, list(sectors))
	case a.Country != "" && !IsCountry(a.Country):
		return nil, noCountry(a.Country)
	}
	return a, nil
}

// IsCountry reports whether a word is the code of a country: ISO 3166-1 alpha-2
// in capitals, or XK, Kosovo. Codes that stand for another one (UK) are none.
func IsCountry(code string) bool {
	r, err := language.ParseRegion(code)
	return err == nil && len(code) == 2 && r.IsCountry() && r.Canonicalize().String() == code
}

func noCountry(code string) error {
	return fmt.Errorf("no country: %q; write its code of ISO 3166-1, two capitals: SY", code)
}

// checkActors looks for parents that are no actors and for a second government
// of a country.
func checkActors(actors map[string]*Actor, t *match.Table) []error {
	governments := map[string][]string{} // by country
	for id, a := range actors {
		if governs(a) {
			governments[a.Country] = append(governments[a.Country], id)
		}
	}
	var faults []error
	for _, cells := range t.Rows {
		a := actors[cells.Cells[0]]
		if a == nil {
			continue
		}
		if a.Parent != "" && actors[a.Parent] == nil {
			faults = append(faults, fmt.Errorf("%s:%d: no such actor: parent %s", t.Name, cells.Line, a.Parent))
		}
		if all := governments[a.Country]; governs(a) && len(all) > 1 {
			slices.Sort(all)
			faults = append(faults, fmt.Errorf("%s:%d: %s has several governments: %s", t.Name, cells.Line, a.Country, strings.Join(all, ", ")))
		}
	}
	return faults
}
