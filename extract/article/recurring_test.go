package article

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRecurring puts the same lines into articles of one publisher, one line
// into a text without line breaks, and asks what is found again.
func TestRecurring(t *testing.T) {
	rng, r := rand.New(rand.NewPCG(7, 8)), NewRecurring()
	var articles []Article
	for i := range 50 {
		v := invent(rng, i)
		a := Article{Source: "A", Text: v.paragraphs[0] + "\nFollow us on channel " + fmt.Sprint(i) + "\n" + v.text() + "\n© A 2019"}
		if i%2 == 1 {
			a = Article{URL: "https://b.example/x", Text: "B agency news desk says: " + strings.Join(v.paragraphs, " ")}
		}
		articles = append(articles, a, a) // a copy counts once
		r.Add(&articles[len(articles)-2])
		r.Add(&articles[len(articles)-1])
	}
	for i := range articles {
		a := &articles[i]
		r.Mark(a)
		var got []string
		for _, s := range a.Furniture {
			got = append(got, strings.TrimRight(a.Text[s.Start:s.End], "0123456789"))
		}
		want := "Follow us on channel |© A "
		if a.Source == "" {
			want = "B agency news desk says:"
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%d: furniture %q, want %q", i, g, want)
		}
	}
}

// TestRecurringArticle leaves an article alone that was published many times
// with small changes.
func TestRecurringArticle(t *testing.T) {
	r := NewRecurring()
	var articles []Article
	for i := range 9 {
		articles = append(articles, Article{Source: "A", Text: fmt.Sprintf("Five were killed.\nThe army said so.\nUpdate %s", strings.Repeat("x", i))})
		r.Add(&articles[i])
	}
	for i := range articles {
		if r.Mark(&articles[i]); articles[i].Furniture != nil {
			t.Errorf("furniture %v", articles[i].Furniture)
		}
	}
}
