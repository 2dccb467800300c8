package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// orientReach is how far before its relation a place may stand that the
// relation is of, in tokens.
const orientReach = 8

// orients reports whether a place only says where another one lies, which
// stands before it and a comma: in Mallawi, 260 kilometres south of Cairo.
// first is the token at which its relation begins. What lies somewhere unknown
// is told by the place alone.
func (r *reading) orients(p *place, first int) bool {
	if p.toponym.Relation == "" || p.toponym.Relation == "countryside" || p.toponym.Relation == "central" {
		return false
	}
	if first > 0 && r.lang.Order == lang.VerbFirst {
		if i := r.placeAt[first-1]; i >= 0 {
			return r.places[i].rank() >= rankLine // قضاء البعاج شمال غرب بغداد
		}
	}
	for tok := first - 1; tok > 0 && tok >= first-orientReach; tok-- {
		if far := p.toponym.DistanceKM > 0 && (r.placeCode(tok) == "lies" || r.cueAt(tok, lang.Rel)); far || r.isMark(tok, ",،") {
			if far && r.isMark(tok-1, ",،") {
				tok--
			}
			i := r.placeAt[tok-1]
			if i < 0 || r.places[i].toponym.Rule == announced {
				return false
			}
			return r.places[i].rank() == rankTown || p.toponym.DistanceKM > 0 && r.places[i].rank() > rankCountry
		}
		if h := r.at(tok); h != nil && (h.entry(lang.TriggerEntry) != nil || h.entry(lang.ActorEntry) != nil ||
			h.cue(lang.And)) || r.placeAt[tok] >= 0 || r.isMark(tok, ".;؛") {
			return false
		}
	}
	return false
}

// within gives the place in which, or from which at some distance, another one
// lies by the words behind it: the town of Milis in Idlib province, Sabr, 20
// kilometres (12 miles) north of Aden, or before it: Mogadishu's Huriwaa
// district; -1 for none.
func (r *reading) within(place int) int {
	i, linked := r.behind(place)
	if i >= 0 && !linked && r.places[place].toponym.Rule != announced {
		return -1 // a list, or what geo reads itself
	}
	if i < 0 && r.owned(place) {
		i = place - 1
	}
	if i < 0 || r.places[i].aside() && !r.places[i].orients || r.places[i].name.Kind == "country" && r.places[i].toponym.Rule != announced {
		return -1
	}
	return i
}

// regionBack is how many sentences before an unknown name the province may be told that
// it is taken to lie in.
const regionBack = 2

// region gives the province, the district or the like that is told nearest to a name
// that no gazetteer has, in its sentence or in one of the few before; -1 for none.
func (r *reading) region(place int) int {
	at := r.sentenceOf(r.places[place].first)
	best, far := -1, 0
	for i := range r.places {
		p := &r.places[i]
		if i == place || p.aside() || p.toponym.Rule == announced || p.rank() != rankProvince && p.rank() != rankLine || p.name.Kind == "road" || p.name.Kind == "river" {
			continue
		}
		back := at - r.sentenceOf(p.first)
		if back < 0 || back > regionBack || r.originOf(p) {
			continue
		}
		if dist := max(p.first-r.places[place].first, r.places[place].first-p.first); best < 0 || dist < far {
			best, far = i, dist
		}
	}
	return best
}

// behindReach is how far behind a place the one may stand that tells where it
// lies, in tokens.
const behindReach = 12

// behind gives the place that stands behind another one and words of place
// alone, and whether more than a mark parts them; -1 for none.
func (r *reading) behind(place int) (int, bool) {
	last := r.places[place].last
	linked := false
	for tok := last; tok < min(len(r.doc.Tokens), last+behindReach); tok++ {
		if i := r.placeAt[tok]; i >= 0 {
			if tok == last && !slices.Contains(r.places[i].pre, lang.In) {
				return -1, false
			}
			return int(i), linked || tok == last || slices.Contains(r.places[i].pre, lang.In) || r.places[i].first < tok
		}
		if r.isMark(tok, ",،()") {
			continue
		}
		if end := r.lengthAt(tok); end > tok {
			tok, linked = end-1, true
			continue
		}
		if end := r.apposedKind(tok); end > tok {
			tok, linked = end-1, true
			continue
		}
		h := r.at(tok)
		if h == nil || h.entry(lang.PlaceEntry) == nil && !h.cue(lang.In) && !h.cue(lang.Near) && !h.cue(lang.Of) &&
			!h.cue(lang.From) && !h.cue(lang.Also) && !h.cue(lang.Approx) && !h.cue(lang.MoreThan) && !(h.cue(lang.Det) && !r.counts(tok)) {
			return -1, false
		}
		linked = linked || !h.cue(lang.Det)
	}
	return -1, false
}

// apposedKind gives the token behind the kind that stands behind a comma, an article
// and adjectives: a mostly Sunni neighbourhood; the token itself for none.
func (r *reading) apposedKind(tok int) int {
	if tok == 0 || !r.isMark(tok-1, ",") || !r.cueAt(tok, lang.Det) {
		return tok
	}
	for t := tok + 1; t < min(len(r.doc.Tokens), tok+apposedWords+2); t++ {
		if strings.HasPrefix(r.placeCode(t), "kind:") {
			return r.at(t).Last
		}
		if !r.describesKind(t) {
			break
		}
	}
	return tok
}

// owned reports whether the place before this one stands as what it is a part
// of: Baghdad's northern neighbourhood of Waziriyah, the Harare suburb of Mbare,
// which is less known than Harare; the Washash district of Baghdad is the reverse.
func (r *reading) owned(place int) bool {
	if !r.cased() || place == 0 {
		return false
	}
	p, of := &r.places[place], &r.places[place-1]
	kind := p.cue
	if kind == "" {
		kind = p.toponym.Cue
	}
	if p.first-of.last > orientReach {
		return false
	}
	for tok := of.last; tok < p.first; tok++ {
		if h := r.at(tok); h == nil || h.entry(lang.PlaceEntry) == nil || h.cue(lang.In) {
			return false
		}
		if k, ok := strings.CutPrefix(r.placeCode(tok), "kind:"); ok && kind == "" && of.name.Weight > p.name.Weight {
			kind = k
		}
	}
	return settled(kind) || kind == "district"
}

// lengthAt gives the end of the length that begins at a token: 20 kilometres;
// the token itself for none.
func (r *reading) lengthAt(tok int) int {
	for unit := tok + 1; unit < min(len(r.doc.Tokens), tok+4); unit++ {
		if h := r.at(unit); h != nil && h.First == unit && r.length(unit) > 0 && r.counts(tok) {
			return h.Last
		}
	}
	return tok
}

// counts reports whether a number, in digits or words, begins at a token.
func (r *reading) counts(tok int) bool {
	if r.doc.Tokens[tok].Kind == text.Number {
		return true
	}
	c, last := r.value(tok, min(len(r.doc.Tokens), tok+3))
	return last > tok && c.exact()
}

// inner gives the place where something happened that the text says to be at a
// place: the one before it, when this one only tells where that one lies, as in
// the Jubail district of Basra, in a village 20 kilometres north of Aden; or the
// one behind it that is a part of it.
func (r *reading) inner(place int) int {
	if next := place + 1; next < len(r.places) && r.owned(next) && !r.places[next].aside() && r.places[next].kind() != "country" {
		return next
	}
	for place > 0 {
		i, linked := r.behind(place - 1)
		if i != place || !linked || r.owned(place) || !r.holds(&r.places[place], &r.places[place-1]) {
			break
		}
		place--
	}
	return place
}

// holds reports whether a place tells where the one before it lies and is less
// exact: not a town in a province that was named before, nor beside a river.
func (r *reading) holds(p, in *place) bool {
	if in.aside() || in.away || in.name.Kind == "country" && in.cue == "" || in.toponym.Relation == "countryside" {
		return false
	}
	switch in.kind() {
	case "river", "lake", "sea", "desert", "road", "country":
		return false
	case "province", "region", "island":
		return p.rank() < rankTown || p.toponym.Relation != "" && p.toponym.Relation != "near" && p.toponym.Relation != "central"
	case "district":
		return p.cue != "village" && p.cue != "quarter" && p.cue != "town"
	}
	return true
}
