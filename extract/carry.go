package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// carrySubjects gives a verb without a subject that of the verb before it in the
// sentence, when "and" or a relative clause joins them.
func (r *reading) carrySubjects(list []draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.entry == nil || !d.entry.Feature.Verb() || len(d.actors) > 0 || d.passive || d.we ||
			d.trigger.Kind != lang.Act || d.trigger.Frame.Slot("subj") != lang.Agent || len(d.recipients) == 0 && d.trigger.Effect != "" && *d.count(d.trigger.Effect) == nil {
			continue
		}
		r.carrySubject(list, i)
	}
}

// carrySubject looks for the subject of the i-th draft, a verb.
func (r *reading) carrySubject(list []draft, i int) {
	d := &list[i]
	for j := i - 1; j >= 0; j-- {
		p := &list[j]
		if p.entry != nil && p.entry.Feature.Verb() && len(p.actors) > 0 && (!p.gone || p.trigger.Kind == lang.Light) {
			if slices.Contains(d.pre, lang.And) || d.pronoun || r.cueAt(d.first-1, lang.And) && slices.Contains(p.rules, "pronoun") || r.cueAt(d.first-1, lang.Rel) || r.cueAt(d.first-1, lang.Also) || r.tellsOfObject(d) ||
				p.trigger.Kind == lang.Light && r.cueAt(d.first-1, lang.That) { // استطاع الجيش أن يستعيد
				d.actors = append(d.actors, p.actors...)
				d.rules = append(d.rules, "carried-subject")
				if len(d.recipients) == 0 && d.trigger.Effect != "" {
					d.recipients = append(d.recipients, p.recipients...) // killed ten soldiers and wounded eleven others
				}
			}
			break
		}
	}
	if len(d.actors) == 0 && (slices.Contains(d.pre, lang.And) || r.cueAt(d.first-1, lang.Also)) && r.lang.Order == lang.VerbFirst && (len(d.recipients) > 0 || d.trigger.Effect == "") {
		r.topicSubject(d, list)
	}
}

// carryOver gives a verb that opens a sentence behind "and" or "also", and has no subject
// of its own, that of the verb which opened the sentence before and agrees with it:
// شنت تركيا غارات. كما نفذت هجمات.
func (r *reading) carryOver(list, before []draft) {
	if r.lang.Order != lang.VerbFirst || len(list) == 0 || len(before) == 0 {
		return
	}
	d, from := opening(list), opening(before)
	if d == nil || from == nil || len(d.actors) > 0 || len(from.actors) == 0 || verbalType(d.trigger.Type) || d.trigger.Type == "CONSULT" ||
		d.trigger.Effect != "" || d.trigger.Frame.Slot("subj") != lang.Agent {
		return
	}
	verb, other := governor(d, list), governor(from, before)
	if verb != d && !verb.does() || d.passive || verb.passive || verb.we ||
		!r.continuesText(verb) || !r.opensSentence(other) || r.feminine(verb) != r.feminine(other) {
		return
	}
	d.actors = append(d.actors, from.actors...)
	d.rules = append(d.rules, "carried-subject")
}

// opening is the first draft of a list that stands, nil for none.
func opening(list []draft) *draft {
	for i := range list {
		if !list[i].gone {
			return &list[i]
		}
	}
	return nil
}

// governor is the light verb of a draft, or the draft.
func governor(d *draft, list []draft) *draft {
	if d.light >= 0 {
		return &list[d.light]
	}
	return d
}

// opensSentence reports whether a finite verb stands at the beginning of its sentence, words that
// only join it to the one before left out.
func (r *reading) opensSentence(v *draft) bool {
	if v.entry == nil || !v.entry.Feature.Verb() || v.entry.Plural {
		return false
	}
	for tok := r.doc.Sentences[v.sentence].First; tok < v.first; tok++ {
		if !r.cueAt(tok, lang.Conj) && !r.cueAt(tok, lang.Also) && !r.cueAt(tok, lang.Modal) {
			return false
		}
	}
	return true
}

// continuesText reports whether a verb opens its sentence and a word joins it to the one before.
func (r *reading) continuesText(v *draft) bool {
	return r.opensSentence(v) && (slices.Contains(v.pre, lang.And) || v.first > r.doc.Sentences[v.sentence].First)
}

// feminine reports whether a verb of the third person agrees with something feminine.
func (r *reading) feminine(v *draft) bool {
	key := r.key(v.first)
	if h := r.at(v.first); h != nil {
		key = h.Form.Key
	}
	if v.entry.Feature.Present() {
		return strings.HasPrefix(key, "ت")
	}
	return strings.HasSuffix(key, "ت")
}

// tellsOfObject reports whether a verb tells of the object of the verb before it, so that both
// have one author: شنت القوات حملات استهدفت المسلحين.
func (r *reading) tellsOfObject(d *draft) bool {
	return r.lang.Order == lang.VerbFirst && len(d.pre) == 0 && len(d.recipients) > 0 && d.first > 0 && r.indefinite(d.first-1) && r.verbBefore(d.first-1)
}

// topicSubject gives a verb that "and" joins to verbs of no event their subject:
// Turkey took part, flew and shelled. It is the first party of the sentence that
// no preposition governs, when it may act and nobody says that it speaks.
func (r *reading) topicSubject(d *draft, list []draft) {
	for _, e := range r.at(d.first).Payloads {
		if e.Kind == lang.TriggerEntry && e.Feature == lang.Noun {
			return // ورفع العقوبات may be a noun in a list
		}
	}
	r.topicOf(d, list)
}

// topicOf gives a draft the first party of its sentence as its subject, as topicSubject has
// it.
func (r *reading) topicOf(d *draft, list []draft) {
	for tok := r.doc.Sentences[d.sentence].First; tok < d.first; {
		u := r.unitAt(tok)
		if u.kind == partyUnit && !r.governed(u) {
			p := &r.parties[u.ref]
			suffers := slices.ContainsFunc(list, func(o draft) bool { return slices.Contains(o.recipients, u.ref) })
			if p.class <= lang.State && fights(p) && p.number == lang.Any && p.count == nil && !suffers &&
				!r.speaks(u) && r.sameClause(u.last, d.first) {
				d.actors = append(d.actors, u.ref)
				d.rules = append(d.rules, "topic")
			}
			return
		}
		tok = max(u.last, tok+1)
	}
}

// takeNouns gives event nouns without parties those of their sentence: a noun
// with a possessive (هجومهم) the last party before it, a noun that tells after
// or in what something happened (after battles) those of the verb before it.
func (r *reading) takeNouns(list []draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.entry == nil || d.entry.Feature != lang.Noun || d.trigger.Kind != lang.Act {
			continue
		}
		r.byMeans(d)
		if d.owned && r.lang.Order == lang.VerbFirst && d.trigger.Frame.Code == "meet" && len(d.actors) == 1 {
			if p := r.ownerOf(d); p >= 0 {
				d.actors = append([]int{p}, d.actors...) // لقاؤه بنظيره
			}
		}
		if len(d.actors) == 0 && i+1 < len(list) && r.sharesAuthor(d, &list[i+1]) {
			d.actors = append(d.actors, list[i+1].actors...)
			d.rules = append(d.rules, "carried-subject")
			continue
		}
		if len(d.actors) == 0 && r.lang.Order == lang.VerbFirst && d.light >= 0 && list[d.light].owned {
			if p := r.ownerOf(&list[d.light]); p >= 0 { // قيامها بإحراق
				d.actors = append(d.actors, p)
				d.rules = append(d.rules, "owner")
			}
			continue
		}
		if english := d.owned && r.lang.Order == lang.SubjectFirst; len(d.actors) > 0 && !(english && r.foreignSubject(d)) ||
			len(d.recipients) > 0 && !english && d.trigger.Frame.Code != "yield" {
			continue
		}
		switch {
		case d.owned && (d.trigger.Frame.Slot("of") == lang.Agent || d.trigger.Mode == "seize" && r.slotAt(d.last) == "on"):
			if p := r.ownerOf(d); p >= 0 {
				d.actors = append(d.actors, p)
				d.rules = append(d.rules, "owner")
			}
		case slices.Contains(d.pre, lang.In) && d.trigger.Frame.Slot("of") == lang.Agent && r.answersBy(d) >= 0:
			d.actors = append(d.actors, r.answersBy(d)) // the aircraft answered with strikes
			d.rules = append(d.rules, "by-means")
		case r.joinedNoun(d, list, i):
			d.actors = append(d.actors, list[i-1].actors...)
			d.rules = append(d.rules, "carried-subject")
		case slices.Contains(d.doubt, "purpose") && r.aimed(d, list):
			r.takeAim(d, list[:i])
		case d.trigger.Frame.Fights() && r.tied(d):
			for j := i - 1; j >= 0; j-- {
				if v := &list[j]; !v.gone && v.trigger.Type == "ASSAULT" && len(v.actors) > 0 && r.fighter(v.actors[0]) {
					d.actors = append(d.actors, v.actors...)
					d.recipients = append(d.recipients, v.recipients...)
					d.rules = append(d.rules, "carried-parties")
					break
				}
			}
		}
	}
}

// aimed reports whether "to" or a word of purpose stands directly before a noun of force, or
// before the light noun above it, and it is no object of another event noun.
func (r *reading) aimed(d *draft, list []draft) bool {
	if r.lang.Order != lang.VerbFirst || d.trigger.Frame.Slot("subj") != lang.Agent || d.trigger.Type != "ASSAULT" && d.trigger.Type != "COERCE" {
		return false
	}
	if d.light >= 0 && list[d.light].first < d.first {
		d = &list[d.light]
	}
	if d.first == 0 || !slices.Contains(d.pre, lang.To) && !r.cueAt(d.first-1, lang.Purpose) {
		return false
	}
	return r.unitAt(d.first-1).kind != triggerUnit
}

// takeAim gives what is only aimed at the author of the deed that aims at it, or else the
// subject of its verb: شنوا هجوما لاستعادة المدينة, تتجه القوات للسيطرة على.
func (r *reading) takeAim(d *draft, before []draft) {
	for j := len(before) - 1; j >= 0; j-- {
		if p := &before[j]; !p.gone && p.trigger.Type == "ASSAULT" && len(p.actors) > 0 {
			d.actors = append(d.actors, p.actors...)
			d.rules = append(d.rules, "carried-subject")
			return
		}
	}
	r.topicOf(d, before)
}

// sharesAuthor reports whether "and" joins the next event noun directly to a noun of
// violence, and "by" names who did both: القصف والقنص من قبل الحوثيين.
func (r *reading) sharesAuthor(d, next *draft) bool {
	return d.trigger.Type == "ASSAULT" && !d.trigger.Frame.Fights() && next.trigger.Type == "ASSAULT" && next.entry != nil && next.entry.Feature == lang.Noun &&
		next.first-d.last <= 1 && (slices.Contains(next.pre, lang.And) || r.cueAt(d.last, lang.And)) && len(next.actors) > 0 &&
		slices.ContainsFunc(next.args, func(a arg) bool {
			return a.slot == "by" && a.unit.kind == partyUnit && slices.Contains(next.actors, a.unit.ref)
		})
}

// joinedNoun reports whether "and" joins a noun whose genitive suffers to the act before
// it, of which the author is known: تمكنت من قتل ثلاثة وتدمير آلية.
func (r *reading) joinedNoun(d *draft, list []draft, i int) bool {
	if r.lang.Order != lang.VerbFirst || i == 0 || !slices.Contains(d.pre, lang.And) || d.trigger.Frame.Slot("of") != lang.Recipient && d.trigger.Mode != "destroy" {
		return false
	}
	p := &list[i-1]
	return !p.gone && len(p.actors) > 0 && p.entry != nil && (p.entry.Feature == lang.Noun || p.trigger.Kind == lang.Light) && p.trigger.Type == "ASSAULT" && r.sameClause(p.last, d.first)
}

// foreignSubject reports whether the actors of an owned noun stand before its
// owner, and so are those of another verb: broke off talks with the ELN, a day
// after its car bomb. They are taken back.
func (r *reading) foreignSubject(d *draft) bool {
	owner := r.ownerOf(d)
	if owner < 0 || slices.Contains(d.actors, owner) {
		return false
	}
	for _, i := range d.actors {
		if r.parties[i].first > r.parties[owner].first {
			return false
		}
	}
	d.actors = nil
	return true
}

// ownerOf is whom the possessive of a noun means: the last party before it in its
// sentence that may act, else one of the sentence before, or -1.
func (r *reading) ownerOf(d *draft) int {
	if p := r.partyBefore(d); p >= 0 || r.lang.Order != lang.SubjectFirst || d.sentence == 0 {
		return p
	}
	before := r.doc.Sentences[d.sentence-1]
	for tok := before.Last - 1; tok >= before.First; tok-- {
		i := int(r.partyAt[tok])
		if i < 0 || !r.fighter(i) || slices.Contains(d.recipients, i) {
			continue
		}
		if c := r.parties[i].class; c == lang.Organisation || c == lang.State {
			return i
		}
	}
	return -1
}

// byMeans gives a deed that "with" governs the party directly before it as its author,
// where the verb of that party tells of no event: رد الطيران بمهاجمة المواقع.
func (r *reading) byMeans(d *draft) {
	if r.lang.Order != lang.VerbFirst || len(d.actors) > 0 || !slices.Contains(d.pre, lang.In) || d.trigger.Frame.Slot("of") != lang.Recipient || d.trigger.Type != "ASSAULT" && d.trigger.Type != "COERCE" {
		return
	}
	i := r.answersBy(d)
	if i < 0 || slices.Contains(d.recipients, i) {
		return
	}
	verb := r.parties[i].first - 1
	if verb < r.doc.Sentences[d.sentence].First || r.doc.Tokens[verb].Kind != text.Word {
		return
	}
	if h := r.at(verb); h != nil && (h.entry(lang.CueEntry) != nil || h.entry(lang.TriggerEntry) != nil && h.entry(lang.TriggerEntry).Trigger.Kind != lang.Light) {
		return
	}
	d.actors = append(d.actors, i)
	d.rules = append(d.rules, "by-means")
}

// answersBy is the party directly before a noun that "with" governs, over the times
// between, or -1: the coalition answered today with two raids.
func (r *reading) answersBy(d *draft) int {
	start := r.doc.Sentences[d.sentence].First
	for tok := d.first - 1; tok >= start; tok-- {
		if r.timeAt[tok] >= 0 {
			continue
		}
		if i := int(r.partyAt[tok]); i >= 0 && r.fighter(i) {
			return i
		}
		break
	}
	return -1
}

// slotAt is the slot that the word at a token opens, or "".
func (r *reading) slotAt(tok int) string {
	if h := r.at(tok); h != nil {
		return slotOf(h)
	}
	return ""
}

func (r *reading) fighter(p int) bool { return fights(&r.parties[p]) }

// partyBefore is the last party before a draft in its sentence that may act, or
// -1.
func (r *reading) partyBefore(d *draft) int {
	for tok := d.first - 1; tok >= r.doc.Sentences[d.sentence].First; tok-- {
		if i := int(r.partyAt[tok]); i >= 0 && (r.fighter(i) || d.trigger.Frame.Code == "meet" && !slices.Contains(d.actors, i)) {
			return i
		}
	}
	return -1
}
