package extract

import (
	"slices"
	"strings"
	"unicode"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// Least weights of a name at which it is believed to be a place: alone, after
// a preposition, and after a word that announces a place.
const (
	aloneWeight      = 58
	casedWeight      = 50 // alone, where capitals tell names from words
	afterPrep        = 30
	afterCue         = 11 // ordinary words that are also names have less
	certainWeight    = 85 // countries, provinces, places of the supplement
	personNearWeight = 97
)

// meantAsPlace weighs how well known the name is against what stands around.
func (r *reading) meantAsPlace(p *place, known *nameStarts) bool {
	w := p.name.Weight
	located := p.cue != "" || p.toponym.Relation != ""
	if r.cased() {
		switch {
		case r.shouted(p):
			p.apart = r.modifies(p) || !r.locatedBefore(p.first) && !r.articleLocated(p)
			return true
		case r.organisationBehind(p), r.hyphened(p), r.initialsOf(p), r.goesOn(p):
			return false
		case r.contained(p, known):
			p.toponym.Rule = "contained"
			return true
		case r.loudAt(p.first) && r.heardLoud(p):
			p.cue = "person"
			return false
		}
	}
	if !located && w < certainWeight && r.adjectival(p) {
		return false
	}
	if !located && w < personNearWeight && r.namesPerson(p, known) {
		p.cue = "person"
		return false
	}
	switch {
	case w < aloneWeight && p.name.Kind == "country" && !r.cased() && p.last-p.first == 1 && r.nationAdjective(p.first) != nil:
		// Mali, which is also "financial"
		return r.governedName(r.at(p.first), p.first) || r.continuesList(p) || slices.Contains(p.pre, lang.And) && p.first > 0 && r.placeAt[p.first-1] >= 0
	case located:
		return w >= afterCue || r.inIdafa(p)
	case r.cased() && r.opensDateline(p):
		return w >= afterCue/2
	case r.afterPreposition(p), r.cased() && (r.attributive(p) || r.residence(p)), r.continuesList(p):
		return w >= afterPrep
	case p.last-p.first > 1:
		return w >= afterPrep
	case r.loneLoud(p):
		return false
	case r.cased():
		return w >= casedWeight
	}
	return w >= aloneWeight
}

// inIdafa reports whether a word stands directly behind a noun for a settlement or a
// province as its genitive, not its adjective, which would agree with it: مدينة القائم,
// بلدة حرض, قضاء حديثة, محافظتي إب. Then even a word is a name.
func (r *reading) inIdafa(p *place) bool {
	if r.lang.Order != lang.VerbFirst || p.first == 0 || len(p.pre) > 0 {
		return false
	}
	kind, of, _ := strings.Cut(r.placeCode(p.first-1), ":")
	switch of {
	case "city", "town", "village", "province", "district", "quarter":
	default:
		return false
	}
	if r.articled(p.first-1) || r.isDefinite(r.at(p.first-1)) {
		return false
	}
	if h := r.at(p.first); h != nil && (h.entry(lang.CueEntry) != nil || h.entry(lang.PlaceEntry) != nil) {
		return false // محافظة إلى أخرى, قرية شمالي
	}
	if kind == "dual" || r.articled(p.first) {
		return true
	}
	// an adjective has the feminine ending where its noun has it
	return r.doc.Tokens[p.first-1].Marbuta != r.doc.Tokens[p.last-1].Marbuta
}

// attributive reports whether the name stands between an article and a noun, as
// no person's name does: a Winona man, the Hopkinton police.
func (r *reading) attributive(p *place) bool {
	if p.first == 0 || p.last >= len(r.doc.Tokens) || r.doc.Tokens[p.last].Kind != text.Word || r.capital(p.last) {
		return false
	}
	return r.cueAt(p.first-1, lang.Det) || r.cueAt(p.first-1, lang.Definite)
}

// residence reports whether the name says where somebody is from: Rebecca
// Sears, 41, of Grovetown; a resident of Lanexa.
func (r *reading) residence(p *place) bool {
	if p.first < 2 {
		return false
	}
	if r.cueAt(p.first-1, lang.Of) && r.isMark(p.first-2, ",") {
		return true
	}
	h := r.at(p.first - 1)
	e := (*lang.Entry)(nil)
	if h != nil && h.Last == p.first && h.Last-h.First > 1 {
		e = h.entry(lang.TitleEntry)
	}
	return e != nil && (e.Code == "person" || e.Code == "official" || e.Code == "head")
}

// continuesList reports whether a place stands before the name and a comma or
// a conjunction: in Jackson and Barrow.
func (r *reading) continuesList(p *place) bool {
	return p.first >= 2 && (r.isMark(p.first-1, ",،") || r.cueAt(p.first-1, lang.And)) && r.placeAt[p.first-2] >= 0 &&
		r.places[r.placeAt[p.first-2]].name.Kind != "country"
}

// opensDateline reports whether the name, in capitals, opens a sentence before
// a dash or a bracket: HARWINTON — Former Senate nominee.
func (r *reading) opensDateline(p *place) bool {
	sent := r.doc.Sentences[r.sentenceOf(p.first)]
	marks := "-("
	if p.first > sent.First && r.isMark(p.first-1, ".") {
		marks = "(" // … in the YPG. MOSCOW (Sputnik)
	} else if p.first != sent.First {
		return false
	}
	return r.capitals(p.first) && p.last < sent.Last && r.isMark(p.last, marks) && r.doc.Tokens[p.last].Space
}

// shouted reports whether the name is a country's abbreviation in capitals, US
// or U.K., where the words around are not in capitals too.
func (r *reading) shouted(p *place) bool {
	if p.name.Kind != "country" || p.last-p.first > 1 || len(p.toponym.Key) > 5 || !r.capitals(p.first) {
		return false
	}
	if strings.Contains(r.key(p.first), ".") {
		return true
	}
	before := p.first > 0 && r.doc.Tokens[p.first-1].Kind == text.Word && r.capitals(p.first-1)
	behind := p.last < len(r.doc.Tokens) && r.doc.Tokens[p.last].Kind == text.Word && r.capitals(p.last)
	return !before && !behind
}

// modifies reports whether the name is an adjective of what stands behind it, in US
// airstrikes, by the US-led coalition, whatever stands before it.
func (r *reading) modifies(p *place) bool {
	if p.last+1 >= len(r.doc.Tokens) {
		return false
	}
	if r.isMark(p.last, "-") {
		return !r.doc.Tokens[p.last].Space && !r.doc.Tokens[p.last+1].Space
	}
	h := r.at(p.last)
	if h == nil || h.First != p.last || r.capital(p.last) {
		return false
	}
	if e := h.entry(lang.ActorEntry); e != nil {
		return true
	}
	return h.entry(lang.GenericEntry) != nil || r.flown(p.last)
}

// flown reports whether a noun at a token tells of strikes from the air or of heavy
// weapons, which an adjective before says whose they are, not where.
func (r *reading) flown(tok int) bool {
	h := r.at(tok)
	if h == nil || h.First != tok {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && !e.Feature.Verb() && (e.Trigger.Mode == "aerial" || e.Trigger.Mode == "heavy-weapons")
}

// articleLocated reports whether a locating word stands before the article of
// a name: in the US. Otherwise the abbreviation is an adjective (US raids, near a U.S. base).
func (r *reading) articleLocated(p *place) bool {
	h := r.at(p.first - 1)
	if p.last < len(r.doc.Tokens) && r.doc.Tokens[p.last].Kind == text.Word {
		if next := r.at(p.last); next == nil || next.First == p.last && next.entry(lang.PlaceEntry) != nil && next.entry(lang.CueEntry) == nil {
			return false
		}
	}
	return r.cueAt(p.first-1, lang.Definite) && h != nil && r.locatedBefore(h.First)
}

// capitals reports whether a word of more than one letter has only capitals.
func (r *reading) capitals(tok int) bool {
	s := r.doc.Surface(r.doc.Tokens[tok].Span)
	n := 0
	for _, c := range s {
		if unicode.IsLower(c) && !strings.HasSuffix(s, string(c)) {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n > 1
}

// contained reports whether a province or a country stands behind the name and
// a comma or a bracket, which makes a place even of a word: Tyler, Texas.
func (r *reading) contained(p *place, known *nameStarts) bool {
	tok := p.last
	if tok+1 >= len(r.doc.Tokens) || !r.isMark(tok, ",(") || !r.capital(tok+1) || r.held(tok+1) {
		return r.container(p)
	}
	for i := range r.words[tok+1].Forms {
		if known.of(r.words[tok+1], r.lang.Possessive)&(1<<i) == 0 {
			continue
		}
		if r.loudAt(tok) && len(r.key(tok+1)) <= longestScrap {
			continue // in, or
		}
		_, name := known.longest(r, tok+1, min(len(r.doc.Tokens), tok+1+longestName), i)
		if name.Kind == "province" || name.Kind == "country" && name.Weight >= certainWeight {
			return !(name.Kind == p.name.Kind && name.Country == p.name.Country)
		}
	}
	return r.container(p)
}

// container reports whether the name is a province or its abbreviation that
// stands behind a place and a comma: Gary, Ind.
func (r *reading) container(p *place) bool {
	if p.name.Kind != "province" || p.first < 2 || !r.isMark(p.first-1, ",") {
		return false
	}
	return r.placeAt[p.first-2] >= 0 || p.name.Weight >= afterCue && r.capital(p.first-2) && r.at(p.first-2) == nil
}

// organisationBehind reports whether a word behind the name makes it part of
// the name of a body that is no place: Columbia University, Bucharest Daily News.
func (r *reading) organisationBehind(p *place) bool {
	for tok := p.last; tok < len(r.doc.Tokens) && tok < p.last+4; tok++ {
		if r.doc.Tokens[tok].Kind != text.Word || !r.capital(tok) {
			return false
		}
		if strings.HasPrefix(r.placeCode(tok), "organ") {
			return true
		}
	}
	return false
}

// initialsOf reports whether a short name in capitals, among other words, is
// rather the initials of a body: SAMS.
func (r *reading) initialsOf(p *place) bool {
	return p.last-p.first == 1 && p.name.Kind != "country" && p.name.Kind != "province" && len(p.toponym.Key) <= longestInitials &&
		r.capitals(p.first) && !r.opensDateline(p) && !r.headline(p.first) && p.name.Weight < certainWeight
}

// longestInitials is how many letters initials have.
const longestInitials = 5

// goesOn reports whether a little-known name is the beginning of a longer one
// that is unknown: Tal Qarrah.
func (r *reading) goesOn(p *place) bool {
	if p.last-p.first > 1 || p.name.Weight >= aloneWeight || p.last >= len(r.doc.Tokens) || r.headline(p.first) {
		return false
	}
	tok := p.last + r.articleAt(p.last)
	return r.doc.Tokens[tok].Kind == text.Word && r.capital(tok) && r.at(tok) == nil && r.timeAt[tok] < 0
}

// hyphened reports whether the name is the second part of a word that is no
// place: Ebola-Reston, A/California/7.
func (r *reading) hyphened(p *place) bool {
	tok := p.first - 1
	return tok > 0 && r.isMark(tok, "-/") && !r.doc.Tokens[tok].Space && !r.doc.Tokens[p.first].Space && r.placeAt[tok-1] < 0
}

// adjectival reports whether a single word with the article stands directly
// behind another one, as an adjective does: المظاهرات السلمية.
func (r *reading) adjectival(p *place) bool {
	a := r.lang.Article
	if a == "" || p.last-p.first > 1 || p.first == 0 || len(p.pre) > 0 {
		return false
	}
	hasArticle := func(tok int) bool {
		return r.doc.Tokens[tok].Kind == text.Word && strings.HasPrefix(r.key(tok), a) && r.articled(tok)
	}
	return hasArticle(p.first) && hasArticle(p.first-1) && r.placeAt[p.first-1] < 0
}

// articled reports whether a word can be read with the article.
func (r *reading) articled(tok int) bool {
	for _, f := range r.words[tok].Forms {
		if strings.HasSuffix(f.Pre, r.lang.Article) {
			return true
		}
	}
	return false
}

// announced reports whether a word that announces a place stands before tok.
func (r *reading) announced(tok int) bool {
	code := r.placeCode(tok - 1)
	return strings.HasPrefix(code, "kind:") || strings.HasPrefix(code, "dual:") || code == "countryside"
}

// locatedBefore reports whether a word that locates stands before a token.
func (r *reading) locatedBefore(tok int) bool {
	h := r.at(tok - 1)
	return h != nil && (locating(r.placeCode(tok-1)) || h.cue(lang.In) || h.cue(lang.Near)) || slices.Contains(r.pre(tok), lang.In)
}

// locating reports whether a place word before a name relates to it.
func locating(code string) bool {
	return code != "" && code != "street" && code != wayCode && code != "organ"
}

// afterPreposition reports whether the name stands after a locating word.
func (r *reading) afterPreposition(p *place) bool {
	if slices.Contains(p.pre, lang.In) || slices.Contains(p.pre, lang.To) {
		return true
	}
	h := r.at(p.first - 1)
	if h == nil {
		return slices.Contains(p.pre, lang.And) && p.first > 0 && r.placeAt[p.first-1] >= 0 || r.described(p)
	}
	for _, c := range prepositions {
		if h.cue(c) {
			return true
		}
	}
	return r.governs(h) || r.cased() && r.construct(h) && strings.HasPrefix(r.placeCode(p.first-1), "kind:") // the Washash district of
}

// described reports whether one unknown word stands between a preposition of place and
// the name: in neighbouring Croatia.
func (r *reading) described(p *place) bool {
	tok := p.first - 1
	return r.cased() && tok > 0 && r.doc.Tokens[tok].Kind == text.Word && !r.capital(tok) && r.cueAt(tok-1, lang.In)
}

// prepositions are the cues behind which a place may stand.
var prepositions = []lang.Cue{lang.In, lang.On, lang.OnPrep, lang.From, lang.Toward, lang.Near, lang.Between}

// governs reports whether a trigger of several words ends with a preposition:
// demonstrated in.
func (r *reading) governs(h *hit) bool {
	return h.Last-h.First > 1 && h.entry(lang.TriggerEntry) != nil && r.wordIs(h.Last-1, prepositions...)
}

// afterIn reports whether a preposition of place stands before the name.
func (r *reading) afterIn(p *place) bool {
	h := r.at(p.first - 1)
	return h != nil && (h.cue(lang.In) || h.cue(lang.Near) || h.cue(lang.Toward))
}

// headline reports whether most words of the sentence at a token begin with a
// capital, as in a headline.
func (r *reading) headline(tok int) bool {
	sent := r.doc.Sentences[r.sentenceOf(tok)]
	words, capitals := 0, 0
	for t := sent.First; t < sent.Last; t++ {
		if r.doc.Tokens[t].Kind == text.Word {
			words++
			if r.capital(t) {
				capitals++
			}
		}
	}
	return 5*capitals > 3*words
}
