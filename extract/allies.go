package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// How far allies are looked for, in tokens: behind the deed, and between the words
// for help and those who help.
const (
	allyReach = 12
	allyNear  = 4
)

// allySlot is the slot of those who act together with others.
const allySlot = "ally"

// allyRule marks a deed that several did together.
const allyRule = "ally"

// takeAllies gives a deed those who are said to act together with its author: troops
// helped by American commandos, بإسناد جوي من التحالف. A state that only backs
// somebody has not acted; its forces have.
func (r *reading) takeAllies(list []draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.trigger.Type != "ASSAULT" || d.trigger.Kind != lang.Act || len(d.actors) == 0 {
			continue
		}
		first := r.parties[d.actors[0]].last
		end := min(r.doc.Sentences[d.sentence].Last, max(first, d.last)+allyReach)
		h := r.cueAhead(min(first, d.last), end, lang.Ally, func(tok int) bool { return tok >= d.last && r.at(tok) != nil && r.otherAct(r.at(tok)) })
		if h == nil {
			continue
		}
		if i := r.allyBehind(h.Last, r.doc.Sentences[d.sentence].Last); i >= 0 && !slices.Contains(d.actors, i) && !slices.Contains(d.recipients, i) {
			d.actors = append(d.actors, i)
			d.rules = append(d.rules, allyRule)
		}
	}
}

// cueAhead gives the words with a cue that begin at or behind a token, nil where a
// clause ends before them, or what ends says of a token.
func (r *reading) cueAhead(from, end int, c lang.Cue, ends func(tok int) bool) *hit {
	for tok := from; tok < end; tok++ {
		if r.isMark(tok, "؛;:") || ends(tok) {
			return nil
		}
		if h := r.at(tok); h != nil && h.First == tok && h.cue(c) {
			return h
		}
	}
	return nil
}

// allyBehind gives the forces or the organisation that stand behind a token, -1 for
// none.
func (r *reading) allyBehind(tok, end int) int {
	for near := tok + allyNear; tok < end && tok < near; tok++ {
		i := int(r.partyAt[tok])
		if i < 0 {
			continue
		}
		p := &r.parties[i]
		forces := p.class == lang.State && (p.role == "MIL" || p.role == "COP" || r.meansOf(p) != nil || p.actor != nil && p.actor.Sector == "MIL")
		if p.actor == nil || p.actor.ID == "" || p.asset || p.class != lang.Organisation && !forces {
			return -1
		}
		return i
	}
	return -1
}

// takeAccused makes those who are accused the authors of the deed that they are
// accused of, where nobody else is: blamed the group for the attack.
func (r *reading) takeAccused(list []draft) {
	for k := range list {
		a := &list[k]
		if a.gone || a.trigger.Type != "ACCUSE" || len(a.recipients) == 0 {
			continue
		}
		for j := k + 1; j < len(list); j++ {
			d := &list[j]
			if d.gone {
				continue
			}
			if d.trigger.Type == "ASSAULT" && r.accusedOf(a, d) {
				if len(d.actors) == 0 {
					d.actors = append(d.actors, without(a.recipients, d.recipients)...)
					d.rules = append(d.rules, "accused")
				}
				if len(a.actors) > 0 && d.status == Alleged {
					d.accuser = r.parties[a.actors[0]].mention.Text
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
func (r *reading) takeBlamed(list []draft) {
	for k := range list {
		d := &list[k]
		if d.gone || d.trigger.Type != "ASSAULT" || d.trigger.Kind != lang.Act || len(d.actors) > 0 {
			continue
		}
		end := r.doc.Sentences[d.sentence].Last
		h := r.cueAhead(d.last, min(end, d.last+blamedReach), lang.BlamedOn, func(tok int) bool {
			j := draftAt(list, tok)
			return j > k && !list[j].gone
		})
		if h == nil {
			if i := r.accusedBefore(d); i >= 0 {
				d.actors = append(d.actors, i)
				d.rules = append(d.rules, "accused")
			}
			continue
		}
		if i := r.blamedBehind(h.Last, end); i >= 0 && !slices.Contains(d.recipients, i) {
			d.actors = append(d.actors, i)
			d.rules = append(d.rules, "accused")
		}
	}
}

// accusedWords is how many tokens may stand between a deed and "behind" of which a party
// is accused, and between that and the party.
const accusedWords = 2

// accusedBefore gives the party before a deed of which only that it is accused or behind
// it stands between: تنظيم داعش المتهم بالوقوف خلف التفجير; -1 for none.
func (r *reading) accusedBefore(d *draft) int {
	if r.lang.Order != lang.VerbFirst {
		return -1
	}
	start := r.doc.Sentences[d.sentence].First
	for tok := d.first - 1; tok > start && tok >= d.first-accusedWords; tok-- {
		h := r.at(tok)
		if h == nil || !h.cue(lang.BlamedFor) {
			continue
		}
		for at := h.First - 1; at >= start && at >= h.First-accusedWords; at-- {
			if i := int(r.partyAt[at]); i >= 0 && fights(&r.parties[i]) && r.parties[i].actor != nil && r.parties[i].actor.ID != "" {
				return i
			}
		}
		return -1
	}
	return -1
}

// blamedBehind gives the party directly behind a token, over an article, that may have
// done it; -1 for none.
func (r *reading) blamedBehind(tok, end int) int {
	for ; tok < end && (r.cueAt(tok, lang.Definite) || r.cueAt(tok, lang.Det) || r.isMark(tok, "\"")); tok++ {
	}
	if tok >= end || r.partyAt[tok] < 0 || !fights(&r.parties[r.partyAt[tok]]) {
		return -1
	}
	return int(r.partyAt[tok])
}

// accusedOf reports whether a preposition ties a deed to an accusation before it.
func (r *reading) accusedOf(a, d *draft) bool {
	if d.entry == nil || d.entry.Feature != lang.Noun && d.entry.Feature != lang.Gerund || !r.sameClause(a.last, d.first) {
		return false
	}
	at := d.first
	for at > a.last && !r.cueAt(at-1, lang.BlamedFor) && (r.cueAt(at-1, lang.Definite) || r.cueAt(at-1, lang.Det) || r.at(at-1) == nil) {
		at--
	}
	if r.lang.Order == lang.VerbFirst && (slices.Contains(d.pre, lang.In) || r.cueAt(at-1, lang.NoMeaning)) {
		return true // حمل التنظيم مسؤولية التفجير: the words of the accusation itself
	}
	return r.cueAt(at-1, lang.BlamedFor)
}
