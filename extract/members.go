package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// memberReach is how many tokens behind the words for membership the organisation
// may stand: suspected of carrying explosives for the insurgents.
const memberReach = 10

// takeMembers gives arrests the organisation that those arrested are said to be of,
// in place of people without a side: arrested three men suspected of links to the
// group. That they are suspected puts no doubt on the arrest.
func (r *reading) takeMembers(list []draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.trigger.Type != "COERCE" || d.trigger.Effect != "captured" || d.trigger.Kind != lang.Act {
			continue
		}
		at := r.membership(d)
		if at < 0 {
			continue
		}
		if at < d.first && d.status == Alleged {
			d.status = Actual
		}
		group := r.groupBehind(r.at(at).Last, d.sentence)
		if group < 0 || slices.Contains(d.actors, group) {
			continue
		}
		d.recipients = r.membersOf(d.recipients, group)
	}
}

// membersOf replaces people without a side in a list by the organisation that they
// are of.
func (r *reading) membersOf(list []int, group int) []int {
	of := []int{group}
	for _, i := range list {
		if p := &r.parties[i]; p.class <= lang.State && i != group {
			of = append(of, i)
		}
	}
	return of
}

// membership gives the token of the words that say of those arrested what they are
// suspected to be: behind the verb, or between them and a verb behind them; -1 for
// none.
func (r *reading) membership(d *draft) int {
	from := d.first
	for _, i := range d.recipients {
		from = min(from, r.parties[i].first)
	}
	h := r.cueAhead(from, r.doc.Sentences[d.sentence].Last, lang.Member, func(tok int) bool {
		h := r.at(tok)
		return h != nil && tok > d.last && (h.cue(lang.But) || r.otherAct(h))
	})
	if h == nil {
		return -1
	}
	return h.First
}

// groupBehind gives the first armed organisation behind a token, -1 for none. A
// preposition that says against whom something was done gives none.
func (r *reading) groupBehind(tok, sentence int) int {
	end := min(r.doc.Sentences[sentence].Last, tok+memberReach)
	for ; tok < end; tok++ {
		if r.isMark(tok, ".؛;:") || r.cueAt(tok, lang.Against) {
			return -1
		}
		if i := int(r.partyAt[tok]); i >= 0 {
			if p := &r.parties[i]; p.class == lang.Organisation && p.actor != nil && rebel(p.actor.Sector) {
				return i
			}
		}
	}
	return -1
}
