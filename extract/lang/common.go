package lang

import (
	"fmt"
	"slices"

	"tarikh/extract/text"
)

// Common is the commonest words of a language and of others in its script, by
// which a text is told to be in the one or in another: common.tsv.
type Common struct {
	codes []string           // of the languages, the language itself first
	of    map[string][]uint8 // key of a word → the languages it is common in
}

// MostLanguages is how many languages a table may tell apart.
const MostLanguages = 32

// newCommon knows no words yet.
func newCommon(code string) *Common {
	return &Common{codes: []string{code}, of: map[string][]uint8{}}
}

// Known reports whether any word is known.
func (c *Common) Known() bool { return len(c.of) > 0 }

// Of gives the numbers of the languages in which a word is common, in
// order; 0 is the language itself.
func (c *Common) Of(key []byte) []uint8 { return c.of[string(key)] }

// add notes that a word is common in a language.
func (c *Common) add(code, word string) error {
	i := slices.Index(c.codes, code)
	if i < 0 {
		if i = len(c.codes); i == MostLanguages {
			return fmt.Errorf("more than %d languages", MostLanguages)
		}
		c.codes = append(c.codes, code)
	}
	key := text.Key(word)
	if !slices.Contains(c.of[key], uint8(i)) {
		c.of[key] = append(c.of[key], uint8(i))
		slices.Sort(c.of[key])
	}
	return nil
}
