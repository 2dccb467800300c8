package extract

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
func (r *reading) findUnknown(known *nameStarts) {
	for i := range r.hits {
		h := &r.hits[i]
		if r.quiet[r.sentenceOf(h.First)] {
			continue
		}
		kind, ok := "", false
		if e := h.entry(lang.PlaceEntry); e != nil {
			if kind, ok = strings.CutPrefix(e.Code, "kind:"); !ok {
				kind, ok = strings.CutPrefix(e.Code, "dual:")
			}
		}
		switch {
		case ok && r.cased() && (r.unknownBefore(h, kind) || r.unknownApposed(h, kind)):
		case ok && r.construct(h):
			r.unknownBehind(h, kind, known)
		case r.cased() && r.locative(h) && h.Last < len(r.doc.Tokens) && !known.persons[r.lang.Bare(r.key(h.Last))]:
			r.unknownBehind(h, "", known)
		}
	}
}

// construct reports whether a place word may have a name behind it: town of,
// or a noun without the article.
func (r *reading) construct(h *hit) bool {
	if r.cased() {
		return r.key(h.Last-1) == "of"
	}
	return !r.isDefinite(h)
}

// locative reports whether a hit is a preposition of place and nothing else.
func (r *reading) locative(h *hit) bool {
	if !h.cue(lang.In) && !h.cue(lang.Near) {
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
func (r *reading) unknownBehind(h *hit, kind string, known *nameStarts) {
	first := h.Last
	if first >= len(r.doc.Tokens) || kind == "" && r.headline(first) {
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
	if e := h.entry(lang.PlaceEntry); e != nil && e.Attr == "name" && kind != "" {
		r.extend(&p, h.First)
	}
	r.kindBehind(&p)
	r.addPlace(p)
}

// unapostrophe reads a well-known name whose possessive lost its apostrophe in
// some copy of the text: in Syrias Aleppo.
func (r *reading) unapostrophe(p *place, known *nameStarts) {
	ending := strings.TrimLeft(r.lang.Possessive, "'")
	stem, ok := strings.CutSuffix(p.toponym.Key, ending)
	if !ok || ending == "" {
		return
	}
	if name, whole, _ := known.ask(stem); whole && name.Weight >= certainWeight {
		p.name, p.toponym.Key, p.toponym.Keys, p.toponym.Rule = name, stem, []string{stem}, "gazetteer"
		p.toponym.End = r.doc.Offset(p.first, len(stem))
		p.toponym.Text = r.doc.Surface(p.toponym.Span)
	}
}

// unknownBefore reads an unknown name before a word for its kind.
func (r *reading) unknownBefore(h *hit, kind string) bool {
	if h.First == 0 || r.headline(h.First) {
		return false
	}
	first := r.nameBefore(h.First, kind)
	if first == h.First || first == r.doc.Sentences[r.sentenceOf(first)].First || r.natural(kind) && r.givenAt(first) {
		return false
	}
	p := r.unknown(first, h.First, kind)
	r.kindBehind(&p)
	r.addPlace(p)
	return true
}

// nameBefore gives the first token of the unknown name that ends before a token; the
// token itself for none.
func (r *reading) nameBefore(end int, kind string) int {
	sent := r.doc.Sentences[r.sentenceOf(end)]
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
func (r *reading) findOwned() {
	if !r.cased() {
		return
	}
	for i := range r.places {
		p := &r.places[i]
		tok := p.last
		if p.aside() || tok >= len(r.doc.Tokens) || !r.possessive(tok-1) || r.placeAt[tok] >= 0 || !r.locates(p) || p.rank() < rankProvince || r.headline(tok) {
			continue
		}
		if last := r.unknownName(tok, ""); last > tok && r.endsName(last) && !r.givenAt(tok) && p.toponym.Rule != announced {
			r.addPlace(r.unknown(tok, last, "quarter"))
		}
	}
}

// apposedWords is how many words may stand between the article and the kind of a place
// that is told behind its name: a mostly Sunni neighbourhood.
const apposedWords = 4

// unknownApposed reads an unknown name behind which a comma and its kind stand: Abu
// Saida, a town near Baquba.
func (r *reading) unknownApposed(h *hit, kind string) bool {
	tok, sent := h.First-1, r.doc.Sentences[r.sentenceOf(h.First)]
	for n := 0; tok > sent.First && n < apposedWords && !r.cueAt(tok, lang.Det); n++ {
		if !r.describesKind(tok) {
			return false
		}
		tok--
	}
	if tok < sent.First+2 || !r.cueAt(tok, lang.Det) || !r.isMark(tok-1, ",") || !settled(kind) && kind != "district" && kind != "city" || !r.located(h.Last) {
		return false
	}
	first := r.nameBefore(tok-1, kind)
	if first == tok-1 || r.givenAt(first) || !r.locatedBefore(first) && !r.cueAt(first-1, lang.Of) {
		return false
	}
	r.addPlace(r.unknown(first, tok-1, kind))
	return true
}

// describesKind reports whether a word may stand between the article and the kind of a
// place: mostly, Sunni, besieged.
func (r *reading) describesKind(tok int) bool {
	h := r.at(tok)
	return r.doc.Tokens[tok].Kind == text.Word && (h == nil || h.is(lang.PlaceEntry) || h.is(lang.NationEntry) || h.cue(lang.Approx) || h.cue(lang.MoreThan) || h.cue(lang.Among))
}

// located reports whether words of place or a mark stand at a token.
func (r *reading) located(tok int) bool {
	return tok >= len(r.doc.Tokens) || r.isMark(tok, ",.") || r.cueAt(tok, lang.In) || r.cueAt(tok, lang.Near) || r.cueAt(tok, lang.Of) ||
		r.cueAt(tok, lang.On) || r.placeCode(tok) != "" || r.doc.Tokens[tok].Kind == text.Number
}

// wordBefore gives the token before a word of a name, over a hyphen and an
// article between them: Deir al-Adas.
func (r *reading) wordBefore(first, start int) int {
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
func (r *reading) articleAt(tok int) int {
	if tok+1 >= len(r.doc.Tokens) || r.doc.Tokens[tok].Kind != text.Word || r.capital(tok) || len(r.key(tok)) > longestArticle {
		return 0
	}
	n := 1
	if r.binds(tok + 1) {
		n = 2
	} else if h := r.at(tok); h == nil || h.entry(lang.GivenEntry) == nil || r.givenName(h) {
		return 0
	}
	if tok+n < len(r.doc.Tokens) && r.doc.Tokens[tok+n].Kind == text.Word && r.capital(tok+n) {
		return n
	}
	return 0
}

// longestArticle is how many letters an article inside a name may have.
const longestArticle = 3

// natural reports whether things of a kind are seldom called by one name alone,
// and persons often like them: Anthony Lake.
func (r *reading) natural(kind string) bool {
	return kind == "lake" || kind == "mountain" || kind == "river" || kind == "sea"
}

// givenAt reports whether a given name stands at a token.
func (r *reading) givenAt(tok int) bool {
	h := r.at(tok)
	return h != nil && r.givenName(h)
}

// unknownName gives the end of the name that begins at a token: words in
// capitals, or one word with the article; the token itself for none.
func (r *reading) unknownName(tok int, kind string) int {
	sent := r.doc.Sentences[r.sentenceOf(tok)]
	last := tok
	for last < sent.Last && last < tok+2*unknownWords && r.nameWord(last, kind, last == tok) {
		last++
		if !r.cased() {
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
func (r *reading) endsName(tok int) bool {
	if tok >= len(r.doc.Tokens) {
		return true
	}
	if r.doc.Tokens[tok].Kind == text.Punct {
		return !r.isMark(tok, "-'’") && (r.placeCode(tok-1) == "")
	}
	return !r.capital(tok) || r.at(tok) != nil && strings.HasPrefix(r.placeCode(tok), "kind:")
}

// nameWord reports whether a word may be one of an unknown place name.
func (r *reading) nameWord(tok int, kind string, first bool) bool {
	t := &r.doc.Tokens[tok]
	if t.Kind != text.Word || r.timeAt[tok] >= 0 || r.placeAt[tok] >= 0 || len(t.Key) < 2 {
		return false
	}
	h := r.at(tok)
	if r.cased() {
		if h != nil && (kind == "" || !r.weak(h) || h.entry(lang.NationEntry) != nil || h.entry(lang.ActorEntry) != nil) {
			return false
		}
		return r.capital(tok) && (kind != "" || !r.capitals(tok))
	}
	return first && (settled(kind) || kind == "district" || kind == "mountain") && h == nil && strings.HasPrefix(t.Key, r.lang.Article) && len([]rune(t.Key)) > 4
}

// settled reports whether a kind is a small settlement, whose name may well be
// unknown.
func settled(kind string) bool {
	return kind == "village" || kind == "town" || kind == "quarter" || kind == "camp"
}

// announced is the rule of names that no gazetteer has.
const announced = "announced"

// unknown makes the toponym of an unknown name. An event prefers a place that
// can be found, so it ranks last, with the countries.
func (r *reading) unknown(first, last int, kind string) place {
	p := place{first: first, last: last, name: Name{Kind: "country"}}
	key := r.joinedKey(r.lang.Bare(r.key(first)), first, last)
	p.toponym = Toponym{Mention: r.mention(first, last, 0, announced), Key: key, Keys: []string{key}, Cue: kind}
	if r.cased() {
		r.trim(&p)
	}
	return p
}

// rankHeld gives the unknown names of which the text says where they lie their
// kind, so that they rank as places that can be found.
func (r *reading) rankHeld() {
	for i := range r.places {
		if p := &r.places[i]; p.toponym.Rule == announced && p.cue == "" && r.within(i) >= 0 {
			if p.cue = p.toponym.Cue; p.cue == "" {
				p.cue = "town"
			}
		}
	}
}

// knownAgain is how many times an unknown name may be found again.
const knownAgain = 20

// findAgain finds the names of settlements that were announced elsewhere in the
// part. What a base or a road is called may be somebody's name.
func (r *reading) findAgain() {
	names := map[string]int{} // by their first word
	for i := range r.places {
		p := &r.places[i]
		if kind := p.toponym.Cue; p.toponym.Rule == announced && (settled(kind) || kind == "city" || kind == "district") {
			names[r.lang.Bare(r.key(p.first))] = i
		}
	}
	if len(names) == 0 || !r.cased() {
		return
	}
	var again []place
	for tok := 0; tok < len(r.doc.Tokens) && len(again) < knownAgain; tok++ {
		i, ok := names[r.lang.Bare(r.key(tok))]
		if ok && r.capital(tok) && !r.quiet[r.sentenceOf(tok)] && r.saidAgain(&r.places[i], tok) {
			p := r.unknown(tok, tok+r.places[i].last-r.places[i].first, r.places[i].toponym.Cue)
			again = append(again, p)
			tok = p.last - 1
		}
	}
	for _, p := range again {
		r.addPlace(p)
	}
}

// saidAgain reports whether the words of a place stand at a token too, where no
// place was found.
func (r *reading) saidAgain(p *place, tok int) bool {
	n := p.last - p.first
	if tok+n > len(r.doc.Tokens) || r.covered(tok, tok+n) {
		return false
	}
	for i := range n {
		if r.lang.Bare(r.key(tok+i)) != r.lang.Bare(r.key(p.first+i)) {
			return false
		}
	}
	return true
}
