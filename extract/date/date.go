// Package date finds and resolves time expressions (TIMEX3, ISO-TimeML).
//
// What comes in is a document and its time words, which a lexicon has found;
// what goes out is a list of Timex, each with its TIMEX3 value, the days it
// means and the rule that made it. The words and the rules of a language are
// data of its folder (see NewTagger for the language that rules are written
// in); this package holds calendars, interval arithmetic and anchoring.
//
// The engine is github.com/olebedev/when: every rule is a rules.Rule of a
// when.Parser of its own. The parsers never see running text, only windows that hold a
// date cue, and their stock rules are not used: they keep no granularity, read a
// bare weekday as the next one, and set the month before the day.
//
// Anchoring follows measurements on news. In order: what the words say; days
// counted from the publication (DCT) or from the day of a reported speech;
// bare weekdays are the most recent one, the DCT's own day included, unless a
// strong future cue stands in the clause; day and month without a year are
// those nearest to the DCT; in narrative text the year is that of the
// expression before; a bare year far from it, and what looks back (a year
// earlier), do not move the story. In results of a quarter "a year earlier" is
// that quarter of the year before.
//
// Of a range English has two expressions, one for each end, as its corpora
// annotate them (TimeBank, AQUAINT, WikiWars); Timex.Reach keeps the whole.
// Arabic has one: من 3 إلى 7 أيار. Events that are not dated, holidays that a committee
// announces, fiscal years and time zones are not attempted.
package date

import (
	"fmt"

	"tarikh/extract/text"
)

// PastRef is the value of what was some time ago and names no day, as TIMEX3 has it.
const PastRef = "PAST_REF"

// Timex is a time expression of a document, resolved.
type Timex struct {
	text.Span          // bytes of the document's text
	First, Last int    // tokens [First, Last)
	Type        string // DATE, TIME, DURATION or SET
	Value       string // TIMEX3 value: 2019-02-13, 2019-W07, 2014, PAST_REF, P1W …
	Mod         string // TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER …
	From, To    Day    // first and last day meant, inclusive; NoDay when nothing can be said
	Grain       Grain  // precision
	Anchor      Anchor // what the value was computed from
	Rule        string // the rule that made it: ar.weekday-day-month
	Certain     Fields // what the words say
	Implied     Fields // what the anchor lent

	// Checksum is the publication day that the words vouch for ("today,
	// Wednesday"); NoDay when they do not speak of it. Where it is not the
	// DCT, the DCT is most likely wrong and the value follows the words.
	Checksum Day
	// Reach is the first and last day of the range that the expression is one
	// end of: of "10" and "12" in "from 10 to 12 February". Others have NoDay.
	Reach   [2]Day
	open    int8 // 1 when it is a beginning (since 2011), -1 when it is an end
	guess   bool // the year is the nearest one, no more
	weekday int8 // ISO weekday that is said, or 0
	apart   gap  // from the event that the words go on with
	// Warning says why the days are unknown or what in the words disagrees.
	Warning string
}

// Since reports whether the expression is the beginning of a time that goes on:
// since March.
func (t *Timex) Since() bool { return t.open > 0 }

// gap is how far the time of an expression lies from an event: n units, behind it
// when dir is 1, before it when it is -1; 0 when the words speak of no event.
type gap struct {
	n    int
	unit unit
	dir  int
}

// LastYear gives an expression whose year is only the nearest one, and ahead, as
// that of the year before: what has happened in mid-December was not the next
// one. ok is false when the words or the day of publication say the year.
func (t *Timex) LastYear() (last Timex, ok bool) {
	if !t.guess || t.From == NoDay || len(t.Value) < 4 {
		return *t, false
	}
	last = *t
	last.From, last.To = t.From.AddMonths(-12), t.To.AddMonths(-12)
	if t.Grain == GrainMonth {
		last.From, last.To = GrainMonth.Around(last.From)
	}
	year, _, _ := last.From.Date()
	last.Value = fmt.Sprintf("%04d", year) + t.Value[4:]
	return last, true
}

// Until reports whether the expression is the end of a time: until Monday, by
// mid-April.
func (t *Timex) Until() bool { return t.open < 0 }

// OfEvent reports whether the words go on with an event that the expression
// counts from: three days after X, the eve of X.
func (t *Timex) OfEvent() bool { return t.apart.dir != 0 }

// Origin is the day of the event that the expression counts from when the
// expression means a given day.
func (t *Timex) Origin(day Day) Day { return t.apart.move(day, -t.apart.dir) }

// Counted is the day that the expression means when the event it counts from is
// of a given day.
func (t *Timex) Counted(origin Day) Day { return t.apart.move(origin, t.apart.dir) }

func (g gap) move(day Day, sign int) Day {
	s := sense{said: saidNumber, number: g.n, unit: g.unit}
	return s.move(day, sign)
}

// Days gives the first and last day of what the expression dates: those of the
// range of which it is an end, else its own.
func (t *Timex) Days() (from, to Day) {
	if t.Reach[0] != NoDay {
		return t.Reach[0], t.Reach[1]
	}
	return t.From, t.To
}
