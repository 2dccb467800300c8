package timeline

import (
	"cmp"
	"slices"

	"tarikh/extract"
	"tarikh/geo"
)

// Score is how well the events of records agree with those that an analyst
// annotated, a field at a time. Events are paired within an article, one to
// one: by type and by how much of the sentence they share. Fields are then
// compared within the pairs; where one side has a value and the other none, it
// counts as wrong for the side that has it.
type Score struct {
	Articles int // annotated
	Missing  int // annotated, and without a record
	Fields   []FieldScore
}

// FieldScore counts values of one field.
type FieldScore struct {
	Field              string
	Right, Found, Gold int
}

// Precision is the share of what was found that is right.
func (f FieldScore) Precision() float64 { return share(f.Right, f.Found) }

// Recall is the share of what was annotated that was found.
func (f FieldScore) Recall() float64 { return share(f.Right, f.Gold) }

// F1 is the harmonic mean of the two.
func (f FieldScore) F1() float64 { return share(2*f.Right, f.Found+f.Gold) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// scored are the fields of an event: the values that it has, as keys.
var scored = []struct {
	name   string
	values func(*Report) []string
}{
	{"type", func(r *Report) []string { return some(r.Type) }},
	{"sub-type", func(r *Report) []string { return some(r.AcledSubType) }},
	{"status", func(r *Report) []string { return some(string(r.Status)) }},
	{"date", func(r *Report) []string { return some(joinDays(r)) }},
	{"place", func(r *Report) []string { return some(placeID(r.Place)) }},
	{"actor", func(r *Report) []string { return partyKeys(r.Actors) }},
	{"target", func(r *Report) []string { return partyKeys(r.Recipients) }},
	{"killed", func(r *Report) []string { return amounts(r.Killed) }},
	{"injured", func(r *Report) []string { return amounts(r.Injured) }},
}

func some(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func joinDays(r *Report) string {
	if from, to := r.From.String(), r.To.String(); from != "" || to != "" {
		return from + "/" + to
	}
	return ""
}

func amounts(c *extract.Count) []string {
	if c == nil {
		return nil
	}
	return []string{Amount(*c)}
}

// ScoreRecords compares records with an annotated sample, by article. Of the
// records only those statuses count that happened or go on, unless all do.
func ScoreRecords(gold, found []*geo.Located, all bool) Score {
	byID := map[string]*geo.Located{}
	for _, loc := range found {
		byID[loc.ID] = loc
	}
	s := Score{Fields: []FieldScore{{Field: "event"}}}
	for _, f := range scored {
		s.Fields = append(s.Fields, FieldScore{Field: f.name})
	}
	for _, g := range gold {
		s.Articles++
		loc := byID[g.ID]
		if loc == nil {
			s.Missing++
		}
		s.article(eventsOf(g, all), eventsOf(loc, all))
	}
	return s
}

// eventsOf gives the events of a record as reports.
func eventsOf(loc *geo.Located, all bool) []*Report {
	if loc == nil {
		return nil
	}
	tl := &Timeline{}
	tl.Add(loc)
	return slices.DeleteFunc(tl.reports, func(r *Report) bool {
		return !all && r.Status != extract.Actual && r.Status != extract.Ongoing
	})
}

func (s *Score) article(gold, found []*Report) {
	s.Fields[0].Gold += len(gold)
	s.Fields[0].Found += len(found)
	for _, p := range pairsOf(gold, found) {
		s.Fields[0].Right++
		for i, f := range scored {
			field := &s.Fields[i+1]
			want, got := f.values(p.gold), f.values(p.found)
			field.Gold += len(want)
			field.Found += len(got)
			for _, v := range got {
				if slices.Contains(want, v) {
					field.Right++
				}
			}
		}
	}
}

// scorePair is an annotated event and the one that was found for it.
type scorePair struct {
	gold, found *Report
	likeness    float64
}

// pairsOf pairs events one to one, the likest first.
func pairsOf(gold, found []*Report) []scorePair {
	var all []scorePair
	for _, g := range gold {
		for _, f := range found {
			if l := eventLikeness(g, f); l > 0 {
				all = append(all, scorePair{g, f, l})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b scorePair) int { return -cmp.Compare(a.likeness, b.likeness) })
	used := map[*Report]bool{}
	return slices.DeleteFunc(all, func(p scorePair) bool {
		if used[p.gold] || used[p.found] {
			return true
		}
		used[p.gold], used[p.found] = true, true
		return false
	})
}

// eventLikeness is 0 for events of other sentences. The trigger and the type
// decide among those of one sentence.
func eventLikeness(g, f *Report) float64 {
	if g.Part != f.Part || g.Evidence == "" || f.Evidence == "" {
		return 0
	}
	l := g.Gist.likeness(f.Gist)
	if g.Evidence != f.Evidence && l < 0.5 {
		return 0
	}
	if g.Start == f.Start {
		l += 2
	}
	if g.Type == f.Type {
		l++
	}
	return l
}
