package mention

import (
	"strings"

	"tarikh/extract/lang"
)

// findUnnamed makes toponyms of the words that mean a country or its capital
// without its name: the Syrian capital, الأراضي اليمنية, across the country.
func (r *Reading) findUnnamed(known *nameStarts) {
	var referring []int
	for i := range r.hits {
		h := &r.hits[i]
		if !h.Is(lang.PlaceEntry) || r.Quiet[r.SentenceOf(h.First)] || r.PlaceAt[h.First] >= 0 {
			continue
		}
		switch code := h.Entry(lang.PlaceEntry).Code; code {
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
	focused, _ := Focus(r)
	for _, i := range referring {
		h := &r.hits[i]
		country := r.countryAbout(h.First, focused)
		if h.Entry(lang.PlaceEntry).Code == "ref:country" {
			r.countryAt(h, country, known)
		} else if country != "" && r.definiteAt(h) && r.LocatedBefore(r.BeforeDefinite(h.First)+1) && !r.namedBefore(h) && !(h.First > 1 && r.PlaceAt[h.First-1] >= 0) {
			r.capitalOf(h, beside{country, h.First, h.Last, -1}, known)
		}
	}
}

// countryAbout gives the country that the sentence of a token is about: the one that the
// text is about where the sentence names it or none, else the one it names most often.
func (r *Reading) countryAbout(tok int, focused string) string {
	sent := r.Doc.Sentences[r.SentenceOf(tok)]
	votes, best := map[string]int{}, ""
	vote := func(country string) {
		if votes[country]++; best == "" || votes[country] > votes[best] {
			best = country
		}
	}
	for t := sent.First; t < sent.Last; t++ {
		if i := r.PlaceAt[t]; i >= 0 {
			if p := &r.Places[i]; p.First == t && p.Name.Country != "" {
				vote(p.Name.Country)
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
func (r *Reading) capitalOf(h *Hit, of beside, known *nameStarts) {
	apart := func() {
		if of.place >= 0 {
			r.Places[of.place].Apart = true
		}
	}
	for tok := of.last; tok < min(len(r.Doc.Tokens), of.last+capitalReach+1); tok++ {
		if i := r.PlaceAt[tok]; i >= 0 {
			if len(r.Places[i].Pre) == 0 && r.Places[i].Name.Kind != "country" {
				apart()
			}
			return
		}
		if r.At(tok) != nil && !r.IsMark(tok, ",") {
			break
		}
	}
	if p, ok := r.unnamed(of.first, of.last, r.Lang.Capitals[of.country], of.country, known); ok {
		apart()
		r.relate(&p)
		p.Cue = "city"
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
func (r *Reading) countryBeside(h *Hit) beside {
	none := beside{first: h.First, last: h.Last, place: -1}
	if r.Cased() {
		if i := h.First - 1; i >= 0 && r.PlaceAt[i] < 0 {
			if n := r.nationAdjective(i); n != nil {
				return beside{n.Code, r.At(i).First, h.Last, -1}
			}
		} else if i >= 0 && r.Possessive(i) {
			return r.besideOf(h, int(r.PlaceAt[i]), none)
		}
		if tok := h.Last; r.construct(h) {
			if r.CueAt(tok, lang.Definite) {
				tok++
			}
			if tok < len(r.Doc.Tokens) && r.PlaceAt[tok] >= 0 {
				return r.besideOf(h, int(r.PlaceAt[tok]), none)
			}
		}
		return none
	}
	tok := h.Last
	if tok >= len(r.Doc.Tokens) {
		return none
	}
	if i := r.PlaceAt[tok]; i >= 0 {
		return r.besideOf(h, int(i), none)
	}
	if n := r.nationAdjective(tok); n != nil && r.IsDefinite(r.At(tok)) == (r.IsDefinite(h) || r.Articled(h.First)) && len(r.At(tok).Pre) == 0 {
		return beside{n.Code, h.First, r.At(tok).Last, -1}
	}
	return none
}

// besideOf is the country of a toponym beside a noun.
func (r *Reading) besideOf(h *Hit, place int, none beside) beside {
	p := &r.Places[place]
	if p.Name.Kind != "country" || p.Name.Country == "" || len(p.Pre) > 0 && !r.Cased() {
		return none
	}
	return beside{p.Name.Country, min(h.First, p.First), max(h.Last, p.Last), place}
}

// nationAdjective gives the entry of the adjective of a state at a token, nil for none.
func (r *Reading) nationAdjective(tok int) *lang.Entry {
	h := r.At(tok)
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
func (r *Reading) landAt(h *Hit, code string, known *nameStarts) {
	direction, directed := strings.CutPrefix(code, "dir:")
	directed = directed && !r.Cased() && r.IsDefinite(h)
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
	if tok := of.first - 1; (r.CueAt(tok, lang.From) || r.CueAt(tok-1, lang.From) && r.CueAt(tok, lang.In)) && !(tok > 0 && r.At(tok-1) != nil && r.landWord(r.At(tok-1), "across")) {
		return // shells from inside Yemeni territory
	}
	if of.last < len(r.Doc.Tokens) && (r.PlaceAt[of.last] >= 0 || r.Cased() && r.Key(of.last) == "of") {
		return // the Syrian towns of Tadef and Bab
	}
	p, ok := r.unnamed(of.first, of.last, r.Lang.Countries[of.country], of.country, known)
	if !ok {
		return
	}
	if directed {
		p.Toponym.Relation = direction
		p.Apart = direction == "border"
	}
	r.addPlace(p)
}

// landWord reports whether a place word has a code of land.
func (r *Reading) landWord(h *Hit, code string) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.PlaceEntry && e.Code == code {
			return true
		}
	}
	return false
}

// definiteAt reports whether a noun has the article, before it or before its
// adjective.
func (r *Reading) definiteAt(h *Hit) bool {
	if !r.Cased() {
		return r.IsDefinite(h)
	}
	first := h.First
	if r.nationAdjective(first-1) != nil {
		first = r.At(first - 1).First
	}
	return r.CueAt(first-1, lang.Definite)
}

// acrossReach is how far before "the country" the word may stand that says that
// much of it is meant, in tokens: أنحاء متفرقة من البلاد.
const acrossReach = 3

// countryAt makes a toponym of "the country" that the text is about where a
// relation locates by it (شمال شرقي البلاد), or much of it is meant. In the
// country alone says no more than its name elsewhere.
func (r *Reading) countryAt(h *Hit, country string, known *nameStarts) {
	p, ok := r.unnamed(h.First, h.Last, r.Lang.Countries[country], country, known)
	if !ok {
		return
	}
	p.Toponym.Rule = Nation
	r.relate(&p)
	p.Cue = ""
	across := false
	for tok := h.First - 1; tok >= 0 && tok >= h.First-acrossReach && !across; tok-- {
		if before := r.At(tok); before != nil {
			across = r.landWord(before, "across")
		}
	}
	if across || p.Toponym.Relation != "" && p.Toponym.Relation != "near" {
		r.addPlace(p)
	}
}

// Nation is the rule of toponyms that mean a country or its capital without a name.
const Nation = "nation"

// unnamed makes a toponym of tokens that mean a place of some keys in a country.
func (r *Reading) unnamed(first, last int, keys []string, country string, known *nameStarts) (Place, bool) {
	for _, key := range keys {
		words := strings.Fields(key)
		n, name := known.names.Longest(words)
		if n != len(words) || name.Country != country {
			continue
		}
		h := r.At(first)
		p := Place{First: first, Last: last, Pre: r.Pre(first), Name: name}
		cut := 0
		if h != nil && h.First == first {
			cut = r.CutOf(h.Form.Cut, h.Form.Pre)
		}
		p.Toponym = Toponym{Mention: r.Mention(first, last, cut, Nation), Key: key, Keys: []string{key}}
		return p, true
	}
	return Place{}, false
}
