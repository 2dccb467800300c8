package output

import (
	"strings"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/extract/text"
	"tarikh/geo"
	"tarikh/timeline"
)

const (
	sampleTitle = "قصف على هجين"
	sampleBody  = "📰 قُتل 3 في هجين أمس، قرب الفرات.\nوقالت «قسد»: \"لا صحة\" لذلك."
)

var (
	hajin = &geo.Place{ID: "geonames:174506", Name: "Hajin", Kind: "town", Country: "SY",
		Admin1: "Deir ez-Zor", Latitude: 34.6894444, Longitude: 40.8308333}
	river = &geo.Place{ID: "natural-earth:euphrates", Name: "Euphrates", Kind: "river", Latitude: 35, Longitude: 40}
	deir  = &geo.Place{ID: "geonames:170792", Name: "Deir ez-Zor", Kind: "province", Country: "SY",
		Admin1: "Deir ez-Zor", Latitude: 35.25, Longitude: 40.25}
	square = orb.Ring{{40, 34}, {40, 35.1234567}, {41, 35}, {41, 34}, {40, 34}} // clockwise
	feb12  = date.NewDay(2019, 2, 12)
)

// at is the span of words in a text.
func at(s, words string) text.Span {
	i := strings.Index(s, words)
	return text.Span{Start: i, End: i + len(words)}
}

func mention(words string) extract.Mention {
	return extract.Mention{Part: extract.Body, Span: at(sampleBody, words), Text: words, Rule: "test"}
}

// sample is one article with a bit of everything.
func sample() *geo.Located {
	rec := &extract.Record{
		ID: "doc-1", Lang: "ar", Title: sampleTitle, Text: sampleBody,
		Published: "2019-02-13", PublishedBasis: "metadata", Source: "وكالة", URL: "https://example.org/?a=1&b=<2>",
		Warnings: []string{"a warning"},
		Toponyms: []extract.Toponym{
			{Mention: mention("هجين")},
			{Mention: mention("الفرات"), Relation: "near", DistanceKM: 2.5},
			{Mention: extract.Mention{Part: extract.Title, Span: at(sampleTitle, "هجين"), Text: "هجين"}},
		},
		Actors: []extract.Actor{{Mention: mention("قسد"), Name: "Syrian Democratic Forces", Code: "SYRREB", Sector: "REB"}},
	}
	tx := extract.Timex{Part: extract.Body, Text: "أمس"}
	tx.Span, tx.Type, tx.Value, tx.From, tx.To = at(sampleBody, "أمس"), "DATE", "2019-02-12", feb12, feb12
	tx.Grain, tx.Anchor, tx.Rule = date.GrainDay, date.AnchorDCT, "ar.deictic"
	vague := extract.Timex{Part: extract.Title}
	vague.Type, vague.Value, vague.From, vague.To, vague.Grain = "DATE", "PAST_REF", date.NoDay, date.NoDay, date.GrainVague
	rec.Timexes = []extract.Timex{tx, vague}
	rec.Events = []extract.Event{sampleKilling(), sampleDenial()}
	return &geo.Located{Record: rec, Locations: []geo.Location{
		{Place: hajin, Geometry: orb.Point{40.83083333, 34.68944444}, Precision: 1, UCDP: 1},
		{Place: river, Geometry: orb.LineString{{40, 35}, {40.5, 34.5}}, Precision: 3, UCDP: 5},
		{Reason: "not looked for"},
	}}
}

func sampleKilling() extract.Event {
	return extract.Event{
		ID: "ev-a1", Mention: mention("قُتل"), Sentence: text.Span{End: strings.Index(sampleBody, "\n")},
		Type: "ASSAULT", Mode: "", Context: []string{"military"}, AcledType: "Battles", AcledSubType: "Armed clash",
		Status: extract.Actual, From: feb12, To: feb12, Precision: "day", DateBasis: "timex", DateText: "أمس",
		Recipients: []extract.Party{{Name: "Civilians", Code: "CVL", Mention: -1}},
		Actors:     []extract.Party{{Name: "Syrian Democratic Forces", Code: "SYRREB", Mention: 0}},
		Toponym:    0, PlaceBasis: "clause", Killed: &extract.Count{Min: 3, Max: -1}, Injured: &extract.Count{Min: 0, Max: 2},
		Confidence: 0.86049, Rules: []string{"ar.passive"},
	}
}

func sampleDenial() extract.Event {
	second := strings.Index(sampleBody, "\n") + 1
	return extract.Event{
		ID: "ev-b2", Mention: mention("لا صحة"), Sentence: text.Span{Start: second, End: len(sampleBody)},
		Type: "REJECT", Status: extract.Denied, AttributedTo: "قسد", From: date.NoDay, To: date.NoDay,
		Precision: "vague", DateBasis: "none", Toponym: -1, PlaceBasis: "none", Confidence: 1,
	}
}

// sampleEntries is the timeline of the sample and of two more events, one on a
// river and one in a province.
func sampleEntries() []*timeline.Entry {
	loc := sample()
	onRiver, inProvince := sampleKilling(), sampleKilling()
	onRiver.Toponym, onRiver.From, onRiver.To = 1, date.NewDay(2019, 2, 28), date.NewDay(2019, 2, 28)
	inProvince.Toponym, inProvince.From, inProvince.To = 2, date.NewDay(2019, 1, 1), date.NewDay(2019, 12, 31)
	inProvince.Precision, inProvince.Status = "year", extract.Ongoing
	loc.Events = append(loc.Events, onRiver, inProvince)
	loc.Locations[2] = geo.Location{Place: deir, Geometry: orb.Polygon{square}, Precision: 3, UCDP: 4}
	tl := &timeline.Timeline{}
	tl.Add(loc)
	return tl.Entries(timeline.Filter{From: date.NoDay, To: date.NoDay})
}
