package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// link joins the drafts of a sentence that tell of one event: victims and what
// harmed them, a consequence and its cause. Light verbs and their nouns are
// joined before.
func (r *reading) link(list []draft) {
	for i := range list {
		d := &list[i]
		d.gone = d.gone || d.trigger.NeedsLight() && d.light < 0 || d.trigger.Needs == "perfect" && r.state(d) ||
			d.trigger.Needs == "someone" && len(d.recipients) == 0 && d.captured == nil && d.entry.Feature.Verb() ||
			d.trigger.Needs == "force" && !r.byForce(d) || d.trigger.Needs == "armed" && !slices.ContainsFunc(d.actors, r.maybeArmed) || d.trigger.NeedsLight() && r.ofUnknown(d)
	}
	r.shareVictims(list)
	r.dropThemes(list)
	linkThreats(list)
	r.linkControl(list)
	r.linkSubjects(list)
	r.linkRelative(list)
	r.linkMeans(list)
	r.linkCauses(list)
	r.linkForces(list)
	r.linkHarm(list)
	r.linkJoined(list)
}

// ofUnknown reports whether a noun that nobody armed does and nobody suffers is one of
// something that the lexicon does not know: القيام بعملية مسح.
func (r *reading) ofUnknown(d *draft) bool {
	if r.lang.Order != lang.VerbFirst || d.killed != nil || d.injured != nil || d.captured != nil || d.last >= len(r.doc.Tokens) ||
		slices.ContainsFunc(d.actors, func(i int) bool { return fights(&r.parties[i]) }) ||
		slices.ContainsFunc(d.recipients, func(i int) bool { return fights(&r.parties[i]) }) {
		return false
	}
	t := &r.doc.Tokens[d.last]
	return t.Kind == text.Word && !t.Marbuta && r.unitAt(d.last).kind == wordUnit && r.at(d.last) == nil
}

// awaits reports whether a noun that no light verb governs is an event as soon as it has
// victims: the operation left ten dead.
func (r *reading) awaits(d *draft) bool {
	return d.gone && d.light < 0 && d.trigger.Needs == "victims" && d.entry != nil && !r.ofUnknown(d)
}

// byForce reports whether armed people are the actors of a draft that has a
// place: the army entered the town.
func (r *reading) byForce(d *draft) bool {
	if len(d.places) == 0 {
		return false
	}
	for _, i := range d.actors {
		p := &r.parties[i]
		switch {
		case p.class == lang.Armed, p.class == lang.Soldier, p.class == lang.State && p.role != "GOV" && p.role != "",
			p.class == lang.Organisation && (rebel(p.actor.Sector) || p.actor.Sector == "MIL"), p.class == lang.Reference:
			return true
		case p.actor != nil && p.actor.Sector == "MIL", r.armedNoun(p):
			return true
		}
	}
	return false
}

// maybeArmed reports whether a party may bear arms: those that fight, and persons.
func (r *reading) maybeArmed(i int) bool {
	p := &r.parties[i]
	return fights(p) || p.class == lang.Person || p.number == 1
}

// armedNoun reports whether a party begins with a noun for armed people: troops loyal to
// the government.
func (r *reading) armedNoun(p *party) bool {
	h := r.at(p.first)
	if h == nil || h.Last == p.last {
		return false
	}
	e := h.entry(lang.GenericEntry)
	return e != nil && (e.Actor.Class == lang.Armed || e.Actor.Sector == "MIL")
}

// dropThemes drops the events that a protest is about: marched against the
// offensive.
func (r *reading) dropThemes(list []draft) {
	for i := 1; i < len(list); i++ {
		p, d := &list[i-1], &list[i]
		if !p.gone && !d.gone && d.mode != "" && p.mode == d.mode && p.trigger.Type == d.trigger.Type &&
			(slices.Contains(d.pre, lang.To) && slices.Contains(d.doubt, "purpose") || r.cueAt(d.first-1, lang.Inf)) {
			d.gone = true // tear gas to disperse them: told already
		}
		if !p.gone && !d.gone && p.trigger.Type == "AID" && d.trigger.Type == "AID" && d.entry.Feature == lang.Noun && r.sameClause(p.last, d.first) {
			d.gone = true // sent lorries of aid
		}
		if !p.gone && !d.gone && p.trigger.Type == "PROTEST" && d.trigger.Type == "REQUEST" && (r.cueAt(d.first-1, lang.Inf) ||
			slices.Contains(d.pre, lang.To)) {
			p.recipients = append(p.recipients, without(d.recipients, p.recipients)...)
			d.gone = true // marched to demand that the army …
			continue
		}
		if d.gone || p.trigger.Type != "PROTEST" || d.trigger.Type == "PROTEST" || d.entry == nil ||
			d.entry.Feature != lang.Noun || !r.sameClause(p.last, d.first) {
			continue
		}
		if d.first-p.last <= 3 && r.endsAgainst(p) {
			d.gone = true
		}
		for tok := d.first - 1; tok >= p.last && tok >= d.first-3; tok-- {
			if r.cueAt(tok, lang.Against) || r.cueAt(tok, lang.About) || r.cueAt(tok, lang.OnPrep) {
				d.gone = true
			}
		}
	}
}

// linkThreats makes what is threatened part of the threat: it is aimed at those
// whom the deed would hit, about where that would be.
func linkThreats(list []draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.status != Threatened || d.trigger.Type == "THREATEN" {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			t := &list[j]
			if t.gone || t.trigger.Type != "THREATEN" {
				continue
			}
			if len(t.recipients) == 0 {
				t.recipients = without(d.recipients, t.actors)
			}
			t.places = append(t.places, d.places...)
			d.gone = true
			break
		}
	}
}

func without(add, have []int) []int {
	var out []int
	for _, x := range add {
		if !slices.Contains(have, x) {
			out = append(out, x)
		}
	}
	return out
}

// linkSubjects joins a verb to the event noun behind it that is its subject,
// where the verb comes first: استهدفت الغارات موقعا.
func (r *reading) linkSubjects(list []draft) {
	if r.lang.Order != lang.VerbFirst {
		return
	}
	for i := 0; i+1 < len(list); i++ {
		v, n := &list[i], &list[i+1]
		if v.gone || n.gone || v.cause || n.cause || v.entry == nil || n.entry == nil || !v.entry.Feature.Verb() ||
			v.entry.Plural || v.passive || v.we ||
			n.entry.Feature != lang.Noun || n.first-v.last > 1 || v.trigger.Type != "ASSAULT" || n.trigger.Type != "ASSAULT" || n.harms() {
			continue
		}
		if len(v.actors) > 0 || v.trigger.Frame.Slot("subj") != lang.Agent || v.trigger.Frame.Code == "resist" || r.tied(n) {
			continue
		}
		for _, a := range n.args {
			if a.slot == "" && a.unit.kind != placeUnit && len(n.recipients) == 0 {
				r.fill(n, a, v.trigger.Frame.Slot("obj"))
			}
		}
		r.hitByNoun(v, n)
		status := v.status
		r.absorb(n, v)
		n.status = status
	}
}

// begins reports whether a noun may begin at a token: no cue, no act, no mark and no time.
func (r *reading) begins(tok int) bool {
	switch r.unitAt(tok).kind {
	case wordUnit, partyUnit, placeUnit, tollUnit:
		return true
	}
	return false
}

// hitByNoun makes the party directly behind an indefinite event noun the object of the
// verb whose subject the noun is, where nothing else is: استهدف تفجير دورية.
func (r *reading) hitByNoun(v, n *draft) {
	if v.trigger.Frame.Slot("obj") != lang.Recipient || r.isDefinite(r.at(n.first)) || len(n.recipients) > 0 || len(n.actors) == 0 ||
		n.mode == "aerial" || n.mode == "drone" || n.mode == "heavy-weapons" {
		return // غارات التحالف, قصف النظام: theirs
	}
	of := -1
	for _, a := range n.args {
		switch {
		case a.unit.kind != partyUnit:
		case a.slot == "of":
			if h := r.at(a.unit.first); h != nil && h.First == a.unit.first && r.demonym(h) {
				return // هجوم إسرائيلي
			}
			if tok := a.unit.last; r.isMark(tok, "،,") && tok+1 < len(r.doc.Tokens) && !slices.Contains(r.pre(tok+1), lang.And) && r.begins(tok+1) {
				return // استهدفت ضربات التحالف، مخازن: theirs, what was hit comes behind
			}
			of = a.unit.ref
		case a.slot == "":
			return // strikes of X hit Y
		}
	}
	if of >= 0 && len(n.actors) == 1 && n.actors[0] == of {
		n.actors, n.recipients = nil, []int{of}
	}
}

// linkRelative joins a verb to the event noun that is its subject: a raid that
// targeted a post, هجوم استهدف حاجزا.
func (r *reading) linkRelative(list []draft) {
	for i := 1; i < len(list); i++ {
		n, v := &list[i-1], &list[i]
		if n.gone || v.gone || v.cause || n.cause || n.entry == nil || v.entry == nil || n.entry.Feature != lang.Noun ||
			!v.entry.Feature.Verb() || v.trigger.Type != n.trigger.Type && !v.harms() || v.trigger.Effect != "" && n.trigger.Effect != "" {
			continue
		}
		if v.first-n.last > r.subjectReach() || slices.Contains(v.pre, lang.And) || !r.sameClause(n.last, r.relativeAt(v.first)) {
			continue
		}
		if !n.real() && v.real() && r.cueAt(v.first-1, lang.And) || r.pastBetween(n.last, v.first) {
			continue // foiled an attack and killed two; called a strike, and dozens had marched
		}
		if r.lang.Order == lang.SubjectFirst && r.actsBetween(n, v) {
			continue // the offensive, a day after the group had attacked
		}
		if thing := v.pronoun && v.first-n.last <= 2 && len(n.actors) == 0 && r.lang.Order == lang.VerbFirst; r.actsBehind(v) && !thing {
			continue // but: the explosion of a house that the group had mined
		}
		r.absorb(n, v)
	}
}

// pastBetween reports whether "and had" stands between two tokens and begins a clause.
func (r *reading) pastBetween(from, to int) bool {
	for tok := from; tok < to && r.lang.Order == lang.VerbFirst; tok++ {
		if r.cueAt(tok, lang.Past) && slices.Contains(r.pre(tok), lang.And) {
			return true
		}
	}
	return false
}

// actsBetween reports whether an actor of a verb stands between it and a noun.
func (r *reading) actsBetween(n, v *draft) bool {
	return slices.ContainsFunc(v.actors, func(p int) bool { return r.parties[p].first >= n.last && r.parties[p].first < v.first })
}

// subjectReach is how many tokens may stand between an event noun and the verb
// whose subject it is: more where the subject always comes first.
func (r *reading) subjectReach() int {
	if r.lang.Order == lang.SubjectFirst {
		return 16
	}
	return 8
}

// actsBehind reports whether an actor of a verb stands behind it.
func (r *reading) actsBehind(v *draft) bool {
	return slices.ContainsFunc(v.actors, func(p int) bool { return r.parties[p].first > v.first })
}

// real reports whether a draft tells of what has happened.
func (d *draft) real() bool {
	return d.status == "" || d.status == Actual || d.status == Ongoing || d.status == Alleged
}

// homeSite reports whether a party is a site of forces of which no word says whose they
// are, so that the country's were taken for them.
func (r *reading) homeSite(i int) bool {
	p := &r.parties[i]
	h := r.at(p.first)
	e := (*lang.Entry)(nil)
	if h != nil {
		e = h.entry(lang.GenericEntry)
	}
	return p.asset && p.ownerFirst == 0 && e != nil && e.Actor.Site && e.Actor.Home && h.First == p.first && h.Last == p.last
}

// absorb gives one draft what another found, and drops the other.
func (r *reading) absorb(d, h *draft) {
	if !h.real() && h.status != d.status {
		if h.entry != nil && h.entry.Feature.Verb() && d.entry != nil && d.entry.Feature == lang.Noun && h.status != Denied && !slices.Contains(h.doubt, "purpose") {
			d.status = h.status // the attack could kill thousands
		}
		h.gone = true
		return
	}
	if foes := without(d.recipients, h.recipients); d.trigger.Frame.Slot("with") == lang.Recipient && len(d.actors) == 0 && len(h.recipients) > 0 && len(foes) > 0 {
		d.actors, d.recipients = foes, without(d.recipients, foes) // killed in clashes with X: X did it
	}
	if slices.ContainsFunc(h.recipients, func(i int) bool { return r.parties[i].class == lang.Armed }) {
		d.recipients = slices.DeleteFunc(d.recipients, r.homeSite) // an outpost of those who fell there
	}
	for _, i := range without(h.recipients, d.recipients) {
		if !(nameless(&r.parties[i]) && slices.ContainsFunc(d.recipients, r.sided)) { // shelled the base of X and killed five soldiers
			d.recipients = append(d.recipients, i)
		}
	}
	if len(d.actors) == 0 {
		d.actors = h.actors
	}
	d.places = append(d.places, h.places...)
	for _, effect := range []string{"killed", "injured", "captured", "displaced"} {
		switch c := *h.count(effect); {
		case c == nil:
		case *d.count(effect) == nil:
			*d.count(effect) = c
		case h.toll < 0 && h.harms() && r.joinedVictims(h):
			d.add(effect, *c) // killed eleven of them and one of the guards
		}
	}
	if h.mode != "" && (d.mode == "" || d.trigger.Acled == "*" || h.mode == "riot") && h.trigger.Mode != "destroy" {
		d.mode, d.acled = h.mode, h.acled
	}
	if d.trigger.Type == "PROTEST" && d.acled == "peaceful" && (h.mode == "firearms" || warModes[h.mode]) {
		d.acled = "excessive-force" // wounded by live fire during marches
	}
	if d.status == Alleged && h.status == Actual && (h.killed != nil || h.injured != nil) && !slices.Contains(d.doubt, "claim") {
		d.status = Actual // ten were killed in what is believed to be a raid
	}
	d.definite = d.definite && (h.definite || h.first > d.first)       // the attack left ten dead
	d.background = d.background && (h.background || h.first > d.first) // قتل أربعة إثر انفجار
	d.rules = append(d.rules, h.rules...)
	d.gone, h.gone = false, true // an operation is an event by its victims
}
