package mention

import (
	"slices"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// nameOfPerson reports whether a word in capitals may be a name of a person: one
// that is unknown or a given name.
func (r *Reading) nameOfPerson(tok int) bool {
	if r.Doc.Tokens[tok].Kind != text.Word || !r.Capital(tok) || len(r.Key(tok)) < 3 {
		return false
	}
	h := r.At(tok)
	return h == nil || r.givenName(h) && r.weak(h)
}

// besideName reports whether another name stands beside a token, so that
// somebody else may be meant: Ali Karim, the Karim Mosque.
func (r *Reading) besideName(tok int) bool {
	sent := r.Doc.Sentences[r.SentenceOf(tok)]
	before := tok-1 > sent.First && r.nameOfPerson(tok-1)
	if r.loudAt(tok) {
		return before || tok+1 < sent.Last && r.nameOfPerson(tok+1) // capitals tell nothing
	}
	return before || tok+1 < sent.Last && r.Doc.Tokens[tok+1].Kind == text.Word && r.Capital(tok+1) || r.headline(tok)
}

// nameBehind gives the token behind the full name, of nobody in the tables, that begins at
// a token; 0 where none does.
func (r *Reading) nameBehind(tok, end int) int {
	h := r.At(tok)
	if tok >= end || h == nil || h.First != tok || len(h.Pre) > 0 || !r.isGiven(h) || h.Entry(lang.ActorEntry) != nil || r.PlaceAt[tok] >= 0 {
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
func (r *Reading) nameEnd(tok, end int) int {
	first := tok
	for tok < end {
		h := r.At(tok)
		if h == nil || h.First != tok || !r.isGiven(h) || r.PlaceAt[tok] >= 0 || tok > first && slices.Contains(h.Pre, lang.And) {
			break
		}
		tok = h.Last
	}
	if tok < end && r.At(tok) == nil && r.Doc.Tokens[tok].Kind == text.Word && r.PlaceAt[tok] < 0 && r.TimeAt[tok] < 0 &&
		len(r.Lang.Clitics(r.Words[tok].Forms[0].Pre)) == 0 && (r.Lang.Order == lang.VerbFirst || r.Capital(tok)) {
		tok++
		if r.Lang.Order == lang.SubjectFirst && r.secondSurname(tok, end) {
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
func (r *Reading) joinedName(tok, end int) int {
	h := r.At(tok)
	if h == nil || h.Last >= end || !r.joinsNames(tok) || h.Entry(lang.GivenEntry).Code != joiner || !r.nameOfPerson(h.Last) || r.PlaceAt[h.Last] >= 0 || r.TimeAt[h.Last] >= 0 {
		return tok
	}
	return h.Last + 1
}

// secondSurname reports whether a token is one more unknown word of a name: in a
// text of capitals only where something known, or a mark, follows it.
func (r *Reading) secondSurname(tok, end int) bool {
	if tok >= end || r.At(tok) != nil || r.Doc.Tokens[tok].Kind != text.Word || r.PlaceAt[tok] >= 0 || r.TimeAt[tok] >= 0 || !r.Capital(tok) {
		return false
	}
	return !r.capitals(tok) || tok+1 == end || r.At(tok+1) != nil || r.Doc.Tokens[tok+1].Kind == text.Punct || r.TimeAt[tok+1] >= 0
}

// Codes of given.tsv that are no given names.
const (
	particle = "particle" // before another part of a name: abu
	joiner   = "joiner"   // within a name: de
)

// isGiven reports whether a hit is a given name, or a particle of one: على, on, is not
// علي.
func (r *Reading) isGiven(h *Hit) bool {
	e := h.Entry(lang.GivenEntry)
	return e != nil && e.Code != joiner && !r.Doc.Tokens[h.Last-1].Maqsura
}

// givenName reports whether a hit is a given name and no particle.
func (r *Reading) givenName(h *Hit) bool {
	return r.isGiven(h) && h.Entry(lang.GivenEntry).Code != particle
}

// joinsNames reports whether a word stands at a token that stands between the words of
// one name: San Juan de Urama, Deir al-Adas.
func (r *Reading) joinsNames(tok int) bool {
	h := r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.GivenEntry)
	return e != nil && (e.Code == joiner || e.Code == particle)
}

// nameOf is the text of some tokens without the proclitics of the first and the possessive
// of the last.
func (r *Reading) nameOf(first, last int) string {
	cut := 0
	if h := r.At(first); h != nil && h.First == first {
		cut = r.CutOf(h.Form.Cut, h.Form.Pre)
	}
	name := r.Mention(first, last, cut, "").Text
	if r.Possessive(last - 1) {
		runes := []rune(name)
		name = string(runes[:max(0, len(runes)-utf8.RuneCountInString(r.Lang.Possessive))])
	}
	return name
}

// personOf makes the actor of somebody whom no table has, of a sector or of that of
// the organisation he belongs to.
func (r *Reading) personOf(name string, class lang.Class, sector string, org *lang.Actor) *lang.Actor {
	a := &lang.Actor{Name: name, Class: class, Sector: sector, Code: sector}
	if org != nil {
		a.Country, a.Sector, a.Code = org.Country, org.Sector, org.Code
	}
	return a
}

// titleEnds reports whether a title that names nobody it is over or of ends
// before a token: Defense Secretary, not president of.
func (r *Reading) titleEnds(tok int) bool {
	h := r.At(tok - 1)
	return h != nil && h.Entry(lang.TitleEntry) != nil && !r.WordIs(tok-1)
}

// personAgain reads one of the names of a person named before.
func (r *Reading) personAgain(tok int) (Party, bool) {
	if len(r.persons) == 0 || r.PlaceAt[tok] >= 0 || r.TimeAt[tok] >= 0 || !r.nameOfPerson(tok) {
		return Party{}, false
	}
	actor := r.persons[r.Lang.Bare(r.Key(tok))]
	if actor == nil || r.besideName(tok) {
		return Party{}, false
	}
	return Party{First: tok, Last: tok + 1, Class: lang.Person, Actor: actor, Number: lang.Any}, true
}

// notePerson remembers the names of a person named in full, in a language that
// writes names with capitals: Col. Travis Coyle is Coyle further on.
func (r *Reading) notePerson(p *Party) {
	if !r.Cased() || p.Class != lang.Person && p.Class != lang.Official || p.Actor == nil {
		return
	}
	named := 0
	for tok := p.Last - 1; tok >= p.First && r.nameOfPerson(tok); tok-- {
		named++
	}
	if named < 2 || p.Class == lang.Official && !r.titleEnds(p.Last-named) {
		return
	}
	if r.persons == nil {
		r.persons = map[string]*lang.Actor{}
	}
	for tok := p.Last - named; tok < p.Last; tok++ {
		if key := r.Lang.Bare(r.Key(tok)); r.persons[key] == nil {
			r.persons[key] = p.Actor
		}
	}
}
