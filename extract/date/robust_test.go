package date_test

import (
	"strings"
	"testing"

	"tarikh/extract/date"
)

// TestImpossible checks that no day is made of what is none.
func TestImpossible(t *testing.T) {
	for lang, texts := range map[string][]string{
		"en": {"on 31 February", "on February 30, 2019", "on 31 April 2018", "on 29 February 2019", "on 2019-13-01", "on 13/13/2019",
			"on 0 March", "on 32 March", "on 00/00/0000", "at 27:80", "from 12 to 3 February 2019", "in the year 0"},
		"ar": {"في 31 شباط", "في 30 فبراير 2019", "في 31 نيسان 2018", "في 29 شباط 2019", "في 13/13/2019", "في 31 رمضان 1439 هـ",
			"في 0 آذار", "في 32 آذار", "في 00/00/0000", "الساعة 27:80", "عام 0"},
	} {
		r := newReader(t, lang)
		for _, s := range texts {
			for _, tx := range r.tag(s, date.Options{DCT: day(t, "2019-02-13")}) {
				if tx.From == tx.To && tx.From != date.NoDay {
					t.Errorf("%s: %q is %s", s, s[tx.Start:tx.End], tx.Value)
				}
			}
		}
	}
}

// TestFarYears checks the bounds of years.
func TestFarYears(t *testing.T) {
	r := newReader(t, "en")
	for s, want := range map[string]string{"in the year 9999": "9999", "on 31 December 9999": "", "in 9999 BC": "BC9999", "in the year 99999": ""} {
		got := ""
		for _, tx := range r.tag(s, date.Options{DCT: day(t, "2019-02-13")}) {
			if tx.From > tx.To {
				t.Errorf("%s: %v to %v", s, tx.From, tx.To)
			}
			if got = tx.Value; strings.HasPrefix(got, "2018-12") {
				got = ""
			}
		}
		if got != want {
			t.Errorf("%s is %q, want %q", s, got, want)
		}
	}
}

// TestBidiMarks checks that marks of direction change nothing.
func TestBidiMarks(t *testing.T) {
	r := newReader(t, "ar")
	for _, s := range []string{"في \u200f13\u200f شباط\u200e 2019", "في \u202b13 شباط 2019\u202c", "في \u206713 شباط 2019\u2069",
		"في 13\u200f/2\u200f/2019", "في ١٣ شُباط ٢٠١٩", "في 13 شـــباط 2019"} {
		if found := r.tag(s, date.Options{DCT: date.NoDay}); len(found) != 1 || found[0].Value != "2019-02-13" {
			t.Errorf("%q: %v, want 2019-02-13", s, edtfs(found))
		}
	}
}

// TestCut cuts texts at every character: what is left of a date is never a
// day of another month or year than the whole.
func TestCut(t *testing.T) {
	for lang, s := range map[string]string{"en": "on Wednesday, 13 February 2019", "ar": "يوم الأربعاء 13 شباط 2019"} {
		r := newReader(t, lang)
		for i := range s {
			for _, tx := range r.tag(s[:i], date.Options{DCT: day(t, "2019-02-13")}) {
				if from := tx.From.String(); from != "" && from != "2019-02-13" && from != "2019-02-01" {
					t.Errorf("%q is %s", s[:i], tx.Value)
				}
			}
		}
	}
}

// TestFloods reads long runs of numbers and time words, which must end in a
// time that grows with their length only.
func TestFloods(t *testing.T) {
	if testing.Short() {
		t.Skip("reads megabytes")
	}
	floods := []string{strings.Repeat("1234567890", 200_000), strings.Repeat("13/2/", 200_000), strings.Repeat("13 2 2019 ", 100_000),
		strings.Repeat("2019-", 200_000), strings.Repeat("Monday ", 100_000), strings.Repeat("أمس ", 100_000), strings.Repeat("2 ثلاثة و", 60_000)}
	for _, lang := range []string{"en", "ar"} {
		r := newReader(t, lang)
		for _, s := range floods {
			r.tag(s+" 13 February 2019", date.Options{DCT: 0})
		}
	}
}
