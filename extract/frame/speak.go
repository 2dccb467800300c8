package frame

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/mention"
	"tarikh/extract/text"
)

// speak says who tells of an event, and who "we" is.
func (r *Narration) speak(d *Draft, said []mention.Saying) {
	if r.isCircumstance(d) || d.Occasion {
		return // what the speaker does himself
	}
	for _, one := range said {
		if one.From <= d.First || r.quoted(d, one) || r.closes(d, one) {
			p := &r.Parties[one.Speaker]
			d.Attributed = p.Mention.Text
			whose := d.Entry != nil && d.Entry.Feature == lang.Noun && d.owned
			own := r.claimsOwn(d, one) || r.tookIt(d, one)
			r.weAre(d, one.Speaker, d.we || whose || own)
			return
		}
	}
	if d.Attributed = d.accuser; d.accuser != "" {
		return
	}
	speaker := r.Voice
	if d.we && r.Lang.Order == lang.SubjectFirst {
		if one, told := r.labelled(d.First); told {
			speaker = one
		}
	}
	if speaker >= 0 {
		r.weAre(d, speaker, d.we)
	}
}

// tookIt reports whether ground that was taken, as those who fight say in a passive, was
// taken by them: the army said that five villages had been won back.
func (r *Narration) tookIt(d *Draft, one mention.Saying) bool {
	if !d.Passive || d.Trigger.Mode != "seize" || one.Carried || one.Speaker < 0 {
		return false
	}
	p := &r.Parties[one.Speaker]
	fighting := p.Class == lang.Organisation && mention.Rebel(p.Actor.Sector) || p.Class == lang.State && (p.Role == "MIL" || p.Actor.Sector == "MIL") || p.Class == lang.Reference && p.Refers == "army"
	return fighting && !slices.Contains(d.Recipients, one.Speaker)
}

// claimsOwn reports whether a deed stands directly behind who tells of it as the
// object of a verb of claiming, and so is his own: زعم المتحدث أسر ثلاثين جنديا.
func (r *Narration) claimsOwn(d *Draft, one mention.Saying) bool {
	if r.Lang.Order != lang.VerbFirst || one.Carried || d.Entry == nil || d.Entry.Feature != lang.Noun || len(d.Pre) > 0 ||
		d.First != r.Parties[one.Speaker].Last || d.Trigger.Frame.Slot("of") != lang.Recipient {
		return false
	}
	h := r.At(one.Verb)
	return h != nil && h.Cue(lang.Hedge) && d.Trigger.Effect != "killed" && d.Trigger.Effect != "injured" || h != nil && r.Claims(h)
}

// closes reports whether an act of speech stands at the end of a sentence and
// tells what stands before it: …, the sources said.
func (r *Narration) closes(d *Draft, one mention.Saying) bool {
	sent := r.Doc.Sentences[d.Sentence]
	if one.Verb <= d.First || one.Carried {
		return false
	}
	words := 0
	for tok := max(one.Verb+1, r.Parties[one.Speaker].Last); tok < sent.Last; tok++ {
		if r.Doc.Tokens[tok].Kind == text.Word && r.TimeAt[tok] < 0 && r.PlaceAt[tok] < 0 {
			words++
		}
	}
	return words <= 5
}

// quoted reports whether a draft stands in a quotation whose verb of saying
// follows it.
func (r *Narration) quoted(d *Draft, one mention.Saying) bool {
	sent := r.Doc.Sentences[d.Sentence]
	open := false
	for tok := sent.First; tok < d.First; tok++ {
		if r.IsMark(tok, "\"") {
			open = !open
		}
	}
	return open && one.Verb > d.First
}
