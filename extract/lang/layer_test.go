package lang

import "testing"

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
