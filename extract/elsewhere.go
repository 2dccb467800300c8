package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// seatOf reports whether a place stands directly behind somebody who speaks, as where he
// is: a military source at Benina air base said.
func (r *reading) seatOf(p *place) bool {
	tok := p.first - 1
	for tok > 0 && (r.placeCode(tok) != "" || r.cueAt(tok, lang.Definite)) {
		tok--
	}
	if !slices.Contains(r.pre(p.first), lang.In) && !slices.Contains(r.pre(tok+1), lang.In) {
		if !r.cueAt(tok, lang.In) {
			return false
		}
		tok--
	}
	if tok < 0 || r.partyAt[tok] < 0 {
		return false
	}
	u := r.unitAt(tok)
	return u.kind == partyUnit && u.last == tok+1 && r.speaks(u)
}

// ownedReach is how far behind a possessive the place may stand that it owns, in tokens:
// Baghdad's heavily fortified Green Zone.
const ownedReach = 4

// possessor reports whether a place is that of something that is no place: as
// Washington's envoy vowed.
func (r *reading) possessor(p *place) bool {
	if !r.cased() || !r.possessive(p.last-1) {
		return false
	}
	for tok := p.last; tok < min(len(r.doc.Tokens), p.last+ownedReach) && r.doc.Tokens[tok].Kind == text.Word; tok++ {
		if r.placeAt[tok] >= 0 || r.placeCode(tok) != "" {
			return false
		}
	}
	return true
}

// ofSubject reports whether a place stands in an aside between commas that says who the
// subject of a verb is: Kowal, an officer of the brigade in Basra, was shot.
func (r *reading) ofSubject(p *place, d *draft) bool {
	if !r.cased() || p.first >= d.first {
		return false
	}
	tok := d.first - 1
	for tok > p.last && (r.cueAt(tok, lang.Aux) || r.cueAt(tok, lang.Past) || r.cueAt(tok, lang.Hedge)) {
		tok--
	}
	if tok < p.last || !r.isMark(tok, ",") {
		return false
	}
	for tok = p.first - 1; tok > r.doc.Sentences[d.sentence].First; tok-- {
		if r.isMark(tok, ",") {
			return r.cueAt(tok+1, lang.Det) || r.cueAt(tok+1, lang.Definite) || r.cueAt(tok+1, lang.Rel) || r.cueAt(tok+1, lang.That) || r.at(tok+1) != nil && r.at(tok+1).entry(lang.TitleEntry) != nil
		}
	}
	return false
}

// aimedAt reports whether a place only says where to something goes on that happens
// elsewhere: took four districts towards the capital.
func (r *reading) aimedAt(d *draft, p *place) bool {
	if d.trigger.Frame.Slot("toward") == lang.Place || p.first == 0 {
		return false
	}
	for tok := p.first - 1; tok >= 0 && tok >= p.first-2; tok-- {
		h := r.at(tok)
		if h == nil {
			continue
		}
		if h.cue(lang.Toward) && !h.cue(lang.To) && !h.cue(lang.In) {
			return d.trigger.Type == "ASSAULT"
		}
		if h.entry(lang.PlaceEntry) == nil {
			return false
		}
	}
	return false
}

// metAt reports whether a place of the sentence is where people meet to speak
// of the draft: at talks in Washington.
func (r *reading) metAt(d *draft, tok int, list []draft) bool {
	for i := range list {
		o := &list[i]
		if o != d && !o.gone && o.trigger.Type == "CONSULT" && d.trigger.Type != "CONSULT" && r.near(o, tok, list) {
			return true
		}
	}
	return false
}

// aside reports whether nothing happens at a place: a border that only orients,
// a government, the place a report was sent from.
func (p *place) aside() bool {
	return p.apart || p.toponym.Role == "metonym" || p.toponym.Role == "dateline"
}

// locates reports whether a place outside the slots of a frame may be where
// something happened: a word locates by it, and it is no border, government or
// dateline.
func (r *reading) locates(p *place) bool {
	if p.aside() {
		return false
	}
	return p.cue != "" || p.toponym.Rule == nation || p.toponym.Relation != "" || r.heldBy(p.first-1) || r.afterPreposition(p) || p.rank() == rankTown || r.afterArticle(p)
}

// originOf reports whether a place before an event only says where somebody is
// from: a young man from Kobane was killed.
func (r *reading) originOf(p *place) bool {
	if !r.cased() {
		return false
	}
	tok := p.first - 1
	for tok > 0 && (r.cueAt(tok, lang.Definite) || r.placeCode(tok) != "") {
		tok--
	}
	return tok > 0 && r.cueAt(tok, lang.From) && r.partyAt[tok-1] >= 0
}

// leaves reports whether a place is where a way begins that is told with its end,
// and the draft is no movement: لنقل رافضي التسوية من درعا إلى الشمال.
func (r *reading) leaves(d *draft, p *place) bool {
	switch d.trigger.Type {
	case "RETREAT", "MOBILIZE", "AID":
		return false
	}
	from := slices.Contains(p.pre, lang.From) || p.first > 0 && r.cueAt(p.first-1, lang.From)
	if !from || d.trigger.Frame.Slot("from") == lang.Place || p.last >= len(r.doc.Tokens) {
		return false
	}
	return r.cueAt(p.last, lang.To) || r.cueAt(p.last, lang.Toward) || slices.Contains(r.pre(p.last), lang.To)
}

// afterArticle reports whether a preposition of place and an article stand
// before the name of no country: in the Gaza Strip, but in the US elections.
func (r *reading) afterArticle(p *place) bool {
	return r.cased() && p.name.Kind != "country" && p.first > 1 && r.cueAt(p.first-1, lang.Definite) &&
		(r.cueAt(p.first-2, lang.In) || r.cueAt(p.first-2, lang.Near))
}

// accuses reports whether "behind" or "responsible for" stands between two tokens: what
// follows tells of another deed.
func (r *reading) accuses(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.lang.Order == lang.VerbFirst && r.cueAt(tok, lang.BlamedFor) {
			return true
		}
	}
	return false
}
