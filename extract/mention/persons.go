package mention

import (
	"tarikh/extract/lang"
)

// apposed takes the person whose name follows an office: الرئيس الأمريكي، دونالد
// ترامب.
func (r *Reading) apposed(p *Party, end int) {
	tok := p.Last
	for tok < end && tok < p.Last+2 && (r.IsMark(tok, "،,") || Adjective(r.At(tok))) {
		tok++
	}
	h := r.At(tok)
	if tok >= end || h == nil || h.First != tok || len(h.Pre) > 0 {
		return
	}
	if e := h.Entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person {
		p.Actor, p.Class, p.Last = e.Actor, lang.Person, h.Last
		return
	}
	if last := r.nameEnd(tok, end); last > tok+1 && r.isGiven(h) && r.PlaceAt[tok] < 0 {
		p.Actor, p.Class, p.Last, p.Number = r.personOf(r.nameOf(tok, last), lang.Person, p.Actor.Sector, p.Org), lang.Person, last, lang.Any
	}
}

// named takes the name of one of the people behind the noun for him, over his
// nationality: الرضيع الفلسطيني علي دوابشة.
func (r *Reading) named(p *Party, end int) {
	tok := p.Last
	if tok < end && r.Lang.Order == lang.VerbFirst && Adjective(r.At(tok)) {
		tok++
	}
	if last := r.nameBehind(tok, end); last > 0 && p.Actor != nil {
		p.Actor, p.Class, p.Last, p.Number = r.personOf(r.nameOf(tok, last), lang.Person, p.Actor.Sector, p.Org), lang.Person, last, lang.Any
	}
}

// holder takes the person whose name follows an office and its place into the
// mention: the mayor of Aleppo, Ali Karim,.
func (r *Reading) holder(p *Party, tok, end int) {
	if tok < end && r.IsMark(tok, "،,") {
		tok++
	}
	h := r.At(tok)
	if tok >= end || h == nil || h.First != tok || len(h.Pre) > 0 || !r.isGiven(h) || r.PlaceAt[tok] >= 0 {
		return
	}
	if last := r.nameEnd(tok, end); last > tok+1 {
		p.Actor, p.Class, p.Last = r.personOf(r.nameOf(tok, last), lang.Person, "GOV", p.Org), lang.Person, last
	}
}

// Codes of titles.tsv: an office, and people who belong to what follows.
const (
	officeTitle      = "official"
	memberTitle      = "member"
	counterpartTitle = "counterpart"
	envoyTitle       = "envoy"
)

// person reads a given name and what follows as a person's name.
func (r *Reading) person(tok, end int) (Party, bool) {
	last := r.nameEnd(tok, end)
	if last-tok < 2 {
		return Party{}, false
	}
	p := Party{First: tok, Last: last, Class: lang.Person, Number: lang.Any}
	sector := r.oneOf(last, end)
	if p.Org = r.affiliation(last, end); sector == "" {
		sector = "CVL"
	}
	p.Actor = r.personOf(r.nameOf(tok, last), lang.Person, sector, p.Org)
	return p, true
}
