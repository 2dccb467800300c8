package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tarikh/extract/lang"
	"tarikh/extract/text"
)

// Place is a toponym of a reading with what the passes behind need of it.
type Place struct {
	First, Last int // tokens, cue words that belong to the name included
	Pre         []lang.Cue
	Name        Name
	Cue         string // kind that a word beside it names
	Apart       bool   // the relation points away from the place or a border: no event is there
	orients     bool   // it only says where the place before it lies
	Away        bool   // a direction from the place is told: south of Algiers
	Toponym     Toponym
	Index       int // in Record.Toponyms
}

// LongestName is how many words a place name has at most.
const LongestName = 6

// findPlaces looks for place names at every token that no stronger reading
// holds, then again for those that were doubtful and are known by now, and
// for the names that words beside them announce and no gazetteer has.
func (r *Reading) findPlaces(names Names, known *nameStarts) {
	r.findLoud()
	known.begin(names, r)
	for i, sent := range r.Doc.Sentences {
		if !r.Quiet[i] {
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
func (r *Reading) placesIn(sent text.Sentence, known *nameStarts) {
	dual := ""
	cased := r.Cased()
	for tok := sent.First; tok < sent.Last; tok++ {
		if cased && !r.Capital(tok) && r.articleAt(tok) == 0 || r.Doc.Tokens[tok].Kind == text.Punct {
			continue
		}
		starts := known.of(r.Words[tok], r.Lang.Possessive)
		if starts == 0 || r.held(tok) {
			continue
		}
		p, meant := r.placeFrom(known, tok, sent.Last, dual, starts)
		if p.Last == 0 {
			continue
		}
		if r.toldTo(p, sent) {
			tok = p.Last - 1
			continue
		}
		if !meant {
			known.doubt(p)
			continue
		}
		if p.First > sent.First {
			if d := r.dualBefore(p.First - 1); d != "" {
				dual = d
			}
		}
		switch {
		case p.Toponym.Cue == betweenCue || p.Toponym.Cue == roadCue:
			dual = p.Toponym.Cue
		case p.Toponym.Relation == "border":
			dual = "border"
		}
		known.believe(&p)
		r.addPlace(p)
		tok = p.Last - 1
	}
}

// acceptKnown takes the doubtful names that the same article has elsewhere
// where they are certain.
func (r *Reading) acceptKnown(known *nameStarts) {
	for i, p := range known.doubtful {
		if p.Cue == "person" || r.covered(p.First, p.Last) || !known.sure[p.Toponym.Key] && !r.beginsList(&p) && !known.believedLoud(r, i) {
			continue
		}
		p.Toponym.Rule = "known"
		r.addPlace(p)
	}
}

// beginsList reports whether a place stands behind the name and a comma or a
// conjunction.
func (r *Reading) beginsList(p *Place) bool {
	return p.Name.Weight >= afterPrep && p.Last+1 < len(r.Doc.Tokens) && r.PlaceAt[p.Last+1] >= 0 &&
		(r.IsMark(p.Last, ",،") || r.CueAt(p.Last, lang.And)) && r.Places[r.PlaceAt[p.Last+1]].Name.Kind != "country"
}

// covered reports whether a place holds one of the tokens.
func (r *Reading) covered(first, last int) bool {
	for t := first; t < last; t++ {
		if r.PlaceAt[t] >= 0 {
			return true
		}
	}
	return false
}

// sortPlaces puts the places in the order of the text.
func (r *Reading) sortPlaces() {
	slices.SortStableFunc(r.Places, func(a, b Place) int { return a.First - b.First })
	for i := range r.Places {
		cover(r.PlaceAt, r.Places[i].First, r.Places[i].Last, i)
	}
}

func (r *Reading) addPlace(p Place) {
	p.Toponym.Part = r.Part
	cover(r.PlaceAt, p.First, p.Last, len(r.Places))
	r.Places = append(r.Places, p)
}

// datelineReach is how far from its first word a dateline may end, in tokens outside
// brackets: SAN JOSE (COSTA RICA), 22 NOV 89 (RADIO IMPACTO) --
const datelineReach = 12

// agencyBehind reports whether a name in capitals opens a sentence that is not in
// capitals, with an agency in brackets between: MOSCOW (Sputnik) The units.
func (r *Reading) agencyBehind(p *Place) bool {
	if !r.opensDateline(p) || !r.IsMark(p.Last, "(") {
		return false
	}
	for tok := p.Last + 1; tok+1 < len(r.Doc.Tokens) && tok < p.Last+5; tok++ {
		if r.IsMark(tok, ")") {
			return r.Doc.Tokens[tok+1].Kind == text.Word && r.Capital(tok+1) && !r.capitals(tok+1)
		}
	}
	return false
}

// findDateline marks the places before the dash that ends a dateline: HAJIN
// (Syria) -, دمشق - سانا.
func (r *Reading) findDateline() {
	if len(r.Doc.Sentences) == 0 || r.Part == Title {
		return
	}
	for i := range r.Places {
		if p := &r.Places[i]; r.Cased() && p.Toponym.Role == "" && r.agencyBehind(p) {
			p.Toponym.Role = "dateline"
		}
	}
	sent := r.Doc.Sentences[0]
	depth := 0
	for tok, end := sent.First, sent.First+datelineReach; tok < sent.Last && tok < end; tok++ {
		switch {
		case r.IsMark(tok, "(["):
			depth++
		case r.IsMark(tok, ")]"):
			depth--
			end++
			continue
		}
		if depth > 0 {
			end++
		}
		if depth > 0 || r.Doc.Tokens[tok].Kind == text.Number {
			continue
		}
		if r.IsMark(tok, "-") && r.Doc.Tokens[tok].Space && r.PlaceAt[sent.First] >= 0 {
			for t := sent.First; t < tok; t++ {
				if i := r.PlaceAt[t]; i >= 0 {
					r.Places[i].Toponym.Role = "dateline"
				}
			}
			return
		}
		if h := r.At(tok); h != nil && h.Entry(lang.TriggerEntry) != nil {
			return
		}
	}
}

// dualBefore gives the code of a dual place word (مدينتي) at the token.
func (r *Reading) dualBefore(tok int) string {
	if kind, ok := strings.CutPrefix(r.PlaceCode(tok), "dual:"); ok {
		return kind
	}
	return ""
}

// PlaceCode is the code of the place word at a token, "" for none.
func (r *Reading) PlaceCode(tok int) string {
	if h := r.At(tok); h != nil {
		if e := h.Entry(lang.PlaceEntry); e != nil {
			return e.Code
		}
	}
	return ""
}

// held reports whether no place name can begin at a token: it stands in a time
// expression, or inside a phrase or the name of an actor.
func (r *Reading) held(tok int) bool {
	h := r.At(tok)
	return r.TimeAt[tok] >= 0 || h != nil && (h.First != tok && !r.nationName(h, tok) || h.Cue(lang.NoMeaning) ||
		h.Last-h.First > 1 && h.Entry(lang.ActorEntry) != nil && h.First == tok)
}

// nationName reports whether a hit is the name of a country with its article
// before the token: the US.
func (r *Reading) nationName(h *Hit, tok int) bool {
	e := h.Entry(lang.NationEntry)
	return e != nil && e.Attr == "name" && h.First == tok-1 && r.Cased()
}

// Cased reports whether the language writes names with capitals.
func (r *Reading) Cased() bool { return r.Lang.Order == lang.SubjectFirst }

// Capital reports whether the token begins with a letter that is not lower case.
func (r *Reading) Capital(tok int) bool {
	start := r.Doc.Tokens[tok].Start
	if b := r.Doc.Text[start]; b < utf8.RuneSelf {
		return b < 'a' || b > 'z'
	}
	c, _ := utf8.DecodeRuneInString(r.Doc.Text[start:])
	return !unicode.IsLower(c)
}
