package date

import "fmt"

// weekday resolves a day of the week: the most recent one, the base's own day
// included, unless the words look ahead.
func (r *resolver) weekday(s *sense) period {
	if s.has(saidDeictic) && r.base != NoDay {
		return r.deicticWeekday(s)
	}
	base, a := r.base, r.anchor
	if base == NoDay || s.follow != 0 && r.previous.day != NoDay || r.story && r.previous.day != NoDay && !s.has(saidRel) {
		base, a = r.previous.day, AnchorPrevious
	}
	if base == NoDay {
		r.warn("no publication date to count from")
		return unresolved(fmt.Sprintf("XXXX-WXX-%d", s.weekday), GrainDay)
	}
	day := r.weekdayFrom(s, base)
	p := around(GrainDay, day, a)
	if s.weekday2 != 0 {
		return r.spread(p, around(GrainDay, onOrAfter(day+1, s.weekday2), a))
	}
	return p
}

// weekdayFrom finds the weekday seen from a base.
func (r *resolver) weekdayFrom(s *sense, base Day) Day {
	switch {
	case s.has(saidUnit) && s.unit == unitWeek:
		monday, _ := GrainWeek.Around(base)
		return monday + Day(7*(s.rel+s.follow)+s.weekday-1)
	case s.has(saidFollow) && s.follow > 0:
		return onOrAfter(base+1, s.weekday)
	case s.has(saidFollow) && s.follow < 0:
		return onOrBefore(base-1, s.weekday)
	case s.has(saidRel) && s.rel < 0:
		return onOrBefore(base-1, s.weekday) + Day(7*(s.rel+1))
	case s.has(saidRel) && s.rel > 0:
		return onOrAfter(base+1, s.weekday) + Day(7*(s.rel-1))
	case r.future():
		return onOrAfter(base, s.weekday)
	}
	return onOrBefore(base, s.weekday)
}

// onOrBefore is the last day of an ISO weekday up to d.
func onOrBefore(d Day, weekday int) Day { return d - Day(floorMod(d.isoWeekday()-weekday, 7)) }

// onOrAfter is the first day of an ISO weekday from d on.
func onOrAfter(d Day, weekday int) Day { return d + Day(floorMod(weekday-d.isoWeekday(), 7)) }

// deictic resolves today, yesterday, the day after tomorrow.
func (r *resolver) deictic(s *sense) period {
	if r.base == NoDay {
		r.warn("no publication date to count from")
		return unresolved("XXXX-XX-XX", GrainDay)
	}
	return around(GrainDay, r.base.addDays(s.deictic), r.anchor)
}

// deicticWeekday resolves "today, Wednesday". Newspapers are printed for the
// next day and crawlers come late, so where the DCT does not fit the weekday is
// right and the DCT wrong, by a day most often.
func (r *resolver) deicticWeekday(s *sense) period {
	expected := r.base.addDays(s.deictic)
	before, after := onOrBefore(expected, s.weekday), onOrAfter(expected, s.weekday)
	day := before
	if after-expected <= 1 && after-expected < expected-before {
		day = after // printed for the next day; never dated further ahead
	}
	p := around(GrainDay, day, r.anchor)
	if r.anchor == AnchorDCT {
		p.checksum = day.addDays(-s.deictic)
	}
	return p
}

// partOfYear resolves seasons, quarters and halves.
func (r *resolver) partOfYear(s *sense) period {
	in := func(year int) (Day, Day) { return partDays(s, year) }
	year, a, ok := r.year(s)
	if !ok {
		year, a, ok = r.guessPart(s, in)
	}
	if !ok {
		r.warn("no publication date to take the year from")
		return unresolved("XXXX-"+partCode(s), GrainSeason)
	}
	from, to := in(year)
	if from == NoDay {
		return unresolved("", GrainVague)
	}
	g := partGrain(s)
	value := GrainYear.Value(NewDay(year, 1, 1)) + "-" + partCode(s)
	return period{from, to, g, value, a, FieldYear &^ s.fields(), NoDay}
}

// partDays gives the days of a season, quarter or half of a year. The winter
// of a year begins in its December.
func partDays(s *sense, year int) (from, to Day) {
	switch {
	case s.has(said(FieldQuarter)):
		return months(year, s.quarter*3-2, 3)
	case s.has(said(FieldHalf)):
		return months(year, s.half*6-5, 6)
	case s.season == 0:
		return months(year, 12, 3)
	}
	return months(year, s.season*3, 3)
}

func partCode(s *sense) string {
	switch {
	case s.has(said(FieldQuarter)):
		return fmt.Sprintf("Q%d", s.quarter)
	case s.has(said(FieldHalf)):
		return fmt.Sprintf("H%d", s.half)
	}
	return seasonCodes[s.season&3]
}

func partGrain(s *sense) Grain {
	switch {
	case s.has(said(FieldQuarter)):
		return GrainQuarter
	case s.has(said(FieldHalf)):
		return GrainRange
	}
	return GrainSeason
}

// guessPart lends a year to a season, a quarter or a half.
func (r *resolver) guessPart(s *sense, in func(int) (Day, Day)) (int, Anchor, bool) {
	if s.has(saidFollow) && s.follow != 0 && r.previous.from != NoDay {
		return r.yearBeside(s, in), AnchorPrevious, true
	}
	if r.base == NoDay || r.story && !s.has(saidRel) {
		if r.previous.from == NoDay {
			return 0, AnchorNone, false
		}
		year, _, _ := r.previous.from.Date()
		return year, AnchorPrevious, true
	}
	year, _, _ := r.base.Date()
	if s.has(said(FieldQuarter)) && !s.has(saidRel) && !r.future() {
		if from, _ := in(year); from > r.base {
			year-- // results are told of quarters that have begun
		}
		return year, r.anchor, true
	}
	for i := range 4 { // the last that is over, or the first to come
		back, ahead := year+1-i, year-1+i
		if _, to := in(back); s.rel < 0 && to != NoDay && to < r.base {
			return back, r.anchor, true
		}
		if from, _ := in(ahead); s.rel > 0 && from > r.base {
			return ahead, r.anchor, true
		}
	}
	return nearestYear(r.base, r.future(), in), r.anchor, true
}
