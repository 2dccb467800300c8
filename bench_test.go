package tarikh_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tarikh/extract"
	"tarikh/extract/article"
	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/lang/ar"
	"tarikh/extract/match"
	"tarikh/extract/text"
	"tarikh/geo"
)

// The benchmarks run over the sample articles of examples/, or over the file of
// JSON lines, gzipped or not, that TARIKH_BULK names.

// sample gives JSON lines of Arabic articles and the bytes of text in them.
func sample(b *testing.B) (lines [][]byte, articles []article.Article, size int64) {
	b.Helper()
	lines = bulk(b)
	if lines == nil {
		lines = shipped(b)
	}
	for _, l := range lines {
		var a article.Article
		if err := json.Unmarshal(l, &a); err != nil {
			b.Fatal(err)
		}
		articles = append(articles, a)
		size += int64(len(l))
	}
	return lines, articles, size
}

// bulk reads the first thousand lines of the file that TARIKH_BULK names.
func bulk(b *testing.B) [][]byte {
	path := os.Getenv("TARIKH_BULK")
	if path == "" {
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			b.Fatal(err)
		}
	}
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<24)
	var lines [][]byte
	for scan.Scan() && len(lines) < 1000 {
		lines = append(lines, bytes.Clone(scan.Bytes()))
	}
	return lines
}

// shipped makes JSON lines of the Arabic articles of examples/.
func shipped(b *testing.B) [][]byte {
	paths, err := filepath.Glob("examples/*.ar.txt")
	if err != nil || len(paths) == 0 {
		b.Fatal("no examples", err)
	}
	var lines [][]byte
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		line, err := json.Marshal(article.Article{ID: p, Text: string(data), Published: "2019-02-13", Lang: "ar"})
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, line)
	}
	return lines
}

func arabic(b *testing.B) *lang.Language {
	b.Helper()
	l, err := ar.New()
	if err != nil {
		b.Fatal(err)
	}
	return l
}

// BenchmarkFloor is what any reader of articles must do: decode JSON, cut the
// text into tokens with their look-up keys. The others are measured against it.
func BenchmarkFloor(b *testing.B) {
	lines, _, size := sample(b)
	l := arabic(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, line := range lines {
			var a article.Article
			if err := json.Unmarshal(line, &a); err != nil {
				b.Fatal(err)
			}
			text.Split(a.Text, l.Abbreviations)
		}
	}
}

// BenchmarkMatch is the look-up of all words and phrases in the lexicon.
func BenchmarkMatch(b *testing.B) {
	_, articles, size := sample(b)
	l := arabic(b)
	scanner := match.NewScanner(l.Analyze, l.Lexicon)
	docs := make([]*text.Document, len(articles))
	for i, a := range articles {
		docs[i] = text.Split(a.Text, l.Abbreviations)
	}
	var words []*match.Word
	var hits []match.Hit[*lang.Entry]
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			words = scanner.Words(doc, words[:0])
			hits = scanner.Scan(0, doc, words, hits[:0])
		}
	}
}

// BenchmarkDates is the tagging of time expressions in cut and matched text.
func BenchmarkDates(b *testing.B) {
	_, articles, size := sample(b)
	l := arabic(b)
	scanner := match.NewScanner(l.Analyze, l.Lexicon)
	tagger := l.Tagger.Clone()
	docs, words := make([]*text.Document, len(articles)), make([][]date.Word, len(articles))
	for i, a := range articles {
		docs[i] = text.Split(a.Text, l.Abbreviations)
		for _, h := range scanner.Scan(0, docs[i], scanner.Words(docs[i], nil), nil) {
			for _, e := range h.Payloads {
				if e.Kind == lang.TimeEntry {
					words[i] = append(words[i], date.Word{First: h.First, Last: h.Last, Class: e.Class, Value: e.Value, Pre: h.Form.Pre})
				}
			}
		}
	}
	dct, err := date.ParseDay("2015-07-21")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i, doc := range docs {
			tagger.Tag(doc, words[i], date.Options{DCT: dct})
		}
	}
}

// BenchmarkExtract is the whole extractor, from article to record.
func BenchmarkExtract(b *testing.B) {
	_, articles, size := sample(b)
	x, err := extract.New(geo.Default(), extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	w := x.Worker()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			w.Extract(a)
		}
	}
}

// BenchmarkLocate is the resolution of all toponyms of the records.
func BenchmarkLocate(b *testing.B) {
	_, articles, size := sample(b)
	g := geo.Default()
	x, err := extract.New(g, extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	w := x.Worker()
	records := make([]*extract.Record, len(articles))
	for i, a := range articles {
		records[i] = w.Extract(a)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, rec := range records {
			g.Locate(rec)
		}
	}
}

// BenchmarkLoad is what a run pays before its first article.
func BenchmarkLoad(b *testing.B) {
	g := geo.Default()
	for b.Loop() {
		if _, err := extract.New(g, extract.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
