package extract

import ()

// Least parts and people of a summary: of fewer, equal numbers are chance.
const (
	summaryParts  = 2
	summaryPeople = 3
)

// summarise drops what only sums up the events told behind it: three people were killed
// in scattered attacks, of which the article then tells each. Its parts take the sides
// that it alone names.
func (s *story) summarise() {
	gone := make([]bool, len(s.drafts))
	for k := range s.drafts {
		parts := s.partsOf(k)
		if parts == nil {
			continue
		}
		gone[k] = true
		whole := &s.rec.Events[s.drafts[k].event]
		for _, j := range parts {
			ev := &s.rec.Events[s.drafts[j].event]
			if len(ev.Actors) == 0 && !shared(whole.Actors, ev.Recipients) {
				ev.Actors = whole.Actors
			}
			if whole.DateBasis == "timex" && ev.DateBasis == "dct" {
				ev.From, ev.To, ev.Precision, ev.DateBasis, ev.DateText, ev.EDTF = whole.From, whole.To, whole.Precision, whole.DateBasis, whole.DateText, whole.EDTF
			}
		}
	}
	s.drop(gone)
}

// partsOf gives the drafts in a row behind the k-th that together have its victims, or nil.
func (s *story) partsOf(k int) []int {
	whole := &s.rec.Events[s.drafts[k].event]
	killed, injured := least(whole.Killed), least(whole.Injured)
	if !summed(whole) || killed+injured < summaryPeople {
		return nil
	}
	for first := k + 1; first < len(s.drafts) && first-k <= summaryReach; first++ {
		for skip := first; skip < len(s.drafts) && skip-first < longestSummary; skip++ {
			if parts := s.sumFrom(k, first, skip, killed, injured); parts != nil {
				return parts
			}
		}
	}
	return nil
}

// summaryReach is how many drafts behind a summary its parts may begin, so that the work
// grows with the length of an article and not with its square.
const summaryReach = 24

// longestSummary is how many drafts the parts of a summary may span.
const longestSummary = 12

// sumFrom gives the drafts from the first-th on, without one that may stand between, that
// together have so many victims on the days of the k-th, or nil.
func (s *story) sumFrom(k, first, skip, killed, injured int) []int {
	whole := &s.rec.Events[s.drafts[k].event]
	var parts []int
	dead, hurt := 0, 0
	for j := first; j < len(s.drafts) && j-first < longestSummary && dead <= killed && hurt <= injured; j++ {
		t := &s.drafts[j]
		ev := &s.rec.Events[t.event]
		if j == skip && j > first || t.r != s.drafts[k].r || ev.Killed == nil && ev.Injured == nil {
			continue
		}
		if !summed(ev) || whole.From > ev.To || ev.From > whole.To {
			return nil
		}
		parts, dead, hurt = append(parts, j), dead+least(ev.Killed), hurt+least(ev.Injured)
		if dead == killed && hurt == injured && len(parts) >= summaryParts {
			return parts
		}
	}
	return nil
}

// summed reports whether an event is a deed of violence that has happened, as a sum and
// its parts are.
func summed(ev *Event) bool { return ev.Type == "ASSAULT" && happened(ev) && !ev.Background }

// least is the least number of a count.
func least(c *Count) int {
	if c == nil {
		return 0
	}
	return c.Min
}
