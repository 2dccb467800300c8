package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// voiceReach is how far into a text its head may stand that says whose it is, in tokens.
const voiceReach = 60

// findVoice finds the party whose text this is: a body alone in square brackets before it,
// [COMMUNIQUE] [ARMED FORCES], or in the dateline the medium of an organisation,
// (RADIO VENCEREMOS) --.
func (r *reading) findVoice() {
	if r.voice = -1; r.part != Body || len(r.doc.Sentences) == 0 || r.lang.Order != lang.SubjectFirst {
		return
	}
	for i := range r.parties {
		p := &r.parties[i]
		if p.first > voiceReach {
			return
		}
		if p.actor == nil || p.first == 0 {
			continue
		}
		switch {
		case r.labels(p) && (p.class == lang.Organisation || p.class == lang.State):
			r.voice = i
			return
		case r.voice < 0 && r.isMark(p.first-1, "(") && r.isMark(p.last, ")") && p.class == lang.Media && p.actor.Parent != "":
			if side := r.lang.Actors[p.actor.Parent]; side != nil {
				p.org, r.voice = side, i
			}
		}
	}
}

// labels reports whether a party stands alone in square brackets at the head of a text or
// of what somebody says in it, not behind what it explains: -- [ARMED FORCES], [AZCONA].
func (r *reading) labels(p *party) bool {
	tok := p.first - 1
	return r.isMark(tok, "[") && r.isMark(p.last, "]") &&
		(tok == r.doc.Sentences[r.sentenceOf(tok)].First || r.isMark(tok-1, "]-") || r.doc.Tokens[tok-1].Kind == text.Punct && !r.isMark(tok-1, ",\""))
}

// labelReach is how far back the label of a speaker may stand, in tokens.
const labelReach = 300

// labelled finds the speaker of a transcript who is named in square brackets before a
// token: [AZCONA] We discussed it. told is set where somebody unknown is.
func (r *reading) labelled(tok int) (speaker int, told bool) {
	for from := max(0, tok-labelReach); tok > from; tok-- {
		if !r.isMark(tok, "]") {
			continue
		}
		first := tok - 1
		for first > from && !r.isMark(first, "[") {
			first--
		}
		if i := r.partyAt[tok-1]; i >= 0 && r.parties[i].first == first+1 && r.labels(&r.parties[i]) {
			return int(i), true
		}
		if first == tok-2 && first == r.doc.Sentences[r.sentenceOf(first)].First && r.at(tok-1) == nil {
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
func (r *reading) weAct(d *draft, start int) bool {
	if r.lang.Order != lang.SubjectFirst || d.passive || d.entry == nil || !d.entry.Feature.Verb() {
		return false
	}
	infinitive := false
	for tok := d.first - 1; tok >= start && tok >= d.first-weReach; tok-- {
		h := r.at(tok)
		switch {
		case h != nil && h.cue(lang.PronounWe):
			return true
		case h != nil && h.cue(lang.Inf):
			infinitive = true
		case h != nil && (h.cue(lang.Aux) || h.cue(lang.Past) || h.cue(lang.Modal) || h.cue(lang.Future) || h.cue(lang.Neg) || h.cue(lang.Also) || h.cue(lang.Still) || h.cue(lang.Try)):
		case h == nil && infinitive && r.doc.Tokens[tok].Kind == text.Word && r.partyAt[tok] < 0 && r.placeAt[tok] < 0:
		default:
			return false
		}
	}
	return false
}

// ours reports whether a party is the speaker's own: our forces.
func (r *reading) ours(i int) bool {
	p := &r.parties[i]
	return p.class != lang.Civilian && p.class != lang.Person && (r.cueAt(p.first, lang.Ours) || r.cueAt(p.first-1, lang.Ours))
}

// takeOurs replaces the parties of a draft that are the speaker's own by whom he speaks for.
func (r *reading) takeOurs(d *draft, speaker int) {
	_, i := r.organisation(speaker)
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
	if swap(d.actors) {
		d.ofSpeaker = true
	}
	if swap(d.recipients) {
		d.forSpeaker = true
	}
	d.recipients = without(d.recipients, d.actors)
}

// weAre gives a draft of which "we" are the author whom a speaker speaks for, and "our
// forces" their side.
func (r *reading) weAre(d *draft, speaker int, author bool) {
	r.takeOurs(d, speaker)
	if !author || len(d.actors) > 0 && d.trigger.Frame.Slot("with") != lang.Agent {
		return
	}
	if a, i := r.organisation(speaker); i >= 0 && !slices.Contains(d.actors, i) && !(r.lang.Order == lang.SubjectFirst && slices.ContainsFunc(d.recipients, func(j int) bool { return r.parties[j].actor == a })) {
		d.actors, d.ofSpeaker = append([]int{i}, d.actors...), true
		d.rules = append(d.rules, "we")
	}
}
