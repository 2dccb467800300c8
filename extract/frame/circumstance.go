package frame

import (
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// circumstance is who speaks of whom a circumstantial participle tells.
func (r *Narration) circumstance(d *Draft) (mention.Unit, bool) {
	h := r.SpeaksBefore(d.First)
	if h == nil {
		return mention.Unit{}, false
	}
	sent := r.Doc.Sentences[d.Sentence]
	one := r.Utterance(h, sent.First, d.First)
	if one.Speaker < 0 {
		return mention.Unit{}, false
	}
	return r.UnitAt(r.Parties[one.Speaker].First), true
}

// isCircumstance reports whether a draft is a circumstantial participle.
func (r *Narration) isCircumstance(d *Draft) bool {
	return r.Lang.Order == lang.VerbFirst && d.Entry != nil && d.Entry.Feature == lang.Gerund
}
