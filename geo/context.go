package geo

import (
	"math"
	"strings"

	"tarikh/extract"
	"tarikh/geo/internal/gaz"
)

// group is the toponyms of a record that are written alike: one sense per
// document holds within it.
type group struct {
	members    []int // indexes into Record.Toponyms
	candidates []candidate
	weight     float64 // mentions, later ones counting less
	part       bool    // called a quarter or a district
}

// votes is how much of a record speaks for each country and each province.
type votes struct {
	countries, areas map[int]float64
	total            float64
}

// Weights of the context.
const (
	countryPoints   = 42
	areaPoints      = 30
	neighbourPoints = 24
	containPoints   = 45
	nearKM          = 120.0 // at this distance a neighbour counts 1/e
	temperature     = 8.0   // points that multiply the odds by e
	actorVote       = 0.3
	actorLimit      = 1.5
	enoughVotes     = 1.2 // fewer votes count less
	rounds          = 3
)

// groups gathers the toponyms by their keys, cue and relation.
func (g *Gazetteer) groups(rec *extract.Record) []group {
	var out []group
	index := map[string]int{}
	for i := range rec.Toponyms {
		t := &rec.Toponyms[i]
		id := strings.Join([]string{t.Key, t.Cue, relationClass(t.Relation), strings.Join(t.Keys, "|")}, "\t")
		if container(rec, i) >= 0 {
			id += "\t" + rec.Toponyms[i+1].Key
		}
		if i > 0 && container(rec, i-1) >= 0 {
			id += "\tcontainer"
		}
		n, ok := index[id]
		if !ok {
			n = len(out)
			index[id] = n
			out = append(out, group{candidates: g.candidates(t), part: t.Cue == "quarter" || t.Cue == "district"})
		}
		out[n].members = append(out[n].members, i)
		out[n].weight = 1 + math.Log(float64(len(out[n].members)))
	}
	return out
}

// relationClass tells apart only the relations that choose between kinds.
func relationClass(relation string) string {
	if isBank(relation) || relation == "countryside" || relation == "border" {
		return relation
	}
	return ""
}

// container is the toponym after i when it says where i lies: "X, Y", "X (Y)".
// -1 for none.
func container(rec *extract.Record, i int) int {
	if i+1 >= len(rec.Toponyms) {
		return -1
	}
	a, b := &rec.Toponyms[i], &rec.Toponyms[i+1]
	if a.Part != b.Part || b.Start < a.End || b.Start-a.End > 4 {
		return -1
	}
	text := rec.Text
	if a.Part == extract.Title {
		text = rec.Title
	}
	if b.Start > len(text) {
		return -1
	}
	gap := strings.TrimSpace(text[a.End:b.Start])
	if gap == "," || gap == "،" || gap == "(" || gap == "-" || gap == "–" {
		return i + 1
	}
	return -1
}

// settle turns scores into shares of the votes.
func settle(cs []candidate) {
	best := math.Inf(-1)
	for i := range cs {
		best = max(best, cs[i].score)
	}
	sum := 0.0
	for i := range cs {
		cs[i].share = math.Exp((cs[i].score - best) / temperature)
		sum += cs[i].share
	}
	for i := range cs {
		cs[i].share /= sum
	}
}

// resolve weighs all groups against each other in a few rounds.
func (g *Gazetteer) resolve(rec *extract.Record, groups []group) {
	for i := range groups {
		for j := range groups[i].candidates {
			groups[i].candidates[j].score = groups[i].candidates[j].prior
		}
		settle(groups[i].candidates)
	}
	actors := g.actorVotes(rec)
	holders := containers(rec, groups)
	told := toldIn(rec, groups)
	for range rounds {
		all := count(groups, actors)
		anchors := anchorsOf(groups)
		for i := range groups {
			others := all.without(&groups[i])
			for j := range groups[i].candidates {
				c := &groups[i].candidates[j]
				c.score = c.prior + others.points(c) + g.contained(c, groups, holders[i]) + told[i].points(c, groups) + containing(c, groups, holders, i) +
					neighbours(c, anchors, i)
			}
		}
		for i := range groups {
			settle(groups[i].candidates)
		}
	}
}

// groupOf gives the group of each toponym.
func groupOf(rec *extract.Record, groups []group) []int {
	of := make([]int, len(rec.Toponyms))
	for i, gr := range groups {
		for _, m := range gr.members {
			of[m] = i
		}
	}
	return of
}

// containers gives, for each group, the group that contains it by the words.
func containers(rec *extract.Record, groups []group) []int {
	of := groupOf(rec, groups)
	out := make([]int, len(groups))
	for i, gr := range groups {
		out[i] = -1
		if c := container(rec, gr.members[0]); c >= 0 && of[c] != i {
			out[i] = of[c]
		}
	}
	return out
}

// contained gives points to a candidate that lies in a reading of the place
// named behind it.
func (g *Gazetteer) contained(c *candidate, groups []group, holder int) float64 {
	c.why &^= byContainment
	if holder < 0 {
		return 0
	}
	best := 0.0
	for _, h := range groups[holder].candidates {
		if h.place != c.place && (h.place == c.country || h.place == c.area || h.place == c.district) {
			best = max(best, 0.3+0.7*h.share)
		}
	}
	if best > 0 {
		c.why |= byContainment
	}
	return best * containPoints
}

// telling is the group of the place in which, or from which, the names of a
// group lie by the words of the text, and how far from it they may lie.
type telling struct {
	group int // -1 for none
	km    float64
}

// Distances from the place that tells where a name lies, in kilometres.
const (
	insideKM   = 40.0  // a quarter, a village near it
	directedKM = 150.0 // west of it
)

// toldIn gives the telling of each group: the Shahba district of Aleppo.
func toldIn(rec *extract.Record, groups []group) []telling {
	of := groupOf(rec, groups)
	out := make([]telling, len(groups))
	for i, gr := range groups {
		out[i].group = -1
		for _, m := range gr.members {
			in := rec.Toponyms[m].Within - 1
			if in < 0 || in >= len(of) || of[in] == i || long(rec.Toponyms[m].Cue) {
				continue
			}
			out[i] = telling{of[in], insideKM}
			switch t := &rec.Toponyms[in]; {
			case t.DistanceKM > 0:
				out[i].km += 1.5 * t.DistanceKM
			default:
				if _, directed := bearings[t.Relation]; directed {
					out[i].km = directedKM
				}
			}
			break
		}
	}
	return out
}

// long reports whether things of a kind reach far beyond a place they lie at.
func long(kind string) bool {
	switch kind {
	case "river", "road", "sea", "desert", "region", "province", "country":
		return true
	}
	return false
}

// points are those of a candidate that lies where the text tells.
func (t telling) points(c *candidate, groups []group) float64 {
	if t.group < 0 {
		return 0
	}
	best := 0.0
	for _, h := range groups[t.group].candidates {
		if h.place == c.place {
			continue
		}
		if h.place == c.area || h.place == c.district || local(h.kind) && local(c.kind) && kilometres(c.lat, c.lon, h.lat, h.lon) <= t.km {
			best = max(best, h.share)
		}
	}
	if best > 0.5 {
		c.why |= byContainment
	}
	return best * containPoints
}

// containing gives points to an area that holds a reading of the place named
// before it: the New York of Buffalo, New York is the state.
func containing(c *candidate, groups []group, holders []int, own int) float64 {
	if c.kind != gaz.Province && c.kind != gaz.Country && c.kind != gaz.District {
		return 0
	}
	best := 0.0
	for i, h := range holders {
		if h != own {
			continue
		}
		for _, o := range groups[i].candidates {
			if o.place != c.place && (o.country == c.place || o.area == c.place || o.district == c.place) {
				best = max(best, 0.3+0.7*o.share)
			}
		}
	}
	return best * containPoints
}

// actorVotes counts the countries of the actors, each to a limit: who fights
// somewhere need not be at home there.
func (g *Gazetteer) actorVotes(rec *extract.Record) map[int]float64 {
	out := map[int]float64{}
	for i := range rec.Actors {
		if n := g.countryNumber(rec.Actors[i].Country); n >= 0 {
			out[n] = min(actorLimit, out[n]+actorVote)
		}
	}
	return out
}

// count adds up the votes of all groups.
func count(groups []group, actors map[int]float64) votes {
	v := votes{countries: map[int]float64{}, areas: map[int]float64{}}
	for n, w := range actors {
		v.countries[n] += w
		v.total += w
	}
	for i := range groups {
		v.add(&groups[i], 1)
	}
	return v
}

func (v *votes) add(gr *group, sign float64) {
	for i := range gr.candidates {
		c := &gr.candidates[i]
		w := sign * gr.weight * c.share
		if c.country >= 0 {
			v.countries[c.country] += w
			v.total += w
		}
		if c.area >= 0 {
			v.areas[c.area] += w
		}
	}
}

// without is the votes of all but one group.
func (v votes) without(gr *group) ballot { return ballot{v, gr} }

// ballot is votes from which those of one group are taken off on reading.
type ballot struct {
	all votes
	own *group
}

// points is what the rest of the record says for a candidate.
func (b ballot) points(c *candidate) float64 {
	var country, area, total float64
	for i := range b.own.candidates {
		o := &b.own.candidates[i]
		w := b.own.weight * o.share
		if o.country >= 0 {
			total += w
			if o.country == c.country {
				country += w
			}
		}
		if o.area >= 0 && o.area == c.area {
			area += w
		}
	}
	total = b.all.total - total
	if total < 1e-6 || c.country < 0 {
		return 0
	}
	inCountry := max(0, b.all.countries[c.country]-country) / total
	points := countryPoints * math.Sqrt(inCountry)
	c.why &^= byCountry | byArea
	if inCountry > 0.25 {
		c.why |= byCountry
	}
	if c.area >= 0 {
		inArea := max(0, b.all.areas[c.area]-area) / total
		points += areaPoints * math.Sqrt(inArea)
		if inArea > 0.2 {
			c.why |= byArea
		}
	}
	return points * min(1, total/enoughVotes)
}
