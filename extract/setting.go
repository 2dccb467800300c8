package extract

import (
	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// foreign gives ground that an army takes in another country the sub-type of
// those who are not its government.
func (s *story) foreign(r *reading, d *draft, ev *Event, code string) {
	if code != "government-territory" || ev.Toponym < 0 {
		return
	}
	for i := range r.places {
		if p := &r.places[i]; p.index == ev.Toponym && p.name.Country != "" && p.name.Weight > 0 && !s.doubtful(p) {
			for _, j := range d.actors {
				if a := r.parties[j].actor; a == nil || a.Country == "" || a.Country == p.name.Country {
					return
				}
			}
			const code = "nonstate-territory"
			ev.AcledType, ev.AcledSubType = s.worker.acled[code].Event, s.worker.acled[code].SubEvent
		}
	}
}

// recent is how many days back an event can be the news of its article.
const recent = 40

// when dates an event: by a time expression of its clause, by the time carried
// from the sentences before, or by the day of publication.
func (s *story) when(r *reading, d *draft, list []draft, ev *Event, sc *scene) {
	i, ok := r.timeOf(d, list)
	d.time = -1
	if ok && s.dct != date.NoDay && r.times[i].From > s.dct+1 && happened(ev) {
		s.lastYear(r, i)
	}
	if ok && s.dct != date.NoDay && r.times[i].From > s.dct+1 && (ev.Status == Actual || ev.Status == Ongoing) {
		ok = false // what has happened does not lie ahead: "after five days" counts from another day
	}
	if ok {
		t := &r.times[i]
		d.time = i
		ev.From, ev.To = t.Days()
		ev.Precision, ev.DateBasis = t.Grain.String(), "timex"
		ev.DateText, ev.EDTF = r.doc.Surface(t.Span), t.EDTF()
		if t.Until() && ev.Status == Planned && s.dct != date.NoDay && s.dct < ev.To {
			ev.From, ev.Precision = s.dct, date.GrainRange.String()
		}
		if t.Since() && ev.Status == Actual && d.entry != nil && d.entry.Feature == lang.Gerund && !d.passive {
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
				sc.day, sc.to, sc.grain, sc.text, sc.edtf, sc.told = ev.From, ev.To, ev.Precision, ev.DateText, ev.EDTF, d.sentence
			}
			if s.dct != date.NoDay && t.To < s.dct-recent {
				d.background, ev.Background = true, true
			}
		}
		return
	}
	switch {
	case ev.Status == Denied || ev.Status == Hypothetical:
		ev.DateBasis = "none"
	case sc.day != date.NoDay && (ev.Status == Actual || ev.Status == Threatened && verbal(d)) && !d.background && !(verbal(d) && r.present(d)) && d.sentence-sc.told <= dayCarries && !r.narrated(d.sentence):
		ev.From, ev.To, ev.Precision, ev.DateBasis, ev.DateText = sc.day, sc.to, sc.grain, "carried", sc.text
		ev.EDTF = sc.edtf
	case d.background && s.justBefore(r, d, ev):
	case d.background:
		ev.DateBasis = "background"
	case s.dct != date.NoDay:
		ev.From, ev.To, ev.Precision, ev.DateBasis = s.dct, s.dct, date.GrainDay.String(), "dct"
		ev.EDTF = date.EDTF(s.dct, s.dct)
	default:
		ev.DateBasis = "none"
	}
}

// justBefore gives a fight or a taking of ground after which another one of the sentence
// followed the day of that: took the district after clashes.
func (s *story) justBefore(r *reading, d *draft, ev *Event) bool {
	if len(s.drafts) == 0 || !battle(ev) || !r.behindAfter(d) {
		return false
	}
	t := &s.drafts[len(s.drafts)-1]
	main := &s.rec.Events[t.event]
	if t.r != r || t.sentence != d.sentence || t.background || main.From == date.NoDay || !happened(main) || !battle(main) {
		return false
	}
	ev.From, ev.To, ev.Precision, ev.DateBasis, ev.DateText, ev.EDTF = main.From, main.To, main.Precision, "carried", main.DateText, main.EDTF
	return true
}

// behindAfter reports whether "after" stands directly before a noun, with at most a word
// between: عقب مواجهات, after fierce clashes.
func (r *reading) behindAfter(d *draft) bool {
	for tok := d.first - 1; tok >= r.doc.Sentences[d.sentence].First && tok >= d.first-2; tok-- {
		if r.cueAt(tok, lang.After) {
			return true
		}
		if r.at(tok) != nil || r.doc.Tokens[tok].Kind != text.Word {
			return false
		}
	}
	return false
}

// behindWhile reports whether "in" or "during" stands directly before a noun, with at most
// a word between: in fierce clashes, خلال معارك.
func (r *reading) behindWhile(d *draft) bool {
	if contains(d.pre, lang.In) {
		return true
	}
	for tok := d.first - 1; tok >= r.doc.Sentences[d.sentence].First && tok >= d.first-2; tok-- {
		if r.cueAt(tok, lang.While) || r.cueAt(tok, lang.In) {
			return true
		}
		if r.at(tok) != nil || r.doc.Tokens[tok].Kind != text.Word {
			return false
		}
	}
	return false
}

// present reports whether a verb of the order of English stands in the present
// tense: the authorities accuse the group, at the time of the report.
func (r *reading) present(d *draft) bool {
	return r.lang.Order == lang.SubjectFirst && d.entry != nil && d.entry.Feature.Verb() && d.entry.Feature == lang.Base &&
		!r.auxBefore(d.first)
}

// lastYear puts a time that is guessed to lie ahead into the year before: what
// happened in mid-December.
func (s *story) lastYear(r *reading, i int) {
	last, ok := r.times[i].LastYear()
	if !ok {
		return
	}
	r.times[i] = last
	for k := range s.rec.Timexes {
		if x := &s.rec.Timexes[k]; x.Part == r.part && x.Span == last.Span {
			x.Timex = last
		}
	}
}

// dayCarries is for how many sentences a day holds for events without one.
const dayCarries = 5

// carries reports whether the time of an event holds for those after it: a day
// or a few of the recent past, not one that tells since or after when.
func (s *story) carries(r *reading, d *draft, t *date.Timex) bool {
	if d.background || t.To-t.From > 7 || r.cueAt(t.First-1, lang.After) || r.cueAt(d.first-1, lang.After) {
		return false
	}
	return s.dct == date.NoDay || t.From >= s.dct-recent && t.To <= s.dct+recent
}

// where places an event: in its clause or sentence, or where the article is.
// The scene moves on only to places at least as exact as the one it holds,
// unless the article goes to another country.
func (s *story) where(r *reading, d *draft, list []draft, ev *Event, sc *scene) {
	i, basis := -1, "none"
	if !verbal(d) {
		i, basis = r.placeOf(d, list)
	} else if i = r.best(d.places, d); i >= 0 {
		basis = "clause"
	}
	if i >= 0 {
		p := &r.places[i]
		ev.Toponym, ev.PlaceBasis = p.index, basis
		rank := p.rank()
		if p.toponym.Rule == announced && p.cue == "" && basis == "clause" && !r.cased() {
			if p.toponym.Cue == "quarter" && sc.place >= 0 && sc.rank == rankTown {
				ev.Toponym, ev.PlaceBasis = sc.place, "carried" // of the town where the story is
				return
			}
			rank = rankTown // the story has moved on, to where nobody knows
		}
		if !d.background && !verbal(d) && !p.apart && rank >= sc.rank && !(sc.place >= 0 && r.besides(d)) {
			sc.place, sc.rank = p.index, rank
		}
		return
	}
	ev.PlaceBasis = "none"
	if verbal(d) {
		return
	}
	switch {
	case sc.place >= 0:
		ev.Toponym, ev.PlaceBasis = sc.place, "carried"
	case sc.dateline >= 0:
		ev.Toponym, ev.PlaceBasis = sc.dateline, "document"
	}
}

// besides reports whether an event only stands beside the story, so that the
// scene stays where it is: talks, and what the sentence tells the time by (a day
// after Daraya was evacuated).
func (r *reading) besides(d *draft) bool {
	if d.trigger.Type == "CONSULT" || d.trigger.Type == "AGREE" {
		return true
	}
	for tok := d.first - 1; tok >= r.doc.Sentences[d.sentence].First && tok >= d.first-besidesReach; tok-- {
		if r.isMark(tok, ",،؛;:.") {
			return false
		}
		if r.cueAt(tok, lang.After) {
			return true
		}
	}
	return false
}

// besidesReach is how far before an event the word may stand that tells it as
// the time of another, in tokens.
const besidesReach = 8

// verbal reports whether an event is an act of speech, which happens nowhere
// in particular.
func verbal(d *draft) bool {
	return verbalType(d.trigger.Type)
}

func verbalType(t string) bool {
	switch t {
	case "ACCUSE", "REQUEST", "THREATEN", "REJECT":
		return true
	}
	return false
}
