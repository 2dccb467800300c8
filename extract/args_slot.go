package extract

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
)

// closed reports whether a noun cannot govern another one: it bears the article
// itself (على القرية), so that what follows is no longer in its slot.
func (r *reading) closed(u unit) bool {
	if r.lang.Article == "" {
		return false
	}
	return r.articled(u.first)
}

// adjective reports whether a word only qualifies the noun before it.
func adjective(h *hit) bool {
	if h == nil {
		return false
	}
	if e := h.entry(lang.NationEntry); e != nil && e.Attr == "adj" {
		return true
	}
	e := h.entry(lang.ModeEntry)
	return e != nil && e.Attr == "adj"
}

// slotHere names the slot of a noun: its own proclitic, the preposition before
// it, the slot of the noun it is joined to, or none.
func (w *argWalk) slotHere(u unit, noun bool) string {
	first := w.r.start(u)
	own := w.clitic(first)
	joined := slices.Contains(w.r.pre(first), lang.And) || w.r.cueAt(first-1, lang.And)
	switch {
	case own == "to" && !noun && w.inner && len(w.d.args) > 0 && w.r.qualifier(first-1):
		return "mod" // جيش خالد المبايع لتنظيم الدولة: of the party before
	case own == "to" && !noun && (w.inner || len(w.d.args) > 0 && w.words == 0), own == "to" && noun && w.inner && !w.direct:
		return "its" // حاجزا لقسد: whose the object is
	case own != "":
		return own
	case w.slot == "from" && noun && w.inner:
		return "its" // هدفت رتلا من عجلات داعش: of the object
	case w.slot != "":
		return w.slot
	case joined && u.kind == partyUnit && w.halfBetween():
		return "between" // between police in Bahrain and demonstrators
	case joined && len(w.d.args) > 0 && w.words <= 2:
		return w.d.args[len(w.d.args)-1].slot
	case noun && w.direct:
		return "of"
	case noun && w.ownsTarget(u, first):
		return "its"
	}
	return ""
}

// ownsTarget reports whether one word that means nothing to the lexicon stands between
// the noun of a strike and a party, which has what was hit then: قصف مواقع التنظيم.
func (w *argWalk) ownsTarget(u unit, first int) bool {
	one := w.d.last-w.d.first == 1 // not: قصف مدفعي, which governs nothing
	return w.r.lang.Order == lang.VerbFirst && u.kind == partyUnit && len(w.d.args) == 0 && one && first == w.d.last+1 &&
		strikes(w.d) && w.d.trigger.Frame.Slot("of") == lang.Agent && fights(&w.r.parties[u.ref]) && w.r.indefinite(w.d.last)
}

// halfBetween reports whether one party alone stands behind "between" yet, and what
// came behind it only says where it is.
func (w *argWalk) halfBetween() bool {
	n := len(w.d.args)
	if n < 2 || w.d.args[n-1].unit.kind != placeUnit {
		return false
	}
	between := 0
	for _, a := range w.d.args {
		if a.slot == "between" && a.unit.kind == partyUnit {
			between++
		}
	}
	return between == 1
}

// qualifier reports whether a word with the article qualifies what stands before
// it: المبايع; a thing with the article does not.
func (r *reading) qualifier(tok int) bool {
	if !r.articled(tok) {
		return false
	}
	h := r.at(tok)
	return h == nil || h.entry(lang.OrganEntry) == nil
}

// clitic is the slot that a word's proclitic opens.
func (w *argWalk) clitic(tok int) string {
	pre := w.r.pre(tok)
	switch {
	case slices.Contains(pre, lang.In):
		return "in"
	case slices.Contains(pre, lang.To):
		return "to"
	case slices.Contains(pre, lang.As):
		return "as"
	}
	return ""
}

// slotOf is the slot that a preposition opens, or "".
func slotOf(h *hit) string {
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
