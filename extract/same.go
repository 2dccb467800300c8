package extract

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// unite makes one event of those of an article that tell of the same: the lead
// and the body, a raid and "the attack", a headline and what it sums up. The
// first that the body tells stays, takes what only the others say, and lists
// their words.
func (s *story) unite() {
	var kept []int
	gone := make([]bool, len(s.drafts))
	for _, title := range []bool{false, true} {
		for k := range s.drafts {
			if (s.drafts[k].r.Part == Title) != title {
				continue
			}
			j := s.toldAs(k, kept)
			if j < 0 {
				kept = append(kept, k)
				continue
			}
			s.join(&s.drafts[j], &s.drafts[k])
			gone[k] = true
		}
	}
	s.drop(gone)
}

// drop takes the events of some drafts out of the record.
func (s *story) drop(gone []bool) {
	lost := map[int]bool{}
	for k, is := range gone {
		if is {
			lost[s.drafts[k].event] = true
		}
	}
	if len(lost) == 0 {
		return
	}
	at := make([]int, len(s.rec.Events))
	events := s.rec.Events[:0]
	for i := range s.rec.Events {
		at[i] = len(events)
		if !lost[i] {
			events = append(events, s.rec.Events[i])
		}
	}
	s.rec.Events = events
	drafts := s.drafts[:0]
	for k := range s.drafts {
		if !gone[k] {
			t := s.drafts[k]
			t.event = at[t.event]
			drafts = append(drafts, t)
		}
	}
	s.drafts = drafts
}

// toldAs gives the one of some drafts that tells the event of the k-th, the
// nearest before it, or -1.
func (s *story) toldAs(k int, kept []int) int {
	t := &s.drafts[k]
	if t.r.Part == Title {
		for _, j := range kept {
			if s.same(&s.drafts[j], t) {
				return j
			}
		}
		return -1
	}
	if n := len(kept); n > 0 && s.foughtFor(&s.drafts[kept[n-1]], t) {
		return kept[n-1]
	}
	if n := len(kept); n > 0 && s.suffered(&s.drafts[kept[n-1]], t) {
		return kept[n-1]
	}
	for i := len(kept) - 1; i >= 0 && t.Sentence-s.drafts[kept[i]].Sentence <= againBack; i-- {
		if s.same(&s.drafts[kept[i]], t) {
			return kept[i]
		}
	}
	return -1
}

// foughtFor reports whether the second draft is the fighting in or after which, in its
// sentence, the ground of the first was taken: took the district after clashes that killed
// 26, in fierce clashes.
func (s *story) foughtFor(a, b *told) bool {
	x, y := &s.rec.Events[a.event], &s.rec.Events[b.event]
	return a.r == b.r && a.Sentence == b.Sentence && a.Acled == "territory" && b.Trigger.Frame.Fights() && (b.r.behindAfter(b.Draft) || b.r.behindWhile(b.Draft)) &&
		happened(x) && happened(y) && !s.apartInPlace(a, b, x, y) && (y.DateBasis != "timex" || x.From == y.From && x.To == y.To) && adds(x.Killed, y.Killed) && adds(x.Injured, y.Injured) && !s.otherParties(x, y)
}

// suffered reports whether the second draft only tells victims of the first, that
// stands right before it: … bombed the market. At least 20 people were killed.
func (s *story) suffered(a, b *told) bool {
	x, y := &s.rec.Events[a.event], &s.rec.Events[b.event]
	if a.r != b.r || b.Sentence-a.Sentence > 1 || !b.Harms() || y.Mode != "" || x.Type != "ASSAULT" || x.Lang != y.Lang ||
		x.Status != Actual && x.Status != Ongoing || y.Status != Actual || x.DateBasis == "background" || y.DateBasis == "background" {
		return false
	}
	if !a.Harms() && (a.Trigger.Effect != "" || taking(x) || a.code == "looting") {
		return false // what it does is said with it
	}
	for _, c := range [][2]*Count{{x.Killed, y.Killed}, {x.Injured, y.Injured}} {
		if c[0] != nil && c[1] != nil {
			return false
		}
	}
	if y.Killed == nil && y.Injured == nil || slices.ContainsFunc(y.Actors, func(p Party) bool { return p.Mention >= 0 }) {
		return false
	}
	return (y.DateBasis != "timex" || x.From <= y.From && y.To <= x.To) && (!ownPlace(y) || ownPlace(x) && s.sameToponym(x.Toponym, y.Toponym)) &&
		!s.strangers(x.Recipients, y.Recipients)
}

// againBack is how many sentences back an article is taken to tell the same event.
const againBack = 40

// same reports whether two drafts, the second told later, tell of one event:
// nothing that they say is at odds, and something links them.
func (s *story) same(a, b *told) bool {
	x, y := &s.rec.Events[a.event], &s.rec.Events[b.event]
	if x.Type != y.Type || x.Lang != y.Lang || happened(x) != happened(y) || !happened(x) && x.Status != y.Status || !akin(a, b, x, y) {
		return false
	}
	if a.r == b.r && a.Sentence == b.Sentence && b.First > a.First && b.r.CueAt(b.First-1, lang.BlamedFor) {
		return false // killed the head of the group behind the bombing
	}
	if s.apartInTime(x, y) || s.apartInPlace(a, b, x, y) || countsDiffer(x.Killed, y.Killed) || countsDiffer(x.Injured, y.Injured) ||
		countsDiffer(x.Captured, y.Captured) || s.otherParties(x, y) {
		return false
	}
	return s.linked(a, b, x, y)
}

// akin reports whether the kinds of two events may be those of one: the same, or
// one leaves the weapon open.
func akin(a, b *told, x, y *Event) bool {
	switch {
	case a.code == b.code:
		return x.Mode == y.Mode || x.Mode == "" || y.Mode == "" || x.Type != "ASSAULT"
	case x.Type != "ASSAULT":
		return false
	case open(a, x), open(b, y):
		return !taking(x) && !taking(y)
	}
	return explodes(a.code) && explodes(b.code)
}

// open reports whether an act of violence leaves its means open.
func open(t *told, ev *Event) bool {
	return ev.Mode == "" && (t.code == "attack" || t.code == "clash")
}

// taking reports whether an event takes people or ground.
func taking(ev *Event) bool { return ev.Mode == "abduct" || ev.Mode == "seize" }

func explodes(code string) bool {
	switch code {
	case "ied", "suicide", "shelling", "airstrike":
		return true
	}
	return false
}

// linked reports whether something says that two events that are not at odds are
// one.
func (s *story) linked(a, b *told, x, y *Event) bool {
	sentences := b.Sentence - a.Sentence
	title := b.r.Part == Title
	switch {
	case sameCount(x.Killed, y.Killed), x.Killed == nil && y.Killed == nil && sameCount(x.Injured, y.Injured),
		sameCount(x.Captured, y.Captured):
		return true
	case a.Trigger == b.Trigger && sameToll(x, y):
		return true
	case s.sameVictim(x, y) && a.Trigger.Effect == b.Trigger.Effect:
		return true
	case title:
		return a.Sentence <= leadSentences && (a.code == b.code || open(b, y))
	case b.Definite && sentences <= 2*sentencesBack && b.Entry != nil && (a.Trigger == b.Trigger || open(b, y) && a.Deed() && b.Deed()):
		return true
	case a.r == b.r && sentences == 0 && b.First > a.First && open(b, y) && !open(a, x) && a.Deed() && b.Deed() && b.r.directlyIn(a.Draft, b.Draft):
		return true // a mine blast in an attack that is blamed on the group
	case s.namesAttack(a, b, x, y):
		return true
	case a.code != b.code || x.Mode != y.Mode || x.From == date.NoDay:
		return false
	case ownPlace(x) && ownPlace(y):
		return s.sameToponym(x.Toponym, y.Toponym) && a.r.placeOfToponym(x.Toponym) != nil && a.r.placeOfToponym(x.Toponym).Rank() >= mention.RankLine
	case x.Type == "PROTEST":
		return sentences == 0 || b.Definite && sentences <= 2*sentencesBack && b.Entry != nil && b.Entry.Feature == lang.Noun && x.From == y.From && x.To == y.To
	case x.Type == "ASSAULT":
		return s.namedAgain(b, x, y)
	}
	switch x.Type {
	case "AGREE", "CONSULT", "RETREAT":
		return shared(x.Actors, y.Actors) && shared(x.Recipients, y.Recipients) && !ownPlace(y)
	}
	return false
}

// namedAgain reports whether the second of two events only names violence that the first
// tells of: a definite noun, or fighting, between the same on the same days, without a
// place and victims of its own.
func (s *story) namedAgain(b *told, x, y *Event) bool {
	if b.Entry == nil || ownPlace(y) || y.Killed != nil || y.Injured != nil || y.Captured != nil {
		return false
	}
	introduces := b.r.Lang.Order == lang.VerbFirst && b.Entry.Feature == lang.Noun // اشتباكات, without the article
	if !b.Definite && (introduces || !b.Trigger.Frame.Fights()) {
		return false
	}
	return x.From == y.From && x.To == y.To && shared(x.Actors, y.Actors) && shared(x.Recipients, y.Recipients)
}

// attackBack is how many sentences apart an attack and the weapon of it are told.
const attackBack = 2

// namesAttack reports whether two deeds of one day at one place, told near each other, are
// one of which only one says by what means: attacks on banks in Cali, dynamite that was
// detonated there.
func (s *story) namesAttack(a, b *told, x, y *Event) bool {
	if open(a, x) == open(b, y) || !a.Deed() || !b.Deed() || b.Sentence-a.Sentence > attackBack || x.From != y.From || x.To != y.To || x.DateBasis == "dct" {
		return false
	}
	if s.strangers(x.Actors, y.Actors) {
		return false // an attack, and the strikes that answered it
	}
	if !ownPlace(x) || !ownPlace(y) || !s.sameToponym(x.Toponym, y.Toponym) {
		return false
	}
	p := a.r.placeOfToponym(x.Toponym)
	return p != nil && p.Rank() == mention.RankTown
}

// directlyIn reports whether "in" joins a deed to the one before it and no verb of an event
// stands between, so that the second only says what the first was part of.
func (r *reading) directlyIn(a, b *frame.Draft) bool {
	if !slices.Contains(b.Pre, lang.In) && !r.CueAt(b.First-1, lang.In) {
		return false
	}
	for tok := a.Last + 1; tok < b.First; tok++ {
		if r.IsMark(tok, "،,.؛;:") || slices.Contains(r.Pre(tok), lang.And) || r.CueAt(tok, lang.And) {
			return false
		}
		if h := r.At(tok); h != nil && h.First == tok && h.Entry(lang.TriggerEntry) != nil && r.Sense(h) != nil && r.Sense(h).Feature.Verb() {
			return false
		}
	}
	return true
}

// sameCount reports whether two numbers of victims, of more than one, are one: 21, at
// least 21.
func sameCount(x, y *Count) bool {
	return x != nil && y != nil && x.Min == y.Min && x.Min > 1 && (x.Exact() || y.Exact())
}

// sameToll reports whether two events tell the same victims, more than one.
func sameToll(x, y *Event) bool {
	equal := func(a, b *Count) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }
	many := func(c *Count) bool { return c != nil && c.Min > 1 }
	return equal(x.Killed, y.Killed) && equal(x.Injured, y.Injured) && (many(x.Killed) || many(x.Injured))
}

// shared reports whether a party stands in both lists.
func shared(a, b []Party) bool {
	return slices.ContainsFunc(a, func(p Party) bool {
		return slices.ContainsFunc(b, func(q Party) bool { return p.Name == q.Name })
	})
}

// join gives an event what only another report of it says.
func (s *story) join(a, b *told) {
	x, y := &s.rec.Events[a.event], &s.rec.Events[b.event]
	x.Killed, x.Injured = either(x.Killed, y.Killed), either(x.Injured, y.Injured)
	x.Captured, x.Displaced = either(x.Captured, y.Captured), either(x.Displaced, y.Displaced)
	x.Actors, x.Recipients = s.better(x.Actors, y.Actors, x.Recipients), s.better(x.Recipients, y.Recipients, x.Actors)
	if open(a, x) && !open(b, y) {
		x.Mode, x.AcledType, x.AcledSubType, a.code = y.Mode, y.AcledType, y.AcledSubType, b.code
	}
	if ownPlace(y) && (!ownPlace(x) || s.finer(a, b, x.Toponym, y.Toponym)) {
		x.Toponym, x.PlaceBasis = y.Toponym, y.PlaceBasis
	}
	if y.DateBasis == "timex" && x.DateBasis != "timex" {
		x.From, x.To, x.Precision, x.DateBasis, x.DateText, x.EDTF = y.From, y.To, y.Precision, y.DateBasis, y.DateText, y.EDTF
	}
	if x.Status == Alleged && y.Status == Actual {
		x.Status = Actual
	}
	x.Again = append(append(x.Again, y.Mention), y.Again...)
	if !slices.Contains(x.Rules, againRule) {
		x.Rules = append(x.Rules, againRule)
	}
}

// againRule marks an event that the article tells several times.
const againRule = "told-again"

// finer reports whether the second toponym tells a place more exactly.
func (s *story) finer(a, b *told, i, j int) bool {
	p, q := a.r.placeOfToponym(i), b.r.placeOfToponym(j)
	return p != nil && q != nil && q.Rank() > p.Rank()
}

// better gives the parties of a side that another report knows better: where
// nobody is known, or only people without a name.
func (s *story) better(have, add, other []Party) []Party {
	if len(add) == 0 || slices.ContainsFunc(have, s.side) || len(have) > 0 && !slices.ContainsFunc(add, s.side) {
		return have
	}
	for _, p := range add {
		if s.side(p) && slices.ContainsFunc(other, func(q Party) bool { return q.Name == p.Name || s.allied(p, q) }) {
			return have
		}
	}
	return slices.Clone(add)
}
