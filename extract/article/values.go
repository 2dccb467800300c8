package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// values reads JSON values that are not one a line: the elements of an array,
// or objects over several lines. Commas and the brackets of the array are no
// part of the values, so that one bad element does not cost the others. An
// object that is no article but holds a list of them gives those of the list.
func (rd *reader) values(src source, br *bufio.Reader) bool {
	if plain := decodeStream(br); plain != io.Reader(br) {
		br = bufio.NewReaderSize(plain, lookBytes)
	}
	v := &valueReader{br: br, line: 1, max: rd.MaxBytes}
	found := false
	for {
		raw, err := v.next()
		if err == io.EOF {
			return found || rd.fail(src.path, 0, ErrEmpty)
		}
		found = true
		it := Item{path: src.path, line: v.start, offset: v.from, raw: raw, err: err, read: rd.readObject}
		switch {
		case err != nil && err != ErrTooLong && err != ErrSyntax:
			return rd.fail(src.path, v.line, err)
		case err == nil && rd.listed(it):
			if rd.ended {
				return false
			}
			continue
		}
		if !rd.yield(it) {
			return false
		}
	}
}

// lists are the keys under which answers of interfaces hold their articles.
var lists = []string{"articles", "results", "stories", "documents", "docs", "items", "entries", "data", "hits", "response", "value", "news"}

// listed gives the articles of a list inside an object.
func (rd *reader) listed(it Item) bool {
	var obj map[string]json.RawMessage
	if _, ok := flatObject(it.raw); ok {
		return false
	}
	if json.Unmarshal(it.raw, &obj) != nil || obj["text"] != nil || rd.Fields["text"] != "" && obj[rd.Fields["text"]] != nil {
		return false
	}
	for range 3 { // {"response": {"docs": […]}}
		key, list := listIn(obj)
		if key == "" {
			return false
		}
		if list == nil {
			var inner map[string]json.RawMessage
			if json.Unmarshal(obj[key], &inner) != nil {
				return false
			}
			obj = inner
			continue
		}
		for i, raw := range list {
			element := Item{path: it.path, line: it.line + i, offset: it.offset, raw: raw, read: rd.readObject}
			if rd.ended = !rd.yield(element); rd.ended {
				return true
			}
		}
		return true
	}
	return false
}

// listIn finds the list of articles, or the object it lies in.
func listIn(obj map[string]json.RawMessage) (key string, list []json.RawMessage) {
	for _, key := range lists {
		v := bytes.TrimSpace(obj[key])
		if len(v) == 0 || v[0] != '{' && v[0] != '[' {
			continue
		}
		if v[0] == '{' {
			return key, nil
		}
		if json.Unmarshal(v, &list) == nil && len(list) > 0 && len(list[0]) > 0 && list[0][0] == '{' {
			return key, list
		}
	}
	return "", nil
}

// valueReader cuts a stream of JSON into its objects without reading them.
type valueReader struct {
	br     *bufio.Reader
	line   int   // of the byte to come
	offset int64 // of the byte to come
	start  int   // line where the value begins
	from   int64 // byte where the value begins
	max    int
}

func (v *valueReader) readByte() (byte, error) {
	c, err := v.br.ReadByte()
	if err != nil {
		return 0, err
	}
	v.offset++
	if c == '\n' {
		v.line++
	}
	return c, nil
}

// next gives the next object; io.EOF at the end. What stands between objects
// and is no punctuation of an array is given once with ErrSyntax.
func (v *valueReader) next() ([]byte, error) {
	var stray []byte
	for {
		c, err := v.readByte()
		if err != nil {
			if err == io.EOF && len(stray) > 0 {
				return stray, ErrSyntax
			}
			return nil, err
		}
		switch {
		case c == '{':
			if len(stray) > 0 {
				v.br.UnreadByte()
				v.offset--
				return stray, ErrSyntax
			}
			v.start, v.from = v.line, v.offset-1
			return v.object()
		case bytes.IndexByte([]byte(" \t\r\n,[]"), c) < 0:
			if len(stray) == 0 {
				v.start, v.from = v.line, v.offset-1
			}
			if len(stray) < headBytes {
				stray = append(stray, c)
			}
		}
	}
}

// object reads to the brace that closes the first one. Of an object longer
// than max it keeps the start.
func (v *valueReader) object() ([]byte, error) {
	buf, size, depth, quoted, escaped := []byte{'{'}, 1, 1, false, false
	for depth > 0 {
		c, err := v.readByte()
		if err == io.EOF {
			return buf, nil // broken off: the decoder says where
		}
		if err != nil {
			return buf, err
		}
		if size++; size <= v.max {
			buf = append(buf, c)
		}
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
	}
	if size > v.max {
		return buf[:headBytes], ErrTooLong
	}
	return buf, nil
}
