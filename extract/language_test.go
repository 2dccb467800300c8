package extract

import (
	"testing"
	"testing/fstest"
	"unicode"

	"tarikh/extract/article"
	"tarikh/extract/lang"
)

// french is a third language in a handful of lines: what CONTRIBUTING says of
// adding one must be enough.
var french = fstest.MapFS{
	"lexicon/affixes.tsv": tsv("feature\tbase\tending\tcut\tprefix\tsuffix\tunless",
		"parts\tinf/past\t*\t0\t\t\t", "base\tinf\ter\t2\t\te\t", "perf.3\tpast\t*\t0\t\t\t", "perf.3\tinf\ter\t2\t\té\tpast"),
	"lexicon/cues.tsv": tsv("code\tverb\tforms", "det\t\tdes|un|une", "definite\t\tla|le|les", "in\t\tdans|à", "neg\t\tpas|jamais"),
	"lexicon/generic.tsv": tsv("code\tname\tsector\tclass\tplover\tforms", "gunmen\tGunmen\tUAF\tarmed\tUAF\thommes armés",
		"civilians\tCivilians\tCVL\tcivil\tCVL\tcivils"),
	"lexicon/time.tsv":       tsv("code\tforms", "deictic:-1\thier"),
	"lexicon/time-rules.tsv": tsv("name\tpattern\taction", "deictic\tdeictic\tdate"),
	"lexicon/triggers.tsv": tsv("code\tkind\ttype\tmode\tacled\tframe\teffect\tneeds\tverb\tnoun",
		"kill\tact\tASSAULT\t\t*\tharm\tkilled\t\ttuer\t"),
}

func tsv(rows ...string) *fstest.MapFile {
	text := ""
	for _, r := range rows {
		text += r + "\n"
	}
	return &fstest.MapFile{Data: []byte(text)}
}

// TestThirdLanguage adds a language the way CONTRIBUTING says: one Spec over
// its files, one line in languages.
func TestThirdLanguage(t *testing.T) {
	before := languages
	defer func() { languages = before }()
	languages = append(languages[:len(languages):len(languages)], func(layers ...*lang.Layer) (*lang.Language, error) {
		return lang.Load(lang.Spec{Code: "fr", Script: unicode.Latin, Files: french}, layers...)
	})
	x, err := New(nowhere{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	rec := x.Worker().Extract(article.Article{Lang: "fr", Published: "2019-02-13", Text: "Des hommes armés ont tué des civils hier."})
	if len(rec.Events) != 1 {
		t.Fatalf("got %d events, want 1: %v", len(rec.Events), rec.Warnings)
	}
	ev := rec.Events[0]
	if ev.Type != "ASSAULT" || len(ev.Actors) != 1 || ev.Actors[0].Name != "Gunmen" ||
		len(ev.Recipients) != 1 || ev.Recipients[0].Name != "Civilians" {
		t.Errorf("got %+v", ev)
	}
	if got := ev.From.String(); got != "2019-02-12" {
		t.Errorf("hier: got %s", got)
	}
}

type nowhere struct{}

func (nowhere) Starts(string) bool           { return false }
func (nowhere) Longest([]string) (int, Name) { return 0, Name{} }
