package timeline

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// TestQuality merges labelled reports and compares, pair by pair, with what a
// reader judged to be one event. The reports are fields that the program found
// in news from Syria; of the words only hashes are kept. The weights were fitted
// to the first set; the second shows what that is worth elsewhere.
func TestQuality(t *testing.T) {
	for _, tt := range []struct {
		name, reports, pairs string
		precision, recall    float64 // the least that is accepted
	}{
		{"fitted", "testdata/reports.tsv", "testdata/pairs.tsv", 0.90, 0.75},
		{"unseen", "testdata/unseen-reports.tsv", "testdata/unseen-pairs.tsv", 0.70, 0.60},
	} {
		t.Run(tt.name, func(t *testing.T) {
			precision, recall := quality(t, tt.reports, tt.pairs)
			if precision < tt.precision || recall < tt.recall {
				t.Errorf("precision %.3f, recall %.3f; want %.2f and %.2f", precision, recall, tt.precision, tt.recall)
			}
		})
	}
}

func quality(t *testing.T, reports, pairs string) (precision, recall float64) {
	t.Helper()
	entry := map[*Report]int{}
	byNumber := labelledReports(t, reports)
	sweepReports(sorted(byNumber), func(c *cluster) {
		for _, j := range c.joins {
			for _, r := range j.group.reports {
				entry[r] = c.serial + 1
			}
		}
	})
	var right, wrong, missed int
	rows(t, pairs, func(f map[string]string) {
		a, b := byNumber[f["a"]], byNumber[f["b"]]
		switch joined, same := entry[a] == entry[b], f["same"] == "yes"; {
		case joined && same:
			right++
		case joined:
			wrong++
			t.Logf("wrongly joined: %s and %s: %s", f["a"], f["b"], pairClues(a, b))
		case same:
			missed++
			t.Logf("missed: %s and %s: %s", f["a"], f["b"], pairClues(a, b))
		}
	})
	precision, recall = float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
	t.Logf("%d pairs rightly joined, %d wrongly, %d missed: precision %.3f, recall %.3f", right, wrong, missed, precision, recall)
	return precision, recall
}

func pairClues(a, b *Report) string {
	ga, gb := groups([]*Report{a})[0], groups([]*Report{b})[0]
	ev, ok := compareGroups(ga, gb)
	if !ok {
		return "never"
	}
	return fmt.Sprintf("%s = %.1f", ev.String(), ev.score()+bias)
}

func sorted(byNumber map[string]*Report) []*Report {
	tl := &Timeline{}
	for _, r := range byNumber {
		tl.reports = append(tl.reports, r)
	}
	voice := map[*Article]string{}
	for _, r := range tl.reports {
		voice[r.Article] = r.Voice
	}
	all := tl.Reports()
	for a, v := range voice {
		a.Voice = v // told by the set, which has no sketches
	}
	return all
}

// labelledReports reads a table of reports, by number.
func labelledReports(t *testing.T, path string) map[string]*Report {
	t.Helper()
	docs := map[string]*Article{}
	all := map[string]*Report{}
	rows(t, path, func(f map[string]string) {
		a := docs[f["document"]]
		if a == nil {
			a = &Article{Document: f["document"], Voice: f["voice"], Lang: cmp.Or(f["lang"], "en")}
			docs[a.Document] = a
		}
		r := &Report{Article: a, Trigger: f["trigger"], Evidence: f["sentence"], Status: extract.Status(f["status"]),
			Type: f["type"], Mode: f["mode"], AcledType: f["broad"], AcledSubType: f["subtype"], From: dayOf(f["from"]), To: dayOf(f["to"]),
			DateBasis: f["date_basis"], Relation: f["relation"], PlaceBasis: f["place_basis"],
			Actors: partiesOf(f["actors"]), Recipients: partiesOf(f["recipients"]),
			Killed: countOf(f["killed"]), Injured: countOf(f["injured"])}
		r.Known = f["known"] == "yes"
		if f["part"] == "text" {
			r.Part = extract.Body
		}
		gist, _ := strconv.ParseUint(f["gist"], 16, 64)
		r.Gist = Gist(gist)
		r.Start, _ = strconv.Atoi(f["start"])
		r.Confidence, _ = strconv.ParseFloat(f["confidence"], 64)
		r.Place, r.Location = placeFrom(f["place"])
		all[f["n"]] = r
	})
	return all
}

func placeFrom(s string) (*geo.Place, string) {
	f := strings.Split(s, "|")
	if len(f) < 8 {
		return nil, s
	}
	lat, _ := strconv.ParseFloat(f[6], 64)
	lon, _ := strconv.ParseFloat(f[7], 64)
	return &geo.Place{ID: f[0], Name: f[1], Kind: f[2], Country: f[3], Admin1: f[4], Admin2: f[5], Latitude: lat, Longitude: lon}, f[1]
}

func dayOf(s string) date.Day {
	d, err := date.ParseDay(s)
	if err != nil {
		return date.NoDay
	}
	return d
}

func partiesOf(s string) []Party {
	var list []Party
	for _, p := range strings.Split(s, ";") {
		if name, code, ok := strings.Cut(p, "|"); ok {
			list = append(list, Party{name, code})
		}
	}
	return list
}

func countOf(s string) *extract.Count {
	var c extract.Count
	if _, err := fmt.Sscanf(s, "%d:%d", &c.Min, &c.Max); err != nil {
		return nil
	}
	return &c
}

// rows reads a table with a header.
func rows(t *testing.T, path string, row func(map[string]string)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var header []string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		cells := strings.Split(lines.Text(), "\t")
		if header == nil {
			header = cells
			continue
		}
		f := map[string]string{}
		for i, name := range header {
			f[name] = cells[i]
		}
		row(f)
	}
}
