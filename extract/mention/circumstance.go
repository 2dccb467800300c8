package mention

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
func (r *Reading) noCircumstance(h *Hit, verb *lang.Entry) bool {
	if r.Lang.Order != lang.VerbFirst || verb.Feature != lang.Gerund {
		return false
	}
	if h.Last >= len(r.Doc.Tokens) || r.Doc.Tokens[h.Last].Kind != text.Word || r.IsDefinite(h) || len(h.Pre) > 0 && !slices.Contains(h.Pre, lang.And) || r.numberAt(h.First-1) {
		return true
	}
	if t := r.Doc.Tokens; t[h.First].Marbuta && h.First > 0 && t[h.First-1].Kind == text.Word && len(h.Pre) == 0 {
		return true // a noun or an adjective, but behind a mark
	}
	if verb.Trigger.Mode == "allege" && (r.CueAt(h.Last, lang.In) || slices.Contains(r.Pre(h.Last), lang.In)) {
		return true // متهما في قضية: accused
	}
	if prev := r.At(h.First - 1); prev != nil && (prev.Cue(lang.From) || prev.Cue(lang.In) || prev.Cue(lang.On) || prev.Entry(lang.CountEntry) != nil ||
		prev.Entry(lang.TriggerEntry) != nil && prev.Entry(lang.TriggerEntry).Feature.Verb()) {
		return true
	}
	return r.SpeaksBefore(h.First) == nil
}

// SpeaksBefore is the verb of saying, or of an act of speech, whose subject a circumstantial
// participle tells of, nil for none.
func (r *Reading) SpeaksBefore(tok int) *Hit {
	start := max(r.Doc.Sentences[r.SentenceOf(tok)].First, tok-circumstanceReach)
	for tok--; tok >= start; tok-- {
		h := r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		if r.SaysVerb(h) {
			return h
		}
		if e := h.Entry(lang.TriggerEntry); e != nil && VerbalType(e.Trigger.Type) && (e.Feature == lang.Perfect || e.Feature == lang.Imperfect) {
			return h
		}
	}
	return nil
}
