package source

import (
	"math"
	"strings"

	"tarikh/geo/internal/gaz"
)

// kinds gives the kind of feature codes of GeoNames, by their beginnings; the
// longest that fits counts.
var kinds = map[string]gaz.Kind{
	"A": gaz.Region, "A.PCL": gaz.Country, "A.TERR": gaz.Country, "A.ADM": gaz.District, "A.ADM1": gaz.Province,
	"H": gaz.Other, "H.STM": gaz.River, "H.CNL": gaz.River, "H.WAD": gaz.River, "H.LK": gaz.Lake, "H.RSV": gaz.Lake,
	"H.SEA": gaz.Sea, "H.OCN": gaz.Sea, "H.GULF": gaz.Sea, "H.STRT": gaz.Sea, "H.BAY": gaz.Sea,
	"L": gaz.Region, "L.CMP": gaz.Camp, "L.MILB": gaz.Facility, "L.OILF": gaz.Facility, "L.GASF": gaz.Facility,
	"P": gaz.Village, "R": gaz.Road, "S": gaz.Facility, "S.CMP": gaz.Camp, "S.BP": gaz.Border, "S.CSTM": gaz.Border,
	"S.PSTB": gaz.Border, "T": gaz.Other, "T.MT": gaz.Mountain, "T.HLL": gaz.Mountain, "T.PK": gaz.Mountain,
	"T.RDGE": gaz.Mountain, "T.PASS": gaz.Mountain, "T.DSRT": gaz.Desert, "T.PEN": gaz.Region, "U": gaz.Sea, "V": gaz.Other,
}

// kindOf is the kind of a place by its feature class and code.
func kindOf(class, code string, people int) gaz.Kind {
	if class == "P" {
		return TownKind(code, people)
	}
	best, kind := -1, gaz.Other
	whole := class + "." + code
	for prefix, k := range kinds {
		if strings.HasPrefix(whole, prefix) && len(prefix) > best {
			best, kind = len(prefix), k
		}
	}
	return kind
}

// TownKind tells cities, towns and villages apart by their people and rank.
func TownKind(code string, people int) gaz.Kind {
	switch {
	case code == "PPLX":
		return gaz.Quarter
	case code == "PPLC" || people >= 100_000:
		return gaz.City
	case code == "PPLA" || people >= 5_000:
		return gaz.Town
	}
	return gaz.Village
}

// Weigh says from 0 to 100 how well known a place is: by its people and by how
// many names the world has for it. A capital has 94 or more, other towns 89 at
// most. The code is that of GeoNames.
func Weigh(kind gaz.Kind, code string, people, names int) int {
	w := 8.5*math.Log10(float64(people)+1) + 3.2*math.Log2(float64(names)+1)
	switch {
	case kind == gaz.Country:
		return 100
	case code == "PPLC":
		return int(min(96, max(94, w)))
	case code == "ADM1":
		return 90
	case kind == gaz.District:
		return int(max(15, min(60, w)))
	case code == "PPLA":
		w += 6
	case code == "PPLX":
		w -= 12
	}
	return int(max(5, min(89, w)))
}
