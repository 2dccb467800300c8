package ar

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"tarikh/extract/match"
)

// cliticsFile is the table of clitics in the file system of a language.
const cliticsFile = "lexicon/clitics.tsv"

// affix is a clitic and the thresholds at which it is cut off.
type affix struct {
	form  string
	ratio float64 // least frequency of what remains, as a share of the word's
	min   int     // least frequency of what remains
}

// seat is a last letter that changes before a pronoun.
type seat struct{ form, alone string }

// clitics is the content of clitics.tsv.
type clitics struct {
	conj, prep, pronoun []affix
	future              affix
	article, fused      string
	imperfect           []string
	seats               []seat
	words, whole        map[string]bool
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
	c := &clitics{words: make(map[string]bool), whole: make(map[string]bool)}
	var faults []error
	for _, row := range table.Rows {
		if err := c.enter(row.Cells); err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", cliticsFile, row.Line, err))
		}
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return c, nil
}

// enter takes a row: code, form, value, min.
func (c *clitics) enter(cells []string) error {
	form, value := cells[1], cells[2]
	switch cells[0] {
	case "conj", "prep", "pronoun", "future":
		return c.enterAffix(cells)
	case "imperfect":
		c.imperfect = append(c.imperfect, form)
	case "article":
		c.article = form
	case "fused":
		c.fused = form
	case "seat":
		c.seats = append(c.seats, seat{form, value})
	case "word":
		c.words[form] = true
	case "whole":
		c.whole[form] = true
	default:
		return fmt.Errorf("unknown code %q", cells[0])
	}
	return nil
}

// enterAffix takes the row of an affix with its thresholds.
func (c *clitics) enterAffix(cells []string) error {
	ratio, err := strconv.ParseFloat(cells[2], 64)
	if err != nil {
		return fmt.Errorf("value: %w", err)
	}
	least, err := strconv.Atoi(cells[3])
	if err != nil {
		return fmt.Errorf("min: %w", err)
	}
	a := affix{cells[1], ratio, least}
	switch cells[0] {
	case "conj":
		c.conj = append(c.conj, a)
	case "prep":
		c.prep = append(c.prep, a)
	case "pronoun":
		c.pronoun = append(c.pronoun, a)
	default:
		c.future = a
	}
	return nil
}
