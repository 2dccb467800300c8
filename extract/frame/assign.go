package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// assign turns the arguments found into actors, recipients, places and counts,
// as the frame of the trigger says.
func (r *Narration) assign(d *Draft, start int) {
	var bare []arg
	r.subjectOfNoun(d)
	for _, a := range d.args {
		if a.slot == "" {
			bare = append(bare, a)
			continue
		}
		r.fill(d, a, r.roleOf(d, a))
	}
	noun := d.Entry == nil || d.Entry.Feature == lang.Noun
	if !noun {
		if r.assignVerb(d, bare, start); d.Between() && d.Trigger.Frame.Slot("between") == lang.Agent {
			// as part of a deal agreed between A and B: theirs alone
			d.Actors = slices.DeleteFunc(d.Actors, func(i int) bool { return r.Parties[i].Last <= d.First })
		}
		r.eachOther(d)
		r.inOrder(d)
		return
	}
	if r.Lang.Order == lang.SubjectFirst {
		r.ownerBefore(d)
	}
	for _, a := range bare {
		if a.unit.Kind == mention.PlaceUnit {
			continue // campaigns that the United States supported: no place of theirs
		}
		if len(d.args) == 1 || r.of(d, a) == lang.Recipient {
			r.fill(d, a, r.of(d, a))
		}
	}
}

// subjectOfNoun reads the genitive of a noun behind which "to" begins its object as its
// subject, and that of an attack before a bare object: قصف التحالف لمواقع المسلحين, اعتقال
// الشرطة لثلاثة ناشطين, استهداف الطيران مواقع المسلحين.
func (r *Narration) subjectOfNoun(d *Draft) {
	if r.Lang.Order != lang.VerbFirst || d.Entry == nil || d.Entry.Feature != lang.Noun || d.Passive || d.Trigger.Kind != lang.Act {
		return
	}
	if obj := d.Trigger.Frame.Slot("obj"); obj != lang.Recipient && obj != lang.Place {
		return
	}
	for k := range d.args {
		a := &d.args[k]
		if a.slot != "of" || a.unit.Kind != mention.PartyUnit || !Fights(&r.Parties[a.unit.Ref]) {
			continue
		}
		tok, rest := a.unit.Last, d.args[k+1:]
		if r.IsMark(tok, "\"") {
			tok++
		}
		to := tok < len(r.Doc.Tokens) && slices.Contains(r.Pre(tok), lang.To) && r.UnitAt(tok).Kind != mention.TriggerUnit
		bare := d.Trigger.Frame.Slot("of") == lang.Recipient && d.Trigger.Frame.Attacks() && len(rest) > 0 && rest[0].slot == "" && rest[0].unit.First <= tok+1
		if !to && !bare {
			return
		}
		a.slot = "by"
		for i := range rest {
			switch b := &rest[i]; {
			case b.unit.Kind == mention.PlaceUnit && b.slot == "":
				b.slot = "on"
			case b.slot == "of" || b.slot == "to" || b.slot == "":
				b.slot = "its"
			}
		}
		return
	}
}

// eachOther sets those whom "and" joins as the subject of a clash against each other: the
// army and the rebels clashed, accused each other, تبادل الجيش والمسلحون إطلاق النار; not:
// clashed with them.
func (r *Narration) eachOther(d *Draft) {
	if d.Trigger.Frame.Code != "clash" && !r.CueAt(d.Last, lang.Reciprocal) || d.Passive || len(d.Actors) < 2 || len(d.Recipients) > 0 {
		return
	}
	for _, a := range d.args {
		if a.unit.Kind == mention.PartyUnit && (a.slot == "with" || a.slot == "against") {
			return
		}
	}
	d.Actors, d.Recipients = d.Actors[:1:1], d.Actors[1:]
}

// inOrder puts those who talk or agree in the order of the text.
func (r *Narration) inOrder(d *Draft) {
	if c := d.Trigger.Frame.Code; c == "meet" || c == "agree" {
		slices.SortStableFunc(d.Actors, func(i, j int) int { return r.Parties[i].First - r.Parties[j].First })
	}
}

// ownerBefore takes the party that stands directly before an event noun for its
// author: Israeli airstrikes, the army's drone attack.
func (r *Narration) ownerBefore(d *Draft) {
	tok := d.First - 1
	for tok >= 0 && tok >= d.First-2 && r.PartyAt[tok] < 0 {
		if h := r.At(tok); h == nil || h.Entry(lang.ModeEntry) == nil {
			return
		}
		tok--
	}
	if tok < 0 || r.PartyAt[tok] < 0 {
		return
	}
	i := int(r.PartyAt[tok])
	switch p := &r.Parties[i]; {
	case p.Last != tok+1:
	case Fights(p) && d.Trigger.Frame.Slot("of") == lang.Agent:
		d.Actors = append(d.Actors, i)
		if i > 0 && p.OfEvent && r.Parties[i-1].OfEvent && r.Parties[i-1].Last == p.First-1 {
			d.Actors = append(d.Actors, i-1) // Syrian and Russian
		}
	case p.Asset && Strikes(d):
		d.Recipients = append(d.Recipients, i) // a mosque bombing
	case d.Trigger.Effect == "killed" && d.Trigger.Frame.Slot("of") == lang.Recipient && r.Possessive(tok):
		d.Recipients = append(d.Recipients, i) // the judge's murder
		r.countRecipient(d, p)
	}
}

// fromReach is how many tokens behind a verb of speech somebody may stand who speaks though
// "from" governs him: دعا كل من الأمين العام.
const fromReach = 3

// roleOf is the role of an argument with a preposition.
func (r *Narration) roleOf(d *Draft, a arg) lang.Role {
	active := d.Entry != nil && d.Entry.Feature.Verb() && !d.Passive && r.Lang.Order == lang.SubjectFirst
	if active && a.unit.Kind == mention.PartyUnit && (a.slot == "of" || a.slot == "by") {
		return lang.Nobody // a convoy escorted by the army: of the object
	}
	switch a.slot {
	case "of":
		return r.of(d, a)
	case "its":
		return lang.Recipient
	case allySlot:
		return lang.Nobody // takeAllies sees to them
	case "in", "while":
		if a.unit.Kind == mention.PlaceUnit {
			return lang.Place
		}
		if a.slot == "in" && a.unit.Kind == mention.PartyUnit && r.Parties[a.unit.Ref].Asset && Strikes(d) && r.hitInside(a.unit) {
			return lang.Recipient // a blast at the French embassy, in a market
		}
		if a.slot == "in" && a.unit.Kind == mention.PartyUnit && r.Lang.Order == lang.VerbFirst && slices.Contains(r.Pre(a.unit.First), lang.In) && d.Trigger.Frame.Code == "meet" {
			return lang.Agent // التقى بنظيره
		}
		return lang.Nobody
	}
	if a.unit.Kind == mention.PartyUnit && a.slot == "from" && r.Lang.Order == lang.VerbFirst && mention.VerbalType(d.Trigger.Type) &&
		d.Entry != nil && d.Entry.Feature.Verb() && r.Start(a.unit)-d.Last > fromReach {
		for tok := d.Last; tok < a.unit.First; tok++ {
			if s := r.slotAt(tok); s == "to" || s == "toward" {
				return lang.Nobody // دعت إلى استعادة المواطنين من الأسرى
			}
		}
		if d.Trigger.Type == "REQUEST" && len(d.args) > 0 && d.args[0].slot == "" {
			return lang.Recipient // طلبت الحكومة من الحزب
		}
		return lang.Nobody
	}
	if a.unit.Kind == mention.PartyUnit && a.slot == "to" && d.Trigger.Type == "ASSAULT" && r.Parties[a.unit.Ref].Asset {
		return lang.Recipient // تمشيط لنقاط التفتيش: it cannot act
	}
	if a.unit.Kind != mention.PlaceUnit {
		return d.Trigger.Frame.Slot(a.slot)
	}
	switch a.slot {
	case "on", "from", "toward", "against", "between":
		return lang.Place
	case "to":
		if d.Trigger.Type == "AID" || d.Trigger.Type == "MOBILIZE" {
			return lang.Place // sent troops to Mozambique
		}
	}
	return lang.Nobody
}

// hitInside reports whether what happens at a place hits it: anywhere about what a
// state has, only inside where civilians are.
func (r *Narration) hitInside(u mention.Unit) bool {
	return r.Parties[u.Ref].Class != lang.Civilian || slices.Contains(r.Pre(r.Start(u)), lang.In) || r.CueAt(r.BeforeDefinite(r.Start(u)), lang.Inside)
}

// Strikes reports whether a draft is a deed that hits what stands where it happens,
// as a bomb does and a fight does not.
func Strikes(d *Draft) bool {
	if d.Trigger.Type != "ASSAULT" {
		return false
	}
	switch d.Trigger.Frame.Code {
	case "explode", "self", "hit", "use":
		return true
	}
	return d.Trigger.Frame.Attacks()
}

// of is the role of the genitive of a noun: قصف النظام is the regime's, قصف
// المدينة the city's; مقتل X is always X's.
func (r *Narration) of(d *Draft, a arg) lang.Role {
	role := d.Trigger.Frame.Slot("of")
	switch {
	case a.unit.Kind == mention.PlaceUnit:
		return lang.Place
	case d.Passive:
		return d.Trigger.Frame.Slot("passive")
	case d.Trigger.NeedsLight() && a.unit.Kind == mention.PartyUnit && r.Parties[a.unit.Ref].Class == lang.Person:
		return lang.Nobody // عملية الشهيد سلمان: its name
	case role == lang.Agent && a.unit.Kind == mention.PartyUnit && !Fights(&r.Parties[a.unit.Ref]) && (r.Lang.Order != lang.VerbFirst || !unarmed(d) || r.Parties[a.unit.Ref].Asset):
		return lang.Recipient
	case role == lang.Recipient && d.Trigger.Mode == "seize" && a.unit.Kind == mention.PartyUnit && Fights(&r.Parties[a.unit.Ref]) && (takesGround(d) || r.slotAt(r.chainEnd(a.unit.Last)) == "on"):
		return lang.Agent // استيلاء الجماعة على صنعاء
	case a.unit.Kind == mention.TollUnit:
		return lang.Recipient
	}
	return role
}

// unarmed reports whether a draft is an act that people without arms do, so that the
// genitive of its noun is who did it: احتجاجات القرويين, مطالب الأهالي.
func unarmed(d *Draft) bool {
	switch d.Trigger.Frame.Code {
	case "protest", "request", "accuse", "meet", "agree":
		return true
	}
	return false
}

// chainEnd gives the token behind the parties that "and" joins to one that ends before a
// token: سيطرة المقاومة والجيش على.
func (r *Narration) chainEnd(tok int) int {
	for tok < len(r.Doc.Tokens) && r.PartyAt[tok] >= 0 && slices.Contains(r.Pre(tok), lang.And) {
		tok = r.Parties[r.PartyAt[tok]].Last
	}
	return tok
}

// takesGround reports whether a place stands behind "on" or "to" in a draft.
func takesGround(d *Draft) bool {
	for _, a := range d.args {
		if a.unit.Kind == mention.PlaceUnit && (a.slot == "on" || a.slot == "to") {
			return true
		}
	}
	return false
}

// Fights reports whether a party may be the author of violence.
func Fights(p *mention.Party) bool {
	switch p.Class {
	case lang.Civilian, lang.Media, lang.Person:
		return false
	case lang.Official:
		return p.In != nil && p.In.IsGovernment(p) // the authorities arrested five
	}
	return !p.Asset
}

// HasSlot reports whether an argument stands in a slot.
func (d *Draft) HasSlot(slot string) bool {
	for _, a := range d.args {
		if a.slot == slot {
			return true
		}
	}
	return false
}
