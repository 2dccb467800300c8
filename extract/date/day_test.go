package date

import (
	"testing"
	"time"
)

// TestDay compares the arithmetic with that of package time, over 1,200 years
// with all their leap days.
func TestDay(t *testing.T) {
	at := time.Date(1400, 1, 1, 0, 0, 0, 0, time.UTC)
	for ; at.Year() < 2600; at = at.AddDate(0, 0, 1) {
		d := DayOf(at)
		if !d.Time().Equal(at) {
			t.Fatalf("Time of %v is %v, want %v", d, d.Time(), at)
		}
		if y, m, day := d.Date(); y != at.Year() || m != int(at.Month()) || day != at.Day() {
			t.Fatalf("Date of %v is %d-%d-%d, want %v", d, y, m, day, at)
		}
		if d.Weekday() != at.Weekday() {
			t.Fatalf("Weekday of %v is %v, want %v", d, d.Weekday(), at.Weekday())
		}
		y, w := d.ISOWeek()
		if wantYear, wantWeek := at.ISOWeek(); y != wantYear || w != wantWeek {
			t.Fatalf("ISOWeek of %v is %d %d, want %d %d", d, y, w, wantYear, wantWeek)
		}
	}
}

func TestNewDayRefuses(t *testing.T) {
	for _, c := range [][3]int{{2019, 2, 29}, {2019, 2, 31}, {2019, 13, 1}, {2019, 0, 1}, {2019, 4, 31},
		{2019, 1, 0}, {1900, 2, 29}, {10000, 1, 1}, {-10000, 1, 1}} {
		if d := NewDay(c[0], c[1], c[2]); d != NoDay {
			t.Errorf("NewDay(%v) is %v, want NoDay", c, d)
		}
	}
}

func TestNoDay(t *testing.T) {
	for _, d := range []Day{NoDay.AddMonths(1), NoDay.addDays(1), NewDay(9999, 12, 1).AddMonths(1)} {
		if d != NoDay {
			t.Errorf("got %v, want NoDay", d)
		}
	}
	if s := NoDay.String(); s != "" {
		t.Errorf("NoDay is written %q, want nothing", s)
	}
	for g := GrainInstant; g <= GrainVague; g++ {
		if from, to := g.Around(NoDay); from != NoDay || to != NoDay || g.Value(NoDay) != "" {
			t.Errorf("%v around NoDay is %v to %v, %q", g, from, to, g.Value(NoDay))
		}
	}
}

func TestParseDay(t *testing.T) {
	for s, want := range map[string]string{
		"2019-02-13":                "2019-02-13",
		"2019-02-13T23:30:00+03:00": "2019-02-13",
		"2019-02-13 10:00":          "2019-02-13",
		"0044-03-15":                "0044-03-15",
		"2019-02-31":                "",
		"13.02.2019":                "",
		"2019-02-133":               "",
		"":                          "",
	} {
		d, err := ParseDay(s)
		if d.String() != want || (err == nil) != (want != "") {
			t.Errorf("ParseDay(%q) is %v, %v, want %q", s, d, err, want)
		}
	}
}

func day(s string) Day {
	d, _ := ParseDay(s)
	return d
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2019-01-31", 1, "2019-02-28"}, {"2020-01-31", 1, "2020-02-29"}, {"2019-09-15", 5, "2020-02-15"},
		{"2019-02-13", -25, "2017-01-13"}, {"2019-03-31", -1, "2019-02-28"}, {"2019-12-31", 12, "2020-12-31"},
	} {
		if got := day(c.from).AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestGrain(t *testing.T) {
	for _, c := range []struct {
		day, value, from, to string
		grain                Grain
	}{
		{"2019-02-13", "2019-02-13", "2019-02-13", "2019-02-13", GrainDay},
		{"2019-02-13", "2019-W07", "2019-02-11", "2019-02-17", GrainWeek},
		{"2018-12-31", "2019-W01", "2018-12-31", "2019-01-06", GrainWeek},
		{"2021-01-03", "2020-W53", "2020-12-28", "2021-01-03", GrainWeek},
		{"2020-02-13", "2020-02", "2020-02-01", "2020-02-29", GrainMonth},
		{"2019-02-13", "2018-WI", "2018-12-01", "2019-02-28", GrainSeason},
		{"2018-12-13", "2018-WI", "2018-12-01", "2019-02-28", GrainSeason},
		{"2019-10-13", "2019-FA", "2019-09-01", "2019-11-30", GrainSeason},
		{"2019-02-13", "2019-Q1", "2019-01-01", "2019-03-31", GrainQuarter},
		{"2019-02-13", "2019", "2019-01-01", "2019-12-31", GrainYear},
		{"2019-02-13", "201", "2010-01-01", "2019-12-31", GrainDecade},
		{"1999-02-13", "19", "1900-01-01", "1999-12-31", GrainCentury},
	} {
		d := day(c.day)
		from, to := c.grain.Around(d)
		if v := c.grain.Value(d); v != c.value || from.String() != c.from || to.String() != c.to {
			t.Errorf("%v around %v is %s, %v to %v, want %s, %s to %s", c.grain, d, v, from, to, c.value, c.from, c.to)
		}
	}
	if v := GrainDay.Value(NewDay(-43, 3, 15)); v != "BC0044-03-15" {
		t.Errorf("the ides of March are %s, want BC0044-03-15", v)
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		grain Grain
		n     int
		want  string
	}{
		{GrainDay, -3, "2019-02-10"}, {GrainWeek, 1, "2019-02-20"}, {GrainMonth, 2, "2019-04-13"},
		{GrainQuarter, -1, "2018-11-13"}, {GrainYear, -5, "2014-02-13"}, {GrainDecade, -1, "2009-02-13"},
		{GrainCentury, 1, "2119-02-13"}, {GrainYear, maxDays, ""}, {GrainDay, maxDays + 1, ""},
	} {
		if got := c.grain.Shift(day("2019-02-13"), c.n).String(); got != c.want {
			t.Errorf("%d %vs on is %s, want %s", c.n, c.grain, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	names := ""
	for g := GrainInstant; g <= GrainVague+1; g++ {
		names += g.String() + " "
	}
	for a := AnchorNone; a <= AnchorCalendar; a++ {
		names += a.String() + " "
	}
	const want = "instant part-of-day day week month season quarter year decade century range vague ? " +
		"none explicit dct previous event calendar "
	if names != want {
		t.Errorf("names are %s\nwant %s", names, want)
	}
}
