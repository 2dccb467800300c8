package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// labelReach is how far back the label of a speaker may stand, in tokens.
const labelReach = 300

// labelled finds the speaker of a transcript who is named in square brackets before a
// token: [AZCONA] We discussed it. told is set where somebody unknown is.
func (r *Narration) labelled(tok int) (speaker int, told bool) {
	for from := max(0, tok-labelReach); tok > from; tok-- {
		if !r.IsMark(tok, "]") {
			continue
		}
		first := tok - 1
		for first > from && !r.IsMark(first, "[") {
			first--
		}
		if i := r.PartyAt[tok-1]; i >= 0 && r.Parties[i].First == first+1 && r.Labels(&r.Parties[i]) {
			return int(i), true
		}
		if first == tok-2 && first == r.Doc.Sentences[r.SentenceOf(first)].First && r.At(tok-1) == nil {
			return -1, true // [MONTOYA]
		}
		tok = first
	}
	return -1, false
}

// weReach is how far before a verb "we" may stand, in tokens: we are willing to meet.
const weReach = 7

// weAct reports whether "we" is the subject of a verb, with auxiliaries and an adjective
// of will between: we have attacked, we are ready to negotiate.
func (r *Narration) weAct(d *Draft, start int) bool {
	if r.Lang.Order != lang.SubjectFirst || d.Passive || d.Entry == nil || !d.Entry.Feature.Verb() {
		return false
	}
	infinitive := false
	for tok := d.First - 1; tok >= start && tok >= d.First-weReach; tok-- {
		h := r.At(tok)
		switch {
		case h != nil && h.Cue(lang.PronounWe):
			return true
		case h != nil && h.Cue(lang.Inf):
			infinitive = true
		case h != nil && (h.Cue(lang.Aux) || h.Cue(lang.Past) || h.Cue(lang.Modal) || h.Cue(lang.Future) || h.Cue(lang.Neg) || h.Cue(lang.Also) || h.Cue(lang.Still) || h.Cue(lang.Try)):
		case h == nil && infinitive && r.Doc.Tokens[tok].Kind == text.Word && r.PartyAt[tok] < 0 && r.PlaceAt[tok] < 0:
		default:
			return false
		}
	}
	return false
}

// ours reports whether a party is the speaker's own: our forces.
func (r *Narration) ours(i int) bool {
	p := &r.Parties[i]
	return p.Class != lang.Civilian && p.Class != lang.Person && (r.CueAt(p.First, lang.Ours) || r.CueAt(p.First-1, lang.Ours))
}

// takeOurs replaces the parties of a draft that are the speaker's own by whom he speaks for.
func (r *Narration) takeOurs(d *Draft, speaker int) {
	_, i := r.Organisation(speaker)
	if i < 0 {
		return
	}
	swap := func(list []int) bool {
		any := false
		for k, j := range list {
			if j != i && r.ours(j) {
				list[k], any = i, true
			}
		}
		return any
	}
	if swap(d.Actors) {
		d.OfSpeaker = true
	}
	if swap(d.Recipients) {
		d.ForSpeaker = true
	}
	d.Recipients = without(d.Recipients, d.Actors)
}

// weAre gives a draft of which "we" are the author whom a speaker speaks for, and "our
// forces" their side.
func (r *Narration) weAre(d *Draft, speaker int, author bool) {
	r.takeOurs(d, speaker)
	if !author || len(d.Actors) > 0 && d.Trigger.Frame.Slot("with") != lang.Agent {
		return
	}
	if a, i := r.Organisation(speaker); i >= 0 && !slices.Contains(d.Actors, i) && !(r.Lang.Order == lang.SubjectFirst && slices.ContainsFunc(d.Recipients, func(j int) bool { return r.Parties[j].Actor == a })) {
		d.Actors, d.OfSpeaker = append([]int{i}, d.Actors...), true
		d.Rules = append(d.Rules, "we")
	}
}
