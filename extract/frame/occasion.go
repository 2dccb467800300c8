package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// occasionReach is how many tokens may stand between a verb of saying and the talks at which
// it was said.
const occasionReach = 14

// opensWords is how many tokens may stand before talks that open a sentence: speaking after a
// meeting.
const opensWords = 3

// takeOccasions gives talks at which somebody says something him as one of those who talk:
// Putin said during talks with Erdogan that …, خلال اجتماع مع أردوغان أضاف ترامب. That they
// took place is told by the article, not by him.
func (r *Narration) takeOccasions(list []Draft, said []mention.Saying) {
	for k := range list {
		d := &list[k]
		if d.gone || d.Entry == nil || d.Entry.Feature != lang.Noun && d.Entry.Feature != lang.Gerund || d.Trigger.Frame.Code != "meet" || len(d.Actors) > 1 || d.Light >= 0 || !r.occasional(d) {
			continue
		}
		for _, one := range said {
			p := &r.Parties[one.Speaker]
			if one.Carried || p.Class == lang.Media || slices.Contains(d.Actors, one.Speaker) || !r.saidAt(d, one) {
				continue
			}
			d.Actors = append([]int{one.Speaker}, d.Actors...)
			d.Occasion = true
			d.Rules = append(d.Rules, "occasion")
			if d.Status == Planned {
				d.Status = Actual
			}
			break
		}
	}
}

// occasional reports whether "during", "at" or "after" stands directly before a noun, with
// nothing but an article between.
func (r *Narration) occasional(d *Draft) bool {
	if slices.Contains(d.Pre, lang.In) {
		return true
	}
	tok := r.BeforeDeterminers(d.First)
	return r.CueAt(tok, lang.While) || r.CueAt(tok, lang.In) || r.CueAt(tok, lang.OnPrep) || r.CueAt(tok, lang.After)
}

// saidAt reports whether talks are the occasion of what somebody says in their sentence: they
// stand before the verb, or between it and what is said.
func (r *Narration) saidAt(d *Draft, one mention.Saying) bool {
	from, to := one.Verb, d.First
	if d.First < one.Verb {
		if from, to = d.Last, one.Verb; d.First-r.Doc.Sentences[d.Sentence].First > opensWords {
			return false
		}
	} else if to-from > occasionReach {
		return false
	}
	for tok := from; tok < to; tok++ {
		if r.CueAt(tok, lang.That) || r.CueAt(tok, lang.Rel) || r.CueAt(tok, lang.Aux) || r.IsMark(tok, ".؛;:!؟?") {
			return false
		}
		if h := r.At(tok); h != nil && tok > one.Verb && h.First == tok && r.PartyAt[tok] < 0 {
			if e := h.Entry(lang.TriggerEntry); e != nil && e.Feature.Verb() && r.Sense(h) != nil {
				return false
			}
		}
	}
	return true
}
