// Command fit computes the weights of an event's confidence from labelled
// sentences and prints them as weights.tsv.
//
//	go run ./cmd/fit articles.jsonl gold.jsonl > new && mv new extract/weights.tsv
//	go run ./cmd/fit -type '' -prior bias=0.5,article=1.87,short=1.3,kind-territory=0,kind-clash=0 -from extract/weights.tsv both.jsonl all.jsonl > new && mv new extract/weights.tsv
//	go run ./cmd/fit -type '' -prior bias=-0.4 -penalty 5 -from extract/weights-en.tsv \
//		articles.jsonl gold.jsonl > new && mv new extract/weights-en.tsv
//
// The first line makes the weights of all languages that have none of their own from
// sentences labelled as wholes; the second goes on from them with labels of single events
// of every type beside. The third does so for English.
//
// articles.jsonl holds articles, gold.jsonl an object a line with id, event_type,
// accept and total: how many of so many annotators saw an event of that type in
// an article of one sentence. With start, the code point of the text where its
// trigger begins, a label is of that event alone. The weights are those of a
// logistic regression with an L2 penalty, fitted on the labelled event, or on the
// most confident one of each sentence, and weighted by the annotators; what cross-validation over five parts gives is
// printed on standard error, with the values of a reliability plot.
//
// Sentences drawn by keyword tell fewer events than articles do. What they
// cannot teach is given by -prior: that a text of several sentences tells
// events (article), that a brief sentence is a headline (short), that a bare noun in an
// article refers back (mention), that opinion does not report
// (opinion-much), and how much likelier an event is in news than among such sentences (bias, added).
// Single events labelled by readers are drawn from those that were believed before, so
// they cannot teach what is not believed: with -from the penalty holds the weights near
// those that stand, instead of near zero.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"tarikh/extract"
	"tarikh/extract/article"
	"tarikh/geo"
)

func main() {
	log.SetFlags(0)
	types := flag.String("type", "ASSAULT,PROTEST", "event types of the labels to use, empty for all")
	prior := flag.String("prior", "article=1.9,short=1.6,bias=0.5,mention=-1.8,opinion-much=-0.8,kind-territory=0,kind-clash=0,kind-other=0.1", "weights that the sentences cannot teach; that of bias is added")
	penalty := flag.Float64("penalty", 1, "L2 penalty")
	old := flag.String("from", "", "weights.tsv to which the penalty holds the new weights, instead of zero")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("fit: want articles.jsonl and gold.jsonl")
	}
	examples, err := read(flag.Arg(0), flag.Arg(1), strings.Split(*types, ","))
	if err != nil {
		log.Fatal("fit: ", err)
	}
	var from model
	if *old != "" {
		if from, err = readModel(*old); err != nil {
			log.Fatal("fit: ", err)
		}
	}
	report(os.Stderr, examples, *penalty, from)
	m := train(examples, *penalty, from)
	if err := m.believe(*prior); err != nil {
		log.Fatal("fit: ", err)
	}
	if err := m.write(os.Stdout); err != nil {
		log.Fatal("fit: ", err)
	}
}

// example is the best event of a sentence and what the annotators said.
type example struct {
	part     int // of five, by the hash of its id
	features []string
	accept   float64 // share of the annotators who accept
	weight   float64
}

// label is a line of the gold file.
type label struct {
	ID     string  `json:"id"`
	Type   string  `json:"event_type"`
	Accept float64 `json:"accept"`
	Total  float64 `json:"total"`
	Start  *int    `json:"start"` // code point of the text
}

// read extracts every article and pairs its events with the labels.
func read(articles, gold string, types []string) ([]example, error) {
	labels := map[string][]label{}
	err := eachLine(gold, func(line []byte) error {
		var l label
		err := json.Unmarshal(line, &l)
		labels[l.ID] = append(labels[l.ID], l)
		return err
	})
	if err != nil {
		return nil, err
	}
	x, err := extract.New(geo.Default(), extract.Options{Features: true})
	if err != nil {
		return nil, err
	}
	w := x.Worker()
	var examples []example
	err = eachLine(articles, func(line []byte) error {
		var a article.Article
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		rec := w.Extract(a)
		for _, l := range labels[a.ID] {
			if e, ok := pair(rec, l); ok && (types[0] == "" || slices.Contains(types, l.Type)) {
				examples = append(examples, e)
			}
		}
		return nil
	})
	return examples, err
}

// pair gives the labelled event, or the most confident one of a labelled type,
// if it would stand on a timeline.
func pair(rec *extract.Record, l label) (example, bool) {
	best := -1
	for i, ev := range rec.Events {
		timeline := ev.Status == extract.Actual || ev.Status == extract.Ongoing
		if l.Start != nil && (ev.Part != extract.Body || utf8.RuneCountInString(rec.Text[:ev.Start]) != *l.Start) {
			continue
		}
		if ev.Type == l.Type && timeline && (best < 0 || ev.Confidence > rec.Events[best].Confidence) {
			best = i
		}
	}
	if best < 0 || l.Total == 0 {
		return example{}, false
	}
	h := fnv.New32a()
	h.Write([]byte(l.ID))
	return example{part: int(h.Sum32() % 5), features: rec.Events[best].Features, accept: l.Accept / l.Total, weight: l.Total / 3}, true
}

func eachLine(path string, do func([]byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<24)
	for n := 1; scan.Scan(); n++ {
		if err := do(scan.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return scan.Err()
}
