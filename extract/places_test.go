package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tarikh/extract/article"
	"tarikh/extract/mention"
)

// towns is a small gazetteer: names and what is known of them.
type towns map[string]Name

func (n towns) Starts(word string) bool {
	for name := range n {
		if first, _, _ := strings.Cut(name, " "); first == word {
			return true
		}
	}
	return false
}

func (n towns) Longest(words []string) (int, Name) {
	for i := min(len(words), mention.LongestName); i > 0; i-- {
		if name, ok := n[strings.Join(words[:i], " ")]; ok {
			return i, name
		}
	}
	return 0, Name{}
}

// spaced is the same gazetteer with the look-ups of single words.
type spaced struct{ towns }

func (n spaced) Word(key string) (name Name, whole, longer bool) {
	name, whole = n.towns[key]
	for other := range n.towns {
		longer = longer || strings.HasPrefix(other, key+" ")
	}
	return name, whole, longer
}

var someTowns = towns{
	"us": {Weight: 10, Kind: "country", Country: "US"}, "syria": {Weight: 100, Kind: "country", Country: "SY"},
	"texas": {Weight: 90, Kind: "province", Country: "US"}, "ind": {Weight: 60, Kind: "province", Country: "US"},
	"libya": {Weight: 100, Kind: "country", Country: "LY"}, "ليبيا": {Weight: 100, Kind: "country", Country: "LY"},
	"idlib": {Weight: 82, Kind: "city", Country: "SY"}, "homs": {Weight: 88, Kind: "city", Country: "SY"},
	"tyler": {Weight: 10, Kind: "city", Country: "US"}, "gary": {Weight: 10, Kind: "city", Country: "US"},
	"nelson": {Weight: 52, Kind: "city", Country: "NZ"}, "madison": {Weight: 60, Kind: "city", Country: "US"},
	"wichita": {Weight: 75, Kind: "city", Country: "US"}, "winona": {Weight: 40, Kind: "town", Country: "US"},
	"sams": {Weight: 52, Kind: "city", Country: "TR"}, "tal": {Weight: 45, Kind: "town", Country: "SY"},
	"columbia": {Weight: 60, Kind: "city", Country: "US"}, "nyanza province": {Weight: 80, Kind: "province", Country: "KE"},
	"deir ez zor": {Weight: 88, Kind: "city", Country: "SY"},
	"حفر الباطن":  {Weight: 82, Kind: "city", Country: "SA"}, "درعا": {Weight: 82, Kind: "city", Country: "SY"},
	"حمص": {Weight: 88, Kind: "city", Country: "SY"}, "تدمر": {Weight: 82, Kind: "town", Country: "SY"},
	"west bank": {Weight: 88, Kind: "region", Country: "PS"},
	"عين الاسد": {Weight: 82, Kind: "facility", Country: "IQ"},
	"حرض":       {Weight: 10, Kind: "town", Country: "YE"}, "القائم": {Weight: 10, Kind: "town", Country: "IQ"},
	"الى": {Weight: 10, Kind: "village", Country: "IR"}, "الي": {Weight: 10, Kind: "village", Country: "IR"},
}

// TestPlaces reads toponyms: text, kind that a word announces, relation,
// distance in kilometres.
func TestPlaces(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "It was Syria's first case.", "Syria"},
		{"en", "Troops were seen in the West Bank.", "West Bank"},
		{"ar", "دخل الجيش مدينة القائم ليلا.", "القائم/city"},
		{"ar", "انسحبوا من بلدة حرض أمس.", "حرض/town"},
		{"ar", "انسحبوا من المدينة حرض أمس.", ""},
		{"ar", "وتحول الوضع القائم إلى مأساة.", ""},
		{"ar", "وقع انفجار في عين الأسد أمس.", "عين الأسد"},
		{"ar", "زرعوا مئات الشتلة حرض عليها.", ""},
		{"ar", "غادروا نحو زعترة حرض.", ""},
		{"ar", "ينقلون من محافظة إلى أخرى.", ""},
		{"en", "He spoke of Syria’s borders.", "Syria"},
		{"en", "A laboratory in the US confirmed it.", "US"},
		{"en", "They told us nothing.", ""},
		{"en", "She is from Tyler, Texas.", "Tyler; Texas"},
		{"en", "He lives in Gary, Ind., and works.", "Gary; Ind."},
		{"en", "Tyler said nothing.", ""},
		{"en", "Roy A. Nelson came. Later Nelson said so.", ""},
		{"en", "Police of Madison County came.", "Madison County/district"},
		{"en", "It happened in Nyanza province on Monday.", "Nyanza/province"},
		{"en", "A fire broke out on Wichita Drive on Monday.", "Wichita Drive/road"},
		{"en", "He studied at Columbia University.", ""},
		{"en", "A Winona man was killed.", "Winona"},
		{"en", "Troops were in the village of Kampungu. People left Kampungu.", "Kampungu/village; Kampungu/village"},
		{"en", "Gunmen attacked Katarko village, killing eight.", "Katarko/village"},
		{"en", "Shells hit the town of Tarn al-Zubd. Tarn al-Zubd is empty.", "Tarn al-Zubd/town; Tarn al-Zubd/town"},
		{"en", "Raids on Tarn al-Zubd village went on.", "Tarn al-Zubd/village"},
		{"en", "Shells hit the Washash district of Homs.", "Washash/district; Homs"},
		{"en", "A bomb went off in Wenchuan belonging to nobody.", "Wenchuan"},
		{"en", "Raids hit the towns of Idlib, Kafr Tarn and Bani Zubd.", "Idlib/town; Kafr Tarn/town; Bani Zubd/town"},
		{"en", "Raids hit camps in Idlib and Zubdan.", "Idlib; Zubdan"},
		{"en", "Raids hit camps in Idlib, Zubdan said.", "Idlib"},
		{"en", "Gunmen opened fire in Texas.", "Texas"},
		{"en", "Shells fell on the village of Tal Qarna on Monday.", "Tal Qarna/village"},
		{"en", "Shells fell near Tal on Monday.", "Tal//near"},
		{"en", "A doctor of SAMS was killed in Homs on Monday.", "Homs"},
		{"en", "He lived in Sams for a year.", "Sams"},
		{"en", "The Peshmerga base was hit. The Peshmerga fired back.", ""},
		{"en", "A school led by Anthony Lake was hit.", ""},
		{"en", "Fighting in southern Idlib countryside went on.", "Idlib/countryside/south"},
		{"en", "The strain Ebola-Nelson was found.", ""},
		{"en", "Fighting near Deir ez-Zor went on.", "Deir ez-Zor//near"},
		{"en", "Clashes broke out between Homs and Idlib.", "Homs/between/near; Idlib/between/near"},
		{"en", "Col. Nelson came.", ""},
		{"en", "THE CONVOY CAME. COL. NELSON LED IT. MADISON SAID NOTHING.", ""},
		{"en", "ROY NELSON CAME TO IDLIB AND NELSON SAID SO.", "IDLIB"},
		{"en", "[MADISON] THE ARMY LEFT HOMS.", "HOMS"},
		{"en", "THE REBELS ENTERED MADISON AND LEFT.", ""},
		{"en", "THE REBELS ENTERED MADISON, TYLER AND WICHITA, TEXAS.", "MADISON; WICHITA; TEXAS"},
		{"en", "THE COLUMN WAS IN MADISON. THE REBELS LEFT WICHITA.", "MADISON; WICHITA"},
		{"en", "FIGHTING WENT ON IN NELSON DE ZUBD NEAR HOMS.", "HOMS//near"},
		{"en", "Fighting in Idlib, Homs and Madison went on.", "Idlib; Homs; Madison"},
		{"ar", "هطلت أمطار على #حفر_الباطن اليوم", "حفر_الباطن"},
		{"ar", "قصف على ريف درعا الشرقي", "ريف درعا الشرقي/countryside/east"},
		{"ar", "انفجار على الطريق بين حمص وتدمر", "حمص/road/near; تدمر/road/near"},
		{"ar", "قصف قرية الجلمة أمس", "الجلمة/village"},
		{"en", "Planes hit a depot six miles north of Idlib.", "Idlib//north/9.654"},
		{"en", "A convoy was stopped 1,200 metres south of Idlib.", "Idlib//south/1.2"},
		{"en", "The wreck lies about twenty-five kilometres from Homs.", "Homs//near/25"},
		{"en", "It fell 10-15 km to the east of Homs.", "Homs//east/12.5"},
		{"en", "They marched for several kilometres north of Homs.", "Homs//north"},
		{"en", "The road is 80 km long and Homs is far.", "Homs"},
		{"en", "They drove 30 km, then fighting began south of Homs.", "Homs//south"},
		{"en", "A boat sank off the coast of Libya.", "Libya/coast/near"},
		{"ar", "سقطت القذيفة على بعد سبعة كيلومترات شرق حمص", "حمص//east/7"},
		{"ar", "دمر مستودع على مسافة كيلومترين شمال مدينة حمص", "حمص/city/north/2"},
		{"ar", "نصب كمين على بعد نحو 25 كلم من درعا", "درعا//near/25"},
		{"ar", "نصب كمين يبعد خمسة وعشرين كيلومترا عن مدينة درعا", "درعا/city/near/25"},
		{"ar", "عثر على الحطام جنوب حمص بنحو 1.5 كم", "حمص//south/1.5"},
		{"ar", "غرق زورق قبالة شواطئ ليبيا", "ليبيا/coast/near"},
	}
	for _, names := range []Names{someTowns, spaced{someTowns}} {
		x, err := New(names, Options{})
		if err != nil {
			t.Fatal(err)
		}
		w := x.Worker()
		for _, tt := range tests {
			t.Run(tt.text, func(t *testing.T) {
				var got []string
				for _, p := range w.Extract(article.Article{Lang: tt.lang, Text: tt.text}).Toponyms {
					fields := []string{p.Text, p.Cue, p.Relation}
					if p.DistanceKM > 0 {
						fields = append(fields, fmt.Sprint(p.DistanceKM))
					}
					got = append(got, strings.TrimRight(strings.Join(fields, "/"), "/"))
				}
				if s := strings.Join(got, "; "); s != tt.want {
					t.Errorf("got %q, want %q", s, tt.want)
				}
			})
		}
	}
}

// TestPlacesForget checks that an article knows nothing of the one before.
func TestPlacesForget(t *testing.T) {
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	w := x.Worker()
	texts := []string{"Roy A. Nelson came.", "Fighting went on in Nelson.", "Tyler, Texas, is far. Tyler is large."}
	var counts []int
	for _, s := range texts {
		counts = append(counts, len(w.Extract(article.Article{Lang: "en", Text: s}).Toponyms))
	}
	if want := []int{0, 1, 3}; !slices.Equal(counts, want) {
		t.Errorf("got %v toponyms, want %v", counts, want)
	}
}

// TestOrients asks where an event is when a second place only says where the
// first one lies.
func TestOrients(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "A car bomb exploded in Idlib, 50 kilometres west of Homs, on Monday.", "Idlib"},
		{"en", "A car bomb exploded in Zubdan, 50 kilometres west of Homs, on Monday.", "Zubdan"},
		{"en", "Rebels captured the village of Zubdan 20 kilometers (12 miles) north of Homs.", "Zubdan"},
		{"en", "A shell fell in the Homs suburb of Zubdan on Monday.", "Zubdan"},
		{"en", "A shell fell in the Homs suburb of Tadmur on Monday.", "Tadmur"},
		{"en", "A shell fell in Homs's Zubdan district on Monday.", "Zubdan"},
		{"en", "A shell fell in Idlib province, in the town of Homs.", "Homs"},
		{"en", "Two men were killed in Idlib and in Homs province.", "Idlib"},
		{"en", "A young man from Homs was killed in Tadmur village.", "Tadmur"},
		{"en", "A car bomb exploded in Syria, just north of Homs.", "Homs"},
		{"ar", "انفجرت سيارة مفخخة في تدمر، شرق حمص، أمس", "تدمر"},
	}
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			rec := x.Worker().Extract(article.Article{Lang: tt.lang, Text: tt.text})
			if len(rec.Events) == 0 || rec.Events[0].Toponym < 0 {
				t.Fatal("no event with a place")
			}
			if got := rec.Toponyms[rec.Events[0].Toponym].Text; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestWithin asks which place holds the first one by the words behind it.
func TestWithin(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "Raids hit the town of Zubdan in Idlib on Monday.", "Idlib"},
		{"en", "Raids hit the town of Zubdan, near Homs.", "Homs"},
		{"en", "Raids hit the town of Zubdan and Homs.", ""},
		{"en", "Raids hit the town of Zubdan after shells fell on Homs.", ""},
		{"en", "Raids hit the town of Zubdan in Syria.", ""},
		{"en", "Raids hit the village of Zubdan, some 20 km (12 miles) north of Homs.", "Homs"},
		{"en", "Raids hit Zubdan village, located more than 50 km from Homs.", "Homs"},
		{"ar", "قصف قرية الجلمة في ريف درعا أمس", "ريف درعا"},
	}
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			tops, got := x.Worker().Extract(article.Article{Lang: tt.lang, Text: tt.text}).Toponyms, ""
			if len(tops) == 0 {
				t.Fatal("no toponym")
			}
			if in := tops[0].Within; in > 0 {
				got = tops[in-1].Text
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
