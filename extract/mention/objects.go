package mention

import (
	"slices"
	"strings"

	"tarikh/extract/lang"
)

// peopleObject is the sort of object that is no row of objects.tsv: people of any kind.
const peopleObject = "people"

// bySubject stands before the sort of a subject that a trigger needs.
const bySubject = "by:"

// How far the object that a trigger needs may stand from it, in tokens: behind
// an active verb or a noun, and before a passive.
const (
	objectAhead = 9
	objectBack  = 16
)

// weighObjects drops the triggers that lack the object they need; those that
// have it take the place of the other triggers of their word.
func (r *Reading) weighObjects() {
	var met []*lang.Trigger // before, of acts of which an article names the subject but once
	for i := range r.hits {
		h := &r.hits[i]
		if !needsObject(h) {
			if e := h.Entry(lang.TriggerEntry); e != nil && e.Trigger.Mode != "" && !slices.Contains(met, e.Trigger) {
				met = append(met, e.Trigger)
			}
			continue
		}
		var plain, special, rest []*lang.Entry
		for _, e := range h.Payloads {
			switch {
			case e.Kind != lang.TriggerEntry:
				rest = append(rest, e)
			case !ofObject(e):
				plain = append(plain, e)
			case r.hasObject(h, e):
				special = append(special, e)
				met = append(met, e.Trigger)
			case bySort(e) && e.Feature == lang.Noun && r.namedAlone(h) && slices.ContainsFunc(met, sameAct(e.Trigger)):
				special = append(special, e) // the strike continued
			}
		}
		if len(special) > 0 {
			plain = special
		}
		if h.mean(append(plain, rest...)); len(h.Payloads) == 0 {
			cover(r.hitAt, h.First, h.Last, -1)
		}
	}
}

// sameAct tells the triggers of the act of another.
func sameAct(t *lang.Trigger) func(*lang.Trigger) bool {
	return func(o *lang.Trigger) bool { return o.Type == t.Type && o.Mode == t.Mode && o.Kind == t.Kind }
}

// bySort reports whether what a trigger needs is a sort of subject.
func bySort(e *lang.Entry) bool { return strings.HasPrefix(e.Trigger.Needs, bySubject) }

// namedAlone reports whether a noun with the definite article is one word, and nothing stands
// between the two.
func (r *Reading) namedAlone(h *Hit) bool {
	return h.Last-h.First == 1 && (r.IsDefinite(h) || r.CueAt(h.First-1, lang.Definite))
}

func needsObject(h *Hit) bool {
	if !h.Is(lang.TriggerEntry) {
		return false
	}
	for _, e := range h.Payloads {
		if e.Kind == lang.TriggerEntry && ofObject(e) {
			return true
		}
	}
	return false
}

// ofObject reports whether what a trigger needs is a sort of object.
func ofObject(e *lang.Entry) bool {
	switch e.Trigger.Needs {
	case "", "light", "victims", "perfect", "someone", "force", "armed":
		return false
	}
	return true
}

// hasObject reports whether a trigger has the object that it needs: seized a
// cache of arms, two pistols were found; the boiler exploded.
func (r *Reading) hasObject(h *Hit, e *lang.Entry) bool {
	sort, subject := strings.CutPrefix(e.Trigger.Needs, bySubject)
	if subject {
		return r.objectBefore(h.First, sort) || e.Feature == lang.Noun && r.objectBehind(h.Last, sort)
	}
	if e.Feature == lang.Participle || e.Feature == lang.Perfect {
		if r.AuxBefore(h.First) {
			return r.objectBefore(h.First, sort)
		}
	}
	return r.objectBehind(h.Last, sort)
}

// AuxBefore reports whether a verb that makes a passive stands before a token.
func (r *Reading) AuxBefore(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-2; back-- {
		if r.CueAt(back, lang.Aux) {
			return true
		}
	}
	return false
}

// objectBehind looks for an object of a sort up to the end of the clause.
func (r *Reading) objectBehind(tok int, sort string) bool {
	end := min(r.Doc.Sentences[r.SentenceOf(tok-1)].Last, tok+objectAhead)
	for ; tok < end; tok++ {
		h := r.At(tok)
		if r.IsMark(tok, ".؛;:") {
			return false
		}
		if h == nil || h.First != tok {
			continue
		}
		if r.IsObject(h, sort) {
			return true
		}
		if h.Cue(lang.That) || h.Cue(lang.Conj) || h.Cue(lang.But) || r.SaysVerb(h) || r.cutsObject(h) {
			return false
		}
	}
	return false
}

// cutsObject reports whether a word is a verb of another act, which takes what
// stands behind it: seized the town and found weapons.
func (r *Reading) cutsObject(h *Hit) bool {
	if !h.Is(lang.TriggerEntry) {
		return false
	}
	for _, e := range h.Payloads {
		if e.Kind == lang.TriggerEntry && (e.Feature == lang.Perfect || e.Feature == lang.Imperfect) && e.Trigger.Kind == lang.Act {
			return true
		}
	}
	return false
}

// objectBefore looks for an object of a sort back to the start of the clause.
func (r *Reading) objectBefore(tok int, sort string) bool {
	start := max(r.Doc.Sentences[r.SentenceOf(tok)].First, tok-objectBack)
	for tok--; tok >= start; tok-- {
		h := r.At(tok)
		if r.IsMark(tok, ".؛;:") {
			return false
		}
		if h == nil || h.First != tok {
			continue
		}
		if r.IsObject(h, sort) {
			return true
		}
		if h.Cue(lang.That) || h.Cue(lang.But) || r.SaysVerb(h) {
			return false
		}
	}
	return false
}

// IsObject reports whether a hit is an object of a sort.
func (r *Reading) IsObject(h *Hit, sort string) bool {
	if sort == peopleObject {
		return h.Entry(lang.PeopleEntry) != nil || h.Entry(lang.GenericEntry) != nil && h.Entry(lang.GenericEntry).Attr != "civil-site"
	}
	if !h.Is(lang.ObjectEntry) {
		return false
	}
	for _, e := range h.Payloads {
		if e.Kind == lang.ObjectEntry && e.Code == sort {
			return true
		}
	}
	return false
}
