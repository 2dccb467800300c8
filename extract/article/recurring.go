package article

import (
	"hash/fnv"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Recurring knows the lines, openings and endings that come back from article
// to article of one publisher: share lines, notices, titles of other articles,
// signatures. Such words are no part of a story.
//
// It is filled with a sample of the articles first and asked afterwards; then
// it may be used from several goroutines. What it says depends on the sample
// alone, not on its order.
type Recurring struct {
	articles map[string]int // of the sample, by publisher
	seen     map[uint64]bool
	counts   map[uint64]int // articles that hold a line or edge
}

// How often words must come back. A line of an article that was published
// several times comes back too: what would take half of a text is left alone.
const (
	leastArticles = 3
	lineShare     = 200 // one article in so many, for a line
	edgeShare     = 20  // the same for the first and last words
	edgeWords     = 5
	longestLine   = 200 // runes
	mostOfText    = 2   // one part in so many
)

// NewRecurring is one that knows nothing yet.
func NewRecurring() *Recurring {
	return &Recurring{map[string]int{}, map[uint64]bool{}, map[uint64]int{}}
}

// Add takes an article into the sample. Copies of one article count once, and
// articles of nobody not at all.
func (r *Recurring) Add(a *Article) {
	from, all := publisher(a), hashOf(a.Text)
	if from == "" || r.seen[all] {
		return
	}
	r.seen[all] = true
	r.articles[from]++
	held := map[uint64]bool{}
	for _, span := range lines(a.Text) {
		held[key(from, "line", a.Text[span.Start:span.End])] = true
	}
	for kind, span := range edges(a.Text) {
		held[key(from, kind, a.Text[span.Start:span.End])] = true
	}
	for k := range held {
		r.counts[k]++
	}
}

// Mark sets the furniture of an article.
func (r *Recurring) Mark(a *Article) {
	from := publisher(a)
	n := r.articles[from]
	if n < leastArticles {
		return
	}
	var spans []Span
	for _, span := range lines(a.Text) {
		if r.often(key(from, "line", a.Text[span.Start:span.End]), n/lineShare) {
			spans = append(spans, span)
		}
	}
	ends := edges(a.Text)
	if span, ok := ends["first"]; ok && !holds(spans, span) && r.often(key(from, "first", a.Text[span.Start:span.End]), n/edgeShare) {
		spans = append([]Span{span}, spans...)
	}
	if span, ok := ends["last"]; ok && !holds(spans, span) && r.often(key(from, "last", a.Text[span.Start:span.End]), n/edgeShare) {
		spans = append(spans, span)
	}
	total := 0
	for _, s := range spans {
		total += s.End - s.Start
	}
	if total*mostOfText <= len(a.Text) {
		a.Furniture = spans
	}
}

func (r *Recurring) often(k uint64, least int) bool { return r.counts[k] >= max(leastArticles, least) }

// holds reports whether a span overlaps one of a list.
func holds(spans []Span, span Span) bool {
	for _, s := range spans {
		if s.Start < span.End && span.Start < s.End {
			return true
		}
	}
	return false
}

// publisher is who published an article: its source, or the host of its
// address.
func publisher(a *Article) string {
	if a.Source != "" {
		return a.Source
	}
	if u, err := url.Parse(a.URL); err == nil {
		return u.Host
	}
	return ""
}

// lines are the lines of a text that are short enough to be furniture, white
// space aside.
func lines(text string) []Span {
	var spans []Span
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		line := text[at : at+end]
		start := at + len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
		if words := strings.TrimSpace(line); words != "" && len(words) <= utf8.UTFMax*longestLine && utf8.RuneCountInString(words) <= longestLine {
			spans = append(spans, Span{start, start + len(words)})
		}
		at += end + 1
	}
	return spans
}

// edges are the first and the last words of a text that has many more.
func edges(text string) map[string]Span {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	start := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	first, last := Span{start, start}, Span{len(text), len(text)}
	for range edgeWords {
		rest := text[first.End:]
		word := strings.TrimLeftFunc(rest, unicode.IsSpace)
		if n := strings.IndexFunc(word, unicode.IsSpace); n >= 0 {
			word = word[n:]
		} else {
			return nil
		}
		first.End = len(text) - len(word)
		last.Start = lastWord(text[:last.Start])
	}
	if len(text) < 4*(first.End-first.Start) || last.Start < first.End {
		return nil
	}
	return map[string]Span{"first": first, "last": last}
}

// lastWord is where the last word of a text begins.
func lastWord(text string) int {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	i := strings.LastIndexFunc(text, unicode.IsSpace)
	if i < 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return i + size
}

// key identifies words of a publisher, whatever numbers and white space stand
// in them.
func key(publisher, kind, words string) uint64 {
	h := hashOf(publisher + "\x00" + kind)
	last := rune(0)
	for _, r := range words {
		switch {
		case unicode.IsDigit(r):
			r = '#'
		case unicode.IsSpace(r):
			r = ' '
		}
		if r != last || r != '#' && r != ' ' {
			h = (h ^ uint64(r)) * prime
		}
		last = r
	}
	return h
}

const prime = 1099511628211 // of FNV-1a

func hashOf(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}
