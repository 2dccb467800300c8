// Package timeline merges what many articles report into one timeline.
//
// What comes in is geo.Located, the events of one article with their places.
// Each event becomes a Report. A Timeline is a set of reports and nothing
// else: adding is union, so that merging timelines is associative, commutative
// and idempotent, and any way of sharding the articles gives the same bytes.
// What goes out are entries, merged events, each with the reports it was made
// from. They are a function of the whole set; no report is ever changed.
//
// # Which articles are one voice
//
// An article of which more than half the shingles stand in an earlier one is a
// copy and has that one's voice (see Sketch). Copies are counted as reports, and
// never as independent sources.
//
// # Which reports are one event
//
// Reports are compared inside a block of status and event type, day and place,
// or article. What never joins: two days that are said, two towns that are not
// part of each other. Everything else is weighed (clue.go): type, parties with
// their parent groups and the side they are on, place by containment and
// distance, date by its precision, the numbers of dead and injured, the
// sentence and where it stands. Precise reports are placed first; imprecise ones then attach to the
// one event that they fit clearly best, so that a vague report never joins two
// precise ones. A report without a date joins only events of its own article.
//
// A denial attaches to what is plainly meant by it and is flagged as a conflict;
// it changes nothing else of the entry.
package timeline

import (
	"slices"

	"tarikh/geo"
)

// Timeline is a set of reports. The zero value is empty and ready to use.
type Timeline struct {
	reports []*Report
	tidy    bool // sorted, without repetition
	twins   []string
}

// Add puts the events of an article on the timeline. It keeps nothing of the
// article but what the reports say.
func (tl *Timeline) Add(loc *geo.Located) {
	c := newCopier(loc)
	for i := range loc.Events {
		tl.reports = append(tl.reports, c.report(&loc.Events[i]))
	}
	tl.tidy = false
}

// Reports gives the reports in their order, each once. The caller must not
// change them.
func (tl *Timeline) Reports() []*Report {
	if !tl.tidy {
		all := articles(tl.reports)
		voices(all)
		tl.twins = twins(all)
		slices.SortFunc(tl.reports, compare)
		tl.reports = slices.CompactFunc(tl.reports, func(a, b *Report) bool { return compare(a, b) == 0 })
		tl.tidy = true
	}
	return tl.reports
}

// Twins lists the identifiers that articles of different text share.
func (tl *Timeline) Twins() []string {
	tl.Reports()
	return tl.twins
}

// Entries merges the reports into events and gives those that the filter lets
// pass, by date, then place; undated ones come last.
func (tl *Timeline) Entries(f Filter) []*Entry {
	var all []*Entry
	sweepReports(tl.Reports(), func(c *cluster) { all = append(all, newEntry(c)) })
	slices.SortFunc(all, compareEntries)
	identify(all)
	return slices.DeleteFunc(all, func(e *Entry) bool { return !f.Match(e) })
}
