package date

// easter is the value of the feast whose day is computed. The others write month
// and day, or month and 30 + 10n + w for the n-th ISO weekday w of the month.
const easter = 1

// easterSunday is Easter Sunday of the Western churches, by the algorithm of
// Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, 1991, ch. 8).
func easterSunday(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return NewDay(year, n/31, n%31+1)
}

// feastDay is the day of a feast in a year.
func feastDay(feast, year int) Day {
	month, day := feast/100, feast%100
	switch {
	case feast == easter:
		return easterSunday(year)
	case day > 31:
		return weekdayOf(year, month, (day-30)/10, day%10)
	}
	return NewDay(year, month, day)
}

// weekdayOf is the n-th ISO weekday of a month, the last for a fifth.
func weekdayOf(year, month, n, weekday int) Day {
	first, last := months(year, month, 1)
	if n == 5 {
		return onOrBefore(last, weekday)
	}
	return onOrAfter(first, weekday) + Day(7*(n-1))
}

// weekOfMonth gives the n-th seven days of a month, the last for -1.
func weekOfMonth(n int, from, to Day) (Day, Day) {
	if n < 0 {
		return to - 6, to
	}
	from += Day(7 * (n - 1))
	return min(from, to), min(from+6, to)
}

// nearestYear picks the year around a base in which a yearly day falls nearest
// to it, news being of the past and plans of the future.
func nearestYear(base Day, plan bool, in func(year int) (from, to Day)) int {
	year, _, _ := base.Date()
	best, nearest := year, Day(maxDays)
	for y := year - 1; y <= year+1; y++ {
		from, to := in(y)
		if from == NoDay {
			continue
		}
		if d := distance(base, from, to, plan); d < nearest {
			best, nearest = y, d
		}
	}
	return best
}

// distance is the number of days from a day to a stretch of days; 0 inside it.
// A day on the less likely side counts twice, which gets more months and days
// without a year right than the plain distance (TimeBank, AQUAINT).
func distance(d, from, to Day, plan bool) Day {
	switch {
	case d < from && plan, d > to && !plan:
		return max(from-d, d-to)
	case d < from || d > to:
		return max(from-d, d-to) * 2
	}
	return 0
}

// part gives the first, middle or last part of a period, as news mean early,
// mid and late: thirds of a month (1-10, 11-20, 21-end), of a year January to
// March, May to August, October to December, and thirds of all others.
func (g Grain) part(mod int, from, to Day) (Day, Day) {
	if from == NoDay || mod == 0 {
		return from, to
	}
	switch g {
	case GrainDay, GrainPartOfDay, GrainInstant:
		return from, to
	case GrainMonth:
		cuts := [...]Day{0, 10, 20, to - from + 1}
		return from + cuts[mod-1], from + cuts[mod] - 1
	case GrainYear:
		cuts := [...][2]int{{0, 3}, {4, 8}, {9, 12}}
		return from.AddMonths(cuts[mod-1][0]), from.AddMonths(cuts[mod-1][1]) - 1
	}
	third := (to - from + 1) / 3
	switch mod {
	case 1:
		return from, from + max(third, 1) - 1
	case 2:
		return from + third, to - third
	}
	return to - max(third, 1) + 1, to
}
