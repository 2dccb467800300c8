package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// seatOf reports whether a place stands directly behind somebody who speaks, as where he
// is: a military source at Benina air base said.
func (r *Narration) seatOf(p *mention.Place) bool {
	tok := p.First - 1
	for tok > 0 && (r.PlaceCode(tok) != "" || r.CueAt(tok, lang.Definite)) {
		tok--
	}
	if !slices.Contains(r.Pre(p.First), lang.In) && !slices.Contains(r.Pre(tok+1), lang.In) {
		if !r.CueAt(tok, lang.In) {
			return false
		}
		tok--
	}
	if tok < 0 || r.PartyAt[tok] < 0 {
		return false
	}
	u := r.UnitAt(tok)
	return u.Kind == mention.PartyUnit && u.Last == tok+1 && r.Speaks(u)
}

// ownedReach is how far behind a possessive the place may stand that it owns, in tokens:
// Baghdad's heavily fortified Green Zone.
const ownedReach = 4

// possessor reports whether a place is that of something that is no place: as
// Washington's envoy vowed.
func (r *Narration) possessor(p *mention.Place) bool {
	if !r.Cased() || !r.Possessive(p.Last-1) {
		return false
	}
	for tok := p.Last; tok < min(len(r.Doc.Tokens), p.Last+ownedReach) && r.Doc.Tokens[tok].Kind == text.Word; tok++ {
		if r.PlaceAt[tok] >= 0 || r.PlaceCode(tok) != "" {
			return false
		}
	}
	return true
}

// ofSubject reports whether a place stands in an aside between commas that says who the
// subject of a verb is: Kowal, an officer of the brigade in Basra, was shot.
func (r *Narration) ofSubject(p *mention.Place, d *Draft) bool {
	if !r.Cased() || p.First >= d.First {
		return false
	}
	tok := d.First - 1
	for tok > p.Last && (r.CueAt(tok, lang.Aux) || r.CueAt(tok, lang.Past) || r.CueAt(tok, lang.Hedge)) {
		tok--
	}
	if tok < p.Last || !r.IsMark(tok, ",") {
		return false
	}
	for tok = p.First - 1; tok > r.Doc.Sentences[d.Sentence].First; tok-- {
		if r.IsMark(tok, ",") {
			return r.CueAt(tok+1, lang.Det) || r.CueAt(tok+1, lang.Definite) || r.CueAt(tok+1, lang.Rel) || r.CueAt(tok+1, lang.That) || r.At(tok+1) != nil && r.At(tok+1).Entry(lang.TitleEntry) != nil
		}
	}
	return false
}

// aimedAt reports whether a place only says where to something goes on that happens
// elsewhere: took four districts towards the capital.
func (r *Narration) aimedAt(d *Draft, p *mention.Place) bool {
	if d.Trigger.Frame.Slot("toward") == lang.Place || p.First == 0 {
		return false
	}
	for tok := p.First - 1; tok >= 0 && tok >= p.First-2; tok-- {
		h := r.At(tok)
		if h == nil {
			continue
		}
		if h.Cue(lang.Toward) && !h.Cue(lang.To) && !h.Cue(lang.In) {
			return d.Trigger.Type == "ASSAULT"
		}
		if h.Entry(lang.PlaceEntry) == nil {
			return false
		}
	}
	return false
}

// metAt reports whether a place of the sentence is where people meet to speak
// of the draft: at talks in Washington.
func (r *Narration) metAt(d *Draft, tok int, list []Draft) bool {
	for i := range list {
		o := &list[i]
		if o != d && !o.gone && o.Trigger.Type == "CONSULT" && d.Trigger.Type != "CONSULT" && r.near(o, tok, list) {
			return true
		}
	}
	return false
}

// leaves reports whether a place is where a way begins that is told with its end,
// and the draft is no movement: لنقل رافضي التسوية من درعا إلى الشمال.
func (r *Narration) leaves(d *Draft, p *mention.Place) bool {
	switch d.Trigger.Type {
	case "RETREAT", "MOBILIZE", "AID":
		return false
	}
	from := slices.Contains(p.Pre, lang.From) || p.First > 0 && r.CueAt(p.First-1, lang.From)
	if !from || d.Trigger.Frame.Slot("from") == lang.Place || p.Last >= len(r.Doc.Tokens) {
		return false
	}
	return r.CueAt(p.Last, lang.To) || r.CueAt(p.Last, lang.Toward) || slices.Contains(r.Pre(p.Last), lang.To)
}

// accuses reports whether "behind" or "responsible for" stands between two tokens: what
// follows tells of another deed.
func (r *Narration) accuses(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.Lang.Order == lang.VerbFirst && r.CueAt(tok, lang.BlamedFor) {
			return true
		}
	}
	return false
}
