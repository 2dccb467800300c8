package date

import (
	"fmt"
	"strings"
	"time"
)

// The years in which a date without one is looked for, when only its weekday
// is known.
const (
	earliestYear = 1990
	latestYear   = 2035
)

// yearsOf lists the years in which a day of a month falls on an ISO weekday.
func yearsOf(month, day, weekday int) []int {
	var years []int
	for year := earliestYear; year <= latestYear; year++ {
		if d := NewDay(year, month, day); d != NoDay && d.isoWeekday() == weekday {
			years = append(years, year)
		}
	}
	return years
}

// yearWarning says which years a date without one may be of.
func yearWarning(month, day, weekday int) string {
	var list []string
	for _, year := range yearsOf(month, day, weekday) {
		list = append(list, fmt.Sprint(year))
	}
	return fmt.Sprintf("year not known: %d %v is a %v in %s", day, time.Month(month), time.Weekday(weekday%7), strings.Join(list, ", "))
}

// Years lists the years from 1990 to 2035 that an expression without a year may
// be of: those in which the day that it names falls on the weekday that it
// names. Nil for all others.
func (t *Timex) Years() []int {
	var month, day int
	if n, err := fmt.Sscanf(t.Value, "XXXX-%02d-%02d", &month, &day); n != 2 || err != nil || t.weekday == 0 {
		return nil
	}
	return yearsOf(month, day, int(t.weekday))
}
