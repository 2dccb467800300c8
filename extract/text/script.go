package text

import "unicode"

// Script counts the letters of s by script. Marks, digits and everything else
// count nowhere.
func Script(s string) (arabic, latin, other int) {
	for _, r := range s {
		switch {
		case r < 0x80:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				latin++
			}
		case !unicode.IsLetter(r) || r == tatweel:
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	return arabic, latin, other
}
