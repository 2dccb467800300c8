package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// otherNation reads the nationality that "and" or "or" joins to that of the body behind
// it, as the same body of another state: Russian or Syrian war planes.
func (r *reading) otherNation(p *party, sent text.Sentence) (party, bool) {
	if r.lang.Order != lang.SubjectFirst || p.class != lang.State || p.ofEvent || p.first < sent.First+2 || !r.cueAt(p.first-1, lang.And) {
		return party{}, false
	}
	nation := func(tok int) *lang.Entry {
		if h := r.at(tok); h != nil && h.Last-h.First == 1 && r.placeAt[tok] < 0 {
			if e := h.entry(lang.NationEntry); e != nil && e.Attr == "adj" {
				return e
			}
		}
		return nil
	}
	e := nation(p.first - 2)
	if e == nil || r.partyAt[p.first-2] >= 0 || nation(p.first) == nil && !r.opensWithNation(p.first) || r.states()[e.Code] == nil {
		return party{}, false
	}
	return party{first: p.first - 2, last: p.first - 1, class: lang.State, actor: r.states()[e.Code], role: p.role, number: lang.Any}, true
}

// nationBehind reads the nationality that "and" joins to that of the body before it, as the
// same body of another state: القوات الهندية والباكستانية.
func (r *reading) nationBehind(p *party, sent text.Sentence) (party, bool) {
	if r.lang.Order != lang.VerbFirst || p.class != lang.State || p.ofEvent || p.asset || p.actor == nil || p.actor.Country == "" || p.last >= sent.Last || p.last-p.first < 2 {
		return party{}, false
	}
	h, e := r.at(p.last), r.nationAdjective(p.last)
	if e == nil || h.First != p.last || h.Last-h.First > 1 || r.placeAt[p.last] >= 0 || !slices.Contains(h.pre, lang.And) || r.isDefinite(h) != r.articled(p.last-1) {
		return party{}, false
	}
	state := r.states()[e.Code]
	if state == nil || state.Country == p.actor.Country {
		return party{}, false
	}
	return party{first: h.First, last: h.Last, pre: h.pre, class: lang.State, actor: state, role: p.role, number: lang.Any}, true
}

// opensWithNation reports whether the first word of a longer name is an adjective of
// nationality: Pakistani troops.
func (r *reading) opensWithNation(tok int) bool {
	for _, e := range r.lang.Lexicon.Get(r.words[tok].Forms[0].Key) {
		if e.Kind == lang.NationEntry && e.Attr == "adj" {
			return true
		}
	}
	return false
}

// nationOfEvent reads an adjective of nationality that says whose an event is:
// قصف روسي, Israeli airstrikes.
func (r *reading) nationOfEvent(h *hit) (party, bool) {
	e := h.entry(lang.NationEntry)
	joined := r.lang.Order == lang.VerbFirst && h.First > 0 && r.partyAt[h.First-1] >= 0 && r.parties[r.partyAt[h.First-1]].ofEvent
	if e == nil || e.Attr != "adj" || len(h.pre) > 0 && !(joined && slices.Contains(h.pre, lang.And)) || r.states()[e.Code] == nil || h.entry(lang.ActorEntry) != nil {
		return party{}, false
	}
	if joined && slices.Contains(h.pre, lang.And) { // الغارات السورية والروسية
		return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], role: r.parties[r.partyAt[h.First-1]].role, number: lang.Any, ofEvent: true}, true
	}
	noun := r.at(h.First - 1)
	if r.lang.Order == lang.SubjectFirst {
		noun = r.at(h.Last)
		if next := r.at(h.Last + 1); noun != nil && noun.cue(lang.And) && next != nil && next.entry(lang.NationEntry) != nil && next.entry(lang.NationEntry).Attr == "adj" {
			noun = r.at(next.Last) // Syrian and Russian airstrikes
		}
		if noun != nil && noun.entry(lang.ModeEntry) != nil && noun.entry(lang.TriggerEntry) == nil {
			if next := r.at(noun.Last); noun.entry(lang.OrganEntry) != nil && (next == nil ||
				next.entry(lang.TriggerEntry) == nil || r.sense(next) == nil || r.sense(next).Feature.Verb()) {
				return party{}, false // Turkish artillery shelled: the artillery acts
			}
			noun = r.at(noun.Last)
		}
	} else if noun != nil && noun.entry(lang.ModeEntry) != nil && noun.entry(lang.TriggerEntry) == nil {
		noun = r.at(noun.First - 1)
	}
	if noun == nil {
		return party{}, false
	}
	if r.ownsWeapon(h) {
		return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], role: "MIL", number: lang.Any}, true
	}
	t := noun.entry(lang.TriggerEntry)
	if t != nil && t.Feature.Verb() && r.lang.Order == lang.VerbFirst && noun.Last == h.First && noun.Last-noun.First > 1 && r.articled(noun.Last-1) && r.articled(h.First) {
		return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], role: "MIL", number: lang.Any}, true // حشدت القوات التركية
	}
	if t == nil || t.Feature == lang.Perfect && r.lang.Order == lang.SubjectFirst { // Iraqis protested
		return party{}, false
	}
	if t.Feature.Verb() && r.lang.Order == lang.VerbFirst && len(noun.Payloads) == 1 || t.Trigger.Frame.Slot("of") != lang.Agent {
		return party{}, false
	}
	p := party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], number: lang.Any, ofEvent: true}
	if t.Trigger.Type == "ASSAULT" {
		p.role = "MIL" // whose forces strike
	}
	return p, true
}

// nationBeside finds the nationality beside a hit and the tokens of both: the
// adjective or country behind it, or the adjective before it.
func (r *reading) nationBeside(h *hit, end int) (country string, first, last int) {
	for tok := h.Last; tok < end && tok < h.Last+3; tok++ {
		next := r.at(tok)
		if next == nil || next.First != tok || len(next.pre) > 0 {
			break
		}
		if e := next.entry(lang.NationEntry); e != nil {
			return e.Code, h.First, next.Last
		}
		if e := next.entry(lang.ModeEntry); next.entry(lang.OrganEntry) == nil && (e == nil || e.Attr == "tool") {
			break
		}
	}
	if r.lang.Order == lang.SubjectFirst {
		before := h.First - 1
		if before > 1 && r.cueAt(before, lang.Led) && r.isMark(before-1, "-") {
			before -= 2 // Turkish-led forces
		}
		if prev := r.at(before); prev != nil {
			if e := prev.entry(lang.NationEntry); e != nil && r.partyAt[prev.First] < 0 {
				return e.Code, prev.First, h.Last
			}
		}
	}
	return "", h.First, h.Last
}

// nationals reads an adjective of nationality that stands for people: ثلاثة
// فلسطينيين, Iraqis. It has a number before it, or the form of several people
// and no noun that it could qualify.
func (r *reading) nationals(h *hit) (party, bool) {
	e := h.entry(lang.NationEntry)
	if e == nil || e.Attr != "adj" || h.entry(lang.TriggerEntry) != nil {
		return party{}, false
	}
	if r.lang.Order == lang.SubjectFirst && r.qualifiesNoun(h) {
		return party{}, false // three Afghan policemen
	}
	number := e.Number
	switch {
	case r.numberAt(h.First - 1):
	case r.onePerson(h):
		number = 1 // a Palestinian stabbed
	case number == lang.Any && r.harmBefore(h):
		number = 1 // استشهد فلسطيني
	case number == lang.Any, r.qualifiesNoun(h):
		return party{}, false
	}
	actor := &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}
	return party{first: h.First, last: h.Last, class: lang.Civilian, actor: actor, country: e.Code, number: number}, true
}

// onePerson reports whether an indefinite article makes an adjective somebody, with a
// verb or a mark behind it and no noun: a Palestinian was shot.
func (r *reading) onePerson(h *hit) bool {
	if r.lang.Order != lang.SubjectFirst || !r.indefiniteArticle(h.First-1) || h.Last >= len(r.doc.Tokens) {
		return false
	}
	if r.doc.Tokens[h.Last].Kind == text.Punct {
		return !r.isMark(h.Last, "-")
	}
	next := r.at(h.Last)
	if next == nil {
		return false
	}
	if e := next.entry(lang.TriggerEntry); e != nil && e.Feature.Verb() && r.sense(next) != nil && r.sense(next).Feature.Verb() {
		return true
	}
	return next.cue(lang.Aux) || next.cue(lang.Past) || next.cue(lang.Rel) || next.cue(lang.In)
}

// harmBefore reports whether a word of harm stands before an indefinite word, its subject
// or object: استشهد فلسطيني, مقتل فلسطيني, اعتقلت الشرطة أمس مغربيا.
func (r *reading) harmBefore(h *hit) bool {
	return r.lang.Order == lang.VerbFirst && len(h.pre) == 0 && !r.isDefinite(h) && r.harmAhead(h.First)
}

// qualifiesNoun reports whether the word before an adjective is a noun that it
// may belong to, or the noun behind it is: Iraqi forces.
func (r *reading) qualifiesNoun(h *hit) bool {
	if r.lang.Order == lang.SubjectFirst {
		next := r.at(h.Last)
		return next != nil && next.First == h.Last && (next.entry(lang.OrganEntry) != nil ||
			next.entry(lang.GenericEntry) != nil || next.entry(lang.TitleEntry) != nil)
	}
	if h.First == 0 || len(h.pre) > 0 || r.doc.Tokens[h.First-1].Kind != text.Word {
		return false
	}
	prev := r.at(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return prev == nil && r.timeAt[h.First-1] < 0
	}
	if e := prev.entry(lang.TriggerEntry); e != nil {
		return e.Feature == lang.Noun && e.Trigger.Effect == "" // هجمات الإسرائيليين
	}
	return prev.entry(lang.CueEntry) == nil && r.timeAt[h.First-1] < 0
}
