package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"tarikh/extract/article"
	"tarikh/extract/date"
	"tarikh/geo"
	"tarikh/timeline"
)

// screen is what the user sees while articles are read: errors at once, a
// progress bar on a terminal, a line now and then elsewhere, and a summary.
// For programs that watch, all of it is JSON, one object a line.
type screen struct {
	w        io.Writer
	log      *slog.Logger // nil for text
	quiet    bool
	bar      *progressbar.ProgressBar // nil when there is no terminal
	read     *atomic.Int64            // bytes of input
	articles int
	found    tally // events as the articles tell them
	errors   int
	langs    map[string]int
	hinted   map[string]bool     // hints given already
	warnings map[string]*warning // by their words
}

// warning is what was noticed in some articles.
type warning struct {
	words, first string // first: identifier of the first article
	articles     int
}

func newScreen(w io.Writer, quiet, asJSON bool) *screen {
	s := &screen{w: w, quiet: quiet, found: newTally(), langs: map[string]int{}, hinted: map[string]bool{}, warnings: map[string]*warning{}}
	if asJSON {
		s.log = slog.New(slog.NewJSONHandler(w, nil))
	}
	return s
}

// total begins the bar, when there is a terminal to draw it on. It fills with
// the bytes of the input; without their number it only counts.
func (s *screen) total(paths []string, read *atomic.Int64) {
	f, ok := s.w.(*os.File)
	if !ok || s.quiet || s.log != nil || !term.IsTerminal(int(f.Fd())) {
		return
	}
	s.read = read
	s.bar = progressbar.NewOptions64(inputSize(paths),
		progressbar.OptionSetWriter(s.w),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish())
}

// inputSize is the number of bytes to read, -1 when it cannot be known soon.
func inputSize(paths []string) int64 {
	total, files := int64(0), 0
	for _, path := range paths {
		err := filepath.WalkDir(path, func(_ string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if files++; files > 100_000 {
				return fs.SkipAll
			}
			if info, err := d.Info(); err == nil && info.Mode().IsRegular() {
				total += info.Size()
			}
			return nil
		})
		if err != nil {
			return -1
		}
	}
	if files > 100_000 {
		return -1
	}
	return total
}

// article counts one that was read.
func (s *screen) article(loc *geo.Located) {
	s.articles++
	for i := range loc.Events {
		ev := &loc.Events[i]
		placed := ev.Toponym >= 0 && ev.Toponym < len(loc.Locations) && loc.Locations[ev.Toponym].Place != nil
		s.found.add(ev.Type, ev.From != date.NoDay || ev.To != date.NoDay, placed)
	}
	s.langs[cmp.Or(loc.Lang, "und")]++
	for _, words := range loc.Warnings {
		if s.warnings[words] == nil {
			if len(s.warnings) == maxWarnings {
				continue
			}
			s.warnings[words] = &warning{words: words, first: loc.ID}
		}
		s.warnings[words].articles++
	}
	switch {
	case s.bar != nil:
		s.draw()
	case !s.quiet && s.articles%10_000 == 0:
		s.say(slog.LevelInfo, fmt.Sprintf("%d articles", s.articles), "articles", s.articles, "events", s.found.events, "errors", s.errors)
	}
}

// draw brings the bar up to date.
func (s *screen) draw() {
	s.bar.Describe(fmt.Sprintf("%s, %s, %s", count(s.articles, "article"), count(s.found.events, "report"), count(s.errors, "error")))
	s.bar.Set64(s.read.Load())
}

// say writes one message.
func (s *screen) say(level slog.Level, words string, attrs ...any) {
	if s.log != nil {
		s.log.Log(context.Background(), level, words, attrs...)
		return
	}
	prefix := ""
	if level != slog.LevelInfo {
		prefix = strings.ToLower(level.String()) + ": "
		prefix = strings.Replace(prefix, "warn:", "warning:", 1)
	}
	fmt.Fprintf(s.w, "tarikh: %s%s\n", prefix, article.Printable(words))
}

// unread tells of an input that could not be read, and what to try, once.
func (s *screen) unread(err error) {
	s.errors++
	if s.bar != nil {
		s.bar.Clear()
	}
	var attrs []any
	var ae *article.Error
	if errors.As(err, &ae) {
		attrs = []any{"file", ae.Path, "line", ae.Line, "offset", ae.Offset, "class", ae.Class()}
	}
	s.say(slog.LevelError, err.Error(), attrs...)
	if hint := hintFor(err); hint != "" && !s.hinted[hint] {
		s.hinted[hint] = true
		if s.log == nil {
			fmt.Fprintf(s.w, "tarikh: hint: %s\n", hint)
		}
	}
}

const (
	mostWarnings = 5      // told in the summary
	maxWarnings  = 10_000 // different ones that are counted
)

// summary is the last word: the commonest warnings, what was found, and one
// line of counts. The events are those of the timeline, or, when none was
// made, those that the articles tell.
func (s *screen) summary(found tally, reused int, interrupted bool) {
	s.close()
	if interrupted {
		s.say(slog.LevelInfo, "interrupted; the outputs hold the articles read until now")
	}
	if s.quiet {
		return
	}
	for _, w := range s.commonest() {
		s.say(slog.LevelWarn, fmt.Sprintf("%s (%s, first %s)", w.words, count(w.articles, "article"), w.first))
	}
	if s.log != nil {
		s.say(slog.LevelInfo, "done", "articles", s.articles, "languages", s.langs, "events", found.events, "types", found.types,
			"undated", found.undated, "unplaced", found.unplaced, "errors", s.errors, "reused", reused)
		return
	}
	if s.articles > 0 {
		s.say(slog.LevelInfo, "articles by language: "+listed(s.langs)+reusedWords(reused))
	}
	if found.events > 0 {
		s.say(slog.LevelInfo, fmt.Sprintf("events by type: %s; %d undated, %d without a place", listed(found.types), found.undated, found.unplaced))
	}
	last := fmt.Sprintf("%s, %s", count(s.articles, "article"), count(found.events, "event"))
	if s.errors > 0 {
		last += fmt.Sprintf(", %s not read", count(s.errors, "input"))
	}
	s.say(slog.LevelInfo, last)
}

func reusedWords(reused int) string {
	if reused == 0 {
		return ""
	}
	return fmt.Sprintf("; %d from the last run", reused)
}

// tally counts events by type, and those without a date or a place.
type tally struct {
	types                     map[string]int
	events, undated, unplaced int
}

func newTally() tally { return tally{types: map[string]int{}} }

func tallyOf(entries []*timeline.Entry) tally {
	t := newTally()
	for _, e := range entries {
		t.add(e.Type, e.From != date.NoDay, e.Place != nil)
	}
	return t
}

func (t *tally) add(kind string, dated, placed bool) {
	t.events++
	t.types[kind]++
	if !dated {
		t.undated++
	}
	if !placed {
		t.unplaced++
	}
}

// listed is "12 ar, 3 en", the commonest first.
func listed(counts map[string]int) string {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(-cmp.Compare(counts[a], counts[b]), cmp.Compare(a, b))
	})
	var parts []string
	for _, k := range keys {
		parts = append(parts, fmt.Sprintf("%d %s", counts[k], k))
	}
	return strings.Join(parts, ", ")
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
