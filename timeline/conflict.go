package timeline

import (
	"cmp"
	"slices"

	"tarikh/extract"
)

// Conflict is something in which the reports of an entry contradict each other.
type Conflict struct {
	In    string // denied, actor, target, killed, injured
	Sides []Side // what is said, and by whom; of a denial only who denies
}

// Side is one of the views of a conflict.
type Side struct {
	View string
	By   []string
}

// Teller names who stands behind a report: whom the article cites, else its
// publisher, else the article.
func (r *Report) Teller() string { return cmp.Or(r.AttributedTo, r.Source, r.Document) }

// conflicts flags a denial by another voice than those that tell the event,
// different actors blamed, and numbers that cannot be of the same people.
func conflicts(reports []*Report) []Conflict {
	var list []Conflict
	if by := deniers(reports); len(by) > 0 {
		list = append(list, Conflict{"denied", []Side{{"denied", by}}})
	}
	told := affirmed(reports)
	for _, who := range []struct {
		in string
		of func(*Report) []Party
	}{{"actor", func(r *Report) []Party { return r.Actors }}, {"target", func(r *Report) []Party { return r.Recipients }}} {
		if sides := blamed(told, who.of); len(sides) > 1 {
			list = append(list, Conflict{who.in, sides})
		}
	}
	for _, c := range []struct {
		in string
		of func(*Report) *extract.Count
	}{{"killed", killed}, {"injured", injured}} {
		if sides := disagreement(claims(told, c.in, c.of)); len(sides) > 1 {
			list = append(list, Conflict{c.in, sides})
		}
	}
	return list
}

// deniers are those who are cited as denying what others tell. What an article
// itself negates is too often something else.
func deniers(reports []*Report) []string {
	told, denied := map[string]bool{}, []string{}
	for _, r := range reports {
		if r.Status != extract.Denied {
			told[r.Teller()] = true
		}
	}
	for _, r := range reports {
		if r.Status == extract.Denied && r.AttributedTo != "" && len(told) > 0 && !told[r.Teller()] {
			denied = append(denied, r.Teller())
		}
	}
	return sortedOnce(denied)
}

// blamed gives the named parties when two reports name none in common. Whom a
// report names together is one view, by its first name.
func blamed(reports []*Report, of func(*Report) []Party) []Side {
	var lists [][]string
	by := map[string][]string{}
	apart := false
	for _, r := range reports {
		names := named(partyKeys(of(r)))
		if len(names) == 0 {
			continue
		}
		for _, other := range lists {
			apart = apart || !meets(names, other)
		}
		lists = append(lists, names)
		by[names[0]] = append(by[names[0]], r.Teller())
	}
	if !apart {
		return nil
	}
	return sides(by)
}

// disagreement gives the claims when two of them cannot be of the same people.
func disagreement(list []Claim) []Side {
	by, apart := map[string][]string{}, false
	for i, c := range list {
		by[Amount(c.Count)] = c.By
		for _, other := range list[:i] {
			_, like := countsAgree(&other.Count, &c.Count)
			apart = apart || !like
		}
	}
	if !apart {
		return nil
	}
	return sides(by)
}

func sides(by map[string][]string) []Side {
	var list []Side
	for view, who := range by {
		list = append(list, Side{view, sortedOnce(who)})
	}
	slices.SortFunc(list, func(a, b Side) int { return cmp.Compare(a.View, b.View) })
	return list
}

func sortedOnce(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
