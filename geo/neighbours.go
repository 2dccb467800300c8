package geo

import (
	"math"

	"tarikh/geo/internal/gaz"
)

// anchor is the likeliest place of a group, when it is a point.
type anchor struct {
	group    int
	lat, lon float64
	weight   float64
}

// anchorsOf gives the likeliest place of every group that is no large area.
func anchorsOf(groups []group) []anchor {
	var out []anchor
	for i := range groups {
		best := -1
		for j := range groups[i].candidates {
			if best < 0 || groups[i].candidates[j].share > groups[i].candidates[best].share {
				best = j
			}
		}
		if best < 0 {
			continue
		}
		if c := groups[i].candidates[best]; local(c.kind) && c.share > 0.4 {
			out = append(out, anchor{i, c.lat, c.lon, c.share})
		}
	}
	return out
}

// local reports whether places of a kind are small enough to have neighbours.
func local(k gaz.Kind) bool {
	return k >= gaz.District && k <= gaz.Facility || k == gaz.Border || k == gaz.Mountain || k == gaz.Lake
}

// neighbours gives points to a candidate that lies near other places of the record.
func neighbours(c *candidate, anchors []anchor, own int) float64 {
	c.why &^= byNeighbours
	if !local(c.kind) {
		return 0
	}
	sum := 0.0
	for _, a := range anchors {
		if a.group != own {
			sum += a.weight * math.Exp(-kilometres(c.lat, c.lon, a.lat, a.lon)/nearKM)
		}
	}
	if sum > 0.3 {
		c.why |= byNeighbours
	}
	return neighbourPoints * (1 - math.Exp(-sum))
}

// kilometres is the distance of two points on the sphere.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const radius, rad = 6371.0, math.Pi / 180
	dlat, dlon := (lat2-lat1)*rad/2, (lon2-lon1)*rad/2
	h := math.Sin(dlat)*math.Sin(dlat) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Sin(dlon)*math.Sin(dlon)
	return 2 * radius * math.Asin(math.Min(1, math.Sqrt(h)))
}
