package geo

import (
	"strings"
	"sync"
	"testing"

	"tarikh/extract"
	"tarikh/extract/text"
)

// toponym is a toponym of a test, its name as it stands in the text.
func toponym(name string) extract.Toponym {
	key := strings.Join(words(name), " ")
	return extract.Toponym{Mention: extract.Mention{Part: extract.Body, Text: name}, Key: key, Keys: []string{key}}
}

// record lays out a text in which the toponyms follow each other with a full
// stop between; a name with a leading comma follows the one before by a comma.
func record(list ...extract.Toponym) *extract.Record {
	rec := &extract.Record{ID: "test"}
	for _, t := range list {
		gap := ". "
		if name, ok := strings.CutPrefix(t.Text, ", "); ok {
			gap, t.Text = ", ", name
			t.Key = strings.Join(words(name), " ")
			t.Keys = []string{t.Key}
		}
		rec.Text += gap
		t.Span = text.Span{Start: len(rec.Text), End: len(rec.Text) + len(t.Text)}
		rec.Text += t.Text
		rec.Toponyms = append(rec.Toponyms, t)
	}
	return rec
}

func with(name string, change func(*extract.Toponym)) extract.Toponym {
	t := toponym(name)
	change(&t)
	return t
}

func cued(name, cue string) extract.Toponym {
	return with(name, func(t *extract.Toponym) { t.Cue = cue })
}

func related(name, relation string, km float64) extract.Toponym {
	return with(name, func(t *extract.Toponym) { t.Relation, t.DistanceKM = relation, km })
}

func TestLocate(t *testing.T) {
	tests := []struct {
		name string
		list []extract.Toponym
		want []string // identifier, or kind and country, of each
	}{
		{"the seed", []extract.Toponym{toponym("الفرات"), toponym("الباغوز"), toponym("العراق"), toponym("واشنطن"), toponym("سوريا")},
			[]string{"naturalearth:euphrates", "geonames:171943", "iso:IQ", "geonames:4140963", "iso:SY"}},
		{"a bare name is the city", []extract.Toponym{toponym("حلب"), toponym("إدلب")}, []string{"city SY", "city SY"}},
		{"a governorate is the province", []extract.Toponym{cued("حلب", "province")}, []string{"geonames:170062"}},
		{"countryside is the province", []extract.Toponym{related("حلب", "countryside", 0)}, []string{"geonames:170062"}},
		{"Tripoli by its company", []extract.Toponym{toponym("طرابلس"), toponym("بيروت"), toponym("صيدا"), toponym("لبنان")},
			[]string{"city LB", "city LB", "city LB", "iso:LB"}},
		{"Tripoli by other company", []extract.Toponym{toponym("طرابلس"), toponym("بنغازي"), toponym("مصراتة"), toponym("ليبيا")},
			[]string{"city LY", "city LY", "city LY", "iso:LY"}},
		{"Jericho and Ariha", []extract.Toponym{toponym("أريحا"), toponym("سراقب"), toponym("إدلب")}, []string{"town SY", "town SY", "city SY"}},
		{"Jericho in the West Bank", []extract.Toponym{toponym("أريحا"), toponym("رام الله"), toponym("نابلس")}, []string{"city PS", "city PS", "city PS"}},
		{"comma", []extract.Toponym{toponym("Paris"), toponym(", Texas")}, []string{"geonames:4717560", "province US"}},
		{"no comma", []extract.Toponym{toponym("Paris")}, []string{"city FR"}},
		{"Georgia, the country", []extract.Toponym{toponym("Georgia"), toponym("Tbilisi"), toponym("South Ossetia")}, []string{"iso:GE", "city GE", "region GE"}},
		{"Georgia, the state", []extract.Toponym{toponym("Atlanta"), toponym(", Georgia")}, []string{"city US", "province US"}},
		{"countries first", []extract.Toponym{toponym("USA"), toponym("France"), toponym("China"), toponym("تونس")}, []string{"iso:US", "iso:FR", "iso:CN", "iso:TN"}},
		{"a far village where the country is only named", []extract.Toponym{toponym("San Salvador"), toponym("Soyapango"), toponym("El Salvador"), toponym("United States"), toponym("Escalon")},
			[]string{"city SV", "city SV", "iso:SV", "iso:US", ""}},
		{"a near village across the border", []extract.Toponym{toponym("Damascus"), toponym("Homs"), toponym("Syria"), toponym("Lebanon"), toponym("Arsal")},
			[]string{"city SY", "city SY", "iso:SY", "iso:LB", "town LB"}},
		{"a river by its cue", []extract.Toponym{cued("الأردن", "river")}, []string{"naturalearth:jordan"}},
		{"a river by its bank", []extract.Toponym{related("الفرات", "left-bank", 0)}, []string{"naturalearth:euphrates"}},
		{"a camp by its cue", []extract.Toponym{cued("اليرموك", "camp"), toponym("دمشق")}, []string{"camp SY", "city SY"}},
		{"unknown", []extract.Toponym{toponym("قرية لا يعرفها أحد"), toponym("حلب")}, []string{"", "city SY"}},
		{"none", nil, nil},
	}
	g := Default()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			loc := g.Locate(record(tt.list...))
			if len(loc.Locations) != len(tt.want) {
				t.Fatalf("%d locations", len(loc.Locations))
			}
			for i, l := range loc.Locations {
				checkPlace(t, l, tt.want[i])
			}
		})
	}
}

func checkPlace(t *testing.T, l Location, want string) {
	t.Helper()
	if l.Place == nil {
		if want != "" || l.Reason == "" || l.Geometry != nil || l.Precision != 0 {
			t.Errorf("unresolved: %+v, want %q", l, want)
		}
		return
	}
	if got := l.Place.Kind + " " + l.Place.Country; got != want && l.Place.ID != want {
		t.Errorf("%+v, want %s (%s)", *l.Place, want, l.Reason)
	}
	if l.Confidence <= 0 || l.Confidence >= 1 || l.Reason == "" || l.How == "" || len(l.RunnersUp) > maxRunnersUp {
		t.Errorf("location %+v", l)
	}
}

// TestOneSense checks that a name means one place throughout a record.
func TestOneSense(t *testing.T) {
	loc := Default().Locate(record(toponym("الباب"), toponym("دمشق"), toponym("الباب"), toponym("اليمن"), toponym("الباب")))
	for _, i := range []int{2, 4} {
		if loc.Locations[i].Place.ID != loc.Locations[0].Place.ID {
			t.Errorf("%+v and %+v", loc.Locations[0].Place, loc.Locations[i].Place)
		}
	}
}

// TestLaterKeys checks that a name is also looked up under its other readings.
func TestLaterKeys(t *testing.T) {
	top := with("والباغوز", func(t *extract.Toponym) { t.Keys = []string{t.Key, "الباغوز"} })
	checkPlace(t, Default().Locate(record(top)).Locations[0], "geonames:171943")
}

// TestActorsFocus checks that a country that fights draws the names to it.
func TestActorsFocus(t *testing.T) {
	rec := record(toponym("البيضاء"))
	for range 5 {
		rec.Actors = append(rec.Actors, extract.Actor{Country: "LY"})
	}
	checkPlace(t, Default().Locate(rec).Locations[0], "town LY")
}

func TestLocateIsDeterministic(t *testing.T) {
	rec := record(toponym("الصالحية"), toponym("جديدة"), toponym("دير الزور"), toponym("Springfield"), toponym("San Jose"))
	first := Default().Locate(rec)
	for range 20 {
		again := Default().Locate(rec)
		for i := range again.Locations {
			a, b := first.Locations[i], again.Locations[i]
			if (a.Place == nil) != (b.Place == nil) || a.Place != nil && *a.Place != *b.Place || a.Confidence != b.Confidence || a.Reason != b.Reason {
				t.Fatalf("%+v and %+v", a, b)
			}
		}
	}
}

// TestLocateAtOnce locates from many goroutines that draw the same shapes.
func TestLocateAtOnce(t *testing.T) {
	g, err := open(defaultData)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			loc := g.Locate(record(related("الفرات", "east", 0), related("سوريا", "north", 0), toponym("العراق"), cued("حلب", "province")))
			for _, l := range loc.Locations {
				if l.Geometry == nil {
					t.Errorf("no geometry: %+v", l)
				}
			}
		})
	}
	group.Wait()
}

func BenchmarkLocate(b *testing.B) {
	rec := record(toponym("الفرات"), toponym("الباغوز"), toponym("العراق"), toponym("الباغوز"), related("الفرات", "east", 0),
		toponym("سوريا"), toponym("واشنطن"), toponym("سوريا"), related("سوريا", "north-east", 0))
	g := Default()
	b.ReportAllocs()
	for b.Loop() {
		g.Locate(rec)
	}
}

// TestStandIn locates an unknown name where the text says that it lies.
func TestStandIn(t *testing.T) {
	unknown := with("Zzubdan", func(t *extract.Toponym) { t.Within = 2 })
	got := Default().Locate(record(unknown, cued("Idlib", "province"), toponym("Xyzzyville"))).Locations
	if p := got[0].Place; p == nil || p.Kind != "province" || got[0].Precision != 3 || got[0].Geometry == nil {
		t.Errorf("the unknown name is %+v", got[0])
	}
	if got[0].Confidence >= got[1].Confidence {
		t.Errorf("confidence %v, that of the province is %v", got[0].Confidence, got[1].Confidence)
	}
	if got[2].Place != nil {
		t.Errorf("an unknown name that lies nowhere is %+v", got[2].Place)
	}
}

// TestToldIn weighs the places of a name by where the text says that it lies.
func TestToldIn(t *testing.T) {
	tests := []struct{ name, cue, in, province string }{
		{"Salihiyah", "quarter", "Damascus", "Damascus"},
		{"Salihiyah", "village", "Al-Bukamal", "Deir ez-Zor"},
		{"Shahba", "quarter", "Aleppo", "Aleppo"}, // no place of the name is near
		{"Shahba", "town", "", "As-Suwayda"},
	}
	for _, tt := range tests {
		t.Run(tt.name+" in "+tt.in, func(t *testing.T) {
			list := []extract.Toponym{with(tt.name, func(t *extract.Toponym) { t.Cue = tt.cue })}
			if tt.in != "" {
				list[0].Within = 2
				list = append(list, toponym(tt.in))
			}
			if p := Default().Locate(record(list...)).Locations[0].Place; p == nil || p.Admin1 != tt.province {
				t.Errorf("got %+v, want it in %s", p, tt.province)
			}
		})
	}
}
