package extract

import (
	"time"

	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/text"
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

// datelineDays is how far into a text its own date is looked for, in tokens.
const datelineDays = 40

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

// swapped reports whether two days differ by which number is the month alone.
func swapped(a, b date.Day) bool {
	y, m, d := a.Date()
	v, n, e := b.Date()
	return y == v && m == e && d == n
}

// dayOfDateline takes the full date that stands in the first words of a text,
// or with "today", for the day of publication.
func (r *reading) dayOfDateline(rec *Record) date.Day {
	for i := range r.times {
		t := &r.times[i]
		if !isFullDate(t) {
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

// isFullDate reports whether a time expression gives a day with its month and year.
func isFullDate(t *date.Timex) bool {
	return t.From == t.To && t.From != date.NoDay && t.Certain.Has(date.FieldYear|date.FieldMonth|date.FieldDay)
}

// splitDate parts the first line behind the date of a page whose head was run into
// the story: at the beginning, behind "published" or behind an agency, with the story
// going on in capitals. (… kills 15 AFP Thursday 6 Mar 2014 At least 15 people)
// It gives that day. What stands before it tells nothing that a headline does not.
func (r *reading) splitDate(headline bool) date.Day {
	if !r.cased() || len(r.doc.Sentences) == 0 {
		return date.NoDay
	}
	for i := range r.times {
		t := &r.times[i]
		at := r.sentenceOf(t.First)
		sent := r.doc.Sentences[at]
		if t.First >= datelineDays || sent.Paragraph != r.doc.Sentences[0].Paragraph {
			break
		}
		if !isFullDate(t) || !r.closesHead(t.First) {
			continue
		}
		last := t.Last
		for last < sent.Last && (r.doc.Tokens[last].Kind == text.Number || r.isMark(last, ":")) && r.ofClock(last, sent.Last) {
			last++ // the time of day
		}
		if last >= sent.Last || r.doc.Tokens[last].Kind != text.Number && (r.doc.Tokens[last].Kind != text.Word || !r.capital(last)) {
			continue
		}
		r.splitSentence(at, last, headline || at == 0 && t.First < headlineWords)
		return t.From
	}
	return date.NoDay
}

// ofClock reports whether a number or a colon behind a date is part of a time of day.
func (r *reading) ofClock(tok, end int) bool {
	return r.isMark(tok-1, ":") || r.isMark(tok, ":") || tok+1 < end && r.isMark(tok+1, ":")
}

// closesHead reports whether nothing but the head of a page stands before a token.
func (r *reading) closesHead(tok int) bool {
	if tok == 0 {
		return true
	}
	h := r.at(tok - 1)
	if h == nil {
		return false
	}
	if h.entry(lang.FurnitureEntry) != nil {
		return true
	}
	e := h.entry(lang.ActorEntry)
	return e != nil && e.Actor != nil && e.Actor.Sector == "MED"
}
