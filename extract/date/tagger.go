package date

import (
	"slices"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"

	"tarikh/extract/match"
	"tarikh/extract/text"
)

// Options is what a tagger is told of one document.
type Options struct {
	DCT    Day                              // day of publication; NoDay when unknown
	Future func(tok int) bool               // a strong future cue stands before the token in its clause; may be nil
	Speech func(tok int) (day Day, ok bool) // the token stands in speech reported of that day; may be nil
}

// Tagger finds the time expressions of documents in one language. It is used
// by one goroutine at a time; Clone gives each its own.
type Tagger struct {
	g       *grammar
	parsers []*when.Parser // of each rule
	chart   chart
	marks   []mark
	found   []candidate
	current *candidate // the expression that the parser is to resolve
	r       resolver
	out     Timex // what its rule made of it
}

// NewTagger compiles the rules of a language: a table with the columns name,
// pattern and action. Rules are named lang.name in the results.
//
// A pattern is a row of elements. An element is
//
//	month, weekday=6    a word of a class, of any or one value (see ParseClass)
//	n, digits, day, nth, day-nth, year, plain-year, heading, yy, mm, hhmm, clock,
//	numeric, years, days    a shape of number (see symNumber and behind)
//	"of"                a word or mark by its key; in backquotes by its spelling
//	<what>              what other rules make
//	(a | b)             a group with a choice
//
// Behind an element ? makes it optional. In front of it, ~ wants it there but
// keeps it out of the expression, ! keeps it in the expression without its
// meaning, + wants a conjunction before it, as a word or as its proclitic, ^
// wants the article as its proclitic, = wants the same month as the one before,
// and * allows it any proclitic, which otherwise only the first element may have.
//
// Behind its name a rule may say <what> it makes for other rules; with that
// alone it finds no expressions of its own. The action is date, offset, period,
// vague, set, range, follow, none or pass (see kind), and options that add what
// no word says. The rule that wants most tokens wins, then the longest
// expression, the leftmost, and the rule that stands first.
//
// The names @and, @article, @possessive and @order state the conjunctions and
// articles that may be proclitics (of articles the first is the plain one, the
// others are fused with a preposition), endings that are left out of
// expressions, and the order of numeric dates (dmy or mdy). @ranges apart makes
// two expressions of a range, as English corpora annotate it (TimeBank,
// WikiWars); elsewhere it is one (Timex.Reach).
func NewTagger(lang string, table *match.Table) (*Tagger, error) {
	g, err := compile(lang, table)
	if err != nil {
		return nil, err
	}
	return newTagger(g), nil
}

func newTagger(g *grammar) *Tagger {
	t := &Tagger{g: g, parsers: make([]*when.Parser, len(g.rules))}
	t.chart.g = g
	options := &rules.Options{Distance: -1}
	for i := range g.rules {
		if g.rules[i].name != "" {
			t.parsers[i] = when.New(options)
			t.parsers[i].Add(&bound{t})
		}
	}
	return t
}

// Clone is a tagger over the same rules for another goroutine.
func (t *Tagger) Clone() *Tagger { return newTagger(t.g) }

// mark says what the tagger sees in a token.
type mark uint8

const (
	active mark = 1 << iota // may be part of an expression
	cue                     // calls for a look at its surroundings
	dotted                  // may bear a dot that ends no sentence: 10 p.m. Wednesday
)

// Tag finds the time expressions of a document, in order of their place.
// Words are the time words that the language's lexicon found, by First.
func (t *Tagger) Tag(doc *text.Document, words []Word, o Options) []Timex {
	if !slices.IsSortedFunc(words, byFirst) {
		words = slices.Clone(words)
		slices.SortStableFunc(words, byFirst)
	}
	t.chart.doc = doc
	t.look(doc, words)
	t.found = t.found[:0]
	for i := 0; i < len(doc.Sentences); i++ {
		sent := doc.Sentences[i]
		for i+1 < len(doc.Sentences) && t.goesOn(sent, doc.Sentences[i+1]) {
			i++
			sent.Last = doc.Sentences[i].Last
		}
		words = t.sentence(sent, words)
	}
	return t.resolve(doc, o)
}

func byFirst(a, b Word) int { return a.First - b.First }

// look marks the tokens that hold words and numbers.
func (t *Tagger) look(doc *text.Document, words []Word) {
	t.marks = slices.Grow(t.marks[:0], len(doc.Tokens))[:len(doc.Tokens)]
	clear(t.marks)
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		if c := tok.Key[0]; c >= '0' && c <= '9' {
			t.marks[i] = numberMark(tok)
		}
	}
	for i, w := range words {
		if t.g.inflected(w) {
			continue
		}
		set := active
		if w.Class <= lastCue || w.isCentury() && i+1 < len(words) && words[i+1].continues(w) {
			set |= cue
		}
		if w.Class == classMeridiem || w.Class == classZone || w.Class == classEra {
			set |= dotted
		}
		for i := max(w.First, 0); i < min(w.Last, len(t.marks)); i++ {
			t.marks[i] |= set
		}
	}
}

// isCentury reports the first half of a year in words: nineteen ninety-six.
func (w Word) isCentury() bool { return w.Class == classNumber && w.Value >= 15 && w.Value <= 20 }

// continues reports a number word right behind another.
func (w Word) continues(before Word) bool { return w.Class == classNumber && w.First == before.Last }

// numberMark tells numbers that may be dates from other numbers: 2014,
// 13/2/2019, 10:30, 1980s.
func numberMark(tok *text.Token) mark {
	key := tok.Key
	if len(key) > len("13/12/2019") {
		return active
	}
	if tok.Kind == text.Word {
		switch key[len(key)-1] {
		case 's', 'h', 't', 'd': // 1980s, the 13th, 1st, 2nd
			return active | cue
		}
		return active
	}
	if len(key) == 4 && (key[0] == '1' || key[0] == '2') {
		return active | cue
	}
	for i := 1; i < len(key); i++ {
		switch key[i] {
		case '/', '-', ':':
			return active | cue
		case '.':
			if len(key) >= len("1.2.19") {
				return active | cue
			}
		}
	}
	return active
}

// goesOn reports that a sentence was cut behind an abbreviation of time and
// goes on with one: "at 10 p.m. Wednesday".
func (t *Tagger) goesOn(sent, next text.Sentence) bool {
	return t.marks[sent.Last-1]&dotted != 0 && t.marks[next.First]&active != 0 && sent.Paragraph == next.Paragraph
}

// maxWindow bounds a window in tokens.
const maxWindow = 48

// sentence reads the windows of a sentence. It gives the words behind it.
func (t *Tagger) sentence(sent text.Sentence, words []Word) []Word {
	end := sent.First
	for i := sent.First; i < sent.Last; i++ {
		if t.marks[i]&cue == 0 {
			continue
		}
		start := i
		for start > end && i-start < maxWindow/2 && t.active(start-1) {
			start--
		}
		end = i + 1
		for end < sent.Last && end-start < maxWindow && t.active(end) {
			end++
		}
		for len(words) > 0 && words[0].First < start {
			words = words[1:]
		}
		t.chart.alone = sent.Last-sent.First == 1
		t.window(start, end, words)
		i = end - 1
	}
	return words
}

// active reports whether the token may be part of an expression.
func (t *Tagger) active(tok int) bool {
	return t.marks[tok]&active != 0 || t.g.isLiteral(t.chart.doc.Tokens[tok].Key)
}

// isLiteral reports whether the key stands in a pattern, bare or behind a
// conjunction.
func (g *grammar) isLiteral(key string) bool {
	if _, ok := g.literals[key]; ok {
		return true
	}
	rest, ok := g.cutAnd(key)
	if ok {
		_, ok = g.literals[rest]
	}
	return ok
}

// window reads the expressions of a window.
func (t *Tagger) window(start, end int, words []Word) {
	n := 0
	for n < len(words) && words[n].First < end {
		n++
	}
	c := &t.chart
	c.fill(start, end, words[:n])
	c.read()
	chosen := c.choose()
	slices.SortFunc(chosen, func(a, b candidate) int { return a.first - b.first })
	window := c.doc.TokenSpan(start, end)
	for _, found := range chosen {
		if found.void || c.g.rules[found.rule].kind == kindNone {
			continue
		}
		found.window = window
		t.found = append(t.found, found)
	}
}
