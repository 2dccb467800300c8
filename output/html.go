package output

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tarikh/geo"
	"tarikh/timeline"
)

// htmlFormat is one file to look at, which needs nothing else: a map, a time
// brush, filters, the table and the articles. The page itself is built from
// report/ by "make report"; here it is filled.
var htmlFormat = Format{
	Name: "html", Help: "timeline as one page with map, time brush, filters and the articles",
	begin: htmlHead, Article: appendArticle, Timeline: newHTML,
}

//go:embed report/dist
var reportPage embed.FS

// ErrNoPage is returned for html by a program that was built without its page.
var ErrNoPage = errors.New("this program was built without the report page (make report)")

// page reads a part of the built page.
func page(name string) (string, error) {
	b, err := reportPage.ReadFile("report/dist/" + name)
	if err != nil || len(b) == 0 {
		return "", ErrNoPage
	}
	return string(b), nil
}

// htmlHead is the page up to the articles. Its policy allows the script and the
// style that stand in it, by their hashes, and nothing from outside.
func htmlHead() ([]byte, error) {
	var part [3]string
	for i, name := range []string{"report.html", "report.css", "report.js"} {
		var err error
		if part[i], err = page(name); err != nil {
			return nil, err
		}
	}
	head, _, found := strings.Cut(part[0], "<!--data-->")
	if !found {
		return nil, ErrNoPage
	}
	policy := fmt.Sprintf("default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'",
		hashOf(part[1]), hashOf(part[2]))
	head = strings.NewReplacer("<!--policy-->", policy, "<!--style-->", part[1]).Replace(head)
	return []byte(head + `<script type="application/json" id="articles">[`), nil
}

func hashOf(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// longestArticle is how much of a text the page shows, in bytes.
const longestArticle = 100_000

// appendArticle writes an article that tells of events, under the digest that
// reports know it by.
func appendArticle(b []byte, loc *geo.Located) ([]byte, error) {
	if len(loc.Events) == 0 {
		return b, nil
	}
	text := loc.Text
	if len(text) > longestArticle {
		text = strings.ToValidUTF8(text[:longestArticle], "") + " …"
	}
	start := len(b)
	b = append(b, '\n')
	b = appendMember(b, '{', "key", articleKey(timeline.Digest(loc.Title, loc.Text)))
	b = appendMember(b, ',', "id", loc.ID)
	b = appendMember(b, ',', "title", loc.Title)
	b = appendMember(b, ',', "text", text)
	b = append(b, "},"...)
	return append(b[:start], inScript(b[start:])...), nil
}

func articleKey(digest uint64) string { return strconv.FormatUint(digest, 36) }

// appendMember writes a member of a JSON object, after what separates it.
func appendMember(b []byte, before byte, name, value string) []byte {
	b = appendString(append(b, before), name)
	return appendString(append(b, ':'), value)
}

// inScript keeps JSON from ending the element that it stands in.
func inScript(b []byte) []byte {
	return bytes.ReplaceAll(b, []byte("<"), []byte(`\u003c`))
}

// htmlRows writes the events; a geometry that several have is written once.
type htmlRows struct {
	w          io.Writer
	buf        []byte
	more       bool
	geometries map[string]int
	drawn      [][]byte
}

func newHTML(w io.Writer, _ Options) (Rows, error) {
	_, err := io.WriteString(w, "\nnull]</script>\n"+`<script type="application/json" id="events">[`)
	return &htmlRows{w: w, geometries: map[string]int{}}, err
}

func (rows *htmlRows) Write(e *timeline.Entry) error {
	b := rows.buf[:0]
	if rows.more {
		b = append(b, ',')
	}
	b = append(b, "\n{"...)
	for i, col := range columns {
		if c := col.value(e); c.text != "" || i == 0 {
			b = appendCell(append(appendString(b, col.name), ':'), c)
			b = append(b, ',')
		}
	}
	b = strconv.AppendInt(append(b, `"geometry":`...), int64(rows.geometry(clean(e.Geometry))), 10)
	b = append(b, `,"told":[`...)
	for i, r := range e.Reports {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendTold(b, r)
	}
	rows.buf, rows.more = append(b, "]}"...), true
	_, err := rows.w.Write(inScript(rows.buf))
	return err
}

// geometry gives the number of a geometry, -1 for none.
func (rows *htmlRows) geometry(g orb.Geometry) int {
	if g == nil {
		return -1
	}
	b := appendGeometry(nil, g)
	n, known := rows.geometries[string(b)]
	if !known {
		n = len(rows.drawn)
		rows.geometries[string(b)] = n
		rows.drawn = append(rows.drawn, b)
	}
	return n
}

// appendTold writes a report of an event.
func appendTold(b []byte, r *timeline.Report) []byte {
	b = appendMember(b, '{', "key", articleKey(r.Digest))
	for _, m := range []struct{ name, value string }{
		{"id", r.Document}, {"source", r.Source}, {"url", webURL(r.URL)}, {"lang", r.Language()}, {"published", r.Published},
		{"title", r.Title}, {"voice", voiceOf(r)}, {"part", r.Part.String()}, {"words", r.Trigger}, {"evidence", r.Evidence},
		{"status", string(r.Status)}, {"by", r.AttributedTo}, {"from", day(r.From).text}, {"to", day(r.To).text},
		{"place", r.Location}, {"killed", amount(r.Killed).text}, {"injured", amount(r.Injured).text},
	} {
		if m.value != "" {
			b = appendMember(b, ',', m.name, m.value)
		}
	}
	return append(b, '}')
}

// voiceOf names the article that a copy repeats.
func voiceOf(r *timeline.Report) string {
	if r.Voice == r.Document {
		return ""
	}
	return r.Voice
}

func webURL(s string) string {
	if safeURL(s) {
		return s
	}
	return ""
}

func (rows *htmlRows) Close() error {
	script, err := page("report.js")
	if err != nil {
		return err
	}
	shell, err := page("report.html")
	if err != nil {
		return err
	}
	_, tail, _ := strings.Cut(shell, "<!--data-->")
	b := append(rows.buf[:0], "\n]</script>\n"+`<script type="application/json" id="geometries">[`...)
	b = append(b, bytes.Join(rows.drawn, []byte(",\n"))...)
	b = append(b, "]</script>\n<script>"...)
	b = append(b, script...)
	b = append(b, "</script>"...)
	_, err = rows.w.Write(append(b, tail...))
	return err
}
