package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// event makes an event of a draft: its words, code, parties, time and place.
func (s *story) event(r *reading, d *draft, list []draft, sc *scene) {
	if contains(d.doubt, "ruled") && len(d.actors)+len(d.recipients) == 0 && d.killed == nil {
		return // the attack that somebody threatens with or asks to end
	}
	ev := Event{Mention: r.trigger(d, list), Sentence: r.doc.Sentences[d.sentence].Span, Type: d.trigger.Type, Mode: d.mode,
		Status: d.status, AttributedTo: d.attributed, Killed: d.killed, Injured: d.injured, Captured: d.captured,
		Displaced: d.displaced, Toponym: -1, From: date.NoDay, To: date.NoDay, Background: d.background}
	ev.Rules = d.rules
	code := r.acledCode(d)
	ev.Context = contexts(d, code)
	ev.AcledType, ev.AcledSubType = s.worker.acled[code].Event, s.worker.acled[code].SubEvent
	for _, i := range d.actors {
		ev.Actors = addParty(ev.Actors, nil, s.party(r, i, d.ofSpeaker), s)
	}
	for _, i := range d.recipients {
		ev.Recipients = addParty(ev.Recipients, ev.Actors, s.party(r, i, false), s)
	}
	if s.claimedBefore(r, d, &ev) {
		return
	}
	if s.toldBefore(r, d, list, &ev) || s.victimsOf(r, d, list, &ev) {
		return
	}
	s.bothSides(r, d, &ev)
	s.sameAsBefore(r, d, &ev)
	s.sameAircraft(r, d, &ev)
	protesters(&ev)
	s.when(r, d, list, &ev, sc)
	s.where(r, d, list, &ev, sc)
	s.sameScene(r, d, &ev)
	s.foreign(r, d, &ev, code)
	if r.lang.Code != s.rec.Lang {
		ev.Lang = r.lang.Code
	}
	s.rec.Events = append(s.rec.Events, ev)
	s.drafts = append(s.drafts, told{d, r, list, len(s.rec.Events) - 1, code})
}

// sentencesBack is how far back a definite event noun refers.
const sentencesBack = 4

// toldBack is how many sentences back a bare definite noun means the very event
// told there.
const toldBack = 2

// toldBefore gives what a definite noun without a time, a place and an author of
// its own adds to the event that it means: the raid killed nine. It is no event
// of its own then.
func (s *story) toldBefore(r *reading, d *draft, list []draft, ev *Event) bool {
	if d.entry == nil || d.entry.Feature != lang.Noun || !r.isDefinite(r.at(d.first)) || d.trigger.Type != "ASSAULT" || len(d.places) > 0 || len(ev.Actors) > 0 || ev.Status != Actual {
		return false
	}
	if t, ok := r.timeOf(d, list); ok && r.times[t].First >= d.last {
		return false
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].sentence >= d.sentence-toldBack; k-- {
		t := &s.drafts[k]
		before := &s.rec.Events[t.event]
		if t.trigger.Code != d.trigger.Code || before.Status != Actual {
			continue
		}
		if t.definite && before.Killed == nil && len(before.Actors) == 0 || !more(&before.Killed, ev.Killed) || !more(&before.Injured, ev.Injured) {
			return false
		}
		for _, p := range ev.Recipients {
			before.Recipients = addParty(before.Recipients, before.Actors, p, s)
		}
		before.Rules = append(before.Rules, "told-again")
		return true
	}
	return false
}

// victimsOf gives victims without a deed, a time and a place of their own to the
// deed told directly before, whose victims are not counted yet: they shelled the
// town. Three people were killed.
func (s *story) victimsOf(r *reading, d *draft, list []draft, ev *Event) bool {
	if !d.harms() || len(ev.Actors) > 0 || d.mode != "" || ev.Status != Actual || d.background || ev.Killed == nil && ev.Injured == nil || len(s.drafts) == 0 {
		return false
	}
	if i, basis := r.placeOf(d, list); i >= 0 && basis != "none" {
		return false
	}
	if _, ok := r.timeOf(d, list); ok {
		return false
	}
	t := &s.drafts[len(s.drafts)-1]
	before := &s.rec.Events[t.event]
	if t.r != r || d.sentence-t.sentence > 1 || t.harms() || !battle(before) || before.Status != Actual || before.Background || before.Killed != nil || before.Injured != nil {
		return false
	}
	if f := t.trigger.Frame.Code; f != "attack" && f != "fight" && f != "explode" && f != "use" && f != "self" || d.sentence == t.sentence && !r.sameClause(t.last, d.first) {
		return false
	}
	before.Killed, before.Injured = ev.Killed, ev.Injured
	for _, p := range ev.Recipients {
		before.Recipients = addParty(before.Recipients, before.Actors, p, s)
	}
	before.Rules = append(before.Rules, "victims-behind")
	return true
}

// more takes a count over where none is known; false when both are known and
// differ.
func more(have **Count, add *Count) bool {
	if add == nil {
		return true
	}
	if *have == nil {
		*have = add
		return true
	}
	return **have == *add
}

// bothSides replaces a word for both sides (clashes between the two parties) by
// the sides of the fight that was told last, or leaves it out.
func (s *story) bothSides(r *reading, d *draft, ev *Event) {
	both := func(list []int) bool {
		return slices.ContainsFunc(list, func(i int) bool { return r.parties[i].refers == "parties" })
	}
	if !both(d.actors) && !both(d.recipients) {
		return
	}
	ev.Actors, ev.Recipients = nil, nil
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].sentence >= d.sentence-sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if battle(before) && len(before.Actors) > 0 && len(before.Recipients) > 0 {
			ev.Actors, ev.Recipients = slices.Clone(before.Actors), slices.Clone(before.Recipients)
			ev.Rules = append(ev.Rules, "both-sides")
			return
		}
	}
}

// claimedBefore gives the author of a claim to the event of its type that was
// told last without an author: the group claimed the attack. The claim is no
// event of its own then.
func (s *story) claimedBefore(r *reading, d *draft, ev *Event) bool {
	if !contains(d.rules, claimedRule) || !d.definite || len(ev.Recipients) > 0 || d.killed != nil || d.injured != nil {
		return false
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].sentence >= d.sentence-2*sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Type != ev.Type || before.Status != Actual && before.Status != Ongoing || !sameDeed(before, ev) {
			continue
		}
		if len(before.Actors) > 0 {
			return before.Actors[0].Name == ev.Actors[0].Name
		}
		before.Actors = ev.Actors
		before.Rules = append(before.Rules, claimedRule)
		return true
	}
	return false
}

// sameAircraft gives a strike from the air without an author that of the strike
// told last: another raid hit a depot.
func (s *story) sameAircraft(r *reading, d *draft, ev *Event) {
	if ev.Mode != "aerial" || len(ev.Actors) > 0 || ev.Status != Actual && ev.Status != Ongoing {
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].sentence >= d.sentence-sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Mode == ev.Mode && len(before.Actors) > 0 && before.Status == ev.Status {
			for _, p := range before.Actors {
				ev.Actors = addParty(ev.Actors, ev.Recipients, p, s)
			}
			ev.Rules = append(ev.Rules, "same-aircraft")
			return
		}
	}
}

// sameDeed reports whether a word for a deed may mean an event told before.
func sameDeed(before, ev *Event) bool {
	return before.Mode == ev.Mode || ev.Mode == "" || before.AcledType == ev.AcledType && before.Mode != "seize"
}

// sameAsBefore gives a definite event noun without parties those of the event
// of its type that was told last: the attack took place at dawn.
func (s *story) sameAsBefore(r *reading, d *draft, ev *Event) {
	if !d.definite || len(ev.Actors)+len(ev.Recipients) > 0 || d.entry == nil {
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r && s.drafts[k].sentence >= d.sentence-sentencesBack; k-- {
		before := &s.rec.Events[s.drafts[k].event]
		if before.Type != ev.Type || before.Status != Actual && before.Status != Ongoing || !sameDeed(before, ev) {
			continue
		}
		ev.Actors, ev.Recipients = slices.Clone(before.Actors), slices.Clone(before.Recipients)
		if ev.Mode == "" {
			ev.Mode, ev.AcledType, ev.AcledSubType = before.Mode, before.AcledType, before.AcledSubType
		}
		ev.Rules = append(ev.Rules, "same-event")
		return
	}
}

// sameScene gives an event that the article has told before, named again by a
// definite noun or by the person it killed or took, the day and the place told
// first, and gives that one the author who is named only now: the group claimed
// the attack.
func (s *story) sameScene(r *reading, d *draft, ev *Event) {
	if r.lang.Order != lang.SubjectFirst || ev.Type != "ASSAULT" {
		return
	}
	for k := len(s.drafts) - 1; k >= 0 && s.drafts[k].r == r; k-- {
		t := s.drafts[k]
		before := &s.rec.Events[t.event]
		if before.Type != ev.Type || !happened(before) || !happened(ev) {
			continue
		}
		if !(s.sameVictim(ev, before) && t.trigger.Effect == d.trigger.Effect) && !(d.definite && d.sentence-t.sentence <= sentencesBack && (ev.Mode == before.Mode || ev.Mode == "")) {
			continue
		}
		if ev.DateBasis != "timex" && before.DateBasis != "none" && before.DateBasis != "background" {
			ev.From, ev.To, ev.Precision, ev.DateText, ev.EDTF = before.From, before.To, before.Precision, before.DateText, before.EDTF
			if ev.DateBasis = before.DateBasis; ev.DateBasis == "timex" {
				ev.DateBasis = "carried"
			}
		}
		if ev.PlaceBasis != "clause" && ev.PlaceBasis != "sentence" && before.Toponym >= 0 {
			ev.Toponym, ev.PlaceBasis = before.Toponym, "carried"
		}
		if len(before.Actors) == 0 && len(ev.Actors) > 0 {
			before.Actors = slices.Clone(ev.Actors)
			before.Rules = append(before.Rules, "author-later")
		}
		return
	}
}

// sameVictim reports whether two events befell one person, by the last word of
// the name.
func (s *story) sameVictim(a, b *Event) bool {
	for _, x := range a.Recipients {
		for _, y := range b.Recipients {
			if x.Mention >= 0 && y.Mention >= 0 && s.personal(x) && s.personal(y) && sameName(x.Name, y.Name) {
				return true
			}
		}
	}
	return false
}

// personal reports whether a party is a person of a name and not a state or an
// organisation.
func (s *story) personal(p Party) bool {
	return s.rec.Actors[p.Mention].ID == "" && strings.Contains(p.Name, " ")
}

// sameName reports whether one name ends like the other or is within it.
func sameName(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// protesters names those who protest: people without a name are protesters, and
// the word for a protest evokes them where nobody else is said.
func protesters(ev *Event) {
	if ev.Type != "PROTEST" {
		return
	}
	if len(ev.Actors) == 0 {
		ev.Actors = []Party{{Name: "Protesters", Code: "CVL", Mention: -1}}
	}
	for i := range ev.Actors {
		if ev.Actors[i].Name == "Civilians" {
			ev.Actors[i].Name, ev.Actors[i].Code = "Protesters", "CVL"
		}
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

// foreign gives ground that an army takes in another country the sub-type of
// those who are not its government.
func (s *story) foreign(r *reading, d *draft, ev *Event, code string) {
	if code != "government-territory" || ev.Toponym < 0 {
		return
	}
	for i := range r.places {
		if p := &r.places[i]; p.index == ev.Toponym && p.name.Country != "" && p.name.Weight > 0 {
			for _, j := range d.actors {
				if a := r.parties[j].actor; a == nil || a.Country == "" || a.Country == p.name.Country {
					return
				}
			}
			const code = "nonstate-territory"
			ev.AcledType, ev.AcledSubType = s.worker.acled[code].Event, s.worker.acled[code].SubEvent
		}
	}
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
	if (speaksFor || p.class == lang.Official) && p.org != nil && p.org.ID != "" && p.ownerIndex >= 0 {
		return Party{Name: p.org.Name, Code: p.org.Code, Mention: p.ownerIndex}
	}
	out := Party{Mention: p.index}
	if p.index >= 0 {
		a := &s.rec.Actors[p.index]
		out.Name, out.Code = a.Name, a.Code
	} else {
		out.Name = p.mention.Text
	}
	return out
}

// recent is how many days back an event can be the news of its article.
const recent = 40

// when dates an event: by a time expression of its clause, by the time carried
// from the sentences before, or by the day of publication.
func (s *story) when(r *reading, d *draft, list []draft, ev *Event, sc *scene) {
	i, ok := r.timeOf(d, list)
	if ok && s.dct != date.NoDay && r.times[i].From > s.dct+1 && (ev.Status == Actual || ev.Status == Ongoing) {
		ok = false // what has happened does not lie ahead: "after five days" counts from another day
	}
	if ok {
		t := &r.times[i]
		ev.From, ev.To = t.Days()
		ev.Precision, ev.DateBasis = t.Grain.String(), "timex"
		ev.DateText, ev.EDTF = r.doc.Surface(t.Span), t.EDTF()
		if t.Since() && ev.Status == Ongoing && s.dct > ev.To {
			ev.To, ev.Precision = s.dct, date.GrainRange.String()
		}
		if ev.From != t.From || ev.To != t.To {
			ev.EDTF = date.EDTF(ev.From, ev.To)
		}
		if ev.Status == Actual || ev.Status == Ongoing {
			if s.carries(r, d, t) {
				sc.day, sc.to, sc.grain, sc.text, sc.edtf, sc.told = ev.From, ev.To, ev.Precision, ev.DateText, ev.EDTF, d.sentence
			}
			if s.dct != date.NoDay && t.To < s.dct-recent {
				d.background, ev.Background = true, true
			}
		}
		return
	}
	switch {
	case ev.Status == Planned || ev.Status == Hypothetical || ev.Status == Threatened && s.dct == date.NoDay:
		ev.DateBasis = "none"
	case sc.day != date.NoDay && ev.Status == Actual && !d.background && d.sentence-sc.told <= dayCarries && !r.narrated(d.sentence):
		ev.From, ev.To, ev.Precision, ev.DateBasis, ev.DateText = sc.day, sc.to, sc.grain, "carried", sc.text
		ev.EDTF = sc.edtf
	case d.background:
		ev.DateBasis = "background"
	case s.dct != date.NoDay:
		ev.From, ev.To, ev.Precision, ev.DateBasis = s.dct, s.dct, date.GrainDay.String(), "dct"
		ev.EDTF = date.EDTF(s.dct, s.dct)
	default:
		ev.DateBasis = "none"
	}
}

// dayCarries is for how many sentences a day holds for events without one.
const dayCarries = 5

// carries reports whether the time of an event holds for those after it: a day
// or a few of the recent past, not one that tells since or after when.
func (s *story) carries(r *reading, d *draft, t *date.Timex) bool {
	if d.background || t.To-t.From > 7 || r.cueAt(t.First-1, lang.After) || r.cueAt(d.first-1, lang.After) {
		return false
	}
	return s.dct == date.NoDay || t.From >= s.dct-recent && t.To <= s.dct+recent
}

// where places an event: in its clause or sentence, or where the article is.
// The scene moves on only to places at least as exact as the one it holds,
// unless the article goes to another country.
func (s *story) where(r *reading, d *draft, list []draft, ev *Event, sc *scene) {
	i, basis := -1, "none"
	if !verbal(d) {
		i, basis = r.placeOf(d, list)
	} else if i = r.best(d.places, d); i >= 0 {
		basis = "clause"
	}
	if i >= 0 {
		p := &r.places[i]
		ev.Toponym, ev.PlaceBasis = p.index, basis
		if !d.background && !verbal(d) && p.rank() >= sc.rank {
			sc.place, sc.rank = p.index, p.rank()
		}
		return
	}
	ev.PlaceBasis = "none"
	if verbal(d) {
		return
	}
	switch {
	case sc.place >= 0:
		ev.Toponym, ev.PlaceBasis = sc.place, "carried"
	case sc.dateline >= 0:
		ev.Toponym, ev.PlaceBasis = sc.dateline, "document"
	}
}

// verbal reports whether an event is an act of speech, which happens nowhere
// in particular.
func verbal(d *draft) bool {
	return verbalType(d.trigger.Type)
}

func verbalType(t string) bool {
	switch t {
	case "ACCUSE", "REQUEST", "THREATEN", "REJECT":
		return true
	}
	return false
}

// oppose gives a fight whose other side is not said the opponent of its side in
// the last fight before it, or in the first one after it.
func (s *story) oppose() {
	for k, t := range s.drafts {
		ev := &s.rec.Events[t.event]
		if !s.open(ev) || t.trigger.Effect != "" {
			continue
		}
		p, ok := s.opponent(ev.Actors[0].Name, k)
		if !ok {
			continue
		}
		ev.Recipients = []Party{p}
		ev.Actors = slices.DeleteFunc(ev.Actors, func(a Party) bool { return a.Name == p.Name })
		ev.Rules = append(ev.Rules, "opponent")
	}
}

// open reports whether an event is a fight of one known side alone.
func (s *story) open(ev *Event) bool {
	return battle(ev) && len(ev.Recipients) == 0 && len(ev.Actors) > 0 && s.side(ev.Actors[0])
}

// How many sentences away the other side of a fight is looked for.
const (
	opponentsBack  = 6
	opponentsAhead = 3
)

// opponent finds whom a side fights nearest to the k-th draft.
func (s *story) opponent(side string, k int) (Party, bool) {
	at := s.drafts[k]
	for j := k - 1; j >= 0 && at.r == s.drafts[j].r && at.sentence-s.drafts[j].sentence <= opponentsBack; j-- {
		if p, ok := s.against(side, &s.rec.Events[s.drafts[j].event]); ok {
			return p, true
		}
	}
	for j := k + 1; j < len(s.drafts) && at.r == s.drafts[j].r && s.drafts[j].sentence-at.sentence <= opponentsAhead; j++ {
		if p, ok := s.against(side, &s.rec.Events[s.drafts[j].event]); ok {
			return p, true
		}
	}
	return Party{}, false
}

// against gives whom a side fights in an event.
func (s *story) against(side string, ev *Event) (Party, bool) {
	if !battle(ev) || len(ev.Actors) == 0 || len(ev.Recipients) == 0 {
		return Party{}, false
	}
	a, b := ev.Actors[0], ev.Recipients[0]
	switch {
	case !s.side(a) || !s.side(b) || a.Name == b.Name:
		return Party{}, false
	case a.Name == side:
		return b, true
	case b.Name == side:
		return a, true
	}
	return Party{}, false
}

// battle reports whether an event is one of fighting or of taking ground.
func battle(ev *Event) bool {
	return ev.Type == "ASSAULT" && ev.Mode != "abduct"
}

// side reports whether a party is an organisation or a state of the table.
func (s *story) side(p Party) bool {
	if p.Mention < 0 {
		return false
	}
	a := &s.rec.Actors[p.Mention]
	return a.ID != "" && a.Sector != "MED"
}

// finish gives every event its confidence and its identifier.
func (s *story) finish() {
	for _, t := range s.drafts {
		ev := &s.rec.Events[t.event]
		w, ok := s.worker.weights[t.r.lang.Code]
		if !ok {
			w = s.worker.weights[""]
		}
		ev.Features = t.features(ev, t.r.climateOf(t.sentence))
		ev.Confidence = w.confidence(ev.Features)
		ev.ID = eventID(s.rec.ID, ev)
	}
}

// eventID hashes what identifies an event within its article.
func eventID(article string, ev *Event) string {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%s\x00%s\x00%d\x00%d\x00%s", article, ev.Part, ev.Start, ev.End, ev.Type)))
	return "ev-" + string(rune('a'+sum[0]%26)) + hex.EncodeToString(sum[1:8])
}
