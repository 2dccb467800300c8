package mention

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
	CertainWeight    = 85 // countries, provinces, places of the supplement
	personNearWeight = 97
)

// meantAsPlace weighs how well known the name is against what stands around.
func (r *Reading) meantAsPlace(p *Place, known *nameStarts) bool {
	w := p.Name.Weight
	located := p.Cue != "" || p.Toponym.Relation != ""
	if r.Cased() {
		switch {
		case r.shouted(p):
			p.Apart = r.modifies(p) || !r.LocatedBefore(p.First) && !r.articleLocated(p)
			return true
		case r.organisationBehind(p), r.hyphened(p), r.initialsOf(p), r.goesOn(p):
			return false
		case r.contained(p, known):
			p.Toponym.Rule = "contained"
			return true
		case r.loudAt(p.First) && r.heardLoud(p):
			p.Cue = "person"
			return false
		}
	}
	if !located && w < CertainWeight && r.adjectival(p) {
		return false
	}
	if !located && w < personNearWeight && r.namesPerson(p, known) {
		p.Cue = "person"
		return false
	}
	switch {
	case w < aloneWeight && p.Name.Kind == "country" && !r.Cased() && p.Last-p.First == 1 && r.nationAdjective(p.First) != nil:
		// Mali, which is also "financial"
		return r.governedName(r.At(p.First), p.First) || r.continuesList(p) || slices.Contains(p.Pre, lang.And) && p.First > 0 && r.PlaceAt[p.First-1] >= 0
	case located:
		return w >= afterCue || r.inIdafa(p)
	case r.Cased() && r.opensDateline(p):
		return w >= afterCue/2
	case r.afterPreposition(p), r.Cased() && (r.attributive(p) || r.residence(p)), r.continuesList(p):
		return w >= afterPrep
	case p.Last-p.First > 1:
		return w >= afterPrep
	case r.loneLoud(p):
		return false
	case r.Cased():
		return w >= casedWeight
	}
	return w >= aloneWeight
}

// inIdafa reports whether a word stands directly behind a noun for a settlement or a
// province as its genitive, not its adjective, which would agree with it: مدينة القائم,
// بلدة حرض, قضاء حديثة, محافظتي إب. Then even a word is a name.
func (r *Reading) inIdafa(p *Place) bool {
	if r.Lang.Order != lang.VerbFirst || p.First == 0 || len(p.Pre) > 0 {
		return false
	}
	kind, of, _ := strings.Cut(r.PlaceCode(p.First-1), ":")
	switch of {
	case "city", "town", "village", "province", "district", "quarter":
	default:
		return false
	}
	if r.Articled(p.First-1) || r.IsDefinite(r.At(p.First-1)) {
		return false
	}
	if h := r.At(p.First); h != nil && (h.Entry(lang.CueEntry) != nil || h.Entry(lang.PlaceEntry) != nil) {
		return false // محافظة إلى أخرى, قرية شمالي
	}
	if kind == "dual" || r.Articled(p.First) {
		return true
	}
	// an adjective has the feminine ending where its noun has it
	return r.Doc.Tokens[p.First-1].Marbuta != r.Doc.Tokens[p.Last-1].Marbuta
}

// attributive reports whether the name stands between an article and a noun, as
// no person's name does: a Winona man, the Hopkinton police.
func (r *Reading) attributive(p *Place) bool {
	if p.First == 0 || p.Last >= len(r.Doc.Tokens) || r.Doc.Tokens[p.Last].Kind != text.Word || r.Capital(p.Last) {
		return false
	}
	return r.CueAt(p.First-1, lang.Det) || r.CueAt(p.First-1, lang.Definite)
}

// residence reports whether the name says where somebody is from: Rebecca
// Sears, 41, of Grovetown; a resident of Lanexa.
func (r *Reading) residence(p *Place) bool {
	if p.First < 2 {
		return false
	}
	if r.CueAt(p.First-1, lang.Of) && r.IsMark(p.First-2, ",") {
		return true
	}
	h := r.At(p.First - 1)
	e := (*lang.Entry)(nil)
	if h != nil && h.Last == p.First && h.Last-h.First > 1 {
		e = h.Entry(lang.TitleEntry)
	}
	return e != nil && (e.Code == "person" || e.Code == officeTitle || e.Code == envoyTitle || e.Code == "head")
}

// continuesList reports whether a place stands before the name and a comma or
// a conjunction: in Jackson and Barrow.
func (r *Reading) continuesList(p *Place) bool {
	return p.First >= 2 && (r.IsMark(p.First-1, ",،") || r.CueAt(p.First-1, lang.And)) && r.PlaceAt[p.First-2] >= 0 &&
		r.Places[r.PlaceAt[p.First-2]].Name.Kind != "country"
}

// opensDateline reports whether the name, in capitals, opens a sentence before
// a dash or a bracket: HARWINTON — Former Senate nominee.
func (r *Reading) opensDateline(p *Place) bool {
	sent := r.Doc.Sentences[r.SentenceOf(p.First)]
	marks := "-("
	if p.First > sent.First && r.IsMark(p.First-1, ".") {
		marks = "(" // … in the YPG. MOSCOW (Sputnik)
	} else if p.First != sent.First {
		return false
	}
	return r.capitals(p.First) && p.Last < sent.Last && r.IsMark(p.Last, marks) && r.Doc.Tokens[p.Last].Space
}

// shouted reports whether the name is a country's abbreviation in capitals, US
// or U.K., where the words around are not in capitals too.
func (r *Reading) shouted(p *Place) bool {
	if p.Name.Kind != "country" || p.Last-p.First > 1 || len(p.Toponym.Key) > 5 || !r.capitals(p.First) {
		return false
	}
	if strings.Contains(r.Key(p.First), ".") {
		return true
	}
	before := p.First > 0 && r.Doc.Tokens[p.First-1].Kind == text.Word && r.capitals(p.First-1)
	behind := p.Last < len(r.Doc.Tokens) && r.Doc.Tokens[p.Last].Kind == text.Word && r.capitals(p.Last)
	return !before && !behind
}

// modifies reports whether the name is an adjective of what stands behind it, in US
// airstrikes, by the US-led coalition, whatever stands before it.
func (r *Reading) modifies(p *Place) bool {
	if p.Last+1 >= len(r.Doc.Tokens) {
		return false
	}
	if r.IsMark(p.Last, "-") {
		return !r.Doc.Tokens[p.Last].Space && !r.Doc.Tokens[p.Last+1].Space
	}
	h := r.At(p.Last)
	if h == nil || h.First != p.Last || r.Capital(p.Last) {
		return false
	}
	if e := h.Entry(lang.ActorEntry); e != nil {
		return true
	}
	return h.Entry(lang.GenericEntry) != nil || r.flown(p.Last)
}

// flown reports whether a noun at a token tells of strikes from the air or of heavy
// weapons, which an adjective before says whose they are, not where.
func (r *Reading) flown(tok int) bool {
	h := r.At(tok)
	if h == nil || h.First != tok {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && !e.Feature.Verb() && (e.Trigger.Mode == "aerial" || e.Trigger.Mode == "heavy-weapons")
}

// articleLocated reports whether a locating word stands before the article of
// a name: in the US. Otherwise the abbreviation is an adjective (US raids, near a U.S. base).
func (r *Reading) articleLocated(p *Place) bool {
	h := r.At(p.First - 1)
	if p.Last < len(r.Doc.Tokens) && r.Doc.Tokens[p.Last].Kind == text.Word {
		if next := r.At(p.Last); next == nil || next.First == p.Last && next.Entry(lang.PlaceEntry) != nil && next.Entry(lang.CueEntry) == nil {
			return false
		}
	}
	return r.CueAt(p.First-1, lang.Definite) && h != nil && r.LocatedBefore(h.First)
}

// capitals reports whether a word of more than one letter has only capitals.
func (r *Reading) capitals(tok int) bool {
	s := r.Doc.Surface(r.Doc.Tokens[tok].Span)
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
func (r *Reading) contained(p *Place, known *nameStarts) bool {
	tok := p.Last
	if tok+1 >= len(r.Doc.Tokens) || !r.IsMark(tok, ",(") || !r.Capital(tok+1) || r.held(tok+1) {
		return r.container(p)
	}
	for i := range r.Words[tok+1].Forms {
		if known.of(r.Words[tok+1], r.Lang.Possessive)&(1<<i) == 0 {
			continue
		}
		if r.loudAt(tok) && len(r.Key(tok+1)) <= longestScrap {
			continue // in, or
		}
		_, name := known.longest(r, tok+1, min(len(r.Doc.Tokens), tok+1+LongestName), i)
		if name.Kind == "province" || name.Kind == "country" && name.Weight >= CertainWeight {
			return !(name.Kind == p.Name.Kind && name.Country == p.Name.Country)
		}
	}
	return r.container(p)
}

// container reports whether the name is a province or its abbreviation that
// stands behind a place and a comma: Gary, Ind.
func (r *Reading) container(p *Place) bool {
	if p.Name.Kind != "province" || p.First < 2 || !r.IsMark(p.First-1, ",") {
		return false
	}
	return r.PlaceAt[p.First-2] >= 0 || p.Name.Weight >= afterCue && r.Capital(p.First-2) && r.At(p.First-2) == nil
}

// organisationBehind reports whether a word behind the name makes it part of
// the name of a body that is no place: Columbia University, Bucharest Daily News.
func (r *Reading) organisationBehind(p *Place) bool {
	for tok := p.Last; tok < len(r.Doc.Tokens) && tok < p.Last+4; tok++ {
		if r.Doc.Tokens[tok].Kind != text.Word || !r.Capital(tok) {
			return false
		}
		if strings.HasPrefix(r.PlaceCode(tok), "organ") {
			return true
		}
	}
	return false
}

// initialsOf reports whether a short name in capitals, among other words, is
// rather the initials of a body: SAMS.
func (r *Reading) initialsOf(p *Place) bool {
	return p.Last-p.First == 1 && p.Name.Kind != "country" && p.Name.Kind != "province" && len(p.Toponym.Key) <= longestInitials &&
		r.capitals(p.First) && !r.opensDateline(p) && !r.headline(p.First) && p.Name.Weight < CertainWeight
}

// longestInitials is how many letters initials have.
const longestInitials = 5

// goesOn reports whether a little-known name is the beginning of a longer one
// that is unknown: Tal Qarrah.
func (r *Reading) goesOn(p *Place) bool {
	if p.Last-p.First > 1 || p.Name.Weight >= aloneWeight || p.Last >= len(r.Doc.Tokens) || r.headline(p.First) {
		return false
	}
	tok := p.Last + r.articleAt(p.Last)
	return r.Doc.Tokens[tok].Kind == text.Word && r.Capital(tok) && r.At(tok) == nil && r.TimeAt[tok] < 0
}

// hyphened reports whether the name is the second part of a word that is no
// place: Ebola-Reston, A/California/7.
func (r *Reading) hyphened(p *Place) bool {
	tok := p.First - 1
	return tok > 0 && r.IsMark(tok, "-/") && !r.Doc.Tokens[tok].Space && !r.Doc.Tokens[p.First].Space && r.PlaceAt[tok-1] < 0
}

// adjectival reports whether a single word with the article stands directly
// behind another one, as an adjective does: المظاهرات السلمية.
func (r *Reading) adjectival(p *Place) bool {
	a := r.Lang.Article
	if a == "" || p.Last-p.First > 1 || p.First == 0 || len(p.Pre) > 0 {
		return false
	}
	hasArticle := func(tok int) bool {
		return r.Doc.Tokens[tok].Kind == text.Word && strings.HasPrefix(r.Key(tok), a) && r.Articled(tok)
	}
	return hasArticle(p.First) && hasArticle(p.First-1) && r.PlaceAt[p.First-1] < 0
}

// Articled reports whether a word can be read with the article.
func (r *Reading) Articled(tok int) bool {
	for _, f := range r.Words[tok].Forms {
		if strings.HasSuffix(f.Pre, r.Lang.Article) {
			return true
		}
	}
	return false
}

// announced reports whether a word that announces a place stands before tok.
func (r *Reading) announced(tok int) bool {
	code := r.PlaceCode(tok - 1)
	return strings.HasPrefix(code, "kind:") || strings.HasPrefix(code, "dual:") || code == "countryside"
}

// LocatedBefore reports whether a word that locates stands before a token.
func (r *Reading) LocatedBefore(tok int) bool {
	h := r.At(tok - 1)
	return h != nil && (locating(r.PlaceCode(tok-1)) || h.Cue(lang.In) || h.Cue(lang.Near)) || slices.Contains(r.Pre(tok), lang.In)
}

// locating reports whether a place word before a name relates to it.
func locating(code string) bool {
	return code != "" && code != "street" && code != wayCode && code != "organ"
}

// afterPreposition reports whether the name stands after a locating word.
func (r *Reading) afterPreposition(p *Place) bool {
	if slices.Contains(p.Pre, lang.In) || slices.Contains(p.Pre, lang.To) {
		return true
	}
	h := r.At(p.First - 1)
	if h == nil {
		return slices.Contains(p.Pre, lang.And) && p.First > 0 && r.PlaceAt[p.First-1] >= 0 || r.described(p)
	}
	for _, c := range prepositions {
		if h.Cue(c) {
			return true
		}
	}
	return r.governs(h) || r.Cased() && r.construct(h) && strings.HasPrefix(r.PlaceCode(p.First-1), "kind:") // the Washash district of
}

// described reports whether one unknown word stands between a preposition of place and
// the name: in neighbouring Croatia.
func (r *Reading) described(p *Place) bool {
	tok := p.First - 1
	return r.Cased() && tok > 0 && r.Doc.Tokens[tok].Kind == text.Word && !r.Capital(tok) && r.CueAt(tok-1, lang.In)
}

// prepositions are the cues behind which a place may stand.
var prepositions = []lang.Cue{lang.In, lang.On, lang.OnPrep, lang.From, lang.Toward, lang.Near, lang.Between}

// governs reports whether a trigger of several words ends with a preposition:
// demonstrated in.
func (r *Reading) governs(h *Hit) bool {
	return h.Last-h.First > 1 && h.Entry(lang.TriggerEntry) != nil && r.WordIs(h.Last-1, prepositions...)
}

// afterIn reports whether a preposition of place stands before the name.
func (r *Reading) afterIn(p *Place) bool {
	h := r.At(p.First - 1)
	return h != nil && (h.Cue(lang.In) || h.Cue(lang.Near) || h.Cue(lang.Toward))
}

// headline reports whether most words of the sentence at a token begin with a
// capital, as in a headline.
func (r *Reading) headline(tok int) bool {
	sent := r.Doc.Sentences[r.SentenceOf(tok)]
	words, capitals := 0, 0
	for t := sent.First; t < sent.Last; t++ {
		if r.Doc.Tokens[t].Kind == text.Word {
			words++
			if r.Capital(t) {
				capitals++
			}
		}
	}
	return 5*capitals > 3*words
}
