package article

import "strings"

// readMarkdown reads a text with a heading or front matter (lines "key: value"
// between two lines "---"). Signs of emphasis stay in the text, as it was
// written; a first line "# …" is the title.
func readMarkdown(data []byte) (Article, error) {
	text, note := decode(data, "")
	text = skipEmptyLines(text)
	front, rest, ok := frontMatter(text)
	if ok {
		text = front + "\n\n" + rest
	}
	a := Text(text)
	a.notice(note)
	if a.Title != "" {
		a.Title = strings.TrimSpace(strings.TrimLeft(a.Title, "#"))
		return a, nil
	}
	line, body, _ := strings.Cut(a.Text, "\n")
	if head, found := strings.CutPrefix(line, "# "); found {
		a.Title, a.Text = strings.TrimSpace(head), skipEmptyLines(body)
	}
	return a, nil
}

// frontMatter gives the header lines that Text understands, and what follows.
func frontMatter(text string) (header, rest string, ok bool) {
	const mark = "---"
	line, rest, _ := strings.Cut(text, "\n")
	if strings.TrimSpace(line) != mark {
		return "", text, false
	}
	var lines []string
	for {
		line, after, more := strings.Cut(rest, "\n")
		if strings.TrimSpace(line) == mark {
			return strings.Join(lines, "\n"), after, len(lines) > 0
		}
		var a Article
		key, value, _ := strings.Cut(line, ":")
		if a.field(strings.ToLower(strings.TrimSpace(key))) != nil {
			lines = append(lines, key+": "+strings.Trim(strings.TrimSpace(value), `"'`))
		}
		if rest = after; !more {
			return "", text, false
		}
	}
}
