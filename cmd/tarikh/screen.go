package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// screen is what the user sees while articles are read: errors at once, a
// progress bar on a terminal, a line now and then elsewhere, and a summary.
type screen struct {
	w        io.Writer
	quiet    bool
	bar      *progressbar.ProgressBar // nil when there is no terminal
	articles int
	errors   int
	hinted   map[string]bool     // hints given already
	warnings map[string]*warning // by their words
}

// warning is what was noticed in some articles.
type warning struct {
	words, first string // first: identifier of the first article
	articles     int
}

func newScreen(w io.Writer, quiet bool) *screen {
	s := &screen{w: w, quiet: quiet, hinted: map[string]bool{}, warnings: map[string]*warning{}}
	if f, ok := w.(*os.File); ok && !quiet && term.IsTerminal(int(f.Fd())) {
		s.bar = progressbar.NewOptions(-1,
			progressbar.OptionSetWriter(w),
			progressbar.OptionSetDescription("reading"),
			progressbar.OptionSetItsString("articles"),
			progressbar.OptionShowIts(),
			progressbar.OptionShowCount(),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish())
	}
	return s
}

// article counts one that was read.
func (s *screen) article(id string, warnings []string) {
	s.articles++
	for _, words := range warnings {
		if s.warnings[words] == nil {
			s.warnings[words] = &warning{words: words, first: id}
		}
		s.warnings[words].articles++
	}
	switch {
	case s.bar != nil:
		s.bar.Add(1)
	case !s.quiet && s.articles%10_000 == 0:
		fmt.Fprintf(s.w, "tarikh: %d articles\n", s.articles)
	}
}

// unread tells of an input that could not be read, and what to try, once.
func (s *screen) unread(err error) {
	s.errors++
	if s.bar != nil {
		s.bar.Clear()
		s.bar.Describe(fmt.Sprintf("reading, %s", count(s.errors, "error")))
	}
	fmt.Fprintf(s.w, "tarikh: error: %v\n", err)
	if hint := hintFor(err); hint != "" && !s.hinted[hint] {
		s.hinted[hint] = true
		fmt.Fprintf(s.w, "tarikh: hint: %s\n", hint)
	}
}

const mostWarnings = 5 // told in the summary

// summary is the last word: the commonest warnings and one line.
func (s *screen) summary(events int, interrupted bool) {
	s.close()
	if interrupted {
		fmt.Fprintln(s.w, "tarikh: interrupted; the outputs hold the articles read until now")
	}
	if s.quiet {
		return
	}
	for _, w := range s.commonest() {
		fmt.Fprintf(s.w, "tarikh: warning: %s (%s, first %s)\n", w.words, count(w.articles, "article"), w.first)
	}
	fmt.Fprintf(s.w, "tarikh: %s, %s", count(s.articles, "article"), count(events, "event"))
	if s.errors > 0 {
		fmt.Fprintf(s.w, ", %s not read", count(s.errors, "input"))
	}
	fmt.Fprintln(s.w)
}

func (s *screen) commonest() []*warning {
	all := slices.SortedFunc(maps.Values(s.warnings), func(a, b *warning) int {
		return cmp.Or(-cmp.Compare(a.articles, b.articles), cmp.Compare(a.words, b.words))
	})
	return all[:min(len(all), mostWarnings)]
}

// close takes the bar off the terminal.
func (s *screen) close() {
	if s.bar != nil {
		s.bar.Finish()
		s.bar = nil
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
