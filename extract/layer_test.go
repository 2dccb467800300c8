package extract

import (
	"strings"
	"testing"
	"testing/fstest"

	"tarikh/extract/article"
	"tarikh/extract/lang"
)

// layerOf makes a layer of tables, path and rows in turn.
func layerOf(t *testing.T, files fstest.MapFS) *lang.Layer {
	t.Helper()
	l, err := lang.ReadLayer("words", files)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// readWith extracts a text with layers over the tables of the program.
func readWith(t *testing.T, text string, layers ...*lang.Layer) *Record {
	t.Helper()
	x, err := New(nowhere{}, Options{Layers: layers})
	if err != nil {
		t.Fatal(err)
	}
	return x.Worker().Extract(article.Article{Text: text, Published: "2019-02-13"})
}

const triggerColumns = "code\tkind\ttype\tmode\tacled\tframe\teffect\tneeds\tverb\tnoun"

// What a layer says of a form goes before what the program says, and all else
// stays.
func TestLayer(t *testing.T) {
	words := layerOf(t, fstest.MapFS{
		"actors.tsv": tsv("code\tname\tplover\tcountry\tsector\tparent", "river-guard\tRiver Guard\tSYRPRM\tSY\tPRM\t",
			"is\tThe Group\tIMGISI\t\tREB\t"),
		"ar/actors.tsv":   tsv("code\tforms", "river-guard\tحرس النهر"),
		"en/actors.tsv":   tsv("code\tforms", "river-guard\tRiver Guard|SDF"),
		"en/triggers.tsv": tsv(triggerColumns, "-\t\t\t\t\t\t\t\tkidnap/kidnapped/kidnapped/kidnapping\t", "skim\tact\tASSAULT\taerial\tairstrike\tharm\t\t\tskim-raid\t"),
		"README.md":       tsv("notes are passed over"),
		".hidden.tsv":     tsv("so are hidden files"),
	})
	tests := []struct{ name, text, event, actor string }{
		{"actor", "River Guard fighters attacked a checkpoint on Monday.", "ASSAULT", "River Guard"},
		{"actor in another language", "هاجم حرس النهر حاجزا للجيش يوم الاثنين.", "ASSAULT", "River Guard"},
		{"form of another actor", "The SDF attacked a checkpoint on Monday.", "ASSAULT", "River Guard"},
		{"another form of that actor", "Syrian Democratic Forces attacked a checkpoint on Monday.", "ASSAULT", "Syrian Democratic Forces"},
		{"actor of the same code", "Islamic State attacked a checkpoint on Monday.", "ASSAULT", "The Group"},
		{"trigger", "River Guard skim-raided a checkpoint on Monday.", "ASSAULT", "River Guard"},
		{"trigger taken away", "River Guard kidnapped a farmer on Monday.", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rec, event, actor := readWith(t, test.text, words), "", ""
			for _, ev := range rec.Events {
				event = ev.Type
				for _, a := range ev.Actors {
					actor = a.Name
				}
			}
			if event != test.event || actor != test.actor {
				t.Errorf("got %q by %q, want %q by %q", event, actor, test.event, test.actor)
			}
		})
	}
}

// Head nouns of bodies are those of the uppermost table that has them.
func TestLayerBodies(t *testing.T) {
	const text = "It was said on Monday that the Dawn Host had left the base of the Hill Brigade near a small town."
	sectors := func(layers ...*lang.Layer) string {
		var list []string
		for _, a := range readWith(t, text, layers...).Actors {
			list = append(list, a.Name+" "+a.Sector)
		}
		return strings.Join(list, ", ")
	}
	first := layerOf(t, fstest.MapFS{"en/bodies.tsv": tsv("code\tforms", "PTY\tbrigade", "REB\thost")})
	second := layerOf(t, fstest.MapFS{"en/bodies.tsv": tsv("code\tforms", "MIL\thost")})
	third := layerOf(t, fstest.MapFS{"en/bodies.tsv": tsv("code\tforms", "-\thost|brigade")})
	for _, test := range []struct {
		layers []*lang.Layer
		want   string
	}{
		{nil, "Hill Brigade REB"},
		{[]*lang.Layer{first}, "Dawn Host REB, Hill Brigade PTY"},
		{[]*lang.Layer{first, second}, "Dawn Host MIL, Hill Brigade PTY"},
		{[]*lang.Layer{first, second, third}, ""},
	} {
		if got := sectors(test.layers...); got != test.want {
			t.Errorf("%d layers: got %q, want %q", len(test.layers), got, test.want)
		}
	}
}

// The later of two layers lies over the earlier.
func TestLayersInOrder(t *testing.T) {
	first := layerOf(t, fstest.MapFS{"en/actors.tsv": tsv("code\tforms", "is\tRiver Guard|Hill Guard")})
	second := layerOf(t, fstest.MapFS{"en/actors.tsv": tsv("code\tforms", "sdf\tRiver Guard")})
	for text, want := range map[string]string{"River Guard attacked a checkpoint.": "sdf", "Hill Guard attacked a checkpoint.": "is"} {
		rec := readWith(t, text, first, second)
		if len(rec.Actors) == 0 || rec.Actors[0].ID != want {
			t.Errorf("%s: got %+v, want %s", text, rec.Actors, want)
		}
	}
	if first.Sum == second.Sum {
		t.Error("two layers have one hash")
	}
}

// Every fault is told with file and line, and what would be right.
func TestLayerFaults(t *testing.T) {
	tests := []struct {
		name, file string
		table      *fstest.MapFile
		want       string
	}{
		{"frame", "en/triggers.tsv", tsv(triggerColumns, "x\tact\tASSAULT\t\t*\thram\t\t\tskim\t"), `words/en/triggers.tsv:2: no such frame: "hram"; there are accuse, `},
		{"kind", "en/triggers.tsv", tsv(triggerColumns, "x\tdeed\tASSAULT\t\t*\tharm\t\t\tskim\t"), `words/en/triggers.tsv:2: no such kind of trigger: "deed"; there are act, light, cause, accident`},
		{"type", "en/triggers.tsv", tsv(triggerColumns, "x\tact\tWAR\t\t*\tharm\t\t\tskim\t"), `words/en/triggers.tsv:2: no such type: "WAR"; there are nothing, ACCUSE, `},
		{"ACLED type", "en/triggers.tsv", tsv(triggerColumns, "x\tact\tASSAULT\t\tboom\tharm\t\t\tskim\t"), `words/en/triggers.tsv:2: no such acled: "boom"; there are nothing, *, `},
		{"principal parts", "en/triggers.tsv", tsv(triggerColumns, "x\tact\tASSAULT\t\t*\tharm\t\t\ta/b/c/d/e/f\t"), `words/en/triggers.tsv:2: too many principal parts: "a/b/c/d/e/f"`},
		{"class", "ar/generic.tsv", tsv("code\tname\tsector\tclass\tplover\tforms", "# note", "x\tX\tREB\tarmy\tREB\tس"), `words/ar/generic.tsv:3: no such class: "army"; there are armed, `},
		{"cue", "en/cues.tsv", tsv("code\tverb\tforms", "colour\t\tred"), "words/en/cues.tsv:2: no such cue: colour; there are "},
		{"clitic", "ar/cues.tsv", tsv("code\tverb\tforms", "clitic-and\t\tو"), "words/ar/cues.tsv:2: clitics of a language cannot be changed"},
		{"code", "en/organs.tsv", tsv("code\tforms", "navy\tsailors"), `words/en/organs.tsv:2: no such code: "navy"; there are `},
		{"number", "en/counts.tsv", tsv("code\tforms", "many\tlots"), `words/en/counts.tsv:2: code is no number: "many"`},
		{"class of time", "en/time.tsv", tsv("code\tforms", "century:1\tone"), "words/en/time.tsv:2: "},
		{"actor", "en/actors.tsv", tsv("code\tforms", "nobody\tNobody"), "words/en/actors.tsv:2: no such actor: nobody; it must stand in actors.tsv"},
		{"sector", "actors.tsv", tsv("code\tname\tsector", "x\tX\tARMY"), `words/actors.tsv:2: no such sector: "ARMY"; there are `},
		{"country", "actors.tsv", tsv("code\tname\tsector\tcountry", "x\tX\tREB\tSyria"), `words/actors.tsv:2: no country: "Syria"; write its code of ISO 3166-1, two capitals: SY`},
		{"parent", "actors.tsv", tsv("code\tname\tsector\tparent", "x\tX\tREB\ty"), "words/actors.tsv:2: no such actor: parent y"},
		{"actor twice", "actors.tsv", tsv("code\tname\tsector", "x\tX\tREB", "x\tY\tREB"), "words/actors.tsv:3: actor x twice, first in line 2"},
		{"second government", "actors.tsv", tsv("code\tname\tsector\tcountry", "gov-abc\tX\tGOV\tSY"), "words/actors.tsv:2: SY has several governments: gov-abc, gov-syr"},
		{"no name", "actors.tsv", tsv("code\tname\tsector", "x\t\tREB"), "words/actors.tsv:2: no name"},
		{"cells", "en/actors.tsv", tsv("code\tforms", "is\ta\tb"), "words/en/actors.tsv:2: 3 cells, header has 2"},
		{"column", "en/actors.tsv", tsv("# note", "code\tname", "is\ta"), `words/en/actors.tsv:2: no such column: "name"; columns: code, forms`},
		{"first column", "en/actors.tsv", tsv("forms\tcode", "a\tisis"), `words/en/actors.tsv:1: the first column is "forms", not "code"; columns: code, forms`},
		{"no tabs", "en/actors.tsv", tsv("code,forms", "is,a"), "words/en/actors.tsv:1: one column; columns are parted by tabs: code, forms"},
		{"no header", "en/actors.tsv", tsv("# note"), "words/en/actors.tsv:1: no header line"},
		{"no forms", "en/actors.tsv", tsv("code\tforms", "isis"), "words/en/actors.tsv:2: no forms; several are parted by |"},
		{"no word", "en/actors.tsv", tsv("code\tforms", "is\ta|-"), `words/en/actors.tsv:2: no word in the form "-"`},
		{"no code", "en/actors.tsv", tsv("code\tforms", "\ta"), "words/en/actors.tsv:2: no code in the first column"},
		{"form twice", "en/actors.tsv", tsv("code\tforms", "is\tGroup", "is\tother|group"), "words/en/actors.tsv:3: group stands twice under is, first in line 2"},
		{"invalid UTF-8", "en/actors.tsv", tsv("code\tforms", "is\ta\xff"), "words/en/actors.tsv:2: invalid UTF-8"},
		{"nation", "en/nations.tsv", tsv("code\tkind\tforms", "ZZ\tadj\tZedish"), `words/en/nations.tsv:2: no country or people: "ZZ"; write a country as SY, a people as KRD`},
		{"nation of three letters", "en/nations.tsv", tsv("code\tkind\tforms", "QZX\tadj\tZedish", "SYR\tadj\tZedan"), `words/en/nations.tsv:3: no country or people: "SYR"`},
		{"sector of a body", "en/bodies.tsv", tsv("code\tforms", "ARMY\thost"), `words/en/bodies.tsv:2: no such code: "ARMY"; there are BUS, `},
		{"fixed table", "ar/clitics.tsv", tsv("code\tforms", "conj\tو"), "words/ar/clitics.tsv: part of how the language is read, nothing may be laid over it; tables of words are actors, bodies, "},
		{"table", "en/trigger.tsv", tsv("code"), "words/en/trigger.tsv: no such table; there are actors, bodies, "},
		{"table for all", "triggers.tsv", tsv("code"), "words/triggers.tsv: no such table for all languages, only actors.tsv; those of a language stand in its folder, as ar/triggers.tsv"},
		{"places", "places.tsv", tsv("name\tlat\tlon"), "words/places.tsv: places stand in a gazetteer: tarikh gazetteer build -o my.gaz words/places.tsv"},
		{"language", "fr/actors.tsv", tsv("code\tforms", "is\ta"), "words/fr: no such language; there are en"},
		{"nothing", "notes.txt", tsv("a"), "words: no tables: actors.tsv, or triggers.tsv and others in a folder of a language"},
	}
	before := languages
	defer func() { languages = before }()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			languages = before[1:] // for speed
			if strings.HasPrefix(test.file, "ar/") {
				languages = before[:1]
			}
			l, err := lang.ReadLayer("words", fstest.MapFS{test.file: test.table})
			if err == nil {
				_, err = New(nowhere{}, Options{Layers: []*lang.Layer{l}})
			}
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got %v\nwant %s", err, test.want)
			}
		})
	}
}

// All faults are told at once, those of the shared table once.
func TestLayerFaultsTogether(t *testing.T) {
	l := layerOf(t, fstest.MapFS{"ar/actors.tsv": tsv("code\tforms", "x\tس"), "en/actors.tsv": tsv("code\tforms", "y\ta", "z\tb")})
	_, err := New(nowhere{}, Options{Layers: []*lang.Layer{l}})
	if err == nil || strings.Count(err.Error(), "\n") != 2 {
		t.Errorf("got %v, want three faults", err)
	}
	l = layerOf(t, fstest.MapFS{"actors.tsv": tsv("code\tname\tsector", "x\tX\tARMY")})
	_, err = New(nowhere{}, Options{Layers: []*lang.Layer{l}})
	if err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want one fault", err)
	}
}

// FuzzLayer lets any table be laid over another: it is taken or refused.
func FuzzLayer(f *testing.F) {
	f.Add("code\tverb\tforms\n-\tgo/went\ta|b\nin\t/\t \n", "cues")
	f.Add(triggerColumns+"\nx\tact\t\t\t\tharm\t\t\t/a/ b|ق/\tال\n", "triggers")
	f.Add("code\tforms\nweekday:99\tday\nnumber:-1\tnone\n", "time")
	f.Add("code\tforms\nis\tIS|is\n", "actors")
	f.Add("code\tforms\nREB\thost|Host\n-\tbrigade\n", "bodies")
	f.Fuzz(func(t *testing.T, table, name string) {
		for _, dir := range []string{"ar/", "en/"} {
			l, err := lang.ReadLayer("words", fstest.MapFS{dir + strings.ReplaceAll(name, "/", "") + ".tsv": &fstest.MapFile{Data: []byte(table)}})
			if err != nil {
				continue
			}
			if x, err := New(nowhere{}, Options{Layers: []*lang.Layer{l}}); err == nil {
				x.Worker().Extract(article.Article{Text: "They go a day to none. ذهب قبل يوم واحد"})
			}
		}
	})
}
