package date

import (
	"strings"
	"time"

	"github.com/olebedev/when/rules"

	"tarikh/extract/text"
)

// bound is a rule of the grammar as package when wants it: it finds the
// expression that the tagger has read in the window and states its time as an
// exact duration from the base.
type bound struct{ t *Tagger }

// Find gives the rule's expression in the window: the current one, since every
// rule has a parser of its own.
func (b *bound) Find(window string) *rules.Match {
	c := b.t.current
	left, right := c.span.Start-c.window.Start, c.span.End-c.window.Start
	return &rules.Match{Left: left, Right: right, Text: window[left:right], Applier: b.apply}
}

// apply resolves the expression. Grain, range, modifier and certainty, which
// the context of when cannot hold, stay in the tagger.
func (b *bound) apply(_ *rules.Match, ctx *rules.Context, _ *rules.Options, base time.Time) (bool, error) {
	t := b.t
	t.out = t.r.timex(&t.current.sense)
	if t.out.From != NoDay {
		offset(ctx, base, t.out.From)
	}
	return true, nil
}

// offset states a day for Context.Time. That sets the year before the month
// before the day, so from the first of a month no date overflows; a plain
// duration reaches 292 years.
func offset(ctx *rules.Context, base time.Time, day Day) {
	const reach = 290 * 365
	days := day - DayOf(base)
	if -reach < days && days < reach {
		ctx.Duration = time.Duration(days) * 24 * time.Hour
		return
	}
	ctx.Duration = -time.Duration(base.Day()-1) * 24 * time.Hour
	year, month, dayOfMonth := day.Date()
	ctx.Year, ctx.Month, ctx.Day = &year, &month, &dayOfMonth
}

// resolve runs the parser over the expressions found, in the order of the
// text, and remembers what later ones count from.
func (t *Tagger) resolve(doc *text.Document, o Options) []Timex {
	if len(t.found) == 0 {
		return nil
	}
	all := make([]Timex, 0, len(t.found))
	previous := memory{from: NoDay, to: NoDay, grain: GrainVague, day: NoDay, quarter: NoDay}
	story := t.story(o.DCT)
	for i := range t.found {
		c := &t.found[i]
		t.r = newResolver(&o, c.first)
		t.r.previous, t.r.story = previous, story
		if len(all) > 0 && t.apposed(&t.found[i-1], c) {
			t.r.sameDay = previous.day
		}
		tx, ok := t.parse(doc, c)
		if !ok {
			continue
		}
		n := len(all)
		if all = append(all, tx); c.seam.left > 0 && t.r.ends[0].value != "" && t.r.ends[1].value != "" {
			all = t.takeApart(doc, c, all)
		}
		for n < len(all) {
			if c.sense.moves(story) {
				previous.note(&all[n], story)
			}
			n++
		}
	}
	return all
}

// newResolver resolves an expression at a token: from the day of publication,
// or from that of the speech it stands in.
func newResolver(o *Options, tok int) resolver {
	r := resolver{options: o, tok: tok, base: o.DCT, anchor: AnchorDCT, sameDay: NoDay}
	if o.DCT == NoDay {
		r.anchor = AnchorNone
	}
	if o.Speech == nil {
		return r
	}
	if day, ok := o.Speech(tok); ok && day != NoDay {
		r.base, r.anchor = day, AnchorEvent
	}
	return r
}

// parse lets package when resolve one expression.
func (t *Tagger) parse(doc *text.Document, c *candidate) (Timex, bool) {
	base := t.r.base
	if base == NoDay {
		base = 0 // any but the zero time, for which when takes the clock
	}
	t.current = c
	c.span = t.span(doc, c)
	res, err := t.parsers[c.rule].Parse(doc.Surface(c.window), base.Time())
	if err != nil || res == nil || t.out.Value == "" {
		return Timex{}, false
	}
	tx := t.out
	if tx.From != NoDay {
		tx.From = DayOf(res.Time)
	}
	tx.Span, tx.First, tx.Last, tx.Rule = c.span, c.first, c.last, t.g.rules[c.rule].name
	return tx, true
}

// span gives the bytes of an expression without the proclitics in front.
func (t *Tagger) span(doc *text.Document, c *candidate) text.Span {
	span := doc.TokenSpan(c.first, c.last)
	if c.cut > 0 {
		span.Start = doc.Offset(c.first, c.cut)
	}
	last := c.last - 1
	for _, ending := range t.g.possessive {
		if stem, ok := strings.CutSuffix(doc.Tokens[last].Key, ending); ok && stem != "" {
			span.End = doc.Offset(last, len(stem))
			break
		}
	}
	return span
}

// apposed reports that an expression stands beside the one before, with
// nothing but a comma between: "on Thursday, three days after".
func (t *Tagger) apposed(before, c *candidate) bool {
	gap := c.first - before.last
	if gap > 0 && c.cut > 0 {
		return false // on Thursday, and after a week
	}
	return gap == 0 || gap == 1 && strings.Contains(",،-(", t.chart.doc.Tokens[before.last].Key)
}

// note remembers a dated expression. A story is not led away by what counts
// from the publication.
func (m *memory) note(tx *Timex, story bool) {
	if tx.From == NoDay || tx.Type == "DURATION" && tx.Anchor == AnchorDCT || tx.Type == "SET" ||
		story && (tx.Anchor == AnchorDCT || m.aside(tx)) {
		return
	}
	m.from, m.to, m.grain, m.value = tx.From, tx.To, tx.Grain, tx.Value
	if tx.From == tx.To {
		m.day = tx.From
	}
	if tx.Grain == GrainQuarter {
		m.quarter = tx.From
	}
}

// aside reports a bare year far from what a narrative is about: the law of
// 1614, a book of 2004.
func (m *memory) aside(tx *Timex) bool {
	const far = 10 * 365
	return m.from != NoDay && m.grain <= GrainYear && tx.Grain == GrainYear && (tx.From > m.from+far || tx.From < m.from-far)
}

// moves reports whether later expressions may count from this one. Not from
// what leaves the time that is told of for a moment: the previous year, two
// days earlier, and in a story since 1789.
func (s *sense) moves(story bool) bool {
	back := s.has(saidFollow) && s.follow < 0 || s.kind == kindOffset && s.dir < 0
	return !back && !s.aside && !(story && s.since)
}

// story tells narrative text, where years come from the expression before:
// explicit years of the past outnumber what counts from the publication.
func (t *Tagger) story(dct Day) bool {
	now := 10000
	if dct != NoDay {
		now, _, _ = dct.Date()
	}
	old, near := 0, 0
	for i := range t.found {
		switch s := &t.found[i].sense; {
		case s.aside:
		case s.has(said(FieldYear)) && s.year < now-1:
			old++
		case s.any(saidDeictic|saidRel) || s.anchor == AnchorDCT || s.has(said(FieldWeekday)):
			near++
		}
	}
	return old >= 4 && old > 2*near
}
