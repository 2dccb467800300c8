package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/match"
)

// How far arguments are looked for, in plain words that mean nothing to the
// lexicon: behind a verb the subject may stand late, a noun's arguments do not.
const (
	verbReach = 12
	nounReach = 7
)

// findArgs walks from a trigger to the right and collects what stands in its
// slots, until a clause ends or another verb begins.
func (r *reading) findArgs(d *draft, list []draft, end int) {
	w := argWalk{r: r, d: d, reach: verbReach, direct: true}
	noun := d.entry == nil || d.entry.Feature == lang.Noun
	if noun {
		w.reach = nounReach
	}
	tok := d.last
	for tok < end {
		if next := r.insertion(tok, end); !noun && next > tok {
			tok = next
			continue
		}
		if next := r.timeInserted(tok, end); noun && next > tok {
			tok = next
			continue
		}
		if next := r.placeApposed(tok, end); noun && next > tok {
			tok = next
			continue
		}
		if next := r.partsInserted(tok, end); next > tok {
			tok = next
			continue
		}
		u := r.unitAt(tok)
		if r.insideCount(u) {
			tok = max(u.last, tok+1)
			continue
		}
		if w.ends(u, noun, list) {
			break
		}
		w.take(u, noun)
		tok = max(u.last, tok+1)
	}
	d.stop = tok
}

type argWalk struct {
	r      *reading
	d      *draft
	slot   string // preposition waiting for its noun
	words  int    // plain words since the trigger, the last argument or the preposition
	reach  int
	direct bool // nothing but adjectives since the trigger
	inner  bool // a plain noun stands before: what follows with "of" or "to" belongs to it
}

// accuses reports whether a unit begins what those named before it are accused of: اتهم
// إيران بدعم الحوثيين.
func (w *argWalk) accuses(u unit) bool {
	n := len(w.d.args)
	if w.r.lang.Order != lang.VerbFirst || w.d.trigger.Mode != "allege" || n == 0 || w.d.args[n-1].slot != "" {
		return false
	}
	switch u.kind {
	case cueUnit, triggerUnit:
		return u.hit.cue(lang.Ally) || slices.Contains(w.r.pre(u.first), lang.In)
	case wordUnit: // but: ألقت الهند باللوم على باكستان
		return (n > 1 && w.d.args[n-2].slot == "" || n == 1 && w.r.otherSubject(w.d, w.d.args[0])) && slices.ContainsFunc(w.r.words[u.first].Forms, func(f match.Form) bool { return slices.Contains(w.r.lang.Clitics(f.Pre), lang.In) })
	}
	return false
}

// ends reports whether the search stops before a unit.
func (w *argWalk) ends(u unit, noun bool, list []draft) bool {
	r := w.r
	if w.accuses(u) {
		return true
	}
	switch u.kind {
	case markUnit:
		if r.isMark(u.first, ".؛;:!؟?") {
			return true
		}
		if w.d.trigger.Kind == lang.Light && r.lang.Order == lang.SubjectFirst && r.isMark(u.first, ",") && r.cueAt(w.d.first-1, lang.Rel) {
			return true // clashes, which began on Monday, and a mine …
		}
		return noun && r.isMark(u.first, "،,") && !w.continues(u.last) && !(r.lang.Order == lang.VerbFirst &&
			(r.cueAt(u.last, lang.Against) || r.cueAt(u.last, lang.Between) ||
				r.cueAt(u.last, lang.From) && w.d.trigger.Frame.Slot("from") == lang.Recipient))
	case timeUnit:
		return r.lang.Order == lang.SubjectFirst && r.cueAt(u.last-1, lang.After) // three days after X
	case tollUnit:
		return !noun && (r.opensClause(u) || r.ofOtherHarm(u))
	case partyUnit:
		if !noun && r.opensClause(u) {
			return true
		}
		if h := r.at(u.last); r.lang.Order == lang.SubjectFirst && h != nil && h.First == u.last && r.saysVerb(h) {
			return true // …, residents said
		}
	case cueUnit:
		if w.onOneSide(u) || r.ofThemHarmed(u) {
			return false
		}
		for _, c := range []lang.Cue{lang.That, lang.Rel, lang.Conj, lang.But, lang.If, lang.Because, lang.Purpose, lang.According, lang.Question, lang.Among, lang.When} {
			if u.hit.cue(c) {
				return true
			}
		}
		if r.claimVerb(u.hit) {
			return true
		}
		if u.hit.cue(lang.After) || u.hit.cue(lang.While) {
			when := u.last < len(r.timeAt) && r.timeAt[u.last] >= 0 // هجمات خلال الساعات الماضية من قبل المسلحين
			return r.lang.Order == lang.SubjectFirst || noun && !when
		}
		return r.saysVerb(u.hit)
	case triggerUnit:
		e := r.sense(u.hit)
		if e == nil {
			return false
		}
		if !noun && e.Feature == lang.Noun && (len(w.d.args) == 0 || e.Trigger.NeedsLight()) && w.governs(u) && w.d.trigger.Kind == lang.Act {
			return false // قتل في المعارك ثلاثة: the subject comes behind
		}
		if !noun && e.Feature == lang.Noun && r.lang.Order == lang.VerbFirst && u.first == w.d.last && w.d.trigger.Effect != "" {
			return false // قتل تفجير ثلاثة: the deed is the subject
		}
		if w.d.trigger.Kind == lang.Light && e.Feature == lang.Noun && !r.resumes(w.d) {
			w.d.object = draftAt(list, u.first)
			return true
		}
		return e.Feature != lang.Participle || noun || r.joinsVerb(u, e)
	}
	return w.words > w.reach
}

// sideWords is how many tokens may stand between one of two sides and the words that say
// that it is one.
const sideWords = 4

// onOneSide reports whether a cue only says that the party before it is one of two
// sides: بين الجيش من جهة والمسلحين من جهة أخرى.
func (w *argWalk) onOneSide(u unit) bool {
	n := len(w.d.args)
	if w.r.lang.Order != lang.VerbFirst || n == 0 || !u.hit.cue(lang.By) && !u.hit.cue(lang.Conj) {
		return false
	}
	a := w.d.args[n-1]
	return a.slot == "between" && a.unit.kind == partyUnit && u.first >= a.unit.last && u.first-a.unit.last <= sideWords && !w.r.isMark(u.first-1, "،,")
}

// joinsVerb reports whether "and" joins a verb with an object of its own: killed one
// and hurt two more, and left three wounded.
func (r *reading) joinsVerb(u unit, e *lang.Entry) bool {
	return r.lang.Order == lang.SubjectFirst && (e.Trigger.Effect != "" || e.Trigger.Kind == lang.Cause) && r.cueAt(u.first-1, lang.And) && r.objectAt(u.last)
}

// ofOtherHarm reports whether a number of victims is that of the next verb of harm:
// 31 killed and 74 wounded.
func (r *reading) ofOtherHarm(u unit) bool {
	if r.lang.Order != lang.SubjectFirst || !r.cueAt(r.start(u)-1, lang.And) {
		return false
	}
	h := r.at(u.last)
	if h == nil || h.First != u.last {
		h = r.at(u.last - 1)
	}
	if h == nil {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Effect != "" && (e.Feature == lang.Participle || e.Feature == lang.Perfect)
}

// opensClause reports whether a unit is the subject of a clause that "and" joins:
// took the town, and three days later residents marched.
func (r *reading) opensClause(u unit) bool {
	if r.lang.Order != lang.SubjectFirst {
		return false
	}
	at := u.last
	for at < len(r.doc.Tokens) && at < u.last+2 && (r.cueAt(at, lang.Aux) || r.cueAt(at, lang.Past)) {
		at++ // …, and a student was shot
	}
	h := r.at(at)
	if h == nil || h.First != at {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Kind != lang.Act || at == u.last && (e.Trigger.Effect != "" || r.sense(h) == nil || r.sense(h).Feature != lang.Perfect) {
		return false
	}
	first := r.start(u)
	for tok := first - 1; tok > 0 && tok >= first-10; tok-- {
		if r.isMark(tok, ",") && r.cueAt(tok+1, lang.And) {
			return true
		}
		if r.partyAt[tok] >= 0 || r.placeAt[tok] >= 0 {
			return false
		}
	}
	return false
}

// governs reports whether a preposition governs the event noun of a unit.
func (w *argWalk) governs(u unit) bool { return w.slot != "" || w.clitic(u.first) == "in" }

// continues reports whether a list goes on behind a comma.
func (w *argWalk) continues(tok int) bool {
	return w.slot == "between" || tok < len(w.r.doc.Tokens) && len(w.d.args) > 0 &&
		w.r.unitAt(tok).kind == w.d.args[len(w.d.args)-1].unit.kind && slices.Contains(w.r.pre(tok), lang.And)
}

func draftAt(list []draft, tok int) int {
	for i := range list {
		if list[i].first <= tok && tok < list[i].last {
			return i
		}
	}
	return -1
}

// take notes a unit: a preposition waits for its noun, a noun fills a slot.
func (w *argWalk) take(u unit, noun bool) {
	if u.kind == triggerUnit && w.r.sense(u.hit) == nil {
		u.kind = wordUnit // على تجمع: no verb behind a preposition
	}
	switch u.kind {
	case triggerUnit:
		w.slot, w.words = "", 0
	case timeUnit:
		if w.slot == "in" && w.r.lang.Order == lang.VerbFirst && w.words == 0 {
			w.slot = "" // في 22 شباط ثلاثين شخصا
		}
	case markUnit:
		if w.slot != "between" && w.r.isMark(u.first, "،,") {
			w.slot = ""
		}
	case cueUnit:
		if w.onOneSide(u) {
			if w.d.side == 0 {
				w.d.side = u.first
			}
			return
		}
		if w.r.ofThemHarmed(u) {
			return
		}
		if s := slotOf(u.hit); u.hit.cue(lang.Ally) {
			w.slot, w.words = allySlot, 0
		} else if s != "" {
			w.slot, w.words = s, 0
		}
		w.direct = false
	case wordUnit:
		if adjective(u.hit) {
			return
		}
		w.words++
		w.direct = false
		if s := w.clitic(u.first); s != "" {
			if s == "to" && w.inner {
				s = "its" // مقرا لمغاوير الشرطة
			}
			w.slot = s
		}
		if w.slot != "between" && (w.words > 2 || w.r.closed(u)) {
			w.slot = ""
		}
		w.inner = true
	case partyUnit, placeUnit, tollUnit:
		if w.qualifies(u) || w.bracketed(u) || w.belongs(u) || w.ofNext(u) || w.namesHolder(u) || w.ofLast(u) {
			return
		}
		w.d.args = append(w.d.args, arg{slot: w.slotHere(u, noun), unit: u})
		if w.slot != "between" {
			w.slot = ""
		}
		w.words, w.direct, w.inner = 0, false, false
	}
}

// qualifies reports whether a party only says whose the group before it is:
// متشددين موالين لطالبان.
func (w *argWalk) qualifies(u unit) bool {
	n := len(w.d.args)
	if u.kind != partyUnit || n == 0 || w.d.args[n-1].unit.kind != partyUnit || w.d.args[n-1].unit.last != u.first {
		return false
	}
	p, before := &w.r.parties[u.ref], &w.r.parties[w.d.args[n-1].unit.ref]
	one := p.number == 1 && before.number != 1 // مسلحون قياديا: another
	return p.ownerFirst > p.first && len(p.pre) == 0 && !one && !p.asset && before.actor != nil && before.actor.ID == ""
}

// ofLast reports whether "of" makes a party that of the one before it: on the garrison of
// the brigade.
func (w *argWalk) ofLast(u unit) bool {
	n := len(w.d.args)
	if w.r.lang.Order != lang.SubjectFirst || u.kind != partyUnit || n == 0 || w.d.args[n-1].unit.kind != partyUnit {
		return false
	}
	tok := w.r.beforeDefinite(w.r.start(u))
	return w.r.cueAt(tok, lang.Of) && w.d.args[n-1].unit.last == tok
}

// namesHolder reports whether a person behind a comma is the holder of the office that
// stands before it: الأمين العام لحزب مشروع تونس، محسن مرزوق.
func (w *argWalk) namesHolder(u unit) bool {
	r, d := w.r, w.d
	if r.lang.Order != lang.VerbFirst || u.kind != partyUnit || len(r.pre(u.first)) > 0 || !r.isMark(u.first-1, "،,") {
		return false
	}
	p := &r.parties[u.ref]
	if p.class != lang.Person || p.actor == nil || p.actor.ID != "" || p.count != nil {
		return false
	}
	for i := len(d.args) - 1; i >= 0; i-- {
		if a := d.args[i].unit; a.kind == partyUnit {
			q := &r.parties[a.ref]
			return d.args[i].slot == "" && a.first == d.last && q.class == lang.Official
		}
	}
	return false
}

// ofNext reports whether a number directly behind a verb with its own number before
// it counts for the verb behind: 15 killed 20 injured.
func (w *argWalk) ofNext(u unit) bool {
	r := w.r
	return u.kind == tollUnit && r.lang.Order == lang.SubjectFirst && u.first == w.d.last && w.d.first > 0 &&
		(r.tollAt[w.d.first-1] >= 0 || r.partyAt[w.d.first-1] >= 0) && r.harmedAt(u.last)
}

// belongs reports whether a party only says to whom the one before it belongs: قوة ايساف
// التابعة للحلف الأطلسي.
func (w *argWalk) belongs(u unit) bool {
	n := len(w.d.args)
	if u.kind != partyUnit || n == 0 || w.d.args[n-1].unit.kind != partyUnit {
		return false
	}
	h := w.r.at(u.first - 1)
	return h != nil && h.Last == u.first && h.cue(lang.Belong) && h.First == w.d.args[n-1].unit.last
}

// bracketed reports whether a party in brackets only names again the one before them:
// جبهة النصرة (تنظيم القاعدة).
func (w *argWalk) bracketed(u unit) bool {
	n := len(w.d.args)
	return u.kind == partyUnit && n > 0 && w.d.args[n-1].unit.kind == partyUnit && w.d.args[n-1].unit.last == u.first-1 && w.r.isMark(u.first-1, "(")
}
