package extract

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// longestBody is how many tokens the name of a body may have.
const longestBody = 10

// bodyNamed reads the name of a body that no table has by its head noun and
// capitals: the Ajnad Brigade, Ministry of Health, Network for Human Rights. A
// language without capitals has none.
func (r *reading) bodyNamed(tok int, sent text.Sentence) (party, bool) {
	if !r.cased() || !r.bodyWord(tok) || tok > sent.First && r.bodyWord(tok-1) {
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
	if head < 0 || last-first < 2 || r.headline(first) {
		return party{}, false
	}
	sector := r.sector(head)
	if sector == lang.AnyBody {
		sector = ""
	}
	name := strings.TrimSuffix(r.nameOf(first, last), r.lang.Possessive)
	actor := &lang.Actor{Name: name, Code: sector, Sector: sector, Class: lang.Organisation}
	return party{first: first, last: last, class: lang.Organisation, actor: actor, number: lang.Any}, true
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
