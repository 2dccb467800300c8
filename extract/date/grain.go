package date

import "fmt"

// Grain is the precision of a time expression.
type Grain uint8

// The precisions that records name, the finest first. Range is any other
// stretch of days, Vague one without known days.
const (
	GrainInstant Grain = iota
	GrainPartOfDay
	GrainDay
	GrainWeek
	GrainMonth
	GrainSeason
	GrainQuarter
	GrainYear
	GrainDecade
	GrainCentury
	GrainRange
	GrainVague
)

var grainNames = [...]string{"instant", "part-of-day", "day", "week", "month", "season",
	"quarter", "year", "decade", "century", "range", "vague"}

// String gives the word that records use: "day", "part-of-day", "vague".
func (g Grain) String() string { return name(grainNames[:], int(g)) }

// Anchor is what a value was computed from.
type Anchor uint8

// The anchors that records name.
const (
	AnchorNone     Anchor = iota // nothing: vague, or no publication date is known
	AnchorExplicit               // the words alone
	AnchorDCT                    // the day of publication
	AnchorPrevious               // an earlier time expression
	AnchorEvent                  // an event or a speech of the text
	AnchorCalendar               // converted from another calendar
)

var anchorNames = [...]string{"none", "explicit", "dct", "previous", "event", "calendar"}

// String gives the word that records use: "dct", "explicit".
func (a Anchor) String() string { return name(anchorNames[:], int(a)) }

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "?"
}

// Fields is a set of calendar fields.
type Fields uint16

// The calendar fields that words can say or an anchor can lend.
const (
	FieldYear Fields = 1 << iota
	FieldSeason
	FieldQuarter
	FieldHalf
	FieldMonth
	FieldWeek
	FieldDay
	FieldWeekday
	FieldPart
	FieldHour
	FieldMinute
	FieldDecade
	FieldCentury
)

// Has reports whether all the fields of g are in f.
func (f Fields) Has(g Fields) bool { return f&g == g }

// Around gives the first and last day of the period of grain g that d lies in.
// Weeks run from Monday to Sunday, seasons are December to February and so on,
// decades and centuries begin with the year that ends in 0 (1970, 1900).
// Grains below a day and without a length give the day itself.
func (g Grain) Around(d Day) (from, to Day) {
	if d == NoDay {
		return NoDay, NoDay
	}
	year, month, _ := d.Date()
	switch g {
	case GrainWeek:
		from = d - Day(d.isoWeekday()-1)
		return from, from + 6
	case GrainMonth:
		return months(year, month, 1)
	case GrainSeason:
		return months(year, floorDiv(month, 3)*3, 3)
	case GrainQuarter:
		return months(year, (month-1)/3*3+1, 3)
	case GrainYear:
		return months(year, 1, 12)
	case GrainDecade:
		return months(floorDiv(year, 10)*10, 1, 120)
	case GrainCentury:
		return months(floorDiv(year, 100)*100, 1, 1200)
	}
	return d, d
}

// months is the stretch of n months from a month on; month 0 is the December before.
func months(year, month, n int) (from, to Day) {
	if month == 0 {
		year, month = year-1, 12
	}
	from = NewDay(year, month, 1)
	end := from.AddMonths(n)
	if from == NoDay || end == NoDay {
		return NoDay, NoDay
	}
	return from, end - 1
}

// Shift moves a day by n periods of grain g: 2019-02-13 and 1 week is 2019-02-20.
func (g Grain) Shift(d Day, n int) Day {
	if n > maxDays || n < -maxDays {
		return NoDay
	}
	switch g {
	case GrainWeek:
		return d.addDays(7 * n)
	case GrainMonth:
		return d.AddMonths(n)
	case GrainSeason, GrainQuarter:
		return d.AddMonths(3 * n)
	case GrainYear:
		return d.AddMonths(12 * n)
	case GrainDecade:
		return d.AddMonths(120 * n)
	case GrainCentury:
		return d.AddMonths(1200 * n)
	}
	return d.addDays(n)
}

var seasonCodes = [...]string{"WI", "SP", "SU", "FA"}

// Value is the TIMEX3 value of the period of grain g that d lies in:
// 2019-02-13, 2019-W07, 2019-02, 2018-WI, 2019-Q1, 2019, 201, 20, BC0044;
// empty for NoDay.
func (g Grain) Value(d Day) string {
	if d == NoDay {
		return ""
	}
	year, month, day := d.Date()
	if year < 1 {
		return g.beforeChrist(year, month, day)
	}
	switch g {
	case GrainWeek:
		year, week := d.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case GrainMonth:
		return fmt.Sprintf("%04d-%02d", year, month)
	case GrainSeason:
		from, _ := GrainSeason.Around(d)
		year, month, _ = from.Date()
		return fmt.Sprintf("%04d-%s", year, seasonCodes[month/3%4])
	case GrainQuarter:
		return fmt.Sprintf("%04d-Q%d", year, (month-1)/3+1)
	case GrainYear:
		return fmt.Sprintf("%04d", year)
	case GrainDecade:
		return fmt.Sprintf("%03d", year/10)
	case GrainCentury:
		return fmt.Sprintf("%02d", year/100)
	}
	var buf [16]byte
	return string(appendTwo(appendTwo(append(buf[:0], yearString(year)...), month), day))
}

// beforeChrist writes BC0044-03-15 for the year that counts as -43.
func (g Grain) beforeChrist(year, month, day int) string {
	year = 1 - year
	switch g {
	case GrainCentury:
		return fmt.Sprintf("BC%02d", year/100)
	case GrainDecade:
		return fmt.Sprintf("BC%03d", year/10)
	case GrainYear, GrainSeason, GrainQuarter:
		return fmt.Sprintf("BC%04d", year)
	case GrainMonth:
		return fmt.Sprintf("BC%04d-%02d", year, month)
	}
	return fmt.Sprintf("BC%04d-%02d-%02d", year, month, day)
}
