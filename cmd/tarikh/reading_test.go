package main

import (
	"path/filepath"
	"slices"
	"testing"

	"tarikh/extract"
	"tarikh/extract/article"
	"tarikh/geo"
)

// The languages of --lang are those that the program brings and loads.
func TestLanguages(t *testing.T) {
	folders, err := filepath.Glob("../../extract/lang/*/lexicon")
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, folder := range folders {
		codes = append(codes, filepath.Base(filepath.Dir(folder)))
	}
	if !slices.Equal(codes, languages) {
		t.Errorf("--lang knows %v, extract/lang has %v", languages, codes)
	}
	for _, code := range languages {
		x, err := extract.New(geo.Default(), extract.Options{Lang: code})
		if err != nil {
			t.Fatal(err)
		}
		if got := x.Worker().Extract(article.Article{Text: "1"}).Lang; got != code {
			t.Errorf("--lang %s is read as %q", code, got)
		}
	}
}
