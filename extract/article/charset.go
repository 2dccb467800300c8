package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	wide "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// decode makes UTF-8 of a file. The bytes are believed before the declaration
// (a name of an encoding, or ""): what is UTF-8 is UTF-8 whatever it says. The
// note tells what was not as it should be.
func decode(data []byte, declared string) (text, note string) {
	if bytes.HasPrefix(data, []byte(bom)) {
		data = data[len(bom):]
	}
	if utf8.Valid(data) && wideEncoding(data) == nil {
		return string(data), ""
	}
	enc, name := choose(data, declared)
	if enc == nil {
		return strings.ToValidUTF8(string(data), "\uFFFD"), "not UTF-8 at byte " + fmt.Sprint(invalidByte(data))
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\uFFFD"), err.Error()
	}
	note = "decoded from " + name
	if _, asked := lookUp(declared); name != asked && name != wideName && beyondASCII(data) < fewBytes {
		note += ", a guess from few bytes"
	}
	return strings.TrimPrefix(string(out), bom), note
}

// wideName is what notes call the encodings of several bytes a letter.
const wideName = "UTF-16 or UTF-32"

// fewBytes is how many bytes beyond ASCII tell an encoding for certain.
const fewBytes = 8

func beyondASCII(data []byte) int {
	n := 0
	for _, c := range data {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// decodeStream does the same for a stream, by what is seen of its start.
func decodeStream(br *bufio.Reader) io.Reader {
	start := peek(br)
	if bytes.HasPrefix(start, []byte(bom)) {
		br.Discard(len(bom))
		return br
	}
	if wideEncoding(start) == nil && utf8.Valid(endsInRune(start)) {
		return br
	}
	if enc, _ := choose(start, ""); enc != nil {
		return transform.NewReader(br, enc.NewDecoder())
	}
	return br
}

// choose gives the encoding of bytes that are not UTF-8, nil when they are
// UTF-8 or ASCII with damage.
func choose(data []byte, declared string) (encoding.Encoding, string) {
	if enc := wideEncoding(data); enc != nil {
		return enc, wideName
	}
	if damagedUTF8(data) {
		return nil, ""
	}
	sample := data[:min(len(data), lookBytes)]
	var best encoding.Encoding
	bestName, bestScore := "", 0
	for i, name := range candidates(sample, declared) {
		enc, name := lookUp(name)
		if enc == nil {
			continue
		}
		out, err := enc.NewDecoder().Bytes(sample)
		if err != nil || i > 0 && !evident(string(out)) {
			continue
		}
		if s := plausible(string(out)); best == nil || s > bestScore {
			best, bestName, bestScore = enc, name, s
		}
	}
	return best, bestName
}

// candidates are the encodings to weigh, the likeliest first: among equals the
// first one wins.
func candidates(sample []byte, declared string) []string {
	names := []string{declared}
	if beyondASCII(sample) < fewBytes {
		return append(names, "windows-1252", "windows-1256", "iso-8859-6") // a detector would see a pattern where none is
	}
	if results, err := chardet.NewTextDetector().DetectAll(sample); err == nil {
		for _, r := range results[:min(len(results), 4)] {
			names = append(names, r.Charset)
		}
	}
	return append(names, "windows-1256", "iso-8859-6", "windows-1252")
}

// lookUp finds an encoding by name. Names of eight-bit encodings that no page
// of today means are left out.
func lookUp(name string) (encoding.Encoding, string) {
	if strings.EqualFold(strings.TrimSuffix(name, "-I"), "ISO-8859-6") {
		return charmap.ISO8859_6, "iso-8859-6"
	}
	enc, canonical := charset.Lookup(name)
	if enc == nil {
		return nil, ""
	}
	if n, err := htmlindex.Name(enc); err == nil {
		canonical = n
	}
	switch canonical {
	case "utf-8", "utf-16le", "utf-16be", "replacement", "x-user-defined":
		return nil, ""
	}
	return enc, canonical
}

// plausible is how much a decoded text looks like one: letters beside letters
// of their own script count for it; what no text holds counts against.
func plausible(s string) int {
	score, last := 0, script(' ')
	for _, r := range s {
		sc := script(r)
		switch {
		case r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t':
			score -= 20
		case sc == 0 && r > unicode.MaxLatin1 || sc == 0 && r >= 0xA0 && !strings.ContainsRune("\u00a0«»°§©®·–", r):
			score -= 2
		case sc > 1 && sc == last:
			score += 2
		case sc > 1 && last > 0 && sc != last || sc == 1 && last > 1:
			score -= 6
		}
		if strings.ContainsRune("اليمنو", r) { // the commonest letters of Arabic, apart in every encoding
			score += 2
		}
		last = sc
	}
	return score
}

// Letters that make a word, and words that make a text, of a script that stands
// among Latin letters.
const (
	wordLetters = 3
	scriptWords = 2
)

// evident reports whether a decoded text is one and not ASCII with a few bad
// bytes: letters of other scripts than the Latin one are most of all letters,
// or most of them make words; and what no text holds is the smaller part of what
// is not ASCII.
func evident(s string) bool {
	latin, other, inWords, words, junk, beyond := 0, 0, 0, 0, 0, 0
	run, last := 0, 0
	for _, r := range s + " " {
		sc := script(r)
		if r >= utf8.RuneSelf {
			beyond++
		}
		if r == utf8.RuneError || r >= utf8.RuneSelf && unicode.IsControl(r) {
			junk++
		}
		if sc != last {
			if last > 1 && run >= wordLetters {
				words++
				inWords += run
			}
			run, last = 0, sc
		}
		run++
		switch {
		case sc == 1:
			latin++
		case sc > 1:
			other++
		}
	}
	believed := other >= latin || words >= scriptWords && inWords*2 > other
	return junk*2 <= beyond && (other == 0 || believed)
}

// script is a number for the script of a letter: 0 for none, 1 for ASCII.
func script(r rune) int {
	switch {
	case r < utf8.RuneSelf && unicode.IsLetter(r):
		return 1
	case !unicode.IsLetter(r) && !unicode.IsMark(r):
		return 0
	case unicode.Is(unicode.Arabic, r) || unicode.IsMark(r):
		return 3
	case unicode.Is(unicode.Cyrillic, r):
		return 4
	case unicode.Is(unicode.Hebrew, r):
		return 5
	case unicode.Is(unicode.Greek, r):
		return 6
	case unicode.Is(unicode.Latin, r):
		return 1
	}
	return 7
}

// damagedUTF8 reports whether most bytes beyond ASCII stand in valid letters.
func damagedUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size <= 1:
			bad++
		case size > 1:
			good += size
		}
		data = data[size:]
	}
	return good > 4*bad
}

// wideEncoding knows UTF-16 and UTF-32 by their mark, or by where the bytes
// stand that all letters of a script share.
func wideEncoding(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")) || bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		return wide.UTF16(wide.LittleEndian, wide.UseBOM)
	}
	var high [2]int // NUL and the Arabic block, at even and odd places
	n := min(len(data), 4<<10) &^ 1
	for i, c := range data[:n] {
		if c == 0 || c == 6 {
			high[i%2]++
		}
	}
	switch {
	case n >= 8 && high[1]*10 > n*4 && high[0]*10 < n:
		return wide.UTF16(wide.LittleEndian, wide.IgnoreBOM)
	case n >= 8 && high[0]*10 > n*4 && high[1]*10 < n:
		return wide.UTF16(wide.BigEndian, wide.IgnoreBOM)
	}
	return nil
}

// invalidByte is the place of the first byte that is not UTF-8, from 1.
func invalidByte(data []byte) int {
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return at + 1
}
