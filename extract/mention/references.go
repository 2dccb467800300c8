package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// Memory is what earlier parts and sentences of an article leave behind for
// the words that refer back to them.
type Memory struct {
	parties []*Party // resolved, in the order of the text
}

// ResolveReferences replaces words that refer back (التنظيم, the group, the
// army) by the actor they mean: the last one before whose name has that word,
// then the last one of that sort, then one named later; an army or a government without
// a name is that of the country the article is about where none was named before. Armed
// people whom defaults.tsv knows in that country refer to nobody else.
func (r *Reading) ResolveReferences(m *Memory, country string, alone bool) {
	home := ""
	if alone && r.Lang.Defaults[[2]string{"army", country}] == nil {
		home = country // but soldiers in the West Bank are mostly another country's
	}
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.Class == lang.Armed && p.Count == nil && p.Actor != nil && p.Actor.ID == "" && p.OwnerFirst == 0 && r.known(p) && !r.areMany(p) && r.Lang.Defaults[[2]string{p.Actor.Name, country}] == nil {
			p.Refers = "rebels" // المسلحون, the militants: those named before
		}
		if p.Refers == "rebels" && r.besideNamed(i) {
			p.Refers = "" // the factions and the Islamic State
		}
		if p.Refers == "" {
			if p.Class <= lang.State && p.Actor != nil && p.Actor.ID != "" {
				m.parties = append(m.parties, p)
			}
			continue
		}
		if p.Class == lang.State && p.Actor != nil && p.Actor.ID == "" && p.OwnerFirst == 0 && p.Actor.Sector != "COP" && !r.known(p) {
			p.Refers = "" // warplanes, not the warplanes: nobody's before
			continue
		}
		actor := r.antecedent(p, m.parties, i, home)
		if actor == nil && p.Class == lang.Armed {
			p.Refers = ""
		}
		if actor == nil {
			continue
		}
		if p.Class == lang.Official || p.Class == lang.Person {
			p.Org = actor
			p.Actor.Country, p.Actor.Code = actor.Country, actor.Code
			p.Refers = ""
			continue
		}
		p.Actor, p.Class, p.Refers, p.refersTo = actor, actor.Class, "", true
		m.parties = append(m.parties, p)
	}
}

// airOrgan is the code of aircraft in organs.tsv.
const airOrgan = "air"

// flownReach is how many sentences further on "the aircraft" are those told of before.
const flownReach = 3

// ResolveAircraft gives aircraft of which nothing says whose they are to the side whose
// aircraft the text told of last: شنت طائرات التحالف غارات، كما قصف الطيران تعزيزات.
func (r *Reading) ResolveAircraft() {
	var flyer *Party
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.Actor == nil || !r.flies(p) {
			continue
		}
		bare := r.bareAircraft(p) && r.known(p)
		if bare && flyer != nil && r.SentenceOf(p.First)-r.SentenceOf(flyer.First) <= flownReach {
			p.Actor, p.Class, p.Role, p.Org, p.refersTo = flyer.Actor, flyer.Class, flyer.Role, flyer.Org, true
		}
		if !bare && p.Actor.ID != "" {
			flyer = p
		}
	}
}

// flies reports whether a party is told by its aircraft: طائرات التحالف, الطيران.
func (r *Reading) flies(p *Party) bool {
	for tok := p.First; tok < p.Last; tok++ {
		if h := r.At(tok); h != nil && h.First == tok && areAircraft(h.Payloads) {
			return true
		}
		for _, f := range r.Words[tok].Forms {
			if areAircraft(r.Lang.Lexicon.Get(f.Key)) {
				return true
			}
		}
	}
	return false
}

// bareAircraft reports whether a party is nothing but the word for aircraft.
func (r *Reading) bareAircraft(p *Party) bool {
	h := r.At(p.First)
	return h != nil && h.First == p.First && h.Last == p.Last && areAircraft(h.Payloads)
}

// areAircraft reports whether one of some entries is the organ of aircraft.
func areAircraft(entries []*lang.Entry) bool {
	return slices.ContainsFunc(entries, func(e *lang.Entry) bool { return e.Kind == lang.OrganEntry && e.Code == airOrgan })
}

// areMany reports whether a party is several groups without a name.
func (r *Reading) areMany(p *Party) bool {
	h := r.At(p.First)
	if h == nil {
		return false
	}
	e := h.Entry(lang.GenericEntry)
	return e != nil && e.Actor.Many
}

// besideNamed reports whether "and" joins a party to an organisation, of whom it is
// not one then.
func (r *Reading) besideNamed(i int) bool {
	joins := func(a, b int) bool {
		if a < 0 || b >= len(r.Parties) {
			return false
		}
		p, q := &r.Parties[a], &r.Parties[b]
		other := p
		if a == i {
			other = q
		}
		gap := q.First - p.Last
		return other.Class == lang.Organisation && other.Actor != nil && other.Actor.ID != "" && (gap == 0 && slices.Contains(q.Pre, lang.And) || gap == 1 && r.CueAt(p.Last, lang.And))
	}
	return joins(i-1, i) || joins(i, i+1)
}

// antecedent finds whom a reference means, or nil.
func (r *Reading) antecedent(p *Party, before []*Party, i int, home string) *lang.Actor {
	if p.Refers == "country" {
		return r.ownCountry(i)
	}
	if p.ofEveryState() && p.Class != lang.Reference {
		return nil // the country of the article is taken for it
	}
	if a := r.namedWith(p, before, home); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool {
		return r.mayMean(p, a) && !(p.Class == lang.State && ofRebels(a)) && r.bearsHead(a, p)
	}); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return sortOf(p.Refers, a) && len(r.Lang.Heads[a.ID]) == 0 }); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return sortOf(p.Refers, a) && p.Refers != "org" }); a != nil {
		return a
	}
	if p.ofState() {
		return nil // that of the country of the article, whoever else has one
	}
	for j := i + 1; j < len(r.Parties); j++ {
		if q := &r.Parties[j]; q.Actor != nil && q.Actor.ID != "" && r.sharesWord(p, q) {
			return q.Actor
		}
	}
	return nil
}

// ownCountry is the state of the last state or official before the i-th party in its
// sentence or the one before, whose country "his country" is; nil for none.
func (r *Reading) ownCountry(i int) *lang.Actor {
	for j := i - 1; j >= 0 && r.SentenceOf(r.Parties[i].First)-r.SentenceOf(r.Parties[j].First) <= 1; j-- {
		a := r.Parties[j].Actor
		if o := r.Parties[j].Org; o != nil && o.Country != "" {
			a = o
		}
		if c := r.Parties[j].Class; a != nil && a.Country != "" && (c == lang.State || c == lang.Official || c == lang.Person) {
			return r.States()[a.Country]
		}
	}
	return nil
}

// namedWith finds the last actor that the article itself has called by a word
// of the reference: تنظيم الدولة, then التنظيم. The army and the government of another
// country than the one in which most of the article's places lie are meant only a sentence
// or two after they were named.
func (r *Reading) namedWith(p *Party, before []*Party, home string) *lang.Actor {
	for j := len(before) - 1; j >= 0; j-- {
		q := before[j]
		if q.refersTo || !r.mayMean(p, q.Actor) || home != "" && p.ofEveryState() && q.Actor.Country != home && !r.closeTo(p, q) {
			continue // the government, long after that of the United States
		}
		if r.sharesWord(p, q) {
			return q.Actor
		}
	}
	return nil
}

// namedArmy is the sort in defaults.tsv of an organisation that "the army" means once it
// has been named.
const namedArmy = "named-army"

// mayMean reports whether a reference may mean an actor that has its word: the armed forces
// are not the Revolutionary Armed Forces, nor is the army the Free Syrian Army.
func (r *Reading) mayMean(p *Party, a *lang.Actor) bool {
	return !p.ofState() || !ofRebels(a) || r.Lang.Defaults[[2]string{namedArmy, a.Country}] == a
}

// ofRebels reports whether an actor is an organisation of rebels.
func ofRebels(a *lang.Actor) bool { return a.Class == lang.Organisation && Rebel(a.Sector) }

// closeTo reports whether a party is named a sentence or two before another one.
func (r *Reading) closeTo(p, q *Party) bool {
	return q.In == r && r.SentenceOf(p.First)-r.SentenceOf(q.First) <= namedNear
}

// namedNear is in how many sentences behind a foreign state's organ a word without a name
// may mean it.
const namedNear = 2

// ofState reports whether a reference is one to forces or an organ of a state. Troops may
// be those of an organisation that is called so: قوات سوريا الديمقراطية, القوات.
func (p *Party) ofState() bool {
	return p.ofEveryState() || p.Class == lang.State && p.Refers != "Troops"
}

// ofEveryState reports whether a reference is one to the government of a state, its army or
// its police, which every state has.
func (p *Party) ofEveryState() bool {
	switch p.Refers {
	case "army", "government", "police", "regime", "Army", "Armed forces", "Government forces", "Security forces", "Police":
		return true
	}
	return false
}

// sharesWord reports whether a word of a reference stands in another mention,
// of this reading or the other.
func (r *Reading) sharesWord(p, q *Party) bool {
	for tok := p.First; tok < p.Last; tok++ {
		if r.Doc.Tokens[tok].Kind != text.Word || r.CueAt(tok, lang.Definite) || r.CueAt(tok, lang.Det) {
			continue
		}
		if r.Lang.Article != "" && p.Last-p.First > 1 && !r.Articled(tok) {
			continue // مسلحو الحركة: the movement is meant
		}
		stem, key := r.bareStem(tok), r.Key(tok)
		for other := q.First; other < q.Last; other++ {
			if k := q.In.Key(other); k == stem || k == key {
				return true
			}
		}
	}
	return false
}

func (r *Reading) lastMatching(before []*Party, is func(*lang.Actor) bool) *lang.Actor {
	for j := len(before) - 1; j >= 0; j-- {
		if is(before[j].Actor) {
			return before[j].Actor
		}
	}
	return nil
}

// bearsHead reports whether a word of the reference heads a name of the actor.
func (r *Reading) bearsHead(a *lang.Actor, p *Party) bool {
	heads := r.Lang.Heads[a.ID]
	if heads == nil {
		return false
	}
	for tok := p.First; tok < p.Last; tok++ {
		if r.Lang.Article != "" && p.Last-p.First > 1 && !r.Articled(tok) {
			continue // قوات التحالف: the coalition is meant
		}
		for _, f := range r.Words[tok].Forms {
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
func (r *Reading) bareStem(tok int) string {
	best := r.Key(tok)
	for _, f := range r.Words[tok].Forms {
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

// Rebel reports whether a sector is one of armed groups.
func Rebel(sector string) bool {
	switch sector {
	case "REB", "UAF", "PRM", "SEP", "INS", "RAD", "TER":
		return true
	}
	return false
}

// known reports whether a mention is definite: the army, الجيش.
func (r *Reading) known(p *Party) bool {
	h := r.At(p.First)
	if r.Lang.Article != "" && p.Last-p.First > 1 && h != nil && h.Last == p.Last && r.Articled(p.Last-1) {
		return true // طائرات سلاح الجو
	}
	return h != nil && (r.IsDefinite(h) || r.CueAt(p.First-1, lang.Definite) || h.First == p.First &&
		h.Form.Post != "" && r.Lang.Order == lang.VerbFirst)
}
