package timeline

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"tarikh/extract/date"
)

// sweep goes through the reports day by day. Precise groups are placed on
// their day; imprecise ones wait until every day they may mean has passed, and
// then attach to what is there. Only the clusters of the last weeks can be
// found, so that memory does not grow with the length of the timeline. Undated
// reports and those of more than a month come last and look at the events of
// their own article.
type sweep struct {
	days    map[cell][]*cluster
	keys    map[date.Day][]cell // to forget days by
	waiting map[date.Day][]*group
	authors map[*Article][]*cluster
	since   map[span][]*cluster // of more than a month
	late    []*group
	last    map[*Article]bool // articles with reports that come last
	open    map[date.Day][]*cluster
	serial  int
	done    func(*cluster)
}

// cell is a block of the comparison: a class of events on a day, within a
// place, at it, or in a square of the grid.
type cell struct {
	class string
	day   date.Day
	place string
	how   blocking
	x, y  int16
}

type blocking uint8

const (
	within blocking = iota
	at
	square
)

type span struct {
	class    string
	from, to date.Day
}

// sweepReports cuts sorted reports into events and hands each over when nothing
// can join it any more.
func sweepReports(reports []*Report, done func(*cluster)) {
	s := &sweep{
		days: map[cell][]*cluster{}, keys: map[date.Day][]cell{}, waiting: map[date.Day][]*group{},
		authors: map[*Article][]*cluster{}, since: map[span][]*cluster{},
		last: map[*Article]bool{}, open: map[date.Day][]*cluster{}, done: done,
	}
	for _, r := range reports {
		if f := (facets{from: r.From, to: r.To}); f.undated() || f.wide() {
			s.last[r.Article] = true
		}
	}
	last := date.NoDay
	for len(reports) > 0 && reports[0].From != date.NoDay {
		day := reports[0].From
		n := slices.IndexFunc(reports, func(r *Report) bool { return r.From != day })
		if n < 0 {
			n = len(reports)
		}
		s.pass(last, day)
		s.place(groups(reports[:n]))
		reports, last = reports[n:], day
	}
	s.pass(last, last+month+1)
	s.late = append(s.late, groups(reports)...)
	slices.SortFunc(s.late, byPrecision)
	for _, g := range s.late {
		s.settle(g, s.relatives(g))
	}
	s.finish()
}

// finish hands over what is still open, in the order of founding.
func (s *sweep) finish() {
	var rest []*cluster
	for _, list := range s.open {
		rest = append(rest, list...)
	}
	for _, c := range ordered(rest) {
		s.done(c)
	}
}

// place puts the precise groups of a day where they belong and lets the others wait.
func (s *sweep) place(day []*group) {
	for _, g := range day {
		switch {
		case g.wide():
			s.late = append(s.late, g)
		case g.precise():
			s.settle(g, s.candidates(g))
		default:
			s.waiting[g.to] = append(s.waiting[g.to], g)
		}
	}
}

// pass attaches what waited for the days before a day, and forgets those that
// nothing can attach to any more.
func (s *sweep) pass(last, day date.Day) {
	if last == date.NoDay {
		return
	}
	for d := last; d < day && d <= last+month; d++ {
		list := s.waiting[d]
		delete(s.waiting, d)
		slices.SortFunc(list, byPrecision)
		for _, g := range list {
			s.settle(g, s.candidates(g))
		}
	}
	for d := range s.open {
		if d < day-month-2 && d != date.NoDay {
			s.forget(d)
		}
	}
}

func (s *sweep) forget(day date.Day) {
	for _, key := range s.keys[day] {
		delete(s.days, key)
	}
	delete(s.keys, day)
	var kept []*cluster
	for _, c := range s.open[day] {
		c.sleep()
		if c.kept {
			kept = append(kept, c)
			continue
		}
		for _, j := range c.joins {
			s.forsake(c, j.group)
		}
		s.done(c)
	}
	delete(s.open, day)
	s.open[date.NoDay] = append(s.open[date.NoDay], kept...)
}

// forsake lets articles forget a cluster.
func (s *sweep) forsake(c *cluster, g *group) {
	for _, r := range g.reports {
		list := slices.DeleteFunc(s.authors[r.Article], func(other *cluster) bool { return other == c })
		if s.authors[r.Article] = list; len(list) == 0 {
			delete(s.authors, r.Article)
		}
	}
}

// settle puts a group into the cluster it belongs to, or founds one.
func (s *sweep) settle(g *group, candidates []*cluster) {
	c, j := choose(g, candidates)
	if c == nil {
		c, j = &cluster{serial: s.serial}, join{group: g}
		s.serial++
		s.open[g.from] = append(s.open[g.from], c)
	}
	c.joins = append(c.joins, j)
	s.index(c, g)
}

// index makes a cluster findable by what a group of it says.
func (s *sweep) index(c *cluster, g *group) {
	for _, r := range g.reports {
		s.authors[r.Article] = appendOnce(s.authors[r.Article], c)
		c.kept = c.kept || s.last[r.Article]
	}
	if g.undated() {
		return
	}
	if g.wide() {
		key := span{class: g.class, from: g.from}
		s.since[key] = appendOnce(s.since[key], c)
		return
	}
	for day := g.from; day <= g.to; day++ {
		for _, place := range g.within {
			s.enter(c, cell{class: g.class, day: day, place: place, how: within})
		}
		s.enter(c, cell{class: g.class, day: day, place: g.place, how: at})
		if g.level >= levelAround {
			x, y := gridOf(g.point)
			s.enter(c, cell{class: g.class, day: day, how: square, x: x, y: y})
		}
	}
}

func (s *sweep) enter(c *cluster, key cell) {
	list := s.days[key]
	if len(list) == 0 {
		s.keys[key.day] = append(s.keys[key.day], key)
	}
	s.days[key] = appendOnce(list, c)
}

// candidates are the clusters that a dated group may belong to, in the order
// of their founding.
func (s *sweep) candidates(g *group) []*cluster {
	var list []*cluster
	for _, r := range g.reports[:min(len(g.reports), most)] {
		list = append(list, s.authors[r.Article]...)
	}
	from, to := g.window()
	for day := from; day <= to; day++ {
		list = append(list, s.days[cell{class: g.class, day: day, place: g.place, how: within}]...)
		for _, place := range g.within {
			list = append(list, s.days[cell{class: g.class, day: day, place: place, how: at}]...)
		}
		if g.level >= levelAround {
			list = append(list, s.around(g, day)...)
		}
	}
	return ordered(list)
}

func (s *sweep) around(g *group, day date.Day) []*cluster {
	var list []*cluster
	x, y := gridOf(g.point)
	for dx := range int16(3) {
		for dy := range int16(3) {
			list = append(list, s.days[cell{class: g.class, day: day, how: square, x: x + dx - 1, y: y + dy - 1}]...)
		}
	}
	return list
}

// relatives are the clusters of the group's own articles and, for a span of
// more than a month, those that began on the same day.
func (s *sweep) relatives(g *group) []*cluster {
	var list []*cluster
	for _, r := range g.reports[:min(len(g.reports), most)] {
		list = append(list, s.authors[r.Article]...)
	}
	if g.wide() {
		list = append(list, s.since[span{class: g.class, from: g.from}]...)
	}
	return ordered(list)
}

// gridOf is a square of about fifteen kilometres.
func gridOf(p orb.Point) (x, y int16) {
	return int16(math.Floor(p[0] * 6)), int16(math.Floor(p[1] * 7))
}

func ordered(list []*cluster) []*cluster {
	slices.SortFunc(list, func(a, b *cluster) int { return a.serial - b.serial })
	return slices.Compact(list)
}

// appendOnce keeps a cluster from being entered twice in a row.
func appendOnce(list []*cluster, c *cluster) []*cluster {
	if n := len(list); n > 0 && list[n-1] == c {
		return list
	}
	return append(list, c)
}
