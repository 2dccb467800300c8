package extract

import (
	"time"

	"tarikh/extract/date"
	"tarikh/extract/mention"
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

// How far the words of an article and the head of its page may correct the date it
// came with, in days.
const (
	mostCorrected = 2
	mostMoved     = 60
)

// publicationDay corrects the publication date by what the text says of it: the date
// in the head of the page, NoDay where there is none; "today, Wednesday" where the
// date given is a Tuesday; and finds one in the first words where none is given.
func (r *reading) publicationDay(rec *Record, dct, head date.Day) date.Day {
	if head != date.NoDay && head != dct && (dct == date.NoDay || max(head-dct, dct-head) <= mostMoved && !swapped(head, dct)) {
		rec.PublishedBasis = "text"
		rec.Warnings = append(rec.Warnings, "publication date taken from the head of the page: "+head.String())
		return head
	}
	if dct == date.NoDay {
		return r.dayOfDateline(rec)
	}
	for i := range r.Times {
		day := r.Times[i].Checksum
		if day == date.NoDay || day == dct {
			if day == dct {
				return dct
			}
			continue
		}
		if d := day - dct; d >= -mostCorrected && d <= mostCorrected {
			rec.PublishedBasis = "weekday"
			rec.Warnings = append(rec.Warnings, "publication date corrected to "+day.String()+": "+r.Doc.Surface(r.Times[i].Span))
			return day
		}
	}
	return dct
}

// swapped reports whether two days differ by which number is the month alone.
func swapped(a, b date.Day) bool {
	y, m, d := a.Date()
	v, n, e := b.Date()
	return y == v && m == e && d == n
}

// dayOfDateline takes the full date that stands in the first words of a text,
// or with "today", for the day of publication.
func (r *reading) dayOfDateline(rec *Record) date.Day {
	for i := range r.Times {
		t := &r.Times[i]
		if !mention.IsFullDate(t) {
			continue
		}
		if t.First < mention.DatelineDays && r.SentenceOf(t.First) == 0 || t.Checksum == t.From {
			rec.PublishedBasis = "text"
			rec.Warnings = append(rec.Warnings, "publication date taken from the text: "+r.Doc.Surface(t.Span))
			return t.From
		}
	}
	return date.NoDay
}
