package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// memberReach is how many tokens behind the words for membership the organisation
// may stand: suspected of carrying explosives for the insurgents.
const memberReach = 10

// takeMembers gives arrests the organisation that those arrested are said to be of,
// in place of people without a side: arrested three men suspected of links to the
// group. That they are suspected puts no doubt on the arrest.
func (r *Narration) takeMembers(list []Draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.Trigger.Type != "COERCE" || d.Trigger.Effect != "captured" || d.Trigger.Kind != lang.Act {
			continue
		}
		at := r.membership(d)
		if at < 0 {
			continue
		}
		if at < d.First && d.Status == Alleged {
			d.Status = Actual
		}
		group := r.groupBehind(r.At(at).Last, d.Sentence)
		if group < 0 || slices.Contains(d.Actors, group) {
			continue
		}
		d.Recipients = r.membersOf(d.Recipients, group)
	}
}

// membersOf replaces people without a side in a list by the organisation that they
// are of.
func (r *Narration) membersOf(list []int, group int) []int {
	of := []int{group}
	for _, i := range list {
		if p := &r.Parties[i]; p.Class <= lang.State && i != group {
			of = append(of, i)
		}
	}
	return of
}

// membership gives the token of the words that say of those arrested what they are
// suspected to be: behind the verb, or between them and a verb behind them; -1 for
// none.
func (r *Narration) membership(d *Draft) int {
	from := d.First
	for _, i := range d.Recipients {
		from = min(from, r.Parties[i].First)
	}
	h := r.cueAhead(from, r.Doc.Sentences[d.Sentence].Last, lang.Member, func(tok int) bool {
		h := r.At(tok)
		return h != nil && tok > d.Last && (h.Cue(lang.But) || r.OtherAct(h))
	})
	if h == nil {
		return -1
	}
	return h.First
}

// groupBehind gives the first armed organisation behind a token, -1 for none. A
// preposition that says against whom something was done gives none.
func (r *Narration) groupBehind(tok, sentence int) int {
	end := min(r.Doc.Sentences[sentence].Last, tok+memberReach)
	for ; tok < end; tok++ {
		if r.IsMark(tok, ".؛;:") || r.CueAt(tok, lang.Against) {
			return -1
		}
		if i := int(r.PartyAt[tok]); i >= 0 {
			if p := &r.Parties[i]; p.Class == lang.Organisation && p.Actor != nil && mention.Rebel(p.Actor.Sector) {
				return i
			}
		}
	}
	return -1
}
