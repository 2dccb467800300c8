package mention

import (
	"tarikh/extract/lang"
)

// Aside reports whether nothing happens at a place: a border that only orients,
// a government, the place a report was sent from.
func (p *Place) Aside() bool {
	return p.Apart || p.Toponym.Role == "metonym" || p.Toponym.Role == "dateline"
}

// Locates reports whether a place outside the slots of a frame may be where
// something happened: a word locates by it, and it is no border, government or
// dateline.
func (r *Reading) Locates(p *Place) bool {
	if p.Aside() {
		return false
	}
	return p.Cue != "" || p.Toponym.Rule == Nation || p.Toponym.Relation != "" || r.heldBy(p.First-1) || r.afterPreposition(p) || p.Rank() == RankTown || r.afterArticle(p)
}

// afterArticle reports whether a preposition of place and an article stand
// before the name of no country: in the Gaza Strip, but in the US elections.
func (r *Reading) afterArticle(p *Place) bool {
	return r.Cased() && p.Name.Kind != "country" && p.First > 1 && r.CueAt(p.First-1, lang.Definite) &&
		(r.CueAt(p.First-2, lang.In) || r.CueAt(p.First-2, lang.Near))
}

// ranks of places: the higher, the more exactly an event is placed by it.
const (
	RankCountry = iota
	RankProvince
	RankLine
	RankTown
)

// Kind is what sort of place is meant: what a word beside the name says, or what the
// best-known place of the name is.
func (p *Place) Kind() string {
	switch {
	case p.Cue != "":
		return p.Cue
	case p.Name.Seat:
		return "city"
	}
	return p.Name.Kind
}

// Rank is how exactly a place locates.
func (p *Place) Rank() int {
	switch p.Kind() {
	case "country":
		return RankCountry
	case "province", "region", "sea", "desert", "island", "road":
		return RankProvince
	case "river", "lake", "district":
		return RankLine
	}
	if p.Toponym.Relation == "countryside" || p.Toponym.Cue == betweenCue || p.Toponym.Cue == roadCue {
		return RankLine
	}
	return RankTown
}
