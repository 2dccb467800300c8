package extract

import (
	"embed"
	"fmt"
	"io/fs"
	"math"
	"strconv"

	"tarikh/extract/match"
)

//go:embed weights*.tsv
var tables embed.FS

// weights are the weights of the features of an event, by name.
type weights map[string]float64

// readWeights reads the weights of the languages that have their own, by code
// (weights-en.tsv); those of weights.tsv, under "", are for all others.
func readWeights(codes ...string) (map[string]weights, error) {
	all := map[string]weights{}
	for _, code := range append(codes, "") {
		name := "weights.tsv"
		if code != "" {
			name = "weights-" + code + ".tsv"
		}
		if _, err := fs.Stat(tables, name); err != nil && code != "" {
			continue
		}
		w, err := readWeightsOf(name)
		if err != nil {
			return nil, err
		}
		all[code] = w
	}
	return all, nil
}

func readWeightsOf(name string) (weights, error) {
	file, err := tables.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	t, err := match.ReadTSV(file, name)
	if err != nil {
		return nil, err
	}
	w := weights{}
	for _, row := range t.Rows {
		v, err := strconv.ParseFloat(row.Cells[1], 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: no weight: %q", name, row.Line, row.Cells[1])
		}
		w[row.Cells[0]] = v
	}
	return w, nil
}

// confidence is the logistic score of the features, within (0, 1) and rounded
// to two digits.
func (w weights) confidence(features []string) float64 {
	sum := w["bias"]
	for _, f := range features {
		sum += w[f]
	}
	p := 1 / (1 + math.Exp(-sum))
	return math.Min(0.99, math.Max(0.01, math.Round(p*100)/100))
}
