package lang

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"tarikh/extract/match"
)

// affixes is the inflection of verbs as data: affixes.tsv. A lemma is written
// as its principal parts, "قتل/يقتل" or "shoot/shot/shot"; each row makes one
// form of one part. Where rows for the part's ending exist, they replace those
// for any ending; a row with "unless" is skipped when that part is given.
type affixes struct {
	parts []string
	rows  []affix
}

type affix struct {
	feature        Feature
	base, ending   string
	cut            int // characters
	prefix, suffix string
	unless         string
}

// inflected is one form of a verb.
type inflected struct {
	form    string
	feature Feature
}

// readAffixes reads lexicon/affixes.tsv. The principal parts are the values of
// its base column in the order of their first rows.
func readAffixes(files fs.FS) (*affixes, error) {
	file, err := files.Open("lexicon/affixes.tsv")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	t, err := match.ReadTSV(file, "lexicon/affixes.tsv")
	if err != nil {
		return nil, err
	}
	a := &affixes{}
	for _, row := range t.Rows {
		c := row.Cells
		if c[0] == "parts" {
			a.parts = strings.Split(c[1], "/")
			continue
		}
		cut, err := strconv.Atoi(c[3])
		if err != nil {
			return nil, fmt.Errorf("lexicon/affixes.tsv:%d: cut is no number: %q", row.Line, c[3])
		}
		a.rows = append(a.rows, affix{Feature(c[0]), c[1], c[2], cut, c[4], c[5], c[6]})
	}
	return a, nil
}

// inflect gives all forms of a lemma.
func (a *affixes) inflect(lemma string) ([]inflected, error) {
	given := map[string]string{}
	parts := strings.Split(lemma, "/")
	if len(parts) > len(a.parts) {
		return nil, fmt.Errorf("too many principal parts: %q", lemma)
	}
	for i, p := range parts {
		given[a.parts[i]] = p
	}
	var forms []inflected
	for _, name := range a.parts {
		word := given[name]
		if word == "" {
			continue
		}
		ending := a.longestEnding(name, word)
		for _, r := range a.rows {
			if r.base != name || r.ending != ending || (r.unless != "" && given[r.unless] != "") {
				continue
			}
			forms = append(forms, inflected{r.apply(word), r.feature})
		}
	}
	return forms, nil
}

// nouns gives a noun or a noun with its adjectives in the cases that change its
// spelling: the rows of the base "noun", applied to every word alike.
func (a *affixes) nouns(phrase string) []string {
	forms := []string{phrase}
	for _, r := range a.rows {
		if r.base != "noun" || r.suffix == "" {
			continue
		}
		words := strings.Fields(phrase)
		for i, w := range words {
			if a.longestEnding("noun", w) == r.ending {
				words[i] = r.apply(w)
			}
		}
		if changed := strings.Join(words, " "); changed != phrase {
			forms = append(forms, changed)
		}
	}
	return forms
}

// of gives the rows of a base.
func (a *affixes) of(base string) (rows []affix) {
	for _, r := range a.rows {
		if r.base == base {
			rows = append(rows, r)
		}
	}
	return rows
}

// people says how many people an adjective of nationality means by its ending,
// in the rows of the base "people": Any, 2 (feature pair) or Group (several).
func (a *affixes) people(word string) int {
	ending := a.longestEnding("people", word)
	for _, r := range a.rows {
		if r.base == "people" && r.ending == ending {
			if r.feature == "pair" {
				return 2
			}
			return Group
		}
	}
	return Any
}

// longestEnding is the most special ending of the rows for a part that the
// word has, or "*".
func (a *affixes) longestEnding(base, word string) string {
	best := "*"
	for _, r := range a.rows {
		if r.base == base && r.ending != "*" && strings.HasSuffix(word, r.ending) &&
			(best == "*" || len(r.ending) > len(best)) {
			best = r.ending
		}
	}
	return best
}

func (r affix) apply(word string) string {
	runes := []rune(word)
	runes = runes[:max(0, len(runes)-r.cut)]
	if r.prefix != "" && len(runes) > 0 {
		return r.prefix + string(runes[1:]) + r.suffix
	}
	return string(runes) + r.suffix
}
