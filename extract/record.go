// Package extract reads one article and says what is in it: time expressions,
// toponyms, actors and events, each with the span of its words and the name of
// the rule that found it.
//
// What comes in is an article.Article, what goes out is a Record; nothing here
// knows coordinates (package geo adds them) or other articles (package
// timeline merges them). The words of a language are data of extract/lang;
// this package holds the mechanisms that all languages share.
package extract

import (
	"tarikh/extract/date"
	"tarikh/extract/frame"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// What packages mention and frame find, as records hold it.
type (
	Part    = mention.Part
	Mention = mention.Mention
	Toponym = mention.Toponym
	Name    = mention.Name
	Names   = mention.Names
	Count   = mention.Count
	Status  = frame.Status
)

// The parts of an article.
const (
	Title = mention.Title
	Body  = mention.Body
)

// The statuses that records name.
const (
	Actual       = frame.Actual
	Ongoing      = frame.Ongoing
	Planned      = frame.Planned
	Threatened   = frame.Threatened
	Denied       = frame.Denied
	Alleged      = frame.Alleged
	Hypothetical = frame.Hypothetical
)

// Record is all that was found in one article. Every later stage adds to it
// and changes nothing.
type Record struct {
	ID, Lang, Title, Text string
	Published             string // as given, ISO 8601; the document creation time (DCT)
	PublishedBasis        string // metadata, text, weekday or unknown
	Source, URL           string
	Timexes               []Timex
	Toponyms              []Toponym
	Actors                []Actor
	Events                []Event
	Sentences             []Sentence
	Warnings              []string
}

// Sentence is a stretch of the title or the text that was read as one.
type Sentence struct {
	Part Part
	text.Span
	Furniture bool // page furniture: passed over
}

// Timex is a time expression of the title or the text.
type Timex struct {
	Part Part
	Text string
	date.Timex
}

// Actor is a mention of somebody who takes part: an organisation, a state, a
// force, a group of people or a person.
type Actor struct {
	Mention
	ID      string // code of the actor table, or "" for a generic or unknown actor
	Name    string // canonical name
	Code    string // PLOVER/CAMEO style: country and role, SYRREB
	Sector  string // REB, MIL, GOV, CVL …
	Country string // ISO 3166-1 alpha-2, or ""
}

// Party is an actor in a role of an event. Mention is an index into
// Record.Actors, or -1 when no words name the party.
type Party struct {
	Name, Code string
	Mention    int
}

// Event is one report of one event in one article.
type Event struct {
	ID              string    // ev- and a hash of the content
	Mention                   // the trigger
	Sentence        text.Span // in the event's part
	Again           []Mention // other words of the article for the same event
	Type, Mode      string    // PLOVER event type and mode
	Context         []string  // PLOVER contexts
	AcledType       string
	AcledSubType    string
	Status          Status
	AttributedTo    string // name of the speaker or source, "" for the article itself
	From, To        date.Day
	Precision       string // precision of the date: "day", "month"
	DateBasis       string // timex, carried, dct, background or none
	DateText        string // the words of the time expression
	EDTF            string // the date in ISO 8601-2 form, with what is approximate or open
	Actors          []Party
	Recipients      []Party
	Toponym         int    // index into Record.Toponyms, -1 for none
	PlaceBasis      string // clause, sentence, carried, document or none
	Killed, Injured *Count // nil when not said
	Captured        *Count
	Displaced       *Count
	Confidence      float64  // (0, 1)
	Rules           []string // what made it and filled its fields
	Features        []string // what its confidence was computed from, where Options.Features asks for it
	Lang            string   // of its words, where it is not that of the record
	Background      bool     // an event already known to the reader, not the news itself
}
