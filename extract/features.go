package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// climate is what the words of a sentence say about whether it reports.
type climate struct {
	words                                              int
	opinion, modal, neg, future, court, said, question int
	people, days                                       int // numbers of people; time expressions of a day or less
}

// climateOf looks over a sentence.
func (r *reading) climateOf(s int) climate {
	sent := r.doc.Sentences[s]
	c := climate{}
	for tok := sent.First; tok < sent.Last; tok++ {
		if r.doc.Tokens[tok].Kind != text.Punct {
			c.words++
		}
		if i := r.timeAt[tok]; i >= 0 && r.times[i].First == tok && r.datable(&r.times[i]) && r.times[i].To-r.times[i].From <= 2 {
			c.days++
		}
		if i := r.tollAt[tok]; i >= 0 && r.tolls[i].first == tok {
			c.people++
		}
		if i := r.partyAt[tok]; i >= 0 && r.parties[i].first == tok && r.parties[i].count != nil {
			c.people++
		}
		if contains(r.pre(tok), lang.Future) {
			c.future++
		}
		if h := r.at(tok); h != nil && h.First == tok {
			c.note(h)
		}
	}
	return c
}

// note counts the cues of a hit.
func (c *climate) note(h *hit) {
	for _, e := range h.Payloads {
		if e.Kind != lang.CueEntry {
			continue
		}
		switch lang.Cue(e.Code) {
		case lang.Opinion:
			c.opinion++
		case lang.Modal, lang.If:
			c.modal++
		case lang.Neg:
			c.neg++
		case lang.Future:
			c.future++
		case lang.Court, lang.Background:
			c.court++
		case lang.Said, lang.According:
			c.said++
		case lang.Question:
			c.question++
		}
	}
}

// features names what speaks for an event and against it; weights.tsv weighs
// them.
func (t *told) features(ev *Event, c climate) []string {
	f := make(featureList, 0, 24)
	t.aboutTrigger(&f, ev)
	t.aboutParties(&f, ev)
	f.add("place-exact", ev.Toponym >= 0 && ev.PlaceBasis == "clause")
	f.add("place-sentence", ev.PlaceBasis == "sentence")
	f.add("date", ev.DateBasis == "timex" && !ev.Background)
	f.add("date-carried", ev.DateBasis == "carried")
	f.add("background", t.background || ev.Background)
	f.add("title", ev.Part == Title)
	f.add("article", t.r.isArticle())
	f.add("opinion", c.opinion > 0)
	f.add("opinion-much", c.opinion > 1)
	told := ev.Status == Actual || ev.Status == Ongoing
	f.add("modal-near", told && c.modal > 0)
	f.add("negation-near", told && c.neg > 0)
	f.add("future-near", told && c.future > 0)
	f.add("court-near", c.court > 0)
	f.add("question-near", c.question > 0)
	f.add("said", c.said > 0)
	f.add("people-counted", c.people > 0)
	f.add("day-named", c.days > 0)
	f.add("long", c.words > 50)
	f.add("short", c.words <= 10)
	for _, name := range []string{"claim", "court", "every", "purpose", "ruled"} {
		f.add(name, contains(t.doubt, name))
	}
	return f
}

// articleSentences is how many sentences make an article: in one, events are
// told, not only mentioned.
const articleSentences = 4

// isArticle reports whether the text is more than a few sentences.
func (r *reading) isArticle() bool {
	return r.part == Title || len(r.doc.Sentences) >= articleSentences
}

type featureList []string

func (f *featureList) add(name string, is bool) {
	if is {
		*f = append(*f, name)
	}
}

// aboutTrigger names the kind and the form of the trigger.
func (t *told) aboutTrigger(f *featureList, ev *Event) {
	noun := t.entry == nil || t.entry.Feature == lang.Noun
	f.add("toll", t.toll >= 0)
	f.add("noun", noun && t.toll < 0 && t.light < 0)
	f.add("noun-light", noun && t.light >= 0)
	f.add("verb-perfect", !noun && !t.entry.Feature.Present())
	told := ev.Status == Actual || ev.Status == Ongoing
	f.add("verb-present", told && !noun && t.entry.Feature.Present() && t.r.lang.Order == lang.VerbFirst)
	f.add("definite", noun && t.definite && !contains(ev.Rules, "still"))
	bare := len(t.actors)+len(t.recipients)+len(t.places) == 0 && t.light < 0 && ev.Killed == nil && ev.Injured == nil
	f.add("bare", bare && !contains(ev.Rules, "still"))
	f.add("mention", bare && noun && t.r.isArticle() && ev.DateBasis != "timex" && ev.PlaceBasis != "clause" && !contains(ev.Rules, "still"))
	f.add("kind-"+kindOf(t.draft, ev), true)
	f.add("weapon", t.mode != "" && t.mode != t.trigger.Mode)
}

// kindOf sorts events into the few kinds whose words deserve different trust.
func kindOf(d *draft, ev *Event) string {
	switch {
	case ev.Type != "ASSAULT" && ev.Type != "COERCE":
		return "other"
	case d.trigger.Effect == "killed" || d.trigger.Effect == "injured":
		return "harm"
	case ev.AcledType == "Explosions/Remote violence":
		return "explosion"
	case d.trigger.Effect == "captured":
		return "capture"
	case ev.Mode == "seize":
		return "territory"
	case d.trigger.Frame.Slot("between") == lang.Both && d.trigger.Frame.Slot("with") == lang.Recipient:
		return "clash"
	}
	return "attack"
}

// aboutParties names what is known of who did it and who suffered.
func (t *told) aboutParties(f *featureList, ev *Event) {
	f.add("actor-named", len(t.actors) > 0 && t.named(t.actors))
	f.add("actor-group", len(t.actors) > 0 && !t.named(t.actors))
	f.add("recipient-named", len(t.recipients) > 0 && t.named(t.recipients))
	f.add("recipient-group", len(t.recipients) > 0 && !t.named(t.recipients))
	f.add("victims-counted", ev.Killed != nil || ev.Injured != nil || ev.Captured != nil)
	f.add("victims-both", ev.Killed != nil && ev.Injured != nil)
}

// named reports whether one of some parties is in the table of actors.
func (t *told) named(parties []int) bool {
	for _, i := range parties {
		if a := t.r.parties[i].actor; a != nil && (a.ID != "" || a.Class == lang.Person) {
			return true
		}
	}
	return false
}
