package output

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// Explain writes an article sentence by sentence with all that was found in it
// and why: the rule or the reason stands last on each line. It is for people,
// and its layout may change.
func Explain(w io.Writer, loc *geo.Located) error {
	b := bufio.NewWriter(w)
	x := explanation{b, loc}
	fmt.Fprintf(b, "%s  %s  published %s (%s)\n", loc.ID, orNone(loc.Lang), orNone(loc.Published), loc.PublishedBasis)
	for _, warning := range loc.Warnings {
		fmt.Fprintf(b, "warning  %s\n", warning)
	}
	for _, s := range loc.Sentences {
		x.sentence(s)
	}
	return b.Flush()
}

type explanation struct {
	*bufio.Writer
	loc *geo.Located
}

func (x explanation) sentence(s extract.Sentence) {
	words := x.loc.Text
	if s.Part == extract.Title {
		words = x.loc.Title
	}
	words = strings.TrimSpace(words[s.Start:s.End])
	if s.Furniture {
		fmt.Fprintf(x, "\n%s (not read) %s\n", s.Part, words)
		return
	}
	fmt.Fprintf(x, "\n%s %s\n", s.Part, words)
	for i := range x.loc.Timexes {
		if t := &x.loc.Timexes[i]; t.Part == s.Part && s.Contains(t.Span) {
			x.timex(t)
		}
	}
	for i := range x.loc.Toponyms {
		if t := &x.loc.Toponyms[i]; t.Part == s.Part && s.Contains(t.Span) {
			x.toponym(t, &x.loc.Locations[i])
		}
	}
	for i := range x.loc.Actors {
		if a := &x.loc.Actors[i]; a.Part == s.Part && s.Contains(a.Span) {
			x.line("actor", a.Text, join(a.Name, a.Code, a.Country), a.Rule)
		}
	}
	for i := range x.loc.Events {
		if e := &x.loc.Events[i]; e.Part == s.Part && e.Sentence == s.Span {
			x.event(e)
		}
	}
}

// line writes what kind of thing some words are, what they mean, and why.
func (x explanation) line(kind, words, meaning, why string) {
	fmt.Fprintf(x, "  %-6s %s = %s  [%s]\n", kind, words, meaning, why)
}

func (x explanation) timex(t *extract.Timex) {
	meaning := join(t.Type, t.Value, t.Mod, interval(t.From, t.To), t.Grain.String(), "anchor "+t.Anchor.String())
	x.line("time", t.Text, meaning, t.Rule)
}

func (x explanation) toponym(t *extract.Toponym, l *geo.Location) {
	x.line("place", t.Text, x.located(t, l), join(t.Rule, l.Reason))
	for _, p := range l.RunnersUp {
		fmt.Fprintf(x, "         or %s\n", join(p.Name, p.Kind, p.Country, p.ID))
	}
}

// located says what a toponym means and how it is drawn.
func (x explanation) located(t *extract.Toponym, l *geo.Location) string {
	if l.Place == nil {
		return join(t.Relation, "unresolved")
	}
	how := fmt.Sprintf("%s, precision %d, %.2f", l.How, l.Precision, l.Confidence)
	return join(t.Relation, l.Place.Name, l.Place.Kind, l.Place.Country, l.Place.ID, how)
}

func (x explanation) event(e *extract.Event) {
	code := e.Type
	if e.Mode != "" {
		code += ":" + e.Mode
	}
	x.line("EVENT", e.Text, join(code, e.AcledSubType, string(e.Status), fmt.Sprintf("confidence %.2f", e.Confidence)),
		strings.Join(e.Rules, " "))
	x.role("actors", parties(e.Actors))
	x.role("recipients", parties(e.Recipients))
	x.role("when", join(interval(e.From, e.To), e.Precision, "basis "+e.DateBasis))
	if e.Toponym >= 0 {
		x.role("where", join(x.located(&x.loc.Toponyms[e.Toponym], &x.loc.Locations[e.Toponym]), "basis "+e.PlaceBasis))
	} else {
		x.role("where", "basis "+e.PlaceBasis)
	}
	x.role("counts", join(people("killed", e.Killed), people("injured", e.Injured), people("captured", e.Captured),
		people("displaced", e.Displaced)))
	x.role("told by", e.AttributedTo)
}

// role writes one field of an event, unless it is empty.
func (x explanation) role(name, value string) {
	if value != "" {
		fmt.Fprintf(x, "         %-10s %s\n", name, value)
	}
}

func parties(list []extract.Party) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name
	}
	return strings.Join(names, "; ")
}

func people(effect string, c *extract.Count) string {
	switch {
	case c == nil:
		return ""
	case c.Max < 0:
		return fmt.Sprintf("%s at least %d", effect, c.Min)
	case c.Max != c.Min:
		return fmt.Sprintf("%s %d to %d", effect, c.Min, c.Max)
	}
	return fmt.Sprintf("%s %d", effect, c.Min)
}

func interval(from, to date.Day) string {
	if from == date.NoDay && to == date.NoDay {
		return ""
	}
	return from.String() + ".." + to.String()
}

// join puts the parts that are not empty together.
func join(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, ", ")
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
