package lang

import "testing"

func TestAllied(t *testing.T) {
	actors, err := readActors()
	if err != nil {
		t.Fatal(err)
	}
	l := &Language{Actors: actors}
	if l.alliances, err = readAlliances(actors); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		year, a, b string
		want       bool
	}{
		{"2015", "gov-syr", "hezbollah", true},
		{"2015", "mil-syr", "hezbollah", true},
		{"2015", "ypg", "coalition", true},
		{"2015", "gov-syr", "is", false},
		{"2010", "gov-syr", "hezbollah", false},
		{"2016", "houthis", "saleh-forces", true},
		{"2019", "houthis", "saleh-forces", false},
		{"2019", "houthis", "", false},
		{"", "houthis", "saleh-forces", true},
	} {
		if got := l.Allied(c.year, c.a, c.b); got != c.want {
			t.Errorf("%s and %s allied in %s: %v, want %v", c.a, c.b, c.year, got, c.want)
		}
	}
}
