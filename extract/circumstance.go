package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// circumstanceReach is how far before a circumstantial participle the verb of saying may stand
// whose subject it tells of, in tokens.
const circumstanceReach = 60

// noCircumstance reports whether a participle that may tell what a speaker does beside saying
// something (قال …, متهما إيران) is but a noun: nobody speaks before it in its sentence, or it
// is the subject or object of the verb directly before it (اعتقلت متهما), or nothing follows.
func (r *reading) noCircumstance(h *hit, verb *lang.Entry) bool {
	if r.lang.Order != lang.VerbFirst || verb.Feature != lang.Gerund {
		return false
	}
	if h.Last >= len(r.doc.Tokens) || r.doc.Tokens[h.Last].Kind != text.Word || r.isDefinite(h) || len(h.pre) > 0 && !slices.Contains(h.pre, lang.And) || r.numberAt(h.First-1) {
		return true
	}
	if t := r.doc.Tokens; t[h.First].Marbuta && h.First > 0 && t[h.First-1].Kind == text.Word && len(h.pre) == 0 {
		return true // a noun or an adjective, but behind a mark
	}
	if verb.Trigger.Mode == "allege" && (r.cueAt(h.Last, lang.In) || slices.Contains(r.pre(h.Last), lang.In)) {
		return true // متهما في قضية: accused
	}
	if prev := r.at(h.First - 1); prev != nil && (prev.cue(lang.From) || prev.cue(lang.In) || prev.cue(lang.On) || prev.entry(lang.CountEntry) != nil ||
		prev.entry(lang.TriggerEntry) != nil && prev.entry(lang.TriggerEntry).Feature.Verb()) {
		return true
	}
	return r.speaksBefore(h.First) == nil
}

// speaksBefore is the verb of saying, or of an act of speech, whose subject a circumstantial
// participle tells of, nil for none.
func (r *reading) speaksBefore(tok int) *hit {
	start := max(r.doc.Sentences[r.sentenceOf(tok)].First, tok-circumstanceReach)
	for tok--; tok >= start; tok-- {
		h := r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if r.saysVerb(h) {
			return h
		}
		if e := h.entry(lang.TriggerEntry); e != nil && verbalType(e.Trigger.Type) && (e.Feature == lang.Perfect || e.Feature == lang.Imperfect) {
			return h
		}
	}
	return nil
}

// circumstance is who speaks of whom a circumstantial participle tells.
func (r *reading) circumstance(d *draft) (unit, bool) {
	h := r.speaksBefore(d.first)
	if h == nil {
		return unit{}, false
	}
	sent := r.doc.Sentences[d.sentence]
	one := r.utterance(h, sent.First, d.first)
	if one.speaker < 0 {
		return unit{}, false
	}
	return r.unitAt(r.parties[one.speaker].first), true
}

// isCircumstance reports whether a draft is a circumstantial participle.
func (r *reading) isCircumstance(d *draft) bool {
	return r.lang.Order == lang.VerbFirst && d.entry != nil && d.entry.Feature == lang.Gerund
}
