package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// memory is what earlier parts and sentences of an article leave behind for
// the words that refer back to them.
type memory struct {
	parties []*party // resolved, in the order of the text
}

// resolveReferences replaces words that refer back (التنظيم, the group, the
// army) by the actor they mean: the last one before whose name has that word,
// then the last one of that sort, then one named later; an army or a government without
// a name is that of the country the article is about where none was named before. Armed
// people whom defaults.tsv knows in that country refer to nobody else.
func (r *reading) resolveReferences(m *memory, country string, alone bool) {
	home := ""
	if alone && r.lang.Defaults[[2]string{"army", country}] == nil {
		home = country // but soldiers in the West Bank are mostly another country's
	}
	for i := range r.parties {
		p := &r.parties[i]
		if p.class == lang.Armed && p.count == nil && p.actor != nil && p.actor.ID == "" && p.ownerFirst == 0 && r.known(p) && !r.areMany(p) && r.lang.Defaults[[2]string{p.actor.Name, country}] == nil {
			p.refers = "rebels" // المسلحون, the militants: those named before
		}
		if p.refers == "rebels" && r.besideNamed(i) {
			p.refers = "" // the factions and the Islamic State
		}
		if p.refers == "" {
			if p.class <= lang.State && p.actor != nil && p.actor.ID != "" {
				m.parties = append(m.parties, p)
			}
			continue
		}
		if p.class == lang.State && p.actor != nil && p.actor.ID == "" && p.ownerFirst == 0 && p.actor.Sector != "COP" && !r.known(p) {
			p.refers = "" // warplanes, not the warplanes: nobody's before
			continue
		}
		actor := r.antecedent(p, m.parties, i, home)
		if actor == nil && p.class == lang.Armed {
			p.refers = ""
		}
		if actor == nil {
			continue
		}
		if p.class == lang.Official || p.class == lang.Person {
			p.org = actor
			p.actor.Country, p.actor.Code = actor.Country, actor.Code
			p.refers = ""
			continue
		}
		p.actor, p.class, p.refers, p.refersTo = actor, actor.Class, "", true
		m.parties = append(m.parties, p)
	}
}

// airOrgan is the code of aircraft in organs.tsv.
const airOrgan = "air"

// flownReach is how many sentences further on "the aircraft" are those told of before.
const flownReach = 3

// resolveAircraft gives aircraft of which nothing says whose they are to the side whose
// aircraft the text told of last: شنت طائرات التحالف غارات، كما قصف الطيران تعزيزات.
func (r *reading) resolveAircraft() {
	var flyer *party
	for i := range r.parties {
		p := &r.parties[i]
		if p.actor == nil || !r.flies(p) {
			continue
		}
		bare := r.bareAircraft(p) && r.known(p)
		if bare && flyer != nil && r.sentenceOf(p.first)-r.sentenceOf(flyer.first) <= flownReach {
			p.actor, p.class, p.role, p.org, p.refersTo = flyer.actor, flyer.class, flyer.role, flyer.org, true
		}
		if !bare && p.actor.ID != "" {
			flyer = p
		}
	}
}

// flies reports whether a party is told by its aircraft: طائرات التحالف, الطيران.
func (r *reading) flies(p *party) bool {
	for tok := p.first; tok < p.last; tok++ {
		if h := r.at(tok); h != nil && h.First == tok && areAircraft(h.Payloads) {
			return true
		}
		for _, f := range r.words[tok].Forms {
			if areAircraft(r.lang.Lexicon.Get(f.Key)) {
				return true
			}
		}
	}
	return false
}

// bareAircraft reports whether a party is nothing but the word for aircraft.
func (r *reading) bareAircraft(p *party) bool {
	h := r.at(p.first)
	return h != nil && h.First == p.first && h.Last == p.last && areAircraft(h.Payloads)
}

// areAircraft reports whether one of some entries is the organ of aircraft.
func areAircraft(entries []*lang.Entry) bool {
	return slices.ContainsFunc(entries, func(e *lang.Entry) bool { return e.Kind == lang.OrganEntry && e.Code == airOrgan })
}

// areMany reports whether a party is several groups without a name.
func (r *reading) areMany(p *party) bool {
	h := r.at(p.first)
	if h == nil {
		return false
	}
	e := h.entry(lang.GenericEntry)
	return e != nil && e.Actor.Many
}

// besideNamed reports whether "and" joins a party to an organisation, of whom it is
// not one then.
func (r *reading) besideNamed(i int) bool {
	joins := func(a, b int) bool {
		if a < 0 || b >= len(r.parties) {
			return false
		}
		p, q := &r.parties[a], &r.parties[b]
		other := p
		if a == i {
			other = q
		}
		gap := q.first - p.last
		return other.class == lang.Organisation && other.actor != nil && other.actor.ID != "" && (gap == 0 && slices.Contains(q.pre, lang.And) || gap == 1 && r.cueAt(p.last, lang.And))
	}
	return joins(i-1, i) || joins(i, i+1)
}

// antecedent finds whom a reference means, or nil.
func (r *reading) antecedent(p *party, before []*party, i int, home string) *lang.Actor {
	if p.refers == "country" {
		return r.ownCountry(i)
	}
	if p.ofEveryState() && p.class != lang.Reference {
		return nil // the country of the article is taken for it
	}
	if a := r.namedWith(p, before, home); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool {
		return r.mayMean(p, a) && !(p.class == lang.State && ofRebels(a)) && r.bearsHead(a, p)
	}); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return sortOf(p.refers, a) && len(r.lang.Heads[a.ID]) == 0 }); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return sortOf(p.refers, a) && p.refers != "org" }); a != nil {
		return a
	}
	if p.ofState() {
		return nil // that of the country of the article, whoever else has one
	}
	for j := i + 1; j < len(r.parties); j++ {
		if q := &r.parties[j]; q.actor != nil && q.actor.ID != "" && r.sharesWord(p, q) {
			return q.actor
		}
	}
	return nil
}

// ownCountry is the state of the last state or official before the i-th party in its
// sentence or the one before, whose country "his country" is; nil for none.
func (r *reading) ownCountry(i int) *lang.Actor {
	for j := i - 1; j >= 0 && r.sentenceOf(r.parties[i].first)-r.sentenceOf(r.parties[j].first) <= 1; j-- {
		a := r.parties[j].actor
		if o := r.parties[j].org; o != nil && o.Country != "" {
			a = o
		}
		if c := r.parties[j].class; a != nil && a.Country != "" && (c == lang.State || c == lang.Official || c == lang.Person) {
			return r.states()[a.Country]
		}
	}
	return nil
}

// namedWith finds the last actor that the article itself has called by a word
// of the reference: تنظيم الدولة, then التنظيم. The army and the government of another
// country than the one in which most of the article's places lie are meant only a sentence
// or two after they were named.
func (r *reading) namedWith(p *party, before []*party, home string) *lang.Actor {
	for j := len(before) - 1; j >= 0; j-- {
		q := before[j]
		if q.refersTo || !r.mayMean(p, q.actor) || home != "" && p.ofEveryState() && q.actor.Country != home && !r.closeTo(p, q) {
			continue // the government, long after that of the United States
		}
		if r.sharesWord(p, q) {
			return q.actor
		}
	}
	return nil
}

// namedArmy is the sort in defaults.tsv of an organisation that "the army" means once it
// has been named.
const namedArmy = "named-army"

// mayMean reports whether a reference may mean an actor that has its word: the armed forces
// are not the Revolutionary Armed Forces, nor is the army the Free Syrian Army.
func (r *reading) mayMean(p *party, a *lang.Actor) bool {
	return !p.ofState() || !ofRebels(a) || r.lang.Defaults[[2]string{namedArmy, a.Country}] == a
}

// ofRebels reports whether an actor is an organisation of rebels.
func ofRebels(a *lang.Actor) bool { return a.Class == lang.Organisation && rebel(a.Sector) }

// closeTo reports whether a party is named a sentence or two before another one.
func (r *reading) closeTo(p, q *party) bool {
	return q.in == r && r.sentenceOf(p.first)-r.sentenceOf(q.first) <= namedNear
}

// namedNear is in how many sentences behind a foreign state's organ a word without a name
// may mean it.
const namedNear = 2

// ofState reports whether a reference is one to forces or an organ of a state. Troops may
// be those of an organisation that is called so: قوات سوريا الديمقراطية, القوات.
func (p *party) ofState() bool {
	return p.ofEveryState() || p.class == lang.State && p.refers != "Troops"
}

// ofEveryState reports whether a reference is one to the government of a state, its army or
// its police, which every state has.
func (p *party) ofEveryState() bool {
	switch p.refers {
	case "army", "government", "police", "regime", "Army", "Armed forces", "Government forces", "Security forces", "Police":
		return true
	}
	return false
}

// sharesWord reports whether a word of a reference stands in another mention,
// of this reading or the other.
func (r *reading) sharesWord(p, q *party) bool {
	for tok := p.first; tok < p.last; tok++ {
		if r.doc.Tokens[tok].Kind != text.Word || r.cueAt(tok, lang.Definite) || r.cueAt(tok, lang.Det) {
			continue
		}
		if r.lang.Article != "" && p.last-p.first > 1 && !r.articled(tok) {
			continue // مسلحو الحركة: the movement is meant
		}
		stem, key := r.bareStem(tok), r.key(tok)
		for other := q.first; other < q.last; other++ {
			if k := q.in.key(other); k == stem || k == key {
				return true
			}
		}
	}
	return false
}

func (r *reading) lastMatching(before []*party, is func(*lang.Actor) bool) *lang.Actor {
	for j := len(before) - 1; j >= 0; j-- {
		if is(before[j].actor) {
			return before[j].actor
		}
	}
	return nil
}

// bearsHead reports whether a word of the reference heads a name of the actor.
func (r *reading) bearsHead(a *lang.Actor, p *party) bool {
	heads := r.lang.Heads[a.ID]
	if heads == nil {
		return false
	}
	for tok := p.first; tok < p.last; tok++ {
		if r.lang.Article != "" && p.last-p.first > 1 && !r.articled(tok) {
			continue // قوات التحالف: the coalition is meant
		}
		for _, f := range r.words[tok].Forms {
			if f.Cost == 0 && heads[f.Key] {
				return true
			}
		}
		if heads[r.bareStem(tok)] {
			return true
		}
	}
	return false
}

// bareStem is the shortest reading of a word: without clitics and article.
func (r *reading) bareStem(tok int) string {
	best := r.key(tok)
	for _, f := range r.words[tok].Forms {
		if f.Post == "" && len(f.Key) < len(best) && f.Key != "" {
			best = f.Key
		}
	}
	return best
}

// sortOf reports whether a named actor is of the sort that a reference names.
func sortOf(refers string, a *lang.Actor) bool {
	switch refers {
	case "org", "group", "movement", "faction", "front", "brigades", "party", "militia", "rebels":
		return ofRebels(a)
	case "agency":
		return a.Class == lang.Media
	}
	return false
}

// rebel reports whether a sector is one of armed groups.
func rebel(sector string) bool {
	switch sector {
	case "REB", "UAF", "PRM", "SEP", "INS", "RAD", "TER":
		return true
	}
	return false
}

// known reports whether a mention is definite: the army, الجيش.
func (r *reading) known(p *party) bool {
	h := r.at(p.first)
	if r.lang.Article != "" && p.last-p.first > 1 && h != nil && h.Last == p.last && r.articled(p.last-1) {
		return true // طائرات سلاح الجو
	}
	return h != nil && (r.isDefinite(h) || r.cueAt(p.first-1, lang.Definite) || h.First == p.first &&
		h.Form.Post != "" && r.lang.Order == lang.VerbFirst)
}
