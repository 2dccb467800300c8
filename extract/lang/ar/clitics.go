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
	return func(key string, seam bool) []match.Form {
		r := reader{clitics: c, freq: freq, known: known}
		if seam {
			r.seamed = key
		}
		return r.forms(key)
	}, nil
}

// reader collects the readings of one word.
type reader struct {
	*clitics
	freq  frequency
	known func(string) bool
	found []match.Form

	seamed string // the whole word, when its spelling shows that a stem begins at its second letter
}

// forms gives all readings of a word, the likeliest first.
func (r *reader) forms(key string) []match.Form {
	if r.whole[key] && r.seamed == "" || !isArabic(key) {
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
	uncut = max(uncut, r.futures(pre, word, cost))
	if rest, ok := strings.CutPrefix(word, r.fused); ok && !short(rest) && !r.whole[word] {
		r.fusion(pre, rest, cost)
		uncut = unlikely
	}
	r.articles(pre, word, cost+uncut)
}

// futures reads س and a verb of the imperfect and gives the cost of not doing
// so. The verb is as frequent as in its commonest person: نقاتل, we fight, as
// يقاتل, he fights.
func (r *reader) futures(pre, word string, cost uint8) (uncut uint8) {
	rest, ok := strings.CutPrefix(word, r.future.form)
	if !ok || r.isWhole(word) {
		return 0
	}
	n, of := 0, r.count(word)
	for _, person := range r.imperfect {
		if stem, ok := strings.CutPrefix(rest, person); ok && !short(stem) {
			for _, other := range r.imperfect {
				n = max(n, r.count(other+stem))
			}
		}
	}
	switch {
	case r.future.passes(n, of):
		r.stem(pre+r.future.form, rest, cost)
		return unlikely
	case r.future.worth(n, of), n == 0 && of == 0 && r.conjugated(rest):
		r.stem(pre+r.future.form, rest, cost+unlikely)
	}
	return 0
}

// conjugated reports whether a word begins like a verb of the imperfect and is
// long enough to be one.
func (r *reader) conjugated(word string) bool {
	for _, person := range r.imperfect {
		if stem, ok := strings.CutPrefix(word, person); ok && !short(stem) {
			return true
		}
	}
	return false
}

// fusion reads لل and the rest of a word: ل and an article (للتنظيم is ل and
// التنظيم), or ل before a word that begins with ل itself (لليبيا is ل and
// ليبيا, للغة is ل and اللغة).
func (r *reader) fusion(pre, rest string, cost uint8) {
	lam := r.fused[:len("ل")]
	var fused uint8
	if r.inLam(lam, rest) {
		r.stem(pre+lam, lam+rest, cost)
		r.add(pre+lam, r.article+lam+rest, "", len(pre)+len(lam), cost+articleCut)
		if r.count(rest) == 0 {
			return
		}
		fused = unlikely
	}
	r.add(pre+lam, r.article+rest, "", len(pre)+len(lam), cost+fused)
	r.add(pre+r.fused, rest, "", len(pre)+len(r.fused), cost+fused+articleCut)
}

// inLam reports whether ل and the rest are one word, such as ليبيا, and not ل
// before a word, such as لتنظيم.
func (r *reader) inLam(lam, rest string) bool {
	for _, a := range r.prep {
		if with, _ := r.weigh(a, lam+rest, rest); a.form == lam && with == 0 {
			return false
		}
	}
	return r.count(lam+rest) > 0
}

// articles reads what follows the prepositions with its article and without.
func (r *reader) articles(pre, word string, cost uint8) {
	if rest, ok := strings.CutPrefix(word, r.article); ok && !short(rest) && !r.isFunction(word) {
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
		with, without := r.weighPronoun(a, word, best)
		if with == never {
			continue
		}
		uncut = max(uncut, without)
		r.add(pre, best, a.form, len(pre), cost+with)
		for _, stem := range r.stems(rest) {
			if stem != best && (stem == rest || r.count(stem) > 0) {
				r.add(pre, stem, a.form, len(pre), cost+with+1)
			}
		}
	}
	r.add(pre, word, "", len(pre), cost+uncut)
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

// definite reports whether a word begins with the article.
func (r *reader) definite(word string) bool {
	rest, ok := strings.CutPrefix(word, r.article)
	return ok && !short(rest)
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
