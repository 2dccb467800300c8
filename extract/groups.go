package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// ofActor reads an actor of the tables with the people or means that directly follow its
// name: Hamas fighters, coalition warplanes, a Hamas commander, who is one.
func (r *reading) ofActor(h *hit, actor *lang.Actor, end int) party {
	p := party{first: h.First, last: h.Last, class: actor.Class, actor: actor, number: lang.Any}
	next := r.at(h.Last)
	if r.lang.Order != lang.SubjectFirst || h.Last >= end || next == nil || next.First != h.Last ||
		actor.Class > lang.State || r.placeAt[h.Last] >= 0 {
		return p
	}
	if g := next.entry(lang.GenericEntry); g != nil && (g.Actor.Class == lang.Armed ||
		g.Actor.Class == lang.Soldier || g.Actor.Class == lang.State) && next.entry(lang.ActorEntry) == nil {
		p.last = next.Last
		if one := next.entry(lang.PeopleEntry); one != nil {
			p.number = one.Number
		}
		r.namedOf(&p, end)
	}
	return p
}

// namedOf takes the name of one of an organisation's people behind the noun for him:
// Hamas commander Ahmed Jabari.
func (r *reading) namedOf(p *party, end int) {
	h := r.at(p.last)
	if p.number != 1 || p.last >= end || h == nil || h.First != p.last || r.placeAt[p.last] >= 0 {
		return
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person {
		p.org, p.actor, p.class, p.last, p.number = p.actor, e.Actor, lang.Person, h.Last, lang.Any
		return
	}
	if last := r.nameBehind(p.last, end); last > 0 {
		p.org = p.actor
		p.actor, p.class, p.last, p.number = r.personOf(r.nameOf(p.last, last), lang.Person, "", p.org), lang.Person, last, lang.Any
	}
}

// group reads a generic group and whom it belongs to: مقاتلو التنظيم is the
// organisation, القوات الروسية the state, عائلات الجهاديين stay families.
func (r *reading) group(h *hit, e *lang.Entry, end int) party {
	p := party{first: h.First, last: h.Last, class: e.Actor.Class, actor: e.Actor, number: lang.Any, asset: e.Actor.Site}
	if pe := h.entry(lang.PeopleEntry); pe != nil {
		p.number = pe.Number
	}
	if e.Actor.Class == lang.Reference {
		p.refers = e.Name
		r.forcesBehind(&p, end)
		return p
	}
	if country, first, last := r.nationBeside(h, end); r.states()[country] != nil {
		p.first, p.last = first, last
		p.country = country
		if e.Actor.Class == lang.State || e.Actor.Class == lang.Soldier {
			p.actor, p.class, p.role = r.states()[country], lang.State, e.Actor.Sector
		}
		if e.Actor.Class == lang.Official && (e.Actor.Sector == "GOV" || e.Actor.Sector == "JUD" || e.Actor.Sector == "LEG") {
			p.org = r.states()[country] // Russian officials speak for Russia
		}
		return p
	}
	if next := r.at(p.last); next != nil && next.First == p.last && p.last < end && len(next.pre) == 0 && e.Actor.Class == lang.Armed {
		if g := next.entry(lang.GenericEntry); g != nil && g.Actor.Class == lang.Armed {
			p.last = next.Last // مهاجم انتحاري is one
			return p
		}
	}
	if next := r.at(p.last); e.Actor.Class == lang.Soldier && e.Actor.Sector == "" && next != nil && next.First == p.last && p.last < end && len(next.pre) == 0 {
		if g := next.entry(lang.GenericEntry); g != nil && g.Actor.Class == lang.Armed && !g.Actor.Site {
			p.actor, p.class, p.last = g.Actor, g.Actor.Class, next.Last // أفراد القبيلة are tribesmen
			return p
		}
	}
	owner, ok := r.owner(p.last, end)
	if ok && owner.first == p.last && h.Last-h.First > 1 && r.articled(h.Last-1) {
		return p // المقاتلون الأكراد: no genitive stands behind an adjective
	}
	if ok && e.Actor.Class == lang.Civilian && !e.Actor.Site && r.lang.Order == lang.VerbFirst && r.cueAt(p.last, lang.From) && owner.class <= lang.State && (owner.actor.ID != "" || owner.role != "") {
		p.ownerFirst, p.last, p.refers, p.actor, p.class, p.role = owner.first, owner.last, owner.refers, owner.actor, owner.class, owner.role
		return p // 19 شخصا من قوات الأمن
	}
	if !ok && r.lang.Order == lang.VerbFirst && (e.Actor.Class == lang.Armed || e.Actor.Class == lang.Soldier) {
		if tok := r.behindAdjectives(p.last, end); tok > p.last {
			owner, ok = r.owner(tok, end) // قيادي ميداني كبير من الميليشيات
		}
	}
	if armed := e.Actor.Class == lang.Armed || e.Actor.Class == lang.Soldier; armed && !ok && r.cueAt(p.last, lang.Of) && r.cueAt(p.last+1, lang.Definite) {
		owner, ok = r.ownerBehind(p.last+2, end, false) // fighters of the Syrian Democratic Forces
	}
	if !ok && (!r.isDefinite(h) || e.Actor.Class == lang.Soldier && e.Actor.Sector == "" || r.wordIs(p.last-1, lang.Belong)) && e.Actor.Class != lang.Official {
		owner, ok = r.ownerBehind(p.last, end, true) // طائرات للتحالف, القوات الموالية للحوثيين
	}
	if ok && e.Actor.Class == lang.Armed && owner.first == p.last && owner.class == lang.State && r.lang.Article != "" {
		if o := r.at(owner.first); o.entry(lang.GenericEntry) != nil && len(o.pre) == 0 && !r.isDefinite(o) {
			return p // هاجم مسلحون دورية: whom they attacked
		}
	}
	if ok && rebel(e.Actor.Sector) && e.Actor.Sector != "UAF" && owner.class == lang.State && owner.role != "MIL" && slices.Contains(r.pre(owner.first), lang.To) {
		p.last = owner.last // فصائل معارضة للنظام: against it
		return p
	}
	if ok && (owner.first > p.last || !r.isDefinite(h) || r.qualifiedBy(h, owner) || slices.Contains(r.pre(owner.first), lang.To)) &&
		e.Actor.Class != lang.Crowd && (e.Actor.Class != lang.Civilian || e.Actor.Sector == "MIL" || owner.first == p.last && r.areMen(h)) && e.Actor.Class != lang.Media {
		p.ownerFirst, p.last, p.refers = owner.first, owner.last, owner.refers
		p.actor, p.class, p.role = owner.actor, owner.class, owner.role
		return p
	}
	if e.Actor.Class == lang.State {
		p.refers = e.Name
	}
	return p
}

// behindAdjectives gives the preposition that ties somebody to those he belongs to behind
// one or two words that no lexicon has, as adjectives are; the same token when there is none.
func (r *reading) behindAdjectives(tok, end int) int {
	for t := tok; t < end && t <= tok+2; t++ {
		if t > tok && (r.cueAt(t, lang.From) || r.cueAt(t, lang.In)) {
			return t
		}
		if h := r.at(t); r.unitAt(t).kind != wordUnit || h != nil && !adjective(h) || len(r.pre(t)) > 0 {
			return tok
		}
	}
	return tok
}

// forcesBehind takes the forces directly behind a word for a state into the mention:
// the regime jet fighters.
func (r *reading) forcesBehind(p *party, end int) {
	next := r.at(p.last)
	if r.lang.Order != lang.SubjectFirst || p.last >= end || next == nil || next.First != p.last || r.placeAt[p.last] >= 0 {
		return
	}
	switch p.refers {
	case "army", "government", "regime":
		if g := next.entry(lang.GenericEntry); g != nil && !g.Actor.Site && (g.Actor.Class == lang.State || g.Actor.Class == lang.Soldier || g.Actor.Class == lang.Armed) {
			p.last, p.role = next.Last, "MIL"
		}
	}
}

// qualifiedBy reports whether one word with the article names the organisation of the
// armed people directly before it, as an adjective does: المسلحين الحوثيين.
func (r *reading) qualifiedBy(h *hit, owner party) bool {
	e := h.entry(lang.GenericEntry)
	return e.Actor.Class == lang.Armed && owner.class == lang.Organisation && owner.last == owner.first+1 &&
		r.lang.Article != "" && r.articled(owner.first) && len(r.pre(owner.first)) == 0
}

// owner reads the organisation that directly follows a group's noun, as its
// genitive or after "of", "from", "in", "loyal to".
func (r *reading) owner(tok, end int) (party, bool) {
	if h := r.at(tok); tok < end && h != nil && h.First == tok && h.cue(lang.Belong) {
		return r.ownerBehind(h.Last, end, true)
	}
	if r.cueAt(tok, lang.In) {
		for r.lang.Order == lang.SubjectFirst && r.cueAt(tok+1, lang.Definite) {
			tok++
		}
		p, ok := r.ownerBehind(tok+1, end, false)
		return p, ok && p.actor != nil && (p.actor.ID != "" || p.role != "")
	}
	if r.cueAt(tok, lang.From) && r.asks(tok) {
		return party{}, false // طلب الرئيس من الجيش
	}
	if r.cueAt(tok, lang.Of) || r.cueAt(tok, lang.From) {
		tok++
	}
	return r.ownerBehind(tok, end, false)
}

// asks reports whether a verb of asking stands a few words before "from", which governs
// whom it asks then.
func (r *reading) asks(from int) bool {
	for tok := from - 1; tok >= 0 && tok >= from-4; tok-- {
		h := r.at(tok)
		if h == nil {
			continue
		}
		if e := h.entry(lang.TriggerEntry); e != nil {
			return r.lang.Order == lang.VerbFirst && e.Trigger.Frame.Code == "ask"
		}
	}
	return false
}

// ownerBehind reads the organisation that begins at a token; to says that it
// may bear "to".
func (r *reading) ownerBehind(tok, end int, to bool) (party, bool) {
	for tok < end && r.isMark(tok, "\"") {
		tok++
	}
	if r.lang.Order == lang.VerbFirst && tok+1 < end && r.headsBody(tok) && r.at(tok) == nil && len(r.pre(tok)) == 0 {
		return r.ownerBehind(tok+1, end, false) // عناصر منظمة «...»
	}
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || h.has(lang.And) || h.has(lang.In) || !to && h.has(lang.To) || r.timeAt[tok] >= 0 {
		return party{}, false
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class <= lang.State {
		return party{first: h.First, last: h.Last, actor: e.Actor, class: e.Actor.Class}, true
	}
	if p, ok := r.organ(h, end); ok {
		return p, true
	}
	if e := h.entry(lang.GenericEntry); e != nil && !e.Actor.Site && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State ||
		e.Actor.Class == lang.Armed && h.has(lang.To) && r.wordIs(tok-1, lang.Belong)) {
		return party{first: h.First, last: h.Last, actor: e.Actor, class: e.Actor.Class, refers: e.Name}, true
	}
	if e := h.entry(lang.OrganEntry); e != nil && e.Code != assetOrgan && (r.isDefinite(h) || h.Last-h.First > 1) {
		return r.namelessOrgan(h, e), true
	}
	return party{}, false
}

// numberAt reports whether a number that may count people stands at a token.
func (r *reading) numberAt(tok int) bool {
	if tok < 0 || r.timeAt[tok] >= 0 {
		return false
	}
	if r.doc.Tokens[tok].Kind == text.Number {
		return true
	}
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.TimeEntry)
	return h.entry(lang.CountEntry) != nil || e != nil && e.Number > 0
}
