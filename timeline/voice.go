package timeline

import (
	"cmp"
	"slices"
)

// Articles of which more than half the shingles are the same are one voice:
// copies of an agency's text, or the same article taken twice.
const copied = 0.5

const bandRows = 4 // places of a sketch that must be equal to be compared

// voices finds near-duplicates and names each group by the article that was
// there first. The bands of the sketches are the hash tables of locality
// sensitive hashing; what meets in one is compared in full.
func voices(sorted []*Article) {
	chain := slices.Clone(sorted)
	slices.SortStableFunc(chain, byPublication)
	sets := newForest(len(chain))
	for band := range sketchSize / bandRows {
		met := make(map[[bandRows]uint16]int, len(chain))
		for i, a := range chain {
			if a.Sketch == nil {
				continue
			}
			key := [bandRows]uint16(a.Sketch[band*bandRows : (band+1)*bandRows])
			first, ok := met[key]
			if !ok {
				met[key] = i
			} else if sets.find(first) != sets.find(i) && a.Sketch.similarity(chain[first].Sketch) >= copied {
				sets.join(first, i)
			}
		}
	}
	for i, a := range chain {
		a.Voice = chain[sets.find(i)].Document
	}
}

// byPublication puts the first published first, undated ones last.
func byPublication(a, b *Article) int {
	return cmp.Or(compareEmptyLast(a.Published, b.Published), compareArticles(a, b))
}

func compareEmptyLast(a, b string) int {
	if a == "" || b == "" {
		return -cmp.Compare(a, b)
	}
	return cmp.Compare(a, b)
}

// forest is a union-find; the root of a set is its least member.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, j int) {
	i, j = f.find(i), f.find(j)
	f[max(i, j)] = min(i, j)
}
