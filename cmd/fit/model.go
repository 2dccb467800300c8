package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"

	"tarikh/extract/match"
)

// model is a logistic regression over named features; "bias" is always on.
type model map[string]float64

// Training: plain gradient descent, for as many rounds as it takes the weights
// to settle.
const (
	rounds = 1500
	rate   = 1.0
)

// train fits a model to the shares of annotators who accept. The penalty holds the
// weights, but that of bias where from has none, near those of from: zero for none.
func train(examples []example, penalty float64, from model) model {
	m := model{"bias": 0}
	maps.Copy(m, from)
	total := 0.0
	for _, e := range examples {
		total += e.weight
		for _, f := range e.features {
			m[f] = from[f]
		}
	}
	for range rounds {
		gradient := model{}
		for _, e := range examples {
			gap := (e.accept - m.score(e.features)) * e.weight
			gradient["bias"] += gap
			for _, f := range e.features {
				gradient[f] += gap
			}
		}
		for f := range m {
			step := gradient[f]
			if f != "bias" || from != nil {
				step -= penalty * (m[f] - from[f])
			}
			m[f] += rate * step / total
		}
	}
	return m
}

// score is the probability of an event with some features.
func (m model) score(features []string) float64 {
	sum := m["bias"]
	for _, f := range features {
		sum += m[f]
	}
	return 1 / (1 + math.Exp(-sum))
}

// believe sets the weights of a list name=weight,…; that of bias is added.
func (m model) believe(prior string) error {
	if prior == "" {
		return nil
	}
	for _, item := range strings.Split(prior, ",") {
		name, value, _ := strings.Cut(item, "=")
		w, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return fmt.Errorf("prior %q: want name=weight", item)
		}
		if name == "bias" {
			w += m[name]
		}
		m[name] = w
	}
	return nil
}

// readModel reads weights as write prints them.
func readModel(path string) (model, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	table, err := match.ReadTSV(file, path)
	if err != nil {
		return nil, err
	}
	m := model{}
	for _, row := range table.Rows {
		name, value := row.Cells[0], row.Cells[1]
		if m[name], err = strconv.ParseFloat(value, 64); err != nil {
			return nil, fmt.Errorf("%s:%d: weight of %s: %w", path, row.Line, name, err)
		}
	}
	return m, nil
}

// write prints the weights as extract/weights.tsv, sorted by name.
func (m model) write(w io.Writer) error {
	names := make([]string, 0, len(m))
	for f := range m {
		names = append(names, f)
	}
	sort.Strings(names)
	_, err := fmt.Fprint(w, "# Weights of the logistic score of an event's confidence: log-odds, one feature a row (features.go).\n"+
		"# Made by go run ./cmd/fit.\nfeature\tweight\n")
	for _, f := range names {
		if err == nil {
			_, err = fmt.Fprintf(w, "%s\t%.2f\n", f, m[f])
		}
	}
	return err
}

// scored is what a model that has not seen an example thinks of it.
type scored struct{ score, accept float64 }

// report prints what cross-validation over five parts gives: how well the
// scores sort, and the values of a reliability plot.
func report(w io.Writer, examples []example, penalty float64, from model) {
	all := crossValidate(examples, penalty, from)
	fmt.Fprintf(w, "%d events; pairs of different labels in the right order: %.3f\n", len(all), concordance(all))
	fmt.Fprintln(w, "score\taccepted\tevents")
	for bin := range 10 {
		var score, accept, n float64
		for _, s := range all {
			if int(math.Min(9, s.score*10)) == bin {
				score, accept, n = score+s.score, accept+s.accept, n+1
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "%.2f\t%.2f\t%.0f\n", score/n, accept/n, n)
		}
	}
}

// crossValidate scores every example by a model of the four parts it is not in.
func crossValidate(examples []example, penalty float64, from model) []scored {
	var all []scored
	for part := range 5 {
		var learn, test []example
		for _, e := range examples {
			if e.part == part {
				test = append(test, e)
			} else {
				learn = append(learn, e)
			}
		}
		m := train(learn, penalty, from)
		for _, e := range test {
			all = append(all, scored{m.score(e.features), e.accept})
		}
	}
	return all
}

// concordance is the share of pairs with different labels that the scores put
// in the right order: the area under the ROC curve where labels are 0 and 1.
func concordance(all []scored) float64 {
	pairs, right := 0.0, 0.0
	for i, a := range all {
		for _, b := range all[:i] {
			if a.accept == b.accept {
				continue
			}
			pairs++
			if a.accept > b.accept == (a.score > b.score) {
				right++
			}
		}
	}
	return right / pairs
}
