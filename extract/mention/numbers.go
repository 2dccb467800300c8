package mention

import (
	"slices"
	"strconv"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// number is a number expression of the text.
type number struct {
	first, last int
	count       Count
}

// number reads a number with what limits it: at least six, نحو ألف ومئتي.
func (r *Reading) number(tok, end int) (number, bool) {
	n := number{first: tok}
	least, more := false, false
	for tok < end {
		h := r.At(tok)
		if h == nil || h.First != tok {
			break
		}
		if h.Cue(lang.AtLeast) {
			least = true
		} else if h.Cue(lang.MoreThan) {
			more = true
		} else if !h.Cue(lang.Approx) {
			break
		}
		tok = h.Last
	}
	count, last := r.value(tok, end)
	if last == tok && tok+1 < end && r.CueAt(tok, lang.OneOf) && r.TimeAt[tok] < 0 && r.PartyAt[tok+1] >= 0 && r.Parties[r.PartyAt[tok+1]].First == tok+1 {
		count, last = Count{1, 1}, tok+1 // أحد عناصر الشرطة
	}
	if last == tok {
		return number{}, false
	}
	if last < end && r.CueAt(last, lang.AtLeast) {
		least, last = true, r.At(last).Last
	}
	if count.Exact() && last < end && r.CueAt(last, lang.Or) {
		if other, behind := r.value(last+1, end); behind > last+1 && other.Exact() && other.Min > count.Min && len(r.Pre(last+1)) == 0 {
			count.Max, last = other.Max, behind // three or four
		}
	}
	n.last, n.count = last, count
	if least || more {
		n.count.Max = Unlimited
	}
	return n, true
}

// Unlimited is the Max of a count that states only its least.
const Unlimited = -1

// Exact reports whether a count states one number.
func (c Count) Exact() bool { return c.Min == c.Max }

// value sums up digits and number words; last is the token behind them. A vague
// number (dozens) has its own range.
func (r *Reading) value(tok, end int) (c Count, last int) {
	last = tok
	for t := tok; t < end; {
		v, next, ok := r.numeral(t, last > tok)
		if !ok {
			break
		}
		switch {
		case last == tok:
			if c = v; !c.Exact() && next < end && r.plainNumber(next) {
				return r.value(next, end) // a group of 20
			}
		case v.Min >= 100 && c.Min > 0 && c.Min < v.Min:
			c.Min *= v.Min // five thousand; a vague plural (آلاف) counts its unit
			c.Max = c.Min
		case !r.joins(t) && v.Min < 100:
			return c, last
		default:
			c.Min += v.Min
			c.Max = c.Min
		}
		last, t = next, next
	}
	return c, last
}

// plainNumber reports whether digits or a number word of less than a hundred begin at a
// token.
func (r *Reading) plainNumber(tok int) bool {
	v, _, ok := r.numeral(tok, false)
	return ok && v.Exact() && (r.Doc.Tokens[tok].Kind == text.Number || v.Min < 100) && !slices.Contains(r.Pre(tok), lang.And)
}

// joins reports whether a number word is added to the one before.
func (r *Reading) joins(tok int) bool {
	return slices.Contains(r.Pre(tok), lang.And) || r.CueAt(tok-1, lang.And) || r.IsMark(tok-1, "-")
}

// numeral reads one digit group or number word. inside says that it stands
// behind another.
func (r *Reading) numeral(tok int, inside bool) (c Count, next int, ok bool) {
	if r.TimeAt[tok] >= 0 || r.PlaceAt[tok] >= 0 || r.inName(tok) {
		return c, tok, false
	}
	if r.Doc.Tokens[tok].Kind == text.Number {
		v, ok := digits(r.Key(tok))
		if !ok || inside || r.decimalBehind(tok) {
			return c, tok, false
		}
		return Count{v, v}, tok + 1, true
	}
	h := r.At(tok)
	if h == nil || h.First != tok {
		return c, tok, false
	}
	if e := h.Entry(lang.CountEntry); e != nil {
		if inside && e.Number > 1000 {
			return Count{e.Number / 2, e.Number / 2}, h.Last, true // آلاف after a number is a thousand
		}
		if inside && !slices.Contains(h.Pre, lang.And) {
			return c, tok, false
		}
		return Count{e.Number, e.Value}, h.Last, true
	}
	if e := h.Entry(lang.TimeEntry); e != nil && e.Number > 0 {
		if inside && !r.joins(tok) && e.Number < 100 {
			return c, tok, false
		}
		return Count{e.Number, e.Number}, h.Last, true
	}
	return c, tok, false
}

// inName reports whether a number belongs to the name of a body: the 30th Division.
func (r *Reading) inName(tok int) bool {
	i := r.PartyAt[tok]
	return i >= 0 && r.Parties[i].First < tok && r.Doc.Tokens[tok].Kind == text.Number
}

// digits reads whole numbers with separators of thousands; no decimals, dates,
// percentages or numbers beyond a hundred million.
func digits(key string) (int, bool) {
	var plain []byte
	for i := 0; i < len(key); i++ {
		switch c := key[i]; {
		case c >= '0' && c <= '9':
			plain = append(plain, c)
		case c == ',' && len(key)-i == 4:
		default:
			return 0, false
		}
	}
	if len(plain) == 0 || len(plain) > 8 {
		return 0, false
	}
	n, err := strconv.Atoi(string(plain))
	return n, err == nil
}

// decimalBehind recognises the wire style 85ر0 for 0.85.
func (r *Reading) decimalBehind(tok int) bool {
	t := r.Doc.Tokens
	return tok+2 < len(t) && t[tok+2].Kind == text.Number && !t[tok+1].Space && !t[tok+2].Space && t[tok+1].Kind == text.Word ||
		tok >= 2 && t[tok-2].Kind == text.Number && !t[tok].Space && !t[tok-1].Space && t[tok-1].Kind == text.Word
}
