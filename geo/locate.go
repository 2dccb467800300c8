package geo

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
)

// maxRunnersUp is how many other readings a Location lists.
const maxRunnersUp = 3

// Locate finds the place and the geometry of each toponym of a record. A name
// that cannot be resolved keeps its row, with a reason and no place.
//
// Every name has one sense in a record. Its candidates are weighed by fame, by
// the kind that a word beside the name announces, by the country and the
// province that the other names and the actors speak for, by nearness to them,
// and by a containing place named behind ("Paris, Texas").
func (g *Gazetteer) Locate(rec *extract.Record) *Located {
	out := &Located{Record: rec, Locations: make([]Location, len(rec.Toponyms))}
	groups := g.groups(rec)
	g.resolve(rec, groups)
	sc := g.scene(groups, g.actorVotes(rec))
	for i := range groups {
		gr := &groups[i]
		sort.SliceStable(gr.candidates, func(a, b int) bool { return gr.candidates[a].score > gr.candidates[b].score })
		for _, m := range gr.members {
			out.Locations[m] = g.locate(&rec.Toponyms[m], gr, sc)
		}
	}
	for i := range out.Locations {
		out.standIn(i, 0)
	}
	g.drawPairs(out)
	for i := range out.Locations {
		out.Locations[i].UCDP = ucdp(&out.Locations[i])
	}
	return out
}

// standIn locates a name that no place bears where the text says that it lies:
// the town of Milis, which is unknown, in Idlib province; so too a name whose
// places all lie far from there. What holds it may be such a name itself: Manigram
// in Rupandehi district, west of Kathmandu.
func (l *Located) standIn(i, depth int) {
	in := l.Toponyms[i].Within - 1
	if in < 0 || in >= len(l.Locations) || in == i || l.Toponyms[i].Relation != "" || depth > withinDepth {
		return
	}
	holder := &l.Locations[in]
	if holder.Place == nil {
		l.standIn(in, depth+1)
	}
	if holder.Place == nil || l.Locations[i].Place != nil && !farFrom(l.Locations[i].Place, holder.Place, l.Toponyms[in].DistanceKM) {
		return
	}
	place := *holder.Place
	l.Locations[i] = Location{Place: &place, Geometry: holder.Geometry, Precision: max(2, holder.Precision), How: holder.How,
		Confidence: holder.Confidence / 2, Reason: l.Locations[i].Reason + "; " + "the text puts it in " + place.Name}
}

// withinDepth is how many names that no place bears may lie in one another.
const withinDepth = 3

// farFrom reports whether a town or less cannot be the one that the text says to
// lie in another or km kilometres from it, nor a place in another province.
func farFrom(p, in *Place, km float64) bool {
	switch p.Kind {
	case "city", "town", "village", "quarter", "camp", "facility":
	default:
		return false
	}
	apart := kilometres(p.Latitude, p.Longitude, in.Latitude, in.Longitude)
	switch in.Kind {
	case "city", "town", "village", "quarter", "camp":
		return apart > directedKM+1.5*km
	case "province":
		return km == 0 && p.Admin1 != "" && p.Admin1 != in.Name && apart > provinceKM
	}
	return false
}

// provinceKM is how far from the middle of a province a place of another one lies that the
// text cannot mean, in kilometres: borders of old and of new provinces differ.
const provinceKM = 150

// locate makes the Location of one toponym from its group's ranked candidates.
func (g *Gazetteer) locate(t *extract.Toponym, gr *group, sc *scene) Location {
	if len(gr.candidates) == 0 {
		return Location{How: "none", Confidence: 0.01, Reason: "no place of this name in the gazetteer"}
	}
	best := &gr.candidates[0]
	if sc.foreign(gr) {
		return Location{How: "none", Confidence: 0.02, Reason: "the places of this name lie far from all others", RunnersUp: g.runnersUp(gr, 0)}
	}
	loc := Location{Place: g.place(best.place), Confidence: confidence(best), Reason: g.reason(t, gr)}
	g.draw(&loc, t, best, sc)
	loc.RunnersUp = g.runnersUp(gr, 1)
	return loc
}

// runnersUp lists the readings of a name from the given rank on.
func (g *Gazetteer) runnersUp(gr *group, from int) []*Place {
	var out []*Place
	for i := from; i < len(gr.candidates) && len(out) < maxRunnersUp; i++ {
		out = append(out, g.place(gr.candidates[i].place))
	}
	return out
}

// confidence is the share of the votes, lowered where even the winner has few
// points: an unknown village is often a word.
func confidence(c *candidate) float64 {
	p := c.share / (1 + math.Exp((confidenceMiddle-c.score)/confidenceSlope))
	return math.Round(1000*max(0.02, min(0.98, p))) / 1000
}

// Score at which a place is as likely wrong as right, were it the only one.
const (
	confidenceMiddle = 20.0
	confidenceSlope  = 14.0
)

// reason says in words why the first candidate won.
func (g *Gazetteer) reason(t *extract.Toponym, gr *group) string {
	best := &gr.candidates[0]
	var why []string
	if n := len(gr.candidates); n == 1 {
		why = append(why, "only place of the name")
	} else {
		why = append(why, fmt.Sprintf("best of %d", n))
	}
	if best.why&byCue != 0 && t.Cue != "" {
		why = append(why, "called "+t.Cue)
	}
	if best.why&byContainment != 0 {
		why = append(why, "where it lies stands beside it")
	}
	if best.why&bySeat != 0 {
		why = append(why, "the city rather than its province")
	}
	if best.why&byArea != 0 && best.area >= 0 {
		why = append(why, "others lie in "+g.name(best.area))
	} else if best.why&byCountry != 0 && best.country >= 0 && best.kind != gaz.Country {
		why = append(why, "others lie in "+g.name(best.country))
	}
	if best.why&byNeighbours != 0 {
		why = append(why, "near others")
	}
	return strings.Join(why, "; ")
}
