package ar

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"tarikh/extract/text"
)

// frequencyList is how often words occur in news: lines of a count and, after
// a tab, the words that have it. See data/SOURCES.
//
//go:embed data/frequency.txt
var frequencyList string

// frequency tells how often a word occurs in news.
type frequency struct {
	counts map[string]int32 // key → count, negative when mostly written with ة
}

// frequencies reads the list at the first call.
var frequencies = sync.OnceValue(func() *frequency {
	f := &frequency{counts: make(map[string]int32, 1<<15)}
	for line := range strings.Lines(frequencyList) {
		number, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, err := strconv.ParseInt(number, 10, 32)
		if err != nil {
			continue
		}
		for word := range strings.SplitSeq(words, " ") {
			if strings.HasSuffix(word, "ة") {
				f.counts[text.Key(word)] = int32(-n)
			} else {
				f.counts[word] = int32(n)
			}
		}
	}
	return f
})

// count is the number of times a word occurs, 0 if too seldom to be listed.
func (f *frequency) count(key string) int {
	n := int(f.counts[key])
	return max(n, -n)
}

// feminine reports whether a word that ends in ه is mostly written with ة.
func (f *frequency) feminine(key string) bool { return f.counts[key] < 0 }
