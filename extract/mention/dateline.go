package mention

import (
	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// DatelineDays is how far into a text its own date is looked for, in tokens.
const DatelineDays = 40

// IsFullDate reports whether a time expression gives a day with its month and year.
func IsFullDate(t *date.Timex) bool {
	return t.From == t.To && t.From != date.NoDay && t.Certain.Has(date.FieldYear|date.FieldMonth|date.FieldDay)
}

// SplitDate parts the first line behind the date of a page whose head was run into
// the story: at the beginning, behind "published" or behind an agency, with the story
// going on in capitals. (… kills 15 AFP Thursday 6 Mar 2014 At least 15 people)
// It gives that day. What stands before it tells nothing that a headline does not.
func (r *Reading) SplitDate(headline bool) date.Day {
	if !r.Cased() || len(r.Doc.Sentences) == 0 {
		return date.NoDay
	}
	for i := range r.Times {
		t := &r.Times[i]
		at := r.SentenceOf(t.First)
		sent := r.Doc.Sentences[at]
		if t.First >= DatelineDays || sent.Paragraph != r.Doc.Sentences[0].Paragraph {
			break
		}
		if !IsFullDate(t) || !r.closesHead(t.First) {
			continue
		}
		last := t.Last
		for last < sent.Last && (r.Doc.Tokens[last].Kind == text.Number || r.IsMark(last, ":")) && r.ofClock(last, sent.Last) {
			last++ // the time of day
		}
		if last >= sent.Last || !r.begins(last, sent.Last) {
			continue
		}
		r.splitSentence(at, last, headline || at == 0 && t.First < headlineWords)
		return t.From
	}
	return date.NoDay
}

// begins reports whether a story may begin at a token: with a number or a word in capitals,
// or a quotation of one.
func (r *Reading) begins(tok, end int) bool {
	if r.IsMark(tok, "\"") {
		tok++
	}
	if tok >= end {
		return false
	}
	switch r.Doc.Tokens[tok].Kind {
	case text.Number:
		return true
	case text.Word:
		h := r.At(tok)
		return r.Capital(tok) || h != nil && h.First == tok && (h.Entry(lang.CountEntry) != nil || h.Entry(lang.TimeEntry) != nil && h.Entry(lang.TimeEntry).Number > 0)
	}
	return false
}

// ofClock reports whether a number or a colon behind a date is part of a time of day.
func (r *Reading) ofClock(tok, end int) bool {
	return r.IsMark(tok-1, ":") || r.IsMark(tok, ":") || tok+1 < end && r.IsMark(tok+1, ":")
}

// closesHead reports whether nothing but the head of a page stands before a token.
func (r *Reading) closesHead(tok int) bool {
	if tok == 0 {
		return true
	}
	h := r.At(tok - 1)
	if h == nil {
		return false
	}
	if h.Entry(lang.FurnitureEntry) != nil {
		return true
	}
	e := h.Entry(lang.ActorEntry)
	return e != nil && e.Actor != nil && e.Actor.Sector == "MED"
}
