package output

import (
	"io"
	"strconv"
	"strings"

	"tarikh/timeline"
)

// timelinejsFormat is what Knight Lab's TimelineJS 3 reads. A slide needs a
// date, so that undated events are left out; a month or a year stands without
// the day that it does not tell.
var timelinejsFormat = Format{
	Name: "timelinejs", Help: "timeline as slides, dated events only (TimelineJS JSON)",
	Timeline: newTimelineJS,
}

type timelinejsRows struct {
	w    io.Writer
	buf  []byte
	more bool
}

func newTimelineJS(w io.Writer, _ Options) (Rows, error) {
	_, err := io.WriteString(w, `{"scale":"human","events":[`)
	return &timelinejsRows{w: w}, err
}

func (rows *timelinejsRows) Write(e *timeline.Entry) error {
	if day(e.From).text == "" || day(e.To).text == "" {
		return nil
	}
	b := rows.buf[:0]
	if rows.more {
		b = append(b, ',')
	}
	from, to := day(e.From).text, day(e.To).text
	b = append(b, "\n"+`{"unique_id":`...)
	b = appendString(b, e.ID)
	b = appendDate(append(b, `,"start_date":`...), from, e.Precision, e.DateText)
	if to != from && (e.Precision == "range" || e.Precision == "week") {
		b = appendDate(append(b, `,"end_date":`...), to, e.Precision, "")
	}
	b = appendString(append(b, `,"text":{"headline":`...), markup(headline(e)))
	b = appendString(append(b, `,"text":`...), slide(e))
	b = appendString(append(b, `},"group":`...), e.Type)
	if safeURL(e.URL) {
		b = appendString(append(b, `,"media":{"url":`...), e.URL)
		b = append(appendString(append(b, `,"credit":`...), markup(e.Source)), '}')
	}
	rows.buf, rows.more = append(b, '}'), true
	_, err := rows.w.Write(rows.buf)
	return err
}

func (rows *timelinejsRows) Close() error {
	_, err := io.WriteString(rows.w, "\n]}\n")
	return err
}

// appendDate leaves out the parts that the precision does not reach.
func appendDate(b []byte, iso, precision, words string) []byte {
	parts := strings.Split(iso, "-")
	n := 3
	switch precision {
	case "month", "season", "quarter":
		n = 2
	case "year", "decade", "century":
		n = 1
	}
	b = append(b, '{')
	for i, name := range []string{"year", "month", "day"}[:n] {
		if i > 0 {
			b = append(b, ',')
		}
		value, _ := strconv.Atoi(parts[i])
		b = strconv.AppendInt(append(b, `"`+name+`":`...), int64(value), 10)
	}
	if words != "" {
		b = appendString(append(b, `,"display_date":`...), words)
	}
	return append(b, '}')
}

// slide is the words of an event as HTML.
func slide(e *timeline.Entry) string {
	text := `<p dir="auto">` + markup(e.Evidence) + `</p>`
	if who := join(names(e.Actors).text, names(e.Recipients).text); who != "" {
		text += `<p dir="auto">` + markup(who) + `</p>`
	}
	return text
}

// markup makes words safe within HTML.
func markup(s string) string { return string(appendXML(nil, s)) }

// safeURL reports whether an address may stand behind a link.
func safeURL(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}
