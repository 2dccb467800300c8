package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// SoldiersAt reports whether a noun for soldiers stands at a token, as in a party that is
// their state's: عسكريين تركيين, Syrian soldiers.
func (r *Reading) SoldiersAt(tok int) bool {
	h := r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.GenericEntry)
	return e != nil && e.Actor.Class == lang.Soldier
}

// otherNation reads the nationality that "and" or "or" joins to that of the body behind
// it, as the same body of another state: Russian or Syrian war planes.
func (r *Reading) otherNation(p *Party, sent text.Sentence) (Party, bool) {
	if r.Lang.Order != lang.SubjectFirst || p.Class != lang.State || p.OfEvent || p.First < sent.First+2 || !r.CueAt(p.First-1, lang.And) {
		return Party{}, false
	}
	nation := func(tok int) *lang.Entry {
		if h := r.At(tok); h != nil && h.Last-h.First == 1 && r.PlaceAt[tok] < 0 {
			if e := h.Entry(lang.NationEntry); e != nil && e.Attr == "adj" {
				return e
			}
		}
		return nil
	}
	e := nation(p.First - 2)
	if e == nil || r.PartyAt[p.First-2] >= 0 || nation(p.First) == nil && !r.opensWithNation(p.First) || r.States()[e.Code] == nil {
		return Party{}, false
	}
	return Party{First: p.First - 2, Last: p.First - 1, Class: lang.State, Actor: r.States()[e.Code], Role: p.Role, Number: lang.Any}, true
}

// nationBehind reads the nationality that "and" joins to that of the body before it, as the
// same body of another state: القوات الهندية والباكستانية.
func (r *Reading) nationBehind(p *Party, sent text.Sentence) (Party, bool) {
	if r.Lang.Order != lang.VerbFirst || p.Class != lang.State || p.OfEvent || p.Asset || p.Actor == nil || p.Actor.Country == "" || p.Last >= sent.Last || p.Last-p.First < 2 {
		return Party{}, false
	}
	h, e := r.At(p.Last), r.nationAdjective(p.Last)
	if e == nil || h.First != p.Last || h.Last-h.First > 1 || r.PlaceAt[p.Last] >= 0 || !slices.Contains(h.Pre, lang.And) || r.IsDefinite(h) != r.Articled(p.Last-1) {
		return Party{}, false
	}
	state := r.States()[e.Code]
	if state == nil || state.Country == p.Actor.Country {
		return Party{}, false
	}
	return Party{First: h.First, Last: h.Last, Pre: h.Pre, Class: lang.State, Actor: state, Role: p.Role, Number: lang.Any}, true
}

// opensWithNation reports whether the first word of a longer name is an adjective of
// nationality: Pakistani troops.
func (r *Reading) opensWithNation(tok int) bool {
	for _, e := range r.Lang.Lexicon.Get(r.Words[tok].Forms[0].Key) {
		if e.Kind == lang.NationEntry && e.Attr == "adj" {
			return true
		}
	}
	return false
}

// nationOfEvent reads an adjective of nationality that says whose an event is:
// قصف روسي, Israeli airstrikes.
func (r *Reading) nationOfEvent(h *Hit) (Party, bool) {
	e := h.Entry(lang.NationEntry)
	joined := r.Lang.Order == lang.VerbFirst && h.First > 0 && r.PartyAt[h.First-1] >= 0 && r.Parties[r.PartyAt[h.First-1]].OfEvent
	if e == nil || e.Attr != "adj" || len(h.Pre) > 0 && !(joined && slices.Contains(h.Pre, lang.And)) || r.States()[e.Code] == nil || h.Entry(lang.ActorEntry) != nil {
		return Party{}, false
	}
	if joined && slices.Contains(h.Pre, lang.And) { // الغارات السورية والروسية
		return Party{First: h.First, Last: h.Last, Class: lang.State, Actor: r.States()[e.Code], Role: r.Parties[r.PartyAt[h.First-1]].Role, Number: lang.Any, OfEvent: true}, true
	}
	noun := r.At(h.First - 1)
	if r.Lang.Order == lang.SubjectFirst {
		noun = r.At(h.Last)
		if next := r.At(h.Last + 1); noun != nil && noun.Cue(lang.And) && next != nil && next.Entry(lang.NationEntry) != nil && next.Entry(lang.NationEntry).Attr == "adj" {
			noun = r.At(next.Last) // Syrian and Russian airstrikes
		}
		if noun != nil && noun.Entry(lang.ModeEntry) != nil && noun.Entry(lang.TriggerEntry) == nil {
			if next := r.At(noun.Last); noun.Entry(lang.OrganEntry) != nil && (next == nil ||
				next.Entry(lang.TriggerEntry) == nil || r.Sense(next) == nil || r.Sense(next).Feature.Verb()) {
				return Party{}, false // Turkish artillery shelled: the artillery acts
			}
			noun = r.At(noun.Last)
		}
	} else if noun != nil && noun.Entry(lang.ModeEntry) != nil && noun.Entry(lang.TriggerEntry) == nil {
		noun = r.At(noun.First - 1)
	}
	if noun == nil {
		return Party{}, false
	}
	if r.ownsWeapon(h) {
		return Party{First: h.First, Last: h.Last, Class: lang.State, Actor: r.States()[e.Code], Role: "MIL", Number: lang.Any}, true
	}
	t := noun.Entry(lang.TriggerEntry)
	if t != nil && t.Feature.Verb() && r.Lang.Order == lang.VerbFirst && noun.Last == h.First && noun.Last-noun.First > 1 && r.Articled(noun.Last-1) && r.Articled(h.First) {
		return Party{First: h.First, Last: h.Last, Class: lang.State, Actor: r.States()[e.Code], Role: "MIL", Number: lang.Any}, true // حشدت القوات التركية
	}
	if t == nil || t.Feature == lang.Perfect && r.Lang.Order == lang.SubjectFirst { // Iraqis protested
		return Party{}, false
	}
	if t.Feature.Verb() && r.Lang.Order == lang.VerbFirst && len(noun.Payloads) == 1 || t.Trigger.Frame.Slot("of") != lang.Agent {
		return Party{}, false
	}
	p := Party{First: h.First, Last: h.Last, Class: lang.State, Actor: r.States()[e.Code], Number: lang.Any, OfEvent: true}
	if t.Trigger.Type == "ASSAULT" {
		p.Role = "MIL" // whose forces strike
	}
	return p, true
}

// nationBeside finds the nationality beside a hit and the tokens of both: the
// adjective or country behind it, or the adjective before it.
func (r *Reading) nationBeside(h *Hit, end int) (country string, first, last int) {
	for tok := h.Last; tok < end && tok < h.Last+3; tok++ {
		next := r.At(tok)
		if next == nil || next.First != tok || len(next.Pre) > 0 {
			break
		}
		if e := next.Entry(lang.NationEntry); e != nil {
			return e.Code, h.First, next.Last
		}
		if e := next.Entry(lang.ModeEntry); next.Entry(lang.OrganEntry) == nil && (e == nil || e.Attr == "tool") {
			break
		}
	}
	if r.Lang.Order == lang.SubjectFirst {
		before := h.First - 1
		if before > 1 && r.CueAt(before, lang.Led) && r.IsMark(before-1, "-") {
			before -= 2 // Turkish-led forces
		}
		if prev := r.At(before); prev != nil {
			if e := prev.Entry(lang.NationEntry); e != nil && r.PartyAt[prev.First] < 0 {
				return e.Code, prev.First, h.Last
			}
		}
	}
	return "", h.First, h.Last
}

// nationals reads an adjective of nationality that stands for people: ثلاثة
// فلسطينيين, Iraqis. It has a number before it, or the form of several people
// and no noun that it could qualify.
func (r *Reading) nationals(h *Hit) (Party, bool) {
	e := h.Entry(lang.NationEntry)
	if e == nil || e.Attr != "adj" || h.Entry(lang.TriggerEntry) != nil {
		return Party{}, false
	}
	if r.Lang.Order == lang.SubjectFirst && r.qualifiesNoun(h) {
		return Party{}, false // three Afghan policemen
	}
	number := e.Number
	switch {
	case r.numberAt(h.First - 1):
	case r.onePerson(h):
		number = 1 // a Palestinian stabbed
	case number == lang.Any && r.harmBefore(h):
		number = 1 // استشهد فلسطيني
	case number == lang.Any, r.qualifiesNoun(h):
		return Party{}, false
	}
	actor := &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}
	return Party{First: h.First, Last: h.Last, Class: lang.Civilian, Actor: actor, Country: e.Code, Number: number}, true
}

// onePerson reports whether an indefinite article makes an adjective somebody, with a
// verb or a mark behind it and no noun: a Palestinian was shot.
func (r *Reading) onePerson(h *Hit) bool {
	if r.Lang.Order != lang.SubjectFirst || !r.IndefiniteArticle(h.First-1) || h.Last >= len(r.Doc.Tokens) {
		return false
	}
	if r.Doc.Tokens[h.Last].Kind == text.Punct {
		return !r.IsMark(h.Last, "-")
	}
	next := r.At(h.Last)
	if next == nil {
		return false
	}
	if e := next.Entry(lang.TriggerEntry); e != nil && e.Feature.Verb() && r.Sense(next) != nil && r.Sense(next).Feature.Verb() {
		return true
	}
	return next.Cue(lang.Aux) || next.Cue(lang.Past) || next.Cue(lang.Rel) || next.Cue(lang.In)
}

// harmBefore reports whether a word of harm stands before an indefinite word, its subject
// or object: استشهد فلسطيني, مقتل فلسطيني, اعتقلت الشرطة أمس مغربيا.
func (r *Reading) harmBefore(h *Hit) bool {
	return r.Lang.Order == lang.VerbFirst && len(h.Pre) == 0 && !r.IsDefinite(h) && r.harmAhead(h.First)
}

// qualifiesNoun reports whether the word before an adjective is a noun that it
// may belong to, or the noun behind it is: Iraqi forces.
func (r *Reading) qualifiesNoun(h *Hit) bool {
	if r.Lang.Order == lang.SubjectFirst {
		next := r.At(h.Last)
		return next != nil && next.First == h.Last && (next.Entry(lang.OrganEntry) != nil ||
			next.Entry(lang.GenericEntry) != nil || next.Entry(lang.TitleEntry) != nil)
	}
	if h.First == 0 || len(h.Pre) > 0 || r.Doc.Tokens[h.First-1].Kind != text.Word {
		return false
	}
	prev := r.At(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return prev == nil && r.TimeAt[h.First-1] < 0
	}
	if e := prev.Entry(lang.TriggerEntry); e != nil {
		return e.Feature == lang.Noun && e.Trigger.Effect == "" // هجمات الإسرائيليين
	}
	return prev.Entry(lang.CueEntry) == nil && r.TimeAt[h.First-1] < 0
}
