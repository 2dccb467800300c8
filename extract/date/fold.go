package date

// mean folds what the elements of a match say into one sense; false when they
// contradict the calendar.
func (c *chart) mean(r *rule) (sense, bool) {
	s := r.preset
	for _, sl := range c.path {
		it := &c.items[sl.item]
		switch {
		case sl.role&silent != 0:
		case it.sense == 0:
			s.take(it)
		case r.kind == kindPass:
			s.pass(&c.senses[it.sense])
		case r.kind == kindRange:
			s.end(&c.senses[it.sense])
		default:
			s.merge(&c.senses[it.sense])
		}
	}
	if r.kind == kindPass {
		return s, true
	}
	s.kind = r.kind
	if s.kind == kindRange && s.b == nil {
		return s, false
	}
	return s, s.finish()
}

// pass takes over what another rule has found.
func (s *sense) pass(of *sense) {
	since, until, ahead := s.since, s.until, s.ahead
	*s = *of
	s.since, s.until, s.ahead = since || of.since, until || of.until, ahead || of.ahead
}

// end takes one end of a range.
func (s *sense) end(of *sense) {
	side := *of
	if s.a == nil {
		s.a = &side
		return
	}
	s.b = &side
}

// take adds what a word or a number says.
func (s *sense) take(it *item) {
	switch it.sym {
	case symNumber:
		s.set(saidNumber, &s.number, it.value)
	case symDay, symNth:
		if s.has(said(FieldDay)) {
			s.day2 = it.value
			return
		}
		s.set(said(FieldDay), &s.day, it.value)
	case symOrdinal:
		s.set(saidOrdinal, &s.ordinal, it.value)
	case symYear, symPlain, symHeading:
		s.takeYear(it.value)
	case symDigits, symTwo:
		s.takeYear(fullYear(it.value))
	case symClock, symHours:
		s.set(said(FieldHour|FieldMinute), &s.hour, it.value/60)
		s.minute = it.value % 60
	case symMonth:
		s.set(said(FieldMonth), &s.month, it.value)
	case symDate:
		s.takeDate(it.value)
	case symYears:
		s.set(said(FieldYear), &s.year, it.value/10000)
		s.year2 = it.value % 10000
	case symDays:
		s.set(said(FieldDay), &s.day, it.value/100)
		s.day2 = it.value % 100
	default:
		if it.sym <= symbol(lastClass) {
			s.class(Class(it.sym), it.value)
		}
	}
}

func (s *sense) takeYear(year int) {
	if s.has(said(FieldYear)) {
		s.year2 = year
		return
	}
	s.set(said(FieldYear), &s.year, year)
}

// takeDate adds a date written as the number yyyymmdd.
func (s *sense) takeDate(value int) {
	s.said |= said(FieldYear | FieldMonth | FieldDay)
	s.year, s.month, s.day = value/10000, value/100%100, value%100
	if s.year >= 1300 && s.year < 1500 {
		s.era = eraHijri // nobody writes 9/9/1436 for a day of the Middle Ages
	}
}

// class adds what a word of a class says.
func (s *sense) class(c Class, value int) {
	switch c {
	case classMonth, classWeakMonth:
		s.set(said(FieldMonth), &s.month, value)
	case classHijri:
		s.set(said(FieldMonth), &s.month, value)
		s.era = eraHijri
	case classWeekday, classWeakWeekday, classWeekdays:
		if s.has(said(FieldWeekday)) {
			s.weekday2 = value
			return
		}
		s.set(said(FieldWeekday), &s.weekday, value)
	case classSeason:
		s.set(said(FieldSeason), &s.season, value)
	case classUnit, classTheUnit, classSet:
		s.takeUnit(value, false)
	case classUnits, classTheUnits:
		s.takeUnit(value, true)
	case classDual, classTheDual:
		s.takeUnit(value, false)
		s.set(saidNumber, &s.number, 2)
	case classDecade:
		s.set(said(FieldDecade), &s.decade, value)
	case classNamed:
		s.takeDate(value)
	default:
		s.relation(c, value)
	}
}

func (s *sense) takeUnit(value int, plural bool) {
	s.said |= saidUnit
	s.unit, s.plural = unit(value), plural
}

// relation adds what a word says about other words.
func (s *sense) relation(c Class, value int) {
	switch c {
	case classDeictic:
		s.set(saidDeictic, &s.deictic, value)
	case classPart, classAdverb:
		s.set(said(FieldPart), &s.part, value)
	case classPartToday:
		s.set(said(FieldPart), &s.part, value)
		s.set(saidDeictic, &s.deictic, 0)
	case classVague, classWeakVague:
		s.vague = value
	case classFeast:
		s.set(saidFeast, &s.feast, value)
	case classHijriFeast:
		s.set(saidHijriFeast, &s.feast, value)
	case classMeridiem:
		s.set(saidMeridiem, &s.meridiem, value)
	case classNumber:
		s.set(saidNumber, &s.number, value)
	case classOrdinal:
		s.set(saidOrdinal, &s.ordinal, value)
	case classFraction:
		s.fraction = value
	case classFew, classMany:
		s.set(saidNumber, &s.number, unknown)
	default:
		s.pointer(c, value)
	}
}

// pointer adds a word that points from one time to another.
func (s *sense) pointer(c Class, value int) {
	switch c {
	case classNext:
		s.set(saidRel, &s.rel, 1)
	case classLast:
		s.set(saidRel, &s.rel, -1)
	case classThis:
		s.set(saidRel, &s.rel, 0)
	case classSame:
		s.set(saidFollow, &s.follow, 0)
	case classFollowing:
		s.set(saidFollow, &s.follow, 1)
	case classPreceding:
		s.set(saidFollow, &s.follow, -1)
	case classAgo:
		s.dir, s.anchor = -1, AnchorDCT
	case classBefore:
		s.dir = -1
	case classAfter:
		s.dir = 1
	case classSince:
		s.since = true
	case classUntil:
		s.until = true
	case classWithin:
		s.within = true
	case classMod:
		s.mod = value
	case classApprox:
		s.set(saidApprox, &s.approx, value)
	case classEra:
		s.era = value
	}
}

// The values of classEra.
const (
	eraAD = iota
	eraBC
	eraHijri
)
