package article

import (
	"strings"
	"testing"
)

// TestShapes reads records as known exports write them.
func TestShapes(t *testing.T) {
	const body = "Two soldiers were killed near Raqqa."
	want := Article{Title: "Headline", Text: body, Published: "2019-02-13", Source: "example.org", URL: "https://example.org/a", Lang: "en"}
	for name, tt := range map[string]struct {
		content string
		want    Article
	}{
		"news-please": {`{"date_download":"2020-01-01 00:00:00","date_publish":"2019-02-13 08:00:00","description":"no","language":"en",
			"maintext":"` + body + `","source_domain":"example.org","title":"Headline","url":"https://example.org/a","title_rss":null}`, want},
		"GDELT": {`{"articles":[{"url":"https://example.org/a","title":"Headline","seendate":"20190213T081500Z","domain":"example.org","language":"English"}]}`,
			Article{Title: "Headline", Published: "2019-02-13", Source: "example.org", URL: "https://example.org/a", Lang: "en"}},
		"NewsAPI": {`{"status":"ok","articles":[{"source":{"id":null,"name":"example.org"},"title":"Headline","description":"no","url":"https://example.org/a",
			"publishedAt":"2019-02-13T08:00:00Z","content":"` + body + `","language":"en"}]}`, want},
		"Guardian": {`{"response":{"status":"ok","results":[{"webTitle":"Headline","webUrl":"https://example.org/a","webPublicationDate":"2019-02-13T08:00:00Z",
			"publication":"example.org","lang":"en","bodyText":"` + body + `"}]}}`, want},
		"Event Registry": {`{"articles":{"results":[{"uri":"77","lang":"eng","date":"2019-02-13","url":"https://example.org/a","title":"Headline",
			"body":"` + body + `","source":{"uri":"example.org"}}]}}`, want},
		"Media Cloud": {"[\n{\"stories_id\":5,\"publish_date\":\"2019-02-13 08:00:00\",\"title\":\"Headline\",\"url\":\"https://example.org/a\",\"language\":\"en\"," +
			"\"media_name\":\"example.org\",\"text\":\"" + body + "\"}]", withID(want, "5")},
		"NGEC": {`{"story_id":"s1","pub_date":"2019-02-13","event_text":"` + body + `","headline":"Headline","publisher":"example.org","url":"https://example.org/a","language":"eng"}`,
			withID(want, "s1")},
		"schema.org": {`{"headline":"Headline","articleBody":"` + body + `","datePublished":"2019-02-13T10:00+03:00","publisher":{"name":"example.org"},"url":"https://example.org/a","inLanguage":"en"}`, want},
		"WordPress": {"[\n" + `{"id":9,"date":"2019-02-13T08:00:00","link":"https://example.org/a","title":{"rendered":"Headline"},"content":{"rendered":"<p>` + body + `</p>\n"},"site":"example.org","lang":"en"}]`,
			withID(want, "9")},
		"search engine": {`{"_index":"x","_id":"1","_source":{"title":"Headline","text":"` + body + `","published":"2019-02-13","source":"example.org","url":"https://example.org/a","lang":"en"}}`, want},
		"paragraphs":    {`{"title":"Headline","text":["` + body + `"],"published":1550044800,"source":"example.org","url":"https://example.org/a","lang":"en"}`, want},
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			for a, err := range Read([]string{write(t, t.TempDir(), "a.json", tt.content)}, Options{}) {
				n++
				if err != nil {
					t.Fatal(err)
				}
				got := Article{ID: a.ID, Title: a.Title, Text: strings.TrimSpace(a.Text), Published: a.Published[:min(10, len(a.Published))],
					Source: a.Source, URL: a.URL, Lang: a.Lang}
				if tt.want.ID == "" {
					got.ID = ""
				}
				if !same(got, tt.want) {
					t.Errorf("got\n%+v, want\n%+v", got, tt.want)
				}
			}
			if n != 1 {
				t.Errorf("%d articles", n)
			}
		})
	}
}

func withID(a Article, id string) Article {
	a.ID = id
	return a
}

func TestISODate(t *testing.T) {
	for s, want := range map[string]string{
		"2019-02-13":                      "2019-02-13",
		"2019-02-13T08:00:00+03:00":       "2019-02-13T08:00:00+03:00",
		"2019-02-13 08:00:00":             "2019-02-13 08:00:00",
		"20190213":                        "2019-02-13",
		"20190213T081500Z":                "2019-02-13T08:15:00Z",
		"Wed, 13 Feb 2019 08:00:00 +0300": "2019-02-13T08:00:00+03:00",
		"Wed, 13 Feb 2019 08:00:00 GMT":   "2019-02-13T08:00:00Z",
		"13 Feb 2019":                     "2019-02-13",
		"February 13, 2019":               "2019-02-13",
		"16/08/2016":                      "2016-08-16",
		"08/16/2016":                      "2016-08-16",
		"08/07/2016":                      "", // either order is possible
		"1550044800":                      "2019-02-13T08:00:00Z",
		"1550044800000":                   "2019-02-13T08:00:00Z",
		"2019":                            "", // never the first of January
		"2019-02-30":                      "",
		"الأربعاء 13 شباط 2019":           "",
		"":                                "",
	} {
		if got, _ := isoDate(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestDateInPath(t *testing.T) {
	for path, want := range map[string]string{
		"news/2019/02/13/a.html":      "2019-02-13",
		"news/2019-02-13-raqqa.txt":   "2019-02-13",
		"a_20190213_1.txt":            "2019-02-13",
		"2018-01-01/2019_02_13.html":  "2019-02-13",
		"2019/a.txt":                  "",
		"2019-13-45.txt":              "",
		"id-123456789.txt":            "",
		"v1.2.3/a.txt":                "",
		"dump.zip!2019/2/3/page.html": "2019-02-03",
	} {
		if got := dateInPath(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if got := dateInURL("https://example.org/2019/02/13/x?y=2020/01/01"); got != "2019-02-13" {
		t.Errorf("address: %q", got)
	}
}

func TestFits(t *testing.T) {
	for _, tt := range []struct {
		pattern, name string
		want          bool
	}{
		{"*.html", "a.html", true}, {"*.html", "a/b.html", false}, {"**/*.html", "a/b/c.html", true}, {"**/*.html", "c.html", true},
		{"a/**", "a/b/c", true}, {"a/**/c", "a/c", true}, {"a/*/c", "a/c", false}, {"[", "a", false}, {"**", "a/b", true},
	} {
		if got := fits(tt.pattern, tt.name); got != tt.want {
			t.Errorf("%s, %s: %v", tt.pattern, tt.name, got)
		}
	}
}
