package timeline

import (
	"fmt"
	"strings"
)

// clue is something that speaks for or against two reports being of one event.
type clue uint8

// The clues. What a pair has of each is a share, mostly 0 or 1.
const (
	sameDay clue = iota
	someDay
	otherDay
	samePlace
	partOfPlace
	nearPlace
	otherPlace
	carriedPlace
	vaguePlace
	noPlace
	sameKind
	otherKind
	sameActor
	otherActor
	sameTarget
	otherTarget
	sameDead
	manyDead
	likeDead
	otherDead
	sameHurt
	otherHurt
	tally
	sameWord
	likeWords
	sameSentence
	neighbours
	mention
	sameArticle
	copies
	clueCount
)

// weights say how much each clue counts, in logits. They were fitted to the
// labelled pairs of testdata/pairs.tsv and rounded; cluster.go has the threshold.
var weights = [clueCount]struct {
	name   string
	weight float64
}{
	sameDay:      {"same day", 0.6},
	someDay:      {"days overlap", 0.7},
	otherDay:     {"a day apart", -0.6},
	samePlace:    {"same place", 1.0},
	partOfPlace:  {"one place holds the other", 0.0},
	nearPlace:    {"places close together", 0.6},
	otherPlace:   {"other place, not surely meant", -1.0},
	carriedPlace: {"place not said beside it", -0.5},
	vaguePlace:   {"only a country in common", -2},
	noPlace:      {"no place to compare", 0.7},
	sameKind:     {"same sub-type", 1.6},
	otherKind:    {"other sub-type", -0.8},
	sameActor:    {"same actor", 0.7},
	otherActor:   {"other actor", -1.8},
	sameTarget:   {"same target", 0.3},
	otherTarget:  {"other target", -0.5},
	sameDead:     {"same number of dead", 2.2},
	manyDead:     {"and a high one", 1.5},
	likeDead:     {"numbers of dead compatible", 1.5},
	otherDead:    {"other number of dead", -1.4},
	sameHurt:     {"same number of injured", 1.2},
	otherHurt:    {"other number of injured", -0.6},
	tally:        {"dead of a whole war or year", -3.5},
	sameWord:     {"same word for it", 1.6},
	likeWords:    {"similar sentences", 3.2},
	sameSentence: {"same sentence", 3.6},
	neighbours:   {"sentences close together", 1.4},
	mention:      {"a bare mention of what was told", 1.8},
	sameArticle:  {"same article", -0.4},
	copies:       {"articles are copies", 3.2},
}

// evidence is what a pair has of each clue.
type evidence [clueCount]float64

func (ev *evidence) has(c clue, yes bool) {
	if yes {
		ev[c] = 1
	}
}

func (ev *evidence) is(c clue) bool { return ev[c] > 0 }

// score is the sum of what speaks for one event, in logits, before the bias.
func (ev *evidence) score() float64 {
	sum := 0.0
	for c, share := range ev {
		if share != 0 { // adding nothing must not depend on the order of nothing
			sum += share * weights[c].weight
		}
	}
	return sum
}

// String lists the clues with their weights: "same day +1.0, other actor -1.4".
func (ev *evidence) String() string {
	var parts []string
	for c, share := range ev {
		if w := share * weights[c].weight; w >= 0.05 || w <= -0.05 {
			parts = append(parts, fmt.Sprintf("%s %+.1f", weights[c].name, w))
		}
	}
	return strings.Join(parts, ", ")
}
