package output

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"tarikh/extract"
	"tarikh/extract/text"
)

// TestDocumentSpans checks that every span of the record cuts out its words,
// counted in code points.
func TestDocumentSpans(t *testing.T) {
	line, err := appendDocument(nil, sample())
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Count(line, []byte("\n")) != 1 || !bytes.HasSuffix(line, []byte("\n")) {
		t.Error("not one line")
	}
	var doc struct {
		Title, Text      string
		Timexes          []spanJSON
		Toponyms, Actors []spanJSON
		Events           []struct {
			spanJSON
			Trigger    string
			Sentence   []int
			PlaceStart *int `json:"place_start"`
			PlaceEnd   *int `json:"place_end"`
			Actors     []partyJSON
		}
	}
	if err := json.Unmarshal(line, &doc); err != nil {
		t.Fatal(err)
	}
	cut := func(part string, start, end int) string {
		if part == "title" {
			return string([]rune(doc.Title)[start:end])
		}
		return string([]rune(doc.Text)[start:end])
	}
	for _, s := range append(append(doc.Timexes, doc.Toponyms...), doc.Actors...) {
		if got := cut(s.Part, s.Start, s.End); got != s.Text {
			t.Errorf("%+v cuts %q", s, got)
		}
	}
	killing, denial := doc.Events[0], doc.Events[1]
	if got := cut("text", killing.Start, killing.End); got != killing.Trigger {
		t.Errorf("trigger %q", got)
	}
	if got := cut("text", *killing.PlaceStart, *killing.PlaceEnd); got != "هجين" {
		t.Errorf("place %q", got)
	}
	if a := killing.Actors[0]; cut("text", *a.Start, *a.End) != "قسد" {
		t.Errorf("actor %+v", a)
	}
	if got := cut("text", denial.Sentence[0], denial.Sentence[1]); !strings.HasPrefix(got, "وقالت") || !strings.HasSuffix(got, "لذلك.") {
		t.Errorf("sentence %q", got)
	}
}

// TestDocumentOtherPart leaves out the spans that count in another part than
// the event's.
func TestDocumentOtherPart(t *testing.T) {
	loc := sample()
	loc.Events[0].Part, loc.Events[0].Span = extract.Title, text.Span{}
	line, err := appendDocument(nil, loc)
	if err != nil {
		t.Fatal(err)
	}
	if s := string(line); strings.Contains(s, "place_start") || strings.Contains(s, `"code":"SYRREB","start"`) {
		t.Errorf("spans of another part: %s", s)
	}
}

func TestDocumentOfNothing(t *testing.T) {
	loc := sample()
	*loc.Record, loc.Locations = extract.Record{ID: "x"}, nil
	line, err := appendDocument(nil, loc)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(line), "null") {
		t.Errorf("null for an empty list: %s", line)
	}
}

// FuzzString compares with package encoding/json.
func FuzzString(f *testing.F) {
	f.Add("a\"\\\n\r\t\x00\x1f\x7f<&>\u2028ب😀\xff\xed\xa0\x80")
	f.Fuzz(func(t *testing.T, s string) {
		var got, want string
		if err := json.Unmarshal(appendString(nil, s), &got); err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}

func BenchmarkDocument(b *testing.B) {
	loc := sample()
	loc.Text += strings.Repeat(" كلمة", 500)
	for range 5 {
		loc.Events = append(loc.Events, loc.Events...)
	}
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = appendDocument(buf[:0], loc)
	}
	b.SetBytes(int64(len(buf)))
}
