package date_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tarikh/extract/date"
	"tarikh/extract/match"
)

// FuzzTag feeds any text to the rules of both languages: no panic, and spans
// that are in order, in bounds and on whole characters, with days in order.
func FuzzTag(f *testing.F) {
	readers := []*reader{newReader(f, "ar"), newReader(f, "en")}
	for _, lang := range []string{"ar", "en"} {
		for _, ex := range examples(f, lang) {
			f.Add(ex.name(), int32(17940), true)
		}
	}
	f.Add("31 شباط 31/2/2019 13/13/2019 99 رمضان 1436 هـ 9999 ق.م", int32(0), false)
	f.Add(strings.Repeat("1 2 3 و ", 100), int32(0), true)
	f.Fuzz(func(t *testing.T, s string, dct int32, future bool) {
		o := date.Options{DCT: date.Day(dct), Future: func(int) bool { return future }}
		for _, r := range readers {
			end := 0
			for _, tx := range r.tag(s, o) {
				if tx.Start < end || tx.End <= tx.Start || tx.End > len(s) {
					t.Fatalf("span %v behind %d in %q", tx.Span, end, s)
				}
				end = tx.End
				if utf8.ValidString(s) && !utf8.ValidString(s[tx.Start:tx.End]) {
					t.Errorf("span %v cuts a character of %q", tx.Span, s)
				}
				if edtf := tx.EDTF(); edtf != "" && tx.From == date.NoDay {
					t.Errorf("%q is %s without days", s[tx.Start:tx.End], edtf)
				}
				if from, to := tx.Days(); from > tx.From || to < tx.To {
					t.Errorf("%q reaches from %v to %v", s[tx.Start:tx.End], from, to)
				}
				tx.Years()
				if tx.Value == "" || (tx.From == date.NoDay) != (tx.To == date.NoDay) || tx.From > tx.To {
					t.Errorf("%q is %q, %v to %v", s[tx.Start:tx.End], tx.Value, tx.From, tx.To)
				}
			}
		}
	})
}

// FuzzRules feeds any line to the reader of rules.
func FuzzRules(f *testing.F) {
	f.Add("a", `~("in"|'on') month day? +year`, "date mod=start")
	f.Add("<x>", "((month|year)? day)?", "offset dir=-1 anchor=dct")
	f.Add("@and", "و", "")
	f.Fuzz(func(t *testing.T, name, pattern, action string) {
		table := &match.Table{Name: "rules", Header: []string{"name", "pattern", "action"},
			Rows: []match.Row{{Line: 2, Cells: []string{name, pattern, action}}}}
		if tagger, err := date.NewTagger("xx", table); err == nil {
			tagger.Clone()
		}
	})
}
