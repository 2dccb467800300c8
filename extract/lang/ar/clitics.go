package ar

import (
	"cmp"
	"io/fs"
	"iter"
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
			r.pronouns(pre+r.future.form, rest, cost+with)
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
// of the words themselves, or of their stems when the words bear a pronoun or
// an ending and are seldom (وغيرها: غير against وغير).
func (r *reader) likelier(a affix, word, rest string) bool {
	n, of := r.count(rest), r.count(word)
	if r.definite(rest) {
		return 2*n >= of
	}
	if n > 0 && a.passes(n, of) {
		return true
	}
	stem, ofStem := r.countStem(rest), r.countStem(word)
	if n > 0 || of > 0 {
		return stem > 0 && ofStem > 0 && a.passes(stem, ofStem) && !r.freq.feminine(word)
	}
	return a.passes(stem, ofStem)
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
		r.pronouns(pre+lam, lam+rest, cost+plain)
		r.add(pre+lam, r.article+lam+rest, "", len(pre)+len(lam), cost+plain+articleCut)
	}
}

// articles reads what follows the prepositions with its article and without.
func (r *reader) articles(pre, word string, cost uint8) {
	if rest, ok := strings.CutPrefix(word, r.article); ok && !short(rest) && !r.words[word] {
		r.add(pre+r.article, rest, "", len(pre)+len(r.article), cost+articleCut)
	}
	r.pronouns(pre, word, cost)
}

// pronouns reads the rest of a word without and with a pronoun behind.
func (r *reader) pronouns(pre, word string, cost uint8) {
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
// doing so. A final ه that is mostly written ة is no pronoun.
func (r *reader) weighPronoun(a affix, word, stem string) (with, without uint8) {
	n, of := r.count(stem), r.count(word)
	switch {
	case n == 0 || float64(n) < slack*a.ratio*float64(of):
		return never, 0
	case r.host[stem]:
		return 0, pronounCut
	case r.isWhole(word) || r.words[word] || r.freq.feminine(word):
		return unlikely, 0
	case n >= a.min && a.passes(n, of):
		return 0, pronounCut
	}
	return unlikely, 0
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

// countStem is how often the commonest stem of a word with a pronoun or an
// ending occurs: وجودهم is seldom, وجود is not.
func (r *reader) countStem(word string) (n int) {
	if r.definite(word) {
		return 0
	}
	for stem := range r.cutBack(word) {
		n = max(n, r.count(r.commonest(stem)))
	}
	return n
}

// cutBack gives what remains of a word before each pronoun or ending that it
// may end in.
func (r *reader) cutBack(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range r.pronoun {
			if rest, ok := strings.CutSuffix(word, a.form); ok && !short(rest) && !yield(rest) {
				return
			}
		}
		for _, form := range r.ending {
			if rest, ok := strings.CutSuffix(word, form); ok && !short(rest) && !yield(rest) {
				return
			}
		}
	}
}

// lexical is how many times a word of the lexicons counts as seen.
const lexical = 5

// count is how often a word occurs, with the article or without.
func (r *reader) count(word string) int {
	if rest, ok := strings.CutPrefix(word, r.article); ok && len(rest) > 2*len("ا") {
		word = rest
	}
	n := r.freq.count(word)
	if r.known(word) {
		n += lexical
	}
	return n
}

// isWhole reports whether nothing is likely to be cut off in front of a word,
// be it alone or before a pronoun or an ending (وجود, وجودهم).
func (r *reader) isWhole(word string) bool {
	if r.whole[word] || r.known(word) {
		return true
	}
	for stem := range r.cutBack(word) {
		if r.whole[stem] {
			return true
		}
	}
	return false
}

// isFunction reports whether a word is a function word, or one with a pronoun
// (عليها).
func (r *reader) isFunction(word string) bool {
	if r.words[word] || r.host[word] {
		return true
	}
	for stem := range r.cutBack(word) {
		if r.host[stem] {
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
