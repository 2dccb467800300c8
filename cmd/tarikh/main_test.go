package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"tarikh": main}) }

// TestScripts runs the program as users do. Each file of testdata/script is
// one page: the commands, what must come out, and the files they read.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    wantExit,
			"bytes":    writeBytes,
			"articles": writeArticles,
			"lines":    lines,
		},
		Condition: func(name string) (bool, error) {
			if name != "full" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			_, err := os.Stat("/dev/full")
			return err == nil, nil
		},
	})
}

// wantExit runs a command that must end with an exit code: exits 3 tarikh …
func wantExit(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// writeBytes writes a file that a page of text cannot hold: bytes name a\x00b
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o666))
}

// writeArticles writes many small articles: articles many.jsonl 300
func writeArticles(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"doc-%04d","lang":"en","published":"2019-02-%02d","source":"agency %d","text":"%s"}`+"\n",
			i, 1+i%28, i%7, strings.Repeat(sentences[i%len(sentences)]+" ", 1+i%5))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o666))
}

var sentences = []string{
	"Two soldiers were killed in clashes near Raqqa on Monday.",
	"Protesters marched in Baghdad.",
	"Shelling hit the village of Hajin yesterday, wounding five people.",
	"Nothing happened.",
}

// lines counts the lines of a file or of stdout: lines stdout 1
func lines(ts *testscript.TestScript, _ bool, args []string) {
	if n := strings.Count(ts.ReadFile(args[0]), "\n"); strconv.Itoa(n) != args[1] {
		ts.Fatalf("%s has %d lines, want %s", args[0], n, args[1])
	}
}
