package timeline

import (
	"math/bits"
	"unicode"
)

// Sketch stands for the words of an article: a MinHash over shingles of three
// words, made with one permutation (Li, Owen and Zhang 2012). The share of
// equal places of two sketches is about the Jaccard similarity of the sets.
type Sketch [sketchSize]uint16

const (
	sketchSize = 128
	shingle    = 3
	fewest     = 12 // words that a sketch needs
)

// sketchOf is nil for a text of too few words to be told from others.
func sketchOf(title, text string) *Sketch {
	words := wordHashes(text)
	if len(words) < fewest {
		words = append(wordHashes(title), words...)
	}
	if len(words) < fewest {
		return nil
	}
	var least [sketchSize]uint64
	for i := range words[:len(words)-shingle+1] {
		h := mix(words[i] ^ mix(words[i+1]^mix(words[i+2])))
		bin, value := h%sketchSize, h/sketchSize|1
		if least[bin] == 0 || value < least[bin] {
			least[bin] = value
		}
	}
	return densify(&least)
}

// densify lets empty bins borrow from the next full one to their right.
func densify(least *[sketchSize]uint64) *Sketch {
	var s Sketch
	for i := range least {
		for far := range least {
			if v := least[(i+far)%sketchSize]; v != 0 {
				s[i] = uint16(mix(v + uint64(far)))
				break
			}
		}
	}
	return &s
}

// similarity estimates the Jaccard similarity of two articles.
func (s *Sketch) similarity(t *Sketch) float64 {
	same := 0
	for i := range s {
		if s[i] == t[i] {
			same++
		}
	}
	return float64(same) / sketchSize
}

// Gist stands for the words of one sentence: one bit of each of 64 hashes, so
// that half the bits agree by chance.
type Gist uint64

func gistOf(sentence string) Gist {
	words := wordHashes(sentence)
	if len(words) == 0 {
		return 0
	}
	var g Gist
	for i := range uint64(64) {
		least := ^uint64(0)
		for _, w := range words {
			least = min(least, mix(w+i*0x9e3779b97f4a7c15))
		}
		g |= Gist(least&1) << i
	}
	return g
}

// likeness estimates the Jaccard similarity of two sentences, 0 for unknown.
func (g Gist) likeness(h Gist) float64 {
	if g == 0 || h == 0 {
		return 0
	}
	return max(0, 1-float64(bits.OnesCount64(uint64(g^h)))/32)
}

// wordHashes hashes the words of a text, letters folded to small ones and
// Arabic vowel signs left out.
func wordHashes(s string) []uint64 {
	const start = 14695981039346656037 // FNV-1a
	var words []uint64
	h, open := uint64(start), false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			h, open = (h^uint64(unicode.ToLower(r)))*1099511628211, true
		case unicode.Is(unicode.Mn, r) || r == tatweel:
		case open:
			words, h, open = append(words, h), start, false
		}
	}
	if open {
		words = append(words, h)
	}
	return words
}

const tatweel = 'ـ'

// mix scatters the bits (MurmurHash3, finaliser).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Digest tells texts apart, the same from run to run.
func Digest(parts ...string) uint64 {
	h := uint64(14695981039346656037)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * 1099511628211
		}
		h = mix(h + 1)
	}
	return h
}
