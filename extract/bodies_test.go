package extract

import (
	"strings"
	"testing"

	"tarikh/extract/article"
)

// TestBodies reads the bodies and persons of a text that no table has, with
// their sectors.
func TestBodies(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Fighters of the Ajnad Tarn Brigade came.", "Ajnad Tarn Brigade/REB"},
		{"He spoke for the Zubdan Network for Human Dignity on Monday.", "Zubdan Network for Human Dignity/"},
		{"It was said by the Department of the Treasury that all was well.", "Department of the Treasury/GOV"},
		{"A plane of the 93rd Air Refueling Wing landed.", "93rd Air Refueling Wing/MIL"},
		{"The Zubdan Relief Council's office was closed.", "Zubdan Relief Council/"},
		{"Militants of the Zarfan group took the bridge.", "Zarfan group/REB"},
		{"The wing of the academy was closed.", ""},
		{"Brigade after brigade came.", ""},
	}
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, a := range x.Worker().Extract(article.Article{Lang: "en", Text: tt.text}).Actors {
				if a.ID == "" && a.Text != "Fighters" && a.Text != "Militants" {
					got = append(got, a.Name+"/"+a.Sector)
				}
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

// TestPersonAgain reads the mentions of persons.
func TestPersonAgain(t *testing.T) {
	tests := []struct{ text, want string }{
		{"We met Karim Tarni in May. Later Karim laughed, and Tarni left.", "Karim Tarni; Karim Tarni; Karim Tarni"},
		{"Defense Secretary Osh Corvin came. Corvin said nothing.", "Defense Secretary Osh Corvin; Defense Secretary Osh Corvin"},
		{"We met Karim Tarni in May. The Tarni Mosque was closed.", "Karim Tarni"},
		{"We met Karim Tarni in May. Later Omar Tarni left.", "Karim Tarni; Omar Tarni"},
		{"Later Tarni left.", ""},
	}
	x, err := New(someTowns, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, a := range x.Worker().Extract(article.Article{Lang: "en", Text: tt.text}).Actors {
				got = append(got, a.Name)
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}
