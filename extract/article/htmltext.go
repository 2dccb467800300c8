package article

import (
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that begin and end a paragraph.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Br: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.H1: true, atom.H2: true,
	atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Blockquote: true, atom.Section: true, atom.Article: true,
	atom.Tr: true, atom.Table: true, atom.Pre: true, atom.Figure: true, atom.Figcaption: true, atom.Dd: true, atom.Dt: true,
	atom.Header: true, atom.Footer: true, atom.Main: true, atom.Hr: true, atom.Address: true, atom.Body: true, atom.Title: true,
}

// silent are the elements whose words are no part of an article.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Nav: true,
	atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Textarea: true,
	atom.Iframe: true, atom.Svg: true, atom.Object: true, atom.Video: true, atom.Audio: true, atom.Menu: true,
}

// flow collects paragraphs. White space in them is single, as a browser shows
// it.
type flow struct {
	paragraphs []string
	line       strings.Builder
	space      bool // white space before the next word
}

func (f *flow) words(s string) {
	for len(s) > 0 {
		i := strings.IndexAny(s, " \t\r\n\f")
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			if f.space && f.line.Len() > 0 {
				f.line.WriteByte(' ')
			}
			f.line.WriteString(s[:i])
			f.space = false
		}
		if s = s[i:]; s != "" {
			f.space, s = true, s[1:]
		}
	}
}

// end ends a paragraph.
func (f *flow) end() {
	if strings.TrimSpace(f.line.String()) != "" {
		f.paragraphs = append(f.paragraphs, f.line.String())
	}
	f.line.Reset()
	f.space = false
}

// paragraphsOf gives the text below an element, a string a paragraph.
func paragraphsOf(n *html.Node) []string {
	f := &flow{}
	f.node(n, true)
	f.end()
	return f.paragraphs
}

// node descends as deep as the parser went, which is bounded.
func (f *flow) node(n *html.Node, root bool) {
	switch n.Type {
	case html.TextNode:
		f.words(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if silent[n.DataAtom] && !root {
		return
	}
	if blocks[n.DataAtom] {
		f.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.node(c, false)
	}
	switch {
	case blocks[n.DataAtom]:
		f.end()
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		f.words(" ")
	}
}

// hasMarkup reports whether a value is a piece of HTML.
func hasMarkup(s string) bool {
	if !strings.Contains(s, "<") {
		return strings.Contains(s, "&#") || strings.Contains(s, "&nbsp;") || strings.Contains(s, "&quot;") || strings.Contains(s, "&amp;")
	}
	low := strings.ToLower(s)
	for _, tag := range []string{"</p>", "<p>", "<p ", "<br", "</a>", "</div>", "<img", "</b>", "</strong>", "</span>", "</em>", "</li>", "<html"} {
		if strings.Contains(low, tag) {
			return true
		}
	}
	return false
}

// plainHTML is the text of a piece of HTML, however badly it is nested: it goes
// from tag to tag and makes no tree.
func plainHTML(s string) string {
	z := html.NewTokenizer(strings.NewReader(s))
	f, mute := &flow{}, atom.Atom(0)
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			if z.Err() != io.EOF {
				f.words(string(z.Raw()))
			}
			f.end()
			return strings.Join(f.paragraphs, "\n")
		}
		switch tt {
		case html.TextToken:
			if mute == 0 {
				f.words(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			mute = muted(mute, a, tt)
			if blocks[a] {
				f.end()
			}
		}
	}
}

// muted says which silent element, if any, a tag leaves the reader in.
func muted(in, tag atom.Atom, tt html.TokenType) atom.Atom {
	switch {
	case in == 0 && tt == html.StartTagToken && silent[tag]:
		return tag
	case in == tag && tt == html.EndTagToken:
		return 0
	}
	return in
}
