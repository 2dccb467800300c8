package ar

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"

	"tarikh/extract/match"
)

// cliticsFile is the table of clitics in the files of the language.
const cliticsFile = "lexicon/clitics.tsv"

// affix is a clitic and the thresholds at which it is cut off.
type affix struct {
	form  string
	ratio float64 // least frequency of what remains, as a share of the word's
	min   int     // least frequency of what remains
	conj  bool    // stands before function words
}

// passes reports whether n, of what remains, is enough beside the frequency of
// the word.
func (a affix) passes(n, word int) bool { return n >= a.min && float64(n) >= a.ratio*float64(word) }

// slack is the part of a threshold down to which a cut is worth a second
// reading.
const slack = 0.1

// worth reports whether n, of what remains, is enough for a second reading.
func (a affix) worth(n, word int) bool {
	return n > 0 && float64(n) >= slack*a.ratio*float64(word)
}

// seat is a last letter of a stem that changes before a pronoun.
type seat struct{ form, alone string }

// clitics is the content of clitics.tsv.
type clitics struct {
	conj, prep, pronoun []affix
	future              affix
	article, fused      string
	imperfect, ending   []string
	pronouns            []string // the forms of pronoun
	endings             []string // those of pronoun and of ending
	seats               []seat
	words, host         map[string]bool
	whole, free         map[string]bool
}

// readClitics reads the table of clitics.
func readClitics(tables fs.FS) (*clitics, error) {
	file, err := tables.Open(cliticsFile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	table, err := match.ReadTSV(file, cliticsFile)
	if err != nil {
		return nil, err
	}
	c := &clitics{
		words: make(map[string]bool), host: make(map[string]bool),
		whole: make(map[string]bool), free: make(map[string]bool),
	}
	var faults []error
	for _, row := range table.Rows {
		if err := c.enter(row.Cells); err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", cliticsFile, row.Line, err))
		}
	}
	for _, a := range c.pronoun {
		c.pronouns = append(c.pronouns, a.form)
	}
	c.endings = slices.Concat(c.pronouns, c.ending)
	if c.article == "" || c.future.form == "" || short(c.fused) {
		faults = append(faults, fmt.Errorf("%s: article, future or fused missing", cliticsFile))
	}
	return c, errors.Join(faults...)
}

// enter takes a row: code, form, value, min.
func (c *clitics) enter(cells []string) (err error) {
	if len(cells) < 4 || cells[1] == "" {
		return errors.New("no form")
	}
	var a affix
	switch code, form := cells[0], cells[1]; code {
	case "conj":
		a, err = newAffix(cells)
		a.conj = true
		c.conj = append(c.conj, a)
	case "prep":
		a, err = newAffix(cells)
		c.prep = append(c.prep, a)
	case "pronoun":
		a, err = newAffix(cells)
		c.pronoun = append(c.pronoun, a)
	case "future":
		c.future, err = newAffix(cells)
	case "imperfect":
		c.imperfect = append(c.imperfect, form)
	case "article":
		c.article = form
	case "fused":
		c.fused = form
	case "seat":
		c.seats = append(c.seats, seat{form, cells[2]})
	case "word":
		c.words[form] = true
	case "host":
		c.host[form] = true
	case "free":
		c.free[form] = true
	case "ending":
		c.ending = append(c.ending, form)
	case "whole":
		c.whole[form] = true
	default:
		return fmt.Errorf("unknown code %q", code)
	}
	return err
}

// newAffix takes the row of an affix with its thresholds.
func newAffix(cells []string) (affix, error) {
	ratio, err := strconv.ParseFloat(cells[2], 64)
	if err != nil {
		return affix{}, fmt.Errorf("value: %w", err)
	}
	least, err := strconv.Atoi(cells[3])
	if err != nil {
		return affix{}, fmt.Errorf("min: %w", err)
	}
	return affix{form: cells[1], ratio: ratio, min: least}, nil
}
