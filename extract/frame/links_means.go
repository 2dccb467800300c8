package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// linkControl joins the taking of ground to the verb that it is the object of:
// استعاد الجيش السيطرة على المدينة.
func (r *Narration) linkControl(list []Draft) {
	for i := 1; i < len(list); i++ {
		v, n := &list[i-1], &list[i]
		if v.gone || n.gone || v.Entry == nil || n.Entry == nil || v.Trigger.Mode != "seize" || n.Trigger.Mode != "seize" ||
			!v.Entry.Feature.Verb() || n.Entry.Feature != lang.Noun || len(n.Pre) > 0 || n.First-v.Last > controlReach || r.tied(n) ||
			!r.SameClause(v.Last, n.First) || r.placeBetween(v.Last, n.First) {
			continue // took the town and …
		}
		r.absorb(v, n)
	}
}

// linkMeans gives a verb of violence the object that stands behind the strikes that it was
// done with: استهدف الطيران بثلاث غارات مواقع التنظيم.
func (r *Narration) linkMeans(list []Draft) {
	if r.Lang.Order != lang.VerbFirst {
		return
	}
	for i := 1; i < len(list); i++ {
		v, n := &list[i-1], &list[i]
		if v.gone || n.gone || v.Trigger.Type != "ASSAULT" || n.Trigger.Type != "ASSAULT" || v.Entry == nil || n.Entry == nil || !v.Entry.Feature.Verb() ||
			n.Entry.Feature != lang.Noun || n.Light >= 0 || v.Passive || v.Trigger.Frame.Slot("obj") != lang.Recipient || len(v.Actors) == 0 || len(v.Recipients) > 0 ||
			!slices.Contains(n.Pre, lang.In) && !slices.Contains(r.Pre(n.First-1), lang.In) || !r.SameClause(v.Last, n.First) {
			continue
		}
		var hit []int
		for _, a := range n.args {
			if a.unit.Kind == mention.PartyUnit && (a.slot == "" || a.slot == "of") && !slices.Contains(v.Actors, a.unit.Ref) {
				hit = append(hit, a.unit.Ref)
			}
		}
		if len(hit) == 0 || r.Parties[hit[0]].First-n.Last > 2 {
			continue
		}
		v.Recipients, n.Actors, n.Recipients = hit, nil, nil
		r.absorb(v, n)
	}
}

// linkForces makes forces on their way what a deed of violence hit, where nothing else is:
// قصفت الطائرات تعزيزات للجماعة.
func (r *Narration) linkForces(list []Draft) {
	for i := 1; i < len(list); i++ {
		v, n := &list[i-1], &list[i]
		if v.gone || n.gone || v.Trigger.Type != "ASSAULT" || n.Trigger.Type != "MOBILIZE" || v.Entry == nil || n.Entry == nil || n.Entry.Feature != lang.Noun ||
			n.Light >= 0 || v.Trigger.Frame.Slot("obj") != lang.Recipient || len(v.Recipients) > 0 || len(n.Pre) > 0 || n.First-v.Last > controlReach || r.tied(n) ||
			!r.SameClause(v.Last, n.First) {
			continue
		}
		v.Recipients = without(n.Actors, v.Actors)
		for _, a := range n.args {
			if a.unit.Kind == mention.PartyUnit && a.slot == "to" && Fights(&r.Parties[a.unit.Ref]) {
				v.Recipients = append(v.Recipients, a.unit.Ref)
			}
		}
		n.gone = true
	}
}

// placeBetween reports whether a place that is no part of a party stands between
// two tokens.
func (r *Narration) placeBetween(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.PlaceAt[tok] >= 0 && r.PartyAt[tok] < 0 {
			return true
		}
	}
	return false
}

// controlReach is how many tokens the subject of such a verb may have.
const controlReach = 8

// endsAgainst reports whether the words of a draft end in "against".
func (r *Narration) endsAgainst(d *Draft) bool {
	return d.Last-d.First > 1 && r.WordIs(d.Last-1, lang.Against)
}

// state reports whether a verb of the present tells what is, not what happened:
// a town they control. Headlines tell news in the present.
func (r *Narration) state(d *Draft) bool {
	return r.Part != mention.Title && d.Entry != nil && d.Entry.Feature.Present() && (d.Status == Actual || d.Status == Ongoing)
}
