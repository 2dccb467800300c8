package main

import (
	"os"
	"strings"

	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/naming"
)

// readTables reads the small tables that the other steps need.
func (b *builder) readTables() error {
	b.stop, b.conflict, b.byID = map[string]bool{}, map[string]bool{}, map[uint32]*gaz.Row{}
	b.abbreviation = map[string]bool{}
	b.arab, b.spelt = map[string]bool{}, map[string]bool{}
	if err := readTSV(b.table("stop.tsv"), 2, func(f []string) error {
		b.stop[gaz.Key(f[1])] = true
		return nil
	}); err != nil {
		return err
	}
	if err := readTSV(b.table("countries.tsv"), 4, func(f []string) error {
		b.conflict[f[0]] = strings.Contains(f[1], "conflict")
		b.arab[f[0]] = strings.Contains(f[1], "arab")
		b.spelt[f[0]] = b.arab[f[0]] || strings.Contains(f[1], "spelt")
		return nil
	}); err != nil {
		return err
	}
	file, err := os.Open(b.table("aliases.tsv"))
	if err != nil {
		return err
	}
	defer file.Close()
	b.alias, err = naming.Read(file)
	return err
}

// name gives a row names, each in its look-up form and, for areas, without
// the designator. A name that begins with ~ is a minor one.
func (b *builder) name(r *gaz.Row, weak bool, names ...string) {
	for _, n := range names {
		key := gaz.Key(n)
		weak := weak || strings.HasPrefix(n, "~")
		if key == "" {
			continue
		}
		r.Names = append(r.Names, gaz.Name{Key: key, Weak: weak})
		if r.Kind == gaz.Province || r.Kind == gaz.District {
			if bare := b.alias.Bare(key); bare != key && bare != "" {
				r.Names = append(r.Names, gaz.Name{Key: bare, Weak: weak})
			}
		}
	}
}

// complete adds to every row the minor names that rules make from its others.
// Many is for small places of conflict, whose names news writes in many ways.
func (b *builder) complete() {
	for _, r := range b.rows {
		b.stopCodes(r)
		country := countryOf(r)
		arab := b.arab[country]
		for _, n := range r.Names {
			if r.Kind == gaz.Country || r.Kind == gaz.River || !arab && !b.conflict[country] {
				continue
			}
			for _, key := range b.alias.Variants(n.Key, r.Kind) {
				if !b.stop[key] {
					r.Names = append(r.Names, gaz.Name{Key: key, Weak: true})
				}
			}
			if b.spelt[country] {
				b.sounds(r, n.Key, country)
			}
		}
	}
}

// sounds gives a row the name by which its spellings are found.
func (b *builder) sounds(r *gaz.Row, key, country string) {
	if alike := b.alias.Alike(key, country); alike != "" {
		r.Names = append(r.Names, gaz.Name{Key: alike, Weak: true})
	}
}

// stopCodes marks the postal codes of provinces (IN, OR, Tex) as words: they
// count beside a town's name and hardly anywhere else.
func (b *builder) stopCodes(r *gaz.Row) {
	for _, n := range r.Names {
		if r.Kind == gaz.Province && n.Weak && naming.Letters(n.Key) <= 3 && !b.abbreviation[n.Key] {
			b.stop[n.Key] = true
		}
	}
}

// countryOf is the ISO code of the country a row lies in.
func countryOf(r *gaz.Row) string {
	for ; r != nil; r = r.Parent {
		if code, ok := strings.CutPrefix(r.Code, "iso:"); ok && r.Kind == gaz.Country {
			return code
		}
	}
	return ""
}
