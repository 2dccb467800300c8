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
// then the last one of that sort, then one named later; an army without a name
// is that of the country the article is about.
func (r *reading) resolveReferences(m *memory) {
	for i := range r.parties {
		p := &r.parties[i]
		if p.class == lang.Armed && p.count == nil && p.actor != nil && p.actor.ID == "" && p.ownerFirst == 0 && r.known(p) && !r.areMany(p) {
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
		actor := r.antecedent(p, m.parties, i)
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
		return other.class == lang.Organisation && other.actor != nil && other.actor.ID != "" && (gap == 0 && contains(q.pre, lang.And) || gap == 1 && r.cueAt(p.last, lang.And))
	}
	return joins(i-1, i) || joins(i, i+1)
}

// antecedent finds whom a reference means, or nil.
func (r *reading) antecedent(p *party, before []*party, i int) *lang.Actor {
	if p.refers == "country" {
		return r.ownCountry(i)
	}
	switch p.refers {
	case "army", "government", "police", "regime":
		if p.class != lang.Reference {
			return nil // the country of the article is taken for it
		}
	}
	if a := r.namedWith(p, before); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return r.bearsHead(a, p) }); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return sortOf(p.refers, a) && len(r.lang.Heads[a.ID]) == 0 }); a != nil {
		return a
	}
	if a := r.lastMatching(before, func(a *lang.Actor) bool { return sortOf(p.refers, a) && p.refers != "org" }); a != nil {
		return a
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
// of the reference: تنظيم الدولة, then التنظيم.
func (r *reading) namedWith(p *party, before []*party) *lang.Actor {
	for j := len(before) - 1; j >= 0; j-- {
		q := before[j]
		if q.refersTo {
			continue
		}
		if r.sharesWord(p, q) {
			return q.actor
		}
	}
	return nil
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
		return a.Class == lang.Organisation && rebel(a.Sector)
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

// takeOwners gives forces with a possessive (its aircraft, طائراته) to the last
// actor before them in their sentence.
func (r *reading) takeOwners() {
	for i := range r.parties {
		p := &r.parties[i]
		h := r.at(p.first)
		owned := h != nil && h.First == p.first && h.Form.Post != "" && r.lang.Order == lang.VerbFirst || r.cueAt(p.first-1, lang.Possessive)
		forces := p.class == lang.State || p.class == lang.Soldier || p.class == lang.Armed || p.class == lang.Civilian && r.areMen(h)
		if !owned || !forces || p.actor != nil && p.actor.ID != "" {
			continue
		}
		at := r.sentenceOf(p.first)
		for j := i - 1; j >= 0 && at-r.sentenceOf(r.parties[j].first) <= 1; j-- {
			q := &r.parties[j]
			if r.sentenceOf(q.first) < at && (r.parties[i-1].first >= r.doc.Sentences[at].First || q.class > lang.State || q.actor.Sector == "MED") {
				continue // of the sentence before only where nobody stands nearer, and one who has forces
			}
			if owner := q.org; owner != nil && owner.ID != "" {
				p.actor, p.class, p.refers = owner, owner.Class, ""
				break
			}
			if q.class <= lang.State && q.actor != nil && q.actor.ID != "" {
				p.actor, p.class, p.refers = q.actor, q.class, ""
				break
			}
		}
	}
}

// menGeneric is the code of generic.tsv for men, who are fighters where a possessive
// says that somebody has them: رجاله, its men.
const menGeneric = "men"

func (r *reading) areMen(h *hit) bool {
	if h == nil {
		return false
	}
	e := h.entry(lang.GenericEntry)
	return e != nil && e.Code == menGeneric
}

// takeJoined gives forces without a state that "and" joins to those of one the same:
// the Syrian army and air force.
func (r *reading) takeJoined() {
	for i := 1; i < len(r.parties); i++ {
		p, q := &r.parties[i], &r.parties[i-1]
		if p.class != lang.State || p.actor == nil || p.actor.ID != "" || q.class != lang.State || q.actor == nil || q.actor.ID == "" {
			continue
		}
		if gap := p.first - q.last; gap == 0 && contains(p.pre, lang.And) || gap == 1 && r.cueAt(q.last, lang.And) {
			p.role = p.actor.Sector
			p.actor, p.refers = q.actor, ""
		}
	}
}

// onlyGroup is the one armed group that an article names, or names far more often
// than all others; nil for none. Those who fight beside a state do not count where
// others are named.
func onlyGroup(readings ...*reading) *lang.Actor {
	var groups []*lang.Actor
	named := map[string]int{}
	for _, r := range readings {
		for i := range r.parties {
			a := r.parties[i].actor
			if r.parties[i].class != lang.Organisation || a == nil || !rebel(a.Sector) {
				continue
			}
			if named[a.Name]++; named[a.Name] == 1 {
				groups = append(groups, a)
			}
		}
	}
	if rebels := slices.DeleteFunc(slices.Clone(groups), func(a *lang.Actor) bool { return a.Sector == "PRM" }); len(rebels) > 0 {
		groups = rebels
	}
	var best *lang.Actor
	all := 0
	for _, a := range groups {
		if all += named[a.Name]; best == nil || named[a.Name] > named[best.Name] {
			best = a
		}
	}
	if best == nil || len(groups) > 1 && 3*named[best.Name] < 2*all {
		return nil
	}
	return best
}

// takeGroup gives fighters without a name (the insurgents, jihadists) to the one
// group that the article names. Gunmen of unknown side must be definite.
func (r *reading) takeGroup(group *lang.Actor) {
	if group == nil {
		return
	}
	for i := range r.parties {
		p := &r.parties[i]
		if p.class == lang.Armed && p.actor != nil && p.actor.ID == "" && p.ownerFirst == 0 && p.country == "" && !r.besideNamed(i) && !r.areMany(p) && !r.namedBeside(group, p) &&
			(rebel(p.actor.Sector) && p.actor.Sector != "UAF" || p.actor.Sector == "UAF" && r.known(p)) {
			p.actor, p.class, p.refers, p.refersTo = group, group.Class, "", true
		}
	}
}

// namedBeside reports whether a group is named in the clause of people without a name, who
// are others then: Hezbollah clashed with rebels. With an article they may be those named
// before them.
func (r *reading) namedBeside(group *lang.Actor, p *party) bool {
	sent := r.doc.Sentences[r.sentenceOf(p.first)]
	from := sent.First
	if r.known(p) {
		from = p.last
	}
	for tok := from; tok < sent.Last; tok++ {
		if i := r.partyAt[tok]; i >= 0 && r.parties[i].actor == group && !r.parties[i].refersTo && r.sameClause(min(tok, p.first), max(tok, p.first)) {
			return true
		}
	}
	return false
}

// focusCountry gives forces without a name to the country that most of the
// article's places lie in; alone says that more lie there than in all others.
func (r *reading) focusCountry(country string, alone bool) {
	state := r.states()[country]
	if state == nil {
		return
	}
	for i := range r.parties {
		p := &r.parties[i]
		if a := r.lang.Defaults[[2]string{p.refers, country}]; a != nil && p.class == lang.Reference {
			p.actor, p.class, p.refers, p.refersTo = a, a.Class, "", true
		}
		if p.class == lang.Armed && p.actor != nil && p.actor.ID == "" && p.ownerFirst == 0 && p.country == "" {
			if a := r.lang.Defaults[[2]string{p.actor.Name, country}]; a != nil {
				p.actor, p.class, p.refersTo = a, a.Class, true
			}
		}
		if p.class == lang.Official && p.actor != nil && p.actor.ID == "" && p.ownerFirst == 0 && p.country == "" && p.actor.Sector == "OPP" {
			if a := r.lang.Defaults[[2]string{p.actor.Name, country}]; a != nil {
				p.actor, p.class, p.refersTo = a, a.Class, true
			}
		}
		home := alone && p.actor != nil && p.actor.Home && p.ownerFirst == 0
		generic := p.class == lang.State && (p.actor == nil || p.actor.ID == "") && (r.known(p) || p.actor != nil && p.actor.Sector == "COP" || home)
		if p.class == lang.Soldier && home && p.country == "" {
			generic = true
		}
		army := p.class == lang.Reference && (p.refers == "army" || p.refers == "government" || p.refers == "regime")
		if generic || army {
			whose := state
			if a := r.lang.Defaults[[2]string{"army", country}]; a != nil && (p.refers == "army" || p.actor != nil && p.actor.Sector == "MIL") {
				whose = a // soldiers in the West Bank
			}
			if p.role == "" && p.actor != nil && p.actor.ID == "" {
				p.role = p.actor.Sector
			}
			p.actor, p.class, p.refers = whose, lang.State, ""
		}
		if a := r.lang.Defaults[[2]string{p.refers, country}]; a != nil && p.org != nil && p.org.ID == "" {
			p.org, p.refers = a, ""
		}
		if p.org != nil && p.org.ID == "" && (p.org.Class == lang.State || p.refers == "army" || p.refers == "government") {
			p.org, p.refers = state, ""
		}
	}
}
