package extract_test

import (
	"testing"
	"unicode/utf8"

	"tarikh/extract"
	"tarikh/extract/article"
	"tarikh/extract/text"
)

// FuzzExtract asks that no article makes the extractor panic and that every
// mention gives the words of the article it says it stands at.
func FuzzExtract(f *testing.F) {
	for _, path := range []string{"lang/ar/corpus/events.txt", "lang/ar/corpus/dates.txt"} {
		for i, l := range lines(f, path) {
			if i%9 == 0 {
				f.Add("", l.text)
			}
		}
	}
	f.Add("عنوان", "قال العميد علي حلب إن \x00 5\xff قتلى سقطوا في “قصف")
	x, err := extract.New(towns{"حلب": "city", "علي": "village", "دير الزور": "city"}, extract.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		rec := x.Worker().Extract(article.Article{Title: title, Text: body, Published: "2019-02-13"})
		check := func(kind string, m extract.Mention) {
			part := body
			if m.Part == extract.Title {
				part = title
			}
			if !(text.Span{End: len(part)}).Contains(m.Span) || m.Len() < 0 || part[m.Start:m.End] != m.Text {
				t.Fatalf("%s: %q is not at %v", kind, m.Text, m.Span)
			}
			if utf8.ValidString(part) && !utf8.ValidString(m.Text) {
				t.Fatalf("%s: %q cuts a character", kind, m.Text)
			}
		}
		for _, m := range rec.Toponyms {
			check("toponym", m.Mention)
		}
		for _, m := range rec.Actors {
			check("actor", m.Mention)
		}
		for _, m := range rec.Events {
			check("event", m.Mention)
		}
	})
}
