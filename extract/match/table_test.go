package match

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadTSV(t *testing.T) {
	const in = "# comment\n\ncode\tform\tnote\r\nsyr\tسوريا\tSyria\r\n# another\nirq\tالعراق\n"
	got, err := ReadTSV(strings.NewReader(in), "places.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := &Table{
		Name: "places.tsv", Header: []string{"code", "form", "note"}, HeaderLine: 3,
		Rows: []Row{{4, []string{"syr", "سوريا", "Syria"}}, {6, []string{"irq", "العراق", ""}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got.Column("form") != 1 || got.Column("Form") != -1 {
		t.Errorf("columns %d and %d", got.Column("form"), got.Column("Form"))
	}
}

func TestReadTSVErrors(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", "x.tsv:1: no header line"},
		{"comments only", "# a\n\n", "x.tsv:1: no header line"},
		{"too many cells", "a\tb\n1\t2\t3\n", "x.tsv:2: 3 cells, header has 2"},
		{"nameless column", "a\t\tb\n", "x.tsv:1: column 2 has no name"},
		{"two columns of a name", "a\tb\ta\n", `x.tsv:1: two columns "a"`},
		{"space", "a\n b\n", `x.tsv:2: space at the end in " b"`},
		{"no-break space", "a\nb\u00a0\n", "x.tsv:2: space at the end in"},
		{"bidi mark", "a\nب\u200fت\n", "x.tsv:2: bidi or byte order mark U+200F in"},
		{"byte order mark", "\ufeffa\n", "x.tsv:1: bidi or byte order mark U+FEFF in"},
		{"control character", "a\nb\x1ac\n", "x.tsv:2: control character U+001A in"},
		{"presentation form", "a\nﺣﻠﺐ\n", "x.tsv:2: presentation form U+FEA3 in"},
		{"not NFC", "a\ne\u0301\n", "x.tsv:2: not in NFC in"},
		{"invalid UTF-8", "a\nb\xff\n", "x.tsv:2: invalid UTF-8 in"},
		{"all faults", "a\n b\nc\td\n", "x.tsv:2: space at the end in \" b\"\nx.tsv:3: 2 cells, header has 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table, err := ReadTSV(strings.NewReader(test.in), "x.tsv")
			if table != nil || err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestReadTSVFailure(t *testing.T) {
	fault := errors.New("disk on fire")
	if _, err := ReadTSV(iotest.ErrReader(fault), "x.tsv"); !errors.Is(err, fault) {
		t.Errorf("got %v", err)
	}
}

func FuzzReadTSV(f *testing.F) {
	f.Add("# c\na\tb\n1\t2\n")
	f.Fuzz(func(t *testing.T, in string) {
		table, err := ReadTSV(strings.NewReader(in), "x.tsv")
		if err != nil {
			return
		}
		for _, row := range table.Rows {
			if len(row.Cells) != len(table.Header) {
				t.Fatalf("line %d has %d cells for %d columns", row.Line, len(row.Cells), len(table.Header))
			}
		}
	})
}
