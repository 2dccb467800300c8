package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"tarikh/extract/article"
)

// The outcomes that have a code of their own.
var (
	errUsage       = errors.New("wrong command line")
	errPartial     = errors.New("some inputs could not be read")
	errInterrupted = errors.New("interrupted")
)

// exits is the one table of exit codes. The first row is for no error, the
// second for every error that no later row names.
var exits = []struct {
	code int
	err  error
	help string
}{
	{0, nil, "everything was read and written"},
	{1, nil, "failure: no output was written"},
	{2, errUsage, "wrong command line: nothing was done"},
	{3, errPartial, "some inputs could not be read; the outputs hold the others"},
	{130, errInterrupted, "interrupted; the outputs hold the articles read until then"},
}

func exitCode(err error) int {
	if err == nil {
		return 0
	}
	for _, e := range exits {
		if e.err != nil && errors.Is(err, e.err) {
			return e.code
		}
	}
	return 1
}

// exitHelp is the table for the help text.
func exitHelp() string {
	var b strings.Builder
	b.WriteString("Exit codes:")
	for _, e := range exits {
		fmt.Fprintf(&b, "\n  %3d  %s", e.code, e.help)
	}
	return b.String()
}

// usageError is a mistake in the command line, with its own hint.
type usageError struct {
	error
	hint string
}

func (e usageError) Unwrap() error        { return e.error }
func (e usageError) Is(target error) bool { return target == errUsage }

// hints say what to try, by error.
var hints = []struct {
	err  error
	hint string
}{
	{article.ErrPDF, "turn it into text first: pdftotext -enc UTF-8 article.pdf - | tarikh extract -"},
	{article.ErrKind, "save it as text, HTML, DOCX, XLSX, CSV or JSON lines"},
	{article.ErrNUL, "a binary file; articles are text, HTML, JSON lines, CSV, XLSX, DOCX, feeds, WARC or mail"},
	{article.ErrField, "name the field of the text: --field text=NAME"},
	{article.ErrHeader, "name the column of the text: --field text=NAME"},
	{article.ErrNone, "folders are searched for text, HTML, JSON, CSV, XLSX, DOCX, feeds, WARC and mail, also packed"},
	{article.ErrMatch, "look at the pattern; ** stands for any number of folders"},
	{article.ErrSyntax, "each line, or each element of the list, must be one whole JSON object"},
	{article.ErrTooLong, "an article may have 16 MiB; is a line break or a quotation mark missing?"},
	{article.ErrBomb, "unpack it by hand if you trust it"},
	{article.ErrDepth, "unpack the outer archives by hand"},
	{errLocked, "wait for it, or write somewhere else"},
	{errTooMany, "see the errors above, or allow more with --max-errors"},
	{syscall.ENOSPC, "free some space, or write to another disk"},
	{syscall.EPIPE, "the program that reads the output has closed it"},
	{fs.ErrPermission, "you may not read or write there"},
}

func hintFor(err error) string {
	var ue usageError
	if errors.As(err, &ue) && ue.hint != "" {
		return ue.hint
	}
	for _, h := range hints {
		if errors.Is(err, h.err) {
			return h.hint
		}
	}
	return ""
}

// report tells the user about an error that ends the run. What errPartial and
// errInterrupted stand for has been told already.
func report(w io.Writer, err error) {
	if err == nil || errors.Is(err, errPartial) || errors.Is(err, errInterrupted) {
		return
	}
	lines := []error{err}
	if f := (faulty{}); errors.As(err, &f) {
		lines = faultsOf(f.error)
	}
	for _, line := range lines {
		fmt.Fprintf(w, "tarikh: error: %s\n", article.Printable(line.Error()))
	}
	if hint := hintFor(err); hint != "" {
		fmt.Fprintf(w, "tarikh: hint: %s\n", hint)
	}
}
