package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/mention"
)

// How far arguments are looked for, in plain words that mean nothing to the
// lexicon: behind a verb the subject may stand late, a noun's arguments do not.
const (
	verbReach = 12
	nounReach = 7
)

// findArgs walks from a trigger to the right and collects what stands in its
// slots, until a clause ends or another verb begins.
func (r *Narration) findArgs(d *Draft, list []Draft, end int) {
	w := argWalk{r: r, d: d, reach: verbReach, direct: true}
	noun := d.Entry == nil || d.Entry.Feature == lang.Noun
	if noun {
		w.reach = nounReach
	}
	tok := d.Last
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
		u := r.UnitAt(tok)
		if r.insideCount(u) {
			tok = max(u.Last, tok+1)
			continue
		}
		if w.ends(u, noun, list) {
			break
		}
		w.take(u, noun)
		tok = max(u.Last, tok+1)
	}
	d.stop = tok
}

type argWalk struct {
	r      *Narration
	d      *Draft
	slot   string // preposition waiting for its noun
	words  int    // plain words since the trigger, the last argument or the preposition
	reach  int
	direct bool // nothing but adjectives since the trigger
	inner  bool // a plain noun stands before: what follows with "of" or "to" belongs to it
}

// accuses reports whether a unit begins what those named before it are accused of: اتهم
// إيران بدعم الحوثيين.
func (w *argWalk) accuses(u mention.Unit) bool {
	n := len(w.d.args)
	if w.r.Lang.Order != lang.VerbFirst || w.d.Trigger.Mode != "allege" || n == 0 && !w.d.pronoun || n > 0 && w.d.args[n-1].slot != "" {
		return false
	}
	switch u.Kind {
	case mention.CueUnit, mention.TriggerUnit:
		return u.Hit.Cue(lang.Ally) || slices.Contains(w.r.Pre(u.First), lang.In)
	case mention.WordUnit: // but: ألقت الهند باللوم على باكستان
		return (w.d.pronoun || n > 1 && w.d.args[n-2].slot == "" || n == 1 && w.r.otherSubject(w.d, w.d.args[0])) && slices.ContainsFunc(w.r.Words[u.First].Forms, func(f match.Form) bool { return slices.Contains(w.r.Lang.Clitics(f.Pre), lang.In) })
	}
	return false
}

// ends reports whether the search stops before a unit.
func (w *argWalk) ends(u mention.Unit, noun bool, list []Draft) bool {
	r := w.r
	if w.accuses(u) {
		return true
	}
	switch u.Kind {
	case mention.MarkUnit:
		if r.IsMark(u.First, ".؛;:!؟?") {
			return true
		}
		if w.d.Trigger.Kind == lang.Light && r.Lang.Order == lang.SubjectFirst && r.IsMark(u.First, ",") && r.CueAt(w.d.First-1, lang.Rel) {
			return true // clashes, which began on Monday, and a mine …
		}
		return noun && r.IsMark(u.First, "،,") && !w.continues(u.Last) && !(r.Lang.Order == lang.VerbFirst &&
			(r.CueAt(u.Last, lang.Against) || r.CueAt(u.Last, lang.Between) ||
				r.CueAt(u.Last, lang.From) && w.d.Trigger.Frame.Slot("from") == lang.Recipient))
	case mention.TimeUnit:
		return r.Lang.Order == lang.SubjectFirst && r.CueAt(u.Last-1, lang.After) // three days after X
	case mention.TollUnit:
		return !noun && (r.opensClause(u) || r.ofOtherHarm(u))
	case mention.PartyUnit:
		if !noun && r.opensClause(u) {
			return true
		}
		if h := r.At(u.Last); r.Lang.Order == lang.SubjectFirst && h != nil && h.First == u.Last && r.SaysVerb(h) {
			return true // …, residents said
		}
	case mention.CueUnit:
		if w.onOneSide(u) || r.OfThemHarmed(u) {
			return false
		}
		for _, c := range []lang.Cue{lang.That, lang.Rel, lang.Conj, lang.But, lang.If, lang.Because, lang.Purpose, lang.According, lang.Question, lang.Among, lang.When} {
			if u.Hit.Cue(c) {
				return true
			}
		}
		if r.claimVerb(u.Hit) {
			return true
		}
		if u.Hit.Cue(lang.After) || u.Hit.Cue(lang.While) {
			when := u.Last < len(r.TimeAt) && r.TimeAt[u.Last] >= 0 // هجمات خلال الساعات الماضية من قبل المسلحين
			return r.Lang.Order == lang.SubjectFirst || noun && !when
		}
		return r.SaysVerb(u.Hit)
	case mention.TriggerUnit:
		e := r.Sense(u.Hit)
		if e == nil {
			return false
		}
		if !noun && e.Feature == lang.Noun && (len(w.d.args) == 0 || e.Trigger.NeedsLight()) && w.governs(u) && w.d.Trigger.Kind == lang.Act {
			return false // قتل في المعارك ثلاثة: the subject comes behind
		}
		if !noun && e.Feature == lang.Noun && r.Lang.Order == lang.VerbFirst && u.First == w.d.Last && w.d.Trigger.Effect != "" {
			return false // قتل تفجير ثلاثة: the deed is the subject
		}
		if r.Lang.Order == lang.VerbFirst && e.Feature == lang.Noun && w.d.Trigger.Kind == lang.Light && w.slot == "" && r.CueAt(u.First-1, lang.After) {
			return false // تمكنوا بعد معارك من استعادة المدينة
		}
		if w.d.Trigger.Kind == lang.Light && e.Feature == lang.Noun && !r.resumes(w.d) {
			w.d.object = draftAt(list, u.First)
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
func (w *argWalk) onOneSide(u mention.Unit) bool {
	n := len(w.d.args)
	if w.r.Lang.Order != lang.VerbFirst || n == 0 || !u.Hit.Cue(lang.By) && !u.Hit.Cue(lang.Conj) {
		return false
	}
	a := w.d.args[n-1]
	return a.slot == "between" && a.unit.Kind == mention.PartyUnit && u.First >= a.unit.Last && u.First-a.unit.Last <= sideWords && !w.r.IsMark(u.First-1, "،,")
}

// joinsVerb reports whether "and" joins a verb with an object of its own: killed one
// and hurt two more, and left three wounded.
func (r *Narration) joinsVerb(u mention.Unit, e *lang.Entry) bool {
	return r.Lang.Order == lang.SubjectFirst && (e.Trigger.Effect != "" || e.Trigger.Kind == lang.Cause) && r.CueAt(u.First-1, lang.And) && r.ObjectAt(u.Last)
}

// ofOtherHarm reports whether a number of victims is that of the next verb of harm:
// 31 killed and 74 wounded, أن 15 استشهدوا و30 جرحوا.
func (r *Narration) ofOtherHarm(u mention.Unit) bool {
	if r.Lang.Order == lang.VerbFirst {
		return r.ManyHarmed(u.Last)
	}
	if !r.CueAt(r.Start(u)-1, lang.And) {
		return false
	}
	h := r.At(u.Last)
	if h == nil || h.First != u.Last {
		h = r.At(u.Last - 1)
	}
	if h == nil {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Trigger.Effect != "" && (e.Feature == lang.Participle || e.Feature == lang.Perfect)
}

// opensClause reports whether a unit is the subject of a clause that "and" joins:
// took the town, and three days later residents marched.
func (r *Narration) opensClause(u mention.Unit) bool {
	if r.Lang.Order != lang.SubjectFirst {
		return false
	}
	at := u.Last
	for at < len(r.Doc.Tokens) && at < u.Last+2 && (r.CueAt(at, lang.Aux) || r.CueAt(at, lang.Past)) {
		at++ // …, and a student was shot
	}
	h := r.At(at)
	if h == nil || h.First != at {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	if e == nil || e.Trigger.Kind != lang.Act || at == u.Last && (e.Trigger.Effect != "" || r.Sense(h) == nil || r.Sense(h).Feature != lang.Perfect) {
		return false
	}
	first := r.Start(u)
	for tok := first - 1; tok > 0 && tok >= first-10; tok-- {
		if r.IsMark(tok, ",") && r.CueAt(tok+1, lang.And) {
			return true
		}
		if r.PartyAt[tok] >= 0 || r.PlaceAt[tok] >= 0 {
			return false
		}
	}
	return false
}

// governs reports whether a preposition governs the event noun of a unit.
func (w *argWalk) governs(u mention.Unit) bool { return w.slot != "" || w.clitic(u.First) == "in" }

// continues reports whether a list goes on behind a comma.
func (w *argWalk) continues(tok int) bool {
	return w.slot == "between" || tok < len(w.r.Doc.Tokens) && len(w.d.args) > 0 &&
		w.r.UnitAt(tok).Kind == w.d.args[len(w.d.args)-1].unit.Kind && slices.Contains(w.r.Pre(tok), lang.And)
}

func draftAt(list []Draft, tok int) int {
	for i := range list {
		if list[i].First <= tok && tok < list[i].Last {
			return i
		}
	}
	return -1
}

// take notes a unit: a preposition waits for its noun, a noun fills a slot.
func (w *argWalk) take(u mention.Unit, noun bool) {
	if u.Kind == mention.TriggerUnit && w.r.Sense(u.Hit) == nil {
		u.Kind = mention.WordUnit // على تجمع: no verb behind a preposition
	}
	switch u.Kind {
	case mention.TriggerUnit:
		w.slot, w.words = "", 0
	case mention.TimeUnit:
		if w.slot == "in" && w.r.Lang.Order == lang.VerbFirst && w.words == 0 {
			w.slot = "" // في 22 شباط ثلاثين شخصا
		}
	case mention.MarkUnit:
		if w.slot != "between" && w.r.IsMark(u.First, "،,") {
			w.slot = ""
		}
	case mention.CueUnit:
		if w.onOneSide(u) {
			if w.d.side == 0 {
				w.d.side = u.First
			}
			return
		}
		if w.r.OfThemHarmed(u) {
			return
		}
		if s := mention.SlotOf(u.Hit); u.Hit.Cue(lang.Ally) || u.Hit.Cue(lang.Helped) && w.r.helps(u.Hit) {
			w.slot, w.words = allySlot, 0
		} else if s != "" {
			w.slot, w.words = s, 0
		}
		w.direct = false
	case mention.WordUnit:
		if mention.Adjective(u.Hit) {
			return
		}
		w.words++
		w.direct = false
		if s := w.clitic(u.First); s != "" {
			if s == "to" && w.inner {
				s = "its" // مقرا لمغاوير الشرطة
			}
			w.slot = s
		}
		if w.slot != "between" && (w.words > 2 || w.r.closed(u)) {
			w.slot = ""
		}
		w.inner = true
	case mention.PartyUnit, mention.PlaceUnit, mention.TollUnit:
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
func (w *argWalk) qualifies(u mention.Unit) bool {
	n := len(w.d.args)
	if u.Kind != mention.PartyUnit || n == 0 || w.d.args[n-1].unit.Kind != mention.PartyUnit || w.d.args[n-1].unit.Last != u.First {
		return false
	}
	p, before := &w.r.Parties[u.Ref], &w.r.Parties[w.d.args[n-1].unit.Ref]
	if w.r.loyal(before) {
		return false // القوات الموالية للشرعية ميليشيات الحوثي: whose they are is said
	}
	one := p.Number == 1 && before.Number != 1 // مسلحون قياديا: another
	return p.OwnerFirst > p.First && len(p.Pre) == 0 && !one && !p.Asset && before.Actor != nil && before.Actor.ID == ""
}

// loyal reports whether the words of a party say to whom it belongs.
func (r *Narration) loyal(p *mention.Party) bool {
	for tok := p.First + 1; tok < p.Last; tok++ {
		if r.CueAt(tok, lang.Belong) {
			return true
		}
	}
	return false
}

// ofLast reports whether "of" makes a party that of the one before it: on the garrison of
// the brigade.
func (w *argWalk) ofLast(u mention.Unit) bool {
	n := len(w.d.args)
	if w.r.Lang.Order != lang.SubjectFirst || u.Kind != mention.PartyUnit || n == 0 || w.d.args[n-1].unit.Kind != mention.PartyUnit {
		return false
	}
	tok := w.r.BeforeDefinite(w.r.Start(u))
	return w.r.CueAt(tok, lang.Of) && w.d.args[n-1].unit.Last == tok
}

// namesHolder reports whether a person behind a comma is the holder of the office that
// stands before it: الأمين العام لحزب مشروع تونس، محسن مرزوق.
func (w *argWalk) namesHolder(u mention.Unit) bool {
	r, d := w.r, w.d
	if r.Lang.Order != lang.VerbFirst || u.Kind != mention.PartyUnit || len(r.Pre(u.First)) > 0 || !r.IsMark(u.First-1, "،,") {
		return false
	}
	p := &r.Parties[u.Ref]
	if p.Class != lang.Person || p.Actor == nil || p.Actor.ID != "" || p.Count != nil {
		return false
	}
	for i := len(d.args) - 1; i >= 0; i-- {
		if a := d.args[i].unit; a.Kind == mention.PartyUnit {
			q := &r.Parties[a.Ref]
			return d.args[i].slot == "" && a.First == d.Last && q.Class == lang.Official
		}
	}
	return false
}

// ofNext reports whether a number directly behind a verb with its own number before
// it counts for the verb behind: 15 killed 20 injured.
func (w *argWalk) ofNext(u mention.Unit) bool {
	r := w.r
	return u.Kind == mention.TollUnit && r.Lang.Order == lang.SubjectFirst && u.First == w.d.Last && w.d.First > 0 &&
		(r.TollAt[w.d.First-1] >= 0 || r.PartyAt[w.d.First-1] >= 0) && r.HarmedAt(u.Last)
}

// belongs reports whether a party only says to whom the one before it belongs: قوة ايساف
// التابعة للحلف الأطلسي.
func (w *argWalk) belongs(u mention.Unit) bool {
	n := len(w.d.args)
	if u.Kind != mention.PartyUnit || n == 0 || w.d.args[n-1].unit.Kind != mention.PartyUnit {
		return false
	}
	h := w.r.At(u.First - 1)
	return h != nil && h.Last == u.First && h.Cue(lang.Belong) && h.First == w.d.args[n-1].unit.Last
}

// bracketed reports whether a party in brackets only names again the one before them:
// جبهة النصرة (تنظيم القاعدة).
func (w *argWalk) bracketed(u mention.Unit) bool {
	n := len(w.d.args)
	return u.Kind == mention.PartyUnit && n > 0 && w.d.args[n-1].unit.Kind == mention.PartyUnit && w.d.args[n-1].unit.Last == u.First-1 && w.r.IsMark(u.First-1, "(")
}
