package ar

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"tarikh/extract/match"
	"tarikh/extract/text"
)

func testAnalyzer(tb testing.TB, known ...string) match.Analyzer {
	a, err := newAnalyzer(os.DirFS("."), func(key string) bool { return slices.Contains(known, key) })
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// formsOf gives the forms of a word as it stands in a text.
func formsOf(tb testing.TB, a match.Analyzer, word string) []match.Form {
	s := match.NewScanner(a, match.NewTrie[int]())
	words := s.Words(text.Split(word, nil), nil)
	if len(words) != 1 {
		tb.Fatalf("%q is %d tokens", word, len(words))
	}
	return words[0].Forms
}

// write shows a form as its proclitics, stem and pronoun; a whole word is just
// itself.
func write(f match.Form) string {
	if f.Pre == "" && f.Post == "" {
		return f.Key
	}
	return f.Pre + "+" + f.Key + "+" + f.Post
}

func TestClitics(t *testing.T) {
	tests := []struct{ word, want string }{ // forms by rising cost
		{"والتنظيم", "و+التنظيم+ وال+تنظيم+ والتنظيم"},
		{"بالرقة", "ب+الرقه+ بال+رقه+ بالرقه"},
		{"للتنظيم", "ل+التنظيم+ لل+تنظيم+ للتنظيم"},
		{"وللتنظيم", "ول+التنظيم+ ولل+تنظيم+ و+للتنظيم+ وللتنظيم"},
		{"لليبيا", "ل+ليبيا+ ل+الليبيا+ لليبيا"},
		{"التنظيم", "التنظيم ال+تنظيم+"},
		{"عملياته", "+عمليات+ه عملياته"},
		{"عائلته", "+عائله+ه +عائلت+ه عائلته"},
		{"مستشفاه", "+مستشفي+ه +مستشفا+ه مستشفاه"},
		{"أبنائه", "+ابناء+ه +ابنائ+ه ابنائه"},
		{"وأبناؤهم", "و+ابناء+هم و+ابناؤ+هم و+ابناؤهم+ وابناؤهم"},
		{"قصفها", "+قصف+ها قصفها"},
		{"استهدفه", "+استهدف+ه استهدفه"},
		{"وأدى", "و+ادي+ وادي"},
		{"وادي", "وادي"},
		{"رأس", "راس"},
		{"سيعلن", "س+يعلن+ سيعلن"},
		{"وسيعلن", "وس+يعلن+ و+سيعلن+ وسيعلن"},
		{"سيطرة", "سيطره"},
		{"سيناء", "سيناء"},
		{"باريس", "باريس"},
		{"بغداد", "بغداد"},
		{"لبنان", "لبنان"},
		{"كركوك", "كركوك"},
		{"الله", "الله"},
		{"إليه", "+الي+ه اليه"},
		{"Syria", "syria"},
	}
	a := testAnalyzer(t)
	for _, test := range tests {
		t.Run(test.word, func(t *testing.T) {
			var got []string
			for _, f := range formsOf(t, a, test.word) {
				got = append(got, write(f))
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, " "), test.want)
			}
		})
	}
}

// Words of the lexicons are whole, whatever the frequencies say; the other
// readings remain.
func TestCliticsKnown(t *testing.T) {
	const word = "بقصف"
	if got := write(formsOf(t, testAnalyzer(t), word)[0]); got != "ب+قصف+" {
		t.Errorf("%s is %s", word, got)
	}
	forms := formsOf(t, testAnalyzer(t, word), word)
	if write(forms[0]) != word || len(forms) != 2 || write(forms[1]) != "ب+قصف+" {
		t.Errorf("as a known word %s is %v", word, forms)
	}
}

// Cut and Post lead to the stem in the text.
func TestCliticsOffsets(t *testing.T) {
	a := testAnalyzer(t)
	for word, want := range map[string]string{
		"وَالـتنظيم": "الـتنظيم", "للتنظيم": "لتنظيم", "وبعائلتِهِم": "عائلتِ",
		"سيُعلن": "يُعلن", "وقصفها": "قصف", "باريس": "باريس",
	} {
		doc := text.Split(word, nil)
		key := doc.Tokens[0].Key
		f := a(key, false)[0]
		from, to := doc.Offset(0, f.Cut), doc.Offset(0, len(key)-len(f.Post))
		if got := word[from:to]; got != want {
			t.Errorf("the stem of %s is at %s, want %s", word, got, want)
		}
	}
}

// TestCliticsAccuracy counts the words of testdata/clitics.txt whose likeliest
// form has the right parts.
func TestCliticsAccuracy(t *testing.T) {
	file, err := os.Open("testdata/clitics.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	a := testAnalyzer(t)
	all, right := 0, 0
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" || lines.Text()[0] == '#' {
			continue
		}
		all++
		word, want := parts(lines.Text())
		if got := write(formsOf(t, a, word)[0]); got == want {
			right++
		} else {
			t.Logf("testdata/clitics.txt:%d: %s is %s, want %s", n, word, got, want)
		}
	}
	if right*100 < all*98 {
		t.Errorf("%d of %d words are right, want 98 %%", right, all)
	}
}

// parts reads a line of testdata/clitics.txt: a word, and its form as written
// by write.
func parts(line string) (word, want string) {
	word, gold, ok := strings.Cut(line, " = ")
	if !ok {
		return word, text.Key(word)
	}
	pieces := strings.Split(gold, "+")
	i := 0
	for i < len(pieces)-1 && strings.Contains("و ف ب ل ك س", pieces[i]) {
		i++
	}
	pre := strings.Join(pieces[:i], "")
	if pieces[i] == "ال" {
		i++
		pieces[i] = "ال" + pieces[i]
	}
	return word, write(match.Form{Pre: pre, Key: text.Key(pieces[i]), Post: strings.Join(pieces[i+1:], "")})
}

// The words of the table that are whole stay so, and every form is in keys.
func TestCliticsTable(t *testing.T) {
	c, err := readClitics(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	a := testAnalyzer(t)
	if len(c.whole) < 60 {
		t.Errorf("%d whole words", len(c.whole))
	}
	for _, set := range []map[string]bool{c.whole, c.words, c.host, c.free} {
		for word := range set {
			if text.Key(word) != word {
				t.Errorf("%s is no key", word)
			}
		}
	}
	for word := range c.whole {
		if c.words[word] || c.host[word] {
			t.Errorf("%s has two codes", word)
		}
		if got := a(word, false); len(got) != 1 || got[0].Key != word {
			t.Errorf("%s is %v", word, got)
		}
	}
	for _, set := range []map[string]bool{c.words, c.host} {
		for word := range set {
			if got := write(a(word, false)[0]); got != word {
				t.Errorf("%s is %s", word, got)
			}
			if got := write(a("و"+word, false)[0]); got != "و+"+word+"+" {
				t.Errorf("و%s is %s", word, got)
			}
		}
	}
}

func TestCliticsTableErrors(t *testing.T) {
	for rows, want := range map[string]string{
		"conj\tو\tx\t0":                       "lexicon/clitics.tsv:2: value: ",
		"conj\tو\t1\t":                        "lexicon/clitics.tsv:2: min: ",
		"verb\tو\t1\t1":                       `lexicon/clitics.tsv:2: unknown code "verb"`,
		"conj\t\t1\t1":                        "lexicon/clitics.tsv:2: no form",
		"conj\tو\t1\t1":                       "lexicon/clitics.tsv: article, future or fused missing",
		"conj\tو\t1\t1\nprep\tب\ny":           "lexicon/clitics.tsv:3: value: ",
		"article\tال\nfused\tل\nfuture\tس\t1": "lexicon/clitics.tsv:4: min: ",
	} {
		files := fstest.MapFS{cliticsFile: {Data: []byte("code\tform\tvalue\tmin\n" + rows + "\n")}}
		if _, err := newAnalyzer(files, nil); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q gives %v, want %s", rows, err, want)
		}
	}
	if _, err := newAnalyzer(fstest.MapFS{}, nil); err == nil {
		t.Error("no error without a table")
	}
}

// The frequency list is well formed and not empty.
func TestFrequencyList(t *testing.T) {
	if size := len(frequencyList); size > 400_000 {
		t.Errorf("the list has %d bytes", size)
	}
	last := 1 << 30
	for line := range strings.Lines(frequencyList) {
		var n int
		if _, err := fmt.Sscanf(line, "%d\t", &n); err != nil || n >= last || n < 1 {
			t.Fatalf("count of %.40q", line)
		}
		last = n
	}
	for word, n := range frequencies() {
		if n == 0 || text.Key(word) != word {
			t.Fatalf("%q occurs %d times", word, n)
		}
	}
	if f := frequencies(); len(f) < 20_000 || f.count("القوات") > 0 || f.count("قوات") < 100 || !f.feminine("مدينه") {
		t.Errorf("%d words", len(f))
	}
}

func FuzzClitics(f *testing.F) {
	a := testAnalyzer(f)
	for _, word := range []string{"وللوكالة", "وسيعلنها", "ال", "لل", "و", "", "\xff"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := text.Key(s)
		forms := a(key, false)
		if len(forms) == 0 || forms[0].Cost != 0 {
			t.Fatalf("%q has forms %v", key, forms)
		}
		if !slices.IsSortedFunc(forms, func(f, g match.Form) int { return int(f.Cost) - int(g.Cost) }) {
			t.Fatalf("%q has forms %v", key, forms)
		}
		if !slices.ContainsFunc(forms, func(f match.Form) bool { return f.Key == key }) {
			t.Fatalf("%q is not whole in %v", key, forms)
		}
		for _, f := range forms {
			stem, ok := strings.CutSuffix(key, f.Post)
			if !ok || f.Cut >= len(stem) && key != "" || !strings.HasPrefix(key, f.Pre) || !utf8.ValidString(f.Key) {
				t.Fatalf("%q has the form %+v", key, f)
			}
		}
	})
}

func BenchmarkFrequencies(b *testing.B) {
	for b.Loop() {
		readFrequencies(frequencyList)
	}
}

func BenchmarkClitics(b *testing.B) {
	a := testAnalyzer(b)
	words := []string{"والتنظيم", "عملياته", "وسيعلنون", "باريس", "اندلعت", "للقوات", "مدينه", "وابنائهم"}
	for b.Loop() {
		for _, word := range words {
			a(word, false)
		}
	}
}
