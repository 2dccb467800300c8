package date

import (
	"fmt"
	"strconv"
	"strings"
)

// symbol is a letter of the alphabet that patterns are written in: a class, a
// shape of number, a literal word or mark, or a symbol that other rules make.
type symbol uint16

// The shapes of numbers, told from the token alone.
const (
	symNumber  = symbol(lastClass) + 1 + iota // n: a cardinal in digits or words
	symDigits                                 // digits: a whole number in digits
	symDay                                    // day: 1 to 31, cardinal or ordinal
	symOrdinal                                // nth: an ordinal in digits or words
	symNth                                    // day-nth: 1st to 31st, in digits
	symYear                                   // year: 1000 to 2099
	symPlain                                  // plain-year: 1600 to 2099 and no round number
	symHeading                                // heading: a year that is all of its line
	symTwo                                    // yy: two digits
	symMonth                                  // mm: 1 to 12
	symHours                                  // hhmm: 1730
	symClock                                  // clock: 17:30
	symDate                                   // numeric: 13/2/2019, 2019-02-13
	symYears                                  // years: 2011-2014
	symDays                                   // days: 10-12
	firstMade                                 // the first symbol that a grammar adds
)

var shapeNames = map[string]symbol{
	"n": symNumber, "digits": symDigits, "day": symDay, "nth": symOrdinal, "day-nth": symNth, "year": symYear,
	"plain-year": symPlain, "heading": symHeading,
	"yy": symTwo, "mm": symMonth, "hhmm": symHours, "clock": symClock, "numeric": symDate, "years": symYears, "days": symDays,
}

// elem is one element of a pattern.
type elem struct {
	sym   symbol
	value int32 // of the class; anyValue for all
	role  role
}

const anyValue = -1 << 31

// role says how an element takes part in a match.
type role uint8

const (
	context  role = 1 << iota // must stand there but is no part of the expression
	joined                    // has the conjunction as proclitic
	loose                     // may have any proclitic
	silent                    // says nothing
	equal                     // a month, the same as the one before
	definite                  // has the article as proclitic
)

// maxSequences bounds what the options of one pattern multiply to.
const maxSequences = 20000

// patternReader reads a pattern: elements one after the other, "word" for a
// literal, <name> for what other rules make, name or name=value for a class or
// a shape, ( | ) for a choice, ? for what may be missing. In front of an
// element stand the marks of roleMarks.
type patternReader struct {
	g    *grammar
	rest string
}

// sequences gives all the sequences of elements that a pattern allows.
func (g *grammar) sequences(pattern string) ([][]elem, error) {
	r := &patternReader{g: g, rest: pattern}
	seqs, err := r.choice()
	if err != nil {
		return nil, err
	}
	if r.peek() != 0 {
		return nil, fmt.Errorf("stray %q in pattern", r.rest)
	}
	return seqs, nil
}

func (r *patternReader) peek() byte {
	r.rest = strings.TrimLeft(r.rest, " ")
	if r.rest == "" {
		return 0
	}
	return r.rest[0]
}

// accept takes the character c if it is next.
func (r *patternReader) accept(c byte) bool {
	if r.peek() != c {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

func (r *patternReader) choice() ([][]elem, error) {
	var all [][]elem
	for {
		seqs, err := r.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, seqs...)
		if !r.accept('|') {
			return all, nil
		}
	}
}

func (r *patternReader) sequence() ([][]elem, error) {
	all := [][]elem{nil}
	for {
		switch r.peek() {
		case 0, ')', '|':
			return all, nil
		}
		next, err := r.item()
		if err != nil {
			return nil, err
		}
		if all = product(all, next); len(all) > maxSequences {
			return nil, fmt.Errorf("pattern has more than %d readings", maxSequences)
		}
	}
}

func product(left, right [][]elem) [][]elem {
	all := make([][]elem, 0, len(left)*len(right))
	for _, l := range left {
		for _, r := range right {
			all = append(all, append(l[:len(l):len(l)], r...))
		}
	}
	return all
}

// item reads an element or a group with the marks before and behind it.
func (r *patternReader) item() ([][]elem, error) {
	var marks role
	for r.peek() != 0 {
		one, ok := roleMarks[r.rest[0]]
		if !ok {
			break
		}
		r.rest = r.rest[1:]
		marks |= one
	}
	seqs, err := r.atom()
	if err != nil {
		return nil, err
	}
	markAll(seqs, marks&(loose|equal|definite), false)
	if marks&joined != 0 {
		seqs = r.g.join(seqs)
	}
	markAll(seqs, marks&(context|silent), true)
	if r.accept('?') {
		seqs = append(seqs, nil)
	}
	return seqs, nil
}

// roleMarks are the marks in front of an element.
var roleMarks = map[byte]role{
	'~': context, '!': silent, '+': joined, '*': loose, '=': equal | silent, '^': definite,
}

// markAll gives a role to all elements, or to the first of each sequence.
func markAll(seqs [][]elem, ro role, all bool) {
	for _, seq := range seqs {
		for i := range seq {
			if all || i == 0 {
				seq[i].role |= ro
			}
		}
	}
}

// join puts a conjunction before every sequence: as a word of its own, or as
// the proclitic of the first element.
func (g *grammar) join(seqs [][]elem) [][]elem {
	var all [][]elem
	for _, word := range g.and {
		first := []elem{{sym: g.literal(word), value: anyValue}}
		all = append(all, product([][]elem{first}, seqs)...)
	}
	for _, seq := range seqs {
		glued := append([]elem(nil), seq...)
		glued[0].role |= joined
		all = append(all, glued)
	}
	return all
}

func (r *patternReader) atom() ([][]elem, error) {
	switch r.peek() {
	case '(':
		r.accept('(')
		seqs, err := r.choice()
		if err == nil && !r.accept(')') {
			err = fmt.Errorf("missing ) before %q", r.rest)
		}
		return seqs, err
	case '"', '\'', '`':
		return r.quoted()
	case '<':
		name, rest, ok := strings.Cut(r.rest[1:], ">")
		if !ok {
			return nil, fmt.Errorf("missing > in %q", r.rest)
		}
		r.rest = rest
		return r.g.madeElem(name)
	}
	return r.word()
}

// quoted reads a literal: the key of a word in double or single quotes, or in
// backquotes its spelling, for words that only differ in what keys leave out.
func (r *patternReader) quoted() ([][]elem, error) {
	key, rest, ok := strings.Cut(r.rest[1:], r.rest[:1])
	if !ok || key == "" || strings.Contains(key, " ") {
		return nil, fmt.Errorf("bad literal in %q: want one word or mark in quotes", r.rest)
	}
	sym := r.g.literal(key)
	if r.rest[0] == '`' {
		sym = r.g.intern(r.g.spellings, key)
	}
	r.rest = rest
	return [][]elem{{{sym: sym, value: anyValue}}}, nil
}

// word reads the name of a class or a shape, with or without a value.
func (r *patternReader) word() ([][]elem, error) {
	end := strings.IndexFunc(r.rest, func(c rune) bool {
		return c != '-' && c != '=' && (c < '0' || c > '9') && (c < 'a' || c > 'z')
	})
	if end < 0 {
		end = len(r.rest)
	}
	name, arg, hasValue := strings.Cut(r.rest[:end], "=")
	r.rest = r.rest[end:]
	if sym, ok := shapeNames[name]; ok {
		return shapeElem(sym, arg)
	}
	class, ok := classNames[name]
	if !ok {
		return nil, fmt.Errorf("unknown class %q", name)
	}
	e := elem{sym: symbol(class), value: anyValue}
	if hasValue {
		n, err := class.value(arg)
		if err != nil {
			return nil, err
		}
		e.value = int32(n)
	}
	return [][]elem{{e}}, nil
}

func shapeElem(sym symbol, arg string) ([][]elem, error) {
	e := elem{sym: sym, value: anyValue}
	if arg != "" {
		n, err := strconv.ParseInt(arg, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("bad number %q", arg)
		}
		e.value = int32(n)
	}
	return [][]elem{{e}}, nil
}
