package date

import "fmt"

// unitCodes are the letters of TIMEX3 durations; times of the day have a T before.
var unitCodes = [...]string{
	unitSecond: "TS", unitMinute: "TM", unitHour: "TH", unitDay: "D", unitWeekend: "WE",
	unitWeek: "W", unitFortnight: "W", unitMonth: "M", unitQuarter: "Q", unitSeason: "Q",
	unitHalf: "M", unitYear: "Y", unitDecade: "DE", unitCentury: "CE", unitMillennium: "L",
}

// halves are the values of half a unit.
var halves = [...]string{unitHour: "PT30M", unitYear: "P6M", unitDecade: "P5Y", unitCentury: "P50Y", unitMillennium: ""}

// lengthValue is the TIMEX3 value of n units, and of half a unit more: P3D,
// PT24H, PXM, P2.5Y.
func lengthValue(s *sense) string {
	u := s.unit
	if u == noUnit {
		return "PXX"
	}
	code, clock := unitCodes[u], ""
	if code[0] == 'T' {
		code, clock = code[1:], "T"
	}
	n, known := s.count()
	switch {
	case n == 0 && s.fraction == 2 && halves[u] != "":
		return halves[u]
	case !known:
		return "P" + clock + "X" + code
	case u == unitFortnight:
		n *= 2
	case u == unitHalf:
		n *= 6
	}
	if s.fraction == 2 {
		return fmt.Sprintf("P%s%d.5%s", clock, n, code)
	}
	return fmt.Sprintf("P%s%d%s", clock, n, code)
}

// count is the number of units: the one that is said, 1 for a unit alone.
func (s *sense) count() (n int, known bool) {
	switch {
	case s.has(saidNumber) && s.number == unknown:
		return 0, false
	case s.has(saidNumber):
		return s.number, true
	}
	return 1, !s.plural
}

// move goes n times the length of a sense from a day, and half a unit more.
func (s *sense) move(from Day, sign int) Day {
	n, known := s.count()
	if !known || from == NoDay {
		return NoDay
	}
	if s.unit == unitHalf {
		return from.AddMonths(6 * sign * n)
	}
	if s.unit < unitDay {
		return from.addDays(sign * s.hours(n) / 24)
	}
	day := grains[s.unit].Shift(from, sign*n)
	if s.unit == unitFortnight {
		day = GrainWeek.Shift(from, 2*sign*n)
	}
	if s.fraction != 2 || day == NoDay {
		return day
	}
	switch s.unit {
	case unitYear:
		return day.AddMonths(6 * sign)
	case unitMonth:
		return day.addDays(15 * sign)
	case unitWeek:
		return day.addDays(3 * sign)
	}
	return day
}

// hours is the length of n units below a day, rounded up.
func (s *sense) hours(n int) int {
	switch s.unit {
	case unitHour:
		return n
	case unitMinute:
		return (n + 59) / 60
	}
	return (n + 3599) / 3600
}

// length resolves a DURATION, and the days it covers where the words say on
// which side of the base it lies.
func (r *resolver) length(s *sense) period {
	p := period{from: NoDay, to: NoDay, grain: GrainVague, value: lengthValue(s), checksum: NoDay}
	if s.any(said(FieldYear | FieldMonth)) {
		return r.lengthOf(s, p)
	}
	sign := 0
	switch {
	case s.has(saidRel):
		sign = s.rel
	case s.within && r.future():
		sign = 1
	case s.within:
		sign = -1
	}
	end := s.move(r.base, sign)
	if sign == 0 || end == NoDay {
		return p
	}
	if n, _ := s.count(); s.unit == unitHour && n >= 12 && end == r.base {
		end = end.addDays(sign) // so many hours reach over midnight
	}
	p.from, p.to, p.grain, p.anchor = min(end, r.base), max(end, r.base), GrainRange, r.anchor
	p.implied = FieldYear | FieldMonth | FieldDay
	return p
}

// lengthOf resolves the first ten months of 1915, the last two weeks of May.
func (r *resolver) lengthOf(s *sense, p period) period {
	inner := *s
	inner.said &^= saidUnit | saidRel | saidOrdinal | saidNumber
	of := r.date(&inner)
	if of.from == NoDay {
		return p
	}
	p.from, p.to, p.grain, p.anchor, p.implied = of.from, s.move(of.from, 1), GrainRange, of.anchor, of.implied
	if s.has(saidRel) {
		p.from, p.to = s.move(of.to+1, -1), of.to+1
	}
	if p.from == NoDay || p.to == NoDay {
		return unresolved(p.value, GrainVague)
	}
	p.to--
	return p
}

// offset resolves n units before or after the base, or before or after the
// last date.
func (r *resolver) offset(s *sense) period {
	base, a := r.offsetBase(s)
	if _, known := s.count(); !known {
		return r.some(s)
	}
	if base == NoDay && s.anchor == AnchorEvent {
		return unresolved(lengthValue(s), GrainVague)
	}
	if a == AnchorEvent && s.anchor != AnchorDCT && base == r.sameDay {
		return around(GrainDay, base, AnchorPrevious)
	}
	if base == NoDay {
		r.warn("no date to count from")
		return unresolved(unknownValue(s.unit), grains[s.unit])
	}
	if r.comparesQuarters(s) {
		return unitFrom(unitQuarter, r.previous.quarter, -4)
	}
	day := s.move(base, s.dir)
	if a == AnchorPrevious && s.dir > 0 && day > r.options.DCT && r.options.DCT != NoDay && !r.future() {
		return unresolved(lengthValue(s), GrainVague) // nothing is told of the future as of the past
	}
	g := grains[s.unit]
	switch {
	case s.unit == unitYear && s.fraction != 0:
		g = GrainMonth
	case s.unit <= unitFortnight || s.fraction != 0:
		g = GrainDay
	case s.unit == unitHalf:
		g = GrainMonth
	case g == GrainRange || g == GrainSeason:
		g = GrainYear
	}
	return around(g, day, a)
}

// comparesQuarters reports a year ago and a year earlier in a text about the
// results of a quarter, which mean that quarter of the year before.
func (r *resolver) comparesQuarters(s *sense) bool {
	n, known := s.count()
	q := r.previous.quarter
	return s.unit == unitYear && s.dir < 0 && known && n == 1 && s.fraction == 0 && q != NoDay && r.base-q < 366
}

// some resolves an unknown number of units: days ago, in a few weeks. Without a
// future cue what comes after something is a mere length.
func (r *resolver) some(s *sense) period {
	if s.dir < 0 && s.anchor == AnchorDCT || r.future() {
		return r.lately(s, s.dir)
	}
	return unresolved(lengthValue(s), GrainVague)
}

// offsetBase says what an offset counts from. "Three days after" beside a date
// is that date itself and has the anchor Event.
func (r *resolver) offsetBase(s *sense) (Day, Anchor) {
	if s.anchor == AnchorDCT || s.anchor == AnchorNone && r.future() {
		return r.base, r.anchor
	}
	if r.sameDay != NoDay && !s.recall || s.anchor == AnchorEvent {
		return r.sameDay, AnchorEvent
	}
	base := r.previous.from
	if s.unit <= unitWeek || s.unit == unitFortnight {
		base = r.previous.day
	}
	if base == NoDay && s.anchor != AnchorPrevious {
		return r.base, r.anchor
	}
	return base, AnchorPrevious
}

// lately is the past, the present or the future; a few hours ago is the day of
// publication all the same.
func (r *resolver) lately(s *sense, side int) period {
	p := vaguely(side)
	if side < 0 && (s.unit == unitHour || s.unit == unitMinute || s.unit == unitSecond) && r.options.DCT != NoDay {
		p.from, p.to, p.grain, p.anchor = r.options.DCT, r.options.DCT, GrainDay, AnchorDCT
	}
	return p
}

// vaguely is the past, the present or the future.
func vaguely(side int) period {
	return unresolved([...]string{PastRef, "PRESENT_REF", "FUTURE_REF"}[side+1], GrainVague)
}

// repeat resolves a SET: every day, every Friday, every three months.
func (r *resolver) repeat(s *sense) period {
	value := ""
	switch {
	case s.has(said(FieldWeekday)):
		value = fmt.Sprintf("XXXX-WXX-%d", s.weekday)
	case s.has(said(FieldMonth | FieldDay)):
		value = fmt.Sprintf("XXXX-%02d-%02d", s.month, s.day)
	case s.has(said(FieldMonth)):
		value = fmt.Sprintf("XXXX-%02d", s.month)
	case s.has(said(FieldSeason)):
		value = "XXXX-" + seasonCodes[s.season&3]
	case s.has(saidUnit):
		value = lengthValue(s)
	}
	if s.has(said(FieldPart)) {
		if value == "" {
			value = "XXXX-XX-XX"
		}
		value += partCodes[s.part]
	}
	return unresolved(value, GrainVague)
}

// between resolves a range from its ends. What only one end says counts for
// both: 3 to 5 June.
func (r *resolver) between(s *sense) period {
	a, b := *s.a, *s.b
	a.share(&b)
	b.share(&a)
	r.lend(&a, &b)
	first := r.date(&a)
	if first.from == NoDay {
		return r.spread(first, r.date(&b))
	}
	if b.has(said(FieldWeekday)) && !b.any(said(FieldDay|FieldMonth)) && !b.has(saidUnit) {
		to := onOrAfter(first.to+1, b.weekday)
		last := around(GrainDay, to, first.anchor)
		return r.spread(first, last)
	}
	last := r.date(&b)
	if a.has(saidDeictic) && b.has(saidDeictic) && last.to < first.from {
		first, last = last, first // yesterday and the day before
	}
	if last.to < first.from && last.to != NoDay && !b.has(said(FieldYear)) {
		last.from, last.to = last.from.AddMonths(12), last.to.AddMonths(12)
		last.value = last.grain.Value(last.from)
	}
	return r.spread(first, last)
}

// lend gives two months the year in which the later one is nearest: January to
// September are not the coming ones.
func (r *resolver) lend(a, b *sense) {
	if !a.bareMonth() || !b.bareMonth() {
		return
	}
	p := r.date(b)
	if p.from == NoDay {
		return
	}
	year, _, _ := p.from.Date()
	b.set(said(FieldYear), &b.year, year)
	if a.month > b.month {
		year--
	}
	a.set(said(FieldYear), &a.year, year)
}

// bareMonth reports a month, or a day of it, without any word on its year.
func (s *sense) bareMonth() bool {
	return s.has(said(FieldMonth)) && !s.any(said(FieldYear)|saidUnit|saidRel|saidFollow|saidDeictic) && s.era == eraAD
}

// share takes over from the other end of a range what is not said here.
func (s *sense) share(other *sense) {
	if !s.has(said(FieldYear)) && other.has(said(FieldYear)) && !s.has(saidUnit) {
		s.set(said(FieldYear), &s.year, other.year)
		if s.has(said(FieldMonth)) && other.has(said(FieldMonth)) && s.month > other.month {
			s.year--
		}
	}
	if s.has(said(FieldDay)) && !s.any(said(FieldMonth)|saidUnit) && other.has(said(FieldMonth)) {
		s.set(said(FieldMonth), &s.month, other.month)
		s.era = other.era
	}
}

// spread joins two periods to one range.
func (r *resolver) spread(first, last period) period {
	r.ends = [2]period{first, last}
	if first.from == NoDay || last.to == NoDay || last.to < first.from {
		return unresolved(first.value+"/"+last.value, GrainVague)
	}
	p := first
	p.to = last.to
	p.implied |= last.implied
	p.grain, p.value = GrainRange, first.value+"/"+last.value
	return p
}
