package extract

import (
	"testing"

	"tarikh/extract/article"
)

// TestNamesakes checks that a name of several actors means that of the country.
func TestNamesakes(t *testing.T) {
	for _, test := range []struct{ town, country, want string }{
		{"Palma", "MZ", "Ansar al-Sunna"}, {"Kismayo", "SO", "Al-Shabaab"}, {"Palma", "", "Al-Shabaab"},
	} {
		names := towns{"palma": {Weight: 90, Kind: "city", Country: test.country, Places: 1}, "kismayo": {Weight: 90, Kind: "city", Country: test.country, Places: 1}}
		x, err := New(names, Options{})
		if err != nil {
			t.Fatal(err)
		}
		rec := x.Worker().Extract(article.Article{Text: "Al-Shabaab fighters attacked a village near " + test.town + " on Monday.", Published: "2021-03-29"})
		if len(rec.Actors) == 0 || rec.Actors[0].Name != test.want {
			t.Errorf("in %s: got %+v, want %s", test.town, rec.Actors, test.want)
		}
	}
}
