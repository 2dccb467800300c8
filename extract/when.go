package extract

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// when dates an event: by a time expression of its clause, by the time carried
// from the sentences before, or by the day of publication.
func (s *story) when(r *reading, d *frame.Draft, list []frame.Draft, ev *Event, sc *scene) {
	i, ok := r.TimeOf(d, list)
	d.Time = -1
	if ok && s.dct != date.NoDay && r.Times[i].From > s.dct+1 && happened(ev) {
		s.lastYear(r, i)
	}
	if ok && s.dct != date.NoDay && r.Times[i].From > s.dct+1 && (ev.Status == Actual || ev.Status == Ongoing) {
		ok = false // what has happened does not lie ahead: "after five days" counts from another day
	}
	if ok {
		t := &r.Times[i]
		d.Time = i
		ev.From, ev.To = t.Days()
		ev.Precision, ev.DateBasis = t.Grain.String(), "timex"
		ev.DateText, ev.EDTF = r.Doc.Surface(t.Span), t.EDTF()
		if t.Until() && ev.Status == Planned && s.dct != date.NoDay && s.dct < ev.To {
			ev.From, ev.Precision = s.dct, date.GrainRange.String()
		}
		if t.Since() && ev.Status == Actual && d.Entry != nil && d.Entry.Feature == lang.Gerund && !d.Passive {
			ev.Status = Ongoing // have been fighting since the ninth
		}
		tolled := ev.Killed != nil || ev.Injured != nil || ev.Captured != nil || ev.Displaced != nil
		if t.Since() && (ev.Status == Ongoing || ev.Status == Actual && tolled) && s.dct > ev.To {
			ev.To, ev.Precision = s.dct, date.GrainRange.String() // 44 have been killed since Thursday
		}
		if happened(ev) && s.dct != date.NoDay && ev.To > s.dct && ev.From <= s.dct {
			ev.To = s.dct // earlier this week: up to now
		}
		if ev.From != t.From || ev.To != t.To {
			ev.EDTF = date.EDTF(ev.From, ev.To)
		}
		if ev.Status == Actual || ev.Status == Ongoing {
			if s.carries(r, d, t) {
				sc.day, sc.to, sc.grain, sc.text, sc.edtf, sc.told = ev.From, ev.To, ev.Precision, ev.DateText, ev.EDTF, d.Sentence
			}
			if s.dct != date.NoDay && t.To < s.dct-recent {
				d.Background, ev.Background = true, true
			}
		}
		return
	}
	vague := -1
	if happened(ev) {
		vague = r.VagueTime(d, list)
	}
	switch {
	case ev.Status == Denied || ev.Status == Hypothetical:
		ev.DateBasis = "none"
	case d.Occasion && happened(ev) && r.onSpeechDay(d, ev):
	case vague >= 0:
		ev.DateBasis, ev.DateText = "none", r.Doc.Surface(r.Times[vague].Span) // a few days ago
	case sc.day != date.NoDay && (ev.Status == Actual || ev.Status == Threatened && d.Verbal()) && !d.Background && !(d.Verbal() && r.present(d)) && d.Sentence-sc.told <= dayCarries && !r.Narrated(d.Sentence):
		ev.From, ev.To, ev.Precision, ev.DateBasis, ev.DateText = sc.day, sc.to, sc.grain, "carried", sc.text
		ev.EDTF = sc.edtf
	case d.Background && s.justBefore(r, d, ev):
	case d.Background:
		ev.DateBasis = "background"
	case s.dct != date.NoDay:
		ev.From, ev.To, ev.Precision, ev.DateBasis = s.dct, s.dct, date.GrainDay.String(), "dct"
		ev.EDTF = date.EDTF(s.dct, s.dct)
	default:
		ev.DateBasis = "none"
	}
}

// onSpeechDay gives talks at which somebody goes on speaking the day of his speech: said on
// 7 February that … At a meeting he added that ….
func (r *reading) onSpeechDay(d *frame.Draft, ev *Event) bool {
	for _, x := range r.speeches {
		if x.From <= d.First && d.First < x.To {
			ev.From, ev.To, ev.Precision, ev.DateBasis = x.Day, x.Day, date.GrainDay.String(), "carried"
			ev.DateText, ev.EDTF = x.Text, date.EDTF(x.Day, x.Day)
			return true
		}
	}
	return false
}

// justBefore gives a fight or a taking of ground after which another one of the sentence
// followed the day of that: took the district after clashes.
func (s *story) justBefore(r *reading, d *frame.Draft, ev *Event) bool {
	if len(s.drafts) == 0 || !battle(ev) || !r.behindAfter(d) {
		return false
	}
	t := &s.drafts[len(s.drafts)-1]
	main := &s.rec.Events[t.event]
	if t.r != r || t.Sentence != d.Sentence || t.Background || main.From == date.NoDay || !happened(main) || !battle(main) {
		return false
	}
	ev.From, ev.To, ev.Precision, ev.DateBasis, ev.DateText, ev.EDTF = main.From, main.To, main.Precision, "carried", main.DateText, main.EDTF
	return true
}

// behindAfter reports whether "after" stands directly before a noun, with at most a word
// between: عقب مواجهات, after fierce clashes.
func (r *reading) behindAfter(d *frame.Draft) bool {
	for tok := d.First - 1; tok >= r.Doc.Sentences[d.Sentence].First && tok >= d.First-2; tok-- {
		if r.CueAt(tok, lang.After) {
			return true
		}
		if r.At(tok) != nil || r.Doc.Tokens[tok].Kind != text.Word {
			return false
		}
	}
	return false
}

// behindWhile reports whether "in" or "during" stands directly before a noun, with at most
// a word between: in fierce clashes, خلال معارك.
func (r *reading) behindWhile(d *frame.Draft) bool {
	if slices.Contains(d.Pre, lang.In) {
		return true
	}
	for tok := d.First - 1; tok >= r.Doc.Sentences[d.Sentence].First && tok >= d.First-2; tok-- {
		if r.CueAt(tok, lang.While) || r.CueAt(tok, lang.In) {
			return true
		}
		if r.At(tok) != nil || r.Doc.Tokens[tok].Kind != text.Word {
			return false
		}
	}
	return false
}

// present reports whether a verb stands in the present tense: the authorities accuse the
// group, at the time of the report.
func (r *reading) present(d *frame.Draft) bool {
	if r.Lang.Order == lang.VerbFirst {
		return d.Entry != nil && d.Entry.Feature.Present() && !slices.Contains(d.Rules, "past")
	}
	return r.Lang.Order == lang.SubjectFirst && d.Entry != nil && d.Entry.Feature.Verb() && d.Entry.Feature == lang.Base &&
		!r.AuxBefore(d.First)
}

// lastYear puts a time that is guessed to lie ahead into the year before: what
// happened in mid-December.
func (s *story) lastYear(r *reading, i int) {
	last, ok := r.Times[i].LastYear()
	if !ok {
		return
	}
	r.Times[i] = last
	for k := range s.rec.Timexes {
		if x := &s.rec.Timexes[k]; x.Part == r.Part && x.Span == last.Span {
			x.Timex = last
		}
	}
}

// carries reports whether the time of an event holds for those after it: a day
// or a few of the recent past, not one that tells since or after when.
func (s *story) carries(r *reading, d *frame.Draft, t *date.Timex) bool {
	if d.Background || t.To-t.From > 7 || r.CueAt(t.First-1, lang.After) || r.CueAt(d.First-1, lang.After) {
		return false
	}
	return s.dct == date.NoDay || t.From >= s.dct-recent && t.To <= s.dct+recent
}

// recent is how many days back an event can be the news of its article.
const recent = 40

// dayCarries is for how many sentences a day holds for events without one.
const dayCarries = 5
