package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// notePerson remembers the names of a person named in full, in a language that
// writes names with capitals: Col. Travis Coyle is Coyle further on.
func (r *reading) notePerson(p *party) {
	if !r.cased() || p.class != lang.Person && p.class != lang.Official || p.actor == nil {
		return
	}
	named := 0
	for tok := p.last - 1; tok >= p.first && r.nameOfPerson(tok); tok-- {
		named++
	}
	if named < 2 || p.class == lang.Official && !r.titleEnds(p.last-named) {
		return
	}
	if r.persons == nil {
		r.persons = map[string]*lang.Actor{}
	}
	for tok := p.last - named; tok < p.last; tok++ {
		if key := r.lang.Bare(r.key(tok)); r.persons[key] == nil {
			r.persons[key] = p.actor
		}
	}
}

// titleEnds reports whether a title that names nobody it is over or of ends
// before a token: Defense Secretary, not president of.
func (r *reading) titleEnds(tok int) bool {
	h := r.at(tok - 1)
	return h != nil && h.entry(lang.TitleEntry) != nil && !r.wordIs(tok-1)
}

// personAgain reads one of the names of a person named before.
func (r *reading) personAgain(tok int) (party, bool) {
	if len(r.persons) == 0 || r.placeAt[tok] >= 0 || r.timeAt[tok] >= 0 || !r.nameOfPerson(tok) {
		return party{}, false
	}
	actor := r.persons[r.lang.Bare(r.key(tok))]
	if actor == nil || r.besideName(tok) {
		return party{}, false
	}
	return party{first: tok, last: tok + 1, class: lang.Person, actor: actor, number: lang.Any}, true
}

// nameOfPerson reports whether a word in capitals may be a name of a person: one
// that is unknown or a given name.
func (r *reading) nameOfPerson(tok int) bool {
	if r.doc.Tokens[tok].Kind != text.Word || !r.capital(tok) || len(r.key(tok)) < 3 {
		return false
	}
	h := r.at(tok)
	return h == nil || r.isGiven(h) && h.entry(lang.GivenEntry).Code != "particle" && r.weak(h)
}

// besideName reports whether another name stands beside a token, so that
// somebody else may be meant: Ali Karim, the Karim Mosque.
func (r *reading) besideName(tok int) bool {
	sent := r.doc.Sentences[r.sentenceOf(tok)]
	before := tok-1 > sent.First && r.nameOfPerson(tok-1)
	if r.capitals(tok) && (tok+1 >= sent.Last || r.doc.Tokens[tok+1].Kind != text.Word || r.capitals(tok+1) || len(r.key(tok+1)) < 2) && r.shoutedAt(sent) {
		return before || tok+1 < sent.Last && r.nameOfPerson(tok+1) // capitals tell nothing
	}
	return before || tok+1 < sent.Last && r.doc.Tokens[tok+1].Kind == text.Word && r.capital(tok+1) || r.headline(tok)
}

// shoutedAt reports whether all words of a sentence are in capitals.
func (r *reading) shoutedAt(sent text.Sentence) bool {
	for tok := sent.First; tok < sent.Last; tok++ {
		if t := &r.doc.Tokens[tok]; t.Kind == text.Word && len(t.Key) > 1 && !r.capitals(tok) {
			return false
		}
	}
	return true
}

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

// nameBehind gives the token behind the full name, of nobody in the tables, that begins at
// a token; 0 where none does.
func (r *reading) nameBehind(tok, end int) int {
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || len(h.pre) > 0 || !r.isGiven(h) || h.entry(lang.ActorEntry) != nil || r.placeAt[tok] >= 0 {
		return 0
	}
	if last := r.nameEnd(tok, end); last > tok+1 {
		return last
	}
	return 0
}

// titled reads a title with the organisation it belongs to and the name of the
// person: المتحدث باسم التحالف، الكولونيل شون راين.
func (r *reading) titled(h *hit, end int) (party, bool) {
	code := h.entry(lang.TitleEntry).Code
	t := title{r: r, p: party{first: h.First, last: h.Last, class: lang.Official, number: 1}, tok: h.Last, end: end, sector: titleSectors[code]}
	if e := h.entry(lang.PeopleEntry); e != nil {
		t.p.number = e.Number
	}
	for steps := 0; t.tok < end && steps < titleSteps && !t.named && t.step(); steps++ {
	}
	if code == officeTitle && !t.named && t.p.org == nil {
		if t.p.org = r.stateAt(t.p.last, end); t.p.org != nil {
			r.holder(&t.p, r.places[r.placeAt[t.p.last]].last, end)
		}
	}
	if !t.named && t.p.org != nil && code != officeTitle {
		r.seated(&t.p, end)
	}
	if !t.named && t.p.org == nil && code == "commander" && h.entry(lang.GenericEntry) != nil && !r.commands(&t.p) {
		return party{}, false // a senior commander: of fighters that are not said
	}
	if !t.named && code == "relation-of" {
		return r.familyOf(h)
	}
	if !t.named && t.p.org == nil && t.p.last-t.p.first < 2 {
		return party{}, false
	}
	if code == memberTitle && !t.named && t.p.org != nil && t.p.refers == "" {
		t.p.actor, t.p.class, t.p.org = t.p.org, t.p.org.Class, nil // they are the group
		return t.p, true
	}
	if t.p.actor == nil {
		t.p.actor = r.personOf(r.nameOf(t.p.first, t.p.last), t.p.class, titleSectors[code], t.p.org)
	}
	return t.p, true
}

// familyOf reads the noun of a relation behind whose "of" a number stands as people: a
// family of five.
func (r *reading) familyOf(h *hit) (party, bool) {
	if h.Last-h.First != 2 || !r.numberAt(h.Last) {
		return party{}, false
	}
	for _, e := range r.lang.Lexicon.Get(r.key(h.First)) {
		if e.Kind == lang.GenericEntry {
			return party{first: h.First, last: h.First + 1, class: e.Actor.Class, actor: e.Actor, number: lang.Group}, true
		}
	}
	return party{}, false
}

// commands reports whether the words of a title say what a commander is over: قائد الحرس,
// commander of the garrison; but not قيادي ميداني, a senior commander.
func (r *reading) commands(p *party) bool {
	if r.lang.Order == lang.SubjectFirst {
		return p.last-p.first > 2
	}
	for tok := p.first + 1; tok < p.last && !r.isDefinite(r.at(p.first)); tok++ {
		if r.articled(tok) {
			return true
		}
	}
	return false
}

// titleSectors are the sectors of people by the codes of titles.tsv.
var titleSectors = map[string]string{"head": "GOV", "minister": "GOV", "official": "GOV", "spokesman": "GOV", "opposition": "OPP", "rank": "MIL",
	"correspondent": "MED", "honorific": "CVL", "person": "CVL", "relation-of": "CVL"}

// personOf makes the actor of somebody whom no table has, of a sector or of that of
// the organisation he belongs to.
func (r *reading) personOf(name string, class lang.Class, sector string, org *lang.Actor) *lang.Actor {
	a := &lang.Actor{Name: name, Class: class, Sector: sector, Code: sector}
	if org != nil {
		a.Country, a.Sector, a.Code = org.Country, org.Sector, org.Code
	}
	return a
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

// seated takes the person whose name follows an office, its body and the place where that
// is: the spokesman of the resistance in Aden, Ali Ahmadi.
func (r *reading) seated(p *party, end int) {
	tok := p.last
	if tok < end && r.cueAt(tok, lang.In) {
		tok++
	} else if tok >= end || !contains(r.pre(tok), lang.In) {
		return
	}
	if tok < end && r.placeAt[tok] >= 0 && r.places[r.placeAt[tok]].first == tok {
		r.holder(p, r.places[r.placeAt[tok]].last, end)
	}
}

// Codes of titles.tsv: an office, and people who belong to what follows.
const (
	officeTitle = "official"
	memberTitle = "member"
)

// stateAt is the state in which a place lies that an office is of, or nil: the
// mayor of Aleppo, محافظ نينوى.
func (r *reading) stateAt(tok, end int) *lang.Actor {
	if tok >= end || r.placeAt[tok] < 0 {
		return nil
	}
	p := &r.places[r.placeAt[tok]]
	if p.first != tok || p.name.Kind == "country" {
		return nil
	}
	return r.states()[p.name.Country]
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
	sector   string
	words    int // unknown words inside the title: مدير المركز الإعلامي
}

// step takes one more word or mark into the mention; false when it ends.
func (t *title) step() bool {
	h := t.r.at(t.tok)
	switch {
	case t.r.isMark(t.tok, "،,\"-("):
		t.tok++
		return true
	case t.p.org == nil && t.tok == t.p.last && t.tok < t.end && t.r.lang.Order == lang.SubjectFirst && t.r.cueAt(t.tok, lang.Definite):
		t.tok++ // members of the Iraqi security forces
		return true
	case t.p.org == nil && t.tok == t.p.last && (t.r.cueAt(t.tok, lang.In) || t.r.cueAt(t.tok, lang.Belong)):
		o, ok := t.r.owner(t.tok, t.end)
		if !ok {
			return false
		}
		t.p.org, t.p.ownerFirst = o.actor, o.first
		t.take(o.last)
		return true
	case t.p.org == nil && t.tok == t.p.last && t.body():
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
		t.p.actor = t.r.personOf(t.r.nameOf(first, t.p.last), lang.Person, t.sector, t.p.org)
		return true
	}
	return t.organisationAt(h) || t.nation(h)
}

// body takes the body of no table that a title belongs to: قائد الفرقة 30.
func (t *title) body() bool {
	head := t.tok
	if t.r.doc.Tokens[t.tok].Kind == text.Number {
		head-- // قائد الفرقة is a title itself
	}
	if t.tok >= t.end || head <= t.p.first || head+1 >= t.end || !t.r.marksBody(head+1) {
		return false
	}
	b, ok := t.r.bodyMarked(head, t.r.doc.Sentences[t.r.sentenceOf(head)])
	if ok {
		t.p.org, t.p.ownerFirst, t.p.ownerLast = b.actor, b.first, b.last
		t.take(b.last)
	}
	return ok
}

func (t *title) take(last int) { t.tok, t.p.last = last, last }

// unknown takes a word that the lexicon does not know, directly behind the
// title's words.
func (t *title) unknown() bool {
	tok := t.tok
	if t.r.lang.Order == lang.SubjectFirst && !t.r.capital(tok) {
		return false
	}
	if t.words >= 2 || tok != t.p.last || t.r.doc.Tokens[tok].Kind != text.Word || t.r.placeAt[tok] >= 0 ||
		t.r.timeAt[tok] >= 0 || len(t.r.pre(tok)) > 0 {
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
	if e := h.entry(lang.GenericEntry); e != nil && !e.Actor.Site && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
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
	sector := r.oneOf(last, end)
	if p.org = r.affiliation(last, end); sector == "" {
		sector = "CVL"
	}
	p.actor = r.personOf(r.nameOf(tok, last), lang.Person, sector, p.org)
	return p, true
}

// oneOf is the sector of the forces of which the words behind a name say that somebody is
// one, or "": Ali Karim, a police officer.
func (r *reading) oneOf(tok, end int) string {
	if tok+2 >= end || r.lang.Order != lang.SubjectFirst || !r.isMark(tok, ",") || !r.indefiniteArticle(tok+1) {
		return ""
	}
	h := r.at(tok + 2)
	if h == nil || h.First != tok+2 {
		return ""
	}
	e, one := h.entry(lang.GenericEntry), h.entry(lang.PeopleEntry)
	if e == nil || one == nil || one.Number != 1 || e.Actor.Class != lang.Soldier {
		return ""
	}
	return e.Actor.Sector
}

// indefiniteArticle reports whether one stands at a token: a, an.
func (r *reading) indefiniteArticle(tok int) bool {
	return r.cueAt(tok, lang.Det) && !r.cueAt(tok, lang.Definite)
}

// affiliation is the organisation that the words behind a name say somebody belongs
// to, or nil: من كتائب القسام, a commander of the Taliban.
func (r *reading) affiliation(tok, end int) *lang.Actor {
	if r.cueAt(tok, lang.From) && r.lang.Order == lang.VerbFirst {
		if o, ok := r.ownerBehind(tok+1, end, false); ok && o.actor.ID != "" {
			return o.actor
		}
		return nil
	}
	if tok < end && r.isMark(tok, "،,") {
		tok++
	}
	for tok < end && (r.cueAt(tok, lang.Det) || r.cueAt(tok, lang.Definite)) {
		tok++
	}
	h := r.at(tok)
	if tok >= end || h == nil || h.First != tok || contains(h.pre, lang.And) {
		return nil
	}
	if e := h.entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Organisation && r.lang.Order == lang.SubjectFirst {
		if r.ofActor(h, e.Actor, end).number == 1 { // an al-Nusra leader
			return e.Actor
		}
		return nil
	}
	if h.entry(lang.TitleEntry) == nil {
		return nil
	}
	if t, ok := r.titled(h, end); ok && t.class != lang.Person {
		if t.org != nil {
			return t.org
		}
		if t.actor.ID != "" {
			return t.actor
		}
	}
	return nil
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

// nameOf is the text of some tokens without the proclitics of the first.
func (r *reading) nameOf(first, last int) string {
	cut := 0
	if h := r.at(first); h != nil && h.First == first {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	return r.mention(first, last, cut, "").Text
}
