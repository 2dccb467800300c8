package article

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	wide "golang.org/x/text/encoding/unicode"
)

// invented is an article for tests: words drawn by lot, in Arabic or English.
type invented struct {
	id, title, published, url string
	paragraphs                []string
	arabic                    bool
}

func (v invented) text() string { return strings.Join(v.paragraphs, "\n") }

var (
	arabicWords  = strings.Fields("قال المتحدث إن القوات سيطرت على البلدة بعد اشتباكات عنيفة مع مقاتلي التنظيم قرب الحدود وأضاف أن عددا من المدنيين أصيبوا جراء القصف الذي طال أطراف المدينة صباح الأربعاء بحسب مصدر محلي")
	englishWords = strings.Fields("the army said on Wednesday that its forces took the town after heavy clashes with fighters near the border and several civilians were wounded by shelling which hit the outskirts of the city according to residents")
)

func invent(rng *rand.Rand, i int) invented {
	v := invented{id: fmt.Sprintf("doc-%04d", i), arabic: rng.IntN(2) == 0}
	words := englishWords
	if v.arabic {
		words = arabicWords
	}
	sentence := func(n int) string {
		var s []string
		for range n {
			s = append(s, words[rng.IntN(len(words))])
		}
		return strings.Join(s, " ")
	}
	v.title = sentence(7)
	for range 2 + rng.IntN(6) {
		v.paragraphs = append(v.paragraphs, sentence(15+rng.IntN(40))+".")
	}
	v.published = time.Date(2019, 1, 1+rng.IntN(600), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	v.url = "https://example.org/news/" + v.id
	return v
}

// writers are ways to write an article, by the name of the file.
var writers = map[string]func(t testing.TB, v invented) []byte{
	"plain.txt":   func(_ testing.TB, v invented) []byte { return []byte(v.plain()) },
	"1256.txt":    func(t testing.TB, v invented) []byte { return encodeArabic(t, v, v.plain()) },
	"utf16.txt":   func(t testing.TB, v invented) []byte { return encodeWide(t, v.plain()) },
	"noext":       func(_ testing.TB, v invented) []byte { return []byte(v.page()) },
	"front.md":    func(_ testing.TB, v invented) []byte { return []byte(v.markdown()) },
	"page.html":   func(_ testing.TB, v invented) []byte { return []byte(v.page()) },
	"1256.html":   func(t testing.TB, v invented) []byte { return encodeArabic(t, v, v.page()) },
	"lines.jsonl": func(t testing.TB, v invented) []byte { return append(object(t, v, "id", "title", "text"), '\n') },
	"please.json": func(t testing.TB, v invented) []byte {
		return object(t, v, "_id", "title", "maintext", "date_publish")
	},
	"list.json": func(t testing.TB, v invented) []byte {
		return append(append([]byte("[\n"), object(t, v, "id", "headline", "body", "publish_date")...), "\n]\n"...)
	},
	"api.json": func(t testing.TB, v invented) []byte {
		return append(append([]byte("{\"status\":\"ok\",\n\"articles\":[\n"), object(t, v, "id", "title", "content", "publishedAt")...), "]}"...)
	},
	"rows.csv":      func(t testing.TB, v invented) []byte { return v.csv(t, ',') },
	"rows.tsv":      func(t testing.TB, v invented) []byte { return v.csv(t, '\t') },
	"1256.csv":      func(t testing.TB, v invented) []byte { return encodeArabic(t, v, string(v.csv(t, ';'))) },
	"book.xlsx":     func(t testing.TB, v invented) []byte { return v.xlsx(t) },
	"doc.docx":      func(t testing.TB, v invented) []byte { return v.docx(t) },
	"feed.xml":      func(_ testing.TB, v invented) []byte { return []byte(v.rss()) },
	"atom.atom":     func(_ testing.TB, v invented) []byte { return []byte(v.atom()) },
	"crawl.warc":    func(_ testing.TB, v invented) []byte { return []byte(v.warc()) },
	"crawl.warc.gz": func(t testing.TB, v invented) []byte { return gzipped(t, v.warc()) },
	"mail.eml":      func(_ testing.TB, v invented) []byte { return []byte(v.mail()) },
	"html.eml":      func(_ testing.TB, v invented) []byte { return []byte(v.htmlMail()) },
	"text.txt.gz":   func(t testing.TB, v invented) []byte { return gzipped(t, v.plain()) },
	"lines.jsonl.zst": func(t testing.TB, v invented) []byte {
		z, err := zstd.NewWriter(nil)
		check(t, err)
		return z.EncodeAll(object(t, v, "id", "title", "text"), nil)
	},
	"all.zip":    func(t testing.TB, v invented) []byte { return zipped(t, map[string]string{"a/b.txt": v.plain()}) },
	"all.tar.gz": func(t testing.TB, v invented) []byte { return gzipped(t, tarred(t, "a/b.html", v.page())) },
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (v invented) plain() string {
	return fmt.Sprintf("Title: %s\nPublished: %s\nID: %s\n\n%s\n", v.title, v.published, v.id, v.text())
}

func (v invented) markdown() string {
	return fmt.Sprintf("---\ntitle: \"%s\"\ndate: %s\ntags: [a, b]\n---\n\n%s\n", v.title, v.published, v.text())
}

func (v invented) page() string {
	dir := "ltr"
	if v.arabic {
		dir = "rtl"
	}
	return fmt.Sprintf(`<!DOCTYPE html><html dir="%s"><head><title>%s</title><meta property="article:published_time" content="%sT10:00:00Z">
<link rel="canonical" href="%s"></head><body><nav><a href="/">home</a></nav><article><h1>%s</h1><p>%s</p></article>
<footer>all rights reserved</footer></body></html>`, dir, html.EscapeString(v.title), v.published, v.url, html.EscapeString(v.title),
		strings.Join(v.paragraphs, "</p>\n<p>"))
}

// object writes id, title, text and date under the given names.
func object(t testing.TB, v invented, names ...string) []byte {
	names = append(names, "published")
	b, err := json.Marshal(map[string]any{names[0]: v.id, names[1]: v.title, names[2]: v.text(), names[3]: v.published, "other": 1})
	check(t, err)
	return b
}

func (v invented) csv(t testing.TB, sep rune) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = sep
	check(t, w.WriteAll([][]string{{"Doc ID", "Headline", "Full text", "Pub date"}, {v.id, v.title, v.text(), v.published}}))
	return bytes.Replace(b.Bytes(), []byte("Doc ID"), []byte("doc_id"), 1)
}

func (v invented) xlsx(t testing.TB) []byte {
	f := excelize.NewFile()
	day, err := time.Parse(time.DateOnly, v.published)
	check(t, err)
	check(t, f.SetSheetRow("Sheet1", "A1", &[]any{"id", "title", "text", "date"}))
	check(t, f.SetSheetRow("Sheet1", "A2", &[]any{v.id, v.title, v.text(), day}))
	b, err := f.WriteToBuffer()
	check(t, err)
	return b.Bytes()
}

func (v invented) docx(t testing.TB) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, p := range append([]string{"Title: " + v.title, "Published: " + v.published, ""}, v.paragraphs...) {
		fmt.Fprintf(&b, `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">%s</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`, html.EscapeString(p))
	}
	b.WriteString("</w:body></w:document>")
	return zipped(t, map[string]string{"word/document.xml": b.String(), "[Content_Types].xml": "<Types/>"})
}

func (v invented) day(layout string) string {
	day, _ := time.Parse(time.DateOnly, v.published)
	return day.Format(layout)
}

func (v invented) rss() string {
	return fmt.Sprintf(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title>
<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate><description>short</description>
<content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item></channel></rss>`, html.EscapeString(v.title), v.url, v.id, v.day(time.RFC1123Z), strings.Join(v.paragraphs, "</p><p>"))
}

func (v invented) atom() string {
	return fmt.Sprintf(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>%s</title><id>%s</id><published>%sT00:00:00Z</published>
<link href="%s"/><content type="html">%s</content></entry></feed>`, html.EscapeString(v.title), v.id, v.published, v.url,
		html.EscapeString("<p>"+strings.Join(v.paragraphs, "</p><p>")+"</p>"))
}

func (v invented) warc() string {
	body := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
	page := v.page()
	body += fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", len(page[:100]), page[:100], len(page[100:]), page[100:])
	return warcRecord("warcinfo", "", "software: test") + warcRecord("request", v.url, "GET / HTTP/1.1\r\n\r\n") + warcRecord("response", v.url, body)
}

func warcRecord(kind, url, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, len(body), body)
}

func (v invented) mail() string {
	return fmt.Sprintf("Message-ID: <%s>\r\nFrom: Desk <desk@example.org>\r\nSubject: =?utf-8?B?%s?=\r\nDate: %s\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n", v.id,
		base64.StdEncoding.EncodeToString([]byte(v.title)), v.day(time.RFC1123Z), base64.StdEncoding.EncodeToString([]byte(v.text())))
}

func (v invented) htmlMail() string {
	return fmt.Sprintf("Message-ID: <%s>\r\nSubject: =?utf-8?B?%s?=\r\nDate: %s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xx\r\n\r\n"+
		"--xx\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>%s</p>\r\n--xx\r\nContent-Type: image/png\r\n\r\nnothing\r\n--xx--\r\n", v.id,
		base64.StdEncoding.EncodeToString([]byte(v.title)), v.day(time.RFC1123Z), strings.Join(v.paragraphs, "</p><p>"))
}

func encodeArabic(t testing.TB, v invented, s string) []byte {
	b, err := charmap.Windows1256.NewEncoder().Bytes([]byte(s))
	check(t, err)
	return b
}

func encodeWide(t testing.TB, s string) []byte {
	b, err := wide.UTF16(wide.LittleEndian, wide.UseBOM).NewEncoder().Bytes([]byte(s))
	check(t, err)
	return b
}

func gzipped(t testing.TB, s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	check(t, z.Close())
	return b.Bytes()
}

func zipped(t testing.TB, members map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range members {
		w, err := z.Create(name)
		check(t, err)
		io.WriteString(w, content)
	}
	check(t, z.Close())
	return b.Bytes()
}

func tarred(t testing.TB, name, content string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	check(t, w.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(content))}))
	io.WriteString(w, content)
	check(t, w.Close())
	return b.String()
}

// TestMixedFolder reads a folder of 500 files of all kinds: at least 98 in a
// hundred must give back title, text and day.
func TestMixedFolder(t *testing.T) {
	const files = 500
	rng, dir := rand.New(rand.NewPCG(1, 2)), t.TempDir()
	names := slices.Sorted(maps.Keys(writers))
	want := map[string]invented{} // by title
	for i := range files {
		v := invent(rng, i)
		name := names[i%len(names)]
		want[v.title] = v
		write(t, dir, fmt.Sprintf("%02d/doc%04d-%s", i%7, i, name), string(writers[name](t, v)))
	}
	right, seen := 0, 0
	for a, err := range Read([]string{dir}, Options{}) {
		seen++
		if err != nil {
			t.Log(err)
			continue
		}
		v, ok := want[a.Title]
		switch {
		case !ok:
			t.Logf("title %q of text %q", a.Title, a.Text[:min(len(a.Text), 200)])
		case strings.TrimSpace(strings.ReplaceAll(a.Text, "\r", "")) != v.text() || !strings.HasPrefix(a.Published, v.published):
			t.Logf("%s: published %s, want %s; text\n%q, want\n%q", v.id, a.Published, v.published, a.Text, v.text())
		default:
			right++
		}
	}
	t.Logf("%d of %d files right, %d read", right, files, seen)
	if right*100 < files*98 || seen != files {
		t.Errorf("%d of %d right, %d read", right, files, seen)
	}
}
