package timeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/geo"
)

// Decision is what a reviewer says of an event. Empty corrections change nothing.
type Decision struct {
	Event    string `json:"event_id"`
	Evidence string `json:"evidence_hash"`
	Verdict  string `json:"decision"` // accept, reject or correct
	From     string `json:"corrected_date,omitempty"`
	To       string `json:"corrected_end_date,omitempty"`
	Place    string `json:"corrected_place_id,omitempty"` // or latitude,longitude
	Type     string `json:"corrected_type,omitempty"`
	Actor    string `json:"corrected_actor1,omitempty"`
	Target   string `json:"corrected_actor2,omitempty"`
	Killed   string `json:"corrected_killed,omitempty"` // 3, 3-5 or 3+
	Note     string `json:"note,omitempty"`
}

// The verdicts.
const (
	Accept  = "accept"
	Reject  = "reject"
	Correct = "correct"
)

// Errors of decisions that cannot be carried out.
var (
	ErrVerdict    = errors.New("not accept, reject or correct")
	ErrCorrection = errors.New("correction cannot be read")
)

// EvidenceHash stands for the sentence of an entry: a decision holds as long as
// it is the same.
func (e *Entry) EvidenceHash() string {
	sum := sha256.Sum256([]byte(e.Evidence))
	return "h" + hex.EncodeToString(sum[:8])
}

// Outcome says what became of decisions.
type Outcome struct {
	Applied, Rejected int
	Changed           []string // events whose evidence is another now: left as they are
	Unknown           []string // events that are not on the timeline
	Faults            []error  // corrections that could not be carried out
}

// Review applies decisions to entries and gives those that were not rejected.
// A decision is found again by the event's identifier and the hash of its
// evidence; when a more precise report gave the event another identifier, by
// the evidence alone.
func Review(entries []*Entry, decisions []Decision) ([]*Entry, Outcome) {
	r := newReview(entries)
	var out Outcome
	rejected := map[*Entry]bool{}
	for _, d := range decisions {
		e := r.find(d, &out)
		if e == nil {
			continue
		}
		out.Applied++
		switch d.Verdict {
		case Reject:
			rejected[e] = true
			out.Rejected++
		case Correct:
			if err := r.correct(e, d); err != nil {
				out.Faults = append(out.Faults, fmt.Errorf("%s: %w", d.Event, err))
			}
		}
	}
	kept := slices.DeleteFunc(slices.Clone(entries), func(e *Entry) bool { return rejected[e] })
	slices.SortFunc(kept, compareEntries)
	return kept, out
}

// review finds entries, and places by their identifiers.
type review struct {
	byID     map[string]*Entry
	evidence map[string][]*Entry
	places   map[string]*Report
}

func newReview(entries []*Entry) *review {
	r := &review{map[string]*Entry{}, map[string][]*Entry{}, map[string]*Report{}}
	for _, e := range entries {
		r.byID[e.ID] = e
		r.evidence[e.EvidenceHash()] = append(r.evidence[e.EvidenceHash()], e)
		for _, rep := range e.Reports {
			if rep.Place != nil && r.places[rep.Place.ID] == nil {
				r.places[rep.Place.ID] = rep
			}
		}
	}
	return r
}

func (r *review) find(d Decision, out *Outcome) *Entry {
	e := r.byID[d.Event]
	switch same := r.evidence[d.Evidence]; {
	case e != nil && e.EvidenceHash() == d.Evidence:
		return e
	case e != nil:
		out.Changed = append(out.Changed, d.Event)
	case len(same) == 1:
		return same[0]
	default:
		out.Unknown = append(out.Unknown, d.Event)
	}
	return nil
}

// correct changes the entry, and none of its reports.
func (r *review) correct(e *Entry, d Decision) error {
	own := *e.Report
	e.Report = &own
	if err := correctDays(e, d); err != nil {
		return err
	}
	if d.Place != "" {
		if err := r.correctPlace(e, d.Place); err != nil {
			return err
		}
	}
	if d.Type != "" && d.Type != e.Type {
		e.Type, e.Mode, e.AcledType, e.AcledSubType = d.Type, "", "", ""
	}
	if d.Actor != "" {
		e.Actors = partiesNamed(d.Actor, e.Actors)
	}
	if d.Target != "" {
		e.Recipients = partiesNamed(d.Target, e.Recipients)
	}
	if d.Killed != "" {
		c, err := readAmount(d.Killed)
		if err != nil {
			return err
		}
		e.Killed = c
	}
	return nil
}

func correctDays(e *Entry, d Decision) error {
	if d.From == "" && d.To == "" {
		return nil
	}
	from, err := date.ParseDay(cmp.Or(d.From, e.From.String()))
	to, err2 := date.ParseDay(cmp.Or(d.To, d.From))
	if errors.Join(err, err2) != nil || to < from {
		return fmt.Errorf("%w: date %q to %q", ErrCorrection, d.From, d.To)
	}
	e.From, e.To, e.Precision, e.DateBasis = from, to, "day", "review"
	e.EDTF = date.EDTF(from, to)
	if from != to {
		e.Precision = "range"
	}
	return nil
}

// correctPlace takes a place that some report names, or a point.
func (r *review) correctPlace(e *Entry, place string) error {
	if rep := r.places[place]; rep != nil {
		e.Place, e.Location, e.Relation, e.DistanceKM = rep.Place, rep.Place.Name, "", 0
		e.Geometry, e.GeoPrecision, e.UCDP, e.PlaceBasis = rep.Geometry, rep.GeoPrecision, rep.UCDP, "review"
		if rep.Relation != "" {
			e.Geometry = orb.Point{rep.Place.Longitude, rep.Place.Latitude}
		}
		return nil
	}
	lat, lon, found := strings.Cut(place, ",")
	y, err := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	x, err2 := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	if !found || errors.Join(err, err2) != nil || !(math.Abs(y) <= 90 && math.Abs(x) <= 180) {
		return fmt.Errorf("%w: place %q is in no record and no latitude,longitude", ErrCorrection, place)
	}
	p := geo.Place{Name: e.Location, Kind: "other", Latitude: y, Longitude: x}
	if e.Place != nil {
		p.Country, p.Admin1 = e.Place.Country, e.Place.Admin1
	}
	e.Place, e.Geometry, e.GeoPrecision, e.UCDP, e.Relation, e.PlaceBasis = &p, orb.Point{x, y}, 1, 1, "", "review"
	return nil
}

// partiesNamed reads "A; B" and keeps the codes of those that were there.
func partiesNamed(names string, before []Party) []Party {
	var list []Party
	for _, name := range strings.Split(names, ";") {
		name = strings.TrimSpace(name)
		if i := slices.IndexFunc(before, func(p Party) bool { return p.Name == name }); i >= 0 {
			list = append(list, before[i])
		} else if name != "" {
			list = append(list, Party{Name: name})
		}
	}
	return list
}

// readAmount reads 3, 3-5 and 3+.
func readAmount(s string) (*extract.Count, error) {
	s = strings.TrimSpace(s)
	low, high, ranged := strings.Cut(s, "-")
	open := strings.HasSuffix(s, "+")
	least, err := strconv.Atoi(strings.TrimSuffix(low, "+"))
	most := least
	switch {
	case open:
		most = -1
	case ranged:
		var err2 error
		most, err2 = strconv.Atoi(high)
		err = errors.Join(err, err2)
	}
	if err != nil || least < 0 || most >= 0 && most < least {
		return nil, fmt.Errorf("%w: number %q", ErrCorrection, s)
	}
	return &extract.Count{Min: least, Max: most}, nil
}
