// Package ar is Arabic: how its words are written and split, and where its
// tables are. What the words mean stands in lexicon/, what must come out of
// which sentence in corpus/.
package ar

import (
	"embed"
	"io/fs"
	"unicode"

	"tarikh/extract/lang"
	"tarikh/extract/match"
)

//go:embed lexicon
var files embed.FS

// New loads the Arabic language, with the layers over its tables.
func New(layers ...*lang.Layer) (*lang.Language, error) {
	return lang.Load(lang.Spec{
		Code:         "ar",
		Script:       unicode.Arabic,
		Foreign:      "گچپژیڕڵۆێەڤٹڈڑںےھکہ",
		Lettered:     true,
		Order:        lang.VerbFirst,
		Article:      "ال",
		FusedArticle: "لل",
		Files:        files,
		Analyzer: func(files fs.FS, known func(string) bool) (match.Analyzer, error) {
			return newAnalyzer(files, known)
		},
	}, layers...)
}
