package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"tarikh/extract"
	"tarikh/extract/article"
)

// layouts are ways in which sites set their pages. %[1]s is the headline,
// %[2]s the paragraphs, %[3]s the date, %[4]s the declared encoding.
var layouts = map[string]string{
	"bare": `<!DOCTYPE html><html lang="ar"><head><meta charset="%[4]s"><title>%[1]s</title>
<meta property="article:published_time" content="%[3]s"></head><body><h1>%[1]s</h1>%[2]s</body></html>`,

	"menus": `<!DOCTYPE html><html dir="rtl"><head><meta http-equiv="Content-Type" content="text/html; charset=%[4]s">
<title>%[1]s - موقع الأخبار</title><meta property="og:site_name" content="موقع الأخبار"><meta property="og:title" content="%[1]s">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%[1]s","datePublished":"%[3]sT08:00:00Z"}</script>
</head><body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/a">سياسة</a></li><li><a href="/b">اقتصاد</a></li></ul></nav></header>
<main><article><h1>%[1]s</h1><div class="entry-content">%[2]s</div></article>
<aside><h3>مواضيع ذات صلة</h3><ul><li><a href="/1">مقتل خمسة في انفجار سيارة مفخخة في بغداد</a></li><li><a href="/2">قصف على مدينة حلب</a></li></ul></aside></main>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>`,

	"tables": `<html><head><meta charset="%[4]s"><title>%[1]s</title></head><body><table width="100%%"><tr><td><a href="/">الرئيسية</a> | <a href="/x">من نحن</a></td></tr>
<tr><td><h1>%[1]s</h1><time datetime="%[3]s">منذ يوم</time><div id="content">%[2]s</div></td></tr></table></body></html>`,

	"related": `<?xml version="1.0" encoding="%[4]s"?><html><head><title>%[1]s</title><meta name="pubdate" content="%[3]s"/></head>
<body><div class="wrap"><div class="post"><h1 class="title">%[1]s</h1><div class="post-body">%[2]s</div></div>
<div class="related-posts"><h4>اقرأ أيضا</h4><a href="/1">مقتل خمسة في انفجار سيارة مفخخة في بغداد</a><a href="/2">قصف على مدينة حلب</a></div>
<div id="comments"><h3>التعليقات</h3><div class="comment"><p>قتل الكثير في دمشق أمس</p></div></div></div></body></html>`,
}

// encodings are ways to write a page, with what it declares.
var encodings = []struct {
	name, declared string
	enc            encoding.Encoding
}{
	{"utf-8", "utf-8", encoding.Nop},
	{"utf-8 undeclared", "", encoding.Nop},
	{"utf-8 declared windows-1256", "windows-1256", encoding.Nop},
	{"windows-1256", "windows-1256", charmap.Windows1256},
	{"windows-1256 undeclared", "", charmap.Windows1256},
	{"windows-1256 declared utf-8", "utf-8", charmap.Windows1256},
	{"windows-1256 declared iso-8859-1", "iso-8859-1", charmap.Windows1256},
	{"iso-8859-6", "iso-8859-6", charmap.ISO8859_6},
	{"iso-8859-6 undeclared", "", charmap.ISO8859_6},
	{"utf-16 with a mark", "utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	{"utf-16 big endian", "utf-8", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
	{"utf-16 without a mark", "", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
}

// TestPages puts articles into pages, and demands the events of the text. The
// variable TARIKH_ARTICLES names other articles than the examples.
func TestPages(t *testing.T) {
	path := os.Getenv("TARIKH_ARTICLES")
	if path == "" {
		path = filepath.Join("..", "..", "examples", "hajin.ar.txt")
	}
	m := testMapper(t)
	for a, err := range article.Read([]string{path}, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		a.Text, a.DateHints, a.PathDate = strings.TrimSpace(a.Text), nil, ""
		want := events(t, m, a)
		for layout := range layouts {
			for _, e := range encodings {
				t.Run(a.ID+" "+layout+" "+e.name, func(t *testing.T) {
					b := readBack(t, a, layout, e.declared, e.enc)
					if got := events(t, m, b); got != want {
						t.Errorf("events of page\n%s\nof text\n%s\ntitle %q\n%s", got, want, b.Title, b.Text)
					}
				})
			}
		}
	}
}

func testMapper(t testing.TB) *mapper {
	eng, err := newEngine(extract.Options{}, "")
	if err != nil {
		t.Fatal(err)
	}
	return eng.mapper()
}

// readBack writes an article as a page and reads it.
func readBack(t *testing.T, a article.Article, layout, declared string, enc encoding.Encoding) article.Article {
	t.Helper()
	var paragraphs strings.Builder
	for line := range strings.Lines(a.Text) {
		if line = strings.TrimSpace(line); line != "" {
			fmt.Fprintf(&paragraphs, "<p>%s</p>\n", html.EscapeString(line))
		}
	}
	page := fmt.Sprintf(layouts[layout], html.EscapeString(a.Title), paragraphs.String(), a.Published, declared)
	if enc != encoding.Nop {
		var err error
		if page, err = encoding.HTMLEscapeUnsupported(enc.NewEncoder()).String(page); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	for b, err := range article.Read([]string{path}, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	t.Fatal("no article")
	return a
}

// events is a line for each event: what, when, where and who.
func events(t *testing.T, m *mapper, a article.Article) string {
	t.Helper()
	loc, err := m.locate(a)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := range loc.Events {
		ev := &loc.Events[i]
		place := ""
		if ev.Toponym >= 0 {
			place = loc.Toponyms[ev.Toponym].Text
		}
		fmt.Fprintf(&b, "%s %s %s %s %s %s %v\n", ev.Part, ev.Text, ev.Type, ev.Status, ev.From, place, ev.Actors)
	}
	return b.String()
}
