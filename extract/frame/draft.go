package frame

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// Draft is an event in the making: a trigger, what its frame found, and what
// other drafts gave it.
type Draft struct {
	First, Last int // tokens of the trigger
	Sentence    int
	Entry       *lang.Entry   // the sense of the trigger; nil for a bare toll
	Trigger     *lang.Trigger // entry's, or the one a bare toll stands for
	Pre         []lang.Cue
	Toll        int // index of the toll it is made of, or -1

	args     []arg
	stop     int  // token where the search for arguments ended
	subject  int  // token where the subject before the verb begins, 0 for none
	side     int  // token where the words begin that end the first of two sides, 0 for none
	object   int  // of a light verb: the draft it governs, or -1
	Light    int  // the light verb that governs it, or -1
	cause    bool // ties casualties, is no event
	Passive  bool // passive voice
	gone     bool // joined to another draft, or dropped
	Definite bool // a definite noun: likely known already

	Actors, Recipients  []int // parties
	ranks               []int // of the recipients: those in whose ranks there were victims
	Time                int   // the time expression that dates it, or -1
	Places              []int // places that stand in a slot of the frame, nearest first
	we                  bool  // the verb says "we"
	pronoun             bool  // the verb bears an object pronoun
	OfSpeaker           bool  // its actor is the organisation that the speaker speaks for
	ForSpeaker          bool  // its recipient is
	BothSides           bool  // its parties are said to be both sides
	Occasion            bool  // somebody says something at it
	owned               bool  // the noun bears a possessive pronoun: his attack
	Mode, Acled         string
	Killed, Injured     *mention.Count
	Captured, Displaced *mention.Count
	Status              Status
	Background          bool
	Doubt               []string // features against it
	Attributed          string
	accuser             string // who accuses its authors of it, as the text names him
	Rules               []string
}

// doubts notes a feature that speaks against an event.
func (d *Draft) doubts(name string) { d.Doubt = append(d.Doubt, name) }

// arg is something found in a slot of a frame.
type arg struct {
	slot string // "" for no preposition, "of" directly behind a noun, else the preposition's code
	unit mention.Unit
}

// drafts finds the triggers of a sentence, and the tolls that stand for one.
func (r *Narration) drafts(s int) []Draft {
	sent := r.Doc.Sentences[s]
	list := r.draftsFor(r.triggersIn(sent))
	for tok := sent.First; tok < sent.Last; {
		u := r.UnitAt(tok)
		switch u.Kind {
		case mention.TriggerUnit:
			if e := r.Sense(u.Hit); e != nil && !r.Compounded(u, e) && !(e.Feature == lang.Noun &&
				r.Lang.Order == lang.VerbFirst && r.IsDefinite(u.Hit) && r.announcesPlace(u.First-1)) {
				list = append(list, r.newDraft(u, e, s))
			}
		case mention.TollUnit:
			if t := &r.Tolls[u.Ref]; t.Effect != "" && !t.Part && (t.Count.Min > 0 || r.fell(u.First)) && !r.thePerson(t) {
				list = append(list, Draft{First: u.First, Last: u.Last, Sentence: s, Toll: u.Ref,
					Trigger: tollTrigger, Acled: tollTrigger.Acled, Pre: t.Pre, object: -1, Light: -1})
			}
		}
		tok = max(u.Last, tok+1)
	}
	return list
}

// draftsFor gives an empty list with room for some drafts, which stay where they
// are: events and other drafts point at them.
func (r *Narration) draftsFor(n int) []Draft {
	const atOnce = 64
	if cap(r.given)-len(r.given) < n {
		r.given = make([]Draft, 0, max(n, atOnce, 2*cap(r.given)))
	}
	at := len(r.given)
	r.given = r.given[:at+n]
	return r.given[at : at : at+n]
}

// thePerson reports whether a toll is a definite noun without a number: the
// wounded man, of whom the article has told.
func (r *Narration) thePerson(t *mention.Toll) bool {
	h := r.At(t.First)
	return h != nil && h.First == t.First && h.Entry(lang.TollEntry) != nil && r.IsDefinite(h) && !r.fell(t.First)
}

// announcesPlace reports whether a word says what sort of place is named behind
// it, so that the name is no event: Tahrir Street, منطقة التحرير.
func (r *Narration) announcesPlace(tok int) bool {
	h := r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.PlaceEntry)
	return e != nil && (e.Code == "street" || strings.HasPrefix(e.Code, "kind:"))
}

// triggersIn counts what may become drafts in a sentence, at most.
func (r *Narration) triggersIn(sent text.Sentence) (n int) {
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h != nil && h.First == tok && h.Entry(lang.TriggerEntry) != nil || r.TollAt[tok] >= 0 && r.Tolls[r.TollAt[tok]].First == tok {
			n++
		}
	}
	return n
}

// fell reports whether a verb says that victims fell, which makes an event of
// them without a number.
func (r *Narration) fell(tok int) bool {
	h := r.At(tok - 1)
	if h == nil {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Kind == lang.Light && e.Trigger.Frame.Code == "die"
}

// tollTrigger is what victims without a verb evoke: an assault whose kind the
// sentence may tell.
var tollTrigger = &lang.Trigger{Code: "toll", Kind: lang.Act, Type: "ASSAULT", Acled: "*", Frame: &lang.Frame{}}

func (r *Narration) newDraft(u mention.Unit, e *lang.Entry, s int) Draft {
	d := Draft{First: u.First, Last: u.Last, Sentence: s, Entry: e, Trigger: e.Trigger, Pre: u.Hit.Pre,
		Toll: -1, object: -1, Light: -1, Mode: e.Trigger.Mode, Acled: e.Trigger.Acled}
	d.cause = e.Trigger.Kind == lang.Cause
	d.we = e.Feature.We()
	d.pronoun = e.Feature.Verb() && u.Hit.Form.Post != ""
	d.owned = e.Feature == lang.Noun && (u.Hit.Form.Post != "" || r.possessed(u.First))
	d.Definite = e.Feature == lang.Noun && r.IsDefinite(u.Hit)
	d.Rules = []string{e.Trigger.Rule}
	return d
}

// possessed reports whether a possessive pronoun stands before a noun, with at most
// a word for its kind between: its latest attack.
func (r *Narration) possessed(tok int) bool {
	if r.Lang.Order != lang.SubjectFirst {
		return false
	}
	return r.CueAt(tok-1, lang.Possessive) || tok > 1 && r.CueAt(tok-2, lang.Possessive) && r.PartyAt[tok-1] < 0 && r.PlaceAt[tok-1] < 0
}

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

// Deed reports whether a draft tells of one stroke of violence, not of fighting
// that goes on.
func (d *Draft) Deed() bool {
	switch d.Trigger.Frame.Code {
	case "explode", "use", "self", "harm":
		return true
	}
	return d.Trigger.Frame.Attacks()
}
