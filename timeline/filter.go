package timeline

import (
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
)

// Filter says which entries are wanted. An empty list wants all; see NewFilter
// for the usual one.
type Filter struct {
	From, To      date.Day         // entries that touch these days; NoDay for no bound
	Box           *orb.Bound       // entries whose geometry touches it; nil for no bound
	Countries     []string         // ISO 3166-1 alpha-2, capitals
	Provinces     []string         // names of first-level divisions, in any case
	Statuses      []extract.Status // of the merged event
	Types         []string         // PLOVER event types
	Actors        []string         // names or codes, or parts of them, on either side
	MinConfidence float64
	MinSources    int // independent ones
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
// entries are not; with one of space, unlocated ones are not.
func (f *Filter) Match(e *Entry) bool {
	return f.matchDates(e) && f.matchPlace(e) && f.matchActors(e) &&
		wants(f.Statuses, e.Status) && wants(f.Types, e.Type) &&
		e.Confidence >= f.MinConfidence && (f.MinSources <= 1 || e.Independent() >= f.MinSources)
}

func (f *Filter) matchPlace(e *Entry) bool {
	if f.Box != nil && (e.Geometry == nil || !f.Box.Intersects(e.Geometry.Bound())) {
		return false
	}
	if len(f.Countries)+len(f.Provinces) > 0 && e.Place == nil {
		return false
	}
	return (len(f.Countries) == 0 || slices.Contains(f.Countries, e.Place.Country)) &&
		(len(f.Provinces) == 0 || slices.ContainsFunc(f.Provinces, func(name string) bool {
			return strings.EqualFold(name, e.Place.Admin1)
		}))
}

// matchActors looks for each wanted name in those of both sides.
func (f *Filter) matchActors(e *Entry) bool {
	if len(f.Actors) == 0 {
		return true
	}
	for _, p := range slices.Concat(e.Actors, e.Recipients) {
		name, code := strings.ToLower(p.Name), strings.ToLower(p.Code)
		for _, wanted := range f.Actors {
			wanted = strings.ToLower(wanted)
			if strings.Contains(name, wanted) || code == wanted {
				return true
			}
		}
	}
	return false
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
