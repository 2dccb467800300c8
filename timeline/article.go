package timeline

import (
	"cmp"
	"slices"
	"strings"

	"tarikh/geo"
)

// Article is what a timeline keeps of an article: who published what and when,
// and a sketch of its words. All reports of an article share one.
type Article struct {
	Document, Source, URL, Lang string
	Published                   string // ISO 8601
	Title                       string
	Digest                      uint64 // of title and text: tells articles of one identifier apart
	Sketch                      *Sketch

	// Voice is the identifier of the article that this one repeats, its own
	// when it repeats none. Entries sets it, from the whole set.
	Voice string

	rank int // among the articles of a tidy timeline, from 1; 0 for none
}

func newArticle(loc *geo.Located) *Article {
	return &Article{
		Document:  strings.Clone(loc.ID),
		Source:    strings.Clone(loc.Source),
		URL:       strings.Clone(loc.URL),
		Lang:      strings.Clone(loc.Lang),
		Published: strings.Clone(loc.Published),
		Title:     strings.Clone(loc.Title),
		Digest:    Digest(loc.Title, loc.Text),
		Sketch:    sketchOf(loc.Title, loc.Text),
	}
}

// compareArticles is a total order: the sketch follows from the digest.
func compareArticles(a, b *Article) int {
	if a.rank > 0 && b.rank > 0 {
		return cmp.Compare(a.rank, b.rank)
	}
	return cmp.Or(
		cmp.Compare(a.Document, b.Document),
		cmp.Compare(a.Source, b.Source),
		cmp.Compare(a.URL, b.URL),
		cmp.Compare(a.Lang, b.Lang),
		cmp.Compare(a.Published, b.Published),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.Digest, b.Digest),
	)
}

// articles lists the articles of reports in order, each once, and lets equal
// ones be one.
func articles(reports []*Report) []*Article {
	seen := map[*Article]bool{}
	var all []*Article
	for _, r := range reports {
		if !seen[r.Article] {
			seen[r.Article] = true
			r.Article.rank = 0 // of another timeline
			all = append(all, r.Article)
		}
	}
	slices.SortFunc(all, compareArticles)
	one := make(map[*Article]*Article, len(all))
	kept := all[:0:0]
	for _, a := range all {
		if n := len(kept); n == 0 || compareArticles(kept[n-1], a) != 0 {
			kept = append(kept, a)
		}
		one[a] = kept[len(kept)-1]
	}
	for i, a := range kept {
		a.rank = i + 1
	}
	for _, r := range reports {
		r.Article = one[r.Article]
	}
	return kept
}

// twins lists the identifiers that articles of different text share.
func twins(sorted []*Article) []string {
	var ids []string
	for i, a := range sorted {
		if i > 0 && sorted[i-1].Document == a.Document && sorted[i-1].Digest != a.Digest {
			ids = append(ids, a.Document)
		}
	}
	return slices.Compact(ids)
}
