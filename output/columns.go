package output

import (
	"strings"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/timeline"
)

// column is one field of a row.
type column struct {
	name  string
	value func(e *timeline.Entry) cell
}

// columns are the fields of every timeline format, in the order of the README.
var columns = []column{
	{"event_id", func(e *timeline.Entry) cell { return word(e.ID) }},
	{"event_date", func(e *timeline.Entry) cell { return day(e.From) }},
	{"end_date", func(e *timeline.Entry) cell { return day(e.To) }},
	{"date_precision", func(e *timeline.Entry) cell { return word(e.Precision) }},
	{"date_text", func(e *timeline.Entry) cell { return word(e.DateText) }},
	{"event_type", func(e *timeline.Entry) cell { return word(e.Type) }},
	{"mode", func(e *timeline.Entry) cell { return word(e.Mode) }},
	{"acled_event_type", func(e *timeline.Entry) cell { return word(e.AcledType) }},
	{"acled_sub_event_type", func(e *timeline.Entry) cell { return word(e.AcledSubType) }},
	{"status", func(e *timeline.Entry) cell { return word(string(e.Status)) }},
	{"actor1", func(e *timeline.Entry) cell { return names(e.Actors) }},
	{"actor1_code", func(e *timeline.Entry) cell { return codes(e.Actors) }},
	{"actor2", func(e *timeline.Entry) cell { return names(e.Recipients) }},
	{"actor2_code", func(e *timeline.Entry) cell { return codes(e.Recipients) }},
	{"location", func(e *timeline.Entry) cell { return word(e.Location) }},
	{"place_id", func(e *timeline.Entry) cell { return word(placeOf(e).ID) }},
	{"place_kind", func(e *timeline.Entry) cell { return word(placeOf(e).Kind) }},
	{"country", func(e *timeline.Entry) cell { return word(placeOf(e).Country) }},
	{"admin1", func(e *timeline.Entry) cell { return word(placeOf(e).Admin1) }},
	{"admin2", func(e *timeline.Entry) cell { return word(placeOf(e).Admin2) }},
	{"latitude", func(e *timeline.Entry) cell { return latitude(e) }},
	{"longitude", func(e *timeline.Entry) cell { return longitude(e) }},
	{"geo_precision", func(e *timeline.Entry) cell { return positive(e.GeoPrecision) }},
	{"relation", func(e *timeline.Entry) cell { return word(e.Relation) }},
	{"killed_min", func(e *timeline.Entry) cell { return least(e.Killed) }},
	{"killed_max", func(e *timeline.Entry) cell { return most(e.Killed) }},
	{"injured_min", func(e *timeline.Entry) cell { return least(e.Injured) }},
	{"injured_max", func(e *timeline.Entry) cell { return most(e.Injured) }},
	{"captured_min", func(e *timeline.Entry) cell { return least(e.Captured) }},
	{"captured_max", func(e *timeline.Entry) cell { return most(e.Captured) }},
	{"confidence", func(e *timeline.Entry) cell { return fraction(e.Confidence) }},
	{"reports", func(e *timeline.Entry) cell { return integer(len(e.Documents())) }},
	{"sources", func(e *timeline.Entry) cell { return list(e.Sources()) }},
	{"document_ids", func(e *timeline.Entry) cell { return list(e.Documents()) }},
	{"attributed_to", func(e *timeline.Entry) cell { return word(e.AttributedTo) }},
	{"evidence", func(e *timeline.Entry) cell { return word(e.Evidence) }},
	{"lang", func(e *timeline.Entry) cell { return word(e.Lang) }},
	{"url", func(e *timeline.Entry) cell { return word(e.URL) }},
}

func names(parties []timeline.Party) cell {
	var all []string
	for _, p := range parties {
		all = append(all, p.Name)
	}
	return list(all)
}

// codes keeps an empty code, so that the n-th code is that of the n-th name.
func codes(parties []timeline.Party) cell {
	var all []string
	for _, p := range parties {
		all = append(all, p.Code)
	}
	if c := list(all); strings.Trim(c.text, "; ") != "" {
		return c
	}
	return cell{}
}

// day is empty for a day that the simple ISO form cannot write.
func day(d date.Day) cell {
	if year, _, _ := d.Date(); year < 1 {
		return cell{}
	}
	return word(d.String())
}

func least(c *extract.Count) cell {
	if c == nil {
		return cell{}
	}
	return integer(c.Min)
}

func most(c *extract.Count) cell {
	if c == nil || c.Max < 0 {
		return cell{}
	}
	return integer(c.Max)
}
