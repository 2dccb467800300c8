package extract

import (
	"testing"

	"tarikh/extract/article"
)

// TestSpeaksFor traces a state to the words that name who speaks for it, also
// where no words name the state alone.
func TestSpeaksFor(t *testing.T) {
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := "هاجم تنظيم الدولة مدينة حمص يوم الاثنين. اتهم السفير الروسي حزب الله بقصف المدينة."
	rec := x.Worker().Extract(article.Article{Text: text, Published: "2019-02-13", Lang: "ar"})
	found := false
	for _, ev := range rec.Events {
		for _, p := range ev.Actors {
			if p.Name != "Government of Russia" {
				continue
			}
			found = true
			if got := rec.Actors[p.Mention].Text; got != "السفير الروسي" {
				t.Errorf("traced to %q", got)
			}
		}
	}
	if !found {
		t.Errorf("Government of Russia is no actor of %+v", rec.Events)
	}
}
