package naming

import "strings"

// AlikePrefix begins the keys under which names lie as they sound.
const AlikePrefix = "like "

// leastSounds is how many consonants tell a name from others.
const leastSounds = 3

// Alike is the key under which the spellings of a name in Latin letters lie
// together, those of one country apart: its consonants as the sounds of
// aliases.tsv have them, doubled ones once, an opening vowel as a star, without
// articles. "Deir ez-Zor" and "Dayr az Zawr" in SY both are "like sy dr zr".
// "" for names of other scripts and for those with too few consonants.
func (a *Rules) Alike(key, country string) string {
	words := a.spoken(key)
	if country == "" || len(words) == 0 {
		return ""
	}
	out := append(make([]byte, 0, 64), AlikePrefix...)
	out = append(out, strings.ToLower(country)...)
	sounds := 0
	for _, w := range words {
		if out = append(out, ' '); w.vowels[0] != "" {
			out = append(out, '*')
		}
		out = append(out, w.sounds...)
		sounds += len(w.sounds)
	}
	if sounds < leastSounds {
		return ""
	}
	return string(out)
}

// SameSound reports whether two names with the same Alike may be one name in
// two spellings: no vowel of one contradicts that of the other. Short vowels
// come and go (Kafr, Kefr, Kafar), i and ay, u and aw, a are told apart.
func (a *Rules) SameSound(key, other string) bool {
	x, y := a.spoken(key), a.spoken(other)
	if len(x) == 0 || len(x) != len(y) {
		return false
	}
	for i := range x {
		if string(x[i].sounds) != string(y[i].sounds) {
			return false
		}
		last := len(x[i].vowels) - 1
		for j, v := range x[i].vowels {
			if !vowelsMeet(v, y[i].vowels[j], j == last) {
				return false
			}
		}
	}
	return true
}

// spokenWord is a word as it sounds: consonants, and the vowels before each of
// them and behind the last.
type spokenWord struct {
	sounds []byte
	vowels []string
}

// spoken takes a name apart without its articles; nil when it has other
// letters than Latin ones.
func (a *Rules) spoken(key string) []spokenWord {
	var out []spokenWord
	for _, word := range strings.Fields(key) {
		if a.particle[word] {
			continue
		}
		w, ok := a.speak(word)
		if !ok {
			return nil
		}
		out = append(out, w)
	}
	return out
}

func (a *Rules) speak(word string) (w spokenWord, ok bool) {
	from := 0
	for i := 0; i < len(word); {
		if word[i] < 'a' || word[i] > 'z' {
			return w, false
		}
		size, sound := a.heard(word[i:])
		vowels, doubled := word[from:i], len(w.sounds) > 0 && from == i && sound != "" && w.sounds[len(w.sounds)-1] == sound[0]
		if i += size; sound == "" {
			continue
		}
		if from = i; doubled {
			continue
		}
		if i == len(word) && sound == "h" {
			w.vowels = append(w.vowels, vowels)
			return w, true
		}
		w.sounds, w.vowels = append(w.sounds, sound[0]), append(w.vowels, vowels)
	}
	w.vowels = append(w.vowels, word[from:])
	return w, true
}

// heard gives the letters that make the first sound of a word, and that sound,
// one letter or none.
func (a *Rules) heard(word string) (size int, sound string) {
	for size = min(2, len(word)); size > 0; size-- {
		if sound, ok := a.sounds[word[:size]]; ok {
			return size, sound
		}
	}
	return 1, word[:1]
}

// vowelsMeet reports whether the vowels of two spellings may be the same. An e
// stands for any of them; a short vowel may be left out, but not at the end.
func vowelsMeet(x, y string, final bool) bool {
	if x == y || x == "e" || y == "e" {
		return true
	}
	if x == "" || y == "" {
		return !final && len(x)+len(y) == 1
	}
	frontX, backX := strings.ContainsAny(x, "iy"), strings.ContainsAny(x, "ouw")
	frontY, backY := strings.ContainsAny(y, "iy"), strings.ContainsAny(y, "ouw")
	frontX, frontY = frontX || x == "ee", frontY || y == "ee"
	return frontX == frontY && backX == backY
}
