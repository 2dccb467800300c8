package mention

import (
	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// nameStarts remembers which words may begin a place name, and what the
// article says of doubtful names. It serves one goroutine.
type nameStarts struct {
	names     Names
	spelled   map[spelling]*startWord // by what the words are, which outlives a scanner's memory of them
	keys      [LongestName]string     // of the words that follow, used again
	sure      map[string]bool         // names of the article that are surely places
	countries map[string]bool         // in which its towns and provinces lie, where capitals tell nothing
	persons   map[string]bool         // surnames of the article
	doubtful  []Place                 // of this part
}

// spelling tells words apart that have other forms: by their letters, and by
// the language they are read in, of which the possessive ending is enough.
type spelling struct {
	key, possessive string
	spelling        match.Spelling
}

// startWord is what is known of a word that may begin a name: a bit for each
// form that does, for each that is a name by itself, and for each that begins
// no longer one.
type startWord struct {
	starts, whole, alone uint32
	names                []Name            // of the forms that are a name
	behind               map[uint32]uint32 // words seen behind, by their numbers, and the forms whose names go on with them
}

// behindSize is how many words are remembered behind one.
const behindSize = 1 << 12

// Words is what a gazetteer may offer besides Names, to spare look-ups: the
// name that a word, or several with spaces between, is by itself, and whether
// longer names begin with it.
type Words interface {
	Word(key string) (name Name, whole, longer bool)
}

// spelledSize is how many words are remembered.
const spelledSize = 1 << 18

// begin prepares for a part of an article; the body, which is read first,
// forgets the article before.
func (k *nameStarts) begin(names Names, r *Reading) {
	k.names, k.doubtful = names, k.doubtful[:0]
	if k.spelled == nil {
		k.spelled = map[spelling]*startWord{}
		k.sure, k.persons, k.countries = map[string]bool{}, map[string]bool{}, map[string]bool{}
	}
	if r.Part == Body {
		clear(k.sure)
		clear(k.persons)
		clear(k.countries)
	}
	if r.Cased() {
		r.findSurnames(k.persons)
	}
}

// believe notes a name that is a place in this article.
func (k *nameStarts) believe(p *Place) {
	if p.Name.Kind != "country" {
		k.countries[p.Name.Country] = true
	}
	if p.Cue != "" || p.Name.Weight >= CertainWeight || p.Toponym.Rule == "contained" {
		k.sure[p.Toponym.Key] = true
	} else if p.Name.Weight >= afterPrep {
		k.sure[p.Toponym.Key] = true
	}
}

// doubt keeps a name that may be a place if the article has it elsewhere.
func (k *nameStarts) doubt(p Place) { k.doubtful = append(k.doubtful, p) }

// none is what most words begin: no name.
var none = new(startWord)

// of gives the forms of a word that begin a name. A possessive ending takes
// nothing from a name; a pronoun does.
func (k *nameStarts) of(w *match.Word, possessive string) uint32 { return k.word(w, possessive).starts }

// word gives what is known of a word, and notes it on the word itself.
func (k *nameStarts) word(w *match.Word, possessive string) *startWord {
	if s, ok := w.Note.(*startWord); ok {
		return s
	}
	as := spelling{w.Key, possessive, w.Spelling}
	s, ok := k.spelled[as]
	if !ok {
		s = k.look(w, possessive)
		if len(k.spelled) >= spelledSize {
			clear(k.spelled)
		}
		k.spelled[as] = s
	}
	w.Note = s
	return s
}

// look asks the gazetteer about each form of a word.
func (k *nameStarts) look(w *match.Word, possessive string) *startWord {
	s := none
	for i, form := range w.Forms {
		if i >= 32 || form.Key == "" || form.Post != "" && form.Post != possessive {
			continue
		}
		name, whole, longer := k.ask(form.Key)
		if !whole && !longer {
			continue
		}
		if s == none {
			s = &startWord{names: make([]Name, len(w.Forms))}
		}
		s.starts |= 1 << i
		if s.names[i] = name; whole {
			s.whole |= 1 << i
		}
		if !longer {
			s.alone |= 1 << i
		}
	}
	return s
}

// ask looks a word up.
func (k *nameStarts) ask(key string) (name Name, whole, longer bool) {
	if words, ok := k.names.(Words); ok {
		return words.Word(key)
	}
	starts := k.names.Starts(key)
	return Name{}, starts, starts
}

// longest gives the number of words of the longest name that begins with form
// i of the word at a token.
func (k *nameStarts) longest(r *Reading, tok, end, i int) (int, Name) {
	w := r.Words[tok]
	if _, ok := k.names.(Words); !ok {
		return k.names.Longest(r.following(k.keys[:0], w.Forms[i].Key, tok, end))
	}
	s := k.word(w, r.Lang.Possessive)
	if s.alone&(1<<i) == 0 {
		if next := r.next(tok, end); next < end && k.goesOn(s, w, r.Words[next], r.Lang.Bare(r.Key(next)))&(1<<i) != 0 {
			return k.names.Longest(r.following(k.keys[:0], w.Forms[i].Key, tok, end))
		}
	}
	if s.whole&(1<<i) == 0 {
		return 0, Name{}
	}
	return 1, s.names[i]
}

// goesOn gives the forms of a word whose names go on with another word.
func (k *nameStarts) goesOn(s *startWord, w, behind *match.Word, next string) uint32 {
	if bits, ok := s.behind[behind.ID]; ok {
		return bits
	}
	bits := uint32(0)
	for i := range w.Forms {
		if s.starts&(1<<i) == 0 || s.alone&(1<<i) != 0 {
			continue
		}
		if _, whole, longer := k.ask(w.Forms[i].Key + " " + next); whole || longer {
			bits |= 1 << i
		}
	}
	if s.behind == nil || len(s.behind) >= behindSize {
		s.behind = map[uint32]uint32{}
	}
	s.behind[behind.ID] = bits
	return bits
}

// findSurnames notes the word behind each given name, initials passed over:
// Roy A. Nelson. Such a word alone is a person further on.
func (r *Reading) findSurnames(into map[string]bool) {
	for i := range r.hits {
		h := &r.hits[i]
		e := h.Entry(lang.TitleEntry)
		titled := e != nil && (e.Code == "rank" || e.Code == "honorific")
		if !titled && !r.isGiven(h) || !r.Capital(h.First) {
			continue
		}
		if tok := r.behindInitials(h.Last); tok > h.Last || !titled && tok == h.Last || titled {
			r.noteSurname(tok, into)
		}
	}
}

// behindInitials skips single letters and their dots.
func (r *Reading) behindInitials(tok int) int {
	for tok+1 < len(r.Doc.Tokens) && (r.Doc.Tokens[tok].Kind == text.Word && len(r.Key(tok)) == 1 || r.IsMark(tok, ".")) {
		tok++
	}
	return tok
}

// noteSurname notes the word at a token, unless it announces a place.
func (r *Reading) noteSurname(tok int, into map[string]bool) {
	if tok >= len(r.Doc.Tokens) || !r.surname(tok) {
		return
	}
	if tok+1 < len(r.Doc.Tokens) && r.Capital(tok+1) && r.PlaceCode(tok+1) != "" {
		return // Jordan River, Madison County
	}
	into[r.Lang.Bare(r.Key(tok))] = true
}
