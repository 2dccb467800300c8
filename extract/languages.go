package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/lang/ar"
	"tarikh/extract/lang/en"
	"tarikh/extract/text"
)

// languages are the languages of the program: one line each.
var languages = []func(...*lang.Layer) (*lang.Language, error){
	ar.New,
	en.New,
}

// How much of a line is looked at, and what decides. Letters count in each
// line, words in the lines where letters leave a doubt.
const (
	lettersLookedAt = 400 // of a line
	lettersOfLine   = 30  // that a line has which speaks for itself
	lettersOfTitle  = 12
	foreignShare    = 50 // one in so many letters betrays another language of the script
	foreignWords    = 2  // common words of another language that betray it, when they are more than its own
	believedWords   = 4  // the same where the article names its language
	wordsLookedAt   = 25 // from which on a text has common words
	commonShare     = 25 // one in so many at least
)

// scripts tells the letters of the languages apart.
type scripts struct {
	languages []*lang.Language
	low       [0x800]letterOf // of the characters of one and two bytes
}

// letterOf says in which languages' scripts a letter is, and to which of them
// it is foreign: a bit each.
type letterOf struct {
	letter          bool
	script, foreign uint16
}

func newScripts(languages []*lang.Language) *scripts {
	s := &scripts{languages: languages}
	for r := range s.low {
		s.low[r] = s.judge(rune(r))
	}
	return s
}

func (s *scripts) judge(r rune) letterOf {
	of := letterOf{letter: unicode.IsLetter(r)}
	for i, l := range s.languages {
		if of.letter && unicode.Is(l.Script, r) {
			of.script |= 1 << i
			if strings.ContainsRune(l.Foreign, unicode.ToLower(r)) {
				of.foreign |= 1 << i
			}
		}
	}
	return of
}

func (s *scripts) of(r rune) letterOf {
	if r < rune(len(s.low)) {
		return s.low[r]
	}
	return s.judge(r)
}

// maxLanguages is the number of bits of letterOf.
const maxLanguages = 16

// opinion is what letters and words of a line say of its language.
type opinion struct {
	letters     int
	language    int  // in the list of languages, or undecided, or unread
	sure        bool // of its own accord, not only for want of anything else
	leaning     int  // the language in whose script most letters are, though too few to decide
	words, mine int  // that were looked at, and that are common in the language
}

// What a line may be instead of a language.
const (
	undecided = -1 // too short, or without letters
	unread    = -2 // in a language that is none of ours
)

// opine judges a line of at least so many letters. What the article says of
// itself, an index or undecided, is believed where words do not gainsay it.
func (s *scripts) opine(line string, least, declared int) opinion {
	var inScript, foreign [maxLanguages]int
	o, letters := opinion{language: undecided}, 0
	for _, r := range line {
		of := s.of(r)
		if !of.letter {
			continue
		}
		if letters++; letters > lettersLookedAt {
			break
		}
		for i := range s.languages {
			inScript[i] += int(of.script >> i & 1)
			foreign[i] += int(of.foreign >> i & 1)
		}
	}
	if o.letters = letters; letters < least || letters == 0 {
		return o
	}
	if best := most(inScript[:]); best >= 0 && inScript[best]*2 >= letters {
		o.leaning = best
	} else {
		o.language, o.sure = unread, true
	}
	for i, l := range s.languages {
		if inScript[i]*3 < letters*2 || o.language >= 0 && i != declared {
			continue
		}
		this, ok := s.weigh(line, l, foreign[i], inScript[i], i == declared)
		if this.letters = letters; ok {
			this.language = i
			o = this
		} else if o.language < 0 {
			this.language = unread
			o = this
		}
	}
	return o
}

// weigh asks letters and words of a line whether it is in a language, and says
// whether its opinion is sure.
func (s *scripts) weigh(line string, l *lang.Language, foreign, letters int, declared bool) (opinion, bool) {
	betrayed := foreign*foreignShare > letters
	switch {
	case l.Lettered && foreign == 0:
		return opinion{sure: true}, true
	case !l.Common.Known():
		return opinion{sure: declared || betrayed}, !betrayed
	}
	o, theirs := s.count(line, l)
	need := foreignWords
	if declared {
		need = believedWords
	}
	if theirs >= need && theirs > o.mine || betrayed && theirs >= o.mine {
		return opinion{sure: theirs > o.mine}, false
	}
	o.sure = o.mine >= foreignWords && o.mine > theirs
	return o, true
}

// count counts the words of a line, those that are common in the language or
// bear its article, and of the others those of the language that has most.
func (s *scripts) count(line string, l *lang.Language) (o opinion, theirs int) {
	var buf [64]byte
	var by [lang.MostLanguages]int
	for i := 0; i < len(line) && i < 4*lettersLookedAt; {
		end, first := i, 0
		for end < len(line) {
			r, size := utf8.DecodeRuneInString(line[end:])
			if !s.of(r).letter && (end == i || !unicode.IsMark(r)) {
				first = size
				break
			}
			end += size
		}
		if end > i {
			o.words++
			key := text.AppendKey(buf[:0], line[i:end])
			of := l.Common.Of(key)
			if len(of) > 0 && of[0] == 0 {
				of = of[:1]
			}
			for _, k := range of {
				by[k]++
			}
			if len(of) == 0 && l.Article != "" && len(key) > len(l.Article)+utf8.UTFMax && string(key[:len(l.Article)]) == l.Article {
				by[0]++
			}
		}
		i = end + first
	}
	for _, n := range by[1:] {
		theirs = max(theirs, n)
	}
	o.mine = by[0]
	return o, theirs
}
