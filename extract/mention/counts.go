package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// findCounts reads the numbers and gives each to the party or the noun of
// victims that follows it.
func (r *Reading) findCounts() {
	for i, sent := range r.Doc.Sentences {
		if r.Quiet[i] {
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
func (r *Reading) attach(n number, end int) int {
	part := r.AfterAmong(n.first)
	if r.totalDead(n, end) {
		r.addToll(Toll{First: n.first, last: n.last, Effect: "killed", Count: n.count, Total: true})
		return n.last
	}
	if i := r.tollBefore(n, end); i >= 0 {
		t := &r.Tolls[i]
		t.Count, t.bare, t.Total, t.last = n.count, false, r.stillBehind(n.last, end), n.last
		cover(r.TollAt, n.first, n.last, i)
		return n.last
	}
	if i := r.twoOf(n); i >= 0 {
		r.Parties[i].Count = &Count{n.count.Min, n.count.Max} // مسلحين اثنين
		return n.last
	}
	if i := r.groupOf(n); i >= 0 {
		r.countParty(&r.Parties[i], n, part)
		if next := r.partyNext(n.last, end); next >= 0 && r.Lang.Order == lang.VerbFirst {
			return r.Parties[next].Last // عائلة من خمسة أفراد
		}
		return n.last
	}
	for tok := n.last; tok < end && tok <= n.last+2; tok++ {
		if r.Doc.Tokens[tok].Kind == text.Punct && !r.IsMark(tok, "\"") && !(tok == n.last && r.IsMark(tok, ")")) {
			break // but: killed (8) soldiers
		}
		if i := r.PartyAt[tok]; i >= 0 {
			r.leastBehind(&n, r.Parties[i].Last)
			r.countParty(&r.Parties[i], n, part)
			return max(n.last, tok)
		}
		h := r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		if SlotOf(h) != "" && !(h.Cue(lang.From) && (r.Lang.Order == lang.VerbFirst || tok == n.last)) && !(h.Cue(lang.Of) && tok == n.last) || h.has(lang.In) || h.has(lang.To) {
			break // 28 متطوعا في الجيش, 40 positions from the group: these are not counted
		}
		if e := h.Entry(lang.TollEntry); e != nil && !h.Cue(lang.Toll) {
			if tok == n.last && h.has(lang.And) && r.Articled(tok) {
				break // 12 والجرحى 20
			}
			r.leastBehind(&n, h.Last)
			r.addToll(Toll{First: n.first, last: h.Last, Effect: e.Code, Count: n.count, Part: part})
			return h.Last
		}
		if h.Cue(lang.Other) && !(r.Lang.Order == lang.SubjectFirst && h.Last < end && r.PartyAt[h.Last] >= 0) { // but: three other persons
			r.addToll(Toll{First: n.first, last: h.Last, Count: n.count, Part: part, Apart: r.harmOf(h.Last, end)})
			return h.Last
		}
		if h.Entry(lang.TriggerEntry) != nil || h.Entry(lang.TimeEntry) != nil {
			if i := r.partyNext(h.Last, end); tok == n.last && i >= 0 && r.HarmedAt(tok) && r.Parties[i].Count == nil && r.Parties[i].Class != lang.Person && r.Parties[i].Class != lang.Media {
				r.countParty(&r.Parties[i], n, part) // nine wounded soldiers
				return r.Parties[i].Last
			}
			break
		}
	}
	verb := n.last
	for verb < end && verb < n.last+2 && (r.CueAt(verb, lang.Aux) || r.CueAt(verb, lang.Past)) {
		verb++ // 12 were injured
	}
	if h := r.At(verb); r.Lang.Order == lang.SubjectFirst && h != nil && h.First == verb {
		e := h.Entry(lang.TriggerEntry)
		if e != nil && e.Feature.Verb() && e.Feature != lang.Gerund && e.Feature != lang.Base &&
			(e.Trigger.Effect == "killed" || e.Trigger.Effect == "injured" || e.Trigger.Effect == "captured") {
			r.addToll(Toll{First: n.first, last: n.last, Count: n.count, Part: part}) // 30 wounded
			return n.last
		}
	}
	if tok := r.ofThem(n.last); r.bareMany(n) && tok < end && r.ManyHarmed(tok) {
		r.addToll(Toll{First: n.first, last: tok, Count: n.count, Part: part}) // إن ثمانية قتلوا
		return tok
	}
	if last := r.harmed(n, end); last >= 0 {
		r.addToll(Toll{First: n.first, last: last, Count: n.count, Part: part})
		return last
	}
	return n.last
}

// partyNext is the party that begins at a token, or -1.
func (r *Reading) partyNext(tok, end int) int {
	if tok >= end || r.PartyAt[tok] < 0 || r.Parties[r.PartyAt[tok]].First != tok {
		return -1
	}
	return int(r.PartyAt[tok])
}

// twoOf gives the party directly before "two", which is said to be so many; -1 for
// none.
func (r *Reading) twoOf(n number) int {
	if r.Lang.Order != lang.VerbFirst || n.first == 0 || n.count != (Count{2, 2}) || len(r.Pre(n.first)) > 0 || r.Doc.Tokens[n.first].Kind == text.Number {
		return -1
	}
	i := int(r.PartyAt[n.first-1])
	if i < 0 || r.Parties[i].Last != n.first || r.Parties[i].Count != nil || r.Parties[i].Class <= lang.State && r.Parties[i].OwnerFirst == 0 && !r.SoldiersAt(r.Parties[i].First) {
		return -1
	}
	return i
}

// groupOf gives the group of people before "of" and a number, which says how many they are:
// a family of five; -1 for none.
func (r *Reading) groupOf(n number) int {
	tok := n.first - 1
	if tok < 1 || len(r.Pre(n.first)) > 0 || !r.WordIs(tok, lang.Of) && !(r.Lang.Order == lang.VerbFirst && r.CueAt(tok, lang.From)) || r.PartyAt[tok-1] < 0 {
		return -1
	}
	i := int(r.PartyAt[tok-1])
	if p := &r.Parties[i]; p.Last != tok || p.Number != lang.Group || p.Count != nil {
		return -1
	}
	return i
}

// leastBehind opens a number whose noun "at least" follows, over one word that
// belongs to it: 18 مجندا بالشرطة على الأقل.
func (r *Reading) leastBehind(n *number, tok int) {
	for last := tok + 1; tok <= last && tok < len(r.Doc.Tokens) && r.Doc.Tokens[tok].Kind == text.Word; tok++ {
		if r.CueAt(tok, lang.AtLeast) {
			n.count.Max = Unlimited
			return
		}
	}
}

func (r *Reading) countParty(p *Party, n number, part bool) {
	c := n.count
	if part {
		c = Count{} // counted already in the whole
	}
	p.Count, p.CountFirst = &c, min(n.first, p.First)
	if part {
		p.Count = nil
		p.Number = 0
	}
}

// AfterAmong reports whether "among them" stands before the token, so that the
// number is a part of one before.
func (r *Reading) AfterAmong(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-8; back-- {
		h := r.At(back)
		if h != nil && h.Cue(lang.Among) {
			return !r.OfThemHarmed(r.UnitAt(back)) && !r.nextHarmed(tok, h.First)
		}
		if h != nil && h.Cue(lang.TheyAre) && r.IsMark(h.First-1, "،,") {
			_, ok := r.number(h.Last, len(r.Doc.Tokens))
			return ok // ثمانية أشخاص، هم خمسة جنود وثلاثة مدنيين
		}
		if r.IsMark(back, ".؛;") || h != nil && h.Entry(lang.TriggerEntry) != nil {
			return false
		}
	}
	return false
}

// nextHarmed reports whether a number behind a comma and "and" counts those whom the next verb
// harms, where the parts of the number before it stand behind its verb: three were killed,
// including a woman, and four were injured.
func (r *Reading) nextHarmed(tok, among int) bool {
	if r.Lang.Order != lang.SubjectFirst || tok < 2 || !r.CueAt(tok-1, lang.And) || !r.IsMark(tok-2, ",") {
		return false
	}
	for back := among - 1; back >= 0 && back >= among-4; back-- { // also: a woman among them
		if verb := r.At(back); verb != nil && r.HarmedAt(verb.First) {
			return true
		}
	}
	return false
}

// The names of people without arms and of those who protest, as the codebook of
// ACLED has them.
const (
	Civilians  = "Civilians"
	Protesting = "Protesters"
)
