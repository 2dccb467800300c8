package extract

import (
	"testing"

	"tarikh/extract/article"
)

// TestFurniture reads the first place of texts with lines of page furniture.
func TestFurniture(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"line", "Read more: Shells on Homs. Five dead.\nShells fell on Idlib on Monday, and two people were killed, residents said.", "Idlib"},
		{"story in one line", "Posted on March 3 2019 by our desk Shells fell on Idlib on Monday. Two people were killed. The army denied it.", "Idlib"},
		{"furniture alone", "Posted in Homs", ""},
	}
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if list := x.Worker().Extract(article.Article{Lang: "en", Text: tt.text}).Toponyms; len(list) > 0 {
				got = list[0].Text
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestRepeatedHeadline reads an article whose text begins and ends with its
// headline: each event is told once, by the text that tells more.
func TestRepeatedHeadline(t *testing.T) {
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	title := "Suicide bomber kills four in Idlib market"
	rec := x.Worker().Extract(article.Article{Lang: "en", Title: title, Published: "2019-02-13",
		Text: "12 February 2019 " + title + ". A suicide bomber killed four people in a market in Idlib on Tuesday. Read also: " + title + "."})
	if len(rec.Events) != 1 || rec.Events[0].Part != Body || len(rec.Events[0].Again) != 1 || rec.Events[0].Again[0].Part != Title {
		t.Errorf("got %+v, want one event of the text, told again by the title", rec.Events)
	}
}
