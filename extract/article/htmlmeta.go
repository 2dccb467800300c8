package article

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageData is what a page says of itself, source by source.
type pageData struct {
	meta      map[string]string // content by name, property or itemprop
	ld        linked
	h1, title string
	canonical string
	lang      string
	times     []string // <time datetime>
	visible   []string // words of elements that are called date or time
}

// pageMetadata gives what a page says of itself, and the body that its linked
// data holds, if any.
func pageMetadata(doc *html.Node) (a Article, body string) {
	d := &pageData{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			d.element(n)
		}
	}
	title := d.title
	a.Source = first(d.meta["og:site_name"], d.ld.publisher, d.meta["application-name"], d.meta["publisher"], d.meta["dc.publisher"])
	a.Title = oneLine(first(d.ld.headline, d.meta["og:title"], d.h1, d.meta["twitter:title"], d.meta["dc.title"], title))
	a.Title = withoutSite(a.Title, a.Source, d.h1)
	a.URL = first(d.canonical, d.meta["og:url"], d.ld.url)
	a.Lang = htmlLang(first(d.lang, d.ld.language))
	a.Published = d.published()
	a.DateHints = d.visible[:min(len(d.visible), 5)]
	return a, d.ld.body
}

// publishedNames are the names of metadata that hold the date of publication,
// not of the last change.
var publishedNames = []string{
	"article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
	"parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publication_date", "pubdate", "pub_date",
	"publishdate", "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date",
	"article.published", "published-date", "publisheddate", "date", "cxenseparse:recs:publishtime", "rnews:datepublished",
	"originalpublicationdate", "article_date_original", "timestamp", "release_date", "og:pubdate", "bt:pubdate", "datecreated",
}

// published is the first date in metadata, linked data and <time> that is one.
func (d *pageData) published() string {
	candidates := []string{d.ld.published}
	for _, name := range publishedNames {
		candidates = append(candidates, d.meta[name])
	}
	for _, c := range append(candidates, d.times...) {
		if iso, ok := isoDate(c); ok {
			return iso
		}
	}
	return ""
}

func (d *pageData) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		d.lang = first(attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Meta:
		d.metaElement(n)
	case atom.Title:
		d.title = first(d.title, innerText(n))
	case atom.H1:
		d.h1 = first(d.h1, innerText(n))
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			d.canonical = attr(n, "href")
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
			d.ld.read(n.FirstChild.Data)
		}
	case atom.Time:
		d.times = append(d.times, attr(n, "datetime"))
		d.see(n)
	default:
		if calledDate(n) {
			d.see(n)
		}
	}
}

func (d *pageData) metaElement(n *html.Node) {
	name := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
	if content := strings.TrimSpace(attr(n, "content")); name != "" && d.meta[name] == "" {
		d.meta[name] = content
	}
}

// see keeps the words of an element that may hold a date.
func (d *pageData) see(n *html.Node) {
	const longest = 120
	if s := oneLine(innerText(n)); s != "" && len(s) <= 2*longest && !slices.Contains(d.visible, s) {
		d.visible = append(d.visible, s)
	}
}

// calledDate reports whether an element's class or id speaks of a date.
func calledDate(n *html.Node) bool {
	if inside(n, atom.Aside, atom.Nav, atom.Footer) {
		return false
	}
	for _, name := range []string{"class", "id", "itemprop"} {
		value := strings.ToLower(attr(n, name))
		for _, word := range []string{"date", "time", "publish", "byline", "posted"} {
			if strings.Contains(value, word) && !strings.Contains(value, "update") && !strings.Contains(value, "timeline") {
				return true
			}
		}
	}
	return false
}

func inside(n *html.Node, atoms ...atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if slices.Contains(atoms, p.DataAtom) {
			return true
		}
	}
	return false
}

func innerText(n *html.Node) string { return strings.Join(paragraphsOf(n), " ") }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// first is the first value that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// htmlLang drops what authors of pages write where no language belongs.
func htmlLang(s string) string {
	if len(s) < 2 || len(s) > 12 || strings.ContainsAny(s, " ;,") {
		return ""
	}
	return s
}

// withoutSite cuts the name of the site off a title: "Headline - Site".
func withoutSite(title, site, h1 string) string {
	if h1 = oneLine(h1); h1 != "" && h1 != title && strings.HasPrefix(title, h1) {
		return h1
	}
	if site == "" {
		return title
	}
	for _, sep := range []string{" - ", " | ", " – ", " — ", " : ", " :: ", " « ", " » "} {
		if head, found := strings.CutSuffix(title, sep+site); found {
			return head
		}
	}
	return title
}

// linked is what schema.org data say of the article of a page.
type linked struct {
	headline, published, publisher, url, language, body string
}

// read takes the first object that describes an article. Data that are no
// JSON, or nest too deep, say nothing.
func (l *linked) read(script string) {
	if len(script) > 1<<20 || l.headline != "" {
		return
	}
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		l.walk(v, 0)
	}
}

func (l *linked) walk(v any, depth int) {
	if depth > 6 || l.headline != "" {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.walk(e, depth+1)
		}
	case map[string]any:
		if kind := text(v["@type"]); strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || strings.HasSuffix(kind, "Report") {
			l.take(v)
			return
		}
		l.walk(v["@graph"], depth+1)
		l.walk(v["mainEntity"], depth+1)
	}
}

func (l *linked) take(obj map[string]any) {
	l.headline = html.UnescapeString(first(text(obj["headline"]), text(obj["name"])))
	l.published = first(text(obj["datePublished"]), text(obj["dateCreated"]))
	l.publisher = text(obj["publisher"])
	l.url = first(text(obj["url"]), text(obj["mainEntityOfPage"]))
	l.language = text(obj["inLanguage"])
	if l.body = text(obj["articleBody"]); hasMarkup(l.body) {
		l.body = plainHTML(l.body)
	}
}

// text is a string, the first of a list, or the name of an object.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			if s, ok := v[0].(string); ok {
				return s
			}
		}
	case map[string]any:
		s, _ := v["name"].(string)
		if s == "" {
			s, _ = v["@id"].(string)
		}
		return s
	}
	return ""
}
