package lang

import (
	"fmt"
	"strings"
)

// alliance is one side of a war, a row of alliances.tsv.
type alliance struct {
	from, to string // years, empty when open
	members  map[string]bool
}

// Allied reports whether two actors, by code, or bodies that they belong to, are on one
// side of a war in a year: 2019, or in any where it is empty.
func (l *Language) Allied(year, a, b string) bool {
	for _, side := range l.alliances {
		then := year == "" || side.from <= year && (side.to == "" || year <= side.to)
		if then && l.member(side, a) && l.member(side, b) {
			return true
		}
	}
	return false
}

// levels is how many bodies above an actor are looked at: a brigade, its division, its
// army, its government.
const levels = 4

// member reports whether an actor is on a side, or a body that it belongs to.
func (l *Language) member(side alliance, id string) bool {
	for range levels {
		a := l.Actors[id]
		if a == nil || side.members[a.ID] {
			return a != nil
		}
		id = a.Parent
	}
	return false
}

// readAlliances reads who is on one side.
func readAlliances(actors map[string]*Actor) ([]alliance, error) {
	t, err := readTable("alliances.tsv")
	if err != nil {
		return nil, err
	}
	alliances := make([]alliance, 0, len(t.Rows))
	for _, row := range t.Rows {
		c := row.Cells
		a := alliance{from: c[1], to: c[2], members: map[string]bool{}}
		for _, id := range strings.Fields(c[3]) {
			if actors[id] == nil {
				return nil, fmt.Errorf("alliances.tsv:%d: no such actor: %s", row.Line, id)
			}
			a.members[id] = true
		}
		alliances = append(alliances, a)
	}
	return alliances, nil
}
