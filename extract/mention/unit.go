package mention

import (
	"strings"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// UnitKind is what stands at a token for the search of arguments.
type UnitKind uint8

// What a unit may be.
const (
	WordUnit UnitKind = iota
	MarkUnit
	CueUnit
	PartyUnit
	PlaceUnit
	TimeUnit
	TollUnit
	TriggerUnit
)

// Unit is the largest thing that begins at a token.
type Unit struct {
	Kind        UnitKind
	First, Last int
	Ref         int // index of the party, place, time or toll
	Hit         *Hit
}

// Start gives the token where a unit begins, with the number before a party.
func (r *Reading) Start(u Unit) int {
	if u.Kind == PartyUnit {
		return r.Parties[u.Ref].CountFirst
	}
	return u.First
}

// UnitAt gives the unit that covers a token.
func (r *Reading) UnitAt(tok int) Unit {
	switch {
	case r.PartyAt[tok] >= 0:
		p := &r.Parties[r.PartyAt[tok]]
		return Unit{PartyUnit, p.First, p.Last, int(r.PartyAt[tok]), r.At(tok)}
	case r.PlaceAt[tok] >= 0 && r.Places[r.PlaceAt[tok]].Toponym.Role != "metonym":
		p := &r.Places[r.PlaceAt[tok]]
		return Unit{PlaceUnit, p.First, p.Last, int(r.PlaceAt[tok]), r.At(tok)}
	case r.TollAt[tok] >= 0:
		t := &r.Tolls[r.TollAt[tok]]
		return Unit{TollUnit, t.First, t.last, int(r.TollAt[tok]), r.At(tok)}
	case r.TimeAt[tok] >= 0:
		t := &r.Times[r.TimeAt[tok]]
		return Unit{TimeUnit, t.First, t.Last, int(r.TimeAt[tok]), r.At(tok)}
	}
	h := r.At(tok)
	switch {
	case h != nil && h.Cue(lang.NoMeaning):
		return Unit{WordUnit, h.First, h.Last, -1, h}
	case h != nil && h.Entry(lang.TriggerEntry) != nil:
		return Unit{TriggerUnit, h.First, h.Last, -1, h}
	case h != nil && h.Entry(lang.CueEntry) != nil:
		return Unit{CueUnit, h.First, h.Last, -1, h}
	case r.Doc.Tokens[tok].Kind == text.Punct:
		return Unit{MarkUnit, tok, tok + 1, -1, h}
	case h != nil:
		return Unit{WordUnit, h.First, h.Last, -1, h}
	}
	return Unit{WordUnit, tok, tok + 1, -1, nil}
}

// Compounded reports whether a participle is the second part of a compound
// adjective, which tells no event: rebel-held, bomb-damaged.
func (r *Reading) Compounded(u Unit, e *lang.Entry) bool {
	return r.Lang.Order == lang.SubjectFirst && e.Feature.Verb() && u.First > 1 && r.compound(u.First-1, len(r.Doc.Tokens))
}

// heldBy reports whether such a participle stands at a token: rebel-held Idlib.
func (r *Reading) heldBy(tok int) bool {
	if tok < 2 || r.At(tok) == nil {
		return false
	}
	e := r.At(tok).Entry(lang.TriggerEntry)
	return e != nil && r.Compounded(Unit{First: tok}, e)
}

// IsDefinite reports whether a noun bears the article or stands behind it.
func (r *Reading) IsDefinite(h *Hit) bool {
	a := r.Lang.Article
	if a != "" {
		pre := h.Form.Pre
		return len(pre) >= len(a) && pre[len(pre)-len(a):] == a || pre == r.Lang.FusedArticle
	}
	return r.CueAt(h.First-1, lang.Definite)
}

// Adjective reports whether a word only qualifies the noun before it.
func Adjective(h *Hit) bool {
	if h == nil {
		return false
	}
	if e := h.Entry(lang.NationEntry); e != nil && e.Attr == "adj" {
		return true
	}
	e := h.Entry(lang.ModeEntry)
	return e != nil && e.Attr == "adj"
}

// SlotOf is the slot that a preposition opens, or "".
func SlotOf(h *Hit) string {
	if h.Form.Post != "" && h.Form.Pre == "" {
		return "" // قتل فيها ثلاثة: it has its pronoun and waits for no noun
	}
	slot := ""
	for _, e := range h.Payloads {
		if e.Kind != lang.CueEntry {
			continue
		}
		if s, ok := strings.CutPrefix(e.Code, "prep-"); ok {
			return s
		}
		switch lang.Cue(e.Code) {
		case lang.In, lang.Near:
			slot = "in"
		case lang.On:
			slot = "on"
		case lang.While, lang.Under:
			slot = "while"
		}
	}
	return slot
}
