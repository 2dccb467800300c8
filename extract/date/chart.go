package date

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tarikh/extract/text"
)

// item is something read over tokens [first, last) of a window.
type item struct {
	first, last int
	sym         symbol
	value       int
	pre         clitics
	cut         int // bytes of the key that stand before it
	sense       int // what made it meant; 0 for a word or a number
	rule        int // that made it
	next        int // the next item that begins at the same token, or -1
}

// clitics says what stands in front of a word without space.
type clitics uint8

const (
	hasAnd clitics = 1 << iota
	hasArticle
	hasOther
)

// chart holds the readings of one window: tokens [start, end) of the document.
type chart struct {
	g          *grammar
	doc        *text.Document
	start, end int
	alone      bool // the window is a sentence of one token
	items      []item
	head       []int // by position: the first item that begins there, or -1
	senses     []sense
	found      []candidate
	path       []slot
}

// slot is an element of a pattern and the item that it matched.
type slot struct {
	elem
	item int
}

// candidate is an expression that a rule found at tokens [first, last) of the
// document.
type candidate struct {
	first, last  int
	window, span text.Span
	cut          int // bytes of the first token's key that stand before the expression
	weight       int // tokens that the rule wanted, those around the expression too
	rule         int
	sense        sense
	void         bool // no such day: of 31 February 2019 not even the month is told
	seam         seam
}

// maxItems bounds the readings of a window: a text is not trusted to be sane.
const maxItems = 4096

// fill begins a window with what its tokens and words are.
func (c *chart) fill(start, end int, words []Word) {
	c.start, c.end = start, end
	c.items, c.found = c.items[:0], c.found[:0]
	c.senses = append(c.senses[:0], sense{})
	c.head = c.head[:0]
	for range end - start {
		c.head = append(c.head, -1)
	}
	for i := start; i < end; i++ {
		c.literal(i)
	}
	for _, w := range words {
		if w.First >= start && w.Last <= end {
			c.word(w)
		}
	}
	for pos := range c.head {
		if it, _, ok := c.numberWord(pos, false); ok && it.first == pos {
			c.compose(pos)
		}
	}
}

// add enters an item.
func (c *chart) add(it item) {
	if len(c.items) == maxItems {
		return
	}
	it.next = c.head[it.first]
	c.head[it.first] = len(c.items)
	c.items = append(c.items, it)
}

// literal enters a token that stands in patterns by its key, and numbers.
func (c *chart) literal(i int) {
	tok, at := &c.doc.Tokens[i], i-c.start
	if tok.Key[0] >= '0' && tok.Key[0] <= '9' {
		c.numberToken(tok, at)
		return
	}
	if sym, ok := c.g.spellings[c.doc.Surface(tok.Span)]; ok {
		c.add(item{first: at, last: at + 1, sym: sym})
	}
	if sym, ok := c.g.literals[tok.Key]; ok {
		c.add(item{first: at, last: at + 1, sym: sym})
		return
	}
	if rest, ok := c.g.cutAnd(tok.Key); ok {
		if sym, ok := c.g.literals[rest]; ok {
			c.add(item{first: at, last: at + 1, sym: sym, pre: hasAnd, cut: len(tok.Key) - len(rest)})
		}
	}
}

// word enters a word of the lexicon.
func (c *chart) word(w Word) {
	it := item{first: w.First - c.start, last: w.Last - c.start, value: w.Value}
	it.pre, it.cut = c.g.clitics(w.Pre)
	class := w.Class
	if c.g.inflected(w) {
		return
	}
	if class == classWeakMonth || class == classWeakWeekday {
		r, _ := utf8.DecodeRuneInString(c.doc.Text[c.doc.Tokens[w.First].Start:])
		if unicode.IsLower(r) {
			return
		}
	}
	if it.pre&hasArticle != 0 && class >= classUnit && class <= classDual {
		class += classTheUnit - classUnit
	}
	it.sym = symbol(class)
	c.add(it)
}

// inflected reports a word with an enclitic that makes it another word.
func (g *grammar) inflected(w Word) bool {
	return w.Post != "" && !slices.Contains(g.possessive, w.Post)
}

// clitics reads the proclitics of a word, and how many bytes of them are not
// the article: للأسبوع keeps its second lam as one.
func (g *grammar) clitics(pre string) (set clitics, cut int) {
	if pre == "" {
		return 0, 0
	}
	rest, ok := g.cutAnd(pre)
	if ok {
		set = hasAnd
	}
	for i, article := range g.article {
		if front, ok := strings.CutSuffix(rest, article); ok {
			set |= hasArticle
			cut = len(pre) - len(article)
			if i > 0 { // fused with a preposition
				_, n := utf8.DecodeLastRuneInString(article)
				return set, len(pre) - n
			}
			if front != "" {
				set |= hasOther
			}
			return set, cut
		}
	}
	if rest != "" {
		set |= hasOther
	}
	return set, len(pre)
}

// cutAnd cuts a conjunction off the front of a key.
func (g *grammar) cutAnd(key string) (rest string, ok bool) {
	for _, word := range g.and {
		if rest, ok := strings.CutPrefix(key, word); ok {
			return rest, true
		}
	}
	return key, false
}

// read applies the rules of all strata and collects the candidates.
func (c *chart) read() {
	for i := range c.g.strata {
		st := &c.g.strata[i]
		for pos := range c.head {
			c.path = c.path[:0]
			c.walk(st, 0, pos)
		}
	}
}

// walk follows all the patterns that the items from a position on spell.
func (c *chart) walk(st *stratum, n, pos int) {
	node := &st.nodes[n]
	for _, rule := range node.accept {
		c.accept(rule)
	}
	if pos == len(c.head) || len(node.edges) == 0 {
		return
	}
	for i := c.head[pos]; i >= 0; i = c.items[i].next {
		it := &c.items[i]
		if !node.over.has(it.sym) {
			continue
		}
		pre, value, last := it.pre, it.value, it.last // accept may move the items
		for _, e := range node.edgesOf(it.sym) {
			if e.value != anyValue && int(e.value) != value || !e.allows(pre, len(c.path) == 0) ||
				e.role&equal != 0 && value != c.lastMonth() {
				continue
			}
			c.path = append(c.path, slot{e.elem, i})
			c.walk(st, e.to, last)
			c.path = c.path[:len(c.path)-1]
		}
	}
}

// lastMonth is the month that the match says so far, or 0.
func (c *chart) lastMonth() int {
	for i := len(c.path) - 1; i >= 0; i-- {
		it := &c.items[c.path[i].item]
		if it.sym == symbol(classMonth) || it.sym == symbol(classWeakMonth) {
			return it.value
		}
	}
	return 0
}

// allows reports whether an item with such proclitics fits: any at the start
// of a match, none but the article inside, unless the pattern says otherwise.
func (e *elem) allows(pre clitics, first bool) bool {
	switch {
	case e.role&definite != 0 && pre&hasArticle == 0:
		return false
	case e.role&joined != 0:
		return pre&^hasArticle == hasAnd
	case e.role&loose != 0 || first:
		return true
	}
	return pre&^hasArticle == 0
}

// accept ends a match of a rule: what it means becomes an item, a candidate or
// both.
func (c *chart) accept(rule int) {
	r := &c.g.rules[rule]
	s, ok := c.mean(r)
	if !ok && !c.impossible(&s) {
		return
	}
	found, first := c.extent()
	if found.first == found.last {
		return
	}
	if ok && r.makes != 0 {
		c.senses = append(c.senses, s)
		c.add(item{first: found.first - c.start, last: found.last - c.start, sym: r.makes, value: s.value(),
			pre: first.pre, cut: first.cut, sense: len(c.senses) - 1, rule: rule})
	}
	if ok && r.name == "" {
		return
	}
	if r.kind == kindPass {
		rule = c.passed(rule)
	}
	if found.last > found.first+1 && c.doc.Tokens[found.last-1].Key == "." {
		found.last-- // of an abbreviation, or the full stop
	}
	found.rule, found.sense, found.void = rule, s, !ok
	if c.g.apart && ok {
		found.seam = c.seam(r.kind == kindRange)
	}
	c.found = append(c.found, found)
}

// extent gives where the match at hand stands, without its context, and its
// first item.
func (c *chart) extent() (candidate, item) {
	path := c.path
	all := c.items[path[len(path)-1].item].last - c.items[path[0].item].first
	for len(path) > 0 && path[0].role&context != 0 {
		path = path[1:]
	}
	for len(path) > 0 && path[len(path)-1].role&context != 0 {
		path = path[:len(path)-1]
	}
	if len(path) == 0 {
		return candidate{}, item{}
	}
	first, last := c.items[path[0].item], c.items[path[len(path)-1].item]
	return candidate{first: c.start + first.first, last: c.start + last.last, cut: first.cut, weight: all}, first
}

// impossible reports that the match tells a day that does not exist, with the
// day first: 31 February, but not "in February 31 people".
func (c *chart) impossible(s *sense) bool {
	if !s.has(said(FieldDay | FieldMonth)) {
		return false
	}
	for _, sl := range c.path {
		if sym := c.items[sl.item].sym; sym >= firstMade || sym == symDay {
			return sym == symDay
		}
	}
	return false
}

// passed is the rule that made what the match at hand passes on.
func (c *chart) passed(rule int) int {
	for _, sl := range c.path {
		if made := c.items[sl.item].rule; c.items[sl.item].sense != 0 && c.g.rules[made].name != "" {
			return made
		}
	}
	return rule
}

// choose keeps the best candidates that do not overlap: those first whose rule
// wanted most tokens, then the longest, the leftmost, and the rule that stands
// first.
func (c *chart) choose() []candidate {
	chosen := c.found[:0]
	for range c.found {
		best := -1
		for i := len(chosen); i < len(c.found); i++ {
			if best < 0 || c.found[i].beats(&c.found[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		n := len(chosen)
		c.found[n], c.found[best] = c.found[best], c.found[n]
		chosen = c.found[:n+1]
		c.drop(n)
	}
	return chosen
}

// drop removes the candidates behind index n that overlap with the one at n.
func (c *chart) drop(n int) {
	won := c.found[n]
	kept := c.found[:n+1]
	for _, f := range c.found[n+1:] {
		if f.last <= won.first || won.last <= f.first {
			kept = append(kept, f)
		}
	}
	c.found = kept
}

// beats orders candidates, the best first.
func (f *candidate) beats(other *candidate) bool {
	if f.weight != other.weight {
		return f.weight > other.weight
	}
	if a, b := f.last-f.first, other.last-other.first; a != b {
		return a > b
	}
	if f.first != other.first {
		return f.first < other.first
	}
	return f.rule < other.rule
}
