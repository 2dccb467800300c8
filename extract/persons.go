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
	if h == nil || h.entry(lang.TitleEntry) == nil {
		return false
	}
	for _, e := range r.lang.Lexicon.Get(r.key(tok - 1)) {
		if e.Kind == lang.CueEntry {
			return false
		}
	}
	return true
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
	return before || tok+1 < sent.Last && r.doc.Tokens[tok+1].Kind == text.Word && r.capital(tok+1) || r.headline(tok)
}
