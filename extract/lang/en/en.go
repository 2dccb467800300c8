// Package en is English: where its tables are. What the words mean stands in
// lexicon/, what must come out of which sentence in corpus/.
package en

import (
	"embed"
	"io/fs"
	"strings"
	"unicode"

	"tarikh/extract/lang"
	"tarikh/extract/match"
)

//go:embed lexicon
var files embed.FS

// possessive is the ending that is written as one word with a noun.
const possessive = "'s"

// New loads the English language, with the layers over its tables.
func New(layers ...*lang.Layer) (*lang.Language, error) {
	return lang.Load(lang.Spec{
		Code:       "en",
		Script:     unicode.Latin,
		Foreign:    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßăąćčďđęěėğıłńňőœřśşșšťţțůűźżž",
		Order:      lang.SubjectFirst,
		Possessive: possessive,
		Files:      files,
		Analyzer:   analyzer,
	}, layers...)
}

// analyzer offers a word with and without its possessive ending.
func analyzer(fs.FS, func(string) bool) (match.Analyzer, error) {
	return func(key string, _ bool) []match.Form {
		stem, ok := strings.CutSuffix(key, possessive)
		if !ok {
			stem, ok = strings.CutSuffix(key, "'")
		}
		if !ok || stem == "" {
			return []match.Form{{Key: key}}
		}
		return []match.Form{{Key: stem, Post: possessive}, {Key: key, Cost: 1}}
	}, nil
}
