package lang

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tarikh/extract/match"
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
