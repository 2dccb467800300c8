package output

import (
	"strings"
	"testing"

	"tarikh/extract"
	"tarikh/extract/text"
)

// TestExplain looks for each kind of line and for the reason at its end.
func TestExplain(t *testing.T) {
	loc := sample()
	end := strings.Index(sampleBody, "\n")
	loc.Sentences = []extract.Sentence{
		{Part: extract.Title, Span: text.Span{End: len(sampleTitle)}},
		{Part: extract.Body, Span: text.Span{End: end}},
		{Part: extract.Body, Span: text.Span{Start: end, End: len(sampleBody)}, Furniture: true},
	}
	var b strings.Builder
	if err := Explain(&b, loc); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"doc-1", "published 2019-02-13 (metadata)", "a warning", "\ntitle " + sampleTitle,
		"أمس = DATE", "[ar.deictic]", "unresolved", "not looked for", "Hajin", "killed at least 3", "injured 0 to 2",
		"[ar.passive]", "(not read) وقالت"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, &b)
		}
	}
}
