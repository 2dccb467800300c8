package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// place is a toponym of a reading with what the passes behind need of it.
type place struct {
	first, last int // tokens, cue words that belong to the name included
	pre         []lang.Cue
	name        Name
	cue         string // kind that a word beside it names
	apart       bool   // the relation points away from the place or a border: no event is there
	orients     bool   // it only says where the place before it lies
	away        bool   // a direction from the place is told: south of Algiers
	toponym     Toponym
	index       int // in Record.Toponyms
}

// longest phrase of a place name, in words.
const longestName = 6

// findPlaces looks for place names at every token that no stronger reading
// holds, then again for those that were doubtful and are known by now, and
// for the names that words beside them announce and no gazetteer has.
func (r *reading) findPlaces(names Names, known *nameStarts) {
	r.findLoud()
	known.begin(names, r)
	for i, sent := range r.doc.Sentences {
		if !r.quiet[i] {
			r.placesIn(sent, known)
		}
	}
	r.acceptKnown(known)
	r.findUnknown(known)
	r.findOwned()
	r.findListed()
	r.findAgain()
	r.findAlike(known.names)
	r.findUnnamed(known)
	r.sortPlaces()
	r.rankHeld()
	r.findDateline()
}

// placesIn reads the place names of a sentence.
func (r *reading) placesIn(sent text.Sentence, known *nameStarts) {
	dual := ""
	cased := r.cased()
	for tok := sent.First; tok < sent.Last; tok++ {
		if cased && !r.capital(tok) && r.articleAt(tok) == 0 || r.doc.Tokens[tok].Kind == text.Punct {
			continue
		}
		starts := known.of(r.words[tok], r.lang.Possessive)
		if starts == 0 || r.held(tok) {
			continue
		}
		p, meant := r.placeFrom(known, tok, sent.Last, dual, starts)
		if p.last == 0 {
			continue
		}
		if r.toldTo(p, sent) {
			tok = p.last - 1
			continue
		}
		if !meant {
			known.doubt(p)
			continue
		}
		if p.first > sent.First {
			if d := r.dualBefore(p.first - 1); d != "" {
				dual = d
			}
		}
		switch {
		case p.toponym.Cue == betweenCue || p.toponym.Cue == roadCue:
			dual = p.toponym.Cue
		case p.toponym.Relation == "border":
			dual = "border"
		}
		known.believe(&p)
		r.addPlace(p)
		tok = p.last - 1
	}
}

// acceptKnown takes the doubtful names that the same article has elsewhere
// where they are certain.
func (r *reading) acceptKnown(known *nameStarts) {
	for i, p := range known.doubtful {
		if p.cue == "person" || r.covered(p.first, p.last) || !known.sure[p.toponym.Key] && !r.beginsList(&p) && !known.believedLoud(r, i) {
			continue
		}
		p.toponym.Rule = "known"
		r.addPlace(p)
	}
}

// beginsList reports whether a place stands behind the name and a comma or a
// conjunction.
func (r *reading) beginsList(p *place) bool {
	return p.name.Weight >= afterPrep && p.last+1 < len(r.doc.Tokens) && r.placeAt[p.last+1] >= 0 &&
		(r.isMark(p.last, ",،") || r.cueAt(p.last, lang.And)) && r.places[r.placeAt[p.last+1]].name.Kind != "country"
}

// covered reports whether a place holds one of the tokens.
func (r *reading) covered(first, last int) bool {
	for t := first; t < last; t++ {
		if r.placeAt[t] >= 0 {
			return true
		}
	}
	return false
}

// sortPlaces puts the places in the order of the text.
func (r *reading) sortPlaces() {
	slices.SortStableFunc(r.places, func(a, b place) int { return a.first - b.first })
	for i := range r.places {
		cover(r.placeAt, r.places[i].first, r.places[i].last, i)
	}
}

func (r *reading) addPlace(p place) {
	p.toponym.Part = r.part
	cover(r.placeAt, p.first, p.last, len(r.places))
	r.places = append(r.places, p)
}

// datelineReach is how far from its first word a dateline may end, in tokens outside
// brackets: SAN JOSE (COSTA RICA), 22 NOV 89 (RADIO IMPACTO) --
const datelineReach = 12

// agencyBehind reports whether a name in capitals opens a sentence that is not in
// capitals, with an agency in brackets between: MOSCOW (Sputnik) The units.
func (r *reading) agencyBehind(p *place) bool {
	if !r.opensDateline(p) || !r.isMark(p.last, "(") {
		return false
	}
	for tok := p.last + 1; tok+1 < len(r.doc.Tokens) && tok < p.last+5; tok++ {
		if r.isMark(tok, ")") {
			return r.doc.Tokens[tok+1].Kind == text.Word && r.capital(tok+1) && !r.capitals(tok+1)
		}
	}
	return false
}

// findDateline marks the places before the dash that ends a dateline: HAJIN
// (Syria) -, دمشق - سانا.
func (r *reading) findDateline() {
	if len(r.doc.Sentences) == 0 || r.part == Title {
		return
	}
	for i := range r.places {
		if p := &r.places[i]; r.cased() && p.toponym.Role == "" && r.agencyBehind(p) {
			p.toponym.Role = "dateline"
		}
	}
	sent := r.doc.Sentences[0]
	depth := 0
	for tok, end := sent.First, sent.First+datelineReach; tok < sent.Last && tok < end; tok++ {
		switch {
		case r.isMark(tok, "(["):
			depth++
		case r.isMark(tok, ")]"):
			depth--
			end++
			continue
		}
		if depth > 0 {
			end++
		}
		if depth > 0 || r.doc.Tokens[tok].Kind == text.Number {
			continue
		}
		if r.isMark(tok, "-") && r.doc.Tokens[tok].Space && r.placeAt[sent.First] >= 0 {
			for t := sent.First; t < tok; t++ {
				if i := r.placeAt[t]; i >= 0 {
					r.places[i].toponym.Role = "dateline"
				}
			}
			return
		}
		if h := r.at(tok); h != nil && h.entry(lang.TriggerEntry) != nil {
			return
		}
	}
}

// dualBefore gives the code of a dual place word (مدينتي) at the token.
func (r *reading) dualBefore(tok int) string {
	if kind, ok := strings.CutPrefix(r.placeCode(tok), "dual:"); ok {
		return kind
	}
	return ""
}

// placeCode is the code of the place word at a token, "" for none.
func (r *reading) placeCode(tok int) string {
	if h := r.at(tok); h != nil {
		if e := h.entry(lang.PlaceEntry); e != nil {
			return e.Code
		}
	}
	return ""
}

// held reports whether no place name can begin at a token: it stands in a time
// expression, or inside a phrase or the name of an actor.
func (r *reading) held(tok int) bool {
	h := r.at(tok)
	return r.timeAt[tok] >= 0 || h != nil && (h.First != tok && !r.nationName(h, tok) || h.cue(lang.NoMeaning) ||
		h.Last-h.First > 1 && h.entry(lang.ActorEntry) != nil && h.First == tok)
}

// nationName reports whether a hit is the name of a country with its article
// before the token: the US.
func (r *reading) nationName(h *hit, tok int) bool {
	e := h.entry(lang.NationEntry)
	return e != nil && e.Attr == "name" && h.First == tok-1 && r.cased()
}

// cased reports whether the language writes names with capitals.
func (r *reading) cased() bool { return r.lang.Order == lang.SubjectFirst }

// capital reports whether the token begins with a letter that is not lower case.
func (r *reading) capital(tok int) bool {
	start := r.doc.Tokens[tok].Start
	if b := r.doc.Text[start]; b < utf8.RuneSelf {
		return b < 'a' || b > 'z'
	}
	c, _ := utf8.DecodeRuneInString(r.doc.Text[start:])
	return !unicode.IsLower(c)
}
