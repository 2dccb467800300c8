// Package lang says what a language must supply so that the mechanisms of
// package extract can read it, and loads it.
//
// A language is a folder: a file of Go that fills a Spec, TSV files under
// lexicon/ (the words and what they mean) and examples under corpus/ (what
// must come out of which sentence). Four tables are the same for all
// languages and stand here: actors.tsv, frames.tsv, acled.tsv and the file
// kinds that Load knows. Nothing here knows a word of any language.
package lang

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"tarikh/extract/date"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// Order is where a language puts the subject of a finite verb.
type Order uint8

// The orders of words that the mechanism tells apart.
const (
	SubjectFirst Order = iota // English: subject, verb, object
	VerbFirst                 // Arabic: verb, subject, object; subject first is possible
)

// Spec is what a language's New fills in.
type Spec struct {
	Code         string              // BCP 47: ar, en
	Script       *unicode.RangeTable // the letters it is written in
	Foreign      string              // small letters of the script that betray another language
	Lettered     bool                // a text in its script without foreign letters is in it
	Order        Order
	Article      string // key of the article that is written as one word with its noun, or ""
	FusedArticle string // spelling of the article when a preposition is fused with it (لل), or ""
	Possessive   string // ending that is no part of a name ('s), or ""
	Files        fs.FS  // holds lexicon/*.tsv and corpus/*.txt
	// Analyzer builds the splitting of clitics. It may be nil; known says
	// whether a key is a word of the lexicon.
	Analyzer func(files fs.FS, known func(key string) bool) (match.Analyzer, error)
}

// Language is a loaded language. It is read-only and safe for any number of
// goroutines; a Tagger is cloned by each.
type Language struct {
	Spec
	Analyze       match.Analyzer
	Abbreviations text.Abbreviations
	Common        *Common
	Lexicon       *match.Trie[*Entry]
	Times         *match.Trie[*Entry] // the words of time expressions alone
	Tagger        *date.Tagger
	Actors        map[string]*Actor // by id; the same table in every language
	States        map[string]*Actor // governments by ISO 3166-1 alpha-2 code
	// Defaults gives the actor that a sort (coalition) means in a country when
	// nobody of that sort has been named.
	Defaults map[[2]string]*Actor
	// Agents gives the words for weapons that act (aircraft) by their keys; they
	// also stand inside names of actors: طيران التحالف.
	Agents map[string]*Entry
	// Heads gives, by actor, the common nouns that head its names (تنظيم of
	// تنظيم الدولة): what a definite description may call it by.
	Heads map[string]map[string]bool
	// Bodies gives the sector of a body by the head noun of its name (Brigade,
	// Ministry), AnyBody or JoinBody.
	Bodies map[string]string
	// Small gives the sector of a body by the noun that is written small behind
	// its name: the Maute group.
	Small map[string]string
	// Surnames gives the persons of the actor table by the last word of a name of
	// several, in languages where the verb comes first.
	Surnames map[string][]*Actor
	// Countries gives the names of a country, Capitals those of its capital, by its
	// ISO 3166-1 alpha-2 code, as keys.
	Countries, Capitals map[string][]string
	// Uppercase says that some names count only where they are written in capitals.
	Uppercase  bool
	oblique    []affix                // of affixes.tsv
	things     []affix                // of affixes.tsv
	alliances  map[string][]*alliance // by actor
	cliticRuns map[string][]Cue       // of the commonest runs, read once
	clitics    map[string]Cue         // of one letter: the cue that a proclitic gives
}

// What Bodies gives besides sectors: for the head nouns of bodies of any sector,
// and for words that join the rest of a name (Ministry of Health).
const (
	AnyBody  = "any"
	JoinBody = "join"
)

// Clitics gives the cues of a run of proclitics, as a Form has them in front;
// the article and letters without a meaning of their own give none.
func (l *Language) Clitics(pre string) []Cue {
	if pre == "" {
		return nil
	}
	if cues, ok := l.cliticRuns[pre]; ok {
		return cues
	}
	return l.readClitics(pre)
}

// readClitics reads a run of proclitics letter by letter.
func (l *Language) readClitics(pre string) []Cue {
	var cues []Cue
	if pre != "" && l.Article != "" {
		pre = strings.TrimSuffix(pre, l.Article)
	}
	for _, r := range pre {
		if c, ok := l.clitics[string(r)]; ok {
			cues = append(cues, c)
		}
	}
	return cues
}

// Side is the state or organisation that a person of the actor table belongs
// to, or nil.
func (l *Language) Side(a *Actor) *Actor {
	if a == nil || a.Class != Person || a.Parent == "" {
		return nil
	}
	return l.Actors[a.Parent]
}

// Oblique reports whether a noun has the form that no subject has: its nominative is a
// word of the lexicon (المدنيين of المدنيون); with one, that of one of a group too (جنديا).
func (l *Language) Oblique(key string, one bool) bool {
	for _, r := range l.oblique {
		if (one || r.feature != "singular") && strings.HasSuffix(key, r.ending) && l.Lexicon.Has(r.apply(key)) {
			return true
		}
	}
	return false
}

// Thing reports whether a noun that the lexicon does not know has an ending that nouns of
// people have not, as a rule: سيارات.
func (l *Language) Thing(key string) bool {
	return slices.ContainsFunc(l.things, func(r affix) bool { return strings.HasSuffix(key, r.ending) })
}

// Bare gives a key without the ending of a possessive.
func (l *Language) Bare(key string) string {
	if l.Possessive == "" {
		return key
	}
	return strings.TrimSuffix(key, l.Possessive)
}

// Kind is the kind of a lexicon entry: the file it stands in.
type Kind uint8

// The kinds of entry; each is a file lexicon/NAME.tsv.
const (
	TriggerEntry   Kind = iota // triggers: words that evoke an event
	ActorEntry                 // actors: names of the actor table
	GenericEntry               // generic: groups of people, agents, words that refer back
	NationEntry                // nations: adjectives of states and peoples
	OrganEntry                 // organs: bodies of a state
	TitleEntry                 // titles: words before a person's name or an organisation
	GivenEntry                 // given: given names and name particles
	TimeEntry                  // time: words of time expressions, number words
	CueEntry                   // cues: function words that steer the reading
	PlaceEntry                 // places: words beside a place name
	ModeEntry                  // modes: weapons and ways
	ObjectEntry                // objects: things that an act is done to, which decide what it is
	TollEntry                  // tolls: nouns that count victims
	PeopleEntry                // people: nouns whose form says how many
	CountEntry                 // counts: vague numbers
	FurnitureEntry             // boilerplate: beginnings of lines of page furniture
	ApartEntry                 // the verb of a phrase of which the subject may part the rest
	noEntry                    // abbreviations, common: no entries, but words for other ends
)

// Entry is what a phrase of the lexicon means. A phrase may carry several.
type Entry struct {
	Kind      Kind
	Code      string     // first column of its row
	Attr      string     // kind of nation, class of generic, use of mode, span of place word …
	Name      string     // canonical name of a generic actor
	Number    int        // number of people or victims; Any or Group when the form does not say
	Feature   Feature    // of an inflected form
	Plural    bool       // of a verb: its subject, several people, has been named
	Trigger   *Trigger   // of a TriggerEntry
	Actor     *Actor     // of an ActorEntry or GenericEntry
	Alias     int        // of an ActorEntry: place of the name among those of the actor, 0 for the first
	Class     date.Class // of a TimeEntry
	Value     int        // of its class; of a CountEntry the most it means, -1 for no limit
	Acled     string     // of a ModeEntry: ACLED short code
	Rest      []string   // of an ApartEntry: the keys of the words that complete the phrase
	Whole     *Entry     // and what the phrase means
	Bit       uint64     // of a CueEntry: Cue.Bit of its code
	Uppercase bool       // counts only where it is written in capitals among other words: IS, US
}

// Numbers of people that a form does not state.
const (
	Any   = -1 // a number word says it
	Group = -2 // several, more than one
)

// CountedPeople is the code of people.tsv for words that mean people only behind
// a number, a verb of violence or "that": 51 عسكريا, else "militarily".
const CountedPeople = "n"

// Actor is somebody who can take part in an event.
type Actor struct {
	ID, Name string
	Code     string // PLOVER/CAMEO style
	Country  string // ISO 3166-1 alpha-2, or ""
	Sector   string // GOV, MIL, COP, REB, CVL, MED …
	Parent   string // id of the actor it belongs to
	From, To string // years of activity, or ""
	Class    Class
	Home     bool // of generic forces: those of the country that the article is about, where no words say whose
	Many     bool // of generic people: several groups, which no single one is
	Arms     bool // of a reference: a body that bears arms
	Site     bool // of what people or forces have, which is hit and cannot act: a market, a barracks
}

// Class is what sort of actor it is, as far as the reading of roles needs it.
type Class uint8

// The classes of actor.
const (
	Organisation Class = iota // armed group, party, body
	State                     // a state, its government, army or police
	Armed                     // unnamed people with weapons
	Civilian                  // unnamed people without
	Soldier                   // members of a force
	Crowd                     // demonstrators
	Official                  // holder of an office
	Media                     // agency, outlet
	Person                    // a named person
	Reference                 // a definite description that refers back
)

// Feature is the inflection of a form: tense and person of a verb, or noun.
type Feature string

// The features that the mechanism asks for.
const (
	Noun        Feature = "noun"
	Perfect     Feature = "perf.3"  // completed, third person
	PerfectWe   Feature = "perf.1p" // completed, we
	Imperfect   Feature = "impf.3"  // going on, habitual or to come
	ImperfectWe Feature = "impf.1p"
	Participle  Feature = "part" // passive or perfect participle
	Gerund      Feature = "ing"
	Base        Feature = "base" // bare form: infinitive, present
)

// Verb reports whether the form is finite or an infinitive.
func (f Feature) Verb() bool { return f != Noun && f != "" }

// We reports whether the form is of the first person plural.
func (f Feature) We() bool { return f == PerfectWe || f == ImperfectWe }

// Present reports whether the form tells of what goes on or may come.
func (f Feature) Present() bool { return f == Imperfect || f == ImperfectWe || f == Base }
