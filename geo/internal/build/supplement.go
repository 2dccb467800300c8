package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"tarikh/geo/internal/gaz"
)

// supplement is a line of supplement.tsv.
type supplement struct {
	id, country, province, shape string
	kind                         gaz.Kind
	lat, lon                     float64
	placed                       bool // a point is given
	names                        []string
}

// readSupplement reads supplement.tsv: places that the other sources lack or
// whose names they lack. A town that is already there gets the names, the kind
// and the weight of the supplement and keeps its number and its point.
func (b *builder) readSupplement() error {
	b.byName = map[string][]*gaz.Row{}
	for _, r := range b.rows {
		if r.Code == "" && r.Kind >= gaz.City && r.Kind <= gaz.Quarter {
			for _, n := range r.Names {
				b.byName[n.Key] = append(b.byName[n.Key], r)
			}
		}
	}
	taken := map[string]bool{}
	return readTSV(b.table("supplement.tsv"), 8, func(f []string) error {
		s, err := supplementOf(f)
		if err != nil {
			return err
		}
		r := b.rowOf(s)
		if taken[r.Code+fmt.Sprint(r.ID)] {
			return fmt.Errorf("%s stands here twice", s.names[0])
		}
		taken[r.Code+fmt.Sprint(r.ID)] = true
		r.Name, r.Kind = s.names[0], s.kind
		r.Weight = max(r.Weight, supplementWeight(s.kind))
		if s.shape != "" {
			if err := b.giveShape(r, s.shape, !s.placed); err != nil {
				return err
			}
		}
		b.name(r, false, s.names...)
		return b.place(r, s)
	})
}

// supplementOf reads the fields: identifier, kind, country, province,
// latitude, longitude, shape, names.
func supplementOf(f []string) (supplement, error) {
	s := supplement{id: f[0], country: f[2], province: f[3], shape: f[6], kind: gaz.KindOf(f[1]), names: list(f[7])}
	if s.kind == gaz.Other && f[1] != "other" {
		return s, fmt.Errorf("no such kind %q", f[1])
	}
	if len(s.names) == 0 {
		return s, fmt.Errorf("no name")
	}
	if f[4] == "" {
		return s, nil
	}
	var err error
	s.placed = true
	if s.lat, err = degrees(f[4], 90); err != nil {
		return s, err
	}
	s.lon, err = degrees(f[5], 180)
	return s, err
}

// rowOf finds the row that a line is about, or makes one.
func (b *builder) rowOf(s supplement) *gaz.Row {
	r := &gaz.Row{Code: "tarikh:" + s.slug(), Lat: s.lat, Lon: s.lon}
	if n, ok := strings.CutPrefix(s.id, "geonames:"); ok {
		number, _ := strconv.ParseUint(n, 10, 32)
		if old := b.byID[uint32(number)]; old != nil {
			return old
		}
		r.ID, r.Code = uint32(number), ""
	} else if s.id != "" {
		r.Code = "tarikh:" + s.id
	} else if old := b.sameTown(s); old != nil {
		return old
	}
	b.rows = append(b.rows, r)
	return r
}

// slug is an identifier made of country and name.
func (s supplement) slug() string {
	return strings.ToLower(strings.Trim(s.country+"-"+strings.ReplaceAll(gaz.Key(s.names[0]), " ", "-"), "-"))
}

// sameKM is how near a GeoNames town must be to be the same as one of the supplement.
const sameKM = 6

// sameTown finds the GeoNames town that a line is about: it shares a name and
// lies near. The nearest of them, if there are several.
func (b *builder) sameTown(s supplement) *gaz.Row {
	if s.kind < gaz.City || s.kind > gaz.Camp {
		return nil
	}
	var found *gaz.Row
	least := float64(sameKM)
	for _, n := range s.names {
		for _, r := range b.byName[gaz.Key(n)] {
			if (r.Kind == gaz.Quarter) != (s.kind == gaz.Quarter) && s.kind != gaz.Camp {
				continue
			}
			if d := kilometres(s.lat, s.lon, r.Lat, r.Lon); d < least {
				found, least = r, d
			}
		}
	}
	return found
}

// kilometres is the distance of two near points.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const degree = 111.2
	return degree * math.Hypot(lat1-lat2, (lon1-lon2)*math.Cos(lat1*math.Pi/180))
}

// supplementWeight is the weight of a hand-written place.
func supplementWeight(kind gaz.Kind) int {
	switch kind {
	case gaz.Sea:
		return 94
	case gaz.Region, gaz.Desert, gaz.River, gaz.Lake:
		return 88
	case gaz.Quarter, gaz.Other:
		return 80
	}
	return 82
}

// place puts a row into its province or country, by name or by its point.
func (b *builder) place(r *gaz.Row, s supplement) error {
	if s.country == "" {
		return nil
	}
	home := b.countries[s.country]
	if home == nil {
		return fmt.Errorf("no such country %q", s.country)
	}
	if s.province != "" && s.province != "-" {
		p := b.provinceNamed(s.country, s.province)
		if p == nil {
			return fmt.Errorf("no province %q in %s", s.province, s.country)
		}
		r.Parent = p.row
		return nil
	}
	if s.province == "" && r.Parent != nil && r.Parent.Kind != gaz.Country && countryOf(r) == s.country {
		return nil // GeoNames knows better than a point near a border
	}
	if p := b.provinceAt(s.country, r.Lon, r.Lat); p != nil && s.province != "-" && !spread(s.kind) {
		r.Parent = p.row
	} else if r.Parent == nil {
		r.Parent = home
	}
	return nil
}

// spread reports whether places of a kind may lie in several provinces.
func spread(kind gaz.Kind) bool {
	switch kind {
	case gaz.Region, gaz.River, gaz.Desert, gaz.Sea, gaz.Road, gaz.Other:
		return true
	}
	return false
}

func (b *builder) provinceNamed(country, name string) *province {
	for _, p := range b.provinces {
		if p.country == country && p.row.Name == name {
			return p
		}
	}
	return nil
}

// giveShape gives a row an area: the union of provinces (EG-SIN+EG-JS), of
// countries (country SY+LB), or of a unit of a country (unit Scotland), a box
// (box west,south,east,north) or a polygon (poly lat lon,lat lon,…); or a
// course (line lat lon,lat lon,…), downstream. Label moves its point inside.
func (b *builder) giveShape(r *gaz.Row, spec string, label bool) error {
	word, rest, _ := strings.Cut(spec, " ")
	var a area
	var err error
	switch word {
	case "line":
		return b.giveCourse(r, rest)
	case "box":
		a, err = boxOf(rest)
	case "poly":
		a, err = polygonOf(rest)
	case "country":
		a, err = b.union(strings.Split(rest, "+"), func(p *province, code string) bool { return p.country == code })
	case "unit":
		a, err = b.union([]string{rest}, func(p *province, unit string) bool { return p.unit == unit })
	default:
		a, err = b.union(strings.Split(spec, "+"), func(p *province, code string) bool { return b.byCode[code] == p })
	}
	if err != nil {
		return err
	}
	r.Shape = a.shape()
	if d := a.label().degrees(); label {
		r.Lon, r.Lat = d[0], d[1]
	}
	return nil
}

// union dissolves the provinces that match one of the codes.
func (b *builder) union(codes []string, match func(*province, string) bool) (area, error) {
	var parts []area
	for _, code := range codes {
		found := false
		for _, p := range b.provinces {
			if match(p, code) {
				parts, found = append(parts, p.area), true
			}
		}
		if !found {
			return nil, fmt.Errorf("no area %q", code)
		}
	}
	return dissolve(parts...), nil
}

func boxOf(spec string) (area, error) {
	var w, s, e, n float64
	if k, _ := fmt.Sscanf(spec, "%f,%f,%f,%f", &w, &s, &e, &n); k != 4 || w >= e || s >= n {
		return nil, fmt.Errorf("box %q", spec)
	}
	return area{{snap(w, s), snap(e, s), snap(e, n), snap(w, n)}}, nil
}

func polygonOf(spec string) (area, error) {
	points, err := pointsOf(spec)
	if err != nil {
		return nil, err
	}
	var r ring
	for _, p := range points {
		r = append(r, snap(p[0], p[1]))
	}
	if len(r) < 3 {
		return nil, fmt.Errorf("polygon of %d points", len(r))
	}
	if r.area() < 0 {
		r = r.reversed()
	}
	return area{r}, nil
}

// pointsOf reads "lat lon,lat lon,…".
func pointsOf(spec string) ([][2]float64, error) {
	var out [][2]float64
	for _, p := range strings.Split(spec, ",") {
		var lat, lon float64
		if n, _ := fmt.Sscan(p, &lat, &lon); n != 2 {
			return nil, fmt.Errorf("point %q", p)
		}
		out = append(out, [2]float64{lon, lat})
	}
	return out, nil
}

// giveCourse gives a row a line drawn by hand.
func (b *builder) giveCourse(r *gaz.Row, points string) error {
	line, err := pointsOf(points)
	if err != nil {
		return err
	}
	if len(line) < 2 {
		return fmt.Errorf("course of %d points", len(line))
	}
	r.Shape = b.courseShape([][][2]float64{line}, courseFineness)
	return nil
}
