package timeline

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tarikh/extract"
	"tarikh/extract/date"
	"tarikh/extract/text"
	"tarikh/geo"
)

var (
	syria   = &geo.Place{ID: "geonames:163843", Name: "Syria", Kind: "country", Country: "SY"}
	deir    = &geo.Place{ID: "geonames:170792", Name: "Deir ez-Zor", Kind: "province", Country: "SY", Admin1: "Deir ez-Zor"}
	baghuz  = &geo.Place{ID: "geonames:171943", Name: "Al-Baghuz", Kind: "village", Country: "SY", Admin1: "Deir ez-Zor", Latitude: 34.46, Longitude: 40.95}
	hajin   = &geo.Place{ID: "geonames:174506", Name: "Hajin", Kind: "town", Country: "SY", Admin1: "Deir ez-Zor", Latitude: 34.69, Longitude: 40.83}
	mosul   = &geo.Place{ID: "geonames:99072", Name: "Mosul", Kind: "city", Country: "IQ", Admin1: "Nineveh", Latitude: 36.34, Longitude: 43.13}
	river   = &geo.Place{ID: "natural-earth:euphrates", Name: "Euphrates", Kind: "river"}
	places  = []*geo.Place{nil, syria, deir, baghuz, hajin, mosul, river}
	shaar   = &geo.Place{ID: "tarikh:shaar", Name: "Al-Shaar", Kind: "quarter", Country: "IQ", Admin1: "Nineveh", Latitude: 36.35, Longitude: 43.15}
	feb11   = date.NewDay(2019, 2, 11)
	sdf, is = Party{"Syrian Democratic Forces", "SYRREB"}, Party{"Islamic State", "IMGMOSISI"}
	ypg     = Party{"People's Protection Units", "SYRREB"}
	turkey  = Party{"Government of Turkey", "TURMIL"}
)

// told makes a report of an attack on a day at a place.
func told(doc string, day date.Day, place *geo.Place, change ...func(*Report)) *Report {
	r := &Report{
		Article: &Article{Document: doc, Source: "src-" + doc},
		Part:    extract.Body, Evidence: "Sentence of " + doc,
		Type: "ASSAULT", Status: extract.Actual, Trigger: "attack", AcledSubType: "Armed clash",
		Actors: []Party{sdf}, Recipients: []Party{is},
		From: day, To: day, Precision: "day", DateBasis: "timex",
		Place: place, PlaceBasis: "sentence", Confidence: 0.5,
	}
	if place != nil {
		r.Location = place.Name
	}
	for _, f := range change {
		f(r)
	}
	return r
}

func days(from, to date.Day) func(*Report) {
	return func(r *Report) { r.From, r.To, r.Precision = from, to, "range" }
}

func kind(s string) func(*Report)           { return func(r *Report) { r.AcledSubType = s } }
func by(p ...Party) func(*Report)           { return func(r *Report) { r.Actors = p } }
func against(p ...Party) func(*Report)      { return func(r *Report) { r.Recipients = p } }
func status(s extract.Status) func(*Report) { return func(r *Report) { r.Status = s } }
func relation(s string) func(*Report)       { return func(r *Report) { r.Relation = s } }
func word(s string) func(*Report)           { return func(r *Report) { r.Trigger = s } }
func basis(s string) func(*Report)          { return func(r *Report) { r.DateBasis = s } }
func nobody(r *Report)                      { r.Actors, r.Recipients = nil, nil }
func certain(c float64) func(*Report)       { return func(r *Report) { r.Confidence = c } }
func dead(least, most int) func(*Report) {
	return func(r *Report) { r.Killed = &extract.Count{Min: least, Max: most} }
}

// entries merges reports whatever their status.
func entries(reports ...*Report) []*Entry {
	return (&Timeline{reports: reports}).Entries(Filter{From: date.NoDay, To: date.NoDay})
}

func TestWhatIsOneEvent(t *testing.T) {
	tests := []struct {
		name    string
		reports []*Report
		want    string // documents of each entry
	}{
		{"same day and place", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz)}, "a+b"},
		{"other day", []*Report{told("a", feb11, baghuz), told("b", feb11+1, baghuz)}, "a b"},
		{"other place", []*Report{told("a", feb11, baghuz), told("b", feb11, hajin)}, "a b"},
		{"other type", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, func(r *Report) { r.Type = "PROTEST" })}, "a b"},
		{"ongoing is actual", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, status(extract.Ongoing))}, "a+b"},
		{"denied by another", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, status(extract.Denied))}, "a+b"},
		{"denied of another day", []*Report{
			told("a", feb11, baghuz), told("a", 0, baghuz, days(feb11-6, feb11), status(extract.Denied))}, "a a"},
		{"denied of another sort", []*Report{
			told("a", feb11, baghuz), told("a", feb11, baghuz, kind("Shelling"), status(extract.Denied))}, "a a"},
		{"denied in a word", []*Report{
			told("a", feb11, baghuz), told("a", feb11, nil, kind(""), nobody, status(extract.Denied), func(r *Report) { r.Evidence = "No such attack" })}, "a"},
		{"planned is another", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, status(extract.Planned))}, "a b"},
		{"sub-type unknown", []*Report{told("a", feb11, baghuz, kind("")), told("b", feb11, baghuz)}, "a+b"},
		{"other sub-type", []*Report{told("a", feb11, baghuz, kind("Suicide bomb"), word("blast")), told("b", feb11, baghuz)}, "a b"},
		{"other actor", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, by(turkey), word("raid"))}, "a b"},
		{"a parent group", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, by(ypg))}, "a+b"},
		{"other number of dead", []*Report{told("a", feb11, baghuz, dead(4, 4)), told("b", feb11, baghuz, dead(30, 30))}, "a b"},
		{"revised number of dead", []*Report{told("a", feb11, baghuz, dead(10, 10)), told("b", feb11, baghuz, dead(12, 12))}, "a+b"},
		{"dead of a war", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, dead(210_000, -1))}, "a b"},
		{"same dead, nothing else", []*Report{told("a", feb11, baghuz, dead(23, 23), nobody), told("b", feb11, baghuz, dead(23, 23), nobody)}, "a+b"},
		{"attack and counter-attack", []*Report{
			told("a", feb11, baghuz, by(sdf), against(is)), told("b", feb11, baghuz, by(is), against(sdf))}, "a b"},
		{"published that day, happened the day before", []*Report{
			told("a", feb11, baghuz), told("b", feb11+1, baghuz, basis("dct"))}, "a+b"},
		{"said to be the day after", []*Report{told("a", feb11, baghuz), told("b", feb11+1, baghuz)}, "a b"},
		{"a quarter of a town", []*Report{told("a", feb11, mosul, dead(3, 3)), told("b", feb11, shaar, dead(3, 3))}, "a+b"},
		{"week joins day", []*Report{told("a", feb11, baghuz), told("b", 0, baghuz, days(feb11, feb11+6))}, "a+b"},
		{"province joins village", []*Report{told("a", feb11, baghuz), told("b", feb11, deir)}, "a+b"},
		{"near joins at", []*Report{told("a", feb11, baghuz), told("b", feb11, baghuz, relation("near"))}, "a+b"},
		{"west of it is near it", []*Report{told("a", feb11, baghuz, relation("near")), told("b", feb11, baghuz, relation("west"))}, "a+b"},
		{"north is not south", []*Report{told("a", feb11, baghuz, relation("north")), told("b", feb11, baghuz, relation("south"))}, "a b"},
		{"vague never joins two", []*Report{told("a", feb11, baghuz), told("b", feb11, hajin), told("c", feb11, deir)}, "c a b"},
		{"vague days never join two", []*Report{
			told("a", feb11, baghuz), told("b", feb11+1, baghuz), told("c", 0, baghuz, days(feb11, feb11+6))}, "a c b"},
		{"country joins nothing elsewhere", []*Report{told("a", feb11, baghuz), told("b", feb11, syria)}, "b a"},
		{"country joins in its article", []*Report{told("a", feb11, baghuz), told("a", feb11, syria)}, "a"},
		{"unknown joins in its article", []*Report{told("a", feb11, baghuz), told("a", date.NoDay, nil)}, "a"},
		{"unknown joins nothing elsewhere", []*Report{told("a", feb11, baghuz), told("b", date.NoDay, nil)}, "a b"},
		{"a year joins nothing", []*Report{told("a", feb11, baghuz), told("a", 0, baghuz, days(feb11-90, feb11+90))}, "a a"},
		{"its article decides", []*Report{
			told("a", feb11, baghuz), told("b", feb11, hajin), told("a", feb11, deir)}, "a b"},
		{"alike in being vague", []*Report{told("a", date.NoDay, nil), told("b", date.NoDay, nil)}, "a b"},
		{"twice the same", []*Report{told("a", feb11, baghuz), told("a", feb11, baghuz)}, "a"},
		{"a river is not a province", []*Report{told("a", feb11, baghuz), told("b", feb11, river)}, "a b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, e := range entries(tt.reports...) {
				got = append(got, strings.Join(e.Documents(), "+"))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

func TestEntryTakesTheBest(t *testing.T) {
	all := entries(
		told("a", feb11, deir, certain(0.9), dead(3, 3), by(sdf)),
		told("b", feb11, baghuz, certain(0.4), dead(5, -1), by(sdf), against(is), kind("Armed clash")),
		told("c", 0, baghuz, days(feb11, feb11+6), certain(0.5)),
	)
	if len(all) != 1 {
		t.Fatalf("%d entries", len(all))
	}
	e := all[0]
	if e.From != feb11 || e.To != feb11 || e.Precision != "day" {
		t.Errorf("date %v to %v, %s", e.From, e.To, e.Precision)
	}
	if e.Place != baghuz || e.Location != "Al-Baghuz" {
		t.Errorf("place %v", e.Place)
	}
	if e.Confidence != 0.9 || e.Evidence != "Sentence of a" {
		t.Errorf("confidence %v, evidence %q", e.Confidence, e.Evidence)
	}
	if e.AcledSubType != "Armed clash" || !slices.Equal(e.Recipients, []Party{is}) {
		t.Errorf("sub-type %q against %v", e.AcledSubType, e.Recipients)
	}
	if *e.Killed != (extract.Count{Min: 3, Max: -1}) {
		t.Errorf("killed %v", *e.Killed)
	}
	if got := strings.Join(e.Sources(), " "); got != "src-a src-b src-c" {
		t.Errorf("sources %q", got)
	}
}

// TestClassOfOneReport checks that type, mode and sub-type are never of two reports.
func TestClassOfOneReport(t *testing.T) {
	seized := func(r *Report) {
		r.AcledType, r.AcledSubType, r.Mode, r.Trigger = "Battles", "Non-state actor overtakes territory", "seize", "seized"
	}
	fought := func(r *Report) { r.AcledType, r.Trigger, r.DateBasis = "Battles", "battles", "carried" }
	shelled := func(r *Report) {
		r.AcledType, r.AcledSubType, r.Mode, r.Trigger = "Explosions/Remote violence", "Shelling/artillery/missile attack", "heavy-weapons", "shelled"
	}
	struck := func(r *Report) { r.AcledType, r.AcledSubType, r.Mode = "Violence against civilians", "Attack", "" }
	tests := []struct {
		name          string
		reports       []*Report
		subType, mode string
	}{
		{"alike in certainty, the day is said", []*Report{
			told("a", feb11, baghuz, seized, certain(0.86)), told("a", feb11, baghuz, fought, certain(0.91))},
			"Non-state actor overtakes territory", "seize"},
		{"more certain", []*Report{
			told("a", feb11, baghuz, seized, certain(0.6)), told("a", feb11, baghuz, fought, certain(0.91))},
			"Armed clash", ""},
		{"one says what it was", []*Report{
			told("a", feb11, baghuz, struck, certain(0.9)), told("a", feb11, baghuz, shelled, certain(0.5))},
			"Shelling/artillery/missile attack", "heavy-weapons"},
	}
	for _, tt := range tests {
		all := entries(tt.reports...)
		if len(all) != 1 || all[0].AcledSubType != tt.subType || all[0].Mode != tt.mode {
			t.Errorf("%s: %d entries, %q, mode %q", tt.name, len(all), all[0].AcledSubType, all[0].Mode)
		}
	}
}

func TestSidesStaySides(t *testing.T) {
	gunmen := Party{"Gunmen", "UAF"}
	fight := func(r *Report) { r.AcledType = "Battles" }
	tests := []struct {
		name            string
		reports         []*Report
		actors, targets []Party
	}{
		{"the dead of both sides in one list", []*Report{
			told("a", feb11, baghuz, fight, by(sdf), against(), certain(0.8)),
			told("a", feb11, baghuz, fight, by(is, sdf), against(), certain(0.9))}, []Party{sdf}, nil},
		{"one report tells them apart", []*Report{
			told("a", feb11, baghuz, fight, by(is, sdf), against(), certain(0.9)),
			told("a", feb11, baghuz, fight, by(sdf), against(is), certain(0.5))}, []Party{sdf}, []Party{is}},
		{"a fight told from the other side", []*Report{
			told("a", feb11, baghuz, fight, by(sdf), against(is), certain(0.9)),
			told("a", feb11, baghuz, fight, by(is, sdf), against(sdf), certain(0.5))}, []Party{sdf}, []Party{is}},
		{"allies join the side that they are on", []*Report{
			told("a", feb11, baghuz, fight, by(sdf), against(is), certain(0.9)),
			told("a", feb11, baghuz, fight, by(sdf, turkey), against(is), certain(0.5))}, []Party{sdf, turkey}, []Party{is}},
		{"a name for gunmen", []*Report{
			told("a", feb11, baghuz, kind("Attack"), by(gunmen), certain(0.9)),
			told("a", feb11, baghuz, kind("Attack"), by(sdf), certain(0.5))}, []Party{sdf}, []Party{is}},
		{"a victim is no attacker", []*Report{
			told("a", feb11, baghuz, kind("Attack"), by(gunmen), against(sdf), certain(0.9)),
			told("a", feb11, baghuz, kind("Attack"), by(sdf), against(), certain(0.5), dead(3, 3), word("killing"))},
			[]Party{gunmen}, []Party{sdf}},
	}
	for _, tt := range tests {
		e := &Entry{Reports: tt.reports}
		e.sumUp()
		if !slices.Equal(e.Actors, tt.actors) || !slices.Equal(e.Recipients, tt.targets) {
			t.Errorf("%s: %v against %v, want %v against %v", tt.name, e.Actors, e.Recipients, tt.actors, tt.targets)
		}
	}
	swapped := &Entry{Reports: []*Report{
		told("a", feb11, baghuz, fight, by(sdf), against(gunmen), certain(0.9)),
		told("b", feb11, baghuz, fight, by(is), against(sdf), certain(0.5))}}
	swapped.sumUp()
	if !slices.Equal(swapped.Actors, []Party{is}) || !slices.Equal(swapped.Recipients, []Party{sdf}) {
		t.Errorf("%v against %v", swapped.Actors, swapped.Recipients)
	}
}

func TestCountRange(t *testing.T) {
	tests := []struct {
		counts []extract.Count
		want   extract.Count
	}{
		{[]extract.Count{{Min: 3, Max: 3}}, extract.Count{Min: 3, Max: 3}},
		{[]extract.Count{{Min: 3, Max: 3}, {Min: 5, Max: 7}}, extract.Count{Min: 3, Max: 7}},
		{[]extract.Count{{Min: 3, Max: -1}, {Min: 5, Max: 5}}, extract.Count{Min: 3, Max: 5}},
		{[]extract.Count{{Min: 3, Max: 3}, {Min: 5, Max: -1}}, extract.Count{Min: 3, Max: -1}},
		{[]extract.Count{{Min: 3, Max: -1}}, extract.Count{Min: 3, Max: -1}},
	}
	for _, tt := range tests {
		var reports []*Report
		for _, c := range tt.counts {
			reports = append(reports, &Report{Killed: &c})
		}
		reports = append(reports, &Report{})
		if got := countRange(reports, func(r *Report) *extract.Count { return r.Killed }); *got != tt.want {
			t.Errorf("%v: got %v, want %v", tt.counts, *got, tt.want)
		}
	}
	if countRange([]*Report{{}}, func(r *Report) *extract.Count { return r.Killed }) != nil {
		t.Error("a count that nobody gives")
	}
}

func TestEntryID(t *testing.T) {
	one := entries(told("a", feb11, baghuz))[0].ID
	two := entries(told("b", feb11, baghuz), told("a", feb11, baghuz))[0].ID
	if one != two {
		t.Errorf("another report changes the identifier: %s, %s", one, two)
	}
	if !strings.HasPrefix(one, "ev-") || len(one) != 20 || one[3] < 'a' || one[3] > 'z' || one != strings.ToLower(one) {
		t.Errorf("identifier %q", one)
	}
	if other := entries(told("a", feb11+1, baghuz))[0].ID; other == one {
		t.Error("another day has the same identifier")
	}
}

func TestOrderTellsAllApart(t *testing.T) {
	base := told("a", feb11, baghuz)
	for i, change := range []func(*Report){
		by(is), against(sdf), kind("Attack"), status(extract.Denied), relation("near"), certain(0.1), dead(1, 1),
		func(r *Report) { r.Background = true }, func(r *Report) { r.Context = []string{"military"} },
		func(r *Report) { r.Evidence = "" }, func(r *Report) { r.Start++ }, func(r *Report) { r.Place = hajin },
		func(r *Report) { r.DistanceKM = 3 }, func(r *Report) { r.DateText = "x" }, func(r *Report) { r.GeoPrecision = 2 }, func(r *Report) { r.UCDP = 2 },
		days(feb11, feb11+1), days(date.NoDay, date.NoDay), func(r *Report) { r.Article = &Article{Document: "a", Published: "x"} },
		func(r *Report) { r.Displaced = &extract.Count{} }, func(r *Report) { r.Trigger = "x" },
	} {
		other := told("a", feb11, baghuz, change)
		if x, y := compare(base, other), compare(other, base); x == 0 || x != -y {
			t.Errorf("change %d: %d and %d", i, x, y)
		}
	}
}

func TestFilter(t *testing.T) {
	e := entries(told("a", feb11, baghuz, func(r *Report) { r.Geometry = orb.Point{40.95, 34.46} }))[0]
	undated := entries(told("a", date.NoDay, nil))[0]
	with := func(change func(*Filter)) Filter {
		f := NewFilter()
		change(&f)
		return f
	}
	tests := []struct {
		name    string
		f       Filter
		e       *Entry
		matches bool
	}{
		{"usual", NewFilter(), e, true},
		{"usual, undated", NewFilter(), undated, true},
		{"from that day", with(func(f *Filter) { f.From = feb11 }), e, true},
		{"from the next", with(func(f *Filter) { f.From = feb11 + 1 }), e, false},
		{"to that day", with(func(f *Filter) { f.To = feb11 }), e, true},
		{"to the day before", with(func(f *Filter) { f.To = feb11 - 1 }), e, false},
		{"bound and undated", with(func(f *Filter) { f.To = feb11 }), undated, false},
		{"country", with(func(f *Filter) { f.Countries = []string{"IQ", "SY"} }), e, true},
		{"other country", with(func(f *Filter) { f.Countries = []string{"IQ"} }), e, false},
		{"country and unlocated", with(func(f *Filter) { f.Countries = []string{"IQ"} }), undated, false},
		{"province", with(func(f *Filter) { f.Provinces = []string{"deir EZ-zor"} }), e, true},
		{"other province", with(func(f *Filter) { f.Provinces = []string{"Idlib"} }), e, false},
		{"actor", with(func(f *Filter) { f.Actors = []string{"islamic"} }), e, true},
		{"actor's code", with(func(f *Filter) { f.Actors = []string{"syrreb"} }), e, true},
		{"other actor", with(func(f *Filter) { f.Actors = []string{"Turkey"} }), e, false},
		{"sources", with(func(f *Filter) { f.MinSources = 1 }), e, true},
		{"more sources", with(func(f *Filter) { f.MinSources = 2 }), e, false},
		{"box", with(func(f *Filter) { f.Box = &orb.Bound{Min: orb.Point{40, 34}, Max: orb.Point{41, 35}} }), e, true},
		{"other box", with(func(f *Filter) { f.Box = &orb.Bound{Min: orb.Point{30, 34}, Max: orb.Point{31, 35}} }), e, false},
		{"box and unlocated", with(func(f *Filter) { f.Box = &orb.Bound{Max: orb.Point{180, 90}} }), undated, false},
		{"status", with(func(f *Filter) { f.Statuses = []extract.Status{extract.Denied} }), e, false},
		{"type", with(func(f *Filter) { f.Types = []string{"PROTEST"} }), e, false},
		{"confidence", with(func(f *Filter) { f.MinConfidence = 0.5 }), e, true},
		{"more confidence", with(func(f *Filter) { f.MinConfidence = 0.6 }), e, false},
	}
	for _, tt := range tests {
		if got := tt.f.Match(tt.e); got != tt.matches {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestAdd(t *testing.T) {
	body := "One. The town was shelled on Monday. Three."
	rec := &extract.Record{
		ID: "a", Lang: "en", Text: body, Title: "Shelling", Source: "src",
		Toponyms: []extract.Toponym{{Mention: extract.Mention{Text: "the town"}, Relation: "near"}, {}},
		Events: []extract.Event{
			{Mention: extract.Mention{Part: extract.Body, Span: text.Span{Start: 18, End: 25}, Text: "shelled"},
				Sentence: text.Span{Start: 5, End: 36}, Type: "ASSAULT", Status: extract.Actual,
				From: feb11, To: date.NoDay, Toponym: 0, Actors: []extract.Party{{Name: "x", Code: "y", Mention: -1}}},
			{Mention: extract.Mention{Part: extract.Title}, Sentence: text.Span{Start: 0, End: 8}, Toponym: -1,
				From: date.NoDay, To: date.NoDay},
			{Mention: extract.Mention{Part: extract.Title}, Sentence: text.Span{Start: 0, End: 99}, Toponym: 7,
				From: date.NoDay, To: feb11},
		},
	}
	tl := &Timeline{}
	tl.Add(&geo.Located{Record: rec, Locations: []geo.Location{{Place: baghuz, Precision: 2}}})
	got := tl.Reports()
	if len(got) != 3 {
		t.Fatalf("%d reports", len(got))
	}
	headline := got[2] // undated, so last
	if headline.Evidence != "Shelling" || headline.Place != nil {
		t.Errorf("headline %+v", headline)
	}
	if open := got[0]; open.Evidence != "" || open.From != feb11 {
		t.Errorf("a span out of bounds %+v", open)
	}
	shelled := got[1]
	if shelled.Evidence != "The town was shelled on Monday." || shelled.To != feb11 || shelled.Location != "Al-Baghuz" ||
		shelled.Relation != "near" || shelled.GeoPrecision != 2 || shelled.Actors[0] != (Party{"x", "y"}) {
		t.Errorf("report %+v", shelled)
	}
}
