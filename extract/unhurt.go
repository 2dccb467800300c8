package extract

import (
	"tarikh/extract/lang"
)

// unhurt gives zero victims to the deed of which the words behind it say that it
// had none: …; no casualties were reported. It is the last one before them in
// their sentence, else in the sentence before.
func (s *story) unhurt(r *reading, sentence int) {
	sent := r.Doc.Sentences[sentence]
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok || !h.Cue(lang.Unhurt) && !h.Cue(lang.NoDeaths) {
			continue
		}
		k := s.deedBack(r, sentence, tok)
		if k < 0 || s.rec.Events[s.drafts[k].event].Killed != nil {
			continue
		}
		for of := s.drafts[k].Draft; k >= 0 && s.drafts[k].Draft == of; k-- { // at each place of a list
			ev := &s.rec.Events[s.drafts[k].event]
			if ev.Killed = (&Count{}); h.Cue(lang.Unhurt) && ev.Injured == nil {
				ev.Injured = &Count{}
			}
			ev.Rules = append(ev.Rules, "unhurt")
		}
	}
}

// deedBack gives the index of the last act of violence that is told before a token, in its
// sentence or the one before, or -1.
func (s *story) deedBack(r *reading, sentence, tok int) int {
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].Sentence >= sentence-1; k-- {
		t := &s.drafts[k]
		if s.rec.Events[t.event].Type == "ASSAULT" && (t.Sentence < sentence || t.First < tok) {
			return k
		}
	}
	return -1
}
