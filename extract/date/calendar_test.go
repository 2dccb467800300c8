package date

import "testing"

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2008: "2008-03-23",
		2019: "2019-04-21", 2024: "2024-03-31", 2038: "2038-04-25"} {
		if got := easterSunday(year).String(); got != want {
			t.Errorf("Easter of %d is %s, want %s", year, got, want)
		}
	}
}

func TestFeasts(t *testing.T) {
	for _, c := range []struct {
		feast, year int
		want        string
	}{
		{1225, 2018, "2018-12-25"}, {easter, 2019, "2019-04-21"},
		{1174, 2018, "2018-11-22"}, // fourth Thursday of November
		{581, 2019, "2019-05-27"},  // last Monday of May
		{941, 2019, "2019-09-02"},  // first Monday of September
	} {
		if got := feastDay(c.feast, c.year).String(); got != c.want {
			t.Errorf("feast %d of %d is %s, want %s", c.feast, c.year, got, c.want)
		}
	}
}

// TestHijri checks days that the Saudi press has dated in both calendars.
func TestHijri(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             string
	}{
		{1440, 6, 8, "2019-02-13"}, {1436, 10, 25, "2015-08-10"}, {1430, 4, 11, "2009-04-07"},
		{1439, 9, 1, "2018-05-16"}, {1439, 10, 1, "2018-06-15"}, {1444, 12, 10, "2023-06-28"},
		{1, 1, 1, "0622-07-19"}, // the tabular calendar, Gregorian proleptic
		{1440, 13, 1, ""}, {1440, 0, 1, ""}, {1440, 6, 31, ""}, {0, 1, 1, ""}, {9999, 1, 1, ""},
	} {
		if got := hijriDay(c.year, c.month, c.day).String(); got != c.want {
			t.Errorf("%d-%d-%d AH is %s, want %s", c.year, c.month, c.day, got, c.want)
		}
	}
}

// TestHijriMonths checks that months follow each other without a gap within
// the table, and that hijriOf inverts them.
func TestHijriMonths(t *testing.T) {
	next := hijriEpoch
	for year := firstHijri; year <= lastHijri; year++ {
		for month := 1; month <= 12; month++ {
			from, to := hijriMonth(year, month)
			if n := to - from + 1; from != next || n < 29 || n > 30 {
				t.Fatalf("%d-%d AH is %v to %v, want it to begin on %v", year, month, from, to, next)
			}
			for _, d := range []Day{from, to} {
				if y, m := hijriOf(d); y != year || m != month {
					t.Fatalf("%v is in %d-%d AH, want %d-%d", d, y, m, year, month)
				}
			}
			next = to + 1
		}
	}
	for year := minHijri; year <= maxHijri; year++ {
		from, to := hijriYear(year)
		if from == NoDay || to-from < 352 || to-from > 357 {
			t.Errorf("%d AH is %v to %v", year, from, to)
		}
		if y, _ := hijriOf(from + 5); y != year {
			t.Errorf("%v is in %d AH, want %d", from+5, y, year)
		}
	}
	if y, m := hijriOf(NewDay(2900, 1, 1)); y != 0 || m != 0 {
		t.Errorf("2900 is in %d-%d AH, want none", y, m)
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		grain          Grain
		mod            int
		day, from, to_ string
	}{
		{GrainMonth, 1, "2019-02-13", "2019-02-01", "2019-02-10"},
		{GrainMonth, 2, "2019-02-13", "2019-02-11", "2019-02-20"},
		{GrainMonth, 3, "2019-02-13", "2019-02-21", "2019-02-28"},
		{GrainYear, 1, "2019-02-13", "2019-01-01", "2019-03-31"},
		{GrainYear, 2, "2019-02-13", "2019-05-01", "2019-08-31"},
		{GrainYear, 3, "2019-02-13", "2019-10-01", "2019-12-31"},
		{GrainWeek, 1, "2019-02-13", "2019-02-11", "2019-02-12"},
		{GrainWeek, 3, "2019-02-13", "2019-02-16", "2019-02-17"},
		{GrainDay, 1, "2019-02-13", "2019-02-13", "2019-02-13"},
	} {
		from, to := c.grain.Around(day(c.day))
		if from, to = c.grain.part(c.mod, from, to); from.String() != c.from || to.String() != c.to_ {
			t.Errorf("part %d of the %v is %v to %v, want %s to %s", c.mod, c.grain, from, to, c.from, c.to_)
		}
	}
}
