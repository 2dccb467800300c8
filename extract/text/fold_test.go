package text

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestKey(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"tatweel", "فـــي", "في"},
		{"harakat", "قُتِلَ مُدَرِّسٌ", "قتل مدرس"},
		{"superscript alef", "هٰذا", "هذا"},
		{"alef", "أحمد إلى آخر ٱلله", "احمد الي اخر الله"},
		{"alef maqsura", "على مستشفى", "علي مستشفي"},
		{"ta marbuta", "غارة جوية", "غاره جويه"},
		{"Persian letters", "ایران کرکوک", "ايران كركوك"},
		{"hamza seats stay", "سؤال سائل سماء", "سؤال سائل سماء"},
		{"presentation forms", "ﻻ ﷲ ﺣﻠﺐ", "لا الله حلب"},
		{"digits", "٣٫٥ ١٬٢٠٠ ۱۲", "3.5 1200 12"},
		{"percent", "٩٥٪", "95%"},
		{"bidi marks", "\u200fمحمد\u202b \u2066x\u2069\u061c", "محمد x"},
		{"ZWNJ and BOM", "\ufeffمی\u200cخواهم", "ميخواهم"},
		{"white space", "a\u00a0b\tc\u3000d\ne", "a b c d e"},
		{"control characters", "a\x00b\x1ac", "abc"},
		{"case and accents", "Château ÉVÉNEMENT Čečnja Ṣanʿāʾ", "chateau evenement cecnja san'a'"},
		{"accents as marks", "Chate\u0301au", "chateau"},
		{"letters without decomposition", "Straße Øystein Łódź Diyarbakır İzmir Đakovo Ærø", "strasse oystein lodz diyarbakir izmir dakovo aero"},
		{"apostrophes", "Syria’s Syria‘s Syriaʼs Syria`s", "syria's syria's syria's syria's"},
		{"quotes and dashes", "“a” «b» – — −", `"a" "b" - - -`},
		{"Cyrillic", "Артёмовск КИЙ Їжак", "артемовск кий їжак"},
		{"Greek", "Αθήνα", "αθηνα"},
		{"Hebrew", "שָׁלוֹם צה״ל", `שלום צה"ל`},
		{"full width", "ＡＢ１２", "ab12"},
		{"ligature", "ﬁre", "fire"},
		{"Hindi keeps its signs", "हिन्दी", "हिन्दी"},
		{"Korean stays whole", "한국", "한국"},
		{"invalid bytes", "a\xffb", "a\ufffdb"},
		{"soft hyphen", "Khar\u00adtoum", "khartoum"},
		{"spaces stay", " a  b ", " a  b "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Key(test.in); got != test.want {
				t.Errorf("Key(%q) = %q, want %q", test.in, got, test.want)
			}
			if got := string(AppendKey([]byte("x"), test.in)); got != "x"+test.want {
				t.Errorf("AppendKey(%q) = %q", test.in, got)
			}
		})
	}
}

// Each character is folded by itself, so it is enough to try them all.
func TestKeyIsIdempotent(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		once := string(foldRune(nil, r))
		if twice := Key(once); twice != once {
			t.Errorf("Key(%U) = %q, and of that %q", r, once, twice)
		}
		if got := Key(string(r)); utf8.ValidRune(r) && got != once {
			t.Errorf("Key(%U) = %q from the table, %q worked out", r, got, once)
		}
	}
}

func FuzzKey(f *testing.F) {
	f.Add("قال «ORG’s» إنّ ٣٫٥٪")
	f.Add("Deir-ez-Zor \xff\x00")
	f.Fuzz(func(t *testing.T, s string) {
		key := Key(s)
		if again := Key(key); again != key {
			t.Errorf("Key(%q) = %q, and of that %q", s, key, again)
		}
		if !utf8.ValidString(key) {
			t.Errorf("Key(%q) = %q is not valid UTF-8", s, key)
		}
		for i := range s {
			if got := Key(s[:i]) + Key(s[i:]); got != key {
				t.Errorf("Key(%q) = %q, cut at %d %q", s, key, i, got)
			}
		}
	})
}
