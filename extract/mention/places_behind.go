package mention

import (
	"strings"

	"tarikh/extract/text"
)

// wayCode is the code of the words for a road in places.tsv.
const wayCode = "way"

// roadReach is how far behind two names the word for the road between them may stand, in
// tokens: the Kabul-Ghazni main road.
const roadReach = 2

// roadBetween reads two names that a hyphen joins before a word for a road as its ends.
func (r *Reading) roadBetween(p *Place) {
	if !r.Cased() || p.First < 2 || !r.IsMark(p.First-1, "-–") || r.PlaceAt[p.First-2] < 0 || p.Toponym.Relation != "" {
		return
	}
	for tok := p.Last; tok < min(len(r.Doc.Tokens), p.Last+roadReach); tok++ {
		if code := r.PlaceCode(tok); code != wayCode && code != "street" {
			continue
		}
		before := &r.Places[r.PlaceAt[p.First-2]]
		for _, end := range []*Place{before, p} {
			end.Cue, end.Toponym.Cue, end.Toponym.Relation = "", roadCue, "near"
		}
		return
	}
}

// kindBehind reads the kind of a place from the word behind its name: Idlib
// province, Zaatari camp, Scott County. A kind in capitals is part of the name.
func (r *Reading) kindBehind(p *Place) {
	tok := p.Last
	if !r.Cased() || tok >= len(r.Doc.Tokens) || r.Doc.Tokens[tok].Kind != text.Word {
		return
	}
	kind, ok := strings.CutPrefix(r.PlaceCode(tok), "kind:")
	h := r.At(tok)
	if !ok || h.First != tok || strings.HasSuffix(r.Key(h.Last-1), "of") || h.Last < len(r.Doc.Tokens) && r.Key(h.Last) == "of" {
		return
	}
	if p.Toponym.Cue = kind; p.Toponym.Rule == "gazetteer" {
		p.Cue = kind
	}
	if !r.Capital(tok) || r.headline(tok) {
		return
	}
	whole := r.joinedKey(p.Toponym.Key, h.First-1, h.Last)
	p.Toponym.Keys = append([]string{whole}, p.Toponym.Keys...)
	p.Toponym.Key = whole
	p.Last = h.Last
	p.Toponym.Span = text.Span{Start: p.Toponym.Start, End: r.Doc.Tokens[p.Last-1].End}
	p.Toponym.Text = r.Doc.Surface(p.Toponym.Span)
}

// streetBehind reports whether the name is that of a street: Wichita Drive.
func (r *Reading) streetBehind(p *Place) bool {
	return p.Last < len(r.Doc.Tokens) && r.PlaceCode(p.Last) == "street" && r.Capital(p.Last) &&
		r.Doc.Tokens[p.Last].Kind == text.Word && !r.headline(p.Last)
}

// addStreet makes the street of a name: geo knows few, and the town that it is
// named after may be far away.
func (r *Reading) addStreet(p *Place) bool {
	p.Last++
	p.Cue = "road"
	p.Name = Name{Kind: "road"}
	p.Toponym.Cue, p.Toponym.Rule = "road", "street"
	p.Toponym.Key = r.joinedKey(p.Toponym.Key, p.Last-2, p.Last)
	p.Toponym.Keys = []string{p.Toponym.Key}
	p.Toponym.Span.End = r.Doc.Tokens[p.Last-1].End
	p.Toponym.Text = r.Doc.Surface(p.Toponym.Span)
	return true
}
