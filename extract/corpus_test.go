package extract_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tarikh/extract"
	"tarikh/extract/article"
)

// towns stands in for a gazetteer: the names that the corpora use, by key: the
// kind of place, behind it the country where that is not Syria.
type towns map[string]string

func (t towns) Starts(word string) bool {
	for name := range t {
		if strings.HasPrefix(name+" ", word+" ") {
			return true
		}
	}
	return false
}

func (t towns) Longest(words []string) (int, extract.Name) {
	for n := len(words); n > 0; n-- {
		if kind, ok := t[strings.Join(words[:n], " ")]; ok {
			weight := 80
			kind, code, ok := strings.Cut(kind, ":")
			if !ok {
				code = "SY"
			}
			if kind == "country" {
				weight = 100
			}
			return n, extract.Name{Weight: weight, Kind: kind, Country: code, Places: 1}
		}
	}
	return 0, extract.Name{}
}

// corpusTowns are the places of the corpora by key.
func corpusTowns(t *testing.T) towns {
	names := towns{}
	for _, line := range lines(t, "testdata/towns.tsv") {
		if key, kind, ok := strings.Cut(line.text, "\t"); ok {
			names[key] = kind
		}
	}
	return names
}

type line struct {
	where string
	text  string
}

func lines(t testing.TB, path string) []line {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []line
	scan := bufio.NewScanner(file)
	for n := 1; scan.Scan(); n++ {
		if s := strings.TrimSpace(scan.Text()); s != "" && !strings.HasPrefix(s, "#") {
			list = append(list, line{fmt.Sprintf("%s:%d", path, n), s})
		}
	}
	if err := scan.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// TestEvents runs corpus/events.txt of every language: a value line begins
// with "=", the sentences under it must give an event of that value, or none.
func TestEvents(t *testing.T) {
	x, err := extract.New(corpusTowns(t), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("lang/*/corpus/events.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no corpora", err)
	}
	for _, path := range paths {
		language := filepath.Base(filepath.Dir(filepath.Dir(path)))
		want := ""
		for _, l := range lines(t, path) {
			if value, ok := strings.CutPrefix(l.text, "="); ok {
				want = strings.TrimSpace(value)
				continue
			}
			t.Run(l.text, func(t *testing.T) {
				a := article.Article{ID: "corpus", Text: l.text, Published: "2019-02-13", Lang: language}
				rec := x.Worker().Extract(a)
				if why := meets(rec, want); why != "" {
					t.Errorf("%s: want %s: %s", l.where, want, why)
				}
				for i := range rec.Events {
					if name := bothSides(rec, &rec.Events[i]); name != "" {
						t.Errorf("%s: %s stands on both sides", l.where, name)
					}
				}
			})
		}
	}
}

// bothSides names who has a name and does something to himself, "" for nobody.
func bothSides(rec *extract.Record, ev *extract.Event) string {
	for _, a := range ev.Actors {
		for _, b := range ev.Recipients {
			if a.Name == b.Name && a.Mention >= 0 && rec.Actors[a.Mention].ID != "" {
				return a.Name
			}
		}
	}
	return ""
}

// TestActors runs corpus/actors.txt of every language: a value line "= NAME"
// begins the sentences whose mention in brackets must be that actor; under
// "= none" what stands in brackets is no actor.
func TestActors(t *testing.T) {
	x, err := extract.New(corpusTowns(t), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("lang/*/corpus/actors.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no corpora", err)
	}
	for _, path := range paths {
		language := filepath.Base(filepath.Dir(filepath.Dir(path)))
		want := ""
		for _, l := range lines(t, path) {
			if value, ok := strings.CutPrefix(l.text, "="); ok {
				want = strings.TrimSpace(value)
				continue
			}
			before, rest, _ := strings.Cut(l.text, "[")
			mention, after, ok := strings.Cut(rest, "]")
			if !ok {
				t.Fatalf("%s: no mention in brackets", l.where)
			}
			t.Run(mention, func(t *testing.T) {
				a := article.Article{ID: "corpus", Text: before + mention + after, Published: "2019-02-13", Lang: language}
				got := actorAt(x.Worker().Extract(a), len(before), len(before)+len(mention))
				if got != want && !(want == "none" && got == "") {
					t.Errorf("%s: want %s, got %q", l.where, want, got)
				}
			})
		}
	}
}

// actorAt names the actor whose mention overlaps a stretch of the text.
func actorAt(rec *extract.Record, start, end int) string {
	name := ""
	for i := range rec.Actors {
		if a := &rec.Actors[i]; a.Start < end && a.End > start {
			name = a.Name // of mentions inside each other the last, the organisation
		}
	}
	return name
}

// meets says what a record lacks of a value, "" for nothing. A value is none, or
// TYPE[:mode] status [actor -> recipient] [killed=N] [injured=N] [captured=N]
// [date=DAY[..DAY]] [acled=SUB-TYPE] [place=WORDS]; N+ is at least N, N-M between the two, _ an unknown
// party and, in a sub-type and in words, a space.
func meets(rec *extract.Record, want string) string {
	var said []string
	for i := range rec.Events {
		ev := &rec.Events[i]
		got := describe(rec, ev)
		said = append(said, strings.Join(got, " "))
		real := (ev.Status == extract.Actual || ev.Status == extract.Ongoing) && ev.Confidence >= 0.5
		if want == "none" && real {
			return "got " + strings.Join(got, " ")
		}
		if want != "none" && covers(got, fieldsOf(want)) {
			return ""
		}
	}
	if want == "none" {
		return ""
	}
	return "got " + strings.Join(said, " | ")
}

// fieldsOf cuts a value into its fields.
func fieldsOf(want string) []string {
	words := strings.Fields(want)
	if len(words) < 2 {
		return words
	}
	fields, middle := words[:2:2], []string{}
	for _, w := range words[2:] {
		if strings.Contains(w, "=") {
			fields = append(fields, w)
		} else {
			middle = append(middle, w)
		}
	}
	if actor, recipient, ok := strings.Cut(strings.Join(middle, " "), "->"); ok {
		fields = append(fields, "by "+strings.TrimSpace(actor), "to "+strings.TrimSpace(recipient))
	}
	return fields
}

// covers reports whether a description has every field of a value.
func covers(got, want []string) bool {
	for _, w := range want {
		if !slices.Contains(got, w) {
			return false
		}
	}
	return true
}

// describe lists the fields that a value may ask of an event.
func describe(rec *extract.Record, ev *extract.Event) []string {
	fields := []string{ev.Type, string(ev.Status)}
	if ev.Mode != "" {
		fields = append(fields, ev.Type+":"+ev.Mode)
	}
	fields = append(fields, sides("by ", ev.Actors)...)
	fields = append(fields, sides("to ", ev.Recipients)...)
	for i, c := range []*extract.Count{ev.Killed, ev.Injured, ev.Captured, ev.Displaced} {
		name := []string{"killed", "injured", "captured", "displaced"}[i]
		switch {
		case c != nil && c.Max == c.Min:
			fields = append(fields, fmt.Sprintf("%s=%d", name, c.Min))
		case c != nil && c.Max > c.Min:
			fields = append(fields, fmt.Sprintf("%s=%d-%d", name, c.Min, c.Max))
		case c != nil:
			fields = append(fields, fmt.Sprintf("%s=%d+", name, c.Min))
		}
	}
	if day := ev.From.String(); ev.From == ev.To {
		fields = append(fields, "date="+day)
	} else {
		fields = append(fields, "date="+day+".."+ev.To.String())
	}
	fields = append(fields, "acled="+underlined(ev.AcledSubType))
	if ev.Toponym >= 0 {
		fields = append(fields, "place="+underlined(rec.Toponyms[ev.Toponym].Text))
	}
	return fields
}

func underlined(s string) string { return strings.ReplaceAll(s, " ", "_") }

func sides(role string, parties []extract.Party) []string {
	if len(parties) == 0 {
		return []string{role + "_"}
	}
	var list []string
	for _, p := range parties {
		list = append(list, role+p.Name)
	}
	return list
}
