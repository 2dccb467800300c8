package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// pronounSubject finds whom the pronoun before a verb means: the speaker, when
// the pronoun stands in what somebody says (said that it had killed …), else the
// subject before it in the sentence.
func (r *reading) pronounSubject(d *draft, start int) (unit, bool) {
	tok := d.first - 1
	for tok >= start && (r.cueAt(tok, lang.Past) || r.cueAt(tok, lang.Modal) || r.cueAt(tok, lang.Aux)) {
		tok--
	}
	if tok < start || !r.cueAt(tok, lang.Subject) {
		return unit{}, false
	}
	for tok--; tok >= start; {
		u := r.unitAt(tok)
		switch {
		case u.kind == partyUnit && !r.governed(u):
			p := &r.parties[u.ref]
			return u, fights(p) || p.org != nil || d.passive || d.trigger.Frame.Slot("subj") != lang.Agent
		case r.isMark(tok, ".؛;"):
			return unit{}, false
		}
		tok = u.first - 1
	}
	return unit{}, false
}

// pronounObject finds whom the pronoun behind a verb means when nobody suffers
// yet: soldiers whom fighters abducted (خطفهم). It is the nearest party before
// the verb that does not act.
func (r *reading) pronounObject(d *draft, start int) {
	if !d.pronoun || len(d.recipients) > 0 || d.trigger.Frame.Slot("obj") != lang.Recipient || r.resumesNoun(d, start) {
		return
	}
	for tok := d.first - 1; tok >= start; {
		u := r.unitAt(tok)
		if u.kind == partyUnit && !slices.Contains(d.actors, u.ref) && !r.speaks(u) {
			r.fill(d, arg{unit: u}, lang.Recipient)
			d.rules = append(d.rules, "pronoun")
			return
		}
		if r.isMark(tok, ".؛;") {
			return
		}
		tok = u.first - 1
	}
}

// againstReach is how far behind a deed the pronoun may stand that says against whom it
// is, in tokens.
const againstReach = 8

// takeAgainst gives the deeds of which a preposition and a pronoun tell against whom they
// are those whom the pronoun means, the last side named before them: بوكو حرام … وشن الجيش
// حملة ضدها.
func (r *reading) takeAgainst(list []draft) {
	if r.lang.Order != lang.VerbFirst {
		return
	}
	for k := range list {
		d := &list[k]
		if d.gone || len(d.recipients) > 0 || len(d.actors) == 0 || d.trigger.Frame.Slot("against") != lang.Recipient || !r.againstPronoun(d) {
			continue
		}
		first := d.first
		for _, i := range d.actors {
			first = min(first, r.parties[i].first)
		}
		from := r.doc.Sentences[max(0, d.sentence-1)].First
		for tok := first - 1; tok >= from; tok-- {
			i := int(r.partyAt[tok])
			if i < 0 || r.parties[i].last != tok+1 {
				continue
			}
			p := &r.parties[i]
			if fights(p) && p.class <= lang.State && p.actor != nil && p.actor.ID != "" && !slices.ContainsFunc(d.actors, func(j int) bool { return r.sameActor(i, j) }) {
				d.recipients = append(d.recipients, i)
				d.rules = append(d.rules, "pronoun")
				break
			}
		}
	}
}

// againstPronoun reports whether a preposition with a pronoun stands behind a deed that
// says against whom it is: ضدهم, عليه.
func (r *reading) againstPronoun(d *draft) bool {
	for tok := d.last; tok < min(d.last+againstReach, r.doc.Sentences[d.sentence].Last); tok++ {
		if r.isMark(tok, ".؛;:،,") {
			return false
		}
		h := r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if h.Form.Post != "" && h.Last == tok+1 && (h.cue(lang.Against) || h.cue(lang.On)) {
			return true
		}
		if e := h.entry(lang.TriggerEntry); e != nil && e.Feature.Verb() && r.sense(h) != nil && !r.cueAt(tok-1, lang.Rel) {
			return false // but: التي تشنها دول المنطقة عليه
		}
	}
	return false
}

// resumesNoun reports whether the pronoun of a verb takes up a thing: the
// quarter that aircraft shelled (قصفته), an attack that … carried out.
func (r *reading) resumesNoun(d *draft, start int) bool {
	tok := d.first - 1
	if r.cueAt(tok, lang.Rel) {
		tok--
	} else if len(d.pre) > 0 {
		return false
	}
	if tok < start {
		return false
	}
	u := r.unitAt(tok)
	return u.kind == wordUnit || u.kind == placeUnit || u.kind == triggerUnit
}

// speaks reports whether a verb of saying stands directly before a party.
func (r *reading) speaks(u unit) bool {
	h := r.at(u.first - 1)
	return h != nil && r.saysVerb(h)
}

// pronounAt gives the token of a pronoun that is the subject of a verb, with
// nothing but auxiliaries and adverbs between, or -1.
func (r *reading) pronounAt(d *draft, start int) int {
	for tok := d.first - 1; tok >= start && tok >= d.first-4; tok-- {
		h := r.at(tok)
		if h == nil {
			continue
		}
		if h.cue(lang.PronounBody) || h.cue(lang.PronounMany) || h.cue(lang.PronounOne) {
			return tok
		}
		if !h.cue(lang.Aux) && !h.cue(lang.Past) && !h.cue(lang.Neg) && !h.cue(lang.Still) && !h.cue(lang.Future) && !h.cue(lang.Modal) {
			return -1
		}
	}
	return -1
}

// pronounBetween reports whether a pronoun, the nearer subject, stands between a
// unit and a verb.
func (r *reading) pronounBetween(u unit, d *draft) bool {
	return r.pronounAt(d, u.last) >= 0
}

// meantByPronoun finds whom the pronoun means that is the subject of a verb: the
// one who speaks, when the clause is what he says, else the last party of its
// number before it that no preposition governs, at most one sentence back.
func (r *reading) meantByPronoun(d *draft, start int) (unit, bool) {
	tok := r.pronounAt(d, start)
	if tok < 0 {
		return unit{}, false
	}
	from := start
	if d.sentence > 0 {
		from = r.doc.Sentences[d.sentence-1].First
	}
	h := r.at(tok)
	governed := -1
	for back := tok - 1; back >= from; back-- {
		i := r.partyAt[back]
		if i < 0 || r.parties[i].last != back+1 || !r.fitsPronoun(int(i), h) {
			continue
		}
		if back+1 == tok && d.trigger.Frame.Slot("obj") == lang.Recipient {
			continue // soldiers they had kidnapped: the object
		}
		u := r.unitAt(back)
		if !r.governed(u) {
			return u, true
		}
		if governed < 0 {
			governed = back
		}
	}
	if governed >= 0 && d.sentence > 0 && governed < start {
		return r.unitAt(governed), true
	}
	return unit{}, false
}

// fitsPronoun reports whether a pronoun may mean a party.
func (r *reading) fitsPronoun(i int, h *hit) bool {
	p := &r.parties[i]
	one := p.class == lang.Person || p.class == lang.Official || p.number == 1
	switch {
	case h.cue(lang.PronounBody):
		return p.class == lang.Organisation || p.class == lang.State || p.class == lang.Reference
	case h.cue(lang.PronounMany):
		return !one && p.class != lang.Media
	}
	return one
}
