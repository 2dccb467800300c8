package extract

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

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
	if best < 0 {
		best = r.joinedTime(d, list)
	}
	return best, best >= 0
}

// vagueReach is how far from a draft the words may stand that put it into the past and no
// day, in tokens.
const vagueReach = 12

// vagueTime gives the time expression without days that tells that a draft was some time
// ago: a few days ago; -1 for none.
func (r *reading) vagueTime(d *draft, list []draft) int {
	for i := range r.times {
		t := &r.times[i]
		if t.Type != "DATE" || t.From != date.NoDay || t.Value != date.PastRef {
			continue
		}
		if abs(t.First-d.first) <= vagueReach && r.sentenceOf(t.First) == d.sentence && r.nearTime(d, t.First, list) && !r.timesSpeech(d, t) {
			return i
		}
	}
	return -1
}

// joinedTime is the time that ends a sentence whose next verb "and" joins to a draft's, so
// that both happened then: raided a house and arrested three people on Thursday. -1 for none.
func (r *reading) joinedTime(d *draft, list []draft) int {
	if d.entry == nil || d.entry.Feature != lang.Perfect {
		return -1
	}
	for i := range list {
		o := &list[i]
		if o.gone || o.first <= d.first || o.trigger.Type == "" {
			continue
		}
		if o.entry == nil || o.entry.Feature != lang.Perfect || o.status != d.status || !slices.Contains(o.pre, lang.And) && !r.cueAt(o.first-1, lang.And) {
			return -1
		}
		for tok := d.last; tok < o.first; tok++ {
			if r.doc.Tokens[tok].Kind == text.Punct || r.timeAt[tok] >= 0 || r.cueAt(tok, lang.Rel) || r.cueAt(tok, lang.That) {
				return -1
			}
		}
		t, ok := r.timeOf(o, list)
		if !ok || r.times[t].First < o.first || r.times[t].To-r.times[t].From > 1 {
			return -1
		}
		return t
	}
	return -1
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
