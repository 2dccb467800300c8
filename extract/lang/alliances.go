package lang

import (
	"fmt"
	"slices"
	"strings"
)

// alliance is one side of a war, a row of alliances.tsv.
type alliance struct {
	from, to string // years, empty when open
}

// in reports whether a side stood in a year, or any where that is empty.
func (a *alliance) in(year string) bool {
	return year == "" || a.from <= year && (a.to == "" || year <= a.to)
}

// Allied reports whether two actors, by code, or bodies that they belong to, are on one
// side of a war in a year: 2019, or in any where it is empty.
func (l *Language) Allied(year, a, b string) bool {
	theirs := l.alliances[b]
	return len(theirs) > 0 && slices.ContainsFunc(l.alliances[a], func(side *alliance) bool { return side.in(year) && slices.Contains(theirs, side) })
}

// levels is how many bodies above an actor are looked at: a brigade, its division, its
// army, its government.
const levels = 4

// readAlliances reads the sides that each actor is on, itself or with a body above it.
func readAlliances(actors map[string]*Actor) (map[string][]*alliance, error) {
	t, err := readTable("alliances.tsv")
	if err != nil {
		return nil, err
	}
	own := map[string][]*alliance{}
	for _, row := range t.Rows {
		side := &alliance{from: row.Cells[1], to: row.Cells[2]}
		for _, id := range strings.Fields(row.Cells[3]) {
			if actors[id] == nil {
				return nil, fmt.Errorf("alliances.tsv:%d: no such actor: %s", row.Line, id)
			}
			own[id] = append(own[id], side)
		}
	}
	sides := map[string][]*alliance{}
	for id, a := range actors {
		for range levels {
			if a == nil {
				break
			}
			if side := own[a.ID]; side != nil {
				sides[id] = append(sides[id], side...)
			}
			a = actors[a.Parent]
		}
	}
	return sides, nil
}
