package timeline

import (
	"fmt"
	"slices"
)

// Why says how a report came into the entry: which other it was joined to, and
// what spoke for and against it, in logits. The clues are gathered anew.
func (e *Entry) Why(r *Report) string {
	i := slices.IndexFunc(e.links, func(l link) bool { return l.report == r })
	if i < 0 {
		return "the most precise report: it founded the entry"
	}
	l := e.links[i]
	a, b := &group{reports: []*Report{l.with}}, &group{reports: []*Report{r}}
	a.awake()
	b.awake()
	ev, possible := compareGroups(a, b)
	if !possible {
		return "joined as a copy of another report"
	}
	return fmt.Sprintf("joined %s: %s; %+.1f with none of these, %+.1f in all", name(l.with), ev.String(), bias, ev.score()+bias)
}

// name is an article and the word of the event in it.
func name(r *Report) string { return fmt.Sprintf("%s %q", r.Document, r.Trigger) }
