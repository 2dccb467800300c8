package timeline

import (
	"cmp"
	"slices"

	"tarikh/extract"
	"tarikh/extract/date"
)

// cluster is the reports of one event. The first group founded it; it is the
// most precise one and names the event.
type cluster struct {
	groups  []*group
	reports []*Report
}

// group is the reports that are alike in everything that is compared.
type group struct {
	facets
	reports []*Report
}

// clusters cuts the sorted reports into events.
func clusters(reports []*Report) []*cluster {
	ix := index{days: map[cell][]*cluster{}, docs: map[string][]*cluster{}}
	var all []*cluster
	for _, g := range groups(reports) {
		if c := ix.fitting(g); c != nil {
			ix.join(c, g, g.reports)
			continue
		}
		if rest := ix.joinByDocument(g); len(rest) > 0 {
			c := &cluster{}
			all = append(all, c)
			ix.join(c, g, rest)
		}
	}
	return all
}

// groups gathers like reports and puts the groups in order, the most precise first.
func groups(reports []*Report) []*group {
	byKey := map[string]*group{}
	var all []*group
	for _, r := range reports {
		f := facetsOf(r)
		g := byKey[f.key]
		if g == nil {
			g = &group{facets: f}
			byKey[f.key] = g
			all = append(all, g)
		}
		g.reports = append(g.reports, r)
	}
	slices.SortFunc(all, func(a, b *group) int {
		return cmp.Or(
			cmp.Compare(a.days(), b.days()),
			cmp.Compare(b.level, a.level),
			cmp.Compare(b.known(), a.known()),
			cmp.Compare(a.key, b.key),
		)
	})
	return all
}

// index finds the clusters that a group may join.
type index struct {
	days map[cell][]*cluster   // by block, under every place that contains theirs
	docs map[string][]*cluster // by document
}

// cell is a block of the comparison.
type cell struct {
	class string
	day   date.Day
	place string
}

const month = 31 // days

// fitting gives the one cluster that the group fits, nil for none or several.
func (ix *index) fitting(g *group) *cluster {
	if g.undated() || g.wide() || g.level <= levelCountry {
		return nil
	}
	var found *cluster
	for day := g.from; day <= g.to; day++ {
		for _, c := range ix.days[cell{g.class, day, g.place}] {
			if !c.admits(g) || c == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = c
		}
	}
	return found
}

// joinByDocument joins each report to the one event of its own article that it
// fits, and gives the reports that fit none or several.
func (ix *index) joinByDocument(g *group) []*Report {
	var rest []*Report
	joins := map[*Report]*cluster{}
	for _, r := range g.reports {
		var fits []*cluster
		for _, c := range ix.docs[r.Document] {
			if c.admits(g) {
				fits = append(fits, c)
			}
		}
		if len(fits) == 1 {
			joins[r] = fits[0]
		} else {
			rest = append(rest, r)
		}
	}
	for _, r := range g.reports {
		if c := joins[r]; c != nil {
			ix.join(c, g, []*Report{r})
		}
	}
	return rest
}

// join puts reports of a group into a cluster and makes it findable there.
func (ix *index) join(c *cluster, g *group, reports []*Report) {
	founding := len(c.groups) == 0
	c.groups = append(c.groups, g)
	for _, r := range reports {
		c.reports = append(c.reports, r)
		if list := ix.docs[r.Document]; !slices.Contains(list, c) {
			ix.docs[r.Document] = append(list, c)
		}
	}
	if founding && g.from == g.to && g.from != date.NoDay {
		for _, place := range g.within {
			at := cell{g.class, g.from, place}
			ix.days[at] = append(ix.days[at], c)
		}
	}
}

// admits reports whether a group, no more precise than the cluster, may be a
// report of its event.
func (c *cluster) admits(g *group) bool {
	if g.wide() || !g.contains(&c.groups[0].facets) {
		return false
	}
	for _, other := range c.groups {
		if !g.agrees(&other.facets) {
			return false
		}
	}
	return true
}

// happened gathers the statuses that can be of one event.
func happened(s extract.Status) extract.Status {
	if s == extract.Ongoing {
		return extract.Actual
	}
	return s
}
