package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	trec  = "<DOC>\n<TITLE>مدينة</TITLE>\n<TEXT>\nالمدينة مدينته، القاء إلقاء 5 km\n</TEXT>\n</DOC>\n"
	lines = `{"title": "مدينة", "text": "المدينة مدينته، القاء إلقاء 5 km"}` + "\n"
	want  = "2\tمدينة\n1\tالقاء قاء مدينته\n"
)

func TestCount(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "a.txt"), []byte(trec), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "a.jsonl")
	if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{folder, file} {
		counts := make(tally)
		if err := countCorpus(counts, name); err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := write(&out, counts, 1); err != nil || out.String() != want {
			t.Errorf("%s gives %q, want %q (%v)", name, out.String(), want, err)
		}
	}
	if err := countCorpus(make(tally), "no such file"); err == nil {
		t.Error("no error for a file that is not there")
	}
}
