package extract

import (
	"slices"
	"strconv"

	"tarikh/extract/lang"
)

// mostPlaces is how many events one verb or noun may tell at most.
const mostPlaces = 12

// inSeveralPlaces tells the event again for each further place of a list: clashes
// in Rastan and Talbiseh, two events. Victims that are counted together are those
// of one event.
func (s *story) inSeveralPlaces(r *reading, d *draft, list []draft, ev *Event, code string) {
	if !ownPlace(ev) || ev.Killed != nil || ev.Injured != nil || ev.Captured != nil || !placed(ev.Type) {
		return
	}
	for _, i := range r.listWith(ev.Toponym) {
		if r.places[i].index == ev.Toponym || !happened(ev) && ev.Status != Planned {
			continue
		}
		one := *ev
		one.Toponym = r.places[i].index
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
	at := p.index - r.places[0].index
	first, last := at, at
	for first > 0 && r.joinedPlaces(first-1, first) {
		first--
	}
	for last+1 < len(r.places) && r.joinedPlaces(last, last+1) {
		last++
	}
	if first == last || last-first >= mostPlaces || !r.closedList(first, last) {
		return nil
	}
	if tok := r.places[first].first - 1; r.cueAt(tok, lang.Between) || r.cueAt(tok, lang.From) {
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
	p, q := &r.places[a], &r.places[b]
	if p.aside() || q.aside() || p.rank() != q.rank() || p.toponym.Relation != q.toponym.Relation ||
		p.toponym.Within == 1+q.index || r.sentenceOf(p.first) != r.sentenceOf(q.first) {
		return false
	}
	return r.joint(p.last, q) >= 0
}

// The ways in which two names of a list are joined.
const (
	byComma = iota
	byAnd
)

// joint says what joins a place to the token behind the one before it, -1 for
// nothing.
func (r *reading) joint(tok int, q *place) int {
	way := -1
	if slices.Contains(q.pre, lang.And) {
		way = byAnd
	}
	for ; tok < q.first; tok++ {
		switch {
		case r.isMark(tok, ",،"):
			way = max(way, byComma)
		case r.cueAt(tok, lang.And), r.lang.Order == lang.VerbFirst && slices.Contains(r.pre(tok), lang.And) && (r.placeCode(tok) != "" || r.cueAt(tok, lang.In)):
			way = byAnd // وفي منطقة
		case r.cueAt(tok, lang.Definite) || r.placeCode(tok) != "" || r.isMark(tok, "\""):
		default:
			return -1
		}
	}
	return way
}

// closedList reports whether "and" joins the last of some places to those before
// it; commas alone tell in what a place lies.
func (r *reading) closedList(first, last int) bool {
	return r.joint(r.places[last-1].last, &r.places[last]) == byAnd && first < last
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
