package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// longestPerson is how many words the name of a person may have.
const longestPerson = 4

// personHarmed reads a full name of which the tables know nothing as that of a person where
// people stand: behind a verb of killing, wounding or seizing, or before its passive.
func (r *reading) personHarmed(tok int, sent text.Sentence) (party, bool) {
	if !r.cased() || r.loudAt(tok) || tok > sent.First && r.nameOfPerson(tok-1) {
		return party{}, false
	}
	last := r.fullName(tok, sent.Last)
	if last == tok || !r.behindHarm(tok) && !r.beforeHarm(last, sent.Last) {
		return party{}, false
	}
	return party{first: tok, last: last, class: lang.Person, number: lang.Any, actor: r.personOf(r.nameOf(tok, last), lang.Person, "CVL", nil)}, true
}

// fullName gives the token behind two or more words in capitals that may be the names of
// one person, and belong to nothing behind them; the same token for none.
func (r *reading) fullName(tok, end int) int {
	last := tok
	for last < end && last < tok+longestPerson && r.nameOfPerson(last) && !r.capitals(last) && r.placeAt[last] < 0 && r.timeAt[last] < 0 {
		if last++; last < end && r.joinedName(last, end) > last {
			last = r.joinedName(last, end)
		}
	}
	if last-tok < 2 || r.possessive(last-1) || last < end && (r.isMark(last, "-") || r.doc.Tokens[last].Kind == text.Word && r.capital(last)) {
		return tok
	}
	if h := r.at(last); last < end && h != nil && (h.entry(lang.OrganEntry) != nil || h.entry(lang.GenericEntry) != nil) {
		return tok // the Blue Nile police
	}
	return last
}

// harmVerb is the verb of killing, wounding or seizing that a hit is, or nil.
func (r *reading) harmVerb(h *hit) *lang.Entry {
	e := r.finiteAct(h)
	if e == nil || e.Trigger.Effect == "" || e.Trigger.Effect == "displaced" {
		return nil
	}
	return e
}

// behindHarm reports whether a verb of harm in the active stands directly before a name, or
// before those that a list joins it to.
func (r *reading) behindHarm(tok int) bool {
	if h := r.at(tok - 1); tok > 0 && h != nil && h.Last == tok && r.harmVerb(h) != nil {
		return !r.auxBefore(h.First)
	}
	for tok--; tok > 0 && (r.isMark(tok, ",") || r.cueAt(tok, lang.And)); tok-- {
		if i := r.partyAt[tok-1]; i >= 0 {
			return r.parties[i].class == lang.Person && r.behindHarm(r.parties[i].first)
		}
	}
	return false
}

// beforeHarm reports whether the passive of a verb of harm stands directly behind a name, or
// behind those that a list joins to it.
func (r *reading) beforeHarm(last, end int) bool {
	if last < end && r.cueAt(last, lang.Aux) {
		for last++; last < end && (r.cueAt(last, lang.Aux) || r.cueAt(last, lang.Also) || r.cueAt(last, lang.Past)); last++ {
		}
		return last < end && r.harmVerb(r.at(last)) != nil
	}
	next := last
	for next < end && (r.isMark(next, ",") || r.cueAt(next, lang.And)) {
		next++
	}
	if behind := r.fullName(next, end); next > last && next < end && behind > next {
		return r.beforeHarm(behind, end)
	}
	return false
}

// pronounPatient counts the one whom a pronoun means that a verb of harm has as its object or
// in the passive as its subject: kidnapped him, he was arrested.
func (r *reading) pronounPatient(d *draft, start int) {
	effect := d.trigger.Effect
	if effect == "" || effect == "displaced" || *d.count(effect) != nil {
		return
	}
	switch {
	case r.hasOne(d):
		for tok := d.first - 1; tok >= r.doc.Sentences[max(0, d.sentence-1)].First && len(d.recipients) == 0; tok-- {
			if i := int(r.partyAt[tok]); i >= 0 && r.parties[i].last == tok+1 && r.single(i) && !r.speaks(r.unitAt(tok)) {
				d.recipients = append(d.recipients, i)
				d.rules = append(d.rules, "pronoun")
			}
		}
	case !d.passive || !r.oneBefore(d):
		return
	}
	d.add(effect, Count{1, 1})
}

// single reports whether a party is one person.
func (r *reading) single(i int) bool {
	p := &r.parties[i]
	return p.class == lang.Person || p.number == 1 || p.count != nil && *p.count == Count{1, 1}
}

// hasOne reports whether the object of a verb is a pronoun for a person: shot him dead.
func (r *reading) hasOne(d *draft) bool {
	if d.passive || d.last >= len(r.doc.Tokens) {
		return false
	}
	if r.cueAt(d.last-1, lang.ObjectOne) && d.last-d.first > 1 {
		return true
	}
	return r.cueAt(d.last, lang.ObjectOne) && (!r.cueAt(d.last, lang.Definite) || d.last+1 == len(r.doc.Tokens) || !r.begins(d.last+1)) // but: killed her husband
}
