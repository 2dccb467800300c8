package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// partyFrom reads the party that begins at a token, if any.
func (r *Reading) partyFrom(tok, end int) (Party, bool) {
	h := r.At(tok)
	if h == nil || h.First != tok || r.PlaceAt[tok] >= 0 && h.Entry(lang.TitleEntry) == nil || r.TimeAt[tok] >= 0 {
		return Party{}, false
	}
	if r.verbHere(h) || r.namesEvent(tok) && h.Entry(lang.ActorEntry) == nil {
		return Party{}, false
	}
	if e := h.Entry(lang.PeopleEntry); e != nil && e.Code == lang.CountedPeople && !r.numberAt(tok-1) && !r.subjectPlace(h) {
		return Party{}, false
	}
	if p, ok := r.nationOfEvent(h); ok {
		return p, true
	}
	switch {
	case h.Entry(lang.TitleEntry) != nil:
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
func (r *Reading) subjectPlace(h *Hit) bool {
	if r.harmBefore(h) || r.CueAt(h.First-1, lang.That) {
		return true
	}
	prev := r.At(h.First - 1)
	return prev != nil && prev.Last == h.First && len(h.Pre) == 0 && !r.IsDefinite(h) && r.ViolentVerb(prev)
}

// namesEvent reports whether a quotation that opens directly behind an event noun
// begins at a token: operation "Golden Victory".
func (r *Reading) namesEvent(tok int) bool {
	if tok < 2 || !r.IsMark(tok-1, "\"") {
		return false
	}
	h := r.At(tok - 2)
	if h == nil {
		return false
	}
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Feature == lang.Noun && e.Trigger.Type == "ASSAULT"
}

// placeNamed gives the token behind a person's name that a place bears: the
// camp Khalid ibn al-Walid; the same token when there is none.
func (r *Reading) placeNamed(tok, end int) int {
	if h := r.At(tok); h != nil && h.First == tok && r.isGiven(h) && h.Entry(lang.ActorEntry) == nil && r.namesPlace(tok-1) {
		return r.nameEnd(tok, end)
	}
	return tok
}

// namesPlace reports whether a word says that a place is named behind it: the
// village of, قرية.
func (r *Reading) namesPlace(tok int) bool {
	h := r.At(tok)
	if h == nil {
		return false
	}
	e := h.Entry(lang.PlaceEntry)
	return e != nil && e.Attr == "name"
}

// verbHere reports whether a hit is rather a finite verb than a party: a word
// that is both, read with no article.
func (r *Reading) verbHere(h *Hit) bool {
	e := h.Entry(lang.TriggerEntry)
	return e != nil && e.Feature.Verb() && h.Last-h.First == 1 && h.Entry(lang.ActorEntry) == nil
}

// qualifies reports whether a word for one armed man is the adjective of the noun before
// it, of which it has the article: التفجير الإرهابي, الفكر المتطرف, تنظيم داعش المتطرف.
func (r *Reading) qualifies(h *Hit, e *lang.Entry) bool {
	if r.Lang.Order != lang.VerbFirst || e.Actor.Class != lang.Armed || h.Last-h.First > 1 || h.First == 0 || !r.IsDefinite(h) ||
		len(h.Pre) > 0 || r.Doc.Tokens[h.First-1].Kind != text.Word {
		return false
	}
	if pe := h.Entry(lang.PeopleEntry); pe == nil || pe.Number != 1 {
		return false
	}
	prev := r.At(h.First - 1)
	if prev == nil {
		return r.Articled(h.First - 1)
	}
	t := prev.Entry(lang.TriggerEntry)
	return prev.Entry(lang.ActorEntry) != nil && prev.Entry(lang.ActorEntry).Actor.Class == lang.Organisation || t != nil && t.Feature == lang.Noun && r.IsDefinite(prev)
}

// simpleParty reads a named actor, a body of a state, or a group of people.
func (r *Reading) simpleParty(h *Hit, end int) (Party, bool) {
	if e := h.Entry(lang.ActorEntry); e != nil {
		return r.ofActor(h, e.Actor, end), true
	}
	if p, ok := r.organ(h, end); ok {
		return p, true
	}
	if e := h.Entry(lang.GenericEntry); e != nil {
		if r.qualifies(h, e) {
			return Party{}, false
		}
		p := r.group(h, e, end)
		switch {
		case p.Class == lang.Official:
			r.apposed(&p, end)
		case p.Class == lang.Civilian && p.Number == 1 && !p.Asset, p.Class == lang.Soldier && p.Number == 1:
			r.named(&p, end) // the child Ali Dawabsheh
		}
		return p, true
	}
	if e := h.Entry(lang.OrganEntry); e != nil && e.Code != assetOrgan {
		if r.IsDefinite(h) || h.Last-h.First > 1 {
			return r.organOf(h, e, end), true
		}
		if owner, ok := r.owner(h.Last, end); ok && owner.First > h.Last && h.Last-h.First == 1 && r.CueAt(h.Last, lang.From) {
			owner.OwnerFirst, owner.First, owner.Number = owner.First, h.First, lang.Any // قوة من الشرطة
			return owner, true
		}
		if r.CueAt(h.Last, lang.From) && organRoles[e.Code].role == "MIL" {
			return r.namelessOrgan(h, e), true
		}
	}
	if p, ok := r.nationals(h); ok {
		return p, true
	}
	if e := h.Entry(lang.PeopleEntry); e != nil && !r.IsDefinite(h) {
		return Party{First: h.First, Last: h.Last, Class: lang.Civilian, Actor: &lang.Actor{Name: "Civilians", Code: "CVL", Sector: "CVL", Class: lang.Civilian}, Number: e.Number}, true
	}
	return Party{}, false
}
