package output

import (
	"strings"

	"github.com/paulmach/orb/encoding/wkt"

	"tarikh/timeline"
)

// ucdpFormat has the columns of UCDP's Georeferenced Event Dataset. Conflicts,
// dyads and the kind of violence are judgements of its coders and stay blank;
// so do the deaths of each side, which reports seldom tell apart.
var ucdpFormat = Format{
	Name: "ucdp", Help: "timeline as CSV in the columns of UCDP GED",
	Timeline: newTable(ucdpFields),
}

var ucdpFields = []field{
	{"id", func(e *timeline.Entry) cell { return word(e.ID) }},
	{"relid", nil},
	{"year", year},
	{"active_year", nil},
	{"code_status", nil},
	{"type_of_violence", nil},
	{"conflict_new_id", nil},
	{"conflict_name", nil},
	{"dyad_new_id", nil},
	{"dyad_name", nil},
	{"side_a_new_id", nil},
	{"side_a", func(e *timeline.Entry) cell { return names(e.Actors) }},
	{"side_b_new_id", nil},
	{"side_b", func(e *timeline.Entry) cell { return names(e.Recipients) }},
	{"number_of_sources", func(e *timeline.Entry) cell { return integer(e.Independent()) }},
	{"source_article", func(e *timeline.Entry) cell { return list(e.Documents()) }},
	{"source_office", func(e *timeline.Entry) cell { return list(e.Sources()) }},
	{"source_date", func(e *timeline.Entry) cell { return word(e.First()) }},
	{"source_headline", func(e *timeline.Entry) cell { return word(e.Title) }},
	{"source_original", func(e *timeline.Entry) cell { return word(e.AttributedTo) }},
	{"where_prec", func(e *timeline.Entry) cell { return positive(e.UCDP) }},
	{"where_coordinates", func(e *timeline.Entry) cell { return word(e.Location) }},
	{"where_description", func(e *timeline.Entry) cell { return word(where(e)) }},
	{"adm_1", func(e *timeline.Entry) cell { return word(placeOf(e).Admin1) }},
	{"adm_2", func(e *timeline.Entry) cell { return word(placeOf(e).Admin2) }},
	{"latitude", latitude},
	{"longitude", longitude},
	{"geom_wkt", pointWKT},
	{"priogrid_gid", nil},
	{"country", func(e *timeline.Entry) cell { return word(placeOf(e).Country) }},
	{"country_id", nil},
	{"region", nil},
	{"event_clarity", nil},
	{"date_prec", func(e *timeline.Entry) cell { return positive(datePrecision(e)) }},
	{"date_start", func(e *timeline.Entry) cell { return day(e.From) }},
	{"date_end", func(e *timeline.Entry) cell { return day(e.To) }},
	{"deaths_a", nil},
	{"deaths_b", nil},
	{"deaths_civilians", deadCivilians},
	{"deaths_unknown", nil},
	{"best", func(e *timeline.Entry) cell { return least(e.Killed) }},
	{"high", func(e *timeline.Entry) cell { return most(e.Killed) }},
	{"low", func(e *timeline.Entry) cell { return least(e.Killed) }},
	{"gwnoa", nil},
	{"gwnob", nil},
}

// datePrecision is 1 for a day, 2 for up to six days, 3 a week, 4 a month, 5 a
// longer time.
func datePrecision(e *timeline.Entry) int {
	if day(e.From).text == "" {
		return 0
	}
	switch days := int(e.To-e.From) + 1; {
	case days <= 1:
		return 1
	case days <= 6:
		return 2
	case days == 7:
		return 3
	case days <= 31:
		return 4
	}
	return 5
}

func where(e *timeline.Entry) string {
	if e.Relation == "" || e.Location == "" {
		return e.Location
	}
	return e.Relation + " of " + e.Location
}

func pointWKT(e *timeline.Entry) cell {
	if p, ok := point(e); ok {
		return word(wkt.MarshalString(p))
	}
	return cell{}
}

// deadCivilians is the number of dead when all victims are civilians.
func deadCivilians(e *timeline.Entry) cell {
	for _, p := range e.Recipients {
		if !strings.HasSuffix(p.Code, "CVL") {
			return cell{}
		}
	}
	if len(e.Recipients) == 0 {
		return cell{}
	}
	return least(e.Killed)
}
