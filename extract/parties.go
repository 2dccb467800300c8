package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// party is a mention of somebody who can take part in an event.
type party struct {
	first, last int // tokens
	pre         []lang.Cue
	class       lang.Class
	actor       *lang.Actor // the actor meant; one of no table for generic and unknown ones
	org         *lang.Actor // whom a person or official speaks for, or nil
	leads       bool        // a person of whom the forces right before it are
	ofEvent     bool        // a nationality that says whose an event is
	asset       bool        // what belongs to it is meant, which cannot act: its embassy, its ships
	refersTo    bool        // it was such a reference, and is resolved
	refers      string      // what an unresolved reference refers back to, or ""
	count       *Count
	countFirst  int    // token where its number begins
	number      int    // people that its form says: lang.Any, lang.Group or a number
	role        string // PLOVER role of the body or the people meant, where it is not that of the actor: MIL, CVL
	country     string // of people without a side: ISO 3166-1 alpha-2 code, or ""
	mention     Mention
	in          *reading // where it stands
	ownerIndex  int      // of the organisation's own mention, in Record.Actors, -1 for none
	ownerFirst  int      // of a group of an organisation: token where the organisation's name begins, or 0
	ownerLast   int      // and of people whose name follows it: the token behind it, or 0
	index       int      // in Record.Actors, -1 until it is listed
}

// code is the PLOVER code of a mention: that of its actor, with the role of the
// body that is meant (the army of a state) or the country of people without a
// side.
func (p *party) code(states map[string]*lang.Actor) string {
	const country = 3 // letters of a code that name it
	switch {
	case p.class == lang.State && p.role != "" && p.actor.ID != "" && len(p.actor.Code) > country:
		return p.actor.Code[:country] + p.role
	case p.class != lang.State && p.country != "" && states[p.country] != nil && len(p.actor.Code) == country:
		return states[p.country].Code[:country] + p.actor.Code
	}
	return p.actor.Code
}

// findParties makes a party of every actor, group, state body and person.
func (r *reading) findParties() {
	clear(r.persons)
	for i, sent := range r.doc.Sentences {
		if r.quiet[i] {
			continue
		}
		for tok := sent.First; tok < sent.Last; {
			if !r.maybeParty(tok) {
				tok++
				continue
			}
			if r.prefixed(tok) {
				tok++
				continue
			}
			if i := r.placeAt[tok]; i >= 0 && r.places[i].first < tok && r.lang.Order == lang.VerbFirst {
				tok = r.places[i].last // قاعدة عين الأسد: nobody but a place
				continue
			}
			if last := r.placeNamed(tok, sent.Last); last > tok {
				tok = last
				continue
			}
			var p party
			ok := false
			if h := r.at(tok); h != nil && h.First == tok {
				p, ok = r.partyFrom(tok, sent.Last)
			}
			if ok && (r.compound(p.last, sent.Last) || p.asset && r.ownedSite(&p, sent.Last)) {
				tok = p.last
				continue
			}
			if !ok && r.placeAt[tok] >= 0 {
				p, ok = r.metonym(tok, sent)
			}
			if r.cased() || r.headsBody(tok) {
				if body, named := r.bodyNamed(tok, sent); named && (!ok || body.last > p.last && p.actor.ID == "") {
					p, ok = body, true
				}
			}
			if !ok && len(r.persons) > 0 {
				p, ok = r.personAgain(tok)
			}
			if !ok {
				p, ok = r.personHarmed(tok, sent)
			}
			if !ok && r.hitAt[tok] < 0 {
				p, ok = r.countedPeople(tok)
			}
			if !ok {
				tok++
				continue
			}
			r.notePerson(&p)
			r.takeBelonging(&p, sent)
			if r.ofGroup(&p) {
				tok = p.last
				continue
			}
			r.lendSide(&p)
			r.lead(&p)
			if q, ok := r.otherNation(&p, sent); ok {
				r.addParty(q)
			}
			r.addParty(p)
			tok = p.last
			if q, ok := r.nationBehind(&p, sent); ok {
				r.addParty(q)
				tok = q.last
			}
			if q, ok := r.allied(&p, sent.Last); ok {
				r.addParty(q)
				tok = q.last
			}
		}
	}
}

// longestBelonging is how many words the noun of those who belong to somebody may have
// with its adjectives.
const longestBelonging = 4

// takeBelonging makes a party of the noun before "loyal to" or "belonging to" that the
// lexicon does not know, with the side named behind it: the Third Region loyal to the
// president, كتيبة تابعة للجيش. A site of theirs cannot act.
func (r *reading) takeBelonging(p *party, sent text.Sentence) {
	h := r.at(p.first - 1)
	if p.first == sent.First || h == nil || h.Last != p.first || h.First == sent.First || !h.cue(lang.Belong) || len(h.pre) > 0 {
		return
	}
	side := p.actor
	if p.class == lang.Person || p.class == lang.Official {
		if side = r.lang.Side(p.actor); side == nil {
			side = p.org
		}
	}
	if side == nil || side.Class > lang.State {
		return
	}
	first := h.First
	for first > sent.First && h.First-first < longestBelonging && r.qualifying(first-1) {
		if first--; len(r.pre(first)) > 0 {
			break
		}
	}
	if first == h.First {
		return
	}
	if noun := r.at(first); noun != nil {
		if e := noun.entry(lang.OrganEntry); e != nil && e.Code == assetOrgan {
			p.asset = true
		}
	}
	if p.ownerFirst == 0 {
		p.ownerFirst = p.first
	}
	if p.first = first; p.class != side.Class {
		p.actor, p.class, p.org = side, side.Class, nil
	}
	if p.class == lang.State && p.role == "" {
		p.role = "MIL"
	}
}

// lendSide makes the armed people before a person to whom they are loyal his side, where
// the actors tell which that is: fighters loyal to Haftar.
func (r *reading) lendSide(p *party) {
	tok := r.beforeDeterminers(p.first) + 1
	h := r.at(tok - 1)
	if h == nil || !h.cue(lang.Belong) || h.First == 0 || r.partyAt[h.First-1] < 0 {
		return
	}
	q := &r.parties[r.partyAt[h.First-1]]
	r.joinSide(q, p)
}

// ofGroup makes the armed people before a clause that says to which organisation they belong
// its people, and reports whether there are any: مقاتلون ينتمون إلى جماعة بوكو حرام.
func (r *reading) ofGroup(p *party) bool {
	if r.lang.Order != lang.VerbFirst || p.class > lang.State || p.actor == nil || p.actor.ID == "" || p.asset {
		return false
	}
	tok := p.first - 1
	if r.cueAt(tok, lang.To) || r.cueAt(tok, lang.Toward) {
		tok--
	} else if !slices.Contains(r.pre(p.first), lang.To) {
		return false
	}
	h := r.at(tok)
	if h == nil || h.Last != tok+1 || !h.cue(lang.Member) {
		return false
	}
	if tok = h.First - 1; r.cueAt(tok, lang.Rel) {
		tok--
	}
	if tok < 0 || r.partyAt[tok] < 0 {
		return false
	}
	i := int(r.partyAt[tok])
	q := &r.parties[i]
	if q.last != tok+1 || !nameless(q) {
		return false
	}
	q.ownerFirst, q.last, q.actor, q.class, q.org, q.refers = p.first, p.last, p.actor, p.class, nil, ""
	cover(r.partyAt, q.first, q.last, i)
	return true
}

// joinSide makes forces without a name those of the side of a person, where it is known.
func (r *reading) joinSide(forces, person *party) bool {
	side := r.lang.Side(person.actor)
	nameless := forces.actor != nil && forces.actor.ID == "" && (forces.class == lang.Armed || forces.class == lang.Soldier || forces.class == lang.State)
	if side == nil || !nameless {
		return false
	}
	forces.actor, forces.class, forces.role, forces.refers = side, side.Class, "", ""
	return true
}

// lead makes forces without a name whose genitive is a person his side: قوات الرئيس
// السابق علي عبد الله صالح. He only says whose they are.
func (r *reading) lead(p *party) {
	if r.lang.Order != lang.VerbFirst || p.class != lang.Person || len(r.parties) == 0 || len(r.pre(p.first)) > 0 {
		return
	}
	q := &r.parties[len(r.parties)-1]
	p.leads = q.last == p.first && !q.asset && !r.articled(q.first) && r.joinSide(q, p)
}

// qualifying reports whether a word may stand in the noun phrase of a body: one that the
// lexicon does not know, or knows as no verb, no preposition and nobody.
func (r *reading) qualifying(tok int) bool {
	if r.doc.Tokens[tok].Kind != text.Word || r.partyAt[tok] >= 0 || r.timeAt[tok] >= 0 || r.placeAt[tok] >= 0 {
		return false
	}
	h := r.at(tok)
	return h == nil || h.entry(lang.TriggerEntry) == nil && h.entry(lang.CueEntry) == nil && h.entry(lang.GenericEntry) == nil
}

// countedPeople reads a noun that the lexicon does not know, behind a number and a
// verb of harm, as people: abducted two midwives.
func (r *reading) countedPeople(tok int) (party, bool) {
	if tok < 2 || r.hitAt[tok] >= 0 || r.doc.Tokens[tok].Kind != text.Word || r.placeAt[tok] >= 0 || r.timeAt[tok] >= 0 || r.capital(tok) && r.cased() || !r.numberAt(tok-1) || len(r.pre(tok)) > 0 {
		return party{}, false
	}
	at := tok - 2
	for at > 0 && r.joins(at+1) && r.numberAt(at) {
		at-- // واحد وعشرون
	}
	for at > 0 && (r.cueAt(at, lang.AtLeast) || r.cueAt(at, lang.MoreThan) || r.cueAt(at, lang.Approx)) {
		at = r.at(at).First - 1
	}
	if at < 0 {
		return party{}, false
	}
	if r.lang.Order == lang.VerbFirst && at > 0 && r.partyAt[at] >= 0 {
		at = r.parties[r.partyAt[at]].first - 1 // اختطف مسلحون ثلاث قابلات
	}
	if at < 0 {
		return party{}, false
	}
	h := r.at(at)
	if h == nil || h.entry(lang.TriggerEntry) == nil {
		return party{}, false
	}
	e := r.sense(h)
	if e == nil || !e.Feature.Verb() && r.lang.Order == lang.VerbFirst || e.Trigger.Effect == "" || e.Trigger.Type != "ASSAULT" && e.Trigger.Type != "COERCE" {
		return party{}, false
	}
	actor := &lang.Actor{Name: civilians, Code: "CVL", Sector: "CVL", Class: lang.Civilian}
	return party{first: tok, last: tok + 1, class: lang.Civilian, actor: actor, number: lang.Any}, true
}

// ownedSite reports whether a word for a place that civilians or forces have is that of
// people who are meant then: منزل القيادي, hospital officials, his house.
func (r *reading) ownedSite(p *party, end int) bool {
	h, own := r.at(p.last), r.at(p.first)
	if p.actor != nil && p.actor.Site && (own != nil && own.Form.Post != "" && r.lang.Order == lang.VerbFirst || r.cueAt(p.first-1, lang.Possessive)) {
		return true // his house
	}
	if p.actor == nil || !p.actor.Site || p.last >= end || h == nil || h.First != p.last || len(h.pre) > 0 || r.placeAt[p.last] >= 0 {
		return false
	}
	return h.entry(lang.TitleEntry) != nil || h.entry(lang.GenericEntry) != nil || h.entry(lang.ActorEntry) != nil ||
		h.entry(lang.OrganEntry) != nil || r.isGiven(h)
}

// allied reads the surname of a person of the table that "and" joins to the name of
// an organisation of his country, as those who fight for him: ميليشيات الحوثي وصالح.
func (r *reading) allied(p *party, end int) (party, bool) {
	if r.lang.Order != lang.VerbFirst || p.class != lang.Organisation || p.actor.ID == "" || p.last >= end || r.partyAt[p.last] >= 0 {
		return party{}, false
	}
	tok := p.last
	if next := r.at(tok); next != nil && next.Last > tok+1 { // a longer name
		return party{}, false
	}
	for _, f := range r.words[tok].Forms {
		if !slices.Contains(r.lang.Clitics(f.Pre), lang.And) || f.Post != "" {
			continue
		}
		for _, a := range r.lang.Surnames[f.Key] {
			if side := r.lang.Side(a); side != nil && side.ID != p.actor.ID && side.Country == p.actor.Country && side.Sector == p.actor.Sector {
				return party{first: tok, last: tok + 1, class: side.Class, actor: side, number: lang.Any}, true
			}
		}
	}
	return party{}, false
}

// maybeParty reports whether a party may begin at a token: most words are small,
// no place, and nothing that the lexicon knows.
func (r *reading) maybeParty(tok int) bool {
	return r.hitAt[tok] >= 0 || r.placeAt[tok] >= 0 || !r.cased() && r.headsBody(tok) || tok > 1 && r.hitAt[tok] < 0 && r.numberAt(tok-1) || r.cased() && r.doc.Tokens[tok].Kind == text.Word && r.capital(tok)
}

// compound reports whether what ends before a token is only the first part of a
// compound adjective: rebel-held, police-led. It takes part in nothing there.
func (r *reading) compound(tok, end int) bool {
	if r.lang.Order != lang.SubjectFirst || tok+1 >= end || !r.isMark(tok, "-") {
		return false
	}
	t := r.doc.Tokens
	if t[tok].Start != t[tok-1].End || t[tok+1].Start != t[tok].End || t[tok+1].Kind != text.Word {
		return false
	}
	return !r.capital(tok+1) || r.at(tok+1) != nil && r.at(tok+1).entry(lang.TriggerEntry) != nil && r.at(tok+1).entry(lang.TriggerEntry).Feature == lang.Perfect // Terrorist-Held
}

// prefixed reports whether a hyphen joins a token to a prefix that makes an adjective of
// it: anti-regime demonstrators.
func (r *reading) prefixed(tok int) bool {
	return r.lang.Order == lang.SubjectFirst && tok > 1 && r.isMark(tok-1, "-") && r.cueAt(tok-2, lang.Prefix) &&
		r.doc.Tokens[tok].Start == r.doc.Tokens[tok-1].End && r.doc.Tokens[tok-1].Start == r.doc.Tokens[tok-2].End
}

func (r *reading) addParty(p party) {
	h := r.at(p.first)
	cut := 0
	if h != nil && h.First == p.first {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	p.pre = r.pre(p.first)
	p.mention = r.mention(p.first, r.closeQuote(p.first, p.last), cut, "lexicon")
	p.index, p.ownerIndex, p.in = -1, -1, r
	p.countFirst = p.first
	cover(r.partyAt, p.first, p.last, len(r.parties))
	r.parties = append(r.parties, p)
}

// closeQuote takes the quote mark behind a name into it when one opens inside:
// تنظيم “الدولة”.
func (r *reading) closeQuote(first, last int) int {
	open := false
	for tok := first; tok < last; tok++ {
		if r.isMark(tok, "\"") {
			open = !open
		}
	}
	if open && last < len(r.doc.Tokens) && r.isMark(last, "\"") {
		return last + 1
	}
	return last
}

// states gives the government of each country by its code.
func (r *reading) states() map[string]*lang.Actor { return r.lang.States }
