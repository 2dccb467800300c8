package geo

import "tarikh/geo/internal/gaz"

// Points for a cue and a kind that agree or not.
const (
	agrees   = 24
	close    = 12
	disagree = -24
	riverFit = 30
)

// family gathers kinds that words for them are used alike.
func family(k gaz.Kind) string {
	switch k {
	case gaz.City, gaz.Town, gaz.Village, gaz.Quarter, gaz.Camp:
		return "settlement"
	case gaz.Province, gaz.District, gaz.Region:
		return "area"
	case gaz.Facility, gaz.Border, gaz.Road:
		return "work"
	case gaz.River, gaz.Lake, gaz.Sea:
		return "water"
	}
	return k.String()
}

// agreement weighs a kind of place against the word beside its name: a city is
// often called a town, a village seldom a province, a river never a town.
func agreement(cue string, k gaz.Kind) float64 {
	switch cue {
	case "":
		return 0
	case "capital":
		cue = "city"
	case "airport":
		cue = "facility"
	case "island":
		cue = "other"
	case "district":
		return districtAgreement(k)
	case "countryside":
		return fits(cue, k)
	case "between", "road", "coast":
		return 0 // of the two places at its ends
	}
	want := gaz.KindOf(cue)
	switch {
	case k == want:
		return agrees
	case family(k) == family(want):
		return close - rankGap(k, want)
	case want == gaz.Other:
		return 0
	}
	return disagree
}

// districtAgreement is mild: districts are named after their towns, and the
// embedded gazetteer has few of them.
func districtAgreement(k gaz.Kind) float64 {
	switch {
	case k == gaz.District:
		return agrees
	case family(k) == "area", k == gaz.Quarter:
		return close
	case isTown(k):
		return close / 2
	}
	return disagree / 2
}

// rankGap takes points off where a city is called a village or the reverse.
func rankGap(a, b gaz.Kind) float64 {
	if !isTown(a) || !isTown(b) {
		return 4
	}
	gap := int(a) - int(b)
	return float64(3 * max(gap, -gap))
}

// fits weighs a kind against the relation: only rivers have banks, the
// countryside is a province's or a city's.
func fits(relation string, k gaz.Kind) float64 {
	switch {
	case relation == "countryside" && k == gaz.Province:
		return agrees
	case relation == "countryside" && isTown(k):
		return close / 2
	case relation == "border" && k == gaz.Country:
		return close
	case isBank(relation) && k == gaz.River:
		return riverFit
	}
	return 0
}
