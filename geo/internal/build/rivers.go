package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"tarikh/geo/internal/gaz"
)

// course is a line of Natural Earth's rivers.
type course struct {
	name  string
	rank  float64
	line  [][2]float64
	taken bool
}

// river is a line of rivers.tsv: one river with the names of all its stretches.
type river struct {
	id, name string
	stretch  []string // names in Natural Earth
	box      [4]float64
	weight   int
	fineness float64
	names    []string
}

// Courses are finer than areas, for banks are told apart by them: 1e-4 degrees.
const (
	courseUnits    = 10_000
	courseFineness = 10.0 // of rivers in the table and courses by hand: 100 m
	courseCoarse   = 40.0 // of all others
)

// readRivers makes one row of each river, over borders and through lakes.
func (b *builder) readRivers() error {
	courses, err := b.readCourses()
	if err != nil {
		return err
	}
	err = readTSV(b.table("rivers.tsv"), 5, func(f []string) error {
		r, err := riverOf(f)
		if err != nil {
			return err
		}
		lines := r.take(courses)
		if len(lines) == 0 {
			return fmt.Errorf("no course named %s", f[2])
		}
		b.addRiver(r, lines)
		return nil
	})
	if err != nil {
		return err
	}
	for i, c := range courses {
		if !c.taken && c.name != "" && !strings.Contains(c.name, "?") {
			b.addRiver(plainRiver(i, c), near(courses, i))
		}
	}
	return nil
}

func (b *builder) readCourses() ([]*course, error) {
	shapes, err := readShapefile(b.source("ne_10m_rivers_lake_centerlines"))
	if err != nil {
		return nil, err
	}
	var out []*course
	for _, s := range shapes {
		rank := 9.0
		fmt.Sscan(s.fields["scalerank"], &rank)
		for _, l := range s.lines {
			name := strings.Join(strings.Fields(s.fields["name"]), " ")
			out = append(out, &course{name: name, rank: rank, line: l})
		}
	}
	return out, nil
}

// riverOf reads a line of rivers.tsv: id, name, stretches, box, other names.
func riverOf(f []string) (river, error) {
	r := river{id: f[0], name: f[1], stretch: list(f[2]), box: [4]float64{-180, -90, 180, 90}, weight: 94, fineness: courseFineness, names: list(f[4])}
	if f[3] != "" {
		if n, _ := fmt.Sscanf(f[3], "%f,%f,%f,%f", &r.box[0], &r.box[1], &r.box[2], &r.box[3]); n != 4 {
			return r, fmt.Errorf("box %q", f[3])
		}
	}
	return r, nil
}

// take claims the courses of a river.
func (r river) take(courses []*course) [][][2]float64 {
	var out [][][2]float64
	for _, c := range courses {
		p := c.line[len(c.line)/2]
		inside := r.box[0] <= p[0] && p[0] <= r.box[2] && r.box[1] <= p[1] && p[1] <= r.box[3]
		if inside && slices.Contains(r.stretch, c.name) {
			c.taken = true
			out = append(out, c.line)
		}
	}
	return out
}

// plainRiver is a river known by its name in Natural Earth alone.
func plainRiver(i int, c *course) river {
	name, other, _ := strings.Cut(c.name, " (")
	r := river{id: fmt.Sprintf("%s-%d", strings.ReplaceAll(gaz.Key(name), " ", "-"), i), name: name, weight: int(max(20, 75-6*c.rank)), fineness: courseCoarse}
	if other != "" {
		r.names = []string{strings.TrimSuffix(other, ")")}
	}
	return r
}

// near claims the courses of the same name that lie within two degrees of
// those already claimed.
func near(courses []*course, first int) [][][2]float64 {
	courses[first].taken = true
	out := [][][2]float64{courses[first].line}
	for grown := true; grown; {
		grown = false
		for _, c := range courses {
			if c.taken || c.name != courses[first].name {
				continue
			}
			for _, l := range out {
				if gap(l, c.line) < 2 {
					c.taken, grown = true, true
					out = append(out, c.line)
					break
				}
			}
		}
	}
	return out
}

// gap is the distance in degrees between the nearest ends of two lines.
func gap(a, b [][2]float64) float64 {
	least := math.Inf(1)
	for _, p := range [][2]float64{a[0], a[len(a)-1]} {
		for _, q := range [][2]float64{b[0], b[len(b)-1]} {
			least = min(least, math.Hypot(p[0]-q[0], p[1]-q[1]))
		}
	}
	return least
}

// addRiver makes the row of a river from its courses.
func (b *builder) addRiver(r river, lines [][][2]float64) {
	row := &gaz.Row{Code: "naturalearth:" + r.id, Name: r.name, Kind: gaz.River, Weight: r.weight}
	row.Shape = b.courseShape(lines, r.fineness)
	at := middle(lines)
	row.Lon, row.Lat = at[0], at[1]
	row.Parent = onlyCountry(row.Shape)
	for _, n := range append([]string{r.name}, r.names...) {
		b.name(row, false, n)
	}
	for _, n := range r.stretch {
		b.name(row, true, n)
	}
	b.rows = append(b.rows, row)
}

// middle is the middle vertex of the longest line.
func middle(lines [][][2]float64) [2]float64 {
	longest := slices.MaxFunc(lines, func(a, b [][2]float64) int { return cmp.Compare(len(a), len(b)) })
	return longest[len(longest)/2]
}

// courseShape joins lines end to start, thins them and cuts them at borders.
func (b *builder) courseShape(lines [][][2]float64, fineness float64) *gaz.Shape {
	s := &gaz.Shape{Units: courseUnits}
	for _, l := range joined(lines) {
		s.Parts = append(s.Parts, b.cut(thinned(l, fineness))...)
	}
	return s
}

// joined chains lines that go on where another ends.
func joined(lines [][][2]float64) [][][2]float64 {
	lines = slices.Clone(lines)
	for i := 0; i < len(lines); i++ {
		for j := 0; j < len(lines); j++ {
			a, z := lines[i], lines[j]
			if i != j && math.Hypot(a[len(a)-1][0]-z[0][0], a[len(a)-1][1]-z[0][1]) < 1e-3 {
				lines[i] = append(slices.Clone(a), z[1:]...)
				lines = slices.Delete(lines, j, j+1)
				i = -1
				break
			}
		}
	}
	return lines
}

func thinned(line [][2]float64, fineness float64) ring {
	var r ring
	for _, p := range line {
		r = append(r, vertex{int32(math.Round(p[0] * courseUnits)), int32(math.Round(p[1] * courseUnits))})
	}
	r = slices.Compact(r)
	th := newThinner(r, fineness, courseUnits)
	th.thin(0, len(r)-1)
	return th.kept()
}

// cut parts a line where it passes from one country to another.
func (b *builder) cut(line ring) []gaz.ShapePart {
	var out []gaz.ShapePart
	var here *province
	for i := 0; i+1 < len(line); i++ {
		a, z := line[i], line[i+1]
		here = b.holding(snap(float64(a[0]+z[0])/(2*courseUnits), float64(a[1]+z[1])/(2*courseUnits)), here)
		var country *gaz.Row
		if here != nil {
			country = b.countries[here.country]
		}
		if n := len(out); n == 0 || out[n-1].Country != country {
			out = append(out, gaz.ShapePart{Country: country, Points: [][2]float64{fine(a)}})
		}
		p := &out[len(out)-1]
		p.Points = append(p.Points, fine(z))
	}
	return out
}

// fine is a vertex of a course in degrees.
func fine(v vertex) [2]float64 {
	return [2]float64{float64(v[0]) / courseUnits, float64(v[1]) / courseUnits}
}

// holding finds the province that holds a point, trying the last one first.
func (b *builder) holding(v vertex, last *province) *province {
	if last != nil && last.area.contains(v) {
		return last
	}
	for _, p := range b.provinces {
		if within(v, p.low, p.high, 0) && p.area.contains(v) {
			return p
		}
	}
	return nil
}

// onlyCountry is the country of a river that leaves none.
func onlyCountry(s *gaz.Shape) *gaz.Row {
	var only *gaz.Row
	for _, p := range s.Parts {
		if p.Country == nil {
			continue
		}
		if only != nil && only != p.Country {
			return nil
		}
		only = p.Country
	}
	return only
}
