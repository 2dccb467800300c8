package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// ofActor reads an actor of the tables with the people or means that directly follow its
// name: Hamas fighters, coalition warplanes, a Hamas commander, who is one.
func (r *Reading) ofActor(h *Hit, actor *lang.Actor, end int) Party {
	p := Party{First: h.First, Last: h.Last, Class: actor.Class, Actor: actor, Number: lang.Any}
	next := r.At(h.Last)
	if r.Lang.Order != lang.SubjectFirst || h.Last >= end || next == nil || next.First != h.Last ||
		actor.Class > lang.State || r.PlaceAt[h.Last] >= 0 {
		return p
	}
	if g := next.Entry(lang.GenericEntry); g != nil && (g.Actor.Class == lang.Armed ||
		g.Actor.Class == lang.Soldier || g.Actor.Class == lang.State) && next.Entry(lang.ActorEntry) == nil {
		p.Last = next.Last
		if one := next.Entry(lang.PeopleEntry); one != nil {
			p.Number = one.Number
		}
		r.namedOf(&p, end)
	}
	return p
}

// namedOf takes the name of one of an organisation's people behind the noun for him:
// Hamas commander Ahmed Jabari.
func (r *Reading) namedOf(p *Party, end int) {
	h := r.At(p.Last)
	if p.Number != 1 || p.Last >= end || h == nil || h.First != p.Last || r.PlaceAt[p.Last] >= 0 {
		return
	}
	if e := h.Entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person {
		p.Org, p.Actor, p.Class, p.Last, p.Number = p.Actor, e.Actor, lang.Person, h.Last, lang.Any
		return
	}
	if last := r.nameBehind(p.Last, end); last > 0 {
		p.Org = p.Actor
		p.Actor, p.Class, p.Last, p.Number = r.personOf(r.nameOf(p.Last, last), lang.Person, "", p.Org), lang.Person, last, lang.Any
	}
}

// group reads a generic group and whom it belongs to: مقاتلو التنظيم is the
// organisation, القوات الروسية the state, عائلات الجهاديين stay families.
func (r *Reading) group(h *Hit, e *lang.Entry, end int) Party {
	p := Party{First: h.First, Last: h.Last, Class: e.Actor.Class, Actor: e.Actor, Number: lang.Any, Asset: e.Actor.Site}
	if pe := h.Entry(lang.PeopleEntry); pe != nil {
		p.Number = pe.Number
	}
	if e.Actor.Class == lang.Reference {
		p.Refers = e.Name
		r.forcesBehind(&p, end)
		return p
	}
	if country, first, last := r.nationBeside(h, end); r.States()[country] != nil {
		p.First, p.Last = first, last
		p.Country = country
		if e.Actor.Class == lang.State || e.Actor.Class == lang.Soldier {
			p.Actor, p.Class, p.Role = r.States()[country], lang.State, e.Actor.Sector
		}
		if e.Actor.Class == lang.Official && (e.Actor.Sector == "GOV" || e.Actor.Sector == "JUD" || e.Actor.Sector == "LEG") {
			p.Org = r.States()[country] // Russian officials speak for Russia
		}
		return p
	}
	if next := r.At(p.Last); next != nil && next.First == p.Last && p.Last < end && len(next.Pre) == 0 && e.Actor.Class == lang.Armed {
		if g := next.Entry(lang.GenericEntry); g != nil && g.Actor.Class == lang.Armed {
			p.Last = next.Last // مهاجم انتحاري is one
			return p
		}
	}
	if next := r.At(p.Last); e.Actor.Class == lang.Soldier && e.Actor.Sector == "" && next != nil && next.First == p.Last && p.Last < end && len(next.Pre) == 0 {
		if g := next.Entry(lang.GenericEntry); g != nil && g.Actor.Class == lang.Armed && !g.Actor.Site {
			p.Actor, p.Class, p.Last = g.Actor, g.Actor.Class, next.Last // أفراد القبيلة are tribesmen
			return p
		}
	}
	owner, ok := r.owner(p.Last, end)
	if ok && owner.First == p.Last && h.Last-h.First > 1 && r.Articled(h.Last-1) {
		return p // المقاتلون الأكراد: no genitive stands behind an adjective
	}
	if ok && e.Actor.Class == lang.Civilian && !e.Actor.Site && r.Lang.Order == lang.VerbFirst && r.CueAt(p.Last, lang.From) && owner.Class <= lang.State && (owner.Actor.ID != "" || owner.Role != "") {
		p.OwnerFirst, p.Last, p.Refers, p.Actor, p.Class, p.Role = owner.First, owner.Last, owner.Refers, owner.Actor, owner.Class, owner.Role
		return p // 19 شخصا من قوات الأمن
	}
	if !ok && r.Lang.Order == lang.VerbFirst && (e.Actor.Class == lang.Armed || e.Actor.Class == lang.Soldier) {
		if tok := r.behindAdjectives(p.Last, end); tok > p.Last {
			owner, ok = r.owner(tok, end) // قيادي ميداني كبير من الميليشيات
		}
	}
	if armed := e.Actor.Class == lang.Armed || e.Actor.Class == lang.Soldier; armed && !ok && r.CueAt(p.Last, lang.Of) && r.CueAt(p.Last+1, lang.Definite) {
		owner, ok = r.ownerBehind(p.Last+2, end, false) // fighters of the Syrian Democratic Forces
	}
	if !ok && (!r.IsDefinite(h) || e.Actor.Class == lang.Soldier && e.Actor.Sector == "" || r.WordIs(p.Last-1, lang.Belong)) && e.Actor.Class != lang.Official {
		owner, ok = r.ownerBehind(p.Last, end, true) // طائرات للتحالف, القوات الموالية للحوثيين
	}
	if ok && e.Actor.Class == lang.Armed && owner.First == p.Last && owner.Class == lang.State && r.Lang.Article != "" {
		if o := r.At(owner.First); o.Entry(lang.GenericEntry) != nil && len(o.Pre) == 0 && !r.IsDefinite(o) {
			return p // هاجم مسلحون دورية: whom they attacked
		}
	}
	if ok && Rebel(e.Actor.Sector) && e.Actor.Sector != "UAF" && owner.Class == lang.State && owner.Role != "MIL" && slices.Contains(r.Pre(owner.First), lang.To) {
		p.Last = owner.Last // فصائل معارضة للنظام: against it
		return p
	}
	if ok && (owner.First > p.Last || !r.IsDefinite(h) || r.qualifiedBy(h, owner) || slices.Contains(r.Pre(owner.First), lang.To)) &&
		e.Actor.Class != lang.Crowd && (e.Actor.Class != lang.Civilian || e.Actor.Sector == "MIL" || owner.First == p.Last && r.areMen(h)) && e.Actor.Class != lang.Media {
		p.OwnerFirst, p.Last, p.Refers = owner.First, owner.Last, owner.Refers
		p.Actor, p.Class, p.Role = owner.Actor, owner.Class, owner.Role
		return p
	}
	if e.Actor.Class == lang.State {
		p.Refers = e.Name
	}
	return p
}

// behindAdjectives gives the preposition that ties somebody to those he belongs to behind
// one or two words that no lexicon has, as adjectives are; the same token when there is none.
func (r *Reading) behindAdjectives(tok, end int) int {
	for t := tok; t < end && t <= tok+2; t++ {
		if t > tok && (r.CueAt(t, lang.From) || r.CueAt(t, lang.In)) {
			return t
		}
		if h := r.At(t); r.UnitAt(t).Kind != WordUnit || h != nil && !Adjective(h) || len(r.Pre(t)) > 0 {
			return tok
		}
	}
	return tok
}

// forcesBehind takes the forces directly behind a word for a state into the mention:
// the regime jet fighters.
func (r *Reading) forcesBehind(p *Party, end int) {
	next := r.At(p.Last)
	if r.Lang.Order != lang.SubjectFirst || p.Last >= end || next == nil || next.First != p.Last || r.PlaceAt[p.Last] >= 0 {
		return
	}
	switch p.Refers {
	case "army", "government", "regime":
		if g := next.Entry(lang.GenericEntry); g != nil && !g.Actor.Site && (g.Actor.Class == lang.State || g.Actor.Class == lang.Soldier || g.Actor.Class == lang.Armed) {
			p.Last, p.Role = next.Last, "MIL"
		}
	}
}

// qualifiedBy reports whether one word with the article names the organisation of the
// armed people directly before it, as an adjective does: المسلحين الحوثيين.
func (r *Reading) qualifiedBy(h *Hit, owner Party) bool {
	e := h.Entry(lang.GenericEntry)
	return e.Actor.Class == lang.Armed && owner.Class == lang.Organisation && owner.Last == owner.First+1 &&
		r.Lang.Article != "" && r.Articled(owner.First) && len(r.Pre(owner.First)) == 0
}

// owner reads the organisation that directly follows a group's noun, as its
// genitive or after "of", "from", "in", "loyal to".
func (r *Reading) owner(tok, end int) (Party, bool) {
	if h := r.At(tok); tok < end && h != nil && h.First == tok && h.Cue(lang.Belong) {
		return r.ownerBehind(h.Last, end, true)
	}
	if r.CueAt(tok, lang.In) {
		for r.Lang.Order == lang.SubjectFirst && r.CueAt(tok+1, lang.Definite) {
			tok++
		}
		p, ok := r.ownerBehind(tok+1, end, false)
		return p, ok && p.Actor != nil && (p.Actor.ID != "" || p.Role != "")
	}
	if r.CueAt(tok, lang.From) && r.asks(tok) {
		return Party{}, false // طلب الرئيس من الجيش
	}
	if r.CueAt(tok, lang.Of) || r.CueAt(tok, lang.From) {
		tok++
	}
	return r.ownerBehind(tok, end, false)
}

// asks reports whether a verb of asking stands a few words before "from", which governs
// whom it asks then.
func (r *Reading) asks(from int) bool {
	for tok := from - 1; tok >= 0 && tok >= from-4; tok-- {
		h := r.At(tok)
		if h == nil {
			continue
		}
		if e := h.Entry(lang.TriggerEntry); e != nil {
			return r.Lang.Order == lang.VerbFirst && e.Trigger.Frame.Code == "ask"
		}
	}
	return false
}

// ownerBehind reads the organisation that begins at a token; to says that it
// may bear "to".
func (r *Reading) ownerBehind(tok, end int, to bool) (Party, bool) {
	for tok < end && r.IsMark(tok, "\"") {
		tok++
	}
	if r.Lang.Order == lang.VerbFirst && tok+1 < end && r.headsBody(tok) && r.At(tok) == nil && len(r.Pre(tok)) == 0 {
		return r.ownerBehind(tok+1, end, false) // عناصر منظمة «...»
	}
	h := r.At(tok)
	if tok >= end || h == nil || h.First != tok || h.has(lang.And) || h.has(lang.In) || !to && h.has(lang.To) || r.TimeAt[tok] >= 0 {
		return Party{}, false
	}
	if e := h.Entry(lang.ActorEntry); e != nil && e.Actor.Class <= lang.State {
		return Party{First: h.First, Last: h.Last, Actor: e.Actor, Class: e.Actor.Class}, true
	}
	if p, ok := r.organ(h, end); ok {
		return p, true
	}
	if e := h.Entry(lang.GenericEntry); e != nil && !e.Actor.Site && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State ||
		e.Actor.Class == lang.Armed && h.has(lang.To) && r.WordIs(tok-1, lang.Belong)) {
		return Party{First: h.First, Last: h.Last, Actor: e.Actor, Class: e.Actor.Class, Refers: e.Name}, true
	}
	if e := h.Entry(lang.OrganEntry); e != nil && e.Code != assetOrgan && (r.IsDefinite(h) || h.Last-h.First > 1) {
		return r.namelessOrgan(h, e), true
	}
	return Party{}, false
}

// numberAt reports whether a number that may count people stands at a token.
func (r *Reading) numberAt(tok int) bool {
	if tok < 0 || r.TimeAt[tok] >= 0 {
		return false
	}
	if r.Doc.Tokens[tok].Kind == text.Number {
		return true
	}
	h := r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.TimeEntry)
	return h.Entry(lang.CountEntry) != nil || e != nil && e.Number > 0
}
