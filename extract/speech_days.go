package extract

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// speechDay is a stretch of tokens that reports a speech of a day.
type speechDay struct {
	from, to int
	day      date.Day
	speaker  *lang.Actor
}

// speechDays gives, by sentence, the day of a dated speech that reports what
// the sentence tells: "said on 7 February that … next week".
func (r *reading) speechDays(dct date.Day) []speechDay {
	if !slices.ContainsFunc(r.times, explicitDay) {
		return nil
	}
	var days []speechDay
	last := -1
	for s, sent := range r.doc.Sentences {
		if r.quiet[s] {
			continue
		}
		said := r.sayings(s, last)
		if len(said) == 0 {
			continue
		}
		one := said[0]
		last = one.speaker
		name := r.parties[one.speaker].actor
		if day, ok := r.dayOfSpeech(one, sent.Last); ok && day != dct {
			days = append(days, speechDay{one.verb, sent.Last, day, name})
			continue
		}
		if n := len(days); n > 0 && sameSpeaker(days[n-1].speaker, name) && days[n-1].to >= sent.First-1 {
			days = append(days, speechDay{sent.First, sent.Last, days[n-1].day, name})
		}
	}
	return days
}

// sameSpeaker compares by name: "Trump" is Donald Trump.
func sameSpeaker(a, b *lang.Actor) bool {
	return a == b || a != nil && b != nil && (a.ID != "" && a.ID == b.ID || a.Name == b.Name)
}

// dayOfSpeech is the explicit day that stands between a verb of saying and what
// is said.
func (r *reading) dayOfSpeech(one saying, end int) (date.Day, bool) {
	for tok := one.verb; tok < end && tok < one.verb+16; tok++ {
		if r.cueAt(tok, lang.That) {
			break
		}
		if i := r.timeAt[tok]; i >= 0 && explicitDay(r.times[i]) {
			return r.times[i].From, true
		}
	}
	return date.NoDay, false
}

// explicitDay reports whether a time expression names a day and its month.
func explicitDay(t date.Timex) bool {
	return t.From != date.NoDay && t.From == t.To && t.Certain.Has(date.FieldDay|date.FieldMonth)
}
