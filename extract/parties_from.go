package extract

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// partyFrom reads the party that begins at a token, if any.
func (r *reading) partyFrom(tok, end int) (party, bool) {
	h := r.at(tok)
	if h == nil || h.First != tok || r.placeAt[tok] >= 0 && h.entry(lang.TitleEntry) == nil || r.timeAt[tok] >= 0 {
		return party{}, false
	}
	if r.verbHere(h) || r.namesEvent(tok) && h.entry(lang.ActorEntry) == nil {
		return party{}, false
	}
	if e := h.entry(lang.PeopleEntry); e != nil && e.Code == lang.CountedPeople && !r.numberAt(tok-1) && !r.subjectPlace(h) {
		return party{}, false
	}
	if p, ok := r.nationOfEvent(h); ok {
		return p, true
	}
	switch {
	case h.entry(lang.TitleEntry) != nil:
		if p, ok := r.titled(h, end); ok {
			return p, true
		}
		return r.simpleParty(h, end)
	case r.isGiven(h) && !r.namesPlace(tok-1):
		if p, ok := r.person(tok, end); ok {
			return p, true
		}
	}
	return r.simpleParty(h, end)
}

// subjectPlace reports whether a subject or an object stands where a hit stands: behind
// a verb of violence, or behind "that".
func (r *reading) subjectPlace(h *hit) bool {
	if r.harmBefore(h) || r.cueAt(h.First-1, lang.That) {
		return true
	}
	prev := r.at(h.First - 1)
	return prev != nil && prev.Last == h.First && len(h.pre) == 0 && !r.isDefinite(h) && r.violentVerb(prev)
}

// namesEvent reports whether a quotation that opens directly behind an event noun
// begins at a token: operation "Golden Victory".
func (r *reading) namesEvent(tok int) bool {
	if tok < 2 || !r.isMark(tok-1, "\"") {
		return false
	}
	h := r.at(tok - 2)
	if h == nil {
		return false
	}
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Feature == lang.Noun && e.Trigger.Type == "ASSAULT"
}

// placeNamed gives the token behind a person's name that a place bears: the
// camp Khalid ibn al-Walid; the same token when there is none.
func (r *reading) placeNamed(tok, end int) int {
	if h := r.at(tok); h != nil && h.First == tok && r.isGiven(h) && h.entry(lang.ActorEntry) == nil && r.namesPlace(tok-1) {
		return r.nameEnd(tok, end)
	}
	return tok
}

// namesPlace reports whether a word says that a place is named behind it: the
// village of, قرية.
func (r *reading) namesPlace(tok int) bool {
	h := r.at(tok)
	if h == nil {
		return false
	}
	e := h.entry(lang.PlaceEntry)
	return e != nil && e.Attr == "name"
}

// verbHere reports whether a hit is rather a finite verb than a party: a word
// that is both, read with no article.
func (r *reading) verbHere(h *hit) bool {
	e := h.entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && h.Last-h.First == 1 && h.entry(lang.ActorEntry) == nil
}

// qualifies reports whether a word for one armed man is the adjective of the noun before
// it, of which it has the article: التفجير الإرهابي, الفكر المتطرف, تنظيم داعش المتطرف.
func (r *reading) qualifies(h *hit, e *lang.Entry) bool {
	if r.lang.Order != lang.VerbFirst || e.Actor.Class != lang.Armed || h.Last-h.First > 1 || h.First == 0 || !r.isDefinite(h) ||
		len(h.pre) > 0 || r.doc.Tokens[h.First-1].Kind != text.Word {
		return false
	}
	if pe := h.entry(lang.PeopleEntry); pe == nil || pe.Number != 1 {
		return false
	}
	prev := r.at(h.First - 1)
	if prev == nil {
		return r.articled(h.First - 1)
	}
	t := prev.entry(lang.TriggerEntry)
	return prev.entry(lang.ActorEntry) != nil && prev.entry(lang.ActorEntry).Actor.Class == lang.Organisation || t != nil && t.Feature == lang.Noun && r.isDefinite(prev)
}

// simpleParty reads a named actor, a body of a state, or a group of people.
func (r *reading) simpleParty(h *hit, end int) (party, bool) {
	if e := h.entry(lang.ActorEntry); e != nil {
		return r.ofActor(h, e.Actor, end), true
	}
	if p, ok := r.organ(h, end); ok {
		return p, true
	}
	if e := h.entry(lang.GenericEntry); e != nil {
		if r.qualifies(h, e) {
			return party{}, false
		}
		p := r.group(h, e, end)
		switch {
		case p.class == lang.Official:
			r.apposed(&p, end)
		case p.class == lang.Civilian && p.number == 1 && !p.asset, p.class == lang.Soldier && p.number == 1:
			r.named(&p, end) // the child Ali Dawabsheh
		}
		return p, true
	}
	if e := h.entry(lang.OrganEntry); e != nil && e.Code != assetOrgan {
		if r.isDefinite(h) || h.Last-h.First > 1 {
			return r.organOf(h, e, end), true
		}
		if owner, ok := r.owner(h.Last, end); ok && owner.first > h.Last && h.Last-h.First == 1 && r.cueAt(h.Last, lang.From) {
			owner.ownerFirst, owner.first, owner.number = owner.first, h.First, lang.Any // قوة من الشرطة
			return owner, true
		}
		if r.cueAt(h.Last, lang.From) && organRoles[e.Code].role == "MIL" {
			return r.namelessOrgan(h, e), true
		}
	}
	if p, ok := r.nationals(h); ok {
		return p, true
	}
	if e := h.entry(lang.PeopleEntry); e != nil && !r.isDefinite(h) {
		return party{first: h.First, last: h.Last, class: lang.Civilian, actor: &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}, number: e.Number}, true
	}
	return party{}, false
}
