package article

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"
)

// feed reads RSS, Atom or RDF: one article an entry. Most entries hold the
// first lines of an article only; they are read as what they are.
func (rd *reader) feed(src source, br *bufio.Reader) bool {
	data, err := rd.all(br)
	if err != nil {
		return rd.fail(src.path, 0, err)
	}
	text, _ := decode(data, declaredCharset(data))
	f, err := gofeed.NewParser().ParseString(withoutProlog(text))
	if err != nil {
		return rd.fail(src.path, 0, fmt.Errorf("%w: %w", ErrFormat, err))
	}
	for i, entry := range f.Items {
		a := feedArticle(f, entry)
		it := Item{path: src.path, line: i + 1, raw: []byte(a.Text), read: func([]byte) (Article, error) { return a, nil }}
		if !rd.yield(it) {
			return false
		}
	}
	return len(f.Items) > 0 || rd.fail(src.path, 0, ErrEmpty)
}

// withoutProlog cuts the XML declaration off, which names an encoding that the
// text no longer has.
func withoutProlog(text string) string {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "<?xml") {
		if i := strings.Index(text, "?>"); i > 0 {
			return text[i+2:]
		}
	}
	return text
}

func feedArticle(f *gofeed.Feed, entry *gofeed.Item) Article {
	a := Article{
		ID: entry.GUID, Title: oneLine(plainHTML(entry.Title)), URL: entry.Link,
		Source: f.Title, Lang: htmlLang(f.Language), Published: first(entry.Published, entry.Updated),
	}
	a.Text = entry.Content
	if strings.TrimSpace(a.Text) == "" {
		a.Text = entry.Description
	}
	if hasMarkup(a.Text) {
		a.Text = plainHTML(a.Text)
	}
	return a
}
