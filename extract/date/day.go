package date

import (
	"errors"
	"fmt"
	"math"
	"time"
)

// Day is a calendar day, proleptic Gregorian, as days since 1970-01-01; NoDay
// when nothing can be said. Years before 1 count astronomically: 0 is 1 BC.
type Day int32

// NoDay stands for an unknown day. It is not the zero value, which is a day of 1970.
const NoDay Day = math.MinInt32

// Years outside these bounds are no dates of a text.
const (
	minYear = -9999
	maxYear = 9999
)

var errDay = errors.New("not an ISO 8601 day")

// NewDay is the day of a calendar date, or NoDay when there is no such date
// (31 February, month 13).
func NewDay(year, month, day int) Day {
	if year < minYear || year > maxYear || month < 1 || month > 12 ||
		day < 1 || day > monthDays(year, month) {
		return NoDay
	}
	return civil(year, month, day)
}

// civil counts the days to a valid date, after Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
func civil(year, month, day int) Day {
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*(month-3)+2)/5 + day - 1
	return Day(era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468)
}

// Date gives year, month and day (the inverse of NewDay); zeros for NoDay.
func (d Day) Date() (year, month, day int) {
	if d == NoDay {
		return 0, 0, 0
	}
	n := int(d) + 719468
	era := floorDiv(n, 146097)
	n -= era * 146097
	yearOfEra := (n - n/1460 + n/36524 - n/146096) / 365
	dayOfYear := n - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153 // March is 0
	year = yearOfEra + era*400
	day = dayOfYear - (153*shifted+2)/5 + 1
	month = shifted + 3
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// DayOf is the calendar day of a time as its own zone writes it.
func DayOf(t time.Time) Day { return NewDay(t.Year(), int(t.Month()), t.Day()) }

// Time is the day's midnight in UTC, the base that package when counts from.
func (d Day) Time() time.Time { return time.Unix(int64(d)*secondsOfDay, 0).UTC() }

const secondsOfDay = 24 * 60 * 60

// ParseDay reads the day of an ISO 8601 date or date-time (2019-02-13,
// 2019-02-13T10:00:00Z) as it is written, without regard to the zone.
func ParseDay(s string) (Day, error) {
	if len(s) < 10 || len(s) > 10 && s[10] != 'T' && s[10] != ' ' {
		return NoDay, errDay
	}
	t, err := time.Parse(time.DateOnly, s[:10])
	if err != nil {
		return NoDay, errDay
	}
	return DayOf(t), nil
}

// String is the ISO 8601 date, 2019-02-13; empty for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	year, month, day := d.Date()
	var buf [16]byte
	return string(appendTwo(appendTwo(append(buf[:0], yearString(year)...), month), day))
}

// Weekday is the day of the week; Sunday for NoDay.
func (d Day) Weekday() time.Weekday {
	if d == NoDay {
		return time.Sunday
	}
	return time.Weekday(floorMod(int(d)+4, 7)) // 1970-01-01 was a Thursday
}

// isoWeekday counts from Monday 1 to Sunday 7.
func (d Day) isoWeekday() int { return floorMod(int(d)+3, 7) + 1 }

// ISOWeek is the year and number of the ISO 8601 week, which begins on Monday.
func (d Day) ISOWeek() (year, week int) {
	if d == NoDay {
		return 0, 0
	}
	thursday := d + Day(4-d.isoWeekday())
	year, _, _ = thursday.Date()
	return year, int(thursday-civil(year, 1, 1))/7 + 1
}

// AddMonths moves by calendar months; a day that the month lacks becomes its
// last one (31 January and one month: 28 February).
func (d Day) AddMonths(n int) Day {
	year, month, day := d.Date()
	month += n - 1
	year += floorDiv(month, 12)
	month = floorMod(month, 12) + 1
	if d == NoDay || year < minYear || year > maxYear {
		return NoDay
	}
	return civil(year, month, min(day, monthDays(year, month)))
}

// addDays moves by days; NoDay stays unknown.
func (d Day) addDays(n int) Day {
	if d == NoDay || n < -maxDays || n > maxDays {
		return NoDay
	}
	return d + Day(n)
}

const maxDays = 2_000_000 // some 5,000 years, the longest offset believed

func monthDays(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func yearString(year int) string {
	if year < 0 {
		return fmt.Sprintf("-%04d", -year)
	}
	if year < 10000 {
		return string([]byte{byte('0' + year/1000), byte('0' + year/100%10), byte('0' + year/10%10), byte('0' + year%10)})
	}
	return fmt.Sprintf("%04d", year)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }
