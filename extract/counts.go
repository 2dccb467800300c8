package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

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
			if i := r.partyNext(h.Last, end); tok == n.last && i >= 0 && r.harmedAt(tok) && r.parties[i].count == nil && r.parties[i].class != lang.Person && r.parties[i].class != lang.Media {
				r.countParty(&r.parties[i], n, part) // nine wounded soldiers
				return r.parties[i].last
			}
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
	if last := r.harmed(n, end); last >= 0 {
		r.addToll(toll{first: n.first, last: last, count: n.count, part: part})
		return last
	}
	return n.last
}

// partyNext is the party that begins at a token, or -1.
func (r *reading) partyNext(tok, end int) int {
	if tok >= end || r.partyAt[tok] < 0 || r.parties[r.partyAt[tok]].first != tok {
		return -1
	}
	return int(r.partyAt[tok])
}

// twoOf gives the party directly before "two", which is said to be so many; -1 for
// none.
func (r *reading) twoOf(n number) int {
	if r.lang.Order != lang.VerbFirst || n.first == 0 || n.count != (Count{2, 2}) || len(r.pre(n.first)) > 0 || r.doc.Tokens[n.first].Kind == text.Number {
		return -1
	}
	i := int(r.partyAt[n.first-1])
	if i < 0 || r.parties[i].last != n.first || r.parties[i].count != nil || r.parties[i].class <= lang.State && r.parties[i].ownerFirst == 0 && !r.soldiersAt(r.parties[i].first) {
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

// afterAmong reports whether "among them" stands before the token, so that the
// number is a part of one before.
func (r *reading) afterAmong(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-8; back-- {
		h := r.at(back)
		if h != nil && h.cue(lang.Among) {
			return !r.ofThemHarmed(r.unitAt(back)) && !r.nextHarmed(tok, h.First)
		}
		if r.isMark(back, ".؛;") || h != nil && h.entry(lang.TriggerEntry) != nil {
			return false
		}
	}
	return false
}

// nextHarmed reports whether a number behind a comma and "and" counts those whom the next verb
// harms, where the parts of the number before it stand behind its verb: three were killed,
// including a woman, and four were injured.
func (r *reading) nextHarmed(tok, among int) bool {
	if r.lang.Order != lang.SubjectFirst || tok < 2 || !r.cueAt(tok-1, lang.And) || !r.isMark(tok-2, ",") {
		return false
	}
	for back := among - 1; back >= 0 && back >= among-4; back-- { // also: a woman among them
		if verb := r.at(back); verb != nil && r.harmedAt(verb.First) {
			return true
		}
	}
	return false
}
