package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"tarikh/geo/internal/gaz"
)

// province is a first-level division of Natural Earth.
type province struct {
	code, country string // ISO 3166-2, ISO 3166-1
	unit          string // part of the country: Scotland
	area          area
	low, high     vertex
	row           *gaz.Row
}

// feature is a feature of admin1.json.
type feature struct {
	Properties admin1
	Geometry   struct {
		Type        string
		Coordinates json.RawMessage
	}
}

// admin1 are the properties of a province that are used.
type admin1 struct {
	Code      string  `json:"iso_3166_2"`
	Country   string  `json:"iso_a2"`
	Unit      string  `json:"geonunit"`
	GeoNames  int64   `json:"gn_id"`
	Admin     string  `json:"gn_a1_code"`
	Name      string  `json:"name"`
	Alt       string  `json:"name_alt"`
	English   string  `json:"name_en"`
	Arabic    string  `json:"name_ar"`
	Russian   string  `json:"name_ru"`
	Ukrainian string  `json:"name_uk"`
	Hebrew    string  `json:"name_he"`
	GNName    string  `json:"gn_name"`
	WOE       string  `json:"woe_name"`
	Lat       float64 `json:"latitude"`
	Lon       float64 `json:"longitude"`
}

// readProvinces makes the provinces with their simplified areas.
func (b *builder) readProvinces() error {
	features, err := readFeatures(b.source("admin1.json"))
	if err != nil {
		return err
	}
	if err := b.swapNames(features); err != nil {
		return err
	}
	custom, err := b.readProvinceNames()
	if err != nil {
		return err
	}
	arabic, err := readSubdivisions(b.source("subdivisions-ar.xml"))
	if err != nil {
		return err
	}
	areas, err := b.simplified(features)
	if err != nil {
		return err
	}
	b.byCode, b.byAdmin = map[string]*province{}, map[string]*province{}
	perCountry := map[string]int{}
	for _, f := range features {
		perCountry[f.Properties.Country]++
	}
	for i, f := range features {
		p := f.Properties
		p.Country = b.owner(p)
		v := &province{code: p.Code, country: p.Country, unit: p.Unit, area: areas[i]}
		v.low, v.high = v.area.extent()
		own := cmp.Or(custom[fmt.Sprint("geonames:", p.GeoNames)], custom[p.Code], &provinceName{})
		v.row = provinceRow(p, v.area, own)
		v.row.Weight = provinceWeight(perCountry[p.Country], own)
		b.name(v.row, false, own.names...)
		b.name(v.row, false, p.English, p.Name, p.Arabic, arabic[p.Code])
		b.name(v.row, true, append(list(p.Alt), p.GNName, p.WOE, p.Russian, p.Ukrainian, p.Hebrew)...)
		if v.row.ID > 0 {
			b.name(v.row, true, fmt.Sprint("geonames:", v.row.ID))
		}
		b.addProvince(v, p.Admin)
	}
	return b.readAbbreviations()
}

// swapNames gives the features of swapped.tsv their own codes and names. What the source
// takes from GeoNames is right and stays.
func (b *builder) swapNames(features []feature) error {
	named := map[string]admin1{}
	for _, f := range features {
		named[f.Properties.Code] = f.Properties
	}
	own := map[string]string{}
	err := readTSV(b.table("swapped.tsv"), 2, func(f []string) error {
		for _, code := range f {
			if named[code].Code == "" {
				return fmt.Errorf("no province %q", code)
			}
		}
		own[f[0]] = f[1]
		return nil
	})
	if err != nil {
		return err
	}
	for i := range features {
		p := &features[i].Properties
		if code, ok := own[p.Code]; ok {
			n := named[code]
			p.Code, p.Name, p.Alt, p.English, p.Arabic = n.Code, n.Name, n.Alt, n.English, n.Arabic
			p.Russian, p.Ukrainian, p.Hebrew, p.WOE = n.Russian, n.Ukrainian, n.Hebrew, n.WOE
		}
	}
	return nil
}

// readAbbreviations adds the abbreviations of provinces as minor names.
func (b *builder) readAbbreviations() error {
	return readTSV(b.table("abbreviations.tsv"), 2, func(f []string) error {
		p := b.byCode[f[0]]
		if p == nil {
			return fmt.Errorf("no province %q", f[0])
		}
		for _, n := range list(f[1]) {
			b.name(p.row, true, n)
			b.abbreviation[gaz.Key(n)] = true
		}
		return nil
	})
}

// addProvince files a province under its codes. Those that share a code, such
// as a state and its far islands, are kept apart: the one GeoNames knows has it.
func (b *builder) addProvince(v *province, admin string) {
	b.provinces = append(b.provinces, v)
	b.rows = append(b.rows, v.row)
	if old := b.byCode[v.code]; old == nil || old.row.ID == 0 {
		b.byCode[v.code] = v
	}
	b.byCode[fmt.Sprint("geonames:", v.row.ID)] = v
	if old := b.byAdmin[admin]; old == nil {
		b.byAdmin[admin] = v
	} else {
		b.byAdmin[admin] = &province{} // two of them: the point decides
	}
}

// owner is the country of a province: by its ISO 3166-2 code.
func (b *builder) owner(p admin1) string {
	prefix, _, _ := strings.Cut(p.Code, "-")
	if len(prefix) != 2 || p.Country == "PR" || p.Country == "SX" {
		return p.Country
	}
	return prefix
}

// provinceRow is the record of a province.
func provinceRow(p admin1, a area, c *provinceName) *gaz.Row {
	r := &gaz.Row{Name: cmp.Or(c.name, p.English, p.Name, p.Code), Kind: gaz.Province, Shape: a.shape()}
	if c.kind != gaz.Other {
		r.Kind = c.kind
	}
	if p.GeoNames > 0 {
		r.ID = uint32(p.GeoNames)
	} else {
		r.Code = "iso:" + strings.TrimSuffix(p.Code, "~")
	}
	at := snap(p.Lon, p.Lat)
	if !a.contains(at) {
		at = a.label()
	}
	d := at.degrees()
	r.Lon, r.Lat = d[0], d[1]
	return r
}

// provinceWeight is high for the provinces of large countries: where a country
// has a hundred of them they are municipalities.
func provinceWeight(siblings int, c *provinceName) int {
	switch {
	case c.weight > 0:
		return c.weight
	case siblings <= 60:
		return 90
	case siblings <= 90:
		return 80
	}
	return 60
}

// readFeatures reads a GeoJSON file.
func readFeatures(path string) ([]feature, error) {
	var c struct{ Features []feature }
	if err := readJSON(path, &c); err != nil {
		return nil, err
	}
	slices.SortStableFunc(c.Features, func(a, b feature) int {
		return cmp.Or(cmp.Compare(a.Properties.Code, b.Properties.Code), cmp.Compare(a.Properties.GeoNames, b.Properties.GeoNames))
	})
	return c.Features, nil
}

// Tolerances of simplification, in units of a vertex.
const (
	fineTolerance   = 12.0    // 600 m
	coarseTolerance = 24.0    // 1.3 km
	speck           = 40 * 40 // smallest island kept, square units
)

// simplified gives the areas of all features, borders thinned once for both sides.
func (b *builder) simplified(features []feature) ([]area, error) {
	var rings []ring
	var tolerance []float64
	owner := make([]int, 0, len(features))
	for i, f := range features {
		rs, err := ringsOf(f)
		if err != nil {
			return nil, err
		}
		t := b.tolerance(f.Properties.Country, rs)
		for _, r := range rs {
			rings, tolerance, owner = append(rings, r), append(tolerance, t), append(owner, i)
		}
	}
	topo := newTopology(rings, tolerance)
	out := make([]area, len(features))
	for i, r := range rings {
		if s := topo.simplify(r); len(s) >= 3 && s.area() != 0 {
			out[owner[i]] = append(out[owner[i]], s)
		}
	}
	for i := range out {
		out[i] = out[i].without(speck)
	}
	return out, nil
}

// tolerance is finer in countries of conflict and for small provinces.
func (b *builder) tolerance(country string, rings []ring) float64 {
	low, high := area(rings).extent()
	size := math.Hypot(float64(high[0]-low[0]), float64(high[1]-low[1]))
	t := coarseTolerance
	if b.conflict[country] {
		t = fineTolerance
	}
	return max(1, min(t, size/60))
}

// ringsOf reads the rings of a feature: outer ones counter-clockwise, inner
// ones clockwise.
func ringsOf(f feature) ([]ring, error) {
	var polygons [][][][]float64
	if f.Geometry.Type == "Polygon" {
		polygons = make([][][][]float64, 1)
		if err := json.Unmarshal(f.Geometry.Coordinates, &polygons[0]); err != nil {
			return nil, err
		}
	} else if err := json.Unmarshal(f.Geometry.Coordinates, &polygons); err != nil {
		return nil, err
	}
	var out []ring
	for _, polygon := range polygons {
		for i, points := range polygon {
			r := make(ring, 0, len(points))
			for _, p := range points {
				r = append(r, snap(p[0], p[1]))
			}
			if r = r.cleaned(); len(r) < 3 {
				continue
			}
			if (r.area() > 0) != (i == 0) {
				r = r.reversed()
			}
			out = append(out, r)
		}
	}
	return out, nil
}

// littleWeight is that of a province which bears the name of a better known
// place of another country: Gaza in Mozambique.
const littleWeight = 55

// provinceName is a line of provinces.tsv: what this project calls a province.
type provinceName struct {
	name   string
	kind   gaz.Kind
	weight int
	names  []string
}

func (b *builder) readProvinceNames() (map[string]*provinceName, error) {
	out := map[string]*provinceName{}
	err := readTSV(b.table("provinces.tsv"), 4, func(f []string) error {
		p := &provinceName{name: f[2], kind: gaz.KindOf(f[1]), weight: 92, names: append([]string{f[2]}, list(f[3])...)}
		if f[1] == "little" {
			p.kind, p.weight = gaz.KindOf(""), littleWeight
		}
		out[f[0]] = p
		return nil
	})
	return out, err
}
