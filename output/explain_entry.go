package output

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"tarikh/timeline"
)

// ExplainEntry writes an event of a timeline with each of its reports and why
// it was joined. It is for people, and its layout may change.
func ExplainEntry(w io.Writer, e *timeline.Entry) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s  %s\n", e.ID, join(interval(e.From, e.To), headline(e), string(e.Status), fmt.Sprintf("confidence %.2f", e.Confidence)))
	fmt.Fprintf(b, "  %d reports in %d articles, %d independent; first %s, last %s\n", len(e.Reports), len(e.Documents()),
		e.Independent(), orNone(e.First()), orNone(e.Last()))
	for _, c := range claims(e) {
		fmt.Fprintf(b, "  says     %s\n", c)
	}
	for _, c := range contradictions(e) {
		fmt.Fprintf(b, "  CONFLICT %s\n", c)
	}
	for _, r := range e.Reports {
		explainReport(b, e, r)
	}
	return b.Flush()
}

func explainReport(b *bufio.Writer, e *timeline.Entry, r *timeline.Report) {
	fmt.Fprintf(b, "\n%s\n", join(r.Document, r.Source, r.Published, copyOf(r)))
	fmt.Fprintf(b, "  %s\n", strings.ReplaceAll(r.Evidence, "\n", " "))
	fmt.Fprintf(b, "  %-8s %s\n", "event", join(r.Trigger, r.Type, r.AcledSubType, string(r.Status), interval(r.From, r.To), r.Location))
	fmt.Fprintf(b, "  %-8s %s\n", "why", e.Why(r))
}

func copyOf(r *timeline.Report) string {
	if r.Voice == r.Document || r.Voice == "" {
		return ""
	}
	return "copy of " + r.Voice
}
