package extract

import (
	"slices"
	"strings"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// scene is where and when the article is, carried from sentence to sentence
// for events that say neither.
type scene struct {
	place    int // in Record.Toponyms, or -1
	rank     int
	day      date.Day
	to       date.Day
	grain    string
	text     string
	edtf     string
	told     int // sentence that named the day
	speaker  int
	dateline int // toponym of the dateline, or -1
}

// ranks of places: the higher, the more exactly an event is placed by it.
const (
	rankCountry = iota
	rankProvince
	rankLine
	rankTown
)

// kind is what sort of place is meant: what a word beside the name says, or what the
// best-known place of the name is.
func (p *place) kind() string {
	switch {
	case p.cue != "":
		return p.cue
	case p.name.Seat:
		return "city"
	}
	return p.name.Kind
}

// rank is how exactly a place locates.
func (p *place) rank() int {
	switch p.kind() {
	case "country":
		return rankCountry
	case "province", "region", "sea", "desert", "island", "road":
		return rankProvince
	case "river", "lake", "district":
		return rankLine
	}
	if p.toponym.Relation == "countryside" {
		return rankLine
	}
	return rankTown
}

// placeOf chooses where an event happened: the most exact place in the slots
// of its frame, else the nearest in its clause and sentence.
func (r *reading) placeOf(d *draft, list []draft) (int, string) {
	if i := r.directly(d); i >= 0 {
		return i, "clause"
	}
	slot := r.best(d.places, d)
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
		if i < 0 || r.places[i].first != tok || !r.locates(&r.places[i]) || tok < d.first && r.originOf(&r.places[i]) || r.aimedAt(d, &r.places[i]) || r.leaves(d, &r.places[i]) {
			continue
		}
		if r.seatOf(&r.places[i]) {
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

// home reports whether a place says where the party directly before it is at home: police
// in Sudan.
func (r *reading) home(p *place) bool {
	tok := p.first - 1
	for tok > 0 && (r.cueAt(tok, lang.Definite) || r.placeCode(tok) != "") {
		tok--
	}
	if r.cueAt(tok, lang.In) {
		tok--
	} else if !contains(p.pre, lang.In) {
		return false
	}
	return tok >= 0 && r.partyAt[tok] >= 0
}

// directly gives the place that stands behind a draft with nothing but words of place
// between: protested at Downing Street; -1 for none, for a country, and where what
// follows says more exactly where.
func (r *reading) directly(d *draft) int {
	i := r.placeBehind(d.last)
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

// seatOf reports whether a place stands directly behind somebody who speaks, as where he
// is: a military source at Benina air base said.
func (r *reading) seatOf(p *place) bool {
	tok := p.first - 1
	for tok > 0 && (r.placeCode(tok) != "" || r.cueAt(tok, lang.Definite)) {
		tok--
	}
	if !contains(r.pre(p.first), lang.In) && !contains(r.pre(tok+1), lang.In) {
		if !r.cueAt(tok, lang.In) {
			return false
		}
		tok--
	}
	if tok < 0 || r.partyAt[tok] < 0 {
		return false
	}
	u := r.unitAt(tok)
	return u.kind == partyUnit && u.last == tok+1 && r.speaks(u)
}

// aimedAt reports whether a place only says where to something goes on that happens
// elsewhere: took four districts towards the capital.
func (r *reading) aimedAt(d *draft, p *place) bool {
	if d.trigger.Frame.Slot("toward") == lang.Place || p.first == 0 {
		return false
	}
	for tok := p.first - 1; tok >= 0 && tok >= p.first-2; tok-- {
		h := r.at(tok)
		if h == nil {
			continue
		}
		if h.cue(lang.Toward) && !h.cue(lang.To) && !h.cue(lang.In) {
			return d.trigger.Type == "ASSAULT"
		}
		if h.entry(lang.PlaceEntry) == nil {
			return false
		}
	}
	return false
}

// metAt reports whether a place of the sentence is where people meet to speak
// of the draft: at talks in Washington.
func (r *reading) metAt(d *draft, tok int, list []draft) bool {
	for i := range list {
		o := &list[i]
		if o != d && !o.gone && o.trigger.Type == "CONSULT" && d.trigger.Type != "CONSULT" && r.near(o, tok, list) {
			return true
		}
	}
	return false
}

// aside reports whether nothing happens at a place: a border that only orients,
// a government, the place a report was sent from.
func (p *place) aside() bool {
	return p.apart || p.toponym.Role == "metonym" || p.toponym.Role == "dateline"
}

// locates reports whether a place outside the slots of a frame may be where
// something happened: a word locates by it, and it is no border, government or
// dateline.
func (r *reading) locates(p *place) bool {
	if p.aside() {
		return false
	}
	return p.cue != "" || p.toponym.Rule == nation || p.toponym.Relation != "" || r.heldBy(p.first-1) || r.afterPreposition(p) || p.rank() == rankTown || r.afterArticle(p)
}

// originOf reports whether a place before an event only says where somebody is
// from: a young man from Kobane was killed.
func (r *reading) originOf(p *place) bool {
	if !r.cased() {
		return false
	}
	tok := p.first - 1
	for tok > 0 && (r.cueAt(tok, lang.Definite) || r.placeCode(tok) != "") {
		tok--
	}
	return tok > 0 && r.cueAt(tok, lang.From) && r.partyAt[tok-1] >= 0
}

// leaves reports whether a place is where a way begins that is told with its end,
// and the draft is no movement: لنقل رافضي التسوية من درعا إلى الشمال.
func (r *reading) leaves(d *draft, p *place) bool {
	switch d.trigger.Type {
	case "RETREAT", "MOBILIZE", "AID":
		return false
	}
	from := contains(p.pre, lang.From) || p.first > 0 && r.cueAt(p.first-1, lang.From)
	if !from || d.trigger.Frame.Slot("from") == lang.Place || p.last >= len(r.doc.Tokens) {
		return false
	}
	return r.cueAt(p.last, lang.To) || r.cueAt(p.last, lang.Toward) || contains(r.pre(p.last), lang.To)
}

// afterArticle reports whether a preposition of place and an article stand
// before the name of no country: in the Gaza Strip, but in the US elections.
func (r *reading) afterArticle(p *place) bool {
	return r.cased() && p.name.Kind != "country" && p.first > 1 && r.cueAt(p.first-1, lang.Definite) &&
		(r.cueAt(p.first-2, lang.In) || r.cueAt(p.first-2, lang.Near))
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

// best is the most exact of some places, the nearest of equals; of one that lies
// in another the former.
func (r *reading) best(places []int, d *draft) int {
	best, rank, far := -1, -1, 0
	for _, i := range places {
		k := r.places[i].rank()
		i = r.inner(i)
		p := &r.places[i]
		dist := abs(p.first - d.first)
		if k = max(k, p.rank()); k > rank || k == rank && dist < far {
			best, rank, far = i, k, dist
		}
	}
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// timeOf chooses when an event happened: the time expression nearest to it in
// its clause, or one that opens the sentence.
func (r *reading) timeOf(d *draft, list []draft) (int, bool) {
	sent := r.doc.Sentences[d.sentence]
	best, far := -1, 1<<30
	for tok := sent.First; tok < sent.Last; tok++ {
		i := int(r.timeAt[tok])
		if i < 0 || r.times[i].First != tok || !r.datable(&r.times[i]) {
			continue
		}
		if r.sinceThen(d, &r.times[i]) || r.timesSpeech(d, &r.times[i]) {
			continue
		}
		dist := abs(tok - d.first)
		if tok < d.first {
			dist += 2 // what follows is likelier meant
		}
		if !r.nearTime(d, tok, list) {
			if !r.opens(tok, sent.First, list) {
				continue
			}
			dist += 30
		}
		if dist < far {
			best, far = i, dist
		}
	}
	if best < 0 {
		best = r.onlyTime(d)
	}
	return best, best >= 0
}

// timesSpeech reports whether a time tells when somebody spoke of the draft: it
// stands between the verb of saying and "that", or before the verb itself.
func (r *reading) timesSpeech(d *draft, t *date.Timex) bool {
	if r.lang.Order != lang.SubjectFirst || t.First > d.first {
		return false
	}
	said := false
	for tok := t.First - 1; tok >= 0 && tok >= t.First-2; tok-- {
		if h := r.at(tok); h != nil && r.saysVerb(h) {
			said = true
		}
	}
	h := r.at(t.Last)
	if h == nil {
		return false
	}
	return said && h.cue(lang.That) || r.saysVerb(h)
}

// sinceThen reports whether a time longer than days belongs to something that
// happened before the draft: the worst raid since the war began 25 years ago.
func (r *reading) sinceThen(d *draft, t *date.Timex) bool {
	if t.To-t.From <= 1 {
		return false
	}
	for tok := t.First - 2; tok >= d.last && tok >= t.First-10; tok-- {
		if r.isMark(tok, "،,؛;:") {
			return false
		}
		if r.cueAt(tok, lang.After) {
			return true
		}
	}
	return false
}

// onlyTime is the one time expression of a sentence, when no clause parts it
// from the event: took the town after battles in January 2014.
func (r *reading) onlyTime(d *draft) int {
	sent := r.doc.Sentences[d.sentence]
	only := -1
	for tok := sent.First; tok < sent.Last; tok++ {
		i := int(r.timeAt[tok])
		if i < 0 || r.times[i].First != tok || !r.datable(&r.times[i]) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	if only < 0 || r.accuses(d.last, r.times[only].First) || !r.oneClause(min(d.first, r.times[only].First), max(d.last, r.times[only].First)) {
		return -1
	}
	return only
}

// accuses reports whether "behind" or "responsible for" stands between two tokens: what
// follows tells of another deed.
func (r *reading) accuses(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.lang.Order == lang.VerbFirst && r.cueAt(tok, lang.BlamedFor) {
			return true
		}
	}
	return false
}

// oneClause reports whether neither a clause nor a finite verb of an event
// begins between two tokens.
func (r *reading) oneClause(from, to int) bool {
	for tok := from + 1; tok < to; tok++ {
		u := r.unitAt(tok)
		if u.kind == cueUnit && u.hit.cue(lang.Rel) {
			return false
		}
		if u.kind == triggerUnit && u.first == tok {
			if e := r.sense(u.hit); e != nil && e.Feature.Verb() && e.Feature != lang.Gerund {
				return false
			}
		}
	}
	return r.sameClause(from, to)
}

// datable reports whether a time expression can date an event.
func (r *reading) datable(t *date.Timex) bool {
	return t.From != date.NoDay && t.To != date.NoDay && t.Type != "SET"
}

// nearTime is near for time expressions: a relative clause or what is said
// keeps its own time.
func (r *reading) nearTime(d *draft, tok int, list []draft) bool {
	if !r.near(d, tok, list) {
		return false
	}
	for t := min(d.first, tok); t < max(d.first, tok); t++ {
		if r.cueAt(t, lang.Rel) && !joinedIn(list, t, tok) && !r.describes(t, d) {
			return false
		}
	}
	return true
}

// describes reports whether the relative clause that begins at a token is the noun's
// own, with only adjectives between, so that its time is the noun's too: the suicide
// attack that took place on Saturday, الهجوم الذي وقع السبت.
func (r *reading) describes(rel int, d *draft) bool {
	if rel < d.last || d.entry == nil || d.entry.Feature != lang.Noun {
		return false
	}
	for tok := d.last; tok < rel; tok++ {
		// تفجيرات باريس التي وقعت: only what happens has a verb of happening behind "which"
		place := r.unitAt(tok).kind == placeUnit && rel+1 < len(r.doc.Tokens) && r.unitAt(rel+1).kind == triggerUnit
		if r.unitAt(tok).kind != wordUnit && !place {
			return false
		}
	}
	return true
}

// joinedIn reports whether between two tokens a verb stands that has been joined
// to another draft: the bombing that killed 15 people in September.
func joinedIn(list []draft, from, to int) bool {
	return slices.ContainsFunc(list, func(o draft) bool {
		return o.gone && o.harms() && o.first > from && o.first < to
	})
}

// opens reports whether a time expression stands before all events of the
// sentence and so holds for all of them.
func (r *reading) opens(tok, start int, list []draft) bool {
	for i := range list {
		if !list[i].gone && list[i].first < tok {
			return false
		}
	}
	for t := start; t < tok; t++ {
		if h := r.at(t); h != nil && h.cue(lang.That) {
			return false
		}
	}
	return true
}
