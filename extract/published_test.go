package extract

import (
	"testing"
	"time"

	"tarikh/extract/article"
)

func TestPublished(t *testing.T) {
	x, err := New(nowhere{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, published, text, basis, first string
	}{
		{"given", "2019-02-13", "قصف الجيش القرية أمس.", "metadata", "2019-02-12"},
		{"weekday agrees", "2019-02-13", "قصف الجيش القرية اليوم الأربعاء.", "metadata", "2019-02-13"},
		{"weekday corrects", "2019-02-14", "قصف الجيش القرية اليوم الأربعاء.", "weekday", "2019-02-13"},
		{"too far to be a slip", "2019-02-17", "قصف الجيش القرية اليوم الأربعاء.", "metadata", "2019-02-13"},
		{"none given", "", "قصف الجيش القرية أمس.", "unknown", ""},
		{"not a date", "yesterday", "قصف الجيش القرية أمس.", "unknown", ""},
		{"in the text", "", "دمشق 13 شباط 2019 - قصف الجيش القرية أمس.", "text", "2019-02-13"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec := x.Worker().Extract(article.Article{Published: tt.published, Text: tt.text, Lang: "ar"})
			if rec.PublishedBasis != tt.basis {
				t.Errorf("basis %s, want %s", rec.PublishedBasis, tt.basis)
			}
			if len(rec.Timexes) == 0 {
				t.Fatal("no time expression")
			}
			if got := rec.Timexes[0].From.String(); got != tt.first {
				t.Errorf("first day %s, want %s", got, tt.first)
			}
		})
	}
}

func TestPublishedInZone(t *testing.T) {
	east := time.FixedZone("east", 3*60*60)
	x, err := New(nowhere{}, Options{Timezone: east, Lang: "ar"})
	if err != nil {
		t.Fatal(err)
	}
	rec := x.Worker().Extract(article.Article{Published: "2019-02-13T22:30:00Z", Text: "قصف الجيش القرية اليوم."})
	if got := rec.Timexes[0].From.String(); got != "2019-02-14" {
		t.Errorf("today is %s, want 2019-02-14", got)
	}
}
