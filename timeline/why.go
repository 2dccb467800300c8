package timeline

import "fmt"

// Why says how a report came into the entry: which other it was joined to, and
// what spoke for and against it, in logits. The clues are gathered anew.
func (e *Entry) Why(r *Report) string {
	l, ok := e.links[r]
	switch {
	case !ok:
		return "not of this entry"
	case l.with == nil:
		return "the most precise report: it founded the entry"
	}
	a, b := &group{facets: facetsOf(l.with), reports: []*Report{l.with}}, &group{facets: facetsOf(r), reports: []*Report{r}}
	ev, possible := compareGroups(a, b)
	if !possible {
		return "joined as a copy of another report"
	}
	return fmt.Sprintf("joined %s: %s; %+.1f with none of these, %+.1f in all", name(l.with), ev.String(), bias, ev.score()+bias)
}

// name is an article and the word of the event in it.
func name(r *Report) string { return fmt.Sprintf("%s %q", r.Document, r.Trigger) }
