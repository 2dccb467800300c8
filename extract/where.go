package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
)

// where places an event: in its clause or sentence, or where the article is.
// The scene moves on only to places at least as exact as the one it holds,
// unless the article goes to another country.
func (s *story) where(r *reading, d *draft, list []draft, ev *Event, sc *scene) {
	i, basis := -1, "none"
	if !verbal(d) {
		i, basis = r.placeOf(d, list)
	} else if i = r.best(d.places, d); i >= 0 {
		basis = "clause"
	} else if i = r.about(d); i >= 0 {
		basis = "sentence"
	}
	if i >= 0 {
		p := &r.places[i]
		ev.Toponym, ev.PlaceBasis = p.index, basis
		rank := p.rank()
		if p.toponym.Rule == announced && p.cue == "" && basis == "clause" && !r.cased() {
			if p.toponym.Cue == "quarter" && sc.place >= 0 && sc.rank == rankTown {
				ev.Toponym, ev.PlaceBasis = sc.place, "carried" // of the town where the story is
				return
			}
			rank = rankTown // the story has moved on, to where nobody knows
		}
		if !d.background && !verbal(d) && !p.apart && rank >= sc.rank && !(sc.place >= 0 && r.besides(d)) {
			sc.place, sc.rank = p.index, rank
		}
		return
	}
	ev.PlaceBasis = "none"
	if verbal(d) || d.trigger.Type == "SANCTION" && d.trigger.Mode != "expel" {
		return
	}
	switch {
	case sc.place >= 0:
		ev.Toponym, ev.PlaceBasis = sc.place, "carried"
	case sc.dateline >= 0:
		ev.Toponym, ev.PlaceBasis = sc.dateline, "document"
	}
}

// besides reports whether an event only stands beside the story, so that the
// scene stays where it is: talks, and what the sentence tells the time by (a day
// after Daraya was evacuated).
func (r *reading) besides(d *draft) bool {
	if d.trigger.Type == "CONSULT" || d.trigger.Type == "AGREE" {
		return true
	}
	for tok := d.first - 1; tok >= r.doc.Sentences[d.sentence].First && tok >= d.first-besidesReach; tok-- {
		if r.isMark(tok, ",،؛;:.") {
			return false
		}
		if r.cueAt(tok, lang.After) {
			return true
		}
	}
	return false
}

// besidesReach is how far before an event the word may stand that tells it as
// the time of another, in tokens.
const besidesReach = 8

// verbal reports whether an event is an act of speech, which happens nowhere
// in particular.
func verbal(d *draft) bool {
	return verbalType(d.trigger.Type)
}

func verbalType(t string) bool {
	switch t {
	case "ACCUSE", "REQUEST", "THREATEN", "REJECT":
		return true
	}
	return false
}

// about gives the place that what is said is about: the most exact one that a word locates
// behind an act of speech, in what follows; -1 for none.
func (r *reading) about(d *draft) int {
	var found []int
	for tok := d.last; tok < r.doc.Sentences[d.sentence].Last; tok++ {
		i := r.placeAt[tok]
		if h := r.at(tok); h != nil && h.First == tok && r.saysVerb(h) || r.isMark(tok, ";؛") {
			break
		}
		if i < 0 || r.places[i].first != tok {
			continue
		}
		p := &r.places[i]
		if p.aside() || !(slices.Contains(p.pre, lang.In) || r.locatedBefore(p.first)) || r.seatOf(p) || r.possessor(p) {
			continue
		}
		found = append(found, int(i))
	}
	return r.best(found, d)
}

// placeOf chooses where an event happened: the most exact place in the slots
// of its frame, else the nearest in its clause and sentence.
func (r *reading) placeOf(d *draft, list []draft) (int, string) {
	if i := r.directly(d); i >= 0 {
		return i, "clause"
	}
	if i := r.placeOfWhere(d, list); i >= 0 {
		return i, "clause"
	}
	if i, again := r.settlementAgain(d); again {
		if i < 0 {
			return i, "none" // that of the scene
		}
		return i, "sentence"
	}
	country := r.countryBehind(d)
	slot := r.best(d.places, d)
	if slot >= 0 && r.elsewhere(&r.places[slot], country) {
		slot = -1
	}
	if slot >= 0 && r.places[slot].rank() == rankTown {
		return slot, "clause"
	}
	sent := r.doc.Sentences[d.sentence]
	var clause, whole, seats, borders []int
	for tok := sent.First; tok < sent.Last; tok++ {
		i := r.placeAt[tok]
		if i >= 0 && r.places[i].first == tok && r.places[i].toponym.Relation == "border" && r.near(d, tok, list) {
			borders = append(borders, int(i))
		}
		if i < 0 || r.places[i].first != tok || !r.locates(&r.places[i]) || tok < d.first && r.originOf(&r.places[i]) || r.aimedAt(d, &r.places[i]) || r.leaves(d, &r.places[i]) || r.elsewhere(&r.places[i], country) {
			continue
		}
		if r.seatOf(&r.places[i]) || r.possessor(&r.places[i]) || r.ofSubject(&r.places[i], d) {
			seats = append(seats, int(i))
			continue
		}
		if !r.metAt(d, tok, list) && !r.accuses(d.last, tok) {
			whole = append(whole, int(i))
		}
		if r.near(d, tok, list) {
			clause = append(clause, int(i))
		}
	}
	i := r.best(clause, d)
	if slot >= 0 && (i < 0 || r.places[i].rank() <= r.places[slot].rank()) {
		i = slot
	}
	if i >= 0 {
		if j := r.best(whole, d); r.places[i].rank() == rankCountry && r.places[i].first < d.first && r.home(&r.places[i]) && j >= 0 && r.places[j].rank() > rankCountry && r.places[j].name.Country == r.places[i].name.Country {
			return j, "sentence" // police in Sudan fired at people who marched in Omdurman
		}
		return i, "clause"
	}
	if i := r.best(whole, d); i >= 0 {
		return i, "sentence"
	}
	if i := r.best(seats, d); i >= 0 {
		return i, "sentence"
	}
	if len(borders) > 0 {
		return borders[0], "clause" // on the border with Syria, and nothing says where
	}
	return -1, "none"
}

// countryBehind gives the code of the country that stands directly behind a draft, empty
// for none: captured in Sudan.
func (r *reading) countryBehind(d *draft) string {
	i := r.placeBehind(d.last)
	if i < 0 || r.places[i].rank() != rankCountry || r.places[i].aside() {
		return ""
	}
	for tok := d.last; tok <= r.places[i].first; tok++ {
		if r.cueAt(tok, lang.In) || slices.Contains(r.pre(tok), lang.In) {
			return r.places[i].name.Country
		}
	}
	return ""
}

// elsewhere reports whether a place lies outside of a country, none being empty.
func (r *reading) elsewhere(p *place, country string) bool {
	return country != "" && p.name.Country != "" && p.name.Country != country
}

// home reports whether a place says where the party directly before it is at home: police
// in Sudan.
func (r *reading) home(p *place) bool {
	tok := p.first - 1
	for tok > 0 && (r.cueAt(tok, lang.Definite) || r.placeCode(tok) != "") {
		tok--
	}
	if r.cueAt(tok, lang.In) {
		tok--
	} else if !slices.Contains(p.pre, lang.In) {
		return false
	}
	return tok >= 0 && r.partyAt[tok] >= 0
}

// directly gives the place that stands behind a draft with nothing but words of place
// between: protested at Downing Street; -1 for none, for a country, and where what
// follows says more exactly where.
func (r *reading) directly(d *draft) int {
	i := r.placeBehind(r.behindOn(d))
	if i < 0 {
		return -1
	}
	p := &r.places[i]
	if p.aside() || p.rank() == rankCountry || !r.locates(p) && d.trigger.Mode != "seize" || r.aimedAt(d, p) || r.leaves(d, p) {
		return -1
	}
	if tok := p.last; p.rank() < rankTown && tok < len(r.doc.Tokens) {
		if strings.HasPrefix(r.placeCode(tok), "kind:") {
			tok = r.at(tok).Last
		}
		if tok < len(r.doc.Tokens) && r.isMark(tok, ",،") {
			tok++ // in Idlib province, in the town of Sarmin
		}
		if next := r.placeBehind(tok); next >= 0 && r.places[next].rank() > p.rank() {
			return -1
		}
	}
	return r.inner(i)
}

// behindOn gives the token behind the "on" that follows a deed of violence, which governs
// what it hits: للسيطرة على محافظة أبين, attacks on Sarmin.
func (r *reading) behindOn(d *draft) int {
	if tok := d.last; d.trigger.Type == "ASSAULT" && tok < len(r.doc.Tokens) && (r.cueAt(tok, lang.On) || r.cueAt(tok, lang.OnPrep)) {
		return tok + 1
	}
	return d.last
}

// placeBehind gives the place that begins behind a token after words of place alone, -1 for
// none.
func (r *reading) placeBehind(tok int) int {
	for end := min(len(r.doc.Tokens), tok+orientReach); tok < end; tok++ {
		if i := int(r.placeAt[tok]); i >= 0 {
			return i
		}
		if h := r.at(tok); h == nil || !h.cue(lang.In) && !h.cue(lang.Near) && !h.cue(lang.Definite) && h.entry(lang.PlaceEntry) == nil {
			return -1
		}
	}
	return -1
}

// whereReach is how many tokens may stand between "where" and an event of its clause.
const whereReach = 8

// placeOfWhere gives the place before the "where" whose clause a draft stands in, when no
// other event of the clause stands before it; -1 for none: in Sinai, where clashes broke out.
func (r *reading) placeOfWhere(d *draft, list []draft) int {
	first := d.first
	if d.light >= 0 {
		first = min(first, list[d.light].first)
	}
	for tok := first - 1; tok > r.doc.Sentences[d.sentence].First && tok >= first-whereReach; tok-- {
		if r.isMark(tok, "،,.؛;:") || r.placeAt[tok] >= 0 && !r.cueAt(tok, lang.Where) {
			return -1
		}
		if !r.cueAt(tok, lang.Where) {
			continue
		}
		at := tok - 1
		if r.isMark(at, "،,") {
			at--
		}
		i := int(r.placeAt[at])
		if i > 0 && r.listed(&r.places[i]) && r.places[i].rank() < r.places[i-1].rank() {
			i-- // San José, Costa Rica, where
		}
		if i >= 0 && !r.places[i].aside() {
			return r.inner(i)
		}
		return -1
	}
	return -1
}

// settlementAgain reports whether a definite noun for a settlement or a province without a
// name stands directly behind a draft, and gives the place before the draft in its sentence
// that it means, -1 for one told earlier: reached Aden after the liberation of the city.
func (r *reading) settlementAgain(d *draft) (int, bool) {
	if d.trigger.Type != "ASSAULT" && d.trigger.Type != "COERCE" {
		return -1, false
	}
	tok := d.last
	for tok < len(r.doc.Tokens) && tok < d.last+orientReach && (r.cueAt(tok, lang.On) || r.cueAt(tok, lang.OnPrep) || r.cueAt(tok, lang.In) || r.cueAt(tok, lang.Definite)) {
		tok++
	}
	h := r.at(tok)
	if h == nil || h.First != tok || h.Last-h.First > 1 || r.placeAt[tok] >= 0 {
		return -1, false
	}
	kind, ok := strings.CutPrefix(r.placeCode(tok), "kind:")
	town := settled(kind) || kind == "city"
	if !ok || !town && kind != "province" || !r.isDefinite(h) && !r.cueAt(tok-1, lang.Definite) {
		return -1, false
	}
	next := h.Last
	for next < len(r.doc.Tokens) && next <= h.Last+1 && (r.articled(next) && r.lang.Article != "" || r.isMark(next, "\"")) {
		next++ // المدينة القديمة
	}
	if next < len(r.doc.Tokens) && (r.placeAt[next] >= 0 || r.cueAt(next, lang.In) || slices.Contains(r.pre(next), lang.In) || r.cased() && (r.cueAt(next, lang.Of) || r.capital(next))) {
		return -1, false
	}
	for at := d.first - 1; at >= r.doc.Sentences[d.sentence].First; at-- {
		if i := int(r.placeAt[at]); i >= 0 && !r.places[i].aside() && (r.places[i].rank() == rankTown) == town && r.places[i].rank() > rankCountry {
			return r.inner(i), true
		}
	}
	return -1, true
}

// near reports whether no other live event stands between a draft and a token.
func (r *reading) near(d *draft, tok int, list []draft) bool {
	from, to := min(d.first, tok), max(d.last, tok)
	for i := range list {
		o := &list[i]
		if !o.gone && o != d && o.first > from && o.first < to && (o.first > d.last || o.last <= d.first) {
			return false
		}
	}
	blind := -1
	if d.light >= 0 {
		blind = list[d.light].first // "was declared yesterday": its own verb
	} else if h := r.at(d.last); h != nil && r.lang.Order == lang.SubjectFirst && d.entry != nil && d.entry.Feature == lang.Noun && r.saysVerb(h) {
		blind = d.last // the truce declared on Monday
	}
	return r.sameClauseBut(from, to, blind)
}

// best is the most exact of some places, of equals one that is no mere direction, then
// the nearest; of one that lies in another the former.
func (r *reading) best(places []int, d *draft) int {
	best, rank, far := -1, -1, 0
	for _, i := range places {
		k := r.places[i].rank()
		i = r.inner(i)
		p := &r.places[i]
		dist := abs(p.first - d.first)
		if p.away && k > rankProvince {
			dist += awayReach
		}
		if k = max(k, p.rank()); k > rank || k == rank && dist < far {
			best, rank, far = i, k, dist
		}
	}
	return best
}

// awayReach is how many tokens farther a place may stand that is preferred to a mere
// direction.
const awayReach = 12

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
