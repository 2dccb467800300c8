package extract

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// saying is one act of speech in a sentence: who speaks and which tokens hold
// what is said.
type saying struct {
	verb    int // token of the verb or of "according to"
	speaker int // party, or -1
	from    int // first token of what is said
	carried bool
}

// sayings finds who speaks in a sentence. A verb of saying without a speaker at
// its head carries on the one before.
func (r *reading) sayings(s int, last int) []saying {
	sent := r.doc.Sentences[s]
	var list []saying
	if i := r.partyAt[sent.First]; i >= 0 && r.part == Title {
		if p := &r.parties[i]; p.last < sent.Last && r.isMark(p.last, ":") {
			last = int(i) // The army: …
			list = append(list, saying{verb: p.first, speaker: last, from: p.last})
		}
	}
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.at(tok)
		if h == nil || h.First != tok || r.placeAt[tok] >= 0 || r.partyAt[tok] >= 0 && r.parties[r.partyAt[tok]].ownerFirst > tok {
			continue // Tell Abyad tells nothing, nor does the noun of a body
		}
		var one saying
		switch {
		case h.cue(lang.Narrator):
			last = -1
			continue
		case h.cue(lang.According):
			one = r.source(h, sent.Last)
		case r.saysVerb(h) || h.cue(lang.Said):
			one = r.utterance(h, sent.First, sent.Last)
		default:
			continue
		}
		if one.speaker < 0 && last >= 0 {
			one.speaker, one.carried = last, true
		}
		if one.speaker >= 0 {
			last = one.speaker
			list = append(list, one)
		}
	}
	return list
}

// leaveSeats notes that nothing happens in the capital where a ministry or an
// official sits who only speaks: the defence ministry in Kabul said.
func (r *reading) leaveSeats() {
	for i := range r.parties {
		p := &r.parties[i]
		if p.class != lang.Official && p.class != lang.State || p.role == "COP" || p.last >= len(r.doc.Tokens) {
			continue
		}
		tok := p.last
		if r.cueAt(tok, lang.In) {
			tok++
		} else if !slices.Contains(r.pre(tok), lang.In) {
			continue
		}
		if tok >= len(r.doc.Tokens) || r.placeAt[tok] < 0 {
			continue
		}
		at := &r.places[r.placeAt[tok]]
		if h := r.at(at.first); h == nil || !seat(h.entry(lang.NationEntry)) {
			continue
		}
		if h := r.at(at.last); h != nil && r.saysVerb(h) || r.speaks(r.unitAt(p.first)) || r.isGovernment(p) {
			at.apart = true
		}
	}
}

// The codes of generic.tsv for governments: the government in Kinshasa sits there,
// whatever happens.
const (
	authorities   = "authorities"
	refGovernment = "ref-government"
)

// isGovernment reports whether a party is called a government.
func (r *reading) isGovernment(p *party) bool {
	h := r.at(p.first)
	if h == nil {
		return false
	}
	e := h.entry(lang.GenericEntry)
	return e != nil && (e.Code == authorities || e.Code == refGovernment)
}

// narrated reports whether a sentence says that the article itself speaks.
func (r *reading) narrated(s int) bool {
	sent := r.doc.Sentences[s]
	for tok := sent.First; tok < sent.Last; tok++ {
		if r.cueAt(tok, lang.Narrator) {
			return true
		}
	}
	return false
}

// source reads "according to X".
func (r *reading) source(h *hit, end int) saying {
	one := saying{verb: h.First, speaker: -1, from: h.Last}
	for tok := h.Last; tok < end && tok < h.Last+5; tok++ {
		if i := r.partyAt[tok]; i >= 0 {
			if tok > h.Last && r.actsBehindNoun(tok, r.parties[i].last) {
				break // according to a report ISIS has executed: the report is the source
			}
			one.speaker = int(i)
			if first := r.doc.Sentences[r.sentenceOf(h.First)].First; r.lastWords(r.parties[i].last, end) || r.told(first, h.First) {
				one.from = first
			}
			break
		}
		if r.isMark(tok, "،,") {
			break
		}
	}
	return one
}

// actsBehindNoun reports whether a party that ends before last stands between an unknown
// noun and a verb in the order of English, so that it is the subject of a clause.
func (r *reading) actsBehindNoun(tok, last int) bool {
	if r.lang.Order != lang.SubjectFirst || r.at(tok-1) != nil || last >= len(r.doc.Tokens) {
		return false
	}
	h := r.at(last)
	return h != nil && (h.cue(lang.Also) || h.cue(lang.Past) || h.cue(lang.Aux) || h.entry(lang.TriggerEntry) != nil && h.entry(lang.TriggerEntry).Feature == lang.Perfect)
}

// told reports whether an event is told between two tokens: 63 were killed, according to
// the monitor, which …
func (r *reading) told(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if h := r.at(tok); h != nil && h.First == tok && h.entry(lang.TriggerEntry) != nil && r.sense(h) != nil {
			return true
		}
	}
	return false
}

// lastWords reports whether hardly anything stands between a token and the end.
func (r *reading) lastWords(tok, end int) bool {
	words := 0
	for ; tok < end; tok++ {
		if r.doc.Tokens[tok].Kind == text.Word {
			words++
		}
	}
	return words <= 2
}

// utterance reads a verb of saying: its subject is behind it in Arabic, before
// it in English, or behind it after a quotation.
func (r *reading) utterance(h *hit, start, end int) saying {
	one := saying{verb: h.First, speaker: -1, from: h.Last}
	if r.lang.Order == lang.SubjectFirst && h.First > start {
		if prev := r.at(h.First - 1); prev != nil && (prev.cue(lang.PronounOne) || prev.cue(lang.PronounBody) || prev.cue(lang.PronounMany)) {
			return one // it said: who spoke before
		}
	}
	for tok := h.Last; tok < end && tok < h.Last+10; {
		u := r.unitAt(tok)
		if u.kind == cueUnit && u.hit.cue(lang.That) || r.isMark(tok, ":.") {
			one.from = tok
			break
		}
		if u.kind == partyUnit && !r.governed(u) {
			one.speaker, one.from = u.ref, u.last
			break
		}
		if u.kind == triggerUnit && u.first > h.First || u.kind == wordUnit && r.governedAt(u.first) && r.lang.Order == lang.VerbFirst {
			break // أفاد بوقوع …: what is said begins
		}
		tok = max(u.last, tok+1)
	}
	if one.speaker < 0 || r.lang.Order == lang.SubjectFirst {
		if left, ok := r.speakerLeft(h, start); ok {
			one.speaker, one.from = left, h.Last
		}
	}
	return one
}

func (r *reading) speakerLeft(h *hit, start int) (int, bool) {
	for tok := h.First - 1; tok >= start && tok >= h.First-8; {
		u := r.unitAt(tok)
		switch {
		case u.kind == partyUnit && !r.governed(u):
			return u.ref, true
		case r.isMark(tok, ".؛;:\""), u.kind == triggerUnit, u.kind == cueUnit && !u.hit.cue(lang.Past) &&
			!u.hit.cue(lang.Det) && !u.hit.cue(lang.Definite) && !u.hit.cue(lang.Also):
			return -1, false
		}
		tok = u.first - 1
	}
	return -1, false
}

// organisation is whom a speaker speaks for: himself when he is a body, else
// the body that his title or the words behind him name.
func (r *reading) organisation(i int) (*lang.Actor, int) {
	p := &r.parties[i]
	if p.org != nil {
		return p.org, i
	}
	if p.class == lang.Organisation || p.class == lang.State {
		return p.actor, i
	}
	if side := r.lang.Side(p.actor); side != nil {
		return side, i
	}
	for tok := p.last; tok < len(r.doc.Tokens) && tok < p.last+5; tok++ {
		if j := r.partyAt[tok]; j >= 0 {
			q := &r.parties[j]
			if (q.class == lang.Organisation || q.class == lang.State) && r.governed(r.unitAt(tok)) {
				return q.actor, int(j)
			}
			return nil, -1
		}
		if r.isMark(tok, "،,.:\"") {
			break
		}
	}
	return nil, -1
}

// speak says who tells of an event, and who "we" is.
func (r *reading) speak(d *draft, said []saying) {
	if r.isCircumstance(d) {
		return // what the speaker does himself
	}
	for _, one := range said {
		if one.from <= d.first || r.quoted(d, one) || r.closes(d, one) {
			p := &r.parties[one.speaker]
			d.attributed = p.mention.Text
			whose := d.entry != nil && d.entry.Feature == lang.Noun && d.owned
			own := r.claimsOwn(d, one) || r.tookIt(d, one)
			r.weAre(d, one.speaker, d.we || whose || own)
			return
		}
	}
	if d.attributed = d.accuser; d.accuser != "" {
		return
	}
	speaker := r.voice
	if d.we && r.lang.Order == lang.SubjectFirst {
		if one, told := r.labelled(d.first); told {
			speaker = one
		}
	}
	if speaker >= 0 {
		r.weAre(d, speaker, d.we)
	}
}

// tookIt reports whether ground that was taken, as those who fight say in a passive, was
// taken by them: the army said that five villages had been won back.
func (r *reading) tookIt(d *draft, one saying) bool {
	if !d.passive || d.trigger.Mode != "seize" || one.carried || one.speaker < 0 {
		return false
	}
	p := &r.parties[one.speaker]
	fighting := p.class == lang.Organisation && rebel(p.actor.Sector) || p.class == lang.State && (p.role == "MIL" || p.actor.Sector == "MIL") || p.class == lang.Reference && p.refers == "army"
	return fighting && !slices.Contains(d.recipients, one.speaker)
}

// claimsOwn reports whether a deed stands directly behind who tells of it as the
// object of a verb of claiming, and so is his own: زعم المتحدث أسر ثلاثين جنديا.
func (r *reading) claimsOwn(d *draft, one saying) bool {
	if r.lang.Order != lang.VerbFirst || one.carried || d.entry == nil || d.entry.Feature != lang.Noun || len(d.pre) > 0 ||
		d.first != r.parties[one.speaker].last || d.trigger.Frame.Slot("of") != lang.Recipient {
		return false
	}
	h := r.at(one.verb)
	return h != nil && h.cue(lang.Hedge) && d.trigger.Effect != "killed" && d.trigger.Effect != "injured" || h != nil && h.cue(lang.Claim)
}

// closes reports whether an act of speech stands at the end of a sentence and
// tells what stands before it: …, the sources said.
func (r *reading) closes(d *draft, one saying) bool {
	sent := r.doc.Sentences[d.sentence]
	if one.verb <= d.first || one.carried {
		return false
	}
	words := 0
	for tok := max(one.verb+1, r.parties[one.speaker].last); tok < sent.Last; tok++ {
		if r.doc.Tokens[tok].Kind == text.Word && r.timeAt[tok] < 0 && r.placeAt[tok] < 0 {
			words++
		}
	}
	return words <= 5
}

// quoted reports whether a draft stands in a quotation whose verb of saying
// follows it.
func (r *reading) quoted(d *draft, one saying) bool {
	sent := r.doc.Sentences[d.sentence]
	open := false
	for tok := sent.First; tok < d.first; tok++ {
		if r.isMark(tok, "\"") {
			open = !open
		}
	}
	return open && one.verb > d.first
}

// saysVerb reports whether a cue is a finite verb of saying.
func (r *reading) saysVerb(h *hit) bool {
	for _, e := range h.Payloads {
		if e.Kind == lang.CueEntry && e.Feature.Verb() &&
			(e.Code == string(lang.Said) || e.Code == string(lang.Deny) || e.Code == string(lang.Hedge) && !r.hedgesNoun(h)) {
			return true
		}
	}
	return false
}

// hedgesNoun reports whether a word that may be a verb is an adjective here:
// alleged rebels killed two.
func (r *reading) hedgesNoun(h *hit) bool {
	return r.lang.Order == lang.SubjectFirst && len(r.partyAt) > h.Last && r.partyAt[h.Last] >= 0 && h.First > 0 && r.partyAt[h.First-1] < 0 &&
		!r.cueAt(h.First-1, lang.Aux) && !r.cueAt(h.First-1, lang.Past)
}
