package mention

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// unknownWords is how many words an unknown name may have.
const unknownWords = 3

// findUnknown makes toponyms of names that no gazetteer has but a word beside
// them announces: the village of Kampungu, قرية الجلمة, Katarko village, in
// Wenchuan. They stay without a place.
func (r *Reading) findUnknown(known *nameStarts) {
	for i := range r.hits {
		h := &r.hits[i]
		if r.Quiet[r.SentenceOf(h.First)] {
			continue
		}
		kind, ok := "", false
		if e := h.Entry(lang.PlaceEntry); e != nil {
			if kind, ok = strings.CutPrefix(e.Code, "kind:"); !ok {
				kind, ok = strings.CutPrefix(e.Code, "dual:")
			}
		}
		switch {
		case ok && r.Cased() && (r.unknownBefore(h, kind) || r.unknownApposed(h, kind)):
		case ok && r.construct(h):
			r.unknownBehind(h, kind, known)
		case r.Cased() && r.locative(h) && h.Last < len(r.Doc.Tokens) && !known.persons[r.Lang.Bare(r.Key(h.Last))]:
			r.unknownBehind(h, "", known)
		}
	}
}

// construct reports whether a place word may have a name behind it: town of,
// or a noun without the article.
func (r *Reading) construct(h *Hit) bool {
	if r.Cased() {
		return r.Key(h.Last-1) == "of"
	}
	return !r.IsDefinite(h)
}

// locative reports whether a hit is a preposition of place and nothing else.
func (r *Reading) locative(h *Hit) bool {
	if !h.Cue(lang.In) && !h.Cue(lang.Near) {
		return false
	}
	for _, e := range h.Payloads {
		if e.Kind != lang.CueEntry && e.Kind != lang.PlaceEntry {
			return false
		}
	}
	return true
}

// unknownBehind reads an unknown name behind a word that announces one.
func (r *Reading) unknownBehind(h *Hit, kind string, known *nameStarts) {
	first := h.Last
	if first >= len(r.Doc.Tokens) || kind == "" && r.headline(first) {
		return
	}
	last := r.unknownName(first+r.articleAt(first), kind)
	if last <= first+r.articleAt(first) || kind == "" && !r.endsName(last) {
		return
	}
	p := r.unknown(first, last, kind)
	if last == first+1 && kind == "" {
		r.unapostrophe(&p, known)
	}
	if e := h.Entry(lang.PlaceEntry); e != nil && e.Attr == "name" && kind != "" {
		r.extend(&p, h.First)
	}
	r.kindBehind(&p)
	r.addPlace(p)
}

// unapostrophe reads a well-known name whose possessive lost its apostrophe in
// some copy of the text: in Syrias Aleppo.
func (r *Reading) unapostrophe(p *Place, known *nameStarts) {
	ending := strings.TrimLeft(r.Lang.Possessive, "'")
	stem, ok := strings.CutSuffix(p.Toponym.Key, ending)
	if !ok || ending == "" {
		return
	}
	if name, whole, _ := known.ask(stem); whole && name.Weight >= CertainWeight {
		p.Name, p.Toponym.Key, p.Toponym.Keys, p.Toponym.Rule = name, stem, []string{stem}, "gazetteer"
		p.Toponym.End = r.Doc.Offset(p.First, len(stem))
		p.Toponym.Text = r.Doc.Surface(p.Toponym.Span)
	}
}

// unknownBefore reads an unknown name before a word for its kind.
func (r *Reading) unknownBefore(h *Hit, kind string) bool {
	if h.First == 0 || r.headline(h.First) {
		return false
	}
	first := r.nameBefore(h.First, kind)
	if first == h.First || first == r.Doc.Sentences[r.SentenceOf(first)].First || r.natural(kind) && r.givenAt(first) {
		return false
	}
	p := r.unknown(first, h.First, kind)
	r.kindBehind(&p)
	r.addPlace(p)
	return true
}

// nameBefore gives the first token of the unknown name that ends before a token; the
// token itself for none.
func (r *Reading) nameBefore(end int, kind string) int {
	sent := r.Doc.Sentences[r.SentenceOf(end)]
	first := end
	for first > sent.First && end-first < 2*unknownWords {
		t := r.wordBefore(first, sent.First)
		if !r.nameWord(t, kind, false) {
			break
		}
		first = t
	}
	return first
}

// findOwned makes toponyms of the unknown names that a located place owns: in north
// Delhi's Ashok Vihar.
func (r *Reading) findOwned() {
	if !r.Cased() {
		return
	}
	for i := range r.Places {
		p := &r.Places[i]
		tok := p.Last
		if p.Aside() || tok >= len(r.Doc.Tokens) || !r.Possessive(tok-1) || r.PlaceAt[tok] >= 0 || !r.Locates(p) || p.Rank() < RankProvince || r.headline(tok) {
			continue
		}
		if last := r.unknownName(tok, ""); last > tok && r.endsName(last) && !r.givenAt(tok) && p.Toponym.Rule != Announced {
			r.addPlace(r.unknown(tok, last, "quarter"))
		}
	}
}

// apposedWords is how many words may stand between the article and the kind of a place
// that is told behind its name: a mostly Sunni neighbourhood.
const apposedWords = 4

// unknownApposed reads an unknown name behind which a comma and its kind stand: Abu
// Saida, a town near Baquba.
func (r *Reading) unknownApposed(h *Hit, kind string) bool {
	tok, sent := h.First-1, r.Doc.Sentences[r.SentenceOf(h.First)]
	for n := 0; tok > sent.First && n < apposedWords && !r.CueAt(tok, lang.Det); n++ {
		if !r.describesKind(tok) {
			return false
		}
		tok--
	}
	if tok < sent.First+2 || !r.CueAt(tok, lang.Det) || !r.IsMark(tok-1, ",") || !Settled(kind) && kind != "district" && kind != "city" || !r.located(h.Last) {
		return false
	}
	first := r.nameBefore(tok-1, kind)
	if first == tok-1 || r.givenAt(first) || !r.LocatedBefore(first) && !r.CueAt(first-1, lang.Of) {
		return false
	}
	r.addPlace(r.unknown(first, tok-1, kind))
	return true
}

// describesKind reports whether a word may stand between the article and the kind of a
// place: mostly, Sunni, besieged.
func (r *Reading) describesKind(tok int) bool {
	h := r.At(tok)
	return r.Doc.Tokens[tok].Kind == text.Word && (h == nil || h.Is(lang.PlaceEntry) || h.Is(lang.NationEntry) || h.Cue(lang.Approx) || h.Cue(lang.MoreThan) || h.Cue(lang.Among))
}

// located reports whether words of place or a mark stand at a token.
func (r *Reading) located(tok int) bool {
	return tok >= len(r.Doc.Tokens) || r.IsMark(tok, ",.") || r.CueAt(tok, lang.In) || r.CueAt(tok, lang.Near) || r.CueAt(tok, lang.Of) ||
		r.CueAt(tok, lang.On) || r.PlaceCode(tok) != "" || r.Doc.Tokens[tok].Kind == text.Number
}

// wordBefore gives the token before a word of a name, over a hyphen and an
// article between them: Deir al-Adas.
func (r *Reading) wordBefore(first, start int) int {
	for t := first - 1; t > start && t >= first-3; t-- {
		if t+r.articleAt(t) == first {
			return t - 1
		}
	}
	if t := first - 1; !r.binds(t) || t == start {
		return t
	}
	return first - 2
}

// articleAt gives the number of tokens of an article in lower case inside a
// name: el-Zour, al Adas; 0 for none.
func (r *Reading) articleAt(tok int) int {
	if tok+1 >= len(r.Doc.Tokens) || r.Doc.Tokens[tok].Kind != text.Word || r.Capital(tok) || len(r.Key(tok)) > longestArticle {
		return 0
	}
	n := 1
	if r.binds(tok + 1) {
		n = 2
	} else if h := r.At(tok); h == nil || h.Entry(lang.GivenEntry) == nil || r.givenName(h) {
		return 0
	}
	if tok+n < len(r.Doc.Tokens) && r.Doc.Tokens[tok+n].Kind == text.Word && r.Capital(tok+n) {
		return n
	}
	return 0
}

// longestArticle is how many letters an article inside a name may have.
const longestArticle = 3

// natural reports whether things of a kind are seldom called by one name alone,
// and persons often like them: Anthony Lake.
func (r *Reading) natural(kind string) bool {
	return kind == "lake" || kind == "mountain" || kind == "river" || kind == "sea"
}

// givenAt reports whether a given name stands at a token.
func (r *Reading) givenAt(tok int) bool {
	h := r.At(tok)
	return h != nil && r.givenName(h)
}

// unknownName gives the end of the name that begins at a token: words in
// capitals, or one word with the article; the token itself for none.
func (r *Reading) unknownName(tok int, kind string) int {
	sent := r.Doc.Sentences[r.SentenceOf(tok)]
	last := tok
	for last < sent.Last && last < tok+2*unknownWords && r.nameWord(last, kind, last == tok) {
		last++
		if !r.Cased() {
			break
		}
		if last+1 < sent.Last && r.binds(last) && r.nameWord(last+1, kind, false) {
			last++
		}
		if n := r.articleAt(last); n > 0 && last+n < sent.Last && r.nameWord(last+n, kind, false) {
			last += n
		}
	}
	return last
}

// endsName reports whether what stands at a token ends a name: a mark that is
// no hyphen, a word of the lexicon or one in lower case.
func (r *Reading) endsName(tok int) bool {
	if tok >= len(r.Doc.Tokens) {
		return true
	}
	if r.Doc.Tokens[tok].Kind == text.Punct {
		return !r.IsMark(tok, "-'’") && (r.PlaceCode(tok-1) == "")
	}
	return !r.Capital(tok) || r.At(tok) != nil && strings.HasPrefix(r.PlaceCode(tok), "kind:")
}

// nameWord reports whether a word may be one of an unknown place name.
func (r *Reading) nameWord(tok int, kind string, first bool) bool {
	t := &r.Doc.Tokens[tok]
	if t.Kind != text.Word || r.TimeAt[tok] >= 0 || r.PlaceAt[tok] >= 0 || len(t.Key) < 2 {
		return false
	}
	h := r.At(tok)
	if r.Cased() {
		if h != nil && (kind == "" || !r.weak(h) || h.Entry(lang.NationEntry) != nil || h.Entry(lang.ActorEntry) != nil) {
			return false
		}
		return r.Capital(tok) && (kind != "" || !r.capitals(tok))
	}
	return first && (Settled(kind) || kind == "district" || kind == "mountain") && h == nil && strings.HasPrefix(t.Key, r.Lang.Article) && len([]rune(t.Key)) > 4
}

// Settled reports whether a kind is a small settlement, whose name may well be
// unknown.
func Settled(kind string) bool {
	return kind == "village" || kind == "town" || kind == "quarter" || kind == "camp"
}

// Announced is the rule of names that no gazetteer has.
const Announced = "announced"

// unknown makes the toponym of an unknown name. An event prefers a place that
// can be found, so it ranks last, with the countries.
func (r *Reading) unknown(first, last int, kind string) Place {
	p := Place{First: first, Last: last, Name: Name{Kind: "country"}}
	key := r.joinedKey(r.Lang.Bare(r.Key(first)), first, last)
	p.Toponym = Toponym{Mention: r.Mention(first, last, 0, Announced), Key: key, Keys: []string{key}, Cue: kind}
	if r.Cased() {
		r.trim(&p)
	}
	return p
}

// rankHeld gives the unknown names of which the text says where they lie their
// kind, so that they rank as places that can be found.
func (r *Reading) rankHeld() {
	for i := range r.Places {
		if p := &r.Places[i]; p.Toponym.Rule == Announced && p.Cue == "" && r.Within(i) >= 0 {
			if p.Cue = p.Toponym.Cue; p.Cue == "" {
				p.Cue = "town"
			}
		}
	}
}

// knownAgain is how many times an unknown name may be found again.
const knownAgain = 20

// findAgain finds the names of settlements that were announced elsewhere in the
// part. What a base or a road is called may be somebody's name.
func (r *Reading) findAgain() {
	names := map[string]int{} // by their first word
	for i := range r.Places {
		p := &r.Places[i]
		if kind := p.Toponym.Cue; p.Toponym.Rule == Announced && (Settled(kind) || kind == "city" || kind == "district") {
			names[r.Lang.Bare(r.Key(p.First))] = i
		}
	}
	if len(names) == 0 || !r.Cased() {
		return
	}
	var again []Place
	for tok := 0; tok < len(r.Doc.Tokens) && len(again) < knownAgain; tok++ {
		i, ok := names[r.Lang.Bare(r.Key(tok))]
		if ok && r.Capital(tok) && !r.Quiet[r.SentenceOf(tok)] && r.saidAgain(&r.Places[i], tok) {
			p := r.unknown(tok, tok+r.Places[i].Last-r.Places[i].First, r.Places[i].Toponym.Cue)
			again = append(again, p)
			tok = p.Last - 1
		}
	}
	for _, p := range again {
		r.addPlace(p)
	}
}

// saidAgain reports whether the words of a place stand at a token too, where no
// place was found.
func (r *Reading) saidAgain(p *Place, tok int) bool {
	n := p.Last - p.First
	if tok+n > len(r.Doc.Tokens) || r.covered(tok, tok+n) {
		return false
	}
	for i := range n {
		if r.Lang.Bare(r.Key(tok+i)) != r.Lang.Bare(r.Key(p.First+i)) {
			return false
		}
	}
	return true
}
