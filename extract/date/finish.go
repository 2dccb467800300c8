package date

// merge adds what another sense says; what is said already stays.
func (s *sense) merge(of *sense) {
	fields := [...]struct {
		what     said
		to, from *int
	}{
		{said(FieldYear), &s.year, &of.year}, {said(FieldMonth), &s.month, &of.month},
		{said(FieldDay), &s.day, &of.day}, {said(FieldWeekday), &s.weekday, &of.weekday},
		{said(FieldSeason), &s.season, &of.season}, {said(FieldQuarter), &s.quarter, &of.quarter},
		{said(FieldHalf), &s.half, &of.half}, {said(FieldDecade), &s.decade, &of.decade},
		{said(FieldCentury), &s.century, &of.century}, {said(FieldPart), &s.part, &of.part},
		{said(FieldHour), &s.hour, &of.hour}, {said(FieldMinute), &s.minute, &of.minute},
		{saidDeictic, &s.deictic, &of.deictic}, {saidNumber, &s.number, &of.number},
		{saidRel, &s.rel, &of.rel}, {saidOrdinal, &s.ordinal, &of.ordinal},
		{saidMeridiem, &s.meridiem, &of.meridiem}, {saidFollow, &s.follow, &of.follow},
		{saidApprox, &s.approx, &of.approx}, {saidFeast, &s.feast, &of.feast},
		{saidHijriFeast, &s.feast, &of.feast},
	}
	for _, f := range fields {
		if of.has(f.what) && !s.has(f.what) {
			*f.to = *f.from
		}
	}
	if !s.has(saidUnit) {
		s.unit, s.plural = of.unit, of.plural
	}
	s.said |= of.said
	s.mergeRest(of)
}

// mergeRest adds what has no mark of being said.
func (s *sense) mergeRest(of *sense) {
	s.day2, s.weekday2, s.year2 = max(s.day2, of.day2), max(s.weekday2, of.weekday2), max(s.year2, of.year2)
	s.mod, s.era, s.fraction = max(s.mod, of.mod), max(s.era, of.era), max(s.fraction, of.fraction)
	s.since, s.within, s.recall = s.since || of.since, s.within || of.within, s.recall || of.recall
	if s.vague == 0 {
		s.vague = of.vague
	}
	if s.dir == 0 {
		s.dir = of.dir
	}
	s.shift += of.shift
	if s.anchor == AnchorNone {
		s.anchor = of.anchor
	}
	if of.a != nil {
		s.a, s.b = of.a, of.b
	}
}

// finish puts a sense in order and reports whether it can be true at all.
func (s *sense) finish() bool {
	if (s.clock || s.has(saidMeridiem)) && !s.has(said(FieldHour)) {
		s.hourOfNumber()
	}
	if s.asDecade && s.year%10 != 0 {
		return false // 1981's is no decade
	}
	if s.asDecade {
		s.set(said(FieldDecade), &s.decade, s.year)
		s.said &^= said(FieldYear)
	}
	if s.has(said(FieldHour)) {
		s.afternoon()
	}
	if s.kind == kindDate {
		s.ordinalUnit()
		s.dropUnit()
	}
	return s.possible()
}

// hourOfNumber reads a number as the hour of a clock.
func (s *sense) hourOfNumber() {
	hour := s.number
	if s.has(saidOrdinal) {
		hour = s.ordinal
	}
	s.set(said(FieldHour), &s.hour, hour)
	switch s.fraction {
	case 2:
		s.set(said(FieldMinute), &s.minute, 30)
	case 3:
		s.set(said(FieldMinute), &s.minute, 20)
	case 4:
		s.set(said(FieldMinute), &s.minute, 15)
	}
	if s.has(saidOrdinal|saidNumber) && s.number < 60 {
		s.set(said(FieldMinute), &s.minute, s.number)
	}
	s.said &^= saidNumber | saidOrdinal
	s.fraction = 0
}

// afternoon moves the hour to the half of the day that the words name.
func (s *sense) afternoon() {
	if s.hour < 1 || s.hour > 12 {
		return
	}
	switch {
	case s.has(saidMeridiem):
		s.hour = s.hour%12 + s.meridiem
	case s.has(said(FieldPart)):
		s.hour = hourIn(s.part, s.hour)
	}
	s.said &^= saidMeridiem
}

// hourIn is the hour of the day, 0 to 24, that a clock shows in a part of the day.
func hourIn(part, hour int) int {
	switch {
	case part == partEvening && hour == 12:
		return 24
	case part == partDawn || part == partMorning:
		return hour % 12
	case (part == partNoon || part == partMidday) && hour >= 10:
		return hour
	case part == partNight && (hour < 6 || hour == 12):
		return hour % 12
	}
	return hour%12 + 12
}

// The values of classPart.
const (
	partDawn = iota
	partMorning
	partNoon
	partAfternoon
	partEvening
	partNight
	partDay
	partMidnight
	partMidday
)

var partCodes = [...]string{"TMO", "TMO", "T12:00", "TAF", "TEV", "TNI", "TDT", "T24:00", "TMI"}

// ordinalUnit reads the third quarter, the first half, the 20th century.
func (s *sense) ordinalUnit() {
	if s.has(said(FieldMonth)|saidRel|saidUnit) && s.unit == unitWeek && s.rel < 0 {
		s.week, s.said = -1, s.said&^(saidRel|saidUnit)
	}
	if !s.has(saidOrdinal | saidUnit) {
		return
	}
	switch s.unit {
	case unitWeek:
		s.week = s.ordinal
	case unitQuarter:
		s.set(said(FieldQuarter), &s.quarter, s.ordinal)
	case unitHalf:
		s.set(said(FieldHalf), &s.half, s.ordinal)
	case unitCentury:
		s.set(said(FieldCentury), &s.century, s.ordinal-1)
	default:
		return
	}
	s.said &^= saidOrdinal | saidUnit
}

// dropUnit forgets a unit that only introduces its own field: شهر شباط, عام
// 2014, يوم الأحد. What remains is a unit beside finer fields: the 8th of this
// month.
func (s *sense) dropUnit() {
	var same said
	switch s.unit {
	case unitDay:
		same = said(FieldDay|FieldWeekday) | saidDeictic | saidFeast | saidHijriFeast
	case unitMonth:
		same = said(FieldMonth)
	case unitYear:
		same = said(FieldYear)
	case unitSeason:
		same = said(FieldSeason)
	case unitDecade:
		same = said(FieldDecade)
	}
	if s.any(same) {
		s.said &^= saidUnit
		s.unit = noUnit
	}
}

// possible refuses 31 February, the 13th month, the hour 27.
func (s *sense) possible() bool {
	switch {
	case s.has(said(FieldHour)) && (s.hour < 0 || s.hour > 24 || s.minute > 59),
		s.has(said(FieldMonth)) && (s.month < 1 || s.month > 12),
		s.has(said(FieldQuarter)) && (s.quarter < 1 || s.quarter > 4),
		s.has(said(FieldHalf)) && (s.half < 1 || s.half > 2),
		s.has(said(FieldCentury)) && (s.century < 0 || s.century > 30),
		s.has(said(FieldYear)) && (s.year < 1 || s.year > maxYear),
		s.has(said(FieldYear)) && s.year2 != 0 && s.year2 <= s.year && s.era != eraBC,
		s.number > maxNumber, s.week > 5:
		return false
	case s.has(said(FieldDay | FieldMonth)):
		return s.possibleDay(max(s.day, s.day2))
	}
	return true
}

// possibleDay reports whether the month may have such a day.
func (s *sense) possibleDay(day int) bool {
	if s.era == eraHijri {
		return day <= 30
	}
	year := 2000 // a leap year
	if s.has(said(FieldYear)) && s.era == eraAD {
		year = s.year
	}
	return NewDay(year, s.month, day) != NoDay && (s.day2 == 0 || s.day < s.day2)
}
