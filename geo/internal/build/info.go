package main

import (
	"fmt"
	"strings"

	"tarikh/geo/internal/gaz"
)

// info is the INFO section: what the file holds, and from whom.
func (b *builder) info() string {
	kinds := map[gaz.Kind]int{}
	names := 0
	for _, r := range b.rows {
		kinds[r.Kind]++
		names += len(r.Names)
	}
	var s strings.Builder
	fmt.Fprintf(&s, "places\t%d\n", len(b.rows))
	for k := gaz.Other; k <= gaz.Border; k++ {
		if kinds[k] > 0 {
			fmt.Fprintf(&s, "%s\t%d\n", k, kinds[k])
		}
	}
	for _, line := range sources {
		fmt.Fprintf(&s, "source\t%s\n", line)
	}
	return s.String()
}

// sources are the attributions that the licences ask for.
var sources = []string{
	"GeoNames (https://www.geonames.org), cities500 of 2023-03-05, CC BY 4.0; selected, names folded, coordinates rounded",
	"Natural Earth (https://www.naturalearthdata.com), 1:10m provinces and rivers, public domain; simplified and joined",
	"Unicode CLDR 48.2 and 41, names of countries and provinces, Unicode License v3",
	"tarikh, supplement of places of conflict",
}
