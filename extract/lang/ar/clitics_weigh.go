package ar

import "strings"

// weigh gives the costs of cutting a proclitic from a word, and of not doing
// so.
func (r *reader) weigh(a affix, word, rest string) (with, without uint8) {
	likely := r.likelier(a, word, rest)
	switch {
	case word == r.seamed && r.count(rest) > 0:
		return 0, unlikely
	case r.whole[word] || r.isFunction(word):
	case a.conj && r.isFunction(rest), !a.conj && r.free[rest], likely && r.definite(rest):
		return 0, unlikely
	case likely && !r.isWhole(word):
		return 0, unlikely
	}
	n, of := r.count(rest), r.count(word)
	if !likely && !a.worth(n, of) {
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

// weighPronoun gives the costs of cutting a pronoun from a word, and of not
// doing so.
func (r *reader) weighPronoun(a affix, word, stem string) (with, without uint8) {
	n, of := r.count(stem), r.count(word)
	switch {
	case !a.worth(n, of):
		return never, 0
	case r.known(word):
		return 1, 0 // the lexicon gives the word with its pronoun: بينهم, among them
	case r.host[stem]:
		return 0, pronounCut
	case r.listed(word) || r.words[word] || r.adverb(a, word) > n:
		return unlikely, 0
	case r.freq.feminine(word):
		return 1, 0 // حكمه, his rule, or a careless حكمة, wisdom
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
