package mention

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
func (r *Reading) findFurniture() {
	r.Quiet = r.Quiet[:0] // of the article before
	heads := r.splitHead()
	sents := r.Doc.Sentences
	r.Quiet = append(r.Quiet, make([]bool, len(sents))...)
	rest, restParagraph := false, -1
	quietLine := -1
	for i, sent := range sents {
		lineStart := i == 0 || sents[i-1].Paragraph != sent.Paragraph
		if lineStart {
			kind := r.furniture(sent)
			if kind != "" && !r.mostOfText(i) {
				quietLine = sent.Paragraph
			}
			if kind == "rest" && r.Part == Body && sent.First*2 > len(r.Doc.Tokens) {
				rest, restParagraph = true, sent.Paragraph
			}
		}
		if !lineStart && r.furniture(sent) == "tail" {
			quietLine = sent.Paragraph
		}
		r.Quiet[i] = i < heads || rest && sent.Paragraph >= restParagraph || sent.Paragraph == quietLine || !r.hasWords(sent)
	}
}

// headTokens is how far into a text the head of a page may reach.
const headTokens = 100

// splitHead parts the first line where the head of a page ends that was run
// into it: headline, section, date and buttons, with the numbers behind them.
// It gives the number of sentences that are head.
func (r *Reading) splitHead() int {
	for i, sent := range r.Doc.Sentences {
		if r.Part == Title || sent.Paragraph != r.Doc.Sentences[0].Paragraph || sent.First > headTokens {
			break
		}
		for tok := sent.First; tok < sent.Last; tok++ {
			h := r.At(tok)
			if h == nil || h.First != tok || !isHead(h) {
				continue
			}
			for tok = h.Last; tok < sent.Last && r.Doc.Tokens[tok].Kind != text.Word; tok++ {
			}
			if tok < sent.Last {
				r.splitSentence(i, tok, true)
			}
			return i + 1
		}
	}
	return 0
}

func isHead(h *Hit) bool {
	e := h.Entry(lang.FurnitureEntry)
	return e != nil && e.Code == headCode
}

// The codes of what ends the head of a page, and of what stands before its date.
const (
	headCode = "head"
	dateCode = "date"
)

// mostOfText reports whether the line that begins with a sentence has several
// and more than half of the words of the text.
func (r *Reading) mostOfText(first int) bool {
	sents := r.Doc.Sentences
	last := first
	for last < len(sents) && sents[last].Paragraph == sents[first].Paragraph {
		last++
	}
	return r.Part == Body && last-first > 1 && 2*(sents[last-1].Last-sents[first].First) > len(r.Doc.Tokens)
}

// Quieten marks the sentences that lie wholly within stretches that recur in
// other articles of the publisher.
func (r *Reading) Quieten(recurring []article.Span) {
	for i, sent := range r.Doc.Sentences {
		for _, span := range recurring {
			if span.Start <= sent.Start && sent.End <= span.End {
				r.Quiet[i] = true
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

// QuietHeadline marks the sentences that only repeat the headline, whose events the
// title tells, and reports whether there was one.
func (r *Reading) QuietHeadline(title *Reading) (any bool) {
	headline := title.headlineWords()
	if len(headline) < headlineWords {
		return false
	}
	r.splitHeadline(headline)
	var words []string
	for i, sent := range r.Doc.Sentences {
		words = words[:0]
		for tok := sent.First; tok < sent.Last && len(words) <= len(headline)+besideWords; tok++ {
			if r.Doc.Tokens[tok].Kind != text.Punct {
				words = append(words, r.Key(tok))
			}
		}
		if len(words) > len(headline)+besideWords {
			continue
		}
		for at := 0; at+len(headline) <= len(words); at++ {
			if slices.Equal(words[at:at+len(headline)], headline) {
				r.Quiet[i], any = true, true
				break
			}
		}
	}
	return any
}

// headlineWords are the words of a title without the site that stands behind a dash or
// a bar: … in Homs - Region - World.
func (r *Reading) headlineWords() (keys []string) {
	for i := range r.Doc.Tokens {
		if r.Doc.Tokens[i].Kind != text.Punct {
			keys = append(keys, r.Key(i))
		} else if len(keys) >= headlineWords && r.IsMark(i, "-|") && r.Doc.Tokens[i].Space && i+1 < len(r.Doc.Tokens) && r.Doc.Tokens[i+1].Space {
			break
		}
	}
	return keys
}

// splitHeadline parts the first sentence behind a headline that was run into it with
// no mark between, where the story goes on with a capital.
func (r *Reading) splitHeadline(headline []string) {
	if !r.Cased() {
		return
	}
	for at, sent := range r.Doc.Sentences {
		if r.Quiet[at] {
			continue
		}
		tok, n := sent.First, 0
		for ; tok < sent.Last && n < len(headline); tok++ {
			if r.Doc.Tokens[tok].Kind == text.Punct {
				continue
			}
			if r.Key(tok) != headline[n] {
				return
			}
			n++
		}
		if n == len(headline) && tok < sent.Last && r.Doc.Tokens[tok].Kind == text.Word && r.Capital(tok) {
			r.splitSentence(at, tok, true)
		}
		return
	}
}

// splitSentence parts a sentence before a token. What stands before it may be quiet,
// and its words are then none that a reader of the story looks back at: no mark parts
// them from it.
func (r *Reading) splitSentence(at, tok int, quiet bool) {
	head, story := r.Doc.Sentences[at], r.Doc.Sentences[at]
	head.Last, head.End = tok, r.Doc.TokenSpan(tok-1, tok).End
	story.First, story.Start = tok, r.Doc.TokenSpan(tok, tok+1).Start
	r.Doc.Sentences = slices.Replace(r.Doc.Sentences, at, at+1, head, story)
	if quiet {
		for t := head.First; t < head.Last; t++ {
			r.hitAt[t] = -1
		}
	}
	if len(r.Quiet) > at {
		r.Quiet = slices.Replace(r.Quiet, at, at+1, quiet || r.Quiet[at], r.Quiet[at])
	}
}

// furniture gives line, tail or rest when a sentence begins like page furniture.
func (r *Reading) furniture(sent text.Sentence) string {
	for tok := sent.First; tok < sent.Last; tok++ {
		if r.Doc.Tokens[tok].Kind == text.Punct {
			continue
		}
		h := r.At(tok)
		if h == nil || h.First != tok || len(h.Pre) > 0 {
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

func (r *Reading) hasWords(sent text.Sentence) bool {
	for _, t := range r.Doc.Tokens[sent.First:sent.Last] {
		if t.Kind == text.Word {
			return true
		}
	}
	return false
}
