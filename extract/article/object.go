package article

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// readObject makes an article of one JSON object. Of a name given twice the
// last counts, and a lone surrogate becomes U+FFFD, as package encoding/json
// has it.
func (rd *reader) readObject(text []byte) (Article, error) { return decodeObject(text, rd.Fields) }

func decodeObject(text []byte, names map[string]string) (Article, error) {
	note := ""
	if !utf8.Valid(text) {
		var s string
		s, note = decode(text, "")
		text = []byte(s)
	}
	raw, ok := flatObject(text)
	if !ok {
		if err := json.Unmarshal(text, &raw); err != nil || raw == nil {
			return Article{}, syntaxError(err)
		}
	}
	if inner := firstObject(raw); inner != nil { // {"_source": {…}} of search engines
		raw = inner
	}
	var a Article
	a.notice(note)
	for i, dst := range a.fields() {
		if err := a.fill(dst, FieldNames[i], raw, names[FieldNames[i]]); err != nil {
			return Article{}, err
		}
	}
	return a, nil
}

// firstObject gives the article that search engines wrap in metadata.
func firstObject(raw map[string]json.RawMessage) map[string]json.RawMessage {
	var inner map[string]json.RawMessage
	if raw["text"] == nil && len(raw["_source"]) > 0 && json.Unmarshal(raw["_source"], &inner) == nil {
		return inner
	}
	return nil
}

// fill finds the value of a field: under its own name or the one the user
// gave, else under the names that known exports use.
func (a *Article) fill(dst *string, field string, raw map[string]json.RawMessage, mapped string) error {
	if mapped != "" {
		return a.set(dst, field, mapped, raw[mapped])
	}
	if v := raw[field]; len(v) > 0 && string(v) != "null" {
		return a.set(dst, field, field, v)
	}
	for _, name := range aliases[field] {
		key := like(raw, name)
		if key == "" || key == field || isNothing(raw[key]) {
			continue
		}
		var b Article
		if b.set(&b.Text, field, key, raw[key]) == nil && b.Text != "" {
			*dst = plainValue(field, b.Text)
			return nil
		}
	}
	return nil
}

func isNothing(v json.RawMessage) bool {
	return len(v) == 0 || string(v) == "null" || string(v) == `""`
}

// like finds a key by its letters alone; of several, the first in order.
func like(raw map[string]json.RawMessage, name string) string {
	if _, ok := raw[name]; ok {
		return name
	}
	found := ""
	for key := range raw {
		if normal(key) == name && (found == "" || key < found) {
			found = key
		}
	}
	return found
}

// set fills a field. An identifier or a date may be a number, a publisher an
// object with a name, a text a list of paragraphs; another field of a wrong
// type is left empty, with a warning.
func (a *Article) set(dst *string, field, name string, value json.RawMessage) error {
	switch {
	case len(value) == 0 || string(value) == "null":
		return nil
	case value[0] == '"':
		return unquote(value, dst)
	case value[0] == '[' && field == "text" && paragraphs(dst, value):
		return nil
	case isNumber(value) && (field == "id" || field == "published"):
		*dst = string(value)
		return nil
	case value[0] == '{' && nameInside(dst, value):
		return nil
	case field == "title" || field == "text":
		return fmt.Errorf("%w: %q is not a string", ErrField, name)
	}
	a.Warnings = append(a.Warnings, fmt.Sprintf("field %q is not a string", name))
	return nil
}

func isNumber(v json.RawMessage) bool { return v[0] == '-' || v[0] >= '0' && v[0] <= '9' }

// paragraphs joins a list of strings.
func paragraphs(dst *string, value json.RawMessage) bool {
	var list []string
	if json.Unmarshal(value, &list) != nil {
		return false
	}
	*dst = strings.Join(list, "\n")
	return true
}

// nameInside takes the name out of {"id": null, "name": "…"} and the like.
func nameInside(dst *string, value json.RawMessage) bool {
	var obj map[string]json.RawMessage
	if json.Unmarshal(value, &obj) != nil {
		return false
	}
	for _, key := range []string{"name", "title", "$oid", "$date", "rendered", "value", "uri"} {
		if v := obj[key]; len(v) > 0 && v[0] == '"' {
			return json.Unmarshal(v, dst) == nil
		}
	}
	return false
}

// syntaxError says where a line ceases to be JSON.
func syntaxError(err error) error {
	if se, ok := err.(*json.SyntaxError); ok {
		return fmt.Errorf("%w: byte %d: %v", ErrSyntax, se.Offset, se)
	}
	return fmt.Errorf("%w: not an object", ErrSyntax)
}

// aliases are the names that known exports give to the fields, in the form of
// normal, the surest first: news-please, Media Cloud, GDELT, NewsAPI, the
// Guardian, Event Registry, NGEC, schema.org, WordPress.
var aliases = map[string][]string{
	"id":    {"_id", "articleid", "documentid", "docid", "docno", "storyid", "storiesid", "uuid", "guid", "identifier"},
	"title": {"headline", "titlepage", "articletitle", "newstitle", "webtitle", "titlerss", "heading", "subject"},
	"text": {"maintext", "articlebody", "fulltext", "body", "bodytext", "articletext", "storytext", "plaintext", "contenttext",
		"content", "contents", "eventtext", "rawtext", "article", "story", "description", "summary", "snippet", "abstract", "excerpt"},
	"published": {"datepublish", "datepublished", "publishedat", "publishedon", "publishdate", "publisheddate", "publicationdate",
		"pubdate", "dateofpublication", "webpublicationdate", "published", "datetimepub", "datetime", "seendate", "articledate",
		"storydate", "dategmt", "date", "time", "timestamp"},
	"source": {"sourcename", "medianame", "sourcedomain", "publisher", "publication", "outlet", "newspaper", "sitename", "site",
		"domain", "sourcetitle", "provider", "feed"},
	"url":  {"link", "weburl", "articleurl", "sourceurl", "permalink", "canonicalurl", "uri", "href"},
	"lang": {"language", "langcode", "languagecode", "inlanguage", "locale"},
}

// normal is a name by its letters alone: "Date_Publish" is datepublish.
func normal(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("_- .\u00a0", r) && name[0] != '_' {
			return -1
		}
		return r
	}, strings.ToLower(strings.TrimSpace(name)))
}

// plainValue takes the markup out of the bodies that web services give.
func plainValue(field, value string) string {
	if (field == "text" || field == "title") && hasMarkup(value) {
		return plainHTML(value)
	}
	return value
}

// languages are the names of languages that exports use for their codes.
var languages = map[string]string{
	"arabic": "ar", "ara": "ar", "العربية": "ar", "english": "en", "eng": "en", "french": "fr", "fra": "fr", "fre": "fr",
	"persian": "fa", "farsi": "fa", "fas": "fa", "per": "fa", "urdu": "ur", "urd": "ur", "kurdish": "ku", "turkish": "tr", "tur": "tr",
	"hebrew": "he", "heb": "he", "russian": "ru", "rus": "ru", "spanish": "es", "spa": "es", "german": "de", "deu": "de",
}

func languageTag(s string) string {
	s = strings.TrimSpace(s)
	if code := languages[strings.ToLower(s)]; code != "" {
		return code
	}
	return s
}
