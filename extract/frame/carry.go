package frame

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// carrySubjects gives a verb without a subject that of the verb before it in the
// sentence, when "and" or a relative clause joins them.
func (r *Narration) carrySubjects(list []Draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.Entry == nil || !d.Entry.Feature.Verb() || len(d.Actors) > 0 || d.Passive || d.we ||
			d.Trigger.Kind != lang.Act || d.Trigger.Frame.Slot("subj") != lang.Agent || len(d.Recipients) == 0 && d.Trigger.Effect != "" && *d.count(d.Trigger.Effect) == nil {
			continue
		}
		r.carrySubject(list, i)
	}
}

// carrySubject looks for the subject of the i-th draft, a verb.
func (r *Narration) carrySubject(list []Draft, i int) {
	d := &list[i]
	for j := i - 1; j >= 0; j-- {
		p := &list[j]
		if p.Entry != nil && p.Entry.Feature.Verb() && len(p.Actors) > 0 && (!p.gone || p.Trigger.Kind == lang.Light) {
			if r.whomResumed(d) && r.feminine(p) != r.feminine(d) {
				break // إن الجيش قتل الأسرى الذين تحتجزهم: another's
			}
			if slices.Contains(d.Pre, lang.And) || d.pronoun || r.CueAt(d.First-1, lang.And) && slices.Contains(p.Rules, "pronoun") || r.CueAt(d.First-1, lang.Rel) || r.CueAt(d.First-1, lang.Also) || r.tellsOfObject(d) ||
				p.Trigger.Kind == lang.Light && r.CueAt(d.First-1, lang.That) { // استطاع الجيش أن يستعيد
				d.Actors = append(d.Actors, p.Actors...)
				d.Rules = append(d.Rules, "carried-subject")
				if len(d.Recipients) == 0 && d.Trigger.Effect != "" {
					d.Recipients = append(d.Recipients, p.Recipients...) // killed ten soldiers and wounded eleven others
				}
			}
			break
		}
	}
	if len(d.Actors) == 0 && (slices.Contains(d.Pre, lang.And) || r.CueAt(d.First-1, lang.Also)) && r.Lang.Order == lang.VerbFirst && (len(d.Recipients) > 0 || d.Trigger.Effect == "") {
		r.topicSubject(d, list)
	}
}

// carryOver gives a verb that opens a sentence behind "and" or "also", and has no subject
// of its own, that of the verb which opened the sentence before and agrees with it:
// شنت تركيا غارات. كما نفذت هجمات.
func (r *Narration) carryOver(list, before []Draft) {
	if r.Lang.Order != lang.VerbFirst || len(list) == 0 || len(before) == 0 {
		return
	}
	d, from := opening(list), opening(before)
	if d == nil || from == nil || len(d.Actors) > 0 || len(from.Actors) == 0 || mention.VerbalType(d.Trigger.Type) || d.Trigger.Type == "CONSULT" ||
		d.Trigger.Effect != "" || d.Trigger.Frame.Slot("subj") != lang.Agent {
		return
	}
	verb, other := governor(d, list), governor(from, before)
	if verb != d && !verb.does() || d.Passive || verb.Passive || verb.we ||
		!r.continuesText(verb) || !r.opensSentence(other) || r.feminine(verb) != r.feminine(other) {
		return
	}
	d.Actors = append(d.Actors, from.Actors...)
	d.Rules = append(d.Rules, "carried-subject")
}

// opening is the first draft of a list that stands, nil for none.
func opening(list []Draft) *Draft {
	for i := range list {
		if !list[i].gone {
			return &list[i]
		}
	}
	return nil
}

// governor is the light verb of a draft, or the draft.
func governor(d *Draft, list []Draft) *Draft {
	if d.Light >= 0 {
		return &list[d.Light]
	}
	return d
}

// opensSentence reports whether a finite verb stands at the beginning of its sentence, words that
// only join it to the one before left out.
func (r *Narration) opensSentence(v *Draft) bool {
	if v.Entry == nil || !v.Entry.Feature.Verb() || v.Entry.Plural {
		return false
	}
	for tok := r.Doc.Sentences[v.Sentence].First; tok < v.First; tok++ {
		if !r.CueAt(tok, lang.Conj) && !r.CueAt(tok, lang.Also) && !r.CueAt(tok, lang.Modal) {
			return false
		}
	}
	return true
}

// continuesText reports whether a verb opens its sentence and a word joins it to the one before.
func (r *Narration) continuesText(v *Draft) bool {
	return r.opensSentence(v) && (slices.Contains(v.Pre, lang.And) || v.First > r.Doc.Sentences[v.Sentence].First)
}

// feminine reports whether a verb of the third person agrees with something feminine.
func (r *Narration) feminine(v *Draft) bool {
	key := r.Key(v.First)
	if h := r.At(v.First); h != nil {
		key = h.Form.Key
	}
	if v.Entry.Feature.Present() {
		return strings.HasPrefix(key, "ت")
	}
	return strings.HasSuffix(key, "ت")
}

// tellsOfObject reports whether a verb tells of the object of the verb before it, so that both
// have one author: شنت القوات حملات استهدفت المسلحين.
func (r *Narration) tellsOfObject(d *Draft) bool {
	return r.Lang.Order == lang.VerbFirst && len(d.Pre) == 0 && len(d.Recipients) > 0 && d.First > 0 && r.indefinite(d.First-1) && r.verbBefore(d.First-1)
}

// topicSubject gives a verb that "and" joins to verbs of no event their subject:
// Turkey took part, flew and shelled. It is the first party of the sentence that
// no preposition governs, when it may act and nobody says that it speaks.
func (r *Narration) topicSubject(d *Draft, list []Draft) {
	for _, e := range r.At(d.First).Payloads {
		if e.Kind == lang.TriggerEntry && e.Feature == lang.Noun {
			return // ورفع العقوبات may be a noun in a list
		}
	}
	r.topicOf(d, list)
}

// topicOf gives a draft the first party of its sentence as its subject, as topicSubject has
// it.
func (r *Narration) topicOf(d *Draft, list []Draft) {
	for tok := r.Doc.Sentences[d.Sentence].First; tok < d.First; {
		u := r.UnitAt(tok)
		if u.Kind == mention.PartyUnit && !r.Governed(u) {
			p := &r.Parties[u.Ref]
			suffers := slices.ContainsFunc(list, func(o Draft) bool { return slices.Contains(o.Recipients, u.Ref) })
			if p.Class <= lang.State && Fights(p) && p.Number == lang.Any && p.Count == nil && !suffers &&
				!r.Speaks(u) && r.SameClause(u.Last, d.First) {
				d.Actors = append(d.Actors, u.Ref)
				d.Rules = append(d.Rules, "topic")
			}
			return
		}
		tok = max(u.Last, tok+1)
	}
}

// takeNouns gives event nouns without parties those of their sentence: a noun
// with a possessive (هجومهم) the last party before it, a noun that tells after
// or in what something happened (after battles) those of the verb before it.
func (r *Narration) takeNouns(list []Draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.Entry == nil || d.Entry.Feature != lang.Noun || d.Trigger.Kind != lang.Act {
			continue
		}
		r.byMeans(d)
		if d.owned && r.Lang.Order == lang.VerbFirst && d.Trigger.Frame.Code == "meet" && len(d.Actors) == 1 {
			if p := r.ownerOf(d); p >= 0 {
				d.Actors = append([]int{p}, d.Actors...) // لقاؤه بنظيره
			}
		}
		if len(d.Actors) == 0 && i+1 < len(list) && r.sharesAuthor(d, &list[i+1]) {
			d.Actors = append(d.Actors, list[i+1].Actors...)
			d.Rules = append(d.Rules, "carried-subject")
			continue
		}
		if len(d.Actors) == 0 && r.Lang.Order == lang.VerbFirst && d.Light >= 0 && list[d.Light].owned {
			if p := r.ownerOf(&list[d.Light]); p >= 0 { // قيامها بإحراق
				d.Actors = append(d.Actors, p)
				d.Rules = append(d.Rules, "owner")
			}
			continue
		}
		if english := d.owned && r.Lang.Order == lang.SubjectFirst; len(d.Actors) > 0 && !(english && r.foreignSubject(d)) ||
			len(d.Recipients) > 0 && !english && d.Trigger.Frame.Code != "yield" && !r.besides(d, list) && !r.aimsOf(d, list, i) {
			continue
		}
		switch {
		case d.owned && (d.Trigger.Frame.Slot("of") == lang.Agent || d.Trigger.Mode == "seize" && r.slotAt(d.Last) == "on"):
			if p := r.ownerOf(d); p >= 0 {
				d.Actors = append(d.Actors, p)
				d.Rules = append(d.Rules, "owner")
			}
		case slices.Contains(d.Pre, lang.In) && d.Trigger.Frame.Slot("of") == lang.Agent && r.answersBy(d) >= 0:
			d.Actors = append(d.Actors, r.answersBy(d)) // the aircraft answered with strikes
			d.Rules = append(d.Rules, "by-means")
		case r.besides(d, list):
			r.takeSubject(d, list[:i])
		case r.joinedNoun(d, list, i):
			d.Actors = append(d.Actors, list[i-1].Actors...)
			d.Rules = append(d.Rules, "carried-subject")
		case slices.Contains(d.Doubt, "purpose") && r.aimed(d, list), r.aimsOf(d, list, i):
			r.takeAim(d, list[:i])
		case r.beforeTaking(d):
			r.takeAim(d, list[:i])
		case d.Trigger.Frame.Fights() && r.tied(d):
			for j := i - 1; j >= 0; j-- {
				if v := &list[j]; !v.gone && v.Trigger.Type == "ASSAULT" && len(v.Actors) > 0 && r.fighter(v.Actors[0]) {
					d.Actors = append(d.Actors, v.Actors...)
					d.Recipients = append(d.Recipients, v.Recipients...)
					d.Rules = append(d.Rules, "carried-parties")
					break
				}
			}
		}
	}
}

// besides reports whether "in addition to" governs a noun of what somebody does, or the light
// noun above it, so that its author is the subject before: يسيطر التنظيم على المدينة، بالإضافة إلى
// شن هجمات.
func (r *Narration) besides(d *Draft, list []Draft) bool {
	if r.Lang.Order != lang.VerbFirst || d.Trigger.Frame.Slot("subj") != lang.Agent || d.Trigger.Type != "ASSAULT" && d.Trigger.Type != "COERCE" || len(d.Actors) > 0 {
		return false
	}
	g := governor(d, list)
	if g.First >= d.Last || g == d && d.Trigger.Frame.Slot("of") == lang.Agent {
		return false // إضافة إلى القصف: of anybody
	}
	return r.CueAt(g.First-1, lang.Besides)
}

// takeSubject gives a noun the subject of the verb before it in its sentence: of the last one
// that tells of an event, or the nearest side beside which a verb stands.
func (r *Narration) takeSubject(d *Draft, before []Draft) {
	var who []int
	for j := len(before) - 1; j >= 0; j-- {
		if v := &before[j]; v.Entry != nil && v.Entry.Feature.Verb() && (v.Trigger.Kind == lang.Light || v.Trigger.Type == "ASSAULT" || v.Trigger.Type == "COERCE") {
			who = v.Actors
			break
		}
	}
	if u, ok := r.partyLeft(d.First, r.Doc.Sentences[d.Sentence].First); ok && len(who) == 0 && r.fighter(u.Ref) && (r.verbAt(u.First-1) || r.verbAt(u.Last)) {
		who = []int{u.Ref}
	}
	if who = without(who, d.Recipients); len(who) > 0 {
		d.Actors = append(d.Actors, who...)
		d.Rules = append(d.Rules, "carried-subject")
	}
}

// verbAt reports whether a token is a finite verb that may tell of an event.
func (r *Narration) verbAt(tok int) bool {
	h := r.At(tok)
	return h != nil && h.Entry(lang.TriggerEntry) != nil && h.Entry(lang.TriggerEntry).Feature.Verb()
}

// aimed reports whether "to" or a word of purpose stands directly before a noun of force, or
// before the light noun above it, and it is no object of another event noun.
func (r *Narration) aimed(d *Draft, list []Draft) bool {
	if d.Light >= 0 && list[d.Light].First < d.First {
		return r.forPurpose(d, &list[d.Light]) && r.UnitAt(list[d.Light].First-1).Kind != mention.TriggerUnit
	}
	return r.forPurpose(d, d) && r.UnitAt(d.First-1).Kind != mention.TriggerUnit
}

// forPurpose reports whether "to" or a word of purpose stands directly before a noun of force;
// g is the light noun above it, or itself.
func (r *Narration) forPurpose(d, g *Draft) bool {
	if r.Lang.Order != lang.VerbFirst || d.Trigger.Frame.Slot("subj") != lang.Agent || d.Trigger.Type != "ASSAULT" && d.Trigger.Type != "COERCE" {
		return false
	}
	return g.First > 0 && (slices.Contains(g.Pre, lang.To) || r.CueAt(g.First-1, lang.Purpose))
}

// aimsOf reports whether a noun of force, of which is told whom it hits, is the aim of the deed
// just before it, with no verb between: أطلقت القوات عملية للقضاء على التنظيم.
func (r *Narration) aimsOf(d *Draft, list []Draft, i int) bool {
	if len(d.Recipients) == 0 || !slices.Contains(d.Doubt, "purpose") || !r.forPurpose(d, d) {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		p := &list[j]
		if p.gone {
			continue
		}
		for tok := p.Last; tok < d.First; tok++ {
			if r.verbAt(tok) {
				return false
			}
		}
		return p.Trigger.Type == "ASSAULT" && len(p.Actors) > 0 && !slices.ContainsFunc(p.Actors, func(a int) bool {
			return slices.ContainsFunc(d.Recipients, func(b int) bool { return a == b || r.sameActor(a, b) })
		})
	}
	return false
}

// beforeTaking reports whether a noun of taking stands directly behind "before" or "after",
// so that whoever acts before it took it: نفذوا عمليات تمشيط قبل فرض السيطرة على المدينة.
func (r *Narration) beforeTaking(d *Draft) bool {
	return r.Lang.Order == lang.VerbFirst && d.Trigger.Mode == "seize" && !d.owned && len(d.Recipients) == 0 &&
		(r.CueAt(d.First-1, lang.Before) || r.CueAt(d.First-1, lang.After))
}

// takeAim gives what is only aimed at the author of the deed that aims at it, or else the
// subject of its verb: شنوا هجوما لاستعادة المدينة, تتجه القوات للسيطرة على.
func (r *Narration) takeAim(d *Draft, before []Draft) {
	for j := len(before) - 1; j >= 0; j-- {
		if p := &before[j]; !p.gone && p.Trigger.Type == "ASSAULT" && len(p.Actors) > 0 {
			d.Actors = append(d.Actors, p.Actors...)
			d.Rules = append(d.Rules, "carried-subject")
			return
		}
	}
	r.topicOf(d, before)
}

// sharesAuthor reports whether "and" joins the next event noun directly to a noun of
// violence, and "by" names who did both: القصف والقنص من قبل الحوثيين.
func (r *Narration) sharesAuthor(d, next *Draft) bool {
	return d.Trigger.Type == "ASSAULT" && !d.Trigger.Frame.Fights() && next.Trigger.Type == "ASSAULT" && next.Entry != nil && next.Entry.Feature == lang.Noun &&
		next.First-d.Last <= 1 && (slices.Contains(next.Pre, lang.And) || r.CueAt(d.Last, lang.And)) && len(next.Actors) > 0 &&
		slices.ContainsFunc(next.args, func(a arg) bool {
			return a.slot == "by" && a.unit.Kind == mention.PartyUnit && slices.Contains(next.Actors, a.unit.Ref)
		})
}

// joinedNoun reports whether "and" joins a noun whose genitive suffers to the act before
// it, of which the author is known: تمكنت من قتل ثلاثة وتدمير آلية.
func (r *Narration) joinedNoun(d *Draft, list []Draft, i int) bool {
	if r.Lang.Order != lang.VerbFirst || i == 0 || !slices.Contains(d.Pre, lang.And) || d.Trigger.Frame.Slot("of") != lang.Recipient && d.Trigger.Mode != "destroy" {
		return false
	}
	p := &list[i-1]
	return !p.gone && len(p.Actors) > 0 && p.Entry != nil && (p.Entry.Feature == lang.Noun || p.Trigger.Kind == lang.Light) && p.Trigger.Type == "ASSAULT" && r.SameClause(p.Last, d.First)
}

// foreignSubject reports whether the actors of an owned noun stand before its
// owner, and so are those of another verb: broke off talks with the ELN, a day
// after its car bomb. They are taken back.
func (r *Narration) foreignSubject(d *Draft) bool {
	owner := r.ownerOf(d)
	if owner < 0 || slices.Contains(d.Actors, owner) {
		return false
	}
	for _, i := range d.Actors {
		if r.Parties[i].First > r.Parties[owner].First {
			return false
		}
	}
	d.Actors = nil
	return true
}

// ownerOf is whom the possessive of a noun means: the last party before it in its
// sentence that may act, else one of the sentence before, or -1.
func (r *Narration) ownerOf(d *Draft) int {
	if p := r.partyBefore(d); p >= 0 || r.Lang.Order != lang.SubjectFirst || d.Sentence == 0 {
		return p
	}
	before := r.Doc.Sentences[d.Sentence-1]
	for tok := before.Last - 1; tok >= before.First; tok-- {
		i := int(r.PartyAt[tok])
		if i < 0 || !r.fighter(i) || slices.Contains(d.Recipients, i) {
			continue
		}
		if c := r.Parties[i].Class; c == lang.Organisation || c == lang.State {
			return i
		}
	}
	return -1
}

// byMeans gives a deed that "with" governs the party directly before it as its author,
// where the verb of that party tells of no event: رد الطيران بمهاجمة المواقع.
func (r *Narration) byMeans(d *Draft) {
	if r.Lang.Order != lang.VerbFirst || len(d.Actors) > 0 || !slices.Contains(d.Pre, lang.In) || d.Trigger.Frame.Slot("of") != lang.Recipient || d.Trigger.Type != "ASSAULT" && d.Trigger.Type != "COERCE" {
		return
	}
	i := r.answersBy(d)
	if i < 0 || slices.Contains(d.Recipients, i) {
		return
	}
	verb := r.Parties[i].First - 1
	if verb < r.Doc.Sentences[d.Sentence].First || r.Doc.Tokens[verb].Kind != text.Word {
		return
	}
	if h := r.At(verb); h != nil && (h.Entry(lang.CueEntry) != nil || h.Entry(lang.TriggerEntry) != nil && h.Entry(lang.TriggerEntry).Trigger.Kind != lang.Light) {
		return
	}
	d.Actors = append(d.Actors, i)
	d.Rules = append(d.Rules, "by-means")
}

// answersBy is the party directly before a noun that "with" governs, over the times
// between, or -1: the coalition answered today with two raids.
func (r *Narration) answersBy(d *Draft) int {
	start := r.Doc.Sentences[d.Sentence].First
	for tok := d.First - 1; tok >= start; tok-- {
		if r.TimeAt[tok] >= 0 {
			continue
		}
		if i := int(r.PartyAt[tok]); i >= 0 && r.fighter(i) {
			return i
		}
		break
	}
	return -1
}

// slotAt is the slot that the word at a token opens, or "".
func (r *Narration) slotAt(tok int) string {
	if h := r.At(tok); h != nil {
		return mention.SlotOf(h)
	}
	return ""
}

func (r *Narration) fighter(p int) bool { return Fights(&r.Parties[p]) }

// partyBefore is the last party before a draft in its sentence that may act, or
// -1.
func (r *Narration) partyBefore(d *Draft) int {
	for tok := d.First - 1; tok >= r.Doc.Sentences[d.Sentence].First; tok-- {
		if i := int(r.PartyAt[tok]); i >= 0 && (r.fighter(i) || d.Trigger.Frame.Code == "meet" && !slices.Contains(d.Actors, i)) {
			return i
		}
	}
	return -1
}
