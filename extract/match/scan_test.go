package match

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tarikh/extract/text"
)

// cutter is a small analyzer: و and ال in front, ها behind, each letter that is
// cut for a cost of 1 but the article's.
func cutter(key string, _ bool) []Form {
	forms := []Form{{Key: key}}
	if rest, ok := strings.CutPrefix(key, "ال"); ok {
		forms = append(forms, Form{Key: rest, Pre: "ال", Cut: len("ال"), Article: true})
	}
	if rest, ok := strings.CutPrefix(key, "و"); ok {
		forms = append(forms, Form{Key: rest, Pre: "و", Cut: len("و"), Cost: 1})
		if rest, ok := strings.CutPrefix(rest, "ال"); ok {
			forms = append(forms, Form{Key: rest, Pre: "وال", Cut: len("وال"), Cost: 1})
		}
	}
	if rest, ok := strings.CutSuffix(key, "ها"); ok {
		forms = append(forms, Form{Key: rest, Post: "ها", Cost: 1})
	}
	if rest, ok := strings.CutSuffix(key, "ه"); ok {
		forms = append(forms, Form{Key: rest, Post: "ه", Cost: 1})
	}
	return forms
}

// trieOf makes a trie whose payloads are the phrases themselves.
func trieOf(phrases ...string) *Trie[string] {
	t := NewTrie[string]()
	for _, p := range phrases {
		t.Add(p, p)
	}
	return t
}

// find shows the hits of a text: words, then payloads after a colon.
func find(s *Scanner[string], in string) []string {
	doc := text.Split(in, text.Abbreviations{"lt": true})
	var found []string
	for _, h := range s.Scan(0, doc, s.Words(doc, nil), nil) {
		words := doc.Surface(doc.TokenSpan(h.First, h.Last))
		found = append(found, words+": "+strings.Join(h.Payloads, ", "))
	}
	return found
}

func TestScan(t *testing.T) {
	phrases := []string{
		"داعش", "تنظيم", "تنظيم الدولة", "تنظيم الدولة الإسلامية", "الدولة", "دولة", "قوات سوريا الديمقراطية",
		"قصف", "وقف", "قف", "وقف إطلاق النار", "القوات والطائرات", "دير الزور", "جيش وطني",
		"Deir ez-Zor", "al-Bab", "Lt. Gen.", "US Army", "army", "F-16", "غار", "غارة", "5 km",
	}
	tests := []struct {
		name, in string
		want     []string
	}{
		{"longest", "تنظيم الدولة الإسلامية", []string{"تنظيم الدولة الإسلامية: تنظيم الدولة الإسلامية"}},
		{"longest that ends", "تنظيم الدولة القديمة", []string{"تنظيم الدولة: تنظيم الدولة"}},
		{"leftmost", "تنظيم الدولة دولة", []string{"تنظيم الدولة: تنظيم الدولة", "دولة: دولة"}},
		{"quotes", "تنظيم “الدولة الإسلامية” و«داعش»", []string{"تنظيم “الدولة الإسلامية: تنظيم الدولة الإسلامية", "داعش: داعش"}},
		{"hashtag", "#قوات_سوريا_الديمقراطية", []string{"قوات_سوريا_الديمقراطية: قوات سوريا الديمقراطية"}},
		{"hyphens", "Deir-ez-Zor, Deir ez Zor, DEIR EZ-ZOR, al–Bab", []string{
			"Deir-ez-Zor: Deir ez-Zor", "Deir ez Zor: Deir ez-Zor", "DEIR EZ-ZOR: Deir ez-Zor", "al–Bab: al-Bab",
		}},
		{"dash as a comma", "US – Army", []string{"Army: army"}},
		{"dots", "Lt. Gen. Smith, Lt Gen Smith", []string{"Lt. Gen: Lt. Gen.", "Lt Gen: Lt. Gen."}},
		{"comma", "تنظيم، الدولة", []string{"تنظيم: تنظيم", "الدولة: الدولة, دولة"}},
		{"sentence", "the US. Army", []string{"Army: army"}},
		{"line", "تنظيم\nالدولة", []string{"تنظيم: تنظيم", "الدولة: الدولة, دولة"}},
		{"proclitic before the first word", "وتنظيم الدولة والتنظيم", []string{"وتنظيم الدولة: تنظيم الدولة", "والتنظيم: تنظيم"}},
		{"proclitic inside", "دير والزور وتنظيم ودولة", []string{"وتنظيم: تنظيم", "ودولة: دولة"}},
		{"proclitic that is written", "القوات والطائرات", []string{"القوات والطائرات: القوات والطائرات"}},
		{"article inside", "الجيش الوطني", []string{"الجيش الوطني: جيش وطني"}},
		{"article that is written", "دير زور", nil},
		{"cheaper form", "وقف", []string{"وقف: وقف"}},
		{"longer against cheaper", "وقف إطلاق النار", []string{"وقف إطلاق النار: وقف إطلاق النار"}},
		{"form with the article", "الدولة", []string{"الدولة: الدولة, دولة"}},
		{"pronoun", "قصفها", []string{"قصفها: قصف"}},
		{"no pronoun in a ta marbuta", "غارة غاره", []string{"غارة: غارة", "غاره: غارة"}},
		{"numbers", "F-16 5 km", []string{"F-16: F-16", "5 km: 5 km"}},
		{"half a word", "داعشي Armyman", nil},
		{"nothing", "", nil},
	}
	s := NewScanner(cutter, trieOf(phrases...))
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := find(s, test.in); !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// A phrase gives way to a longer one that begins at its second word, where the
// scanner is told so.
func TestYields(t *testing.T) {
	s := NewScanner(nil, trieOf("the US", "US-led coalition", "fell on", "on the village of"))
	s.Yields = func(first, second []string) bool { return first[0] == "the US" }
	got := find(s, "by the US-led coalition, in the US, shells fell on the village of Homs")
	want := []string{"US-led coalition: US-led coalition", "the US: the US", "fell on: fell on"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestScanForms(t *testing.T) {
	s := NewScanner(cutter, trieOf("جيش وطن"))
	doc := text.Split("قال والجيش وطنها", nil)
	hits := s.Scan(0, doc, s.Words(doc, nil), nil)
	if len(hits) != 1 {
		t.Fatalf("got %+v", hits)
	}
	h := hits[0]
	if h.First != 1 || h.Last != 3 || h.Form.Pre != "وال" || h.Form.Cut != len("وال") || h.End.Post != "ها" {
		t.Errorf("got %+v", h)
	}
}

func TestNoAnalyzer(t *testing.T) {
	s := NewScanner(nil, trieOf("جيش"))
	if got := find(s, "جيش والجيش"); !slices.Equal(got, []string{"جيش: جيش"}) {
		t.Errorf("got %q", got)
	}
}

func TestTrie(t *testing.T) {
	trie := trieOf("دير الزور", "Deir-ez-Zor", "", " - ")
	trie.Add("DEIR EZ ZOR", "second")
	for word, want := range map[string]bool{"دير": true, "الزور": true, "زور": false, "ez": true, "deir ez zor": false, "": false} {
		if trie.Has(word) != want {
			t.Errorf("Has(%q) = %v", word, !want)
		}
	}
	got := find(NewScanner(nil, trie), "Deir ez-Zor")
	if !slices.Equal(got, []string{"Deir ez-Zor: Deir-ez-Zor, second"}) {
		t.Errorf("got %q", got)
	}
}

// The cache of words is bounded and never changes what is found.
func TestScannerCache(t *testing.T) {
	s := NewScanner(cutter, trieOf("قصف"))
	for i := range cacheSize + 100 {
		s.Words(text.Split(fmt.Sprintf("w%d قصفه قصفة", i), nil), nil)
	}
	if len(s.words) > cacheSize || len(s.words) < 3 {
		t.Errorf("%d words are remembered", len(s.words))
	}
	if got := find(s, "قصفه"); len(got) != 1 {
		t.Errorf("got %q", got)
	}
	if got := find(s, "قصفة"); len(got) != 0 {
		t.Errorf("got %q", got)
	}
}

func FuzzScan(f *testing.F) {
	f.Add("تنظيم “الدولة” Deir-ez- Zor.. وقف - إطلاق")
	s := NewScanner(cutter, trieOf("تنظيم الدولة", "Deir ez Zor", "وقف", "a b a", "a", "- b", "2"))
	f.Fuzz(func(t *testing.T, in string) {
		doc := text.Split(in, nil)
		words := s.Words(doc, nil)
		if len(words) != len(doc.Tokens) {
			t.Fatalf("%d words for %d tokens", len(words), len(doc.Tokens))
		}
		last := 0
		for _, h := range s.Scan(0, doc, words, nil) {
			if h.First < last || h.Last <= h.First || h.Last > len(words) || len(h.Payloads) == 0 {
				t.Fatalf("hit %+v after token %d", h, last)
			}
			inside := func(s text.Sentence) bool { return s.First <= h.First && h.Last <= s.Last }
			if !slices.ContainsFunc(doc.Sentences, inside) {
				t.Fatalf("hit %+v goes beyond its sentence", h)
			}
			last = h.Last
		}
	})
}

// benchPhrases makes n phrases of one to three words, of which one in twenty
// occurs in the sample and the others begin as its phrases do.
func benchPhrases(doc *text.Document, n int) []string {
	var words []string
	for _, tok := range doc.Tokens {
		if tok.Kind == text.Word {
			words = append(words, tok.Key)
		}
	}
	var phrases []string
	for i := range n {
		var p []string
		for j := range i%3 + 1 {
			word := words[(i*7+j)%len(words)]
			if i%20 > 0 && j == i%3 {
				word += fmt.Sprint(i)
			}
			p = append(p, word)
		}
		phrases = append(phrases, strings.Join(p, " "))
	}
	return phrases
}

func benchText(b *testing.B) *text.Document {
	data, err := os.ReadFile("../text/testdata/ar.txt")
	if err != nil {
		b.Fatal(err)
	}
	return text.Split(strings.Repeat(string(data), 20), nil)
}

func BenchmarkScan(b *testing.B) {
	doc := benchText(b)
	s := NewScanner(cutter, trieOf(benchPhrases(doc, 10_000)...))
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	var words []*Word
	var hits []Hit[string]
	for b.Loop() {
		words = s.Words(doc, words[:0])
		hits = s.Scan(0, doc, words, hits[:0])
	}
	b.ReportMetric(float64(len(hits)), "hits")
}

// BenchmarkMap is what Scan is measured against: a map of whole phrases, asked
// for every run of one to three tokens. It knows no clitics.
func BenchmarkMap(b *testing.B) {
	doc := benchText(b)
	phrases := make(map[string][]string)
	for _, p := range benchPhrases(doc, 10_000) {
		phrases[p] = append(phrases[p], p)
	}
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	hits := 0
	for b.Loop() {
		hits = 0
		var key []byte
		for i := range doc.Tokens {
			for n := 3; n > 0; n-- {
				key = key[:0]
				for _, tok := range doc.Tokens[i:min(i+n, len(doc.Tokens))] {
					key = append(append(key, tok.Key...), ' ')
				}
				if _, ok := phrases[string(key[:len(key)-1])]; ok {
					hits++
					break
				}
			}
		}
	}
	b.ReportMetric(float64(hits), "hits")
}

func BenchmarkAdd(b *testing.B) {
	phrases := benchPhrases(benchText(b), 10_000)
	for b.Loop() {
		trieOf(phrases...)
	}
}

// A 0 in a phrase is any number in digits, and no other word.
func TestAnyNumber(t *testing.T) {
	trie := NewTrie[int]()
	trie.Add("exchange of 0 prisoners", 1)
	s := NewScanner(nil, trie)
	for phrase, want := range map[string]int{
		"an exchange of 38 prisoners":  1,
		"an exchange of 0 prisoners":   1,
		"an exchange of prisoners":     0,
		"an exchange of ten prisoners": 0,
	} {
		doc := text.Split(phrase, nil)
		if hits := s.Scan(0, doc, s.Words(doc, nil), nil); len(hits) != want {
			t.Errorf("%q: %d hits, want %d", phrase, len(hits), want)
		}
	}
}
