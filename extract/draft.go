package extract

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// draft is an event in the making: a trigger, what its frame found, and what
// other drafts gave it.
type draft struct {
	first, last int // tokens of the trigger
	sentence    int
	entry       *lang.Entry   // the sense of the trigger; nil for a bare toll
	trigger     *lang.Trigger // entry's, or the one a bare toll stands for
	pre         []lang.Cue
	toll        int // index of the toll it is made of, or -1

	args     []arg
	stop     int  // token where the search for arguments ended
	subject  int  // token where the subject before the verb begins, 0 for none
	side     int  // token where the words begin that end the first of two sides, 0 for none
	object   int  // of a light verb: the draft it governs, or -1
	light    int  // the light verb that governs it, or -1
	cause    bool // ties casualties, is no event
	passive  bool // passive voice
	gone     bool // joined to another draft, or dropped
	definite bool // a definite noun: likely known already

	actors, recipients  []int // parties
	ranks               []int // of the recipients: those in whose ranks there were victims
	time                int   // the time expression that dates it, or -1
	places              []int // places that stand in a slot of the frame, nearest first
	we                  bool  // the verb says "we"
	pronoun             bool  // the verb bears an object pronoun
	ofSpeaker           bool  // its actor is the organisation that the speaker speaks for
	forSpeaker          bool  // its recipient is
	bothSides           bool  // its parties are said to be both sides
	owned               bool  // the noun bears a possessive pronoun: his attack
	mode, acled         string
	killed, injured     *Count
	captured, displaced *Count
	status              Status
	background          bool
	doubt               []string // features against it
	attributed          string
	accuser             string // who accuses its authors of it, as the text names him
	rules               []string
}

// doubts notes a feature that speaks against an event.
func (d *draft) doubts(name string) { d.doubt = append(d.doubt, name) }

// arg is something found in a slot of a frame.
type arg struct {
	slot string // "" for no preposition, "of" directly behind a noun, else the preposition's code
	unit unit
}

// unitKind is what stands at a token for the search of arguments.
type unitKind uint8

const (
	wordUnit unitKind = iota
	markUnit
	cueUnit
	partyUnit
	placeUnit
	timeUnit
	tollUnit
	triggerUnit
)

// unit is the largest thing that begins at a token.
type unit struct {
	kind        unitKind
	first, last int
	ref         int // index of the party, place, time or toll
	hit         *hit
}

// start gives the token where a unit begins, with the number before a party.
func (r *reading) start(u unit) int {
	if u.kind == partyUnit {
		return r.parties[u.ref].countFirst
	}
	return u.first
}

// unitAt gives the unit that covers a token.
func (r *reading) unitAt(tok int) unit {
	switch {
	case r.partyAt[tok] >= 0:
		p := &r.parties[r.partyAt[tok]]
		return unit{partyUnit, p.first, p.last, int(r.partyAt[tok]), r.at(tok)}
	case r.placeAt[tok] >= 0 && r.places[r.placeAt[tok]].toponym.Role != "metonym":
		p := &r.places[r.placeAt[tok]]
		return unit{placeUnit, p.first, p.last, int(r.placeAt[tok]), r.at(tok)}
	case r.tollAt[tok] >= 0:
		t := &r.tolls[r.tollAt[tok]]
		return unit{tollUnit, t.first, t.last, int(r.tollAt[tok]), r.at(tok)}
	case r.timeAt[tok] >= 0:
		t := &r.times[r.timeAt[tok]]
		return unit{timeUnit, t.First, t.Last, int(r.timeAt[tok]), r.at(tok)}
	}
	h := r.at(tok)
	switch {
	case h != nil && h.cue(lang.NoMeaning):
		return unit{wordUnit, h.First, h.Last, -1, h}
	case h != nil && h.entry(lang.TriggerEntry) != nil:
		return unit{triggerUnit, h.First, h.Last, -1, h}
	case h != nil && h.entry(lang.CueEntry) != nil:
		return unit{cueUnit, h.First, h.Last, -1, h}
	case r.doc.Tokens[tok].Kind == text.Punct:
		return unit{markUnit, tok, tok + 1, -1, h}
	case h != nil:
		return unit{wordUnit, h.First, h.Last, -1, h}
	}
	return unit{wordUnit, tok, tok + 1, -1, nil}
}

// drafts finds the triggers of a sentence, and the tolls that stand for one.
func (r *reading) drafts(s int) []draft {
	sent := r.doc.Sentences[s]
	list := r.draftsFor(r.triggersIn(sent))
	for tok := sent.First; tok < sent.Last; {
		u := r.unitAt(tok)
		switch u.kind {
		case triggerUnit:
			if e := r.sense(u.hit); e != nil && !r.compounded(u, e) && !(e.Feature == lang.Noun &&
				r.lang.Order == lang.VerbFirst && r.isDefinite(u.hit) && r.announcesPlace(u.first-1)) {
				list = append(list, r.newDraft(u, e, s))
			}
		case tollUnit:
			if t := &r.tolls[u.ref]; t.effect != "" && !t.part && (t.count.Min > 0 || r.fell(u.first)) && !r.thePerson(t) {
				list = append(list, draft{first: u.first, last: u.last, sentence: s, toll: u.ref,
					trigger: tollTrigger, acled: tollTrigger.Acled, pre: t.pre, object: -1, light: -1})
			}
		}
		tok = max(u.last, tok+1)
	}
	return list
}

// draftsFor gives an empty list with room for some drafts, which stay where they
// are: events and other drafts point at them.
func (r *reading) draftsFor(n int) []draft {
	const atOnce = 64
	if cap(r.given)-len(r.given) < n {
		r.given = make([]draft, 0, max(n, atOnce, 2*cap(r.given)))
	}
	at := len(r.given)
	r.given = r.given[:at+n]
	return r.given[at : at : at+n]
}

// thePerson reports whether a toll is a definite noun without a number: the
// wounded man, of whom the article has told.
func (r *reading) thePerson(t *toll) bool {
	h := r.at(t.first)
	return h != nil && h.First == t.first && h.entry(lang.TollEntry) != nil && r.isDefinite(h) && !r.fell(t.first)
}

// compounded reports whether a participle is the second part of a compound
// adjective, which tells no event: rebel-held, bomb-damaged.
func (r *reading) compounded(u unit, e *lang.Entry) bool {
	return r.lang.Order == lang.SubjectFirst && e.Feature.Verb() && u.first > 1 && r.compound(u.first-1, len(r.doc.Tokens))
}

// heldBy reports whether such a participle stands at a token: rebel-held Idlib.
func (r *reading) heldBy(tok int) bool {
	if tok < 2 || r.at(tok) == nil {
		return false
	}
	e := r.at(tok).entry(lang.TriggerEntry)
	return e != nil && r.compounded(unit{first: tok}, e)
}

// announcesPlace reports whether a word says what sort of place is named behind
// it, so that the name is no event: Tahrir Street, منطقة التحرير.
func (r *reading) announcesPlace(tok int) bool {
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.PlaceEntry)
	return e != nil && (e.Code == "street" || strings.HasPrefix(e.Code, "kind:"))
}

// triggersIn counts what may become drafts in a sentence, at most.
func (r *reading) triggersIn(sent text.Sentence) (n int) {
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.at(tok)
		if h != nil && h.First == tok && h.entry(lang.TriggerEntry) != nil || r.tollAt[tok] >= 0 && r.tolls[r.tollAt[tok]].first == tok {
			n++
		}
	}
	return n
}

// fell reports whether a verb says that victims fell, which makes an event of
// them without a number.
func (r *reading) fell(tok int) bool {
	h := r.at(tok - 1)
	if h == nil {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Kind == lang.Light && e.Trigger.Frame.Code == "die"
}

// tollTrigger is what victims without a verb evoke: an assault whose kind the
// sentence may tell.
var tollTrigger = &lang.Trigger{Code: "toll", Kind: lang.Act, Type: "ASSAULT", Acled: "*", Frame: &lang.Frame{}}

func (r *reading) newDraft(u unit, e *lang.Entry, s int) draft {
	d := draft{first: u.first, last: u.last, sentence: s, entry: e, trigger: e.Trigger, pre: u.hit.pre,
		toll: -1, object: -1, light: -1, mode: e.Trigger.Mode, acled: e.Trigger.Acled}
	d.cause = e.Trigger.Kind == lang.Cause
	d.we = e.Feature.We()
	d.pronoun = e.Feature.Verb() && u.hit.Form.Post != ""
	d.owned = e.Feature == lang.Noun && (u.hit.Form.Post != "" || r.possessed(u.first))
	d.definite = e.Feature == lang.Noun && r.isDefinite(u.hit)
	d.rules = []string{e.Trigger.Rule}
	return d
}

// possessed reports whether a possessive pronoun stands before a noun, with at most
// a word for its kind between: its latest attack.
func (r *reading) possessed(tok int) bool {
	if r.lang.Order != lang.SubjectFirst {
		return false
	}
	return r.cueAt(tok-1, lang.Possessive) || tok > 1 && r.cueAt(tok-2, lang.Possessive) && r.partyAt[tok-1] < 0 && r.placeAt[tok-1] < 0
}

// isDefinite reports whether a noun bears the article or stands behind it.
func (r *reading) isDefinite(h *hit) bool {
	a := r.lang.Article
	if a != "" {
		pre := h.Form.Pre
		return len(pre) >= len(a) && pre[len(pre)-len(a):] == a || pre == r.lang.FusedArticle
	}
	return r.cueAt(h.First-1, lang.Definite)
}
