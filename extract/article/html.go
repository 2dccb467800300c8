package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// readPage makes an article of an HTML page: the text without menus, lists of
// other articles and the like, paragraph by paragraph, and what the page says
// of itself.
func readPage(data []byte) (Article, error) { return readPageAs(data, "") }

// readPageAs reads a page whose encoding somebody outside of it declares.
func readPageAs(data []byte, charset string) (Article, error) {
	if charset == "" {
		charset = declaredCharset(data)
	}
	text, note := decode(data, charset)
	if note == "decoded from "+strings.ToLower(charset) {
		note = "" // as declared
	}
	a := pageArticle(text)
	a.notice(note)
	return a, nil
}

// pageArticle reads a page. One that nests deeper than the parser goes, or in
// which no article is found, gives its bare text.
func pageArticle(text string) Article {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Article{Text: plainHTML(text), Warnings: []string{"page is not well formed: " + err.Error()}}
	}
	a, body := pageMetadata(doc)
	a.Text = mainText(doc, a.Title)
	if utf8.RuneCountInString(a.Text) < shortText {
		a.Text = longest(a.Text, body, containerText(doc, a.Title))
	}
	return a
}

// shortText is the length below which the text of a page is looked for in
// other ways too.
const shortText = 400

// mainText is the text that trafilatura finds. Its own text has no paragraphs,
// so that its tree is walked.
func mainText(doc *html.Node, title string) string {
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || result.ContentNode == nil {
		return ""
	}
	return body(result.ContentNode, title)
}

// containerText is the text of the element that pages put their article in, or
// of the whole body.
func containerText(doc *html.Node, title string) string {
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return attr(n, "itemprop") == "articleBody" },
		func(n *html.Node) bool { return n.Data == "article" },
		func(n *html.Node) bool { return n.Data == "main" || attr(n, "role") == "main" },
		func(n *html.Node) bool { return n.Data == "body" },
	} {
		if n := find(doc, is); n != nil {
			if text := body(n, title); text != "" {
				return text
			}
		}
	}
	return ""
}

// longest is the first text that the others do not exceed by half.
func longest(texts ...string) string {
	best := texts[0]
	for _, t := range texts[1:] {
		if 2*len(t) > 3*len(best) {
			best = t
		}
	}
	return best
}

// body is the paragraphs below an element, without the headline above them.
func body(n *html.Node, title string) string {
	p := paragraphsOf(n)
	for len(p) > 0 && strings.TrimSpace(p[0]) == title {
		p = p[1:]
	}
	return strings.Join(p, "\n")
}

// find gives the first element in order of the page for which is holds.
func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && is(d) {
			return d
		}
	}
	return nil
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// declaredCharset finds what a page says of its encoding in its first bytes.
func declaredCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 4<<10)])
	for _, mark := range []string{"charset=", "encoding="} {
		_, rest, found := bytes.Cut(head, []byte(mark))
		if !found {
			continue
		}
		rest = bytes.TrimLeft(rest, `"' `)
		if end := bytes.IndexAny(rest, `"' ;>?/`); end > 0 && end < 40 {
			return string(rest[:end])
		}
	}
	return ""
}
