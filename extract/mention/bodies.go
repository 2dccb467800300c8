package mention

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// longestBody is how many tokens the name of a body may have.
const longestBody = 10

// bodyNamed reads the name of a body that no table has by its head noun and
// capitals: the Ajnad Brigade, Ministry of Health, Network for Human Rights.
func (r *Reading) bodyNamed(tok int, sent text.Sentence) (Party, bool) {
	if !r.Cased() {
		return r.bodyMarked(tok, sent)
	}
	if !r.bodyWord(tok) || tok > sent.First && r.bodyWord(tok-1) {
		return Party{}, false
	}
	head, last, joined := -1, tok, false
	for t := tok; t < sent.Last && t < tok+longestBody; t++ {
		switch {
		case r.bodyWord(t):
			if last = t + 1; !joined {
				if sector := r.sector(t); sector != "" && sector != lang.JoinBody {
					head = t
				}
			}
		case r.binds(t) || r.articleAt(t) > 0:
		case head == t-1 && r.sector(t) == lang.JoinBody && t+1 < sent.Last:
			joined = true
			t += r.articleOf(t + 1)
		default:
			if p, ok := r.smallBody(tok, t); ok && head < 0 {
				return p, true
			}
			return r.body(tok, head, last)
		}
	}
	return r.body(tok, head, last)
}

// smallBody makes the party of unknown words in capitals behind an article and a
// noun for a group written small: the Maute group.
func (r *Reading) smallBody(first, noun int) (Party, bool) {
	sector := r.Lang.Small[r.Key(noun)]
	if sector == "" || first == 0 || noun-first > longestSmall || r.articleOf(first-1) == 0 {
		return Party{}, false
	}
	for tok := first; tok < noun; tok++ {
		if r.At(tok) != nil || r.PlaceAt[tok] >= 0 || r.persons[r.Key(tok)] != nil {
			return Party{}, false
		}
	}
	actor := &lang.Actor{Name: r.nameOf(first, noun+1), Code: sector, Sector: sector, Class: lang.Organisation}
	return Party{First: first, Last: noun + 1, Class: lang.Organisation, Actor: actor, Number: lang.Any}, true
}

// longestSmall is how many words may stand before the noun of such a name.
const longestSmall = 3

// body makes the party of a name of more than one word that is no headline.
// What stands behind the head noun without a word that joins it is another name.
func (r *Reading) body(first, head, last int) (Party, bool) {
	if head < 0 || head+1 < last && r.sector(head+1) != lang.JoinBody {
		last = head + 1
	}
	if head < 0 || last-first < 2 || r.headline(first) || r.insidePlace(first, last) {
		return Party{}, false
	}
	sector := r.sector(head)
	if sector == lang.AnyBody {
		sector = ""
	}
	actor := &lang.Actor{Name: r.nameOf(first, last), Code: sector, Sector: sector, Class: lang.Organisation}
	return Party{First: first, Last: last, Class: lang.Organisation, Actor: actor, Number: lang.Any}, true
}

// insidePlace reports whether some tokens are the name of a place, whatever its last
// word: the West Bank.
func (r *Reading) insidePlace(first, last int) bool {
	i := r.PlaceAt[first]
	return i >= 0 && r.Places[i].First <= first && r.Places[i].Last >= last
}

// bodyWord reports whether a word in capitals may belong to the name of a body.
func (r *Reading) bodyWord(tok int) bool {
	if r.Doc.Tokens[tok].Kind != text.Word || !r.Capital(tok) || r.TimeAt[tok] >= 0 || r.PartyAt[tok] >= 0 {
		return false
	}
	h := r.At(tok)
	if h != nil && h.First == tok && h.Last-h.First > 1 && r.WordIs(tok, lang.Det, lang.Definite) {
		return false // the US
	}
	return h == nil || !h.Is(lang.CueEntry) && h.Entry(lang.TitleEntry) == nil && (h.Last-h.First == 1 || h.Entry(lang.ActorEntry) == nil)
}

// sector is what the table of bodies says of the word at a token, "" for nothing.
func (r *Reading) sector(tok int) string { return r.Lang.Bodies[r.Lang.Bare(r.Key(tok))] }

// articleOf is 1 where an article stands at a token: Office of the Prosecutor.
func (r *Reading) articleOf(tok int) int {
	if r.CueAt(tok, lang.Det) || r.CueAt(tok, lang.Definite) {
		return 1
	}
	return 0
}

// unitPrefix opens the codes of bodies.tsv for units that may bear a number.
const unitPrefix = "unit-"

// quotedWords is how many words a name between quotation marks may have.
const quotedWords = 5

// marksBody reports whether what begins at a token may mark the word before it as
// the head of a name, in a language without capitals: a quotation, a
// number, a noun with the article.
func (r *Reading) marksBody(tok int) bool {
	if r.Cased() || tok >= len(r.Doc.Tokens) || r.TimeAt[tok] >= 0 {
		return false
	}
	return r.Doc.Tokens[tok].Kind == text.Number || r.IsMark(tok, "\"") || r.Articled(tok)
}

// What match.Word.Mark says of words.
const (
	noBody = 1 + iota // it heads no name of a body
	bodyHead
)

// headsBody reports whether a word may be the head noun of the name of a body, and
// notes it on the word.
func (r *Reading) headsBody(tok int) bool {
	w := r.Words[tok]
	if w.Mark == 0 {
		w.Mark = noBody
		for _, f := range w.Forms {
			if r.Lang.Bodies[f.Key] != "" && f.Post == "" {
				w.Mark = bodyHead
			}
		}
	}
	return w.Mark == bodyHead
}

// bodyMarked reads the name of a body by its head noun and what marks the name
// where there are no capitals: لواء «الصمود», الفرقة 30.
func (r *Reading) bodyMarked(tok int, sent text.Sentence) (Party, bool) {
	if tok+1 >= sent.Last || !r.headsBody(tok) || !r.marksBody(tok+1) {
		return Party{}, false
	}
	sector := ""
	for _, f := range r.Words[tok].Forms {
		if sector = r.Lang.Bodies[f.Key]; sector != "" && f.Post == "" {
			break
		}
	}
	kind, unit := strings.CutPrefix(sector, unitPrefix)
	numbered := r.Doc.Tokens[tok+1].Kind == text.Number
	switch {
	case sector == "", numbered && (!unit || r.numberCounts(tok+1)), !numbered && r.Articled(tok):
		return Party{}, false
	case numbered:
		kind = "MIL"
	}
	if kind == lang.AnyBody {
		kind = ""
	}
	last := tok + 2
	if r.IsMark(tok+1, "\"") {
		if last = r.quoteEnd(tok+2, sent.Last); last < 0 {
			return Party{}, false
		}
		if h := r.At(tok + 2); h != nil && h.Entry(lang.ActorEntry) != nil && h.Last == last-1 {
			return Party{First: tok, Last: last, Class: h.Entry(lang.ActorEntry).Actor.Class, Actor: h.Entry(lang.ActorEntry).Actor, Number: lang.Any}, true
		}
	} else if !numbered && (kind != "REB" || !unit || !r.nounAt(tok+1)) {
		return Party{}, false
	}
	actor := &lang.Actor{Name: r.nameOf(tok, last), Code: kind, Sector: kind, Class: lang.Organisation}
	return Party{First: tok, Last: last, Class: lang.Organisation, Actor: actor, Number: lang.Any}, true
}

// nounAt reports whether a word is a noun that may name a body, as far as the
// lexicon knows: no act, no people, no nationality.
func (r *Reading) nounAt(tok int) bool {
	h := r.At(tok)
	return h == nil || h.First == tok && h.Entry(lang.TriggerEntry) == nil && h.Entry(lang.GenericEntry) == nil &&
		h.Entry(lang.NationEntry) == nil && h.Entry(lang.CueEntry) == nil && h.Entry(lang.OrganEntry) == nil
}

// quoteEnd gives the token behind the mark that closes a quotation of a few words
// without an act, -1 for none.
func (r *Reading) quoteEnd(tok, end int) int {
	for t := tok; t < end && t <= tok+quotedWords; t++ {
		if r.IsMark(t, "\"") {
			if t == tok {
				return -1
			}
			return t + 1
		}
		if r.Doc.Tokens[t].Kind != text.Word {
			return -1
		}
	}
	return -1
}

// numberCounts reports whether a number behind a noun counts what follows it: سرية
// 30 جنديا.
func (r *Reading) numberCounts(tok int) bool {
	h := r.At(tok + 1)
	return h != nil && h.First == tok+1 && (h.Entry(lang.GenericEntry) != nil || h.Entry(lang.PeopleEntry) != nil || h.Entry(lang.TollEntry) != nil)
}
