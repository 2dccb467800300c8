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
	kind  kind
	value func(e *timeline.Entry) cell
}

// kind is what a column holds, for the formats that tell.
type kind uint8

const (
	textKind kind = iota
	dayKind
	wholeKind
	realKind
)

// columns are the fields of every timeline format, in the order of the README.
var columns = []column{
	{"event_id", textKind, func(e *timeline.Entry) cell { return word(e.ID) }},
	{"event_date", dayKind, func(e *timeline.Entry) cell { return day(e.From) }},
	{"end_date", dayKind, func(e *timeline.Entry) cell { return day(e.To) }},
	{"date_precision", textKind, func(e *timeline.Entry) cell { return word(e.Precision) }},
	{"date_text", textKind, func(e *timeline.Entry) cell { return word(e.DateText) }},
	{"event_type", textKind, func(e *timeline.Entry) cell { return word(e.Type) }},
	{"mode", textKind, func(e *timeline.Entry) cell { return word(e.Mode) }},
	{"acled_event_type", textKind, func(e *timeline.Entry) cell { return word(e.AcledType) }},
	{"acled_sub_event_type", textKind, func(e *timeline.Entry) cell { return word(e.AcledSubType) }},
	{"status", textKind, func(e *timeline.Entry) cell { return word(string(e.Status)) }},
	{"actor1", textKind, func(e *timeline.Entry) cell { return names(e.Actors) }},
	{"actor1_code", textKind, func(e *timeline.Entry) cell { return codes(e.Actors) }},
	{"actor2", textKind, func(e *timeline.Entry) cell { return names(e.Recipients) }},
	{"actor2_code", textKind, func(e *timeline.Entry) cell { return codes(e.Recipients) }},
	{"location", textKind, func(e *timeline.Entry) cell { return word(e.Location) }},
	{"place_id", textKind, func(e *timeline.Entry) cell { return word(placeOf(e).ID) }},
	{"place_kind", textKind, func(e *timeline.Entry) cell { return word(placeOf(e).Kind) }},
	{"country", textKind, func(e *timeline.Entry) cell { return word(placeOf(e).Country) }},
	{"admin1", textKind, func(e *timeline.Entry) cell { return word(placeOf(e).Admin1) }},
	{"admin2", textKind, func(e *timeline.Entry) cell { return word(placeOf(e).Admin2) }},
	{"latitude", realKind, func(e *timeline.Entry) cell { return latitude(e) }},
	{"longitude", realKind, func(e *timeline.Entry) cell { return longitude(e) }},
	{"geo_precision", wholeKind, func(e *timeline.Entry) cell { return positive(e.GeoPrecision) }},
	{"relation", textKind, func(e *timeline.Entry) cell { return word(e.Relation) }},
	{"killed_min", wholeKind, func(e *timeline.Entry) cell { return least(e.Killed) }},
	{"killed_max", wholeKind, func(e *timeline.Entry) cell { return most(e.Killed) }},
	{"injured_min", wholeKind, func(e *timeline.Entry) cell { return least(e.Injured) }},
	{"injured_max", wholeKind, func(e *timeline.Entry) cell { return most(e.Injured) }},
	{"captured_min", wholeKind, func(e *timeline.Entry) cell { return least(e.Captured) }},
	{"captured_max", wholeKind, func(e *timeline.Entry) cell { return most(e.Captured) }},
	{"confidence", realKind, func(e *timeline.Entry) cell { return fraction(e.Confidence) }},
	{"reports", wholeKind, func(e *timeline.Entry) cell { return integer(len(e.Documents())) }},
	{"sources", textKind, func(e *timeline.Entry) cell { return list(e.Sources()) }},
	{"document_ids", textKind, func(e *timeline.Entry) cell { return list(e.Documents()) }},
	{"attributed_to", textKind, func(e *timeline.Entry) cell { return word(e.AttributedTo) }},
	{"evidence", textKind, func(e *timeline.Entry) cell { return word(e.Evidence) }},
	{"lang", textKind, func(e *timeline.Entry) cell { return word(e.Language()) }},
	{"url", textKind, func(e *timeline.Entry) cell { return word(e.URL) }},
	{"date_edtf", textKind, func(e *timeline.Entry) cell { return word(e.EDTF) }},
	{"displaced_min", wholeKind, func(e *timeline.Entry) cell { return least(e.Displaced) }},
	{"displaced_max", wholeKind, func(e *timeline.Entry) cell { return most(e.Displaced) }},
	{"independent_sources", wholeKind, func(e *timeline.Entry) cell { return integer(e.Independent()) }},
	{"first_report", dayKind, func(e *timeline.Entry) cell { return word(e.First()) }},
	{"last_report", dayKind, func(e *timeline.Entry) cell { return word(e.Last()) }},
	{"claims", textKind, func(e *timeline.Entry) cell { return list(claims(e)) }},
	{"contradictions", textKind, func(e *timeline.Entry) cell { return list(contradictions(e)) }},
}

// claims are who said which number: "killed 3: SANA, Reuters". They are written
// when more than one number was said.
func claims(e *timeline.Entry) []string {
	var all []string
	said := e.Claims()
	for i, c := range said {
		if i > 0 && said[i-1].Of == c.Of || i+1 < len(said) && said[i+1].Of == c.Of {
			all = append(all, c.Of+" "+timeline.Amount(c.Count)+": "+strings.Join(c.By, ", "))
		}
	}
	return all
}

// contradictions are what the reports disagree on: "actor: Turkey (Reuters) | Russia (SANA)".
func contradictions(e *timeline.Entry) []string {
	var all []string
	for _, c := range e.Conflicts {
		var views []string
		for _, side := range c.Sides {
			views = append(views, side.View+" ("+strings.Join(side.By, ", ")+")")
		}
		all = append(all, c.In+": "+strings.Join(views, " | "))
	}
	return all
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
