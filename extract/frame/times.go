package frame

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// TimeOf chooses when an event happened: the time expression nearest to it in
// its clause, or one that opens the sentence.
func (r *Narration) TimeOf(d *Draft, list []Draft) (int, bool) {
	sent := r.Doc.Sentences[d.Sentence]
	best, far := -1, 1<<30
	for tok := sent.First; tok < sent.Last; tok++ {
		i := int(r.TimeAt[tok])
		if i < 0 || r.Times[i].First != tok || !r.Datable(&r.Times[i]) {
			continue
		}
		if r.sinceThen(d, &r.Times[i]) || r.timesSpeech(d, &r.Times[i]) {
			continue
		}
		dist := max(tok-d.First, d.First-tok)
		if tok < d.First {
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

// VagueTime gives the time expression without days that tells that a draft was some time
// ago: a few days ago; -1 for none.
func (r *Narration) VagueTime(d *Draft, list []Draft) int {
	for i := range r.Times {
		t := &r.Times[i]
		if t.Type != "DATE" || t.From != date.NoDay || t.Value != date.PastRef {
			continue
		}
		if max(t.First-d.First, d.First-t.First) <= vagueReach && r.SentenceOf(t.First) == d.Sentence && r.nearTime(d, t.First, list) && !r.timesSpeech(d, t) {
			return i
		}
	}
	return -1
}

// joinedTime is the time that ends a sentence whose next verb "and" joins to a draft's, so
// that both happened then: raided a house and arrested three people on Thursday. -1 for none.
func (r *Narration) joinedTime(d *Draft, list []Draft) int {
	if d.Entry == nil || d.Entry.Feature != lang.Perfect {
		return -1
	}
	for i := range list {
		o := &list[i]
		if o.gone || o.First <= d.First || o.Trigger.Type == "" {
			continue
		}
		if o.Entry == nil || o.Entry.Feature != lang.Perfect || o.Status != d.Status || !slices.Contains(o.Pre, lang.And) && !r.CueAt(o.First-1, lang.And) {
			return -1
		}
		for tok := d.Last; tok < o.First; tok++ {
			if r.Doc.Tokens[tok].Kind == text.Punct || r.TimeAt[tok] >= 0 || r.CueAt(tok, lang.Rel) || r.CueAt(tok, lang.That) {
				return -1
			}
		}
		t, ok := r.TimeOf(o, list)
		if !ok || r.Times[t].First < o.First || r.Times[t].To-r.Times[t].From > 1 {
			return -1
		}
		return t
	}
	return -1
}

// timesSpeech reports whether a time tells when somebody spoke of the draft: it
// stands between the verb of saying and "that", or before the verb itself.
func (r *Narration) timesSpeech(d *Draft, t *date.Timex) bool {
	if r.Lang.Order != lang.SubjectFirst || t.First > d.First {
		return false
	}
	said := false
	for tok := t.First - 1; tok >= 0 && tok >= t.First-2; tok-- {
		if h := r.At(tok); h != nil && r.SaysVerb(h) {
			said = true
		}
	}
	h := r.At(t.Last)
	if h == nil {
		return false
	}
	return said && h.Cue(lang.That) || r.SaysVerb(h)
}

// sinceThen reports whether a time longer than days belongs to something that
// happened before the draft: the worst raid since the war began 25 years ago.
func (r *Narration) sinceThen(d *Draft, t *date.Timex) bool {
	if t.To-t.From <= 1 {
		return false
	}
	for tok := t.First - 2; tok >= d.Last && tok >= t.First-10; tok-- {
		if r.IsMark(tok, "،,؛;:") {
			return false
		}
		if r.CueAt(tok, lang.After) {
			return true
		}
	}
	return false
}

// onlyTime is the one time expression of a sentence, when no clause parts it
// from the event: took the town after battles in January 2014.
func (r *Narration) onlyTime(d *Draft) int {
	sent := r.Doc.Sentences[d.Sentence]
	only := -1
	for tok := sent.First; tok < sent.Last; tok++ {
		i := int(r.TimeAt[tok])
		if i < 0 || r.Times[i].First != tok || !r.Datable(&r.Times[i]) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	if only < 0 || r.accuses(d.Last, r.Times[only].First) || !r.oneClause(min(d.First, r.Times[only].First), max(d.Last, r.Times[only].First)) {
		return -1
	}
	return only
}

// oneClause reports whether neither a clause nor a finite verb of an event
// begins between two tokens.
func (r *Narration) oneClause(from, to int) bool {
	for tok := from + 1; tok < to; tok++ {
		u := r.UnitAt(tok)
		if u.Kind == mention.CueUnit && u.Hit.Cue(lang.Rel) {
			return false
		}
		if u.Kind == mention.TriggerUnit && u.First == tok {
			if e := r.Sense(u.Hit); e != nil && e.Feature.Verb() && e.Feature != lang.Gerund {
				return false
			}
		}
	}
	return r.SameClause(from, to)
}

// Datable reports whether a time expression can date an event.
func (r *Narration) Datable(t *date.Timex) bool {
	return t.From != date.NoDay && t.To != date.NoDay && t.Type != "SET"
}

// nearTime is near for time expressions: a relative clause or what is said
// keeps its own time.
func (r *Narration) nearTime(d *Draft, tok int, list []Draft) bool {
	if !r.near(d, tok, list) {
		return false
	}
	for t := min(d.First, tok); t < max(d.First, tok); t++ {
		if r.CueAt(t, lang.Rel) && !joinedIn(list, t, tok) && !r.describes(t, d) {
			return false
		}
	}
	return true
}

// describes reports whether the relative clause that begins at a token is the noun's
// own, with only adjectives between, so that its time is the noun's too: the suicide
// attack that took place on Saturday, الهجوم الذي وقع السبت.
func (r *Narration) describes(rel int, d *Draft) bool {
	if rel < d.Last || d.Entry == nil || d.Entry.Feature != lang.Noun {
		return false
	}
	for tok := d.Last; tok < rel; tok++ {
		// تفجيرات باريس التي وقعت: only what happens has a verb of happening behind "which"
		place := r.UnitAt(tok).Kind == mention.PlaceUnit && rel+1 < len(r.Doc.Tokens) && r.UnitAt(rel+1).Kind == mention.TriggerUnit
		if r.UnitAt(tok).Kind != mention.WordUnit && !place {
			return false
		}
	}
	return true
}

// joinedIn reports whether between two tokens a verb stands that has been joined
// to another draft: the bombing that killed 15 people in September.
func joinedIn(list []Draft, from, to int) bool {
	return slices.ContainsFunc(list, func(o Draft) bool {
		return o.gone && o.Harms() && o.First > from && o.First < to
	})
}

// opens reports whether a time expression stands before all events of the
// sentence and so holds for all of them.
func (r *Narration) opens(tok, start int, list []Draft) bool {
	for i := range list {
		if !list[i].gone && list[i].First < tok {
			return false
		}
	}
	for t := start; t < tok; t++ {
		if h := r.At(t); h != nil && h.Cue(lang.That) {
			return false
		}
	}
	return true
}
