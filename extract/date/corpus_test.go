package date_test

import (
	"bufio"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"tarikh/extract/date"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// entry is a word of a time lexicon.
type entry struct {
	class date.Class
	value int
}

// reader tags texts of a language as package lang does, with its time lexicon
// alone.
type reader struct {
	tagger  *date.Tagger
	scanner *match.Scanner[entry]
	words   []*match.Word
	hits    []match.Hit[entry]
}

func newReader(tb testing.TB, lang string) *reader {
	tb.Helper()
	folder := os.DirFS(path.Join("../lang", lang))
	tagger, err := date.NewTagger(lang, table(tb, folder, "lexicon/time-rules.tsv"))
	if err != nil {
		tb.Fatal(err)
	}
	trie := match.NewTrie[entry]()
	lexicon := table(tb, folder, "lexicon/time.tsv")
	for _, row := range lexicon.Rows {
		class, value, err := date.ParseClass(row.Cells[0])
		if err != nil {
			tb.Fatalf("%s:%d: %v", lexicon.Name, row.Line, err)
		}
		for _, form := range strings.Split(row.Cells[1], "|") {
			trie.Add(form, entry{class, value})
		}
	}
	analyze := splitEnglish
	if lang == "ar" {
		analyze = splitArabic
	}
	return &reader{tagger: tagger, scanner: match.NewScanner(analyze, trie)}
}

func table(tb testing.TB, folder fs.FS, name string) *match.Table {
	tb.Helper()
	file, err := folder.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	t, err := match.ReadTSV(file, name)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func splitEnglish(key string, _ bool) []match.Form {
	forms := []match.Form{{Key: key}}
	if stem, ok := strings.CutSuffix(key, "'s"); ok {
		forms = append(forms, match.Form{Key: stem, Post: "'s"})
	}
	return forms
}

// splitArabic cuts proclitics wherever they can be; only lexicon words count.
func splitArabic(key string, _ bool) []match.Form {
	forms := []match.Form{{Key: key}}
	for _, pre := range []string{"ال", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "بال", "وال", "وبال", "كال", "فال", "لل", "ولل"} {
		if rest, ok := strings.CutPrefix(key, pre); ok && rest != "" {
			forms = append(forms, match.Form{Key: rest, Pre: pre, Cut: len(pre), Cost: uint8(len(pre)), Article: pre == "ال"})
		}
	}
	return forms
}

// document cuts a text and finds its time words.
func (r *reader) document(s string) (*text.Document, []date.Word) {
	doc := text.Split(s, text.Abbreviations{"jan": true, "feb": true, "mar": true, "apr": true, "jun": true,
		"jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true})
	r.words = r.scanner.Words(doc, r.words[:0])
	r.hits = r.scanner.Scan(0, doc, r.words, r.hits[:0])
	var words []date.Word
	for _, h := range r.hits {
		p := h.Payloads[0] // those behind are of the word without its article
		words = append(words, date.Word{First: h.First, Last: h.Last, Class: p.class, Value: p.value,
			Pre: h.Form.Pre, Post: h.End.Post})
	}
	return doc, words
}

func (r *reader) tag(s string, o date.Options) []date.Timex {
	doc, words := r.document(s)
	return r.tagger.Tag(doc, words, o)
}

// TestDates runs the examples of corpus/dates.txt of every language.
//
// A line "@ 2019-02-13" sets the publication day (none for no day), with
// "future" behind it all examples stand after a future cue, with
// "speech=2019-02-07" in a speech of that day. A line "= value grain" says what
// the examples beneath mean, with "from..to", START, MID, END, APPROX … and a
// TIMEX3 type where that matters; several expressions are parted by ";". The
// expressions stand in brackets; "= none" is for examples without any.
func TestDates(t *testing.T) {
	paths, err := filepath.Glob("../lang/*/corpus/dates.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no corpora", err)
	}
	for _, path := range paths {
		lang := filepath.Base(filepath.Dir(filepath.Dir(path)))
		r := newReader(t, lang)
		for _, ex := range examples(t, lang) {
			t.Run(ex.name(), func(t *testing.T) { ex.check(t, r) })
		}
	}
}

// example is a line of a corpus with what holds for it.
type example struct {
	line    int
	text    string
	want    []string
	options date.Options
}

func examples(tb testing.TB, lang string) []example {
	tb.Helper()
	file, err := os.Open(path.Join("../lang", lang, "corpus/dates.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	var all []example
	var now example
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			now.options = options(tb, n, line[1:])
		case line[0] == '=':
			now.want = nil
			for _, one := range strings.Split(line[1:], ";") {
				if one = strings.TrimSpace(one); one != "none" {
					now.want = append(now.want, one)
				}
			}
		default:
			now.line, now.text = n, line
			all = append(all, now)
		}
	}
	return all
}

func options(tb testing.TB, line int, s string) date.Options {
	tb.Helper()
	o := date.Options{DCT: date.NoDay}
	for i, word := range strings.Fields(s) {
		arg, isSpeech := strings.CutPrefix(word, "speech=")
		switch {
		case i == 0 && word == "none":
		case i == 0 || isSpeech:
			day, err := date.ParseDay(arg)
			if err != nil {
				tb.Fatalf("corpus/dates.txt:%d: %v", line, err)
			}
			if isSpeech {
				o.Speech = func(int) (date.Day, bool) { return day, true }
			} else {
				o.DCT = day
			}
		case word == "future":
			o.Future = func(int) bool { return true }
		default:
			tb.Fatalf("corpus/dates.txt:%d: unknown word %q", line, word)
		}
	}
	return o
}

// name is the text of the example, by which go test -run finds it.
func (ex example) name() string { return strings.NewReplacer("[", "", "]", "").Replace(ex.text) }

func (ex example) check(t *testing.T, r *reader) {
	plain := ex.name()
	var got []string
	marked, end := "", 0
	found := r.tag(plain, ex.options)
	for _, tx := range found {
		marked += plain[end:tx.Start] + "[" + plain[tx.Start:tx.End] + "]"
		end = tx.End
	}
	if marked += plain[end:]; marked != ex.text {
		t.Errorf("corpus/dates.txt:%d: found %s\n\twant %s", ex.line, marked, ex.text)
	}
	for i, tx := range found {
		got = append(got, describe(tx, ex.wanted(i)))
	}
	if g, w := strings.Join(got, "; "), strings.Join(ex.want, "; "); g != w && marked == ex.text {
		t.Errorf("corpus/dates.txt:%d: %s\n\tis   %s %s\n\twant %s", ex.line, ex.text, g, rules(found), w)
	}
}

func (ex example) wanted(i int) string {
	if i < len(ex.want) {
		return ex.want[i]
	}
	return ""
}

// describe writes a timex as the value lines do, with only as much as is wanted.
func describe(tx date.Timex, want string) string {
	parts := []string{tx.Value, tx.Grain.String()}
	if strings.Contains(want, "..") {
		parts = append(parts, tx.From.String()+".."+tx.To.String())
	}
	for _, word := range strings.Fields(want) {
		switch {
		case word == "..":
		case strings.HasPrefix(word, "in="):
			from, to := tx.Days()
			parts = append(parts, "in="+from.String()+"/"+to.String())
		case strings.HasPrefix(word, "edtf="):
			parts = append(parts, "edtf="+tx.EDTF())
		case strings.Contains("DATE TIME DURATION SET", word):
			parts = append(parts, tx.Type)
		case strings.Contains("START MID END APPROX MORE_THAN LESS_THAN EQUAL_OR_MORE", word):
			parts = append(parts, tx.Mod)
		}
	}
	return strings.Join(parts, " ")
}

func rules(found []date.Timex) []string {
	var all []string
	for _, tx := range found {
		all = append(all, tx.Rule)
	}
	return all
}
