package extract

import (
	"slices"

	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// climate is what the words of a sentence say about whether it reports.
type climate struct {
	words                                              int
	opinion, modal, neg, future, court, said, question int
	people, days, spans                                int // numbers of people; time expressions of a day or less, of more than a month
	places, ground, weapons, armed, civil              int // places; words for sorts of places; weapons; parties by class
	violence                                           int // triggers of ASSAULT
	first                                              int // words of the first person
}

// climateOf looks over a sentence.
func (r *reading) climateOf(s int) climate {
	sent := r.Doc.Sentences[s]
	c := climate{}
	for tok := sent.First; tok < sent.Last; tok++ {
		if r.Doc.Tokens[tok].Kind != text.Punct {
			c.words++
		}
		if i := r.TimeAt[tok]; i >= 0 && r.Times[i].First == tok && r.Datable(&r.Times[i]) {
			switch t := &r.Times[i]; {
			case t.To-t.From <= 2:
				c.days++
			case t.To-t.From > recent:
				c.spans++
			}
		}
		if i := r.PlaceAt[tok]; i >= 0 && r.Places[i].First == tok {
			c.places++
		}
		if i := r.TollAt[tok]; i >= 0 && r.Tolls[i].First == tok {
			c.people++
		}
		if i := r.PartyAt[tok]; i >= 0 && r.Parties[i].First == tok {
			c.meet(&r.Parties[i])
		}
		if slices.Contains(r.Pre(tok), lang.Future) {
			c.future++
		}
		if h := r.At(tok); h != nil && h.First == tok {
			c.note(h)
			if h.Cue(lang.Modal) && (r.PerfectAt(h.Last) || r.PastBefore(tok, sent.First)) {
				c.modal-- // قد before a perfect says that it has happened
			}
		}
	}
	return c
}

// meet counts a party.
func (c *climate) meet(p *mention.Party) {
	if p.Count != nil {
		c.people++
	}
	switch p.Class {
	case lang.Civilian:
		if p.Asset {
			return
		}
		c.civil++
	case lang.Armed, lang.Soldier:
		c.armed++
	}
}

// note counts what a hit says.
func (c *climate) note(h *mention.Hit) {
	if h.Is(lang.PlaceEntry) {
		c.ground++
	}
	if h.Is(lang.ModeEntry) {
		c.weapons++
	}
	if e := h.Entry(lang.TriggerEntry); e != nil && e.Trigger.Type == "ASSAULT" {
		c.violence++
	}
	if !h.Is(lang.CueEntry) {
		return
	}
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
		case lang.FirstPerson:
			c.first++
		}
	}
}

// features appends to a list what speaks for an event and against it; weights.tsv
// weighs them.
func (t *told) features(ev *Event, c climate, f featureList) featureList {
	t.aboutTrigger(&f, ev)
	t.aboutParties(&f, ev)
	t.aboutPosition(&f)
	aboutScene(&f, ev, c)
	f.add("place-exact", ev.Toponym >= 0 && ev.PlaceBasis == "clause")
	f.add("place-sentence", ev.PlaceBasis == "sentence")
	f.add("date", ev.DateBasis == "timex" && !ev.Background)
	f.add("date-carried", ev.DateBasis == "carried")
	f.add("background", t.Background || ev.Background)
	f.add("talked-of", ev.DateBasis == "background")
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
	f.add("span-named", c.spans > 0)
	f.add("long", c.words > 50)
	f.add("short", c.words <= 10)
	f.add("first-person", c.first > 0)
	f.add("lead", t.Sentence <= leadSentences && ev.Part == Body)
	f.add("down", t.Sentence > downSentences)
	f.add("of-"+purposeOf(ev), true)
	f.add("status-"+string(ev.Status), t.r.isArticle())
	for _, name := range []string{"claim", "court", "every", "purpose", "ruled"} {
		f.add(name, slices.Contains(t.Doubt, name))
	}
	return f
}

// An article tells its news in its first sentences, by number from 0, and what
// was before further down.
const (
	leadSentences = 1
	downSentences = 7
)

// purposeOf sorts events by what they are about, in the groups that an article
// gives different room.
func purposeOf(ev *Event) string {
	switch {
	case ev.Type == "PROTEST" || ev.AcledType == "Protests" || ev.AcledType == "Riots":
		return "protest"
	case ev.Type == "MOBILIZE", ev.Type == "RETREAT":
		return "move"
	case mention.VerbalType(ev.Type), ev.Type == "CONSULT", ev.Type == "SUPPORT":
		return "word"
	case ev.AcledSubType == "Disrupted weapons use":
		return "arms"
	case ev.AcledSubType == "Looting/property destruction":
		return "property"
	case ev.AcledSubType == "Chemical weapon", ev.AcledSubType == "Sexual violence", ev.AcledSubType == "Abduction/forced disappearance":
		return "grave"
	case ev.Type == "ASSAULT":
		return "violence"
	}
	return "policy"
}

// articleSentences is how many sentences make an article: in one, events are
// told, not only mentioned.
const articleSentences = 4

// isArticle reports whether the text is more than a few sentences.
func (r *reading) isArticle() bool {
	return r.Part == Title || len(r.Doc.Sentences) >= articleSentences
}

type featureList []string

func (f *featureList) add(name string, is bool) {
	if is {
		*f = append(*f, name)
	}
}

// aboutTrigger names the kind and the form of the trigger.
func (t *told) aboutTrigger(f *featureList, ev *Event) {
	noun := t.Entry == nil || t.Entry.Feature == lang.Noun
	f.add("toll", t.Toll >= 0)
	f.add("noun", noun && t.Toll < 0 && t.Light < 0)
	f.add("noun-light", noun && t.Light >= 0)
	f.add("verb-perfect", !noun && !t.Entry.Feature.Present())
	told := ev.Status == Actual || ev.Status == Ongoing
	f.add("verb-present", told && !noun && t.Entry.Feature.Present() && t.r.Lang.Order == lang.VerbFirst)
	f.add("definite", noun && t.Definite && !slices.Contains(ev.Rules, "still"))
	bare := len(t.Actors)+len(t.Recipients)+len(t.Places) == 0 && t.Light < 0 && ev.Killed == nil && ev.Injured == nil
	f.add("bare", bare && !slices.Contains(ev.Rules, "still"))
	f.add("mention", bare && noun && t.r.isArticle() && ev.DateBasis != "timex" && ev.PlaceBasis != "clause" && !slices.Contains(ev.Rules, "still"))
	f.add("vague", t.vague(ev))
	f.add("kind-"+kindOf(t.Draft, ev), true)
	f.add("weapon", t.Mode != "" && t.Mode != t.Trigger.Mode)
}

// vague reports whether nothing beside the trigger speaks of violence: nobody
// who fights, nobody who suffers, no place, no weapon. A team that is crushed, a
// budget that is attacked.
func (t *told) vague(ev *Event) bool {
	if ev.Type != "ASSAULT" && ev.Type != "PROTEST" || len(t.Recipients)+len(t.Places) > 0 || ev.Killed != nil ||
		ev.Injured != nil || ev.Captured != nil || ev.PlaceBasis == "sentence" || ev.PlaceBasis == "clause" {
		return false
	}
	if t.Light >= 0 && ev.DateBasis == "timex" && t.list[t.Light].Trigger.Frame.Code == "occur" {
		return false // the attack took place on Monday
	}
	if t.Mode != t.Trigger.Mode || ev.Mode == "aerial" || ev.Mode == "drone" || ev.Mode == "suicide-attack" || ev.Mode == "chemical" {
		return false
	}
	for _, i := range t.Actors {
		if frame.Fights(&t.r.Parties[i]) {
			return false
		}
	}
	return true
}

// kindOf sorts events into the few kinds whose words deserve different trust.
func kindOf(d *frame.Draft, ev *Event) string {
	switch {
	case ev.Type == "PROTEST":
		return "protest"
	case ev.Type != "ASSAULT" && d.Trigger.Effect != "captured":
		return "other"
	case d.Trigger.Effect == "killed" || d.Trigger.Effect == "injured":
		return "harm"
	case ev.AcledType == "Explosions/Remote violence":
		return "explosion"
	case d.Trigger.Effect == "captured":
		return "capture"
	case ev.Mode == "seize":
		return "territory"
	case d.Trigger.Frame.Slot("between") == lang.Both && d.Trigger.Frame.Slot("with") == lang.Recipient:
		return "clash"
	}
	return "attack"
}

// aboutParties names what is known of who did it and who suffered.
func (t *told) aboutParties(f *featureList, ev *Event) {
	f.add("actor-named", len(t.Actors) > 0 && t.named(t.Actors))
	f.add("actor-group", len(t.Actors) > 0 && !t.named(t.Actors))
	f.add("recipient-named", len(t.Recipients) > 0 && t.named(t.Recipients))
	f.add("recipient-group", t.people(t.Recipients) && !t.named(t.Recipients))
	f.add("victims-counted", ev.Killed != nil || ev.Injured != nil || ev.Captured != nil)
	f.add("victims-both", ev.Killed != nil && ev.Injured != nil)
}

// people reports whether one of some parties is more than what somebody has.
func (t *told) people(parties []int) bool {
	for _, i := range parties {
		if !t.r.Parties[i].Asset {
			return true
		}
	}
	return false
}

// named reports whether one of some parties is in the table of actors.
func (t *told) named(parties []int) bool {
	for _, i := range parties {
		if a := t.r.Parties[i].Actor; a != nil && (a.ID != "" || a.Class == lang.Person) {
			return true
		}
	}
	return false
}

// Where in a sentence its main verb stands, and what can hardly be the main
// thing it tells: words before the trigger.
const (
	headWords = 3
	lateWords = 25
)

// aboutPosition names where in its sentence the trigger stands: what a sentence
// tells stands at its head, what it only mentions in a quotation, a relative
// clause, or behind another noun or a preposition.
func (t *told) aboutPosition(f *featureList) {
	r, first := t.r, t.First
	if t.Light >= 0 {
		first = min(first, t.list[t.Light].First)
	}
	words, quoted := 0, false
	for tok := r.Doc.Sentences[t.Sentence].First; tok < first; tok++ {
		if r.Doc.Tokens[tok].Kind == text.Word {
			words++
		}
		quoted = quoted != r.IsMark(tok, "\"")
	}
	f.add("head", words <= headWords)
	f.add("late", words > lateWords)
	f.add("quoted", quoted)
	f.add("relative", r.CueAt(first-1, lang.Rel))
	if t.Entry == nil || t.Entry.Feature != lang.Noun || first < t.First || words == 0 {
		return
	}
	prev := r.At(first - 1)
	f.add("noun-in", slices.Contains(t.Pre, lang.In) || prev != nil && prev.Cue(lang.In))
	f.add("noun-after", prev != nil && (prev.Cue(lang.After) || prev.Cue(lang.While) || prev.Cue(lang.Before)))
	genitive := r.Lang.Order == lang.VerbFirst && prev == nil && len(t.Pre) == 0 && r.Doc.Tokens[first-1].Kind == text.Word && !r.Articled(first-1)
	f.add("noun-of", genitive || prev != nil && prev.Cue(lang.Of))
}

// aboutScene names what the sentence shows of the scene: reports of violence
// name weapons, ground and people, comments do not.
func aboutScene(f *featureList, ev *Event, c climate) {
	if ev.Type != "ASSAULT" {
		f.add("other-ground", c.ground > 0)
		f.add("other-place", c.places > 0)
		f.add("other-weapon", c.weapons > 0)
		f.add("other-violence", c.violence > 1)
		return
	}
	f.add("weapon-near", c.weapons > 0)
	f.add("ground-near", c.ground > 0)
	f.add("ground-much", c.ground > 2)
	f.add("places-many", c.places > 2)
	f.add("armed-near", c.armed > 0)
	f.add("civilians-near", c.civil > 0)
	f.add("violence-near", c.violence > 1)
	f.add("violence-much", c.violence > 3)
}
