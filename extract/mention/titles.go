package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// titled reads a title with the organisation it belongs to and the name of the
// person: المتحدث باسم التحالف، الكولونيل شون راين.
func (r *Reading) titled(h *Hit, end int) (Party, bool) {
	code := h.Entry(lang.TitleEntry).Code
	t := title{r: r, p: Party{First: h.First, Last: h.Last, Class: lang.Official, Number: 1}, code: code, tok: h.Last, end: end, sector: titleSectors[code]}
	if e := h.Entry(lang.PeopleEntry); e != nil {
		t.p.Number = e.Number
	}
	for steps := 0; t.tok < end && steps < titleSteps && !t.named && t.step(); steps++ {
	}
	if code == officeTitle && !t.named && t.p.Org == nil {
		if t.p.Org = r.stateAt(t.p.Last, end); t.p.Org != nil {
			r.holder(&t.p, r.Places[r.PlaceAt[t.p.Last]].Last, end)
		}
	}
	if !t.named && t.p.Org != nil && code != officeTitle {
		r.seated(&t.p, end)
	}
	if !t.named && t.p.Org == nil && code == "commander" && h.Entry(lang.GenericEntry) != nil && !r.commands(&t.p) {
		return Party{}, false // a senior commander: of fighters that are not said
	}
	if !t.named && code == "relation-of" {
		return r.familyOf(h)
	}
	if !t.named && t.p.Org == nil && t.p.Last-t.p.First < 2 {
		return Party{}, false
	}
	if code == memberTitle && !t.named && t.p.Org != nil && t.p.Refers == "" {
		t.p.Actor, t.p.Class, t.p.Org = t.p.Org, t.p.Org.Class, nil // they are the group
		return t.p, true
	}
	if t.p.Actor == nil {
		last := t.p.Last
		if r.Cased() && !t.named && t.p.Org == nil && last-t.p.First > 1 && r.WordIs(last-1, lang.Of, lang.In, lang.From, lang.To, lang.With) {
			last-- // the leaders of what nobody knows
		}
		t.p.Actor = r.personOf(r.nameOf(t.p.First, last), t.p.Class, titleSectors[code], t.p.Org)
	}
	return t.p, true
}

// commands reports whether the words of a title say what a commander is over: قائد الحرس,
// commander of the garrison; but not قيادي ميداني, a senior commander.
func (r *Reading) commands(p *Party) bool {
	if r.Lang.Order == lang.SubjectFirst {
		return p.Last-p.First > 2
	}
	for tok := p.First + 1; tok < p.Last && !r.IsDefinite(r.At(p.First)); tok++ {
		if r.Articled(tok) {
			return true
		}
	}
	return false
}

// titleSectors are the sectors of people by the codes of titles.tsv.
var titleSectors = map[string]string{"head": "GOV", "minister": "GOV", envoyTitle: "GOV", officeTitle: "GOV", "spokesman": "GOV", "opposition": "OPP", "rank": "MIL",
	"counterpart": "GOV", "correspondent": "MED", "honorific": "CVL", "person": "CVL", "relation-of": "CVL"}

// seated takes the person whose name follows an office, its body and the place where that
// is: the spokesman of the resistance in Aden, Ali Ahmadi.
func (r *Reading) seated(p *Party, end int) {
	tok := p.Last
	if tok < end && r.CueAt(tok, lang.In) {
		tok++
	} else if tok >= end || !slices.Contains(r.Pre(tok), lang.In) {
		return
	}
	if tok < end && r.PlaceAt[tok] >= 0 && r.Places[r.PlaceAt[tok]].First == tok {
		r.holder(p, r.Places[r.PlaceAt[tok]].Last, end)
	}
}

// stateAt is the state in which a place lies that an office is of, or nil: the
// mayor of Aleppo, محافظ نينوى.
func (r *Reading) stateAt(tok, end int) *lang.Actor {
	if tok >= end || r.PlaceAt[tok] < 0 {
		return nil
	}
	p := &r.Places[r.PlaceAt[tok]]
	if p.First != tok || p.Name.Kind == "country" {
		return nil
	}
	return r.States()[p.Name.Country]
}

// titleSteps is how many words and marks a title may have before the name.
const titleSteps = 14

// title is a titled mention while it is read. tok runs ahead of last over marks
// that belong to the mention only when a name follows.
type title struct {
	r        *Reading
	p        Party
	tok, end int
	named    bool
	code     string // of titles.tsv
	sector   string
	words    int // unknown words inside the title: مدير المركز الإعلامي
}

// step takes one more word or mark into the mention; false when it ends.
func (t *title) step() bool {
	h := t.r.At(t.tok)
	switch {
	case t.r.IsMark(t.tok, "،,\"-("):
		t.tok++
		return true
	case t.p.Org == nil && t.tok == t.p.Last && t.tok < t.end && t.r.Lang.Order == lang.SubjectFirst && t.r.CueAt(t.tok, lang.Definite):
		t.tok++ // members of the Iraqi security forces
		return true
	case t.p.Org == nil && t.tok == t.p.Last && (t.r.CueAt(t.tok, lang.In) || t.r.CueAt(t.tok, lang.Belong)):
		o, ok := t.r.owner(t.tok, t.end)
		if !ok {
			return false
		}
		t.p.Org, t.p.OwnerFirst = o.Actor, o.First
		t.take(o.Last)
		return true
	case t.p.Org == nil && t.tok == t.p.Last && t.body():
		return true
	case h == nil:
		return t.unknown()
	case h.First != t.tok || h.has(lang.And) && t.p.Org != nil:
		return false
	}
	if e := h.Entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Person && len(h.Pre) == 0 {
		t.take(h.Last)
		t.p.Actor, t.p.Class, t.named = e.Actor, lang.Person, true
		return true
	}
	if e := h.Entry(lang.TitleEntry); e != nil && len(h.Pre) == 0 {
		if e.Code == counterpartTitle || t.otherOffice(h, e.Code) {
			return false // وزير الخارجية السعودي نظيره الأمريكي
		}
		t.take(h.Last)
		return true
	}
	if t.r.isGiven(h) && len(h.Pre) == 0 && t.r.PlaceAt[t.tok] < 0 {
		first := t.tok
		t.take(t.r.nameEnd(t.tok, t.end))
		t.p.Class, t.named = lang.Person, true
		t.p.Actor = t.r.personOf(t.r.nameOf(first, t.p.Last), lang.Person, t.sector, t.p.Org)
		return true
	}
	return t.organisationAt(h) || t.nation(h)
}

// otherOffice reports whether an office that needs nothing more, of another holder, stands
// behind one that needs nothing more: an envoy and a minister, or the ministers of two states:
// التقى نائب الرئيس المبعوث الأممي, وزير الخارجية الروسي وزير الدفاع التركي; but: مستشار الرئيس الروسي.
func (t *title) otherOffice(h *Hit, code string) bool {
	if t.r.Lang.Article == "" || t.tok != t.p.Last || !t.r.Articled(t.p.Last-1) || !t.r.Articled(h.Last-1) || titleSectors[code] != "GOV" {
		return false
	}
	if (code == envoyTitle) != (t.code == envoyTitle) {
		return true
	}
	next := t.r.At(h.Last)
	if h.Last >= t.end || t.p.Org == nil || next == nil || next.First != h.Last {
		return false
	}
	e := next.Entry(lang.NationEntry)
	return e != nil && t.p.Org.Country != "" && e.Code != t.p.Org.Country
}

// body takes the body of no table that a title belongs to: قائد الفرقة 30.
func (t *title) body() bool {
	head := t.tok
	if t.r.Doc.Tokens[t.tok].Kind == text.Number {
		head-- // قائد الفرقة is a title itself
	}
	if t.tok >= t.end || head <= t.p.First || head+1 >= t.end || !t.r.marksBody(head+1) {
		return false
	}
	b, ok := t.r.bodyMarked(head, t.r.Doc.Sentences[t.r.SentenceOf(head)])
	if ok {
		t.p.Org, t.p.OwnerFirst, t.p.OwnerLast = b.Actor, b.First, b.Last
		t.take(b.Last)
	}
	return ok
}

func (t *title) take(last int) { t.tok, t.p.Last = last, last }

// unknown takes a word that the lexicon does not know, directly behind the
// title's words.
func (t *title) unknown() bool {
	tok := t.tok
	if t.r.Lang.Order == lang.SubjectFirst && !t.r.Capital(tok) {
		return false
	}
	if t.words >= 2 || tok != t.p.Last || t.r.Doc.Tokens[tok].Kind != text.Word || t.r.PlaceAt[tok] >= 0 ||
		t.r.TimeAt[tok] >= 0 || len(t.r.Pre(tok)) > 0 {
		return false
	}
	t.words++
	t.take(tok + 1)
	return true
}

// nation takes the nationality of an office.
func (t *title) nation(h *Hit) bool {
	e := h.Entry(lang.NationEntry)
	if e == nil || len(h.Pre) > 0 || t.r.PlaceAt[t.tok] >= 0 && e.Attr == "adj" {
		return false
	}
	if t.p.Org != nil && e.Attr == "name" && e.Code != t.p.Org.Country {
		return false // اتهم وزير الخارجية السعودي إيران
	}
	if t.p.Org == nil {
		t.p.Org = t.r.States()[e.Code]
	}
	t.take(h.Last)
	return true
}

// organisationAt takes the organisation that a title belongs to.
func (t *title) organisationAt(h *Hit) bool {
	if t.p.Org != nil {
		return false
	}
	if e := h.Entry(lang.ActorEntry); e != nil {
		t.p.Org, t.p.OwnerFirst = e.Actor, h.First
		t.take(h.Last)
		return true
	}
	if t.r.Lang.Article != "" && t.tok == t.p.Last && t.p.Last-t.p.First == 1 && t.r.Articled(t.p.First) && t.r.Articled(t.tok) && len(h.Pre) == 0 {
		return false // اتهم المتحدث النظام: a noun with the article has no genitive
	}
	if o, ok := t.r.organ(h, t.end); ok {
		t.p.Org, t.p.OwnerFirst = o.Actor, o.First
		t.take(o.Last)
		return true
	}
	if e := h.Entry(lang.GenericEntry); e != nil && !e.Actor.Site && (e.Actor.Class == lang.Reference || e.Actor.Class == lang.State) {
		t.p.Org, t.p.Refers, t.p.OwnerFirst = e.Actor, e.Name, h.First
		t.take(h.Last)
		return true
	}
	return false
}

// familyOf reads the noun of a relation behind whose "of" a number stands as people: a
// family of five.
func (r *Reading) familyOf(h *Hit) (Party, bool) {
	if h.Last-h.First != 2 || !r.numberAt(h.Last) {
		return Party{}, false
	}
	for _, e := range r.Lang.Lexicon.Get(r.Key(h.First)) {
		if e.Kind == lang.GenericEntry {
			return Party{First: h.First, Last: h.First + 1, Class: e.Actor.Class, Actor: e.Actor, Number: lang.Group}, true
		}
	}
	return Party{}, false
}

// affiliation is the organisation that the words behind a name say somebody belongs
// to, or nil: من كتائب القسام, a commander of the Taliban.
func (r *Reading) affiliation(tok, end int) *lang.Actor {
	if r.CueAt(tok, lang.From) && r.Lang.Order == lang.VerbFirst {
		if o, ok := r.ownerBehind(tok+1, end, false); ok && o.Actor.ID != "" {
			return o.Actor
		}
		return nil
	}
	if tok < end && r.IsMark(tok, "،,") {
		tok++
	}
	for tok < end && (r.CueAt(tok, lang.Det) || r.CueAt(tok, lang.Definite)) {
		tok++
	}
	h := r.At(tok)
	if tok >= end || h == nil || h.First != tok || slices.Contains(h.Pre, lang.And) {
		return nil
	}
	if e := h.Entry(lang.ActorEntry); e != nil && e.Actor.Class == lang.Organisation && r.Lang.Order == lang.SubjectFirst {
		if r.ofActor(h, e.Actor, end).Number == 1 { // an al-Nusra leader
			return e.Actor
		}
		return nil
	}
	if h.Entry(lang.TitleEntry) == nil {
		return nil
	}
	if t, ok := r.titled(h, end); ok && t.Class != lang.Person {
		if t.Org != nil {
			return t.Org
		}
		if t.Actor.ID != "" {
			return t.Actor
		}
	}
	return nil
}

// oneOf is the sector of the forces of which the words behind a name say that somebody is
// one, or "": Ali Karim, a police officer.
func (r *Reading) oneOf(tok, end int) string {
	if tok+2 >= end || r.Lang.Order != lang.SubjectFirst || !r.IsMark(tok, ",") || !r.IndefiniteArticle(tok+1) {
		return ""
	}
	h := r.At(tok + 2)
	if h == nil || h.First != tok+2 {
		return ""
	}
	e, one := h.Entry(lang.GenericEntry), h.Entry(lang.PeopleEntry)
	if e == nil || one == nil || one.Number != 1 || e.Actor.Class != lang.Soldier {
		return ""
	}
	return e.Actor.Sector
}

// IndefiniteArticle reports whether one stands at a token: a, an.
func (r *Reading) IndefiniteArticle(tok int) bool {
	return r.CueAt(tok, lang.Det) && !r.CueAt(tok, lang.Definite)
}
