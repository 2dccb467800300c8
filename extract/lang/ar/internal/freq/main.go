// Command freq counts the words of a corpus and writes the frequency list of
// package ar: lines of a count and, after a tab, the keys that have it. A word
// is counted together with itself behind the article, if it has three letters
// or more; a key in ه that is mostly written with ة is listed with ة.
//
//	go run ./extract/lang/ar/internal/freq -min 3 antcorpus.data > extract/lang/ar/data/frequency.txt
//
// A corpus is a folder of articles in the mark-up of TREC, one a file, as the
// ANT Corpus has them, or a file of JSON lines with the members "title" and
// "text", gzipped or not. Words are cut and folded by package text, as the
// extractor does it.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"tarikh/extract/text"
)

func main() {
	least := flag.Int("min", 3, "leave out words that occur less often")
	flag.Parse()
	counts := make(tally)
	for _, name := range flag.Args() {
		if err := countCorpus(counts, name); err != nil {
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(1)
		}
	}
	if err := write(os.Stdout, counts, *least); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

// countCorpus adds the words of a folder or a file.
func countCorpus(counts tally, name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return countLines(counts, name)
	}
	return filepath.WalkDir(name, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txt" {
			return err
		}
		data, err := os.ReadFile(path)
		count(counts, member(string(data), "TITLE"))
		count(counts, member(string(data), "TEXT"))
		return err
	})
}

// member gives what stands between the tags of the name.
func member(doc, name string) string {
	_, after, _ := strings.Cut(doc, "<"+name+">")
	inner, _, _ := strings.Cut(after, "</"+name+">")
	return inner
}

// countLines adds the words of a file of JSON lines.
func countLines(counts tally, name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if filepath.Ext(name) == ".gz" {
		if r, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for dec := json.NewDecoder(r); ; {
		var article struct{ Title, Text string }
		switch err := dec.Decode(&article); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		}
		count(counts, article.Title)
		count(counts, article.Text)
	}
}

// tally counts the spellings of every key: with ة at the end, and without.
type tally map[string]struct{ plain, feminine int }

// count adds the Arabic words of a text.
func count(counts tally, s string) {
	doc := text.Split(s, nil)
	for _, tok := range doc.Tokens {
		if arabic, _, _ := text.Script(tok.Key); tok.Kind != text.Word || arabic < 2 {
			continue
		}
		word := bare(tok.Key, doc.Surface(tok.Span))
		n := counts[word]
		if tok.Marbuta {
			n.feminine++
		} else {
			n.plain++
		}
		counts[word] = n
	}
}

// bare cuts the article from a word of three letters or more. With a hamza it
// is none: إلقاء.
func bare(key, surface string) string {
	rest, ok := strings.CutPrefix(key, "ال")
	if !ok || utf8.RuneCountInString(rest) < 3 || !strings.HasPrefix(surface, "ا") {
		return key
	}
	return rest
}

// write prints the words by falling count, those of one count in one line.
func write(w io.Writer, counts tally, least int) error {
	words := make(map[int][]string)
	for word, spelt := range counts {
		n := spelt.plain + spelt.feminine
		if n < least {
			continue
		}
		if spelt.feminine > spelt.plain {
			word = strings.TrimSuffix(word, "ه") + "ة"
		}
		words[n] = append(words[n], word)
	}
	out := bufio.NewWriter(w)
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(words))) {
		slices.Sort(words[n])
		fmt.Fprintf(out, "%d\t%s\n", n, strings.Join(words[n], " "))
	}
	return out.Flush()
}
