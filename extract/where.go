package extract

import (
	"tarikh/extract/frame"
	"tarikh/extract/mention"
)

// where places an event: in its clause or sentence, or where the article is.
// The scene moves on only to places at least as exact as the one it holds,
// unless the article goes to another country.
func (s *story) where(r *reading, d *frame.Draft, list []frame.Draft, ev *Event, sc *scene) {
	if i, basis := r.Where(d, list); i >= 0 {
		p := &r.Places[i]
		ev.Toponym, ev.PlaceBasis = p.Index, basis
		rank := p.Rank()
		if p.Toponym.Rule == mention.Announced && p.Cue == "" && basis == "clause" && !r.Cased() {
			if p.Toponym.Cue == "quarter" && sc.place >= 0 && sc.rank == mention.RankTown {
				ev.Toponym, ev.PlaceBasis = sc.place, "carried" // of the town where the story is
				return
			}
			rank = mention.RankTown // the story has moved on, to where nobody knows
		}
		if !d.Background && !d.Verbal() && !p.Apart && rank >= sc.rank && !(sc.place >= 0 && r.Besides(d)) {
			sc.place, sc.rank = p.Index, rank
		}
		return
	}
	ev.PlaceBasis = "none"
	if d.Verbal() || d.Trigger.Type == "SANCTION" && d.Trigger.Mode != "expel" {
		return
	}
	switch {
	case sc.place >= 0:
		ev.Toponym, ev.PlaceBasis = sc.place, "carried"
	case sc.dateline >= 0:
		ev.Toponym, ev.PlaceBasis = sc.dateline, "document"
	}
}
