package mention

import (
	"tarikh/extract/lang"
)

// Focus is the country in which most of the places lie that a gazetteer
// believes in, and whose people and things are most often told of, which counts
// half; and whether more lie there than in all others.
func Focus(readings ...*Reading) (country string, alone bool) {
	votes, lie, best, all := map[string]int{}, map[string]int{}, "", 0
	vote := func(c string, n int) {
		votes[c] += n
		if best == "" || votes[c] > votes[best] || votes[c] == votes[best] && c < best {
			best = c
		}
	}
	for _, r := range readings {
		for i := range r.Places {
			c := r.Places[i].Name.Country
			if c != "" && r.Places[i].Toponym.Role != "metonym" && r.Places[i].Toponym.Rule != Nation {
				n := 2
				if r.Places[i].Name.Kind == "country" {
					n = 1
				}
				vote(c, n)
				lie[c]++
				all++
			}
		}
		for i := range r.hits {
			h := &r.hits[i]
			if h.Is(lang.NationEntry) && h.Last-h.First == 1 && r.PlaceAt[h.First] < 0 {
				if n := r.nationAdjective(h.First); n != nil {
					vote(n.Code, 1)
				}
			}
		}
	}
	return best, 2*lie[best] > all
}
