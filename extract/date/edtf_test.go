package date_test

import (
	"slices"
	"testing"

	"tarikh/extract/date"
)

// TestEDTF checks the forms of ISO 8601-2, levels 0 and 1, published on
// 2019-02-13.
func TestEDTF(t *testing.T) {
	readers := map[string]*reader{"en": newReader(t, "en"), "ar": newReader(t, "ar")}
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It fell on 13 February 2019.", "2019-02-13"},
		{"en", "It fell yesterday.", "2019-02-12"},
		{"en", "It fell on Tuesday night.", "2019-02-12"},
		{"en", "It fell at 5:30 p.m. on Tuesday.", "2019-02-12T17:30:00"},
		{"en", "It fell in February 2019.", "2019-02"},
		{"en", "It fell in 2014.", "2014"},
		{"en", "It fell in 218 BC.", "-0217"},
		{"en", "It fell in the spring of 2018.", "2018-21"},
		{"en", "It fell in the winter of 2018.", "2018-24"},
		{"en", "It fell in the 1990s.", "199X"},
		{"en", "It fell in the 20th century.", "19XX"},
		{"en", "It fell last week.", "2019-02-04/2019-02-10"},
		{"en", "It fell in the third quarter of 2018.", "2018-07/2018-09"},
		{"en", "It fell in the first half of 2018.", "2018-01/2018-06"},
		{"en", "It fell in mid-January 2019.", "2019-01-11/2019-01-20"},
		{"en", "It fell in late 2018.", "2018-10/2018-12"},
		{"en", "Many have died since 2011.", "2011/.."},
		{"en", "Many have died since March 2011.", "2011-03/.."},
		{"en", "The truce held until March 2018.", "../2018-03"},
		{"en", "It fell about two weeks ago.", "2019-01-30~"},
		{"en", "It fell on 20 December.", "2018-12-20?"},
		{"en", "It fell on Thursday 20 December.", "2018-12-20"},
		{"en", "It fell in August.", "2018-08?"},
		{"en", "It fell in the past 24 hours.", "2019-02-12/2019-02-13"},
		{"en", "The battle lasted three days.", ""},
		{"en", "It falls every Friday.", ""},
		{"en", "It fell recently.", ""},
		{"ar", "دارت معارك من 10 إلى 15 شباط 2019", "2019-02-10/2019-02-15"},
		{"ar", "قتل الآلاف بين عامي 2011 و2014", "2011/2014"},
		{"ar", "استمر الحصار من آذار إلى حزيران 2018", "2018-03/2018-06"},
		{"ar", "تواصلت الاشتباكات ليل السبت الأحد", "2019-02-09/2019-02-10"},
		{"ar", "هدأت الجبهات في شهر رمضان 1439", "2018-05-16~/2018-06-14~"},
		{"ar", "صدر القرار في 8 جمادى الآخرة 1440 هـ", "2019-02-13~"},
		{"ar", "سيطر التنظيم على المدينة في صيف 2014", "2014-22"},
		{"ar", "قتل الآلاف منذ آذار 2011", "2011-03/.."},
		{"ar", "بقيت المدينة محاصرة حتى آذار 2018", "../2018-03"},
		{"ar", "خاض البلدان حربا في ثمانينيات القرن الماضي", "198X"},
	} {
		found := readers[c.lang].tag(c.text, date.Options{DCT: day(t, "2019-02-13")})
		if len(found) != 1 || found[0].EDTF() != c.want {
			t.Errorf("%s: %v, want one expression, %q", c.text, edtfs(found), c.want)
		}
	}
}

func edtfs(found []date.Timex) []string {
	var all []string
	for i := range found {
		all = append(all, found[i].Value+" "+found[i].EDTF())
	}
	return all
}

// TestEDTFUnknown checks that nothing is written without a publication day.
func TestEDTFUnknown(t *testing.T) {
	r := newReader(t, "en")
	for _, s := range []string{"It fell on 13 February.", "It fell yesterday.", "It fell in March.", "Many died since Friday."} {
		if found := r.tag(s, date.Options{DCT: date.NoDay}); len(found) != 1 || found[0].EDTF() != "" {
			t.Errorf("%s: %v, want nothing", s, edtfs(found))
		}
	}
}

// TestYears checks the years that a weekday and a day without a year allow.
func TestYears(t *testing.T) {
	r := newReader(t, "en")
	for _, c := range []struct {
		text, warning string
		years         []int
	}{
		{"It fell on Wednesday, 13 February.", "year not known: 13 February is a Wednesday in 1991, 2002, 2008, 2013, 2019, 2030",
			[]int{1991, 2002, 2008, 2013, 2019, 2030}},
		{"It fell on Friday 29 February.", "year not known: 29 February is a Friday in 2008", []int{2008}},
		{"It fell on Sunday 3 March.", "year not known: 3 March is a Sunday in 1991, 1996, 2002, 2013, 2019, 2024, 2030",
			[]int{1991, 1996, 2002, 2013, 2019, 2024, 2030}},
		{"It fell on 13 February.", "no publication date to take the year from", nil},
		{"It fell on Wednesday, 13 February 2019.", "", nil},
	} {
		found := r.tag(c.text, date.Options{DCT: date.NoDay})
		if len(found) != 1 || found[0].Warning != c.warning || !slices.Equal(found[0].Years(), c.years) {
			t.Errorf("%s: %+v %v, want %q and %v", c.text, found, found[0].Years(), c.warning, c.years)
		}
	}
	found := r.tag("It fell on Wednesday, 13 February.", date.Options{DCT: day(t, "2019-02-13")})
	if len(found) != 1 || found[0].Years() != nil || found[0].Warning != "" {
		t.Errorf("with a publication day: %+v, want no years", found)
	}
}

// TestReach checks that both ends of a range know its days.
func TestReach(t *testing.T) {
	r := newReader(t, "en")
	found := r.tag("From 28 December to 3 January shells fell; on 4 January none did.", date.Options{DCT: day(t, "2019-02-13")})
	want := []string{"2018-12-28 2018-12-28 2019-01-03", "2019-01-03 2018-12-28 2019-01-03", "2019-01-04 2019-01-04 2019-01-04"}
	var got []string
	for i := range found {
		from, to := found[i].Days()
		got = append(got, found[i].Value+" "+from.String()+" "+to.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
