package article

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestCharset guesses the encoding of texts that are not UTF-8. A few bad bytes
// are no Arabic; words are, also a few among English ones.
func TestCharset(t *testing.T) {
	const english = "Guards closed the bridge in the morning and went home. "
	arabic := func(s string) string {
		b, err := charmap.Windows1256.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	tests := []struct{ name, in, declared, want, note string }{
		{"UTF-8", english + "قرية", "windows-1256", english + "قرية", ""},
		{"two bad bytes", english + "\xe1 and \xe4.", "", english + "á and ä.", "decoded from windows-1252, a guess from few bytes"},
		{"bad bytes side by side", english + "\xe1\xe4 \xc7\xe1.", "", english + "áä Çá.", "decoded from windows-1252, a guess from few bytes"},
		{"bytes of no letter", english + "\x81 and \x8d\x9d.", "", english + "\uFFFD and \uFFFD.", "not UTF-8 at byte 56"},
		{"quotation marks", english + "\x93Why\x94 \x96 nobody said.", "", english + "“Why” – nobody said.", "decoded from windows-1252, a guess from few bytes"},
		{"Latin letters", strings.Repeat("Le caf\xe9 de l'\xe9t\xe9. ", 3), "", strings.Repeat("Le café de l'été. ", 3), "decoded from windows-1252"},
		{"Arabic", arabic("أغلق الحراس الجسر في الصباح"), "", "أغلق الحراس الجسر في الصباح", "decoded from windows-1256"},
		{"one word of Arabic", arabic("جسر"), "", "جسر", "decoded from windows-1256, a guess from few bytes"},
		{"Arabic among English", english + arabic("حراس الجسر") + ".", "", english + "حراس الجسر.", "decoded from windows-1256"},
		{"UTF-16", "\xff\xfeG\x00o\x00.\x00", "", "Go.", "decoded from UTF-16 or UTF-32"},
		{"declared by another name", english + "\xe1.", "iso-8859-1", english + "á.", "decoded from windows-1252"},
		{"few bytes, declared", english + arabic("من") + ".", "windows-1256", english + "من.", "decoded from windows-1256"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, note := decode([]byte(tt.in), tt.declared)
			if got != tt.want || note != tt.note {
				t.Errorf("got  %q, %q\nwant %q, %q", got, note, tt.want, tt.note)
			}
		})
	}
}
