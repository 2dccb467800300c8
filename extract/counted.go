package extract

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/text"
)

// dateCounted dates the events of a sentence between which an expression counts
// days: retook the town on Thursday, three days after the army had left it. What
// stands behind the expression is the event that it counts from; the one before
// it, or behind the clause when the expression opens the sentence, is dated by
// it. The one whose own words say its day gives the other's.
func (s *story) dateCounted(r *reading, sentence int) {
	first := len(s.drafts)
	for first > 0 && s.drafts[first-1].r == r && s.drafts[first-1].Sentence == sentence {
		first--
	}
	told := s.drafts[first:]
	if len(told) == 0 {
		return
	}
	sent := r.Doc.Sentences[sentence]
	var origins []int // of told
	for i := range r.Times {
		t := &r.Times[i]
		if t.First < sent.First || t.Last > sent.Last || !t.OfEvent() {
			continue
		}
		from, to := s.countedFrom(r, t, told)
		if from == to {
			continue
		}
		if by := datedBy(told, origins, from, to); by != nil {
			s.count(t, told[from:to], by)
		} else if s.opensSentence(r, t, sent) {
			s.countBack(t, told[from:to])
		}
		for k := from; k < to; k++ {
			origins = append(origins, k)
		}
	}
}

// opensSentence reports whether hardly anything stands before an expression in
// its sentence.
func (s *story) opensSentence(r *reading, t *date.Timex, sent text.Sentence) bool {
	words := 0
	for tok := sent.First; tok < t.First; tok++ {
		if r.Doc.Tokens[tok].Kind == text.Word && r.PlaceAt[tok] < 0 && r.TimeAt[tok] < 0 {
			words++
		}
	}
	return words <= 2
}

// countBack dates the events that an expression counts from by the day of
// publication, where the sentence tells no other event: two days after the raid,
// a spokeswoman said.
func (s *story) countBack(t *date.Timex, origins []told) {
	if s.dct == date.NoDay {
		return
	}
	for i := range origins {
		if origins[i].Time < 0 || origins[i].r.Times[origins[i].Time].OfEvent() {
			s.dateAs(&s.rec.Events[origins[i].event], t.Origin(s.dct), &origins[i], t)
		}
	}
}

// countedFrom gives the range of the events of a sentence that an expression
// counts from: those behind it in its clause.
func (s *story) countedFrom(r *reading, t *date.Timex, told []told) (from, to int) {
	for from < len(told) && told[from].First < t.Last {
		from++
	}
	for to = from; to < len(told); to++ {
		at := t.Last
		if to > from {
			at = told[to-1].Last
		}
		if !r.sameClauseTo(at, told[to].First) {
			break
		}
	}
	return from, to
}

// sameClauseTo reports whether neither a mark nor another time expression stands
// between two tokens, and no clause ends there.
func (r *reading) sameClauseTo(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.IsMark(tok, "،,.؛;:") || r.TimeAt[tok] >= 0 {
			return false
		}
	}
	return r.SameClause(from, to)
}

// datedBy is the event that an expression dates by those from the from-th on: the
// last before it that no other expression counts from, or the first behind when it
// opens the sentence; nil for none.
func datedBy(told []told, origins []int, from, to int) *told {
	for k := from - 1; k >= 0; k-- {
		if !slices.Contains(origins, k) {
			return &told[k]
		}
	}
	if to < len(told) {
		return &told[to]
	}
	return nil
}

// count dates the events that an expression counts from by the one that it
// dates, or that one by the first of them.
func (s *story) count(t *date.Timex, origins []told, by *told) {
	own := func(e *told, behind bool) bool {
		return e.Time >= 0 && !e.r.Times[e.Time].OfEvent() && (e.r.Times[e.Time].First > t.First) == behind
	}
	ev, first := &s.rec.Events[by.event], &s.rec.Events[origins[0].event]
	again := slices.Contains(first.Rules, sameEvent) && !slices.Contains(first.Rules, "counted")
	if t.From == date.NoDay && (own(&origins[0], true) || again && first.From != date.NoDay) && !own(by, by.First > origins[0].First) {
		s.dateAs(ev, t.Counted(first.From), by, t)
		return
	}
	for i := range origins {
		if !own(&origins[i], true) {
			s.dateAs(&s.rec.Events[origins[i].event], t.Origin(ev.From), &origins[i], t)
		}
	}
}

// dateAs gives an event the day that an expression counts.
func (s *story) dateAs(ev *Event, day date.Day, of *told, t *date.Timex) {
	if day == date.NoDay || s.dct != date.NoDay && day > s.dct && ev.Status == Actual {
		return
	}
	ev.From, ev.To, ev.Precision, ev.DateBasis = day, day, date.GrainDay.String(), "timex"
	ev.DateText, ev.EDTF = of.r.Doc.Surface(t.Span), date.EDTF(day, day)
	ev.Rules = append(ev.Rules, "counted")
}
