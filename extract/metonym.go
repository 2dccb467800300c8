package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// metonym reads a country or a capital that stands for its government: قالت
// واشنطن, Turkey shelled. It is no place where something happened then.
func (r *reading) metonym(tok int, sent text.Sentence) (party, bool) {
	i := r.placeAt[tok]
	if i < 0 || r.places[i].first != tok {
		return party{}, false
	}
	p := &r.places[i]
	state := r.stateOf(p)
	if state == nil || p.cue != "" || p.toponym.Relation != "" || p.toponym.Role != "" || r.listed(p) {
		return party{}, false
	}
	if meant := r.agentOf(p) || r.shouted(p) && r.flown(p.last) || r.protestedAt(p, sent) || r.sideOf(p, sent) || r.doerPlace(p, sent) || r.sourceOf(p, sent); !meant && (r.governedAt(tok) && !r.afterAsConjunction(tok) || !r.actsAt(p, sent)) {
		return party{}, false
	}
	p.toponym.Role = "metonym"
	found := party{first: p.first, last: p.last, class: lang.State, actor: state, number: lang.Any}
	if r.flown(p.last) {
		found.role = "MIL" // whose forces strike
	}
	return found, true
}

// sourceOf reports whether a place alone is who tells: according to Ankara, بحسب أنقرة.
func (r *reading) sourceOf(p *place, sent text.Sentence) bool {
	return p.first > sent.First && r.cueAt(p.first-1, lang.According) && (p.last >= sent.Last || r.doc.Tokens[p.last].Kind == text.Punct)
}

// agentOf reports whether a place is the author of a passive: rejected by Kyiv.
func (r *reading) agentOf(p *place) bool {
	if r.lang.Order != lang.SubjectFirst || p.first < 2 || !r.cueAt(p.first-1, lang.By) {
		return false
	}
	h := r.at(p.first - 2)
	if h == nil {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && e.Trigger.Frame.Slot("subj") == lang.Agent
}

// doerPlace reports whether a place is the genitive of an event noun behind which "to"
// begins its object, and so its subject: قصف إسرائيل لغزة.
func (r *reading) doerPlace(p *place, sent text.Sentence) bool {
	if r.lang.Order != lang.VerbFirst || p.first == sent.First || len(p.pre) > 0 || p.last >= sent.Last || !slices.Contains(r.pre(p.last), lang.To) || r.unitAt(p.last).kind == triggerUnit {
		return false
	}
	h := r.at(p.first - 1)
	if h == nil || r.isDefinite(h) {
		return false
	}
	e := r.sense(h)
	return e != nil && e.Feature == lang.Noun && e.Trigger.Kind == lang.Act && e.Trigger.Frame.Slot("obj") == lang.Recipient
}

// protestReach is how far behind a protest the state may stand that it is against,
// in tokens.
const protestReach = 12

// protestedAt reports whether a place behind "against" is what people protest
// against: marched through Goma shouting slogans against Kigali.
func (r *reading) protestedAt(p *place, sent text.Sentence) bool {
	if p.first <= sent.First || !r.cueAt(p.first-1, lang.Against) {
		return false
	}
	for tok := p.first - 2; tok >= sent.First && tok >= p.first-protestReach; tok-- {
		if h := r.at(tok); h != nil && h.First == tok {
			if e := h.entry(lang.TriggerEntry); e != nil {
				return e.Trigger.Type == "PROTEST"
			}
		}
	}
	return false
}

// stateOf is the government that a country or a capital may stand for.
func (r *reading) stateOf(p *place) *lang.Actor {
	if p.name.Kind == "country" && p.name.Weight == 100 {
		return r.states()[p.name.Country]
	}
	if h := r.at(p.first); h != nil && h.First == p.first && h.Last == p.last {
		if e := h.entry(lang.NationEntry); seat(e) {
			return r.states()[e.Code]
		}
	}
	return nil
}

// seat reports whether an entry is a city that may stand for a government.
func seat(e *lang.Entry) bool { return e != nil && (e.Attr == "capital" || e.Attr == "seat") }

// listed reports whether a place stands behind a comma and another place, which
// it only locates: Aleppo, Syria.
func (r *reading) listed(p *place) bool {
	return p.first >= 2 && r.isMark(p.first-1, ",،") && r.placeAt[p.first-2] >= 0 && r.partyAt[p.first-2] < 0
}

// actsAt reports whether a verb that a government may be the subject or the
// object of stands beside a place: before it where the verb comes first, behind
// it or before it in English.
func (r *reading) actsAt(p *place, sent text.Sentence) bool {
	if r.lang.Order == lang.VerbFirst {
		if p.first > sent.First && r.governmentVerb(r.at(p.first-1), p.first-1) {
			return true
		}
		if r.objectOfSpeech(p, sent) || p.first > sent.First && r.joinsState(p) {
			return true
		}
		topic := p.first == sent.First || r.cueAt(p.first-1, lang.That) // إن إسرائيل نفذت
		last := p.last
		if p.first > sent.First && r.cueAt(p.first-1, lang.Past) { // وكانت إسرائيل قد نفذت
			topic = true
			if last < sent.Last && r.cueAt(last, lang.Modal) {
				last++
			}
		}
		last = r.behindAllies(last, sent)
		return topic && last < sent.Last && r.governmentVerb(r.at(last), last)
	}
	tok := r.behindTime(r.behindStates(p.last, sent), sent)
	for from := tok; tok < sent.Last && tok < from+3 && r.at(tok) != nil && (r.cueAt(tok, lang.Past) ||
		r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Future) || r.cueAt(tok, lang.Modal) || r.cueAt(tok, lang.Also)); {
		tok = r.at(tok).Last
	}
	if tok < sent.Last && r.governmentVerb(r.at(tok), tok) {
		return true
	}
	before := r.at(p.first - 1)
	if before == nil || p.first == sent.First {
		return false
	}
	e := before.entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && verbalType(e.Trigger.Type)
}

// behindTime gives the token behind a time that stands between a subject and its verb:
// Israel on Sunday bombed, Honduras today demanded.
func (r *reading) behindTime(tok int, sent text.Sentence) int {
	for at := tok; at < sent.Last && at < tok+3; at++ {
		if i := r.timeAt[at]; i >= 0 {
			return r.times[i].Last
		}
		h := r.at(at)
		on := h != nil && (h.cue(lang.OnPrep) || h.cue(lang.In))
		if r.partyAt[at] >= 0 || r.placeAt[at] >= 0 || r.doc.Tokens[at].Kind != text.Word || h != nil && !on {
			break
		}
	}
	return tok
}

// behindStates gives the token behind the other states of a list: France, Britain
// and the United States asked.
func (r *reading) behindStates(tok int, sent text.Sentence) int {
	for tok < sent.Last {
		next := tok
		for next < sent.Last && (r.isMark(next, ",") || r.cueAt(next, lang.And) || r.cueAt(next, lang.Definite)) {
			next++
		}
		if next == tok || next >= sent.Last || r.placeAt[next] < 0 || r.stateOf(&r.places[r.placeAt[next]]) == nil {
			return tok
		}
		tok = r.places[r.placeAt[next]].last
	}
	return tok
}

// behindAllies gives the token behind the states and the others of theirs that "and" joins
// to a state, where the verb comes behind them: إن الولايات المتحدة وحلفاءها شنوا.
func (r *reading) behindAllies(tok int, sent text.Sentence) int {
	for tok < sent.Last && slices.Contains(r.pre(tok), lang.And) {
		if i := r.placeAt[tok]; i >= 0 && r.stateOf(&r.places[i]) != nil {
			tok = r.places[i].last
			continue
		}
		if r.unitAt(tok).kind != wordUnit || !slices.ContainsFunc(r.words[tok].Forms, func(f match.Form) bool { return f.Post != "" }) {
			break
		}
		tok++
	}
	return tok
}

// joinsState reports whether "and" joins a place to a state that acts: أعلنت
// فرنسا وبريطانيا.
func (r *reading) joinsState(p *place) bool {
	i := r.partyAt[p.first-1]
	if i < 0 || !slices.Contains(r.pre(p.first), lang.And) {
		return false
	}
	at := r.placeAt[p.first-1]
	return at >= 0 && r.places[at].toponym.Role == "metonym"
}

// speakerWords is how many words the name of a speaker whom nobody knows may have between
// a verb and the state that he speaks of.
const speakerWords = 2

// objectOfSpeech reports whether nothing but the subject stands between a place and
// a verb of accusing, asking or threatening before it: اتهمت باريس موسكو.
func (r *reading) objectOfSpeech(p *place, sent text.Sentence) bool {
	tok := p.first - 1
	for words := 0; tok > sent.First && words <= speakerWords; {
		if i := r.partyAt[tok]; i >= 0 {
			tok = r.parties[i].first - 1
			continue
		}
		if i := r.timeAt[tok]; i >= 0 {
			tok = r.times[i].First - 1
			continue
		}
		if r.lang.Order != lang.VerbFirst || r.unitAt(tok).kind != wordUnit || len(r.pre(tok)) > 0 || words == 0 && !r.articled(tok) {
			break // اتهم الجبير إيران; but: رفض دعم إيران
		}
		words++
		tok--
	}
	if tok < sent.First || tok == p.first-1 {
		return false
	}
	h := r.at(tok)
	if h == nil || !r.governmentVerb(h, tok) {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && verbalType(e.Trigger.Type)
}

// governmentVerb reports whether a hit is a finite verb that takes an actor for
// its subject.
func (r *reading) governmentVerb(h *hit, tok int) bool {
	if h == nil || h.Last <= tok || h.First > tok {
		return false
	}
	if r.saysVerb(h) {
		return true
	}
	e := h.entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Frame.Slot("subj") != lang.Agent || r.sense(h) == nil || !r.sense(h).Feature.Verb() {
		return false
	}
	return e.Feature.Verb() && e.Feature != lang.Participle && e.Feature != lang.Gerund || r.sense(h).Feature.Verb()
}

// sideReach is how far before "between", "with", "against" or "by" the act may stand
// whose side follows, in tokens.
const sideReach = 8

// sideOf reports whether a place stands for a side of an act: the truce between
// Israel and Hamas, talks with Iran.
func (r *reading) sideOf(p *place, sent text.Sentence) bool {
	tok := r.beforeDefinite(p.first)
	if tok < sent.First {
		return false
	}
	if slices.Contains(r.pre(p.first), lang.And) || r.cueAt(tok, lang.And) {
		if !slices.Contains(r.pre(p.first), lang.And) {
			tok--
		}
		if tok < sent.First || r.partyAt[tok] < 0 {
			return false
		}
		tok = r.listBefore(tok, sent)
		return tok >= sent.First && r.cueAt(tok, lang.Between) && r.actBefore(tok, sent)
	}
	if r.cueAt(tok, lang.Between) {
		return r.listGoesOn(p.last, sent) && r.actBefore(tok, sent)
	}
	if at := r.listBefore(tok, sent); at < tok && r.cueAt(at, lang.Between) {
		return r.listGoesOn(p.last, sent) && r.actBefore(at, sent)
	}
	return (r.cueAt(tok, lang.With) || r.cueAt(tok, lang.Against) || r.cueAt(tok, lang.By)) && r.actBefore(tok, sent)
}

// listGoesOn reports whether "and" stands at a token or behind the states of a list that
// begins there: between Russia, Iran and Turkey.
func (r *reading) listGoesOn(tok int, sent text.Sentence) bool {
	for range longestSides {
		if tok >= sent.Last {
			return false
		}
		if r.cueAt(tok, lang.And) || slices.Contains(r.pre(tok), lang.And) {
			return true
		}
		if r.isMark(tok, ",،") {
			tok++
		}
		if tok >= sent.Last || r.placeAt[tok] < 0 || r.stateOf(&r.places[r.placeAt[tok]]) == nil {
			return false
		}
		tok = r.places[r.placeAt[tok]].last
	}
	return false
}

// longestSides is how many sides an act may have.
const longestSides = 6

// listBefore gives the token before the parties of a list that end at a token, over the
// commas between them.
func (r *reading) listBefore(tok int, sent text.Sentence) int {
	for tok >= sent.First {
		at := tok
		if r.isMark(at, ",،") {
			at--
		}
		if at < sent.First || r.partyAt[at] < 0 {
			return tok
		}
		tok = r.beforeDefinite(r.parties[r.partyAt[at]].first)
	}
	return tok
}

// actBefore reports whether an act stands before a preposition that gives it a
// side: clashes broke out on Sunday between …; but not: an attack against a city.
func (r *reading) actBefore(prep int, sent text.Sentence) bool {
	slot := slotOf(r.at(prep))
	for tok := prep - 1; tok >= sent.First && tok >= prep-sideReach; tok-- {
		if i := r.partyAt[tok]; i >= 0 && r.lang.Order == lang.VerbFirst && slot == "with" {
			tok = r.parties[i].first // the subject: اتفقت روسيا مع تركيا
			continue
		}
		if r.isMark(tok, ",،.؛;:") || r.partyAt[tok] >= 0 {
			return false
		}
		h := r.at(tok)
		if h == nil || r.timeAt[tok] >= 0 || r.placeAt[tok] >= 0 {
			continue
		}
		if e := h.entry(lang.TriggerEntry); e != nil {
			hits := e.Trigger.Type == "ASSAULT" && !e.Trigger.Frame.Fights() && slot == "against"
			role := e.Trigger.Frame.Slot(slot)
			return !hits && (role == lang.Agent || role == lang.Recipient || role == lang.Both)
		}
	}
	return false
}
