package timeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"slices"

	"tarikh/extract"
)

// Entry is a merged event. The embedded report holds the best that any of the
// reports says: the most precise date, the most precise place, the fullest
// list of parties, the whole range of every count, and for the rest the words
// of the report that is most certain.
type Entry struct {
	ID string // ev-, a letter and a hash of the content: the same from run to run
	Report
	Reports []*Report // what it was made from, in order; at least one
}

// Documents gives the identifiers of the articles that tell the event, sorted.
func (e *Entry) Documents() []string {
	return e.distinct(func(r *Report) string { return r.Document })
}

// Sources gives the publishers that tell the event, sorted.
func (e *Entry) Sources() []string {
	return e.distinct(func(r *Report) string { return r.Source })
}

func (e *Entry) distinct(value func(*Report) string) []string {
	var list []string
	for _, r := range e.Reports {
		if s := value(r); s != "" {
			list = append(list, s)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func newEntry(c *cluster) *Entry {
	ranked := slices.Clone(c.reports) // the most precise first
	slices.SortStableFunc(ranked, byCertainty)
	e := &Entry{ID: entryID(c.groups[0].key), Report: *ranked[0], Reports: c.reports}
	slices.SortFunc(e.Reports, compare)
	e.takeDate(ranked)
	e.takePlace(ranked)
	e.takeClass(ranked)
	e.takeParties(ranked)
	e.Killed = countRange(ranked, func(r *Report) *extract.Count { return r.Killed })
	e.Injured = countRange(ranked, func(r *Report) *extract.Count { return r.Injured })
	e.Captured = countRange(ranked, func(r *Report) *extract.Count { return r.Captured })
	e.Displaced = countRange(ranked, func(r *Report) *extract.Count { return r.Displaced })
	return e
}

// byCertainty puts the most certain report first, body before headline.
func byCertainty(a, b *Report) int {
	return cmp.Or(-cmp.Compare(a.Confidence, b.Confidence), -cmp.Compare(a.Part, b.Part))
}

// takeDate takes the dates of the narrowest report, and among equals of the
// one that says them itself.
func (e *Entry) takeDate(ranked []*Report) {
	best := slices.MinFunc(ranked, func(a, b *Report) int {
		fa, fb := facets{from: a.From, to: a.To}, facets{from: b.From, to: b.To}
		return cmp.Or(cmp.Compare(fa.days(), fb.days()), rank(dateBases, a.DateBasis, b.DateBasis))
	})
	e.From, e.To, e.Precision = best.From, best.To, best.Precision
	e.DateBasis, e.DateText = best.DateBasis, best.DateText
}

func (e *Entry) takePlace(ranked []*Report) {
	best := slices.MinFunc(ranked, func(a, b *Report) int {
		_, la := placesAround(a)
		_, lb := placesAround(b)
		return cmp.Or(cmp.Compare(lb, la), rank(placeBases, a.PlaceBasis, b.PlaceBasis))
	})
	e.Place, e.Location, e.PlaceBasis = best.Place, best.Location, best.PlaceBasis
	e.Relation, e.DistanceKM = best.Relation, best.DistanceKM
	e.Geometry, e.GeoPrecision = best.Geometry, best.GeoPrecision
}

// takeClass fills the sub-type from the most certain report that has one.
func (e *Entry) takeClass(ranked []*Report) {
	for _, r := range ranked {
		if e.AcledSubType == "" && r.AcledSubType != "" {
			e.AcledType, e.AcledSubType = r.AcledType, r.AcledSubType
		}
		if e.Mode == "" {
			e.Mode = r.Mode
		}
	}
}

// takeParties takes the longest list; those of one entry hold each other.
func (e *Entry) takeParties(ranked []*Report) {
	for _, r := range ranked {
		if len(r.Actors) > len(e.Actors) {
			e.Actors = r.Actors
		}
		if len(r.Recipients) > len(e.Recipients) {
			e.Recipients = r.Recipients
		}
	}
}

// The bases of a date and of a place, the surest first.
var (
	dateBases  = []string{"timex", "carried", "dct", "background", "none"}
	placeBases = []string{"clause", "sentence", "carried", "document", "none"}
)

func rank(order []string, a, b string) int {
	return cmp.Compare(uint(slices.Index(order, a)), uint(slices.Index(order, b)))
}

// countRange spans what the reports say: "3" and "at least 5" make 3 or more,
// "at least 3" and "5" make 3 to 5.
func countRange(reports []*Report, of func(*Report) *extract.Count) *extract.Count {
	var all *extract.Count
	least := 0 // the highest "at least"
	for _, r := range reports {
		c := of(r)
		if c == nil {
			continue
		}
		if all == nil {
			all = &extract.Count{Min: c.Min, Max: -1}
		}
		all.Min = min(all.Min, c.Min)
		all.Max = max(all.Max, c.Max)
		if c.Max < 0 {
			least = max(least, c.Min)
		}
	}
	if all != nil && least > all.Max {
		all.Max = -1
	}
	return all
}

var idCode = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// entryID hashes the facets of the most precise reports. A letter comes first,
// and no capital: a spreadsheet must not see a number or a formula.
func entryID(key string) string {
	sum := sha256.Sum256([]byte(key))
	letter := 'a' + rune(sum[31]%26)
	return "ev-" + string(letter) + idCode.EncodeToString(sum[:10])
}

// compareEntries puts entries in order of date, place and type, and within these
// in the order of their reports.
func compareEntries(a, b *Entry) int {
	return cmp.Or(
		compareDays(a.From, b.From),
		compareDays(a.To, b.To),
		cmp.Compare(placeID(a.Place), placeID(b.Place)),
		cmp.Compare(a.Location, b.Location),
		cmp.Compare(a.Type, b.Type),
		compare(a.Reports[0], b.Reports[0]),
	)
}
