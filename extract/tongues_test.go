package extract

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"tarikh/extract/article"
)

// Lines of which each speaks for itself.
const (
	arabic     = "قصفت المدفعية قرية في ريف المدينة يوم الاثنين، ما أدى إلى مقتل ثلاثة مدنيين."
	arabic2    = "وقال شهود إن مسلحين هاجموا حاجزا للجيش قرب الجسر مساء الأحد."
	english    = "Gunmen attacked a checkpoint of the army near the bridge on Sunday, a witness said."
	persian    = "افراد مسلح شب گذشته به یک پاسگاه ارتش در نزدیکی پل حمله کردند و دو سرباز را کشتند."
	plain      = "مردم از ترس جنگ به خانه های خود رفتند و در آن جا ماندند تا روز بعد."
	kurdish    = "شەڕڤانان هێرشیان کردە سەر بنکەیەکی سوپا لە نزیک پردەکە و دوو سەرباز کوژران."
	urdu       = "مسلح افراد نے پل کے قریب فوج کی ایک چوکی پر حملہ کیا اور دو فوجی ہلاک ہو گئے۔"
	turkish    = "Silahlı kişiler pazar günü köprünün yakınındaki askeri noktaya saldırdı ve iki asker öldü."
	frenchLine = "Des hommes armés ont attaqué dimanche un poste de l'armée près du pont et deux soldats sont morts."
	german     = "Bewaffnete haben am Sonntag einen Posten der Armee bei der Brücke angegriffen und zwei Soldaten getötet."
	russian    = "Вооруженные люди напали в воскресенье на пост армии у моста."
	finnish    = "Aseistetut miehet hyökkäsivät sunnuntaina armeijan vartiopaikalle sillan lähellä, ja kaksi sotilasta kuoli."
	turkish2   = "Valilik bu sabah çatışmaların sürdüğünü açıkladı."
	keyboard   = "قصفت المدفعیة قریة فی ریف المدینة یوم الاثنین، ما أدى إلى مقتل ثلاثة مدنیین علی الفور."
)

func lines(s ...string) string { return strings.Join(s, "\n") }

// Each line is judged by itself: what is in a supported language is read, what
// is in another is left out with a warning.
func TestTongues(t *testing.T) {
	const left, unknown = "lines in a language that is not supported are left out", "language not recognised"
	tests := []struct {
		name                   string
		declared, title, text  string
		lang, warning, heading string // the last: of the title's events, a trigger
		triggers               string // of the text's
	}{
		{name: "Arabic", text: lines(arabic, arabic2), lang: "ar", triggers: "قصفت هاجموا"},
		{name: "English", text: english, lang: "en", triggers: "attacked"},
		{name: "Arabic on a Persian keyboard", text: keyboard, lang: "ar", triggers: "قصفت"},
		{name: "Persian", text: persian, warning: unknown},
		{name: "Persian without its letters", text: lines(plain, persian), warning: unknown},
		{name: "Kurdish", text: kurdish, warning: unknown},
		{name: "Urdu", text: urdu, warning: unknown},
		{name: "Turkish", title: "Ankara", text: lines(turkish, turkish2), warning: unknown},
		{name: "French", text: frenchLine, warning: unknown},
		{name: "German", text: german, warning: unknown},
		{name: "Finnish, of which no word is known", text: finnish, warning: unknown},
		{name: "Russian", text: russian, warning: unknown},
		{name: "nothing", warning: unknown},
		{name: "Persian in Arabic", text: lines(arabic, persian, arabic2), lang: "ar", warning: left, triggers: "قصفت هاجموا"},
		{name: "English in Arabic", text: lines(arabic, english, arabic2), lang: "ar", triggers: "قصفت هاجموا attacked"},
		{name: "English before Arabic", text: lines(english, arabic, arabic2, arabic), lang: "ar", triggers: "قصفت هاجموا قصفت attacked"},
		{name: "French in English", text: lines(english, english, frenchLine), lang: "en", warning: left, triggers: "attacked attacked"},
		{name: "Arabic in Persian", text: lines(persian, arabic, persian), lang: "ar", warning: left, triggers: "قصفت"},
		{name: "English title", title: "Gunmen attack army in Mosul", text: arabic, lang: "ar", heading: "attack", triggers: "قصفت"},
		{name: "Arabic title", title: "هجوم مسلح على حاجز", text: english, lang: "en", heading: "هجوم مسلح", triggers: "attacked"},
		{name: "a name in other letters", text: lines(arabic, "Human Rights Watch", arabic2), lang: "ar", triggers: "قصفت هاجموا"},
		{name: "Turkish names in English", text: "Gunmen attacked soldiers near Şırnak and Çukurca, Özgür Güneş said in Diyarbakır.", lang: "en", triggers: "attacked attacked"},
		{name: "a short headline", text: "Gunmen attack army, two killed", lang: "en", triggers: "attack"},
		{name: "a wrong declaration", declared: "en", text: arabic, lang: "ar", triggers: "قصفت"},
		{name: "a declaration that is not supported", declared: "tr", text: turkish, lang: "tr", warning: "language not supported: tr"},
		{name: "a wrong one that is not supported", declared: "tr", text: english, lang: "en", triggers: "attacked"},
		{name: "a short line of a declared language", declared: "en", text: "13:05", lang: "en"},
	}
	x, err := New(nowhere{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	w := x.Worker()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rec := w.Extract(article.Article{Lang: test.declared, Title: test.title, Text: test.text, Published: "2019-02-13"})
			var heading, triggers []string
			for _, m := range toldWords(rec) {
				if m.Part == Title {
					heading = append(heading, m.Text)
				} else {
					triggers = append(triggers, m.Text)
				}
				if part := []string{rec.Title, rec.Text}[m.Part]; part[m.Start:m.End] != m.Text {
					t.Errorf("%s stands at %d", m.Text, m.Start)
				}
			}
			if rec.Lang != test.lang || strings.Join(rec.Warnings, "; ") != test.warning {
				t.Errorf("got %q with %q, want %q with %q", rec.Lang, rec.Warnings, test.lang, test.warning)
			}
			if strings.Join(heading, " ") != test.heading || strings.Join(triggers, " ") != test.triggers {
				t.Errorf("got %q and %q, want %q and %q", heading, triggers, test.heading, test.triggers)
			}
			for i := 1; i < len(rec.Sentences); i++ {
				if a, b := rec.Sentences[i-1], rec.Sentences[i]; a.Part == b.Part && b.Start < a.End {
					t.Errorf("sentence %d begins before the one before it ends", i)
				}
			}
		})
	}
}

// toldWords gives the words of all events, those of a language in the order of
// the text.
func toldWords(rec *Record) []Mention {
	var all, words []Mention
	for i, ev := range rec.Events {
		words = append(append(words, ev.Mention), ev.Again...)
		if i+1 == len(rec.Events) || rec.Events[i+1].Lang != ev.Lang {
			slices.SortStableFunc(words, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start)) })
			all, words = append(all, words...), nil
		}
	}
	return all
}

// The language that the user names is obeyed.
func TestTongueOfOptions(t *testing.T) {
	x, err := New(nowhere{}, Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	rec := x.Worker().Extract(article.Article{Lang: "ar", Text: lines(arabic, english), Published: "2019-02-13"})
	if rec.Lang != "en" || len(rec.Events) != 1 || rec.Events[0].Text != "attacked" {
		t.Errorf("got %s, %+v", rec.Lang, rec.Events)
	}
}

// A page that came as one line is judged in parts, at whose seams a sentence
// may be lost.
func TestTonguesOfOneLine(t *testing.T) {
	x, err := New(nowhere{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	rec := x.Worker().Extract(article.Article{Text: strings.Repeat(english+" ", 20) + strings.Repeat(arabic+" ", 40), Published: "2019-02-13"})
	found := map[string]int{}
	for _, ev := range rec.Events {
		found[ev.Text+ev.Lang] += 1 + len(ev.Again)
	}
	if rec.Lang != "ar" || found["attackeden"] < 15 || found["قصفت"] < 35 {
		t.Errorf("got %s, %v", rec.Lang, found)
	}
}
