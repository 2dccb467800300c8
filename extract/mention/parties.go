package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// Party is a mention of somebody who can take part in an event.
type Party struct {
	First, Last int // tokens
	Pre         []lang.Cue
	Class       lang.Class
	Actor       *lang.Actor // the actor meant; one of no table for generic and unknown ones
	Org         *lang.Actor // whom a person or official speaks for, or nil
	Leads       bool        // a person of whom the forces right before it are
	OfEvent     bool        // a nationality that says whose an event is
	Asset       bool        // what belongs to it is meant, which cannot act: its embassy, its ships
	refersTo    bool        // it was such a reference, and is resolved
	Refers      string      // what an unresolved reference refers back to, or ""
	Count       *Count
	CountFirst  int    // token where its number begins
	Number      int    // people that its form says: lang.Any, lang.Group or a number
	Role        string // PLOVER role of the body or the people meant, where it is not that of the actor: MIL, CVL
	Country     string // of people without a side: ISO 3166-1 alpha-2 code, or ""
	Mention     Mention
	In          *Reading // where it stands
	OwnerIndex  int      // of the organisation's own mention, in Record.Actors, -1 for none
	OwnerFirst  int      // of a group of an organisation: token where the organisation's name begins, or 0
	OwnerLast   int      // and of people whose name follows it: the token behind it, or 0
	Index       int      // in Record.Actors, -1 until it is listed
}

// Code is the PLOVER code of a mention: that of its actor, with the role of the
// body that is meant (the army of a state) or the country of people without a
// side.
func (p *Party) Code(states map[string]*lang.Actor) string {
	const country = 3 // letters of a code that name it
	switch {
	case p.Class == lang.State && p.Role != "" && p.Actor.ID != "" && len(p.Actor.Code) > country:
		return p.Actor.Code[:country] + p.Role
	case p.Class != lang.State && p.Country != "" && states[p.Country] != nil && len(p.Actor.Code) == country:
		return states[p.Country].Code[:country] + p.Actor.Code
	}
	return p.Actor.Code
}

// findParties makes a party of every actor, group, state body and person.
func (r *Reading) findParties() {
	clear(r.persons)
	for i, sent := range r.Doc.Sentences {
		if r.Quiet[i] {
			continue
		}
		for tok := sent.First; tok < sent.Last; {
			if !r.maybeParty(tok) {
				tok++
				continue
			}
			if r.prefixed(tok) {
				tok++
				continue
			}
			if i := r.PlaceAt[tok]; i >= 0 && r.Places[i].First < tok && r.Lang.Order == lang.VerbFirst {
				tok = r.Places[i].Last // قاعدة عين الأسد: nobody but a place
				continue
			}
			if last := r.placeNamed(tok, sent.Last); last > tok {
				tok = last
				continue
			}
			var p Party
			ok := false
			if h := r.At(tok); h != nil && h.First == tok {
				p, ok = r.partyFrom(tok, sent.Last)
			}
			if ok && (r.compound(p.Last, sent.Last) || p.Asset && r.ownedSite(&p, sent.Last)) {
				tok = p.Last
				continue
			}
			if !ok && r.PlaceAt[tok] >= 0 {
				p, ok = r.metonym(tok, sent)
			}
			if r.Cased() || r.headsBody(tok) {
				if body, named := r.bodyNamed(tok, sent); named && (!ok || body.Last > p.Last && p.Actor.ID == "") {
					p, ok = body, true
				}
			}
			if !ok && len(r.persons) > 0 {
				p, ok = r.personAgain(tok)
			}
			if !ok {
				p, ok = r.personHarmed(tok, sent)
			}
			if !ok && r.hitAt[tok] < 0 {
				p, ok = r.countedPeople(tok)
			}
			if !ok {
				tok++
				continue
			}
			r.notePerson(&p)
			r.takeBelonging(&p, sent)
			if r.ofGroup(&p) {
				tok = p.Last
				continue
			}
			r.lendSide(&p)
			r.lead(&p)
			if q, ok := r.otherNation(&p, sent); ok {
				r.addParty(q)
			}
			r.addParty(p)
			tok = p.Last
			if q, ok := r.nationBehind(&p, sent); ok {
				r.addParty(q)
				tok = q.Last
			}
			if q, ok := r.allied(&p, sent.Last); ok {
				r.addParty(q)
				tok = q.Last
			}
		}
	}
}

// longestBelonging is how many words the noun of those who belong to somebody may have
// with its adjectives.
const longestBelonging = 4

// takeBelonging makes a party of the noun before "loyal to" or "belonging to" that the
// lexicon does not know, with the side named behind it: the Third Region loyal to the
// president, كتيبة تابعة للجيش. A site of theirs cannot act.
func (r *Reading) takeBelonging(p *Party, sent text.Sentence) {
	h := r.At(p.First - 1)
	if p.First == sent.First || h == nil || h.Last != p.First || h.First == sent.First || !h.Cue(lang.Belong) || len(h.Pre) > 0 {
		return
	}
	side := p.Actor
	if p.Class == lang.Person || p.Class == lang.Official {
		if side = r.Lang.Side(p.Actor); side == nil {
			side = p.Org
		}
	}
	if side == nil || side.Class > lang.State {
		return
	}
	first := h.First
	for first > sent.First && h.First-first < longestBelonging && r.qualifying(first-1) {
		if first--; len(r.Pre(first)) > 0 {
			break
		}
	}
	if first == h.First {
		return
	}
	if noun := r.At(first); noun != nil {
		if e := noun.Entry(lang.OrganEntry); e != nil && e.Code == assetOrgan {
			p.Asset = true
		}
	}
	if p.OwnerFirst == 0 {
		p.OwnerFirst = p.First
	}
	if p.First = first; p.Class != side.Class {
		p.Actor, p.Class, p.Org = side, side.Class, nil
	}
	if p.Class == lang.State && p.Role == "" {
		p.Role = "MIL"
	}
}

// lendSide makes the armed people before a person to whom they are loyal his side, where
// the actors tell which that is: fighters loyal to Haftar.
func (r *Reading) lendSide(p *Party) {
	tok := r.BeforeDeterminers(p.First) + 1
	h := r.At(tok - 1)
	if h == nil || !h.Cue(lang.Belong) || h.First == 0 || r.PartyAt[h.First-1] < 0 {
		return
	}
	q := &r.Parties[r.PartyAt[h.First-1]]
	r.joinSide(q, p)
}

// ofGroup makes the armed people before a clause that says to which organisation they belong
// its people, and reports whether there are any: مقاتلون ينتمون إلى جماعة بوكو حرام.
func (r *Reading) ofGroup(p *Party) bool {
	if r.Lang.Order != lang.VerbFirst || p.Class > lang.State || p.Actor == nil || p.Actor.ID == "" || p.Asset {
		return false
	}
	tok := p.First - 1
	if r.CueAt(tok, lang.To) || r.CueAt(tok, lang.Toward) {
		tok--
	} else if !slices.Contains(r.Pre(p.First), lang.To) {
		return false
	}
	h := r.At(tok)
	if h == nil || h.Last != tok+1 || !h.Cue(lang.Member) {
		return false
	}
	if tok = h.First - 1; r.CueAt(tok, lang.Rel) {
		tok--
	}
	if tok < 0 || r.PartyAt[tok] < 0 {
		return false
	}
	i := int(r.PartyAt[tok])
	q := &r.Parties[i]
	if q.Last != tok+1 || !Nameless(q) {
		return false
	}
	q.OwnerFirst, q.Last, q.Actor, q.Class, q.Org, q.Refers = p.First, p.Last, p.Actor, p.Class, nil, ""
	cover(r.PartyAt, q.First, q.Last, i)
	return true
}

// joinSide makes forces without a name those of the side of a person, where it is known.
func (r *Reading) joinSide(forces, person *Party) bool {
	side := r.Lang.Side(person.Actor)
	nameless := forces.Actor != nil && forces.Actor.ID == "" && (forces.Class == lang.Armed || forces.Class == lang.Soldier || forces.Class == lang.State)
	if side == nil || !nameless {
		return false
	}
	forces.Actor, forces.Class, forces.Role, forces.Refers = side, side.Class, "", ""
	return true
}

// lead makes forces without a name whose genitive is a person his side: قوات الرئيس
// السابق علي عبد الله صالح. He only says whose they are.
func (r *Reading) lead(p *Party) {
	if r.Lang.Order != lang.VerbFirst || p.Class != lang.Person || len(r.Parties) == 0 || len(r.Pre(p.First)) > 0 {
		return
	}
	q := &r.Parties[len(r.Parties)-1]
	p.Leads = q.Last == p.First && !q.Asset && !r.Articled(q.First) && r.joinSide(q, p)
}

// qualifying reports whether a word may stand in the noun phrase of a body: one that the
// lexicon does not know, or knows as no verb, no preposition and nobody.
func (r *Reading) qualifying(tok int) bool {
	if r.Doc.Tokens[tok].Kind != text.Word || r.PartyAt[tok] >= 0 || r.TimeAt[tok] >= 0 || r.PlaceAt[tok] >= 0 {
		return false
	}
	h := r.At(tok)
	return h == nil || h.Entry(lang.TriggerEntry) == nil && h.Entry(lang.CueEntry) == nil && h.Entry(lang.GenericEntry) == nil
}

// countedPeople reads a noun that the lexicon does not know, behind a number and a
// verb of harm, as people: abducted two midwives.
func (r *Reading) countedPeople(tok int) (Party, bool) {
	if tok < 2 || r.hitAt[tok] >= 0 || r.Doc.Tokens[tok].Kind != text.Word || r.PlaceAt[tok] >= 0 || r.TimeAt[tok] >= 0 || r.Capital(tok) && r.Cased() || !r.numberAt(tok-1) || len(r.Pre(tok)) > 0 {
		return Party{}, false
	}
	at := tok - 2
	for at > 0 && r.joins(at+1) && r.numberAt(at) {
		at-- // واحد وعشرون
	}
	for at > 0 && (r.CueAt(at, lang.AtLeast) || r.CueAt(at, lang.MoreThan) || r.CueAt(at, lang.Approx)) {
		at = r.At(at).First - 1
	}
	if at < 0 {
		return Party{}, false
	}
	if r.Lang.Order == lang.VerbFirst && at > 0 && r.PartyAt[at] >= 0 {
		at = r.Parties[r.PartyAt[at]].First - 1 // اختطف مسلحون ثلاث قابلات
	}
	if at < 0 {
		return Party{}, false
	}
	h := r.At(at)
	if h == nil || h.Entry(lang.TriggerEntry) == nil {
		return Party{}, false
	}
	e := r.Sense(h)
	if e == nil || !e.Feature.Verb() && r.Lang.Order == lang.VerbFirst || e.Trigger.Effect == "" || e.Trigger.Type != "ASSAULT" && e.Trigger.Type != "COERCE" {
		return Party{}, false
	}
	actor := &lang.Actor{Name: Civilians, Code: "CVL", Sector: "CVL", Class: lang.Civilian}
	return Party{First: tok, Last: tok + 1, Class: lang.Civilian, Actor: actor, Number: lang.Any}, true
}

// ownedSite reports whether a word for a place that civilians or forces have is that of
// people who are meant then: منزل القيادي, hospital officials, his house.
func (r *Reading) ownedSite(p *Party, end int) bool {
	h, own := r.At(p.Last), r.At(p.First)
	if p.Actor != nil && p.Actor.Site && (own != nil && own.Form.Post != "" && r.Lang.Order == lang.VerbFirst || r.CueAt(p.First-1, lang.Possessive)) {
		return true // his house
	}
	if p.Actor == nil || !p.Actor.Site || p.Last >= end || h == nil || h.First != p.Last || len(h.Pre) > 0 || r.PlaceAt[p.Last] >= 0 {
		return false
	}
	return h.Entry(lang.TitleEntry) != nil || h.Entry(lang.GenericEntry) != nil || h.Entry(lang.ActorEntry) != nil ||
		h.Entry(lang.OrganEntry) != nil || r.isGiven(h)
}

// allied reads the surname of a person of the table that "and" joins to the name of
// an organisation of his country, as those who fight for him: ميليشيات الحوثي وصالح.
func (r *Reading) allied(p *Party, end int) (Party, bool) {
	if r.Lang.Order != lang.VerbFirst || p.Class != lang.Organisation || p.Actor.ID == "" || p.Last >= end || r.PartyAt[p.Last] >= 0 {
		return Party{}, false
	}
	tok := p.Last
	if next := r.At(tok); next != nil && next.Last > tok+1 { // a longer name
		return Party{}, false
	}
	for _, f := range r.Words[tok].Forms {
		if !slices.Contains(r.Lang.Clitics(f.Pre), lang.And) || f.Post != "" {
			continue
		}
		for _, a := range r.Lang.Surnames[f.Key] {
			if side := r.Lang.Side(a); side != nil && side.ID != p.Actor.ID && side.Country == p.Actor.Country && side.Sector == p.Actor.Sector {
				return Party{First: tok, Last: tok + 1, Class: side.Class, Actor: side, Number: lang.Any}, true
			}
		}
	}
	return Party{}, false
}

// maybeParty reports whether a party may begin at a token: most words are small,
// no place, and nothing that the lexicon knows.
func (r *Reading) maybeParty(tok int) bool {
	return r.hitAt[tok] >= 0 || r.PlaceAt[tok] >= 0 || !r.Cased() && r.headsBody(tok) || tok > 1 && r.hitAt[tok] < 0 && r.numberAt(tok-1) || r.Cased() && r.Doc.Tokens[tok].Kind == text.Word && r.Capital(tok)
}

// compound reports whether what ends before a token is only the first part of a
// compound adjective: rebel-held, police-led. It takes part in nothing there.
func (r *Reading) compound(tok, end int) bool {
	if r.Lang.Order != lang.SubjectFirst || tok+1 >= end || !r.IsMark(tok, "-") {
		return false
	}
	t := r.Doc.Tokens
	if t[tok].Start != t[tok-1].End || t[tok+1].Start != t[tok].End || t[tok+1].Kind != text.Word {
		return false
	}
	return !r.Capital(tok+1) || r.At(tok+1) != nil && r.At(tok+1).Entry(lang.TriggerEntry) != nil && r.At(tok+1).Entry(lang.TriggerEntry).Feature == lang.Perfect // Terrorist-Held
}

// prefixed reports whether a hyphen joins a token to a prefix that makes an adjective of
// it: anti-regime demonstrators.
func (r *Reading) prefixed(tok int) bool {
	return r.Lang.Order == lang.SubjectFirst && tok > 1 && r.IsMark(tok-1, "-") && r.CueAt(tok-2, lang.Prefix) &&
		r.Doc.Tokens[tok].Start == r.Doc.Tokens[tok-1].End && r.Doc.Tokens[tok-1].Start == r.Doc.Tokens[tok-2].End
}

func (r *Reading) addParty(p Party) {
	h := r.At(p.First)
	cut := 0
	if h != nil && h.First == p.First {
		cut = r.CutOf(h.Form.Cut, h.Form.Pre)
	}
	p.Pre = r.Pre(p.First)
	p.Mention = r.Mention(p.First, r.CloseQuote(p.First, p.Last), cut, "lexicon")
	p.Index, p.OwnerIndex, p.In = -1, -1, r
	p.CountFirst = p.First
	cover(r.PartyAt, p.First, p.Last, len(r.Parties))
	r.Parties = append(r.Parties, p)
}

// CloseQuote takes the quote mark behind a name into it when one opens inside:
// تنظيم “الدولة”.
func (r *Reading) CloseQuote(first, last int) int {
	open := false
	for tok := first; tok < last; tok++ {
		if r.IsMark(tok, "\"") {
			open = !open
		}
	}
	if open && last < len(r.Doc.Tokens) && r.IsMark(last, "\"") {
		return last + 1
	}
	return last
}

// States gives the government of each country by its code.
func (r *Reading) States() map[string]*lang.Actor { return r.Lang.States }
