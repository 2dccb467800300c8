package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// Report is one event as one article tells it, flat and with its place.
type Report struct {
	*Article
	Part     extract.Part
	Start    int    // of the trigger, bytes of the part
	Trigger  string // the word that tells the event
	Evidence string // the sentence
	Gist     Gist   // of its words

	Event                   string // identifier of the event in the article
	Type, Mode              string // PLOVER
	Context                 []string
	AcledType, AcledSubType string
	Status                  extract.Status
	AttributedTo            string
	Background              bool // known before the news
	Known                   bool // told before in the article: "the attack"

	From, To                             date.Day // inclusive, NoDay when unknown
	Precision, DateBasis, DateText, EDTF string

	Actors, Recipients []Party

	Place        *geo.Place // nil when there is none or it could not be resolved
	Location     string     // name of the place, or the words when unresolved
	PlaceBasis   string
	Relation     string  // north, near … to the place; "" for at
	DistanceKM   float64 // with a direction; 0 for none
	Geometry     orb.Geometry
	GeoPrecision int // 1 to 3; 0 for none
	UCDP         int // how exactly by UCDP, 1 to 7; 0 for none

	Killed, Injured, Captured, Displaced *extract.Count // nil when not said

	Confidence float64

	lang string // of the sentence, where it is not that of the article
}

// Language is the language of the sentence.
func (r *Report) Language() string { return cmp.Or(r.lang, r.Lang) }

// Party is who takes part.
type Party struct{ Name, Code string }

// copier copies the events of an article out of it. Words are cloned, since a
// slice of the text would keep all of it in memory; what several events share
// is cloned once.
type copier struct {
	loc       *geo.Located
	article   *Article
	sentences map[string]said
}

// said is a sentence and its gist.
type said struct {
	words string
	gist  Gist
}

func newCopier(loc *geo.Located) *copier {
	return &copier{loc, newArticle(loc), map[string]said{}}
}

func (c *copier) report(ev *extract.Event) *Report {
	r := Report{Article: c.article}
	r.Part, r.Start, r.Trigger = ev.Part, ev.Start, strings.Clone(ev.Text)
	told := c.clone(sentence(c.loc, ev))
	r.Evidence, r.Gist = told.words, told.gist
	r.Event, r.Type, r.Mode, r.Context = ev.ID, ev.Type, ev.Mode, ev.Context
	r.AcledType, r.AcledSubType = ev.AcledType, ev.AcledSubType
	r.lang = strings.Clone(ev.Lang)
	r.Status, r.AttributedTo, r.Background = ev.Status, strings.Clone(ev.AttributedTo), ev.Background
	r.Known = slices.Contains(ev.Rules, "same-event")
	r.From, r.To, r.Precision = ev.From, ev.To, ev.Precision
	r.DateBasis, r.DateText, r.EDTF = ev.DateBasis, strings.Clone(ev.DateText), ev.EDTF
	r.Actors, r.Recipients = parties(ev.Actors), parties(ev.Recipients)
	r.Killed, r.Injured, r.Captured, r.Displaced = ev.Killed, ev.Injured, ev.Captured, ev.Displaced
	r.Confidence = thousandths(ev.Confidence)
	r.closeDates()
	r.locate(c.loc, ev)
	return &r
}

func (c *copier) clone(sentence string) said {
	told, ok := c.sentences[sentence]
	if !ok {
		told = said{strings.Clone(sentence), gistOf(sentence)}
		c.sentences[told.words] = told
	}
	return told
}

// thousandths is the precision that records are written with: a record read
// back must give the same report.
func thousandths(f float64) float64 { return math.Round(f*1000) / 1000 }

// closeDates makes a day of one that is open to one side.
func (r *Report) closeDates() {
	switch {
	case r.From == date.NoDay:
		r.From = r.To
	case r.To == date.NoDay:
		r.To = r.From
	}
}

func (r *Report) locate(loc *geo.Located, ev *extract.Event) {
	if ev.Toponym < 0 || ev.Toponym >= len(loc.Toponyms) {
		return
	}
	top := &loc.Toponyms[ev.Toponym]
	r.Location, r.PlaceBasis = strings.Clone(top.Text), ev.PlaceBasis
	r.Relation, r.DistanceKM = top.Relation, thousandths(top.DistanceKM)
	if ev.Toponym >= len(loc.Locations) {
		return
	}
	l := &loc.Locations[ev.Toponym]
	r.Place, r.Geometry, r.GeoPrecision, r.UCDP = l.Place, l.Geometry, l.Precision, l.UCDP
	if l.Place != nil {
		r.Location = l.Place.Name
	}
}

// sentence is the words of the event's sentence, without the white space round them.
func sentence(loc *geo.Located, ev *extract.Event) string {
	text := loc.Text
	if ev.Part == extract.Title {
		text = loc.Title
	}
	if ev.Sentence.Start < 0 || ev.Sentence.End > len(text) || ev.Sentence.Len() < 0 {
		return ""
	}
	return strings.TrimSpace(text[ev.Sentence.Start:ev.Sentence.End])
}

func parties(list []extract.Party) []Party {
	out := make([]Party, len(list))
	for i, p := range list {
		out[i] = Party{strings.Clone(p.Name), p.Code}
	}
	return out
}
