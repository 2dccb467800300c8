package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// findLoud notes which sentences are all in capitals.
func (r *Reading) findLoud() {
	r.loud = r.loud[:0]
	for _, sent := range r.Doc.Sentences {
		r.loud = append(r.loud, r.Cased() && r.shoutedAt(sent))
	}
}

// loudAt reports whether a token stands in a sentence that is all in capitals.
func (r *Reading) loudAt(tok int) bool { return r.loud[r.SentenceOf(tok)] }

// shoutedAt reports whether all words of a sentence are in capitals.
func (r *Reading) shoutedAt(sent text.Sentence) bool {
	for tok := sent.First; tok < sent.Last; tok++ {
		if t := &r.Doc.Tokens[tok]; t.Kind == text.Word && len(t.Key) > 1 && !r.capitals(tok) {
			return false
		}
	}
	return true
}

// heardLoud reports whether a name in a sentence that is all in capitals is surely no
// place: a word of the language (TOOK, LAW), a scrap of a name (LA), the speaker of what
// follows ([SORIA]), the beginning of a longer name (CANO DE PADILLA).
func (r *Reading) heardLoud(p *Place) bool {
	if r.IsMark(p.First-1, "[") && r.IsMark(p.Last, "]") {
		return true
	}
	if p.Name.Kind == "country" || p.Name.Kind == "region" {
		return false
	}
	if p.Name.Weight < CertainWeight && (r.joinsNames(p.Last) || r.joinsNames(p.First-1) && !r.LocatedBefore(p.First)) {
		return true
	}
	if p.Name.Weight < personNearWeight && r.allWords(p) {
		return true
	}
	return p.Last-p.First == 1 && len(p.Toponym.Key) <= longestScrap && (p.Name.Weight < aloneWeight || !r.afterPreposition(p))
}

// allWords reports whether the language knows each word of a name as something else:
// the eastern region.
func (r *Reading) allWords(p *Place) bool {
	for tok := p.First; tok < p.Last; tok++ {
		if h := r.At(tok); h == nil || r.weak(h) {
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
func (r *Reading) loneLoud(p *Place) bool {
	return r.loudAt(p.First) && p.Cue == "" && p.Toponym.Relation == "" && p.Name.Weight < CertainWeight && p.Last-p.First == 1 &&
		!r.headsLine(p) && !r.afterPreposition(p) && !r.CueAt(p.First-1, lang.To) && !r.continuesList(p)
}

// believedLoud reports whether a doubtful name in a sentence that is all in capitals may
// be a place: its country is one of which the article has other places, or names of the
// same country stand in one list with it.
func (k *nameStarts) believedLoud(r *Reading, i int) bool {
	p := &k.doubtful[i]
	if p.Name.Weight < afterPrep || !r.loudAt(p.First) {
		return false
	}
	if !r.loneLoud(p) {
		return r.continuesList(p)
	}
	return p.Name.Weight >= casedWeight && k.countries[p.Name.Country] || i > 0 && r.listedLoud(&k.doubtful[i-1], p) || i+1 < len(k.doubtful) && r.listedLoud(p, &k.doubtful[i+1])
}

// listedLoud reports whether two doubtful names of one country are parted by a comma or a
// conjunction alone.
func (r *Reading) listedLoud(a, b *Place) bool {
	if a.Name.Country != b.Name.Country || a.Name.Weight < afterPrep || b.Name.Weight < afterPrep || a.Cue != "" || b.Cue != "" {
		return false
	}
	tok := a.Last
	for tok < b.First && (r.IsMark(tok, ",") || r.CueAt(tok, lang.And)) {
		tok++
	}
	return tok == b.First && tok > a.Last
}

// headsLine reports whether a name opens its sentence before a mark, as in a dateline:
// ROSARIO, 30 MAY 89 --
func (r *Reading) headsLine(p *Place) bool {
	return p.First == r.Doc.Sentences[r.SentenceOf(p.First)].First && r.IsMark(p.Last, ",(-")
}
