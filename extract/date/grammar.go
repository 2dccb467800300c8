package date

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tarikh/extract/match"
	"tarikh/extract/text"
)

// grammar holds the compiled rules of a language. It is read only.
type grammar struct {
	lang       string
	and        []string // conjunctions, which may be proclitics
	article    []string // the article as a proclitic
	possessive []string // endings that are no part of an expression
	monthFirst bool     // 2/13/2019
	apart      bool     // the ends of a range are two expressions
	literals   map[string]symbol
	spellings  map[string]symbol
	made       map[string]symbol
	size       int // number of symbols
	rules      []rule
	strata     []stratum
}

// rule is a line of a rule table.
type rule struct {
	name   string // of the expressions it finds; empty when it only makes a symbol
	makes  symbol
	kind   kind
	preset sense // what the action adds
	seqs   [][]elem
	level  int // stratum
}

// stratum is a trie over the patterns of the rules that use no symbol made in
// the same stratum or in a later one.
type stratum struct{ nodes []node }

type node struct {
	edges  []edge  // by symbol
	over   symbols // of the edges
	accept []int   // rules
}

type edge struct {
	elem
	to int
}

// compile reads the lines of a rule table: directives (@and, @article, @possessive, @order, @ranges)
// and rules.
func compile(lang string, table *match.Table) (*grammar, error) {
	g := &grammar{lang: lang, literals: map[string]symbol{}, spellings: map[string]symbol{}, made: map[string]symbol{}, size: int(firstMade)}
	name, pattern, action := table.Column("name"), table.Column("pattern"), table.Column("action")
	if name < 0 || pattern < 0 || action < 0 {
		return nil, fmt.Errorf("%s: want columns name, pattern and action", table.Name)
	}
	var faults []error
	for _, row := range table.Rows {
		if err := g.line(row.Cells[name], row.Cells[pattern], row.Cells[action]); err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", table.Name, row.Line, err))
		}
	}
	if g.size > maxSymbols {
		return nil, fmt.Errorf("%s: more than %d words, marks and names in the patterns", table.Name, maxSymbols)
	}
	faults = append(faults, g.layer(table.Name))
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	g.build()
	return g, nil
}

// line reads one line of the table.
func (g *grammar) line(name, pattern, action string) error {
	if strings.HasPrefix(name, "@") {
		return g.directive(name, strings.Split(pattern, "|"))
	}
	var r rule
	var tag string
	if at := strings.IndexByte(name, '<'); at >= 0 {
		name, tag = strings.TrimSpace(name[:at]), strings.Trim(name[at:], "<>")
		r.makes = g.madeSymbol(tag)
	}
	var err error
	if r.kind, r.preset, err = parseAction(action); err != nil {
		return err
	}
	if r.seqs, err = g.sequences(pattern); err != nil {
		return err
	}
	for _, seq := range r.seqs {
		if len(seq) == 0 {
			return errors.New("pattern may match nothing")
		}
	}
	if name != "" {
		r.name = g.lang + "." + name
	}
	g.rules = append(g.rules, r)
	return nil
}

// directive reads a line that is about the language as a whole.
func (g *grammar) directive(name string, words []string) error {
	switch name {
	case "@and":
		for _, w := range words {
			g.and = append(g.and, text.Key(w))
		}
	case "@article":
		for _, w := range words {
			g.article = append(g.article, text.Key(w))
		}
	case "@possessive":
		for _, w := range words {
			g.possessive = append(g.possessive, text.Key(w))
		}
	case "@order":
		g.monthFirst = words[0] == "mdy"
	case "@ranges":
		g.apart = words[0] == "apart"
	default:
		return fmt.Errorf("unknown directive %s", name)
	}
	return nil
}

// literal is the symbol of a word or mark, made at its first use.
func (g *grammar) literal(word string) symbol {
	return g.intern(g.literals, text.Key(word))
}

// madeSymbol is the symbol of a name in angle brackets.
func (g *grammar) madeSymbol(name string) symbol { return g.intern(g.made, name) }

func (g *grammar) intern(names map[string]symbol, name string) symbol {
	sym, ok := names[name]
	if !ok {
		sym = symbol(g.size)
		g.size++
		names[name] = sym
	}
	return sym
}

// madeElem is the element of a name in angle brackets.
func (g *grammar) madeElem(name string) ([][]elem, error) {
	if name == "" {
		return nil, errors.New("empty name <>")
	}
	return [][]elem{{{sym: g.madeSymbol(name), value: anyValue}}}, nil
}

// isAnd reports whether the symbol is that of a conjunction.
func (g *grammar) isAnd(sym symbol) bool {
	for _, word := range g.and {
		if got, ok := g.literals[word]; ok && got == sym {
			return true
		}
	}
	return false
}

// layer puts every rule one stratum above the symbols that it uses.
func (g *grammar) layer(table string) error {
	levels := make([]int, g.size)
	for changed := true; changed; {
		changed = false
		for i := range g.rules {
			r := &g.rules[i]
			for _, seq := range r.seqs {
				for _, e := range seq {
					r.level = max(r.level, levels[e.sym])
				}
			}
			if r.makes != 0 && levels[r.makes] < r.level+1 {
				levels[r.makes], changed = r.level+1, true
			}
			if r.level > len(g.made) {
				return fmt.Errorf("%s: rules call each other in a circle", table)
			}
		}
	}
	return g.undefined(table)
}

// undefined reports names that no rule makes.
func (g *grammar) undefined(table string) error {
	makes := map[symbol]bool{}
	for _, r := range g.rules {
		makes[r.makes] = true
	}
	var missing []string
	for name, sym := range g.made {
		if !makes[sym] {
			missing = append(missing, "<"+name+">")
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return fmt.Errorf("%s: no rule makes %s", table, strings.Join(missing, ", "))
}

// build enters the patterns of all rules into the tries of their strata.
func (g *grammar) build() {
	for i := range g.rules {
		r := &g.rules[i]
		for len(g.strata) <= r.level {
			g.strata = append(g.strata, stratum{nodes: make([]node, 1)})
		}
		st := &g.strata[r.level]
		for _, seq := range r.seqs {
			st.enter(seq, i)
		}
		r.seqs = nil
	}
	for i := range g.strata {
		for j := range g.strata[i].nodes {
			g.strata[i].nodes[j].sort()
		}
	}
}

// enter adds a sequence that ends in a rule.
func (st *stratum) enter(seq []elem, rule int) {
	at := 0
	for _, e := range seq {
		edges := st.nodes[at].edges
		i := slices.IndexFunc(edges, func(have edge) bool { return have.elem == e })
		if i < 0 {
			i = len(edges)
			st.nodes[at].edges = append(edges, edge{e, len(st.nodes)})
			st.nodes = append(st.nodes, node{})
		}
		at = st.nodes[at].edges[i].to
	}
	if !slices.Contains(st.nodes[at].accept, rule) {
		st.nodes[at].accept = append(st.nodes[at].accept, rule)
	}
}

// symbols is a set of the symbols of a grammar.
type symbols [maxSymbols / 64]uint64

// maxSymbols bounds the words, marks and names that the rules of a language use.
const maxSymbols = 512

func (s *symbols) has(sym symbol) bool { return s[sym/64]&(1<<(sym%64)) != 0 }

// sort puts the edges in order and notes their symbols.
func (n *node) sort() {
	slices.SortStableFunc(n.edges, func(a, b edge) int { return cmp.Compare(a.sym, b.sym) })
	for _, e := range n.edges {
		n.over[e.sym/64] |= 1 << (e.sym % 64)
	}
}

// edgesOf gives the edges over a symbol that the node has.
func (n *node) edgesOf(sym symbol) []edge {
	i, _ := slices.BinarySearchFunc(n.edges, sym, func(e edge, sym symbol) int { return int(e.sym) - int(sym) })
	j := i
	for j < len(n.edges) && n.edges[j].sym == sym {
		j++
	}
	return n.edges[i:j]
}
