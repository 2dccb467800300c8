package article

import (
	"strings"
	"unicode/utf8"
)

// readText makes an article of a plain text file.
func readText(data []byte) (Article, error) {
	text, note := decode(data, "")
	a := Text(text)
	a.notice(note)
	return a, nil
}

// notice keeps a note of a reader as a warning.
func (a *Article) notice(note string) {
	if note != "" {
		a.Warnings = append(a.Warnings, note)
	}
}

// Text cuts a plain text into the fields of an article. The identifier is left
// empty when no header gives it.
//
// The text may begin with a header: lines "Key: value" with the keys Title,
// Published (or Date), Source, URL, Lang (or Language) and ID, in any case and
// order, up to an empty line. When one of those lines is something else, there
// is no header and every line belongs to the text.
//
// Without a Title in the header, the first line is the title when it has at
// most 200 characters, does not end like a sentence, and stands apart: an empty
// line follows, or a line more than twice as long, as a paragraph is and the
// next line of a text broken at a fixed width is not. A text of a single line
// has no title.
func Text(s string) Article {
	var a Article
	s = a.header(s)
	s = skipEmptyLines(s)
	if a.Title == "" {
		a.Title, s = cutTitle(s)
	}
	a.Text = s
	return a
}

// header reads the header lines and gives what follows them.
func (a *Article) header(s string) string {
	var b Article
	rest, found := skipEmptyLines(s), false
	for {
		line, after, more := strings.Cut(rest, "\n")
		if line = strings.TrimSpace(line); line == "" {
			break
		}
		key, value, ok := strings.Cut(line, ":")
		dst := b.field(strings.ToLower(strings.TrimSpace(key)))
		if !ok || dst == nil {
			return s
		}
		*dst, found = strings.TrimSpace(value), true
		if rest = after; !more {
			break
		}
	}
	if !found {
		return s
	}
	*a = b
	return rest
}

// field is where the value of a header key belongs, nil for other keys.
func (a *Article) field(key string) *string {
	switch key {
	case "id":
		return &a.ID
	case "title":
		return &a.Title
	case "published", "date":
		return &a.Published
	case "source":
		return &a.Source
	case "url":
		return &a.URL
	case "lang", "language":
		return &a.Lang
	}
	return nil
}

const maxTitle = 200 // characters

// cutTitle cuts the first line off when it is a title, see Text.
func cutTitle(s string) (title, rest string) {
	line, after, _ := strings.Cut(s, "\n")
	title = strings.TrimSpace(line)
	size := utf8.RuneCountInString(title)
	body := skipEmptyLines(after)
	if body == "" || size > maxTitle || endsSentence(title) {
		return "", s
	}
	next, _, _ := strings.Cut(after, "\n")
	next = strings.TrimSpace(next)
	if next != "" && utf8.RuneCountInString(next) <= 2*size {
		return "", s
	}
	return title, body
}

// endsSentence looks for a full stop, closing quotation marks and brackets
// aside. A question may be a headline, and so may an exclamation.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)] ")
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, "۔") || strings.HasSuffix(line, ":")
}

// skipEmptyLines cuts lines of nothing but white space off the front.
func skipEmptyLines(s string) string {
	for {
		line, after, more := strings.Cut(s, "\n")
		if strings.TrimSpace(line) != "" {
			return s
		}
		if s = after; !more {
			return ""
		}
	}
}
