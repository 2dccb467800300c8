package article

import (
	"bytes"
	"encoding/json"
)

// flatObject cuts a JSON object into its fields, when all of them are strings
// without rare escapes, plain numbers or null: the form of nearly every record,
// read in a third of the time that package encoding/json needs. False leaves
// the object to that package, also for its messages.
func flatObject(text []byte) (map[string]json.RawMessage, bool) {
	s := flat{text: text}
	if !s.take('{') {
		return nil, false
	}
	fields := make(map[string]json.RawMessage, 8)
	for {
		key, ok := s.quoted()
		if !ok || bytes.IndexByte(key, '\\') >= 0 || !s.take(':') {
			return nil, false
		}
		value, ok := s.value()
		if !ok {
			return nil, false
		}
		fields[string(key[1:len(key)-1])] = value
		if s.take(',') {
			continue
		}
		ok = s.take('}')
		s.space()
		return fields, ok && s.at == len(text)
	}
}

// flat is a place in a JSON text.
type flat struct {
	text []byte
	at   int
}

func (s *flat) space() {
	for s.at < len(s.text) && (s.text[s.at] == ' ' || s.text[s.at] == '\t' || s.text[s.at] == '\n' || s.text[s.at] == '\r') {
		s.at++
	}
}

// take passes over a sign and the white space before it.
func (s *flat) take(c byte) bool {
	s.space()
	if s.at == len(s.text) || s.text[s.at] != c {
		return false
	}
	s.at++
	return true
}

func (s *flat) value() ([]byte, bool) {
	s.space()
	rest := s.text[s.at:]
	switch {
	case len(rest) == 0:
		return nil, false
	case rest[0] == '"':
		return s.quoted()
	case bytes.HasPrefix(rest, []byte("null")):
		s.at += len("null")
		return rest[:len("null")], true
	}
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	if n == 0 || n > 1 && rest[0] == '0' {
		return nil, false
	}
	s.at += n
	return rest[:n], true
}

// quoted takes a string with its quotation marks.
func (s *flat) quoted() ([]byte, bool) {
	s.space()
	start := s.at
	if start == len(s.text) || s.text[start] != '"' {
		return nil, false
	}
	for i := start + 1; i < len(s.text); i++ {
		switch c := s.text[i]; {
		case c == '"':
			s.at = i + 1
			return s.text[start:s.at], true
		case c == '\\':
			if i++; i == len(s.text) || bytes.IndexByte([]byte(`"\/bfnrt`), s.text[i]) < 0 {
				return nil, false
			}
		case c < ' ':
			return nil, false
		}
	}
	return nil, false
}

// escapes are the signs behind a backslash that stand for another one.
var escapes = map[byte]byte{'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unquote gives what a JSON string says.
func unquote(value json.RawMessage, dst *string) error {
	if bytes.Contains(value, []byte(`\u`)) {
		return json.Unmarshal(value, dst)
	}
	inner := value[1 : len(value)-1]
	if bytes.IndexByte(inner, '\\') < 0 {
		*dst = string(inner)
		return nil
	}
	out := make([]byte, 0, len(inner))
	for i := 0; i < len(inner); i++ {
		c := inner[i]
		if c == '\\' {
			i++
			if c = inner[i]; escapes[c] != 0 {
				c = escapes[c]
			}
		}
		out = append(out, c)
	}
	*dst = string(out)
	return nil
}
