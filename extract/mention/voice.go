package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// voiceReach is how far into a text its head may stand that says whose it is, in tokens.
const voiceReach = 60

// FindVoice finds the party whose text this is: a body alone in square brackets before it,
// [COMMUNIQUE] [ARMED FORCES], or in the dateline the medium of an organisation,
// (RADIO VENCEREMOS) --.
func (r *Reading) FindVoice() {
	if r.Voice = -1; r.Part != Body || len(r.Doc.Sentences) == 0 || r.Lang.Order != lang.SubjectFirst {
		return
	}
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.First > voiceReach {
			return
		}
		if p.Actor == nil || p.First == 0 {
			continue
		}
		switch {
		case r.Labels(p) && (p.Class == lang.Organisation || p.Class == lang.State):
			r.Voice = i
			return
		case r.Voice < 0 && r.IsMark(p.First-1, "(") && r.IsMark(p.Last, ")") && p.Class == lang.Media && p.Actor.Parent != "":
			if side := r.Lang.Actors[p.Actor.Parent]; side != nil {
				p.Org, r.Voice = side, i
			}
		}
	}
}

// Labels reports whether a party stands alone in square brackets at the head of a text or
// of what somebody says in it, not behind what it explains: -- [ARMED FORCES], [AZCONA].
func (r *Reading) Labels(p *Party) bool {
	tok := p.First - 1
	return r.IsMark(tok, "[") && r.IsMark(p.Last, "]") &&
		(tok == r.Doc.Sentences[r.SentenceOf(tok)].First || r.IsMark(tok-1, "]-") || r.Doc.Tokens[tok-1].Kind == text.Punct && !r.IsMark(tok-1, ",\""))
}
