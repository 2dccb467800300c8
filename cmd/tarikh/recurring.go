package main

import (
	"context"
	"os"
	"runtime"

	"tarikh/extract/article"
)

// sampleArticles is how many articles are looked at for words that come back
// from article to article. A sample from the start of the input is the same
// for all shards, and costs the same for any size of input.
const sampleArticles = 10_000

// recurring reads a sample of the input for what recurs in it, nil when that
// is not wanted or the input cannot be read twice.
func (o *readingOptions) recurring(ctx context.Context, paths []string, sample int, opts article.Options) (*article.Recurring, error) {
	if o.keepRecurring || !o.rereadable(paths) {
		return nil, nil
	}
	items, err := o.items(paths, nil, opts)
	if err != nil {
		return nil, err
	}
	r := article.NewRecurring()
	read := func() func(article.Item) *article.Article {
		return func(item article.Item) *article.Article {
			a, err := item.Article()
			if err != nil {
				return nil // it is told when it is read in earnest
			}
			return &a
		}
	}
	err = inOrder(ctx, taken(items, shard{}, sample), runtime.GOMAXPROCS(0), read, func(a *article.Article) error {
		if a != nil {
			r.Add(a)
		}
		return nil
	})
	return r, err
}

// rereadable reports whether all inputs are files and folders.
func (o *readingOptions) rereadable(paths []string) bool {
	if o.filesFrom != "" {
		paths = append([]string{o.filesFrom}, paths...)
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			return false
		}
	}
	return true
}
