package output

import (
	"bytes"
	"encoding/json"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// documentsFormat is everything that was found in each article, in the order
// of input, with offsets in code points.
var documentsFormat = Format{
	Name: "documents", Help: "all that was found in each article, one JSON object a line",
	Article: appendDocument,
}

// The objects of a document record. The order of fields is the order written.
type (
	documentJSON struct {
		ID             string        `json:"id"`
		Lang           string        `json:"lang"`
		Title          string        `json:"title"`
		Text           string        `json:"text"`
		Published      string        `json:"published"`
		PublishedBasis string        `json:"published_basis"`
		Source         string        `json:"source"`
		URL            string        `json:"url"`
		Version        int           `json:"version"` // recordVersion
		Timexes        []timexJSON   `json:"timexes"`
		Toponyms       []toponymJSON `json:"toponyms"`
		Actors         []actorJSON   `json:"actors"`
		Events         []eventJSON   `json:"events"`
		Warnings       []string      `json:"warnings"`
	}
	spanJSON struct {
		Part  string `json:"part"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	timexJSON struct {
		spanJSON
		Type      string `json:"type"`
		Value     string `json:"value"`
		Mod       string `json:"mod"`
		From      string `json:"from"`
		To        string `json:"to"`
		Precision string `json:"precision"`
		EDTF      string `json:"date_edtf"`
		Anchor    string `json:"anchor"`
		Rule      string `json:"rule"`
	}
	toponymJSON struct {
		spanJSON
		Relation   string     `json:"relation"`
		DistanceKM number     `json:"distance_km,omitempty"`
		Place      *placeJSON `json:"place"`
		Reason     string     `json:"reason,omitempty"`
		Rule       string     `json:"rule"`
		// GeoPrecision and Geometry say how the place is drawn. The geometry
		// stands at the first of the mentions that share it, and nowhere when
		// it is the point of the place or what the gazetteer draws for it.
		GeoPrecision int             `json:"geo_precision,omitempty"`
		UCDP         int             `json:"ucdp_precision,omitempty"` // where_prec of UCDP
		Geometry     json.RawMessage `json:"geometry,omitempty"`
		NoGeometry   bool            `json:"no_geometry,omitempty"`
		Redraw       bool            `json:"redraw,omitempty"`
	}
	placeJSON struct {
		ID        string `json:"id"`
		Name      string `json:"name"`
		Kind      string `json:"kind"`
		Country   string `json:"country"`
		Admin1    string `json:"admin1"`
		Admin2    string `json:"admin2,omitempty"`
		Latitude  degree `json:"latitude"`
		Longitude degree `json:"longitude"`
	}
	actorJSON struct {
		spanJSON
		Name    string `json:"name"`
		Code    string `json:"code"`
		Sector  string `json:"sector"`
		Country string `json:"country,omitempty"`
		Rule    string `json:"rule"`
	}
	partyJSON struct {
		Name  string `json:"name"`
		Code  string `json:"code"`
		Text  string `json:"text,omitempty"`
		Start *int   `json:"start,omitempty"`
		End   *int   `json:"end,omitempty"`
	}
	countJSON struct {
		Min int  `json:"min"`
		Max *int `json:"max"`
	}
)

// number and degree are written with the digits that mean something.
type (
	number float64
	degree float64
)

func (n number) MarshalJSON() ([]byte, error) { return appendFloat(nil, float64(n), 3), nil }
func (d degree) MarshalJSON() ([]byte, error) { return appendFloat(nil, float64(d), 6), nil }

// appendDocument writes one line.
func appendDocument(b []byte, loc *geo.Located) ([]byte, error) {
	conv := newConverter(loc)
	doc := documentJSON{
		ID: loc.ID, Lang: loc.Lang, Title: loc.Title, Text: loc.Text,
		Published: loc.Published, PublishedBasis: loc.PublishedBasis,
		Source: loc.Source, URL: loc.URL, Version: recordVersion,
		Timexes:  make([]timexJSON, len(loc.Timexes)),
		Toponyms: make([]toponymJSON, len(loc.Toponyms)),
		Actors:   make([]actorJSON, len(loc.Actors)),
		Events:   make([]eventJSON, len(loc.Events)),
		Warnings: append([]string{}, loc.Warnings...),
	}
	for i := range loc.Timexes {
		doc.Timexes[i] = conv.timex(&loc.Timexes[i])
	}
	for i := range loc.Toponyms {
		doc.Toponyms[i] = conv.toponym(i)
	}
	for i := range loc.Actors {
		doc.Actors[i] = conv.actor(&loc.Actors[i])
	}
	for i := range loc.Events {
		doc.Events[i] = conv.event(&loc.Events[i])
	}
	buf := bytes.NewBuffer(b)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(&doc)
	return buf.Bytes(), err
}

func (c *converter) timex(tx *extract.Timex) timexJSON {
	return timexJSON{
		spanJSON: c.span(tx.Part, tx.Span, tx.Text),
		Type:     tx.Type, Value: tx.Value, Mod: tx.Mod,
		From: isoDay(tx.From), To: isoDay(tx.To),
		Precision: tx.Grain.String(), EDTF: tx.EDTF(), Anchor: tx.Anchor.String(), Rule: tx.Rule,
	}
}

func (c *converter) toponym(i int) toponymJSON {
	top := &c.loc.Toponyms[i]
	t := toponymJSON{
		spanJSON: c.span(top.Part, top.Span, top.Text),
		Relation: top.Relation, DistanceKM: number(top.DistanceKM), Rule: top.Rule,
		Place: c.place(i),
	}
	if t.Place == nil && i < len(c.loc.Locations) {
		t.Reason = c.loc.Locations[i].Reason
	}
	c.draw(&t, i)
	return t
}

// draw adds the geometry where it is not told by the place.
func (c *converter) draw(t *toponymJSON, toponym int) {
	if t.Place == nil {
		return
	}
	l := &c.loc.Locations[toponym]
	t.GeoPrecision, t.UCDP = l.Precision, l.UCDP
	g := clean(l.Geometry)
	point := orb.Point{l.Place.Longitude, l.Place.Latitude}
	key := drawing{t.Place.ID, t.Relation, t.DistanceKM}
	switch {
	case g == nil:
		t.NoGeometry = true
	case c.drawn[key] || bytes.Equal(appendGeometry(nil, g), appendGeometry(nil, point)):
	case redrawable(l.Place, t.Relation, float64(t.DistanceKM), g):
		t.Redraw = true
	default:
		t.Geometry = appendGeometry(nil, g)
		c.drawn[key] = true
	}
}

// place is the place of a toponym, nil when it has none.
func (c *converter) place(toponym int) *placeJSON {
	if toponym < 0 || toponym >= len(c.loc.Locations) || c.loc.Locations[toponym].Place == nil {
		return nil
	}
	p := c.loc.Locations[toponym].Place
	return &placeJSON{
		ID: p.ID, Name: p.Name, Kind: p.Kind, Country: p.Country,
		Admin1: p.Admin1, Admin2: p.Admin2,
		Latitude: degree(p.Latitude), Longitude: degree(p.Longitude),
	}
}

func (c *converter) actor(a *extract.Actor) actorJSON {
	return actorJSON{
		spanJSON: c.span(a.Part, a.Span, a.Text),
		Name:     a.Name, Code: a.Code, Sector: a.Sector, Country: a.Country, Rule: a.Rule,
	}
}

// isoDay is empty for no day and for one that the simple ISO form cannot write.
func isoDay(d date.Day) string { return day(d).text }
