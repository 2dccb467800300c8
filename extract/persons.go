package extract

import (
	"tarikh/extract/lang"
)

// apposed takes the person whose name follows an office: الرئيس الأمريكي، دونالد
// ترامب.
func (r *reading) apposed(p *party, end int) {
	tok := p.last
	for tok < end && tok < p.last+2 && (r.isMark(tok, "،,") || adjective(r.at(tok))) {
		tok++
	}
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || len(h.pre) > 0 {
		return
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person {
		p.actor, p.class, p.last = e.Actor, lang.Person, h.Last
		return
	}
	if last := r.nameEnd(tok, end); last > tok+1 && r.isGiven(h) && r.placeAt[tok] < 0 {
		p.actor, p.class, p.last, p.number = r.personOf(r.nameOf(tok, last), lang.Person, p.actor.Sector, p.org), lang.Person, last, lang.Any
	}
}

// named takes the name of one of the people behind the noun for him, over his
// nationality: الرضيع الفلسطيني علي دوابشة.
func (r *reading) named(p *party, end int) {
	tok := p.last
	if tok < end && r.lang.Order == lang.VerbFirst && adjective(r.at(tok)) {
		tok++
	}
	if last := r.nameBehind(tok, end); last > 0 && p.actor != nil {
		p.actor, p.class, p.last, p.number = r.personOf(r.nameOf(tok, last), lang.Person, p.actor.Sector, p.org), lang.Person, last, lang.Any
	}
}

// holder takes the person whose name follows an office and its place into the
// mention: the mayor of Aleppo, Ali Karim,.
func (r *reading) holder(p *party, tok, end int) {
	if tok < end && r.isMark(tok, "،,") {
		tok++
	}
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || len(h.pre) > 0 || !r.isGiven(h) || r.placeAt[tok] >= 0 {
		return
	}
	if last := r.nameEnd(tok, end); last > tok+1 {
		p.actor, p.class, p.last = r.personOf(r.nameOf(tok, last), lang.Person, "GOV", p.org), lang.Person, last
	}
}

// Codes of titles.tsv: an office, and people who belong to what follows.
const (
	officeTitle      = "official"
	memberTitle      = "member"
	counterpartTitle = "counterpart"
)

// person reads a given name and what follows as a person's name.
func (r *reading) person(tok, end int) (party, bool) {
	last := r.nameEnd(tok, end)
	if last-tok < 2 {
		return party{}, false
	}
	p := party{first: tok, last: last, class: lang.Person, number: lang.Any}
	sector := r.oneOf(last, end)
	if p.org = r.affiliation(last, end); sector == "" {
		sector = "CVL"
	}
	p.actor = r.personOf(r.nameOf(tok, last), lang.Person, sector, p.org)
	return p, true
}
