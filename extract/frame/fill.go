package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// fillLeft puts a subject before the verb into its role, with those it is
// joined to.
func (r *Narration) fillLeft(d *Draft, left mention.Unit, role lang.Role) {
	d.subject = r.Start(left)
	for _, u := range append(r.joinedBefore(left), left) {
		r.fill(d, arg{unit: u}, role)
	}
}

// joinedBefore gives the nouns that a subject is joined to: eight militants and
// two soldiers were killed.
func (r *Narration) joinedBefore(u mention.Unit) []mention.Unit {
	var list []mention.Unit
	if r.Lang.Order == lang.SubjectFirst && u.Kind == mention.PartyUnit && r.Parties[u.Ref].Class == lang.Person {
		return r.personsBefore(u)
	}
	for {
		first := r.Start(u)
		for first > 0 && r.Lang.Order == lang.SubjectFirst && (r.CueAt(first-1, lang.Det) || r.CueAt(first-1, lang.Definite)) {
			first-- // and a soldier
		}
		between := 1
		if first > 0 && slices.Contains(r.Pre(first), lang.And) {
			between = 0 // the conjunction is a proclitic
		} else if first < 2 || !r.CueAt(first-1, lang.And) && !r.IsMark(first-1, ",،") {
			return list
		}
		at := first - 1 - between
		if h := r.At(at); h != nil && h.Cue(lang.AtLeast) && h.First > 0 {
			at = h.First - 1 // 12 مدنيا على الأقل وجندي
		}
		if at < 0 {
			return list
		}
		before := r.UnitAt(at)
		if before.Kind != u.Kind || r.Governed(before) {
			return list
		}
		if u.Kind == mention.TollUnit && r.Tolls[before.Ref].Effect != r.Tolls[u.Ref].Effect {
			return list // nine people dead and six wounded
		}
		list = append(list, before)
		u = before
	}
}

// personsBefore gives the persons that a named one is joined to, each with what
// is said of him: A, a teacher, and B, manager of the fund, were kidnapped.
func (r *Narration) personsBefore(u mention.Unit) []mention.Unit {
	var list []mention.Unit
	start := r.Doc.Sentences[r.SentenceOf(u.First)].First
	joined := false
	for tok := u.First - 1; tok >= start; tok-- {
		h := r.At(tok)
		switch {
		case r.IsMark(tok, ",;") || r.CueAt(tok, lang.And):
			joined = true
			continue
		case r.IsMark(tok, ".:\""), h != nil && (h.Cue(lang.That) || h.Cue(lang.Conj) || h.Cue(lang.But) || h.Cue(lang.Rel) || r.SaysVerb(h)):
			return list
		case h != nil && h.Entry(lang.TriggerEntry) != nil && r.Sense(h) != nil && r.Sense(h).Feature.Verb() && r.Sense(h).Trigger.Kind == lang.Act:
			return list
		}
		i := r.PartyAt[tok]
		if i < 0 || !joined || r.Parties[i].Class != lang.Person {
			continue
		}
		one := r.UnitAt(tok)
		tok = one.First
		if !r.Governed(one) {
			list = append(list, one)
		}
	}
	return list
}

func (r *Narration) fillAll(d *Draft, args []arg, role lang.Role) {
	for _, a := range args {
		r.fill(d, a, role)
	}
}

// fill puts one argument into its role.
func (r *Narration) fill(d *Draft, a arg, role lang.Role) {
	switch {
	case a.unit.Kind == mention.PlaceUnit:
		if p := &r.Places[a.unit.Ref]; role != lang.Nobody && !p.Aside() && !r.leaves(d, p) {
			d.Places = append(d.Places, a.unit.Ref)
		}
	case a.unit.Kind == mention.TollUnit:
		if role == lang.Recipient || role == lang.Both {
			r.suffer(d, a.unit.Ref)
		}
	case r.theirs(a), r.tells(a, role), r.apposition(a.unit.Ref), r.restates(d, a.unit.Ref), r.ground(d, a.unit.Ref):
	case role == lang.Agent:
		d.Actors = append(d.Actors, a.unit.Ref)
	case role == lang.Recipient:
		d.Recipients = append(d.Recipients, a.unit.Ref)
		r.countRecipient(d, &r.Parties[a.unit.Ref])
	case role == lang.Both:
		if len(d.Actors) == 0 || d.onFirstSide(a) {
			d.Actors = append(d.Actors, a.unit.Ref)
		} else {
			d.Recipients = append(d.Recipients, a.unit.Ref)
		}
	}
}

// onFirstSide reports whether a party stands before the words that end the first of two
// sides, with the other behind them: بين الجيش والمقاومة من جهة والحوثيين من جهة أخرى.
func (d *Draft) onFirstSide(a arg) bool {
	return a.unit.Last <= d.side && slices.ContainsFunc(d.args, func(b arg) bool {
		return b.slot == "between" && b.unit.Kind == mention.PartyUnit && b.unit.First >= d.side
	})
}

// tells reports whether a party is a source that only tells of the deed, which
// an attack on it does not: …, the news agency reports.
func (r *Narration) tells(a arg, role lang.Role) bool {
	if r.Lang.Order != lang.SubjectFirst || role != lang.Recipient || a.unit.Kind != mention.PartyUnit {
		return false
	}
	return r.Parties[a.unit.Ref].Class == lang.Media && a.slot != "on" && a.slot != "against" && a.slot != "of"
}

// theirs reports whether a party only belongs to the one it is joined to, or that one to
// it: the citizens and their families, the forces of the general.
func (r *Narration) theirs(a arg) bool {
	p := &r.Parties[a.unit.Ref]
	if p.Leads {
		return true
	}
	h := r.At(p.First)
	return h != nil && h.Form.Post != "" && slices.Contains(p.Pre, lang.And)
}

// ground reports whether a party is only a building where an act takes place or that
// it takes: took the hospital, fought over the market, marched to the school.
func (r *Narration) ground(d *Draft, i int) bool {
	p := &r.Parties[i]
	if !p.Asset || p.Class != lang.Civilian {
		return false
	}
	switch d.Trigger.Type {
	case "AID", "COERCE":
		return d.Trigger.Mode == "seize"
	case "ASSAULT":
		return d.Trigger.Mode == "seize" || d.Trigger.Acled == "territory" || d.Trigger.Frame.Fights()
	}
	return true
}

// restates reports whether a party behind a verb or a noun of harm only says who the person
// named directly before it is, or names the one whom that noun means: killed Father Óscar
// Romero, archbishop of San Salvador; arrested trafficker José Cárdenas.
func (r *Narration) restates(d *Draft, i int) bool {
	if i == 0 || r.Lang.Order != lang.SubjectFirst || d.Trigger.Effect == "" || r.Parties[i-1].First < d.Last {
		return false
	}
	p, before := &r.Parties[i], &r.Parties[i-1]
	if p.Class == lang.Person && before.Number == 1 {
		return before.Last == p.First
	}
	return before.Class == lang.Person && p.Number == 1 && p.First == before.Last+1 && (r.IsMark(before.Last, ",") || r.IndefiniteArticle(before.Last))
}

// apposition reports whether a party only says, between commas, of whom the person
// named before it is: Ali Karim, a member of the movement.
func (r *Narration) apposition(i int) bool {
	if i == 0 {
		return false
	}
	p, before := &r.Parties[i], &r.Parties[i-1]
	if before.Class != lang.Person {
		return false
	}
	comma := r.IsMark(before.Last, "،,")
	if p.Count != nil && *p.Count == (mention.Count{Min: 1, Max: 1}) && (comma && p.CountFirst == before.Last+1 || r.Lang.Order == lang.VerbFirst && p.CountFirst == before.Last && r.CueAt(p.CountFirst, lang.OneOf)) {
		return true // one of the Chapitos, القاضي طاهر نيازي أحد قضاة المحكمة
	}
	if !comma {
		return false
	}
	if p.First-before.Last > 2 {
		return false
	}
	return before.Org != nil && (p.Actor == before.Org || p.Org == before.Org) || p.Number == 1 && r.IndefiniteArticle(p.First-1)
}

// suffer takes a toll as the count of the trigger's effect, or of its own.
func (r *Narration) suffer(d *Draft, ref int) {
	t := &r.Tolls[ref]
	effect := t.Effect
	if wounded := effect == "injured" && d.Trigger.Effect == "killed"; effect == "" || d.Trigger.Effect != "" && !wounded {
		effect = d.Trigger.Effect // but: killed 17 and left three others wounded
	}
	if !t.Part && (t.Apart == "" || t.Apart == effect) {
		d.add(effect, t.Count)
	}
}

// countRecipient adds the number of a recipient to what the trigger does.
func (r *Narration) countRecipient(d *Draft, p *mention.Party) {
	if d.Trigger.Effect == "" || r.owns(p) || p.Asset && d.Trigger.Mode == "seize" || r.amongThem(p) {
		return
	}
	switch {
	case p.Count != nil:
		d.add(d.Trigger.Effect, *p.Count)
	case p.Number == 1 && (r.counted(p) || r.beforePeople(p)):
		// 32 ناشطا كرديا شابا: one of the counted nouns
	case p.Number > 0:
		d.add(d.Trigger.Effect, mention.Count{Min: p.Number, Max: p.Number})
	case p.Number == lang.Group:
		d.add(d.Trigger.Effect, mention.Count{Min: 2, Max: mention.Unlimited})
	case p.Class == lang.Person && *d.count(d.Trigger.Effect) != nil && r.Lang.Side(p.Actor) != nil:
		// 44 of X's militias and Saleh's: his side is meant
	case p.Class == lang.Person:
		d.add(d.Trigger.Effect, mention.Count{Min: 1, Max: 1})
	}
}

// counted reports whether a noun for one stands behind a noun that has a number, as its
// adjective, with at most a word between.
func (r *Narration) counted(p *mention.Party) bool {
	if r.Lang.Order != lang.VerbFirst || slices.Contains(p.Pre, lang.And) {
		return false
	}
	for tok := p.First - 1; tok >= 0 && tok >= p.First-2; tok-- {
		if i := int(r.PartyAt[tok]); i >= 0 {
			return r.Parties[i].Count != nil
		}
		if slices.Contains(r.Pre(tok), lang.And) || r.Doc.Tokens[tok].Kind != text.Word {
			return false
		}
	}
	return false
}

// amongThem reports whether the words behind somebody say that he is counted among those
// before him: three were killed, a woman among them.
func (r *Narration) amongThem(p *mention.Party) bool {
	h := r.At(p.Last)
	return r.Lang.Order == lang.SubjectFirst && h != nil && h.First == p.Last && h.Cue(lang.Among) && r.IsMark(r.BeforeDeterminers(p.First), ",") &&
		(h.Last == len(r.Doc.Tokens) || r.Doc.Tokens[h.Last].Kind == text.Punct || r.CueAt(h.Last, lang.And))
}

// beforePeople reports whether a noun for one only qualifies the people directly behind it:
// the peasant family.
func (r *Narration) beforePeople(p *mention.Party) bool {
	if r.Lang.Order != lang.SubjectFirst || p.Last >= len(r.Doc.Tokens) || r.PartyAt[p.Last] < 0 {
		return false
	}
	next := &r.Parties[r.PartyAt[p.Last]]
	return next.First == p.Last && next.Class != lang.Person
}

// owns reports whether a party only says whose the thing behind it is: captured
// two rebel camps.
func (r *Narration) owns(p *mention.Party) bool {
	if r.Lang.Order != lang.SubjectFirst || p.Last >= len(r.Doc.Tokens) {
		return false
	}
	tok := p.Last
	for tok+2 < len(r.Doc.Tokens) && r.IsMark(tok, "(") {
		tok += 3 // (NPA)
	}
	h := r.At(tok)
	return h != nil && h.First == tok && h.Entry(lang.ObjectEntry) != nil && h.Entry(lang.TriggerEntry) == nil
}

// count gives the place where an effect is counted, or nil for none.
func (d *Draft) count(effect string) **mention.Count {
	switch effect {
	case "killed":
		return &d.Killed
	case "injured":
		return &d.Injured
	case "captured":
		return &d.Captured
	case "displaced":
		return &d.Displaced
	}
	return nil
}

// add adds people to the count of an effect.
func (d *Draft) add(effect string, c mention.Count) {
	at := d.count(effect)
	if at == nil || c.Min == 0 && c.Max == mention.Unlimited {
		return
	}
	if *at == nil {
		*at = &c
		return
	}
	(*at).Min += c.Min
	if (*at).Max == mention.Unlimited || c.Max == mention.Unlimited {
		(*at).Max = mention.Unlimited
	} else {
		(*at).Max += c.Max
	}
}
