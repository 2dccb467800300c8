package date

import (
	"fmt"
	"strconv"
	"strings"
)

// Word is a time word of a document, as a language's lexicon found it.
type Word struct {
	First, Last int // tokens [First, Last)
	Class       Class
	Value       int
	Pre         string // proclitics cut off in front, as keys
	// Post is the enclitic cut off behind. A word with one is not read, unless
	// it is a possessive ending of the language: أمسك is no yesterday.
	Post string
}

// Class says what a time word is. The codes of a lexicon name it, ParseClass
// reads them.
type Class uint8

// The classes. Those up to lastCue call for a look at their surroundings; the
// others have a meaning only beside them.
const (
	noClass          Class = iota
	classMonth             // month:2, of the Gregorian calendar
	classWeakMonth         // weak-month:5, a word that means more than a month
	classHijri             // hijri:9, month of the Hijri calendar
	classWeekday           // weekday:1 Monday … weekday:7 Sunday
	classWeakWeekday       // weak-weekday:7, a word that means more than a weekday
	classSeason            // season:winter
	classUnit              // unit:day, one or any of it
	classUnits             // units:day, the plural
	classDual              // dual:day, two of it
	classTheUnit           // the-unit:day, definite
	classTheUnits          // the-units:day
	classTheDual           // the-dual:day
	classDeictic           // deictic:-1, days from today; also today, yesterday …
	classPart              // part:morning
	classAdverb            // adverb:morning, in the morning
	classPartToday         // tonight, the part of today
	classVague             // vague:past, vague:present, vague:future
	classWeakVague         // weak-vague:past, the same where a preposition stands before it
	classSet               // set:day, every day
	classDecade            // decade:80, the eighties
	classFeast             // feast:1225, month and day every year; feast:easter
	classHijriFeast        // hijri-feast:1001, the same in the Hijri calendar
	classNamed             // named:20010911, a day that has a name
	classOClock            // oclock, a word that tells a clock time
	classMeridiem          // meridiem:am, meridiem:pm
	classWeekdays          // weekdays:5, every Friday
	classEra               // era:ad, era:bc, era:hijri
	classZone              // zone, a time zone's name
	classThen              // then, at that time
	classEve               // eve:-1, the day before something; eve:1, the day after it
	lastCue                = classEve
	classNumber      Class = iota // number:3
	classOrdinal                  // ordinal:25
	classFraction                 // fraction:half
	classFew                      // few, an unknown small number
	classMany                     // many, an unknown number
	classNext                     // next, coming
	classLast                     // last, past
	classThis                     // this, current
	classSame                     // same
	classFollowing                // following, counted from another date
	classPreceding                // preceding, counted from another date
	classAgo                      // ago, before now
	classBefore                   // before
	classAfter                    // after, later
	classSince                    // since
	classWithin                   // within, during
	classUntil                    // until
	classMod                      // mod:start, mod:mid, mod:end
	classApprox                   // approx, about; approx:more, approx:less
	classEach                     // each, every
	classAge                      // age, years that somebody is old
	classNot                      // not, looks like a date and is none
	lastClass        = classNot
)

var classNames = map[string]Class{
	"month": classMonth, "weak-month": classWeakMonth, "hijri": classHijri, "weekday": classWeekday, "weak-weekday": classWeakWeekday, "season": classSeason,
	"unit": classUnit, "units": classUnits, "dual": classDual,
	"the-unit": classTheUnit, "the-units": classTheUnits, "the-dual": classTheDual,
	"deictic": classDeictic, "part": classPart, "adverb": classAdverb, "part-today": classPartToday,
	"vague": classVague, "weak-vague": classWeakVague, "set": classSet, "decade": classDecade,
	"feast": classFeast, "hijri-feast": classHijriFeast, "named": classNamed,
	"oclock": classOClock, "meridiem": classMeridiem, "weekdays": classWeekdays, "then": classThen,
	"number": classNumber, "ordinal": classOrdinal, "fraction": classFraction,
	"few": classFew, "many": classMany,
	"next": classNext, "last": classLast, "this": classThis,
	"same": classSame, "following": classFollowing, "preceding": classPreceding,
	"ago": classAgo, "before": classBefore, "after": classAfter, "since": classSince,
	"within": classWithin, "until": classUntil, "mod": classMod, "approx": classApprox,
	"each": classEach, "era": classEra, "zone": classZone, "eve": classEve, "age": classAge, "not": classNot,
}

// aliases are codes that say a class and its value in one word.
var aliases = map[string]string{
	"today": "deictic:0", "yesterday": "deictic:-1", "before-yesterday": "deictic:-2",
	"tomorrow": "deictic:1", "after-tomorrow": "deictic:2",
}

// unit is a length of time.
type unit uint8

const (
	noUnit unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitWeekend
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitSeason
	unitHalf
	unitYear
	unitDecade
	unitCentury
	unitMillennium
)

// The values that codes write as words, by class.
var classValues = map[Class]map[string]int{
	classUnit: {"second": int(unitSecond), "minute": int(unitMinute), "hour": int(unitHour), "day": int(unitDay),
		"weekend": int(unitWeekend), "week": int(unitWeek), "fortnight": int(unitFortnight), "month": int(unitMonth),
		"quarter": int(unitQuarter), "season": int(unitSeason), "half": int(unitHalf), "year": int(unitYear),
		"decade": int(unitDecade), "century": int(unitCentury), "millennium": int(unitMillennium)},
	classSeason:   {"winter": 0, "spring": 1, "summer": 2, "autumn": 3},
	classPart:     {"dawn": 0, "morning": 1, "noon": 2, "afternoon": 3, "evening": 4, "night": 5, "day": 6, "midnight": 7, "midday": 8},
	classVague:    {"past": -1, "present": 0, "future": 1},
	classMod:      {"start": 1, "mid": 2, "end": 3},
	classApprox:   {"": 0, "more": 1, "less": 2, "equal-or-more": 3, "equal-or-less": 4},
	classEra:      {"ad": 0, "bc": 1, "hijri": 2},
	classMeridiem: {"am": 0, "pm": 12},
	classFraction: {"half": 2, "quarter": 4, "third": 3},
	classFeast:    {"easter": easter},
}

// sameValues names the classes that share the values of another.
var sameValues = map[Class]Class{
	classUnits: classUnit, classDual: classUnit, classTheUnit: classUnit, classTheUnits: classUnit,
	classTheDual: classUnit, classSet: classUnit, classPartToday: classPart, classAdverb: classPart, classWeakVague: classVague,
}

// numeric are the classes whose value is a number.
var numeric = map[Class]bool{
	classMonth: true, classWeakMonth: true, classHijri: true, classWeekday: true, classWeakWeekday: true,
	classWeekdays: true, classDeictic: true, classDecade: true, classFeast: true, classHijriFeast: true,
	classNamed: true, classNumber: true, classOrdinal: true,
}

// ParseClass reads a code of a time lexicon, "weekday:6" or "today", into the
// class and its value.
func ParseClass(code string) (Class, int, error) {
	if full, ok := aliases[code]; ok {
		code = full
	}
	name, arg, _ := strings.Cut(code, ":")
	class, ok := classNames[name]
	if !ok {
		return 0, 0, fmt.Errorf("unknown time class %q", code)
	}
	value, err := class.value(arg)
	if err != nil {
		return 0, 0, fmt.Errorf("time class %q: %w", code, err)
	}
	return class, value, nil
}

// value reads the part of a code after the colon.
func (c Class) value(arg string) (int, error) {
	words := c
	if same, ok := sameValues[c]; ok {
		words = same
	}
	if n, ok := classValues[words][arg]; ok {
		return n, nil
	}
	if arg == "" && !numeric[c] && classValues[words] == nil {
		return 0, nil
	}
	n, err := strconv.Atoi(arg)
	if err != nil {
		return 0, fmt.Errorf("unknown value %q", arg)
	}
	return n, nil
}
