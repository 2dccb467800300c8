package article

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// outcomes reads paths and gives the number of articles and the errors.
func outcomes(opts Options, paths ...string) (articles int, errs []*Error) {
	for _, err := range Read(paths, opts) {
		var e *Error
		if errors.As(err, &e) {
			errs = append(errs, e)
			continue
		}
		articles++
	}
	return articles, errs
}

// bomb is so many mebibytes of spaces in JSON, packed.
func bomb(t testing.TB, mib int) []byte {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	check(t, err)
	z.Write([]byte(`{"text":"`))
	spaces := bytes.Repeat([]byte(" "), 1<<20)
	for range mib {
		z.Write(spaces)
	}
	check(t, z.Close())
	return b.Bytes()
}

func TestBombs(t *testing.T) {
	packed := bomb(t, 80)
	z, err := zstd.NewWriter(nil)
	check(t, err)
	inZip := string(packed)
	for range 6 {
		inZip = string(zipped(t, map[string]string{"a.zip": inZip}))
	}
	for name, content := range map[string][]byte{
		"a.jsonl.gz":  packed,
		"b.txt.gz":    packed,
		"c.jsonl.zst": z.EncodeAll(bytes.Repeat([]byte("{"), 80<<20), nil),
		"d.zip":       zipped(t, map[string]string{"a.json": strings.Repeat(" ", 80<<20)}),
		"e.zip":       []byte(inZip),
		"f.tar.gz":    gzipped(t, tarred(t, "a.txt", strings.Repeat(" ", 80<<20))),
		"g.docx":      zipped(t, map[string]string{"word/document.xml": "<w:t>" + strings.Repeat(" ", 80<<20)}),
	} {
		t.Run(name, func(t *testing.T) {
			path := write(t, t.TempDir(), name, string(content))
			before := allocated()
			articles, errs := outcomes(Options{}, path)
			if articles != 0 || len(errs) == 0 {
				t.Errorf("%d articles, errors %v", articles, errs)
			}
			for _, e := range errs {
				if c := e.Class(); c != "bomb" && c != "too-long" && c != "depth" {
					t.Errorf("class %s: %v", c, e)
				}
			}
			if grown := allocated() - before; grown > 400<<20 {
				t.Errorf("%d MiB were allocated", grown>>20)
			}
		})
	}
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// TestHugeLine reads a line of 100 MB between two others.
func TestHugeLine(t *testing.T) {
	line := `{"id":"1","text":"x"}` + "\n"
	path := write(t, t.TempDir(), "a.jsonl", line+`{"text":"`+strings.Repeat("x", 100_000_000)+"\"}\n"+line)
	articles, errs := outcomes(Options{}, path)
	if articles != 2 || len(errs) != 1 || errs[0].Line != 2 || errs[0].Offset != int64(len(line)) || !bytes.HasPrefix(errs[0].Head, []byte(`{"text":"xxx`)) {
		t.Errorf("%d articles, errors %v", articles, errs)
	}
}

func TestDeepNesting(t *testing.T) {
	const depth = 10_000
	sentence := "The army shelled the town of Hajin on Wednesday and five civilians were killed in the attack."
	for name, tt := range map[string]struct {
		content  string
		articles int
	}{
		"div.html":   {"<html><body>" + strings.Repeat("<div>", depth) + sentence, 1},
		"inline.htm": {"<html><body><p>" + strings.Repeat("<b><i>", depth) + sentence, 1},
		"list.html":  {"<html><body>" + strings.Repeat("<ul><li>", depth) + sentence, 1},
		"table.html": {"<html><body>" + strings.Repeat("<table><tr><td>", depth) + sentence, 1},
		"a.json":     {strings.Repeat(`{"a":`, depth) + "1" + strings.Repeat("}", depth), 0},
		"b.json":     {strings.Repeat("[", depth) + `{"text":"x"}` + strings.Repeat("]", depth), 0},
		"c.jsonl":    {`{"text":"x","a":` + strings.Repeat("[", depth) + strings.Repeat("]", depth) + "}", 0},
		"d.xml":      {"<rss>" + strings.Repeat("<a>", depth), 0},
		"ld.html":    {`<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, depth) + "</script><p>" + sentence, 1},
	} {
		t.Run(name, func(t *testing.T) {
			articles, errs := outcomes(Options{}, write(t, t.TempDir(), name, tt.content))
			if articles != tt.articles || articles+len(errs) == 0 {
				t.Errorf("%d articles, errors %v", articles, errs)
			}
		})
	}
}

// TestHostileNames reads archives whose members have names that lead outside.
// Nothing is written anywhere.
func TestHostileNames(t *testing.T) {
	dir := t.TempDir()
	names := map[string]string{"../../up.txt": "Text one.", "/etc/abs.txt": "Text two.", `..\win.txt`: "Text three.",
		"new\nline\x1b[31m.txt": "", "dir/": "", "C:\\x.txt": "Text four."}
	path := write(t, dir, "a.zip", string(zipped(t, names)))
	write(t, dir, "b.tar", tarred(t, "../../../tmp/up.txt", "Text five."))
	articles, errs := outcomes(Options{}, dir)
	if articles != 5 || len(errs) != 1 {
		t.Errorf("%d articles, errors %v", articles, errs)
	}
	for _, e := range errs {
		if strings.ContainsAny(e.Error(), "\n\x1b") {
			t.Errorf("control characters in %q", e.Error())
		}
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); err != nil || len(left) != 2 {
		t.Errorf("files %v, %v", left, err)
	}
}

func TestLinksAndDevices(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "in/a.txt", "Text.")
	for link, to := range map[string]string{"in/loop": "..", "in/self": "self", "in/file.txt": "a.txt", "whole": "in"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	articles, errs := outcomes(Options{}, filepath.Join(dir, "in"))
	if articles != 2 || len(errs) != 1 || errs[0].Class() != "read" { // the link to itself
		t.Errorf("%d articles, errors %v", articles, errs)
	}
	if articles, _ = outcomes(Options{}, filepath.Join(dir, "whole")); articles != 2 {
		t.Errorf("%d articles behind a link to a folder", articles)
	}
	if _, err := os.Stat("/dev/zero"); err == nil {
		if _, errs = outcomes(Options{}, "/dev/zero"); len(errs) != 1 || errs[0].Class() != "device" {
			t.Errorf("device: %v", errs)
		}
	}
}

// TestBroken cuts every kind of file short, and puts bytes in that do not
// belong there: there is an article or an error, and no panic.
func TestBroken(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	dir := t.TempDir()
	for _, name := range slices.Sorted(maps.Keys(writers)) {
		whole := writers[name](t, invent(rng, 1))
		for i := range 40 {
			cut := bytes.Clone(whole[:len(whole)*i/40])
			if i%2 == 1 {
				cut = bytes.Clone(whole)
				for range i {
					cut[rng.IntN(len(cut))] = byte(rng.IntN(256))
				}
			}
			articles, errs := outcomes(Options{}, write(t, dir, name, string(cut)))
			for _, e := range errs {
				if errors.Is(e, ErrReader) {
					t.Errorf("%s, %d: %v", name, i, e)
				}
			}
			if articles+len(errs) == 0 && len(cut) > 0 && !strings.Contains(name, "warc") {
				t.Errorf("%s, %d: neither article nor error of %d bytes", name, i, len(cut))
			}
		}
	}
}

// long are units that a page or a text of any length is made of.
var long = map[string]string{
	"paragraphs.html": "<p>The army shelled the town on Wednesday &amp; five were killed.</p>\n",
	"divs.html":       "<div class=a><div>The army shelled the town.</div><a href=x>link</a></div>\n",
	"unclosed.html":   "<b><p>The army shelled <i>the town\n",
	"links.html":      "<li><a href=/1>Five killed in shelling</a></li>\n",
	"spans.html":      "<span>a</span> ",
	"comments.html":   "<!-- x --><p>y",
	"tables.html":     "<table><tr><td>The army shelled the town.",
	"entities.html":   "&lt;&gt;&#1575;<br>",
	"attributes.html": `<p title="a b c" class="date time">The army 1/2/2019</p>`,
	"text.txt":        "جيش قصف البلدة يوم الأربعاء.\n",
	"quotes.csv":      `"a,`,
	"array.json":      `[{"text":"x"},`,
	"mail.eml":        "MIME-Version: 1.0\nA: b\n",
	"feed.xml":        "<rss><item><title>x</title></item>",
}

// TestLong reads pages and texts of 1 MB.
func TestLong(t *testing.T) {
	for name, unit := range long {
		t.Run(name, func(t *testing.T) {
			articles, errs := outcomes(Options{}, write(t, t.TempDir(), name, longOf(name, unit, 1_000_000)))
			if articles+len(errs) == 0 {
				t.Error("neither an article nor an error")
			}
		})
	}
}

// BenchmarkLength shows how the time grows with the length of a page or a text: ten
// times as long should take ten times as long.
func BenchmarkLength(b *testing.B) {
	for name, unit := range long {
		for _, size := range []int{100_000, 1_000_000} {
			b.Run(name+"/"+strconv.Itoa(size), func(b *testing.B) {
				path := write(b, b.TempDir(), name, longOf(name, unit, size))
				b.SetBytes(int64(size))
				for b.Loop() {
					outcomes(Options{}, path)
				}
			})
		}
	}
}

func longOf(name, unit string, size int) string {
	return head(name) + strings.Repeat(unit, size/len(unit))
}

func head(name string) string {
	switch filepath.Ext(name) {
	case ".html":
		return "<!DOCTYPE html><html><head><title>t</title></head><body>"
	case ".csv":
		return "id,text\n"
	}
	return ""
}

// FuzzReaders reads anything under any name, in any of its cuts.
func FuzzReaders(f *testing.F) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, name := range slices.Sorted(maps.Keys(writers)) {
		f.Add(name, writers[name](f, invent(rng, 1)))
	}
	f.Add("a.csv", []byte("id,text\n1,\"a\nb\"\n2,\"c"))
	f.Add("b.warc", []byte("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"))
	f.Add("c.json", []byte(`{"response":{"docs":[{"text":"x"}]}}`))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		rd := &reader{Options: Options{MaxBytes: 1 << 20}}
		n := 0
		rd.yield = func(it Item) bool {
			a, err := it.Article()
			if errors.Is(err, ErrReader) {
				t.Fatal(err)
			}
			if err == nil && a.ID == "" {
				t.Fatalf("no identifier: %+v", a)
			}
			n++
			return n < 10_000
		}
		rd.stream(source{path: name, r: bytes.NewReader(content)})
	})
}

// FuzzFits matches patterns of any form.
func FuzzFits(f *testing.F) {
	f.Add("a/**/b*.html", "a/x/y/b1.html")
	f.Fuzz(func(t *testing.T, pattern, name string) {
		if strings.Count(pattern, "**") > 4 {
			return
		}
		fits(pattern, name)
	})
}

func ExampleError() {
	err := &Error{Path: "articles.jsonl", Line: 3, Err: ErrSyntax}
	fmt.Println(err)
	// Output: articles.jsonl:3: malformed JSON
}
