package lang

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"tarikh/extract/match"
	"tarikh/extract/text"
)

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

// putWords is put for a form that is cut into words already.
func (l *loader) putWords(words []string, e *Entry) bool {
	if l.over != nil && !l.over.free(formKey{e.Kind, strings.Join(words, " ")}) {
		return false
	}
	l.trie.AddWords(words, e)
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
		check := newChecker(f, own)
		for _, cells := range t.Rows {
			r := row{cells.Cells, t}
			err := check.row(r, cells.Line)
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
