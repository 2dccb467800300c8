package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// placeFrom reads a place name at a token; meant tells whether it is one
// there. starts are the forms of its word that may begin a name.
func (r *reading) placeFrom(known *nameStarts, tok, end int, dual string, starts uint32) (best place, meant bool) {
	var form int
	for i := range r.words[tok].Forms {
		if starts&(1<<i) == 0 {
			continue
		}
		n, name := known.longest(r, tok, end, i)
		if n == 0 {
			continue
		}
		last := r.tokensOf(tok, n)
		better := last > best.last || last == best.last && name.Weight > best.name.Weight
		if better && r.free(tok, last, name) {
			best, form = place{first: tok, last: last, name: name}, i
		}
	}
	if best.last == 0 {
		return place{}, false
	}
	r.nameIt(&best, known, form, starts)
	if r.cased() && r.streetBehind(&best) {
		return best, r.addStreet(&best)
	}
	r.kindBehind(&best)
	r.relate(&best)
	r.roadBetween(&best)
	if dual != "" && best.cue == "" && (slices.Contains(best.pre, lang.And) || slices.Contains(best.pre, lang.To) || r.joined(tok) || r.cueAt(tok-1, lang.To)) {
		r.announce(&best, dual)
	}
	meant = r.meantAsPlace(&best, known)
	best.apart = best.apart || meant && r.compound(best.last, end) // a London-based group
	if meant && r.cased() {
		r.trim(&best)
	}
	return best, meant
}

// nameIt fills in the keys and the mention of a name, and the other keys under
// which geo may know it: with and without what was cut.
func (r *reading) nameIt(p *place, known *nameStarts, form int, starts uint32) {
	f := &r.words[p.first].Forms[form]
	words := p.last - p.first
	p.pre = r.lang.Clitics(f.Pre)
	p.toponym.Key = r.joinedKey(f.Key, p.first, p.last)
	p.toponym.Mention = r.mention(p.first, p.last, r.cutOf(f.Cut, f.Pre), "gazetteer")
	p.toponym.Keys = []string{p.toponym.Key}
	for i := range r.words[p.first].Forms {
		if starts&(1<<i) == 0 || i == form {
			continue
		}
		n, _ := known.longest(r, p.first, p.first+words, i)
		if n == 0 || r.tokensOf(p.first, n) != p.last {
			continue
		}
		if key := r.joinedKey(r.words[p.first].Forms[i].Key, p.first, p.last); !slices.Contains(p.toponym.Keys, key) {
			p.toponym.Keys = append(p.toponym.Keys, key)
		}
	}
}

// joinedKey is the key of tokens [first, last), the first as given.
func (r *reading) joinedKey(key string, first, last int) string {
	for t := first + 1; t < last; t++ {
		if r.doc.Tokens[t].Kind != text.Punct {
			key += " " + r.lang.Bare(r.key(t))
		}
	}
	return key
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

// following appends the keys of up to six words from tok on, the first as
// form; what joins words of one name is passed over.
func (r *reading) following(keys []string, first string, tok, end int) []string {
	keys = append(keys, first)
	for t := tok + 1; t < end && len(keys) < longestName; t++ {
		if r.binds(t) {
			continue
		}
		if r.doc.Tokens[t].Kind == text.Punct {
			break
		}
		keys = append(keys, r.lang.Bare(r.key(t)))
	}
	return keys
}

// next gives the token of the word that follows inside a name, end for none.
func (r *reading) next(tok, end int) int {
	for t := tok + 1; t < end; t++ {
		if r.binds(t) {
			continue
		}
		if r.doc.Tokens[t].Kind == text.Punct {
			break
		}
		return t
	}
	return end
}

// binds reports whether a mark stands inside a name: a hyphen, the underscore
// of a hashtag, the dot of St.
func (r *reading) binds(tok int) bool {
	t := &r.doc.Tokens[tok]
	if t.Space || t.Kind != text.Punct || tok == 0 {
		return false
	}
	switch t.Key {
	case "-":
		return t.Joiner()
	case "_":
		return true
	case ".":
		return r.cased() && len(r.key(tok-1)) <= 2 && r.capital(tok-1) && tok+1 < len(r.doc.Tokens) && r.capital(tok+1)
	}
	return false
}

// tokensOf gives the token behind the n-th word from tok on.
func (r *reading) tokensOf(tok, n int) int {
	for n--; n > 0; n-- {
		tok++
		for r.binds(tok) {
			tok++
		}
	}
	return tok + 1
}

// trim leaves out of a mention what is not the name: a kind in lower case
// (Nyanza province), the article of the sentence, a possessive ending.
func (r *reading) trim(p *place) {
	m := &p.toponym.Mention
	last := p.last - 1
	if last > p.first && !r.capital(last) && strings.HasPrefix(r.placeCode(last), "kind:") {
		last--
		m.End = r.doc.Tokens[last].End
		if p.toponym.Cue == "" {
			p.toponym.Cue = strings.TrimPrefix(r.placeCode(p.last-1), "kind:")
			p.cue = p.toponym.Cue
		}
	}
	if key := r.key(last); r.lang.Possessive != "" && strings.HasSuffix(key, r.lang.Possessive) {
		m.End = min(m.End, r.doc.Offset(last, len(key)-len(r.lang.Possessive)))
	}
	if r.abbreviated(p) {
		m.End = r.doc.Tokens[p.last].End
	}
	m.Text = r.doc.Surface(m.Span)
}

// abbreviated reports whether a dot behind the name belongs to it: Gary, Ind.
func (r *reading) abbreviated(p *place) bool {
	if p.name.Kind != "province" || p.name.Weight >= certainWeight || p.last >= len(r.doc.Tokens) {
		return false
	}
	t := &r.doc.Tokens[p.last]
	return !t.Space && t.Key == "." && len(r.key(p.last-1)) <= 5
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
		if h == nil || t == first && r.nationName(h, t) {
			continue
		}
		inside := first <= h.First && h.Last <= last
		if within := inside && h.First > first && h.Last-h.First == 1; !inside || h.entry(lang.ActorEntry) != nil && !within && (h.Last-h.First > 1 || name.Weight < 100) {
			return false // but: عين الأسد
		}
		if last-first == 1 && (r.demonym(h) && h.Form.Post == "" && !(name.Kind == "country" && (r.cased() || r.governedName(h, first))) ||
			h.entry(lang.PlaceEntry) != nil && h.entry(lang.PlaceEntry).Code == "ref:country") {
			return false
		}
		if h.cue(lang.NoMeaning) || last-first == 1 && !r.weak(h) && !r.announced(first) &&
			!(name.Weight >= aloneWeight && (r.locatedBefore(first) || r.secondOfPair(first) || r.groundTaken(h, first))) {
			return false
		}
	}
	return true
}

// governedName reports whether an adjective that is also the name of its country stands,
// without the article, behind a preposition or a word of place, where no noun is that it
// would belong to: في سورية, شمالي مالي.
func (r *reading) governedName(h *hit, first int) bool {
	if first == 0 || r.isDefinite(h) {
		return false
	}
	if slices.Contains(h.pre, lang.In) || slices.Contains(h.pre, lang.To) || r.locatedBefore(first) {
		return true
	}
	before := r.at(first - 1)
	return before != nil && before.Last == first && (before.cue(lang.From) || before.cue(lang.With) || before.cue(lang.Toward) || before.cue(lang.Between) || before.cue(lang.OnPrep))
}

// secondOfPair reports whether a conjunction joins the word to the place before
// it: بين حمص وتدمر, though تدمر alone is also "destroys".
func (r *reading) secondOfPair(tok int) bool {
	return tok > 0 && r.placeAt[tok-1] >= 0 && slices.Contains(r.pre(tok), lang.And) && r.places[r.placeAt[tok-1]].toponym.Relation != ""
}

// groundTaken reports whether a word that is spelled like a verb of the imperfect stands
// where the ground is that a verb or its noun takes: استعادة تدمر, استعاد الجيش تدمر.
// Behind the bare noun no verb can stand, and behind the verb's subject it would have an
// object of its own.
func (r *reading) groundTaken(h *hit, first int) bool {
	if r.lang.Order != lang.VerbFirst || len(h.pre) > 0 || h.Form.Post != "" ||
		slices.ContainsFunc(h.Payloads, func(e *lang.Entry) bool { return e.Kind != lang.TriggerEntry || e.Feature != lang.Imperfect }) {
		return false
	}
	start := r.doc.Sentences[r.sentenceOf(first)].First
	for tok := first - 1; tok >= start && tok >= first-groundReach; tok-- {
		t := r.at(tok)
		if r.doc.Tokens[tok].Kind == text.Punct || t != nil && t.entry(lang.CueEntry) != nil {
			return false
		}
		if t == nil {
			continue
		}
		e := t.entry(lang.TriggerEntry)
		if e == nil || e.Trigger.Acled != "territory" && e.Trigger.Frame.Code != "enter" {
			continue
		}
		if e.Feature == lang.Noun {
			return tok == first-1 && !r.isDefinite(t)
		}
		return tok == first-1 || e.Feature == lang.Perfect && !r.articled(min(first+1, len(r.words)-1))
	}
	return false
}

// groundReach is how many tokens before a name the verb may stand that takes it: its
// subject stands between.
const groundReach = 4

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
