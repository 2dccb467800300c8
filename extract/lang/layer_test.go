package lang

import (
	"strings"
	"testing"
)

// Every country of the actors counts as one, and what is no code does not.
func TestIsCountry(t *testing.T) {
	actors, err := readActors()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range actors {
		if a.Country != "" && !IsCountry(a.Country) {
			t.Errorf("%s: %s is no country", a.ID, a.Country)
		}
	}
	for _, code := range []string{"", "ZZ", "XX", "EU", "UK", "sy", "SYR", "760", "Syria"} {
		if IsCountry(code) {
			t.Errorf("%q is a country", code)
		}
	}
}

// TestAlternatives spells the alternatives in braces.
func TestAlternatives(t *testing.T) {
	for _, test := range []struct{ item, want string }{
		{"send/sent troops", "send/sent troops"},
		{"send … {troops, tanks}", "send … troops|send … tanks"},
		{"{send/sent, fly/flew} {in troops, tanks}", "send/sent in troops|send/sent tanks|fly/flew in troops|fly/flew tanks"},
		{"open { brace", "open { brace"},
	} {
		if got := strings.Join(spell(nil, test.item), "|"); got != test.want {
			t.Errorf("%s: got %s, want %s", test.item, got, test.want)
		}
	}
}
