package frame

import (
	"slices"

	"tarikh/extract/lang"
)

// takeRanks gives the words of harm before "in the ranks of" those whose ranks they are:
// سقط قتلى في صفوف الحوثيين وقوات صالح.
func (r *Narration) takeRanks(list []Draft) {
	if len(list) == 0 {
		return
	}
	sent := r.Doc.Sentences[list[0].Sentence]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok || !h.Cue(lang.Ranks) {
			continue
		}
		d := r.harmedBefore(list, tok)
		if d == nil {
			continue
		}
		for at := h.Last; at < sent.Last && r.PartyAt[at] >= 0; {
			i := int(r.PartyAt[at])
			if p := &r.Parties[i]; !p.Asset {
				d.Recipients, d.ranks = append(without(d.Recipients, []int{i}), i), append(d.ranks, i)
			}
			if at = r.Parties[i].Last; at < sent.Last && r.Lang.Order == lang.VerbFirst && !slices.Contains(r.Pre(at), lang.And) {
				break
			}
			for at < sent.Last && r.PartyAt[at] < 0 && (r.CueAt(at, lang.And) || r.IsMark(at, ",")) {
				at++
			}
		}
	}
}

// harmedBefore is the last draft before a token that tells of victims or of what they came
// from, with no other act between; nil for none.
func (r *Narration) harmedBefore(list []Draft, tok int) *Draft {
	for i := len(list) - 1; i >= 0; i-- {
		d := &list[i]
		if d.First >= tok {
			continue
		}
		if d.cause || d.Harms() || d.Trigger.Kind == lang.Light && d.Trigger.Frame.Code == "die" {
			return d
		}
		for at := d.Last; at < tok && d.Trigger.Type == "ASSAULT"; at++ {
			if r.TollAt[at] >= 0 {
				return d // أوقعت الغارات قتلى في صفوف
			}
		}
		return nil
	}
	return nil
}
