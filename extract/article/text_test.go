package article

import (
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	paragraph := strings.Repeat("long line ", 20)
	tests := []struct {
		name, in string
		want     Article
	}{
		{"one line", "Only this", Article{Text: "Only this"}},
		{"headline and empty line", "Headline\n\nBody one.\nBody two.\n", Article{Title: "Headline", Text: "Body one.\nBody two.\n"}},
		{"headline before a paragraph", "A headline\n" + paragraph, Article{Title: "A headline", Text: paragraph}},
		{"fixed width", "the first line of a text that is\nbroken at a width and goes on", Article{Text: "the first line of a text that is\nbroken at a width and goes on"}},
		{"sentence first", "A sentence.\n\nAnother.", Article{Text: "A sentence.\n\nAnother."}},
		{"sentence in quotes", "“A sentence.”\n\nAnother.", Article{Text: "“A sentence.”\n\nAnother."}},
		{"question", "Who did it?\n\nNobody.", Article{Title: "Who did it?", Text: "Nobody."}},
		{"long first line", strings.Repeat("x", 201) + "\n\nBody", Article{Text: strings.Repeat("x", 201) + "\n\nBody"}},
		{"header", "Title: T: the sequel\npublished: 2019-02-13\nSOURCE: s\nUrl: http://x/?a=b\nLanguage: ar\nid: 9\n\nFirst\n\nBody",
			Article{ID: "9", Title: "T: the sequel", Text: "First\n\nBody", Published: "2019-02-13", Source: "s", URL: "http://x/?a=b", Lang: "ar"}},
		{"header without title", "Date: 2019-02-13\n\nHeadline\n\nBody.", Article{Title: "Headline", Text: "Body.", Published: "2019-02-13"}},
		{"header only", "Title: T", Article{Title: "T"}},
		{"CRLF", "Title: T\r\nLang: en\r\n\r\nBody\r\nmore\r\n", Article{Title: "T", Lang: "en", Text: "Body\r\nmore\r\n"}},
		{"header without an empty line after it", "Title: T\nBody begins.\n\nmore", Article{Text: "Title: T\nBody begins.\n\nmore"}},
		{"other key", "Warning: do not read\n\nBody.", Article{Title: "Warning: do not read", Text: "Body."}},
		{"empty lines first", "\n \nHeadline\n\nBody.", Article{Title: "Headline", Text: "Body."}},
		{"Arabic", "هجوم جديد في البلدة\n\nقال ناشطون.", Article{Title: "هجوم جديد في البلدة", Text: "قال ناشطون."}},
		{"nothing", "", Article{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Text(tt.in); !same(got, tt.want) {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

// FuzzText checks that nothing of the text is changed: it is the end of the
// file, byte for byte, and the title stands before it.
func FuzzText(f *testing.F) {
	f.Add("Title: T\n\nBody")
	f.Add("Headline\r\n\r\nBody.")
	f.Add("\n\n\n")
	f.Fuzz(func(t *testing.T, s string) {
		a := Text(s)
		if !strings.HasSuffix(s, a.Text) {
			t.Fatalf("text %q is not the end of %q", a.Text, s)
		}
		before := s[:len(s)-len(a.Text)]
		if !strings.Contains(before, a.Title) || strings.Contains(a.Title, "\n") {
			t.Fatalf("title %q is not a line of %q", a.Title, before)
		}
		if b := Text(s); !same(a, b) {
			t.Fatal("not the same twice")
		}
	})
}

// FuzzRead reads any bytes as a stream: each line gives one outcome, and no
// article is without words.
func FuzzRead(f *testing.F) {
	f.Add("{\"text\":\"x\"}\n{\n", 100)
	f.Add("\x1f\x8b\x08", 100)
	f.Add("\x28\xb5\x2f\xfd", 100)
	f.Fuzz(func(t *testing.T, s string, max int) {
		outcomes := 0
		for a, err := range Read([]string{"-"}, Options{Stdin: strings.NewReader(s), MaxBytes: max&0xfff + 1}) {
			outcomes++
			if err == nil && strings.TrimSpace(a.Title+a.Text) == "" {
				t.Fatal("an article without words")
			}
			if err == nil && a.ID == "" {
				t.Fatal("an article without identifier")
			}
		}
		packed := strings.HasPrefix(s, gzipMagic) || strings.HasPrefix(s, zstdMagic)
		if most := strings.Count(s, "\n") + 2; outcomes < 1 || outcomes > most && !packed {
			t.Fatalf("%d outcomes", outcomes)
		}
	})
}
