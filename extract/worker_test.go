package extract

import (
	"reflect"
	"testing"

	"tarikh/extract/article"
)

// TestArticlesApart reads articles behind one another with one worker, in both
// orders: what a worker remembers of words changes nothing in what it finds,
// though their spellings differ only in what their keys do not keep.
func TestArticlesApart(t *testing.T) {
	x, err := New(spaced{towns{
		"ايران": {Weight: 100, Kind: "country", Country: "IR"},
		"زاره":  {Weight: 60, Kind: "town", Country: "SY"},
		"assad": {Weight: 60, Kind: "town", Country: "SY"},
	}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var articles []article.Article
	for _, text := range []string{
		"توجه الوفد لايران يوم الأحد.", "توجه الوفد لإيران يوم الأحد.",
		"انسحب الجيش من زاره يوم الأحد.", "انسحب الجيش من زارة يوم الأحد.",
		"كتب الاسم assad's في الورقة يوم الأحد ولم يقرأ أحد ما كتبه الرجل.", "The army left Assad's outskirts on Sunday, officials said.",
	} {
		articles = append(articles, article.Article{Text: text, Published: "2019-02-13"})
	}
	for _, first := range articles {
		for _, second := range articles {
			w := x.Worker()
			w.Extract(first)
			if got, want := w.Extract(second), x.Worker().Extract(second); !reflect.DeepEqual(got.Toponyms, want.Toponyms) {
				t.Errorf("%s\nbehind %s\ngot %+v\nwant %+v", second.Text, first.Text, got.Toponyms, want.Toponyms)
			}
		}
	}
	if got := x.Worker().Extract(articles[1]).Toponyms; len(got) != 1 || got[0].Text != "إيران" {
		t.Errorf("got %+v, want one toponym, إيران", got)
	}
}

// TestFirstArticle reads a place before a gerund with a new worker, which must not
// look at layers that have not been laid yet.
func TestFirstArticle(t *testing.T) {
	x, err := New(towns{"israel": {Weight: 100, Kind: "country", Country: "IL", Places: 1}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := "Israel bombing the villages was reported on Monday, and Israel shelling them."
	rec := x.Worker().Extract(article.Article{Text: text, Published: "2019-02-13"})
	w := x.Worker()
	w.Extract(article.Article{Text: "Nine men died there, three of them soldiers, and five were hurt by Israel killing three men.", Published: "2019-02-13"})
	if again := w.Extract(article.Article{Text: text, Published: "2019-02-13"}); !reflect.DeepEqual(rec.Actors, again.Actors) {
		t.Errorf("alone %+v, behind another article %+v", rec.Actors, again.Actors)
	}
}
