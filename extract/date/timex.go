package date

import (
	"fmt"
	"strings"
)

// timex resolves a sense and says it in TIMEX3.
func (r *resolver) timex(s *sense) Timex {
	var p period
	r.ahead = s.ahead
	kind := "DATE"
	switch s.kind {
	case kindOffset:
		if p = r.offset(s); strings.HasPrefix(p.value, "P") && p.value != PastRef {
			kind = "DURATION"
		}
	case kindPeriod:
		kind, p = "DURATION", r.length(s)
	case kindVague:
		p = r.lately(s, s.vague)
	case kindSet:
		kind, p = "SET", r.repeat(s)
	case kindRange:
		p = r.between(s)
	case kindFollow:
		p = r.follow(s)
	default:
		p = r.date(s)
		if s.shift != 0 && p.from != NoDay {
			p = around(GrainDay, p.from.addDays(s.shift), p.anchor)
		}
	}
	tx := Timex{Type: kind, Value: p.value, From: p.from, To: p.to, Grain: p.grain,
		Anchor: p.anchor, Certain: s.fields(), Implied: p.implied &^ s.fields(), Checksum: p.checksum, Reach: [2]Day{NoDay, NoDay}}
	if s.kind != kindSet && s.kind != kindPeriod {
		tx.clock(s)
	}
	tx.modify(s)
	r.bound(s, &tx)
	tx.note(s, r.guess)
	if n, known := s.count(); s.of && known && s.fraction == 0 {
		tx.apart = gap{n, s.unit, s.dir + s.follow}
	}
	tx.Warning = r.warning
	return tx
}

// note keeps what EDTF and Years need to know.
func (tx *Timex) note(s *sense, guess bool) {
	tx.guess = guess
	switch {
	case tx.From == NoDay:
	case s.since:
		tx.open = 1
	case s.until:
		tx.open = -1
	}
	if s.weekday > 0 && s.weekday < 8 {
		tx.weekday = int8(s.weekday)
	}
}

// clock adds the part of the day or the time to a day.
func (tx *Timex) clock(s *sense) {
	if !s.any(said(FieldHour | FieldPart)) {
		return
	}
	first, _, _ := strings.Cut(tx.Value, "/") // ليل السبت الأحد: the night of Saturday
	tx.Value = first
	switch {
	case s.has(said(FieldHour)):
		tx.Value += fmt.Sprintf("T%02d:%02d", s.hour, s.minute)
	default:
		tx.Value += partCodes[s.part]
	}
	tx.Type = "TIME"
	if tx.Grain != GrainDay {
		return
	}
	tx.Grain = GrainPartOfDay
	if s.has(said(FieldHour)) {
		tx.Grain = GrainInstant
	}
}

// The values of classMod and classApprox in TIMEX3.
var (
	modNames    = [...]string{"", "START", "MID", "END"}
	approxNames = [...]string{"APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}
)

// modify adds early, mid, late, about, and narrows the days to that part.
func (tx *Timex) modify(s *sense) {
	if s.has(saidApprox) && s.approx < len(approxNames) {
		tx.Mod = approxNames[s.approx]
	}
	if s.week != 0 && tx.Grain == GrainMonth && tx.From != NoDay {
		tx.From, tx.To = weekOfMonth(s.week, tx.From, tx.To)
		tx.Grain = GrainRange
	}
	if s.mod == 0 || s.mod >= len(modNames) {
		return
	}
	tx.Mod = modNames[s.mod]
	from, to := tx.Grain.part(s.mod, tx.From, tx.To)
	if from != tx.From || to != tx.To {
		tx.From, tx.To, tx.Grain = from, to, GrainRange
	}
}

// bound lengthens what lasts until now: since the beginning of the year. Other
// dates behind "since" stay what they are, the day or month of the start.
func (r *resolver) bound(s *sense, tx *Timex) {
	if s.since && s.mod != 0 && tx.From != NoDay && r.options.DCT != NoDay && tx.From < r.options.DCT {
		tx.To, tx.Grain = r.options.DCT, GrainRange
	}
}
