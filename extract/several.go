package extract

import (
	"slices"
	"strconv"

	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// mostPlaces is how many events one verb or noun may tell at most.
const mostPlaces = 12

// inSeveralPlaces tells the event again for each further place of a list: clashes
// in Rastan and Talbiseh, two events. Victims that are counted together are those
// of one event.
func (s *story) inSeveralPlaces(r *reading, d *frame.Draft, list []frame.Draft, ev *Event, code string) {
	if !ownPlace(ev) || ev.Killed != nil || ev.Injured != nil || ev.Captured != nil || !placed(ev.Type) {
		return
	}
	for _, i := range r.listWith(ev.Toponym) {
		if r.Places[i].Index == ev.Toponym || !happened(ev) && ev.Status != Planned {
			continue
		}
		one := *ev
		one.Toponym = r.Places[i].Index
		one.Rules = append(append([]string(nil), ev.Rules...), severalRule)
		s.rec.Events = append(s.rec.Events, one)
		s.drafts = append(s.drafts, told{d, r, list, len(s.rec.Events) - 1, code})
	}
}

// severalRule marks the events that further places of a list have made.
const severalRule = "listed-place"

// placed reports whether a list of places makes several events of a type; one
// protest march or one round of talks goes through them.
func placed(eventType string) bool {
	switch eventType {
	case "ASSAULT", "COERCE", "RETREAT", "PROTEST", "AID", "MOBILIZE":
		return true
	}
	return false
}

// listWith gives the places of the list that the place of a toponym stands in,
// none when it stands alone.
func (r *reading) listWith(toponym int) []int {
	p := r.placeOfToponym(toponym)
	if p == nil {
		return nil
	}
	at := p.Index - r.Places[0].Index
	first, last := at, at
	for first > 0 && r.joinedPlaces(first-1, first) {
		first--
	}
	for last+1 < len(r.Places) && r.joinedPlaces(last, last+1) {
		last++
	}
	if first == last || last-first >= mostPlaces || !r.closedList(first, last) {
		return nil
	}
	if tok := r.Places[first].First - 1; r.CueAt(tok, lang.Between) || r.CueAt(tok, lang.From) {
		return nil // between A and B
	}
	var list []int
	for i := first; i <= last; i++ {
		list = append(list, i)
	}
	return list
}

// joinedPlaces reports whether a comma or a conjunction and nothing else stands
// between two places of one rank.
func (r *reading) joinedPlaces(a, b int) bool {
	p, q := &r.Places[a], &r.Places[b]
	if p.Aside() || q.Aside() || p.Rank() != q.Rank() || p.Toponym.Relation != q.Toponym.Relation ||
		p.Toponym.Within == 1+q.Index || r.SentenceOf(p.First) != r.SentenceOf(q.First) {
		return false
	}
	return r.joint(p.Last, q) >= 0
}

// The ways in which two names of a list are joined.
const (
	byComma = iota
	byAnd
)

// joint says what joins a place to the token behind the one before it, -1 for
// nothing.
func (r *reading) joint(tok int, q *mention.Place) int {
	way := -1
	if slices.Contains(q.Pre, lang.And) {
		way = byAnd
	}
	for ; tok < q.First; tok++ {
		switch {
		case r.IsMark(tok, ",،"):
			way = max(way, byComma)
		case r.CueAt(tok, lang.And), r.Lang.Order == lang.VerbFirst && slices.Contains(r.Pre(tok), lang.And) && (r.PlaceCode(tok) != "" || r.CueAt(tok, lang.In)):
			way = byAnd // وفي منطقة
		case r.CueAt(tok, lang.Definite) || r.PlaceCode(tok) != "" || r.IsMark(tok, "\""):
		default:
			return -1
		}
	}
	return way
}

// closedList reports whether "and" joins the last of some places to those before
// it; commas alone tell in what a place lies.
func (r *reading) closedList(first, last int) bool {
	return r.joint(r.Places[last-1].Last, &r.Places[last]) == byAnd && first < last
}

// placeInID tells the events of one trigger at several places apart.
func placeInID(b []byte, ev *Event) []byte {
	for _, rule := range ev.Rules {
		if rule == severalRule {
			return strconv.AppendInt(append(b, 0), int64(ev.Toponym), 10)
		}
	}
	return b
}
