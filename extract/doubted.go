package extract

import (
	"tarikh/extract/frame"
	"tarikh/extract/lang"
)

// doubtBack takes back what somebody has told when the words behind it deny it
// (…, which the army denied; the group denies it) or say that nobody could check
// it. They speak of the events before them in their sentence, else of the last one
// of the sentence before.
func (s *story) doubtBack(r *reading, sentence int) {
	sent := r.Doc.Sentences[sentence]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok {
			continue
		}
		deny := frame.FiniteCue(h, lang.Deny)
		if !deny && !h.Cue(lang.Unverified) || s.toldBehind(r, sentence, tok) {
			continue
		}
		for _, t := range s.spokenOf(r, sentence, tok) {
			s.doubt(&s.rec.Events[t.event], deny)
		}
	}
}

// toldBehind reports whether a draft stands behind a token in its clause, which
// the word there governs itself.
func (s *story) toldBehind(r *reading, sentence, tok int) bool {
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence == sentence; k-- {
		if t := &s.drafts[k]; t.First > tok && r.sameSpan(tok, t.First) {
			return true
		}
	}
	return false
}

// sameSpan reports whether no mark that ends a clause stands between two tokens.
func (r *reading) sameSpan(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if r.IsMark(tok, ".؛;:") || r.IsMark(tok, ",،") && (r.CueAt(tok+1, lang.And) || r.CueAt(tok+1, lang.But)) {
			return false
		}
	}
	return true
}

// spokenOf gives the events that a word at a token takes back.
func (s *story) spokenOf(r *reading, sentence, tok int) []*told {
	var list []*told
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= sentence-1; k-- {
		t := &s.drafts[k]
		if t.First >= tok && t.Sentence == sentence || t.Verbal() {
			continue
		}
		if len(list) > 0 && (t.Sentence != list[0].Sentence || t.Draft != list[0].Draft) {
			break
		}
		list = append(list, t)
	}
	return list
}

// doubt makes a report that is denied denied, and one that nobody could check
// alleged; what the article itself tells stays.
func (s *story) doubt(ev *Event, deny bool) {
	switch {
	case deny && (ev.Status == Alleged || ev.AttributedTo != "" && happened(ev)):
		ev.Status = Denied
	case !deny && (ev.Status == Actual || ev.Status == Ongoing):
		ev.Status = Alleged
	default:
		return
	}
	ev.Rules = append(ev.Rules, "taken-back")
}
