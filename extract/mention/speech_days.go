package mention

import (
	"slices"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// SpeechDay is a stretch of tokens that reports a speech of a day.
type SpeechDay struct {
	From, To int
	Day      date.Day
	Text     string // the words for the day
	speaker  *lang.Actor
}

// SpeechDays gives, by sentence, the day of a dated speech that reports what
// the sentence tells: "said on 7 February that … next week".
func (r *Reading) SpeechDays(dct date.Day) []SpeechDay {
	if !slices.ContainsFunc(r.Times, explicitDay) {
		return nil
	}
	var days []SpeechDay
	last := -1
	for s, sent := range r.Doc.Sentences {
		if r.Quiet[s] {
			continue
		}
		said := r.Sayings(s, last)
		if len(said) == 0 {
			continue
		}
		one := said[0]
		last = one.Speaker
		name := r.Parties[one.Speaker].Actor
		if t := r.dayOfSpeech(one, sent.Last); t != nil && t.From != dct {
			days = append(days, SpeechDay{one.Verb, sent.Last, t.From, r.Doc.Surface(t.Span), name})
			continue
		}
		if n := len(days); n > 0 && sameSpeaker(days[n-1].speaker, name) && days[n-1].To >= sent.First-1 {
			days = append(days, SpeechDay{sent.First, sent.Last, days[n-1].Day, days[n-1].Text, name})
		}
	}
	return days
}

// sameSpeaker compares by name: "Trump" is Donald Trump.
func sameSpeaker(a, b *lang.Actor) bool {
	return a == b || a != nil && b != nil && (a.ID != "" && a.ID == b.ID || a.Name == b.Name)
}

// dayOfSpeech is the explicit day that stands between a verb of saying and what
// is said, nil for none.
func (r *Reading) dayOfSpeech(one Saying, end int) *date.Timex {
	for tok := one.Verb; tok < end && tok < one.Verb+16; tok++ {
		if r.CueAt(tok, lang.That) {
			break
		}
		if i := r.TimeAt[tok]; i >= 0 && explicitDay(r.Times[i]) {
			return &r.Times[i]
		}
	}
	return nil
}

// explicitDay reports whether a time expression names a day and its month.
func explicitDay(t date.Timex) bool {
	return t.From != date.NoDay && t.From == t.To && t.Certain.Has(date.FieldDay|date.FieldMonth)
}
