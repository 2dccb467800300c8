package article

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// write makes a file in a folder of the test and gives its path.
func write(t testing.TB, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// outcome is one line for each article and error: id title | text, or the error.
func outcome(dir string, opts Options, paths ...string) []string {
	var lines []string
	for a, err := range Read(paths, opts) {
		if err != nil {
			lines = append(lines, "error "+strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), ""))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s %s | %s", a.ID, a.Title, strings.TrimSpace(a.Text)))
	}
	return lines
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, file, content string
		want                []string
	}{
		{"text", "a.txt", "ID: 7\n\nعنوان\n\nمتن.\n", []string{"7 عنوان | متن."}},
		{"byte order mark", "a.txt", bom + "ID: 7\n\nمتن.\n", []string{"7  | متن."}},
		{"id from content", "a.txt", "x.", []string{"c92f00b196e2fb02  | x."}},
		{"empty", "a.txt", " \n\n", []string{"error a.txt: no text"}},
		{"nothing", "a.txt", "", []string{"error a.txt: no text"}},
		{"not UTF-8", "a.txt", "abc\xe9\n", []string{"b5c1b6ebc7f43a01  | abcé"}},
		{"NUL", "a.txt", "a\x00b\n", []string{"error a.txt: NUL bytes in text"}},
		{"lines", "a.jsonl", `{"id":"1","text":"x"}` + "\n\n" + `{"id":"2","text":"y"}`, []string{"1  | x", "2  | y"}},
		{"CRLF", "a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\r\n{\"id\":\"2\",\"text\":\"y\"}\r\n", []string{"1  | x", "2  | y"}},
		{"mark before lines", "a.jsonl", bom + `{"id":"1","text":"x"}`, []string{"1  | x"}},
		{"bad line", "a.ndjson", "{\"id\":\n{\"id\":\"2\",\"text\":\"y\"}\n[1]\nnull\n", []string{
			"error a.ndjson:1: malformed JSON: byte 6: unexpected end of JSON input", "2  | y",
			"error a.ndjson:3: malformed JSON: not an object", "error a.ndjson:4: malformed JSON: not an object"}},
		{"no lines", "a.jsonl", "\n", []string{"error a.jsonl: no text"}},
		{"line not UTF-8", "a.jsonl", "{\"id\":\"1\",\"text\":\"\xe9\"}\n", []string{"1  | é"}},
		{"lines by content", "a.data", "\n {\"id\":\"1\",\"text\":\"x\"}\n", []string{"1  | x"}},
		{"text by content", "a.data", "one line.", []string{"0e68375e680f58c2  | one line."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			got := outcome(dir, Options{}, write(t, dir, tt.file, tt.content))
			checkLines(t, got, tt.want)
		})
	}
}

func checkLines(t *testing.T, got, want []string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func TestReadFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "b.txt", "ID: b\n\nb.")
	write(t, dir, "a/z.jsonl", `{"id":"z","text":"z"}`)
	write(t, dir, "a/.hidden.txt", "no")
	write(t, dir, ".git/x.txt", "no")
	write(t, dir, "c/readme.rst", "no")
	write(t, dir, "c/empty.txt", "")
	checkLines(t, outcome(dir, Options{}, dir), []string{"z  | z", "b  | b.", "error c/empty.txt: no text"})
	err := firstError(filepath.Join(dir, ".git", "x"), dir+"/c/none")
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "d"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := firstError(filepath.Join(dir, "d")); !errors.Is(err, ErrNone) {
		t.Errorf("empty folder: %v", err)
	}
}

func firstError(paths ...string) error {
	for _, err := range Read(paths, Options{}) {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestReadStdin(t *testing.T) {
	for input, want := range map[string]string{
		`{"id":"1","text":"x"}`:               "1  | x",
		"Title: T\nID: 2\n\nBody.":            "2 T | Body.",
		pack(t, `{"id":"3","text":"x"}`+"\n"): "3  | x",
		"":                                    "error standard input: no text",
	} {
		checkLines(t, outcome("", Options{Stdin: strings.NewReader(input)}, "-"), []string{want})
	}
}

func pack(t testing.TB, s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReadPacked(t *testing.T) {
	dir := t.TempDir()
	lines := "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}\n"
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"1  | x", "2  | y"}
	checkLines(t, outcome(dir, Options{}, write(t, dir, "a.jsonl.gz", pack(t, lines))), want)
	checkLines(t, outcome(dir, Options{}, write(t, dir, "b.jsonl.zst", string(z.EncodeAll([]byte(lines), nil)))), want)
	checkLines(t, outcome(dir, Options{}, write(t, dir, "members.jsonl.gz", pack(t, lines[:22])+pack(t, lines[22:]))), want)

	cut := pack(t, strings.Repeat(lines, 9))
	got := outcome(dir, Options{}, write(t, dir, "cut.jsonl.gz", cut[:len(cut)-9]))
	if last := got[len(got)-1]; !strings.HasPrefix(last, "error cut.jsonl.gz:") || !strings.HasSuffix(last, "unexpected EOF") {
		t.Errorf("a file cut short ends with %q", last)
	}
}

// What is damaged costs the rest of its member; the members behind it are read.
func TestReadDamaged(t *testing.T) {
	dir := t.TempDir()
	member := func(id string) string {
		return pack(t, strings.Repeat(`{"id":"`+id+`","text":"the quick brown fox `+id+`"}`+"\n", 3))
	}
	first, second, third := member("1"), member("2"), member("3")
	hurt := []byte(second)
	hurt[len(hurt)-6] ^= 0xff // in the checksum: all of its lines came out
	got := outcome(dir, Options{}, write(t, dir, "a.jsonl.gz", first+string(hurt)+third))
	if len(got) != 10 || got[5] != "2  | the quick brown fox 2" || !strings.HasPrefix(got[6], "error a.jsonl.gz:7: damaged at byte ") || got[7] != "3  | the quick brown fox 3" {
		t.Errorf("a wrong checksum: got %q", got)
	}
	// A member without its end: what tells where the next begins is lost with it.
	got = outcome(dir, Options{}, write(t, dir, "b.jsonl.gz", first+second[:20]+strings.Repeat("\xff", 20)+third+first))
	if len(got) < 7 || got[len(got)-1] != "1  | the quick brown fox 1" || !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "error b.jsonl.gz") }) {
		t.Errorf("a member cut short: got %q", got)
	}
	// Not even the head can be read, in a folder, where foreign files are passed over.
	write(t, dir, "deep/c.jsonl.gz", "\x1f\x8b\x07 not so"+third)
	got = outcome(dir, Options{}, filepath.Join(dir, "deep"))
	if len(got) != 4 || !strings.HasPrefix(got[0], "error deep/c.jsonl.gz: damaged at byte 10 of the packed file: gzip: invalid header") || got[1] != "3  | the quick brown fox 3" {
		t.Errorf("a head that is none: got %q", got)
	}
	// Members without end are given up.
	got = outcome(dir, Options{}, write(t, dir, "d.jsonl.gz", strings.Repeat("\x1f\x8b\x08\x00 no deflate", 10_000)))
	if len(got) > 2*maxDamages+2 || !strings.HasSuffix(got[len(got)-1], "malformed file: more than 100 damaged parts") {
		t.Errorf("%d lines, at the end %q", len(got), got[len(got)-1])
	}
}

func TestReadTooLong(t *testing.T) {
	dir := t.TempDir()
	long := `{"id":"1","text":"` + strings.Repeat("x", 100_000) + `"}` + "\n"
	path := write(t, dir, "a.jsonl", long+`{"id":"2","text":"y"}`+"\n"+long[:len(long)-1])
	checkLines(t, outcome(dir, Options{MaxBytes: 1000}, path),
		[]string{"error a.jsonl:1: article too long", "2  | y", "error a.jsonl:3: article too long"})
	path = write(t, dir, "a.txt", strings.Repeat("x", 2000))
	checkLines(t, outcome(dir, Options{MaxBytes: 1000}, path), []string{"error a.txt: article too long"})
	if n := len(outcome(dir, Options{}, write(t, dir, "b.jsonl", long))); n != 1 {
		t.Errorf("a line longer than the buffer gave %d outcomes", n)
	}
}

// failing gives its data and then an error.
type failing struct{ data io.Reader }

var errDisk = errors.New("device gone")

func (f failing) Read(p []byte) (int, error) {
	n, err := f.data.Read(p)
	if err == io.EOF {
		err = errDisk
	}
	return n, err
}

func TestReadFailing(t *testing.T) {
	lines := failing{strings.NewReader("{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":")}
	checkLines(t, outcome("", Options{Stdin: lines}, "-"), []string{"1  | x", "error standard input:2: device gone"})
	text := failing{strings.NewReader("some text")}
	checkLines(t, outcome("", Options{Stdin: text}, "-"), []string{"error standard input: device gone"})
}

func TestReadStops(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.jsonl", strings.Repeat("{\"text\":\"x\"}\n", 3))
	write(t, dir, "b.txt", "")
	n := 0
	for range Read([]string{dir, dir}, Options{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d articles after a break", n)
	}
}
