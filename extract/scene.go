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
