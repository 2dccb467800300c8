package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// pronounPatient counts the one whom a pronoun means that a verb of harm has as its object or
// in the passive as its subject: kidnapped him, he was arrested.
func (r *Narration) pronounPatient(d *Draft, start int) {
	effect := d.Trigger.Effect
	if effect == "" || effect == "displaced" || *d.count(effect) != nil {
		return
	}
	switch {
	case r.hasOne(d):
		for tok := d.First - 1; tok >= r.Doc.Sentences[max(0, d.Sentence-1)].First && len(d.Recipients) == 0; tok-- {
			if i := int(r.PartyAt[tok]); i >= 0 && r.Parties[i].Last == tok+1 && r.Single(i) && !r.Speaks(r.UnitAt(tok)) {
				d.Recipients = append(d.Recipients, i)
				d.Rules = append(d.Rules, "pronoun")
			}
		}
	case !d.Passive || !r.oneBefore(d):
		return
	}
	d.add(effect, mention.Count{Min: 1, Max: 1})
}

// hasOne reports whether the object of a verb is a pronoun for a person: shot him dead.
func (r *Narration) hasOne(d *Draft) bool {
	if d.Passive || d.Last >= len(r.Doc.Tokens) {
		return false
	}
	if r.CueAt(d.Last-1, lang.ObjectOne) && d.Last-d.First > 1 {
		return true
	}
	return r.CueAt(d.Last, lang.ObjectOne) && (!r.CueAt(d.Last, lang.Definite) || d.Last+1 == len(r.Doc.Tokens) || !r.begins(d.Last+1)) // but: killed her husband
}

// pronounSubject finds whom the pronoun before a verb means: the speaker, when
// the pronoun stands in what somebody says (said that it had killed …), else the
// subject before it in the sentence.
func (r *Narration) pronounSubject(d *Draft, start int) (mention.Unit, bool) {
	tok := d.First - 1
	for tok >= start && (r.CueAt(tok, lang.Past) || r.CueAt(tok, lang.Modal) || r.CueAt(tok, lang.Aux)) {
		tok--
	}
	if tok < start || !r.CueAt(tok, lang.Subject) {
		return mention.Unit{}, false
	}
	for tok--; tok >= start; {
		u := r.UnitAt(tok)
		switch {
		case u.Kind == mention.PartyUnit && !r.Governed(u):
			p := &r.Parties[u.Ref]
			return u, Fights(p) || p.Org != nil || d.Passive || d.Trigger.Frame.Slot("subj") != lang.Agent
		case r.IsMark(tok, ".؛;"):
			return mention.Unit{}, false
		}
		tok = u.First - 1
	}
	return mention.Unit{}, false
}

// pronounObject finds whom the pronoun behind a verb means when nobody suffers
// yet: soldiers whom fighters abducted (خطفهم). It is the nearest party before
// the verb that does not act.
func (r *Narration) pronounObject(d *Draft, start int) {
	if !d.pronoun || len(d.Recipients) > 0 || d.Trigger.Frame.Slot("obj") != lang.Recipient || r.resumesNoun(d, start) {
		return
	}
	for tok := d.First - 1; tok >= start; {
		u := r.UnitAt(tok)
		if u.Kind == mention.PartyUnit && !slices.Contains(d.Actors, u.Ref) && !r.Speaks(u) {
			r.fill(d, arg{unit: u}, lang.Recipient)
			d.Rules = append(d.Rules, "pronoun")
			return
		}
		if r.IsMark(tok, ".؛;") {
			return
		}
		tok = u.First - 1
	}
}

// againstReach is how far behind a deed the pronoun may stand that says against whom it
// is, in tokens.
const againstReach = 8

// takeAgainst gives the deeds of which a preposition and a pronoun tell against whom they
// are those whom the pronoun means, the last side named before them: بوكو حرام … وشن الجيش
// حملة ضدها.
func (r *Narration) takeAgainst(list []Draft) {
	if r.Lang.Order != lang.VerbFirst {
		return
	}
	for k := range list {
		d := &list[k]
		if d.gone || len(d.Recipients) > 0 || !r.imposed(d) && (len(d.Actors) == 0 || d.Trigger.Frame.Slot("against") != lang.Recipient || !r.againstPronoun(d)) {
			continue
		}
		first := d.First
		for _, i := range d.Actors {
			first = min(first, r.Parties[i].First)
		}
		from := r.Doc.Sentences[max(0, d.Sentence-1)].First
		for tok := first - 1; tok >= from; tok-- {
			i := int(r.PartyAt[tok])
			if i < 0 || r.Parties[i].Last != tok+1 {
				continue
			}
			p := &r.Parties[i]
			if Fights(p) && (p.Class <= lang.State || p.Class == lang.Reference && r.imposed(d)) && p.Actor != nil && p.Actor.ID != "" && !slices.ContainsFunc(d.Actors, func(j int) bool { return r.sameActor(i, j) }) {
				d.Recipients = append(d.Recipients, i)
				d.Rules = append(d.Rules, "pronoun")
				break
			}
		}
	}
}

// imposed reports whether a noun of a measure is qualified by a participle and by "on" with a
// pronoun for those whom it binds: الحصار المفروض عليهم.
func (r *Narration) imposed(d *Draft) bool {
	if d.Entry == nil || d.Entry.Feature != lang.Noun || len(d.Actors) > 0 || d.Trigger.Frame.Slot("on") != lang.Recipient || d.Last+1 >= len(r.Doc.Tokens) || !r.Articled(d.Last) {
		return false
	}
	h := r.At(d.Last + 1)
	return h != nil && h.First == d.Last+1 && h.Last == h.First+1 && h.Cue(lang.Resume)
}

// againstPronoun reports whether a preposition with a pronoun stands behind a deed that
// says against whom it is: ضدهم, عليه.
func (r *Narration) againstPronoun(d *Draft) bool {
	for tok := d.Last; tok < min(d.Last+againstReach, r.Doc.Sentences[d.Sentence].Last); tok++ {
		if r.IsMark(tok, ".؛;:،,") {
			return false
		}
		h := r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		if h.Form.Post != "" && h.Last == tok+1 && (h.Cue(lang.Against) || h.Cue(lang.On)) {
			return true
		}
		if e := h.Entry(lang.TriggerEntry); e != nil && e.Feature.Verb() && r.Sense(h) != nil && !r.CueAt(tok-1, lang.Rel) {
			return false // but: التي تشنها دول المنطقة عليه
		}
	}
	return false
}

// resumesNoun reports whether the pronoun of a verb takes up a thing: the
// quarter that aircraft shelled (قصفته), an attack that … carried out.
func (r *Narration) resumesNoun(d *Draft, start int) bool {
	tok := d.First - 1
	if r.whomResumed(d) {
		return false // عائلاتهم الذين تتهمهم: people, known or not
	}
	if r.CueAt(tok, lang.Rel) {
		tok--
	} else if len(d.Pre) > 0 {
		return false
	}
	if tok < start {
		return false
	}
	u := r.UnitAt(tok)
	return u.Kind == mention.WordUnit || u.Kind == mention.PlaceUnit || u.Kind == mention.TriggerUnit
}

// pronounAt gives the token of a pronoun that is the subject of a verb, with
// nothing but auxiliaries and adverbs between, or -1.
func (r *Narration) pronounAt(d *Draft, start int) int {
	for tok := d.First - 1; tok >= start && tok >= d.First-4; tok-- {
		h := r.At(tok)
		if h == nil {
			continue
		}
		if h.Cue(lang.PronounBody) || h.Cue(lang.PronounMany) || h.Cue(lang.PronounOne) {
			return tok
		}
		if !h.Cue(lang.Aux) && !h.Cue(lang.Past) && !h.Cue(lang.Neg) && !h.Cue(lang.Still) && !h.Cue(lang.Future) && !h.Cue(lang.Modal) {
			return -1
		}
	}
	return -1
}

// pronounBetween reports whether a pronoun, the nearer subject, stands between a
// unit and a verb.
func (r *Narration) pronounBetween(u mention.Unit, d *Draft) bool {
	return r.pronounAt(d, u.Last) >= 0
}

// meantByPronoun finds whom the pronoun means that is the subject of a verb: the
// one who speaks, when the clause is what he says, else the last party of its
// number before it that no preposition governs, at most one sentence back.
func (r *Narration) meantByPronoun(d *Draft, start int) (mention.Unit, bool) {
	tok := r.pronounAt(d, start)
	if tok < 0 {
		return mention.Unit{}, false
	}
	from := start
	if d.Sentence > 0 {
		from = r.Doc.Sentences[d.Sentence-1].First
	}
	h := r.At(tok)
	governed := -1
	for back := tok - 1; back >= from; back-- {
		i := r.PartyAt[back]
		if i < 0 || r.Parties[i].Last != back+1 || !r.fitsPronoun(int(i), h) {
			continue
		}
		if back+1 == tok && d.Trigger.Frame.Slot("obj") == lang.Recipient {
			continue // soldiers they had kidnapped: the object
		}
		u := r.UnitAt(back)
		if !r.Governed(u) {
			return u, true
		}
		if governed < 0 {
			governed = back
		}
	}
	if governed >= 0 && d.Sentence > 0 && governed < start {
		return r.UnitAt(governed), true
	}
	return mention.Unit{}, false
}

// fitsPronoun reports whether a pronoun may mean a party.
func (r *Narration) fitsPronoun(i int, h *mention.Hit) bool {
	p := &r.Parties[i]
	one := p.Class == lang.Person || p.Class == lang.Official || p.Number == 1
	switch {
	case h.Cue(lang.PronounBody):
		return p.Class == lang.Organisation || p.Class == lang.State || p.Class == lang.Reference
	case h.Cue(lang.PronounMany):
		return !one && p.Class != lang.Media
	}
	return one
}
