package date

import (
	"strings"

	"tarikh/extract/text"
)

// maxNumber bounds the numbers that are believed: no text counts more days.
const maxNumber = 1_000_000

// parts are the whole numbers of a token and the marks between them.
type parts struct {
	n      int // how many; 0 for a token of another make
	value  [3]int
	digits [3]int // written
	sep    [2]byte
}

// split takes a number token apart: 13/2/2019 into 13, 2 and 2019.
func split(key string) parts {
	var p parts
	for i := 0; i < len(key); i++ {
		c := key[i]
		if c >= '0' && c <= '9' {
			if p.digits[p.n]++; p.digits[p.n] > 7 {
				return parts{}
			}
			p.value[p.n] = p.value[p.n]*10 + int(c-'0')
			continue
		}
		if p.n == 2 || p.digits[p.n] == 0 || strings.IndexByte(",.:/-", c) < 0 {
			return parts{}
		}
		p.sep[p.n] = c
		p.n++
	}
	if p.digits[p.n] == 0 {
		return parts{}
	}
	p.n++
	return p
}

// grouped reports a number with thousands separators: 1,200,000.
func (p parts) grouped() bool {
	for i := 1; i < p.n; i++ {
		if p.sep[i-1] != ',' || p.digits[i] != 3 {
			return false
		}
	}
	return p.n > 1 && p.digits[0] <= 3
}

// isYear reports four digits that may be a year of the text's own time.
func isYear(value, digits int) bool { return digits == 4 && value >= 1000 && value < 2100 }

// numberToken adds the readings of a token in digits to the chart.
func (c *chart) numberToken(tok *text.Token, at int) {
	p := split(tok.Key)
	switch {
	case p.n == 0:
		c.suffixed(tok.Key, at)
	case p.n == 1:
		c.whole(p.value[0], p.digits[0], at)
	case p.grouped():
		c.cardinal(min(p.value[0]*1000+p.value[1], maxNumber), item{first: at, last: at + 1})
	case p.sep[0] == ':':
		if p.value[0] <= 24 && p.value[1] < 60 && p.digits[1] == 2 {
			c.add(item{first: at, last: at + 1, sym: symClock, value: p.value[0]*60 + p.value[1]})
		}
	case p.n == 3:
		if value, ok := c.g.numericDate(p); ok {
			c.add(item{first: at, last: at + 1, sym: symDate, value: value})
		}
	default:
		c.pair(p, at)
	}
}

// whole adds a number without marks.
func (c *chart) whole(value, digits, at int) {
	c.cardinal(value, item{first: at, last: at + 1})
	c.add(item{first: at, last: at + 1, sym: symDigits, value: value})
	if isYear(value, digits) {
		c.add(item{first: at, last: at + 1, sym: symYear, value: value})
		if value >= 1600 && value < 2100 && value%100 != 0 {
			c.add(item{first: at, last: at + 1, sym: symPlain, value: value})
		}
		if c.alone {
			c.add(item{first: at, last: at + 1, sym: symHeading, value: value})
		}
	}
	if digits == 4 && value < 2400 && value%100 < 60 {
		c.add(item{first: at, last: at + 1, sym: symHours, value: value/100*60 + value%100})
	}
	if value >= 1 && value <= 12 && digits <= 2 {
		c.add(item{first: at, last: at + 1, sym: symMonth, value: value})
	}
	if digits == 2 {
		c.add(item{first: at, last: at + 1, sym: symTwo, value: value})
	}
	if digits <= 2 {
		c.day(value, item{first: at, last: at + 1})
	}
}

// cardinal adds a number in digits or words, which stands where at does.
func (c *chart) cardinal(value int, at item) {
	at.sym, at.value = symNumber, value
	c.add(at)
}

// pair adds 2011-2014, 1962-65 and 10-12; 2/2019 is the first of a month.
func (c *chart) pair(p parts, at int) {
	a, b := p.value[0], p.value[1]
	if p.sep[0] != '-' && p.sep[0] != '/' {
		return
	}
	if isYear(a, p.digits[0]) {
		if p.digits[1] == 2 {
			b += a / 100 * 100
		}
		if b > a && b < a+200 {
			c.add(item{first: at, last: at + 1, sym: symYears, value: a*10000 + b})
		}
		return
	}
	if a > b && b > 0 && p.digits[0] >= 2 && p.digits[0] < 4 && p.digits[1] >= 2 {
		c.add(item{first: at, last: at + 1, sym: symYears, value: a*10000 + b}) // 240-238 BC
	}
	if a >= 1 && a < b && b <= 31 {
		c.add(item{first: at, last: at + 1, sym: symDays, value: a*100 + b})
	}
}

// suffixed adds 3rd, 1980s and 80s, which text.Split leaves whole.
func (c *chart) suffixed(key string, at int) {
	end := strings.IndexFunc(key, func(r rune) bool { return r < '0' || r > '9' })
	if end <= 0 || end > 4 {
		return
	}
	p := split(key[:end])
	switch value := p.value[0]; key[end:] {
	case "s":
		if value%10 == 0 && (isYear(value, end) || end == 2 && value > 0) {
			c.add(item{first: at, last: at + 1, sym: symbol(classDecade), value: value})
		}
	case "st", "nd", "rd", "th":
		c.ordinal(value, item{first: at, last: at + 1})
		if value >= 1 && value <= 31 {
			c.add(item{first: at, last: at + 1, sym: symNth, value: value})
		}
	}
}

// ordinal adds an ordinal number, which may be the day of a month.
func (c *chart) ordinal(value int, at item) {
	at.sym, at.value = symOrdinal, value
	c.add(at)
	c.day(value, at)
}

// day adds a number that may be the day of a month.
func (c *chart) day(value int, at item) {
	if value >= 1 && value <= 31 {
		at.sym, at.value = symDay, value
		c.add(at)
	}
}

// numericDate reads 2019-02-13, and 13/2/2019 or 2/13/2019 in the order of the
// language, 13.2.2019 and 13-2-2019 with the day first; where only one order is a
// date, that one. The value is the number yyyymmdd.
func (g *grammar) numericDate(p parts) (int, bool) {
	if p.sep[0] != p.sep[1] || p.sep[0] == ',' || p.sep[0] == ':' {
		return 0, false
	}
	if p.digits[0] == 4 {
		return packDate(p.value[0], p.value[1], p.value[2])
	}
	year := p.value[2]
	switch p.digits[2] {
	case 2:
		year = fullYear(year)
	case 4:
	default:
		return 0, false
	}
	day, month := p.value[0], p.value[1]
	if g.monthFirst && p.sep[0] == '/' { // those who write 02.13.2019 or 02-13-2019 are few
		day, month = month, day
	}
	if value, ok := packDate(year, month, day); ok {
		return value, true
	}
	return packDate(year, day, month)
}

func packDate(year, month, day int) (int, bool) {
	if year < 1000 || year >= 2100 || NewDay(year, month, day) == NoDay {
		return 0, false
	}
	return year*10000 + month*100 + day, true
}

// fullYear reads a year of one or two digits: 50 to 99 are of the last century.
func fullYear(year int) int {
	switch {
	case year < 50:
		return 2000 + year
	case year < 100:
		return 1900 + year
	}
	return year
}

// compose adds the numbers that the number words from a position on make
// together: five, twenty five, خمسة وعشرون, two hundred and ten.
func (c *chart) compose(pos int) {
	var sum composer
	at := item{first: pos}
	for pos < len(c.head) {
		it, and, ok := c.numberWord(pos, sum.words > 0)
		if !ok || !sum.add(it.value, and) {
			return
		}
		if sum.words == 1 {
			at.pre, at.cut = it.pre, it.cut
		}
		definite := it.pre&hasArticle != 0 && it.value%10 == 0 // العشرين is 20 and the 20th
		ordinal := it.sym == symbol(classOrdinal)
		at.last, pos = it.last, it.last
		if ordinal || definite {
			c.ordinal(sum.value(), at)
		}
		if ordinal {
			c.tens(&sum, at)
			return
		}
		c.spoken(&sum, at)
	}
}

// spoken adds a number written in words, which may be a year or a day.
func (c *chart) spoken(sum *composer, at item) {
	value := sum.value()
	c.cardinal(value, at)
	c.day(value, at)
	if value > 1000 && value < 2100 && sum.words > 1 {
		at.sym, at.value = symYear, value
		c.add(at)
	}
	c.pairOfTens(sum, at)
}

// pairOfTens goes on from nineteen to ninety-four.
func (c *chart) pairOfTens(sum *composer, at item) {
	if sum.words > 1 || sum.current < 11 || sum.current > 20 || at.last >= len(c.head) {
		return
	}
	if it, and, ok := c.numberWord(at.last, false); ok && !and && it.value > 9 && it.value < 100 {
		at.last, at.sym, at.value = it.last, symYear, sum.current*100+it.value
		c.add(at)
		at.sym = symPlain
		c.add(at)
	}
}

// tens goes on from a unit to the tens that Arabic puts behind it: الخامس
// والعشرين, where the tens may be a cardinal.
func (c *chart) tens(sum *composer, at item) {
	if at.last >= len(c.head) {
		return
	}
	if it, and, ok := c.numberWord(at.last, true); ok && and && sum.add(it.value, and) {
		at.last = it.last
		c.ordinal(sum.value(), at)
	}
}

// numberWord gives the number word at a position, if need be behind a
// conjunction (inner), and whether one was there.
func (c *chart) numberWord(pos int, inner bool) (it *item, and, ok bool) {
	for i := c.head[pos]; i >= 0; i = c.items[i].next {
		it := &c.items[i]
		switch {
		case it.sym == symbol(classNumber) || it.sym == symbol(classOrdinal):
			if inner && it.pre&hasOther != 0 {
				return nil, false, false
			}
			return it, it.pre&hasAnd != 0, true
		case inner && c.g.isAnd(it.sym) && pos+1 < len(c.head):
			it, _, ok := c.numberWord(pos+1, false)
			return it, true, ok && it.pre == 0
		}
	}
	return nil, false, false
}

// composer adds up number words.
type composer struct {
	total, current int
	words          int
}

func (s *composer) value() int { return s.total + s.current }

// add takes the next word; false when it does not go on the number.
func (s *composer) add(n int, and bool) bool {
	fits := s.words == 0
	switch {
	case n >= 1000:
		fits = fits || !and && s.current > 0 && s.current < 1000 || and && s.value() >= n*1000
		if fits && !and && s.words > 0 {
			s.total, s.current = s.total+s.current*n, 0
		} else if fits {
			s.total += n
		}
	case n >= 100:
		multiplies := n == 100 && !and && s.current > 0 && s.current < 20
		fits = fits || multiplies || s.current == 0
		if multiplies {
			s.current *= n
		} else if fits {
			s.current += n
		}
	default:
		unit, ten := s.current%10, s.current/10%10
		fits = fits || and && n >= 20 && ten == 0 && unit > 0 || s.current > 0 && s.current%100 == 0 ||
			n < 10 && unit == 0 && ten >= 2 || s.current == 0
		if fits {
			s.current += n
		}
	}
	s.words++
	return fits && s.value() < maxNumber
}
