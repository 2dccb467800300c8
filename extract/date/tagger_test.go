package date_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"tarikh/extract/date"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

func day(t *testing.T, s string) date.Day {
	t.Helper()
	d, err := date.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestCertainty checks what the words say, what the anchor lends and which
// rule is named.
func TestCertainty(t *testing.T) {
	r := newReader(t, "ar")
	for _, c := range []struct {
		text             string
		anchor           date.Anchor
		certain, implied date.Fields
		rule             string
	}{
		{"في 13 شباط 2019", date.AnchorExplicit, date.FieldYear | date.FieldMonth | date.FieldDay, 0, "ar.day-month"},
		{"في 7 من شباط الحالي", date.AnchorDCT, date.FieldMonth | date.FieldDay, date.FieldYear, "ar.day-month"},
		{"السبت الماضي", date.AnchorDCT, date.FieldWeekday, date.FieldYear | date.FieldMonth | date.FieldDay, "ar.weekday-relative"},
		{"فجر أمس", date.AnchorDCT, date.FieldPart, date.FieldYear | date.FieldMonth | date.FieldDay, "ar.part-of-day"},
		{"الأشهر الماضية", date.AnchorNone, 0, 0, "ar.past-some"},
		{"في 8 جمادى الآخرة 1440 هـ", date.AnchorCalendar, date.FieldYear | date.FieldMonth | date.FieldDay, 0, "ar.hijri-day"},
	} {
		found := r.tag(c.text, date.Options{DCT: day(t, "2019-02-13")})
		if len(found) != 1 {
			t.Errorf("%s: %d expressions, want 1", c.text, len(found))
			continue
		}
		tx := found[0]
		if tx.Anchor != c.anchor || tx.Certain != c.certain || tx.Implied != c.implied || tx.Rule != c.rule {
			t.Errorf("%s: %v %b %b %s, want %v %b %b %s", c.text, tx.Anchor, tx.Certain, tx.Implied, tx.Rule,
				c.anchor, c.certain, c.implied, c.rule)
		}
	}
}

// TestChecksum checks what "today, Wednesday" says of the publication day.
func TestChecksum(t *testing.T) {
	r := newReader(t, "ar")
	for _, c := range []struct{ text, dct, value, checksum string }{
		{"وصل اليوم الأربعاء", "2019-02-13", "2019-02-13", "2019-02-13"},
		{"وصل اليوم الأربعاء", "2019-02-14", "2019-02-13", "2019-02-13"},
		{"وصل أمس الثلاثاء", "2019-02-14", "2019-02-12", "2019-02-13"},
		{"وصل أول من أمس الاثنين", "2019-02-12", "2019-02-11", "2019-02-13"},
		{"وصل اليوم، الأربعاء 13 شباط", "2019-02-15", "2019-02-13", "2019-02-13"},
		{"وصل اليوم", "2019-02-13", "2019-02-13", ""},
		{"وصل الأربعاء", "2019-02-13", "2019-02-13", ""},
	} {
		found := r.tag(c.text, date.Options{DCT: day(t, c.dct)})
		if len(found) != 1 || found[0].Value != c.value || found[0].Checksum.String() != c.checksum {
			t.Errorf("%s on %s: %v, want %s and checksum %q", c.text, c.dct, found, c.value, c.checksum)
		}
	}
}

// TestWarnings checks that nothing is taken from the clock when no
// publication day is known.
func TestWarnings(t *testing.T) {
	r := newReader(t, "en")
	for _, c := range []struct{ text, value string }{
		{"It fell yesterday.", "XXXX-XX-XX"},
		{"It fell on 13 February.", "XXXX-02-13"},
		{"It fell in February.", "XXXX-02"},
		{"It fell on Friday.", "XXXX-WXX-5"},
		{"It fell last week.", "XXXX-WXX"},
		{"It fell two years ago.", "XXXX"},
		{"It fell last summer.", "XXXX-SU"},
		{"It fell the following day.", "XXXX-XX-XX"},
	} {
		found := r.tag(c.text, date.Options{DCT: date.NoDay})
		if len(found) != 1 {
			t.Errorf("%s: %v, want one expression", c.text, found)
			continue
		}
		tx := found[0]
		if tx.Value != c.value || tx.From != date.NoDay || tx.To != date.NoDay || tx.Anchor != date.AnchorNone || tx.Warning == "" {
			t.Errorf("%s: %s, %v to %v, %v, warning %q; want %s without days", c.text, tx.Value, tx.From, tx.To, tx.Anchor, tx.Warning, c.value)
		}
	}
	if found := r.tag("It fell on Monday, 13 February 2019.", date.Options{DCT: date.NoDay}); len(found) != 1 || found[0].Warning == "" {
		t.Errorf("no warning that 13 February 2019 was no Monday: %v", found)
	}
}

// TestStory checks that a narrative takes its years from the expressions before.
func TestStory(t *testing.T) {
	const story = "The war began in 1939. In May 1940 the army crossed the river. On 10 June the king left. " +
		"In 1941 the front moved east. On 22 June tanks crossed the border. By September the city was cut off. " +
		"The siege ended on 27 January 1944. In the summer the army came back; the next day it rained."
	want := "1939 1940-05 1940-06-10 1941 1941-06-22 1941-09 1944-01-27 1944-SU 1944-01-28"
	var got []string
	for _, tx := range newReader(t, "en").tag(story, date.Options{DCT: day(t, "2009-12-19")}) {
		got = append(got, tx.Value)
	}
	if g := strings.Join(got, " "); g != want {
		t.Errorf("values are %s\nwant       %s", g, want)
	}
}

// TestProclitics checks that proclitics are outside the span and the article inside.
func TestProclitics(t *testing.T) {
	r := newReader(t, "ar")
	for text, want := range map[string]string{
		"والأحد": "الأحد", "بالأمس": "الأمس", "لعام 2014": "عام 2014", "فبراير الماضي": "فبراير الماضي",
		"ولِعامِ ٢٠١٤": "عامِ ٢٠١٤", "وفي 3 و5 حزيران": "3 و5 حزيران",
	} {
		found := r.tag(text, date.Options{DCT: day(t, "2019-02-13")})
		if len(found) != 1 || text[found[0].Start:found[0].End] != want {
			t.Errorf("%s: %v, want %s", text, found, want)
		}
	}
}

// TestEnclitics checks that a word with a pronoun behind it is no time word.
func TestEnclitics(t *testing.T) {
	r := newReader(t, "ar")
	class, value, err := date.ParseClass("yesterday")
	if err != nil {
		t.Fatal(err)
	}
	doc := text.Split("أمسك بالحبل", nil)
	words := []date.Word{{First: 0, Last: 1, Class: class, Value: value, Post: "ك"}}
	if found := r.tagger.Tag(doc, words, date.Options{DCT: 0}); len(found) != 0 {
		t.Errorf("found %v, want nothing", found)
	}
}

func TestClone(t *testing.T) {
	const s = "The army took the village on Wednesday, and the town two days ago."
	r := newReader(t, "en")
	doc, words := r.document(s)
	want := r.tagger.Tag(doc, words, date.Options{DCT: 0})
	var group sync.WaitGroup
	for range 8 {
		tagger := r.tagger.Clone()
		group.Go(func() {
			for range 20 {
				if got := tagger.Tag(doc, words, date.Options{DCT: 0}); !slices.Equal(got, want) {
					t.Errorf("clone finds %v, want %v", got, want)
				}
			}
		})
	}
	group.Wait()
}

func TestParseClass(t *testing.T) {
	for code, value := range map[string]int{"month:2": 2, "weekday:6": 6, "unit:day": 4, "units:day": 4, "dual:day": 4,
		"number:3": 3, "next": 0, "today": 0, "yesterday": -1, "before-yesterday": -2, "part:morning": 1,
		"mod:start": 1, "feast:easter": 1, "feast:1225": 1225, "vague:past": -1} {
		if _, got, err := date.ParseClass(code); got != value || err != nil {
			t.Errorf("ParseClass(%q) gives %d, %v, want %d", code, got, err, value)
		}
	}
	for _, code := range []string{"", "moth:2", "month:february", "unit:", "month", "unit:eon", ":3"} {
		if _, _, err := date.ParseClass(code); err == nil {
			t.Errorf("ParseClass(%q) gives no error", code)
		}
	}
}

func TestRuleErrors(t *testing.T) {
	for line, want := range map[string]string{
		"a\tmonht\tdate":           `rules.tsv:2: unknown class "monht"`,
		"a\tmonth=two\tdate":       `unknown value "two"`,
		"a\t(month|year\tdate":     "missing )",
		"a\tmonth)\tdate":          "stray",
		"a\t\"of\tdate":            "bad literal",
		"a\t<x>\tdate":             "no rule makes <x>",
		"a\tmonth?\tdate":          "pattern may match nothing",
		"a\tmonth\tdata":           `unknown action "data"`,
		"a\tmonth\tdate colour=1":  `unknown option "colour"`,
		"a\tmonth\tdate anchor=me": `unknown anchor "me"`,
		"@speed\tfast\t":           "unknown directive @speed",
		"a <x>\t<x> month\tdate":   "in a circle",
	} {
		table, err := match.ReadTSV(strings.NewReader("name\tpattern\taction\n"+line+"\n"), "rules.tsv")
		if err != nil {
			t.Fatal(err)
		}
		if _, err = date.NewTagger("xx", table); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %s", line, err, want)
		}
	}
}
