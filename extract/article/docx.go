package article

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// document reads a DOCX file: the paragraphs of word/document.xml. Exports of
// news archives put many articles into one file, with a line "End of Document"
// behind each.
func (rd *reader) document(src source, z *zip.Reader) bool {
	text, err := rd.part(z, "word/document.xml")
	if err != nil {
		return rd.fail(src.path, 0, err)
	}
	read := func(raw []byte) (Article, error) {
		a := Text(string(raw))
		return a, nil
	}
	articles := cutArticles(text)
	for i, article := range articles {
		it := Item{path: src.path, raw: []byte(article), read: read}
		if len(articles) > 1 {
			it.line = i + 1
		}
		if !rd.yield(it) {
			return false
		}
	}
	return true
}

func (rd *reader) part(z *zip.Reader, name string) (string, error) {
	r, err := member(z, name).Open()
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrFormat, err)
	}
	defer r.Close()
	data, err := rd.all(&guard{r: r, packed: func() int64 { return int64(member(z, name).CompressedSize64) }})
	if err != nil {
		return "", err
	}
	return wordText(data)
}

// wordText gives the paragraphs of a WordprocessingML part, one a line. Words
// that were deleted, codes of fields and second versions for old programs are
// left out.
func wordText(data []byte) (string, error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.Entity = nil
	var b strings.Builder
	skip, inText := 0, false
	for {
		tok, err := dec.Token()
		switch {
		case err == io.EOF:
			return b.String(), nil
		case err != nil:
			return "", fmt.Errorf("%w: %w", ErrFormat, err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if skip > 0 || unseen(t.Name.Local) {
				skip++
				continue
			}
			inText = t.Name.Local == "t"
			b.WriteString(wordBreaks[t.Name.Local])
		case xml.EndElement:
			if skip > 0 {
				skip--
				continue
			}
			inText = false
			if t.Name.Local == "p" {
				b.WriteByte('\n')
			}
		case xml.CharData:
			if inText && skip == 0 {
				b.Write(t)
			}
		}
	}
}

var wordBreaks = map[string]string{"tab": "\t", "br": "\n", "cr": "\n"}

func unseen(name string) bool {
	return name == "del" || name == "instrText" || name == "Fallback" || name == "delText" || name == "pPr"
}

// cutArticles cuts at the lines that end an article in exports.
func cutArticles(text string) []string {
	const end = "End of Document"
	if !strings.Contains(text, end) {
		return []string{text}
	}
	var articles []string
	for _, part := range strings.Split(text, end) {
		if strings.TrimSpace(part) != "" {
			articles = append(articles, part)
		}
	}
	return articles
}
