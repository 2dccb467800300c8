package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// link joins the drafts of a sentence that tell of one event: victims and what
// harmed them, a consequence and its cause. Light verbs and their nouns are
// joined before.
func (r *Narration) link(list []Draft) {
	for i := range list {
		d := &list[i]
		d.gone = d.gone || d.Trigger.NeedsLight() && d.Light < 0 || d.Trigger.Needs == "perfect" && r.state(d) ||
			d.Trigger.Needs == "someone" && len(d.Recipients) == 0 && d.Captured == nil && d.Entry.Feature.Verb() ||
			d.Trigger.Needs == "force" && !r.byForce(d) || d.Trigger.Needs == "armed" && !slices.ContainsFunc(d.Actors, r.maybeArmed) || d.Trigger.NeedsLight() && r.ofUnknown(d)
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
func (r *Narration) ofUnknown(d *Draft) bool {
	if r.Lang.Order != lang.VerbFirst || d.Killed != nil || d.Injured != nil || d.Captured != nil || d.Last >= len(r.Doc.Tokens) ||
		slices.ContainsFunc(d.Actors, func(i int) bool { return Fights(&r.Parties[i]) }) ||
		slices.ContainsFunc(d.Recipients, func(i int) bool { return Fights(&r.Parties[i]) }) {
		return false
	}
	t := &r.Doc.Tokens[d.Last]
	return t.Kind == text.Word && !t.Marbuta && r.UnitAt(d.Last).Kind == mention.WordUnit && r.At(d.Last) == nil
}

// awaits reports whether a noun that no light verb governs is an event as soon as it has
// victims: the operation left ten dead.
func (r *Narration) awaits(d *Draft) bool {
	return d.gone && d.Light < 0 && d.Trigger.Needs == "victims" && d.Entry != nil && !r.ofUnknown(d)
}

// byForce reports whether armed people are the actors of a draft that has a
// place: the army entered the town.
func (r *Narration) byForce(d *Draft) bool {
	if len(d.Places) == 0 {
		return false
	}
	for _, i := range d.Actors {
		p := &r.Parties[i]
		switch {
		case p.Class == lang.Armed, p.Class == lang.Soldier, p.Class == lang.State && p.Role != "GOV" && p.Role != "",
			p.Class == lang.Organisation && (mention.Rebel(p.Actor.Sector) || p.Actor.Sector == "MIL"), p.Class == lang.Reference:
			return true
		case p.Actor != nil && p.Actor.Sector == "MIL", r.armedNoun(p):
			return true
		}
	}
	return false
}

// maybeArmed reports whether a party may bear arms: those that fight, and persons.
func (r *Narration) maybeArmed(i int) bool {
	p := &r.Parties[i]
	return Fights(p) || p.Class == lang.Person || p.Number == 1
}

// armedNoun reports whether a party begins with a noun for armed people: troops loyal to
// the government.
func (r *Narration) armedNoun(p *mention.Party) bool {
	h := r.At(p.First)
	if h == nil || h.Last == p.Last {
		return false
	}
	e := h.Entry(lang.GenericEntry)
	return e != nil && (e.Actor.Class == lang.Armed || e.Actor.Sector == "MIL")
}

// dropThemes drops the events that a protest is about: marched against the
// offensive.
func (r *Narration) dropThemes(list []Draft) {
	for i := 1; i < len(list); i++ {
		p, d := &list[i-1], &list[i]
		if !p.gone && !d.gone && d.Mode != "" && p.Mode == d.Mode && p.Trigger.Type == d.Trigger.Type &&
			(slices.Contains(d.Pre, lang.To) && slices.Contains(d.Doubt, "purpose") || r.CueAt(d.First-1, lang.Inf)) {
			d.gone = true // tear gas to disperse them: told already
		}
		if !p.gone && !d.gone && p.Trigger.Type == "AID" && d.Trigger.Type == "AID" && d.Entry.Feature == lang.Noun && r.SameClause(p.Last, d.First) {
			d.gone = true // sent lorries of aid
		}
		if !p.gone && !d.gone && p.Trigger.Type == "PROTEST" && d.Trigger.Type == "REQUEST" && (r.CueAt(d.First-1, lang.Inf) ||
			slices.Contains(d.Pre, lang.To)) {
			p.Recipients = append(p.Recipients, without(d.Recipients, p.Recipients)...)
			d.gone = true // marched to demand that the army …
			continue
		}
		if d.gone || p.Trigger.Type != "PROTEST" || d.Trigger.Type == "PROTEST" || d.Entry == nil ||
			d.Entry.Feature != lang.Noun || !r.SameClause(p.Last, d.First) {
			continue
		}
		if d.First-p.Last <= 3 && r.endsAgainst(p) {
			d.gone = true
		}
		for tok := d.First - 1; tok >= p.Last && tok >= d.First-3; tok-- {
			if r.CueAt(tok, lang.Against) || r.CueAt(tok, lang.About) || r.CueAt(tok, lang.OnPrep) {
				d.gone = true
			}
		}
	}
}

// linkThreats makes what is threatened part of the threat: it is aimed at those
// whom the deed would hit, about where that would be.
func linkThreats(list []Draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.Status != Threatened || d.Trigger.Type == "THREATEN" {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			t := &list[j]
			if t.gone || t.Trigger.Type != "THREATEN" {
				continue
			}
			if len(t.Recipients) == 0 {
				t.Recipients = without(d.Recipients, t.Actors)
			}
			t.Places = append(t.Places, d.Places...)
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
func (r *Narration) linkSubjects(list []Draft) {
	if r.Lang.Order != lang.VerbFirst {
		return
	}
	for i := 0; i+1 < len(list); i++ {
		v, n := &list[i], &list[i+1]
		if v.gone || n.gone || v.cause || n.cause || v.Entry == nil || n.Entry == nil || !v.Entry.Feature.Verb() ||
			v.Entry.Plural || v.Passive || v.we ||
			n.Entry.Feature != lang.Noun || n.First-v.Last > 1 || v.Trigger.Type != "ASSAULT" || n.Trigger.Type != "ASSAULT" || n.Harms() {
			continue
		}
		if len(v.Actors) > 0 || v.Trigger.Frame.Slot("subj") != lang.Agent || v.Trigger.Frame.Code == "resist" || r.tied(n) {
			continue
		}
		for _, a := range n.args {
			if a.slot == "" && a.unit.Kind != mention.PlaceUnit && len(n.Recipients) == 0 {
				r.fill(n, a, v.Trigger.Frame.Slot("obj"))
			}
		}
		r.hitByNoun(v, n)
		status := v.Status
		r.absorb(n, v)
		n.Status = status
	}
}

// begins reports whether a noun may begin at a token: no cue, no act, no mark and no time.
func (r *Narration) begins(tok int) bool {
	switch r.UnitAt(tok).Kind {
	case mention.WordUnit, mention.PartyUnit, mention.PlaceUnit, mention.TollUnit:
		return true
	}
	return false
}

// hitByNoun makes the party directly behind an indefinite event noun the object of the
// verb whose subject the noun is, where nothing else is: استهدف تفجير دورية.
func (r *Narration) hitByNoun(v, n *Draft) {
	if v.Trigger.Frame.Slot("obj") != lang.Recipient || r.IsDefinite(r.At(n.First)) || len(n.Recipients) > 0 || len(n.Actors) == 0 ||
		n.Mode == "aerial" || n.Mode == "drone" || n.Mode == "heavy-weapons" {
		return // غارات التحالف, قصف النظام: theirs
	}
	of := -1
	for _, a := range n.args {
		switch {
		case a.unit.Kind != mention.PartyUnit:
		case a.slot == "of":
			if h := r.At(a.unit.First); h != nil && h.First == a.unit.First && r.Demonym(h) {
				return // هجوم إسرائيلي
			}
			if tok := a.unit.Last; r.IsMark(tok, "،,") && tok+1 < len(r.Doc.Tokens) && !slices.Contains(r.Pre(tok+1), lang.And) && r.begins(tok+1) {
				return // استهدفت ضربات التحالف، مخازن: theirs, what was hit comes behind
			}
			of = a.unit.Ref
		case a.slot == "":
			return // strikes of X hit Y
		}
	}
	if of >= 0 && len(n.Actors) == 1 && n.Actors[0] == of {
		n.Actors, n.Recipients = nil, []int{of}
	}
}

// linkRelative joins a verb to the event noun that is its subject: a raid that
// targeted a post, هجوم استهدف حاجزا.
func (r *Narration) linkRelative(list []Draft) {
	for i := 1; i < len(list); i++ {
		n, v := &list[i-1], &list[i]
		if n.gone || v.gone || v.cause || n.cause || n.Entry == nil || v.Entry == nil || n.Entry.Feature != lang.Noun ||
			!v.Entry.Feature.Verb() || v.Trigger.Type != n.Trigger.Type && !v.Harms() || v.Trigger.Effect != "" && n.Trigger.Effect != "" {
			continue
		}
		if v.First-n.Last > r.subjectReach() || slices.Contains(v.Pre, lang.And) || !r.SameClause(n.Last, r.RelativeAt(v.First)) {
			continue
		}
		if !n.real() && v.real() && r.CueAt(v.First-1, lang.And) || r.pastBetween(n.Last, v.First) {
			continue // foiled an attack and killed two; called a strike, and dozens had marched
		}
		if r.Lang.Order == lang.SubjectFirst && r.actsBetween(n, v) {
			continue // the offensive, a day after the group had attacked
		}
		if thing := v.pronoun && v.First-n.Last <= 2 && len(n.Actors) == 0 && r.Lang.Order == lang.VerbFirst; r.actsBehind(v) && !thing {
			continue // but: the explosion of a house that the group had mined
		}
		r.absorb(n, v)
	}
}

// pastBetween reports whether "and had" stands between two tokens and begins a clause.
func (r *Narration) pastBetween(from, to int) bool {
	for tok := from; tok < to && r.Lang.Order == lang.VerbFirst; tok++ {
		if r.CueAt(tok, lang.Past) && slices.Contains(r.Pre(tok), lang.And) {
			return true
		}
	}
	return false
}

// actsBetween reports whether an actor of a verb stands between it and a noun.
func (r *Narration) actsBetween(n, v *Draft) bool {
	return slices.ContainsFunc(v.Actors, func(p int) bool { return r.Parties[p].First >= n.Last && r.Parties[p].First < v.First })
}

// subjectReach is how many tokens may stand between an event noun and the verb
// whose subject it is: more where the subject always comes first.
func (r *Narration) subjectReach() int {
	if r.Lang.Order == lang.SubjectFirst {
		return 16
	}
	return 8
}

// actsBehind reports whether an actor of a verb stands behind it.
func (r *Narration) actsBehind(v *Draft) bool {
	return slices.ContainsFunc(v.Actors, func(p int) bool { return r.Parties[p].First > v.First })
}

// real reports whether a draft tells of what has happened.
func (d *Draft) real() bool {
	return d.Status == "" || d.Status == Actual || d.Status == Ongoing || d.Status == Alleged
}

// homeSite reports whether a party is a site of forces of which no word says whose they
// are, so that the country's were taken for them.
func (r *Narration) homeSite(i int) bool {
	p := &r.Parties[i]
	h := r.At(p.First)
	e := (*lang.Entry)(nil)
	if h != nil {
		e = h.Entry(lang.GenericEntry)
	}
	return p.Asset && p.OwnerFirst == 0 && e != nil && e.Actor.Site && e.Actor.Home && h.First == p.First && h.Last == p.Last
}

// absorb gives one draft what another found, and drops the other.
func (r *Narration) absorb(d, h *Draft) {
	if !h.real() && h.Status != d.Status {
		if h.Entry != nil && h.Entry.Feature.Verb() && d.Entry != nil && d.Entry.Feature == lang.Noun && h.Status != Denied && !slices.Contains(h.Doubt, "purpose") {
			d.Status = h.Status // the attack could kill thousands
		}
		h.gone = true
		return
	}
	if foes := without(d.Recipients, h.Recipients); d.Trigger.Frame.Slot("with") == lang.Recipient && len(d.Actors) == 0 && len(h.Recipients) > 0 && len(foes) > 0 {
		d.Actors, d.Recipients = foes, without(d.Recipients, foes) // killed in clashes with X: X did it
	}
	if slices.ContainsFunc(h.Recipients, func(i int) bool { return r.Parties[i].Class == lang.Armed }) {
		d.Recipients = slices.DeleteFunc(d.Recipients, r.homeSite) // an outpost of those who fell there
	}
	for _, i := range without(h.Recipients, d.Recipients) {
		if !(mention.Nameless(&r.Parties[i]) && slices.ContainsFunc(d.Recipients, r.sided)) { // shelled the base of X and killed five soldiers
			d.Recipients = append(d.Recipients, i)
		}
	}
	if len(d.Actors) == 0 {
		d.Actors = h.Actors
	}
	d.Places = append(d.Places, h.Places...)
	for _, effect := range []string{"killed", "injured", "captured", "displaced"} {
		switch c := *h.count(effect); {
		case c == nil:
		case *d.count(effect) == nil:
			*d.count(effect) = c
		case h.Toll < 0 && h.Harms() && r.joinedVictims(h):
			d.add(effect, *c) // killed eleven of them and one of the guards
		}
	}
	if h.Mode != "" && (d.Mode == "" || d.Trigger.Acled == "*" || h.Mode == "riot") && h.Trigger.Mode != "destroy" {
		d.Mode, d.Acled = h.Mode, h.Acled
	}
	if d.Trigger.Type == "PROTEST" && d.Acled == "peaceful" && (h.Mode == "firearms" || mention.WarModes[h.Mode]) {
		d.Acled = "excessive-force" // wounded by live fire during marches
	}
	if d.Status == Alleged && h.Status == Actual && (h.Killed != nil || h.Injured != nil) && !slices.Contains(d.Doubt, "claim") {
		d.Status = Actual // ten were killed in what is believed to be a raid
	}
	d.Definite = d.Definite && (h.Definite || h.First > d.First)       // the attack left ten dead
	d.Background = d.Background && (h.Background || h.First > d.First) // قتل أربعة إثر انفجار
	d.Rules = append(d.Rules, h.Rules...)
	d.gone, h.gone = false, true // an operation is an event by its victims
}
