package extract

import (
	"slices"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// namesPerson reports whether the words are part of a person's name: a title,
// a rank or a given name stands before them, or the article has a person of
// that name.
func (r *reading) namesPerson(p *place, known *nameStarts) bool {
	before := r.at(p.first - 1)
	if before != nil && r.givenName(before) && r.placeAt[p.first-1] < 0 {
		return true
	}
	title := before
	if r.isMark(p.first-1, ".") {
		title = r.at(p.first - 2) // Col. Ponce
	}
	if title != nil {
		if e := title.entry(lang.TitleEntry); e != nil && (e.Code == "rank" || e.Code == "honorific") {
			return true
		}
	}
	if r.cased() && p.last-p.first == 1 && (known.persons[p.toponym.Key] && !r.afterIn(p) || r.amongNames(p)) {
		return true
	}
	h := r.at(p.first)
	if h != nil && r.isGiven(h) {
		after := r.at(p.last)
		return after != nil && r.isGiven(after) || before != nil && before.entry(lang.TitleEntry) != nil ||
			r.lang.Order == lang.VerbFirst && r.bareName(p.last) && !r.afterPreposition(p) || after == nil && r.cased() && r.loudAt(p.first) && p.last < len(r.doc.Tokens) && r.doc.Tokens[p.last].Kind == text.Word && !r.afterPreposition(p)
	}
	return false
}

// bareName reports whether an unknown word without article and proclitics stands at a
// token, as the name behind a given name does: صلاح الدين دمرتاش.
func (r *reading) bareName(tok int) bool {
	return tok < len(r.doc.Tokens) && r.doc.Tokens[tok].Kind == text.Word && r.at(tok) == nil && r.timeAt[tok] < 0 && len(r.pre(tok)) == 0 && !r.articled(tok)
}

// amongNames reports whether an unknown word in capitals stands beside the
// name, so that both are one name: Luther Burbank, Preston Elmore.
func (r *reading) amongNames(p *place) bool {
	if p.name.Weight >= certainWeight || r.headline(p.first) && !r.loudAt(p.first) {
		return false
	}
	first := r.doc.Sentences[r.sentenceOf(p.first)].First
	initial := p.first-2 >= first && r.isMark(p.first-1, ".") && len(r.key(p.first-2)) == 1
	if initial || r.loudAt(p.first) {
		return initial
	}
	return p.first-1 > first && r.surname(p.first-1) && r.placeAt[p.first-1] < 0 || !r.afterPreposition(p) && r.surname(p.last)
}

// surname reports whether an unknown word or a given name in capitals, no
// abbreviation, stands at a token.
func (r *reading) surname(tok int) bool {
	if tok >= len(r.doc.Tokens) || r.doc.Tokens[tok].Kind != text.Word || !r.capital(tok) || r.capitals(tok) && !r.loudAt(tok) {
		return false
	}
	h := r.at(tok)
	return h == nil || r.isGiven(h)
}

// toldTo reports whether a name in quotation marks is a newspaper to which somebody says
// something: قالت مصادر ل"الرياض".
func (r *reading) toldTo(p place, sent text.Sentence) bool {
	tok := p.first - 2
	if r.lang.Order != lang.VerbFirst || tok <= sent.First || p.last >= sent.Last || !r.isMark(tok+1, "\"") || !r.isMark(p.last, "\"") ||
		utf8.RuneCountInString(r.key(tok)) != 1 || !slices.Equal(r.lang.Clitics(r.key(tok)), []lang.Cue{lang.To}) {
		return false
	}
	for tok--; tok >= sent.First; tok-- {
		if h := r.at(tok); h != nil && r.saysVerb(h) {
			return true
		}
	}
	return false
}
