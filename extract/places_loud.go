package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// In sentences that are all in capitals, as the wires of old sent them, nothing tells a
// name from a word or a person from a town.

// findLoud notes which sentences are all in capitals.
func (r *reading) findLoud() {
	r.loud = r.loud[:0]
	for _, sent := range r.doc.Sentences {
		r.loud = append(r.loud, r.cased() && r.shoutedAt(sent))
	}
}

// loudAt reports whether a token stands in a sentence that is all in capitals.
func (r *reading) loudAt(tok int) bool { return r.loud[r.sentenceOf(tok)] }

// shoutedAt reports whether all words of a sentence are in capitals.
func (r *reading) shoutedAt(sent text.Sentence) bool {
	for tok := sent.First; tok < sent.Last; tok++ {
		if t := &r.doc.Tokens[tok]; t.Kind == text.Word && len(t.Key) > 1 && !r.capitals(tok) {
			return false
		}
	}
	return true
}

// heardLoud reports whether a name in a sentence that is all in capitals is surely no
// place: a word of the language (TOOK, LAW), a scrap of a name (LA), the speaker of what
// follows ([SORIA]), the beginning of a longer name (CANO DE PADILLA).
func (r *reading) heardLoud(p *place) bool {
	if r.isMark(p.first-1, "[") && r.isMark(p.last, "]") {
		return true
	}
	if p.name.Kind == "country" || p.name.Kind == "region" {
		return false
	}
	if p.name.Weight < certainWeight && (r.joinsNames(p.last) || r.joinsNames(p.first-1) && !r.locatedBefore(p.first)) {
		return true
	}
	if p.name.Weight < personNearWeight && r.allWords(p) {
		return true
	}
	return p.last-p.first == 1 && len(p.toponym.Key) <= longestScrap && (p.name.Weight < aloneWeight || !r.afterPreposition(p))
}

// allWords reports whether the language knows each word of a name as something else:
// the eastern region.
func (r *reading) allWords(p *place) bool {
	for tok := p.first; tok < p.last; tok++ {
		if h := r.at(tok); h == nil || r.weak(h) {
			return false
		}
	}
	return true
}

// longestScrap is how many letters of a name in capitals may as well be a word of another
// name, or initials.
const longestScrap = 3

// loneLoud reports whether a name of middling fame in a sentence that is all in capitals
// has nothing beside it that locates.
func (r *reading) loneLoud(p *place) bool {
	return r.loudAt(p.first) && p.cue == "" && p.toponym.Relation == "" && p.name.Weight < certainWeight && p.last-p.first == 1 &&
		!r.headsLine(p) && !r.afterPreposition(p) && !r.cueAt(p.first-1, lang.To) && !r.continuesList(p)
}

// believedLoud reports whether a doubtful name in a sentence that is all in capitals may
// be a place: its country is one of which the article has other places, or names of the
// same country stand in one list with it.
func (k *nameStarts) believedLoud(r *reading, i int) bool {
	p := &k.doubtful[i]
	if p.name.Weight < afterPrep || !r.loudAt(p.first) {
		return false
	}
	if !r.loneLoud(p) {
		return r.continuesList(p)
	}
	return p.name.Weight >= casedWeight && k.countries[p.name.Country] || i > 0 && r.listedLoud(&k.doubtful[i-1], p) || i+1 < len(k.doubtful) && r.listedLoud(p, &k.doubtful[i+1])
}

// listedLoud reports whether two doubtful names of one country are parted by a comma or a
// conjunction alone.
func (r *reading) listedLoud(a, b *place) bool {
	if a.name.Country != b.name.Country || a.name.Weight < afterPrep || b.name.Weight < afterPrep || a.cue != "" || b.cue != "" {
		return false
	}
	tok := a.last
	for tok < b.first && (r.isMark(tok, ",") || r.cueAt(tok, lang.And)) {
		tok++
	}
	return tok == b.first && tok > a.last
}

// headsLine reports whether a name opens its sentence before a mark, as in a dateline:
// ROSARIO, 30 MAY 89 --
func (r *reading) headsLine(p *place) bool {
	return p.first == r.doc.Sentences[r.sentenceOf(p.first)].First && r.isMark(p.last, ",(-")
}
