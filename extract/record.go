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
	"tarikh/extract/text"
)

// Part is the part of an article that a span counts in.
type Part uint8

// The parts of an article.
const (
	Title Part = iota
	Body
)

// String gives "title" or "text", the names that records use.
func (p Part) String() string {
	if p == Title {
		return "title"
	}
	return "text"
}

// Mention is a stretch of words in an article. Offsets are bytes of the part;
// the outputs count code points.
type Mention struct {
	Part Part
	text.Span
	Text string
	Rule string // what found it
}

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

// Toponym is the words of a place; geo finds the Place they mean.
type Toponym struct {
	Mention
	Key        string   // look-up key of the name itself, without clitics and cue words
	Keys       []string // other readings of the name, likeliest first, Key included
	Relation   string   // "", north … north-west, central, near, border, bank-east …, left-bank, right-bank, countryside
	DistanceKM float64  // with a direction: "20 km south of"; 0 when none is said
	Cue        string   // kind that a word beside it names: city, town, village, river, province, country …; "" for none
	Role       string   // location, dateline, metonym, or origin
	Within     int      // 1 + index of the toponym in which it lies by the words: X in Idlib province; 0 for none
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

// Count is a number of people. Max below zero means "at least Min".
type Count struct{ Min, Max int }

// Status says whether an event took place.
type Status string

// The statuses that records name.
const (
	Actual       Status = "actual"
	Ongoing      Status = "ongoing"
	Planned      Status = "planned"
	Threatened   Status = "threatened"
	Denied       Status = "denied"
	Alleged      Status = "alleged"
	Hypothetical Status = "hypothetical"
)

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

// Names knows which words may be a place name without knowing where the places
// are. A gazetteer satisfies it.
type Names interface {
	// Starts reports whether some name begins with the word (a key of package text).
	Starts(word string) bool
	// Longest gives the number of words, from the first, of the longest name
	// that they begin with, and how likely such a name is meant; 0 for none.
	Longest(words []string) (n int, name Name)
}

// Name is what Names tells of a name, all its places taken together.
type Name struct {
	Weight  int    // 0 to 100: how well known the best-known place of that name is
	Kind    string // kind of the best-known place: city, river, province, country …
	Country string // its ISO 3166-1 alpha-2 code
	Places  int    // number of places that bear the name
	Seat    bool   // a province that is called after a town of it, which is meant by the name alone
}
