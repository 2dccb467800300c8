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
	"tarikh/extract/mention"
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

// Worker extracts one article at a time; it serves one goroutine.
type Worker struct {
	*Extractor
	reader   *mention.Reader
	readings [2]reading // of title and body, their memory used again
	lines    []line     // of an article in several languages; none when all are in one

	// Memory of the article before, used again.
	events []Event
	told   []told
	listed []*mention.Party

	features featureList
}

// Worker makes a worker.
func (x *Extractor) Worker() *Worker {
	return &Worker{Extractor: x, reader: mention.NewReader(x.names)}
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
		title, body := &w.readings[Title], &w.readings[Body]
		w.reader.Cut(&body.Reading, Body, w.linesIn(Body, a.Text, l), l)
		w.reader.Cut(&title.Reading, Title, w.linesIn(Title, a.Title, l), l)
		body.Quieten(a.Furniture)
		w.reader.FindTimes(&body.Reading, date.Options{DCT: dct})
		head := body.SplitDate(len(title.Doc.Tokens) > 0)
		day := dct
		if i == 0 || dct == date.NoDay {
			day = body.publicationDay(rec, dct, head)
		}
		// Without a day of publication it may stand beside the headline.
		repeats := dct != date.NoDay && body.QuietHeadline(&title.Reading)
		if day != dct || head != date.NoDay || repeats {
			dct = day
			w.reader.FindTimes(&body.Reading, date.Options{DCT: dct})
		}
		w.reader.FindTimes(&title.Reading, date.Options{DCT: dct})
		w.reader.FindNames(&body.Reading)
		w.reader.FindNames(&title.Reading)
		story := &story{rec: rec, lang: l, dct: dct, worker: w, drafts: w.told[:0]}
		story.tell(title, body)
		w.told = story.drafts
		words = words || len(body.Doc.Tokens)+len(title.Doc.Tokens) > 0
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

// primary is the language of a BCP 47 tag without script and region.
func primary(tag string) string {
	for i := 0; i < len(tag); i++ {
		if tag[i] == '-' || tag[i] == '_' {
			return tag[:i]
		}
	}
	return tag
}
