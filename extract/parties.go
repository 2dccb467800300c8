package extract

import (
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
	refersTo    bool        // it was such a reference, and is resolved
	refers      string      // what an unresolved reference refers back to, or ""
	head        string      // key of its first word, to match references
	count       *Count
	countFirst  int // token where its number begins
	number      int // people that its form says: lang.Any, lang.Group or a number
	mention     Mention
	ownerFirst  int // of a group of an organisation: token where the organisation's name begins, or 0
	index       int // in Record.Actors, -1 until it is listed
}

// findParties makes a party of every actor, group, state body and person.
func (r *reading) findParties() {
	r.parties = r.parties[:0]
	r.partyAt = layer(r.partyAt, len(r.doc.Tokens))
	for i, sent := range r.doc.Sentences {
		if r.quiet[i] {
			continue
		}
		for tok := sent.First; tok < sent.Last; {
			p, ok := r.partyFrom(tok, sent.Last)
			if !ok {
				tok++
				continue
			}
			r.addParty(p)
			tok = p.last
		}
	}
}

func (r *reading) addParty(p party) {
	h := r.at(p.first)
	cut := 0
	if h != nil && h.First == p.first {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	p.pre = r.pre(p.first)
	p.head = r.words[p.first].Forms[0].Key
	if h != nil && h.First == p.first {
		p.head = h.Form.Key
	}
	p.mention = r.mention(p.first, r.closeQuote(p.first, p.last), cut, "lexicon")
	p.index = -1
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

// partyFrom reads the party that begins at a token, if any.
func (r *reading) partyFrom(tok, end int) (party, bool) {
	h := r.at(tok)
	if h == nil || h.First != tok || r.placeAt[tok] >= 0 && h.entry(lang.TitleEntry) == nil || r.timeAt[tok] >= 0 {
		return party{}, false
	}
	if r.verbHere(h) {
		return party{}, false
	}
	switch {
	case h.entry(lang.TitleEntry) != nil:
		if p, ok := r.titled(h, end); ok {
			return p, true
		}
		return r.simpleParty(h, end)
	case h.entry(lang.GivenEntry) != nil:
		return r.person(tok, end)
	}
	return r.simpleParty(h, end)
}

// verbHere reports whether a hit is rather a finite verb than a party: a word
// that is both, read with no article.
func (r *reading) verbHere(h *hit) bool {
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && h.Last-h.First == 1 && h.entry(lang.ActorEntry) == nil
}

// simpleParty reads a named actor, a body of a state, or a group of people.
func (r *reading) simpleParty(h *hit, end int) (party, bool) {
	if e := h.entry(lang.ActorEntry); e != nil {
		return party{first: h.First, last: h.Last, class: e.Actor.Class, actor: e.Actor, number: lang.Any}, true
	}
	if p, ok := r.organ(h, end); ok {
		return p, true
	}
	if e := h.entry(lang.GenericEntry); e != nil {
		p := r.group(h, e, end)
		if p.class == lang.Official {
			r.apposed(&p, end)
		}
		return p, true
	}
	if e := h.entry(lang.PeopleEntry); e != nil {
		return party{first: h.First, last: h.Last, class: lang.Civilian, actor: &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}, number: e.Number}, true
	}
	return party{}, false
}

// apposed takes the person whose name follows an office: الرئيس الأمريكي، دونالد
// ترامب.
func (r *reading) apposed(p *party, end int) {
	tok := p.last
	for tok < end && tok < p.last+2 && (r.isMark(tok, "،,") || r.adjective(r.unitBare(tok))) {
		tok++
	}
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || len(h.pre) > 0 {
		return
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person {
		p.actor, p.class, p.last = e.Actor, lang.Person, h.Last
	}
}

// unitBare is the hit at a token as a unit, before the parties are known.
func (r *reading) unitBare(tok int) unit { return unit{hit: r.at(tok)} }

// organ reads a body of a state with the state it belongs to: القوات الروسية,
// Russian forces, وزارة الدفاع الأمريكية.
func (r *reading) organ(h *hit, end int) (party, bool) {
	if h.entry(lang.OrganEntry) == nil {
		return party{}, false
	}
	country, first, last := r.nationBeside(h, end)
	state := r.states()[country]
	if state == nil {
		return party{}, false
	}
	return party{first: first, last: last, class: lang.State, actor: state, number: lang.Any}, true
}

// nationBeside finds the nationality beside a hit and the tokens of both: the
// adjective or country behind it, or the adjective before it.
func (r *reading) nationBeside(h *hit, end int) (country string, first, last int) {
	for tok := h.Last; tok < end && tok < h.Last+3; tok++ {
		next := r.at(tok)
		if next == nil || next.First != tok {
			break
		}
		if e := next.entry(lang.NationEntry); e != nil && len(next.pre) == 0 {
			return e.Code, h.First, next.Last
		}
		if next.entry(lang.OrganEntry) == nil && next.entry(lang.ModeEntry) == nil {
			break
		}
	}
	if r.lang.Order == lang.SubjectFirst {
		if prev := r.at(h.First - 1); prev != nil {
			if e := prev.entry(lang.NationEntry); e != nil && r.partyAt[prev.First] < 0 {
				return e.Code, prev.First, h.Last
			}
		}
	}
	return "", h.First, h.Last
}

// group reads a generic group and whom it belongs to: مقاتلو التنظيم is the
// organisation, القوات الروسية the state, عائلات الجهاديين stay families.
func (r *reading) group(h *hit, e *lang.Entry, end int) party {
	p := party{first: h.First, last: h.Last, class: e.Actor.Class, actor: e.Actor, number: lang.Any}
	if pe := h.entry(lang.PeopleEntry); pe != nil {
		p.number = pe.Number
	}
	if e.Actor.Class == lang.Reference {
		p.refers = e.Name
		return p
	}
	if country, first, last := r.nationBeside(h, end); r.states()[country] != nil {
		p.first, p.last = first, last
		if e.Actor.Class == lang.State || e.Actor.Class == lang.Soldier {
			p.actor, p.class = r.states()[country], lang.State
		}
		return p
	}
	if owner, ok := r.owner(p.last, end); ok && e.Actor.Class != lang.Civilian && e.Actor.Class != lang.Media {
		p.ownerFirst, p.last, p.refers = owner.first, owner.last, owner.refers
		p.actor, p.class = owner.actor, owner.class
		return p
	}
	if e.Actor.Class == lang.State {
		p.refers = e.Name
	}
	return p
}

// owner reads the organisation that directly follows a group's noun, as its
// genitive or after "of", "from".
func (r *reading) owner(tok, end int) (party, bool) {
	if r.cueAt(tok, lang.Of) || r.cueAt(tok, lang.From) {
		tok++
	}
	for tok < end && r.isMark(tok, "\"") {
		tok++
	}
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || h.has(lang.And) || h.has(lang.In) || r.timeAt[tok] >= 0 {
		return party{}, false
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class <= lang.State {
		return party{first: h.First, last: h.Last, actor: e.Actor, class: e.Actor.Class}, true
	}
	if p, ok := r.organ(h, end); ok {
		return p, true
	}
	if e := h.entry(lang.GenericEntry); e != nil && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
		return party{first: h.First, last: h.Last, actor: e.Actor, class: e.Actor.Class, refers: e.Name}, true
	}
	return party{}, false
}

// titled reads a title with the organisation it belongs to and the name of the
// person: المتحدث باسم التحالف، الكولونيل شون راين.
func (r *reading) titled(h *hit, end int) (party, bool) {
	p := party{first: h.First, last: h.Last, class: lang.Official, number: lang.Any}
	p.actor = &lang.Actor{Class: lang.Official, Sector: "GOV"}
	tok, named := h.Last, false
	for steps := 0; tok < end && steps < 8; steps++ {
		next := r.at(tok)
		switch {
		case r.isMark(tok, "،,\"-"):
			tok++
			continue
		case next != nil && next.First == tok && next.entry(lang.GivenEntry) != nil:
			tok, named = r.nameEnd(tok, end), true
			p.last, p.class = tok, lang.Person
		case next != nil && next.First == tok && next.entry(lang.TitleEntry) != nil && len(next.pre) == 0:
			tok = next.Last
			p.last = tok
			continue
		case next != nil && next.First == tok && p.org == nil && r.organisationAt(&p, next, end):
			tok = p.last
			continue
		case next != nil && next.First == tok && next.entry(lang.NationEntry) != nil && len(next.pre) == 0:
			if p.org == nil {
				p.org = r.states()[next.entry(lang.NationEntry).Code]
			}
			tok, p.last = next.Last, next.Last
			continue
		case next == nil && r.doc.Tokens[tok].Kind == text.Word && r.placeAt[tok] < 0 && r.timeAt[tok] < 0 &&
			len(r.pre(tok)) == 0 && r.doc.Tokens[tok-1].Kind == text.Word && tok == p.last && steps < 2:
			tok++ // an unknown word inside the title: مدير المركز الإعلامي
			p.last = tok
			continue
		}
		break
	}
	if h.entry(lang.TitleEntry).Code == "relation-of" && p.org == nil && !named {
		return party{}, false
	}
	r.endTitle(&p)
	p.actor = &lang.Actor{Name: r.personName(&p), Class: p.class, Sector: "GOV"}
	if p.org != nil {
		p.actor.Country, p.actor.Sector, p.actor.Code = p.org.Country, p.org.Sector, p.org.Code
	}
	return p, p.org != nil || named || h.entry(lang.GenericEntry) != nil || p.last-p.first > 1
}

// endTitle leaves marks and words that stand last out of a title.
func (r *reading) endTitle(p *party) {
	for p.last > p.first+1 && r.doc.Tokens[p.last-1].Kind == text.Punct {
		p.last--
	}
}

// organisationAt takes the organisation that a title belongs to.
func (r *reading) organisationAt(p *party, h *hit, end int) bool {
	if h.has(lang.And) {
		return false
	}
	if e := h.entry(lang.ActorEntry); e != nil {
		p.org, p.last = e.Actor, h.Last
		return true
	}
	if o, ok := r.organ(h, end); ok {
		p.org, p.last = o.actor, o.last
		return true
	}
	if e := h.entry(lang.GenericEntry); e != nil && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
		p.org, p.refers, p.last = e.Actor, e.Name, h.Last
		return true
	}
	return false
}

// person reads a given name and what follows as a person's name.
func (r *reading) person(tok, end int) (party, bool) {
	last := r.nameEnd(tok, end)
	if last-tok < 2 {
		return party{}, false
	}
	p := party{first: tok, last: last, class: lang.Person, number: lang.Any}
	p.actor = &lang.Actor{Name: r.doc.Surface(r.doc.TokenSpan(tok, last)), Class: lang.Person, Sector: "CVL"}
	return p, true
}

// nameEnd gives the token behind a person's name: given names and particles,
// then one more word that means nothing else.
func (r *reading) nameEnd(tok, end int) int {
	for tok < end {
		h := r.at(tok)
		if h == nil || h.First != tok || h.entry(lang.GivenEntry) == nil || r.placeAt[tok] >= 0 {
			break
		}
		tok = h.Last
	}
	if tok < end && r.at(tok) == nil && r.doc.Tokens[tok].Kind == text.Word && r.placeAt[tok] < 0 && r.timeAt[tok] < 0 &&
		len(r.lang.Clitics(r.words[tok].Forms[0].Pre)) == 0 && (r.lang.Order == lang.VerbFirst || r.capital(tok)) {
		tok++
	}
	return tok
}

// personName is the name in a titled mention, or the whole mention.
func (r *reading) personName(p *party) string {
	for tok := p.first; tok < p.last; tok++ {
		if h := r.at(tok); h != nil && h.entry(lang.GivenEntry) != nil {
			return r.doc.Surface(r.doc.TokenSpan(tok, p.last))
		}
	}
	return r.doc.Surface(r.doc.TokenSpan(p.first, p.last))
}

// states gives the government of each country by its code.
func (r *reading) states() map[string]*lang.Actor { return r.lang.States }
