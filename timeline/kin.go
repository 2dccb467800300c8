package timeline

import (
	"slices"
	"sync"

	"tarikh/extract/lang/en"
)

// kinship knows the named actors and whom each belongs to. The table is the
// same in every language; that of English is as good as any.
var kinship = sync.OnceValue(func() map[string][]string {
	kin := map[string][]string{}
	l, err := en.New()
	if err != nil {
		return kin // a fault of the build, which its own tests catch
	}
	for _, a := range l.Actors {
		line := []string{a.Name}
		for up := l.Actors[a.Parent]; up != nil && len(line) < 8; up = l.Actors[up.Parent] {
			line = append(line, up.Name)
		}
		if len(line) > len(kin[a.Name]) {
			kin[a.Name] = line
		}
	}
	return kin
})

// kin reports whether two names are of one actor or of a group and its parent.
func kin(a, b string) bool {
	return a == b || slices.Contains(kinship()[a], b) || slices.Contains(kinship()[b], a)
}

// meets reports whether two lists of parties have somebody in common.
func meets(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if kin(x, y) {
				return true
			}
		}
	}
	return false
}

// named are the parties that have a name of their own: not gunmen or civilians.
func named(parties []string) []string {
	var list []string
	for _, p := range parties {
		if len(kinship()[p]) > 0 {
			list = append(list, p)
		}
	}
	return list
}
