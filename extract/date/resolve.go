package date

import "fmt"

// resolver turns the sense of one expression into days.
type resolver struct {
	options  *Options
	tok      int    // where the expression stands
	base     Day    // what deictics count from: the DCT, or the day of a speech
	anchor   Anchor // what base is
	previous memory
	sameDay  Day // of an expression that stands just before, in apposition; or NoDay
	story    bool
	ahead    bool // the words look ahead
	guess    bool // the year is the nearest one
	warning  string
	ends     [2]period // of a range
}

// memory is what earlier expressions leave to later ones.
type memory struct {
	from, to Day   // of the last dated one
	grain    Grain // its grain
	day      Day   // the last one of a single day
	value    string
	quarter  Day // first day of the last quarter
}

// period is a stretch of days with its TIMEX3 value.
type period struct {
	from, to Day
	grain    Grain
	value    string
	anchor   Anchor
	implied  Fields
	checksum Day
}

// unresolved is a period whose days are unknown, with an X for each digit.
func unresolved(value string, g Grain) period {
	return period{from: NoDay, to: NoDay, grain: g, value: value, checksum: NoDay}
}

// around is the period of a grain that a day lies in, counted from an anchor.
func around(g Grain, d Day, a Anchor) period {
	if d == NoDay {
		return unresolved("", g)
	}
	from, to := g.Around(d)
	return period{from, to, g, g.Value(d), a, impliedBy(g), NoDay}
}

// future reports whether the words before speak of what is to come.
func (r *resolver) future() bool {
	return r.ahead || r.options.Future != nil && r.options.Future(r.tok)
}

// date resolves calendar fields, the finest that are said giving the grain.
func (r *resolver) date(s *sense) period {
	switch {
	case s.era == eraHijri || s.has(saidHijriFeast):
		return r.hijri(s)
	case s.has(saidFeast):
		return r.feast(s)
	case s.has(said(FieldMonth)):
		return r.month(s)
	case s.any(said(FieldQuarter | FieldHalf | FieldSeason)):
		return r.partOfYear(s)
	case s.any(said(FieldDecade | FieldCentury)):
		return r.decade(s)
	case s.has(said(FieldWeekday)):
		return r.weekday(s)
	case s.has(saidDeictic):
		return r.deictic(s)
	case s.has(said(FieldDay)):
		return r.dayOfMonth(s)
	case s.has(saidFollow):
		return r.follow(s)
	case s.has(said(FieldYear)):
		return r.plainYear(s)
	case s.has(saidUnit):
		return r.unitAround(s)
	}
	return r.today(s)
}

// year is the year that the words give, by a number or by its relation to now.
func (r *resolver) year(s *sense) (year int, a Anchor, ok bool) {
	switch {
	case s.has(said(FieldYear)) && s.era == eraBC:
		return 1 - s.year, AnchorExplicit, true
	case s.has(said(FieldYear)):
		return s.year, AnchorExplicit, true
	case s.unit == unitYear && s.has(saidFollow) && r.previous.from != NoDay:
		year, _, _ = r.previous.from.Date()
		return year + s.follow, AnchorPrevious, true
	case s.unit == unitYear && s.has(saidUnit) && r.base != NoDay:
		year, _, _ = r.base.Date()
		return year + s.rel, r.anchor, true
	}
	return 0, AnchorNone, false
}

// month resolves a month, or a day of it.
func (r *resolver) month(s *sense) period {
	in := func(year int) (Day, Day) { return monthOrDay(year, s) }
	year, a, ok := r.year(s)
	if !ok {
		year, a, ok = r.guessYear(s, in)
	}
	if !ok {
		return r.unresolvedMonth(s)
	}
	from, to := in(year)
	if from == NoDay {
		return unresolved("", GrainVague)
	}
	p := period{from: from, to: to, anchor: a, checksum: NoDay}
	p.grain, p.value = GrainMonth, GrainMonth.Value(from)
	if s.has(said(FieldDay)) {
		p.grain, p.value = GrainDay, GrainDay.Value(from)
		r.checkWeekday(s, &p)
	}
	if s.has(said(FieldDay)|saidUnit) && s.unit == unitWeek {
		return around(GrainWeek, from, a) // the week of 6 March
	}
	if !s.has(said(FieldYear)) {
		p.implied = FieldYear
	}
	if s.day2 != 0 {
		return r.lastDay(s, p)
	}
	return p
}

// monthOrDay gives the days of the month, or the one day, that a sense names.
func monthOrDay(year int, s *sense) (from, to Day) {
	if s.has(said(FieldDay)) {
		day := NewDay(year, s.month, s.day)
		return day, day
	}
	return months(year, s.month, 1)
}

// unresolvedMonth is a month or a day of it without a year. A weekday beside it
// tells the years that it may be of.
func (r *resolver) unresolvedMonth(s *sense) period {
	r.warn("no publication date to take the year from")
	if s.has(said(FieldDay|FieldWeekday)) && s.era == eraAD {
		r.warning = yearWarning(s.month, s.day, s.weekday)
	}
	day := func(n int) period { return unresolved(fmt.Sprintf("XXXX-%02d-%02d", s.month, n), GrainDay) }
	switch {
	case s.day2 != 0:
		return r.spread(day(s.day), day(s.day2))
	case s.has(said(FieldDay)):
		return day(s.day)
	}
	return unresolved(fmt.Sprintf("XXXX-%02d", s.month), GrainMonth)
}

// guessYear lends a year to a month or a day of a month: by last, this or
// next, in a story that of the expression before, else the nearest.
func (r *resolver) guessYear(s *sense, in func(int) (Day, Day)) (int, Anchor, bool) {
	if r.base == NoDay || r.story && !s.has(saidRel) {
		if r.previous.from == NoDay {
			return 0, AnchorNone, false
		}
		year, _, _ := r.previous.from.Date()
		return year + r.rollover(year, in), AnchorPrevious, true
	}
	if s.has(saidFollow) && s.follow != 0 && r.previous.from != NoDay {
		return r.yearBeside(s, in), AnchorPrevious, true
	}
	year, month, _ := r.base.Date()
	switch {
	case s.has(saidRel) && !s.has(saidUnit):
		return year + beside(s, r.base, in), r.anchor, true
	case s.has(said(FieldWeekday | FieldDay)):
		return r.yearOfWeekday(s, in), r.anchor, true
	case r.future() && !s.has(said(FieldDay)):
		if s.month < month {
			year++
		}
		return year, r.anchor, true
	}
	r.guess = true
	return nearestYear(r.base, r.future(), in), r.anchor, true
}

// yearBeside is the year of the following or previous April, seen from the
// last expression.
func (r *resolver) yearBeside(s *sense, in func(int) (Day, Day)) int {
	year, _, _ := r.previous.from.Date()
	from, to := in(year)
	switch {
	case s.follow > 0 && from <= r.previous.to:
		return year + 1
	case s.follow < 0 && to >= r.previous.from:
		return year - 1
	}
	return year
}

// rollover is 1 where a story goes over the end of a year: January behind
// December.
func (r *resolver) rollover(year int, in func(int) (Day, Day)) int {
	from, _ := in(year)
	if from != NoDay && r.previous.grain != GrainYear && r.previous.from > from+mostOfYear {
		return 1
	}
	return 0
}

const mostOfYear = 270 // days

// beside is the number of years that "last" or "next" moves a month or a day
// of it whose days this year are given: "last February" said in February is
// that of the year before, "7 February last" said on the 13th is six days ago.
func beside(s *sense, base Day, in func(int) (Day, Day)) int {
	year, month, _ := base.Date()
	from, to := in(year)
	exact := s.has(said(FieldDay))
	switch {
	case s.rel < 0 && (exact && from >= base || !exact && s.month >= month):
		return s.rel
	case s.rel < 0:
		return s.rel + 1
	case s.rel > 0 && (exact && to <= base || !exact && s.month <= month):
		return s.rel
	case s.rel > 0:
		return s.rel - 1
	}
	return 0
}

// yearOfWeekday is the nearest year in which the day falls on the weekday that
// stands beside it, if one is near; else the nearest year.
func (r *resolver) yearOfWeekday(s *sense, in func(int) (Day, Day)) int {
	nearest := nearestYear(r.base, r.future(), in)
	day, _ := in(nearest)
	if day.isoWeekday() == s.weekday {
		return nearest
	}
	year := nearestYear(r.base, r.future(), func(y int) (Day, Day) {
		from, to := in(y)
		if from != NoDay && from.isoWeekday() != s.weekday {
			return NoDay, NoDay
		}
		return from, to
	})
	if day, _ := in(year); day != NoDay && day.isoWeekday() == s.weekday {
		return year
	}
	return nearest
}

// checkWeekday compares the weekday beside a date with the date, and today or
// yesterday beside it with the publication day.
func (r *resolver) checkWeekday(s *sense, p *period) {
	if s.has(said(FieldWeekday)) && p.from.isoWeekday() != s.weekday {
		r.warn("the weekday does not fit the date")
		return
	}
	if s.has(saidDeictic) {
		p.checksum = p.from.addDays(-s.deictic)
	}
}

func (r *resolver) warn(text string) {
	if r.warning == "" {
		r.warning = text
	}
}

// plainYear resolves 2014 and 2011-2014.
func (r *resolver) plainYear(s *sense) period {
	year, a, _ := r.year(s)
	day := NewDay(year, 1, 1)
	p := around(GrainYear, day, a)
	if s.year2 == 0 || day == NoDay {
		return p
	}
	end := s.year2
	if s.era == eraBC {
		end = 1 - end
	}
	return r.spread(p, around(GrainYear, NewDay(end, 1, 1), a))
}

// dayOfMonth resolves a day of this, last or next month, or of the last one
// that was spoken of.
func (r *resolver) dayOfMonth(s *sense) period {
	base, a := r.base, r.anchor
	if s.has(saidFollow) && r.previous.from != NoDay || base == NoDay || r.story && !s.has(saidRel) {
		base, a = r.previous.from, AnchorPrevious
	}
	if base == NoDay {
		r.warn("no date to take the month from")
		return unresolved(fmt.Sprintf("XXXX-XX-%02d", s.day), GrainDay)
	}
	year, month, _ := base.Date()
	from, _ := months(year, month, 1)
	year, month, _ = from.AddMonths(s.rel + s.follow).Date()
	day := NewDay(year, month, s.day)
	p := around(GrainDay, day, a)
	if s.day2 == 0 || day == NoDay {
		return p
	}
	return r.lastDay(s, p)
}

// lastDay lengthens a day to a range of days of the same month.
func (r *resolver) lastDay(s *sense, p period) period {
	year, month, _ := p.from.Date()
	to := NewDay(year, month, s.day2)
	if to < p.from {
		return unresolved("", GrainVague)
	}
	return r.spread(p, around(GrainDay, to, p.anchor))
}
