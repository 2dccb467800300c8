package mention

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// placeFrom reads a place name at a token; meant tells whether it is one
// there. starts are the forms of its word that may begin a name.
func (r *Reading) placeFrom(known *nameStarts, tok, end int, dual string, starts uint32) (best Place, meant bool) {
	var form int
	for i := range r.Words[tok].Forms {
		if starts&(1<<i) == 0 {
			continue
		}
		n, name := known.longest(r, tok, end, i)
		if n == 0 {
			continue
		}
		last := r.tokensOf(tok, n)
		better := last > best.Last || last == best.Last && name.Weight > best.Name.Weight
		if better && r.free(tok, last, name) {
			best, form = Place{First: tok, Last: last, Name: name}, i
		}
	}
	if best.Last == 0 {
		return Place{}, false
	}
	r.nameIt(&best, known, form, starts)
	if r.Cased() && r.streetBehind(&best) {
		return best, r.addStreet(&best)
	}
	r.kindBehind(&best)
	r.relate(&best)
	r.roadBetween(&best)
	if dual != "" && best.Cue == "" && (slices.Contains(best.Pre, lang.And) || slices.Contains(best.Pre, lang.To) || r.joined(tok) || r.CueAt(tok-1, lang.To)) {
		r.announce(&best, dual)
	}
	meant = r.meantAsPlace(&best, known)
	best.Apart = best.Apart || meant && r.compound(best.Last, end) // a London-based group
	if meant && r.Cased() {
		r.trim(&best)
	}
	return best, meant
}

// nameIt fills in the keys and the mention of a name, and the other keys under
// which geo may know it: with and without what was cut.
func (r *Reading) nameIt(p *Place, known *nameStarts, form int, starts uint32) {
	f := &r.Words[p.First].Forms[form]
	words := p.Last - p.First
	p.Pre = r.Lang.Clitics(f.Pre)
	p.Toponym.Key = r.joinedKey(f.Key, p.First, p.Last)
	p.Toponym.Mention = r.Mention(p.First, p.Last, r.CutOf(f.Cut, f.Pre), "gazetteer")
	p.Toponym.Keys = []string{p.Toponym.Key}
	for i := range r.Words[p.First].Forms {
		if starts&(1<<i) == 0 || i == form {
			continue
		}
		n, _ := known.longest(r, p.First, p.First+words, i)
		if n == 0 || r.tokensOf(p.First, n) != p.Last {
			continue
		}
		if key := r.joinedKey(r.Words[p.First].Forms[i].Key, p.First, p.Last); !slices.Contains(p.Toponym.Keys, key) {
			p.Toponym.Keys = append(p.Toponym.Keys, key)
		}
	}
}

// joinedKey is the key of tokens [first, last), the first as given.
func (r *Reading) joinedKey(key string, first, last int) string {
	for t := first + 1; t < last; t++ {
		if r.Doc.Tokens[t].Kind != text.Punct {
			key += " " + r.Lang.Bare(r.Key(t))
		}
	}
	return key
}

// CutOf is how many bytes of the key the mention leaves out: proclitics, but
// never the article, which belongs to the name as it is read.
func (r *Reading) CutOf(cut int, pre string) int {
	if pre != "" && strings.HasSuffix(pre, r.Lang.FusedArticle) && r.Lang.FusedArticle != "" {
		return 0 // للتنظيم: the article is fused with its preposition
	}
	article := r.Lang.Article
	if article != "" && strings.HasSuffix(pre, article) {
		return cut - len(article)
	}
	return cut
}

// joined reports whether the token before is a conjunction.
func (r *Reading) joined(tok int) bool { return r.CueAt(tok-1, lang.And) || r.IsMark(tok-1, "،,") }

// following appends the keys of up to six words from tok on, the first as
// form; what joins words of one name is passed over.
func (r *Reading) following(keys []string, first string, tok, end int) []string {
	keys = append(keys, first)
	for t := tok + 1; t < end && len(keys) < LongestName; t++ {
		if r.binds(t) {
			continue
		}
		if r.Doc.Tokens[t].Kind == text.Punct {
			break
		}
		keys = append(keys, r.Lang.Bare(r.Key(t)))
	}
	return keys
}

// next gives the token of the word that follows inside a name, end for none.
func (r *Reading) next(tok, end int) int {
	for t := tok + 1; t < end; t++ {
		if r.binds(t) {
			continue
		}
		if r.Doc.Tokens[t].Kind == text.Punct {
			break
		}
		return t
	}
	return end
}

// binds reports whether a mark stands inside a name: a hyphen, the underscore
// of a hashtag, the dot of St.
func (r *Reading) binds(tok int) bool {
	t := &r.Doc.Tokens[tok]
	if t.Space || t.Kind != text.Punct || tok == 0 {
		return false
	}
	switch t.Key {
	case "-":
		return t.Joiner()
	case "_":
		return true
	case ".":
		return r.Cased() && len(r.Key(tok-1)) <= 2 && r.Capital(tok-1) && tok+1 < len(r.Doc.Tokens) && r.Capital(tok+1)
	}
	return false
}

// tokensOf gives the token behind the n-th word from tok on.
func (r *Reading) tokensOf(tok, n int) int {
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
func (r *Reading) trim(p *Place) {
	m := &p.Toponym.Mention
	last := p.Last - 1
	if last > p.First && !r.Capital(last) && strings.HasPrefix(r.PlaceCode(last), "kind:") {
		last--
		m.End = r.Doc.Tokens[last].End
		if p.Toponym.Cue == "" {
			p.Toponym.Cue = strings.TrimPrefix(r.PlaceCode(p.Last-1), "kind:")
			p.Cue = p.Toponym.Cue
		}
	}
	if key := r.Key(last); r.Lang.Possessive != "" && strings.HasSuffix(key, r.Lang.Possessive) {
		m.End = min(m.End, r.Doc.Offset(last, len(key)-len(r.Lang.Possessive)))
	}
	if r.abbreviated(p) {
		m.End = r.Doc.Tokens[p.Last].End
	}
	m.Text = r.Doc.Surface(m.Span)
}

// abbreviated reports whether a dot behind the name belongs to it: Gary, Ind.
func (r *Reading) abbreviated(p *Place) bool {
	if p.Name.Kind != "province" || p.Name.Weight >= CertainWeight || p.Last >= len(r.Doc.Tokens) {
		return false
	}
	t := &r.Doc.Tokens[p.Last]
	return !t.Space && t.Key == "." && len(r.Key(p.Last-1)) <= 5
}

// free reports whether a name may be read over tokens [first, last) against
// what the lexicon found there: a longer reading wins, an organisation's name
// or a time expression holds its words.
func (r *Reading) free(first, last int, name Name) bool {
	for t := first; t < last; t++ {
		if r.TimeAt[t] >= 0 {
			return false
		}
		h := r.At(t)
		if h == nil || t == first && r.nationName(h, t) {
			continue
		}
		inside := first <= h.First && h.Last <= last
		if within := inside && h.First > first && h.Last-h.First == 1; !inside || h.Entry(lang.ActorEntry) != nil && !within && (h.Last-h.First > 1 || name.Weight < 100) {
			return false // but: عين الأسد
		}
		if last-first == 1 && (r.Demonym(h) && h.Form.Post == "" && !(name.Kind == "country" && (r.Cased() || r.governedName(h, first))) ||
			h.Entry(lang.PlaceEntry) != nil && h.Entry(lang.PlaceEntry).Code == "ref:country") {
			return false
		}
		if h.Cue(lang.NoMeaning) || last-first == 1 && !r.weak(h) && !r.announced(first) &&
			!(name.Weight >= aloneWeight && (r.LocatedBefore(first) || r.secondOfPair(first) || r.groundTaken(h, first))) {
			return false
		}
	}
	return true
}

// governedName reports whether an adjective that is also the name of its country stands,
// without the article, behind a preposition or a word of place, where no noun is that it
// would belong to: في سورية, شمالي مالي.
func (r *Reading) governedName(h *Hit, first int) bool {
	if first == 0 || r.IsDefinite(h) {
		return false
	}
	if slices.Contains(h.Pre, lang.In) || slices.Contains(h.Pre, lang.To) || r.LocatedBefore(first) {
		return true
	}
	before := r.At(first - 1)
	return before != nil && before.Last == first && (before.Cue(lang.From) || before.Cue(lang.With) || before.Cue(lang.Toward) || before.Cue(lang.Between) || before.Cue(lang.OnPrep))
}

// secondOfPair reports whether a conjunction joins the word to the place before
// it: بين حمص وتدمر, though تدمر alone is also "destroys".
func (r *Reading) secondOfPair(tok int) bool {
	return tok > 0 && r.PlaceAt[tok-1] >= 0 && slices.Contains(r.Pre(tok), lang.And) && r.Places[r.PlaceAt[tok-1]].Toponym.Relation != ""
}

// groundTaken reports whether a word that is spelled like a verb of the imperfect stands
// where the ground is that a verb or its noun takes: استعادة تدمر, استعاد الجيش تدمر.
// Behind the bare noun no verb can stand, and behind the verb's subject it would have an
// object of its own.
func (r *Reading) groundTaken(h *Hit, first int) bool {
	if r.Lang.Order != lang.VerbFirst || len(h.Pre) > 0 || h.Form.Post != "" ||
		slices.ContainsFunc(h.Payloads, func(e *lang.Entry) bool { return e.Kind != lang.TriggerEntry || e.Feature != lang.Imperfect }) {
		return false
	}
	start := r.Doc.Sentences[r.SentenceOf(first)].First
	for tok := first - 1; tok >= start && tok >= first-groundReach; tok-- {
		t := r.At(tok)
		if r.Doc.Tokens[tok].Kind == text.Punct || t != nil && t.Entry(lang.CueEntry) != nil {
			return false
		}
		if t == nil {
			continue
		}
		e := t.Entry(lang.TriggerEntry)
		if e == nil || e.Trigger.Acled != "territory" && e.Trigger.Frame.Code != "enter" {
			continue
		}
		if e.Feature == lang.Noun {
			return tok == first-1 && !r.IsDefinite(t)
		}
		return tok == first-1 || e.Feature == lang.Perfect && !r.Articled(min(first+1, len(r.Words)-1))
	}
	return false
}

// groundReach is how many tokens before a name the verb may stand that takes it: its
// subject stands between.
const groundReach = 4

// Demonym reports whether a hit is an adjective of nationality: الحدود السورية.
// The same spelling without the article may be the country.
func (r *Reading) Demonym(h *Hit) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.NationEntry && e.Attr == "adj" {
			return r.IsDefinite(h) || h.Entry(lang.NationEntry) == e && len(h.Payloads) == 1
		}
	}
	return false
}

// weak reports whether a hit yields to a place name: words of which the
// lexicon knows only that they may be a person's name or stand near a place.
func (r *Reading) weak(h *Hit) bool {
	for _, e := range h.Payloads {
		switch e.Kind {
		case lang.GivenEntry, lang.ActorEntry, lang.NationEntry:
		default:
			return false
		}
	}
	return true
}
