package extract

import (
	"slices"

	"tarikh/extract/article"
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// findFurniture marks the sentences that are no part of the story: lines that
// begin like page furniture, lines without a word, and all that follows such a
// line at the end of the text. A line that holds most of the text is the story
// itself, whose line breaks were lost.
func (r *reading) findFurniture() {
	r.quiet = r.quiet[:0] // of the article before
	heads := r.splitHead()
	sents := r.doc.Sentences
	r.quiet = append(r.quiet, make([]bool, len(sents))...)
	rest, restParagraph := false, -1
	quietLine := -1
	for i, sent := range sents {
		lineStart := i == 0 || sents[i-1].Paragraph != sent.Paragraph
		if lineStart {
			kind := r.furniture(sent)
			if kind != "" && !r.mostOfText(i) {
				quietLine = sent.Paragraph
			}
			if kind == "rest" && r.part == Body && sent.First*2 > len(r.doc.Tokens) {
				rest, restParagraph = true, sent.Paragraph
			}
		}
		if !lineStart && r.furniture(sent) == "tail" {
			quietLine = sent.Paragraph
		}
		r.quiet[i] = i < heads || rest && sent.Paragraph >= restParagraph || sent.Paragraph == quietLine || !r.hasWords(sent)
	}
}

// headTokens is how far into a text the head of a page may reach.
const headTokens = 100

// splitHead parts the first line where the head of a page ends that was run
// into it: headline, section, date and buttons, with the numbers behind them.
// It gives the number of sentences that are head.
func (r *reading) splitHead() int {
	for i, sent := range r.doc.Sentences {
		if r.part == Title || sent.Paragraph != r.doc.Sentences[0].Paragraph || sent.First > headTokens {
			break
		}
		for tok := sent.First; tok < sent.Last; tok++ {
			h := r.at(tok)
			if h == nil || h.First != tok || !isHead(h) {
				continue
			}
			for tok = h.Last; tok < sent.Last && r.doc.Tokens[tok].Kind != text.Word; tok++ {
			}
			if tok < sent.Last {
				r.splitSentence(i, tok, true)
			}
			return i + 1
		}
	}
	return 0
}

func isHead(h *hit) bool {
	e := h.entry(lang.FurnitureEntry)
	return e != nil && e.Code == headCode
}

// The codes of what ends the head of a page, and of what stands before its date.
const (
	headCode = "head"
	dateCode = "date"
)

// mostOfText reports whether the line that begins with a sentence has several
// and more than half of the words of the text.
func (r *reading) mostOfText(first int) bool {
	sents := r.doc.Sentences
	last := first
	for last < len(sents) && sents[last].Paragraph == sents[first].Paragraph {
		last++
	}
	return r.part == Body && last-first > 1 && 2*(sents[last-1].Last-sents[first].First) > len(r.doc.Tokens)
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

// A headline that the text repeats has at least so many words, and a sentence that
// repeats it at most so many more (a date, "read also").
const (
	headlineWords = 4
	besideWords   = 5
)

// quietHeadline marks the sentences that only repeat the headline, whose events the
// title tells, and reports whether there was one.
func (r *reading) quietHeadline(title *reading) (any bool) {
	headline := title.headlineWords()
	if len(headline) < headlineWords {
		return false
	}
	r.splitHeadline(headline)
	var words []string
	for i, sent := range r.doc.Sentences {
		words = words[:0]
		for tok := sent.First; tok < sent.Last && len(words) <= len(headline)+besideWords; tok++ {
			if r.doc.Tokens[tok].Kind != text.Punct {
				words = append(words, r.key(tok))
			}
		}
		if len(words) > len(headline)+besideWords {
			continue
		}
		for at := 0; at+len(headline) <= len(words); at++ {
			if slices.Equal(words[at:at+len(headline)], headline) {
				r.quiet[i], any = true, true
				break
			}
		}
	}
	return any
}

// headlineWords are the words of a title without the site that stands behind a dash or
// a bar: … in Homs - Region - World.
func (r *reading) headlineWords() (keys []string) {
	for i := range r.doc.Tokens {
		if r.doc.Tokens[i].Kind != text.Punct {
			keys = append(keys, r.key(i))
		} else if len(keys) >= headlineWords && r.isMark(i, "-|") && r.doc.Tokens[i].Space && i+1 < len(r.doc.Tokens) && r.doc.Tokens[i+1].Space {
			break
		}
	}
	return keys
}

// splitHeadline parts the first sentence behind a headline that was run into it with
// no mark between, where the story goes on with a capital.
func (r *reading) splitHeadline(headline []string) {
	if !r.cased() {
		return
	}
	for at, sent := range r.doc.Sentences {
		if r.quiet[at] {
			continue
		}
		tok, n := sent.First, 0
		for ; tok < sent.Last && n < len(headline); tok++ {
			if r.doc.Tokens[tok].Kind == text.Punct {
				continue
			}
			if r.key(tok) != headline[n] {
				return
			}
			n++
		}
		if n == len(headline) && tok < sent.Last && r.doc.Tokens[tok].Kind == text.Word && r.capital(tok) {
			r.splitSentence(at, tok, true)
		}
		return
	}
}

// splitSentence parts a sentence before a token. What stands before it may be quiet,
// and its words are then none that a reader of the story looks back at: no mark parts
// them from it.
func (r *reading) splitSentence(at, tok int, quiet bool) {
	head, story := r.doc.Sentences[at], r.doc.Sentences[at]
	head.Last, head.End = tok, r.doc.TokenSpan(tok-1, tok).End
	story.First, story.Start = tok, r.doc.TokenSpan(tok, tok+1).Start
	r.doc.Sentences = slices.Replace(r.doc.Sentences, at, at+1, head, story)
	if quiet {
		for t := head.First; t < head.Last; t++ {
			r.hitAt[t] = -1
		}
	}
	if len(r.quiet) > at {
		r.quiet = slices.Replace(r.quiet, at, at+1, quiet || r.quiet[at], r.quiet[at])
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
			if e.Kind == lang.FurnitureEntry && e.Code != headCode && e.Code != dateCode && (kind == "" || e.Code == "rest") {
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
