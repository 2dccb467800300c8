package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// warc reads a web archive (ISO 28500): the pages of its response, resource and
// conversion records. Each record is read whole by its length, so that a bad
// one costs nothing but itself. Records of other kinds are passed over.
func (rd *reader) warc(src source, br *bufio.Reader) bool {
	offset := int64(0)
	for n := 1; ; n++ {
		h, size, err := recordHeader(br)
		if err == io.EOF {
			return true
		}
		if err != nil {
			return rd.failAt(src.path, n, offset, fmt.Errorf("%w: record %d: %w", ErrFormat, n, err))
		}
		length, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
		if err != nil || length < 0 {
			return rd.failAt(src.path, n, offset, fmt.Errorf("%w: record %d: no length", ErrFormat, n))
		}
		if !rd.record(Item{path: src.path, line: n, offset: offset}, h, br, length) {
			return false
		}
		offset += size + length
	}
}

func (rd *reader) failAt(path string, line int, offset int64, err error) bool {
	return rd.yield(Item{path: path, line: line, offset: offset, err: err})
}

// recordHeader reads the lines before a record, and empty ones before them.
func recordHeader(br *bufio.Reader) (textproto.MIMEHeader, int64, error) {
	const most = 256 << 10
	h, total := textproto.MIMEHeader{}, int64(0)
	for began := false; ; {
		line, size, err := readLine(br, nil, lookBytes)
		total += size
		text := strings.TrimSpace(string(line))
		switch {
		case err != nil && (text != "" || began):
			return nil, total, io.ErrUnexpectedEOF
		case err != nil:
			return nil, total, err
		case total > most:
			return nil, total, ErrTooLong
		case !began && text == "":
			continue
		case !began && !strings.HasPrefix(text, "WARC/"):
			return nil, total, errors.New("no WARC header")
		case text == "":
			return h, total, nil
		}
		if key, value, ok := strings.Cut(text, ":"); ok && began {
			h.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
		began = true
	}
}

// record hands out a record that may hold a page, and reads over others.
func (rd *reader) record(it Item, h textproto.MIMEHeader, br *bufio.Reader, length int64) bool {
	kind := strings.ToLower(h.Get("Warc-Type"))
	url := strings.Trim(h.Get("Warc-Target-Uri"), "<>")
	wanted := kind == "response" || kind == "resource" || kind == "conversion"
	if !wanted || length > int64(rd.MaxBytes) {
		n, err := io.CopyN(io.Discard, br, length)
		switch {
		case err != nil:
			return rd.failAt(it.path, it.line, it.offset+n, io.ErrUnexpectedEOF)
		case wanted:
			return rd.failAt(it.path, it.line, it.offset, ErrTooLong)
		}
		return true
	}
	raw := make([]byte, length)
	if n, err := io.ReadFull(br, raw); err != nil {
		return rd.failAt(it.path, it.line, it.offset+int64(n), io.ErrUnexpectedEOF)
	}
	it.raw = raw
	rec := record{kind: kind, url: url, id: strings.Trim(h.Get("Warc-Record-Id"), "<>"), content: h.Get("Content-Type"), max: rd.MaxBytes}
	if it.read = rec.read; kind == "response" && !rec.isPage(raw) {
		return true
	}
	return rd.yield(it)
}

// record is what the header of a WARC record says.
type record struct {
	kind, url, id, content string
	max                    int
}

// isPage looks into the header of an HTTP response: a picture is no article,
// nor is an error page.
func (r record) isPage(raw []byte) bool {
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(raw)), nil)
	if err != nil {
		return true // it is told when it is read
	}
	media, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	return resp.StatusCode == http.StatusOK && isTextType(media)
}

func isTextType(media string) bool {
	return media == "" || strings.HasPrefix(media, "text/") && media != "text/css" && media != "text/javascript" || media == "application/xhtml+xml"
}

func (r record) read(raw []byte) (a Article, err error) {
	media, params, _ := mime.ParseMediaType(r.content)
	data, charset := raw, params["charset"]
	if r.kind == "response" {
		if data, media, charset, err = httpBody(raw, r.max); err != nil {
			return a, err
		}
	}
	switch {
	case media == "text/plain":
		text, note := decode(data, charset)
		a = Text(text)
		a.notice(note)
	default:
		if a, err = readPageAs(data, charset); err != nil {
			return a, err
		}
	}
	a.URL = first(a.URL, r.url)
	a.ID = first(a.ID, r.id)
	return a, nil
}

// httpBody undoes what a server did to a page: chunks and packing.
func httpBody(raw []byte, max int) (data []byte, media, charset string, err error) {
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(raw)), nil)
	if err != nil {
		return nil, "", "", fmt.Errorf("%w: %w", ErrFormat, err)
	}
	defer resp.Body.Close()
	media, params, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	body, err := io.ReadAll(resp.Body)
	if err != nil && len(body) == 0 {
		return nil, "", "", fmt.Errorf("%w: %w", ErrFormat, err)
	}
	unpack := packing(body)
	if unpack == nil {
		if enc := resp.Header.Get("Content-Encoding"); enc == "br" || enc == "deflate" {
			return nil, "", "", fmt.Errorf("%w: packed with %s", ErrKind, enc)
		}
		return body, media, params["charset"], nil
	}
	z, err := unpack(bytes.NewReader(body))
	if err != nil {
		return nil, "", "", err
	}
	defer z.Close()
	data, err = io.ReadAll(io.LimitReader(z, int64(max)+1))
	if len(data) > max {
		return nil, "", "", ErrTooLong
	}
	if len(data) > 0 {
		err = nil // what came out of a response cut short is still a page
	}
	return data, media, params["charset"], err
}
