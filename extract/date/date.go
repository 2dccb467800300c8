// Package date finds and resolves time expressions (TIMEX3, ISO-TimeML).
package date

import "tarikh/extract/text"

// Day is a calendar day, proleptic Gregorian, as days since 1970-01-01; NoDay
// when nothing can be said.
type Day int32

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
}

// Grain is the precision of a time expression.
type Grain uint8

// Anchor is what a value was computed from.
type Anchor uint8

// Fields is a set of calendar fields.
type Fields uint16
