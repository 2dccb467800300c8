package extract

import (
	"slices"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// nameOfPerson reports whether a word in capitals may be a name of a person: one
// that is unknown or a given name.
func (r *reading) nameOfPerson(tok int) bool {
	if r.doc.Tokens[tok].Kind != text.Word || !r.capital(tok) || len(r.key(tok)) < 3 {
		return false
	}
	h := r.at(tok)
	return h == nil || r.givenName(h) && r.weak(h)
}

// besideName reports whether another name stands beside a token, so that
// somebody else may be meant: Ali Karim, the Karim Mosque.
func (r *reading) besideName(tok int) bool {
	sent := r.doc.Sentences[r.sentenceOf(tok)]
	before := tok-1 > sent.First && r.nameOfPerson(tok-1)
	if r.loudAt(tok) {
		return before || tok+1 < sent.Last && r.nameOfPerson(tok+1) // capitals tell nothing
	}
	return before || tok+1 < sent.Last && r.doc.Tokens[tok+1].Kind == text.Word && r.capital(tok+1) || r.headline(tok)
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

// nameEnd gives the token behind a person's name: given names and particles,
// then one more word that means nothing else, or two where names are written with
// capitals (Antonio Garcia Lorenzo).
func (r *reading) nameEnd(tok, end int) int {
	first := tok
	for tok < end {
		h := r.at(tok)
		if h == nil || h.First != tok || !r.isGiven(h) || r.placeAt[tok] >= 0 || tok > first && slices.Contains(h.pre, lang.And) {
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
	for tok > first && r.joinedName(tok, end) > tok {
		tok = r.joinedName(tok, end)
	}
	return tok
}

// joinedName gives the token behind one more part of a name that a word at a token joins
// to it: Javier Pérez de Cuéllar; the token itself for none.
func (r *reading) joinedName(tok, end int) int {
	h := r.at(tok)
	if h == nil || h.Last >= end || !r.joinsNames(tok) || h.entry(lang.GivenEntry).Code != joiner || !r.nameOfPerson(h.Last) || r.placeAt[h.Last] >= 0 || r.timeAt[h.Last] >= 0 {
		return tok
	}
	return h.Last + 1
}

// secondSurname reports whether a token is one more unknown word of a name: in a
// text of capitals only where something known, or a mark, follows it.
func (r *reading) secondSurname(tok, end int) bool {
	if tok >= end || r.at(tok) != nil || r.doc.Tokens[tok].Kind != text.Word || r.placeAt[tok] >= 0 || r.timeAt[tok] >= 0 || !r.capital(tok) {
		return false
	}
	return !r.capitals(tok) || tok+1 == end || r.at(tok+1) != nil || r.doc.Tokens[tok+1].Kind == text.Punct || r.timeAt[tok+1] >= 0
}

// Codes of given.tsv that are no given names.
const (
	particle = "particle" // before another part of a name: abu
	joiner   = "joiner"   // within a name: de
)

// isGiven reports whether a hit is a given name, or a particle of one: على, on, is not
// علي.
func (r *reading) isGiven(h *hit) bool {
	e := h.entry(lang.GivenEntry)
	return e != nil && e.Code != joiner && !r.doc.Tokens[h.Last-1].Maqsura
}

// givenName reports whether a hit is a given name and no particle.
func (r *reading) givenName(h *hit) bool {
	return r.isGiven(h) && h.entry(lang.GivenEntry).Code != particle
}

// joinsNames reports whether a word stands at a token that stands between the words of
// one name: San Juan de Urama, Deir al-Adas.
func (r *reading) joinsNames(tok int) bool {
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.GivenEntry)
	return e != nil && (e.Code == joiner || e.Code == particle)
}

// nameOf is the text of some tokens without the proclitics of the first and the possessive
// of the last.
func (r *reading) nameOf(first, last int) string {
	cut := 0
	if h := r.at(first); h != nil && h.First == first {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	name := r.mention(first, last, cut, "").Text
	if r.possessive(last - 1) {
		runes := []rune(name)
		name = string(runes[:max(0, len(runes)-utf8.RuneCountInString(r.lang.Possessive))])
	}
	return name
}

// personOf makes the actor of somebody whom no table has, of a sector or of that of
// the organisation he belongs to.
func (r *reading) personOf(name string, class lang.Class, sector string, org *lang.Actor) *lang.Actor {
	a := &lang.Actor{Name: name, Class: class, Sector: sector, Code: sector}
	if org != nil {
		a.Country, a.Sector, a.Code = org.Country, org.Sector, org.Code
	}
	return a
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
