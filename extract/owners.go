package extract

import (
	"slices"

	"tarikh/extract/lang"
)

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
		if gap := p.first - q.last; gap == 0 && slices.Contains(p.pre, lang.And) || gap == 1 && r.cueAt(q.last, lang.And) {
			p.role = p.actor.Sector
			p.actor, p.refers = q.actor, ""
		}
	}
}

// onlyGroup is the one armed group that an article names, or names far more often
// than all others; nil for none. Militias do not count where others are named, and
// it is none that fights beside the state.
func (s *story) onlyGroup(state *lang.Actor, readings ...*reading) *lang.Actor {
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
	if best == nil || len(groups) > 1 && 3*named[best.Name] < 2*all || state != nil && s.onOneSide(state.ID, best.ID) {
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
