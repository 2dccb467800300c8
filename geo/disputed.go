package geo

import (
	_ "embed"
	"sync"
)

//go:embed data/disputed.tsv
var disputedTable string

// holders gives the state that holds a disputed territory, by identifier.
var holders = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	eachRow(disputedTable, func(f []string) { out[f[0]] = f[2] })
	return out
})

// DeFacto is the gazetteer with disputed territory in the country of the state
// that holds it. Without it a territory belongs where ISO 3166-2 puts it:
// Crimea is in Ukraine. Which territories these are, data/disputed.tsv lists.
func DeFacto(g *Gazetteer) *Gazetteer { return &Gazetteer{file: g.file, deFacto: true} }

// holder is the state that holds the territory a place is or lies in, when the
// setting asks for it; "" otherwise.
func (g *Gazetteer) holder(place int) string {
	if !g.deFacto {
		return ""
	}
	for range depth {
		if place < 0 || place >= g.file.Len() {
			break
		}
		r := g.file.Record(place)
		if h := holders()[g.id(r)]; h != "" {
			return h
		}
		place = r.Parent
	}
	return ""
}
