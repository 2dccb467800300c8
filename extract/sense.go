package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// sense picks what a trigger word is here: a verb or a noun.
func (r *reading) sense(h *hit) *lang.Entry {
	var verb, noun *lang.Entry
	for _, e := range h.Payloads {
		if e.Kind != lang.TriggerEntry {
			continue
		}
		if e.Feature == lang.Noun && noun == nil {
			noun = e
		} else if e.Feature != lang.Noun && (verb == nil || e.Trigger == verb.Trigger && r.suits(h, e.Feature)) {
			verb = e
		}
	}
	switch {
	case r.familyName(h):
		return nil
	case verb == nil:
		return noun
	case noun == nil:
		if r.lang.Order == lang.VerbFirst && len(h.pre) == 0 && r.isGiven(h) && r.at(h.First-1) != nil && r.saysVerb(r.at(h.First-1)) {
			return nil // قال ياسر: behind "said" stands a name, not a verb
		}
		if r.nounPlace(h) && (r.lang.Order == lang.VerbFirst || verb.Feature == lang.Base && !r.weaponActs(h)) {
			return nil // باب الضرب: an article or a preposition never stands before a verb
		}
		if r.beforeNoun(h, verb) || r.otherSense(h, verb) || r.noCircumstance(h, verb) {
			return nil
		}
		return verb
	case r.gerundWithObject(h, verb):
		return verb
	case r.behindVerb(h), r.noCircumstance(h, verb):
		return noun
	case r.nominal(h) || r.lang.Order == lang.SubjectFirst && !r.verbal(h, verb):
		return noun
	}
	return verb
}

// familyName reports whether a word in capitals stands directly behind a given name, where
// capitals tell names from words: Peter Lynch.
func (r *reading) familyName(h *hit) bool {
	if h.First == 0 || !r.cased() || r.part == Title || !r.capital(h.First) || r.capitals(h.First) {
		return false
	}
	prev := r.at(h.First - 1)
	return prev != nil && prev.Last == h.First && r.isGiven(prev) && r.capital(h.First-1)
}

// otherSense reports whether a verb that takes no object bears a pronoun as its object, so
// that it is another verb of the same letters: تجمعها علاقات.
func (r *reading) otherSense(h *hit, verb *lang.Entry) bool {
	if r.lang.Order != lang.VerbFirst || h.Form.Post == "" || h.Last-h.First > 1 {
		return false
	}
	switch verb.Trigger.Frame.Code {
	case "protest", "die", "flee", "withdraw", "yield":
		return true
	}
	return false
}

// behindVerb reports whether a finite verb stands directly before a word where the verb
// comes first, so that the word is its subject: استهدف قصف النظام.
func (r *reading) behindVerb(h *hit) bool {
	prev := r.at(h.First - 1)
	if r.lang.Order != lang.VerbFirst || prev == nil || prev.Last != h.First || len(h.pre) > 0 {
		return false
	}
	e := prev.entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && len(prev.Payloads) == 1
}

// weaponActs reports whether a weapon stands directly before a verb and an object behind
// it: rockets kill three civilians.
func (r *reading) weaponActs(h *hit) bool {
	prev := r.at(h.First - 1)
	return prev != nil && prev.Last == h.First && prev.entry(lang.ModeEntry) != nil && r.objectAt(h.Last)
}

// gerundWithObject reports whether a word that may be a gerund or a noun has an
// object directly behind it, and no article before it: after killing thirty men.
func (r *reading) gerundWithObject(h *hit, verb *lang.Entry) bool {
	if r.lang.Order != lang.SubjectFirst || verb.Feature != lang.Gerund || !r.objectAt(h.Last) {
		return false
	}
	prev := r.at(h.First - 1)
	return prev != nil && (prev.cue(lang.After) || prev.cue(lang.By) || prev.cue(lang.Of) ||
		prev.cue(lang.While) || prev.cue(lang.Before) || prev.cue(lang.From) || prev.cue(lang.In) && r.partyAt[h.Last] >= 0) &&
		!prev.cue(lang.Definite)
}

// beforeNoun reports whether a participle stands before its noun, behind a
// preposition: in renewed strikes.
func (r *reading) beforeNoun(h *hit, verb *lang.Entry) bool {
	if r.lang.Order != lang.SubjectFirst {
		return false
	}
	if verb.Feature == lang.Gerund {
		// with advancing ISIS terrorists: the verb takes no object
		frame, prev := verb.Trigger.Frame, r.at(h.First-1)
		return verb.Trigger.Kind == lang.Act && frame.Slot("obj") == lang.Nobody && frame.Code != "protest" && h.Last < len(r.doc.Tokens) && r.partyAt[h.Last] >= 0 &&
			prev != nil && (slotOf(prev) != "" || prev.cue(lang.Of) || prev.cue(lang.With))
	}
	if verb.Feature != lang.Participle && verb.Feature != lang.Perfect {
		return false
	}
	before := h.First - 1
	if before > 0 && r.numberAt(before) {
		if verb.Trigger.Effect == "" && verb.Trigger.Kind == lang.Act && r.nounFollows(h) && r.partyAt[h.Last] < 0 {
			return true // 30 stolen cars
		}
		before-- // from two besieged towns
	}
	prev := r.at(before)
	if prev != nil && prev.Last == before+1 && verb.Trigger.Kind == lang.Act && r.nounFollows(h) && r.partyAt[h.Last] >= 0 {
		if e := prev.entry(lang.TriggerEntry); e != nil && e.Trigger.Kind == lang.Act && e.Feature == lang.Perfect && !r.auxBefore(prev.First) {
			return true // freed two kidnapped priests
		}
	}
	if prev == nil || prev.Last != before+1 || verb.Trigger.Kind != lang.Light && !r.nounFollows(h) {
		return false
	}
	for _, c := range []lang.Cue{lang.In, lang.OnPrep, lang.From, lang.Of, lang.Because, lang.With, lang.By, lang.Definite} {
		if prev.cue(c) && !prev.cue(lang.That) {
			return true
		}
	}
	return false
}

// nounFollows reports whether what stands behind a participle may be its noun: no
// object with a determiner, no preposition, no mark.
func (r *reading) nounFollows(h *hit) bool {
	if h.Last >= len(r.doc.Tokens) || h.Last-h.First > 1 || r.doc.Tokens[h.Last].Kind != text.Word {
		return false
	}
	next := r.at(h.Last)
	return next == nil || next.entry(lang.CueEntry) == nil && next.entry(lang.CountEntry) == nil && (next.entry(lang.TimeEntry) == nil || next.entry(lang.TimeEntry).Number == 0)
}

// suits reports whether a form of a verb that is spelled like its base (set, hit,
// let) is the one that its place asks for: a participle behind "was", else the
// past tense, unless an infinitive or a modal stands before.
func (r *reading) suits(h *hit, f lang.Feature) bool {
	switch {
	case r.lang.Order != lang.SubjectFirst:
		return false
	case r.auxBefore(h.First):
		return f == lang.Participle
	}
	if prev := r.at(h.First - 1); prev != nil && (prev.cue(lang.Inf) || prev.cue(lang.Modal) || prev.cue(lang.Future)) {
		return false
	}
	return f == lang.Perfect
}

// verbal reports whether an English word that may be a verb in the present or
// a noun (attacks, shelling) stands as a verb.
func (r *reading) verbal(h *hit, verb *lang.Entry) bool {
	if verb.Feature != lang.Base && verb.Feature != lang.Gerund && verb.Feature != lang.Imperfect {
		return true
	}
	prev := r.at(h.First - 1)
	if prev != nil && (prev.cue(lang.Inf) || prev.cue(lang.Modal) || prev.cue(lang.Future) ||
		prev.cue(lang.Rel) || prev.cue(lang.Neg) && verb.Feature == lang.Base) {
		return true
	}
	if !r.objectAt(h.Last) {
		return verb.Feature == lang.Gerund && prev != nil && prev.cue(lang.Aux)
	}
	if verb.Feature != lang.Gerund {
		return true
	}
	return prev == nil || !(prev.entry(lang.NationEntry) != nil)
}

// objectAt reports whether an object may begin at a token.
func (r *reading) objectAt(tok int) bool {
	if tok >= len(r.doc.Tokens) {
		return false
	}
	if r.partyAt[tok] >= 0 || r.placeAt[tok] >= 0 || r.tollAt[tok] >= 0 || r.doc.Tokens[tok].Kind == text.Number {
		return true
	}
	h := r.at(tok)
	if h == nil {
		return false
	}
	if h.entry(lang.NationEntry) != nil || h.entry(lang.OrganEntry) != nil || h.entry(lang.CountEntry) != nil ||
		h.cue(lang.Det) || h.cue(lang.Definite) || h.cue(lang.AtLeast) || h.cue(lang.MoreThan) || h.cue(lang.Approx) {
		return true
	}
	e := h.entry(lang.TimeEntry)
	return e != nil && e.Number > 0
}

// nominal reports whether a word that may be a verb or a noun stands as a noun:
// it bears the article or a preposition, or follows one, or an adjective that
// only nouns take follows it.
func (r *reading) nominal(h *hit) bool { return r.nounPlace(h) || r.qualified(h) }

// nounPlace reports whether only a noun can stand where a hit stands.
func (r *reading) nounPlace(h *hit) bool {
	if r.isDefinite(h) || h.has(lang.In) || h.has(lang.To) || h.has(lang.As) {
		return true
	}
	if prev := r.at(h.First - 1); prev != nil && len(h.pre) == 0 && !prev.cue(lang.That) {
		for _, c := range []lang.Cue{lang.In, lang.On, lang.OnPrep, lang.From, lang.Because, lang.After, lang.Det,
			lang.About, lang.Toward, lang.Of, lang.With, lang.Against, lang.Between, lang.Passive, lang.Definite, lang.Try} {
			if prev.cue(c) {
				return true
			}
		}
		if e := prev.entry(lang.TriggerEntry); e != nil && e.Trigger.Kind != lang.Act && e.Feature.Verb() {
			return true
		}
		if r.lang.Order == lang.SubjectFirst && (prev.entry(lang.ModeEntry) != nil &&
			prev.entry(lang.GenericEntry) == nil || prev.entry(lang.NationEntry) != nil) {
			return true
		}
	}
	return false
}

// qualified reports whether an adjective that only nouns take follows a hit.
func (r *reading) qualified(h *hit) bool {
	if next := r.at(h.Last); next != nil && next.First == h.Last && r.lang.Order == lang.VerbFirst && len(next.pre) == 0 {
		if e := next.entry(lang.NationEntry); e != nil && e.Attr == "adj" && r.partyAt[h.Last] < 0 {
			return true
		}
		if e := next.entry(lang.ModeEntry); e != nil && e.Attr == "adj" {
			return true
		}
	}
	return false
}

// finiteAct gives the sense of a hit as a verb of an event, or nil.
func (r *reading) finiteAct(h *hit) *lang.Entry {
	if h == nil || h.entry(lang.TriggerEntry) == nil {
		return nil
	}
	if e := r.sense(h); e != nil && e.Trigger.Kind == lang.Act && e.Feature.Verb() {
		return e
	}
	return nil
}

// violentVerb reports whether a hit is a verb of violence, with which another story
// begins.
func (r *reading) violentVerb(h *hit) bool {
	e := r.finiteAct(h)
	return e != nil && e.Trigger.Type == "ASSAULT"
}

// otherAct reports whether a hit is a verb of an act in the perfect or the imperfect.
func (r *reading) otherAct(h *hit) bool {
	e := r.finiteAct(h)
	return e != nil && (e.Feature == lang.Perfect || e.Feature == lang.Imperfect)
}
