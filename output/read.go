package output

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/extract/text"
	"tarikh/geo"
)

// recordVersion is raised when older programs would read a record wrongly.
const recordVersion = 1

// Errors of ReadDocuments, to be told apart with errors.Is: a line that is no
// record, one that ends too soon, and a record of a later program.
var (
	ErrRecord    = errors.New("not a document record")
	ErrTruncated = errors.New("record is cut short")
	ErrVersion   = errors.New("record of another version")
)

// ReadDocuments reads back what the documents format wrote: as much of each
// record as a timeline needs. A line that cannot be read gives an error that
// names it, and the next ones are read.
func ReadDocuments(r io.Reader) iter.Seq2[*geo.Located, error] {
	return func(yield func(*geo.Located, error) bool) {
		lines := bufio.NewReaderSize(r, 256<<10)
		for n := 1; ; n++ {
			line, err := lines.ReadBytes('\n')
			if err != nil && err != io.EOF {
				yield(nil, fmt.Errorf("line %d: %w", n, err))
				return
			}
			if content := bytes.TrimSpace(bytes.TrimPrefix(line, []byte(byteOrderMark))); len(content) > 0 {
				loc, failure := readDocument(content)
				if failure != nil {
					failure = fmt.Errorf("line %d: %w", n, failure)
				}
				if !yield(loc, failure) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

func readDocument(line []byte) (*geo.Located, error) {
	var doc documentJSON
	if err := json.Unmarshal(line, &doc); err != nil {
		if se := (*json.SyntaxError)(nil); errors.As(err, &se) && se.Offset >= int64(len(line)) {
			return nil, ErrTruncated
		}
		return nil, fmt.Errorf("%w: %w", ErrRecord, err)
	}
	if doc.Version > recordVersion {
		return nil, fmt.Errorf("%w: %d, this program reads %d", ErrVersion, doc.Version, recordVersion)
	}
	if doc.ID == "" || doc.Events == nil {
		return nil, fmt.Errorf("%w: no id or no events", ErrRecord)
	}
	rd := reader{title: byteOffsets(doc.Title), body: byteOffsets(doc.Text)}
	loc := &geo.Located{Record: &extract.Record{
		ID: doc.ID, Lang: doc.Lang, Title: doc.Title, Text: doc.Text,
		Published: doc.Published, PublishedBasis: doc.PublishedBasis,
		Source: doc.Source, URL: doc.URL, Warnings: doc.Warnings,
	}}
	if err := rd.toponyms(loc, doc.Toponyms); err != nil {
		return nil, err
	}
	for i := range doc.Events {
		ev, err := rd.event(loc, &doc.Events[i])
		if err != nil {
			return nil, err
		}
		loc.Events = append(loc.Events, ev)
	}
	return loc, nil
}

// reader turns code points back into bytes.
type reader struct{ title, body []int }

// byteOffsets gives the byte of each code point, and the length at the end.
func byteOffsets(s string) []int {
	offsets := make([]int, 0, len(s)+1)
	for i := range s {
		offsets = append(offsets, i)
	}
	return append(offsets, len(s))
}

func (rd *reader) span(part string, start, end int) (extract.Part, text.Span, error) {
	p, offsets := extract.Body, rd.body
	if part == extract.Title.String() {
		p, offsets = extract.Title, rd.title
	}
	if start < 0 || end < start || end >= len(offsets) {
		return p, text.Span{}, fmt.Errorf("%w: span %d to %d outside of the %s", ErrRecord, start, end, part)
	}
	return p, text.Span{Start: offsets[start], End: offsets[end]}, nil
}

func (rd *reader) toponyms(loc *geo.Located, list []toponymJSON) error {
	drawn := map[drawing]orb.Geometry{}
	for i := range list {
		t := &list[i]
		part, span, err := rd.span(t.Part, t.Start, t.End)
		if err != nil {
			return err
		}
		loc.Toponyms = append(loc.Toponyms, extract.Toponym{
			Mention:  extract.Mention{Part: part, Span: span, Text: t.Text, Rule: t.Rule},
			Relation: t.Relation, DistanceKM: float64(t.DistanceKM),
		})
		l, err := readLocation(t, drawn)
		if err != nil {
			return err
		}
		loc.Locations = append(loc.Locations, l)
	}
	return nil
}

// drawing is what toponyms of one record that have the same geometry share.
type drawing struct {
	id, relation string
	km           number
}

func readLocation(t *toponymJSON, drawn map[drawing]orb.Geometry) (geo.Location, error) {
	l := geo.Location{Reason: t.Reason}
	if t.Place == nil {
		return l, nil
	}
	p := t.Place
	l.Place = &geo.Place{ID: p.ID, Name: p.Name, Kind: p.Kind, Country: p.Country,
		Admin1: p.Admin1, Admin2: p.Admin2, Latitude: float64(p.Latitude), Longitude: float64(p.Longitude)}
	l.Precision, l.UCDP = t.GeoPrecision, t.UCDP
	key := drawing{p.ID, t.Relation, t.DistanceKM}
	if len(t.Geometry) > 0 {
		g, err := readGeometry(t.Geometry)
		if err != nil {
			return l, fmt.Errorf("%w: geometry of %s: %w", ErrRecord, p.ID, err)
		}
		drawn[key] = g
	}
	switch g, ok := drawn[key]; {
	case ok:
		l.Geometry = g
	case t.Redraw:
		l.Geometry = redraw(l.Place, t.Relation, float64(t.DistanceKM))
	case !t.NoGeometry:
		l.Geometry = orb.Point{l.Place.Longitude, l.Place.Latitude}
	}
	return l, nil
}

// readGeometry reads what appendGeometry writes.
func readGeometry(b []byte) (orb.Geometry, error) {
	var g struct {
		Type        string
		Coordinates json.RawMessage
	}
	if err := json.Unmarshal(b, &g); err != nil {
		return nil, err
	}
	switch g.Type {
	case "Point":
		return coordinates[orb.Point](g.Coordinates)
	case "MultiPoint":
		return coordinates[orb.MultiPoint](g.Coordinates)
	case "LineString":
		return coordinates[orb.LineString](g.Coordinates)
	case "MultiLineString":
		return coordinates[orb.MultiLineString](g.Coordinates)
	case "Polygon":
		return coordinates[orb.Polygon](g.Coordinates)
	case "MultiPolygon":
		return coordinates[orb.MultiPolygon](g.Coordinates)
	}
	return nil, fmt.Errorf("unknown type %q", g.Type)
}

func coordinates[G orb.Geometry](b []byte) (orb.Geometry, error) {
	var g G
	err := json.Unmarshal(b, &g)
	return g, err
}

func (rd *reader) event(loc *geo.Located, e *eventJSON) (extract.Event, error) {
	part, span, err := rd.span(e.Part, e.Start, e.End)
	if err != nil {
		return extract.Event{}, err
	}
	_, sent, err := rd.span(e.Part, e.Sentence[0], e.Sentence[1])
	if err != nil {
		return extract.Event{}, err
	}
	ev := extract.Event{
		ID: e.ID, Mention: extract.Mention{Part: part, Span: span, Text: e.Trigger}, Sentence: sent,
		Type: e.Type, Mode: e.Mode, Context: e.Context, AcledType: e.AcledType, AcledSubType: e.AcledSubType,
		Status: extract.Status(e.Status), AttributedTo: e.AttributedTo, Background: e.Background, Lang: e.Lang,
		Precision: e.Precision, DateBasis: e.DateBasis, DateText: e.DateText, EDTF: e.DateEDTF,
		Actors: readParties(e.Actors), Recipients: readParties(e.Recipients), PlaceBasis: e.PlaceBasis,
		Killed: readCount(e.Killed), Injured: readCount(e.Injured),
		Captured: readCount(e.Captured), Displaced: readCount(e.Displaced),
		Confidence: float64(e.Confidence), Rules: e.Rules, Toponym: -1,
	}
	ev.From, ev.To = readDays(e.From, e.To)
	if e.Toponym != nil && *e.Toponym >= 0 && *e.Toponym < len(loc.Toponyms) {
		ev.Toponym = *e.Toponym
	} else if e.Place != nil {
		ev.Toponym = slices.IndexFunc(loc.Locations, func(l geo.Location) bool { return l.Place != nil && l.Place.ID == e.Place.ID })
	}
	return ev, nil
}

// readDays puts days that are out of order in order.
func readDays(from, to string) (date.Day, date.Day) {
	a, b := readDay(from), readDay(to)
	if a != date.NoDay && b != date.NoDay && b < a {
		a, b = b, a
	}
	return a, b
}

func readDay(s string) date.Day {
	d, err := date.ParseDay(s)
	if err != nil {
		return date.NoDay
	}
	return d
}

func readParties(list []partyJSON) []extract.Party {
	out := make([]extract.Party, len(list))
	for i, p := range list {
		out[i] = extract.Party{Name: p.Name, Code: p.Code, Mention: -1}
	}
	return out
}

func readCount(c *countJSON) *extract.Count {
	if c == nil {
		return nil
	}
	if c.Max == nil {
		return &extract.Count{Min: c.Min, Max: -1}
	}
	return &extract.Count{Min: c.Min, Max: *c.Max}
}
