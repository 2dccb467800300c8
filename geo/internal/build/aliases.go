package main

import (
	"strings"
	"unicode"

	"tarikh/geo/internal/gaz"
)

// aliases are the words of aliases.tsv by which one name answers to several.
type aliases struct {
	articles  []string        // joined to the first word: ال
	particle  map[string]bool // words of their own that stand for the article: al, az
	trailing  map[string]bool // last words that are often dropped: فوقاني
	spellings []string        // particles that stand for any of them: al, el
	endings   [][2]string     // endings that are often spelt otherwise: ah, a
	before    []string        // designators before the name: محافظة
	after     map[string]bool // designators after it: oblast
	arab      map[string]bool // countries whose names take an article
}

// readTables reads the small tables that the other steps need.
func (b *builder) readTables() error {
	b.stop, b.conflict, b.byID = map[string]bool{}, map[string]bool{}, map[uint32]*gaz.Row{}
	b.abbreviation = map[string]bool{}
	b.alias = aliases{particle: map[string]bool{}, trailing: map[string]bool{}, after: map[string]bool{}, arab: map[string]bool{}}
	if err := readTSV(b.table("stop.tsv"), 2, func(f []string) error {
		b.stop[gaz.Key(f[1])] = true
		return nil
	}); err != nil {
		return err
	}
	if err := readTSV(b.table("countries.tsv"), 4, func(f []string) error {
		b.conflict[f[0]] = strings.Contains(f[1], "conflict")
		b.alias.arab[f[0]] = strings.Contains(f[1], "arab")
		return nil
	}); err != nil {
		return err
	}
	return readTSV(b.table("aliases.tsv"), 2, b.alias.add)
}

// add reads a line of aliases.tsv.
func (a *aliases) add(f []string) error {
	switch key := gaz.Key(f[1]); f[0] {
	case "article":
		a.articles = append(a.articles, key)
	case "particle":
		a.particle[key] = true
	case "spelling":
		a.spellings = append(a.spellings, key)
	case "trailing":
		a.trailing[key] = true
	case "ending":
		from, to, _ := strings.Cut(f[1], "=")
		a.endings = append(a.endings, [2]string{from, to})
	case "before":
		a.before = append(a.before, key+" ")
	case "after":
		a.after[key] = true
	}
	return nil
}

// name gives a row names, each in its look-up form and, for areas, without
// the designator. A name that begins with ~ is a minor one.
func (b *builder) name(r *gaz.Row, weak bool, names ...string) {
	for _, n := range names {
		key := gaz.Key(n)
		weak := weak || strings.HasPrefix(n, "~")
		if key == "" {
			continue
		}
		r.Names = append(r.Names, gaz.Name{Key: key, Weak: weak})
		if r.Kind == gaz.Province || r.Kind == gaz.District {
			if bare := b.alias.bare(key); bare != key && bare != "" {
				r.Names = append(r.Names, gaz.Name{Key: bare, Weak: weak})
			}
		}
	}
}

// bare drops a designator: محافظة حلب is حلب.
func (a *aliases) bare(key string) string {
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

// complete adds to every row the minor names that rules make from its others.
// Many is for small places of conflict, whose names news writes in many ways.
func (b *builder) complete() {
	for _, r := range b.rows {
		b.stopCodes(r)
		country := countryOf(r)
		arab := b.alias.arab[country]
		for _, n := range r.Names {
			if r.Kind == gaz.Country || r.Kind == gaz.River || !arab && !b.conflict[country] {
				continue
			}
			for _, key := range b.alias.variants(n.Key, r.Kind) {
				if !b.stop[key] {
					r.Names = append(r.Names, gaz.Name{Key: key, Weak: true})
				}
			}
		}
	}
}

// stopCodes marks the postal codes of provinces (IN, OR, Tex) as words: they
// count beside a town's name and hardly anywhere else.
func (b *builder) stopCodes(r *gaz.Row) {
	for _, n := range r.Names {
		if r.Kind == gaz.Province && n.Weak && letters(n.Key) <= 3 && !b.abbreviation[n.Key] {
			b.stop[n.Key] = true
		}
	}
}

// countryOf is the ISO code of the country a row lies in.
func countryOf(r *gaz.Row) string {
	for ; r != nil; r = r.Parent {
		if code, ok := strings.CutPrefix(r.Code, "iso:"); ok && r.Kind == gaz.Country {
			return code
		}
	}
	return ""
}

// minLetters keeps rules from making names so short that they are words.
const minLetters = 4

// variants are the names that a name also answers to: without its article,
// with one, without a trailing word, and each of them spelt otherwise.
func (a *aliases) variants(key string, kind gaz.Kind) []string {
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
func (a *aliases) articled(key string) []string {
	var out []string
	first, rest, many := strings.Cut(key, " ")
	for _, article := range a.articles {
		if bare, ok := strings.CutPrefix(first, article); ok && letters(bare) >= minLetters {
			out = append(out, strings.TrimSpace(bare+" "+rest))
		} else if !ok && script(first) == unicode.Arabic && letters(first) >= minLetters {
			out = append(out, article+key)
		}
	}
	if many && a.particle[first] && letters(rest) >= minLetters {
		out = append(out, rest)
		for _, s := range a.spellings {
			out = append(out, s+" "+rest)
		}
	}
	return out
}

// shortened drops a trailing word: الباغوز فوقاني is الباغوز. "" when there is none.
func (a *aliases) shortened(key string) string {
	if i := strings.LastIndexByte(key, ' '); i > 0 && a.trailing[key[i+1:]] && letters(key[:i]) >= minLetters {
		return key[:i]
	}
	return ""
}

// respelt changes the ending of a name: hasakah is hasaka.
func (a *aliases) respelt(key string) []string {
	var out []string
	for _, e := range a.endings {
		if stem, ok := strings.CutSuffix(key, e[0]); ok && letters(stem) >= minLetters {
			out = append(out, stem+e[1])
		}
	}
	return out
}

// letters counts the letters of a name.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
