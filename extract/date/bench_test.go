package date_test

import (
	"os"
	"strings"
	"testing"

	"github.com/olebedev/when"

	"tarikh/extract/date"
	"tarikh/extract/text"
)

// BenchmarkTag measures the date stage alone, over tokens and words that are
// there already. The text is the examples of the corpus, far denser in dates
// than news; TARIKH_NEWS_AR and TARIKH_NEWS_EN name files of news to use instead.
func BenchmarkTag(b *testing.B) {
	for _, lang := range []string{"ar", "en"} {
		b.Run(lang, func(b *testing.B) {
			r := newReader(b, lang)
			doc, words := r.document(news(b, lang))
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				r.tagger.Tag(doc, words, date.Options{DCT: 17940})
			}
		})
	}
}

// BenchmarkWhen measures package when with its own rules, a call for each
// sentence, on the same English text.
func BenchmarkWhen(b *testing.B) {
	doc := text.Split(news(b, "en"), nil)
	base := date.Day(17940).Time()
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		for _, sent := range doc.Sentences {
			// an error ("Two days ago" with a capital) is a find lost
			_, _ = when.EN.Parse(doc.Surface(sent.Span), base)
		}
	}
}

func BenchmarkNewTagger(b *testing.B) {
	for b.Loop() {
		newReader(b, "ar")
	}
}

func BenchmarkClone(b *testing.B) {
	r := newReader(b, "ar")
	for b.Loop() {
		r.tagger.Clone()
	}
}

func news(b *testing.B, lang string) string {
	b.Helper()
	if path := os.Getenv("TARIKH_NEWS_" + strings.ToUpper(lang)); path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		return string(data)
	}
	var s strings.Builder
	for _, ex := range examples(b, lang) {
		s.WriteString(ex.name() + "\n")
	}
	return s.String()
}
