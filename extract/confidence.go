package extract

import (
	"embed"
	"fmt"
	"math"
	"strconv"

	"tarikh/extract/match"
)

//go:embed weights.tsv
var tables embed.FS

// weights are the weights of the features of an event, by name.
type weights map[string]float64

func readWeights() (weights, error) {
	file, err := tables.Open("weights.tsv")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	t, err := match.ReadTSV(file, "weights.tsv")
	if err != nil {
		return nil, err
	}
	w := weights{}
	for _, row := range t.Rows {
		v, err := strconv.ParseFloat(row.Cells[1], 64)
		if err != nil {
			return nil, fmt.Errorf("weights.tsv:%d: no weight: %q", row.Line, row.Cells[1])
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
