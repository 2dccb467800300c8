package timeline

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"

	"tarikh/extract"
)

// group is the reports that are alike in everything that is compared: an
// agency's sentence in all its copies.
type group struct {
	*facets // nil while nothing is compared with it; see awake
	reports []*Report
	order   [16]byte // of the sweep, where facets are equally precise
}

// awake has the facets, which are many bytes and are dropped when the sweep has
// passed.
func (g *group) awake() *group {
	if g.facets == nil {
		f := facetsOf(g.reports[0])
		g.facets = &f
	}
	return g
}

// groups gathers like reports and puts the groups in order, the most precise
// and best known first, and of these those that stand first in their articles.
func groups(reports []*Report) []*group {
	byKey := map[[16]byte]*group{}
	var all []*group
	for _, r := range reports {
		f := facetsOf(r)
		sum := sha256.Sum256(fmt.Append(nil, f.key(r), "\x1e", number(f.killed), number(f.injured), f.published, f.supposed,
			f.trigger, "\x1e", r.Evidence))
		key := [16]byte(sum[:])
		g := byKey[key]
		if g == nil {
			g = &group{facets: &f, order: key}
			byKey[key] = g
			all = append(all, g)
		}
		g.reports = append(g.reports, r)
	}
	slices.SortFunc(all, byPrecision)
	return all
}

func number(c *extract.Count) string {
	if c == nil {
		return "-"
	}
	return fmt.Sprint(c.Min, ":", c.Max)
}

func byPrecision(a, b *group) int {
	return cmp.Or(
		cmp.Compare(a.days(), b.days()),
		compareBools(a.published, b.published),
		compareBools(a.supposed, b.supposed),
		cmp.Compare(b.level, a.level),
		compareBools(b.inner, a.inner),
		cmp.Compare(b.known(), a.known()),
		cmp.Compare(a.reports[0].Part, b.reports[0].Part),
		cmp.Compare(a.at, b.at),
		bytes.Compare(a.order[:], b.order[:]),
	)
}
