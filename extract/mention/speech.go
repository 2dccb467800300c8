package mention

import (
	"slices"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// Saying is one act of speech in a sentence: who speaks and which tokens hold
// what is said.
type Saying struct {
	Verb    int // token of the verb or of "according to"
	Speaker int // party, or -1
	From    int // first token of what is said
	Carried bool
}

// Sayings finds who speaks in a sentence. A verb of saying without a speaker at
// its head carries on the one before.
func (r *Reading) Sayings(s int, last int) []Saying {
	sent := r.Doc.Sentences[s]
	var list []Saying
	if i := r.PartyAt[sent.First]; i >= 0 && r.Part == Title {
		if p := &r.Parties[i]; p.Last < sent.Last && r.IsMark(p.Last, ":") {
			last = int(i) // The army: …
			list = append(list, Saying{Verb: p.First, Speaker: last, From: p.Last})
		}
	}
	for tok := sent.First; tok < sent.Last; tok++ {
		h := r.At(tok)
		if h == nil || h.First != tok || r.PlaceAt[tok] >= 0 || r.PartyAt[tok] >= 0 && r.Parties[r.PartyAt[tok]].OwnerFirst > tok {
			continue // Tell Abyad tells nothing, nor does the noun of a body
		}
		var one Saying
		switch {
		case h.Cue(lang.Narrator):
			last = -1
			continue
		case h.Cue(lang.According):
			one = r.source(h, sent.Last)
		case r.SaysVerb(h) || h.Cue(lang.Said) && !r.Claims(h):
			if one = r.Utterance(h, sent.First, sent.Last); r.Lang.Order == lang.VerbFirst && len(list) > 0 && !r.SaysVerb(h) {
				one.Speaker = -1 // قال …، مضيفا: whoever speaks goes on
			}
		default:
			continue
		}
		if one.Speaker < 0 && last >= 0 {
			one.Speaker, one.Carried = last, true
		}
		if one.Speaker >= 0 {
			last = one.Speaker
			list = append(list, one)
		}
	}
	return list
}

// LeaveSeats notes that nothing happens in the capital where a ministry or an
// official sits who only speaks: the defence ministry in Kabul said.
func (r *Reading) LeaveSeats() {
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.Class != lang.Official && p.Class != lang.State || p.Role == "COP" || p.Last >= len(r.Doc.Tokens) {
			continue
		}
		tok := p.Last
		if r.CueAt(tok, lang.In) {
			tok++
		} else if !slices.Contains(r.Pre(tok), lang.In) {
			continue
		}
		if tok >= len(r.Doc.Tokens) || r.PlaceAt[tok] < 0 {
			continue
		}
		at := &r.Places[r.PlaceAt[tok]]
		if h := r.At(at.First); h == nil || !seat(h.Entry(lang.NationEntry)) {
			continue
		}
		if h := r.At(at.Last); h != nil && r.SaysVerb(h) || r.Speaks(r.UnitAt(p.First)) || r.IsGovernment(p) {
			at.Apart = true
		}
	}
}

// The codes of generic.tsv for governments: the government in Kinshasa sits there,
// whatever happens.
const (
	authorities   = "authorities"
	refGovernment = "ref-government"
)

// IsGovernment reports whether a party is called a government.
func (r *Reading) IsGovernment(p *Party) bool {
	h := r.At(p.First)
	if h == nil {
		return false
	}
	e := h.Entry(lang.GenericEntry)
	return e != nil && (e.Code == authorities || e.Code == refGovernment)
}

// Narrated reports whether a sentence says that the article itself speaks.
func (r *Reading) Narrated(s int) bool {
	sent := r.Doc.Sentences[s]
	for tok := sent.First; tok < sent.Last; tok++ {
		if r.CueAt(tok, lang.Narrator) {
			return true
		}
	}
	return false
}

// source reads "according to X".
func (r *Reading) source(h *Hit, end int) Saying {
	one := Saying{Verb: h.First, Speaker: -1, From: h.Last}
	for tok := h.Last; tok < end && tok < h.Last+5; tok++ {
		if i := r.PartyAt[tok]; i >= 0 {
			if tok > h.Last && r.actsBehindNoun(tok, r.Parties[i].Last) {
				break // according to a report ISIS has executed: the report is the source
			}
			one.Speaker = int(i)
			if first := r.Doc.Sentences[r.SentenceOf(h.First)].First; r.lastWords(r.Parties[i].Last, end) || r.told(first, h.First) {
				one.From = first
			}
			break
		}
		if r.IsMark(tok, "،,") {
			break
		}
	}
	return one
}

// actsBehindNoun reports whether a party that ends before last stands between an unknown
// noun and a verb in the order of English, so that it is the subject of a clause.
func (r *Reading) actsBehindNoun(tok, last int) bool {
	if r.Lang.Order != lang.SubjectFirst || r.At(tok-1) != nil || last >= len(r.Doc.Tokens) {
		return false
	}
	h := r.At(last)
	return h != nil && (h.Cue(lang.Also) || h.Cue(lang.Past) || h.Cue(lang.Aux) || h.Entry(lang.TriggerEntry) != nil && h.Entry(lang.TriggerEntry).Feature == lang.Perfect)
}

// told reports whether an event is told between two tokens: 63 were killed, according to
// the monitor, which …
func (r *Reading) told(from, to int) bool {
	for tok := from; tok < to; tok++ {
		if h := r.At(tok); h != nil && h.First == tok && h.Entry(lang.TriggerEntry) != nil && r.Sense(h) != nil {
			return true
		}
	}
	return false
}

// lastWords reports whether hardly anything stands between a token and the end.
func (r *Reading) lastWords(tok, end int) bool {
	words := 0
	for ; tok < end; tok++ {
		if r.Doc.Tokens[tok].Kind == text.Word {
			words++
		}
	}
	return words <= 2
}

// Utterance reads a verb of saying: its subject is behind it in Arabic, before
// it in English, or behind it after a quotation.
func (r *Reading) Utterance(h *Hit, start, end int) Saying {
	one := Saying{Verb: h.First, Speaker: -1, From: h.Last}
	if r.Lang.Order == lang.SubjectFirst && h.First > start {
		if prev := r.At(h.First - 1); prev != nil && (prev.Cue(lang.PronounOne) || prev.Cue(lang.PronounBody) || prev.Cue(lang.PronounMany)) {
			return one // it said: who spoke before
		}
	}
	for tok := h.Last; tok < end && tok < h.Last+10; {
		u := r.UnitAt(tok)
		if u.Kind == CueUnit && u.Hit.Cue(lang.That) || r.IsMark(tok, ":.") {
			one.From = tok
			break
		}
		if u.Kind == PartyUnit && !r.Governed(u) {
			one.Speaker, one.From = u.Ref, u.Last
			break
		}
		if u.Kind == TriggerUnit && u.First > h.First || u.Kind == WordUnit && r.GovernedAt(u.First) && r.Lang.Order == lang.VerbFirst {
			break // أفاد بوقوع …: what is said begins
		}
		tok = max(u.Last, tok+1)
	}
	if one.Speaker < 0 || r.Lang.Order == lang.SubjectFirst {
		if left, ok := r.speakerLeft(h, start); ok {
			one.Speaker, one.From = left, h.Last
		}
	}
	return one
}

func (r *Reading) speakerLeft(h *Hit, start int) (int, bool) {
	for tok := h.First - 1; tok >= start && tok >= h.First-8; {
		u := r.UnitAt(tok)
		switch {
		case u.Kind == PartyUnit && !r.Governed(u):
			return u.Ref, true
		case r.IsMark(tok, ".؛;:\""), u.Kind == TriggerUnit, u.Kind == CueUnit && !u.Hit.Cue(lang.Past) &&
			!u.Hit.Cue(lang.Det) && !u.Hit.Cue(lang.Definite) && !u.Hit.Cue(lang.Also):
			return -1, false
		}
		tok = u.First - 1
	}
	return -1, false
}

// Organisation is whom a speaker speaks for: himself when he is a body, else
// the body that his title or the words behind him name.
func (r *Reading) Organisation(i int) (*lang.Actor, int) {
	p := &r.Parties[i]
	if p.Org != nil {
		return p.Org, i
	}
	if p.Class == lang.Organisation || p.Class == lang.State {
		return p.Actor, i
	}
	if side := r.Lang.Side(p.Actor); side != nil {
		return side, i
	}
	for tok := p.Last; tok < len(r.Doc.Tokens) && tok < p.Last+5; tok++ {
		if j := r.PartyAt[tok]; j >= 0 {
			q := &r.Parties[j]
			if (q.Class == lang.Organisation || q.Class == lang.State) && r.Governed(r.UnitAt(tok)) {
				return q.Actor, int(j)
			}
			return nil, -1
		}
		if r.IsMark(tok, "،,.:\"") {
			break
		}
	}
	return nil, -1
}

// SaysVerb reports whether a cue is a finite verb of saying.
func (r *Reading) SaysVerb(h *Hit) bool {
	if h.Cue(lang.Claim) && r.Claims(h) {
		return false
	}
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
func (r *Reading) hedgesNoun(h *Hit) bool {
	return r.Lang.Order == lang.SubjectFirst && len(r.PartyAt) > h.Last && r.PartyAt[h.Last] >= 0 && h.First > 0 && r.PartyAt[h.First-1] < 0 &&
		!r.CueAt(h.First-1, lang.Aux) && !r.CueAt(h.First-1, lang.Past)
}
