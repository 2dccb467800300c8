package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// metonym reads a country or a capital that stands for its government: قالت
// واشنطن, Turkey shelled. It is no place where something happened then.
func (r *Reading) metonym(tok int, sent text.Sentence) (Party, bool) {
	i := r.PlaceAt[tok]
	if i < 0 || r.Places[i].First != tok {
		return Party{}, false
	}
	p := &r.Places[i]
	state := r.stateOf(p)
	if state == nil || p.Cue != "" || p.Toponym.Relation != "" || p.Toponym.Role != "" || r.Listed(p) {
		return Party{}, false
	}
	if meant := r.agentOf(p) || r.shouted(p) && r.flown(p.Last) || r.protestedAt(p, sent) || r.sideOf(p, sent) || r.doerPlace(p, sent) || r.sourceOf(p, sent); !meant && (r.GovernedAt(tok) && !r.AfterAsConjunction(tok) || !r.actsAt(p, sent)) {
		return Party{}, false
	}
	p.Toponym.Role = "metonym"
	found := Party{First: p.First, Last: p.Last, Class: lang.State, Actor: state, Number: lang.Any}
	if r.flown(p.Last) {
		found.Role = "MIL" // whose forces strike
	}
	return found, true
}

// sourceOf reports whether a place alone is who tells: according to Ankara, بحسب أنقرة.
func (r *Reading) sourceOf(p *Place, sent text.Sentence) bool {
	return p.First > sent.First && r.CueAt(p.First-1, lang.According) && (p.Last >= sent.Last || r.Doc.Tokens[p.Last].Kind == text.Punct)
}

// agentOf reports whether a place is the author of a passive: rejected by Kyiv.
func (r *Reading) agentOf(p *Place) bool {
	if r.Lang.Order != lang.SubjectFirst || p.First < 2 || !r.CueAt(p.First-1, lang.By) {
		return false
	}
	h := r.At(p.First - 2)
	if h == nil {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && e.Trigger.Frame.Slot("subj") == lang.Agent
}

// doerPlace reports whether a place is the genitive of an event noun behind which "to"
// begins its object, and so its subject: قصف إسرائيل لغزة.
func (r *Reading) doerPlace(p *Place, sent text.Sentence) bool {
	if r.Lang.Order != lang.VerbFirst || p.First == sent.First || len(p.Pre) > 0 || p.Last >= sent.Last || !slices.Contains(r.Pre(p.Last), lang.To) || r.UnitAt(p.Last).Kind == TriggerUnit {
		return false
	}
	h := r.At(p.First - 1)
	if h == nil || r.IsDefinite(h) {
		return false
	}
	e := r.Sense(h)
	return e != nil && e.Feature == lang.Noun && e.Trigger.Kind == lang.Act && e.Trigger.Frame.Slot("obj") == lang.Recipient
}

// protestReach is how far behind a protest the state may stand that it is against,
// in tokens.
const protestReach = 12

// protestedAt reports whether a place behind "against" is what people protest
// against: marched through Goma shouting slogans against Kigali.
func (r *Reading) protestedAt(p *Place, sent text.Sentence) bool {
	if p.First <= sent.First || !r.CueAt(p.First-1, lang.Against) {
		return false
	}
	for tok := p.First - 2; tok >= sent.First && tok >= p.First-protestReach; tok-- {
		if h := r.At(tok); h != nil && h.First == tok {
			if e := h.Entry(lang.TriggerEntry); e != nil {
				return e.Trigger.Type == "PROTEST"
			}
		}
	}
	return false
}

// stateOf is the government that a country or a capital may stand for.
func (r *Reading) stateOf(p *Place) *lang.Actor {
	if p.Name.Kind == "country" && p.Name.Weight == 100 {
		return r.States()[p.Name.Country]
	}
	if h := r.At(p.First); h != nil && h.First == p.First && h.Last == p.Last {
		if e := h.Entry(lang.NationEntry); seat(e) {
			return r.States()[e.Code]
		}
	}
	return nil
}

// seat reports whether an entry is a city that may stand for a government.
func seat(e *lang.Entry) bool { return e != nil && (e.Attr == "capital" || e.Attr == "seat") }

// Listed reports whether a place stands behind a comma and another place, which
// it only locates: Aleppo, Syria.
func (r *Reading) Listed(p *Place) bool {
	return p.First >= 2 && r.IsMark(p.First-1, ",،") && r.PlaceAt[p.First-2] >= 0 && r.PartyAt[p.First-2] < 0
}

// actsAt reports whether a verb that a government may be the subject or the
// object of stands beside a place: before it where the verb comes first, behind
// it or before it in English.
func (r *Reading) actsAt(p *Place, sent text.Sentence) bool {
	if r.Lang.Order == lang.VerbFirst {
		if p.First > sent.First && r.governmentVerb(r.At(p.First-1), p.First-1) {
			return true
		}
		if r.objectOfSpeech(p, sent) || p.First > sent.First && r.joinsState(p) {
			return true
		}
		topic := p.First == sent.First || r.CueAt(p.First-1, lang.That) // إن إسرائيل نفذت
		last := p.Last
		if p.First > sent.First && r.CueAt(p.First-1, lang.Past) { // وكانت إسرائيل قد نفذت
			topic = true
			if last < sent.Last && r.CueAt(last, lang.Modal) {
				last++
			}
		}
		last = r.behindAllies(last, sent)
		return topic && last < sent.Last && r.governmentVerb(r.At(last), last)
	}
	tok := r.behindTime(r.behindStates(p.Last, sent), sent)
	for from := tok; tok < sent.Last && tok < from+3 && r.At(tok) != nil && (r.CueAt(tok, lang.Past) ||
		r.CueAt(tok, lang.Aux) || r.CueAt(tok, lang.Future) || r.CueAt(tok, lang.Modal) || r.CueAt(tok, lang.Also)); {
		tok = r.At(tok).Last
	}
	if tok < sent.Last && r.governmentVerb(r.At(tok), tok) {
		return true
	}
	before := r.At(p.First - 1)
	if before == nil || p.First == sent.First {
		return false
	}
	e := before.Entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && VerbalType(e.Trigger.Type)
}

// behindTime gives the token behind a time that stands between a subject and its verb:
// Israel on Sunday bombed, Honduras today demanded.
func (r *Reading) behindTime(tok int, sent text.Sentence) int {
	for at := tok; at < sent.Last && at < tok+3; at++ {
		if i := r.TimeAt[at]; i >= 0 {
			return r.Times[i].Last
		}
		h := r.At(at)
		on := h != nil && (h.Cue(lang.OnPrep) || h.Cue(lang.In))
		if r.PartyAt[at] >= 0 || r.PlaceAt[at] >= 0 || r.Doc.Tokens[at].Kind != text.Word || h != nil && !on {
			break
		}
	}
	return tok
}

// behindStates gives the token behind the other states of a list: France, Britain
// and the United States asked.
func (r *Reading) behindStates(tok int, sent text.Sentence) int {
	for tok < sent.Last {
		next := tok
		for next < sent.Last && (r.IsMark(next, ",") || r.CueAt(next, lang.And) || r.CueAt(next, lang.Definite)) {
			next++
		}
		if next == tok || next >= sent.Last || r.PlaceAt[next] < 0 || r.stateOf(&r.Places[r.PlaceAt[next]]) == nil {
			return tok
		}
		tok = r.Places[r.PlaceAt[next]].Last
	}
	return tok
}

// behindAllies gives the token behind the states and the others of theirs that "and" joins
// to a state, where the verb comes behind them: إن الولايات المتحدة وحلفاءها شنوا.
func (r *Reading) behindAllies(tok int, sent text.Sentence) int {
	for tok < sent.Last && slices.Contains(r.Pre(tok), lang.And) {
		if i := r.PlaceAt[tok]; i >= 0 && r.stateOf(&r.Places[i]) != nil {
			tok = r.Places[i].Last
			continue
		}
		if r.UnitAt(tok).Kind != WordUnit || !slices.ContainsFunc(r.Words[tok].Forms, func(f match.Form) bool { return f.Post != "" }) {
			break
		}
		tok++
	}
	return tok
}

// joinsState reports whether "and" joins a place to a state that acts: أعلنت
// فرنسا وبريطانيا.
func (r *Reading) joinsState(p *Place) bool {
	i := r.PartyAt[p.First-1]
	if i < 0 || !slices.Contains(r.Pre(p.First), lang.And) {
		return false
	}
	at := r.PlaceAt[p.First-1]
	return at >= 0 && r.Places[at].Toponym.Role == "metonym"
}

// speakerWords is how many words the name of a speaker whom nobody knows may have between
// a verb and the state that he speaks of.
const speakerWords = 2

// objectOfSpeech reports whether nothing but the subject stands between a place and
// a verb of accusing, asking or threatening before it: اتهمت باريس موسكو.
func (r *Reading) objectOfSpeech(p *Place, sent text.Sentence) bool {
	tok := p.First - 1
	for words := 0; tok > sent.First && words <= speakerWords; {
		if i := r.PartyAt[tok]; i >= 0 {
			tok = r.Parties[i].First - 1
			continue
		}
		if i := r.TimeAt[tok]; i >= 0 {
			tok = r.Times[i].First - 1
			continue
		}
		if r.Lang.Order != lang.VerbFirst || r.UnitAt(tok).Kind != WordUnit || len(r.Pre(tok)) > 0 || words == 0 && !r.Articled(tok) {
			break // اتهم الجبير إيران; but: رفض دعم إيران
		}
		words++
		tok--
	}
	if tok < sent.First || tok == p.First-1 {
		return false
	}
	h := r.At(tok)
	if h == nil || !r.governmentVerb(h, tok) {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && VerbalType(e.Trigger.Type)
}

// governmentVerb reports whether a hit is a finite verb that takes an actor for
// its subject.
func (r *Reading) governmentVerb(h *Hit, tok int) bool {
	if h == nil || h.Last <= tok || h.First > tok {
		return false
	}
	if r.SaysVerb(h) {
		return true
	}
	e := h.Entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Frame.Slot("subj") != lang.Agent || r.Sense(h) == nil || !r.Sense(h).Feature.Verb() {
		return false
	}
	return e.Feature.Verb() && e.Feature != lang.Participle && e.Feature != lang.Gerund || r.Sense(h).Feature.Verb()
}

// sideReach is how far before "between", "with", "against" or "by" the act may stand
// whose side follows, in tokens.
const sideReach = 8

// sideOf reports whether a place stands for a side of an act: the truce between
// Israel and Hamas, talks with Iran.
func (r *Reading) sideOf(p *Place, sent text.Sentence) bool {
	tok := r.BeforeDefinite(p.First)
	if tok < sent.First {
		return false
	}
	if slices.Contains(r.Pre(p.First), lang.And) || r.CueAt(tok, lang.And) {
		if !slices.Contains(r.Pre(p.First), lang.And) {
			tok--
		}
		if tok < sent.First || r.PartyAt[tok] < 0 {
			return false
		}
		tok = r.listBefore(tok, sent)
		return tok >= sent.First && r.CueAt(tok, lang.Between) && r.actBefore(tok, sent)
	}
	if r.CueAt(tok, lang.Between) {
		return r.listGoesOn(p.Last, sent) && r.actBefore(tok, sent)
	}
	if at := r.listBefore(tok, sent); at < tok && r.CueAt(at, lang.Between) {
		return r.listGoesOn(p.Last, sent) && r.actBefore(at, sent)
	}
	return (r.CueAt(tok, lang.With) || r.CueAt(tok, lang.Against) || r.CueAt(tok, lang.By)) && r.actBefore(tok, sent)
}

// listGoesOn reports whether "and" stands at a token or behind the states of a list that
// begins there: between Russia, Iran and Turkey.
func (r *Reading) listGoesOn(tok int, sent text.Sentence) bool {
	for range longestSides {
		if tok >= sent.Last {
			return false
		}
		if r.CueAt(tok, lang.And) || slices.Contains(r.Pre(tok), lang.And) {
			return true
		}
		if r.IsMark(tok, ",،") {
			tok++
		}
		if tok >= sent.Last || r.PlaceAt[tok] < 0 || r.stateOf(&r.Places[r.PlaceAt[tok]]) == nil {
			return false
		}
		tok = r.Places[r.PlaceAt[tok]].Last
	}
	return false
}

// longestSides is how many sides an act may have.
const longestSides = 6

// listBefore gives the token before the parties of a list that end at a token, over the
// commas between them.
func (r *Reading) listBefore(tok int, sent text.Sentence) int {
	for tok >= sent.First {
		at := tok
		if r.IsMark(at, ",،") {
			at--
		}
		if at < sent.First || r.PartyAt[at] < 0 {
			return tok
		}
		tok = r.BeforeDefinite(r.Parties[r.PartyAt[at]].First)
	}
	return tok
}

// actBefore reports whether an act stands before a preposition that gives it a
// side: clashes broke out on Sunday between …; but not: an attack against a city.
func (r *Reading) actBefore(prep int, sent text.Sentence) bool {
	slot := SlotOf(r.At(prep))
	for tok := prep - 1; tok >= sent.First && tok >= prep-sideReach; tok-- {
		if i := r.PartyAt[tok]; i >= 0 && r.Lang.Order == lang.VerbFirst && slot == "with" {
			tok = r.Parties[i].First // the subject: اتفقت روسيا مع تركيا
			continue
		}
		if r.IsMark(tok, ",،.؛;:") || r.PartyAt[tok] >= 0 {
			return false
		}
		h := r.At(tok)
		if h == nil || r.TimeAt[tok] >= 0 || r.PlaceAt[tok] >= 0 {
			continue
		}
		if e := h.Entry(lang.TriggerEntry); e != nil {
			hits := e.Trigger.Type == "ASSAULT" && !e.Trigger.Frame.Fights() && slot == "against"
			role := e.Trigger.Frame.Slot(slot)
			return !hits && (role == lang.Agent || role == lang.Recipient || role == lang.Both)
		}
	}
	return false
}

// Speaks reports whether a verb of saying stands directly before a party.
func (r *Reading) Speaks(u Unit) bool {
	h := r.At(u.First - 1)
	return h != nil && r.SaysVerb(h)
}
