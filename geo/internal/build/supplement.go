package main

import (
	"fmt"
	"strconv"
	"strings"

	"tarikh/geo/internal/gaz"
)

// readSupplement reads supplement.tsv: places that the other sources lack or
// whose names they lack. A GeoNames number that is already there gets the
// names, the kind and the weight of the supplement.
func (b *builder) readSupplement() error {
	return readTSV(b.table("supplement.tsv"), 8, func(f []string) error {
		r, err := b.supplementRow(f)
		if err != nil {
			return err
		}
		names := list(f[7])
		if len(names) == 0 {
			return fmt.Errorf("no name")
		}
		r.Name = names[0]
		b.name(r, false, names...)
		return nil
	})
}

// supplementRow finds or makes the row of a line: id, kind, country, province,
// latitude, longitude, shape, names.
func (b *builder) supplementRow(f []string) (*gaz.Row, error) {
	kind := gaz.KindOf(f[1])
	if kind == gaz.Other && f[1] != "other" {
		return nil, fmt.Errorf("no such kind %q", f[1])
	}
	r, err := b.rowOf(f[0])
	if err != nil {
		return nil, err
	}
	r.Kind, r.Weight = kind, max(r.Weight, supplementWeight(kind))
	if f[4] != "" {
		if r.Lat, err = degrees(f[4], 90); err != nil {
			return nil, err
		}
		if r.Lon, err = degrees(f[5], 180); err != nil {
			return nil, err
		}
	}
	if f[6] != "" {
		if err := b.giveShape(r, f[6], f[4] == ""); err != nil {
			return nil, err
		}
	}
	return r, b.place(r, f[2], f[3])
}

// rowOf finds the row with an identifier, or makes one.
func (b *builder) rowOf(id string) (*gaz.Row, error) {
	r := &gaz.Row{Code: "tarikh:" + id}
	if n, ok := strings.CutPrefix(id, "geonames:"); ok {
		number, err := strconv.ParseUint(n, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("identifier %q", id)
		}
		if old := b.byID[uint32(number)]; old != nil {
			return old, nil
		}
		r.ID, r.Code = uint32(number), ""
		b.byID[r.ID] = r
	}
	b.rows = append(b.rows, r)
	return r, nil
}

// supplementWeight is the weight of a hand-written place.
func supplementWeight(kind gaz.Kind) int {
	switch kind {
	case gaz.Region, gaz.Sea, gaz.Desert, gaz.River, gaz.Lake:
		return 88
	case gaz.Quarter, gaz.Other:
		return 80
	}
	return 82
}

// place puts a row into its province or country, by name or by its point.
func (b *builder) place(r *gaz.Row, country, province string) error {
	if country == "" {
		return nil
	}
	home := b.countries[country]
	if home == nil {
		return fmt.Errorf("no such country %q", country)
	}
	if r.Parent == nil {
		r.Parent = home
	}
	switch {
	case province == "-":
		r.Parent = home
	case province != "":
		p := b.provinceNamed(country, province)
		if p == nil {
			return fmt.Errorf("no province %q in %s", province, country)
		}
		r.Parent = p.row
	case r.Kind != gaz.Region && r.Kind != gaz.River && r.Kind != gaz.Desert && r.Kind != gaz.Sea && r.Kind != gaz.Road:
		if p := b.provinceAt(country, r.Lon, r.Lat); p != nil {
			r.Parent = p.row
		}
	}
	return nil
}

func (b *builder) provinceNamed(country, name string) *province {
	for _, p := range b.provinces {
		if p.country == country && p.row.Name == name {
			return p
		}
	}
	return nil
}

// giveShape gives a row the union of provinces (EG-SIN+EG-JS), a box
// (box west,south,east,north) or a course (line lat lon, lat lon, …).
func (b *builder) giveShape(r *gaz.Row, spec string, label bool) error {
	if points, ok := strings.CutPrefix(spec, "line "); ok {
		return b.giveCourse(r, points)
	}
	var a area
	if box, ok := strings.CutPrefix(spec, "box "); ok {
		var w, s, e, n float64
		if k, _ := fmt.Sscanf(box, "%f,%f,%f,%f", &w, &s, &e, &n); k != 4 || w >= e || s >= n {
			return fmt.Errorf("box %q", box)
		}
		a = area{{snap(w, s), snap(e, s), snap(e, n), snap(w, n)}}
	} else {
		var parts []area
		for _, code := range strings.Split(spec, "+") {
			p := b.byCode[code]
			if p == nil {
				return fmt.Errorf("no province %q", code)
			}
			parts = append(parts, p.area)
		}
		a = dissolve(parts...)
	}
	r.Shape = a.shape()
	if label {
		d := a.label().degrees()
		r.Lon, r.Lat = d[0], d[1]
	}
	return nil
}

// giveCourse gives a row a line drawn by hand, downstream.
func (b *builder) giveCourse(r *gaz.Row, points string) error {
	var line [][2]float64
	for _, p := range strings.Split(points, ",") {
		var lat, lon float64
		if n, _ := fmt.Sscan(p, &lat, &lon); n != 2 {
			return fmt.Errorf("point %q", p)
		}
		line = append(line, [2]float64{lon, lat})
	}
	if len(line) < 2 {
		return fmt.Errorf("course of %d points", len(line))
	}
	r.Shape = b.courseShape([][][2]float64{line})
	return nil
}
