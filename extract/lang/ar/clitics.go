package ar

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"tarikh/extract/match"
)

// Costs of a reading, added up over its cuts. A lexicon phrase found in a
// cheaper reading wins over one of the same length in a dearer one.
const (
	articleCut = 1   // a name keeps its article: الرقة comes before رقة
	pronounCut = 2   // a final pronoun that is cut off by rights, left on
	unlikely   = 4   // against what the frequencies say
	never      = 255 // not worth a reading
)

// slack is the part of a threshold down to which a cut is worth a second
// reading.
const slack = 0.1

// newAnalyzer gives the forms of Arabic words: with and without the clitics of
// lexicon/clitics.tsv, in the order [و|ف] [ب|ل|ك|س] [ال] stem [pronoun].
// Whether a letter is a clitic or belongs to the word is decided by how
// frequent the word is with it and without it. known tells the words of the
// lexicons: they are whole before anything else (باريس, بغداد, لحج).
//
// Forms come by rising cost; the first costs 0. A form's stem ends in the
// token's key where its Post begins, for the stem itself may be repaired and
// longer than what is written (للتنظيم is ل and التنظيم).
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
		r := reader{clitics: c, freq: freq, known: known}
		return r.forms(key)
	}, nil
}

// reader collects the readings of one word.
type reader struct {
	*clitics
	freq  frequency
	known func(string) bool
	found []match.Form
}

// forms gives all readings of a word, the likeliest first.
func (r *reader) forms(key string) []match.Form {
	if r.whole[key] || !isArabic(key) {
		return []match.Form{{Key: key}}
	}
	r.conjunctions(key)
	slices.SortStableFunc(r.found, func(a, b match.Form) int { return cmp.Compare(a.Cost, b.Cost) })
	return r.distinct()
}

// conjunctions reads a word without and with و or ف in front.
func (r *reader) conjunctions(word string) {
	var uncut uint8
	for _, a := range r.conj {
		rest, ok := strings.CutPrefix(word, a.form)
		if !ok || short(rest) {
			continue
		}
		with, without := r.weigh(a, word, rest)
		uncut = max(uncut, without)
		if with < never {
			r.prepositions(a.form, rest, with)
		}
	}
	r.prepositions("", word, uncut)
}

// prepositions reads what follows a conjunction without and with ب, ل, ك or س.
func (r *reader) prepositions(pre, word string, cost uint8) {
	var uncut uint8
	for _, a := range r.prep {
		rest, ok := strings.CutPrefix(word, a.form)
		if !ok || short(rest) || strings.HasPrefix(word, r.fused) {
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
			r.stem(pre+r.future.form, rest, cost+with)
		}
	}
	if rest, ok := strings.CutPrefix(word, r.fused); ok && !short(rest) && !r.isWhole(word) {
		r.fusion(pre, rest, cost)
		uncut = unlikely
	}
	r.articles(pre, word, cost+uncut)
}

// weigh gives the costs of cutting a proclitic from a word, and of not doing
// so.
func (r *reader) weigh(a affix, word, rest string) (with, without uint8) {
	likely := r.likelier(a, word, rest)
	switch {
	case r.isWhole(word), r.isFunction(word):
	case a.conj && r.isFunction(rest), likely:
		return 0, unlikely
	}
	n, of := r.count(rest), r.count(word)
	if !likely && (n == 0 || float64(n) < slack*a.ratio*float64(of)) {
		return never, 0
	}
	return unlikely, 0
}

// likelier reports whether the frequencies speak for cutting a proclitic: those
// of the words themselves, or those of their stems, where the words bear a
// pronoun (وغيرها: غير against وغير) or are too seldom to be listed.
func (r *reader) likelier(a affix, word, rest string) bool {
	n, of := r.count(rest), r.count(word)
	switch {
	case r.definite(rest):
		return 2*n >= of
	case n == 0 && of == 0:
		return a.passes(r.countStem(rest, r.endings), r.countStem(word, r.endings))
	case n > 0 && a.passes(n, of):
		return true
	case r.freq.feminine(word):
		return false
	}
	stem, ofStem := r.countStem(rest, r.pronouns), r.countStem(word, r.pronouns)
	return stem > 0 && ofStem > 0 && a.passes(stem, ofStem)
}

// fusion reads لل and the rest of a word: ل and an article (للتنظيم is ل and
// التنظيم), or ل before a word in ل (لليبيا is ل and ليبيا, للغة is ل and
// اللغة).
func (r *reader) fusion(pre, rest string, cost uint8) {
	lam := r.fused[:len("ل")]
	plain, fused := uint8(unlikely), uint8(0)
	inLam := r.count(lam + rest)
	if inLam > r.count(rest) {
		plain, fused = 0, unlikely
	}
	r.add(pre+lam, r.article+rest, "", len(pre)+len(lam), cost+fused)
	r.add(pre+r.fused, rest, "", len(pre)+len(r.fused), cost+fused+articleCut)
	if inLam > 0 {
		r.stem(pre+lam, lam+rest, cost+plain)
		r.add(pre+lam, r.article+lam+rest, "", len(pre)+len(lam), cost+plain+articleCut)
	}
}

// articles reads what follows the prepositions with its article and without.
func (r *reader) articles(pre, word string, cost uint8) {
	if rest, ok := strings.CutPrefix(word, r.article); ok && !short(rest) && !r.words[word] {
		r.add(pre+r.article, rest, "", len(pre)+len(r.article), cost+articleCut)
	}
	r.stem(pre, word, cost)
}

// stem reads the rest of a word without and with a pronoun behind.
func (r *reader) stem(pre, word string, cost uint8) {
	var uncut uint8
	for _, a := range r.pronoun {
		rest, ok := strings.CutSuffix(word, a.form)
		if !ok || short(rest) || r.definite(word) && !r.host[rest] {
			continue
		}
		best := r.commonest(rest)
		for _, stem := range r.stems(rest) {
			with, without := r.weighPronoun(a, word, stem)
			if with == never {
				continue
			}
			if stem != best {
				with++
			}
			uncut = max(uncut, without)
			r.add(pre, stem, a.form, len(pre), cost+with)
		}
	}
	r.add(pre, word, "", len(pre), cost+uncut)
}

// weighPronoun gives the costs of cutting a pronoun from a word, and of not
// doing so.
func (r *reader) weighPronoun(a affix, word, stem string) (with, without uint8) {
	n, of := r.count(stem), r.count(word)
	switch {
	case n == 0 || float64(n) < slack*a.ratio*float64(of):
		return never, 0
	case r.host[stem]:
		return 0, pronounCut
	case r.listed(word) || r.words[word] || r.adverb(a, word) > n:
		return unlikely, 0
	case a.passes(n, of):
		return 0, pronounCut
	}
	return unlikely, 0
}

// adverb is how often a word occurs without an ending that looks like the last
// letter of a pronoun: تزامنا is تزامن, simultaneity, with an ending and has no
// نا, our.
func (r *reader) adverb(a affix, word string) (n int) {
	for _, form := range r.ending {
		if rest, ok := strings.CutSuffix(word, form); ok && len(form) < len(a.form) && strings.HasSuffix(a.form, form) {
			n = max(n, r.count(rest))
		}
	}
	return n
}

// stems gives the stem before a pronoun as it is written there, and as it is
// written alone (عائلت, عائلة).
func (r *reader) stems(rest string) []string {
	stems := []string{rest}
	for _, s := range r.seats {
		if stem, ok := strings.CutSuffix(rest, s.form); ok && !short(stem) {
			stems = append(stems, stem+s.alone)
		}
	}
	return stems
}

// commonest is the most frequent of the stems.
func (r *reader) commonest(rest string) string {
	return slices.MaxFunc(r.stems(rest), func(a, b string) int { return cmp.Compare(r.count(a), r.count(b)) })
}

// countStem is how often the commonest stem of a word before the given endings
// occurs: وجودهم is seldom, وجود is not.
func (r *reader) countStem(word string, endings []string) (n int) {
	if r.definite(word) {
		return 0
	}
	for _, form := range endings {
		if rest, ok := strings.CutSuffix(word, form); ok && !short(rest) {
			n = max(n, r.count(r.commonest(rest)))
		}
	}
	return n
}

// lexical is how many times a word of the lexicons counts as seen.
const lexical = 5

// count is how often a word occurs, with the article or without.
func (r *reader) count(word string) int {
	n := r.freq.count(word)
	if rest, ok := strings.CutPrefix(word, r.article); ok {
		n += r.freq.count(rest)
	}
	if r.known(word) {
		n += lexical
	}
	return n
}

// listed reports whether the tables say that a word is whole.
func (r *reader) listed(word string) bool { return r.whole[word] || r.known(word) }

// isWhole reports whether nothing is likely to be cut off in front of a word,
// be it alone or with endings (وصف, وصفت, وصفتها).
func (r *reader) isWhole(word string) bool {
	return r.listed(word) || r.inflects(word, r.whole, 2)
}

// isFunction reports whether a word is a function word, or one with a pronoun
// (عليها).
func (r *reader) isFunction(word string) bool {
	return r.words[word] || r.host[word] || r.inflects(word, r.host, 1)
}

// inflects reports whether a word is one of the set with at most so many
// pronouns and endings.
func (r *reader) inflects(word string, set map[string]bool, depth int) bool {
	for _, form := range r.endings {
		rest, ok := strings.CutSuffix(word, form)
		if ok && !short(rest) && (set[rest] || depth > 1 && r.inflects(rest, set, depth-1)) {
			return true
		}
	}
	return false
}

// definite reports whether a word begins with the article.
func (r *reader) definite(word string) bool {
	rest, ok := strings.CutPrefix(word, r.article)
	return ok && !short(rest)
}

// isImperfect reports whether a word may be a verb of the imperfect.
func (r *reader) isImperfect(word string) bool {
	for _, first := range r.imperfect {
		if rest, ok := strings.CutPrefix(word, first); ok && !short(rest) {
			return true
		}
	}
	return false
}

// add notes a reading.
func (r *reader) add(pre, stem, post string, cut int, cost uint8) {
	r.found = append(r.found, match.Form{
		Key: stem, Pre: pre, Post: post, Cut: cut, Cost: cost, Article: pre == r.article,
	})
}

// distinct drops the readings that were found before at a lower cost.
func (r *reader) distinct() []match.Form {
	forms := make([]match.Form, 0, len(r.found))
	for _, f := range r.found {
		same := func(g match.Form) bool { return f.Key == g.Key && f.Pre == g.Pre && f.Post == g.Post }
		if !slices.ContainsFunc(forms, same) {
			forms = append(forms, f)
		}
	}
	return forms
}

// short reports that a rest has less than two letters, too few for a word.
func short(s string) bool { return len(s) < 2*len("ا") }

// isArabic reports whether a key begins with an Arabic letter.
func isArabic(key string) bool {
	r, _ := utf8.DecodeRuneInString(key)
	return r >= 'ء' && r <= 'ۿ'
}
