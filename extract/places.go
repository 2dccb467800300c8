package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// place is a toponym of a reading with what the passes behind need of it.
type place struct {
	first, last int // tokens, cue words that belong to the name included
	pre         []lang.Cue
	name        Name
	cue         string // kind that a word beside it names
	apart       bool   // the relation points away from the place or a border: no event is there
	toponym     Toponym
	index       int // in Record.Toponyms
}

// longest phrase of a place name, in words.
const longestName = 6

// Least weights of a name at which it is believed to be a place: alone, after
// a preposition, and after a word that announces a place.
const (
	aloneWeight      = 58
	afterPrep        = 30
	afterCue         = 11 // ordinary words that are also names have less
	certainWeight    = 85 // countries, provinces, places of the supplement
	personNearWeight = 97
)

// findPlaces looks for place names at every token that no stronger reading
// holds.
func (r *reading) findPlaces(names Names, known *nameStarts) {
	r.places = r.places[:0]
	r.placeAt = layer(r.placeAt, len(r.doc.Tokens))
	dual := ""
	for _, sent := range r.doc.Sentences {
		if r.quiet[r.sentenceOf(sent.First)] {
			continue
		}
		for tok := sent.First; tok < sent.Last; tok++ {
			if tok == sent.First {
				dual = ""
			}
			starts := known.of(r.words[tok], names, r.lang.Possessive)
			if starts == 0 || r.held(tok) {
				continue
			}
			p, ok := r.placeFrom(names, tok, sent.Last, dual, starts)
			if !ok {
				continue
			}
			if p.first > sent.First {
				if d := r.dualBefore(p.first - 1); d != "" {
					dual = d
				}
			}
			r.addPlace(p)
			tok = p.last - 1
		}
	}
	r.findCountryReferences()
	r.findDateline()
}

// datelineReach is how far from its first word a dateline may end, in tokens.
const datelineReach = 12

// findDateline marks the places before the dash that ends a dateline: HAJIN
// (Syria) -, دمشق - سانا.
func (r *reading) findDateline() {
	if len(r.doc.Sentences) == 0 || r.part == Title {
		return
	}
	sent := r.doc.Sentences[0]
	for tok := sent.First; tok < sent.Last && tok < sent.First+datelineReach; tok++ {
		if r.doc.Tokens[tok].Kind == text.Number {
			continue
		}
		if r.isMark(tok, "-") && r.doc.Tokens[tok].Space && r.placeAt[sent.First] >= 0 {
			for t := sent.First; t < tok; t++ {
				if i := r.placeAt[t]; i >= 0 {
					r.places[i].toponym.Role = "dateline"
				}
			}
			return
		}
		if h := r.at(tok); h != nil && h.entry(lang.TriggerEntry) != nil {
			return
		}
	}
}

// findCountryReferences makes a toponym of "the country" where a relation or a
// preposition locates by it (شمال شرقي البلاد): the country named most often.
func (r *reading) findCountryReferences() {
	country := focus(r)
	named := -1
	for i := range r.places {
		if r.places[i].name.Kind == "country" && r.places[i].name.Country == country {
			named = i
			break
		}
	}
	if named < 0 {
		return
	}
	for i := range r.hits {
		h := &r.hits[i]
		e := h.entry(lang.PlaceEntry)
		if e == nil || e.Code != "ref:country" || r.quiet[r.sentenceOf(h.First)] || r.placeAt[h.First] >= 0 {
			continue
		}
		p := place{first: h.First, last: h.Last, pre: h.pre, name: r.places[named].name}
		p.toponym = Toponym{Mention: r.mention(h.First, h.Last, r.cutOf(h.Form.Cut, h.Form.Pre), "country-reference"),
			Key: r.places[named].toponym.Key, Keys: r.places[named].toponym.Keys}
		r.relate(&p)
		if p.toponym.Relation != "" || r.afterPreposition(&p) {
			r.addPlace(p)
		}
	}
	sort.SliceStable(r.places, func(i, j int) bool { return r.places[i].first < r.places[j].first })
	for i := range r.places {
		cover(r.placeAt, r.places[i].first, r.places[i].last, i)
	}
}

func (r *reading) addPlace(p place) {
	p.toponym.Part = r.part
	cover(r.placeAt, p.first, p.last, len(r.places))
	r.places = append(r.places, p)
}

// dualBefore gives the code of a dual place word (مدينتي) at the token.
func (r *reading) dualBefore(tok int) string {
	if h := r.at(tok); h != nil {
		if e := h.entry(lang.PlaceEntry); e != nil {
			if kind, ok := strings.CutPrefix(e.Code, "dual:"); ok {
				return kind
			}
		}
	}
	return ""
}

// held reports whether no place name can begin at a token: it stands in a time
// expression, or inside a phrase or the name of an actor.
func (r *reading) held(tok int) bool {
	h := r.at(tok)
	return r.timeAt[tok] >= 0 || h != nil && (h.First != tok || h.cue(lang.NoMeaning) ||
		h.Last-h.First > 1 && h.entry(lang.ActorEntry) != nil)
}

// nameStarts remembers which words may begin a place name: a bit for each of
// their forms.
type nameStarts struct{ words map[*match.Word]uint32 }

// Words remembered, as many as a match.Scanner keeps.
const nameStartsSize = 1 << 17

// of gives the forms of a word that begin a name. A possessive ending takes
// nothing from a name; a pronoun does.
func (k *nameStarts) of(w *match.Word, names Names, possessive string) uint32 {
	bits, ok := k.words[w]
	if ok {
		return bits
	}
	for i, form := range w.Forms {
		if i < 32 && form.Key != "" && (form.Post == "" || form.Post == possessive) && names.Starts(form.Key) {
			bits |= 1 << i
		}
	}
	if len(k.words) >= nameStartsSize || k.words == nil {
		k.words = map[*match.Word]uint32{}
	}
	k.words[w] = bits
	return bits
}

// placeFrom reads a place name at a token, if one is meant there. starts are
// the forms of its word that may begin a name.
func (r *reading) placeFrom(names Names, tok, end int, dual string, starts uint32) (place, bool) {
	best := place{}
	for i, form := range r.words[tok].Forms {
		if starts&(1<<i) == 0 {
			continue
		}
		n, name := names.Longest(r.following(form.Key, tok, end))
		if n == 0 {
			continue
		}
		last := r.tokensOf(tok, n)
		better := last > best.last || last == best.last && name.Weight > best.name.Weight
		if better && r.free(tok, last, name) {
			best = place{first: tok, last: last, name: name, pre: r.lang.Clitics(form.Pre)}
			best.toponym.Key = strings.Join(r.following(form.Key, tok, end)[:n], " ")
			best.toponym.Mention = r.mention(tok, last, r.cutOf(form.Cut, form.Pre), "gazetteer")
		}
	}
	if best.last == 0 {
		return place{}, false
	}
	r.readings(&best, names, end, starts)
	r.relate(&best)
	if dual != "" && best.cue == "" && (contains(best.pre, lang.And) || r.joined(tok)) {
		r.announce(&best, dual)
	}
	return best, r.meantAsPlace(&best)
}

// cutOf is how many bytes of the key the mention leaves out: proclitics, but
// never the article, which belongs to the name as it is read.
func (r *reading) cutOf(cut int, pre string) int {
	if pre != "" && strings.HasSuffix(pre, r.lang.FusedArticle) && r.lang.FusedArticle != "" {
		return 0 // للتنظيم: the article is fused with its preposition
	}
	article := r.lang.Article
	if article != "" && strings.HasSuffix(pre, article) {
		return cut - len(article)
	}
	return cut
}

// joined reports whether the token before is a conjunction.
func (r *reading) joined(tok int) bool { return r.cueAt(tok-1, lang.And) || r.isMark(tok-1, "،,") }

// following gives the keys of up to six words from tok on, the first as form;
// hyphens and apostrophes between them are passed over.
func (r *reading) following(first string, tok, end int) []string {
	keys := make([]string, 1, longestName)
	keys[0] = first
	for t := tok + 1; t < end && len(keys) < longestName; t++ {
		if r.doc.Tokens[t].Joiner() && !r.doc.Tokens[t].Space && r.key(t) == "-" {
			continue
		}
		if r.doc.Tokens[t].Kind == text.Punct {
			break
		}
		keys = append(keys, r.lang.Bare(r.key(t)))
	}
	return keys
}

// tokensOf gives the token behind the n-th word from tok on.
func (r *reading) tokensOf(tok, n int) int {
	for n--; n > 0; n-- {
		tok++
		for r.doc.Tokens[tok].Joiner() {
			tok++
		}
	}
	return tok + 1
}

// readings collects the other keys under which geo may know the name: with and
// without what was cut.
func (r *reading) readings(p *place, names Names, end int, starts uint32) {
	p.toponym.Keys = []string{p.toponym.Key}
	for i, form := range r.words[p.first].Forms {
		if starts&(1<<i) == 0 {
			continue
		}
		n, _ := names.Longest(r.following(form.Key, p.first, end))
		if n == 0 || r.tokensOf(p.first, n) != p.last {
			continue
		}
		if key := strings.Join(r.following(form.Key, p.first, end)[:n], " "); !contains(p.toponym.Keys, key) {
			p.toponym.Keys = append(p.toponym.Keys, key)
		}
	}
}

// free reports whether a name may be read over tokens [first, last) against
// what the lexicon found there: a longer reading wins, an organisation's name
// or a time expression holds its words.
func (r *reading) free(first, last int, name Name) bool {
	for t := first; t < last; t++ {
		if r.timeAt[t] >= 0 {
			return false
		}
		h := r.at(t)
		if h == nil {
			continue
		}
		inside := first <= h.First && h.Last <= last
		if !inside || h.entry(lang.ActorEntry) != nil && (h.Last-h.First > 1 || name.Weight < 100) {
			return false
		}
		if last-first == 1 && (r.demonym(h) || h.entry(lang.PlaceEntry) != nil && h.entry(lang.PlaceEntry).Code == "ref:country") {
			return false
		}
		if h.cue(lang.NoMeaning) || last-first == 1 && !r.weak(h) && !r.announced(first) &&
			!(name.Weight >= aloneWeight && r.locatedBefore(first)) {
			return false
		}
	}
	return true
}

// demonym reports whether a hit is an adjective of nationality: الحدود السورية.
// The same spelling without the article may be the country.
func (r *reading) demonym(h *hit) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.NationEntry && e.Attr == "adj" {
			return r.isDefinite(h) || h.entry(lang.NationEntry) == e && len(h.Payloads) == 1
		}
	}
	return false
}

// weak reports whether a hit yields to a place name: words of which the
// lexicon knows only that they may be a person's name or stand near a place.
func (r *reading) weak(h *hit) bool {
	for _, e := range h.Payloads {
		switch e.Kind {
		case lang.GivenEntry, lang.ActorEntry, lang.NationEntry:
		default:
			return false
		}
	}
	return true
}

// announced reports whether a word that announces a place stands before tok.
func (r *reading) announced(tok int) bool {
	h := r.at(tok - 1)
	if h == nil {
		return false
	}
	e := h.entry(lang.PlaceEntry)
	return e != nil && (strings.HasPrefix(e.Code, "kind:") || strings.HasPrefix(e.Code, "dual:") || e.Code == "countryside")
}

// meantAsPlace weighs how well known the name is against what stands around.
func (r *reading) meantAsPlace(p *place) bool {
	if r.lang.Order == lang.SubjectFirst && !r.capital(p.first) {
		return false
	}
	w := p.name.Weight
	if p.cue == "" && p.toponym.Relation == "" && w < certainWeight && r.adjectival(p) {
		return false
	}
	if p.cue == "" && p.toponym.Relation == "" && r.namesPerson(p.first, p.last) && w < personNearWeight {
		return false
	}
	switch {
	case p.cue != "" || p.toponym.Relation != "":
		return w >= afterCue
	case r.afterPreposition(p):
		return w >= afterPrep
	case p.last-p.first > 1:
		return w >= afterPrep
	}
	return w >= aloneWeight
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

// capital reports whether the token begins with a letter that is not lower case.
func (r *reading) capital(tok int) bool {
	c, _ := utf8.DecodeRuneInString(r.doc.Surface(r.doc.Tokens[tok].Span))
	return !unicode.IsLower(c)
}

// locatedBefore reports whether a word that locates stands before a token.
func (r *reading) locatedBefore(tok int) bool {
	h := r.at(tok - 1)
	return h != nil && (h.entry(lang.PlaceEntry) != nil || h.cue(lang.In) || h.cue(lang.Near)) || contains(r.pre(tok), lang.In)
}

// afterPreposition reports whether the name stands after a locating word.
func (r *reading) afterPreposition(p *place) bool {
	if contains(p.pre, lang.In) || contains(p.pre, lang.To) {
		return true
	}
	h := r.at(p.first - 1)
	if h == nil {
		return contains(p.pre, lang.And) && p.first > 0 && r.placeAt[p.first-1] >= 0
	}
	for _, c := range []lang.Cue{lang.In, lang.On, lang.OnPrep, lang.From, lang.Toward, lang.Near, lang.Between} {
		if h.cue(c) {
			return true
		}
	}
	return false
}

// namesPerson reports whether the words are part of a person's name: a title,
// a rank or a given name stands before them.
func (r *reading) namesPerson(first, last int) bool {
	before := r.at(first - 1)
	if before != nil && r.isGiven(before) && before.entry(lang.GivenEntry).Code != "particle" && r.placeAt[first-1] < 0 {
		return true
	}
	if before != nil {
		if e := before.entry(lang.TitleEntry); e != nil && (e.Code == "rank" || e.Code == "honorific") {
			return true
		}
	}
	h := r.at(first)
	if h != nil && r.isGiven(h) {
		after := r.at(last)
		return after != nil && r.isGiven(after) || before != nil && before.entry(lang.TitleEntry) != nil
	}
	return false
}
