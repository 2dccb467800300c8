package extract

import (
	"strconv"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// toll is a number of victims that stands by itself: two dead, 14 جريحا.
type toll struct {
	first, last int
	pre         []lang.Cue
	effect      string // killed, injured, captured or displaced; "" when only people are counted (three others)
	count       Count
	part        bool   // a part of a number before it (among them), not to be added
	total       bool   // what a number of dead rose to, told of before
	apart       string // what a participle of their own says that they suffered (three others wounded), or ""
}

// number is a number expression of the text.
type number struct {
	first, last int
	count       Count
}

// unlimited is the Max of a count that states only its least.
const unlimited = -1

// exact reports whether a count states one number.
func (c Count) exact() bool { return c.Min == c.Max }

// findCounts reads the numbers and gives each to the party or the noun of
// victims that follows it.
func (r *reading) findCounts() {
	for i, sent := range r.doc.Sentences {
		if r.quiet[i] {
			continue
		}
		for tok := sent.First; tok < sent.Last; {
			n, ok := r.number(tok, sent.Last)
			if !ok {
				r.bareToll(tok)
				tok++
				continue
			}
			tok = r.attach(n, sent.Last)
		}
	}
}

// number reads a number with what limits it: at least six, نحو ألف ومئتي.
func (r *reading) number(tok, end int) (number, bool) {
	n := number{first: tok}
	least, more := false, false
	for tok < end {
		h := r.at(tok)
		if h == nil || h.First != tok {
			break
		}
		if h.cue(lang.AtLeast) {
			least = true
		} else if h.cue(lang.MoreThan) {
			more = true
		} else if !h.cue(lang.Approx) {
			break
		}
		tok = h.Last
	}
	count, last := r.value(tok, end)
	if last == tok && tok+1 < end && r.cueAt(tok, lang.OneOf) && r.timeAt[tok] < 0 && r.partyAt[tok+1] >= 0 && r.parties[r.partyAt[tok+1]].first == tok+1 {
		count, last = Count{1, 1}, tok+1 // أحد عناصر الشرطة
	}
	if last == tok {
		return number{}, false
	}
	if last < end && r.cueAt(last, lang.AtLeast) {
		least, last = true, r.at(last).Last
	}
	n.last, n.count = last, count
	if least || more {
		n.count.Max = unlimited
	}
	return n, true
}

// value sums up digits and number words; last is the token behind them. A vague
// number (dozens) has its own range.
func (r *reading) value(tok, end int) (c Count, last int) {
	last = tok
	for t := tok; t < end; {
		v, next, ok := r.numeral(t, last > tok)
		if !ok {
			break
		}
		switch {
		case last == tok:
			if c = v; !c.exact() && next < end && r.plainNumber(next) {
				return r.value(next, end) // a group of 20
			}
		case v.Min >= 100 && c.Min > 0 && c.Min < v.Min:
			c.Min *= v.Min // five thousand; a vague plural (آلاف) counts its unit
			c.Max = c.Min
		case !r.joins(t) && v.Min < 100:
			return c, last
		default:
			c.Min += v.Min
			c.Max = c.Min
		}
		last, t = next, next
	}
	return c, last
}

// plainNumber reports whether digits or a number word of less than a hundred begin at a
// token.
func (r *reading) plainNumber(tok int) bool {
	v, _, ok := r.numeral(tok, false)
	return ok && v.exact() && (r.doc.Tokens[tok].Kind == text.Number || v.Min < 100) && !contains(r.pre(tok), lang.And)
}

// joins reports whether a number word is added to the one before.
func (r *reading) joins(tok int) bool {
	return contains(r.pre(tok), lang.And) || r.cueAt(tok-1, lang.And) || r.isMark(tok-1, "-")
}

// numeral reads one digit group or number word. inside says that it stands
// behind another.
func (r *reading) numeral(tok int, inside bool) (c Count, next int, ok bool) {
	if r.timeAt[tok] >= 0 || r.placeAt[tok] >= 0 || r.inName(tok) {
		return c, tok, false
	}
	if r.doc.Tokens[tok].Kind == text.Number {
		v, ok := digits(r.key(tok))
		if !ok || inside || r.decimalBehind(tok) {
			return c, tok, false
		}
		return Count{v, v}, tok + 1, true
	}
	h := r.at(tok)
	if h == nil || h.First != tok {
		return c, tok, false
	}
	if e := h.entry(lang.CountEntry); e != nil {
		if inside && e.Number > 1000 {
			return Count{e.Number / 2, e.Number / 2}, h.Last, true // آلاف after a number is a thousand
		}
		if inside && !contains(h.pre, lang.And) {
			return c, tok, false
		}
		return Count{e.Number, e.Value}, h.Last, true
	}
	if e := h.entry(lang.TimeEntry); e != nil && e.Number > 0 {
		if inside && !r.joins(tok) && e.Number < 100 {
			return c, tok, false
		}
		return Count{e.Number, e.Number}, h.Last, true
	}
	return c, tok, false
}

// inName reports whether a number belongs to the name of a body: the 30th Division.
func (r *reading) inName(tok int) bool {
	i := r.partyAt[tok]
	return i >= 0 && r.parties[i].first < tok && r.doc.Tokens[tok].Kind == text.Number
}

// digits reads whole numbers with separators of thousands; no decimals, dates,
// percentages or numbers beyond a hundred million.
func digits(key string) (int, bool) {
	var plain []byte
	for i := 0; i < len(key); i++ {
		switch c := key[i]; {
		case c >= '0' && c <= '9':
			plain = append(plain, c)
		case c == ',' && len(key)-i == 4:
		default:
			return 0, false
		}
	}
	if len(plain) == 0 || len(plain) > 8 {
		return 0, false
	}
	n, err := strconv.Atoi(string(plain))
	return n, err == nil
}

// decimalBehind recognises the wire style 85ر0 for 0.85.
func (r *reading) decimalBehind(tok int) bool {
	t := r.doc.Tokens
	return tok+2 < len(t) && t[tok+2].Kind == text.Number && !t[tok+1].Space && !t[tok+2].Space && t[tok+1].Kind == text.Word ||
		tok >= 2 && t[tok-2].Kind == text.Number && !t[tok].Space && !t[tok-1].Space && t[tok-1].Kind == text.Word
}

// attach gives a number to what it counts and returns the token to go on from.
func (r *reading) attach(n number, end int) int {
	part := r.afterAmong(n.first)
	if r.totalDead(n, end) {
		r.addToll(toll{first: n.first, last: n.last, effect: "killed", count: n.count, total: true})
		return n.last
	}
	if i := r.twoOf(n); i >= 0 {
		r.parties[i].count = &Count{n.count.Min, n.count.Max} // مسلحين اثنين
		return n.last
	}
	if i := r.groupOf(n); i >= 0 {
		r.countParty(&r.parties[i], n, part)
		if next := r.partyNext(n.last, end); next >= 0 && r.lang.Order == lang.VerbFirst {
			return r.parties[next].last // عائلة من خمسة أفراد
		}
		return n.last
	}
	for tok := n.last; tok < end && tok <= n.last+2; tok++ {
		if r.doc.Tokens[tok].Kind == text.Punct && !r.isMark(tok, "\"") && !(tok == n.last && r.isMark(tok, ")")) {
			break // but: killed (8) soldiers
		}
		if i := r.partyAt[tok]; i >= 0 {
			r.leastBehind(&n, r.parties[i].last)
			r.countParty(&r.parties[i], n, part)
			return max(n.last, tok)
		}
		h := r.at(tok)
		if h == nil || h.First != tok {
			continue
		}
		if slotOf(h) != "" && !(h.cue(lang.From) && (r.lang.Order == lang.VerbFirst || tok == n.last)) && !(h.cue(lang.Of) && tok == n.last) || h.has(lang.In) || h.has(lang.To) {
			break // 28 متطوعا في الجيش, 40 positions from the group: these are not counted
		}
		if e := h.entry(lang.TollEntry); e != nil {
			r.leastBehind(&n, h.Last)
			r.addToll(toll{first: n.first, last: h.Last, effect: e.Code, count: n.count, part: part})
			return h.Last
		}
		if h.cue(lang.Other) && !(r.lang.Order == lang.SubjectFirst && h.Last < end && r.partyAt[h.Last] >= 0) { // but: three other persons
			r.addToll(toll{first: n.first, last: h.Last, count: n.count, part: part, apart: r.harmOf(h.Last, end)})
			return h.Last
		}
		if h.entry(lang.TriggerEntry) != nil || h.entry(lang.TimeEntry) != nil {
			break
		}
	}
	verb := n.last
	for verb < end && verb < n.last+2 && (r.cueAt(verb, lang.Aux) || r.cueAt(verb, lang.Past)) {
		verb++ // 12 were injured
	}
	if h := r.at(verb); r.lang.Order == lang.SubjectFirst && h != nil && h.First == verb {
		e := h.entry(lang.TriggerEntry)
		if e != nil && e.Feature.Verb() && e.Feature != lang.Gerund && e.Feature != lang.Base &&
			(e.Trigger.Effect == "killed" || e.Trigger.Effect == "injured" || e.Trigger.Effect == "captured") {
			r.addToll(toll{first: n.first, last: n.last, count: n.count, part: part}) // 30 wounded
			return n.last
		}
	}
	if h := r.at(n.first - 1); h != nil {
		if e := h.entry(lang.TriggerEntry); e != nil && e.Trigger.Effect != "" && r.countsNothing(n.last, end) {
			r.addToll(toll{first: n.first, last: n.last, count: n.count, part: part}) // إصابة سبعة بجروح
		}
	}
	return n.last
}

// totalDead reports whether a number without a noun of victims is what a number of dead
// rose to: the death toll from the bombing rose to 45.
func (r *reading) totalDead(n number, end int) bool {
	before := r.at(n.first - 1)
	if before == nil || !before.cue(lang.To) && !before.cue(lang.Toward) && !(before.cue(lang.In) && r.lang.Order == lang.SubjectFirst) {
		return false
	}
	if i := r.partyNext(n.last, end); i >= 0 && r.parties[i].class != lang.Civilian || i < 0 && !r.countsNothing(n.last, end) {
		return false
	}
	if n.last < end && r.at(n.last) != nil && r.at(n.last).entry(lang.TollEntry) != nil {
		return false
	}
	for tok := n.first - 2; tok >= r.doc.Sentences[r.sentenceOf(n.first)].First; tok-- {
		if r.cueAt(tok, lang.DeathToll) {
			return true
		}
		if r.tollAt[tok] >= 0 || r.doc.Tokens[tok].Kind == text.Number && r.timeAt[tok] < 0 {
			return false
		}
	}
	return false
}

// partyNext is the party that begins at a token, or -1.
func (r *reading) partyNext(tok, end int) int {
	if tok >= end || r.partyAt[tok] < 0 || r.parties[r.partyAt[tok]].first != tok {
		return -1
	}
	return int(r.partyAt[tok])
}

// harmOf is what a participle directly behind people says that they suffered: three others
// wounded, three others were wounded; "" for nothing.
func (r *reading) harmOf(tok, end int) string {
	for tok < end && (r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past)) {
		tok++
	}
	h := r.at(tok)
	if r.lang.Order != lang.SubjectFirst || tok >= end || h == nil || h.First != tok {
		return ""
	}
	if e := h.entry(lang.TriggerEntry); e != nil && (e.Feature == lang.Participle || e.Feature == lang.Perfect) {
		return e.Trigger.Effect
	}
	return ""
}

// twoOf gives the party directly before "two", which is said to be so many; -1 for
// none.
func (r *reading) twoOf(n number) int {
	if r.lang.Order != lang.VerbFirst || n.first == 0 || n.count != (Count{2, 2}) || len(r.pre(n.first)) > 0 || r.doc.Tokens[n.first].Kind == text.Number {
		return -1
	}
	i := int(r.partyAt[n.first-1])
	if i < 0 || r.parties[i].last != n.first || r.parties[i].count != nil || r.parties[i].class <= lang.State && r.parties[i].ownerFirst == 0 {
		return -1
	}
	return i
}

// groupOf gives the group of people before "of" and a number, which says how many they are:
// a family of five; -1 for none.
func (r *reading) groupOf(n number) int {
	tok := n.first - 1
	if tok < 1 || len(r.pre(n.first)) > 0 || !r.wordIs(tok, lang.Of) && !(r.lang.Order == lang.VerbFirst && r.cueAt(tok, lang.From)) || r.partyAt[tok-1] < 0 {
		return -1
	}
	i := int(r.partyAt[tok-1])
	if p := &r.parties[i]; p.last != tok || p.number != lang.Group || p.count != nil {
		return -1
	}
	return i
}

// leastBehind opens a number whose noun "at least" follows, over one word that
// belongs to it: 18 مجندا بالشرطة على الأقل.
func (r *reading) leastBehind(n *number, tok int) {
	for last := tok + 1; tok <= last && tok < len(r.doc.Tokens) && r.doc.Tokens[tok].Kind == text.Word; tok++ {
		if r.cueAt(tok, lang.AtLeast) {
			n.count.Max = unlimited
			return
		}
	}
}

// countsNothing reports whether no noun stands behind a number: a mark, a
// preposition or the end of the sentence does.
func (r *reading) countsNothing(tok, end int) bool {
	if tok >= end || r.doc.Tokens[tok].Kind != text.Word {
		return true
	}
	return r.unitAt(tok).kind != wordUnit || contains(r.pre(tok), lang.In) || contains(r.pre(tok), lang.And)
}

func (r *reading) countParty(p *party, n number, part bool) {
	c := n.count
	if part {
		c = Count{} // counted already in the whole
	}
	p.count, p.countFirst = &c, min(n.first, p.first)
	if part {
		p.count = nil
		p.number = 0
	}
}

func (r *reading) addToll(t toll) {
	t.pre = r.pre(t.first)
	cover(r.tollAt, t.first, t.last, len(r.tolls))
	r.tolls = append(r.tolls, t)
}

// bareToll reads a noun of victims whose form says how many: قتيلان, a body.
func (r *reading) bareToll(tok int) {
	h := r.at(tok)
	if h == nil || h.First != tok || r.tollAt[tok] >= 0 || r.partyAt[tok] >= 0 {
		return
	}
	if r.anotherHurt(h) {
		r.addToll(toll{first: tok, last: h.Last, count: Count{1, 1}})
		return
	}
	e := h.entry(lang.TollEntry)
	if e == nil {
		return
	}
	t := toll{first: tok, last: h.Last, effect: e.Code, count: Count{e.Number, e.Number}, part: r.afterAmong(tok)}
	if e.Number < 0 {
		t.count = Count{0, unlimited}
		if prev := r.coordinated(tok, h); prev != nil {
			t.count = prev.count // عشرات القتلى والجرحى: the number counts both
		} else if c := r.countedBefore(tok); c != nil {
			t.count = *c
		}
	}
	r.addToll(t)
}

// anotherHurt reports whether "another" stands directly behind a word of harm with no
// noun of its own: killed one and wounded another, وجرح آخر.
func (r *reading) anotherHurt(h *hit) bool {
	if !h.cue(lang.Another) || h.First == 0 || len(h.pre) > 0 {
		return false
	}
	if r.cueAt(h.First-1, lang.And) && r.harmedAt(h.Last) {
		return true // … was killed and another wounded
	}
	prev := r.at(h.First - 1)
	if prev == nil || prev.Last != h.First {
		return false
	}
	e := prev.entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Effect == "" {
		return false
	}
	return h.Last >= len(r.doc.Tokens) || r.partyAt[h.Last] < 0 && (r.lang.Order == lang.VerbFirst || r.at(h.Last) != nil || r.doc.Tokens[h.Last].Kind == text.Punct)
}

// countedBefore gives the number of the people directly before a noun of victims,
// where it stands behind them: left two Indian soldiers dead.
func (r *reading) countedBefore(tok int) *Count {
	tok--
	if tok > 0 && r.partyAt[tok] < 0 && (r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past)) {
		tok-- // ten people are dead
	}
	if r.lang.Order != lang.SubjectFirst || tok < 0 || r.partyAt[tok] < 0 {
		return nil
	}
	p := &r.parties[r.partyAt[tok]]
	if p.count == nil && p.number > 0 {
		return &Count{p.number, p.number}
	}
	return p.count
}

// coordinated gives the toll that a noun of victims is joined to, or nil.
func (r *reading) coordinated(tok int, h *hit) *toll {
	if !h.has(lang.And) || tok == 0 || r.tollAt[tok-1] < 0 {
		return nil
	}
	return &r.tolls[r.tollAt[tok-1]]
}

// afterAmong reports whether "among them" stands before the token, so that the
// number is a part of one before.
func (r *reading) afterAmong(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-8; back-- {
		h := r.at(back)
		if h != nil && h.cue(lang.Among) {
			return true
		}
		if r.isMark(back, ".؛;") || h != nil && h.entry(lang.TriggerEntry) != nil {
			return false
		}
	}
	return false
}
