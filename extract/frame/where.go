package frame

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// Besides reports whether an event only stands beside the story, so that the
// scene stays where it is: talks, and what the sentence tells the time by (a day
// after Daraya was evacuated).
func (r *Narration) Besides(d *Draft) bool {
	if d.Trigger.Type == "CONSULT" || d.Trigger.Type == "AGREE" {
		return true
	}
	for tok := d.First - 1; tok >= r.Doc.Sentences[d.Sentence].First && tok >= d.First-besidesReach; tok-- {
		if r.IsMark(tok, ",،؛;:.") {
			return false
		}
		if r.CueAt(tok, lang.After) {
			return true
		}
	}
	return false
}

// besidesReach is how far before an event the word may stand that tells it as
// the time of another, in tokens.
const besidesReach = 8

// Verbal reports whether an event is an act of speech, which happens nowhere
// in particular.
func (d *Draft) Verbal() bool { return mention.VerbalType(d.Trigger.Type) }

// Where gives the place of an event and what tells it, clause or sentence; -1 and none
// where its sentence tells none. What is said happened where what it is about did.
func (r *Narration) Where(d *Draft, list []Draft) (place int, basis string) {
	if !d.Verbal() {
		place, basis = r.placeOf(d, list)
		if i := r.countryHit(d); place < 0 && i >= 0 {
			return i, "clause"
		}
		return place, basis
	}
	if i := r.best(d.Places, d); i >= 0 {
		return i, "clause"
	}
	if i := r.about(d); i >= 0 {
		return i, "sentence"
	}
	return -1, "none"
}

// countryHit gives the country in the sentence of an attack that its name says to be hit, -1
// for none: the attacks that targeted Turkey.
func (r *Narration) countryHit(d *Draft) int {
	if d.Trigger.Type != "ASSAULT" || len(d.Recipients) != 1 {
		return -1
	}
	p := &r.Parties[d.Recipients[0]]
	at := r.PlaceAt[p.First]
	if at < 0 || p.Class != lang.State || r.SentenceOf(p.First) != d.Sentence {
		return -1
	}
	if hit := &r.Places[at]; hit.First != p.First || hit.Last != p.Last || hit.Name.Kind != "country" {
		return -1
	}
	return int(at)
}

// about gives the place that what is said is about: the most exact one that a word locates
// behind an act of speech, in what follows; -1 for none.
func (r *Narration) about(d *Draft) int {
	var found []int
	for tok := d.Last; tok < r.Doc.Sentences[d.Sentence].Last; tok++ {
		i := r.PlaceAt[tok]
		if h := r.At(tok); h != nil && h.First == tok && r.SaysVerb(h) || r.IsMark(tok, ";؛") {
			break
		}
		if i < 0 || r.Places[i].First != tok {
			continue
		}
		p := &r.Places[i]
		if p.Aside() || !(slices.Contains(p.Pre, lang.In) || r.LocatedBefore(p.First)) || r.seatOf(p) || r.possessor(p) {
			continue
		}
		found = append(found, int(i))
	}
	return r.best(found, d)
}

// placeOf chooses where an event happened: the most exact place in the slots
// of its frame, else the nearest in its clause and sentence.
func (r *Narration) placeOf(d *Draft, list []Draft) (int, string) {
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
	slot := r.best(d.Places, d)
	if slot >= 0 && r.elsewhere(&r.Places[slot], country) {
		slot = -1
	}
	if slot >= 0 && r.Places[slot].Rank() == mention.RankTown {
		return slot, "clause"
	}
	sent := r.Doc.Sentences[d.Sentence]
	var clause, whole, seats, borders []int
	for tok := sent.First; tok < sent.Last; tok++ {
		i := r.PlaceAt[tok]
		if i >= 0 && r.Places[i].First == tok && r.Places[i].Toponym.Relation == "border" && r.near(d, tok, list) {
			borders = append(borders, int(i))
		}
		if i < 0 || r.Places[i].First != tok || !r.Locates(&r.Places[i]) || tok < d.First && r.OriginOf(&r.Places[i]) || r.aimedAt(d, &r.Places[i]) || r.leaves(d, &r.Places[i]) || r.elsewhere(&r.Places[i], country) {
			continue
		}
		if r.seatOf(&r.Places[i]) || r.possessor(&r.Places[i]) || r.ofSubject(&r.Places[i], d) {
			seats = append(seats, int(i))
			continue
		}
		if !r.metAt(d, tok, list) && !r.accuses(d.Last, tok) {
			whole = append(whole, int(i))
		}
		if r.near(d, tok, list) {
			clause = append(clause, int(i))
		}
	}
	i := r.best(clause, d)
	if slot >= 0 && (i < 0 || r.Places[i].Rank() <= r.Places[slot].Rank()) {
		i = slot
	}
	if i >= 0 {
		if j := r.best(whole, d); r.Places[i].Rank() == mention.RankCountry && r.Places[i].First < d.First && r.home(&r.Places[i]) && j >= 0 && r.Places[j].Rank() > mention.RankCountry && r.Places[j].Name.Country == r.Places[i].Name.Country {
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
func (r *Narration) countryBehind(d *Draft) string {
	i := r.placeBehind(d.Last)
	if i < 0 || r.Places[i].Rank() != mention.RankCountry || r.Places[i].Aside() {
		return ""
	}
	for tok := d.Last; tok <= r.Places[i].First; tok++ {
		if r.CueAt(tok, lang.In) || slices.Contains(r.Pre(tok), lang.In) {
			return r.Places[i].Name.Country
		}
	}
	return ""
}

// elsewhere reports whether a place lies outside of a country, none being empty.
func (r *Narration) elsewhere(p *mention.Place, country string) bool {
	return country != "" && p.Name.Country != "" && p.Name.Country != country
}

// home reports whether a place says where the party directly before it is at home: police
// in Sudan.
func (r *Narration) home(p *mention.Place) bool {
	tok := p.First - 1
	for tok > 0 && (r.CueAt(tok, lang.Definite) || r.PlaceCode(tok) != "") {
		tok--
	}
	if r.CueAt(tok, lang.In) {
		tok--
	} else if !slices.Contains(p.Pre, lang.In) {
		return false
	}
	return tok >= 0 && r.PartyAt[tok] >= 0
}

// directly gives the place that stands behind a draft with nothing but words of place
// between: protested at Downing Street; -1 for none, for a country, and where what
// follows says more exactly where.
func (r *Narration) directly(d *Draft) int {
	i := r.placeBehind(r.behindOn(d))
	if i < 0 {
		return -1
	}
	p := &r.Places[i]
	if p.Aside() || p.Rank() == mention.RankCountry || !r.Locates(p) && d.Trigger.Mode != "seize" || r.aimedAt(d, p) || r.leaves(d, p) {
		return -1
	}
	if tok := p.Last; p.Rank() < mention.RankTown && tok < len(r.Doc.Tokens) {
		if strings.HasPrefix(r.PlaceCode(tok), "kind:") {
			tok = r.At(tok).Last
		}
		if tok < len(r.Doc.Tokens) && r.IsMark(tok, ",،") {
			tok++ // in Idlib province, in the town of Sarmin
		}
		if next := r.placeBehind(tok); next >= 0 && r.Places[next].Rank() > p.Rank() {
			return -1
		}
	}
	return r.Inner(i)
}

// behindOn gives the token behind the "on" that follows a deed of violence, which governs
// what it hits: للسيطرة على محافظة أبين, attacks on Sarmin.
func (r *Narration) behindOn(d *Draft) int {
	if tok := d.Last; d.Trigger.Type == "ASSAULT" && tok < len(r.Doc.Tokens) && (r.CueAt(tok, lang.On) || r.CueAt(tok, lang.OnPrep)) {
		return tok + 1
	}
	return d.Last
}

// placeBehind gives the place that begins behind a token after words of place alone, -1 for
// none.
func (r *Narration) placeBehind(tok int) int {
	for end := min(len(r.Doc.Tokens), tok+mention.OrientReach); tok < end; tok++ {
		if i := int(r.PlaceAt[tok]); i >= 0 {
			return i
		}
		if h := r.At(tok); h == nil || !h.Cue(lang.In) && !h.Cue(lang.Near) && !h.Cue(lang.Definite) && h.Entry(lang.PlaceEntry) == nil {
			return -1
		}
	}
	return -1
}

// whereReach is how many tokens may stand between "where" and an event of its clause.
const whereReach = 8

// placeOfWhere gives the place before the "where" whose clause a draft stands in, when no
// other event of the clause stands before it; -1 for none: in Sinai, where clashes broke out.
func (r *Narration) placeOfWhere(d *Draft, list []Draft) int {
	first := d.First
	if d.Light >= 0 {
		first = min(first, list[d.Light].First)
	}
	for tok := first - 1; tok > r.Doc.Sentences[d.Sentence].First && tok >= first-whereReach; tok-- {
		if r.IsMark(tok, "،,.؛;:") || r.PlaceAt[tok] >= 0 && !r.CueAt(tok, lang.Where) {
			return -1
		}
		if !r.CueAt(tok, lang.Where) {
			continue
		}
		at := tok - 1
		if r.IsMark(at, "،,") {
			at--
		}
		i := int(r.PlaceAt[at])
		if i > 0 && r.Listed(&r.Places[i]) && r.Places[i].Rank() < r.Places[i-1].Rank() {
			i-- // San José, Costa Rica, where
		}
		if i >= 0 && !r.Places[i].Aside() {
			return r.Inner(i)
		}
		return -1
	}
	return -1
}

// settlementAgain reports whether a definite noun for a settlement or a province without a
// name stands directly behind a draft, and gives the place before the draft, in its sentence
// or the one before, that it means, -1 for one told earlier: reached Aden after the liberation
// of the city.
func (r *Narration) settlementAgain(d *Draft) (int, bool) {
	if d.Trigger.Type != "ASSAULT" && d.Trigger.Type != "COERCE" {
		return -1, false
	}
	tok := d.Last
	for tok < len(r.Doc.Tokens) && tok < d.Last+mention.OrientReach && (r.CueAt(tok, lang.On) || r.CueAt(tok, lang.OnPrep) || r.CueAt(tok, lang.In) || r.CueAt(tok, lang.Definite)) {
		tok++
	}
	h := r.At(tok)
	if h == nil || h.First != tok || h.Last-h.First > 1 || r.PlaceAt[tok] >= 0 {
		return -1, false
	}
	kind, ok := strings.CutPrefix(r.PlaceCode(tok), "kind:")
	town := mention.Settled(kind) || kind == "city"
	if !ok || !town && kind != "province" || !r.IsDefinite(h) && !r.CueAt(tok-1, lang.Definite) {
		return -1, false
	}
	next := h.Last
	for next < len(r.Doc.Tokens) && next <= h.Last+1 && (r.Articled(next) && r.Lang.Article != "" || r.IsMark(next, "\"")) {
		next++ // المدينة القديمة
	}
	if next < len(r.Doc.Tokens) && (r.PlaceAt[next] >= 0 || r.CueAt(next, lang.In) || slices.Contains(r.Pre(next), lang.In) || r.Cased() && (r.CueAt(next, lang.Of) || r.Capital(next))) {
		return -1, false
	}
	own := r.Doc.Sentences[d.Sentence].First
	for at := d.First - 1; at >= r.Doc.Sentences[max(0, d.Sentence-1)].First; at-- {
		i := int(r.PlaceAt[at])
		if i < 0 || r.Places[i].Aside() || r.Places[i].Rank() == mention.RankCountry || (r.Places[i].Rank() == mention.RankTown) != town {
			continue
		}
		if k := r.Places[i].Kind(); at >= own || !town || mention.Settled(k) || k == "city" {
			return r.Inner(i), true
		}
	}
	return -1, true
}

// near reports whether no other live event stands between a draft and a token.
func (r *Narration) near(d *Draft, tok int, list []Draft) bool {
	from, to := min(d.First, tok), max(d.Last, tok)
	for i := range list {
		o := &list[i]
		if !o.gone && o != d && o.First > from && o.First < to && (o.First > d.Last || o.Last <= d.First) {
			return false
		}
	}
	blind := -1
	if d.Light >= 0 {
		blind = list[d.Light].First // "was declared yesterday": its own verb
	} else if h := r.At(d.Last); h != nil && r.Lang.Order == lang.SubjectFirst && d.Entry != nil && d.Entry.Feature == lang.Noun && r.SaysVerb(h) {
		blind = d.Last // the truce declared on Monday
	}
	return r.SameClauseBut(from, to, blind)
}

// best is the most exact of some places, of equals one that is no mere direction, then
// the nearest; of one that lies in another the former.
func (r *Narration) best(places []int, d *Draft) int {
	best, rank, far := -1, -1, 0
	for _, i := range places {
		k := r.Places[i].Rank()
		i = r.Inner(i)
		p := &r.Places[i]
		dist := max(p.First-d.First, d.First-p.First)
		if p.Away && k > mention.RankProvince {
			dist += awayReach
		}
		if k = max(k, p.Rank()); k > rank || k == rank && dist < far {
			best, rank, far = i, k, dist
		}
	}
	return best
}

// awayReach is how many tokens farther a place may stand that is preferred to a mere
// direction.
const awayReach = 12
