package date

import (
	"fmt"
	"strings"
)

// EDTF gives the expression in the Extended Date/Time Format, ISO 8601-2:2019,
// levels 0 and 1: 2019-02-13, 2019-02, 2019, 2019-21 (spring), 199X, 19XX,
// 2019-02-10/2019-02-15, 2011/.. for since and ../2011 for until. A ~ stands
// behind what is about, or converted from another calendar; a ? behind a date
// whose year is only the nearest one. Weeks, quarters and halves have no form
// of their own and are intervals. Empty where nothing can be said.
func (t *Timex) EDTF() string {
	if t.From == NoDay || t.Type == "SET" {
		return ""
	}
	first, last := t.ends()
	switch {
	case t.open > 0 && first == last:
		return first + t.qualifier() + "/.."
	case t.open < 0 && first == last:
		return "../" + last + t.qualifier()
	case first == last:
		return first + t.qualifier()
	}
	return first + t.qualifier() + "/" + last + t.qualifier()
}

// EDTF writes a stretch of days as coarsely as it can: 2019, 2019-02,
// 2019-02-10/2019-02-15; empty where a day is unknown.
func EDTF(from, to Day) string {
	if from == NoDay || to == NoDay {
		return ""
	}
	first, last := between(from, to)
	if first == last {
		return first
	}
	return first + "/" + last
}

// qualifier is ~ for approximate, ? for uncertain and % for both.
func (t *Timex) qualifier() string {
	about := t.Mod == "APPROX" || t.Anchor == AnchorCalendar
	switch {
	case about && t.guess:
		return "%"
	case about:
		return "~"
	case t.guess:
		return "?"
	}
	return ""
}

// ends gives the form of the first and the last part; the same where one form
// says all.
func (t *Timex) ends() (first, last string) {
	year, month, _ := t.From.Date()
	switch t.Grain {
	case GrainInstant:
		if at := t.instant(); at != "" {
			return at, at
		}
	case GrainSeason:
		s := fmt.Sprintf("%s-%d", edtfYear(year), 20+seasonOf(month))
		return s, s
	case GrainDecade:
		if year >= 0 {
			s := fmt.Sprintf("%03dX", year/10)
			return s, s
		}
	case GrainCentury:
		if year >= 0 {
			s := fmt.Sprintf("%02dXX", year/100)
			return s, s
		}
	}
	return between(t.From, t.To)
}

// instant is the time of the day; empty for midnight at its end.
func (t *Timex) instant() string {
	day, clock, ok := strings.Cut(t.Value, "T")
	if !ok || len(clock) != len("17:30") || clock >= "24" || strings.HasPrefix(day, "X") {
		return ""
	}
	return edtfDay(t.From) + "T" + clock + ":00"
}

// seasonOf numbers the seasons by their first month: spring 1 to winter 4.
func seasonOf(month int) int {
	if month == 12 {
		return 4
	}
	return month / 3
}

// between writes a stretch of days as coarsely as it can: whole years, whole
// months, days.
func between(from, to Day) (first, last string) {
	year, month, day := from.Date()
	endYear, endMonth, endDay := to.Date()
	switch {
	case day != 1 || endDay != monthDays(endYear, endMonth):
		return edtfDay(from), edtfDay(to)
	case month == 1 && endMonth == 12:
		return edtfYear(year), edtfYear(endYear)
	}
	return edtfMonth(year, month), edtfMonth(endYear, endMonth)
}

func edtfDay(d Day) string {
	year, month, day := d.Date()
	var buf [16]byte
	return string(appendTwo(appendTwo(append(buf[:0], edtfYear(year)...), month), day))
}

func edtfMonth(year, month int) string {
	var buf [16]byte
	return string(appendTwo(append(buf[:0], edtfYear(year)...), month))
}

// appendTwo appends a hyphen and a number of two digits.
func appendTwo(b []byte, n int) []byte { return append(b, '-', byte('0'+n/10), byte('0'+n%10)) }

// edtfYear counts astronomically: -0217 is 218 BC.
func edtfYear(year int) string { return yearString(year) }
