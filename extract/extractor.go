package extract

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"tarikh/extract/article"
	"tarikh/extract/date"
	"tarikh/extract/lang"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// Options are what a run may set.
type Options struct {
	Lang     string         // BCP 47 language of all articles, "" to tell by their letters
	Timezone *time.Location // of publication times; UTC when nil
	Layers   []*lang.Layer  // tables laid over those of the program, the later over the earlier
	Features bool           // tell the features of every event, Event.Features
}

// Extractor holds the languages and tables. It is read-only; each goroutine
// takes a Worker of its own.
type Extractor struct {
	names     Names
	options   Options
	languages []*lang.Language
	scripts   *scripts
	acled     map[string]lang.AcledType
	weights   map[string]weights // by language, "" for those without their own
}

// New loads the languages. It takes tenths of a second and fails only when a
// table is at fault: the error names all faults of the layers, as FILE:LINE.
func New(names Names, o Options) (*Extractor, error) {
	x := &Extractor{names: names, options: o}
	if err := x.load(); err != nil {
		return nil, err
	}
	x.scripts = newScripts(x.languages)
	var err error
	if x.acled, err = lang.AcledTypes(); err != nil {
		return nil, err
	}
	var codes []string
	for _, l := range x.languages {
		codes = append(codes, l.Code)
	}
	x.weights, err = readWeights(codes...)
	return x, err
}

// load loads the languages, side by side, with the layers of the options.
func (x *Extractor) load() error {
	loaded, errs := make([]*lang.Language, len(languages)), make([]error, len(languages))
	var all sync.WaitGroup
	for i, load := range languages {
		all.Go(func() { loaded[i], errs[i] = load(x.options.Layers...) })
	}
	all.Wait()
	var faults []error
	var codes []string
	for i, l := range loaded {
		if err := errs[i]; err != nil {
			if len(faults) == 0 || faults[0].Error() != err.Error() { // of the table that all share
				faults = append(faults, err)
			}
			continue
		}
		x.languages, codes = append(x.languages, l), append(codes, l.Code)
	}
	for _, layer := range x.options.Layers {
		for _, code := range layer.Languages() {
			if len(faults) == 0 && !slices.Contains(codes, code) {
				faults = append(faults, fmt.Errorf("%s/%s: no such language; there are %s", layer.Name, code, strings.Join(codes, ", ")))
			}
		}
	}
	return errors.Join(faults...)
}

// The tries of a language that a scanner holds.
const (
	lexicon = iota
	times
)

// Worker extracts one article at a time; it serves one goroutine.
type Worker struct {
	*Extractor
	scanners map[*lang.Language]*match.Scanner[*lang.Entry]
	meanings map[*lang.Language][]meaning // of the phrases met, by their numbers
	taggers  map[*lang.Language]*date.Tagger
	starts   nameStarts
	readings [2]reading // of title and body, their memory used again
	hits     []match.Hit[*lang.Entry]
	lines    []line // of an article in several languages; none when all are in one

	// Memory of the article before, used again.
	events []Event
	told   []told
	listed []*party

	features featureList
}

// Worker makes a worker.
func (x *Extractor) Worker() *Worker {
	return &Worker{Extractor: x, scanners: map[*lang.Language]*match.Scanner[*lang.Entry]{}, meanings: map[*lang.Language][]meaning{},
		taggers: map[*lang.Language]*date.Tagger{}}
}

// Extract says what is in an article. It never fails: what it could not do
// stands in the record's warnings. Every language tells what stands in its own
// lines.
func (w *Worker) Extract(a article.Article) *Record {
	rec := &Record{ID: a.ID, Lang: a.Lang, Title: a.Title, Text: a.Text, Published: a.Published, Source: a.Source, URL: a.URL}
	rec.Events = w.events[:0]
	dct, words := w.published(rec), false
	list := w.tongues(rec)
	for i, l := range list {
		body, title := w.cut(Body, w.linesIn(Body, a.Text, l), l), w.cut(Title, w.linesIn(Title, a.Title, l), l)
		body.quieten(a.Furniture)
		body.findTimes(w.taggers[l], date.Options{DCT: dct, Future: body.futureBefore})
		head := body.splitDate(len(title.doc.Tokens) > 0)
		day := dct
		if i == 0 || dct == date.NoDay {
			day = body.publicationDay(rec, dct, head)
		}
		// Without a day of publication it may stand beside the headline.
		repeats := dct != date.NoDay && body.quietHeadline(title)
		if day != dct || head != date.NoDay || repeats {
			dct = day
			body.findTimes(w.taggers[l], date.Options{DCT: dct, Future: body.futureBefore})
		}
		title.findTimes(w.taggers[l], date.Options{DCT: dct, Future: title.futureBefore})
		for _, r := range []*reading{body, title} {
			r.findPlaces(w.names, &w.starts)
			r.findParties()
			r.findCounts()
		}
		story := &story{rec: rec, lang: l, dct: dct, worker: w, drafts: w.told[:0]}
		story.tell(title, body)
		w.told = story.drafts
		words = words || len(body.doc.Tokens)+len(title.doc.Tokens) > 0
	}
	if len(list) > 0 && !words {
		rec.Warnings = append(rec.Warnings, "no text")
	}
	if len(list) > 1 {
		slices.SortStableFunc(rec.Sentences, func(a, b Sentence) int {
			return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start))
		})
	}
	w.events = rec.Events
	rec.Events = append([]Event(nil), w.events...)
	return rec
}

// cut cuts a part and lays the first layers over it: lexicon hits, page
// furniture, the words of time expressions.
func (w *Worker) cut(part Part, s string, l *lang.Language) *reading {
	r := &w.readings[part]
	r.part, r.lang, r.given = part, l, r.given[:0]
	r.doc.Split(s, l.Abbreviations)
	if w.scanners[l] == nil {
		w.scanners[l] = match.NewScanner(l.Analyze, l.Lexicon, l.Times)
		w.scanners[l].Yields = func(first, second []*lang.Entry) bool { return namesParty(first) && namesParty(second) }
		w.meanings[l] = make([]meaning, l.Lexicon.Nodes())
		w.taggers[l] = l.Tagger.Clone()
	}
	r.words = w.scanners[l].Words(&r.doc, r.words[:0])
	w.hits = w.scanners[l].Scan(lexicon, &r.doc, r.words, w.hits[:0])
	r.hitAt, r.hits = layer(r.hitAt, len(r.doc.Tokens)), r.hits[:0]
	for i := range w.hits {
		h := &w.hits[i]
		if l.Uppercase {
			r.dropSmall(h)
		}
		cover(r.hitAt, h.First, h.Last, i)
		r.hits = append(r.hits, hit{Hit: *h, pre: l.Clitics(h.Form.Pre)})
		r.hits[i].look(w.meanings[l])
	}
	r.bare()
	r.joinPhrases()
	r.weighObjects()
	r.findFurniture()
	r.findTimeWords(w)
	return r
}

// shouting reports whether more words around some tokens are in capitals than are not.
func (r *reading) shouting(first, last int) bool {
	const around = 3
	n := 0
	for tok := max(0, first-around); tok < min(len(r.doc.Tokens), last+around); tok++ {
		if tok >= first && tok < last || r.doc.Tokens[tok].Kind != text.Word {
			continue
		}
		if r.capitals(tok) {
			n++
		} else {
			n--
		}
	}
	return n > 0
}

// namesParty reports whether a phrase names actors, people or a country.
func namesParty(entries []*lang.Entry) bool {
	return slices.ContainsFunc(entries, func(e *lang.Entry) bool {
		return e.Kind == lang.ActorEntry || e.Kind == lang.GenericEntry || e.Kind == lang.NationEntry
	})
}

// dropSmall weighs a name that counts only in capitals: written so among other
// words it is meant and nothing else is, in small letters it is not.
func (r *reading) dropSmall(h *match.Hit[*lang.Entry]) {
	capitals, kept := false, 0
	for _, e := range h.Payloads {
		if !e.Uppercase {
			kept++
		}
	}
	if kept == len(h.Payloads) {
		return
	}
	capitals = r.capitals(h.First) && !r.shouting(h.First, h.Last)
	list := make([]*lang.Entry, 0, len(h.Payloads))
	for _, e := range h.Payloads {
		if e.Uppercase == capitals {
			list = append(list, e)
		}
	}
	h.Payloads, h.Node = list, 0
}

// findTimeWords looks up the words of time expressions in a trie of their own,
// where no phrase of another kind hides them.
func (r *reading) findTimeWords(w *Worker) {
	w.hits = w.scanners[r.lang].Scan(times, &r.doc, r.words, w.hits[:0])
	r.timeWords = r.timeWords[:0]
	for i := range w.hits {
		h := &w.hits[i]
		if r.quiet[r.sentenceOf(h.First)] || r.phraseAt(h.First) {
			continue
		}
		e := h.Payloads[0] // those behind are of the word without its article
		r.timeWords = append(r.timeWords, date.Word{First: h.First, Last: h.Last, Class: e.Class, Value: e.Value,
			Pre: h.Form.Pre, Post: h.End.Post})
	}
}

// phraseAt reports whether a word has been read as the verb of a phrase: فجر
// انتحاري نفسه, blew himself up, is no dawn.
func (r *reading) phraseAt(tok int) bool {
	h := r.at(tok)
	return h != nil && h.First == tok && len(h.Payloads) == 1 && h.Payloads[0].Kind == lang.TriggerEntry && h.Payloads[0].Feature.Verb()
}

// findTimes tags the time expressions outside page furniture.
func (r *reading) findTimes(tagger *date.Tagger, o date.Options) {
	r.times, r.timeAt = r.times[:0], layer(r.timeAt, len(r.doc.Tokens)) // again, once the day of publication is known
	for _, t := range tagger.Tag(&r.doc, r.timeWords, o) {
		if i := r.sentenceOf(t.First); r.quiet[i] && r.hasWords(r.doc.Sentences[i]) {
			continue // a heading that is nothing but a year stays
		}
		cover(r.timeAt, t.First, t.Last, len(r.times))
		r.times = append(r.times, t)
	}
}

// futureBefore reports whether a strong future cue stands before a token in
// its clause.
func (r *reading) futureBefore(tok int) bool {
	for back := tok - 1; back >= 0 && back >= tok-15; back-- {
		if r.isMark(back, ".؛;:") {
			return false
		}
		if contains(r.pre(back), lang.Future) || r.cueAt(back, lang.Future) {
			return true
		}
	}
	return false
}

// primary is the language of a BCP 47 tag without script and region.
func primary(tag string) string {
	for i := 0; i < len(tag); i++ {
		if tag[i] == '-' || tag[i] == '_' {
			return tag[:i]
		}
	}
	return tag
}
