package extract

import (
	"tarikh/extract/date"
)

// scene is where and when the article is, carried from sentence to sentence
// for events that say neither.
type scene struct {
	place    int // in Record.Toponyms, or -1
	rank     int
	day      date.Day
	to       date.Day
	grain    string
	text     string
	edtf     string
	told     int // sentence that named the day
	speaker  int
	dateline int // toponym of the dateline, or -1
}

// ranks of places: the higher, the more exactly an event is placed by it.
const (
	rankCountry = iota
	rankProvince
	rankLine
	rankTown
)

// kind is what sort of place is meant: what a word beside the name says, or what the
// best-known place of the name is.
func (p *place) kind() string {
	switch {
	case p.cue != "":
		return p.cue
	case p.name.Seat:
		return "city"
	}
	return p.name.Kind
}

// rank is how exactly a place locates.
func (p *place) rank() int {
	switch p.kind() {
	case "country":
		return rankCountry
	case "province", "region", "sea", "desert", "island", "road":
		return rankProvince
	case "river", "lake", "district":
		return rankLine
	}
	if p.toponym.Relation == "countryside" || p.toponym.Cue == betweenCue || p.toponym.Cue == roadCue {
		return rankLine
	}
	return rankTown
}
