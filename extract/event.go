package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"tarikh/extract/date"
	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// event makes an event of a draft: its words, code, parties, time and place.
func (s *story) event(r *reading, d *frame.Draft, list []frame.Draft, sc *scene) {
	if slices.Contains(d.Doubt, "ruled") && len(d.Actors)+len(d.Recipients) == 0 && d.Killed == nil {
		return // the attack that somebody threatens with or asks to end
	}
	if d.Killed != nil && d.Killed.Min >= warTotal {
		if d.Harms() {
			return // the dead of a whole war are no event
		}
		d.Killed = nil
	}
	if d.Trigger.Type == "PROTEST" && r.allRebels(d.Actors) {
		return // where fighters gather
	}
	ev := Event{Mention: r.trigger(d, list), Sentence: r.Doc.Sentences[d.Sentence].Span, Type: d.Trigger.Type, Mode: d.Mode,
		Status: d.Status, AttributedTo: d.Attributed, Killed: d.Killed, Injured: d.Injured, Captured: d.Captured,
		Displaced: d.Displaced, Toponym: -1, From: date.NoDay, To: date.NoDay, Background: d.Background}
	ev.Rules = d.Rules
	code := r.AcledCode(d)
	if ev.Mode == "seize" && ev.Type == "ASSAULT" {
		switch code { // people were taken, not ground
		case "abduction":
			ev.Mode = "abduct"
		case "arrests":
			ev.Type, ev.Mode = "COERCE", "arrest"
		}
	}
	ev.Context = frame.Contexts(d, code)
	ev.AcledType, ev.AcledSubType = s.worker.acled[code].Event, s.worker.acled[code].SubEvent
	d.Actors = slices.DeleteFunc(d.Actors, func(i int) bool { return r.cannotAct(d, i) })
	for _, i := range d.Actors {
		ev.Actors = addParty(ev.Actors, nil, s.party(r, i, d.OfSpeaker), s)
	}
	for _, i := range d.Recipients {
		ev.Recipients = addParty(ev.Recipients, ev.Actors, s.party(r, i, d.ForSpeaker), s)
	}
	if len(ev.Recipients) == 0 {
		if a := r.inPhrase(d); a != nil {
			ev.Recipients = addParty(nil, ev.Actors, s.partyOf(a), s)
		}
	}
	// First what is told of an event that stands already and joins it, then what
	// an event told before lends to this one.
	if s.joinClaim(r, d, &ev) || s.joinTold(r, d, list, &ev) || s.joinVictims(r, d, list, &ev) {
		return
	}
	s.bothSides(r, d, &ev)
	s.sameAsBefore(r, d, &ev)
	s.sameAircraft(r, d, &ev)
	protesters(&ev)
	helped(&ev)
	s.when(r, d, list, &ev, sc)
	s.where(r, d, list, &ev, sc)
	s.sameScene(r, d, &ev)
	s.foreign(r, d, &ev, code)
	if r.Lang.Code != s.rec.Lang {
		ev.Lang = r.Lang.Code
	}
	s.rec.Events = append(s.rec.Events, ev)
	s.drafts = append(s.drafts, told{d, r, list, len(s.rec.Events) - 1, code})
	s.inSeveralPlaces(r, d, list, &ev, code)
}

// allRebels reports whether some parties are known and all are rebels or gunmen.
func (r *reading) allRebels(list []int) bool {
	for _, i := range list {
		p := &r.Parties[i]
		if p.Class != lang.Armed || p.Actor == nil || p.Actor.Sector != "REB" && p.Actor.Sector != "UAF" {
			return false
		}
	}
	return len(list) > 0
}

// cannotAct reports whether a party cannot be the author of a deed of violence: a
// building, a newspaper or an aid agency, and of air strikes or bombs people without arms.
func (r *reading) cannotAct(d *frame.Draft, i int) bool {
	p := &r.Parties[i]
	if d.Trigger.Type != "ASSAULT" || i == r.Voice {
		return false
	}
	observer := p.Class == lang.Media || p.Class == lang.Organisation && p.Actor != nil && p.Actor.Sector == "NGO"
	return observer || p.Class == lang.Civilian && (p.Asset || mention.WarModes[d.Mode])
}

// inPhrase gives the actor whom a word of the trigger's own phrase names, where what
// the phrase governs is who suffers: took hostages, engaged the rebels.
func (r *reading) inPhrase(d *frame.Draft) *lang.Actor {
	h := r.At(d.First)
	if h == nil || d.Entry == nil || h.Last-h.First < 2 || h.Last > d.Last || d.Passive {
		return nil
	}
	slot := "obj"
	if d.Entry.Feature == lang.Noun {
		slot = "of"
	}
	if d.Trigger.Frame.Slot(slot) != lang.Recipient || slot == "obj" && r.Lang.Order == lang.VerbFirst {
		return nil // أغارت المروحيات: what stands behind the verb may be its subject
	}
	for tok := h.First + 1; tok < h.Last; tok++ {
		for _, f := range r.Words[tok].Forms {
			for _, e := range r.Lang.Lexicon.Get(f.Key) {
				if a := e.Actor; (e.Kind == lang.GenericEntry || e.Kind == lang.ActorEntry) && a != nil && a.Name != "" && !a.Site &&
					a.Class != lang.Reference && a.Class != lang.Person && a.Class != lang.Media {
					return a
				}
			}
		}
	}
	return nil
}

// warTotal is how many dead no single act of today's wars has had: more are those of a
// whole war, which the codebooks leave out.
const warTotal = 5000

// protesters names those who protest: people without a name are protesters, and
// the words for a protest and for the control of a crowd evoke them where nobody else
// is said.
func protesters(ev *Event) {
	if ev.Mode == "crowd-control" && len(ev.Recipients) == 0 {
		ev.Recipients = []Party{{Name: mention.Protesting, Code: "CVL", Mention: -1}}
	}
	if ev.Type != "PROTEST" {
		return
	}
	if len(ev.Actors) == 0 {
		ev.Actors = []Party{{Name: mention.Protesting, Code: "CVL", Mention: -1}}
	}
	for i := range ev.Actors {
		if ev.Actors[i].Name == mention.Civilians {
			ev.Actors[i].Name = mention.Protesting
		}
	}
}

// helped names those whom humanitarian aid is for, where nobody else is said.
func helped(ev *Event) {
	if ev.Type == "AID" && ev.Mode == "humanitarian" && len(ev.Recipients) == 0 && len(ev.Actors) > 0 {
		ev.Recipients = []Party{{Name: mention.Civilians, Code: "CVL", Mention: -1}}
	}
}

// trigger is the mention of a draft's words; a light verb directly before its
// noun belongs to them.
func (r *reading) trigger(d *frame.Draft, list []frame.Draft) Mention {
	first, last := d.First, d.Last
	if d.Light >= 0 && list[d.Light].Last == first {
		first = list[d.Light].First
	}
	cut := 0
	if h := r.At(first); h != nil && h.First == first {
		cut = r.CutOf(h.Form.Cut, h.Form.Pre)
	}
	rule := "toll"
	if len(d.Rules) > 0 {
		rule = d.Rules[0]
	}
	return r.Mention(first, last, cut, rule)
}

// addParty adds a party to a side, once; a named one never to both sides.
func addParty(side, other []Party, p Party, s *story) []Party {
	for _, have := range side {
		if have.Name == p.Name {
			return side
		}
	}
	for _, have := range other {
		if have.Name == p.Name && (have.Mention == p.Mention || s.side(p)) {
			return side
		}
	}
	return append(side, p)
}

func (s *story) party(r *reading, i int, speaksFor bool) Party {
	p := &r.Parties[i]
	if side := r.Lang.Side(p.Actor); side != nil && p.Class == lang.Person {
		return Party{Name: side.Name, Code: side.Code, Mention: p.Index}
	}
	if (speaksFor || p.Class == lang.Official || p.Class == lang.Person) && p.Org != nil && (p.Org.ID != "" || p.OwnerLast > 0) {
		mention := p.OwnerIndex
		if mention < 0 {
			mention = p.Index // the Russian ambassador: no words name the organisation alone
		}
		return Party{Name: p.Org.Name, Code: p.Org.Code, Mention: mention}
	}
	out := Party{Mention: p.Index}
	if p.Index >= 0 {
		a := &s.rec.Actors[p.Index]
		out.Name, out.Code = a.Name, a.Code
		if p.Class == lang.Civilian && a.ID == "" && a.Sector != "" && a.Sector != "MIL" {
			out.Name = mention.Civilians // teachers, farmers: the code and the words say which
		}
	} else {
		out.Name = r.articleBack(p)
	}
	return out
}

// finish gives every event its confidence and its identifier.
func (s *story) finish() {
	var c climate
	for i, t := range s.drafts {
		ev := &s.rec.Events[t.event]
		w, ok := s.worker.weights[t.r.Lang.Code]
		if !ok {
			w = s.worker.weights[""]
		}
		if i == 0 || t.r != s.drafts[i-1].r || t.Sentence != s.drafts[i-1].Sentence {
			c = t.r.climateOf(t.Sentence)
		}
		f := t.features(ev, c, s.worker.features[:0])
		if ev.Confidence = w.confidence(f); s.worker.options.Features {
			ev.Features = slices.Clone(f)
		}
		s.worker.features = f
		ev.ID = eventID(s.rec.ID, ev)
	}
}

// eventID hashes what identifies an event within its article.
func eventID(article string, ev *Event) string {
	var buf [128]byte
	b := append(buf[:0], article...)
	b = append(append(append(b, 0), ev.Part.String()...), 0)
	b = append(strconv.AppendInt(b, int64(ev.Start), 10), 0)
	b = append(strconv.AppendInt(b, int64(ev.End), 10), 0)
	sum := sha256.Sum256(placeInID(append(b, ev.Type...), ev))
	return "ev-" + string(rune('a'+sum[0]%26)) + hex.EncodeToString(sum[1:8])
}
