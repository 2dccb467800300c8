package main

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"os"
	"strings"

	"tarikh/geo/internal/gaz"
)

// readCountries makes the countries: areas dissolved from their provinces,
// names from CLDR and from countries.tsv.
func (b *builder) readCountries() error {
	english, err := readTerritories(b.source("territories-en.json"), "en")
	if err != nil {
		return err
	}
	arabic, err := readTerritories(b.source("territories-ar.json"), "ar")
	if err != nil {
		return err
	}
	areas := map[string][]area{}
	for _, p := range b.provinces {
		areas[p.country] = append(areas[p.country], p.area)
	}
	b.countries = map[string]*gaz.Row{}
	err = readTSV(b.table("countries.tsv"), 4, func(f []string) error {
		code := f[0]
		if english[code] == nil {
			return fmt.Errorf("no such country %q", code)
		}
		r := countryRow(code, cmp.Or(f[2], english[code][0]), dissolve(areas[code]...))
		b.name(r, false, r.Name)
		b.name(r, true, "iso "+code)
		b.name(r, false, english[code]...)
		b.name(r, false, arabic[code]...)
		b.name(r, false, list(f[3])...)
		b.countries[code] = r
		b.rows = append(b.rows, r)
		return nil
	})
	for _, p := range b.provinces {
		if p.row.Parent = b.countries[p.country]; p.row.Parent == nil && err == nil {
			err = fmt.Errorf("province %s: countries.tsv lacks %q", p.code, p.country)
		}
	}
	return err
}

// countryRow is the record of a country.
func countryRow(code, name string, a area) *gaz.Row {
	at := a.label().degrees()
	return &gaz.Row{Code: "iso:" + code, Name: name, Kind: gaz.Country, Weight: 100, Shape: a.shape(), Lon: at[0], Lat: at[1]}
}

// readTerritories reads the names of countries of one language of CLDR, the
// usual one first.
func readTerritories(path, language string) (map[string][]string, error) {
	var doc struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := readJSON(path, &doc); err != nil {
		return nil, err
	}
	out := map[string][]string{}
	names := doc.Main[language].LocaleDisplayNames.Territories
	for key, name := range names {
		if len(key) == 2 {
			out[key] = append([]string{name}, out[key]...)
		} else if code, _, ok := strings.Cut(key, "-alt-"); ok {
			out[code] = append(out[code], name)
		}
	}
	for code, all := range out {
		if len(all) > 0 && names[code] != "" {
			out[code] = distinct(append([]string{names[code]}, all...))
		}
	}
	return out, nil
}

// readSubdivisions reads names of provinces from CLDR's XML, by ISO 3166-2 code.
func readSubdivisions(path string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var doc struct {
		Names []struct {
			Type string `xml:"type,attr"`
			Alt  string `xml:"alt,attr"`
			Name string `xml:",chardata"`
		} `xml:"localeDisplayNames>subdivisions>subdivision"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, n := range doc.Names {
		if len(n.Type) > 2 && n.Alt == "" {
			out[strings.ToUpper(n.Type[:2]+"-"+n.Type[2:])] = n.Name
		}
	}
	return out, nil
}

// distinct drops repeated strings.
func distinct(s []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, v := range s {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
