package ar

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"tarikh/extract/text"
)

// frequencyList is how often words occur in news, see data/SOURCES: lines of a
// count and, after a tab, the words that have it. A word of three letters or
// more is counted with and without its article and listed without; a word in ه
// that is mostly written with ة is listed with ة.
//
//go:embed data/frequency.txt
var frequencyList string

// frequency tells how often a word occurs in news.
type frequency map[string]int32 // key → count, negative if mostly written with ة

// frequencies reads the list at the first call (2 ms).
var frequencies = sync.OnceValue(func() frequency { return readFrequencies(frequencyList) })

// readFrequencies reads a list; a line without a count, which a test rules
// out, is left out.
func readFrequencies(list string) frequency {
	f := make(frequency, strings.Count(list, " "))
	for line := range strings.Lines(list) {
		number, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, err := strconv.ParseInt(number, 10, 32)
		if err != nil {
			continue
		}
		for word := range strings.SplitSeq(words, " ") {
			if strings.HasSuffix(word, "ة") {
				f[text.Key(word)] = int32(-n)
			} else {
				f[word] = int32(n)
			}
		}
	}
	return f
}

// count is the number of times a word occurs with or without the article, 0 if
// too seldom to be listed.
func (f frequency) count(word string) int {
	n := int(f[word])
	return max(n, -n)
}

// feminine reports whether a word that ends in ه is mostly written with ة.
func (f frequency) feminine(word string) bool { return f[word] < 0 }
