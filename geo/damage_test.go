package geo

import (
	"math/rand/v2"
	"testing"
)

// FuzzDamage puts random bytes into the sections of the embedded file: what is
// read from it may be wrong, but nothing panics and nothing runs away.
func FuzzDamage(f *testing.F) {
	for seed := range uint64(4) {
		f.Add(seed, 3000)
	}
	f.Fuzz(func(t *testing.T, seed uint64, changes int) {
		const sections = 300 // the header, which Open checks, ends before
		b := []byte(defaultData)
		r := rand.New(rand.NewPCG(seed, 1))
		for range min(max(0, changes), 100_000) {
			b[sections+r.IntN(len(b)-sections)] = byte(r.Uint32())
		}
		g, err := open(string(b))
		if err != nil {
			t.Fatal(err)
		}
		exercise(g)
	})
}

// exercise calls everything that reads the file.
func exercise(g *Gazetteer) {
	for _, name := range []string{"الباغوز", "حلب", "الفرات", "سوريا", "Springfield", "روسيا", "دير الزور"} {
		g.Starts(name)
		g.Longest(words(name))
		g.Find(name)
	}
	g.Locate(record(toponym("الفرات"), related("الفرات", "east", 0), toponym("سوريا"), related("روسيا", "north", 0),
		cued("حلب", "province"), related("حمص", "countryside", 0), related("حلب", "south", 20), toponym("Paris"), toponym(", Texas")))
	for _, at := range [][2]float64{{34.46, 40.95}, {0, 0}, {-90, 180}} {
		g.Near(at[0], at[1], 3)
		g.ProvinceOf(at[0], at[1])
	}
}
