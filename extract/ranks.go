package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// takeRanks gives the words of harm before "in the ranks of" those whose ranks they are:
// سقط قتلى في صفوف الحوثيين وقوات صالح.
func (r *reading) takeRanks(list []draft) {
	if len(list) == 0 {
		return
	}
	sent := r.doc.Sentences[list[0].sentence]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.at(tok)
		if h == nil || h.First != tok || !h.cue(lang.Ranks) {
			continue
		}
		d := r.harmedBefore(list, tok)
		if d == nil {
			continue
		}
		for at := h.Last; at < sent.Last && r.partyAt[at] >= 0; {
			i := int(r.partyAt[at])
			if p := &r.parties[i]; !p.asset {
				d.recipients, d.ranks = append(without(d.recipients, []int{i}), i), append(d.ranks, i)
			}
			if at = r.parties[i].last; at < sent.Last && r.lang.Order == lang.VerbFirst && !slices.Contains(r.pre(at), lang.And) {
				break
			}
			for at < sent.Last && r.partyAt[at] < 0 && (r.cueAt(at, lang.And) || r.isMark(at, ",")) {
				at++
			}
		}
	}
}

// harmedBefore is the last draft before a token that tells of victims or of what they came
// from, with no other act between; nil for none.
func (r *reading) harmedBefore(list []draft, tok int) *draft {
	for i := len(list) - 1; i >= 0; i-- {
		d := &list[i]
		if d.first >= tok {
			continue
		}
		if d.cause || d.harms() || d.trigger.Kind == lang.Light && d.trigger.Frame.Code == "die" {
			return d
		}
		for at := d.last; at < tok && d.trigger.Type == "ASSAULT"; at++ {
			if r.tollAt[at] >= 0 {
				return d // أوقعت الغارات قتلى في صفوف
			}
		}
		return nil
	}
	return nil
}
