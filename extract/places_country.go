package extract

import (
	"strings"

	"tarikh/extract/lang"
)

// findUnnamed makes toponyms of the words that mean a country or its capital
// without its name: the Syrian capital, الأراضي اليمنية, across the country.
func (r *reading) findUnnamed(known *nameStarts) {
	var referring []int
	for i := range r.hits {
		h := &r.hits[i]
		if !h.is(lang.PlaceEntry) || r.quiet[r.sentenceOf(h.First)] || r.placeAt[h.First] >= 0 {
			continue
		}
		switch code := h.entry(lang.PlaceEntry).Code; code {
		case "kind:capital", "ref:country":
			if of := r.countryBeside(h); of.country != "" {
				r.capitalOf(h, of, known)
			} else {
				referring = append(referring, i)
			}
		default:
			r.landAt(h, code, known)
		}
	}
	if len(referring) == 0 {
		return
	}
	focused, _ := focus(r)
	for _, i := range referring {
		h := &r.hits[i]
		country := r.countryAbout(h.First, focused)
		if h.entry(lang.PlaceEntry).Code == "ref:country" {
			r.countryAt(h, country, known)
		} else if country != "" && r.definiteAt(h) && r.locatedBefore(r.beforeDefinite(h.First)+1) && !r.namedBefore(h) && !(h.First > 1 && r.placeAt[h.First-1] >= 0) {
			r.capitalOf(h, beside{country, h.First, h.Last, -1}, known)
		}
	}
}

// countryAbout gives the country that the sentence of a token is about: the one that the
// text is about where the sentence names it or none, else the one it names most often.
func (r *reading) countryAbout(tok int, focused string) string {
	sent := r.doc.Sentences[r.sentenceOf(tok)]
	votes, best := map[string]int{}, ""
	vote := func(country string) {
		if votes[country]++; best == "" || votes[country] > votes[best] {
			best = country
		}
	}
	for t := sent.First; t < sent.Last; t++ {
		if i := r.placeAt[t]; i >= 0 {
			if p := &r.places[i]; p.first == t && p.name.Country != "" {
				vote(p.name.Country)
			}
		} else if n := r.nationAdjective(t); n != nil {
			vote(n.Code)
		}
	}
	if votes[focused] > 0 || best == "" {
		return focused
	}
	return best
}

// capitalReach is how many tokens may stand between the words for a capital and
// its name: العاصمة المؤقتة عدن, the capital, Bangui.
const capitalReach = 2

// capitalOf reads the word for the capital of a country. Behind it may stand its
// name, of which that of the country is no place of its own then.
func (r *reading) capitalOf(h *hit, of beside, known *nameStarts) {
	apart := func() {
		if of.place >= 0 {
			r.places[of.place].apart = true
		}
	}
	for tok := of.last; tok < min(len(r.doc.Tokens), of.last+capitalReach+1); tok++ {
		if i := r.placeAt[tok]; i >= 0 {
			if len(r.places[i].pre) == 0 && r.places[i].name.Kind != "country" {
				apart()
			}
			return
		}
		if r.at(tok) != nil && !r.isMark(tok, ",") {
			break
		}
	}
	if p, ok := r.unnamed(of.first, of.last, r.lang.Capitals[of.country], of.country, known); ok {
		apart()
		r.relate(&p)
		p.cue = "city"
		r.addPlace(p)
	}
}

// beside is the country of which words beside a noun say that it is: tokens
// [first, last) of them, the toponym if it is one, or -1.
type beside struct {
	country     string
	first, last int
	place       int
}

// countryBeside reads the adjective of a nation, or its name, beside a noun for
// a place: the Syrian capital, Sudan's capital, the capital of Sudan, عاصمة
// اليمن, الأراضي السورية.
func (r *reading) countryBeside(h *hit) beside {
	none := beside{first: h.First, last: h.Last, place: -1}
	if r.cased() {
		if i := h.First - 1; i >= 0 && r.placeAt[i] < 0 {
			if n := r.nationAdjective(i); n != nil {
				return beside{n.Code, r.at(i).First, h.Last, -1}
			}
		} else if i >= 0 && r.possessive(i) {
			return r.besideOf(h, int(r.placeAt[i]), none)
		}
		if tok := h.Last; r.construct(h) {
			if r.cueAt(tok, lang.Definite) {
				tok++
			}
			if tok < len(r.doc.Tokens) && r.placeAt[tok] >= 0 {
				return r.besideOf(h, int(r.placeAt[tok]), none)
			}
		}
		return none
	}
	tok := h.Last
	if tok >= len(r.doc.Tokens) {
		return none
	}
	if i := r.placeAt[tok]; i >= 0 {
		return r.besideOf(h, int(i), none)
	}
	if n := r.nationAdjective(tok); n != nil && r.isDefinite(r.at(tok)) == (r.isDefinite(h) || r.articled(h.First)) && len(r.at(tok).pre) == 0 {
		return beside{n.Code, h.First, r.at(tok).Last, -1}
	}
	return none
}

// besideOf is the country of a toponym beside a noun.
func (r *reading) besideOf(h *hit, place int, none beside) beside {
	p := &r.places[place]
	if p.name.Kind != "country" || p.name.Country == "" || len(p.pre) > 0 && !r.cased() {
		return none
	}
	return beside{p.name.Country, min(h.First, p.first), max(h.Last, p.last), place}
}

// nationAdjective gives the entry of the adjective of a state at a token, nil for none.
func (r *reading) nationAdjective(tok int) *lang.Entry {
	h := r.at(tok)
	if h == nil {
		return nil
	}
	for _, e := range h.Payloads {
		if e.Kind == lang.NationEntry && e.Attr == "adj" && len(e.Code) == 2 {
			return e
		}
	}
	return nil
}

// landAt makes a toponym of the country whose land, towns or north a noun and
// an adjective mean: Syrian territory, الشمال السوري, the Iraqi border. One town of it is meant
// only without the article, for with it one named before is.
func (r *reading) landAt(h *hit, code string, known *nameStarts) {
	direction, directed := strings.CutPrefix(code, "dir:")
	directed = directed && !r.cased() && r.isDefinite(h)
	if code == "border" || r.landWord(h, "land:border") {
		direction, directed = "border", true
	}
	if !directed && !r.landWord(h, "land") && !(r.landWord(h, "land:one") && !r.definiteAt(h)) {
		return
	}
	of := r.countryBeside(h)
	if of.country == "" || of.place >= 0 {
		return
	}
	if tok := of.first - 1; (r.cueAt(tok, lang.From) || r.cueAt(tok-1, lang.From) && r.cueAt(tok, lang.In)) && !(tok > 0 && r.at(tok-1) != nil && r.landWord(r.at(tok-1), "across")) {
		return // shells from inside Yemeni territory
	}
	if of.last < len(r.doc.Tokens) && (r.placeAt[of.last] >= 0 || r.cased() && r.key(of.last) == "of") {
		return // the Syrian towns of Tadef and Bab
	}
	p, ok := r.unnamed(of.first, of.last, r.lang.Countries[of.country], of.country, known)
	if !ok {
		return
	}
	if directed {
		p.toponym.Relation = direction
		p.apart = direction == "border"
	}
	r.addPlace(p)
}

// landWord reports whether a place word has a code of land.
func (r *reading) landWord(h *hit, code string) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.PlaceEntry && e.Code == code {
			return true
		}
	}
	return false
}

// definiteAt reports whether a noun has the article, before it or before its
// adjective.
func (r *reading) definiteAt(h *hit) bool {
	if !r.cased() {
		return r.isDefinite(h)
	}
	first := h.First
	if r.nationAdjective(first-1) != nil {
		first = r.at(first - 1).First
	}
	return r.cueAt(first-1, lang.Definite)
}

// acrossReach is how far before "the country" the word may stand that says that
// much of it is meant, in tokens: أنحاء متفرقة من البلاد.
const acrossReach = 3

// countryAt makes a toponym of "the country" that the text is about where a
// relation locates by it (شمال شرقي البلاد), or much of it is meant. In the
// country alone says no more than its name elsewhere.
func (r *reading) countryAt(h *hit, country string, known *nameStarts) {
	p, ok := r.unnamed(h.First, h.Last, r.lang.Countries[country], country, known)
	if !ok {
		return
	}
	p.toponym.Rule = nation
	r.relate(&p)
	p.cue = ""
	across := false
	for tok := h.First - 1; tok >= 0 && tok >= h.First-acrossReach && !across; tok-- {
		if before := r.at(tok); before != nil {
			across = r.landWord(before, "across")
		}
	}
	if across || p.toponym.Relation != "" && p.toponym.Relation != "near" {
		r.addPlace(p)
	}
}

// nation is the rule of toponyms that mean a country or its capital without a name.
const nation = "nation"

// unnamed makes a toponym of tokens that mean a place of some keys in a country.
func (r *reading) unnamed(first, last int, keys []string, country string, known *nameStarts) (place, bool) {
	for _, key := range keys {
		words := strings.Fields(key)
		n, name := known.names.Longest(words)
		if n != len(words) || name.Country != country {
			continue
		}
		h := r.at(first)
		p := place{first: first, last: last, pre: r.pre(first), name: name}
		cut := 0
		if h != nil && h.First == first {
			cut = r.cutOf(h.Form.Cut, h.Form.Pre)
		}
		p.toponym = Toponym{Mention: r.mention(first, last, cut, nation), Key: key, Keys: []string{key}}
		return p, true
	}
	return place{}, false
}
