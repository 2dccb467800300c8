package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// closed reports whether a noun cannot govern another one: it bears the article
// itself (على القرية), so that what follows is no longer in its slot.
func (r *Narration) closed(u mention.Unit) bool {
	if r.Lang.Article == "" {
		return false
	}
	return r.Articled(u.First)
}

// slotHere names the slot of a noun: its own proclitic, the preposition before
// it, the slot of the noun it is joined to, or none.
func (w *argWalk) slotHere(u mention.Unit, noun bool) string {
	first := w.r.Start(u)
	own := w.clitic(first)
	joined := slices.Contains(w.r.Pre(first), lang.And) || w.r.CueAt(first-1, lang.And)
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
	case joined && u.Kind == mention.PartyUnit && w.halfBetween():
		return "between" // between police in Bahrain and demonstrators
	case joined && len(w.d.args) > 0 && w.words <= 2:
		return w.lastSlot()
	case noun && w.direct:
		return "of"
	case noun && w.ownsTarget(u, first):
		return "its"
	}
	return ""
}

// lastSlot is the slot of the last argument, those who only help left out: between the army,
// backed by the resistance, and the rebels.
func (w *argWalk) lastSlot() string {
	for i := len(w.d.args) - 1; i >= 0; i-- {
		if s := w.d.args[i].slot; s != allySlot || i == 0 {
			return s
		}
	}
	return ""
}

// ownsTarget reports whether one word that means nothing to the lexicon stands between
// the noun of a strike and a party, which has what was hit then: قصف مواقع التنظيم.
func (w *argWalk) ownsTarget(u mention.Unit, first int) bool {
	one := w.d.Last-w.d.First == 1 // not: قصف مدفعي, which governs nothing
	return w.r.Lang.Order == lang.VerbFirst && u.Kind == mention.PartyUnit && len(w.d.args) == 0 && one && first == w.d.Last+1 &&
		Strikes(w.d) && w.d.Trigger.Frame.Slot("of") == lang.Agent && Fights(&w.r.Parties[u.Ref]) && w.r.indefinite(w.d.Last)
}

// halfBetween reports whether one party alone stands behind "between" yet, and what
// came behind it only says where it is.
func (w *argWalk) halfBetween() bool {
	n := len(w.d.args)
	if n < 2 || w.d.args[n-1].unit.Kind != mention.PlaceUnit {
		return false
	}
	between := 0
	for _, a := range w.d.args {
		if a.slot == "between" && a.unit.Kind == mention.PartyUnit {
			between++
		}
	}
	return between == 1
}

// qualifier reports whether a word with the article qualifies what stands before
// it: المبايع; a thing with the article does not.
func (r *Narration) qualifier(tok int) bool {
	if !r.Articled(tok) {
		return false
	}
	h := r.At(tok)
	return h == nil || h.Entry(lang.OrganEntry) == nil
}

// clitic is the slot that a word's proclitic opens.
func (w *argWalk) clitic(tok int) string {
	pre := w.r.Pre(tok)
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
