package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// WarModes are the modes of deeds that people without arms do not do.
var WarModes = map[string]bool{"aerial": true, "drone": true, "heavy-weapons": true, "chemical": true, "explosives": true, "suicide-attack": true}

// Sense picks what a trigger word is here: a verb or a noun.
func (r *Reading) Sense(h *Hit) *lang.Entry {
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
		if r.Lang.Order == lang.VerbFirst && len(h.Pre) == 0 && r.isGiven(h) && r.At(h.First-1) != nil && r.SaysVerb(r.At(h.First-1)) {
			return nil // قال ياسر: behind "said" stands a name, not a verb
		}
		if r.nounPlace(h) && (r.Lang.Order == lang.VerbFirst || verb.Feature == lang.Base && !r.weaponActs(h)) {
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
	case r.nominal(h) || r.Lang.Order == lang.SubjectFirst && !r.verbal(h, verb):
		return noun
	}
	return verb
}

// familyName reports whether a word in capitals stands directly behind a given name, where
// capitals tell names from words: Peter Lynch.
func (r *Reading) familyName(h *Hit) bool {
	if h.First == 0 || !r.Cased() || r.Part == Title || !r.Capital(h.First) || r.capitals(h.First) {
		return false
	}
	prev := r.At(h.First - 1)
	return prev != nil && prev.Last == h.First && r.isGiven(prev) && r.Capital(h.First-1)
}

// otherSense reports whether a verb that takes no object bears a pronoun as its object, so
// that it is another verb of the same letters: تجمعها علاقات.
func (r *Reading) otherSense(h *Hit, verb *lang.Entry) bool {
	if r.Lang.Order != lang.VerbFirst || h.Form.Post == "" || h.Last-h.First > 1 {
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
func (r *Reading) behindVerb(h *Hit) bool {
	prev := r.At(h.First - 1)
	if r.Lang.Order != lang.VerbFirst || prev == nil || prev.Last != h.First || len(h.Pre) > 0 {
		return false
	}
	e := prev.Entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && len(prev.Payloads) == 1
}

// weaponActs reports whether a weapon stands directly before a verb and an object behind
// it: rockets kill three civilians.
func (r *Reading) weaponActs(h *Hit) bool {
	prev := r.At(h.First - 1)
	return prev != nil && prev.Last == h.First && prev.Entry(lang.ModeEntry) != nil && r.ObjectAt(h.Last)
}

// gerundWithObject reports whether a word that may be a gerund or a noun has an
// object directly behind it, and no article before it: after killing thirty men.
func (r *Reading) gerundWithObject(h *Hit, verb *lang.Entry) bool {
	if r.Lang.Order != lang.SubjectFirst || verb.Feature != lang.Gerund || !r.ObjectAt(h.Last) {
		return false
	}
	prev := r.At(h.First - 1)
	return prev != nil && (prev.Cue(lang.After) || prev.Cue(lang.By) || prev.Cue(lang.Of) ||
		prev.Cue(lang.While) || prev.Cue(lang.Before) || prev.Cue(lang.From) || prev.Cue(lang.In) && r.PartyAt[h.Last] >= 0) &&
		!prev.Cue(lang.Definite)
}

// beforeNoun reports whether a participle stands before its noun, behind a
// preposition: in renewed strikes.
func (r *Reading) beforeNoun(h *Hit, verb *lang.Entry) bool {
	if r.Lang.Order != lang.SubjectFirst {
		return false
	}
	if verb.Feature == lang.Gerund {
		// with advancing ISIS terrorists: the verb takes no object
		frame, prev := verb.Trigger.Frame, r.At(h.First-1)
		return verb.Trigger.Kind == lang.Act && frame.Slot("obj") == lang.Nobody && frame.Code != "protest" && h.Last < len(r.Doc.Tokens) && r.PartyAt[h.Last] >= 0 &&
			prev != nil && (SlotOf(prev) != "" || prev.Cue(lang.Of) || prev.Cue(lang.With))
	}
	if verb.Feature != lang.Participle && verb.Feature != lang.Perfect {
		return false
	}
	before := h.First - 1
	if before > 0 && r.numberAt(before) {
		if verb.Trigger.Effect == "" && verb.Trigger.Kind == lang.Act && r.nounFollows(h) && r.PartyAt[h.Last] < 0 {
			return true // 30 stolen cars
		}
		before-- // from two besieged towns
	}
	prev := r.At(before)
	if prev != nil && prev.Last == before+1 && verb.Trigger.Kind == lang.Act && r.nounFollows(h) && r.PartyAt[h.Last] >= 0 {
		if e := prev.Entry(lang.TriggerEntry); e != nil && e.Trigger.Kind == lang.Act && e.Feature == lang.Perfect && !r.AuxBefore(prev.First) {
			return true // freed two kidnapped priests
		}
	}
	if prev == nil || prev.Last != before+1 || verb.Trigger.Kind != lang.Light && !r.nounFollows(h) {
		return false
	}
	for _, c := range []lang.Cue{lang.In, lang.OnPrep, lang.From, lang.Of, lang.Because, lang.With, lang.By, lang.Definite} {
		if prev.Cue(c) && !prev.Cue(lang.That) {
			return true
		}
	}
	return false
}

// nounFollows reports whether what stands behind a participle may be its noun: no
// object with a determiner, no preposition, no mark.
func (r *Reading) nounFollows(h *Hit) bool {
	if h.Last >= len(r.Doc.Tokens) || h.Last-h.First > 1 || r.Doc.Tokens[h.Last].Kind != text.Word {
		return false
	}
	next := r.At(h.Last)
	return next == nil || next.Entry(lang.CueEntry) == nil && next.Entry(lang.CountEntry) == nil && (next.Entry(lang.TimeEntry) == nil || next.Entry(lang.TimeEntry).Number == 0)
}

// suits reports whether a form of a verb that is spelled like its base (set, hit,
// let) is the one that its place asks for: a participle behind "was", else the
// past tense, unless an infinitive or a modal stands before.
func (r *Reading) suits(h *Hit, f lang.Feature) bool {
	switch {
	case r.Lang.Order != lang.SubjectFirst:
		return false
	case r.AuxBefore(h.First):
		return f == lang.Participle
	}
	if prev := r.At(h.First - 1); prev != nil && (prev.Cue(lang.Inf) || prev.Cue(lang.Modal) || prev.Cue(lang.Future)) {
		return false
	}
	return f == lang.Perfect
}

// verbal reports whether an English word that may be a verb in the present or
// a noun (attacks, shelling) stands as a verb.
func (r *Reading) verbal(h *Hit, verb *lang.Entry) bool {
	if verb.Feature != lang.Base && verb.Feature != lang.Gerund && verb.Feature != lang.Imperfect {
		return true
	}
	prev := r.At(h.First - 1)
	if prev != nil && (prev.Cue(lang.Inf) || prev.Cue(lang.Modal) || prev.Cue(lang.Future) ||
		prev.Cue(lang.Rel) || prev.Cue(lang.Neg) && verb.Feature == lang.Base) {
		return true
	}
	if !r.ObjectAt(h.Last) {
		return verb.Feature == lang.Gerund && prev != nil && prev.Cue(lang.Aux)
	}
	if verb.Feature != lang.Gerund {
		return true
	}
	return prev == nil || !(prev.Entry(lang.NationEntry) != nil)
}

// ObjectAt reports whether an object may begin at a token.
func (r *Reading) ObjectAt(tok int) bool {
	if tok >= len(r.Doc.Tokens) {
		return false
	}
	if r.PartyAt[tok] >= 0 || r.PlaceAt[tok] >= 0 || r.TollAt[tok] >= 0 || r.Doc.Tokens[tok].Kind == text.Number {
		return true
	}
	h := r.At(tok)
	if h == nil {
		return false
	}
	if h.Entry(lang.NationEntry) != nil || h.Entry(lang.OrganEntry) != nil || h.Entry(lang.CountEntry) != nil ||
		h.Cue(lang.Det) || h.Cue(lang.Definite) || h.Cue(lang.AtLeast) || h.Cue(lang.MoreThan) || h.Cue(lang.Approx) {
		return true
	}
	e := h.Entry(lang.TimeEntry)
	return e != nil && e.Number > 0
}

// nominal reports whether a word that may be a verb or a noun stands as a noun:
// it bears the article or a preposition, or follows one, or an adjective that
// only nouns take follows it.
func (r *Reading) nominal(h *Hit) bool { return r.nounPlace(h) || r.qualified(h) }

// nounPlace reports whether only a noun can stand where a hit stands.
func (r *Reading) nounPlace(h *Hit) bool {
	if r.IsDefinite(h) || h.has(lang.In) || h.has(lang.To) || h.has(lang.As) {
		return true
	}
	if prev := r.At(h.First - 1); prev != nil && len(h.Pre) == 0 && !prev.Cue(lang.That) {
		for _, c := range []lang.Cue{lang.In, lang.On, lang.OnPrep, lang.From, lang.Because, lang.After, lang.Det,
			lang.About, lang.Toward, lang.Of, lang.With, lang.Against, lang.Between, lang.Passive, lang.Definite, lang.Try} {
			if prev.Cue(c) {
				return true
			}
		}
		if r.Lang.Order == lang.VerbFirst && prev.Cue(lang.Before) && prev.Last-prev.First == 1 {
			return true // قبل فرض السيطرة; but: قبل أن
		}
		if e := prev.Entry(lang.TriggerEntry); e != nil && e.Trigger.Kind != lang.Act && e.Feature.Verb() {
			return true
		}
		if r.Lang.Order == lang.SubjectFirst && (prev.Entry(lang.ModeEntry) != nil &&
			prev.Entry(lang.GenericEntry) == nil || prev.Entry(lang.NationEntry) != nil) {
			return true
		}
	}
	return false
}

// qualified reports whether an adjective that only nouns take follows a hit.
func (r *Reading) qualified(h *Hit) bool {
	if next := r.At(h.Last); next != nil && next.First == h.Last && r.Lang.Order == lang.VerbFirst && len(next.Pre) == 0 {
		if e := next.Entry(lang.NationEntry); e != nil && e.Attr == "adj" && r.PartyAt[h.Last] < 0 {
			return true
		}
		if e := next.Entry(lang.ModeEntry); e != nil && e.Attr == "adj" {
			return true
		}
	}
	return false
}

// finiteAct gives the sense of a hit as a verb of an event, or nil.
func (r *Reading) finiteAct(h *Hit) *lang.Entry {
	if h == nil || h.Entry(lang.TriggerEntry) == nil {
		return nil
	}
	if e := r.Sense(h); e != nil && e.Trigger.Kind == lang.Act && e.Feature.Verb() {
		return e
	}
	return nil
}

// ViolentVerb reports whether a hit is a verb of violence, with which another story
// begins.
func (r *Reading) ViolentVerb(h *Hit) bool {
	e := r.finiteAct(h)
	return e != nil && e.Trigger.Type == "ASSAULT"
}

// OtherAct reports whether a hit is a verb of an act in the perfect or the imperfect.
func (r *Reading) OtherAct(h *Hit) bool {
	e := r.finiteAct(h)
	return e != nil && (e.Feature == lang.Perfect || e.Feature == lang.Imperfect)
}

// VerbalType reports whether events of a PLOVER type are but words.
func VerbalType(t string) bool {
	switch t {
	case "ACCUSE", "REQUEST", "THREATEN", "REJECT":
		return true
	}
	return false
}
