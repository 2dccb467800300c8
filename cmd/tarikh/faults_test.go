//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// rounds is how often a fault is tried: few times in every run of the tests,
// TARIKH_ROUNDS times in the long mode of CI.
func rounds(few int) int {
	if n, err := strconv.Atoi(os.Getenv("TARIKH_ROUNDS")); err == nil {
		return n
	}
	return few
}

// manyArticles writes a file of JSON lines.
func manyArticles(t testing.TB, dir string, n int) string {
	t.Helper()
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"doc-%05d","published":"2019-02-%02d","source":"agency %d","text":"%s"}`+"\n",
			i, 1+i%28, i%7, strings.Repeat(sentences[i%len(sentences)]+" ", 1+i%5))
	}
	path := filepath.Join(dir, "many.jsonl")
	if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestKilled kills runs at random moments and gives the same command again,
// until one comes through: the bytes are those of a run left alone, and at no
// time is there half a file.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	input := manyArticles(t, dir, 600)
	alone := filepath.Join(dir, "alone")
	args := func(dir string) []string {
		return []string{"extract", input, "-q", "-o", "documents=" + filepath.Join(dir, "d.jsonl"), "-o", "csv=" + filepath.Join(dir, "t.csv")}
	}
	mkdir(t, alone)
	start := time.Now()
	if out, err := exec.Command("tarikh", args(alone)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	whole := time.Since(start)
	kills := 0
	for round := range rounds(2) {
		dir := filepath.Join(dir, fmt.Sprint(round))
		mkdir(t, dir)
		longest := whole / 2
		for !killed(t, args(dir), time.Duration(rand.Int64N(int64(longest)))) {
			kills++
			longest += whole / 8 // so that there is an end
			checkWhole(t, dir, alone)
		}
		checkWhole(t, dir, alone)
		for _, name := range []string{"d.jsonl", "t.csv"} {
			if !bytes.Equal(readFile(t, filepath.Join(dir, name)), readFile(t, filepath.Join(alone, name))) {
				t.Fatalf("round %d, after %d kills: %s differs", round, kills, name)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
	t.Logf("%d rounds, %d kills, %v alone", rounds(2), kills, whole)
}

func mkdir(t testing.TB, dir string) {
	t.Helper()
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
}

// killed starts the program and kills it after a time; true when it came
// through before.
func killed(t *testing.T, args []string, after time.Duration) bool {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command("tarikh", args...)
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	defer timer.Stop()
	err := cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() >= 0 {
		t.Fatalf("%v: %s", err, &stderr)
	}
	return err == nil
}

// checkWhole demands that a file which has appeared is complete.
func checkWhole(t *testing.T, dir, alone string) {
	t.Helper()
	for _, name := range []string{"d.jsonl", "t.csv"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err == nil && !bytes.Equal(b, readFile(t, filepath.Join(alone, name))) {
			t.Fatalf("half a file: %s", name)
		}
	}
}

// failing takes so many writes and then no more.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, syscall.ENOSPC
	}
	return len(p), nil
}

// TestFailedWrites fails the Nth write for every N, until none fails.
func TestFailedWrites(t *testing.T) {
	input := manyArticles(t, t.TempDir(), 100)
	for n := 0; ; n++ {
		var stderr bytes.Buffer
		code := run([]string{"extract", input, "-q", "-o", "documents=-"}, nil, &failing{left: n}, &stderr)
		if code == 0 {
			t.Logf("%d writes", n)
			return
		}
		if code != 1 || strings.Count(stderr.String(), "tarikh: error:") != 1 || !strings.Contains(stderr.String(), "no space left") {
			t.Fatalf("write %d: exit code %d: %s", n, code, &stderr)
		}
	}
}

// TestFullDisk writes to a file system that is too small by every number of
// pages, until it is large enough: nothing appears before.
func TestFullDisk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "small")
	mkdir(t, dir)
	input := manyArticles(t, filepath.Dir(dir), 100)
	most := 1 << 20
	for size := 4096; size <= most; size += 4096 {
		if err := mountSmall(dir, size); err != nil {
			t.Skip(err)
		}
		var stderr bytes.Buffer
		code := run([]string{"extract", input, "-q", "-o", "documents=" + filepath.Join(dir, "d.jsonl"), "-o", "csv=" + filepath.Join(dir, "t.csv")},
			nil, io.Discard, &stderr)
		left := appeared(t, dir)
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Fatal(err)
		}
		if code == 0 {
			t.Logf("%d bytes are enough", size)
			return
		}
		if code != 1 || strings.Count(stderr.String(), "tarikh: error:") != 1 || !strings.Contains(stderr.String(), "no space left") || left > 2 {
			t.Fatalf("%d bytes: exit code %d, %d files: %s", size, code, left, &stderr)
		}
		if size >= 1<<16 {
			size += 1 << 16
		}
	}
	t.Errorf("%d bytes are not enough", most)
}

// appeared counts the outputs that are there and demands that they are whole.
func appeared(t *testing.T, dir string) int {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("left behind: %s", e.Name())
		}
		if e.Name() == "d.jsonl" && bytes.Count(readFile(t, filepath.Join(dir, e.Name())), []byte("\n")) != 100 {
			t.Errorf("half a file")
		}
		n++
	}
	return n
}

// TestTwoRuns refuses the second run on an output, and lets the next one in.
func TestTwoRuns(t *testing.T) {
	dir := t.TempDir()
	input, out := manyArticles(t, dir, 3), filepath.Join(dir, "t.csv")
	held, err := lock([]string{out})
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	args := []string{"extract", input, "-q", "-o", "csv=" + out}
	if code := run(args, nil, io.Discard, &stderr); code != 1 || !strings.Contains(stderr.String(), "another run writes there") {
		t.Errorf("exit code %d: %s", code, &stderr)
	}
	held.release()
	if code := run(args, nil, io.Discard, &stderr); code != 0 {
		t.Errorf("exit code %d: %s", code, &stderr)
	}
}

// TestUnreadable runs as a user who may not read one of two files, nor write
// beside them.
func TestUnreadable(t *testing.T) {
	dir, err := os.MkdirTemp("", "unreadable")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Text."), 0o644)
	os.WriteFile(filepath.Join(dir, "b.txt"), []byte("Text."), 0o000)
	program := filepath.Join(dir, "tarikh")
	self, err := exec.LookPath("tarikh")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(program, readFile(t, self), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		output string
		code   int
		want   string
	}{
		{"documents=-", 3, "b.txt: permission denied"},
		{"documents=" + filepath.Join(dir, "d.jsonl"), 1, "permission denied"},
	} {
		cmd := exec.Command(program, "extract", filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), "-o", tt.output)
		if err := asNobody(cmd); err != nil {
			t.Skip(err)
		}
		out, err := cmd.CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != tt.code || !strings.Contains(string(out), tt.want) {
			t.Errorf("%s: %v: %s", tt.output, err, out)
		}
	}
}
