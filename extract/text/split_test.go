package text

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// shape writes the keys of tokens, + for those without white space before
// them, and numbers in angle brackets.
func shape(tokens []Token) string {
	var words []string
	for i, tok := range tokens {
		word := tok.Key
		if tok.Kind == Number {
			word = "<" + word + ">"
		}
		if !tok.Space && i > 0 {
			word = "+" + word
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func TestTokens(t *testing.T) {
	tests := []struct{ in, want string }{
		{"قتل 5 جنود.", "قتل <5> جنود +."},
		{"جنود.وأصيب", "جنود +. +واصيب"},
		{"قالت أ.ف.ب.", "قالت ا.ف.ب +."},
		{"(أ ف ب)", "( +ا ف ب +)"},
		{"د. محمد", "د +. محمد"},
		{"د.محمد", "د +. +محمد"},
		{"A. B. Smith", "a +. b +. smith"},
		{"J.K. Rowling", "j.k. rowling"},
		{"U.S. and U.N.-led", "u.s. and u.n. +- +led"},
		{"the U.S", "the u.s"},
		{"10 a.m.", "<10> a.m."},
		{"10:30, 13-2-2019 و١٣/٢/٢٠١٩", "<10:30> +, <13-2-2019> و +<13/2/2019>"},
		{"13/\u200f2/\u200f2019", "<13/2/2019>"},
		{"2014–2019", "<2014-2019>"},
		{"5,000 ٥٬٠٠٠ 3٫5", "<5,000> <5000> <3.5>"},
		{"100% ٩٥٪ %50 50 %", "<100%> <95%> <%50> <50> %"},
		{"85ر0 و10،5", "<85ر0> و +<10،5>"},
		{"5ر رجال", "<5> +ر رجال"},
		{"24ساعة الـ40 و3", "<24> +ساعه ال +<40> و +<3>"},
		{"F16 M23 T4 F16s", "f16 m23 t4 f16s"},
		{"F-16 Su-24", "f +- +<16> su +- +<24>"},
		{"3rd 1980s 20km 10:30am 2nds", "3rd 1980s <20> +km <10:30> +am <2> +nds"},
		{"Deir-ez-Zor", "deir +- +ez +- +zor"},
		{"Syria’s Syria's 'Ayn ʿAyn", "syria's syria's \" +ayn \" +ayn"},
		{"the soldiers' guns", "the soldiers +\" guns"},
		{"Ta‘izz", "ta'izz"},
		{"قال'إن'", `قال +" +ان +"`},
		{"“a” «ب» ‹c›", `" +a +" " +ب +" " +c +"`},
		{"wait... ثم.. و… .", "wait +.. ثم +.. و +.. ."},
		{"a -- b — c", "a - b - c"},
		{"#داعش_يهاجم", "# +داعش +_ +يهاجم"},
		{"الـSDF وSDFقوات", "ال +sdf و +sdf +قوات"},
		{"لـ«داعش»", `ل +" +داعش +"`},
		{"see https://example.org/a?b=1, or www.x.org.", "see https://example.org/a?b=1 +, or www.x.org +."},
		{"mail a.b@example.org.", "mail a.b@example.org +."},
		{"@user says", "@ +user says"},
		{"ـــ", ""},
		{"\x00\u200f \x1a", ""},
		{"a\u200fb", "ab"},
		{"؟! ، ؛", "؟ +! ، ؛"},
		{"$5 €7", "$ +<5> € +<7>"},
		{"צה״ל", `צה"ל`},
		{"हिन्दी 👍🏽 東京", "हिन्दी 👍🏽 東 +京"},
		{"a\xffb", "a +\ufffd +b"},
		{"ﻻ ﷲ", "لا الله"},
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			if got := shape(Split(test.in, nil).Tokens); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestFields(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Deir-ez-Zor", "deir ez zor"},
		{"تنظيم «الدولة الإسلامية»", "تنظيم الدوله الاسلاميه"},
		{"Lt. Gen.", "lt gen"},
		{"U.S. Army", "u.s. army"},
		{"أ.ف.ب", "ا.ف.ب"},
		{"ʿAyn al-ʿArab", "ayn al arab"},
		{" - ", ""},
	}
	for _, test := range tests {
		if got := strings.Join(Fields(test.in), " "); got != test.want {
			t.Errorf("Fields(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestSentences(t *testing.T) {
	abbr := Abbreviations{"gen": true, "lt": true, "feb": true, "no": true}
	tests := []struct {
		name string
		want []string // the sentences; the input is these with a space between
	}{
		{"plain", []string{"قتل جندي.", "وأصيب آخر!", "هل انتهى؟", "لا."}},
		{"quotes close", []string{"قال “انتهى.”", "ثم غادر."}},
		{"title", []string{"قال د. محمد ذلك.", "ثم غادر م. أحمد."}},
		{"agency", []string{"ذكرت أ.ف.ب ذلك.", "ونفت د.ب.أ الخبر."}},
		{"ellipsis", []string{"قناصة وانتحاريون.. التنظيم يقاوم.", "He left... The army came."}},
		{"hijri year", []string{"وقع عام 1440 هـ.", "ثم انتهى."}},
		{"initials", []string{"A. B. Miller spoke.", "The U.S. Army came."}},
		{"abbreviations", []string{"Lt. Gen. Miller came on Feb. 13.", "He left."}},
		{"clock", []string{"It began at 10 a.m.", "It ended at 5 p.m."}},
		{"numbers", []string{"It cost 3.5 million.", "In 2019 it rose."}},
		{"semicolon", []string{"نزح آلاف؛ بينهم أطفال."}},
		{"list", []string{"1. The army came.", "It left."}},
		{"site", []string{"See www.example.org for news.", "It is free."}},
		{"space before the stop", []string{"قتل جندي .", "وأصيب آخر ."}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := Split(strings.Join(test.want, " "), abbr)
			if got := surfaces(doc); !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func surfaces(doc *Document) []string {
	var all []string
	for _, sent := range doc.Sentences {
		all = append(all, doc.Surface(sent.Span))
	}
	return all
}

func TestSentencesWithoutSpace(t *testing.T) {
	doc := Split("قتل 5 جنود.وأصيب 3. Soldiers came.Then left.", nil)
	want := []string{"قتل 5 جنود.", "وأصيب 3.", "Soldiers came.", "Then left."}
	if got := surfaces(doc); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestParagraphs(t *testing.T) {
	doc := Split("\n Title\r\n\nAn b! C d.\u2028\u200f\nLast", nil)
	want := []Sentence{
		{Span{2, 7}, 0, 1, 0}, {Span{10, 15}, 1, 4, 1}, {Span{16, 20}, 4, 7, 1}, {Span{27, 31}, 7, 8, 2},
	}
	if !slices.Equal(doc.Sentences, want) {
		t.Errorf("got %+v, want %+v", doc.Sentences, want)
	}
}

func TestEmptyText(t *testing.T) {
	for _, s := range []string{"", " \n", "\x00"} {
		if doc := Split(s, nil); len(doc.Tokens) > 0 || len(doc.Sentences) > 0 {
			t.Errorf("Split(%q) = %+v", s, doc)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{
		sampleText(f, "ar"), sampleText(f, "en"), "أ.ف.ب. د. محمد\u200f5%", "3rd \xff\x80 …. a@b.c http://", "1.2.3,,4 - –",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := Split(s, Abbreviations{"d": true})
		checkTokens(t, doc)
		checkSentences(t, doc)
	})
}

// checkTokens asserts that tokens are in order, cut no character and leave out
// nothing but white space and characters without a key.
func checkTokens(t *testing.T, doc *Document) {
	end := 0
	for i, tok := range doc.Tokens {
		surface := doc.Surface(tok.Span)
		if tok.Start < end || tok.Len() <= 0 || tok.Key == "" {
			t.Fatalf("token %d %+v after byte %d", i, tok, end)
		}
		if strings.TrimSpace(Key(doc.Text[end:tok.Start])) != "" {
			t.Fatalf("%q is left out before token %d", doc.Text[end:tok.Start], i)
		}
		if r, _ := utf8.DecodeRuneInString(surface); r != utf8.RuneError && !utf8.RuneStart(surface[0]) {
			t.Fatalf("token %d %q cuts a character", i, surface)
		}
		if utf8.ValidString(doc.Text) && !utf8.ValidString(surface) {
			t.Fatalf("token %d %q cuts a character", i, surface)
		}
		if tok.Kind != Punct && tok.Key != Key(surface) {
			t.Fatalf("token %d %q has key %q", i, surface, tok.Key)
		}
		checkOffsets(t, doc, i)
		end = tok.End
	}
	if strings.TrimSpace(Key(doc.Text[end:])) != "" {
		t.Fatalf("%q is left out at the end", doc.Text[end:])
	}
}

// checkOffsets asserts that a key cut anywhere leads to the parts of the
// surface that have the two keys.
func checkOffsets(t *testing.T, doc *Document, i int) {
	tok := doc.Tokens[i]
	if doc.Offset(i, len(tok.Key)) != tok.End {
		t.Fatalf("token %+v does not end at its end", tok)
	}
	if tok.Kind == Punct || tok.Len() > 200 {
		return
	}
	for k := range tok.Key {
		at := doc.Offset(i, k)
		if at < tok.Start || at > tok.End {
			t.Fatalf("byte %d of %+v is at %d", k, tok, at)
		}
		if k > 0 && len(Key(doc.Text[tok.Start:at])) > k {
			t.Fatalf("key of %q before byte %d of %q", doc.Text[tok.Start:at], k, tok.Key)
		}
		if !strings.HasPrefix(tok.Key, Key(doc.Text[tok.Start:at])) {
			t.Fatalf("%q is no part of %q", doc.Text[tok.Start:at], tok.Key)
		}
	}
}

// checkSentences asserts that every token is in just one sentence.
func checkSentences(t *testing.T, doc *Document) {
	next, paragraph := 0, 0
	for i, sent := range doc.Sentences {
		if sent.First != next || sent.Last <= sent.First || sent.Paragraph < paragraph {
			t.Fatalf("sentence %d %+v after token %d", i, sent, next)
		}
		if sent.Span != doc.TokenSpan(sent.First, sent.Last) {
			t.Fatalf("sentence %d %+v has another span than its tokens", i, sent)
		}
		next, paragraph = sent.Last, sent.Paragraph
	}
	if next != len(doc.Tokens) {
		t.Fatalf("tokens from %d on are in no sentence", next)
	}
}

func sampleText(tb testing.TB, lang string) string {
	data, err := os.ReadFile("testdata/" + lang + ".txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

func BenchmarkSplit(b *testing.B) {
	for _, lang := range []string{"ar", "en"} {
		b.Run(lang, func(b *testing.B) {
			s := sampleText(b, lang)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Split(s, nil)
			}
		})
	}
}

func BenchmarkKey(b *testing.B) {
	for _, lang := range []string{"ar", "en"} {
		b.Run(lang, func(b *testing.B) {
			s := sampleText(b, lang)
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Key(s)
			}
		})
	}
}

// Nothing is a sentence without an end: it is cut, at a mark if there is one.
func TestEndlessSentence(t *testing.T) {
	for _, unit := range []string{"gunmen killed two men and ", "قتل مسلحون رجلين و", "killed, ", "( ", "1 "} {
		doc := Split(strings.Repeat(unit, 3000), nil)
		tokens := 0
		for _, s := range doc.Sentences {
			if s.Last-s.First > mostTokens {
				t.Fatalf("%q: a sentence of %d tokens", unit, s.Last-s.First)
			}
			tokens += s.Last - s.First
		}
		if tokens != len(doc.Tokens) {
			t.Errorf("%q: sentences hold %d of %d tokens", unit, tokens, len(doc.Tokens))
		}
	}
}
