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

// features names what speaks for an event and against it.
func features(d *draft, ev *Event) []string {
	var list []string
	add := func(name string, is bool) {
		if is {
			list = append(list, name)
		}
	}
	noun := d.entry == nil || d.entry.Feature == "noun"
	add("noun", noun)
	add("verb", !noun)
	add("actor", len(ev.Actors) > 0)
	add("recipient", len(ev.Recipients) > 0)
	add("victims", ev.Killed != nil || ev.Injured != nil || ev.Captured != nil)
	add("place", ev.PlaceBasis == "clause" || ev.PlaceBasis == "sentence")
	add("date", ev.DateBasis == "timex")
	bare := len(d.actors)+len(d.recipients)+len(d.places) == 0 && d.light < 0 && ev.Killed == nil && !contains(ev.Rules, "still") && ev.DateBasis != "timex"
	add("definite", noun && d.definite && bare)
	add("background", d.background)
	add("title", ev.Part == Title)
	for _, name := range []string{"claim", "court", "every", "purpose", "ruled"} {
		add(name, d.doubt[name])
	}
	return list
}
