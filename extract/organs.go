package extract

import (
	"tarikh/extract/lang"
)

// organ reads a body of a state with the state it belongs to: القوات الروسية,
// Russian forces, وزارة الدفاع الأمريكية.
func (r *reading) organ(h *hit, end int) (party, bool) {
	if h.entry(lang.OrganEntry) == nil {
		return party{}, false
	}
	country, first, last := r.nationBeside(h, end)
	state := r.states()[country]
	if state == nil {
		return party{}, false
	}
	code := h.entry(lang.OrganEntry).Code
	return party{first: first, last: last, class: lang.State, actor: state, role: organRoles[code].role, number: lang.Any,
		asset: code == assetOrgan}, true
}

// assetOrgan is the code of organs.tsv for what belongs to a state and cannot act:
// السفارة الأمريكية, Turkish positions.
const assetOrgan = "asset"

// organRoles are the roles of the codes of organs.tsv, and what a body without its
// state refers back to.
var organRoles = map[string]struct{ role, refers string }{
	"mil": {"MIL", "army"}, "air": {"MIL", "army"}, "cop": {"COP", "police"}, "gov": {"GOV", "government"},
}

// namelessOrgan is a body of a state that is not said: the army, الحكومة. The
// country of the article is taken for it later.
func (r *reading) namelessOrgan(h *hit, e *lang.Entry) party {
	body := organRoles[e.Code]
	actor := &lang.Actor{Name: r.doc.Surface(r.doc.TokenSpan(h.First, h.Last)), Code: body.role, Sector: body.role, Class: lang.State}
	return party{first: h.First, last: h.Last, class: lang.State, actor: actor, refers: body.refers, role: body.role, number: lang.Any}
}

// organOf is a body of forces; aircraft with the organisation that they belong to: طائرة مسيرة
// تابعة للحوثيين, طائرة مسيرة حوثية.
func (r *reading) organOf(h *hit, e *lang.Entry, end int) party {
	p := r.namelessOrgan(h, e)
	if r.lang.Order != lang.VerbFirst || e.Code != "air" {
		return p
	}
	o, ok := r.owner(h.Last, end)
	if !ok || o.class != lang.Organisation || o.first == h.Last && (o.last > o.first+1 || r.articled(o.first) != r.isDefinite(h)) {
		return p
	}
	p.ownerFirst, p.last, p.actor, p.class, p.role, p.refers = o.first, o.last, o.actor, o.class, o.role, o.refers
	return p
}

// ownsWeapon reports whether a nationality says whose shells or missiles something was
// done by: killed by Indian shells, بصواريخ إسرائيلية; but not: fought with American
// rifles.
func (r *reading) ownsWeapon(h *hit) bool {
	noun := r.at(h.First - 1)
	if r.lang.Order == lang.SubjectFirst {
		if noun = r.at(h.Last); r.cueAt(h.First-1, lang.With) {
			return false
		}
	}
	if noun == nil {
		return false
	}
	if t := noun.entry(lang.TriggerEntry); t != nil { // سقط صاروخ إسرائيلي
		return r.lang.Order == lang.VerbFirst && t.Feature.Verb() && noun.Last-noun.First > 1 && warModes[t.Trigger.Mode] && noun.Last == h.First
	}
	e := noun.entry(lang.ModeEntry)
	return e != nil && e.Attr == "tool" && (e.Acled == "shelling" || e.Acled == "airstrike")
}
