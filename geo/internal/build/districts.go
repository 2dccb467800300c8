package main

import (
	"math"
	"slices"
	"strings"

	"tarikh/geo/internal/gaz"
)

// district is a second-level division of GeoNames, with the sums of the towns
// that lie in it: the source has no points for districts.
type district struct {
	code, name     string
	lat, lon, mass float64
	people         int
	towns          []*gaz.Row
}

// readDistricts reads the names of second-level divisions.
func (b *builder) readDistricts() error {
	var list []struct{ Code, Name string }
	if err := readJSON(b.source("admin2.json"), &list); err != nil {
		return err
	}
	b.districts = map[string]*district{}
	for _, d := range list {
		b.districts[d.Code] = &district{code: d.Code, name: d.Name}
	}
	return nil
}

// settle files a town under its district.
func (b *builder) settle(r *gaz.Row, code string) {
	d := b.districts[code]
	if d == nil || r.Parent == nil || r.Parent.Kind == gaz.Country {
		return
	}
	w := math.Sqrt(float64(r.Population) + 100)
	d.lat, d.lon, d.mass = d.lat+w*r.Lat, d.lon+w*r.Lon, d.mass+w
	d.people += r.Population
	d.towns = append(d.towns, r)
}

// addDistricts makes rows of the districts that have towns, in the province of
// most of them, at their middle.
func (b *builder) addDistricts() error {
	codes := make([]string, 0, len(b.districts))
	for code := range b.districts {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		if d := b.districts[code]; len(d.towns) > 0 {
			b.addDistrict(d)
		}
	}
	return nil
}

func (b *builder) addDistrict(d *district) {
	r := &gaz.Row{Code: "geonames-admin2:" + d.code, Name: d.name, Kind: gaz.District, Population: d.people,
		Lat: d.lat / d.mass, Lon: d.lon / d.mass, Parent: d.province(), Weight: districtWeight(d.people)}
	for _, t := range d.towns {
		if t.Parent == r.Parent {
			t.Parent = r
		}
	}
	key := gaz.Key(d.name)
	bare := b.alias.Bare(key)
	country, _, _ := strings.Cut(d.code, ".")
	if bare != key || b.conflict[country] || b.arab[country] {
		r.Names = append(r.Names, gaz.Name{Key: key, Weak: bare == key})
	}
	if bare != key && bare != "" {
		r.Names = append(r.Names, gaz.Name{Key: bare, Weak: true})
	}
	b.rows = append(b.rows, r)
}

// province is the one that most towns of a district lie in.
func (d *district) province() *gaz.Row {
	count := map[*gaz.Row]int{}
	var best *gaz.Row
	for _, t := range d.towns {
		if count[t.Parent]++; best == nil || count[t.Parent] > count[best] {
			best = t.Parent
		}
	}
	return best
}

// districtWeight says how well known a district is, by its people.
func districtWeight(people int) int {
	return int(max(15, min(60, 9*math.Log10(float64(people)+1))))
}
