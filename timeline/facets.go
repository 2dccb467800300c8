package timeline

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tarikh/extract"
	"tarikh/extract/date"
)

// facets are what reports are compared by.
type facets struct {
	spot
	family             family
	class              string // family and event type: never joined across
	from, to           date.Day
	denied             bool
	published          bool   // the day is that of publication: the event may be a day older
	relation           string // to the place; "" for at
	event              string // PLOVER type
	broad, kind        string // type and sub-type of ACLED; "" for unknown
	actors, recipients []string
	trigger            string
	at                 int // where it stands in its article, in letters
	gist               Gist
	lang               string
	killed, injured    *extract.Count
}

// family gathers the statuses that can be of one event. What was denied may be
// what others say happened.
type family uint8

const (
	happened family = iota
	expected
	doubted
)

func familyOf(s extract.Status) family {
	switch s {
	case extract.Actual, extract.Ongoing, extract.Alleged, extract.Denied:
		return happened
	case extract.Planned, extract.Threatened:
		return expected
	}
	return doubted
}

func facetsOf(r *Report) facets {
	f := facets{
		spot: spotOf(r), family: familyOf(r.Status), denied: r.Status == extract.Denied,
		from: r.From, to: r.To, published: r.DateBasis == "dct" || r.DateBasis == "background",
		relation: r.Relation, event: r.Type, broad: r.AcledType, kind: r.AcledSubType,
		actors: partyKeys(r.Actors), recipients: partyKeys(r.Recipients),
		at: r.letters(), trigger: strings.ToLower(r.Trigger), gist: r.Gist, lang: r.Language(),
		killed: r.Killed, injured: r.Injured,
	}
	f.class = strconv.Itoa(int(f.family)) + " " + r.Type
	if f.kind == "" {
		f.kind = r.Mode
	}
	return f
}

// letters is about where a report stands in letters, told from the bytes that
// those of its sentence take.
func (r *Report) letters() int {
	if r.Evidence == "" {
		return r.Start
	}
	return r.Start * utf8.RuneCountInString(r.Evidence) / len(r.Evidence)
}

// key holds what identifies the event of a report: when, where, what, who. A
// report whose day or place is not known well is known by its words too: alike
// in being vague is not alike.
func (f *facets) key(r *Report) string {
	parts := []string{f.class, f.from.String(), f.to.String(), f.place, f.relation, f.kind,
		strings.Join(f.actors, "\x1f"), strings.Join(f.recipients, "\x1f")}
	if f.from != f.to || f.undated() || f.level < levelAround {
		parts = append(parts, r.Evidence)
	}
	return strings.Join(parts, "\x1e")
}

// days is the number of days that the dates span.
func (f *facets) days() int {
	if f.undated() {
		return math.MaxInt
	}
	return int(f.to) - int(f.from) + 1
}

func (f *facets) undated() bool { return f.from == date.NoDay || f.to == date.NoDay }

const month = 31 // days

// wide reports whether the dates span more than a month. What is said of a
// whole year, such as its dead, is not said of an event within it.
func (f *facets) wide() bool { return !f.undated() && f.days() > month }

// precise reports whether the facets pin an event down: one day that is said,
// one spot.
func (f *facets) precise() bool {
	return f.from == f.to && !f.undated() && !f.published && f.level >= levelAround && !f.spot.supposed
}

// window is the first day that may be meant, and the last.
func (f *facets) window() (date.Day, date.Day) {
	if f.published {
		return f.from - 1, f.to
	}
	return f.from, f.to
}

// known counts what is said beyond date and place.
func (f *facets) known() int {
	n := len(f.actors) + len(f.recipients)
	for _, said := range []bool{f.kind != "", f.killed != nil, f.injured != nil} {
		if said {
			n++
		}
	}
	return n
}

func partyKeys(list []Party) []string {
	keys := make([]string, 0, len(list))
	for _, p := range list {
		if p.Name != "" {
			keys = append(keys, p.Name)
		} else if p.Code != "" {
			keys = append(keys, p.Code)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
