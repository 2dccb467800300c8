package mention

import (
	"tarikh/extract/lang"
)

// organ reads a body of a state with the state it belongs to: القوات الروسية,
// Russian forces, وزارة الدفاع الأمريكية.
func (r *Reading) organ(h *Hit, end int) (Party, bool) {
	if h.Entry(lang.OrganEntry) == nil {
		return Party{}, false
	}
	country, first, last := r.nationBeside(h, end)
	state := r.States()[country]
	if state == nil {
		return Party{}, false
	}
	code := h.Entry(lang.OrganEntry).Code
	return Party{First: first, Last: last, Class: lang.State, Actor: state, Role: organRoles[code].role, Number: lang.Any,
		Asset: code == assetOrgan}, true
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
func (r *Reading) namelessOrgan(h *Hit, e *lang.Entry) Party {
	body := organRoles[e.Code]
	actor := &lang.Actor{Name: r.Doc.Surface(r.Doc.TokenSpan(h.First, h.Last)), Code: body.role, Sector: body.role, Class: lang.State}
	return Party{First: h.First, Last: h.Last, Class: lang.State, Actor: actor, Refers: body.refers, Role: body.role, Number: lang.Any}
}

// organOf is a body of forces; aircraft with the organisation that they belong to: طائرة مسيرة
// تابعة للحوثيين, طائرة مسيرة حوثية.
func (r *Reading) organOf(h *Hit, e *lang.Entry, end int) Party {
	p := r.namelessOrgan(h, e)
	if r.Lang.Order != lang.VerbFirst || e.Code != "air" {
		return p
	}
	o, ok := r.owner(h.Last, end)
	if !ok || o.Class != lang.Organisation || o.First == h.Last && (o.Last > o.First+1 || r.Articled(o.First) != r.IsDefinite(h)) {
		return p
	}
	p.OwnerFirst, p.Last, p.Actor, p.Class, p.Role, p.Refers = o.First, o.Last, o.Actor, o.Class, o.Role, o.Refers
	return p
}

// ownsWeapon reports whether a nationality says whose shells or missiles something was
// done by: killed by Indian shells, بصواريخ إسرائيلية; but not: fought with American
// rifles.
func (r *Reading) ownsWeapon(h *Hit) bool {
	noun := r.At(h.First - 1)
	if r.Lang.Order == lang.SubjectFirst {
		if noun = r.At(h.Last); r.CueAt(h.First-1, lang.With) {
			return false
		}
	}
	if noun == nil {
		return false
	}
	if t := noun.Entry(lang.TriggerEntry); t != nil { // سقط صاروخ إسرائيلي
		return r.Lang.Order == lang.VerbFirst && t.Feature.Verb() && noun.Last-noun.First > 1 && WarModes[t.Trigger.Mode] && noun.Last == h.First
	}
	e := noun.Entry(lang.ModeEntry)
	return e != nil && e.Attr == "tool" && (e.Acled == "shelling" || e.Acled == "airstrike")
}
