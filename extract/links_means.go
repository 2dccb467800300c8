package extract

import (
	"slices"

	"tarikh/extract/lang"
)

// linkControl joins the taking of ground to the verb that it is the object of:
// استعاد الجيش السيطرة على المدينة.
func (r *reading) linkControl(list []draft) {
	for i := 1; i < len(list); i++ {
		v, n := &list[i-1], &list[i]
		if v.gone || n.gone || v.entry == nil || n.entry == nil || v.trigger.Mode != "seize" || n.trigger.Mode != "seize" ||
			!v.entry.Feature.Verb() || n.entry.Feature != lang.Noun || len(n.pre) > 0 || n.first-v.last > controlReach || r.tied(n) ||
			!r.sameClause(v.last, n.first) || r.placeBetween(v.last, n.first) {
			continue // took the town and …
		}
		r.absorb(v, n)
	}
}

// linkMeans gives a verb of violence the object that stands behind the strikes that it was
// done with: استهدف الطيران بثلاث غارات مواقع التنظيم.
func (r *reading) linkMeans(list []draft) {
	if r.lang.Order != lang.VerbFirst {
		return
	}
	for i := 1; i < len(list); i++ {
		v, n := &list[i-1], &list[i]
		if v.gone || n.gone || v.trigger.Type != "ASSAULT" || n.trigger.Type != "ASSAULT" || v.entry == nil || n.entry == nil || !v.entry.Feature.Verb() ||
			n.entry.Feature != lang.Noun || n.light >= 0 || v.passive || v.trigger.Frame.Slot("obj") != lang.Recipient || len(v.actors) == 0 || len(v.recipients) > 0 ||
			!slices.Contains(n.pre, lang.In) && !slices.Contains(r.pre(n.first-1), lang.In) || !r.sameClause(v.last, n.first) {
			continue
		}
		var hit []int
		for _, a := range n.args {
			if a.unit.kind == partyUnit && (a.slot == "" || a.slot == "of") && !slices.Contains(v.actors, a.unit.ref) {
				hit = append(hit, a.unit.ref)
			}
		}
		if len(hit) == 0 || r.parties[hit[0]].first-n.last > 2 {
			continue
		}
		v.recipients, n.actors, n.recipients = hit, nil, nil
		r.absorb(v, n)
	}
}

// linkForces makes forces on their way what a deed of violence hit, where nothing else is:
// قصفت الطائرات تعزيزات للجماعة.
func (r *reading) linkForces(list []draft) {
	for i := 1; i < len(list); i++ {
		v, n := &list[i-1], &list[i]
		if v.gone || n.gone || v.trigger.Type != "ASSAULT" || n.trigger.Type != "MOBILIZE" || v.entry == nil || n.entry == nil || n.entry.Feature != lang.Noun ||
			n.light >= 0 || v.trigger.Frame.Slot("obj") != lang.Recipient || len(v.recipients) > 0 || len(n.pre) > 0 || n.first-v.last > controlReach || r.tied(n) ||
			!r.sameClause(v.last, n.first) {
			continue
		}
		v.recipients = without(n.actors, v.actors)
		for _, a := range n.args {
			if a.unit.kind == partyUnit && a.slot == "to" && fights(&r.parties[a.unit.ref]) {
				v.recipients = append(v.recipients, a.unit.ref)
			}
		}
		n.gone = true
	}
}

// placeBetween reports whether a place that is no part of a party stands between
// two tokens.
func (r *reading) placeBetween(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.placeAt[tok] >= 0 && r.partyAt[tok] < 0 {
			return true
		}
	}
	return false
}

// controlReach is how many tokens the subject of such a verb may have.
const controlReach = 8

// endsAgainst reports whether the words of a draft end in "against".
func (r *reading) endsAgainst(d *draft) bool {
	return d.last-d.first > 1 && r.wordIs(d.last-1, lang.Against)
}

// state reports whether a verb of the present tells what is, not what happened:
// a town they control. Headlines tell news in the present.
func (r *reading) state(d *draft) bool {
	return r.part != Title && d.entry != nil && d.entry.Feature.Present() && (d.status == Actual || d.status == Ongoing)
}
