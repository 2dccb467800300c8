package timeline

import "tarikh/extract/date"

// Documents gives the identifiers of the articles that tell the event, sorted.
func (e *Entry) Documents() []string {
	return e.distinct(func(r *Report) string { return r.Document })
}

// Sources gives the publishers that tell the event, sorted.
func (e *Entry) Sources() []string {
	return e.distinct(func(r *Report) string { return r.Source })
}

// Voices gives the articles that tell the event independently: copies are left
// out. The identifiers are sorted.
func (e *Entry) Voices() []string {
	return e.distinct(func(r *Report) string { return r.Voice })
}

// Independent is the number of independent sources: voices, those of one
// publisher taken as one.
func (e *Entry) Independent() int {
	seen := map[string]bool{}
	for _, r := range e.Reports {
		switch {
		case r.Voice != r.Document: // a copy
		case r.Source != "":
			seen["source "+r.Source] = true
		default:
			seen["article "+r.Document] = true
		}
	}
	return max(1, len(seen))
}

// First and Last are the days of the earliest and the latest article, as
// published; "" when none is known.
func (e *Entry) First() string { return e.published(func(a, b string) bool { return a < b }) }

// Last is the day of the latest article.
func (e *Entry) Last() string { return e.published(func(a, b string) bool { return a > b }) }

func (e *Entry) published(before func(a, b string) bool) string {
	best := ""
	for _, r := range e.Reports {
		p := r.Published
		if len(p) > len("2019-02-13") {
			p = p[:len("2019-02-13")]
		}
		if _, err := date.ParseDay(p); err == nil && (best == "" || before(p, best)) {
			best = p
		}
	}
	return best
}

func (e *Entry) distinct(value func(*Report) string) []string {
	var list []string
	for _, r := range e.Reports {
		if s := value(r); s != "" {
			list = append(list, s)
		}
	}
	return sortedOnce(list)
}
