package mention

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// OriginOf reports whether a place before an event only says where somebody is
// from: a young man from Kobane was killed.
func (r *Reading) OriginOf(p *Place) bool {
	if !r.Cased() {
		return false
	}
	tok := p.First - 1
	for tok > 0 && (r.CueAt(tok, lang.Definite) || r.PlaceCode(tok) != "") {
		tok--
	}
	return tok > 0 && r.CueAt(tok, lang.From) && r.PartyAt[tok-1] >= 0
}

// OrientReach is how far before its relation a place may stand that the
// relation is of, in tokens.
const OrientReach = 8

// orients reports whether a place only says where another one lies, which
// stands before it and a comma: in Mallawi, 260 kilometres south of Cairo.
// first is the token at which its relation begins. What lies somewhere unknown
// is told by the place alone.
func (r *Reading) orients(p *Place, first int) bool {
	if p.Toponym.Relation == "" || p.Toponym.Relation == "countryside" || p.Toponym.Relation == "central" {
		return false
	}
	if first > 0 && r.Lang.Order == lang.VerbFirst {
		if i := r.PlaceAt[first-1]; i >= 0 {
			return r.Places[i].Rank() >= RankLine // قضاء البعاج شمال غرب بغداد
		}
	}
	for tok := first - 1; tok > 0 && tok >= first-OrientReach; tok-- {
		if far := p.Toponym.DistanceKM > 0 && (r.PlaceCode(tok) == "lies" || r.CueAt(tok, lang.Rel)); far || r.IsMark(tok, ",،") {
			if far && r.IsMark(tok-1, ",،") {
				tok--
			}
			i := r.PlaceAt[tok-1]
			if i < 0 || r.Places[i].Toponym.Rule == Announced {
				return false
			}
			return r.Places[i].Rank() == RankTown || p.Toponym.DistanceKM > 0 && r.Places[i].Rank() > RankCountry
		}
		if h := r.At(tok); h != nil && (h.Entry(lang.TriggerEntry) != nil || h.Entry(lang.ActorEntry) != nil ||
			h.Cue(lang.And)) || r.PlaceAt[tok] >= 0 || r.IsMark(tok, ".;؛") {
			return false
		}
	}
	return false
}

// Within gives the place in which, or from which at some distance, another one
// lies by the words behind it: the town of Milis in Idlib province, Sabr, 20
// kilometres (12 miles) north of Aden, or before it: Mogadishu's Huriwaa
// district; -1 for none.
func (r *Reading) Within(place int) int {
	i, linked := r.behind(place)
	if i >= 0 && !linked && r.Places[place].Toponym.Rule != Announced {
		return -1 // a list, or what geo reads itself
	}
	if i < 0 && r.owned(place) {
		i = place - 1
	}
	if i < 0 || r.Places[i].Aside() && !r.Places[i].orients || r.Places[i].Name.Kind == "country" && r.Places[i].Toponym.Rule != Announced {
		return -1
	}
	return i
}

// regionBack is how many sentences before an unknown name the province may be told that
// it is taken to lie in.
const regionBack = 2

// Region gives the province, the district or the like that is told nearest to a name
// that no gazetteer has, in its sentence or in one of the few before; -1 for none.
func (r *Reading) Region(place int) int {
	at := r.SentenceOf(r.Places[place].First)
	best, far := -1, 0
	for i := range r.Places {
		p := &r.Places[i]
		if i == place || p.Aside() || p.Toponym.Rule == Announced || p.Rank() != RankProvince && p.Rank() != RankLine || p.Name.Kind == "road" || p.Name.Kind == "river" {
			continue
		}
		back := at - r.SentenceOf(p.First)
		if back < 0 || back > regionBack || r.OriginOf(p) {
			continue
		}
		if dist := max(p.First-r.Places[place].First, r.Places[place].First-p.First); best < 0 || dist < far {
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
func (r *Reading) behind(place int) (int, bool) {
	last := r.Places[place].Last
	linked := false
	for tok := last; tok < min(len(r.Doc.Tokens), last+behindReach); tok++ {
		if i := r.PlaceAt[tok]; i >= 0 {
			if tok == last && !slices.Contains(r.Places[i].Pre, lang.In) {
				return -1, false
			}
			return int(i), linked || tok == last || slices.Contains(r.Places[i].Pre, lang.In) || r.Places[i].First < tok
		}
		if r.IsMark(tok, ",،()") {
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
		h := r.At(tok)
		if h == nil || h.Entry(lang.PlaceEntry) == nil && !h.Cue(lang.In) && !h.Cue(lang.Near) && !h.Cue(lang.Of) &&
			!h.Cue(lang.From) && !h.Cue(lang.Also) && !h.Cue(lang.Approx) && !h.Cue(lang.MoreThan) && !(h.Cue(lang.Det) && !r.counts(tok)) {
			return -1, false
		}
		linked = linked || !h.Cue(lang.Det)
	}
	return -1, false
}

// apposedKind gives the token behind the kind that stands behind a comma, an article
// and adjectives: a mostly Sunni neighbourhood; the token itself for none.
func (r *Reading) apposedKind(tok int) int {
	if tok == 0 || !r.IsMark(tok-1, ",") || !r.CueAt(tok, lang.Det) {
		return tok
	}
	for t := tok + 1; t < min(len(r.Doc.Tokens), tok+apposedWords+2); t++ {
		if strings.HasPrefix(r.PlaceCode(t), "kind:") {
			return r.At(t).Last
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
func (r *Reading) owned(place int) bool {
	if !r.Cased() || place == 0 {
		return false
	}
	p, of := &r.Places[place], &r.Places[place-1]
	kind := p.Cue
	if kind == "" {
		kind = p.Toponym.Cue
	}
	if p.First-of.Last > OrientReach {
		return false
	}
	for tok := of.Last; tok < p.First; tok++ {
		if h := r.At(tok); h == nil || h.Entry(lang.PlaceEntry) == nil || h.Cue(lang.In) {
			return false
		}
		if k, ok := strings.CutPrefix(r.PlaceCode(tok), "kind:"); ok && kind == "" && of.Name.Weight > p.Name.Weight {
			kind = k
		}
	}
	return Settled(kind) || kind == "district"
}

// lengthAt gives the end of the length that begins at a token: 20 kilometres;
// the token itself for none.
func (r *Reading) lengthAt(tok int) int {
	for unit := tok + 1; unit < min(len(r.Doc.Tokens), tok+4); unit++ {
		if h := r.At(unit); h != nil && h.First == unit && r.length(unit) > 0 && r.counts(tok) {
			return h.Last
		}
	}
	return tok
}

// counts reports whether a number, in digits or words, begins at a token.
func (r *Reading) counts(tok int) bool {
	if r.Doc.Tokens[tok].Kind == text.Number {
		return true
	}
	c, last := r.value(tok, min(len(r.Doc.Tokens), tok+3))
	return last > tok && c.Exact()
}

// Inner gives the place where something happened that the text says to be at a
// place: the one before it, when this one only tells where that one lies, as in
// the Jubail district of Basra, in a village 20 kilometres north of Aden; or the
// one behind it that is a part of it.
func (r *Reading) Inner(place int) int {
	if next := place + 1; next < len(r.Places) && r.owned(next) && !r.Places[next].Aside() && r.Places[next].Kind() != "country" {
		return next
	}
	for place > 0 {
		i, linked := r.behind(place - 1)
		if i != place || !linked || r.owned(place) || !r.holds(&r.Places[place], &r.Places[place-1]) {
			break
		}
		place--
	}
	return place
}

// holds reports whether a place tells where the one before it lies and is less
// exact: not a town in a province that was named before, nor beside a river.
func (r *Reading) holds(p, in *Place) bool {
	if in.Aside() || in.Away || in.Name.Kind == "country" && in.Cue == "" || in.Toponym.Relation == "countryside" {
		return false
	}
	switch in.Kind() {
	case "river", "lake", "sea", "desert", "road", "country":
		return false
	case "province", "region", "island":
		return p.Rank() < RankTown || p.Toponym.Relation != "" && p.Toponym.Relation != "near" && p.Toponym.Relation != "central"
	case "district":
		return p.Cue != "village" && p.Cue != "quarter" && p.Cue != "town"
	}
	return true
}
