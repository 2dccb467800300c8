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
	saidHalf
	saidApprox
	saidNamed
)

// sense is what the words of an expression say, before it is anchored.
type sense struct {
	said                                        said
	kind                                        kind
	year, month, day, weekday                   int
	day2, weekday2, year2                       int // end of a range that shares the rest
	season, quarter, half, decade, century      int
	part, hour, minute, meridiem                int
	deictic, vague, ordinal, rel, follow, feast int
	unit                                        unit
	plural                                      bool
	number                                      int // unknown: of an unknown number
	fraction                                    int // 2 for a half more
	dir                                         int // -1 before, +1 after
	anchor                                      Anchor
	mod, approx, era                            int
	week                                        int // of a month: 1 to 5, or -1 for the last
	since, within, until, clock, asDecade       bool
	a, b                                        *sense // ends of a range
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
	switch name {
	case "since":
		s.since = true
		return nil
	case "within":
		s.within = true
		return nil
	case "plural":
		s.plural = true
		return nil
	case "clock":
		s.clock = true
		return nil
	case "decade":
		s.asDecade = true
		return nil
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

// optionClasses are the options that say what a word of the class would say.
var optionClasses = map[string]Class{
	"unit": classUnit, "mod": classMod, "part": classPart, "vague": classVague,
	"approx": classApprox, "era": classEra, "season": classSeason,
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
	case "dir":
		s.dir = n
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

// mean folds what the elements of a match say into one sense; false when they
// contradict the calendar.
func (c *chart) mean(r *rule) (sense, bool) {
	s := r.preset
	for _, sl := range c.path {
		it := &c.items[sl.item]
		switch {
		case sl.role&silent != 0:
		case it.sense == 0:
			s.take(it)
		case r.kind == kindPass:
			s.pass(&c.senses[it.sense])
		case r.kind == kindRange:
			s.end(&c.senses[it.sense])
		default:
			s.merge(&c.senses[it.sense])
		}
	}
	if r.kind == kindPass {
		return s, true
	}
	s.kind = r.kind
	if s.kind == kindRange && s.b == nil {
		return s, false
	}
	return s, s.finish()
}

// pass takes over what another rule has found.
func (s *sense) pass(of *sense) {
	since := s.since
	*s = *of
	s.since = since || of.since
}

// end takes one end of a range.
func (s *sense) end(of *sense) {
	side := *of
	if s.a == nil {
		s.a = &side
		return
	}
	s.b = &side
}

// take adds what a word or a number says.
func (s *sense) take(it *item) {
	switch it.sym {
	case symNumber:
		s.set(saidNumber, &s.number, it.value)
	case symDay:
		if s.has(said(FieldDay)) {
			s.day2 = it.value
			return
		}
		s.set(said(FieldDay), &s.day, it.value)
	case symOrdinal:
		s.set(saidOrdinal, &s.ordinal, it.value)
	case symYear, symPlain, symHeading:
		s.takeYear(it.value)
	case symDigits, symTwo:
		s.takeYear(fullYear(it.value))
	case symClock, symHours:
		s.set(said(FieldHour|FieldMinute), &s.hour, it.value/60)
		s.minute = it.value % 60
	case symMonth:
		s.set(said(FieldMonth), &s.month, it.value)
	case symDate:
		s.takeDate(it.value)
	case symYears:
		s.set(said(FieldYear), &s.year, it.value/10000)
		s.year2 = it.value % 10000
	case symDays:
		s.set(said(FieldDay), &s.day, it.value/100)
		s.day2 = it.value % 100
	default:
		if it.sym <= symbol(lastClass) {
			s.class(Class(it.sym), it.value)
		}
	}
}

func (s *sense) takeYear(year int) {
	if s.has(said(FieldYear)) {
		s.year2 = year
		return
	}
	s.set(said(FieldYear), &s.year, year)
}

// takeDate adds a date written as the number yyyymmdd.
func (s *sense) takeDate(value int) {
	s.said |= said(FieldYear | FieldMonth | FieldDay)
	s.year, s.month, s.day = value/10000, value/100%100, value%100
	if s.year >= 1300 && s.year < 1500 {
		s.era = eraHijri // nobody writes 9/9/1436 for a day of the Middle Ages
	}
}

// class adds what a word of a class says.
func (s *sense) class(c Class, value int) {
	switch c {
	case classMonth, classWeakMonth:
		s.set(said(FieldMonth), &s.month, value)
	case classHijri:
		s.set(said(FieldMonth), &s.month, value)
		s.era = eraHijri
	case classWeekday, classWeakWeekday, classWeekdays:
		if s.has(said(FieldWeekday)) {
			s.weekday2 = value
			return
		}
		s.set(said(FieldWeekday), &s.weekday, value)
	case classSeason:
		s.set(said(FieldSeason), &s.season, value)
	case classUnit, classTheUnit, classSet:
		s.takeUnit(value, false)
	case classUnits, classTheUnits:
		s.takeUnit(value, true)
	case classDual, classTheDual:
		s.takeUnit(value, false)
		s.set(saidNumber, &s.number, 2)
	case classDecade:
		s.set(said(FieldDecade), &s.decade, value)
	case classNamed:
		s.takeDate(value)
		s.said |= saidNamed
	default:
		s.relation(c, value)
	}
}

func (s *sense) takeUnit(value int, plural bool) {
	s.said |= saidUnit
	s.unit, s.plural = unit(value), plural
}

// relation adds what a word says about other words.
func (s *sense) relation(c Class, value int) {
	switch c {
	case classDeictic:
		s.set(saidDeictic, &s.deictic, value)
	case classPart, classAdverb:
		s.set(said(FieldPart), &s.part, value)
	case classPartToday:
		s.set(said(FieldPart), &s.part, value)
		s.set(saidDeictic, &s.deictic, 0)
	case classVague, classWeakVague:
		s.vague = value
	case classFeast:
		s.set(saidFeast, &s.feast, value)
	case classHijriFeast:
		s.set(saidHijriFeast, &s.feast, value)
	case classMeridiem:
		s.set(saidMeridiem, &s.meridiem, value)
	case classNumber:
		s.set(saidNumber, &s.number, value)
	case classOrdinal:
		s.set(saidOrdinal, &s.ordinal, value)
	case classFraction:
		s.fraction = value
	case classFew, classMany:
		s.set(saidNumber, &s.number, unknown)
	default:
		s.pointer(c, value)
	}
}

// pointer adds a word that points from one time to another.
func (s *sense) pointer(c Class, value int) {
	switch c {
	case classNext:
		s.set(saidRel, &s.rel, 1)
	case classLast:
		s.set(saidRel, &s.rel, -1)
	case classThis:
		s.set(saidRel, &s.rel, 0)
	case classSame:
		s.set(saidFollow, &s.follow, 0)
	case classFollowing:
		s.set(saidFollow, &s.follow, 1)
	case classPreceding:
		s.set(saidFollow, &s.follow, -1)
	case classAgo:
		s.dir, s.anchor = -1, AnchorDCT
	case classBefore:
		s.dir = -1
	case classAfter:
		s.dir = 1
	case classSince:
		s.since = true
	case classWithin:
		s.within = true
	case classUntil:
		s.until = true
	case classMod:
		s.mod = value
	case classApprox:
		s.set(saidApprox, &s.approx, value)
	case classEra:
		s.era = value
	}
}

// The values of classEra.
const (
	eraAD = iota
	eraBC
	eraHijri
)
