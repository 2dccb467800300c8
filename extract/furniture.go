package extract

import (
	"tarikh/extract/article"
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// findFurniture marks the sentences that are no part of the story: lines that
// begin like page furniture, lines without a word, and all that follows such a
// line at the end of the text.
func (r *reading) findFurniture() {
	sents := r.doc.Sentences
	r.quiet = append(r.quiet[:0], make([]bool, len(sents))...)
	rest, restParagraph := false, -1
	quietLine := -1
	for i, sent := range sents {
		lineStart := i == 0 || sents[i-1].Paragraph != sent.Paragraph
		if lineStart {
			kind := r.furniture(sent)
			if kind != "" {
				quietLine = sent.Paragraph
			}
			if kind == "rest" && r.part == Body && sent.First*2 > len(r.doc.Tokens) {
				rest, restParagraph = true, sent.Paragraph
			}
		}
		if !lineStart && r.furniture(sent) == "tail" {
			quietLine = sent.Paragraph
		}
		r.quiet[i] = rest && sent.Paragraph >= restParagraph || sent.Paragraph == quietLine || !r.hasWords(sent)
	}
}

// quieten marks the sentences that lie wholly within stretches that recur in
// other articles of the publisher.
func (r *reading) quieten(recurring []article.Span) {
	for i, sent := range r.doc.Sentences {
		for _, span := range recurring {
			if span.Start <= sent.Start && sent.End <= span.End {
				r.quiet[i] = true
			}
		}
	}
}

// furniture gives line, tail or rest when a sentence begins like page furniture.
func (r *reading) furniture(sent text.Sentence) string {
	for tok := sent.First; tok < sent.Last; tok++ {
		if r.doc.Tokens[tok].Kind == text.Punct {
			continue
		}
		h := r.at(tok)
		if h == nil || h.First != tok || len(h.pre) > 0 {
			return ""
		}
		kind := ""
		for _, e := range h.Payloads {
			if e.Kind == lang.FurnitureEntry && (kind == "" || e.Code == "rest") {
				kind = e.Code
			}
		}
		return kind
	}
	return ""
}

func (r *reading) hasWords(sent text.Sentence) bool {
	for _, t := range r.doc.Tokens[sent.First:sent.Last] {
		if t.Kind == text.Word {
			return true
		}
	}
	return false
}
