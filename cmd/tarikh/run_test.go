package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"tarikh/extract/article"
)

// TestExitCodes holds the table of the help text.
func TestExitCodes(t *testing.T) {
	for _, tt := range []struct {
		err  error
		code int
	}{
		{nil, 0},
		{io.ErrUnexpectedEOF, 1},
		{usageError{io.EOF, ""}, 2},
		{fmt.Errorf("%w: 3", errPartial), 3},
		{errInterrupted, 130},
	} {
		if got := exitCode(tt.err); got != tt.code {
			t.Errorf("%v: exit code %d, want %d", tt.err, got, tt.code)
		}
		if line := fmt.Sprintf("\n  %3d  ", tt.code); !strings.Contains(exitHelp(), line) {
			t.Errorf("code %d is not in the help", tt.code)
		}
	}
}

// TestClosedPipe writes to a reader that has gone.
func TestClosedPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	defer w.Close()
	for _, args := range [][]string{{"extract", "-"}, {"extract", "-", "-o", "documents=-"}, {"version"}} {
		var stderr bytes.Buffer
		code := run(args, strings.NewReader("Some text."), w, &stderr)
		got := stderr.String()
		if code != 1 || strings.Count(got, "tarikh: error:") != 1 || !strings.Contains(got, "broken pipe") {
			t.Errorf("%v: exit code %d, %s", args, code, got)
		}
	}
}

// TestInterrupt sends the signal while standard input is open and nothing
// comes: what was read is written.
func TestInterrupt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "d.jsonl")
	stdin, feed := io.Pipe()
	defer feed.Close()
	var stderr bytes.Buffer
	code := make(chan int)
	go func() {
		code <- run([]string{"extract", "-", "-o", "documents=" + out}, stdin, io.Discard, &stderr)
	}()
	for i := range 3 { // when the third was taken, the first is in hand
		if _, err := fmt.Fprintf(feed, `{"id":"%d","text":"Some text."}`+"\n", i); err != nil {
			t.Fatal(err)
		}
	}
	if err := interrupt(); err != nil {
		t.Skip(err)
	}
	if got := <-code; got != 130 {
		t.Fatalf("exit code %d: %s", got, &stderr)
	}
	if !strings.Contains(stderr.String(), "tarikh: interrupted; the outputs hold") {
		t.Errorf("messages: %s", &stderr)
	}
	content, err := os.ReadFile(out)
	if err != nil || !bytes.HasPrefix(content, []byte(`{"id":"0",`)) || !bytes.HasSuffix(content, []byte("}\n")) {
		t.Errorf("output %q, %v", content, err)
	}
}

func interrupt() error {
	p, err := os.FindProcess(os.Getpid())
	if err != nil {
		return err
	}
	return p.Signal(syscall.SIGTERM)
}

// BenchmarkHelp is what every start costs: nothing may be loaded for it.
func BenchmarkHelp(b *testing.B) {
	for b.Loop() {
		run([]string{"--help"}, nil, io.Discard, io.Discard)
	}
}

// TestFaultOfOneArticle sees to it that a fault of the program in one article is an error
// that names it, whether its date or its events are looked for.
func TestFaultOfOneArticle(t *testing.T) {
	m := &mapper{} // without a worker every article is a fault
	a := article.Article{ID: "a-1", Text: "12 May 2019 (Reuters) - Fighting went on."}
	for name, err := range map[string]error{"date": m.date(&a), "locate": func() error { _, err := m.locate(a); return err }()} {
		if err == nil || !strings.Contains(err.Error(), "article a-1: internal error") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
