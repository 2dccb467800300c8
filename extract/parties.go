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
	countFirst  int    // token where its number begins
	number      int    // people that its form says: lang.Any, lang.Group or a number
	role        string // PLOVER role of the body or the people meant, where it is not that of the actor: MIL, CVL
	country     string // of people without a side: ISO 3166-1 alpha-2 code, or ""
	mention     Mention
	in          *reading // where it stands
	ownerIndex  int      // of the organisation's own mention, in Record.Actors
	ownerFirst  int      // of a group of an organisation: token where the organisation's name begins, or 0
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
	r.parties = r.parties[:0]
	r.partyAt = layer(r.partyAt, len(r.doc.Tokens))
	clear(r.persons)
	for i, sent := range r.doc.Sentences {
		if r.quiet[i] {
			continue
		}
		for tok := sent.First; tok < sent.Last; {
			if last := r.placeNamed(tok, sent.Last); last > tok {
				tok = last
				continue
			}
			p, ok := r.partyFrom(tok, sent.Last)
			if ok && r.compound(p.last, sent.Last) {
				tok = p.last
				continue
			}
			if !ok {
				p, ok = r.metonym(tok, sent)
			}
			if body, named := r.bodyNamed(tok, sent); named && (!ok || body.last > p.last && p.actor.ID == "") {
				p, ok = body, true
			}
			if !ok {
				p, ok = r.personAgain(tok)
			}
			if !ok {
				tok++
				continue
			}
			r.notePerson(&p)
			r.addParty(p)
			tok = p.last
		}
	}
}

// compound reports whether what ends before a token is only the first part of a
// compound adjective: rebel-held, police-led. It takes part in nothing there.
func (r *reading) compound(tok, end int) bool {
	if r.lang.Order != lang.SubjectFirst || tok+1 >= end || !r.isMark(tok, "-") {
		return false
	}
	t := r.doc.Tokens
	return t[tok].Start == t[tok-1].End && t[tok+1].Start == t[tok].End && t[tok+1].Kind == text.Word && !r.capital(tok+1)
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
	p.index, p.in = -1, r
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
	if p, ok := r.nationOfEvent(h); ok {
		return p, true
	}
	switch {
	case h.entry(lang.TitleEntry) != nil:
		if p, ok := r.titled(h, end); ok {
			return p, true
		}
		return r.simpleParty(h, end)
	case r.isGiven(h) && !r.namesPlace(tok-1):
		if p, ok := r.person(tok, end); ok {
			return p, true
		}
	}
	return r.simpleParty(h, end)
}

// placeNamed gives the token behind a person's name that a place bears: the
// camp Khalid ibn al-Walid; the same token when there is none.
func (r *reading) placeNamed(tok, end int) int {
	if h := r.at(tok); h != nil && h.First == tok && r.isGiven(h) && h.entry(lang.ActorEntry) == nil && r.namesPlace(tok-1) {
		return r.nameEnd(tok, end)
	}
	return tok
}

// namesPlace reports whether a word says that a place is named behind it: the
// village of, قرية.
func (r *reading) namesPlace(tok int) bool {
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.PlaceEntry)
	return e != nil && e.Attr == "name"
}

// nationOfEvent reads an adjective of nationality that says whose an event is:
// قصف روسي, Israeli airstrikes.
func (r *reading) nationOfEvent(h *hit) (party, bool) {
	e := h.entry(lang.NationEntry)
	if e == nil || e.Attr != "adj" || len(h.pre) > 0 || r.states()[e.Code] == nil || h.entry(lang.ActorEntry) != nil {
		return party{}, false
	}
	noun := r.at(h.First - 1)
	if r.lang.Order == lang.SubjectFirst {
		noun = r.at(h.Last)
		if noun != nil && noun.entry(lang.ModeEntry) != nil && noun.entry(lang.TriggerEntry) == nil {
			if next := r.at(noun.Last); noun.entry(lang.OrganEntry) != nil && (next == nil || next.entry(lang.TriggerEntry) == nil || r.sense(next) == nil || r.sense(next).Feature.Verb()) {
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
	t := noun.entry(lang.TriggerEntry)
	if t == nil || t.Feature.Verb() && r.lang.Order == lang.VerbFirst && len(noun.Payloads) == 1 || t.Trigger.Frame.Slot("of") != lang.Agent {
		return party{}, false
	}
	return party{first: h.First, last: h.Last, class: lang.State, actor: r.states()[e.Code], number: lang.Any}, true
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
		return party{first: h.First, last: r.peopleBehind(h, e, end), class: e.Actor.Class, actor: e.Actor, number: lang.Any}, true
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
	if e := h.entry(lang.OrganEntry); e != nil {
		if r.isDefinite(h) || h.Last-h.First > 1 {
			return r.namelessOrgan(h, e), true
		}
		if owner, ok := r.owner(h.Last, end); ok && owner.first > h.Last && h.Last-h.First == 1 && r.cueAt(h.Last, lang.From) {
			owner.ownerFirst, owner.first, owner.number = owner.first, h.First, lang.Any // قوة من الشرطة
			return owner, true
		}
		if r.cueAt(h.Last, lang.From) && bodies[e.Code].role == "MIL" {
			return r.namelessOrgan(h, e), true
		}
	}
	if p, ok := r.nationals(h); ok {
		return p, true
	}
	if e := h.entry(lang.PeopleEntry); e != nil && !r.isDefinite(h) {
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

// peopleBehind takes the people or means of an organisation that directly follow
// its name into the mention: Hamas fighters, coalition warplanes.
func (r *reading) peopleBehind(h *hit, e *lang.Entry, end int) int {
	next := r.at(h.Last)
	if r.lang.Order != lang.SubjectFirst || h.Last >= end || next == nil || next.First != h.Last || e.Actor.Class > lang.State || r.placeAt[h.Last] >= 0 {
		return h.Last
	}
	if g := next.entry(lang.GenericEntry); g != nil && (g.Actor.Class == lang.Armed || g.Actor.Class == lang.Soldier || g.Actor.Class == lang.State) && next.entry(lang.ActorEntry) == nil {
		return next.Last
	}
	return h.Last
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
	return party{first: first, last: last, class: lang.State, actor: state, role: bodies[h.entry(lang.OrganEntry).Code].role, number: lang.Any}, true
}

// bodies are the roles of the codes of organs.tsv, and what a body without its
// state refers back to.
var bodies = map[string]struct{ role, refers string }{
	"mil": {"MIL", "army"}, "air": {"MIL", "army"}, "cop": {"COP", "police"}, "gov": {"GOV", "government"},
}

// namelessOrgan is a body of a state that is not said: the army, الحكومة. The
// country of the article is taken for it later.
func (r *reading) namelessOrgan(h *hit, e *lang.Entry) party {
	body := bodies[e.Code]
	actor := &lang.Actor{Name: r.doc.Surface(r.doc.TokenSpan(h.First, h.Last)), Code: body.role, Sector: body.role, Class: lang.State}
	return party{first: h.First, last: h.Last, class: lang.State, actor: actor, refers: body.refers, role: body.role, number: lang.Any}
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
		p.country = country
		if e.Actor.Class == lang.State || e.Actor.Class == lang.Soldier {
			p.actor, p.class, p.role = r.states()[country], lang.State, e.Actor.Sector
		}
		return p
	}
	if next := r.at(p.last); next != nil && next.First == p.last && p.last < end && len(next.pre) == 0 && e.Actor.Class == lang.Armed {
		if g := next.entry(lang.GenericEntry); g != nil && g.Actor.Class == lang.Armed {
			p.last = next.Last // مهاجم انتحاري is one
			return p
		}
	}
	if owner, ok := r.owner(p.last, end); ok && (owner.first > p.last || !r.isDefinite(h)) && e.Actor.Class != lang.Civilian && e.Actor.Class != lang.Media {
		p.ownerFirst, p.last, p.refers = owner.first, owner.last, owner.refers
		p.actor, p.class, p.role = owner.actor, owner.class, owner.role
		return p
	}
	if e.Actor.Class == lang.State {
		p.refers = e.Name
	}
	return p
}

// owner reads the organisation that directly follows a group's noun, as its
// genitive or after "of", "from", "in", "loyal to".
func (r *reading) owner(tok, end int) (party, bool) {
	if h := r.at(tok); tok < end && h != nil && h.First == tok && h.cue(lang.Belong) {
		return r.ownerBehind(h.Last, end, true)
	}
	if r.cueAt(tok, lang.In) {
		p, ok := r.ownerBehind(tok+1, end, false)
		return p, ok && p.actor != nil && p.actor.ID != ""
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
	if e := h.entry(lang.GenericEntry); e != nil && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
		return party{first: h.First, last: h.Last, actor: e.Actor, class: e.Actor.Class, refers: e.Name}, true
	}
	if e := h.entry(lang.OrganEntry); e != nil && r.isDefinite(h) {
		return r.namelessOrgan(h, e), true
	}
	return party{}, false
}

// titled reads a title with the organisation it belongs to and the name of the
// person: المتحدث باسم التحالف، الكولونيل شون راين.
func (r *reading) titled(h *hit, end int) (party, bool) {
	t := title{r: r, p: party{first: h.First, last: h.Last, class: lang.Official, number: 1}, tok: h.Last, end: end}
	if e := h.entry(lang.PeopleEntry); e != nil {
		t.p.number = e.Number
	}
	for steps := 0; t.tok < end && steps < titleSteps && !t.named && t.step(); steps++ {
	}
	code := h.entry(lang.TitleEntry).Code
	if !t.named && (t.p.org == nil && t.p.last-t.p.first < 2 || code == "relation-of") {
		return party{}, false
	}
	if t.p.actor == nil {
		t.p.actor = &lang.Actor{Name: r.nameOf(t.p.first, t.p.last), Class: t.p.class, Sector: "GOV"}
		if t.p.org != nil {
			t.p.actor.Country, t.p.actor.Sector, t.p.actor.Code = t.p.org.Country, t.p.org.Sector, t.p.org.Code
		}
	}
	return t.p, true
}

// titleSteps is how many words and marks a title may have before the name.
const titleSteps = 14

// title is a titled mention while it is read. tok runs ahead of last over marks
// that belong to the mention only when a name follows.
type title struct {
	r        *reading
	p        party
	tok, end int
	named    bool
	words    int // unknown words inside the title: مدير المركز الإعلامي
}

// step takes one more word or mark into the mention; false when it ends.
func (t *title) step() bool {
	h := t.r.at(t.tok)
	switch {
	case t.r.isMark(t.tok, "،,\"-("):
		t.tok++
		return true
	case t.p.org == nil && t.tok == t.p.last && (t.r.cueAt(t.tok, lang.In) || t.r.cueAt(t.tok, lang.Belong)):
		o, ok := t.r.owner(t.tok, t.end)
		if !ok {
			return false
		}
		t.p.org, t.p.ownerFirst = o.actor, o.first
		t.take(o.last)
		return true
	case h == nil:
		return t.unknown()
	case h.First != t.tok || h.has(lang.And) && t.p.org != nil:
		return false
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person && len(h.pre) == 0 {
		t.take(h.Last)
		t.p.actor, t.p.class, t.named = e.Actor, lang.Person, true
		return true
	}
	if h.entry(lang.TitleEntry) != nil && len(h.pre) == 0 {
		t.take(h.Last)
		return true
	}
	if t.r.isGiven(h) && len(h.pre) == 0 && t.r.placeAt[t.tok] < 0 {
		first := t.tok
		t.take(t.r.nameEnd(t.tok, t.end))
		t.p.class, t.named = lang.Person, true
		t.p.actor = &lang.Actor{Name: t.r.nameOf(first, t.p.last), Class: lang.Person, Sector: "GOV"}
		if t.p.org != nil {
			t.p.actor.Country, t.p.actor.Sector, t.p.actor.Code = t.p.org.Country, t.p.org.Sector, t.p.org.Code
		}
		return true
	}
	return t.organisationAt(h) || t.nation(h)
}

func (t *title) take(last int) { t.tok, t.p.last = last, last }

// unknown takes a word that the lexicon does not know, directly behind the
// title's words.
func (t *title) unknown() bool {
	tok := t.tok
	if t.r.lang.Order == lang.SubjectFirst && !t.r.capital(tok) {
		return false
	}
	if t.words >= 2 || tok != t.p.last || t.r.doc.Tokens[tok].Kind != text.Word || t.r.placeAt[tok] >= 0 || t.r.timeAt[tok] >= 0 || len(t.r.pre(tok)) > 0 {
		return false
	}
	t.words++
	t.take(tok + 1)
	return true
}

// nation takes the nationality of an office.
func (t *title) nation(h *hit) bool {
	e := h.entry(lang.NationEntry)
	if e == nil || len(h.pre) > 0 || t.r.placeAt[t.tok] >= 0 && e.Attr == "adj" {
		return false
	}
	if t.p.org == nil {
		t.p.org = t.r.states()[e.Code]
	}
	t.take(h.Last)
	return true
}

// organisationAt takes the organisation that a title belongs to.
func (t *title) organisationAt(h *hit) bool {
	if t.p.org != nil {
		return false
	}
	if e := h.entry(lang.ActorEntry); e != nil {
		t.p.org, t.p.ownerFirst = e.Actor, h.First
		t.take(h.Last)
		return true
	}
	if o, ok := t.r.organ(h, t.end); ok {
		t.p.org, t.p.ownerFirst = o.actor, o.first
		t.take(o.last)
		return true
	}
	if e := h.entry(lang.GenericEntry); e != nil && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
		t.p.org, t.p.refers, t.p.ownerFirst = e.Actor, e.Name, h.First
		t.take(h.Last)
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
	p.actor = &lang.Actor{Name: r.nameOf(tok, last), Class: lang.Person, Sector: "CVL"}
	return p, true
}

// nameEnd gives the token behind a person's name: given names and particles,
// then one more word that means nothing else, or two where names are written with
// capitals (Antonio Garcia Lorenzo).
func (r *reading) nameEnd(tok, end int) int {
	first := tok
	for tok < end {
		h := r.at(tok)
		if h == nil || h.First != tok || !r.isGiven(h) || r.placeAt[tok] >= 0 || tok > first && contains(h.pre, lang.And) {
			break
		}
		tok = h.Last
	}
	if tok < end && r.at(tok) == nil && r.doc.Tokens[tok].Kind == text.Word && r.placeAt[tok] < 0 && r.timeAt[tok] < 0 &&
		len(r.lang.Clitics(r.words[tok].Forms[0].Pre)) == 0 && (r.lang.Order == lang.VerbFirst || r.capital(tok)) {
		tok++
		if r.lang.Order == lang.SubjectFirst && r.secondSurname(tok, end) {
			tok++
		}
	}
	return tok
}

// secondSurname reports whether a token is one more unknown word of a name: in a
// text of capitals only where something known, or a mark, follows it.
func (r *reading) secondSurname(tok, end int) bool {
	if tok >= end || r.at(tok) != nil || r.doc.Tokens[tok].Kind != text.Word || r.placeAt[tok] >= 0 || r.timeAt[tok] >= 0 || !r.capital(tok) {
		return false
	}
	return !r.capitals(tok) || tok+1 == end || r.at(tok+1) != nil || r.doc.Tokens[tok+1].Kind == text.Punct || r.timeAt[tok+1] >= 0
}

// isGiven reports whether a hit is a given name: على, on, is not علي.
func (r *reading) isGiven(h *hit) bool {
	return h.entry(lang.GivenEntry) != nil && !r.doc.Tokens[h.Last-1].Maqsura
}

// states gives the government of each country by its code.
func (r *reading) states() map[string]*lang.Actor { return r.lang.States }

// nameOf is the text of some tokens without the proclitics of the first.
func (r *reading) nameOf(first, last int) string {
	cut := 0
	if h := r.at(first); h != nil && h.First == first {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	return r.mention(first, last, cut, "").Text
}

// nationals reads an adjective of nationality that stands for people: ثلاثة
// فلسطينيين, Iraqis. It has a number before it, or the form of several people
// and no noun that it could qualify.
func (r *reading) nationals(h *hit) (party, bool) {
	e := h.entry(lang.NationEntry)
	if e == nil || e.Attr != "adj" || h.entry(lang.TriggerEntry) != nil {
		return party{}, false
	}
	if !r.numberAt(h.First-1) && (e.Number == lang.Any || r.qualifiesNoun(h)) {
		return party{}, false
	}
	actor := &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}
	return party{first: h.First, last: h.Last, class: lang.Civilian, actor: actor, country: e.Code, number: e.Number}, true
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
		return next != nil && next.First == h.Last && (next.entry(lang.OrganEntry) != nil || next.entry(lang.GenericEntry) != nil || next.entry(lang.TitleEntry) != nil)
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
