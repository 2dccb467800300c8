package article

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// kind is how a file is written.
type kind int

const (
	unknown    kind = iota // text without a structure that could be told, and no name to say so
	plain                  // plain text
	markdown               // the same, with a heading or front matter
	jsonLines              // one JSON object a line
	jsonValues             // a JSON array, or objects over several lines
	page                   // HTML
	feed                   // RSS or Atom
	message                // a message with header and body
	table                  // CSV, TSV
	archive                // zip; XLSX and DOCX are such
	tape                   // tar
	crawl                  // WARC
	pdf
	foreign // known, and not read
	binary  // NUL bytes
)

// magic are the first bytes that say what a file is, whatever its name.
var magic = []struct {
	start string
	kind  kind
}{
	{"PK\x03\x04", archive}, {"PK\x05\x06", archive}, {"%PDF-", pdf}, {"WARC/1.", crawl}, {"WARC/0.", crawl},
	{`{\rtf`, foreign}, {"\xd0\xcf\x11\xe0", foreign}, {"\x89PNG", foreign}, {"\xff\xd8\xff", foreign}, {"GIF8", foreign},
	{"BZh", foreign}, {"\xfd7zXZ", foreign}, {"7z\xbc\xaf", foreign}, {"Rar!", foreign}, {"SQLite format 3\x00", foreign},
}

// named are the endings of names that decide where the content does not.
var named = map[string]kind{
	".jsonl": jsonLines, ".ndjson": jsonLines, ".json": jsonLines,
	".html": page, ".htm": page, ".xhtml": page,
	".csv": table, ".tsv": table, ".tab": table,
	".eml": message,
	".md":  markdown, ".markdown": markdown,
	".txt": plain, ".text": plain, "": plain,
}

// notArticles are the endings of files that saved pages bring along; in a
// folder they are passed over unread.
var notArticles = map[string]bool{
	".css": true, ".js": true, ".mjs": true, ".map": true, ".svg": true, ".ico": true, ".png": true, ".jpg": true,
	".jpeg": true, ".gif": true, ".webp": true, ".avif": true, ".bmp": true, ".woff": true, ".woff2": true, ".ttf": true,
	".otf": true, ".eot": true, ".mp3": true, ".mp4": true, ".webm": true, ".m4a": true, ".wav": true, ".mov": true,
	".geojson": true, ".kml": true, ".gpkg": true, ".yaml": true, ".yml": true, ".toml": true, ".ini": true,
	".log": true, ".py": true, ".go": true, ".sh": true, ".exe": true, ".dll": true, ".so": true, ".lock": true, ".tmp": true,
}

// tell says what a file is by its first bytes, and by its name where they
// leave it open.
func tell(name string, start []byte) kind {
	for _, m := range magic {
		if bytes.HasPrefix(start, []byte(m.start)) {
			return m.kind
		}
	}
	if isTar(start) {
		return tape
	}
	text, ext := decodeStart(start), extension(name)
	if k := structure(strings.TrimSpace(text), ext); k != unknown {
		return k
	}
	k := named[ext]
	if k == page { // a name alone makes no page
		k = plain
	}
	if k <= markdown && strings.IndexByte(text, 0) >= 0 {
		return binary
	}
	return k
}

func isTar(start []byte) bool { return len(start) >= 262 && string(start[257:262]) == "ustar" }

// structure looks for the marks of a structured text.
func structure(text, ext string) kind {
	switch {
	case text == "":
		return unknown
	case text[0] == '<':
		return markup(text)
	case text[0] == '{' && ext != ".txt" || strings.HasPrefix(text, `{"`):
		return objects(text, ext)
	case text[0] == '[' && startsArray(text):
		return jsonValues
	case ext == ".eml" || named[ext] == unknown && isMail(text):
		return message
	case named[ext] != markdown && ext != ".txt" && isTable(text, ext):
		return table
	}
	return unknown
}

// markup tells a page from a feed by the first element. In plain text an angle
// bracket may stand too.
func markup(text string) kind {
	low := strings.ToLower(text[:min(len(text), 8<<10)])
	for _, mark := range []string{"<rss", "<feed", "<rdf:rdf"} {
		if strings.Contains(low, mark) && !strings.Contains(low, "<html") {
			return feed
		}
	}
	for _, mark := range []string{"<!doctype", "<html", "<head", "<body", "<meta", "<article", "<div", "<p>", "<p ", "<h1", "<title", "<main", "<section", "<table", "<span", "<br", "<script", "<?xml"} {
		if strings.Contains(low, mark) {
			return page
		}
	}
	return unknown
}

// objects tells JSON lines from objects that go over several lines. A file
// named so is lines, whatever its first line is.
func objects(text, ext string) kind {
	if ext == ".jsonl" || ext == ".ndjson" {
		return jsonLines
	}
	line, _, more := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	if !more || json.Valid([]byte(line)) || len(line) > 1 && line[len(line)-1] == '}' {
		return jsonLines
	}
	if c := line[len(line)-1]; c == '{' || c == '[' || c == ',' {
		return jsonValues
	}
	return jsonLines
}

// startsArray tells a JSON array from a text in square brackets.
func startsArray(text string) bool {
	rest := strings.TrimLeft(text[1:], " \t\r\n")
	return rest != "" && (rest[0] == '{' || rest[0] == ']' && len(rest) == 1)
}

// mailKeys are header lines that a mail has and an article does not.
var mailKeys = []string{"mime-version:", "message-id:", "received:", "return-path:", "delivered-to:"}

func isMail(text string) bool {
	head, _, _ := strings.Cut(strings.ReplaceAll(text, "\r", ""), "\n\n")
	head = "\n" + strings.ToLower(head)
	for _, key := range mailKeys {
		if strings.Contains(head, "\n"+key) {
			return true
		}
	}
	return false
}

// isTable looks for a header that names a column of text or of titles. A file
// that is named a table is one even if its header has to be complained of.
func isTable(text, ext string) bool {
	if named[ext] == table {
		return true
	}
	line, _, more := strings.Cut(text, "\n")
	if !more || len(line) > 4<<10 {
		return false
	}
	cells, ok := splitRow(line, delimiter(line))
	cols := newColumns(cells, nil)
	return ok && cols.has("text") && len(cols.at) > 1
}

// decodeStart makes the start of a file readable enough to look at.
func decodeStart(start []byte) string {
	if enc := wideEncoding(start); enc != nil {
		start, _ = enc.NewDecoder().Bytes(start[:len(start)&^1])
	}
	return strings.TrimPrefix(string(start), bom)
}

const bom = "\uFEFF"

// endsInRune cuts off the beginning of a letter at the end of a stretch of
// UTF-8.
func endsInRune(b []byte) []byte {
	for i := 1; i <= min(len(b), utf8.UTFMax-1); i++ {
		if c := b[len(b)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-i:]) {
				return b[:len(b)-i]
			}
			break
		}
	}
	return b
}
