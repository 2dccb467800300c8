package date

// grains are the grains of the units; a unit without one gives Range.
var grains = [...]Grain{
	noUnit: GrainVague, unitSecond: GrainInstant, unitMinute: GrainInstant, unitHour: GrainInstant, unitDay: GrainDay,
	unitWeekend: GrainRange, unitWeek: GrainWeek, unitFortnight: GrainWeek, unitMonth: GrainMonth, unitQuarter: GrainQuarter,
	unitSeason: GrainSeason, unitHalf: GrainRange, unitYear: GrainYear, unitDecade: GrainDecade, unitCentury: GrainCentury,
	unitMillennium: GrainRange,
}

// unitAround resolves last week, this month, next year, the end of the week.
func (r *resolver) unitAround(s *sense) period {
	base, a := r.base, r.anchor
	if r.story && r.previous.from != NoDay {
		base, a = r.previous.from, AnchorPrevious
	}
	if s.recall && s.unit == unitQuarter && r.previous.quarter != NoDay {
		return unitFrom(unitQuarter, r.previous.quarter, 0)
	}
	if base == NoDay {
		r.warn("no publication date to count from")
		return unresolved(unknownValue(s.unit), grains[s.unit])
	}
	if s.unit == unitWeekend && !s.has(saidRel) && !r.future() {
		base -= 5 // of Saturday and Sunday the last that has begun
	}
	p := unitFrom(s.unit, base, s.rel)
	p.anchor = a
	return p
}

// unitFrom is the unit that lies n units after the one around an earlier day.
func unitFrom(u unit, base Day, n int) period {
	g := grains[u]
	switch u {
	case unitWeekend:
		monday, _ := GrainWeek.Around(base)
		p := around(GrainWeek, monday+Day(7*n), AnchorPrevious)
		p.from, p.grain, p.value = p.from+5, GrainRange, p.value+"-WE"
		return p
	case unitSecond, unitMinute, unitHour:
		p := around(GrainDay, base, AnchorPrevious)
		p.grain = GrainInstant
		return p
	case unitFortnight:
		n *= 2
	case unitHalf:
		return halfAround(base.AddMonths(6 * n))
	case unitMonth, unitQuarter, unitYear, unitDecade, unitCentury:
		base, _ = g.Around(base) // 31 March and a month is in April
	}
	return around(g, g.Shift(base, n), AnchorPrevious)
}

// halfAround is the half year around a day.
func halfAround(d Day) period {
	year, month, _ := d.Date()
	half := (month-1)/6 + 1
	from, to := months(year, half*6-5, 6)
	if from == NoDay {
		return unresolved("", GrainRange)
	}
	return period{from, to, GrainRange, GrainYear.Value(from) + "-H" + string(rune('0'+half)), AnchorPrevious, FieldYear | FieldHalf, NoDay}
}

// impliedBy are the fields that an anchor lends to a period of a grain.
func impliedBy(g Grain) Fields {
	switch g {
	case GrainWeek:
		return FieldYear | FieldWeek
	case GrainMonth:
		return FieldYear | FieldMonth
	case GrainSeason:
		return FieldYear | FieldSeason
	case GrainQuarter:
		return FieldYear | FieldQuarter
	case GrainYear:
		return FieldYear
	case GrainDecade:
		return FieldDecade | FieldCentury
	case GrainCentury:
		return FieldCentury
	}
	return FieldYear | FieldMonth | FieldDay
}

// unknownValue is the TIMEX3 value of some period of a unit.
func unknownValue(u unit) string {
	switch u {
	case unitWeek, unitFortnight:
		return "XXXX-WXX"
	case unitWeekend:
		return "XXXX-WXX-WE"
	case unitMonth:
		return "XXXX-XX"
	case unitQuarter:
		return "XXXX-QX"
	case unitYear, unitHalf, unitSeason:
		return "XXXX"
	case unitDecade:
		return "XXX"
	case unitCentury:
		return "XX"
	}
	return "XXXX-XX-XX"
}

// follow resolves what counts from an earlier expression: the following day,
// that year, the previous month.
func (r *resolver) follow(s *sense) period {
	u := s.unit
	between := r.previous.day < r.previous.from || r.previous.day > r.previous.to
	if s.follow == 0 && (u == noUnit || u == unitDay && r.previous.from != NoDay && between) {
		return r.then() // the same day, of a month
	}
	base := r.previous.from
	switch {
	case u <= unitDay:
		base = r.previous.day
	case s.follow > 0:
		base = r.previous.to
	}
	if base == NoDay && u > unitDay && r.base != NoDay {
		p := unitFrom(u, r.base, s.follow) // the previous week, with no week before it
		p.anchor = r.anchor
		return p
	}
	if base == NoDay {
		r.warn("no earlier date to count from")
		return unresolved(unknownValue(u), grains[u])
	}
	return unitFrom(u, base, s.follow)
}

// then is what the last expression meant.
func (r *resolver) then() period {
	m := &r.previous
	if m.from == NoDay {
		return unresolved("", GrainVague)
	}
	return period{m.from, m.to, m.grain, m.value, AnchorPrevious, 0, NoDay}
}

// decade resolves the nineties, the 1870s, the 20th century.
func (r *resolver) decade(s *sense) period {
	if s.has(said(FieldCentury)) && !s.has(said(FieldDecade)) {
		if s.era == eraBC {
			from, _ := months(-100*(s.century+1)+1, 1, 12)
			_, to := months(-100*s.century, 1, 12)
			return period{from, to, GrainCentury, GrainCentury.Value(to), AnchorExplicit, 0, NoDay}
		}
		return around(GrainCentury, NewDay(s.century*100, 1, 1), AnchorExplicit)
	}
	year, a := s.decade, AnchorExplicit
	if year < 100 {
		hundred, lent := r.centuryOf(s)
		year, a = year+hundred, lent
	}
	return around(GrainDecade, NewDay(year, 1, 1), a)
}

// centuryOf gives the first year of the century that a decade is of: the one
// that is said, else the 20th, or the 21st for a decade that has begun in it
// and is not far behind.
func (r *resolver) centuryOf(s *sense) (int, Anchor) {
	now := 2000
	if r.base != NoDay {
		year, _, _ := r.base.Date()
		now = year / 100 * 100
	}
	switch {
	case s.has(said(FieldCentury)):
		return s.century * 100, AnchorExplicit
	case s.unit == unitCentury && s.has(saidUnit):
		return now + 100*s.rel, r.anchor
	case s.decade < 20 && now >= 2000:
		return now, r.anchor
	}
	return 1900, r.anchor
}

// news is how many days back a bare part of the day can be: an article that
// tells of an old date goes on with the news.
const news = 40

// today resolves a bare part of the day or clock time: of the day that was
// spoken of last, if any, else of the base.
func (r *resolver) today(s *sense) period {
	base, a := r.base, r.anchor
	if day := r.previous.day; day != NoDay && !s.has(saidRel) && (r.story || base == NoDay || base-day < news) {
		base, a = day, AnchorPrevious
	}
	if base == NoDay {
		r.warn("no date to take the day from")
		return unresolved("XXXX-XX-XX", GrainDay)
	}
	return around(GrainDay, base.addDays(s.rel), a)
}
