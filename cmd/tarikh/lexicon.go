package main

import (
	"encoding/hex"
	"errors"
	"os"

	"tarikh/extract/lang"
)

// lexiconHint is what to try when a table of --lexicon is not well formed.
const lexiconHint = "columns are parted by tabs and named in the first line; README has an example under Words of your own"

// readLexicons reads the folders of tables that the user lays over those of
// the program, in the order given.
func readLexicons(dirs []string) ([]*lang.Layer, error) {
	var layers []*lang.Layer
	for _, dir := range dirs {
		if dir == "" { // a variable set to nothing
			continue
		}
		l, err := lang.ReadLayer(dir, os.DirFS(dir))
		if err != nil {
			return nil, lexiconError(err)
		}
		layers = append(layers, l)
	}
	return layers, nil
}

// lexiconError is faults in tables of the user: nothing has been done.
func lexiconError(err error) error {
	hint := ""
	if errors.Is(err, lang.ErrForm) {
		hint = lexiconHint
	}
	return usageError{faulty{err}, hint}
}

// faulty is an error that lists faults, each to be told in a line of its own.
type faulty struct{ error }

func (f faulty) Unwrap() error { return f.error }

// faultsOf are the faults that an error lists, or the error alone.
func faultsOf(err error) []error {
	var list interface{ Unwrap() []error }
	if !errors.As(err, &list) {
		return []error{err}
	}
	var all []error
	for _, e := range list.Unwrap() {
		all = append(all, faultsOf(e)...)
	}
	return all
}

// lexiconSums are the hashes of the folders, by name.
func lexiconSums(layers []*lang.Layer) map[string]string {
	sums := map[string]string{}
	for _, l := range layers {
		sums[l.Name] = hex.EncodeToString(l.Sum[:])
	}
	return sums
}

// lexiconKey changes when a table does, or the order of the folders.
func lexiconKey(layers []*lang.Layer) string {
	key := ""
	for _, l := range layers {
		key += hex.EncodeToString(l.Sum[:])
	}
	return key
}
