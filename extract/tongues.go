package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// line is a line of the title or the text, and the language it is read in: an
// index, or unread.
type line struct {
	text.Span
	part Part
	opinion
}

// tongues says in which languages an article is read, the principal one first,
// and leaves in w.lines which lines are in which. Each line is judged by
// itself; those that do not speak for themselves follow the others. It warns
// and gives none when no language is found, and warns of lines left out.
func (w *Worker) tongues(rec *Record) []*lang.Language {
	if want := w.options.Lang; want != "" {
		return w.only(rec, want)
	}
	declared := w.named(rec.Lang)
	w.lines = w.lines[:0]
	w.judge(Title, rec.Title, lettersOfTitle, declared)
	w.judge(Body, rec.Text, lettersOfLine, declared)
	main := w.principal(rec, declared)
	if main < 0 {
		if rec.Lang != "" && declared < 0 {
			rec.Warnings = append(rec.Warnings, "language not supported: "+rec.Lang)
		} else {
			rec.Warnings = append(rec.Warnings, "language not recognised")
		}
		return nil
	}
	rec.Lang = w.languages[main].Code
	return w.settle(rec, main)
}

// only reads all lines in the language that the user names.
func (w *Worker) only(rec *Record, want string) []*lang.Language {
	w.lines = w.lines[:0]
	i := w.named(want)
	if i < 0 {
		rec.Warnings = append(rec.Warnings, "language not supported: "+want)
		return nil
	}
	rec.Lang = w.languages[i].Code
	return w.languages[i : i+1]
}

// named gives the index of a language by its tag, or undecided.
func (w *Worker) named(tag string) int {
	for i, l := range w.languages {
		if tag != "" && l.Code == primary(tag) {
			return i
		}
	}
	return undecided
}

// judge appends the lines of a part.
func (w *Worker) judge(part Part, s string, least, declared int) {
	for start := 0; start < len(s); {
		end := start + lineEnd(s[start:])
		o := w.scripts.opine(s[start:end], least, declared)
		if n := len(w.lines); n > 0 && o.language == undecided && w.lines[n-1].part == part && w.lines[n-1].language == undecided {
			w.lines[n-1].End = end // a text of a million short lines must not cost a million rows
		} else {
			w.lines = append(w.lines, line{text.Span{Start: start, End: end}, part, o})
		}
		start = end
	}
}

// longLine is how many bytes a line has that is judged in parts, each of whole
// sentences: there are pages that came as one line.
const longLine = 1500

// lineEnd is where the first line of a text ends, or the first part of it.
func lineEnd(s string) int {
	end := len(s)
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		end = n + 1
	}
	if end <= longLine {
		return end
	}
	for i := longLine / 2; i+1 < end; i++ {
		if s[i+1] == ' ' && (s[i] == '.' || s[i] == '!' || s[i] == '?' || strings.HasSuffix(s[:i+1], "؟")) {
			return i + 2
		}
	}
	return end
}

// principal is the language in which most letters are that speak for
// themselves; where none do, in which most are; where lines are too short for
// that, the language of the whole. It is below 0 when that is none of ours.
func (w *Worker) principal(rec *Record, declared int) int {
	var sure, any, words, mine [maxLanguages]int
	others := 0
	for i := range w.lines {
		o := &w.lines[i].opinion
		switch {
		case o.language == unread:
			others += o.letters
		case o.language >= 0:
			any[o.language] += o.letters
			words[o.language] += o.words
			mine[o.language] += o.mine
			if o.sure {
				sure[o.language] += o.letters
			}
		}
	}
	for i := range w.languages {
		if i != declared && words[i] >= wordsLookedAt && mine[i]*commonShare < words[i] { // a language that we know no word of
			others, any[i], sure[i] = others+any[i], 0, 0
			w.disown(i)
		}
	}
	if best := most(sure[:]); best >= 0 {
		return best
	}
	if declared < 0 && rec.Lang != "" {
		return unread
	}
	if best := most(any[:]); best >= 0 && any[best] >= others {
		return best
	}
	if others > 0 {
		return unread
	}
	switch o := w.scripts.opine(rec.Title+"\n"+rec.Text, 1, declared); {
	case o.language >= 0:
		return o.language
	case o.language == undecided && o.letters > 0 && declared < 0:
		return o.leaning
	}
	return declared
}

// disown says that the lines of a language are in another one.
func (w *Worker) disown(i int) {
	for k := range w.lines {
		if w.lines[k].language == i {
			w.lines[k].language, w.lines[k].sure = unread, true
		}
	}
}

// most is the index of the largest number, or -1 when all are 0.
func most(numbers []int) int {
	best := -1
	for i, n := range numbers {
		if n > 0 && (best < 0 || n > numbers[best]) {
			best = i
		}
	}
	return best
}

// settle gives each line its language: its own where it is sure of it, or some
// other line is; else the principal one. The title follows its letters.
func (w *Worker) settle(rec *Record, main int) []*lang.Language {
	var sure [maxLanguages]bool
	for i := range w.lines {
		if l := &w.lines[i]; l.language >= 0 && (l.sure || l.part == Title) {
			sure[l.language] = true
		}
	}
	list, left := w.languages[main:main+1:main+1], false
	for i := range w.lines {
		l := &w.lines[i]
		switch {
		case l.language == unread && l.sure:
			left = true
		case l.language < 0 || !sure[l.language]:
			l.language = main
		case !slices.Contains(list, w.languages[l.language]):
			list = append(list, w.languages[l.language])
		}
	}
	if left {
		rec.Warnings = append(rec.Warnings, "lines in a language that is not supported are left out")
	} else if len(list) == 1 {
		w.lines = w.lines[:0]
	}
	return list
}

// linesIn gives a part with spaces in the place of all lines that are not in a
// language, so that offsets stay.
func (w *Worker) linesIn(part Part, s string, l *lang.Language) string {
	if len(w.lines) == 0 {
		return s
	}
	var b []byte
	for i := range w.lines {
		ln := &w.lines[i]
		if ln.part != part || ln.language >= 0 && w.languages[ln.language] == l {
			continue
		}
		if b == nil {
			b = []byte(s)
		}
		for k := ln.Start; k < ln.End; k++ {
			if b[k] != '\n' {
				b[k] = ' '
			}
		}
	}
	if b == nil {
		return s
	}
	return string(b)
}
