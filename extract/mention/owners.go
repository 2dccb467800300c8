package mention

import (
	"slices"

	"tarikh/extract/lang"
)

// TakeOwners gives forces with a possessive (its aircraft, طائراته) to the last
// actor before them in their sentence.
func (r *Reading) TakeOwners() {
	for i := range r.Parties {
		p := &r.Parties[i]
		h := r.At(p.First)
		owned := h != nil && h.First == p.First && h.Form.Post != "" && r.Lang.Order == lang.VerbFirst || r.CueAt(p.First-1, lang.Possessive)
		forces := p.Class == lang.State || p.Class == lang.Soldier || p.Class == lang.Armed || p.Class == lang.Civilian && r.areMen(h)
		if !owned || !forces || p.Actor != nil && p.Actor.ID != "" {
			continue
		}
		at := r.SentenceOf(p.First)
		for j := i - 1; j >= 0 && at-r.SentenceOf(r.Parties[j].First) <= 1; j-- {
			q := &r.Parties[j]
			if r.SentenceOf(q.First) < at && (r.Parties[i-1].First >= r.Doc.Sentences[at].First || q.Class > lang.State || q.Actor.Sector == "MED") {
				continue // of the sentence before only where nobody stands nearer, and one who has forces
			}
			if owner := q.Org; owner != nil && owner.ID != "" {
				p.Actor, p.Class, p.Refers = owner, owner.Class, ""
				break
			}
			if q.Class <= lang.State && q.Actor != nil && q.Actor.ID != "" {
				p.Actor, p.Class, p.Refers = q.Actor, q.Class, ""
				break
			}
		}
	}
}

// menGeneric is the code of generic.tsv for men, who are fighters where a possessive
// says that somebody has them: رجاله, its men.
const menGeneric = "men"

func (r *Reading) areMen(h *Hit) bool {
	if h == nil {
		return false
	}
	e := h.Entry(lang.GenericEntry)
	return e != nil && e.Code == menGeneric
}

// TakeJoined gives forces without a state that "and" joins to those of one the same:
// the Syrian army and air force.
func (r *Reading) TakeJoined() {
	for i := 1; i < len(r.Parties); i++ {
		p, q := &r.Parties[i], &r.Parties[i-1]
		if p.Class != lang.State || p.Actor == nil || p.Actor.ID != "" || q.Class != lang.State || q.Actor == nil || q.Actor.ID == "" {
			continue
		}
		if gap := p.First - q.Last; gap == 0 && slices.Contains(p.Pre, lang.And) || gap == 1 && r.CueAt(q.Last, lang.And) {
			p.Role = p.Actor.Sector
			p.Actor, p.Refers = q.Actor, ""
		}
	}
}

// TakeGroup gives fighters without a name (the insurgents, jihadists) to the one
// group that the article names. Gunmen of unknown side must be definite.
func (r *Reading) TakeGroup(group *lang.Actor) {
	if group == nil {
		return
	}
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.Class == lang.Armed && p.Actor != nil && p.Actor.ID == "" && p.OwnerFirst == 0 && p.Country == "" && !r.besideNamed(i) && !r.areMany(p) && !r.namedBeside(group, p) &&
			(Rebel(p.Actor.Sector) && p.Actor.Sector != "UAF" || p.Actor.Sector == "UAF" && r.known(p)) {
			p.Actor, p.Class, p.Refers, p.refersTo = group, group.Class, "", true
		}
	}
}

// namedBeside reports whether a group is named in the clause of people without a name, who
// are others then: Hezbollah clashed with rebels. With an article they may be those named
// before them.
func (r *Reading) namedBeside(group *lang.Actor, p *Party) bool {
	sent := r.Doc.Sentences[r.SentenceOf(p.First)]
	from := sent.First
	if r.known(p) {
		from = p.Last
	}
	for tok := from; tok < sent.Last; tok++ {
		if i := r.PartyAt[tok]; i >= 0 && r.Parties[i].Actor == group && !r.Parties[i].refersTo && r.SameClause(min(tok, p.First), max(tok, p.First)) {
			return true
		}
	}
	return false
}

// FocusCountry gives forces without a name to the country that most of the
// article's places lie in; alone says that more lie there than in all others.
func (r *Reading) FocusCountry(country string, alone bool) {
	state := r.States()[country]
	if state == nil {
		return
	}
	for i := range r.Parties {
		p := &r.Parties[i]
		if a := r.Lang.Defaults[[2]string{p.Refers, country}]; a != nil && p.Class == lang.Reference {
			p.Actor, p.Class, p.Refers, p.refersTo = a, a.Class, "", true
		}
		if p.Class == lang.Armed && p.Actor != nil && p.Actor.ID == "" && p.OwnerFirst == 0 && p.Country == "" {
			if a := r.Lang.Defaults[[2]string{p.Actor.Name, country}]; a != nil {
				p.Actor, p.Class, p.refersTo = a, a.Class, true
			}
		}
		if p.Class == lang.Official && p.Actor != nil && p.Actor.ID == "" && p.OwnerFirst == 0 && p.Country == "" && p.Actor.Sector == "OPP" {
			if a := r.Lang.Defaults[[2]string{p.Actor.Name, country}]; a != nil {
				p.Actor, p.Class, p.refersTo = a, a.Class, true
			}
		}
		home := alone && p.Actor != nil && p.Actor.Home && p.OwnerFirst == 0
		generic := p.Class == lang.State && (p.Actor == nil || p.Actor.ID == "") && (r.known(p) || p.Actor != nil && p.Actor.Sector == "COP" || home)
		if p.Class == lang.Soldier && home && p.Country == "" {
			generic = true
		}
		army := p.Class == lang.Reference && (p.Refers == "army" || p.Refers == "government" || p.Refers == "regime")
		if generic || army {
			whose := state
			if a := r.Lang.Defaults[[2]string{"army", country}]; a != nil && (p.Refers == "army" || p.Actor != nil && p.Actor.Sector == "MIL") {
				whose = a // soldiers in the West Bank
			}
			if p.Role == "" && p.Actor != nil && p.Actor.ID == "" {
				p.Role = p.Actor.Sector
			}
			p.Actor, p.Class, p.Refers = whose, lang.State, ""
		}
		if a := r.Lang.Defaults[[2]string{p.Refers, country}]; a != nil && p.Org != nil && p.Org.ID == "" {
			p.Org, p.Refers = a, ""
		}
		if p.Org != nil && p.Org.ID == "" && (p.Org.Class == lang.State || p.Refers == "army" || p.Refers == "government") {
			p.Org, p.Refers = state, ""
		}
	}
}
