package timeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"tarikh/extract"
)

// newsOf makes a text of words drawn at random.
func newsOf(rnd *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprint("كلمة", rnd.IntN(5000))
	}
	return words
}

func TestVoices(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var all []*Article
	want := map[string]string{}
	add := func(id, published, text, voice string) {
		all = append(all, &Article{Document: id, Published: published, Sketch: sketchOf("", text)})
		want[id] = voice
	}
	for i := range 300 {
		words := newsOf(rnd, 150)
		origin := fmt.Sprint("news-", i)
		add(origin, "2019-02-02", strings.Join(words, " "), origin)
		if i%3 == 0 {
			for j := range 5 {
				words[rnd.IntN(len(words))] = fmt.Sprint("غيرها", j)
			}
			add(fmt.Sprint("a-copy-", i), "2019-02-03", "اقرأ أيضا "+strings.Join(words, " "), origin)
		}
	}
	add("short", "", "خبر قصير", "short")
	voices(all)
	wrong := 0
	for _, a := range all {
		if a.Voice != want[a.Document] {
			wrong++
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d articles with another voice", wrong, len(all))
	}
}

func TestCopiesAreOneSource(t *testing.T) {
	first, copied, other := told("a", feb11, baghuz), told("b", feb11, baghuz), told("c", feb11, baghuz)
	s := sketchOf("", strings.Join(newsOf(rand.New(rand.NewPCG(3, 3)), 60), " "))
	first.Sketch, copied.Sketch = s, s
	first.Published, copied.Published, other.Published = "2019-02-12", "2019-02-13", "2019-02-14T10:00"
	e := entries(first, copied, other)[0]
	if e.Independent() != 2 || len(e.Documents()) != 3 || strings.Join(e.Voices(), " ") != "a c" {
		t.Errorf("%d independent, documents %v, voices %v", e.Independent(), e.Documents(), e.Voices())
	}
	if e.First() != "2019-02-12" || e.Last() != "2019-02-14" {
		t.Errorf("first %s, last %s", e.First(), e.Last())
	}
	if why := e.Why(e.Reports[1]); !strings.Contains(why, "same place +") {
		t.Errorf("why: %s", why)
	}
}

func TestConflicts(t *testing.T) {
	speaker := func(name string) func(*Report) { return func(r *Report) { r.AttributedTo = name } }
	e := entries(
		told("a", feb11, baghuz, dead(10, 10), speaker("SOHR")),
		told("b", feb11, baghuz, dead(12, -1)),
		told("c", feb11, baghuz, dead(30, 30), speaker("SANA")),
		told("d", feb11, baghuz, status(extract.Denied), speaker("Ministry")),
	)
	if len(e) != 2 {
		t.Fatalf("%d entries", len(e))
	}
	var in []string
	for _, c := range e[0].Conflicts {
		in = append(in, c.In)
	}
	for _, c := range e[1].Conflicts {
		in = append(in, c.In)
	}
	if s := strings.Join(in, " "); !strings.Contains(s, "denied") {
		t.Errorf("conflicts %q", s)
	}
}

func TestClaims(t *testing.T) {
	e := entries(told("a", feb11, baghuz, dead(10, 10)), told("b", feb11, baghuz, dead(12, -1)), told("c", feb11, baghuz, dead(10, 10)))[0]
	var all []string
	for _, c := range e.Claims() {
		all = append(all, fmt.Sprint(c.Of, " ", Amount(c.Count), " ", c.By))
	}
	if s := strings.Join(all, "; "); s != "killed 10 [src-a src-c]; killed at least 12 [src-b]" {
		t.Errorf("claims %q", s)
	}
	if e.Killed.Min != 10 || e.Killed.Max != -1 {
		t.Errorf("killed %v", *e.Killed)
	}
}

func TestActorsBlamed(t *testing.T) {
	e := entries(told("a", feb11, baghuz, dead(23, 23)), told("b", feb11, baghuz, dead(23, 23), by(turkey)))
	if len(e) != 1 || len(e[0].Conflicts) != 1 || e[0].Conflicts[0].In != "actor" {
		t.Fatalf("%d entries, %+v", len(e), e[0].Conflicts)
	}
}
