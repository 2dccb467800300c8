package text

import "unicode/utf8"

// Offset is the byte of the text where byte keyByte of a token's key comes
// from: the stem of a Form begins at Offset(tok, form.Cut). What has no key
// (tatweel, vowel signs) counts to the letter before it. The length of the key
// gives the token's end.
func (d *Document) Offset(tok, keyByte int) int {
	t := d.Tokens[tok]
	if keyByte >= len(t.Key) {
		return t.End
	}
	tab := characters()
	for i := t.Start; i < t.End; {
		c, n := tab.at(d.Text, i)
		keyByte -= len(appendFold(make([]byte, 0, 64), c, d.Text[i:i+n]))
		if keyByte < 0 {
			return i
		}
		i += n
	}
	return t.End
}

// block is the distance of the samples of a Counter, in bytes.
const block = 64

// Counter turns byte offsets of one text into code point offsets.
type Counter struct {
	text    string
	samples []sample // one a block; none for a text of ASCII
}

// sample is the first character that begins in a block.
type sample struct{ offset, points int }

// CodePoints prepares a Counter for the text; it costs one pass over it.
func CodePoints(s string) *Counter {
	c := &Counter{text: s}
	if utf8.RuneCountInString(s) == len(s) {
		return c
	}
	c.samples = make([]sample, 0, len(s)/block+1)
	points := 0
	for i := range s {
		if i >= len(c.samples)*block {
			c.samples = append(c.samples, sample{i, points})
		}
		points++
	}
	return c
}

// At is the number of code points that begin before byte i. Beyond the ends of
// the text the nearest end counts.
func (c *Counter) At(i int) int {
	i = max(0, min(i, len(c.text)))
	if c.samples == nil {
		return i
	}
	at := c.samples[min(i/block, len(c.samples)-1)]
	points := at.points
	for j := range c.text[at.offset:] {
		if at.offset+j >= i {
			break
		}
		points++
	}
	return points
}
