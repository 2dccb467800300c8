package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

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
		last := t.p.last
		if r.cased() && !t.named && t.p.org == nil && last-t.p.first > 1 && r.wordIs(last-1, lang.Of, lang.In, lang.From, lang.To, lang.With) {
			last-- // the leaders of what nobody knows
		}
		t.p.actor = r.personOf(r.nameOf(t.p.first, last), t.p.class, titleSectors[code], t.p.org)
	}
	return t.p, true
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
	"counterpart": "GOV", "correspondent": "MED", "honorific": "CVL", "person": "CVL", "relation-of": "CVL"}

// seated takes the person whose name follows an office, its body and the place where that
// is: the spokesman of the resistance in Aden, Ali Ahmadi.
func (r *reading) seated(p *party, end int) {
	tok := p.last
	if tok < end && r.cueAt(tok, lang.In) {
		tok++
	} else if tok >= end || !slices.Contains(r.pre(tok), lang.In) {
		return
	}
	if tok < end && r.placeAt[tok] >= 0 && r.places[r.placeAt[tok]].first == tok {
		r.holder(p, r.places[r.placeAt[tok]].last, end)
	}
}

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
	if e := h.entry(lang.TitleEntry); e != nil && len(h.pre) == 0 {
		if e.Code == counterpartTitle {
			return false // وزير الخارجية السعودي نظيره الأمريكي
		}
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
	if t.p.org != nil && e.Attr == "name" && e.Code != t.p.org.Country {
		return false // اتهم وزير الخارجية السعودي إيران
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
	if t.r.lang.Article != "" && t.tok == t.p.last && t.p.last-t.p.first == 1 && t.r.articled(t.p.first) && t.r.articled(t.tok) && len(h.pre) == 0 {
		return false // اتهم المتحدث النظام: a noun with the article has no genitive
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
	if tok >= end || h == nil || h.First != tok || slices.Contains(h.pre, lang.And) {
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
