package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// nationOfEvent reads an adjective of nationality that says whose an event is:
// قصف روسي, Israeli airstrikes.
func (r *reading) nationOfEvent(h *hit) (party, bool) {
	e := h.entry(lang.NationEntry)
	joined := r.lang.Order == lang.VerbFirst && h.First > 0 && r.partyAt[h.First-1] >= 0 && r.parties[r.partyAt[h.First-1]].ofEvent
	if e == nil || e.Attr != "adj" || len(h.pre) > 0 && !(joined && contains(h.pre, lang.And)) || r.states()[e.Code] == nil || h.entry(lang.ActorEntry) != nil {
		return party{}, false
	}
	if joined && contains(h.pre, lang.And) { // الغارات السورية والروسية
		return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], role: r.parties[r.partyAt[h.First-1]].role, number: lang.Any, ofEvent: true}, true
	}
	noun := r.at(h.First - 1)
	if r.lang.Order == lang.SubjectFirst {
		noun = r.at(h.Last)
		if next := r.at(h.Last + 1); noun != nil && noun.cue(lang.And) && next != nil && next.entry(lang.NationEntry) != nil && next.entry(lang.NationEntry).Attr == "adj" {
			noun = r.at(next.Last) // Syrian and Russian airstrikes
		}
		if noun != nil && noun.entry(lang.ModeEntry) != nil && noun.entry(lang.TriggerEntry) == nil {
			if next := r.at(noun.Last); noun.entry(lang.OrganEntry) != nil && (next == nil ||
				next.entry(lang.TriggerEntry) == nil || r.sense(next) == nil || r.sense(next).Feature.Verb()) {
				return party{}, false // Turkish artillery shelled: the artillery acts
			}
			noun = r.at(noun.Last)
		}
	} else if noun != nil && noun.entry(lang.ModeEntry) != nil && noun.entry(lang.TriggerEntry) == nil {
		noun = r.at(noun.First - 1)
	}
	if noun == nil {
		return party{}, false
	}
	if r.ownsWeapon(h) {
		return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], role: "MIL", number: lang.Any}, true
	}
	t := noun.entry(lang.TriggerEntry)
	if t != nil && t.Feature.Verb() && r.lang.Order == lang.VerbFirst && noun.Last == h.First && noun.Last-noun.First > 1 && r.articled(noun.Last-1) && r.articled(h.First) {
		return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], role: "MIL", number: lang.Any}, true // حشدت القوات التركية
	}
	if t == nil || t.Feature == lang.Perfect && r.lang.Order == lang.SubjectFirst { // Iraqis protested
		return party{}, false
	}
	if t.Feature.Verb() && r.lang.Order == lang.VerbFirst && len(noun.Payloads) == 1 || t.Trigger.Frame.Slot("of") != lang.Agent {
		return party{}, false
	}
	p := party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], number: lang.Any, ofEvent: true}
	if t.Trigger.Type == "ASSAULT" {
		p.role = "MIL" // whose forces strike
	}
	return p, true
}

// ownsWeapon reports whether a nationality says whose shells or missiles something was
// done by: killed by Indian shells, بصواريخ إسرائيلية; but not: fought with American
// rifles.
func (r *reading) ownsWeapon(h *hit) bool {
	noun := r.at(h.First - 1)
	if r.lang.Order == lang.SubjectFirst {
		if noun = r.at(h.Last); r.cueAt(h.First-1, lang.With) {
			return false
		}
	}
	if noun == nil {
		return false
	}
	if t := noun.entry(lang.TriggerEntry); t != nil { // سقط صاروخ إسرائيلي
		return r.lang.Order == lang.VerbFirst && t.Feature.Verb() && noun.Last-noun.First > 1 && warModes[t.Trigger.Mode] && noun.Last == h.First
	}
	e := noun.entry(lang.ModeEntry)
	return e != nil && e.Attr == "tool" && (e.Acled == "shelling" || e.Acled == "airstrike")
}

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
	code := h.entry(lang.OrganEntry).Code
	return party{first: first, last: last, class: lang.State, actor: state, role: organRoles[code].role, number: lang.Any,
		asset: code == assetOrgan}, true
}

// assetOrgan is the code of organs.tsv for what belongs to a state and cannot act:
// السفارة الأمريكية, Turkish positions.
const assetOrgan = "asset"

// organRoles are the roles of the codes of organs.tsv, and what a body without its
// state refers back to.
var organRoles = map[string]struct{ role, refers string }{
	"mil": {"MIL", "army"}, "air": {"MIL", "army"}, "cop": {"COP", "police"}, "gov": {"GOV", "government"},
}

// namelessOrgan is a body of a state that is not said: the army, الحكومة. The
// country of the article is taken for it later.
func (r *reading) namelessOrgan(h *hit, e *lang.Entry) party {
	body := organRoles[e.Code]
	actor := &lang.Actor{Name: r.doc.Surface(r.doc.TokenSpan(h.First, h.Last)), Code: body.role, Sector: body.role, Class: lang.State}
	return party{first: h.First, last: h.Last, class: lang.State, actor: actor, refers: body.refers, role: body.role, number: lang.Any}
}

// organOf is a body of forces; aircraft with the organisation that they belong to: طائرة مسيرة
// تابعة للحوثيين, طائرة مسيرة حوثية.
func (r *reading) organOf(h *hit, e *lang.Entry, end int) party {
	p := r.namelessOrgan(h, e)
	if r.lang.Order != lang.VerbFirst || e.Code != "air" {
		return p
	}
	o, ok := r.owner(h.Last, end)
	if !ok || o.class != lang.Organisation || o.first == h.Last && (o.last > o.first+1 || r.articled(o.first) != r.isDefinite(h)) {
		return p
	}
	p.ownerFirst, p.last, p.actor, p.class, p.role, p.refers = o.first, o.last, o.actor, o.class, o.role, o.refers
	return p
}

// nationBeside finds the nationality beside a hit and the tokens of both: the
// adjective or country behind it, or the adjective before it.
func (r *reading) nationBeside(h *hit, end int) (country string, first, last int) {
	for tok := h.Last; tok < end && tok < h.Last+3; tok++ {
		next := r.at(tok)
		if next == nil || next.First != tok || len(next.pre) > 0 {
			break
		}
		if e := next.entry(lang.NationEntry); e != nil {
			return e.Code, h.First, next.Last
		}
		if e := next.entry(lang.ModeEntry); next.entry(lang.OrganEntry) == nil && (e == nil || e.Attr == "tool") {
			break
		}
	}
	if r.lang.Order == lang.SubjectFirst {
		before := h.First - 1
		if before > 1 && r.cueAt(before, lang.Led) && r.isMark(before-1, "-") {
			before -= 2 // Turkish-led forces
		}
		if prev := r.at(before); prev != nil {
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
	if !ok && (!r.isDefinite(h) || e.Actor.Class == lang.Soldier && e.Actor.Sector == "") && e.Actor.Class != lang.Official {
		owner, ok = r.ownerBehind(p.last, end, true) // طائرات للتحالف
	}
	if ok && e.Actor.Class == lang.Armed && owner.first == p.last && owner.class == lang.State && r.lang.Article != "" {
		if o := r.at(owner.first); o.entry(lang.GenericEntry) != nil && len(o.pre) == 0 && !r.isDefinite(o) {
			return p // هاجم مسلحون دورية: whom they attacked
		}
	}
	if ok && rebel(e.Actor.Sector) && e.Actor.Sector != "UAF" && owner.class == lang.State && owner.role != "MIL" && contains(r.pre(owner.first), lang.To) {
		p.last = owner.last // فصائل معارضة للنظام: against it
		return p
	}
	if ok && (owner.first > p.last || !r.isDefinite(h) || r.qualifiedBy(h, owner) || contains(r.pre(owner.first), lang.To)) &&
		e.Actor.Class != lang.Crowd && (e.Actor.Class != lang.Civilian || e.Actor.Sector == "MIL") && e.Actor.Class != lang.Media {
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
	if r.cueAt(tok, lang.Of) || r.cueAt(tok, lang.From) {
		tok++
	}
	return r.ownerBehind(tok, end, false)
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
	if e := h.entry(lang.GenericEntry); e != nil && !e.Actor.Site && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
		return party{first: h.First, last: h.Last, actor: e.Actor, class: e.Actor.Class, refers: e.Name}, true
	}
	if e := h.entry(lang.OrganEntry); e != nil && e.Code != assetOrgan && (r.isDefinite(h) || h.Last-h.First > 1) {
		return r.namelessOrgan(h, e), true
	}
	return party{}, false
}

// nationals reads an adjective of nationality that stands for people: ثلاثة
// فلسطينيين, Iraqis. It has a number before it, or the form of several people
// and no noun that it could qualify.
func (r *reading) nationals(h *hit) (party, bool) {
	e := h.entry(lang.NationEntry)
	if e == nil || e.Attr != "adj" || h.entry(lang.TriggerEntry) != nil {
		return party{}, false
	}
	if r.lang.Order == lang.SubjectFirst && r.qualifiesNoun(h) {
		return party{}, false // three Afghan policemen
	}
	number := e.Number
	switch {
	case r.numberAt(h.First - 1):
	case r.onePerson(h):
		number = 1 // a Palestinian stabbed
	case number == lang.Any && r.harmBefore(h):
		number = 1 // استشهد فلسطيني
	case number == lang.Any, r.qualifiesNoun(h):
		return party{}, false
	}
	actor := &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}
	return party{first: h.First, last: h.Last, class: lang.Civilian, actor: actor, country: e.Code, number: number}, true
}

// onePerson reports whether an indefinite article makes an adjective somebody, with a
// verb or a mark behind it and no noun: a Palestinian was shot.
func (r *reading) onePerson(h *hit) bool {
	if r.lang.Order != lang.SubjectFirst || !r.indefiniteArticle(h.First-1) || h.Last >= len(r.doc.Tokens) {
		return false
	}
	if r.doc.Tokens[h.Last].Kind == text.Punct {
		return !r.isMark(h.Last, "-")
	}
	next := r.at(h.Last)
	if next == nil {
		return false
	}
	if e := next.entry(lang.TriggerEntry); e != nil && e.Feature.Verb() && r.sense(next) != nil && r.sense(next).Feature.Verb() {
		return true
	}
	return next.cue(lang.Aux) || next.cue(lang.Past) || next.cue(lang.Rel) || next.cue(lang.In)
}

// harmBefore reports whether a verb of harm stands directly before an indefinite
// word, its subject or object.
func (r *reading) harmBefore(h *hit) bool {
	if r.lang.Order != lang.VerbFirst || len(h.pre) > 0 || r.isDefinite(h) {
		return false
	}
	prev := r.at(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return false
	}
	e := prev.entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Effect != "" && r.sense(prev) != nil && r.sense(prev).Feature.Verb()
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

// qualifiesNoun reports whether the word before an adjective is a noun that it
// may belong to, or the noun behind it is: Iraqi forces.
func (r *reading) qualifiesNoun(h *hit) bool {
	if r.lang.Order == lang.SubjectFirst {
		next := r.at(h.Last)
		return next != nil && next.First == h.Last && (next.entry(lang.OrganEntry) != nil ||
			next.entry(lang.GenericEntry) != nil || next.entry(lang.TitleEntry) != nil)
	}
	if h.First == 0 || len(h.pre) > 0 || r.doc.Tokens[h.First-1].Kind != text.Word {
		return false
	}
	prev := r.at(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return prev == nil && r.timeAt[h.First-1] < 0
	}
	if e := prev.entry(lang.TriggerEntry); e != nil {
		return e.Feature == lang.Noun && e.Trigger.Effect == "" // هجمات الإسرائيليين
	}
	return prev.entry(lang.CueEntry) == nil && r.timeAt[h.First-1] < 0
}
