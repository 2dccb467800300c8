package article

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"
)

// readMail makes an article of a message: its subject is the title, its plain
// text, or else its HTML, the text.
func readMail(data []byte) (Article, error) {
	data = bytes.TrimLeft(data, "\r\n")
	msg, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Article{}, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	words := &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	header := func(key string) string {
		s, err := words.DecodeHeader(msg.Header.Get(key))
		if err != nil || s == "" {
			s, _ = decode([]byte(msg.Header.Get(key)), "")
		}
		return s
	}
	a := Article{
		ID: strings.Trim(msg.Header.Get("Message-Id"), "<>"), Title: oneLine(header("Subject")),
		Published: mailDate(msg.Header.Get("Date")), Source: sender(header("From")),
	}
	a.Text = mailText(textproto.MIMEHeader(msg.Header), msg.Body, 0)
	return a, nil
}

// mailDate cuts off the comment that programs put behind a date.
func mailDate(s string) string {
	if t, err := mail.ParseDate(s); err == nil {
		return t.Format("2006-01-02T15:04:05Z07:00")
	}
	return s
}

func sender(from string) string {
	if name, _, found := strings.Cut(from, "<"); found && strings.TrimSpace(name) != "" {
		return strings.Trim(strings.TrimSpace(name), `"`)
	}
	return from
}

const maxMailDepth = 8

// mailText gives the text of a part of a message, "" for attachments.
func mailText(h textproto.MIMEHeader, r io.Reader, depth int) string {
	media, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		media = "text/plain"
	}
	if strings.HasPrefix(media, "multipart/") && depth < maxMailDepth {
		return bestPart(multipart.NewReader(r, params["boundary"]), depth)
	}
	if !strings.HasPrefix(media, "text/") || strings.HasPrefix(h.Get("Content-Disposition"), "attachment") {
		return ""
	}
	data, _ := io.ReadAll(transfer(h.Get("Content-Transfer-Encoding"), r))
	text, _ := decode(data, params["charset"])
	if media == "text/html" {
		return plainHTML(text)
	}
	return text
}

// bestPart takes plain text before HTML: of a message in two forms the plain
// one comes first.
func bestPart(parts *multipart.Reader, depth int) string {
	text := ""
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return text
		}
		if s := mailText(p.Header, p, depth+1); text == "" {
			text = s
		}
	}
}

func transfer(name string, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	}
	return r
}
