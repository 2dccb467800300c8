// Package naming knows how one name of a place is written in several ways:
// with and without an article, a designator or a trailing word, in another
// spelling, and which alternate names are worth keeping. The words are data
// (aliases.tsv); the mechanisms are here.
package naming

import (
	"bufio"
	"io"
	"strings"
	"unicode"

	"tarikh/geo/internal/gaz"
)

// Rules are the words of aliases.tsv by which one name answers to several.
type Rules struct {
	articles  []string          // joined to the first word: ال
	particle  map[string]bool   // words of their own that stand for the article: al, az
	trailing  map[string]bool   // last words that are often dropped: فوقاني
	spellings []string          // particles that stand for any of them: al, el
	endings   [][2]string       // endings that are often spelt otherwise: ah, a
	before    []string          // designators before the name: محافظة
	after     map[string]bool   // designators after it: oblast
	sounds    map[string]string // letters and the sound they stand for: q, k; "" for vowels
}

// Read reads aliases.tsv: rule, tab, word.
func Read(in io.Reader) (*Rules, error) {
	a := &Rules{particle: map[string]bool{}, trailing: map[string]bool{}, after: map[string]bool{}, sounds: map[string]string{}}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if rule, word, ok := strings.Cut(lines.Text(), "\t"); ok && !strings.HasPrefix(rule, "#") {
			a.add(rule, word)
		}
	}
	return a, lines.Err()
}

func (a *Rules) add(rule, word string) {
	switch key := gaz.Key(word); rule {
	case "article":
		a.articles = append(a.articles, key)
	case "particle":
		a.particle[key] = true
	case "spelling":
		a.spellings = append(a.spellings, key)
	case "trailing":
		a.trailing[key] = true
	case "ending":
		from, to, _ := strings.Cut(word, "=")
		a.endings = append(a.endings, [2]string{from, to})
	case "sound":
		letters, sound, _ := strings.Cut(word, "=")
		a.sounds[letters] = sound
	case "before":
		a.before = append(a.before, key+" ")
	case "after":
		a.after[key] = true
	}
}

// Bare drops a designator: محافظة حلب is حلب.
func (a *Rules) Bare(key string) string {
	for _, w := range a.before {
		if rest, ok := strings.CutPrefix(key, w); ok {
			return rest
		}
	}
	if i := strings.LastIndexByte(key, ' '); i > 0 && a.after[key[i+1:]] {
		return key[:i]
	}
	return key
}

// minLetters keeps rules from making names so short that they are words.
const minLetters = 4

// Variants are the names that a name also answers to: without its article,
// with one, without a trailing word, and each of them spelt otherwise.
func (a *Rules) Variants(key string, kind gaz.Kind) []string {
	out := a.articled(key)
	if short := a.shortened(key); short != "" && kind >= gaz.City && kind <= gaz.Quarter {
		out = append(append(out, short), a.articled(short)...)
	}
	for _, k := range append([]string{key}, out...) {
		out = append(out, a.respelt(k)...)
	}
	return out
}

// articled takes the article off a name, puts it on, or spells it otherwise.
func (a *Rules) articled(key string) []string {
	var out []string
	first, rest, many := strings.Cut(key, " ")
	for _, article := range a.articles {
		if bare, ok := strings.CutPrefix(first, article); ok && Letters(bare) >= minLetters {
			out = append(out, strings.TrimSpace(bare+" "+rest))
		} else if !ok && Script(first) == unicode.Arabic && Letters(first) >= minLetters {
			out = append(out, article+key)
		}
	}
	if many && a.particle[first] && Letters(rest) >= minLetters {
		out = append(out, rest)
		for _, s := range a.spellings {
			out = append(out, s+" "+rest)
		}
	}
	return out
}

// shortened drops a trailing word and the article that stands alone before it: الباغوز فوقاني is
// الباغوز, Tayba al-Kabira is Tayba. "" when there is none, or what is left is too short for a
// name: Ali al-Gharbi is not Ali.
func (a *Rules) shortened(key string) string {
	i := strings.LastIndexByte(key, ' ')
	if i <= 0 || !a.trailing[key[i+1:]] {
		return ""
	}
	short := key[:i]
	if j := strings.LastIndexByte(short, ' '); j > 0 && a.particle[short[j+1:]] {
		short = short[:j]
	}
	if Letters(a.Bare(short)) < minLetters {
		return ""
	}
	return short
}

// respelt changes the ending of a name: hasakah is hasaka.
func (a *Rules) respelt(key string) []string {
	var out []string
	for _, e := range a.endings {
		if stem, ok := strings.CutSuffix(key, e[0]); ok && Letters(stem) >= minLetters {
			out = append(out, stem+e[1])
		}
	}
	return out
}

// Letters counts the letters of a name.
func Letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
