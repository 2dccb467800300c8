package output

import (
	"math"
	"strconv"
	"strings"
)

// cell is a value of a row as it is written: nothing, a word or a number.
type cell struct {
	text   string
	number bool
}

func word(s string) cell { return cell{text: s} }

func list(words []string) cell { return word(strings.Join(words, "; ")) }

func integer(n int) cell { return cell{strconv.Itoa(n), true} }

// positive is nothing for 0.
func positive(n int) cell {
	if n == 0 {
		return cell{}
	}
	return integer(n)
}

// fraction is a probability as it is written.
func fraction(f float64) cell { return cell{string(appendFloat(nil, certainty(f), 3)), true} }

// certainty keeps a probability within (0, 1) when it is rounded to three
// decimals: nothing that was read is quite certain.
func certainty(f float64) float64 { return max(0.001, min(f, 0.999)) }

// degrees has six decimals, about ten centimetres (RFC 7946, section 11.2).
func degrees(f float64) cell { return cell{string(appendFloat(nil, f, 6)), true} }

// appendFloat rounds to a number of decimals and writes no needless zeros. Not
// a number is written as 0, which is valid everywhere.
func appendFloat(b []byte, f float64, decimals int) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	scale := math.Pow10(decimals)
	f = math.Round(f*scale) / scale
	if f == 0 {
		f = 0 // no negative zero
	}
	return strconv.AppendFloat(b, f, 'f', -1, 64)
}
