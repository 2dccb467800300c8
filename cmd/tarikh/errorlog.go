package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"tarikh/extract/article"
)

// errorLog is the file of articles that could not be read. It is made with the
// first error; one of an earlier run is emptied when there is none.
type errorLog struct {
	path  string // "" for no file
	owner string // the first output of the run
	file  *atomicFile
}

// errorJSON is one line: where, what, and how the input begins there.
type errorJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Offset  int64  `json:"offset"`
	Class   string `json:"class"`
	Message string `json:"message"`
	Head    string `json:"head"`
	HeadHex string `json:"head_hex,omitempty"` // when the bytes are not UTF-8
}

func (l *errorLog) add(err error) error {
	if l.path == "" {
		return nil
	}
	if l.file == nil {
		file, err := newAtomicFile(l.path, l.owner)
		if err != nil {
			return fmt.Errorf("writing %s: %w", l.path, plainError(err))
		}
		l.file = file
	}
	line := errorLine(err)
	enc := json.NewEncoder(l.file)
	enc.SetEscapeHTML(false)
	return enc.Encode(line)
}

func errorLine(err error) errorJSON {
	var ae *article.Error
	if !errors.As(err, &ae) {
		return errorJSON{Class: "internal", Message: err.Error()}
	}
	line := errorJSON{File: ae.Path, Line: ae.Line, Offset: ae.Offset, Class: ae.Class(), Message: ae.Err.Error()}
	if head := trimRune(ae.Head); utf8.Valid(head) {
		line.Head = string(head)
	} else {
		line.Head, line.HeadHex = strings.ToValidUTF8(string(head), "\uFFFD"), fmt.Sprintf("%x", head)
	}
	return line
}

// trimRune cuts off a letter that is broken at the end.
func trimRune(b []byte) []byte {
	for i := 1; i < utf8.UTFMax && i <= len(b); i++ {
		if utf8.RuneStart(b[len(b)-i]) {
			if !utf8.FullRune(b[len(b)-i:]) {
				return b[:len(b)-i]
			}
			break
		}
	}
	return b
}

// close lets the file appear.
func (l *errorLog) close() error {
	if l.file == nil {
		if info, err := os.Stat(l.path); l.path == "" || err != nil || !info.Mode().IsRegular() {
			return nil
		}
		return os.Truncate(l.path, 0)
	}
	if err := l.file.commit(); err != nil {
		return fmt.Errorf("writing %s: %w", l.path, plainError(err))
	}
	return nil
}
