package ar

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"tarikh/extract/match"
)

// Costs of a reading, added up over its cuts.
const (
	articleCut = 1 // a name keeps its article: الرقة comes before رقة
	unlikely   = 4 // against what the frequencies say
)

// slack is the part of a threshold at which a cut is still worth a second
// reading.
const slack = 0.1

// newAnalyzer gives the forms of Arabic words: with and without the clitics of
// lexicon/clitics.tsv, order [و|ف] [ب|ل|ك|س] [ال] stem [pronoun]. Whether a
// letter is a clitic or belongs to the word is decided by how frequent the word
// is with it and without it. known tells the words of the lexicons: they are
// whole before anything else (باريس, بغداد, لحج).
//
// The likeliest reading costs 0. The end of a form's stem in the token's key
// is the key's length less that of Post: a repaired stem may be longer than
// what stands in the text (للتنظيم: ل and التنظيم).
func newAnalyzer(tables fs.FS, known func(key string) bool) (match.Analyzer, error) {
	c, err := readClitics(tables)
	if err != nil {
		return nil, err
	}
	if known == nil {
		known = func(string) bool { return false }
	}
	freq := frequencies()
	return func(key string) []match.Form {
		r := reader{clitics: c, freq: freq, known: known, key: key}
		return r.forms()
	}, nil
}

// reader collects the readings of one word.
type reader struct {
	*clitics
	freq  *frequency
	known func(string) bool
	key   string
	found []match.Form
}

// forms gives all readings, the likeliest first.
func (r *reader) forms() []match.Form {
	if r.whole[r.key] || !arabicLetters(r.key) {
		return []match.Form{{Key: r.key}}
	}
	r.conjunctions()
	slices.SortStableFunc(r.found, func(a, b match.Form) int { return cmp.Compare(a.Cost, b.Cost) })
	return r.unique()
}

// conjunctions reads the word without and with و or ف in front.
func (r *reader) conjunctions() {
	var cut uint8
	for _, a := range r.conj {
		rest, ok := strings.CutPrefix(r.key, a.form)
		if !ok || short(rest) {
			continue
		}
		with, without := r.weigh(a, r.key, rest)
		if r.words[rest] {
			with, without = 0, unlikely
		}
		cut = without
		if with < never {
			r.prepositions(a.form, rest, with)
		}
	}
	r.prepositions("", r.key, cut)
}

// never is the cost of a cut that is not worth a reading.
const never = 255

// weigh gives the costs of cutting an affix from a word, and of not doing so.
func (r *reader) weigh(a affix, word, rest string) (with, without uint8) {
	n, of := r.count(rest), r.count(word)
	definite := strings.HasPrefix(rest, r.article) && !short(rest[len(r.article):])
	switch {
	case r.known(word) || r.whole[word]:
		with, without = unlikely, 0
	case definite && 2*n >= of, n >= a.min && float64(n) >= a.ratio*float64(of):
		return 0, unlikely
	default:
		with, without = unlikely, 0
	}
	if n == 0 || float64(n) < slack*a.ratio*float64(of) {
		with = never
	}
	return with, without
}

// count is how often a word occurs; a word of the lexicons counts as seen.
func (r *reader) count(word string) int {
	n := r.freq.count(word)
	if r.known(word) {
		n += 5
	}
	return n
}

// prepositions reads the rest of the word without and with ب, ل, ك, or س.
func (r *reader) prepositions(pre, word string, cost uint8) {
	var uncut uint8
	for _, a := range r.prep {
		rest, ok := strings.CutPrefix(word, a.form)
		if !ok || short(rest) {
			continue
		}
		with, without := r.weigh(a, word, rest)
		uncut = max(uncut, without)
		if with < never {
			r.articles(pre+a.form, rest, cost+with)
		}
	}
	if rest, ok := strings.CutPrefix(word, r.future.form); ok && r.isImperfect(rest) {
		with, without := r.weigh(r.future, word, rest)
		uncut = max(uncut, without)
		if with < never {
			r.pronouns(pre+r.future.form, rest, cost+with)
		}
	}
	if rest, ok := strings.CutPrefix(word, r.fused); ok && !short(rest) {
		with, without := r.fusion(word, rest)
		uncut = max(uncut, without)
		prep := strings.TrimSuffix(r.fused, "ل")
		r.add(pre+prep, r.article+rest, "", len(pre)+len(prep), cost+with)
		r.add(pre+r.fused, rest, "", len(pre)+len(r.fused), cost+with+articleCut)
	}
	r.articles(pre, word, cost+uncut)
}

// fusion weighs لل: ل and an article (للتنظيم) or ل before a ل (لليبيا).
func (r *reader) fusion(word, rest string) (with, without uint8) {
	if r.known(word) || r.whole[word] || r.known(word[len("ل"):]) {
		return unlikely, 0
	}
	return 0, unlikely
}

// isImperfect reports whether the word may be a verb of the imperfect.
func (r *reader) isImperfect(word string) bool {
	for _, first := range r.imperfect {
		if strings.HasPrefix(word, first) && utf8.RuneCountInString(word) > 2 {
			return true
		}
	}
	return false
}

// articles reads the rest of the word with its article and without it.
func (r *reader) articles(pre, word string, cost uint8) {
	if rest, ok := strings.CutPrefix(word, r.article); ok && !short(rest) {
		r.add(pre+r.article, rest, "", len(pre)+len(r.article), cost+articleCut)
	}
	r.pronouns(pre, word, cost)
}

// pronouns reads the rest of the word without and with a pronoun behind.
func (r *reader) pronouns(pre, word string, cost uint8) {
	var uncut uint8
	for _, a := range r.pronoun {
		rest, ok := strings.CutSuffix(word, a.form)
		if !ok || short(rest) {
			continue
		}
		for _, stem := range r.stems(rest) {
			with, without := r.weighPronoun(a, word, stem)
			if with < never {
				uncut = max(uncut, without)
				r.add(pre, stem, a.form, len(pre), cost+with)
			}
		}
	}
	r.add(pre, word, "", len(pre), cost+uncut)
}

// weighPronoun gives the costs of cutting a pronoun from a word, and of not
// doing so. A final ه that is mostly written ة is no pronoun.
func (r *reader) weighPronoun(a affix, word, stem string) (with, without uint8) {
	n, of := r.count(stem), r.count(word)
	switch {
	case n == 0 || float64(n) < slack*a.ratio*float64(of):
		return never, 0
	case r.known(word) || r.freq.feminine(word):
		return unlikely, 0
	case n >= a.min && float64(n) >= a.ratio*float64(of):
		return 0, unlikely / 2
	}
	return unlikely, 0
}

// stems gives the stem before a pronoun as it is written, and as it is written
// alone.
func (r *reader) stems(rest string) []string {
	stems := []string{rest}
	for _, s := range r.seats {
		if stem, ok := strings.CutSuffix(rest, s.form); ok {
			stems = append(stems, stem+s.alone)
		}
	}
	return stems
}

// add notes a reading.
func (r *reader) add(pre, stem, post string, cut int, cost uint8) {
	r.found = append(r.found, match.Form{
		Key: stem, Pre: pre, Post: post, Cut: cut, Cost: cost, Article: pre == r.article,
	})
}

// unique drops readings that were found before at a lower cost.
func (r *reader) unique() []match.Form {
	kept := r.found[:0]
	for _, f := range r.found {
		if !slices.ContainsFunc(kept, func(k match.Form) bool { return k.Key == f.Key && k.Pre == f.Pre }) {
			kept = append(kept, f)
		}
	}
	return slices.Clone(kept)
}

// short reports that a rest has less than two letters, too few for a word.
func short(s string) bool { return len(s) < 2*len("ا") }

// arabicLetters reports whether a key begins with an Arabic letter.
func arabicLetters(key string) bool {
	r, _ := utf8.DecodeRuneInString(key)
	return r >= 'ء' && r <= 'ۿ'
}
