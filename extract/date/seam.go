package date

import "tarikh/extract/text"

// seam is where a range comes apart into its two ends: tokens up to left and
// from right on. Where both ends stand in one token (10-12), at is the number
// of bytes of its key that the first one has.
type seam struct{ left, right, at int }

// seam finds the ends in the match at hand. A match with one end has none.
func (c *chart) seam(isRange bool) seam {
	var s seam
	ends := 0
	for _, sl := range c.path {
		it := &c.items[sl.item]
		if sl.role&(context|silent) != 0 || !it.isEnd(isRange) {
			continue
		}
		if it.sym == symDays || it.sym == symYears {
			first := c.start + it.first
			return seam{first + 1, first, split(c.doc.Tokens[first].Key).digits[0]}
		}
		if ends++; ends == 1 {
			s.left = c.start + it.last
		}
		s.right = c.start + it.first
	}
	if ends < 2 {
		return seam{}
	}
	return s
}

// isEnd reports what may be an end of a range: what another rule made, or of
// days and years that share the rest the number.
func (it *item) isEnd(isRange bool) bool {
	switch it.sym {
	case symDays, symYears:
		return true
	case symDay, symNth, symYear, symDigits:
		return !isRange
	}
	return isRange && it.sense != 0
}

// takeApart makes two expressions of the last one, a range: of "10 to 12
// February" the 10th and the 12th, each with the days of the whole as its Reach.
func (t *Tagger) takeApart(doc *text.Document, c *candidate, all []Timex) []Timex {
	whole := all[len(all)-1]
	all = append(all, whole)
	first, last := &all[len(all)-2], &all[len(all)-1]
	first.become(&t.r.ends[0])
	last.become(&t.r.ends[1])
	if whole.From != NoDay && !c.sense.list {
		first.Reach = [2]Day{whole.From, whole.To}
		last.Reach = first.Reach
	}
	first.Last, last.First = c.seam.left, c.seam.right
	first.End, last.Start = doc.TokenSpan(c.seam.left-1, c.seam.left).End, doc.TokenSpan(c.seam.right, c.seam.right+1).Start
	if c.seam.at > 0 {
		first.End = doc.Offset(c.seam.right, c.seam.at)
		last.Start = doc.Offset(c.seam.right, c.seam.at+1)
	}
	return all
}

// become takes over the time of one end.
func (t *Timex) become(p *period) {
	t.Value, t.From, t.To, t.Grain = p.value, p.from, p.to, p.grain
}
