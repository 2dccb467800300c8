package extract

import (
	"strings"
	"unicode"

	"tarikh/extract/lang"
	"tarikh/extract/lang/ar"
	"tarikh/extract/lang/en"
)

// languages are the languages of the program: one line each.
var languages = []func(...*lang.Layer) (*lang.Language, error){
	ar.New,
	en.New,
}

// How many letters decide the language, and what share of letters foreign to a
// language betrays another one in the same script.
const (
	lettersLookedAt = 2000
	foreignShare    = 50 // one in
)

// byLetters chooses the language in whose script most letters of a text are
// written, or nil when letters of another language in that script, or of no
// known script, prevail.
func byLetters(s string, list []*lang.Language) *lang.Language {
	counts, foreign, letters := make([]int, len(list)), make([]int, len(list)), 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		if letters++; letters > lettersLookedAt {
			break
		}
		for i, l := range list {
			if unicode.Is(l.Script, r) {
				counts[i]++
				if strings.ContainsRune(l.Foreign, r) {
					foreign[i]++
				}
			}
		}
	}
	best := -1
	for i, n := range counts {
		if n > 0 && (best < 0 || n > counts[best]) {
			best = i
		}
	}
	if best < 0 || counts[best]*2 < min(letters, lettersLookedAt) || foreign[best]*foreignShare > counts[best] {
		return nil
	}
	return list[best]
}
