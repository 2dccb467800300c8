package extract

import (
	"time"

	"tarikh/extract/date"
)

// published reads the publication date: the first ten characters of an ISO
// date-time, moved to the time zone of the run when it has a zone of its own.
func (w *Worker) published(rec *Record) date.Day {
	rec.PublishedBasis = "metadata"
	if t, err := time.Parse(time.RFC3339, rec.Published); err == nil && w.options.Timezone != nil {
		return date.DayOf(t.In(w.options.Timezone))
	}
	if len(rec.Published) >= 10 {
		if day, err := date.ParseDay(rec.Published[:10]); err == nil {
			return day
		}
	}
	rec.PublishedBasis = "unknown"
	if rec.Published != "" {
		rec.Warnings = append(rec.Warnings, "publication date not understood: "+rec.Published)
	} else {
		rec.Warnings = append(rec.Warnings, "no publication date: relative dates are not resolved")
	}
	return date.NoDay
}

// How far the words of an article may correct the date it came with, and how
// far into a text its own date is looked for, in days and tokens.
const (
	mostCorrected = 2
	datelineDays  = 40
)

// publicationDay corrects the publication date by what the text says of it:
// "today, Wednesday" where the date given is a Tuesday; and finds one in the
// first words where none is given.
func (r *reading) publicationDay(rec *Record, dct date.Day) date.Day {
	if dct == date.NoDay {
		return r.dayOfDateline(rec)
	}
	for i := range r.times {
		day := r.times[i].Checksum
		if day == date.NoDay || day == dct {
			if day == dct {
				return dct
			}
			continue
		}
		if d := day - dct; d >= -mostCorrected && d <= mostCorrected {
			rec.PublishedBasis = "weekday"
			rec.Warnings = append(rec.Warnings, "publication date corrected to "+day.String()+": "+r.doc.Surface(r.times[i].Span))
			return day
		}
	}
	return dct
}

// dayOfDateline takes the full date that stands in the first words of a text,
// or with "today", for the day of publication.
func (r *reading) dayOfDateline(rec *Record) date.Day {
	const full = date.FieldYear | date.FieldMonth | date.FieldDay
	for i := range r.times {
		t := &r.times[i]
		if t.From != t.To || t.From == date.NoDay || !t.Certain.Has(full) {
			continue
		}
		if t.First < datelineDays && r.sentenceOf(t.First) == 0 || t.Checksum == t.From {
			rec.PublishedBasis = "text"
			rec.Warnings = append(rec.Warnings, "publication date taken from the text: "+r.doc.Surface(t.Span))
			return t.From
		}
	}
	return date.NoDay
}
