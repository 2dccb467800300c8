package main

import (
	"strings"
	"unicode/utf8"

	"tarikh/extract/article"
	"tarikh/extract/date"
)

// date finds the day of publication of an article whose metadata do not give
// one: words in a date field, a byline or dateline, the name of the file, and
// last what the user says of all articles. A date is taken from words only
// when they name day, month and year.
func (m *mapper) date(a *article.Article) (err error) {
	defer caught(a.ID, &err)
	if a.IsDated() {
		return nil
	}
	if day := m.dayIn(a.Published, a.Lang); day != "" {
		a.Published, a.PublishedBasis = day, article.BasisMetadata
		return nil
	}
	for _, words := range append(a.DateHints, datelines(a.Text)...) {
		if day := m.dayIn(words, a.Lang); day != "" {
			a.Published, a.PublishedBasis = day, article.BasisText
			return nil
		}
	}
	switch {
	case a.PathDate != "":
		a.Published, a.PublishedBasis = a.PathDate, article.BasisPath
	case m.published != "":
		a.Published, a.PublishedBasis = m.published, article.BasisFlag
	}
	return nil
}

// dayIn gives the first full date of some words, as ISO, "" for none.
func (m *mapper) dayIn(words, lang string) string {
	if strings.TrimSpace(words) == "" {
		return ""
	}
	rec := m.worker.Extract(article.Article{Text: words, Lang: lang})
	for i := range rec.Timexes {
		tx := &rec.Timexes[i]
		if tx.Grain <= date.GrainDay && (tx.Anchor == date.AnchorExplicit || tx.Anchor == date.AnchorCalendar) && tx.From != date.NoDay {
			return tx.From.String()
		}
	}
	return ""
}

const (
	firstLines  = 5   // of a text, in which a dateline may stand
	bylineRunes = 60  // a line of its own that is a byline
	beforeStory = 120 // runes of a paragraph that a dateline may take
)

// datelines are the stretches at the start of a text where a date is that of
// publication: short lines, and what stands before the dash that opens the
// story.
func datelines(text string) []string {
	var found []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if len(found) == firstLines {
			break
		}
		found = append(found, opening(line))
	}
	return found
}

// opening is a short line whole, of a longer one the words before the dash.
func opening(line string) string {
	if utf8.RuneCountInString(line) <= bylineRunes && !strings.HasSuffix(line, ".") {
		return line
	}
	head := line
	for i, n := 0, 0; i < len(line); n++ {
		if n == beforeStory {
			head = line[:i]
			break
		}
		_, size := utf8.DecodeRuneInString(line[i:])
		i += size
	}
	for _, mark := range []string{" -- ", " – ", " — ", " - ", "- ", ") ", " / ", ": ", "| "} {
		if before, _, ok := strings.Cut(head, mark); ok {
			return before
		}
	}
	return ""
}
