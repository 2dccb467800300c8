// Package timeline merges what many articles report into one timeline.
//
// What comes in is geo.Located, the events of one article with their places.
// Each event becomes a Report. A Timeline is a set of reports and nothing
// else: adding is union, so that merging timelines is associative, commutative
// and idempotent, and any way of sharding the articles gives the same bytes.
// What goes out are entries, merged events, each with the reports it was made
// from. They are a function of the whole set; no report is ever changed.
//
// # Which reports are one event
//
// Reports are compared only inside a block of status and event type, day and
// place. Reports that fall on one day at one place below the level of a
// country, with the same sub-type and the same parties, are one event. Then the
// groups are gone through from the most precise to the least, and each joins an
// earlier one when it fits exactly one: when its days and its place contain the
// other's, and neither sub-type nor parties contradict. What would fit several
// stands by itself, so that a vague report never joins two precise ones. A
// report without a date or without a place below the level of a country joins
// only events of its own article; one of more than a month joins none.
//
// Near-duplicate articles and reports that disagree about the day are not
// treated here.
package timeline

import (
	"slices"

	"tarikh/geo"
)

// Timeline is a set of reports. The zero value is empty and ready to use.
type Timeline struct {
	reports []*Report
	tidy    bool // sorted, without repetition
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

// Merge is the union of timelines.
func Merge(tls ...*Timeline) *Timeline {
	all := &Timeline{}
	for _, tl := range tls {
		all.reports = append(all.reports, tl.reports...)
	}
	return all
}

// Reports gives the reports in their order, each once. The caller must not
// change them.
func (tl *Timeline) Reports() []*Report {
	if !tl.tidy {
		slices.SortFunc(tl.reports, compare)
		tl.reports = slices.CompactFunc(tl.reports, func(a, b *Report) bool { return compare(a, b) == 0 })
		tl.tidy = true
	}
	return tl.reports
}

// Entries merges the reports into events and gives those that the filter lets
// pass, by date, then place; undated ones come last.
func (tl *Timeline) Entries(f Filter) []*Entry {
	var entries []*Entry
	for _, c := range clusters(tl.Reports()) {
		if e := newEntry(c); f.Match(e) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, compareEntries)
	return entries
}
