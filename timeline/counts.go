package timeline

import (
	"cmp"
	"fmt"
	"slices"

	"tarikh/extract"
)

// The counts of a report, for those who go through all of them.
func killed(r *Report) *extract.Count    { return r.Killed }
func injured(r *Report) *extract.Count   { return r.Injured }
func captured(r *Report) *extract.Count  { return r.Captured }
func displaced(r *Report) *extract.Count { return r.Displaced }

// countRange spans what the reports say: "3" and "at least 5" make 3 or more,
// "at least 3" and "5" make 3 to 5.
func countRange(reports []*Report, of func(*Report) *extract.Count) *extract.Count {
	var all *extract.Count
	least := 0 // the highest "at least"
	for _, r := range reports {
		c := of(r)
		if c == nil {
			continue
		}
		if all == nil {
			all = &extract.Count{Min: c.Min, Max: -1}
		}
		all.Min = min(all.Min, c.Min)
		all.Max = max(all.Max, c.Max)
		if c.Max < 0 {
			least = max(least, c.Min)
		}
	}
	if all != nil && least > all.Max {
		all.Max = -1
	}
	return all
}

// Claim is what some of an entry's reports say of a count.
type Claim struct {
	Of    string // killed, injured, captured or displaced
	Count extract.Count
	By    []string // who says so, sorted
}

// Claims lists who says which number, in the order of numbers. Copies of an
// article are one voice, and the one that was there first speaks.
func (e *Entry) Claims() []Claim {
	var list []Claim
	for _, c := range []struct {
		name string
		of   func(*Report) *extract.Count
	}{{"killed", killed}, {"injured", injured}, {"captured", captured}, {"displaced", displaced}} {
		list = append(list, claims(e.Reports, c.name, c.of)...)
	}
	return list
}

func claims(reports []*Report, name string, of func(*Report) *extract.Count) []Claim {
	by := map[extract.Count][]string{}
	for _, r := range reports {
		if c := of(r); c != nil && r.Status != extract.Denied {
			by[*c] = append(by[*c], r.Teller())
		}
	}
	var list []Claim
	for c, who := range by {
		list = append(list, Claim{name, c, sortedOnce(who)})
	}
	sortClaims(list)
	return list
}

func sortClaims(list []Claim) {
	slices.SortFunc(list, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Count.Min, b.Count.Min), cmp.Compare(a.Count.Max, b.Count.Max))
	})
}

// Amount writes a count for people: 3, 3 to 5, at least 3.
func Amount(c extract.Count) string {
	switch {
	case c.Max < 0:
		return fmt.Sprintf("at least %d", c.Min)
	case c.Max != c.Min:
		return fmt.Sprintf("%d to %d", c.Min, c.Max)
	}
	return fmt.Sprint(c.Min)
}
