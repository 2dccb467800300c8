package timeline

import (
	"cmp"
	"slices"
	"strings"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// compare is the total order of reports: by date, undated ones last, then by
// where they stand. Reports that differ in anything at all are never equal, so
// that which of two equal ones is kept cannot matter.
func compare(a, b *Report) int {
	return cmp.Or(
		compareDays(a.From, b.From),
		compareDays(a.To, b.To),
		compareArticles(a.Article, b.Article),
		cmp.Compare(a.Part, b.Part),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Event, b.Event),
		compareWords(a, b),
		compareEvent(a, b),
		comparePlace(a, b),
	)
}

func compareDays(a, b date.Day) int {
	if a == date.NoDay || b == date.NoDay {
		return -cmp.Compare(a, b) // NoDay is the least of days
	}
	return cmp.Compare(a, b)
}

func compareWords(a, b *Report) int {
	return cmp.Or(
		cmp.Compare(a.Trigger, b.Trigger),
		cmp.Compare(a.Evidence, b.Evidence),
	)
}

func compareEvent(a, b *Report) int {
	return cmp.Or(
		cmp.Compare(a.Mode, b.Mode),
		slices.Compare(a.Context, b.Context),
		cmp.Compare(a.AcledType, b.AcledType),
		cmp.Compare(a.AcledSubType, b.AcledSubType),
		cmp.Compare(a.Status, b.Status),
		cmp.Compare(a.AttributedTo, b.AttributedTo),
		compareBools(a.Background, b.Background),
		compareBools(a.Known, b.Known),
		cmp.Compare(a.Precision, b.Precision),
		cmp.Compare(a.DateBasis, b.DateBasis),
		cmp.Compare(a.DateText, b.DateText),
		cmp.Compare(a.EDTF, b.EDTF),
		slices.CompareFunc(a.Actors, b.Actors, compareParties),
		slices.CompareFunc(a.Recipients, b.Recipients, compareParties),
		compareCounts(a.Killed, b.Killed),
		compareCounts(a.Injured, b.Injured),
		compareCounts(a.Captured, b.Captured),
		compareCounts(a.Displaced, b.Displaced),
		cmp.Compare(a.Confidence, b.Confidence),
	)
}

// comparePlace leaves the geometry out: it follows from the rest.
func comparePlace(a, b *Report) int {
	return cmp.Or(
		cmp.Compare(placeID(a.Place), placeID(b.Place)),
		cmp.Compare(a.Location, b.Location),
		cmp.Compare(a.PlaceBasis, b.PlaceBasis),
		cmp.Compare(a.Relation, b.Relation),
		cmp.Compare(a.DistanceKM, b.DistanceKM),
		cmp.Compare(a.GeoPrecision, b.GeoPrecision),
		cmp.Compare(a.UCDP, b.UCDP),
	)
}

func placeID(p *geo.Place) string {
	if p == nil {
		return ""
	}
	return p.ID
}

func compareParties(a, b Party) int {
	return cmp.Or(strings.Compare(a.Code, b.Code), strings.Compare(a.Name, b.Name))
}

func compareCounts(a, b *extract.Count) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Or(cmp.Compare(a.Min, b.Min), cmp.Compare(a.Max, b.Max))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
