package extract

import (
	"slices"
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

// TestHeadRunIn reads texts into whose first sentence the head of the page was run:
// headline, agency and date are no part of the story, and the date is that of
// publication.
func TestHeadRunIn(t *testing.T) {
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	title := "Shells kill three in Homs"
	story := "Three people were killed on Saturday when shells hit Idlib. The army denied it."
	tests := []struct{ name, title, text, published, from string }{
		{"headline and date", title, title + " NGO AFP Sunday 10 Feb 2019 " + story, "2019-02-14", "2019-02-09"},
		{"headline with its site", title + " - World - Gazette", title + " " + story, "2019-02-14", "2019-02-09"},
		{"date of publication", title, "Date of publication 18 February 2019 " + story, "2019-02-14", "2019-02-16"},
		{"published", title, "Published February 18 2019 " + story, "2019-02-14", "2019-02-16"},
		{"time of day", title, "Monday 18 February 2019 19:18 " + story, "2019-02-14", "2019-02-16"},
		{"day and month swapped", title, "02-03-2019 " + story, "2019-02-03", "2019-02-02"},
		{"too long ago", title, "12 March 2016 " + story, "2019-02-14", "2019-02-09"},
		{"a date of the story", title, "On 2 February 2019 Shells hit Idlib, and three people were killed.", "2019-02-14", "2019-02-02"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec := x.Worker().Extract(article.Article{Lang: "en", Title: tt.title, Text: tt.text, Published: tt.published})
			i := slices.IndexFunc(rec.Events, func(ev Event) bool { return ev.Part == Body && ev.Killed != nil && ev.Killed.Min == 3 })
			if i < 0 || rec.Events[i].From.String() != tt.from {
				t.Fatalf("got %+v, want three killed on %s in the text", rec.Events, tt.from)
			}
			for _, top := range rec.Toponyms {
				if top.Part == Body && top.Text != "Idlib" {
					t.Errorf("got the place %s from the head of the page", top.Text)
				}
			}
		})
	}
}

// TestHeadAlone reads texts that are nothing but the head of a page.
func TestHeadAlone(t *testing.T) {
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"4 March 2019 12", "4 March 2019 12:", "4 March 2019 12:30", "Published 4 March 2019", "4 March 2019 :"} {
		rec := x.Worker().Extract(article.Article{Lang: "en", Title: "Shells kill three in Homs", Text: text, Published: "2019-03-04"})
		for _, ev := range rec.Events {
			if ev.Part == Body {
				t.Errorf("%q: got %+v", text, ev)
			}
		}
	}
}
