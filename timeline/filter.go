package timeline

import (
	"slices"

	"tarikh/extract"
	"tarikh/extract/date"
)

// Filter says which entries are wanted. An empty list wants all; see NewFilter
// for the usual one.
type Filter struct {
	From, To      date.Day         // entries that touch these days; NoDay for no bound
	Countries     []string         // ISO 3166-1 alpha-2, capitals
	Statuses      []extract.Status // of the merged event
	Types         []string         // PLOVER event types
	MinConfidence float64
}

// NewFilter is the usual filter: what happened or is going on, at any time and
// place.
func NewFilter() Filter {
	return Filter{
		From: date.NoDay, To: date.NoDay,
		Statuses: []extract.Status{extract.Actual, extract.Ongoing},
	}
}

// Match reports whether an entry is wanted. With a bound of time, undated
// entries are not; with countries, unlocated ones are not.
func (f *Filter) Match(e *Entry) bool {
	return f.matchDates(e) &&
		(len(f.Countries) == 0 || e.Place != nil && slices.Contains(f.Countries, e.Place.Country)) &&
		wants(f.Statuses, e.Status) && wants(f.Types, e.Type) &&
		e.Confidence >= f.MinConfidence
}

func (f *Filter) matchDates(e *Entry) bool {
	if f.From == date.NoDay && f.To == date.NoDay {
		return true
	}
	if e.From == date.NoDay {
		return false
	}
	return (f.From == date.NoDay || e.To >= f.From) && (f.To == date.NoDay || e.From <= f.To)
}

func wants[T comparable](list []T, v T) bool { return len(list) == 0 || slices.Contains(list, v) }
