package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// How far allies are looked for, in tokens: behind the deed, and between the words
// for help and those who help.
const (
	allyReach = 12
	allyNear  = 4
)

// allySlot is the slot of those who act together with others.
const allySlot = "ally"

// AllyRule marks a deed that several did together.
const AllyRule = "ally"

// takeAllies gives a deed those who are said to act together with its author: troops
// helped by American commandos, بإسناد جوي من التحالف. A state that only backs
// somebody has not acted; its forces have.
func (r *Narration) takeAllies(list []Draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.Trigger.Type != "ASSAULT" || d.Trigger.Kind != lang.Act || len(d.Actors) == 0 {
			continue
		}
		first := r.Parties[d.Actors[0]].Last
		end := min(r.Doc.Sentences[d.Sentence].Last, max(first, d.Last)+allyReach)
		ends := func(tok int) bool { return tok >= d.Last && r.At(tok) != nil && r.OtherAct(r.At(tok)) }
		h := r.cueAhead(min(first, d.Last), end, lang.Ally, ends)
		if h == nil {
			h = r.cueAhead(min(first, d.Last), end, lang.Helped, ends)
		}
		if h == nil || h.Cue(lang.Helped) && !h.Cue(lang.Ally) && !r.helps(h) {
			continue
		}
		if i := r.allyBehind(h.Last, r.Doc.Sentences[d.Sentence].Last); i >= 0 && !slices.Contains(d.Actors, i) && !slices.Contains(d.Recipients, i) {
			d.Actors = append(d.Actors, i)
			d.Rules = append(d.Rules, AllyRule)
		}
	}
}

// takeAided makes the authors of a deed the recipients of the help amid or with which they do
// it: launched the operation amid air support from the coalition.
func (r *Narration) takeAided(list []Draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.Trigger.Type != "AID" || d.Entry == nil || d.Entry.Feature != lang.Noun || len(d.Actors) == 0 || len(d.Recipients) > 0 || !r.accompanies(d) {
			continue
		}
		for j := k - 1; j >= 0; j-- {
			deed := &list[j]
			if deed.gone || deed.Trigger.Kind != lang.Act || deed.Trigger.Type != "ASSAULT" || slices.Contains(deed.Doubt, "purpose") {
				continue
			}
			d.Recipients = append(d.Recipients, without(deed.Actors, d.Actors)...)
			break
		}
	}
}

// accompanies reports whether "amid" or "with" stands directly before a noun, with nothing but
// an article between.
func (r *Narration) accompanies(d *Draft) bool {
	tok := r.BeforeDeterminers(d.First)
	return slices.Contains(d.Pre, lang.In) || r.CueAt(tok, lang.While) || r.CueAt(tok, lang.With) || r.CueAt(tok, lang.In)
}

// helps reports whether "by" is written together with the word behind one that says that
// somebody is helped: مدعومة بالمقاومة.
func (r *Narration) helps(h *mention.Hit) bool {
	return h.Last < len(r.Doc.Tokens) && slices.Contains(r.Pre(h.Last), lang.In)
}

// cueAhead gives the words with a cue that begin at or behind a token, nil where a
// clause ends before them, or what ends says of a token.
func (r *Narration) cueAhead(from, end int, c lang.Cue, ends func(tok int) bool) *mention.Hit {
	for tok := from; tok < end; tok++ {
		if r.IsMark(tok, "؛;:") || ends(tok) {
			return nil
		}
		if h := r.At(tok); h != nil && h.First == tok && h.Cue(c) {
			return h
		}
	}
	return nil
}

// allyBehind gives the forces or the organisation that stand behind a token, -1 for
// none.
func (r *Narration) allyBehind(tok, end int) int {
	for near := tok + allyNear; tok < end && tok < near; tok++ {
		i := int(r.PartyAt[tok])
		if i < 0 {
			continue
		}
		p := &r.Parties[i]
		forces := p.Class == lang.State && (p.Role == "MIL" || p.Role == "COP" || r.meansOf(p) != nil || p.Actor != nil && p.Actor.Sector == "MIL")
		if p.Actor == nil || p.Actor.ID == "" || p.Asset || p.Class != lang.Organisation && !forces {
			return -1
		}
		return i
	}
	return -1
}

// takeAccused makes those who are accused the authors of the deed that they are
// accused of, where nobody else is: blamed the group for the attack.
func (r *Narration) takeAccused(list []Draft) {
	for k := range list {
		a := &list[k]
		if a.gone || a.Trigger.Type != "ACCUSE" || len(a.Recipients) == 0 {
			continue
		}
		for j := k + 1; j < len(list); j++ {
			d := &list[j]
			if d.gone {
				continue
			}
			if d.Trigger.Type == "ASSAULT" && r.accusedOf(a, d) {
				if len(d.Actors) == 0 {
					d.Actors = append(d.Actors, without(a.Recipients, d.Recipients)...)
					d.Rules = append(d.Rules, "accused")
				}
				if len(a.Actors) > 0 && d.Status == Alleged {
					d.accuser = r.Parties[a.Actors[0]].Mention.Text
				}
			}
			break
		}
	}
}

// blamedReach is how many tokens behind a deed the words stand that say whose it is.
const blamedReach = 25

// takeBlamed makes those on whom a deed is blamed its authors, where nobody else is: an
// attack in Midyat, blamed on the party, killed a policeman.
func (r *Narration) takeBlamed(list []Draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.Trigger.Type != "ASSAULT" || d.Trigger.Kind != lang.Act || len(d.Actors) > 0 {
			continue
		}
		end := r.Doc.Sentences[d.Sentence].Last
		h := r.cueAhead(d.Last, min(end, d.Last+blamedReach), lang.BlamedOn, func(tok int) bool {
			j := draftAt(list, tok)
			return j > k && !list[j].gone
		})
		if h == nil {
			if i := r.accusedBefore(d); i >= 0 {
				d.Actors = append(d.Actors, i)
				d.Rules = append(d.Rules, "accused")
			}
			continue
		}
		if i := r.blamedBehind(h.Last, end); i >= 0 && !slices.Contains(d.Recipients, i) {
			d.Actors = append(d.Actors, i)
			d.Rules = append(d.Rules, "accused")
		}
	}
}

// accusedWords is how many tokens may stand between a deed and "behind" of which a party
// is accused, and between that and the party.
const accusedWords = 2

// accusedBefore gives the party before a deed of which only that it is accused or behind
// it stands between: تنظيم داعش المتهم بالوقوف خلف التفجير; -1 for none.
func (r *Narration) accusedBefore(d *Draft) int {
	if r.Lang.Order != lang.VerbFirst {
		return -1
	}
	start := r.Doc.Sentences[d.Sentence].First
	for tok := d.First - 1; tok > start && tok >= d.First-accusedWords; tok-- {
		h := r.At(tok)
		if h == nil || !h.Cue(lang.BlamedFor) {
			continue
		}
		for at := h.First - 1; at >= start && at >= h.First-accusedWords; at-- {
			if i := int(r.PartyAt[at]); i >= 0 && Fights(&r.Parties[i]) && r.Parties[i].Actor != nil && r.Parties[i].Actor.ID != "" {
				return i
			}
		}
		return -1
	}
	return -1
}

// blamedBehind gives the party directly behind a token, over an article, that may have
// done it; -1 for none.
func (r *Narration) blamedBehind(tok, end int) int {
	for ; tok < end && (r.CueAt(tok, lang.Definite) || r.CueAt(tok, lang.Det) || r.IsMark(tok, "\"")); tok++ {
	}
	if tok >= end || r.PartyAt[tok] < 0 || !Fights(&r.Parties[r.PartyAt[tok]]) {
		return -1
	}
	return int(r.PartyAt[tok])
}

// accusedOf reports whether a preposition ties a deed to an accusation before it.
func (r *Narration) accusedOf(a, d *Draft) bool {
	if d.Entry == nil || d.Entry.Feature != lang.Noun && d.Entry.Feature != lang.Gerund || !r.SameClause(a.Last, d.First) {
		return false
	}
	at := d.First
	for at > a.Last && !r.CueAt(at-1, lang.BlamedFor) && (r.CueAt(at-1, lang.Definite) || r.CueAt(at-1, lang.Det) || r.At(at-1) == nil) {
		at--
	}
	if r.Lang.Order == lang.VerbFirst && (slices.Contains(d.Pre, lang.In) || r.CueAt(at-1, lang.NoMeaning)) {
		return true // حمل التنظيم مسؤولية التفجير: the words of the accusation itself
	}
	return r.CueAt(at-1, lang.BlamedFor)
}
