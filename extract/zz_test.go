package extract

import (
	"fmt"
	"os"
	"tarikh/extract/article"
	"testing"
)

func TestZZ(t *testing.T) {
	s := os.Getenv("ZZ")
	if s == "" {
		t.Skip()
	}
	x, err := New(nowhere{}, Options{Lang: os.Getenv("ZZL")})
	if err != nil {
		t.Fatal(err)
	}
	rec, rs := x.Worker().read(article.Article{Text: s, Published: "2019-02-13"})
	r := rs[1]
	for i := range r.doc.Tokens {
		h := r.at(i)
		fmt.Print(r.doc.Surface(r.doc.Tokens[i].Span), " ", r.pre(i), r.words[i].Forms, " party ", r.partyAt[i], " toll ", r.tollAt[i], " time ", r.timeAt[i])
		if h != nil {
			for _, e := range h.Payloads {
				fmt.Print(" ", e.Kind, ":", e.Code, ":", e.Feature)
			}
		}
		fmt.Println()
	}
	for _, e := range rec.Events {
		fmt.Printf("%+v\n", e)
	}
}
