package main

import (
	"math"
	"strconv"
	"strings"

	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/source"
)

// Columns of a GeoNames table.
const (
	colID, colName, colASCII, colAlternate, colLat, colLon = 0, 1, 2, 3, 4, 5
	colCode, colCountry, colAdmin1, colAdmin2, colPeople   = 7, 8, 10, 11, 14
	geoColumns                                             = 19
)

// readTowns reads cities500.txt of GeoNames.
func (b *builder) readTowns() error {
	return readTSV(b.source("cities500.txt"), geoColumns, func(f []string) error {
		if b.skips(f) {
			return nil
		}
		r, err := b.town(f)
		if err != nil {
			return err
		}
		b.byID[r.ID] = r
		b.rows = append(b.rows, r)
		return nil
	})
}

// skips leaves out places that were given up, and seats of townships with no
// known people outside the countries of conflict (most are Chinese).
func (b *builder) skips(f []string) bool {
	switch f[colCode] {
	case "PPLH", "PPLQ", "PPLW":
		return true
	case "PPLA3", "PPLA4", "PPLA5":
		return f[colPeople] == "0" && !b.conflict[f[colCountry]] && !b.arab[f[colCountry]]
	}
	return false
}

// town makes a row of a line.
func (b *builder) town(f []string) (*gaz.Row, error) {
	id, err := strconv.ParseUint(f[colID], 10, 32)
	if err != nil {
		return nil, err
	}
	people, err := strconv.Atoi(f[colPeople])
	if err != nil {
		return nil, err
	}
	r := &gaz.Row{ID: uint32(id), Name: f[colName], Population: people}
	if r.Lat, err = degrees(f[colLat], 90); err != nil {
		return nil, err
	}
	if r.Lon, err = degrees(f[colLon], 180); err != nil {
		return nil, err
	}
	alternates := list(strings.ReplaceAll(f[colAlternate], ",", "|"))
	r.Kind = source.TownKind(f[colCode], people)
	r.Weight = source.Weigh(r.Kind, f[colCode], people, len(alternates))
	if b.conflict[f[colCountry]] && people >= conflictPeople {
		r.Weight = max(r.Weight, min(80, r.Weight+conflictBonus))
	}
	r.Parent = b.parent(f[colCountry], f[colCountry]+"."+f[colAdmin1], r.Lon, r.Lat)
	b.settle(r, f[colCountry]+"."+f[colAdmin1]+"."+f[colAdmin2])
	b.name(r, false, f[colName])
	b.name(r, true, f[colASCII])
	for _, n := range alternates {
		if keep, weak := b.keeps(n, f[colCountry], people); keep {
			b.name(r, weak, n)
		}
	}
	return r, nil
}

// A town in a country of conflict is in the news more often than others of its size.
const (
	conflictBonus  = 8
	conflictPeople = 20_000
)

// parent is the province a point lies in, or the country when there is none.
// GeoNames's own province is taken when Natural Earth has the same division.
func (b *builder) parent(country, admin string, lon, lat float64) *gaz.Row {
	if p := b.byAdmin[admin]; p != nil && p.row != nil && p.country == country {
		return p.row
	}
	if p := b.provinceAt(country, lon, lat); p != nil {
		return p.row
	}
	return b.countries[country]
}

// coastDegrees is how far off a simplified coast a town of the province may lie.
const coastDegrees = 0.15

// provinceAt finds the province of a country that holds a point, or whose
// border is close to it.
func (b *builder) provinceAt(country string, lon, lat float64) *province {
	at := snap(lon, lat)
	var near *province
	least := coastDegrees * vertexScale
	for _, p := range b.provinces {
		if p.country != country || !within(at, p.low, p.high, int32(least)) {
			continue
		}
		if p.area.contains(at) {
			return p
		}
		if d := p.area.distance(at); d < least {
			near, least = p, d
		}
	}
	return near
}

func within(v, low, high vertex, margin int32) bool {
	return low[0]-margin <= v[0] && v[0] <= high[0]+margin && low[1]-margin <= v[1] && v[1] <= high[1]+margin
}

// distance is how far a point is from the nearest vertex of the outline.
func (a area) distance(v vertex) float64 {
	least := math.Inf(1)
	for _, r := range a {
		for _, w := range r {
			least = min(least, math.Hypot(float64(v[0]-w[0]), float64(v[1]-w[1])))
		}
	}
	return least
}
