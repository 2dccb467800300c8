package date

import (
	"fmt"
	"strconv"
	"strings"
)

// kind says how a sense is resolved; the action of a rule names it.
type kind uint8

const (
	kindDate   kind = iota // date: calendar fields, days from today, a unit with next, last or this
	kindOffset             // offset: n units before or after something
	kindPeriod             // period: a length of time
	kindVague              // vague: the past, now, the future
	kindSet                // set: every day
	kindRange              // range: from one date to another
	kindFollow             // follow: counted from an earlier expression, "the following day"
	kindNone               // none: looks like a date and is none
	kindPass               // pass: what another rule has found, beside words that vouch for it
)

var kindNames = map[string]kind{
	"date": kindDate, "offset": kindOffset, "period": kindPeriod, "vague": kindVague,
	"set": kindSet, "range": kindRange, "follow": kindFollow, "none": kindNone, "pass": kindPass,
}

// said is a set of what a sense tells; the low bits are Fields.
type said uint32

const (
	saidDeictic said = 1 << (16 + iota)
	saidUnit
	saidNumber
	saidRel
	saidOrdinal
	saidMeridiem
	saidFollow
	saidFeast
	saidHijriFeast
	saidApprox
)

// sense is what the words of an expression say, before it is anchored.
type sense struct {
	said                                                                  said
	kind                                                                  kind
	year, month, day, weekday                                             int
	day2, weekday2, year2                                                 int // end of a range that shares the rest
	season, quarter, half, decade, century                                int
	part, hour, minute, meridiem                                          int
	deictic, vague, ordinal, rel, follow, feast                           int
	unit                                                                  unit
	plural                                                                bool
	number                                                                int // unknown: of an unknown number
	fraction                                                              int // 2 for a half more
	dir                                                                   int // -1 before, +1 after
	shift                                                                 int // days from the one that is named: the eve of it
	anchor                                                                Anchor
	mod, approx, era                                                      int
	week                                                                  int // of a month: 1 to 5, or -1 for the last
	since, within, clock, asDecade, list, recall, ahead, aside, until, of bool
	a, b                                                                  *sense // ends of a range
}

// unknown stands for an unknown number: a few, several.
const unknown = -1

// value is what a made item offers to patterns: the month, else the number.
func (s *sense) value() int {
	if s.has(said(FieldMonth)) {
		return s.month
	}
	return s.number
}

func (s *sense) has(what said) bool { return s.said&what == what }

// any reports whether one of the things is said.
func (s *sense) any(what said) bool { return s.said&what != 0 }

// fields are the calendar fields that are said.
func (s *sense) fields() Fields { return Fields(s.said & 0xFFFF) }

// parseAction reads the third column of a rule: a kind and options that set
// what no word says, "offset dir=-1 anchor=previous".
func parseAction(action string) (kind, sense, error) {
	words := strings.Fields(action)
	if len(words) == 0 {
		return 0, sense{}, fmt.Errorf("no action")
	}
	k, ok := kindNames[words[0]]
	if !ok {
		return 0, sense{}, fmt.Errorf("unknown action %q", words[0])
	}
	s := sense{kind: k}
	for _, option := range words[1:] {
		name, arg, _ := strings.Cut(option, "=")
		if err := s.option(name, arg); err != nil {
			return 0, sense{}, err
		}
	}
	return k, s, nil
}

// option sets one thing by name.
func (s *sense) option(name, arg string) error {
	if flag := s.flag(name); flag != nil {
		*flag = true
		return nil
	}
	switch name {
	case "anchor":
		return s.anchorOption(arg)
	case "few":
		s.set(saidNumber, &s.number, unknown)
		return nil
	}
	if class, ok := optionClasses[name]; ok {
		n, err := class.value(arg)
		s.class(class, n)
		return err
	}
	n, err := strconv.Atoi(arg)
	if err != nil {
		return fmt.Errorf("option %s: no number %q", name, arg)
	}
	return s.numberOption(name, n)
}

// flag is what an option without a value sets, or nil.
func (s *sense) flag(name string) *bool {
	switch name {
	case "since":
		return &s.since
	case "within":
		return &s.within
	case "clock": // the number is an hour
		return &s.clock
	case "recall": // what was spoken of last, if anything
		return &s.recall
	case "aside": // no date of the story
		return &s.aside
	case "of": // the event that it counts from stands behind it
		return &s.of
	case "until": // what it is the end of
		return &s.until
	case "ahead": // what is to come
		return &s.ahead
	case "list": // a range of kinds: its ends, and nothing between
		return &s.list
	case "decade": // the year is the first of one
		return &s.asDecade
	}
	return nil
}

// optionClasses are the options that say what a word of the class would say.
var optionClasses = map[string]Class{
	"unit": classUnit, "mod": classMod, "part": classPart, "vague": classVague,
	"approx": classApprox, "era": classEra, "season": classSeason, "fraction": classFraction,
}

func (s *sense) anchorOption(arg string) error {
	switch arg {
	case "dct":
		s.anchor = AnchorDCT
	case "previous":
		s.anchor = AnchorPrevious
	case "event":
		s.anchor = AnchorEvent
	default:
		return fmt.Errorf("unknown anchor %q", arg)
	}
	return nil
}

func (s *sense) numberOption(name string, n int) error {
	switch name {
	case "rel":
		s.set(saidRel, &s.rel, n)
	case "n":
		s.set(saidNumber, &s.number, n)
	case "ordinal":
		s.set(saidOrdinal, &s.ordinal, n)
	case "dir":
		s.dir = n
	case "shift":
		s.shift = n
	case "follow":
		s.set(saidFollow, &s.follow, n)
	case "month":
		s.set(said(FieldMonth), &s.month, n)
	case "deictic":
		s.set(saidDeictic, &s.deictic, n)
	default:
		return fmt.Errorf("unknown option %q", name)
	}
	return nil
}

func (s *sense) set(what said, field *int, value int) {
	s.said |= what
	*field = value
}
