package output

import (
	"strconv"
	"strings"

	"tarikh/timeline"
)

// acledFormat has the 31 columns of ACLED's exports, so that tools made for
// them can read it. It is not ACLED's data and its identifiers are ours. What
// a coder decides (disorder, interaction, tags) stays blank.
var acledFormat = Format{
	Name: "acled", Help: "timeline as CSV in the columns of ACLED",
	Timeline: newTable(acledFields),
}

var acledFields = []field{
	{"event_id_cnty", func(e *timeline.Entry) cell { return word(e.ID) }},
	{"event_date", func(e *timeline.Entry) cell { return day(e.From) }},
	{"year", year},
	{"time_precision", func(e *timeline.Entry) cell { return positive(timePrecision(e)) }},
	{"disorder_type", disorder},
	{"event_type", func(e *timeline.Entry) cell { return word(e.AcledType) }},
	{"sub_event_type", func(e *timeline.Entry) cell { return word(e.AcledSubType) }},
	{"actor1", func(e *timeline.Entry) cell { return first(e.Actors) }},
	{"assoc_actor_1", func(e *timeline.Entry) cell { return others(e.Actors) }},
	{"inter1", nil},
	{"actor2", func(e *timeline.Entry) cell { return first(e.Recipients) }},
	{"assoc_actor_2", func(e *timeline.Entry) cell { return others(e.Recipients) }},
	{"inter2", nil},
	{"interaction", nil},
	{"civilian_targeting", civilians},
	{"iso", nil},
	{"region", nil},
	{"country", func(e *timeline.Entry) cell { return word(placeOf(e).Country) }},
	{"admin1", func(e *timeline.Entry) cell { return word(placeOf(e).Admin1) }},
	{"admin2", func(e *timeline.Entry) cell { return word(placeOf(e).Admin2) }},
	{"admin3", nil},
	{"location", func(e *timeline.Entry) cell { return word(e.Location) }},
	{"latitude", latitude},
	{"longitude", longitude},
	{"geo_precision", func(e *timeline.Entry) cell { return positive(e.GeoPrecision) }},
	{"source", func(e *timeline.Entry) cell { return list(e.Sources()) }},
	{"source_scale", nil},
	{"notes", func(e *timeline.Entry) cell { return word(e.Evidence) }},
	{"fatalities", func(e *timeline.Entry) cell { return least(e.Killed) }},
	{"tags", nil},
	{"timestamp", nil},
}

func year(e *timeline.Entry) cell {
	if s := day(e.From).text; s != "" {
		n, _ := strconv.Atoi(s[:4])
		return integer(n)
	}
	return cell{}
}

// timePrecision is 1 for a day, 2 for a week and 3 for a month; ACLED has no
// number for less.
func timePrecision(e *timeline.Entry) int {
	if day(e.From).text == "" {
		return 0
	}
	switch days := int(e.To-e.From) + 1; {
	case days <= 1:
		return 1
	case days <= 7:
		return 2
	}
	return 3
}

// disorder follows from ACLED's type alone where it does.
func disorder(e *timeline.Entry) cell {
	switch e.AcledType {
	case "Battles", "Explosions/Remote violence", "Violence against civilians":
		return word("Political violence")
	case "Protests":
		return word("Demonstrations")
	case "Strategic developments":
		return word("Strategic developments")
	}
	return cell{}
}

func civilians(e *timeline.Entry) cell {
	for _, p := range e.Recipients {
		if strings.HasSuffix(p.Code, "CVL") {
			return word("Civilian targeting")
		}
	}
	return cell{}
}

func first(list []timeline.Party) cell {
	if len(list) == 0 {
		return cell{}
	}
	return word(list[0].Name)
}

func others(list []timeline.Party) cell {
	if len(list) < 2 {
		return cell{}
	}
	return names(list[1:])
}
