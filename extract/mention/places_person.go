package mention

import (
	"slices"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// namesPerson reports whether the words are part of a person's name: a title,
// a rank or a given name stands before them, or the article has a person of
// that name.
func (r *Reading) namesPerson(p *Place, known *nameStarts) bool {
	before := r.At(p.First - 1)
	if before != nil && r.givenName(before) && r.PlaceAt[p.First-1] < 0 {
		return true
	}
	title := before
	if r.IsMark(p.First-1, ".") {
		title = r.At(p.First - 2) // Col. Ponce
	}
	if title != nil {
		if e := title.Entry(lang.TitleEntry); e != nil && (e.Code == "rank" || e.Code == "honorific") {
			return true
		}
	}
	if r.Cased() && p.Last-p.First == 1 && (known.persons[p.Toponym.Key] && !r.afterIn(p) || r.amongNames(p)) {
		return true
	}
	h := r.At(p.First)
	if h != nil && r.isGiven(h) {
		after := r.At(p.Last)
		return after != nil && r.isGiven(after) || before != nil && before.Entry(lang.TitleEntry) != nil ||
			r.Lang.Order == lang.VerbFirst && r.bareName(p.Last) && !r.afterPreposition(p) || after == nil && r.Cased() && r.loudAt(p.First) && p.Last < len(r.Doc.Tokens) && r.Doc.Tokens[p.Last].Kind == text.Word && !r.afterPreposition(p)
	}
	return false
}

// bareName reports whether an unknown word without article and proclitics stands at a
// token, as the name behind a given name does: صلاح الدين دمرتاش.
func (r *Reading) bareName(tok int) bool {
	return tok < len(r.Doc.Tokens) && r.Doc.Tokens[tok].Kind == text.Word && r.At(tok) == nil && r.TimeAt[tok] < 0 && len(r.Pre(tok)) == 0 && !r.Articled(tok)
}

// amongNames reports whether an unknown word in capitals stands beside the
// name, so that both are one name: Luther Burbank, Preston Elmore.
func (r *Reading) amongNames(p *Place) bool {
	if p.Name.Weight >= CertainWeight || r.headline(p.First) && !r.loudAt(p.First) {
		return false
	}
	first := r.Doc.Sentences[r.SentenceOf(p.First)].First
	initial := p.First-2 >= first && r.IsMark(p.First-1, ".") && len(r.Key(p.First-2)) == 1
	if initial || r.loudAt(p.First) {
		return initial
	}
	return p.First-1 > first && r.surname(p.First-1) && r.PlaceAt[p.First-1] < 0 || !r.afterPreposition(p) && r.surname(p.Last)
}

// surname reports whether an unknown word or a given name in capitals, no
// abbreviation, stands at a token.
func (r *Reading) surname(tok int) bool {
	if tok >= len(r.Doc.Tokens) || r.Doc.Tokens[tok].Kind != text.Word || !r.Capital(tok) || r.capitals(tok) && !r.loudAt(tok) {
		return false
	}
	h := r.At(tok)
	return h == nil || r.isGiven(h)
}

// toldTo reports whether a name in quotation marks is a newspaper to which somebody says
// something: قالت مصادر ل"الرياض".
func (r *Reading) toldTo(p Place, sent text.Sentence) bool {
	tok := p.First - 2
	if r.Lang.Order != lang.VerbFirst || tok <= sent.First || p.Last >= sent.Last || !r.IsMark(tok+1, "\"") || !r.IsMark(p.Last, "\"") ||
		utf8.RuneCountInString(r.Key(tok)) != 1 || !slices.Equal(r.Lang.Clitics(r.Key(tok)), []lang.Cue{lang.To}) {
		return false
	}
	for tok--; tok >= sent.First; tok-- {
		if h := r.At(tok); h != nil && r.SaysVerb(h) {
			return true
		}
	}
	return false
}
