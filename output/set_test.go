package output

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func TestParseSpec(t *testing.T) {
	tests := []struct{ in, path, err string }{
		{"csv=a.csv", "a.csv", ""},
		{"csv", "-", ""},
		{"geojson=a=b", "a=b", ""},
		{"csv=", "", "without a path"},
		{"xml=a", "", `unknown output format "xml"`},
		{"", "", "unknown output format"},
	}
	for _, tt := range tests {
		spec, err := ParseSpec(tt.in)
		if tt.err == "" && (err != nil || spec.Path != tt.path) || tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
			t.Errorf("%q: %q, %v", tt.in, spec.Path, err)
		}
	}
}

func specs(t *testing.T, list ...string) []Spec {
	t.Helper()
	var all []Spec
	for _, s := range list {
		spec, err := ParseSpec(s)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, spec)
	}
	return all
}

// files are the names in a folder, hidden ones too.
func files(t *testing.T, dir string) string {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// writeAll sends the sample through a set.
func writeAll(s *Set) error {
	parts, err := s.Render(sample())
	if err != nil {
		return err
	}
	if err := s.Article(parts); err != nil {
		return err
	}
	if err := s.Timeline(sampleEntries()); err != nil {
		return err
	}
	return s.Commit()
}

func TestSet(t *testing.T) {
	dir := t.TempDir()
	var stdout bytes.Buffer
	s, err := Open(specs(t, "csv="+dir+"/a.csv", "geojson="+dir+"/a.geojson", "documents=-"), &stdout, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if names := files(t, dir); strings.Contains(" "+names, " a.") {
		t.Errorf("before the end: %s", names)
	}
	if err := writeAll(s); err != nil {
		t.Fatal(err)
	}
	if names := files(t, dir); names != "a.csv a.geojson" {
		t.Errorf("files %s", names)
	}
	if !strings.HasPrefix(stdout.String(), `{"id":"doc-1"`) {
		t.Errorf("standard output %.40q", stdout.String())
	}
	s.Abort() // of no effect now
	if names := files(t, dir); names != "a.csv a.geojson" {
		t.Errorf("files after all: %s", names)
	}
}

func TestSetAbort(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "a.csv")
	if err := os.WriteFile(old, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	s, err := Open(specs(t, "csv="+old, "documents="+dir+"/b"), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.Abort()
	if content, _ := os.ReadFile(old); string(content) != "old" || files(t, dir) != "a.csv" {
		t.Errorf("after a failure: %q, %s", content, files(t, dir))
	}
}

func TestOpenFails(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, bad := range [][]string{
		{"csv=" + dir},
		{"csv=" + dir + "/none/a.csv"},
		{"csv=" + file + "/a.csv"},
		{"csv=" + dir + "/a", "geojson=" + dir + "/../" + filepath.Base(dir) + "/a"},
		{"csv=-", "geojson=-"},
		{"csv=" + dir + "/a", "csv=" + dir + "/none/b"},
	} {
		if _, err := Open(specs(t, bad...), &bytes.Buffer{}, Options{}); err == nil {
			t.Errorf("%v: no error", bad)
		} else if strings.Contains(err.Error(), ".tmp") {
			t.Errorf("%v: the temporary name shows: %v", bad, err)
		}
	}
	if names := files(t, dir); names != "file" {
		t.Errorf("left behind: %s", names)
	}
}

func TestReplace(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links and permissions are others there")
	}
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.csv"), filepath.Join(dir, "link.csv")
	if err := os.WriteFile(real, nil, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	s, err := Open(specs(t, "csv="+link), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := writeAll(s); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
	if info, err = os.Stat(real); err != nil || info.Mode().Perm() != 0o640 || info.Size() == 0 {
		t.Errorf("real file: %v, %v", info, err)
	}
}

func TestDiskFull(t *testing.T) {
	const full = "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip("no " + full)
	}
	for _, format := range []string{"csv=", "geojson=", "documents="} {
		s, err := Open(specs(t, format+full), nil, Options{})
		if err != nil {
			t.Fatal(err)
		}
		err = writeAll(s)
		if !errors.Is(err, syscall.ENOSPC) || !strings.HasPrefix(err.Error(), "writing /dev/full: ") {
			t.Errorf("%s %v", format, err)
		}
	}
}

// failing is a target that fails in its n-th call.
type failing struct {
	calls     *int
	committed bool
}

var errCall = errors.New("call failed")

func (f *failing) call() error {
	*f.calls--
	if *f.calls == 0 {
		return errCall
	}
	return nil
}

func (f *failing) Write(p []byte) (int, error) { return len(p), f.call() }
func (f *failing) name() string                { return "it" }
func (f *failing) finish() error               { return f.call() }
func (f *failing) commit() error               { f.committed = true; return f.call() }
func (f *failing) abort()                      {}

// TestFailEveryCall lets each call fail in turn: the error must come out, and
// nothing may appear before everything is on the disk.
func TestFailEveryCall(t *testing.T) {
	for n := 1; ; n++ {
		calls := n
		s := &Set{}
		for i, spec := range specs(t, "csv=a", "geojson=b", "documents=c") {
			s.outs = append(s.outs, newOut(spec, &failing{calls: &calls}, 16+i))
		}
		err := writeAll(s)
		if calls > 0 {
			if n < 10 || err != nil {
				t.Fatalf("%d calls in all, %v", n, err)
			}
			return
		}
		if !errors.Is(err, errCall) {
			t.Fatalf("call %d failed, %v", n, err)
		}
		first := s.outs[0].file.(*failing)
		if first.committed && strings.Contains(err.Error(), "finish") {
			t.Fatalf("call %d: appeared before all was written", n)
		}
	}
}
