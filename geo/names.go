package geo

import (
	"strings"
	"sync"

	"tarikh/extract/mention"
	"tarikh/geo/internal/gaz"
	"tarikh/geo/internal/naming"
)

var (
	_ mention.Names = (*Gazetteer)(nil)
	_ mention.Words = (*Gazetteer)(nil)
	_ mention.Alike = (*Gazetteer)(nil)
)

// The longest name has six words; the longest key fits into the buffer.
const (
	maxWords = 6
	maxBytes = 256
)

// A name that is also an ordinary word weighs little; a minor name, such as a
// city's name in a third language, needs a word beside it that locates.
const (
	stopWeight   = 10
	minorPenalty = 30
)

// Starts reports whether some name begins with the word, a key of package text.
func (g *Gazetteer) Starts(word string) bool {
	if len(word) == 0 || len(word) > maxBytes/2 {
		return false
	}
	var buf [maxBytes]byte
	key := gaz.AppendWord(buf[:0], word)
	if len(key) == 0 {
		return false
	}
	_, whole, longer := g.file.Prefix(key)
	return whole || longer
}

// Word tells what a word, a key of package text, is by itself as a name, and
// whether longer names begin with it.
func (g *Gazetteer) Word(word string) (name mention.Name, whole, longer bool) {
	if len(word) == 0 || len(word) > maxBytes/2 {
		return name, false, false
	}
	var buf [maxBytes]byte
	key := gaz.AppendWord(buf[:0], word)
	if len(key) == 0 {
		return name, false, false
	}
	e, whole, longer := g.file.Prefix(key)
	if whole {
		name = g.describe(e)
	}
	return name, whole, longer
}

// Longest gives the number of words of the longest name that the words begin
// with, and what is known of the name; 0 for none.
func (g *Gazetteer) Longest(words []string) (n int, name mention.Name) {
	var buf [maxBytes]byte
	key := buf[:0]
	var found gaz.Entry
	for i, w := range words[:min(len(words), maxWords)] {
		before := len(key)
		if before+len(w)+1 > maxBytes {
			break
		}
		if key = gaz.AppendWord(key, w); len(key) == before {
			break // a lone mark is no part of a name
		}
		e, whole, longer := g.file.Prefix(key)
		if whole {
			n, found = i+1, e
		}
		if !longer {
			break
		}
	}
	if n > 0 {
		name = g.describe(found)
	}
	return n, name
}

// describe sums up the places of a name.
func (g *Gazetteer) describe(e gaz.Entry) mention.Name {
	place, weak := e.Best()
	r := g.file.Record(place)
	weight := int(r.Weight)
	if weak {
		weight = max(1, weight-minorPenalty)
	}
	if e.Stop() {
		weight = min(weight, stopWeight)
	}
	n := mention.Name{Weight: weight, Kind: r.Kind.String(), Country: g.country(place), Places: e.Len()}
	n.Seat = r.Kind == gaz.Province && !weak && n.Places > 1 && g.seated(e, place)
	return n
}

// seated reports whether one of the towns of a name is that after which the province of
// that name is called.
func (g *Gazetteer) seated(e gaz.Entry, province int) bool {
	for place, weak := range e.Places {
		r := g.file.Record(place)
		if !weak && isTown(r.Kind) && r.Weight >= seatLeast && g.division(place) == province {
			return true
		}
	}
	return false
}

// aliases are the rules by which one name is written in several ways.
var aliases = sync.OnceValues(func() (*naming.Rules, error) { return naming.Read(strings.NewReader(aliasTable)) })

// Alike gives the key of the places of a country whose names sound like one that
// no place bears, and what is known of the best of them: Deir el-Zour is Deir
// ez-Zor. It serves countries whose names have many spellings in Latin letters.
func (g *Gazetteer) Alike(name, country string) (key string, n mention.Name, ok bool) {
	rules, err := aliases()
	if err != nil {
		return "", n, false
	}
	name = gaz.Key(name)
	e, ok := g.find(rules.Alike(name, country))
	if !ok {
		return "", n, false
	}
	for place := range e.Places {
		if g.sounds(place, name) {
			r := g.file.Record(place)
			weight := max(1, int(r.Weight)-minorPenalty)
			return rules.Alike(name, country), mention.Name{Weight: weight, Kind: r.Kind.String(), Country: country, Places: e.Len()}, true
		}
	}
	return "", n, false
}

// sounds reports whether the name of a place may be another spelling of a key.
func (g *Gazetteer) sounds(place int, key string) bool {
	rules, err := aliases()
	return err == nil && rules.SameSound(gaz.Key(g.file.Record(place).Title()), key)
}

// find looks up a name given as keys of package text joined by spaces.
func (g *Gazetteer) find(name string) (gaz.Entry, bool) {
	if len(name) == 0 || len(name) > maxBytes/2 {
		return gaz.Entry{}, false
	}
	var buf [maxBytes]byte
	return g.file.Find(gaz.AppendName(buf[:0], name))
}
