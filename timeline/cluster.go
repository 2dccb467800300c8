package timeline

// cluster is the reports of one event. The first group founded it and names
// the event; none that came later was more precise.
type cluster struct {
	joins  []join
	serial int  // order of founding, which is that of the sweep
	kept   bool // an article of it has reports that come last
}

// join is how a group came into a cluster.
type join struct {
	group *group
	with  *group  // the one it is most like; nil for the founder
	score float64 // in logits, above 0
}

// What decides. All were fitted to the labelled pairs.
const (
	bias   = -3.5 // logits of a pair that nothing is known of
	margin = 0.3  // by which the best of several must lead, for an imprecise group
	most   = 32   // groups of a cluster that a newcomer is compared with
)

// match compares a group with the reports of a cluster. It is false when one of
// them contradicts, and for a denial of something else; the score is the mean of
// the best and the average.
func (c *cluster) match(g *group) (best join, ok bool) {
	best.group = g
	sum, n, about := 0.0, 0, false
	for _, j := range c.joins[:min(len(c.joins), most)] {
		other := j.group.awake()
		ev, possible := compareGroups(other, g)
		if !possible {
			return best, false
		}
		about = about || ev.about(other, g)
		score := ev.score() + bias
		if best.with == nil || score > best.score {
			best.with, best.score = other, score
		}
		sum += score
		n++
	}
	best.score = (2*best.score + sum/float64(n)) / 3
	return best, about && best.score > 0
}

// choose gives the cluster that a group belongs to, nil for none. An imprecise
// group that fits several of its kind equally well belongs to none of them: it
// must not join what is two.
func choose(g *group, candidates []*cluster) (*cluster, join) {
	var found *cluster
	var best join
	second := 0.0
	for _, c := range candidates {
		j, ok := c.match(g)
		switch {
		case !ok:
		case found == nil || j.score > best.score:
			if found != nil {
				second = best.score
			}
			found, best = c, j
		default:
			second = max(second, j.score)
		}
	}
	if found != nil && !g.precise() && second > 0 && best.score-second < margin {
		return nil, best
	}
	return found, best
}

// sleep drops what is only needed to compare.
func (c *cluster) sleep() {
	for _, j := range c.joins {
		j.group.facets = nil
	}
}
