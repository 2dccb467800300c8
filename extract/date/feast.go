package date

// feast resolves a holiday of the Gregorian year.
func (r *resolver) feast(s *sense) period {
	in := func(year int) (Day, Day) {
		day := feastDay(s.feast, year)
		return day, day
	}
	year, a, ok := r.year(s)
	if !ok {
		year, a, ok = r.guessPart(s, in)
	}
	if !ok {
		r.warn("no publication date to take the year from")
		return unresolved("XXXX-XX-XX", GrainDay)
	}
	day, _ := in(year)
	p := around(GrainDay, day, a)
	p.implied = FieldYear
	return p
}

// hijri resolves a date, a month or a feast of the Hijri calendar. Its days
// are those of Umm al-Qura and may be off by one elsewhere.
func (r *resolver) hijri(s *sense) period {
	in := func(year int) (Day, Day) {
		month, day := s.month, s.day
		if s.has(saidHijriFeast) {
			month, day = s.feast/100, s.feast%100
		}
		if day > 0 {
			on := hijriDay(year, month, day)
			return on, on
		}
		if month > 0 {
			return hijriMonth(year, month)
		}
		return hijriYear(year)
	}
	year, ok := s.year, s.has(said(FieldYear))
	switch {
	case year > 1700 && ok: // Ramadan 2018
		year = r.hijriIn(year, in)
	case !ok:
		year, ok = r.hijriYear(s, in)
	}
	if !ok {
		r.warn("no publication date to take the Hijri year from")
		return unresolved("XXXX-XX-XX", GrainVague)
	}
	from, to := in(year)
	if from == NoDay {
		return unresolved("", GrainVague)
	}
	return hijriPeriod(from, to)
}

// hijriIn is the Hijri year in which a month or day begins in a Gregorian year.
func (r *resolver) hijriIn(civil int, in func(int) (Day, Day)) int {
	year, _ := hijriOf(civilYear(civil))
	for y := year - 1; y <= year+1; y++ {
		from, _ := in(y)
		if from == NoDay {
			continue
		}
		if begins, _, _ := from.Date(); begins == civil {
			return y
		}
	}
	return year
}

// hijriPeriod gives a stretch of days the grain and value of its length.
func hijriPeriod(from, to Day) period {
	p := period{from, to, GrainRange, GrainDay.Value(from) + "/" + GrainDay.Value(to), AnchorCalendar, 0, NoDay}
	switch n := to - from; {
	case n == 0:
		p.grain, p.value = GrainDay, GrainDay.Value(from)
	case n < 31:
		p.grain = GrainMonth
	default:
		p.grain = GrainYear
	}
	return p
}

// hijriYear lends a Hijri year: the nearest, or as last and next say.
func (r *resolver) hijriYear(s *sense, in func(int) (Day, Day)) (int, bool) {
	base := r.base
	if r.story && r.previous.from != NoDay || base == NoDay {
		base = r.previous.from
	}
	if base == NoDay {
		return 0, false
	}
	year, _ := hijriOf(base)
	if s.unit == unitYear && s.has(saidUnit) {
		civil, _, _ := base.Date()
		base = civilYear(civil + s.rel)
		year, _ = hijriOf(base)
	}
	best, nearest := year, Day(maxDays)
	for y := year - 2; y <= year+2; y++ {
		from, to := in(y)
		if from == NoDay || s.has(saidRel) && (s.rel < 0 && to >= base || s.rel > 0 && from <= base) {
			continue
		}
		if d := distance(base, from, to, r.future()); d < nearest {
			best, nearest = y, d
		}
	}
	return best, true
}

// civilYear is the middle of a Gregorian year.
func civilYear(year int) Day { return NewDay(year, 7, 1) }
