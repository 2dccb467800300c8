package text

import (
	"testing"
	"unicode/utf8"
)

func TestOffset(t *testing.T) {
	tests := []struct {
		word    string
		keyByte int
		want    string // the word from there on
	}{
		{"والتنظيم", len("و"), "التنظيم"},
		{"والتنظيم", len("وال"), "تنظيم"},
		{"وَالـتنظيم", len("و"), "الـتنظيم"},
		{"وَالـتنظيم", len("وال"), "تنظيم"},
		{"بالرّقّة", len("بال"), "رّقّة"},
		{"ﻻجئ", len("ل"), "ﻻجئ"}, // one character gives both letters
		{"Straße", len("stras"), "ße"},
		{"Syria’s", len("syria"), "’s"},
		{"قتل", len("قتل"), ""},
		{"قتل", 99, ""},
		{"قتل", -1, "قتل"},
	}
	for _, test := range tests {
		doc := Split("في "+test.word+"\u200f ثم", nil)
		at := doc.Offset(1, test.keyByte)
		if got := doc.Text[at:doc.Tokens[1].End]; got != test.want {
			t.Errorf("byte %d of %q leads to %q, want %q", test.keyByte, test.word, got, test.want)
		}
	}
}

func TestCodePoints(t *testing.T) {
	for _, s := range []string{"", "abc", sampleText(t, "ar"), sampleText(t, "en"), "a\xff\xfeب👍", "\x80"} {
		c := CodePoints(s)
		points := 0
		for i := range s {
			if got := c.At(i); got != points {
				t.Fatalf("At(%d) = %d, want %d", i, got, points)
			}
			points++
		}
		for _, i := range []int{len(s), len(s) + 5} {
			if got := c.At(i); got != utf8.RuneCountInString(s) {
				t.Errorf("At(%d) = %d at the end of %d", i, got, len(s))
			}
		}
		if got := c.At(-1); got != 0 {
			t.Errorf("At(-1) = %d", got)
		}
	}
}

func FuzzCodePoints(f *testing.F) {
	f.Add("قُتل ﷺ 👍 abc", 7)
	f.Fuzz(func(t *testing.T, s string, i int) {
		got := CodePoints(s).At(i)
		want := 0
		for j := range s {
			if j < i {
				want++
			}
		}
		if got != want {
			t.Errorf("At(%d) of %q = %d, want %d", i, s, got, want)
		}
	})
}

func TestScript(t *testing.T) {
	arabic, latin, other := Script("قُتـل 5 in Хар éÉ ١٢")
	if arabic != 3 || latin != 4 || other != 3 {
		t.Errorf("got %d, %d, %d", arabic, latin, other)
	}
}

func BenchmarkCodePoints(b *testing.B) {
	s := sampleText(b, "ar")
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		c := CodePoints(s)
		for i := 0; i < len(s); i += 100 {
			c.At(i)
		}
	}
}
