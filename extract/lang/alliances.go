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
// side of a war in a year: 2019.
func (l *Language) Allied(year, a, b string) bool {
	for _, side := range l.alliances {
		if side.from <= year && (side.to == "" || year <= side.to) && l.member(side, a) && l.member(side, b) {
			return true
		}
	}
	return false
}

// member reports whether an actor is on a side, or a body that it belongs to.
func (l *Language) member(side alliance, id string) bool {
	for a := l.Actors[id]; a != nil; a = l.Actors[a.Parent] {
		if side.members[a.ID] {
			return true
		}
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
