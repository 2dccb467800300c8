//go:build unix

package main

import (
	"context"
	"os"
	"syscall"
	"testing"

	"tarikh/extract/article"
)

// BenchmarkPath compares the bare extractor, on articles that were read
// before, with the whole way from a file of JSON lines, on one worker. The
// variable TARIKH_ARTICLES names the file.
func BenchmarkPath(b *testing.B) {
	path := os.Getenv("TARIKH_ARTICLES")
	if path == "" {
		path = manyArticles(b, b.TempDir(), 300)
	}
	m := testMapper(b)
	b.Run("extractor", func(b *testing.B) {
		var articles []article.Article
		for a, err := range article.Read([]string{path}, article.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			articles = append(articles, a)
		}
		defer cpu(b)()
		for b.Loop() {
			for _, a := range articles {
				m.locate(a)
			}
		}
	})
	b.Run("jsonl", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			worker := func() func(article.Item) error {
				return func(item article.Item) error {
					a, err := item.Article()
					if err == nil {
						err = m.date(&a)
					}
					if err == nil {
						_, err = m.locate(a)
					}
					return err
				}
			}
			err := inOrder(context.Background(), article.Scan([]string{path}, article.Options{}), 1, worker, func(err error) error { return err })
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("sample", func(b *testing.B) { // once for the first 10,000 articles of an input
		defer cpu(b)()
		o := &readingOptions{}
		for b.Loop() {
			if _, err := o.recurring(context.Background(), []string{path}, sampleArticles, article.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// cpu reports the time of the processors, which other work on the machine does
// not lengthen.
func cpu(b *testing.B) func() {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e6
	}
	start := used()
	return func() { b.ReportMetric((used()-start)/float64(b.N), "cpu-ms/op") }
}
