package extract

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// longestBody is how many tokens the name of a body may have.
const longestBody = 10

// bodyNamed reads the name of a body that no table has by its head noun and
// capitals: the Ajnad Brigade, Ministry of Health, Network for Human Rights.
func (r *reading) bodyNamed(tok int, sent text.Sentence) (party, bool) {
	if !r.cased() {
		return r.bodyMarked(tok, sent)
	}
	if !r.bodyWord(tok) || tok > sent.First && r.bodyWord(tok-1) {
		return party{}, false
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
func (r *reading) smallBody(first, noun int) (party, bool) {
	sector := r.lang.Small[r.key(noun)]
	if sector == "" || first == 0 || noun-first > longestSmall || r.articleOf(first-1) == 0 {
		return party{}, false
	}
	for tok := first; tok < noun; tok++ {
		if r.at(tok) != nil || r.placeAt[tok] >= 0 || r.persons[r.key(tok)] != nil {
			return party{}, false
		}
	}
	actor := &lang.Actor{Name: r.nameOf(first, noun+1), Code: sector, Sector: sector, Class: lang.Organisation}
	return party{first: first, last: noun + 1, class: lang.Organisation, actor: actor, number: lang.Any}, true
}

// longestSmall is how many words may stand before the noun of such a name.
const longestSmall = 3

// body makes the party of a name of more than one word that is no headline.
// What stands behind the head noun without a word that joins it is another name.
func (r *reading) body(first, head, last int) (party, bool) {
	if head < 0 || head+1 < last && r.sector(head+1) != lang.JoinBody {
		last = head + 1
	}
	if head < 0 || last-first < 2 || r.headline(first) || r.insidePlace(first, last) {
		return party{}, false
	}
	sector := r.sector(head)
	if sector == lang.AnyBody {
		sector = ""
	}
	actor := &lang.Actor{Name: r.nameOf(first, last), Code: sector, Sector: sector, Class: lang.Organisation}
	return party{first: first, last: last, class: lang.Organisation, actor: actor, number: lang.Any}, true
}

// insidePlace reports whether some tokens are the name of a place, whatever its last
// word: the West Bank.
func (r *reading) insidePlace(first, last int) bool {
	i := r.placeAt[first]
	return i >= 0 && r.places[i].first <= first && r.places[i].last >= last
}

// bodyWord reports whether a word in capitals may belong to the name of a body.
func (r *reading) bodyWord(tok int) bool {
	if r.doc.Tokens[tok].Kind != text.Word || !r.capital(tok) || r.timeAt[tok] >= 0 || r.partyAt[tok] >= 0 {
		return false
	}
	h := r.at(tok)
	if h != nil && h.First == tok && h.Last-h.First > 1 && r.wordIs(tok, lang.Det, lang.Definite) {
		return false // the US
	}
	return h == nil || !h.is(lang.CueEntry) && h.entry(lang.TitleEntry) == nil && (h.Last-h.First == 1 || h.entry(lang.ActorEntry) == nil)
}

// sector is what the table of bodies says of the word at a token, "" for nothing.
func (r *reading) sector(tok int) string { return r.lang.Bodies[r.lang.Bare(r.key(tok))] }

// articleOf is 1 where an article stands at a token: Office of the Prosecutor.
func (r *reading) articleOf(tok int) int {
	if r.cueAt(tok, lang.Det) || r.cueAt(tok, lang.Definite) {
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
func (r *reading) marksBody(tok int) bool {
	if r.cased() || tok >= len(r.doc.Tokens) || r.timeAt[tok] >= 0 {
		return false
	}
	return r.doc.Tokens[tok].Kind == text.Number || r.isMark(tok, "\"") || r.articled(tok)
}

// What match.Word.Mark says of words.
const (
	noBody = 1 + iota // it heads no name of a body
	bodyHead
)

// headsBody reports whether a word may be the head noun of the name of a body, and
// notes it on the word.
func (r *reading) headsBody(tok int) bool {
	w := r.words[tok]
	if w.Mark == 0 {
		w.Mark = noBody
		for _, f := range w.Forms {
			if r.lang.Bodies[f.Key] != "" && f.Post == "" {
				w.Mark = bodyHead
			}
		}
	}
	return w.Mark == bodyHead
}

// bodyMarked reads the name of a body by its head noun and what marks the name
// where there are no capitals: لواء «الصمود», الفرقة 30.
func (r *reading) bodyMarked(tok int, sent text.Sentence) (party, bool) {
	if tok+1 >= sent.Last || !r.headsBody(tok) || !r.marksBody(tok+1) {
		return party{}, false
	}
	sector := ""
	for _, f := range r.words[tok].Forms {
		if sector = r.lang.Bodies[f.Key]; sector != "" && f.Post == "" {
			break
		}
	}
	kind, unit := strings.CutPrefix(sector, unitPrefix)
	numbered := r.doc.Tokens[tok+1].Kind == text.Number
	switch {
	case sector == "", numbered && (!unit || r.numberCounts(tok+1)), !numbered && r.articled(tok):
		return party{}, false
	case numbered:
		kind = "MIL"
	}
	if kind == lang.AnyBody {
		kind = ""
	}
	last := tok + 2
	if r.isMark(tok+1, "\"") {
		if last = r.quoteEnd(tok+2, sent.Last); last < 0 {
			return party{}, false
		}
		if h := r.at(tok + 2); h != nil && h.entry(lang.ActorEntry) != nil && h.Last == last-1 {
			return party{first: tok, last: last, class: h.entry(lang.ActorEntry).Actor.Class, actor: h.entry(lang.ActorEntry).Actor, number: lang.Any}, true
		}
	} else if !numbered && (kind != "REB" || !unit || !r.nounAt(tok+1)) {
		return party{}, false
	}
	actor := &lang.Actor{Name: r.nameOf(tok, last), Code: kind, Sector: kind, Class: lang.Organisation}
	return party{first: tok, last: last, class: lang.Organisation, actor: actor, number: lang.Any}, true
}

// nounAt reports whether a word is a noun that may name a body, as far as the
// lexicon knows: no act, no people, no nationality.
func (r *reading) nounAt(tok int) bool {
	h := r.at(tok)
	return h == nil || h.First == tok && h.entry(lang.TriggerEntry) == nil && h.entry(lang.GenericEntry) == nil &&
		h.entry(lang.NationEntry) == nil && h.entry(lang.CueEntry) == nil && h.entry(lang.OrganEntry) == nil
}

// quoteEnd gives the token behind the mark that closes a quotation of a few words
// without an act, -1 for none.
func (r *reading) quoteEnd(tok, end int) int {
	for t := tok; t < end && t <= tok+quotedWords; t++ {
		if r.isMark(t, "\"") {
			if t == tok {
				return -1
			}
			return t + 1
		}
		if r.doc.Tokens[t].Kind != text.Word {
			return -1
		}
	}
	return -1
}

// numberCounts reports whether a number behind a noun counts what follows it: سرية
// 30 جنديا.
func (r *reading) numberCounts(tok int) bool {
	h := r.at(tok + 1)
	return h != nil && h.First == tok+1 && (h.entry(lang.GenericEntry) != nil || h.entry(lang.PeopleEntry) != nil || h.entry(lang.TollEntry) != nil)
}
