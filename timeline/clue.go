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
	sameDays
	someDay
	otherDay
	samePlace
	partOfPlace
	nearPlace
	otherPlace
	otherSupposed
	carriedPlace
	vaguePlace
	noPlace
	sameKind
	likeKind
	looseKind
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
	headline
	neighbours
	nearSame
	nearWord
	mention
	mentionWord
	repeats
	crossed
	rareKind
	completes
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
	sameDay:       {"same day", 0.4},
	sameDays:      {"same days", 0.7},
	someDay:       {"days overlap", 0.2},
	otherDay:      {"a day apart", -1.2},
	samePlace:     {"same place", 0.5},
	partOfPlace:   {"one place holds the other", 0.1},
	nearPlace:     {"places close together", 0.6},
	otherPlace:    {"other place, not surely meant", -0.8},
	otherSupposed: {"other place, not said beside it", -1.1},
	carriedPlace:  {"place not said beside it", -0.4},
	vaguePlace:    {"only a country in common", -2},
	noPlace:       {"no place to compare", 1.1},
	sameKind:      {"same sub-type", 1.8},
	likeKind:      {"sub-types of one type", 0.7},
	looseKind:     {"a sub-type and none in particular", 0.5},
	otherKind:     {"other sub-type", -0.3},
	sameActor:     {"same actor", 1.1},
	otherActor:    {"other actor", -0.7},
	sameTarget:    {"same target", 0.3},
	otherTarget:   {"other target", -1.2},
	sameDead:      {"same number of dead", 2.3},
	manyDead:      {"and a high one", 1.6},
	likeDead:      {"numbers of dead compatible", 2.0},
	otherDead:     {"other number of dead", -1.4},
	sameHurt:      {"same number of injured", 1.5},
	otherHurt:     {"other number of injured", -0.5},
	tally:         {"dead of a whole war or year", -2.5},
	sameWord:      {"same word for it", 1.4},
	likeWords:     {"similar sentences", 3.6},
	sameSentence:  {"same sentence", 2.8},
	headline:      {"headline and opening", 1.8},
	neighbours:    {"sentences close together", 1.5},
	nearSame:      {"and of one sort", 1.3},
	nearWord:      {"and the same word", 0.7},
	mentionWord:   {"by the same word", 0.7},
	mention:       {"a bare mention of what was told", 1.1},
	repeats:       {"told before in the article", 1.5},
	crossed:       {"sides exchanged", -3.2},
	rareKind:      {"and not one of many", 2.4},
	completes:     {"a weapon and its dead", 0.8},
	sameArticle:   {"same article", -0.9},
	copies:        {"articles are copies", 4.0},
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
