package article

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDecode(t *testing.T) {
	tests := []struct {
		name, line string
		names      map[string]string
		want       Article
		err        string
	}{
		{name: "all fields", line: `{"id":"1","title":"t","text":"x","published":"2019-02-13","source":"s","url":"u","lang":"ar","other":[1]}`,
			want: Article{ID: "1", Title: "t", Text: "x", Published: "2019-02-13", Source: "s", URL: "u", Lang: "ar"}},
		{name: "exact names", line: `{"Text":"no","text":"yes"}`, want: Article{Text: "yes"}},
		{name: "last of two", line: `{"text":"no","text":"yes"}`, want: Article{Text: "yes"}},
		{name: "lone surrogate", line: `{"text":"a\ud800b"}`, want: Article{Text: "a\uFFFDb"}},
		{name: "pair", line: `{"text":"\ud83d\ude00"}`, want: Article{Text: "😀"}},
		{name: "null", line: `{"text":"x","title":null,"source":null}`, want: Article{Text: "x"}},
		{name: "number as id", line: `{"id":17,"text":"x"}`, want: Article{ID: "17", Text: "x"}},
		{name: "mapped", line: `{"body_en":"x","text":"no","headline":"t"}`,
			names: map[string]string{"text": "body_en", "title": "headline"}, want: Article{Title: "t", Text: "x"}},
		{name: "NUL", line: `{"text":"a\u0000b"}`, want: Article{Text: "a\x00b", Warnings: []string{"NUL bytes in text"}}},
		{name: "source with a name", line: `{"text":"x","source":{"name":"s"}}`,
			want: Article{Text: "x", Source: "s"}},
		{name: "url of a wrong type", line: `{"text":"x","url":5}`,
			want: Article{Text: "x", Warnings: []string{`field "url" is not a string`}}},
		{name: "text of a wrong type", line: `{"text":5}`, err: `wrong type of field: "text" is not a string`},
		{name: "no text", line: `{"id":"1"}`, err: "no text"},
		{name: "control character", line: "{\"text\":\"a\tb\"}", err: "malformed JSON"},
		{name: "two objects", line: `{"text":"a"}{"text":"b"}`, err: "malformed JSON"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := readObjectLine(tt.line, tt.names)
			switch {
			case tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)):
				t.Errorf("error %v, want %s", err, tt.err)
			case tt.err == "" && err != nil:
				t.Error(err)
			case tt.err == "" && !same(got, tt.want):
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// readObjectLine reads a line as the reader does, without what it adds.
func readObjectLine(line string, names map[string]string) (Article, error) {
	rd := reader{Options: Options{Fields: names}}
	a, err := Item{raw: []byte(line), read: rd.readObject}.Article()
	if a.ID == hashID(a.Title, a.Text) {
		a.ID = ""
	}
	a.PublishedBasis = ""
	return a, err
}

func same(a, b Article) bool {
	ja, _ := json.Marshal(a)
	jb, _ := json.Marshal(b)
	return string(ja) == string(jb)
}

// FuzzFlatObject compares the fast way with the other one.
func FuzzFlatObject(f *testing.F) {
	f.Add(`{"id":12,"title":"t\n\"","text":"متن","a":null} `)
	f.Add(`{"a":-1}`)
	f.Add(`{"a":"\u0041"}`)
	f.Add(`{"a":"b","a":"c",}`)
	f.Fuzz(func(t *testing.T, line string) {
		fields, ok := flatObject([]byte(line))
		if !ok || !utf8.ValidString(line) {
			return
		}
		var want map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &want); err != nil || len(want) != len(fields) {
			t.Fatalf("%d fields, want %d, %v", len(fields), len(want), err)
		}
		for key, value := range fields {
			if string(value) != string(want[key]) {
				t.Fatalf("%s: %s, want %s", key, value, want[key])
			}
			if value[0] != '"' {
				continue
			}
			var a, b string
			if err := unquote(value, &a); err != nil || json.Unmarshal(value, &b) != nil || a != b {
				t.Fatalf("%q, want %q, %v", a, b, err)
			}
		}
	})
}

// FuzzDecode compares with package encoding/json, and checks that what was
// read can be written and read again.
func FuzzDecode(f *testing.F) {
	f.Add(`{"id":1,"title":"t","text":"متن\n\u0000\ud800"}`)
	f.Add(`{"text":{},"text":"x"}`)
	f.Fuzz(func(t *testing.T, line string) {
		a, err := decodeObject([]byte(line), nil)
		if err != nil || !utf8.ValidString(line) { // other encodings are decoded first
			return
		}
		if !utf8.ValidString(a.Title) || !utf8.ValidString(a.Text) {
			t.Fatal("not UTF-8")
		}
		var all map[string]any
		if err := json.Unmarshal([]byte(line), &all); err != nil {
			t.Fatal(err)
		}
		if text, ok := all["text"].(string); ok && text != a.Text {
			t.Fatalf("%q, want %q", a.Text, text)
		}
		back, err := json.Marshal(map[string]string{"title": a.Title, "text": a.Text})
		if err != nil {
			t.Fatal(err)
		}
		if b, err := decodeObject(back, nil); err != nil || b.Title != a.Title || b.Text != a.Text {
			t.Fatalf("%+v after %+v: %v", b, a, err)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	line, err := json.Marshal(map[string]string{"id": "1", "title": "عنوان", "published": "2019-02-13",
		"text": strings.Repeat("دارت اشتباكات عنيفة في محيط البلدة.\n", 50)})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		decodeObject(line, nil)
	}
}
