package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// event makes an event of a draft: its words, code, parties, time and place.
func (s *story) event(r *reading, d *draft, list []draft, sc *scene) {
	if slices.Contains(d.doubt, "ruled") && len(d.actors)+len(d.recipients) == 0 && d.killed == nil {
		return // the attack that somebody threatens with or asks to end
	}
	if d.killed != nil && d.killed.Min >= warTotal {
		if d.harms() {
			return // the dead of a whole war are no event
		}
		d.killed = nil
	}
	if d.trigger.Type == "PROTEST" && r.allRebels(d.actors) {
		return // where fighters gather
	}
	ev := Event{Mention: r.trigger(d, list), Sentence: r.doc.Sentences[d.sentence].Span, Type: d.trigger.Type, Mode: d.mode,
		Status: d.status, AttributedTo: d.attributed, Killed: d.killed, Injured: d.injured, Captured: d.captured,
		Displaced: d.displaced, Toponym: -1, From: date.NoDay, To: date.NoDay, Background: d.background}
	ev.Rules = d.rules
	code := r.acledCode(d)
	if ev.Mode == "seize" && ev.Type == "ASSAULT" {
		switch code { // people were taken, not ground
		case "abduction":
			ev.Mode = "abduct"
		case "arrests":
			ev.Type, ev.Mode = "COERCE", "arrest"
		}
	}
	ev.Context = contexts(d, code)
	ev.AcledType, ev.AcledSubType = s.worker.acled[code].Event, s.worker.acled[code].SubEvent
	d.actors = slices.DeleteFunc(d.actors, func(i int) bool { return r.cannotAct(d, i) })
	for _, i := range d.actors {
		ev.Actors = addParty(ev.Actors, nil, s.party(r, i, d.ofSpeaker), s)
	}
	for _, i := range d.recipients {
		ev.Recipients = addParty(ev.Recipients, ev.Actors, s.party(r, i, d.forSpeaker), s)
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
	if r.lang.Code != s.rec.Lang {
		ev.Lang = r.lang.Code
	}
	s.rec.Events = append(s.rec.Events, ev)
	s.drafts = append(s.drafts, told{d, r, list, len(s.rec.Events) - 1, code})
	s.inSeveralPlaces(r, d, list, &ev, code)
}

// allRebels reports whether some parties are known and all are rebels or gunmen.
func (r *reading) allRebels(list []int) bool {
	for _, i := range list {
		p := &r.parties[i]
		if p.class != lang.Armed || p.actor == nil || p.actor.Sector != "REB" && p.actor.Sector != "UAF" {
			return false
		}
	}
	return len(list) > 0
}

// warModes are the modes of deeds that people without arms do not do.
var warModes = map[string]bool{"aerial": true, "drone": true, "heavy-weapons": true, "chemical": true, "explosives": true, "suicide-attack": true}

// cannotAct reports whether a party cannot be the author of a deed of violence: a
// building, a newspaper or an aid agency, and of air strikes or bombs people without arms.
func (r *reading) cannotAct(d *draft, i int) bool {
	p := &r.parties[i]
	if d.trigger.Type != "ASSAULT" || i == r.voice {
		return false
	}
	observer := p.class == lang.Media || p.class == lang.Organisation && p.actor != nil && p.actor.Sector == "NGO"
	return observer || p.class == lang.Civilian && (p.asset || warModes[d.mode])
}

// inPhrase gives the actor whom a word of the trigger's own phrase names, where what
// the phrase governs is who suffers: took hostages, engaged the rebels.
func (r *reading) inPhrase(d *draft) *lang.Actor {
	h := r.at(d.first)
	if h == nil || d.entry == nil || h.Last-h.First < 2 || h.Last > d.last || d.passive {
		return nil
	}
	slot := "obj"
	if d.entry.Feature == lang.Noun {
		slot = "of"
	}
	if d.trigger.Frame.Slot(slot) != lang.Recipient || slot == "obj" && r.lang.Order == lang.VerbFirst {
		return nil // أغارت المروحيات: what stands behind the verb may be its subject
	}
	for tok := h.First + 1; tok < h.Last; tok++ {
		for _, f := range r.words[tok].Forms {
			for _, e := range r.lang.Lexicon.Get(f.Key) {
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

// The names of people without arms and of those who protest, as the codebook of
// ACLED has them.
const (
	civilians  = "Civilians"
	protesting = "Protesters"
)

// protesters names those who protest: people without a name are protesters, and
// the words for a protest and for the control of a crowd evoke them where nobody else
// is said.
func protesters(ev *Event) {
	if ev.Mode == "crowd-control" && len(ev.Recipients) == 0 {
		ev.Recipients = []Party{{Name: protesting, Code: "CVL", Mention: -1}}
	}
	if ev.Type != "PROTEST" {
		return
	}
	if len(ev.Actors) == 0 {
		ev.Actors = []Party{{Name: protesting, Code: "CVL", Mention: -1}}
	}
	for i := range ev.Actors {
		if ev.Actors[i].Name == civilians {
			ev.Actors[i].Name = protesting
		}
	}
}

// helped names those whom humanitarian aid is for, where nobody else is said.
func helped(ev *Event) {
	if ev.Type == "AID" && ev.Mode == "humanitarian" && len(ev.Recipients) == 0 && len(ev.Actors) > 0 {
		ev.Recipients = []Party{{Name: civilians, Code: "CVL", Mention: -1}}
	}
}

// trigger is the mention of a draft's words; a light verb directly before its
// noun belongs to them.
func (r *reading) trigger(d *draft, list []draft) Mention {
	first, last := d.first, d.last
	if d.light >= 0 && list[d.light].last == first {
		first = list[d.light].first
	}
	cut := 0
	if h := r.at(first); h != nil && h.First == first {
		cut = r.cutOf(h.Form.Cut, h.Form.Pre)
	}
	rule := "toll"
	if len(d.rules) > 0 {
		rule = d.rules[0]
	}
	return r.mention(first, last, cut, rule)
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
	p := &r.parties[i]
	if side := r.lang.Side(p.actor); side != nil && p.class == lang.Person {
		return Party{Name: side.Name, Code: side.Code, Mention: p.index}
	}
	if (speaksFor || p.class == lang.Official || p.class == lang.Person) && p.org != nil && (p.org.ID != "" || p.ownerLast > 0) {
		mention := p.ownerIndex
		if mention < 0 {
			mention = p.index // the Russian ambassador: no words name the organisation alone
		}
		return Party{Name: p.org.Name, Code: p.org.Code, Mention: mention}
	}
	out := Party{Mention: p.index}
	if p.index >= 0 {
		a := &s.rec.Actors[p.index]
		out.Name, out.Code = a.Name, a.Code
		if p.class == lang.Civilian && a.ID == "" && a.Sector != "" && a.Sector != "MIL" {
			out.Name = civilians // teachers, farmers: the code and the words say which
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
		w, ok := s.worker.weights[t.r.lang.Code]
		if !ok {
			w = s.worker.weights[""]
		}
		if i == 0 || t.r != s.drafts[i-1].r || t.sentence != s.drafts[i-1].sentence {
			c = t.r.climateOf(t.sentence)
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
