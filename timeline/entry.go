package timeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"math"
	"slices"

	"tarikh/extract"
)

// Entry is a merged event. The embedded report holds the best that any of the
// reports says: the most precise date and place, and among equally precise
// ones what most voices say; the class of one report; the fullest list of each
// side; the whole range of every count; and for the rest the words of the report
// that is most certain.
type Entry struct {
	ID        string     // ev-, a letter and a hash of the content: the same from run to run
	*Report              // where there is only one report, that one: it must not be changed
	Reports   []*Report  // what it was made from, in order; at least one
	Conflicts []Conflict // what the reports contradict each other in

	founder *Report
	links   []link
}

// link says which report another was joined to.
type link struct{ report, with *Report }

func newEntry(c *cluster) *Entry {
	e := &Entry{founder: c.joins[0].group.reports[0]}
	for _, j := range c.joins {
		e.Reports = append(e.Reports, j.group.reports...)
		for _, r := range j.group.reports {
			if j.with != nil {
				e.links = append(e.links, link{r, j.with.reports[0]})
			}
		}
	}
	if len(e.Reports) == 1 {
		e.Report = e.Reports[0]
		return e
	}
	slices.SortFunc(e.Reports, compare)
	e.sumUp()
	return e
}

// sumUp takes the best of what the reports say.
func (e *Entry) sumUp() {
	ranked := slices.Clone(affirmed(e.Reports))
	slices.SortStableFunc(ranked, byCertainty)
	best := *ranked[0]
	e.Report = &best
	e.takeStatus(ranked)
	e.takeDate(ranked)
	e.takePlace(ranked)
	e.takeClass(ranked)
	e.takeParties(ranked)
	e.Killed = countRange(ranked, killed)
	e.Injured = countRange(ranked, injured)
	e.Captured = countRange(ranked, captured)
	e.Displaced = countRange(ranked, displaced)
	e.Conflicts = conflicts(e.Reports)
}

// affirmed are the reports that do not deny the event, or all when all deny it.
func affirmed(reports []*Report) []*Report {
	var told []*Report
	for _, r := range reports {
		if r.Status != extract.Denied {
			told = append(told, r)
		}
	}
	if len(told) == 0 {
		return reports
	}
	return told
}

// byCertainty puts the most certain report first, body before headline.
func byCertainty(a, b *Report) int {
	return cmp.Or(-cmp.Compare(a.Confidence, b.Confidence), -cmp.Compare(a.Part, b.Part))
}

// statuses are in the order in which one outdoes another.
var statuses = []extract.Status{extract.Actual, extract.Ongoing, extract.Alleged, extract.Denied,
	extract.Planned, extract.Threatened, extract.Hypothetical}

func (e *Entry) takeStatus(ranked []*Report) {
	for _, r := range ranked {
		if slices.Index(statuses, r.Status) < slices.Index(statuses, e.Status) {
			e.Status = r.Status
		}
	}
}

// takeDate takes the narrowest dates, among these what most voices say, and
// then what the article says itself.
func (e *Entry) takeDate(ranked []*Report) {
	votes := votes(ranked, func(r *Report) span { return span{from: r.From, to: r.To} })
	best := slices.MinFunc(ranked, func(a, b *Report) int {
		fa, fb := facets{from: a.From, to: a.To}, facets{from: b.From, to: b.To}
		return cmp.Or(
			cmp.Compare(fa.days(), fb.days()),
			compareBools(a.DateBasis == "dct", b.DateBasis == "dct"),
			-cmp.Compare(votes[span{from: a.From, to: a.To}], votes[span{from: b.From, to: b.To}]),
			rank(dateBases, a.DateBasis, b.DateBasis))
	})
	e.From, e.To, e.Precision = best.From, best.To, best.Precision
	e.DateBasis, e.DateText, e.EDTF = best.DateBasis, best.DateText, best.EDTF
}

func (e *Entry) takePlace(ranked []*Report) {
	votes := votes(ranked, func(r *Report) string { return spotOf(r).place })
	best := slices.MinFunc(ranked, func(a, b *Report) int {
		sa, sb := spotOf(a), spotOf(b)
		return cmp.Or(
			cmp.Compare(sb.level, sa.level),
			compareBools(sb.inner, sa.inner),
			-cmp.Compare(votes[sa.place], votes[sb.place]),
			rank(placeBases, a.PlaceBasis, b.PlaceBasis))
	})
	e.Place, e.Location, e.PlaceBasis = best.Place, best.Location, best.PlaceBasis
	e.Relation, e.DistanceKM = best.Relation, best.DistanceKM
	e.Geometry, e.GeoPrecision, e.UCDP = best.Geometry, best.GeoPrecision, best.UCDP
}

// votes counts the voices that say each value: copies of an article are one.
func votes[T comparable](reports []*Report, of func(*Report) T) map[T]int {
	type vote struct {
		value T
		voice string
	}
	seen, n := map[vote]bool{}, map[T]int{}
	for _, r := range reports {
		v := vote{of(r), cmp.Or(r.Voice, r.Document)}
		if !seen[v] {
			seen[v] = true
			n[v.value]++
		}
	}
	return n
}

// takeClass takes type, mode and sub-type from one report: one that says what
// it was, and of these the most certain. Tenths of certainty are alike; then
// the more precise report decides.
func (e *Entry) takeClass(ranked []*Report) {
	best := slices.MinFunc(ranked, func(a, b *Report) int {
		fa, fb := facetsOf(a), facetsOf(b)
		return cmp.Or(
			compareBools(vague(a), vague(b)),
			-cmp.Compare(math.Round(10*a.Confidence), math.Round(10*b.Confidence)),
			cmp.Compare(fa.days(), fb.days()),
			rank(dateBases, a.DateBasis, b.DateBasis),
			cmp.Compare(fb.level, fa.level))
	})
	e.AcledType, e.AcledSubType, e.Mode, e.Context = best.AcledType, best.AcledSubType, best.Mode, best.Context
}

// vague reports whether a report does not say of what sort the event was.
func vague(r *Report) bool {
	if r.AcledSubType == "" {
		return r.Mode == ""
	}
	return general(r.AcledSubType)
}

// takeParties takes both sides from the report that tells them best apart. Each
// side is then filled from the others by the list with the most names, and of
// these the longest; nobody changes sides.
func (e *Entry) takeParties(ranked []*Report) {
	told := slices.Clone(ranked)
	slices.SortStableFunc(told, func(a, b *Report) int { return cmp.Compare(confusion(a), confusion(b)) })
	e.Actors, e.Recipients = told[0].Actors, told[0].Recipients
	for _, r := range told[1:] {
		actors, recipients := r.Actors, r.Recipients
		if fight(r) && reversed(e, r) {
			actors, recipients = recipients, actors
		}
		if confusion(r) < crowded || len(named(partyKeys(e.Actors))) == 0 {
			e.Actors = filled(e.Actors, actors, e.Recipients)
		}
		if confusion(r) < crowded || len(named(partyKeys(e.Recipients))) == 0 {
			e.Recipients = filled(e.Recipients, recipients, e.Actors)
		}
	}
}

// How badly a report tells the sides of an event apart.
const (
	apartBoth = iota // both have names
	apartOne         // one has
	crowded          // a fight of several names on one side: friends, or friend and foe
	nameless
)

func confusion(r *Report) int {
	a, b := len(named(partyKeys(r.Actors))), len(named(partyKeys(r.Recipients)))
	switch {
	case a > 0 && b > 0:
		return apartBoth
	case fight(r) && a+b > 1:
		return crowded
	case a+b > 0:
		return apartOne
	}
	return nameless
}

// fight reports whether the sides of an event do the same to each other.
func fight(r *Report) bool { return r.AcledType == "Battles" }

// reversed reports whether a report has the sides the other way round.
func reversed(e *Entry, r *Report) bool {
	ea, er, ra, rr := partyKeys(e.Actors), partyKeys(e.Recipients), partyKeys(r.Actors), partyKeys(r.Recipients)
	return (meets(ea, rr) || meets(er, ra)) && !meets(ea, ra) && !meets(er, rr)
}

// filled gives the fuller of two lists of one side, the present one when the
// other holds anybody from the far side.
func filled(side, other, far []Party) []Party {
	if fuller(other, side) && !meets(partyKeys(other), partyKeys(far)) {
		return other
	}
	return side
}

func fuller(a, b []Party) bool {
	ka, kb := partyKeys(a), partyKeys(b)
	return cmp.Or(cmp.Compare(len(named(ka)), len(named(kb))), cmp.Compare(len(ka), len(kb))) > 0
}

// The bases of a date and of a place, the surest first.
var (
	dateBases  = []string{"timex", "carried", "dct", "background", "none"}
	placeBases = []string{"clause", "sentence", "carried", "document", "none"}
)

func rank(order []string, a, b string) int {
	return cmp.Compare(uint(slices.Index(order, a)), uint(slices.Index(order, b)))
}

var idCode = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// entryID hashes the facets of the report that founded the entry. A letter
// comes first, and no capital: a spreadsheet must not see a number or a formula.
func entryID(key string) string {
	sum := sha256.Sum256([]byte(key))
	letter := 'a' + rune(sum[31]%26)
	return "ev-" + string(letter) + idCode.EncodeToString(sum[:10])
}

// identify names the sorted entries. Two events that are alike in date, place,
// type and parties, and yet two, are told apart by their words.
func identify(entries []*Entry) {
	taken := map[string]bool{}
	for _, e := range entries {
		f := facetsOf(e.founder)
		key := f.key(e.founder)
		for e.ID = entryID(key); taken[e.ID]; e.ID = entryID(key) {
			key += "\x1e" + e.founder.Document + "\x1e" + e.founder.Evidence + "\x1e" + e.founder.Trigger
		}
		taken[e.ID] = true
	}
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
