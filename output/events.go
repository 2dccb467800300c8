package output

import "tarikh/extract"

// eventJSON is an event of a document record.
type eventJSON struct {
	ID           string      `json:"id"`
	Part         string      `json:"part"`
	Start        int         `json:"start"`
	End          int         `json:"end"`
	Trigger      string      `json:"trigger"`
	Sentence     [2]int      `json:"sentence"`
	Again        []spanJSON  `json:"again,omitempty"` // other words of the article for the same event
	Type         string      `json:"event_type"`
	Mode         string      `json:"mode"`
	Context      []string    `json:"context"`
	AcledType    string      `json:"acled_event_type"`
	AcledSubType string      `json:"acled_sub_event_type"`
	Status       string      `json:"status"`
	AttributedTo string      `json:"attributed_to"`
	Background   bool        `json:"background,omitempty"`
	Lang         string      `json:"lang,omitempty"` // where it is not that of the record
	From         string      `json:"from"`
	To           string      `json:"to"`
	Precision    string      `json:"precision"`
	DateBasis    string      `json:"date_basis"`
	DateText     string      `json:"date_text"`
	DateEDTF     string      `json:"date_edtf"`
	Actors       []partyJSON `json:"actors"`
	Recipients   []partyJSON `json:"recipients"`
	Place        *placeJSON  `json:"place"`
	Toponym      *int        `json:"toponym,omitempty"` // index of the record's toponyms
	PlaceStart   *int        `json:"place_start,omitempty"`
	PlaceEnd     *int        `json:"place_end,omitempty"`
	PlaceBasis   string      `json:"place_basis"`
	Relation     string      `json:"relation"`
	DistanceKM   number      `json:"distance_km,omitempty"`
	GeoPrecision *int        `json:"geo_precision"`
	UCDP         int         `json:"ucdp_precision,omitempty"`
	Killed       *countJSON  `json:"killed"`
	Injured      *countJSON  `json:"injured"`
	Captured     *countJSON  `json:"captured"`
	Displaced    *countJSON  `json:"displaced"`
	Confidence   number      `json:"confidence"`
	Rules        []string    `json:"rules"`
}

func (c *converter) event(ev *extract.Event) eventJSON {
	span := c.span(ev.Part, ev.Span, ev.Text)
	e := eventJSON{
		ID: ev.ID, Part: span.Part, Start: span.Start, End: span.End, Trigger: ev.Text,
		Type: ev.Type, Mode: ev.Mode, Context: append([]string{}, ev.Context...),
		AcledType: ev.AcledType, AcledSubType: ev.AcledSubType,
		Status: string(ev.Status), AttributedTo: ev.AttributedTo, Background: ev.Background, Lang: ev.Lang,
		From: isoDay(ev.From), To: isoDay(ev.To), Precision: ev.Precision,
		DateBasis: ev.DateBasis, DateText: ev.DateText, DateEDTF: ev.EDTF,
		Actors: c.parties(ev.Part, ev.Actors), Recipients: c.parties(ev.Part, ev.Recipients),
		PlaceBasis: ev.PlaceBasis,
		Killed:     count(ev.Killed), Injured: count(ev.Injured),
		Captured: count(ev.Captured), Displaced: count(ev.Displaced),
		Confidence: number(certainty(ev.Confidence)), Rules: append([]string{}, ev.Rules...),
	}
	sent := c.span(ev.Part, ev.Sentence, "")
	e.Sentence = [2]int{sent.Start, sent.End}
	for _, m := range ev.Again {
		e.Again = append(e.Again, c.span(m.Part, m.Span, m.Text))
	}
	c.eventPlace(&e, ev)
	return e
}

// eventPlace fills what the event's toponym says. Its span is given only when
// it counts in the event's own part.
func (c *converter) eventPlace(e *eventJSON, ev *extract.Event) {
	if ev.Toponym < 0 || ev.Toponym >= len(c.loc.Toponyms) {
		return
	}
	top := &c.loc.Toponyms[ev.Toponym]
	e.Toponym = &ev.Toponym
	e.Place, e.Relation, e.DistanceKM = c.place(ev.Toponym), top.Relation, number(top.DistanceKM)
	if top.Part == ev.Part {
		span := c.span(top.Part, top.Span, "")
		e.PlaceStart, e.PlaceEnd = &span.Start, &span.End
	}
	if ev.Toponym < len(c.loc.Locations) {
		if p := c.loc.Locations[ev.Toponym].Precision; p > 0 {
			e.GeoPrecision = &p
		}
		e.UCDP = c.loc.Locations[ev.Toponym].UCDP
	}
}

// parties gives each party the span of its words when they stand in the
// event's own part.
func (c *converter) parties(part extract.Part, list []extract.Party) []partyJSON {
	out := make([]partyJSON, len(list))
	for i, p := range list {
		out[i] = partyJSON{Name: p.Name, Code: p.Code}
		if p.Mention < 0 || p.Mention >= len(c.loc.Actors) {
			continue
		}
		a := &c.loc.Actors[p.Mention]
		out[i].Text = a.Text
		if a.Part == part {
			span := c.span(part, a.Span, "")
			out[i].Start, out[i].End = &span.Start, &span.End
		}
	}
	return out
}

func count(c *extract.Count) *countJSON {
	if c == nil {
		return nil
	}
	out := &countJSON{Min: c.Min}
	if c.Max >= 0 {
		out.Max = &c.Max
	}
	return out
}
